"""A list whose Return opens a row and whose Space is left to the window."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QListView, QWidget


class ListView(QListView):
    """``return_pressed(index)`` on Return. Space, which Qt would take to toggle a selection, goes on to the window.

    ``ground_is_plain`` says that nothing is painted below the rows but the viewport's own colour.
    """

    return_pressed = Signal(QModelIndex)
    ground_is_plain = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # One that Python made: to wrap Qt's own, PySide would first make every class of QtWidgets (15 ms of a start).
        # Otherwise as Qt makes it.
        viewport = QWidget()
        viewport.setObjectName("qt_scrollarea_viewport")
        viewport.setBackgroundRole(QPalette.ColorRole.Base)
        viewport.setAutoFillBackground(True)
        self.setViewport(viewport)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.return_pressed.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)
