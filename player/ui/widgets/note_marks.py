"""What stands around the words of notes: bullets and numbers, the bar of a quotation, the ground of code."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QTextBlock, QTextListFormat
from PySide6.QtWidgets import QTextEdit

from player.ui.theme import FontRole, Radius, Role, Size, Theme
from player.ui.theme.paint import fill_rounded
from player.ui.widgets.note_look import CODE, CODE_INSET, NUMBER_GAP, QUOTE_INDENT, QUOTED
from player.ui.widgets.paced_layout import PacedLayout

_BULLET = 5
# From the middle of a bullet to its item.
_BULLET_GAP = 13


class NoteMarks:
    """Paints them behind the text of one view, where they are seen; see ``NoteLook``."""

    def __init__(self, view: QTextEdit, theme: Theme, pace: PacedLayout) -> None:
        self._view, self._theme, self._pace = view, theme, pace

    def paint(self, area: QRect) -> None:
        """Paint those within ``area`` of the viewport, before the text is."""
        painter = QPainter(self._view.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        reach = self._theme.px(CODE_INSET)  # what belongs to a block may stand beyond its words
        for block, bounds in self._pace.blocks_in(area.adjusted(0, -reach, 0, reach)):
            look = block.blockFormat()
            if look.hasProperty(CODE):
                self._ground(painter, block, bounds)
            if look.hasProperty(QUOTED):
                self._bar(painter, block, bounds)
            if block.textList() is not None:
                self._mark(painter, block, bounds)

    def _mark(self, painter: QPainter, block: QTextBlock, bounds: QRectF) -> None:
        line = block.layout().lineAt(0)
        items = block.textList()
        if not line.isValid() or items is None:
            return
        theme = self._theme
        rtl = block.textDirection() is Qt.LayoutDirection.RightToLeft
        start = bounds.left() + line.x() + (line.width() if rtl else 0)
        base = bounds.top() + line.y() + line.ascent()
        metrics = theme.metrics(FontRole.READING)
        if items.format().style() == QTextListFormat.Style.ListDecimal:
            number, gap = items.itemText(block), theme.px(NUMBER_GAP)
            left = start + gap if rtl else start - gap - metrics.horizontalAdvance(number)
            painter.setFont(theme.font(FontRole.READING))
            painter.setPen(theme.color(Role.TEXT_MUTED))
            painter.drawText(QPointF(left, base), number)
            return
        middle = start + theme.px(_BULLET_GAP) * (1 if rtl else -1)
        half = theme.px(_BULLET) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(Role.TEXT_MUTED))
        painter.drawEllipse(QPointF(middle, base - metrics.xHeight() / 2), half, half)

    def _bar(self, painter: QPainter, block: QTextBlock, bounds: QRectF) -> None:
        """A bar for each quotation around the block, at the side where reading begins, down to the next block of it."""
        theme, look, after = self._theme, block.blockFormat(), block.next()
        rtl = block.textDirection() is Qt.LayoutDirection.RightToLeft
        deeper = after.blockFormat().intProperty(QUOTED) if after.isValid() else 0
        width, step = theme.px(Size.PROGRESS), theme.px(QUOTE_INDENT)
        for level in range(look.intProperty(QUOTED)):
            left = self._view.viewport().width() - level * step - width if rtl else level * step
            bottom = self._top(after) if deeper > level else bounds.bottom()
            painter.fillRect(_pixels(left, bounds.top(), left + width, bottom), theme.color(Role.LINE_STRONG))

    def _ground(self, painter: QPainter, block: QTextBlock, bounds: QRectF) -> None:
        """The block's part of the one ground under all lines of a piece of code."""
        inset, radius = self._theme.px(CODE_INSET), self._theme.px(Radius.S)
        look = block.blockFormat()
        after, before = block.next(), block.previous()
        goes_on, went_on = (each.isValid() and each.blockFormat().hasProperty(CODE) for each in (after, before))
        # Within a list it begins further in than its margin says.
        left = (line.x() if (line := block.layout().lineAt(0)).isValid() else look.leftMargin()) - inset
        right = self._view.viewport().width() - look.rightMargin() + inset
        top = bounds.top() - (0 if went_on else inset)
        bottom = self._top(after) if goes_on else bounds.bottom() + inset
        part = _pixels(left, top, right, bottom)
        painter.save()
        painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
        whole = part.adjusted(0, -radius if went_on else 0, 0, radius if goes_on else 0)
        fill_rounded(painter, whole, radius, self._theme.color(Role.HOVER))
        painter.restore()

    def _top(self, block: QTextBlock) -> float:
        return self._view.document().documentLayout().blockBoundingRect(block).top()


def _pixels(left: float, top: float, right: float, bottom: float) -> QRect:
    """Each edge at a whole pixel by itself (QRectF.toRect moves them), so that no seam is between two that meet."""
    return QRect(round(left), round(top), round(right) - round(left), round(bottom) - round(top))
