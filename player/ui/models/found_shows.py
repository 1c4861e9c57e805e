"""The shows that directories found, as rows; which of them are subscribed, or about to be, is kept with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from player.discovery.directory_answers import FoundShow
from player.discovery.directory_ranking import feed_key
from player.ui.widgets.found_show_row import FoundShowRow, Mark
from player.ui.widgets.rows import ROW_ROLE

Index = QModelIndex | QPersistentModelIndex


class FoundShows(QAbstractListModel):
    """``spoken`` puts a row into words for assistive tools. What was subscribed here stays marked in later answers."""

    def __init__(self, spoken: Callable[[FoundShowRow], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spoken = spoken
        self._shows: tuple[FoundShow, ...] = ()
        self._marks: dict[str, Mark] = {}

    @property
    def shows(self) -> tuple[FoundShow, ...]:
        """What is listed, in order."""
        return self._shows

    def set_shows(self, shows: Sequence[FoundShow]) -> None:
        """List these; where they go on from those that are listed, the rows that are there stay."""
        before, after = self._shows, tuple(shows)
        kept = [feed_key(show.feed_url) for show in before]
        if not before or kept != [feed_key(show.feed_url) for show in after[: len(before)]]:
            self.beginResetModel()
            self._shows = after
            self.endResetModel()
            return
        self._shows = after[: len(before)]
        self.dataChanged.emit(self.index(0), self.index(len(before) - 1))
        if len(after) > len(before):
            self.beginInsertRows(QModelIndex(), len(before), len(after) - 1)
            self._shows = after
            self.endInsertRows()

    def set_mark(self, feed_url: str, mark: Mark) -> None:
        """Mark the show with this feed."""
        key = feed_key(feed_url)
        self._marks[key] = mark
        for row, show in enumerate(self._shows):
            if feed_key(show.feed_url) == key:
                self.dataChanged.emit(self.index(row), self.index(row))

    def mark_of(self, show: FoundShow) -> Mark:
        """How far it is from being subscribed."""
        told = self._marks.get(feed_key(show.feed_url), Mark.NONE)
        return Mark.SUBSCRIBED if told is Mark.NONE and show.subscribed else told

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._shows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        if not index.isValid() or not 0 <= index.row() < len(self._shows):
            return None
        show = self._shows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return show.title
        if role not in (ROW_ROLE, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = FoundShowRow(show.title, show.author, show.description, show.image_url, self.mark_of(show))
        return row if role == ROW_ROLE else self._spoken(row)
