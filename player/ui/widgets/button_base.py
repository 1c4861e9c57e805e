"""What all our buttons share: a QPushButton painted from the theme.

Role, state, default button, menus and keys are Qt's own. The focus ring shows while the keyboard leads.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from player.ui.theme import FontRole, Radius, Role, Size, Space, Theme
from player.ui.theme.paint import draw_text, fill_rounded, focus_ring
from player.ui.widgets import tips


def leave_focus(*buttons: QPushButton) -> None:
    """A click on these leaves the focus where it is, so that Space goes on to play and pause; Tab comes to them."""
    for button in buttons:
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)


def pressed_by_return(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Whether ``event`` is Return alone, which then has pressed the button; Qt has Space for that, and nothing else."""
    alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not alone:
        return False
    if not event.isAutoRepeat():
        button.click()
    return True


class Button(QPushButton):
    """What all our buttons share. ``icon_name`` is a name in ``resources/icons``."""

    font_role = FontRole.BODY_MEDIUM
    radius: float = Radius.M
    side: float = 13  # room at each side of the text
    shows_chevron = True  # while there is a menu
    flush = False  # in line with the text above and below: without room at the sides, and not in the middle

    def __init__(self, theme: Theme, text: str = "", icon_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.theme = theme
        self._icon_name = icon_name
        self._compact = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._restyle()
        theme.resized.connect(self._restyle)

    @property
    def icon_name(self) -> str:
        """The icon shown, '' for none."""
        return self._icon_name

    def set_icon(self, name: str) -> None:
        """Show another icon, '' for none."""
        if name != self._icon_name:
            self._icon_name = name
            self.updateGeometry()
            self.update()

    def set_compact(self, compact: bool) -> None:
        """Show the icon alone, for want of room; the tooltip then begins with the words."""
        if compact != self._compact:
            self._compact = compact
            self.update()

    def compact_width(self) -> int:
        """How much room it takes at least: that of its icon, or of its words where it has none."""
        return self.theme.px(Size.BUTTON) if self._icon_name else self.sizeHint().width()

    def _restyle(self) -> None:
        self.setFont(self.theme.font(self.font_role))
        self.updateGeometry()
        self.update()

    # --- geometry ---------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        px = self.theme.px
        metrics = self.theme.metrics(self.font_role)
        width = self.theme.advance(self.font_role, self._plain_text()) + 2 * px(self.side)
        if self._icon_name:
            width += px(Size.ICON_S) + (px(6) if self.text() else 0)
        if self._has_chevron():
            width += px(Size.ICON_S)
        height = max(px(Size.BUTTON), round(metrics.height()) + 2 * px(Space.S))
        return QSize(round(width + 0.5), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def least_side(self) -> int:
        """The room at each side of icon and text where there is hardly any."""
        return 0 if self.flush else self.theme.px(Space.S)

    def _has_chevron(self) -> bool:
        return self.shows_chevron and self.menu() is not None

    def _plain_text(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    # --- painting ---------------------------------------------------------------------------------------------------

    def fill(self) -> QColor | None:
        """What is under the text; None for nothing."""
        if self.isDown() or (self.isCheckable() and self.isChecked()):
            return self.theme.color(Role.PRESSED)
        return self.theme.color(Role.HOVER) if self.underMouse() and self.isEnabled() else None

    def ink(self) -> Role:
        """The colour of text and icon."""
        return Role.TEXT if self.isEnabled() else Role.TEXT_DISABLED

    def paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        """Draw what is under text and icon."""
        fill = self.fill()
        if fill is not None:
            fill_rounded(painter, rect, self.theme.px(self.radius), fill)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        self.paint_ground(painter, rect)
        self.paint_content(painter)
        if self.theme.keyboard.shows(self):
            focus_ring(painter, self.theme, rect, self.theme.px(self.radius))

    def paint_content(self, painter: QPainter) -> None:
        """Draw icon, text and the menu's chevron, together in the middle."""
        px = self.theme.px
        dpr = self.devicePixelRatioF()
        rtl = self.isRightToLeft()
        text = "" if self._compact else self._plain_text()
        metrics = self.theme.metrics(self.font_role)
        icon, gap = px(Size.ICON_S), px(6)
        chevron = px(14) if self._has_chevron() else 0
        icon_width = icon + (gap if text else 0) if self._icon_name else 0
        available = self.width() - 2 * self.least_side() - icon_width - chevron
        text_width = self.theme.advance(self.font_role, text)
        if text_width > available:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, available)
            text_width = metrics.horizontalAdvance(text)
        x = self.least_side() if self.flush else (self.width() - icon_width - text_width - chevron) / 2

        def place(left: float, width: float) -> float:
            return self.width() - left - width if rtl else left

        if self._icon_name:
            pixmap = self.theme.pixmap(self._icon_name, self.ink(), Size.ICON_S, dpr, mirrored=rtl)
            painter.drawPixmap(round(place(x, icon)), (self.height() - icon) // 2, pixmap)
            x += icon_width
        painter.setPen(self.theme.color(self.ink()))
        painter.setFont(self.font())
        draw_text(painter, QRectF(place(x, text_width), 0, text_width + 1, self.height()), text)
        if chevron:
            pixmap = self.theme.pixmap("chevron-down", self.ink(), 12, dpr)
            left = place(x + text_width + px(3), px(12))
            painter.drawPixmap(round(left), (self.height() - px(12)) // 2, pixmap)

    def tip(self) -> str:
        """What the tooltip says: what is not seen of the button, and what is more to tell."""
        words = dict.fromkeys((self._plain_text() if self._compact else "", self.toolTip()))
        return "\n".join(filter(None, words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_return(self, event):
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        tips.follow(self.theme, self, self.tip)

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        option.state &= ~QStyle.StateFlag.State_HasFocus
