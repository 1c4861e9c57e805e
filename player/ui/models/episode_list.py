"""A list of episodes of any length: ids at once, rows in windows as they come into view."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from player.domain.events import DownloadProgress
from player.domain.models import Episode, EpisodeId
from player.ui.bridge import Bridge
from player.ui.models.id_steps import Put, Taken
from player.ui.widgets.episode_row import episode_row_text
from player.ui.widgets.rows import ROW_ROLE, EpisodeRow

Index = QModelIndex | QPersistentModelIndex
Loaded = list[tuple[Episode, EpisodeRow]]
if TYPE_CHECKING:
    Ids = array[int]
else:
    # Until Python 3.12 the class does not say of what it is.
    Ids = array

WINDOW = 64
# So many rows are kept at most, those nearest to where the list was looked at last.
KEPT_ROWS = 40 * WINDOW
# Windows that were passed over so fast are not fetched any more.
MOST_WAITING = 4

EPISODE_ID_ROLE = ROW_ROLE + 1
EPISODE_ROLE = ROW_ROLE + 2


class EpisodeListModel(QAbstractListModel):
    """Ids are set whole; rows are fetched off the GUI thread, a window of 64 at a time, and forgotten when far away.

    ``fetch`` gives the episodes of ids (called on a query thread); ``make_row`` turns one into what the delegate
    paints, on that thread too, since dates and lengths in words cost time. ``EPISODE_ROLE`` is None until then.
    """

    def __init__(
        self,
        bridge: Bridge,
        fetch: Callable[[Sequence[EpisodeId]], list[Episode]],
        make_row: Callable[[Episode], EpisodeRow],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._fetch = fetch
        self._make_row = make_row
        self._ids = array("q")
        self._rows: dict[int, tuple[Episode, EpisodeRow]] = {}
        self._waiting: dict[int, None] = {}
        self._loading = False
        self._near = 0
        self._playing: EpisodeId | None = None
        # What is told while rows are fetched, which may have been read before that: of downloads, and which of those
        # that are not held yet have changed.
        self._fetching = 0
        self._told: dict[EpisodeId, DownloadProgress] = {}
        self._missed: set[int] = set()
        # After the picture that found rows missing, so that all it misses is asked for together.
        self._load_soon = QTimer(self, singleShot=True, interval=0)
        self._load_soon.timeout.connect(self._load_waiting)

    # --- Qt's side --------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        place = index.row()
        if not index.isValid() or not 0 <= place < len(self._ids):
            return None
        episode_id = self._ids[place]
        if role == EPISODE_ID_ROLE:
            return episode_id
        known = self._rows.get(episode_id)
        if known is None:
            self._ask(place)
            return None
        episode, row = known
        if role == EPISODE_ROLE:
            return episode
        if role == ROW_ROLE:
            return replace(row, playing=True) if episode_id == self._playing else row
        if role == Qt.ItemDataRole.DisplayRole:
            return episode.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return episode_row_text(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    # --- what the list holds ----------------------------------------------------------------------------------------

    @property
    def ids(self) -> Ids:
        """The ids in order; not to be changed."""
        return self._ids

    def id_at(self, place: int) -> EpisodeId | None:
        return EpisodeId(self._ids[place]) if 0 <= place < len(self._ids) else None

    def place_of(self, episode_id: EpisodeId) -> int | None:
        try:
            return self._ids.index(episode_id)
        except ValueError:
            return None

    def index_of(self, episode_id: EpisodeId) -> QModelIndex:
        """The index of an episode; invalid where it is not in the list."""
        place = self.place_of(episode_id)
        return QModelIndex() if place is None else self.index(place)

    def known(self, episode_id: EpisodeId) -> tuple[Episode, EpisodeRow] | None:
        """An episode and its row, where that is held."""
        return self._rows.get(episode_id)

    def load(self, ids: Iterable[int]) -> Loaded:
        """The rows of ids, for ``begin``; to be called on a query thread."""
        return [(episode, self._make_row(episode)) for episode in self._fetch([EpisodeId(i) for i in ids])]

    def begin(self, ids: Ids, first_rows: Loaded = ()) -> None:  # type: ignore[assignment]
        """Show another list, whose first rows are there at once."""
        self.beginResetModel()
        self._ids = ids
        self._rows = {episode.id: (episode, row) for episode, row in first_rows}
        self._waiting.clear()
        self._near = 0
        self.endResetModel()

    def set_ids(self, ids: Ids, steps: Sequence[Taken | Put] | None = None) -> bool:
        """Show these ids of the same list, in ``steps`` from those that were there (None: begin anew).

        What stays keeps its selection. False where the model was begun anew, and Qt's selection is lost.
        """
        if steps is None:
            self.beginResetModel()
            self._ids = ids
            self.endResetModel()
            return False
        for step in steps:
            if isinstance(step, Taken):
                self.beginRemoveRows(QModelIndex(), step.first, step.last)
                self._ids = self._ids[: step.first] + self._ids[step.last + 1 :]
                self.endRemoveRows()
            else:
                self.beginInsertRows(QModelIndex(), step.first, step.first + len(step.ids) - 1)
                self._ids = self._ids[: step.first] + step.ids + self._ids[step.first :]
                self.endInsertRows()
        self._ids = ids
        return True

    def refresh(self, ids: Collection[EpisodeId] | None = None) -> None:
        """Fetch rows again that are held and may have changed: these, or all (after a change of language or theme)."""
        held = self._rows.keys()
        if ids is not None and self._fetching:
            self._missed.update(set(ids).difference(held))
        if ids is not None and len(ids) <= KEPT_ROWS:
            held &= ids
        wanted = set(held)
        if wanted:
            # Of very many ids the rows that are held are looked for on the query thread.
            self._fetch_rows(lambda: self.load(wanted if ids is None else wanted.intersection(ids)), self._take)

    def set_playing(self, episode_id: EpisodeId | None) -> None:
        """Mark the episode that plays."""
        if episode_id == self._playing:
            return
        before, self._playing = self._playing, episode_id
        self._tell({changed for changed in (before, episode_id) if changed is not None})

    def set_download(self, event: DownloadProgress) -> None:
        """Move a row's ring without asking the library."""
        if self._fetching:
            self._told[event.episode_id] = event
        known = self._rows.get(event.episode_id)
        if known is not None:
            self._rows[event.episode_id] = (known[0], _with_download(known[1], event))
            self._tell({event.episode_id})

    def _tell(self, ids: set[int]) -> None:
        """That these rows look different now. Looked for near the last place, where what is seen is."""
        start = max(0, self._near - KEPT_ROWS)
        near = self._ids[start : self._near + KEPT_ROWS]
        places = [start + place for place, id_ in enumerate(near) if id_ in ids]
        if places:
            self.dataChanged.emit(self.index(places[0]), self.index(places[-1]))

    # --- rows as they come into view --------------------------------------------------------------------------------

    def _ask(self, place: int) -> None:
        window = place // WINDOW
        self._near = place
        self._waiting.pop(window, None)
        self._waiting[window] = None
        if not self._loading and not self._load_soon.isActive():
            self._load_soon.start()

    def _load_waiting(self) -> None:
        """One load at a time, the newest wish first: who scrolls fast wants what is in view, not what was."""
        windows = list(self._waiting)[-MOST_WAITING:]
        self._waiting.clear()
        ids = self._ids
        wanted = [i for window in windows for i in ids[window * WINDOW : (window + 1) * WINDOW] if i not in self._rows]
        if wanted:
            self._loading = True
            self._fetch_rows(lambda: self.load(wanted), self._loaded)

    def _fetch_rows(self, load: Callable[[], Loaded], take: Callable[[Loaded], None]) -> None:
        self._fetching += 1

        def done(rows: Loaded) -> None:
            take(rows)
            self._end_fetching()

        def failed(error: Any) -> None:  # noqa: ANN401 - an EarmarkError
            self._loading = False
            self._bridge.default_failed(error)
            self._end_fetching()

        self._bridge.run(self, load, done, failed)

    def _end_fetching(self) -> None:
        self._fetching -= 1
        if not self._fetching:
            self._told.clear()
            missed, self._missed = self._missed & self._rows.keys(), set()
            if missed:
                self.refresh(missed)

    def _loaded(self, rows: Loaded) -> None:
        self._loading = False
        self._take(rows)
        if self._waiting:
            self._load_soon.start()

    def _take(self, rows: Loaded) -> None:
        for episode, row in rows:
            told = self._told.get(episode.id)
            self._rows[episode.id] = (episode, row if told is None else _with_download(row, told))
        if len(self._rows) > KEPT_ROWS:
            near = self._ids[max(0, self._near - KEPT_ROWS // 4) : self._near + KEPT_ROWS // 4]
            self._rows = {i: self._rows[i] for i in near if i in self._rows}
        self._tell({episode.id for episode, _ in rows})


def _with_download(row: EpisodeRow, event: DownloadProgress) -> EpisodeRow:
    share = event.bytes_done / event.bytes_total if event.bytes_total else None
    return replace(row, download=event.state, download_progress=share, waits=event.waits)
