"""The outline of a field that has none of its own: text of several lines, a list to choose from."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from player.ui.theme import Radius, Role, Space, Theme
from player.ui.theme.paint import fill_rounded, focus_ring, stroke_rounded


class OutlineBox(QWidget):
    """Stands around ``field`` and shows whether the focus is in it; ``inset`` is the room between."""

    def __init__(self, theme: Theme, field: QWidget, *, inset: int = Space.XS) -> None:
        super().__init__()
        self.theme = theme
        self._field = field
        self.setFocusProxy(field)
        edge = theme.px(inset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.addWidget(field)
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, radius = QRectF(self.rect()), self.theme.px(Radius.M)
        fill_rounded(painter, rect, radius, self.theme.color(Role.CARD))
        if self._field.hasFocus():
            focus_ring(painter, self.theme, rect, radius)
        else:
            stroke_rounded(painter, rect, radius, self.theme.color(Role.LINE_STRONG))
