"""The view of a list of episodes: several rows at once, keys, and rows that can be dragged to another place."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from itertools import chain

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
)
from PySide6.QtWidgets import QAbstractItemView

from player.ui.drag_data import are_episodes
from player.ui.pages.episode_drag import drag_episodes
from player.ui.shortcuts import Shortcuts
from player.ui.theme import Theme
from player.ui.theme.paint import drop_line
from player.ui.widgets.row_view import RowView
from player.ui.widgets.rows import ROW_ROLE


class EpisodeView(RowView):
    """``rows_dropped(int)``: the selected rows were dropped before this row (the number of rows for the end).
    ``key_pressed(id)``: a key of the table of shortcuts that was named to ``listen_for``."""

    rows_dropped = Signal(int)
    key_pressed = Signal(str)

    def __init__(self, theme: Theme, shortcuts: Shortcuts) -> None:
        super().__init__()
        self.theme = theme
        self._shortcuts = shortcuts
        self._heard: tuple[str, ...] = ()
        self._gap = -1
        self._movable = False
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def set_movable(self, movable: bool) -> None:
        """Whether rows can be dragged to another place in the list, and not only out of it."""
        self._movable = movable
        mode = QAbstractItemView.DragDropMode
        self.setDragDropMode(mode.DragDrop if movable else mode.DragOnly)
        self._show_gap(-1)

    def listen_for(self, shortcut_ids: Iterable[str]) -> None:
        """Tell of these keys. They are no shortcuts of Qt's: Return and letters belong to whoever has the focus."""
        self._heard = tuple(shortcut_ids)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        for shortcut_id in self._heard:
            if self._shortcuts.matches(shortcut_id, event):
                self.key_pressed.emit(shortcut_id)
                return
        super().keyPressEvent(event)

    @property
    def selected_ranges(self) -> list[range]:
        """The numbers of the selected rows from the top, as stretches: all of 100,000 rows are one."""
        parts = [range(part.top(), part.bottom() + 1) for part in self.selectionModel().selection()]
        return sorted(parts, key=lambda part: part.start)

    @property
    def selected_rows(self) -> list[int]:
        """The numbers of the selected rows from the top."""
        return [*chain.from_iterable(self.selected_ranges)]

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # --- drag and drop ----------------------------------------------------------------------------------------------

    def startDrag(self, supported_actions: Qt.DropAction) -> None:  # noqa: ARG002  Qt's signature
        """Qt's own would take the rows out afterwards; here who listens to ``rows_dropped`` moves them."""
        ids = self.selected_ids
        if not ids:
            return
        current = self.currentIndex()
        row = current if self.selectionModel().isSelected(current) else self.model().index(self.selected_ranges[0][0])
        self.viewport().update()
        drag_episodes(self, self.theme, self.itemDelegate().artwork, ids, row.data(ROW_ROLE))
        self._show_gap(-1)
        # Over which row the mouse is now was not told meanwhile.
        self.viewport().update()

    @property
    def selected_ids(self) -> array[int]:
        """The ids of the selected rows from the top. Whole stretches: each of 100,000 alone would take 100 ms."""
        ids = self.model().ids
        found = ids[:0]
        for part in self.selected_ranges:
            found += ids[part.start : part.stop]
        return found

    def _takes(self, event: QDropEvent) -> bool:
        return self._movable and event.source() is self and are_episodes(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._takes(event):
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        # Qt's own scrolls where the mouse is near an edge.
        super().dragMoveEvent(event)
        if self._takes(event):
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self._show_gap(self.gap_at(event.position().toPoint()))
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_gap(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        if self._takes(event):
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self.rows_dropped.emit(self.gap_at(event.position().toPoint()))
        # Qt's own would do this, and something with the rows.
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self._show_gap(-1)

    def gap_at(self, point: QPoint) -> int:
        """The row before which something dropped at ``point`` goes."""
        height = self.row_height
        return max(0, min(self.row_count, (point.y() + self.verticalOffset() + height // 2) // height))

    def _show_gap(self, gap: int) -> None:
        if gap != self._gap:
            self._gap = gap
            self.viewport().update()

    def paint_over(self, painter: QPainter) -> None:
        if self._gap >= 0:
            drop_line(painter, self.theme, self._gap * self.row_height - self.verticalOffset(), self.viewport().rect())
