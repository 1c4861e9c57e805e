"""The seek bar: position, chapters, bookmarks, what is buffered, and what is under the mouse.

It is a QSlider in whole seconds, so that assistive tools find a slider with value and range; positions in and out are
seconds as float. The value in words ("5:47 of 15:13") is the accessible description.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from player.domain.chapter_steps import AGAIN_S
from player.ui.theme import Radius, Size, Theme
from player.ui.theme.paint import focus_ring
from player.ui.widgets.seek_paint import MARK_SIZE, SeekPicture, paint_seek
from player.ui.widgets.seek_track import Piece, SeekTrack, merged_ranges
from player.ui.widgets.times import clock_text

if TYPE_CHECKING:
    from player.ui.widgets.bubble import Bubble

STEP_S = 5.0
PAGE_S = 60.0
# Chapters that begin this near are where one is already.
_NEAR_S = 0.25


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
        self._buffered: tuple[tuple[float, float], ...] = ()
        self._chapters: tuple[tuple[float, str], ...] = ()
        self._starts: list[float] = []
        self._marks: tuple[tuple[float, str], ...] = ()
        self._mark_hovered: float | None = None
        self._dragged: float | None = None
        self._hovered: float | None = None
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
        theme.resized.connect(self._restyle)

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

    @property
    def has_chapters(self) -> bool:
        """Whether there is a chapter to step to."""
        return len(self._starts) > 1

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
        # While the bar has the focus a screen reader would say every second: then it is told what the person does.
        if round(self._position) != self.value() and not self.hasFocus():
            self._tell_position()
        if self._dragged is None:
            x = round(self._x_of(self._position) * self.devicePixelRatioF())
            if x != self._handle_x:
                old, self._handle_x = self._handle_x / self.devicePixelRatioF(), x
                reach = self.theme.px(Size.SEEK_HANDLE)
                left = int(min(old, self._x_of(self._position))) - reach
                right = int(max(old, self._x_of(self._position))) + reach
                self.update(QRect(left, 0, right - left, self.height()))

    def set_buffered(self, ranges: Sequence[tuple[float, float]]) -> None:
        """What of the audio has come over the network: stretches as shares of the whole, 0 to 1, in any order.

        None for what is a file here. A change too small to be seen is not painted.
        """
        shown = merged_ranges(ranges)
        fine = [(round(start, 3), round(end, 3)) for start, end in shown]
        if fine != [(round(start, 3), round(end, 3)) for start, end in self._buffered]:
            self._buffered = shown
            self.update()

    def set_chapters(self, chapters: Sequence[tuple[float, str]]) -> None:
        """(start in seconds, title), in order of time."""
        self._chapters = tuple(sorted(chapters))
        self._starts = [start for start, _ in self._chapters]
        self._describe()
        self.update()

    def set_marks(self, marks: Sequence[tuple[float, str]]) -> None:
        """Where the bookmarks are: (seconds, note)."""
        self._marks = tuple(sorted(marks))
        self._mark_hovered = None
        self.update()

    def mark_at(self, point: QPointF) -> tuple[float, str] | None:
        """The bookmark under a point: above the groove, and a little to each side, to be easy to hit."""
        if not self._duration or point.y() > self._groove().top():
            return None
        near = [mark for mark in self._marks if 0 <= mark[0] <= self._duration]
        mark = min(near, key=lambda each: abs(self._x_of(each[0]) - point.x()), default=None)
        reach = self.theme.px(MARK_SIZE)
        return mark if mark is not None and abs(self._x_of(mark[0]) - point.x()) <= reach else None

    def chapter_at(self, seconds: float) -> str:
        """The title of the chapter that holds ``seconds``, '' where there is none."""
        at = bisect_right(self._starts, seconds + 0.001) - 1
        return self._chapters[at][1] if at >= 0 else ""

    def value_text(self) -> str:
        """The position in words."""
        if not self._duration:
            return clock_text(self._position)
        words = self.tr("{position} of {total}").format(
            position=clock_text(self._position), total=clock_text(self._duration)
        )
        chapter = self.chapter_at(self._position)
        return f"{words}, {chapter}" if chapter else words

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
        return self.isRightToLeft()

    # --- mouse and keys ---------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or not self._duration:
            event.ignore()
            return
        mark = self.mark_at(event.position())
        if mark is not None:
            self._request(mark[0])
            self.update()
            return
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
        mark = self.mark_at(event.position()) if self._dragged is None else None
        self._mark_hovered = None if mark is None else mark[0]
        self.setCursor(Qt.CursorShape.ArrowCursor if mark is None else Qt.CursorShape.PointingHandCursor)
        self._show_bubble(x, mark)
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
        }
        pages = {Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape and self._dragged is not None:
            self._finish_drag(None)
        elif not self._duration or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in moves:
            self._request(self._position + moves[key])
        elif key in pages:
            self._request(self._page_from(pages[key]))
        elif key is Qt.Key.Key_Home:
            self._request(0.0)
        elif key is Qt.Key.Key_End:
            self._request(self._duration)
        else:
            event.ignore()

    def _page_from(self, steps: int) -> float:
        """A chapter on or back, a minute where there are none."""
        if len(self._starts) < 2:
            return self._position + steps * PAGE_S
        if steps > 0:
            return next((start for start in self._starts if start > self._position + _NEAR_S), self._duration)
        return next((start for start in reversed(self._starts) if start < self._position - AGAIN_S), 0.0)

    def _request(self, seconds: float) -> None:
        target = min(self._duration, max(0.0, seconds))
        self.set_position(target)
        self._tell_position()
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

    def _tell_position(self) -> None:
        self._set_slider(value=round(self._position))
        self._describe()

    def _describe(self) -> None:
        self.setAccessibleDescription(self.value_text())

    # --- hover ------------------------------------------------------------------------------------------------------

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = self._mark_hovered = None
        if self._dragged is None:
            self._hide_bubble()
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        self._hide_bubble()
        super().hideEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._tell_position()
        super().focusInEvent(event)

    def _show_bubble(self, x: float, mark: tuple[float, str] | None = None) -> None:
        seconds, words = (self._seconds_at(x), "") if mark is None else mark
        words = self.chapter_at(seconds) if mark is None else " ".join(words.split()) or self.tr("Bookmark")
        if self._bubble is None:
            from player.ui.widgets.bubble import Bubble

            self._bubble = Bubble(self.theme, self)
        self._bubble.set_content(clock_text(seconds), words)
        x = x if mark is None else self._x_of(seconds)
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
        ring = self.theme.keyboard.shows(self)
        paint_seek(
            painter,
            self.theme,
            SeekPicture(
                self._track(),
                self._pieces(),
                self._position if self._dragged is None else self._dragged,
                self._buffered,
                tuple(mark for mark, _note in self._marks),
                self._hovered if self._starts else None,
                self._mark_hovered,
                self._dragged is not None or self.underMouse() or ring,
            ),
        )
        if ring:
            reach = self.theme.px(Size.SEEK_HANDLE)
            area = QRectF(0, self._groove().center().y() - reach, self.width(), 2 * reach)
            focus_ring(painter, self.theme, area, self.theme.px(Radius.M))

    def _pieces(self) -> list[Piece]:
        return self._track().pieces(self._starts, max(2.0, self.theme.px(2)))
