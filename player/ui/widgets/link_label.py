"""Lines of words and links, which are reached with Tab and marked where words in them were found."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QWidget

from player.ui.theme import FontRole, Role, Theme
from player.ui.widgets import tips
from player.ui.widgets.found_words import line_rects, paint_link_ring
from player.ui.widgets.labels import Label
from player.ui.widgets.text_lines import with_breaks

# Of running text.
_LONGEST_WORD = 40


class LinkLabel(Label):
    """A line of words and links, each reachable with Tab: ``from Plain Machines · host Ada Reyes``.

    ``line_height`` is percent of the font's own, for words that may take several lines.
    """

    line_height = 0
    link_activated = Signal(str)

    def __init__(
        self,
        theme: Theme,
        font: FontRole = FontRole.BODY,
        color: Role = Role.TEXT,
        parent: QWidget | None = None,
    ) -> None:
        self._parts: list[tuple[str, str | None]] = []
        self._marks: list[tuple[int, int]] = []
        self._marked = -1
        self._stale = False
        super().__init__(theme, "", font, color, parent=parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        flags = Qt.TextInteractionFlag
        links = flags.LinksAccessibleByMouse | flags.LinksAccessibleByKeyboard
        self.setTextInteractionFlags(links | flags.TextSelectableByMouse)
        self.setWordWrap(True)
        self.linkActivated.connect(self.link_activated)
        self.linkHovered.connect(self._show_address)
        theme.changed.connect(self._recolor)
        theme.accent_changed.connect(self._recolor)

    def set_parts(self, parts: Iterable[tuple[str, str | None]]) -> None:
        """Text with the link it carries, or None; both are taken as plain text, whatever they hold."""
        self._parts = list(parts)
        self._show_parts()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._has_links() else Qt.FocusPolicy.NoFocus)

    def _recolor(self) -> None:
        """Links are written in the accent; those that are not seen wait until they are."""
        self._stale = self._has_links()
        if self._stale and self.isVisible():
            self._show_recolored()

    def showEvent(self, event: QShowEvent) -> None:
        if self._stale:
            self._show_recolored()
        super().showEvent(event)

    @property
    def plain_text(self) -> str:
        """The words without their links."""
        return "".join(text for text, _ in self._parts)

    def set_marks(self, marks: Iterable[tuple[int, int]], current: int = -1) -> None:
        """Mark stretches of ``plain_text`` (first and behind the last character) as found, one as looked at."""
        marks = list(marks)
        if marks != self._marks or current != self._marked:
            self._marks, self._marked = marks, current
            self._show_recolored()

    def _show_recolored(self) -> None:
        """Show the same words in other colours, which take no other room."""
        sizes = dict(self._heights), self._least
        self._show_parts()
        self._heights, self._least = sizes
        if not self.visibleRegion().isEmpty():
            # Qt lays them out now, not within their picture, which would be followed by a second one.
            QLabel.heightForWidth(self, self.width())

    def _show_address(self, address: str) -> None:
        self.setToolTip(address if address.startswith(("https://", "http://", "mailto:")) else "")
        tips.follow(self.theme, self)

    def restyle(self) -> None:
        super().restyle()
        self._show_parts()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        forward = event.reason() is not Qt.FocusReason.BacktabFocusReason
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason) and self._has_links():
            # From one end, wherever it was when the focus was here before.
            self.setSelection(0 if forward else len(self.plain_text), 0)
            self.focusNextPrevChild(forward)  # Qt stops at the label first and at its link with the next Tab

    def focusNextPrevChild(self, forward: bool) -> bool:
        before = self.selectionStart()
        moved = super().focusNextPrevChild(forward)
        if moved and before >= 0 and self.hasFocus() and self.selectionStart() == before:
            # Going back, Qt finds the link that a label begins with before itself, again and again.
            return QWidget.focusNextPrevChild(self, forward)
        return moved

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasSelectedText() and self.theme.keyboard.shows(self):
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for rect in self._lines_of_link():
                paint_link_ring(painter, self.theme, rect)

    def _lines_of_link(self) -> list[QRectF]:
        """Where the link stands that has the focus: Qt tells it of no label, so its words are laid out once more."""
        document, area = QTextDocument(), self.contentsRect()
        document.setDefaultFont(self.font())
        # Not one made anew, which would have the program's direction and not that of the words.
        option = document.defaultTextOption()
        option.setAlignment(self.alignment())
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        document.setDefaultTextOption(option)
        document.setHtml(self.text())
        look = document.rootFrame().frameFormat()
        look.setMargin(0)
        document.rootFrame().setFrameFormat(look)
        document.setTextWidth(area.width())
        start = self.selectionStart()
        block = document.findBlock(start)
        bounds = document.documentLayout().blockBoundingRect(block)
        centered = bool(self.alignment() & Qt.AlignmentFlag.AlignVCenter)
        above = (area.height() - document.size().height()) / 2 if centered else 0
        bounds.translate(area.left(), area.top() + round(above))
        # Selected, the breaks of long words count too, which are no signs of the words.
        return list(line_rects(block, bounds, (start, start + len(self.selectedText())), by_signs=True))

    def _words(self) -> str:
        return self.plain_text

    def _address(self) -> str:
        return self.toolTip()

    def link_role(self) -> Role:
        """The colour of links."""
        return Role.ACCENT

    def _has_links(self) -> bool:
        return any(href is not None for _, href in self._parts)

    def _show_parts(self) -> None:
        self._stale = False
        # Not at the top: with its tables it takes five milliseconds of the start, which shows no such label.
        from html import escape

        style = f"color:{self.theme.color(self.link_role()).name()};text-decoration:none"
        shown: list[str] = []
        place = 0
        for text, href in self._parts:
            words = "".join(self._marked_text(text, place, escape))
            shown.append(words if href is None else f'<a style="{style}" href="{escape(href, quote=True)}">{words}</a>')
            place += len(text)
        text = "".join(shown)
        text = f'<div style="line-height:{self.line_height}%">{text}</div>' if self.line_height else text
        is_new = text != self.text()
        self.setText(text)
        if is_new and self.hasFocus():
            # The link that had it went with the words before; Qt goes over the old ones until somebody selects in it.
            self.setSelection(0, 0)
            self.focusNextPrevChild(True)
        self.setAccessibleName(self.plain_text)

    def _marked_text(self, text: str, place: int, escape: Callable[[str], str]) -> Iterable[str]:
        """``text``, which begins at ``place``, as HTML with its share of the marks."""
        done = 0
        for number, (start, end) in enumerate(self._marks):
            first, last = max(start - place, done), min(end - place, len(text))
            if first >= last:
                continue
            ground = Role.MARK if number == self._marked else Role.HIGHLIGHT
            ink = Role.WINDOW if number == self._marked else Role.TEXT
            look = f"background:{self.theme.color(ground).name()};color:{self.theme.color(ink).name()}"
            yield escape(with_breaks(text[done:first], _LONGEST_WORD))
            yield f'<span style="{look}">{escape(text[first:last])}</span>'
            done = last
        yield escape(with_breaks(text[done:], _LONGEST_WORD))
