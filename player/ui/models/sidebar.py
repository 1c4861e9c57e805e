"""The rows of the sidebar: lists across all shows, a heading, and the shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from player.domain.models import Show, ShowId, SmartList
from player.ui.places import Place
from player.ui.widgets.rows import ROW_ROLE, HeadingRow, NavRow, ShowRow, SidebarRow
from player.ui.widgets.sidebar_row import sidebar_row_text

Index = QModelIndex | QPersistentModelIndex

PLACE_ROLE = ROW_ROLE + 1

_ICONS = {
    SmartList.INBOX: "inbox",
    SmartList.QUEUE: "queue",
    SmartList.IN_PROGRESS: "in-progress",
    SmartList.DOWNLOADS: "download",
    SmartList.TRANSCRIPTS: "transcript",
    SmartList.BOOKMARKS: "bookmark",
    SmartList.HISTORY: "history",
}


@dataclass(frozen=True, slots=True)
class _Entry:
    place: Place | None
    row: SidebarRow


class SidebarModel(QAbstractListModel):
    """``PLACE_ROLE`` is the SmartList or ShowId that a row opens, None for headings."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[_Entry] = []
        self._shows: list[Show] = []

    def set_content(self, shows: Sequence[Show], counts: Mapping[SmartList, int]) -> None:
        """Show these; rows that stay the same place are changed in place, so that the selection stays."""
        self._shows = list(shows)
        new = [
            _Entry(which, NavRow(self.label_of(which), icon, _count(counts.get(which))))
            for which, icon in _ICONS.items()
        ]
        if shows:
            new.append(_Entry(None, HeadingRow(self.tr("Shows"))))
        new += [
            _Entry(show.id, ShowRow(show.title, show.image_url, show.unplayed_count, show.error is not None))
            for show in shows
        ]
        if [entry.place for entry in new] == [entry.place for entry in self._entries]:
            changed = [n for n, (a, b) in enumerate(zip(new, self._entries, strict=True)) if a != b]
            self._entries = new
            if changed:
                self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
            return
        self.beginResetModel()
        self._entries = new
        self.endResetModel()

    def label_of(self, place: Place) -> str:
        """What a list is called."""
        labels = {
            SmartList.INBOX: self.tr("Inbox"),
            SmartList.QUEUE: self.tr("Queue"),
            SmartList.IN_PROGRESS: self.tr("In progress"),
            SmartList.DOWNLOADS: self.tr("Downloads"),
            SmartList.TRANSCRIPTS: self.tr("Transcripts"),
            SmartList.BOOKMARKS: self.tr("Bookmarks"),
            SmartList.HISTORY: self.tr("History"),
        }
        if isinstance(place, SmartList):
            return labels[place]
        return next((show.title for show in self._shows if show.id == place), "")

    def show(self, show_id: ShowId) -> Show | None:
        return next((show for show in self._shows if show.id == show_id), None)

    @property
    def places(self) -> list[Place | None]:
        """What each row opens, in order."""
        return [entry.place for entry in self._entries]

    @property
    def shows(self) -> list[Show]:
        return list(self._shows)

    def index_of(self, place: Place | None) -> QModelIndex:
        for number, entry in enumerate(self._entries):
            # A show's id may equal no list: the types tell them apart.
            if entry.place == place and type(entry.place) is type(place):
                return self.index(number)
        return QModelIndex()

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
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return getattr(entry.row, "title", None) or getattr(entry.row, "label", "")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return sidebar_row_text(entry.row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self._entries[index.row()].place is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


def _count(number: int | None) -> str:
    return str(number) if number else ""
