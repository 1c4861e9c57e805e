"""The round button that plays and pauses."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimerEvent
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QWidget

from player.ui.theme import Role, Size, Theme
from player.ui.theme.paint import fill_rounded, stroke_rounded
from player.ui.widgets.icon_button import IconButton

_FRAME_MS = 33
_STEP_DEGREES = 12


class PlayButton(IconButton):
    """In the accent; ``set_playing`` says which of the two it does, ``set_busy`` that the audio is on its way."""

    def __init__(self, theme: Theme, *, size: float = Size.PLAY_BUTTON, parent: QWidget | None = None) -> None:
        self._playing = self._busy = False
        self._timer = 0
        self._angle = 0
        super().__init__(theme, "play", "", size=size, icon_size=size * 0.5, outlined=True, parent=parent)
        self.setObjectName("playButton")
        self.set_playing(False)
        theme.changed.connect(self._run)  # motion may be wanted no more

    @property
    def playing(self) -> bool:
        """Whether it shows pause."""
        return self._playing

    def set_playing(self, playing: bool) -> None:
        """Show pause while playing, else play."""
        self._playing = playing
        self.set_icon("pause" if playing else "play")
        self.set_name(self.tr("Pause") if playing else self.tr("Play"))

    def set_busy(self, busy: bool) -> None:
        """Show that audio is being opened or fetched; the button still works."""
        if busy != self._busy:
            self._busy = busy
            self.setAccessibleDescription(self.tr("Loading") if busy else "")
            self._run()
            self.update()

    def _run(self) -> None:
        wanted = self._busy and self.isVisible() and not self.theme.reduced_motion
        if wanted and not self._timer:
            self._timer = self.startTimer(_FRAME_MS)
        elif not wanted and self._timer:
            self.killTimer(self._timer)
            self._timer = 0

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._run()

    def timerEvent(self, event: QTimerEvent) -> None:
        if event.timerId() == self._timer:
            self._angle = (self._angle + _STEP_DEGREES) % 360
            self.update()
        else:
            super().timerEvent(event)

    def ink(self) -> Role:
        return Role.ON_ACCENT if self.isEnabled() else Role.TEXT_DISABLED

    def paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        role = Role.ACCENT_PRESSED if self.isDown() else Role.ACCENT_HOVER if self.underMouse() else Role.ACCENT
        fill_rounded(painter, rect, rect.height() / 2, self.theme.color(role if self.isEnabled() else Role.PRESSED))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = self.theme.ring_width
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        if self.theme.keyboard.shows(self):  # a ring in the accent would not show on the accent
            stroke_rounded(painter, rect, rect.height() / 2, self.theme.color(Role.ON_ACCENT), inset)
        elif self._busy:
            pen = QPen(self.theme.color(Role.ON_ACCENT), inset, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            inner = rect.adjusted(inset, inset, -inset, -inset)
            painter.drawArc(inner, round((90 - self._angle) * 16), -90 * 16)
