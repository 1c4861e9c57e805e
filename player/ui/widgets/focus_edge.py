"""The ring around a page that holds the focus itself, to be scrolled and read from its top."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from player.ui.theme import Radius, Theme
from player.ui.theme.paint import focus_ring


class FocusEdge(QWidget):
    """Lies over ``area``, whose viewport would cover what the area painted, while that has the focus and shows it."""

    def __init__(self, theme: Theme, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        area.installEventFilter(self)
        theme.keyboard.changed.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._follow()
        elif event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        shown = self.theme.keyboard.shows(self.parentWidget())
        if shown:
            self._place()
            self.raise_()
        self.setVisible(shown)

    def _place(self) -> None:
        area, edge = self.parentWidget(), self.theme.ring_width + self.theme.px(Radius.XS)
        self.setGeometry(area.rect())
        # Only the edge: what is scrolled below need not be painted anew for it.
        self.setMask(QRegion(self.rect()) - QRegion(self.rect().adjusted(edge, edge, -edge, -edge)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus_ring(painter, self.theme, self.rect(), self.theme.px(Radius.XS))
