"""What stands in notes where a picture is not, or not yet."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from player.ui.theme import FontRole, Radius, Role, Space, Theme
from player.ui.theme.paint import clear_pixmap, fill_rounded

_HEIGHT = 120


def placeholder(theme: Theme, width: int, dpr: float, said: str) -> QPixmap:
    """What stands where a picture will be, so that a page of pictures has its shape before they are there.

    Its words, which the publisher wrote, tell what is missing where the picture never comes.
    """
    height = theme.px(_HEIGHT)
    pixmap = clear_pixmap(width, height, dpr)
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
    return clear_pixmap(1, 1, 1.0)
