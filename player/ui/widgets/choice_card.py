"""A wide button that is a choice: an icon, what it is, and a sentence about it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from player.ui.theme import FontRole, Radius, Role, Size, Space, Theme
from player.ui.theme.paint import draw_text, fill_rounded, stroke_rounded
from player.ui.widgets.button_base import Button
from player.ui.widgets.text_lines import elided_lines

_PLATE = 40


class ChoiceCard(Button):
    """``text`` is its name; ``detail`` is said below it and to assistive tools."""

    font_role = FontRole.BODY_STRONG
    radius: float = Radius.L

    def __init__(self, theme: Theme, text: str, detail: str, icon_name: str, parent: QWidget | None = None) -> None:
        self._detail = detail
        super().__init__(theme, text, icon_name, parent)
        self.setAccessibleDescription(detail)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        px, metrics = self.theme.px, self.theme.metrics
        text = metrics(FontRole.BODY_STRONG).height() + 2 * metrics(FontRole.SMALL).height() + px(Space.XS)
        return QSize(px(420), max(px(_PLATE), round(text)) + 2 * px(Space.M))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(260), self.sizeHint().height())

    def paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        radius = self.theme.px(self.radius)
        fill_rounded(painter, rect, radius, self.theme.color(Role.CARD))
        super().paint_ground(painter, rect)
        stroke_rounded(painter, rect, radius, self.theme.color(Role.LINE))

    def paint_content(self, painter: QPainter) -> None:
        px, theme = self.theme.px, self.theme
        rtl = self.isRightToLeft()
        edge, side = px(Space.L), px(_PLATE)
        middle = self.height() / 2

        def at(left: float, width: float) -> float:
            return self.width() - left - width if rtl else left

        plate = QRectF(at(edge, side), middle - side / 2, side, side)
        fill_rounded(painter, plate, px(Radius.M), theme.color(Role.SELECTION))
        icon = px(Size.ICON)
        pixmap = theme.pixmap(self._icon_name, Role.ACCENT, Size.ICON, self.devicePixelRatioF(), mirrored=rtl)
        painter.drawPixmap(round(plate.center().x() - icon / 2), round(plate.center().y() - icon / 2), pixmap)
        left = edge + side + px(Space.M)
        room = self.width() - left - edge
        font, small = theme.font(FontRole.BODY_STRONG), theme.font(FontRole.SMALL)
        title, line = theme.metrics(FontRole.BODY_STRONG).height(), theme.metrics(FontRole.SMALL).height()
        lines, _cut = elided_lines(self._detail, small, room, 2)
        top = middle - (title + px(Space.XS) + len(lines) * line) / 2
        painter.setFont(font)
        painter.setPen(theme.color(self.ink()))
        draw_text(painter, QRectF(at(left, room), top, room, title), self._plain_text(), rtl=rtl)
        painter.setFont(small)
        painter.setPen(theme.color(Role.TEXT_MUTED))
        top += title + px(Space.XS)
        for text in lines:
            draw_text(painter, QRectF(at(left, room), top, room, line), text, rtl=rtl)
            top += line
