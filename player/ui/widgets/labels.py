"""Labels: plain text in a role's font and colour, text cut to so many lines, kickers, and lines with links."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QMargins, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from player.ui.theme import FontRole, Role, Theme
from player.ui.theme.paint import draw_text
from player.ui.theme.palette import QT_ROLES
from player.ui.widgets import tips
from player.ui.widgets.text_lines import elided_lines, with_breaks
from player.ui.widgets.text_menu import copy_words, open_label_menu

# Of a headline: longer ones may not fit in a narrow page.
_LONGEST_WORD = 16
# Of running text.
_LONGEST_IN_LINE = 40
_NARROWEST = 120


class Label(QLabel):
    """A QLabel that takes font and colour by role and follows the theme. Text is always plain, never HTML."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        font: FontRole = FontRole.BODY,
        color: Role = Role.TEXT,
        *,
        wrap: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._heights: dict[int, int] = {}
        self._least: QSize | None = None
        super().__init__(parent)
        self.theme = theme
        self._font_role, self._color_role = font, color
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if selectable:
            flags = Qt.TextInteractionFlag
            self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setText(text)
        self.restyle()
        theme.resized.connect(self.restyle)

    def set_roles(self, font: FontRole | None = None, color: Role | None = None) -> None:
        """Change what the text is."""
        self._font_role = font or self._font_role
        self._color_role = color or self._color_role
        self.restyle()

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Left is where reading begins in the layout, whatever language the words are in; right is the other side."""
        self._alignment = alignment
        flags = Qt.AlignmentFlag
        if self.isRightToLeft() and not alignment & flags.AlignHCenter:
            right = bool(alignment & flags.AlignRight)
            vertical = alignment & flags.AlignVertical_Mask
            alignment = vertical | (flags.AlignLeft if right else flags.AlignRight)
        super().setAlignment(alignment | flags.AlignAbsolute)

    # Qt lays the text out anew each time a layout asks, and the layouts of a page ask often.

    def _forget_sizes(self) -> None:
        self._heights.clear()
        self._least = None

    def setText(self, text: str) -> None:
        if text != self.text():
            self._forget_sizes()
            super().setText(text)

    def setContentsMargins(self, *margins: int) -> None:  # type: ignore[override]
        if QMargins(*margins) != self.contentsMargins():
            self._forget_sizes()
            super().setContentsMargins(*margins)

    def heightForWidth(self, width: int) -> int:
        found = self._heights.get(width)
        if found is None:
            found = self._heights[width] = super().heightForWidth(width)
        return found

    def minimumSizeHint(self) -> QSize:
        if self._least is None:
            hint = super().minimumSizeHint()
            # One word without end, an address say, must not widen the page that the label is in.
            narrow = min(hint.width(), self.theme.px(_NARROWEST)) if self.wordWrap() else hint.width()
            self._least = QSize(narrow, hint.height())
        return self._least

    def changeEvent(self, event: QEvent) -> None:
        kind = event.type()
        if kind in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self._forget_sizes()
        if kind is QEvent.Type.LayoutDirectionChange:
            self.setAlignment(self._alignment)
        super().changeEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse:
            open_label_menu(self.theme, self, self._words(), self._address(), event.globalPos())
        else:
            super().contextMenuEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) and self.hasSelectedText():
            copy_words(self)
        else:
            super().keyPressEvent(event)

    def _words(self) -> str:
        return self.text()

    def _address(self) -> str:
        """Of the link that the mouse is on, '' for none."""
        return ""

    def restyle(self) -> None:
        """Take the font from the theme again."""
        if (font := self.theme.font(self._font_role)) != self.font():
            self._forget_sizes()
            self.setFont(font)
        self.setForegroundRole(QT_ROLES[self._color_role])


class HeadlineLabel(Label):
    """A headline that may be as long as it likes: words longer than a line are broken, and it never widens its page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", FontRole.H1, wrap=True, selectable=True, parent=parent)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        self.setAccessibleName(text)
        super().setText(with_breaks(text, _LONGEST_WORD))


class Kicker(Label):
    """The small line above a headline: ``EPISODE · May 27, 2025 · 15 MIN``."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, text, FontRole.KICKER, Role.TEXT_MUTED, wrap=True, parent=parent)


class ElidedLabel(Label):
    """Text held to ``lines`` lines; the last ends in … where there is more, and the tooltip then has it all."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        font: FontRole = FontRole.BODY,
        color: Role = Role.TEXT,
        *,
        lines: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        self._lines = max(1, lines)
        self._shown: list[str] = []
        self._elided = False
        self._laid_for = -1
        super().__init__(theme, text, font, color, parent=parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(self._lines > 1)
        self.setSizePolicy(policy)

    @property
    def is_elided(self) -> bool:
        """Whether some of the text is not seen."""
        self._lay_out()
        return self._elided

    def setText(self, text: str) -> None:
        super().setText(text)
        self._laid_for = -1

    def restyle(self) -> None:
        super().restyle()
        self._laid_for = -1
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        text = " ".join(self.text().split())
        width = metrics.horizontalAdvance(text) + 1
        if self._lines > 1:
            width = min(width, metrics.averageCharWidth() * 48)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 3, self.fontMetrics().height())

    def hasHeightForWidth(self) -> bool:
        return self._lines > 1

    def heightForWidth(self, width: int) -> int:
        count = 1 if self._lines == 1 else len(elided_lines(self.text(), self.font(), width, self._lines)[0])
        return round(self._line_height() * max(1, count))

    def _line_height(self) -> float:
        metrics = QFontMetricsF(self.font())
        return metrics.height() * (1.0 if self._lines == 1 else 1.02)

    def _lay_out(self) -> None:
        if self._laid_for == self.width():
            return
        self._laid_for = self.width()
        self._shown, self._elided = elided_lines(self.text(), self.font(), self.width(), self._lines)
        self.setToolTip(self.text() if self._elided else "")

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        tips.follow(self.theme, self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._laid_for = -1
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        self._lay_out()
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        line_height = self._line_height()
        top = max(0.0, (self.height() - line_height * len(self._shown)) / 2)
        align = self.alignment()
        centered = bool(align & Qt.AlignmentFlag.AlignHCenter)
        right = bool(align & Qt.AlignmentFlag.AlignRight)
        for number, line in enumerate(self._shown):
            rect = QRect(0, round(top + number * line_height), self.width(), round(line_height))
            draw_text(painter, rect, line, rtl=right, centered=centered)


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
            self._show_parts()

    def showEvent(self, event: QShowEvent) -> None:
        if self._stale:
            self._show_parts()
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
            sizes = dict(self._heights), self._least
            self._show_parts()
            self._heights, self._least = sizes  # marks take no room

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
            yield escape(with_breaks(text[done:first], _LONGEST_IN_LINE))
            yield f'<span style="{look}">{escape(text[first:last])}</span>'
            done = last
        yield escape(with_breaks(text[done:], _LONGEST_IN_LINE))
