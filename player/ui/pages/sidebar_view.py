"""The view of the sidebar's rows: dragged, folded and moved by keys, and the places where dragged episodes may go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView

from player.domain.models import SmartList
from player.ui.drag_data import are_episodes, dragged_episodes
from player.ui.models.sidebar import PLACE_ROLE, Index
from player.ui.theme import Radius, Role, Space, Theme
from player.ui.theme.paint import drop_line, fill_rounded, stroke_rounded
from player.ui.widgets.list_view import ListView
from player.ui.widgets.rows import ROW_ROLE, HeadingRow

TAKE_EPISODES = (SmartList.QUEUE, SmartList.DOWNLOADS)


class SidebarView(ListView):
    """A list whose rows can be dragged, folded with Left and Right, moved with Alt, and filtered by typing.

    ``folded_by_key(bool)``: Left (True) or Right on the current row. ``move_requested(±1, bool)``: Alt with Up or
    Down, True where the row may leave its group.
    ``typed(str)``: a letter that begins a filter. ``episodes_dropped(SmartList, ids)``: on a list that takes episodes.
    """

    folded_by_key = Signal(bool)
    move_requested = Signal(int, bool)
    typed = Signal(str)
    episodes_dropped = Signal(object, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        # Where what is dragged would go: a row, and on which side of it or onto it.
        self._goes: tuple[QModelIndex, QAbstractItemView.DropIndicatorPosition] | None = None
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(True)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Draw the rows again. QListView would ask all of them for their heights, which only change with the theme."""
        QAbstractItemView.dataChanged(self, first, last, list(roles))

    @staticmethod
    def _is_letter(event: QKeyEvent) -> bool:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        return plain and bool(event.text().strip()) and event.text().isprintable()

    def event(self, event: QEvent) -> bool:
        # A letter begins a filter here, also where it is a key of the window elsewhere.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_letter(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        alt = modifiers == Qt.KeyboardModifier.AltModifier
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            # A key that is held stops at the edge of its group.
            self.move_requested.emit(-1 if key is Qt.Key.Key_Up else 1, not event.isAutoRepeat())
        elif not modifiers and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            self.folded_by_key.emit((key is Qt.Key.Key_Left) != rtl)
        elif self._is_letter(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    # --- where what is dragged would go -----------------------------------------------------------------------------

    def startDrag(self, supported_actions: Qt.DropAction) -> None:  # noqa: ARG002  Qt's signature
        index, px = self.currentIndex(), self.theme.px
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData([index]))
        drag.setPixmap(self.viewport().grab(self._plate(index)))
        # Below the mouse, so that the place where it would go stays to be seen.
        drag.setHotSpot(QPoint(-px(Space.M), -px(Space.L)))
        drag.exec(Qt.DropAction.MoveAction)
        self._show_goal(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if are_episodes(event):
            # Whether a row takes them is said as they are held over it.
            event.accept()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if are_episodes(event):
            self._hold_over(event)
            return
        super().dragMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self._show_goal((index, self.dropIndicatorPosition()) if event.isAccepted() else None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_goal(None)

    def dropEvent(self, event: QDropEvent) -> None:
        if are_episodes(event):
            self._hold_over(event)
            self.stopAutoScroll()
            if event.isAccepted() and self._goes is not None:
                self.episodes_dropped.emit(self._goes[0].data(PLACE_ROLE), dragged_episodes(event))
        else:
            super().dropEvent(event)
        self._show_goal(None)

    def _hold_over(self, event: QDropEvent) -> None:
        """Say whether the row takes episodes that are held over it; at the edges the list moves on."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        takes = index.isValid() and index.data(PLACE_ROLE) in TAKE_EPISODES
        event.setDropAction(Qt.DropAction.CopyAction if takes else Qt.DropAction.IgnoreAction)
        event.setAccepted(takes)
        self._show_goal((index, QAbstractItemView.DropIndicatorPosition.OnItem) if takes else None)
        margin = self.autoScrollMargin()
        if not self.viewport().rect().adjusted(0, margin, 0, -margin).contains(point):
            self.startAutoScroll()

    def _show_goal(self, goes: tuple[QModelIndex, QAbstractItemView.DropIndicatorPosition] | None) -> None:
        if goes != self._goes:
            self._goes = goes
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        goes, onto = self._goes, QAbstractItemView.DropIndicatorPosition.OnItem
        if goes is not None and goes[1] is onto:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            fill_rounded(painter, self._plate(goes[0]), self.theme.px(Radius.M), self.theme.color(Role.SELECTION))
            painter.end()
        # Qt needs its own mark to know where things go, and draws it as a hairline: ours is painted in its place.
        self.setDropIndicatorShown(False)
        super().paintEvent(event)
        self.setDropIndicatorShown(True)
        if goes is not None:
            self._paint_goal(*goes)

    def _plate(self, index: QModelIndex) -> QRect:
        """What of a row is marked as a whole."""
        side = self.theme.px(10)
        return self.visualRect(index).adjusted(
            side, side if isinstance(index.data(ROW_ROLE), HeadingRow) else 0, -side, 0
        )

    def _paint_goal(self, index: QModelIndex, side: QAbstractItemView.DropIndicatorPosition) -> None:
        painter, positions = QPainter(self.viewport()), QAbstractItemView.DropIndicatorPosition
        if side is positions.OnItem:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            accent, width = self.theme.color(Role.ACCENT), self.theme.px(2)
            stroke_rounded(painter, self._plate(index), self.theme.px(Radius.M), accent, width)
            return
        row = index if index.isValid() else self.model().index(self.model().rowCount() - 1, 0)
        rect, area = self.visualRect(row), self.viewport().rect()
        drop_line(painter, self.theme, rect.top() if side is positions.AboveItem else rect.bottom() + 1, area)
