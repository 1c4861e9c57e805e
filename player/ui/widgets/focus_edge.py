"""The ring around a page that holds the focus itself, to be scrolled and read from its top."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from player.ui.theme import Radius, Theme
from player.ui.theme.paint import focus_ring
from player.ui.widgets.button_base import KEYBOARD_REASONS


class FocusEdge(QWidget):
    """Lies over ``area``, whose viewport would cover what the area painted, while the keyboard has brought it focus."""

    def __init__(self, theme: Theme, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        area.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            if event.reason() in KEYBOARD_REASONS:
                self._place()
                self.show()
                self.raise_()
        elif event.type() is QEvent.Type.FocusOut:
            self.hide()
        elif event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        area, edge = self.parentWidget(), self.theme.ring_width + self.theme.px(Radius.XS)
        self.setGeometry(area.rect())
        # Only the edge: what is scrolled below need not be painted anew for it.
        self.setMask(QRegion(self.rect()) - QRegion(self.rect().adjusted(edge, edge, -edge, -edge)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus_ring(painter, self.theme, self.rect(), self.theme.px(Radius.XS))
