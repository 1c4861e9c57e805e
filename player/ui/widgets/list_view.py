"""A list whose Return opens a row, whose Space is left to the window, and whose menu opens nothing but itself."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QListView, QWidget

_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class ListView(QListView):
    """``return_pressed(index)`` on Return; ``chosen_again(index)`` when the current row is clicked, or a key that moves
    finds it at the end: what it stands for may not be what is open any more. Space, which Qt would take to toggle a
    selection, goes on to the window.

    ``ground_is_plain`` says that nothing is painted below the rows but the viewport's own colour; ``painted`` is what
    of the viewport is being painted, and ``ground`` that colour.
    """

    return_pressed = Signal(QModelIndex)
    chosen_again = Signal(QModelIndex)
    ground_is_plain = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.painted, self.ground = QRect(), QColor()
        # One that Python made: to wrap Qt's own, PySide would first make every class of QtWidgets (15 ms of a start).
        # Otherwise as Qt makes it.
        viewport = QWidget()
        viewport.setObjectName("qt_scrollarea_viewport")
        viewport.setBackgroundRole(QPalette.ColorRole.Base)
        viewport.setAutoFillBackground(True)
        self.setViewport(viewport)
        self.clicked.connect(self._on_click)

    def _on_click(self, index: QModelIndex) -> None:
        if index == self.currentIndex():
            self.chosen_again.emit(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.begin_painting(event)
        super().paintEvent(event)

    def begin_painting(self, event: QPaintEvent) -> None:
        """Note what all rows of a picture have in common."""
        viewport = self.viewport()
        self.painted, self.ground = event.rect(), viewport.palette().color(viewport.backgroundRole())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (
            event.button() is not Qt.MouseButton.RightButton
            or self.contextMenuPolicy() is not Qt.ContextMenuPolicy.CustomContextMenu
        ):
            super().mousePressEvent(event)
            return
        # The menu is for the row below the mouse, or for all that are selected with it. The current row stays: it is
        # what is open beside the list.
        index, selection = self.indexAt(event.position().toPoint()), self.selectionModel()
        if index.isValid() and not selection.isSelected(index):
            selection.select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.return_pressed.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            before = self.currentIndex()
            super().keyPressEvent(event)
            if event.key() in _MOVES and before.isValid() and before == self.currentIndex():
                self.chosen_again.emit(before)
