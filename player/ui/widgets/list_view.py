"""A list whose Return opens a row and whose Space is left to the window."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView


class ListView(QListView):
    """``return_pressed(index)`` on Return. Space, which Qt would take to toggle a selection, goes on to the window."""

    return_pressed = Signal(QModelIndex)

    def _show_ring(self, shown: bool) -> None:
        """Qt draws the row's focus ring after Tab alone: here it is seen after any key, and not after a click."""
        window = self.window()
        if window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange) is not shown:
            window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, shown)
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_ring(False)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._show_ring(True)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.return_pressed.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)
