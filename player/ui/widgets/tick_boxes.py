"""Tick boxes, radio buttons and switches."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

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


class _Tickable:
    """Painting shared by everything with a mark and words beside it."""

    theme: Theme

    def _mark_size(self) -> tuple[int, int]:
        return self.theme.px(BOX), self.theme.px(BOX)

    def _dress(self, button: QAbstractButton) -> None:
        button.setAttribute(Qt.WidgetAttribute.WA_Hover)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._restyle_button(button)
        # A method and no lambda, which would outlive the button.
        self.theme.resized.connect(self._restyle)

    def _restyle(self) -> None:
        self._restyle_button(self)

    def _restyle_button(self, button: QAbstractButton) -> None:
        button.setFont(self.theme.font(FontRole.BODY))
        button.updateGeometry()
        button.update()

    def _hint(self, button: QAbstractButton) -> QSize:
        px, metrics = self.theme.px, self.theme.metrics(FontRole.BODY)
        text = button.text().replace("&", "")
        words = metrics.horizontalAdvance(text) + px(Space.S) if text else 0
        width = self._mark_size()[0] + words + 2 * px(Space.XS)
        return QSize(round(width + 1), max(self._mark_size()[1], round(metrics.height())) + 2 * px(6))

    def _paint(self, button: QAbstractButton) -> None:
        painter = QPainter(button)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self.theme.px
        rtl = button.layoutDirection() is Qt.LayoutDirection.RightToLeft
        width, height = self._mark_size()
        edge = px(Space.XS)
        left = button.width() - width - edge if rtl else edge
        mark = QRectF(left, (button.height() - height) / 2, width, height)
        self._paint_mark(painter, mark)
        role = Role.TEXT if button.isEnabled() else Role.TEXT_DISABLED
        painter.setPen(self.theme.color(role))
        painter.setFont(button.font())
        start = edge + width + px(Space.S)
        area = QRectF(0 if rtl else start, 0, button.width() - start, button.height())
        words = self.theme.metrics(FontRole.BODY).elidedText(
            button.text().replace("&", ""), Qt.TextElideMode.ElideRight, area.width()
        )
        draw_text(painter, area, words, rtl=rtl)
        if self.theme.keyboard.shows(button):
            focus_ring(painter, self.theme, button.rect(), px(Radius.S))

    def _paint_mark(self, painter: QPainter, mark: QRectF) -> None:
        raise NotImplementedError

    def _ground(self, button: QAbstractButton) -> Role:
        if not button.isEnabled():
            return Role.LINE
        return Role.ACCENT_HOVER if button.underMouse() else Role.ACCENT


class CheckBox(_Tickable, QCheckBox):
    """A QCheckBox with a look of ours."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.theme = theme
        self._dress(self)

    def sizeHint(self) -> QSize:
        return self._hint(self)

    def hitButton(self, pos: QPointF) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        self._paint(self)

    def _paint_mark(self, painter: QPainter, mark: QRectF) -> None:
        paint_tick(painter, self.theme, mark, self.checkState(), hovered=self.underMouse(), enabled=self.isEnabled())


class RadioButton(_Tickable, QRadioButton):
    """A QRadioButton with a look of ours."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.theme = theme
        self._dress(self)

    def sizeHint(self) -> QSize:
        return self._hint(self)

    def hitButton(self, pos: QPointF) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        self._paint(self)

    def _paint_mark(self, painter: QPainter, mark: QRectF) -> None:
        radius = mark.width() / 2
        if not self.isChecked():
            fill_rounded(painter, mark, radius, self.theme.color(Role.CARD))
            stroke_rounded(painter, mark, radius, self.theme.color(Role.LINE_STRONG if self.isEnabled() else Role.LINE))
            return
        fill_rounded(painter, mark, radius, self.theme.color(self._ground(self)))
        dot = mark.width() * 0.19
        painter.setBrush(self.theme.color(Role.ON_ACCENT))
        painter.drawEllipse(mark.center(), dot, dot)


class Switch(_Tickable, QCheckBox):
    """On or off, at once: a QCheckBox that looks like a switch."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.theme = theme
        self._dress(self)

    def sizeHint(self) -> QSize:
        return self._hint(self)

    def hitButton(self, pos: QPointF) -> bool:
        return self.rect().contains(pos)

    def _mark_size(self) -> tuple[int, int]:
        return self.theme.px(32), self.theme.px(18)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        self._paint(self)

    def _paint_mark(self, painter: QPainter, mark: QRectF) -> None:
        radius, knob = mark.height() / 2, mark.height() / 2 - self.theme.px(3)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        right = self.isChecked() != rtl
        center = QPointF(mark.right() - radius if right else mark.left() + radius, mark.center().y())
        if self.isChecked():
            fill_rounded(painter, mark, radius, self.theme.color(self._ground(self)))
            painter.setBrush(self.theme.color(Role.ON_ACCENT if self.isEnabled() else Role.CARD))
        else:
            fill_rounded(painter, mark, radius, self.theme.color(Role.CARD))
            role = Role.LINE_STRONG if self.isEnabled() else Role.LINE
            stroke_rounded(painter, mark, radius, self.theme.color(role))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color(role))
        painter.drawEllipse(center, knob, knob)
