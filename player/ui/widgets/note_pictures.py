"""The lines of notes that hold pictures, and what stands where a picture is not, or not yet."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument

from player.ui.theme import FontRole, Radius, Role, Space, Theme
from player.ui.theme.paint import clear_pixmap, fill_rounded
from player.ui.theme.tokens import READING_LINE_HEIGHT

_HEIGHT = 120
_PICTURE = "\ufffc"  # what Qt has in its place among the words


def lay_lines(theme: Theme, document: QTextDocument, blocks: Iterable[QTextBlock], *, shown: bool) -> None:
    """Place ``blocks`` of ``document`` that hold pictures.

    Where pictures are not ``shown``, a line that has nothing else leaves no gap.
    """
    # A share of a picture's height would be a gap below it: lines beside one are as far apart in pixels.
    apart = theme.metrics(FontRole.READING).height() * (READING_LINE_HEIGHT - 100) / 100
    line = QTextBlockFormat()
    line.setLineHeight(apart, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for block in blocks:
        QTextCursor(block).mergeBlockFormat(line)
        if not shown and not block.text().strip(_PICTURE + " \u00a0\u2028"):
            block.setVisible(False)
            document.markContentsDirty(block.position(), block.length())
    cursor.endEditBlock()


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
