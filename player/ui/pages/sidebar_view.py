"""The view of the sidebar: rows that can be dragged and moved by keys, and that take what is dragged onto them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QCursor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHoverEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView

from player.domain.models import SmartList
from player.ui.drag_data import EPISODES, are_episodes, dragged_episodes
from player.ui.models.sidebar import PLACE_ROLE, Index
from player.ui.theme import Radius, Role, Space, Theme
from player.ui.theme.paint import drop_line, fill_rounded, stroke_rounded
from player.ui.widgets.list_view import ListView
from player.ui.widgets.rows import ROW_ROLE, HeadingRow

Side = QAbstractItemView.DropIndicatorPosition
Goal = tuple[QModelIndex, Side]
_ROLL_MS = 16
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
        self._goes: tuple[QPersistentModelIndex, Side] | None = None
        # What is held over it.
        self._held: QMimeData | None = None
        # Qt's own way to move on at the edges would mark the row under the mouse, whether it takes a drop or not.
        self._roll = QTimer(self, interval=_ROLL_MS)
        self._roll.timeout.connect(self._move_on)
        self._rolled = 0
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Draw the rows again. QListView would ask all of them for their heights, which only change with the theme."""
        QAbstractItemView.dataChanged(self, first, last, list(roles))

    def updateGeometries(self) -> None:
        """As Qt's own, but with some room below the last row, which would touch what stands below the sidebar."""
        bar = self.verticalScrollBar()
        value = bar.value()
        super().updateGeometries()
        bar.setMaximum(max(0, self.contentsSize().height() + self.theme.px(Space.S) - self.viewport().height()))
        # Qt took it back to its own end.
        bar.setValue(value)

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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # The current row is the place that is open: who asks for the menu of another goes nowhere.
        if event.button() is Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)

    def mark(self, index: QModelIndex | None) -> None:
        """Show which row a menu is for; None when it is closed."""
        self._show_goal(None if index is None else (index, Side.OnItem))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        alt = modifiers == Qt.KeyboardModifier.AltModifier
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            # A key that is held stops at the edge of its group.
            self.move_requested.emit(-1 if key is Qt.Key.Key_Up else 1, not event.isAutoRepeat())
        elif not modifiers and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            rtl = self.isRightToLeft()
            self.folded_by_key.emit((key is Qt.Key.Key_Left) != rtl)
        elif self._is_letter(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    # --- where what is dragged would go -----------------------------------------------------------------------------

    def startDrag(self, supported_actions: Qt.DropAction) -> None:
        """As Qt's own, but with the picture below the mouse, so that what the row is held over stays to be seen."""
        index, px = self.currentIndex(), self.theme.px
        if not self.model().flags(index) & Qt.ItemFlag.ItemIsDragEnabled:
            return
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData([index]))
        drag.setPixmap(self.viewport().grab(self._plate(index)))
        drag.setHotSpot(QPoint(-px(Space.M), -px(Space.M)))
        drag.exec(supported_actions, Qt.DropAction.MoveAction)
        self._end_hold()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # Whether a row takes it is said as it is held over one.
        event.setAccepted(self._is_known(event))
        self.setState(QAbstractItemView.State.DraggingState)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._hold(event)
        self._show_goal(self._goal_at(event.position().toPoint()))
        kept = Qt.DropAction.CopyAction if are_episodes(event) else Qt.DropAction.MoveAction
        event.setDropAction(kept if self._goes else Qt.DropAction.IgnoreAction)
        event.setAccepted(self._goes is not None)
        if not self._roll.isActive():
            self._roll.start()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._end_hold()

    def dropEvent(self, event: QDropEvent) -> None:
        self._hold(event)
        goal = self._goal_at(event.position().toPoint())
        if goal is None:
            event.ignore()
        elif are_episodes(event):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.episodes_dropped.emit(goal[0].data(PLACE_ROLE), dragged_episodes(event))
        else:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self.model().dropMimeData(event.mimeData(), Qt.DropAction.MoveAction, *_target(*goal))
        self._end_hold()

    def _hold(self, event: QDropEvent) -> None:
        self._held = None
        if self._is_known(event):
            # A copy: Qt's own may be gone while the list still moves on by itself.
            self._held = QMimeData()
            for kind in event.mimeData().formats():
                self._held.setData(kind, event.mimeData().data(kind))

    def _is_known(self, event: QDropEvent) -> bool:
        return are_episodes(event) or event.source() is self

    def _end_hold(self) -> None:
        self._roll.stop()
        self.setState(QAbstractItemView.State.NoState)
        self._held = None
        self._show_goal(None)
        self.viewport().update()

    def _move_on(self) -> None:
        """Scroll, the faster the nearer to an edge something is held, and the longer."""
        y, reach, height = self.viewport().mapFromGlobal(QCursor.pos()).y(), self.theme.px(36), self.viewport().height()
        step = y - reach if y < reach else max(0, y - (height - reach))
        self._rolled = self._rolled + 1 if step else 0
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(step / 3 * min(8.0, 1.0 + self._rolled / 60)))
        # Qt marks the row that came under the mouse.
        nowhere = QPointF(-1, -1)
        self.viewportEvent(QHoverEvent(QEvent.Type.HoverLeave, nowhere, nowhere, nowhere))

    def _goal_at(self, point: QPoint) -> Goal | None:
        """Where what is held would go if it were let go here; None where it cannot."""
        index, held = self.indexAt(point), self._held
        if held is None:
            return None
        if held.hasFormat(EPISODES):
            return (index, Side.OnItem) if index.isValid() and index.data(PLACE_ROLE) in TAKE_EPISODES else None
        if not index.isValid():
            index, side = self.model().index(self.model().rowCount() - 1, 0), Side.BelowItem
        elif isinstance(index.data(ROW_ROLE), HeadingRow):
            side = Side.OnItem
        else:
            side = Side.AboveItem if point.y() < self.visualRect(index).center().y() else Side.BelowItem
        fits = self.model().canDropMimeData(held, Qt.DropAction.MoveAction, *_target(index, side))
        return (index, side) if fits else None

    def _show_goal(self, goes: Goal | None) -> None:
        # Persistent: rows may go while one is marked, and Qt would look for its place all the same.
        wanted = None if goes is None else (QPersistentModelIndex(goes[0]), goes[1])
        if wanted != self._goes:
            self._goes = wanted
            self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if self._held is not None:
            # The list moves on under a mouse that stands still.
            self._show_goal(self._goal_at(self.viewport().mapFromGlobal(QCursor.pos())))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._goes is None or not self._goes[0].isValid():
            super().paintEvent(event)
            return
        (index, side), px = self._goes, self.theme.px
        rect, plate = self.visualRect(index), self._plate(index)
        if side is Side.OnItem:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            fill_rounded(painter, plate, px(Radius.M), self.theme.color(Role.SELECTION))
            painter.end()
        self.ground_is_plain = side is not Side.OnItem
        super().paintEvent(event)
        self.ground_is_plain = True
        painter = QPainter(self.viewport())
        if side is Side.OnItem:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            stroke_rounded(painter, plate, px(Radius.M), self.theme.color(Role.ACCENT), px(2))
        else:
            y = rect.top() if side is Side.AboveItem else rect.bottom() + 1
            drop_line(painter, self.theme, y, self.viewport().rect())

    def _plate(self, index: Index) -> QRect:
        """Where a row's own ground is."""
        px = self.theme.px
        above = px(10) if isinstance(index.data(ROW_ROLE), HeadingRow) else 0
        return self.visualRect(index).adjusted(px(10), above, -px(10), 0)


def _target(index: QModelIndex, side: Side) -> tuple[int, int, QModelIndex]:
    """A goal as Qt's models take it: the row before which it is, its column, and what it is dropped on."""
    if side is Side.OnItem:
        return -1, 0, index
    return index.row() + (side is Side.BelowItem), 0, QModelIndex()
