"""The rows of the list of bookmarks, and which of them a typed text leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from player.discovery.bookmark_text import MarkedEpisode
from player.domain.record import Record
from player.ui.translate import title_text
from player.ui.widgets.bookmark_row import BookmarkRow, bookmark_row_text
from player.ui.widgets.rows import ROW_ROLE
from player.ui.widgets.times import clock_text

Index = QModelIndex | QPersistentModelIndex

MARK_ROLE = ROW_ROLE + 1


class MarkedRow(Record):
    """A bookmark with its episode, as it is painted, and the words it is found by."""

    mark: MarkedEpisode
    row: BookmarkRow
    words: str


def make_marked_row(mark: MarkedEpisode, made: Callable[[MarkedEpisode], str]) -> MarkedRow:
    """Put a bookmark into words; for a query thread. ``made`` says when it was made."""
    bookmark, episode = mark.bookmark, mark.episode
    note = " ".join(bookmark.note.split())
    title = title_text(episode.title)
    row = BookmarkRow(
        note,
        title,
        episode.show_title,
        clock_text(bookmark.at_s),
        made(mark),
        episode.image_url or episode.show_image_url,
        episode.show_image_url,
    )
    return MarkedRow(mark, row, f"{note}\n{episode.title}\n{episode.show_title}".casefold())


class BookmarkListModel(QAbstractListModel):
    """``MARK_ROLE`` is the MarkedEpisode of a row. All are held: a person makes some hundreds, not millions."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[MarkedRow] = []
        self._shown: list[MarkedRow] = []
        self._wanted: list[str] = []

    def set_rows(self, rows: Sequence[MarkedRow]) -> None:
        """Show these, as far as the filter lets them."""
        self._all = list(rows)
        self._refresh()

    def set_filter(self, text: str) -> None:
        """Only those in whose note, episode or show every word of ``text`` is found."""
        self._wanted = text.casefold().split()
        self._refresh()

    def _refresh(self) -> None:
        shown = [row for row in self._all if all(word in row.words for word in self._wanted)]
        if [row.mark.bookmark.id for row in shown] == [row.mark.bookmark.id for row in self._shown]:
            self._shown = shown
            if shown:
                self.dataChanged.emit(self.index(0), self.index(len(shown) - 1))
            return
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()

    @property
    def marks(self) -> list[MarkedEpisode]:
        """What is shown, in order."""
        return [row.mark for row in self._shown]

    @property
    def is_empty(self) -> bool:
        """Whether there is none at all, whatever the filter."""
        return not self._all

    def row_of(self, bookmark_id: int) -> int | None:
        return next((n for n, row in enumerate(self._shown) if row.mark.bookmark.id == bookmark_id), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        if not index.isValid() or not 0 <= index.row() < len(self._shown):
            return None
        held = self._shown[index.row()]
        if role == ROW_ROLE:
            return held.row
        if role == MARK_ROLE:
            return held.mark
        if role == Qt.ItemDataRole.DisplayRole:
            return held.row.note or held.row.episode
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return bookmark_row_text(held.row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return held.mark.bookmark.note or None
        return None
