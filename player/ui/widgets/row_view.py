"""A list whose rows are all as high, so that 100,000 of them cost no more than ten: geometry is arithmetic."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QCursor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from player.ui.widgets.list_view import ListView

Index = QModelIndex | QPersistentModelIndex
Action = QAbstractItemView.CursorAction
Hint = QAbstractItemView.ScrollHint


class RowView(ListView):
    """A QListView to Qt, to assistive tools and to whoever uses it; its delegate has ``row_height``.

    QListView itself keeps a place for each row and asks the model for each of them after every change, which takes
    300 ms for 100,000 rows; here nothing is kept. Rows are painted edge to edge and scroll by pixels.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unnamed = -1  # the current row, while a screen reader was told of it before its words were here

    # --- geometry ---------------------------------------------------------------------------------------------------

    @property
    def row_height(self) -> int:
        """Logical pixels."""
        return max(1, getattr(self.itemDelegate(), "row_height", 40))

    @property
    def row_count(self) -> int:
        model = self.model()
        return model.rowCount() if model is not None else 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def rows_in(self, rect: QRect) -> range:
        """The numbers of the rows that a rectangle of the viewport touches."""
        height, offset = self.row_height, self.verticalOffset()
        first = max(0, (rect.top() + offset) // height)
        return range(first, min(self.row_count, (rect.bottom() + offset) // height + 1))

    @property
    def seen_rows(self) -> range:
        """The numbers of the rows that are in view, in part or whole."""
        return self.rows_in(self.viewport().rect())

    def visualRect(self, index: Index) -> QRect:
        return self._rect(index.row()) if index.isValid() else QRect()

    def _rect(self, row: int) -> QRect:
        height = self.row_height
        return QRect(0, row * height - self.verticalOffset(), self.viewport().width(), height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = (point.y() + self.verticalOffset()) // self.row_height
        return self.model().index(row, 0) if 0 <= row < self.row_count else QModelIndex()

    def isIndexHidden(self, index: Index) -> bool:  # noqa: ARG002  Qt's signature
        return False

    def doItemsLayout(self) -> None:
        # Not QListView's, which is what this class is there to avoid.
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        bar, height, room = self.verticalScrollBar(), self.row_height, self.viewport().height()
        bar.setPageStep(max(height, room - height // 2))
        bar.setSingleStep(max(1, height // 3))
        bar.setRange(0, max(0, self.row_count * height - room))
        QAbstractItemView.updateGeometries(self)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        # QListView's moves as far as the places of rows say that are not kept here: on the screen nothing would move.
        self.viewport().scroll(dx, dy)

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        if not index.isValid():
            return
        bar, height, room = self.verticalScrollBar(), self.row_height, self.viewport().height()
        if bar.maximum() < min(index.row() * height, self.row_count * height - room):
            # Rows were added and the layout that Qt puts off has not come yet.
            self.updateGeometries()
        top, now = index.row() * height, bar.value()
        if hint is Hint.PositionAtTop:
            bar.setValue(top)
        elif hint is Hint.PositionAtBottom:
            bar.setValue(top + height - room)
        elif hint is Hint.PositionAtCenter:
            bar.setValue(top - (room - height) // 2)
        elif top < now or height > room:
            bar.setValue(top)
        elif top + height > now + room:
            bar.setValue(top + height - room)

    # --- the place in the list --------------------------------------------------------------------------------------

    def anchor(self) -> tuple[int, int]:
        """The row at the upper edge, and how many pixels of it are above the edge."""
        return divmod(self.verticalOffset(), self.row_height)

    def restore_anchor(self, row: int, hidden: int) -> None:
        """Bring a row back to the upper edge as ``anchor`` found it, before the next picture."""
        self.updateGeometries()
        self.verticalScrollBar().setValue(row * self.row_height + hidden)

    # --- keys and mouse ---------------------------------------------------------------------------------------------

    def moveCursor(self, action: Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:  # noqa: ARG002  Qt's signature
        last, current = self.row_count - 1, self.currentIndex()
        if last < 0:
            return QModelIndex()
        if not current.isValid():
            return self.model().index(0, 0)
        page = max(1, self.viewport().height() // self.row_height - 1)
        steps = {
            Action.MoveUp: -1,
            Action.MovePrevious: -1,
            Action.MoveDown: 1,
            Action.MoveNext: 1,
            Action.MovePageUp: -page,
            Action.MovePageDown: page,
            Action.MoveHome: -last - 1,
            Action.MoveEnd: last + 1,
        }
        return self.model().index(min(last, max(0, current.row() + steps.get(action, 0))), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        selection, rows = QItemSelection(), self.rows_in(rect.normalized())
        if rows:
            model = self.model()
            selection.select(model.index(rows[0], 0), model.index(rows[-1], 0))
        self.selectionModel().select(selection, command)

    def selectAll(self) -> None:
        """All rows as one stretch; Qt's own would ask the model for each of them."""
        if self.row_count:
            model, flags = self.model(), QItemSelectionModel.SelectionFlag
            whole = QItemSelection(model.index(0, 0), model.index(self.row_count - 1, 0))
            self.selectionModel().select(whole, flags.ClearAndSelect)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        seen, region = self.viewport().rect(), QRegion()
        for part in selection:
            region += self._rect(part.top()).united(self._rect(part.bottom())).intersected(seen)
        return region

    def keyboardSearch(self, search: str) -> None:
        """Nothing: letters are keys of their own here, and to look through all rows would fetch them all."""

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        QAbstractItemView.currentChanged(self, current, previous)
        if current.isValid():
            # QListView would look for the row among the places that are not kept here.
            self._tell("Focus", current.row())

    def dataChanged(self, first: QModelIndex, last: QModelIndex, roles: Sequence[int] = ()) -> None:
        QListView.dataChanged(self, first, last, list(roles))
        row = self.currentIndex().row()
        if self._unnamed == row and first.row() <= row <= last.row():
            self._tell("NameChanged", row)

    def _tell(self, what: str, row: int) -> None:
        """Tell assistive tools of a row; one whose words are on their way is told again when they are there."""
        from PySide6.QtGui import QAccessible, QAccessibleEvent  # making them takes 3 ms of a start

        if not QAccessible.isActive():
            return
        self._unnamed = -1 if self.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) else row
        event = QAccessibleEvent(self, getattr(QAccessible.Event, what))
        event.setChild(row)
        QAccessible.updateAccessibility(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        QAbstractItemView.selectionChanged(self, selected, deselected)

    # --- painting ---------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        model, delegate = self.model(), self.itemDelegate()
        if model is None or delegate is None:
            return
        flags = QStyle.StateFlag
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state & ~(flags.State_HasFocus | flags.State_MouseOver | flags.State_Selected)
        selection, hovered = self.selectionModel(), self._hovered_row()
        focused = self.currentIndex().row() if self.hasFocus() else -1
        painter = QPainter(self.viewport())
        self.begin_painting(event)
        for row in self.rows_in(self.painted):
            index = model.index(row, 0)
            option.rect = self._rect(row)
            # Few rows are anything but plain, and each step from one state to another asks Python's enumerations.
            state = plain | flags.State_Selected if selection.isSelected(index) else plain
            if row == hovered:
                state |= flags.State_MouseOver
            if row == focused:
                state |= flags.State_HasFocus
            option.state = state
            delegate.paint(painter, option, index)
        self.paint_over(painter)

    def paint_over(self, painter: QPainter) -> None:
        """Draw what lies over the rows; for classes derived from this one."""

    def _hovered_row(self) -> int:
        viewport = self.viewport()
        if not viewport.underMouse() or self.state() is QAbstractItemView.State.DraggingState:
            return -1
        return self.indexAt(viewport.mapFromGlobal(QCursor.pos())).row()
