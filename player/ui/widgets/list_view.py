"""A list whose Return opens a row and whose Space is left to the window, and where the keyboard is in a list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QListWidget, QStyle, QStyleOptionViewItem

_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class ShowsKeyboard:
    """Before a view's class: the current row has a ring while keys are used, and none after a click.

    Qt's own flag for this is the window's, and once Tab was pressed it is set for good.
    """

    _ring = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in _BY_KEY:
            self._show_ring(True)
        super().focusInEvent(event)  # type: ignore[misc]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._show_ring(True)
        super().keyPressEvent(event)  # type: ignore[misc]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_ring(False)
        super().mousePressEvent(event)  # type: ignore[misc]

    def _show_ring(self, shown: bool) -> None:
        if shown is not self._ring:
            self._ring = shown
            self.viewport().update()  # type: ignore[attr-defined]

    def initViewItemOption(self, option: QStyleOptionViewItem) -> None:
        super().initViewItemOption(option)  # type: ignore[misc]
        flag = QStyle.StateFlag.State_KeyboardFocusChange
        option.state = option.state | flag if self._ring else option.state & ~flag


class ListView(ShowsKeyboard, QListView):
    """``return_pressed(index)`` on Return. Space, which Qt would take to toggle a selection, goes on to the window."""

    return_pressed = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.return_pressed.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ListWidget(ShowsKeyboard, QListWidget):
    """A QListWidget whose current row shows where the keyboard is."""
