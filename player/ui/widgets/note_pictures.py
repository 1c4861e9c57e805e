"""What stands in notes where a picture is not, or not yet."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from player.ui.theme import FontRole, Radius, Role, Space, Theme
from player.ui.theme.paint import fill_rounded

_HEIGHT = 120


def placeholder(theme: Theme, width: int, dpr: float, said: str) -> QPixmap:
    """What stands where a picture will be, so that a page of pictures has its shape before they are there.

    Its words, which the publisher wrote, tell what is missing where the picture never comes.
    """
    height = theme.px(_HEIGHT)
    pixmap = QPixmap(QSize(round(width * dpr), round(height * dpr)))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF(0, 0, width, height)
    fill_rounded(painter, area, theme.px(Radius.M), theme.color(Role.HOVER))
    painter.setFont(theme.font(FontRole.SMALL))
    painter.setPen(theme.color(Role.TEXT_MUTED))
    room = theme.px(Space.M)
    words = theme.metrics(FontRole.SMALL).elidedText(said, Qt.TextElideMode.ElideRight, width - 2 * room)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, words)
    painter.end()
    return pixmap


def nothing() -> QPixmap:
    """A picture that is not seen."""
    pixmap = QPixmap(1, 1)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
