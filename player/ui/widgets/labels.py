"""Labels: plain text in a role's font and colour, text cut to so many lines, and kickers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QRect, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
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
