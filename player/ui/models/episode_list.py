"""A list of episodes of any length: ids at once, rows in windows as they come into view."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from player.domain.events import DownloadProgress
from player.domain.models import Episode, EpisodeId
from player.ui.bridge import Bridge
from player.ui.models.changes import common_ends
from player.ui.widgets.episode_row import episode_row_text
from player.ui.widgets.rows import ROW_ROLE, EpisodeRow

Index = QModelIndex | QPersistentModelIndex

WINDOW = 64
KEPT_WINDOWS = 40

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
        self._ids: list[EpisodeId] = []
        self._places: dict[EpisodeId, int] = {}
        self._rows: dict[EpisodeId, tuple[Episode, EpisodeRow]] = {}
        self._asked: set[EpisodeId] = set()
        self._windows: dict[int, None] = {}
        self._playing: EpisodeId | None = None

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

    # --- what the list holds ----------------------------------------------------------------------------------------

    @property
    def ids(self) -> list[EpisodeId]:
        return list(self._ids)

    def place_of(self, episode_id: EpisodeId) -> int | None:
        return self._places.get(episode_id)

    def index_of(self, episode_id: EpisodeId) -> QModelIndex:
        """The index of an episode; invalid where it is not in the list."""
        place = self._places.get(episode_id)
        return QModelIndex() if place is None else self.index(place)

    def set_ids(self, ids: Sequence[EpisodeId], *, fresh: bool = False) -> None:
        """Show these ids. Unless ``fresh``, only what differs is removed and put in, so that a selection stays."""
        new = list(ids)
        if fresh:
            self.beginResetModel()
            self._set(new)
            self._rows.clear()
            self._windows.clear()
            self._asked.clear()
            self.endResetModel()
            return
        old = self._ids
        if new == old:
            return
        head, tail = common_ends(old, new)
        if len(old) - tail > head:
            self.beginRemoveRows(QModelIndex(), head, len(old) - tail - 1)
            self._set(old[:head] + old[len(old) - tail :])
            self.endRemoveRows()
        if len(new) - tail > head:
            self.beginInsertRows(QModelIndex(), head, len(new) - tail - 1)
            self._set(new)
            self.endInsertRows()

    def _set(self, ids: list[EpisodeId]) -> None:
        self._ids = ids
        self._places = {episode_id: place for place, episode_id in enumerate(ids)}

    def refresh(self, ids: Iterable[EpisodeId] | None = None) -> None:
        """Fetch rows again that are held and may have changed: these, or all (after a change of language or theme)."""
        held = list(self._rows) if ids is None else [i for i in ids if i in self._rows]
        self._load([i for i in held if i in self._places])

    def set_playing(self, episode_id: EpisodeId | None) -> None:
        """Mark the episode that plays."""
        if episode_id == self._playing:
            return
        before, self._playing = self._playing, episode_id
        for changed in (before, episode_id):
            place = self._places.get(changed) if changed is not None else None
            if place is not None:
                self.dataChanged.emit(self.index(place), self.index(place))

    def set_download(self, event: DownloadProgress) -> None:
        """Move a row's ring without asking the library."""
        known = self._rows.get(event.episode_id)
        place = self._places.get(event.episode_id)
        if known is None or place is None:
            return
        episode, row = known
        share = event.bytes_done / event.bytes_total if event.bytes_total else None
        self._rows[event.episode_id] = (episode, replace(row, download=event.state, download_progress=share))
        self.dataChanged.emit(self.index(place), self.index(place))

    def _ask(self, place: int) -> None:
        window = place // WINDOW
        self._windows.pop(window, None)
        self._windows[window] = None
        start = window * WINDOW
        wanted = [i for i in self._ids[start : start + WINDOW] if i not in self._rows and i not in self._asked]
        if wanted:
            self._asked.update(wanted)
            self._load(wanted)

    def _load(self, ids: Sequence[EpisodeId]) -> None:
        if not ids:
            return
        fetch, make_row = self._fetch, self._make_row
        self._bridge.run(
            lambda: [(episode, make_row(episode)) for episode in fetch(ids)], lambda rows: self._loaded(ids, rows)
        )

    def _loaded(self, ids: Sequence[EpisodeId], rows: list[tuple[Episode, EpisodeRow]]) -> None:
        self._asked.difference_update(ids)
        places = []
        for episode, row in rows:
            place = self._places.get(episode.id)
            if place is not None:
                self._rows[episode.id] = (episode, row)
                places.append(place)
        self._forget_far_rows()
        if places:
            self.dataChanged.emit(self.index(min(places)), self.index(max(places)))

    def _forget_far_rows(self) -> None:
        while len(self._windows) > KEPT_WINDOWS:
            window = next(iter(self._windows))
            del self._windows[window]
            for episode_id in self._ids[window * WINDOW : (window + 1) * WINDOW]:
                self._rows.pop(episode_id, None)
