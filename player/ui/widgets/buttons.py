"""Buttons: primary, plain, flat and link here, and by their names those of the modules beside this one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from player.ui.theme import FontRole, Radius, Role, Size, Space
from player.ui.theme.paint import fill_rounded, stroke_rounded
from player.ui.widgets.button_base import Button
from player.ui.widgets.icon_button import IconButton
from player.ui.widgets.play_button import PlayButton

__all__ = [
    "Button",
    "FlatButton",
    "IconButton",
    "LinkButton",
    "PlainButton",
    "PlayButton",
    "PrimaryButton",
]


class PlainButton(Button):
    """A button with an outline: what can be done besides the main thing."""

    def paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        radius = self.theme.px(self.radius)
        fill_rounded(painter, rect, radius, self.theme.color(Role.CARD))
        super().paint_ground(painter, rect)
        stroke_rounded(painter, rect, radius, self.theme.color(Role.LINE))


class PrimaryButton(Button):
    """The one button of a page that does its main thing."""

    font_role = FontRole.BODY_STRONG

    def fill(self) -> QColor | None:
        if not self.isEnabled():
            return self.theme.color(Role.PRESSED)
        if self.isDown():
            return self.theme.color(Role.ACCENT_PRESSED)
        return self.theme.color(Role.ACCENT_HOVER if self.underMouse() else Role.ACCENT)

    def ink(self) -> Role:
        return Role.ON_ACCENT if self.isEnabled() else Role.TEXT_DISABLED

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.theme.keyboard.shows(self):  # a ring in the accent would not show on the accent
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            inset = self.theme.ring_width
            rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            radius = self.theme.px(self.radius) - inset
            stroke_rounded(painter, rect, radius, self.theme.color(Role.ON_ACCENT), inset)


class FlatButton(Button):
    """Text or icon alone until the mouse is over it: for tool bars and the player bar."""


class LinkButton(Button):
    """Looks like a link and works like a button; its ground is nothing."""

    font_role = FontRole.BODY_MEDIUM
    radius: float = Radius.XS

    def sizeHint(self) -> QSize:
        metrics = self.theme.metrics(self.font_role)
        icon = self.theme.px(Size.ICON_S + 6) if self._icon_name else 0
        return QSize(
            round(metrics.horizontalAdvance(self._plain_text()) + icon + 2 * self.least_side() + 1),
            round(metrics.height()) + 2 * self.theme.px(Space.XS),
        )

    def ink(self) -> Role:
        if not self.isEnabled():
            return Role.TEXT_DISABLED
        return Role.ACCENT_HOVER if self.underMouse() else Role.ACCENT

    def fill(self) -> QColor | None:
        return None
