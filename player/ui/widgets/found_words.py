"""Found words in a text view, and those being spoken: painted behind the text, and only where they are seen."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from player.ui.theme import Radius, Role, Theme
from player.ui.theme.paint import fill_rounded, focus_ring, stroke_rounded
from player.ui.widgets.paced_layout import PacedLayout

# From the first to behind the last place in the document, in UTF-16 units as Qt counts.
Range = tuple[int, int]


class FoundWords:
    """Knows the matches of one view, in the order of the text."""

    def __init__(self, view: QTextEdit, theme: Theme, pace: PacedLayout) -> None:
        self._view, self._theme, self._pace = view, theme, pace
        self._matches: list[Range] = []
        self._current = -1
        self._spoken: Range = (0, 0)

    def set_spoken(self, spoken: Range | None) -> None:
        """What is heard now, within one paragraph; None for nothing."""
        for stretch in (self._spoken, spoken):
            if stretch and stretch[1] and self._pace.is_laid_out(stretch[1]):
                block = self._view.document().findBlock(stretch[0])
                if not block.isValid():
                    continue
                bounds = self._view.document().documentLayout().blockBoundingRect(block).toAlignedRect()
                # Qt's is as wide as the words, and begins before the room that stands beside them.
                shown = self._view.viewport()
                shown.update(QRect(0, bounds.top() - 2, shown.width(), bounds.height() + 4))
        self._spoken = spoken or (0, 0)

    def set_matches(self, matches: Sequence[Range], current: int = -1) -> None:
        """Take over these; ``current`` is the number of the one looked at."""
        self._matches, self._current = list(matches), current
        cursor = self._view.textCursor()
        if 0 <= current < len(matches) and cursor.hasSelection():
            start, end = matches[current]
            if cursor.selectionStart() < end and start < cursor.selectionEnd():
                cursor.clearSelection()  # its ground lies over the mark
                self._view.setTextCursor(cursor)
        self._view.viewport().update()

    def rect_of(self, number: int) -> QRect | None:
        """The first line of a match in the view's coordinates; None while its place is not laid out."""
        if not 0 <= number < len(self._matches):
            return None
        start, end = self._matches[number]
        if not self._pace.is_laid_out(end):
            return None
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(start)
        first = self._view.cursorRect(cursor)
        cursor.setPosition(end)
        last = self._view.cursorRect(cursor)
        return first.united(last) if last.top() == first.top() else first

    def paint(self, area: QRect) -> None:
        """Paint what is found within ``area`` of the viewport, before the text is."""
        if not self._matches and not self._spoken[1]:
            return
        painter = QPainter(self._view.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        number = bisect.bisect_left(self._matches, (self._pace.block_at(area.top()).position(), 0))
        for block, bounds in self._pace.blocks_in(area):
            end = block.position() + block.length()
            if self._spoken[0] < end and self._spoken[1] > block.position():
                for rect in line_rects(block, bounds, self._spoken):
                    fill_rounded(painter, rect, theme.px(Radius.XS), theme.color(Role.HIGHLIGHT))
            while number < len(self._matches) and self._matches[number][0] < end:
                for rect in line_rects(block, bounds, self._matches[number]):
                    fill_rounded(painter, rect, theme.px(Radius.XS), theme.color(Role.HIGHLIGHT))
                    if number == self._current or self._is_spoken(number):  # two of one colour are not told apart
                        width = 2 if number == self._current else 1
                        stroke_rounded(painter, rect, theme.px(Radius.XS), theme.color(Role.MARK), width)
                number += 1

    def _is_spoken(self, number: int) -> bool:
        start, end = self._matches[number]
        return self._spoken[0] <= start and end <= self._spoken[1]

    def ring(self, start: int, end: int) -> None:
        """Paint the focus's ring around a link, over the one of dots that Qt painted with the text."""
        block = self._view.document().findBlock(start)
        if not self._pace.is_laid_out(end):
            return
        painter = QPainter(self._view.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bounds = self._view.document().documentLayout().blockBoundingRect(block)
        for rect in line_rects(block, bounds, (start, end), by_signs=True):
            paint_link_ring(painter, self._theme, rect)


def paint_link_ring(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    """The ring around one line of a link, over all points that Qt's own, of dots, may have."""
    focus_ring(painter, theme, QRectF(rect.toAlignedRect()).adjusted(0, -1, 1, 1), theme.px(Radius.XS))


def line_rects(block: QTextBlock, bounds: QRectF, match: Range, *, by_signs: bool = False) -> Iterator[QRectF]:
    """A rectangle for each line of the block that a match is on.

    ``by_signs`` asks where its signs are and not where the cursor would be before and behind it, which are other places
    where words go the other way than those around them; it takes longer.
    """
    layout = block.layout()
    origin = bounds.topLeft()
    start, end = max(0, match[0] - block.position()), min(match[1] - block.position(), block.length() - 1)
    while start < end:
        line = layout.lineForTextPosition(start)
        if not line.isValid():
            return
        stop = min(end, line.textStart() + line.textLength())
        # The blank that a line was broken at is nothing to mark.
        broken = stop < end and block.document().characterAt(block.position() + stop - 1) == " "
        # PySide gives the place along the line, or that and the character it was moved to.
        places = [line.cursorToX(at) for at in (start, stop - broken)]
        left, right = sorted(place[0] if isinstance(place, tuple) else place for place in places)
        if by_signs and (signs := line.glyphRuns(start, stop - broken - start)):
            left = min(run.boundingRect().left() for run in signs)
            right = max(run.boundingRect().right() for run in signs)
        height = line.ascent() + line.descent()
        yield QRectF(origin.x() + left, origin.y() + line.y(), right - left, height).adjusted(-1, 0, 1, 0)
        if stop <= start:
            return
        start = stop
