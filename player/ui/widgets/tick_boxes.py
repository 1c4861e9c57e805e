"""Tick boxes and switches."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from player.ui.theme import FontRole, Radius, Role, Space, Theme
from player.ui.theme.paint import draw_text, fill_rounded, focus_ring, stroke_rounded

BOX = 16


def paint_tick(
    painter: QPainter, theme: Theme, mark: QRectF, state: Qt.CheckState, *, hovered: bool = False, enabled: bool = True
) -> None:
    """A tick box in ``mark``, as a CheckBox and the rows of a CheckList show it."""
    radius = theme.px(Radius.XS + 1)
    if state is Qt.CheckState.Unchecked:
        fill_rounded(painter, mark, radius, theme.color(Role.CARD))
        role = Role.TEXT_MUTED if hovered and enabled else Role.LINE_STRONG
        stroke_rounded(painter, mark, radius, theme.color(role if enabled else Role.LINE))
        return
    ground = Role.LINE if not enabled else Role.ACCENT_HOVER if hovered else Role.ACCENT
    fill_rounded(painter, mark, radius, theme.color(ground))
    pen = QPen(theme.color(Role.ON_ACCENT), mark.width() / 9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    tick = [(-0.22, 0.02), (-0.06, 0.18), (0.24, -0.16)]
    if state is Qt.CheckState.PartiallyChecked:
        tick = [(-0.22, 0), (0.22, 0)]
    center, side = mark.center(), mark.width()
    painter.drawPolyline(QPolygonF([center + QPointF(x * side, y * side) for x, y in tick]))


class CheckBox(QCheckBox):
    """A QCheckBox with a look of ours."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        # No letter of it is to be underlined: a tag may be called “Sea & shore”.
        super().__init__(text.replace("&", "&&"), parent)
        self.theme, self._words = theme, text
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._restyle()
        # A method and no lambda, which would outlive the button.
        theme.resized.connect(self._restyle)

    def _restyle(self) -> None:
        self.setFont(self.theme.font(FontRole.BODY))
        self.updateGeometry()
        self.update()

    def _mark_size(self) -> tuple[int, int]:
        return self.theme.px(BOX), self.theme.px(BOX)

    def sizeHint(self) -> QSize:
        px, metrics = self.theme.px, self.theme.metrics(FontRole.BODY)
        words = metrics.horizontalAdvance(self._words) + px(Space.S) if self._words else 0
        width = self._mark_size()[0] + words + 2 * px(Space.XS)
        return QSize(round(width + 1), max(self._mark_size()[1], round(metrics.height())) + 2 * px(6))

    def hitButton(self, pos: QPointF) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self.theme.px
        rtl = self.isRightToLeft()
        width, height = self._mark_size()
        edge = px(Space.XS)
        left = self.width() - width - edge if rtl else edge
        self._paint_mark(painter, QRectF(left, (self.height() - height) / 2, width, height))
        painter.setPen(self.theme.color(Role.TEXT if self.isEnabled() else Role.TEXT_DISABLED))
        painter.setFont(self.font())
        start = edge + width + px(Space.S)
        area = QRectF(0 if rtl else start, 0, self.width() - start, self.height())
        words = self.theme.metrics(FontRole.BODY).elidedText(self._words, Qt.TextElideMode.ElideRight, area.width())
        draw_text(painter, area, words, rtl=rtl)
        if self.theme.keyboard.shows(self):
            focus_ring(painter, self.theme, self.rect(), px(Radius.S))

    def _paint_mark(self, painter: QPainter, mark: QRectF) -> None:
        paint_tick(painter, self.theme, mark, self.checkState(), hovered=self.underMouse(), enabled=self.isEnabled())


class Switch(CheckBox):
    """On or off, at once: a tick box that looks like a switch."""

    def _mark_size(self) -> tuple[int, int]:
        return self.theme.px(32), self.theme.px(18)

    def _paint_mark(self, painter: QPainter, mark: QRectF) -> None:
        radius, knob = mark.height() / 2, mark.height() / 2 - self.theme.px(3)
        rtl = self.isRightToLeft()
        right = self.isChecked() != rtl
        center = QPointF(mark.right() - radius if right else mark.left() + radius, mark.center().y())
        if self.isChecked():
            ground = Role.ACCENT_HOVER if self.underMouse() else Role.ACCENT
            fill_rounded(painter, mark, radius, self.theme.color(ground if self.isEnabled() else Role.LINE))
            painter.setBrush(self.theme.color(Role.ON_ACCENT if self.isEnabled() else Role.CARD))
        else:
            fill_rounded(painter, mark, radius, self.theme.color(Role.CARD))
            role = Role.LINE_STRONG if self.isEnabled() else Role.LINE
            stroke_rounded(painter, mark, radius, self.theme.color(role))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color(role))
        painter.drawEllipse(center, knob, knob)
