"""The rows of the sidebar for Qt: lists across all shows, lists of one's own, and the shows by tag."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from player.domain.models import Show, ShowId, SmartList
from player.domain.smart_rules import OwnList
from player.ui.models.changes import common_ends
from player.ui.models.sidebar_rows import Entry, ListsMove, ShowsMove, SidebarContent, build_entries, plan_move
from player.ui.places import OwnPlace, Place, place_key, place_of_key, show_of
from player.ui.widgets.rows import ROW_ROLE
from player.ui.widgets.sidebar_row import sidebar_row_text

Index = QModelIndex | QPersistentModelIndex

PLACE_ROLE = ROW_ROLE + 1
# The tag that a row stands under; None outside of the shows.
GROUP_ROLE = ROW_ROLE + 2

_MIME = "application/x-earmark-sidebar-row"
_PLAIN = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_TAKES, _MOVES = _PLAIN | Qt.ItemFlag.ItemIsDropEnabled, _PLAIN | Qt.ItemFlag.ItemIsDragEnabled


class SidebarModel(QAbstractListModel):
    """``PLACE_ROLE`` is what a row opens, None for headings.

    ``moved(ShowsMove | ListsMove)`` tells what the person moved; who keeps it calls ``apply``. ``changed`` comes
    after each change of the rows, while ``is_changing`` still holds.
    """

    moved = Signal(object)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._content = SidebarContent()
        self._filter = ""
        self._entries: list[Entry] = []
        self._changing = False

    # --- what it holds ----------------------------------------------------------------------------------------------

    def set_content(self, content: SidebarContent) -> None:
        """Show this; rows that stay are changed in place, so that selection and scroll position stay."""
        self._content = content
        self._rebuild()

    def set_filter(self, text: str) -> None:
        """Only the shows that have ``text`` in their title; '' for everything."""
        self._filter = text
        self._rebuild()

    def set_folded(self, folded: frozenset[str]) -> None:
        """Put away the shows of these tags."""
        self.set_content(replace(self._content, folded=folded))

    @property
    def folded(self) -> frozenset[str]:
        return self._content.folded

    @property
    def is_changing(self) -> bool:
        """True while rows come and go."""
        return self._changing

    def _rebuild(self) -> None:
        new = build_entries(self._content, self._labels(), self.tr("Shows"), self._filter)
        self._changing = True
        self._replace(new)
        before, self._entries = self._entries, new
        pairs = enumerate(zip(before, new, strict=True))
        differ = [number for number, (old, now) in pairs if old is not now and old != now]
        if differ:
            self.dataChanged.emit(self.index(differ[0]), self.index(differ[-1]))
        self.changed.emit()
        self._changing = False

    def _replace(self, new: list[Entry]) -> None:
        """Take out what goes and put in what comes; what stays keeps its old look for now."""
        old = self._entries
        head, tail = common_ends([entry.key for entry in old], [entry.key for entry in new])
        if len(old) - tail > head:
            self.beginRemoveRows(QModelIndex(), head, len(old) - tail - 1)
            self._entries = old[:head] + old[len(old) - tail :]
            self.endRemoveRows()
        if len(new) - tail > head:
            self.beginInsertRows(QModelIndex(), head, len(new) - tail - 1)
            self._entries = [*old[:head], *new[head : len(new) - tail], *old[len(old) - tail :]]
            self.endInsertRows()

    def _labels(self) -> dict[SmartList, str]:
        return {
            SmartList.INBOX: self.tr("Inbox"),
            SmartList.QUEUE: self.tr("Queue"),
            SmartList.IN_PROGRESS: self.tr("In progress"),
            SmartList.DOWNLOADS: self.tr("Downloads"),
            SmartList.TRANSCRIPTS: self.tr("Transcripts"),
            SmartList.BOOKMARKS: self.tr("Bookmarks"),
            SmartList.HISTORY: self.tr("History"),
        }

    def label_of(self, place: Place) -> str:
        """What a list or show is called; empty for one that is gone."""
        if isinstance(place, SmartList):
            return self._labels()[place]
        if isinstance(place, OwnPlace):
            own = self.own_list(place)
            return own.name if own else ""
        show = self.show(place)
        return show.title if show else ""

    def show(self, show_id: ShowId) -> Show | None:
        return next((show for show in self._content.shows if show.id == show_id), None)

    def own_list(self, place: OwnPlace) -> OwnList | None:
        return next((own for own in self._content.own_lists if own.id == place.list_id), None)

    def has(self, place: Place) -> bool:
        """Whether there is such a place, be its row put away or not."""
        if isinstance(place, OwnPlace):
            return self.own_list(place) is not None
        return isinstance(place, SmartList) or self.show(place) is not None

    @property
    def places(self) -> list[Place | None]:
        """What each row opens, in order."""
        return [entry.place for entry in self._entries]

    @property
    def shows(self) -> list[Show]:
        return list(self._content.shows)

    @property
    def tags(self) -> list[str]:
        """The tags there are, in order."""
        return list(self._content.tags or ())

    def tags_of(self, show_id: ShowId) -> list[str]:
        """The tags of a show."""
        return [tag for tag, show_ids in (self._content.tags or {}).items() if show_id in show_ids]

    def index_of(self, place: Place | None, group: str | None = None) -> QModelIndex:
        """The row of a place, the one in ``group`` where it has several; invalid where it has none."""
        if place is None:
            return QModelIndex()
        rows = [
            number
            for number, entry in enumerate(self._entries)
            if entry.place == place and type(entry.place) is type(place)
        ]
        here = [number for number in rows if self._entries[number].group == group]
        return self.index((here or rows)[0]) if rows else QModelIndex()

    # --- moving rows ------------------------------------------------------------------------------------------------

    def move_by(self, row: int, steps: int, *, out_of_group: bool = False) -> bool:
        """Move a row one up (-1) or down (+1); False where it cannot go there.

        Within its group, or with ``out_of_group`` from its edge into the next group, whose tag it takes.
        """
        target = row + steps if steps < 0 else row + 1 + steps
        plan = None if self._filter else plan_move(self._entries, self._order(), row, target)
        if plan is None or (isinstance(plan, ShowsMove) and plan.before != plan.after and not out_of_group):
            return False
        if isinstance(plan, ShowsMove) and plan.after in self.folded:
            return False
        self.moved.emit(plan)
        return True

    def apply(self, move: ShowsMove | ListsMove) -> None:
        """Show what a move makes of the rows, before it is kept."""
        content = self._content
        if isinstance(move, ListsMove):
            lists = {own.id: own for own in content.own_lists}
            self.set_content(replace(content, own_lists=[lists[id_] for id_ in move.order if id_ in lists]))
            return
        shows = {show.id: show for show in content.shows}
        tags = {tag: [*show_ids] for tag, show_ids in (content.tags or {}).items()}
        if move.before != move.after:
            if move.before in tags:
                tags[move.before].remove(move.show_id)
            if move.after in tags and move.show_id not in tags[move.after]:
                tags[move.after].append(move.show_id)
        order = [shows[id_] for id_ in move.order if id_ in shows]
        self.set_content(replace(content, shows=order, tags={tag: ids for tag, ids in tags.items() if ids}))

    def _order(self) -> list[ShowId]:
        return [show.id for show in self._content.shows]

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data, entry = QMimeData(), self._entries[indexes[0].row()] if indexes else None
        if entry is not None and entry.place is not None:
            # No number of a row: others may come and go while it is dragged.
            data.setData(_MIME, f"{place_key(entry.place)}\n{entry.group or ''}".encode())
        return data

    def canDropMimeData(self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index) -> bool:
        return self._plan(data, row, parent) is not None

    def dropMimeData(self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index) -> bool:
        plan = self._plan(data, row, parent)
        if plan is not None:
            self.moved.emit(plan)
        # False keeps the view from removing the row itself.
        return False

    def _plan(self, data: QMimeData, row: int, parent: Index) -> ShowsMove | ListsMove | None:
        key, _, group = bytes(data.data(_MIME).data()).decode("utf-8", "ignore").partition("\n")
        dragged = self.index_of(place_of_key(key), group)
        if not dragged.isValid() or self._filter:
            return None
        onto = parent.isValid()
        target = parent.row() if onto else row if row >= 0 else len(self._entries)
        if onto and self._entries[target].place is not None:
            onto = False
        return plan_move(self._entries, self._order(), dragged.row(), target, onto=onto)

    # --- Qt's side --------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        if not index.isValid() or not 0 <= index.row() < len(self._entries):
            return None
        entry = self._entries[index.row()]
        if role == ROW_ROLE:
            return entry.row
        if role == PLACE_ROLE:
            return entry.place
        if role == GROUP_ROLE:
            return entry.group
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return getattr(entry.row, "title", None) or getattr(entry.row, "label", "")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return sidebar_row_text(entry.row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return super().flags(index) | Qt.ItemFlag.ItemIsDropEnabled
        # Asked for each row of each picture.
        place = self._entries[index.row()].place
        if place is None:
            return _TAKES
        return _MOVES if isinstance(place, OwnPlace) or show_of(place) is not None else _PLAIN
