"""The sign that something is being waited for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimerEvent
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from player.ui.theme import Role, Size, Theme

_TURN_MS = 1000
_FRAME_MS = 33


class Spinner(QProgressBar):
    """An arc that goes round, only while it is seen; with reduced motion it stands still.

    ``name`` says what is awaited. A QProgressBar without an end, so that assistive tools know it for what it is.
    """

    def __init__(
        self, theme: Theme, name: str = "", *, size: float = Size.ICON_L, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._size = size
        self._timer = 0
        self._angle = 0.0
        self.setRange(0, 0)
        self.setTextVisible(False)
        self.setAccessibleName(name or self.tr("Loading"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.setFixedSize(self.sizeHint())
        self._run(self.isVisible())
        self.update()

    def sizeHint(self) -> QSize:
        side = self.theme.px(self._size)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _run(self, wanted: bool) -> None:
        wanted = wanted and not self.theme.reduced_motion
        if wanted and not self._timer:
            self._timer = self.startTimer(_FRAME_MS)
        elif not wanted and self._timer:
            self.killTimer(self._timer)
            self._timer = 0

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._run(False)

    def timerEvent(self, event: QTimerEvent) -> None:
        if event.timerId() == self._timer:
            self._angle = (self._angle + 360 * _FRAME_MS / _TURN_MS) % 360
            self.update()
        else:
            super().timerEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        width = max(1.6, side / 10)
        circle = QRectF(width, width, side - 2 * width, side - 2 * width)
        painter.setPen(QPen(self.theme.color(Role.GROOVE), width))
        painter.drawEllipse(circle)
        painter.setPen(QPen(self.theme.color(Role.ACCENT), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(circle, round((90 - self._angle) * 16), -100 * 16)
