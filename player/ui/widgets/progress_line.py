"""A thin line of progress."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from player.ui.theme import Role, Size, Theme
from player.ui.theme.paint import fill_rounded


class ProgressLine(QProgressBar):
    """A QProgressBar without words; range (0, 0) shows a third of it, standing still."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.resized.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(160), self.theme.px(Size.VOLUME_GROOVE))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(40), self.theme.px(Size.VOLUME_GROOVE))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        radius = rect.height() / 2
        fill_rounded(painter, rect, radius, self.theme.color(Role.GROOVE))
        span = self.maximum() - self.minimum()
        share = (self.value() - self.minimum()) / span if span else 1 / 3
        if share > 0:
            width = max(rect.height(), rect.width() * share)
            rtl = self.isRightToLeft()
            left = rect.right() - width if rtl else rect.left()
            fill_rounded(painter, QRectF(left, 0, width, rect.height()), radius, self.theme.color(Role.ACCENT))
