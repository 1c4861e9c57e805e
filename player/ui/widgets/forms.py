"""What preferences are made of: tick boxes, radio buttons, switches, choices, numbers, and a thin line of progress."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QProgressBar,
    QRadioButton,
    QSizePolicy,
    QSpinBox,
    QStyle,
    QStyleOptionSpinBox,
    QWidget,
)

from player.ui.theme import FontRole, Radius, Role, Size, Space, Theme
from player.ui.theme.paint import draw_text, fill_rounded, focus_ring, stroke_rounded

_BOX = 16


class _Tickable:
    """Painting shared by everything with a mark and words beside it."""

    theme: Theme

    def _mark_size(self) -> tuple[int, int]:
        return self.theme.px(_BOX), self.theme.px(_BOX)

    def _dress(self, button: QAbstractButton) -> None:
        button.setAttribute(Qt.WidgetAttribute.WA_Hover)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._restyle_button(button)
        self.theme.changed.connect(lambda: self._restyle_button(button))

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
        draw_text(painter, area, button.text().replace("&", ""), rtl=rtl)
        if button.hasFocus():
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
        radius = self.theme.px(Radius.XS + 1)
        if self.checkState() is Qt.CheckState.Unchecked:
            fill_rounded(painter, mark, radius, self.theme.color(Role.CARD))
            role = Role.TEXT_MUTED if self.underMouse() and self.isEnabled() else Role.LINE_STRONG
            stroke_rounded(painter, mark, radius, self.theme.color(role if self.isEnabled() else Role.LINE))
            return
        fill_rounded(painter, mark, radius, self.theme.color(self._ground(self)))
        pen = QPen(self.theme.color(Role.ON_ACCENT), mark.width() / 9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        tick = [(-0.22, 0.02), (-0.06, 0.18), (0.24, -0.16)]
        if self.checkState() is Qt.CheckState.PartiallyChecked:
            tick = [(-0.22, 0), (0.22, 0)]
        center, side = mark.center(), mark.width()
        painter.drawPolyline(QPolygonF([center + QPointF(x * side, y * side) for x, y in tick]))


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


class _Boxed:
    """Ground and outline shared by choices and numbers."""

    theme: Theme

    def _paint_box(self, widget: QWidget) -> QPainter:
        painter = QPainter(widget)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, radius = QRectF(widget.rect()), self.theme.px(Radius.M)
        fill_rounded(painter, rect, radius, self.theme.color(Role.CARD))
        if widget.underMouse() and widget.isEnabled():
            fill_rounded(painter, rect, radius, self.theme.color(Role.HOVER))
        stroke_rounded(painter, rect, radius, self.theme.color(Role.LINE_STRONG if widget.isEnabled() else Role.LINE))
        if widget.hasFocus():
            focus_ring(painter, self.theme, rect, radius)
        return painter

    def _field_height(self) -> int:
        text = round(self.theme.metrics(FontRole.BODY).height())
        return max(self.theme.px(Size.FIELD), text + 2 * self.theme.px(Space.S))


class ComboBox(_Boxed, QComboBox):
    """A QComboBox with a look of ours; ``name`` is for assistive tools. The wheel needs the focus."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.setFont(self.theme.font(FontRole.BODY))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.theme.metrics(FontRole.BODY)
        texts = [self.itemText(number) for number in range(self.count())]
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=self.theme.px(60))
        return QSize(round(widest) + self.theme.px(12 + 34), self._field_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(80), self._field_height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        painter = self._paint_box(self)
        px = self.theme.px
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        ink = Role.TEXT if self.isEnabled() else Role.TEXT_DISABLED
        painter.setPen(self.theme.color(ink))
        painter.setFont(self.font())
        area = QRectF(self.rect()).adjusted(px(12), 0, -px(32), 0)
        if rtl:
            area = QRectF(self.rect()).adjusted(px(32), 0, -px(12), 0)
        shown = self.theme.metrics(FontRole.BODY).elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, area.width()
        )
        draw_text(painter, area, shown, rtl=rtl)
        side = px(14)
        chevron = self.theme.pixmap("chevron-down", ink, 14, self.devicePixelRatioF())
        left = px(10) if rtl else self.width() - px(10) - side
        painter.drawPixmap(left, (self.height() - side) // 2, chevron)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class _Stepped(_Boxed):
    """Painting shared by whole and broken numbers; their text field is Qt's own, without a ground."""

    def _dress(self, box: QSpinBox | QDoubleSpinBox, name: str) -> None:
        box.setAccessibleName(name)
        box.setFrame(False)
        box.setAttribute(Qt.WidgetAttribute.WA_Hover)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._restyle_box(box)
        self.theme.changed.connect(lambda: self._restyle_box(box))

    def _restyle_box(self, box: QSpinBox | QDoubleSpinBox) -> None:
        box.setFont(self.theme.font(FontRole.BODY))
        palette = box.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        box.setPalette(palette)
        box.updateGeometry()
        box.update()

    def _hint(self, box: QSpinBox | QDoubleSpinBox) -> QSize:
        metrics = self.theme.metrics(FontRole.BODY)
        texts = [box.prefix() + box.textFromValue(value) + box.suffix() for value in (box.minimum(), box.maximum())]
        widest = max(metrics.horizontalAdvance(text) for text in [*texts, box.specialValueText()])
        return QSize(round(widest) + self.theme.px(24 + 26), self._field_height())

    def _place_field(self, box: QSpinBox | QDoubleSpinBox) -> None:
        px = self.theme.px
        rtl = box.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left, right = (px(26), px(10)) if rtl else (px(10), px(26))
        box.lineEdit().setGeometry(left, 2, box.width() - left - right, box.height() - 4)

    def _paint_steps(self, box: QSpinBox | QDoubleSpinBox) -> None:
        painter = self._paint_box(box)
        option = QStyleOptionSpinBox()
        box.initStyleOption(option)
        control = QStyle.ComplexControl.CC_SpinBox
        steps = (
            ("chevron-up", QStyle.SubControl.SC_SpinBoxUp, box.value() < box.maximum()),
            ("chevron-down", QStyle.SubControl.SC_SpinBoxDown, box.value() > box.minimum()),
        )
        for name, part, possible in steps:
            rect = box.style().subControlRect(control, option, part, box)
            role = Role.TEXT_MUTED if possible and box.isEnabled() else Role.TEXT_DISABLED
            side = self.theme.px(11)
            pixmap = self.theme.pixmap(name, role, 11, box.devicePixelRatioF())
            inward = self.theme.px(4) * (1 if box.layoutDirection() is Qt.LayoutDirection.RightToLeft else -1)
            painter.drawPixmap(rect.center().x() - side // 2 + inward, rect.center().y() - side // 2 + 1, pixmap)


class SpinBox(_Stepped, QSpinBox):
    """A QSpinBox with a look of ours; the wheel changes it only with the focus on it."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._dress(self, name)

    def sizeHint(self) -> QSize:
        return self._hint(self)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)
        self._place_field(self)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        self._paint_steps(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class DoubleSpinBox(_Stepped, QDoubleSpinBox):
    """A QDoubleSpinBox with a look of ours; the wheel changes it only with the focus on it."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._dress(self, name)

    def sizeHint(self) -> QSize:
        return self._hint(self)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)
        self._place_field(self)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        self._paint_steps(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ProgressLine(QProgressBar):
    """A thin line of progress; range (0, 0) shows a third of it, standing still."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(160), self.theme.px(Size.VOLUME_GROOVE))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(40), self.theme.px(Size.VOLUME_GROOVE))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        radius = rect.height() / 2
        fill_rounded(painter, rect, radius, self.theme.color(Role.GROOVE))
        span = self.maximum() - self.minimum()
        share = (self.value() - self.minimum()) / span if span else 1 / 3
        if share > 0:
            width = max(rect.height(), rect.width() * share)
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            left = rect.right() - width if rtl else rect.left()
            fill_rounded(painter, QRectF(left, 0, width, rect.height()), radius, self.theme.color(Role.ACCENT))
