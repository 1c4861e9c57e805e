"""What notes look like: the rules Qt's HTML takes, and what it has no rules for, done to the text once it is there."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextList,
    QTextListFormat,
    QTextTable,
)

from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.theme.tokens import READING_LINE_HEIGHT

LIST_INDENT = 24
# Between a number and the item it counts.
NUMBER_GAP = Space.S
# A block's own properties: that its lines are code, and how deep in quotations it is.
CODE, QUOTED = (QTextFormat.Property.UserProperty.value + number for number in (1, 2))
# So far the ground of code reaches beyond its lines.
CODE_INSET = Space.M
QUOTE_INDENT = Space.L
# Qt marks the first block of a quotation alone, but gives its margins to all.
_QUOTE_SIGN = Space.HAIR
_HEIGHTS = QTextBlockFormat.LineHeightTypes
_PROPERTY = QTextFormat.Property
_RULE = _PROPERTY.BlockTrailingHorizontalRulerWidth.value
# So many empty paragraphs at the end of notes are looked at: nobody writes more.
_MOST_GAPS = 20
# As Qt writes <br>.
_BREAK = "\u2028"
_BLANK = " \u00a0"
# Only from where blanks begin, or many of them would be looked at again from each.
_BEGIN = rf"(?<![{_BLANK}])[{_BLANK}]*{_BREAK}"
_GAP = re.compile(
    rf"^[{_BLANK}]*{_BREAK}[{_BLANK}{_BREAK}]*"
    rf"|{_BEGIN}[{_BLANK}{_BREAK}]*$"
    rf"|{_BEGIN}[{_BLANK}]*{_BREAK}[{_BLANK}{_BREAK}]*"
)


class NoteLook:
    """Dresses documents of notes; what a text cannot have of itself ``NoteMarks`` paints."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._number_widths: dict[int, float] = {}

    def style(self) -> str:
        """The rules for a document's default style sheet."""
        px, color = self._theme.px, self._theme.color
        muted = color(Role.TEXT_MUTED).name()
        code = round(self._theme.font(FontRole.MONO).pointSizeF() or 10, 2)
        return (
            f"a {{ color: {color(Role.ACCENT).name()}; text-decoration: none; }}"
            f"h1, h2, h3, h4, h5, h6 {{ margin-top: {px(Space.L)}px; margin-bottom: {px(Space.XS)}px; }}"
            f"img {{ max-width: 100%; }}"
            f"p {{ margin-top: 0; margin-bottom: {px(Space.M)}px; }}"
            f"blockquote {{ margin: 0 {px(_QUOTE_SIGN)}px {px(Space.M)}px {px(QUOTE_INDENT)}px; color: {muted}; }}"
            f"pre, code, kbd {{ font-size: {code}pt; }}"
            f"table {{ margin-top: {px(Space.M)}px; margin-bottom: {px(Space.M)}px; }}"
            f"td, th {{ padding: {px(Space.HAIR)}px {px(Space.L)}px {px(Space.HAIR)}px 0; }}"
            f"th {{ text-align: left; font-weight: 600; color: {muted}; }}"
            f"dt {{ font-weight: 600; }}"
            f"dd {{ margin-left: {px(Space.L)}px; margin-bottom: {px(Space.S)}px; }}"
            f"li {{ margin-bottom: {px(Space.XS)}px; }}"
        )

    def dress(self, document: QTextDocument, start: int) -> None:
        """Give the text from ``start`` on its heights and fonts, and make one gap of all that writers make."""
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        self._number_widths.clear()
        self._even_gaps(document.findBlock(start), cursor)
        cursor.setPosition(start)
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        line = QTextBlockFormat()
        line.setLineHeight(READING_LINE_HEIGHT, _HEIGHTS.ProportionalHeight.value)
        cursor.mergeBlockFormat(line)
        block = document.findBlock(start)
        room = block.previous().blockFormat().bottomMargin() if block.previous().isValid() else self._theme.px(Space.M)
        table: QTextTable | None = None
        while block.isValid():
            before, table = table, QTextCursor(block).currentTable()
            if table is not None and table != before:
                self._dress_table(table)
            elif before is not None and table is None:
                room = self._theme.px(Space.M)
            room = self._dress_block(block, room)
            block = block.next()
        cursor.endEditBlock()

    def end(self, document: QTextDocument) -> None:
        """Nothing is below the last line: how far away the next part of the page is, that says itself."""
        block = document.lastBlock()
        for _ in range(_MOST_GAPS):
            look = block.blockFormat()
            if look.hasProperty(_RULE):
                return
            look.setBottomMargin(self._theme.px(CODE_INSET) if look.hasProperty(CODE) else 0)
            QTextCursor(block).setBlockFormat(look)
            block = block.previous()
            if not block.isValid() or block.next().text().strip(_BLANK):
                return

    def _dress_table(self, table: QTextTable) -> None:
        look = table.format()
        look.setCellSpacing(0)
        table.setFormat(look)

    def _even_gaps(self, block: QTextBlock, cursor: QTextCursor) -> None:
        """Lines left empty within a paragraph part it in two, those at its ends go; lines of code stay as they are."""
        while block.isValid():
            text = block.text()
            if _BREAK in text and not block.blockFormat().nonBreakableLines():
                for gap in reversed(list(_GAP.finditer(text))):
                    cursor.setPosition(block.position() + _units(text[: gap.start()]))
                    cursor.setPosition(block.position() + _units(text[: gap.end()]), QTextCursor.MoveMode.KeepAnchor)
                    cursor.removeSelectedText()
                    if gap.start() > 0 and gap.end() < len(text):
                        self._part(block, cursor)
            block = block.next()

    def _part(self, block: QTextBlock, cursor: QTextCursor) -> None:
        if block.textList() is not None:  # another block would be another item
            cursor.insertText(_BREAK)
            return
        cursor.insertBlock()
        look = block.blockFormat()
        look.setBottomMargin(max(look.bottomMargin(), self._theme.px(Space.M)))
        QTextCursor(block).setBlockFormat(look)

    def _dress_block(self, block: QTextBlock, room: float) -> float:
        """``room`` is left below the block before; returns what is left below this one."""
        look = block.blockFormat()
        items = block.textList()
        cursor = QTextCursor(block)
        gap = self._theme.px(Space.M)
        quoted = round(look.rightMargin() / self._theme.px(_QUOTE_SIGN))
        code = look.nonBreakableLines()
        is_gap = not code and items is None and cursor.currentTable() is None and not block.text().strip(_BLANK)
        if look.hasProperty(_RULE):
            look.setLineHeight(1, _HEIGHTS.FixedHeight.value)
            look.setTopMargin(gap)
            look.setBottomMargin(gap)
        elif is_gap:
            look.setLineHeight(1, _HEIGHTS.FixedHeight.value)
            look.setTopMargin(0)
            look.setBottomMargin(gap if room < gap else 0)
        elif look.headingLevel():
            self._dress_heading(block)
        elif code:
            look.setNonBreakableLines(False)
            look.setProperty(CODE, True)
            inset = self._theme.px(CODE_INSET)
            look.setLeftMargin(look.leftMargin() + inset)
            look.setRightMargin(look.rightMargin() + inset)
            last = not block.next().blockFormat().nonBreakableLines()
            look.setTopMargin(0 if block.previous().blockFormat().hasProperty(CODE) else gap + inset)
            look.setBottomMargin(gap + inset if last else 0)
        elif items is not None:
            more = max(0.0, self._number_width(items) - self._theme.px(LIST_INDENT))
            if block.textDirection() is Qt.LayoutDirection.RightToLeft:
                look.setRightMargin(look.rightMargin() + more)
            else:
                look.setLeftMargin(look.leftMargin() + more)
            # Qt's own bullets and numbers stand too close to their words; NoteMarks paints others.
            look.setProperty(_PROPERTY.ListStyle.value, QTextListFormat.Style.ListStyleUndefined.value)
        elif not quoted:
            return look.bottomMargin()
        if quoted:
            look.setProperty(QUOTED, quoted)
            if block.textDirection() is Qt.LayoutDirection.RightToLeft:
                left, right = look.leftMargin(), look.rightMargin()
                look.setLeftMargin(right)
                look.setRightMargin(left)
        cursor.setBlockFormat(look)
        return look.bottomMargin() or (room if is_gap else 0.0)

    def _dress_heading(self, block: QTextBlock) -> None:
        """Headings as large as those of the page: Qt takes no size for them from a rule."""
        font = self._theme.font(FontRole.SUBTITLE if block.blockFormat().headingLevel() < 3 else FontRole.READING)
        cursor = QTextCursor(block)
        for part in block:
            piece = part.fragment()
            look = piece.charFormat()
            look.clearProperty(_PROPERTY.FontSizeAdjustment.value)
            look.setFontPointSize(font.pointSizeF())
            look.setFontWeight(600)
            cursor.setPosition(piece.position())
            cursor.setPosition(piece.position() + piece.length(), QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(look)

    def _number_width(self, items: QTextList) -> float:
        if items.format().style() != QTextListFormat.Style.ListDecimal:
            return 0.0
        known = self._number_widths.get(items.objectIndex())
        if known is not None:
            return known
        digits = len(str(items.format().start() + items.count() - 1))
        width = self._theme.metrics(FontRole.READING).horizontalAdvance("0" * digits + ".")
        self._number_widths[items.objectIndex()] = width = width + self._theme.px(NUMBER_GAP)
        return width


def _units(text: str) -> int:
    """How long ``text`` is as Qt counts."""
    return len(text.encode("utf-16-le")) // 2
