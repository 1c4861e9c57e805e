"""The seek bar: position, chapters, bookmarks, what is buffered, and what is under the mouse.

It is a QSlider in whole seconds, so that assistive tools find a slider with value and range; positions in and out are
seconds as float. The value in words ("5:47 of 15:13") is the accessible description.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from player.ui.theme import Radius, Role, Size, Theme
from player.ui.theme.paint import fill_rounded, stroke_rounded
from player.ui.widgets.bubble import Bubble
from player.ui.widgets.buttons import KEYBOARD_REASONS
from player.ui.widgets.seek_track import Piece, SeekTrack
from player.ui.widgets.times import clock_text

STEP_S = 5.0
PAGE_S = 30.0


class SeekBar(QSlider):
    """``set_position`` moves it; ``seek_previewed`` tells where a drag is, ``seek_requested`` where to go."""

    seek_previewed = Signal(float)
    seek_requested = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self.setObjectName("seekBar")
        self.setAccessibleName(self.tr("Position"))
        self._position = 0.0
        self._duration = 0.0
        self._buffered = 0.0
        self._chapters: tuple[tuple[float, str], ...] = ()
        self._starts: list[float] = []
        self._marks: tuple[float, ...] = ()
        self._dragged: float | None = None
        self._hovered: float | None = None
        self._ring = False
        self._setting = False
        self._handle_x = -1
        self._bubble: Bubble | None = None
        self.setRange(0, 0)
        self.setSingleStep(round(STEP_S))
        self.setPageStep(round(PAGE_S))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setEnabled(False)
        self.valueChanged.connect(self._on_value_changed)
        theme.changed.connect(self._restyle)

    # --- what is shown ----------------------------------------------------------------------------------------------

    @property
    def position(self) -> float:
        """Seconds; while dragged still where the audio is."""
        return self._position

    @property
    def duration(self) -> float:
        """Seconds, 0 while unknown."""
        return self._duration

    @property
    def is_dragged(self) -> bool:
        """Whether the handle is held."""
        return self._dragged is not None

    def set_duration(self, seconds: float | None) -> None:
        """The length; None or 0 while unknown, and then nothing can be sought."""
        duration = max(0.0, seconds or 0.0)
        if duration == self._duration:
            return
        self._duration = duration
        self.setEnabled(duration > 0)
        self._set_slider(maximum=round(duration))
        self._describe()
        self.update()

    def set_position(self, seconds: float) -> None:
        """Where the audio is. Cheap enough for ten times a second: repaints only if a pixel changes."""
        self._position = max(0.0, seconds if not self._duration else min(seconds, self._duration))
        whole = round(self._position)
        if whole != self.value():
            self._set_slider(value=whole)
            self._describe()
        if self._dragged is None:
            x = round(self._x_of(self._position) * self.devicePixelRatioF())
            if x != self._handle_x:
                old, self._handle_x = self._handle_x / self.devicePixelRatioF(), x
                reach = self.theme.px(Size.SEEK_HANDLE)
                left = int(min(old, self._x_of(self._position))) - reach
                right = int(max(old, self._x_of(self._position))) + reach
                self.update(QRect(left, 0, right - left, self.height()))

    def set_buffered(self, seconds: float) -> None:
        """How far the audio has come over the network, from the start."""
        if round(seconds) != round(self._buffered):
            self._buffered = seconds
            self.update()

    def set_chapters(self, chapters: Sequence[tuple[float, str]]) -> None:
        """(start in seconds, title), in order of time."""
        self._chapters = tuple(sorted(chapters))
        self._starts = [start for start, _ in self._chapters]
        self.update()

    def set_marks(self, seconds: Sequence[float]) -> None:
        """Where the bookmarks are."""
        self._marks = tuple(seconds)
        self.update()

    def chapter_at(self, seconds: float) -> str:
        """The title of the chapter that holds ``seconds``, '' where there is none."""
        at = bisect_right(self._starts, seconds + 0.001) - 1
        return self._chapters[at][1] if at >= 0 else ""

    def value_text(self) -> str:
        """The position in words."""
        if not self._duration:
            return clock_text(self._position)
        return self.tr("{position} of {total}").format(
            position=clock_text(self._position), total=clock_text(self._duration)
        )

    # --- geometry ---------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        px = self.theme.px
        return QSize(px(240), px(Size.SEEK_HANDLE) + 2 * px(9))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(80), self.sizeHint().height())

    def _groove(self) -> QRectF:
        inset = self.theme.px(Size.SEEK_HANDLE) / 2
        height = self.theme.px(Size.SEEK_GROOVE)
        return QRectF(inset, (self.height() - height) / 2, max(1.0, self.width() - 2 * inset), height)

    def _track(self) -> SeekTrack:
        return SeekTrack(self._groove(), self._duration, self._is_rtl())

    def _x_of(self, seconds: float) -> float:
        return self._track().x_of(seconds)

    def _seconds_at(self, x: float) -> float:
        return self._track().seconds_at(x)

    def _is_rtl(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    # --- mouse and keys ---------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or not self._duration:
            event.ignore()
            return
        self._ring = False
        self._dragged = self._seconds_at(event.position().x())
        self.setSliderDown(True)
        self.seek_previewed.emit(self._dragged)
        self._show_bubble(event.position().x())
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._duration:
            return
        x = event.position().x()
        if self._dragged is not None:
            self._dragged = self._seconds_at(x)
            self.seek_previewed.emit(self._dragged)
        self._hovered = x
        self._show_bubble(x)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragged is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        self._finish_drag(self._dragged)

    def _finish_drag(self, target: float | None) -> None:
        """End a drag; ``target`` None lets go without seeking."""
        self._dragged = None
        self.setSliderDown(False)
        if target is None:
            self.seek_previewed.emit(self._position)
        else:
            self._request(target)
        if not self.underMouse():
            self._hide_bubble()
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() or -event.angleDelta().x()
        if turned and self._duration:
            self._request(self._position + STEP_S * turned / 120.0)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ahead = -1.0 if self._is_rtl() else 1.0
        moves = {
            Qt.Key.Key_Right: ahead * STEP_S,
            Qt.Key.Key_Left: -ahead * STEP_S,
            Qt.Key.Key_Up: STEP_S,
            Qt.Key.Key_Down: -STEP_S,
            Qt.Key.Key_PageUp: PAGE_S,
            Qt.Key.Key_PageDown: -PAGE_S,
        }
        key = Qt.Key(event.key())
        self._ring = True
        if key is Qt.Key.Key_Escape and self._dragged is not None:
            self._finish_drag(None)
        elif not self._duration or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in moves:
            self._request(self._position + moves[key])
        elif key is Qt.Key.Key_Home:
            self._request(0.0)
        elif key is Qt.Key.Key_End:
            self._request(self._duration)
        else:
            event.ignore()

    def _request(self, seconds: float) -> None:
        target = min(self._duration, max(0.0, seconds))
        self.set_position(target)
        self.seek_requested.emit(target)

    def _on_value_changed(self, value: int) -> None:
        # Not from us, so from an assistive tool that set the slider's value.
        if not self._setting:
            self._position = float(value)
            self._describe()
            self.update()
            self.seek_requested.emit(float(value))

    def _set_slider(self, *, value: int | None = None, maximum: int | None = None) -> None:
        self._setting = True
        if maximum is not None:
            self.setMaximum(maximum)
        if value is not None:
            self.setValue(value)
        self._setting = False

    def sliderChange(self, change: QSlider.SliderChange) -> None:
        # QSlider repaints itself whole at every new value; what moves through set_position knows which part it is.
        if not (self._setting and change is QSlider.SliderChange.SliderValueChange):
            super().sliderChange(change)

    def _describe(self) -> None:
        self.setAccessibleDescription(self.value_text())

    # --- hover ------------------------------------------------------------------------------------------------------

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = None
        if self._dragged is None:
            self._hide_bubble()
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        self._hide_bubble()
        super().hideEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in KEYBOARD_REASONS
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _show_bubble(self, x: float) -> None:
        seconds = self._seconds_at(x)
        if self._bubble is None:
            self._bubble = Bubble(self.theme, self)
        self._bubble.set_content(clock_text(seconds), self.chapter_at(seconds))
        held = min(max(x, self._groove().left()), self._groove().right())
        self._bubble.point_at(self.mapToGlobal(QPointF(held, self._groove().top() - self.theme.px(11)).toPoint()))

    def _hide_bubble(self) -> None:
        if self._bubble is not None:
            self._bubble.hide()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    # --- painting ---------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self.theme.color
        groove = self._groove()
        shown = self._position if self._dragged is None else self._dragged
        active = self._dragged is not None or self.underMouse() or (self.hasFocus() and self._ring)
        for part in self._pieces():
            piece = QRectF(part.left, groove.top(), part.right - part.left, groove.height())
            if self._hovers(part):
                grow = self.theme.px(1)
                piece.adjust(0, -grow, 0, grow)
            radius = min(piece.height() / 2, piece.width() / 2)
            fill_rounded(painter, piece, radius, color(Role.GROOVE))
            self._fill(painter, piece, radius, part, self._buffered, Role.BUFFERED)
            self._fill(painter, piece, radius, part, shown, Role.ACCENT)
        if self._duration:
            self._paint_marks(painter, groove)
            self._paint_handle(painter, groove, self._x_of(shown), active)
        if self.hasFocus() and self._ring:
            reach = self.theme.px(Size.SEEK_HANDLE)
            area = QRectF(0, groove.center().y() - reach, self.width(), 2 * reach)
            stroke_rounded(painter, area, self.theme.px(Radius.M), color(Role.FOCUS), self.theme.px(Size.FOCUS_RING))

    def _pieces(self) -> list[Piece]:
        return self._track().pieces(self._starts, max(2.0, self.theme.px(2)))

    def _hovers(self, part: Piece) -> bool:
        return bool(self._starts) and self._hovered is not None and part.left <= self._hovered <= part.right

    def _fill(self, painter: QPainter, piece: QRectF, radius: float, part: Piece, until: float, role: Role) -> None:
        if until <= part.start or part.end <= part.start:
            return
        painter.save()
        width = piece.width() * min(1.0, (until - part.start) / (part.end - part.start))
        left = piece.right() - width if self._is_rtl() else piece.left()
        painter.setClipRect(QRectF(left, piece.top(), width, piece.height()))
        fill_rounded(painter, piece, radius, self.theme.color(role))
        painter.restore()

    def _paint_marks(self, painter: QPainter, groove: QRectF) -> None:
        size = self.theme.px(7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color(Role.MARK))
        for mark in self._marks:
            if 0 <= mark <= self._duration:
                painter.drawEllipse(
                    QPointF(self._x_of(mark), groove.top() - size / 2 - self.theme.px(2)), size / 2, size / 2
                )

    def _paint_handle(self, painter: QPainter, groove: QRectF, x: float, active: bool) -> None:
        size = self.theme.px(Size.SEEK_HANDLE) * (1.0 if active else 0.86)
        pen = QPen(self.theme.color(Role.ACCENT), self.theme.px(2))
        painter.setPen(pen)
        painter.setBrush(self.theme.color(Role.CARD))
        radius = (size - pen.widthF()) / 2
        painter.drawEllipse(QPointF(x, groove.center().y()), radius, radius)
