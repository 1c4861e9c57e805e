"""The volume: a thin slider of our own look, with wheel, keys and clicks."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from player.ui.theme import Radius, Role, Size, Theme
from player.ui.theme.paint import fill_rounded, focus_ring
from player.ui.widgets import tips
from player.ui.widgets.wish import Wish

STEP = 5


class ThinSlider(QSlider):
    """A horizontal slider painted from the theme; ``value_requested`` tells what a person did, not ``setValue``."""

    value_requested = Signal(int)

    def __init__(self, theme: Theme, name: str, *, width: float = Size.VOLUME, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self._wanted_width = width
        self._turned = 0
        self._wished: Wish[int] = Wish(self, self.set_value)
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSingleStep(STEP)
        self.setPageStep(4 * STEP)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._describe)
        theme.resized.connect(self._restyle)

    def set_value(self, value: int) -> None:
        """Show ``value`` without telling it as a wish."""
        if not self.isSliderDown() and self._wished.hears(value, self.value()):
            self.setValue(value)

    def value_text(self) -> str:
        """The value as people say it."""
        return str(self.value())

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(self._wanted_width), self.theme.px(Size.SEEK_HANDLE + 10))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(56), self.sizeHint().height())

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _describe(self) -> None:
        self.setAccessibleDescription(self.value_text())
        self.setToolTip(f"{self.accessibleName()}: {self.value_text()}")

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        tips.follow(self.theme, self)

    def _wish(self, value: int) -> None:
        value = min(self.maximum(), max(self.minimum(), value))
        if value != self.value():
            self.setValue(value)
            self._tell(value)

    def _tell(self, value: int) -> None:
        self._wished.begin()
        self.value_requested.emit(value)

    def step(self, steps: int) -> None:
        """More, or less where ``steps`` is negative, as if the wheel were turned."""
        self._wish(self.value() + steps * self.singleStep())

    def _groove(self) -> QRectF:
        inset = self.theme.px(Size.SEEK_HANDLE) / 2
        height = self.theme.px(Size.VOLUME_GROOVE)
        return QRectF(inset, (self.height() - height) / 2, max(1.0, self.width() - 2 * inset), height)

    def _value_at(self, x: float) -> int:
        groove = self._groove()
        share = min(1.0, max(0.0, (x - groove.left()) / groove.width()))
        if self.isRightToLeft():
            share = 1.0 - share
        return self.minimum() + round(share * (self.maximum() - self.minimum()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._wish(self._value_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._wish(self._value_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(False)
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._turned += event.angleDelta().y() or -event.angleDelta().x()
        steps, self._turned = int(self._turned / 120), int(self._turned - int(self._turned / 120) * 120)
        self._wish(self.value() + steps * self.singleStep())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.value()
        super().keyPressEvent(event)
        if self.value() != before:
            self._tell(self.value())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        groove = self._groove()
        radius = groove.height() / 2
        span = max(1, self.maximum() - self.minimum())
        share = (self.value() - self.minimum()) / span
        rtl = self.isRightToLeft()
        x = groove.right() - share * groove.width() if rtl else groove.left() + share * groove.width()
        active = self.isEnabled() and (self.underMouse() or self.isSliderDown() or self.theme.keyboard.shows(self))
        ink = self.theme.color(
            Role.TEXT_DISABLED if not self.isEnabled() else Role.ACCENT if active else Role.TEXT_MUTED
        )
        fill_rounded(painter, groove, radius, self.theme.color(Role.GROOVE))
        filled = QRectF(groove)
        if rtl:
            filled.setLeft(x)
        else:
            filled.setRight(x)
        fill_rounded(painter, filled, radius, ink)
        if active:
            size = self.theme.px(12)
            painter.setPen(QPen(ink, self.theme.px(2)))
            painter.setBrush(self.theme.color(Role.CARD))
            painter.drawEllipse(QPointF(x, groove.center().y()), size / 2 - 1, size / 2 - 1)
        if self.theme.keyboard.shows(self):
            focus_ring(painter, self.theme, self.rect(), self.theme.px(Radius.S))


class VolumeSlider(ThinSlider):
    """Percent, 0 to 100 unless ``setMaximum`` allows a boost; ``value_requested`` tells what the person chose."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent=parent)
        self.setObjectName("volumeSlider")
        self.setAccessibleName(self.tr("Volume"))
        self.setRange(0, 100)
        self.setValue(100)

    def value_text(self) -> str:
        return self.tr("{percent}%").format(percent=self.value())
