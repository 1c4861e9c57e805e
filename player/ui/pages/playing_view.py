"""What the player bar and the mini player have in common: both show a NowPlaying, and steer it by the same controls."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from player.domain.models import Bookmark, Chapter
from player.domain.playback import EngineState, EngineStatus, NowPlaying
from player.ui.theme import Theme
from player.ui.widgets.buttons import PlayButton
from player.ui.widgets.play_clock import PlayClock
from player.ui.widgets.seek_bar import SeekBar
from player.ui.widgets.skip_button import SkipButton
from player.ui.widgets.times import clock_text

_WAITING = (EngineState.OPENING, EngineState.BUFFERING)


class PlayingView(QWidget):
    """Asks for changes by signals and decides nothing; who derives from it makes controls, and says ``_steer_by``."""

    toggle_requested = Signal()
    seek_requested = Signal(float)
    seek_by_requested = Signal(float)

    def __init__(
        self,
        theme: Theme,
        monotonic: Callable[[], float],
        parent: QWidget | None = None,
        flags: Qt.WindowType = Qt.WindowType.Widget,
    ) -> None:
        super().__init__(parent, flags)
        self.theme = theme
        self.clock = PlayClock(monotonic, self)
        self.seek_bar = SeekBar(theme)
        self._chapters: tuple[Chapter, ...] = ()
        self._remaining = False
        self._next: str | None = None
        self.seek_bar.seek_requested.connect(self._on_seek)
        self.seek_bar.seek_previewed.connect(self._show_times)
        self.clock.ticked.connect(self._on_tick)

    def _steer_by(self, play: PlayButton, back: SkipButton, forward: SkipButton) -> None:
        self._play, self._back, self._forward = play, back, forward
        play.clicked.connect(self.toggle_requested)
        back.clicked.connect(self.go_back)
        forward.clicked.connect(self.go_forward)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.clock.set_seen(True)

    def hideEvent(self, event: QHideEvent) -> None:
        # Told by a window that is minimised as well.
        self.clock.set_seen(False)
        super().hideEvent(event)

    # --- what plays -------------------------------------------------------------------------------------------------

    def _show_state(self, status: EngineStatus) -> None:
        running = status.is_running
        if running != self._play.playing:
            self._play.set_playing(running)
        self._play.set_busy(status.state in _WAITING)

    def set_chapters(self, chapters: Sequence[Chapter]) -> None:
        """The chapters of what plays."""
        self._chapters = tuple(chapter for chapter in chapters if chapter.in_list)
        self.seek_bar.set_chapters([(chapter.start_s, chapter.title) for chapter in self._chapters])
        self.clock.tick()

    def set_bookmarks(self, bookmarks: Sequence[Bookmark]) -> None:
        """The bookmarks of what plays."""
        self.seek_bar.set_marks([(bookmark.at_s, bookmark.note) for bookmark in bookmarks])

    def set_buffered(self, ranges: Sequence[tuple[float, float]]) -> None:
        """What of the audio has arrived, in shares; nothing where all of it is here."""
        self.seek_bar.set_buffered(ranges)

    def set_next(self, title: str | None) -> None:
        """What comes next in the queue, None for nothing: where nothing plays, playing begins with it."""
        self._next = title
        if self.clock.is_idle:
            self._show_nothing()

    def _show_nothing(self) -> None:
        raise NotImplementedError

    def _next_text(self) -> str:
        """What comes next, in words; '' for nothing."""
        return self.tr("Next: {title}").format(title=self._next) if self._next else ""

    def set_steps(self, back_s: int, forward_s: int) -> None:
        """How far the two buttons go."""
        self._back.set_seconds(back_s)
        self._forward.set_seconds(forward_s)

    def set_remaining(self, remaining: bool) -> None:
        """Whether the time at the end is what is left, or the whole."""
        self._remaining = remaining
        self._show_times(self.clock.position)

    def _on_tick(self, position: float) -> None:
        self.seek_bar.set_position(position)
        if not self.seek_bar.is_dragged:
            self._show_times(position)

    def _show_and_chapter(self, now: NowPlaying, position: float) -> str:
        """The show, and the chapter at ``position``."""
        chapter = self.seek_bar.chapter_at(position) if self._chapters else ""
        return " · ".join(text for text in (now.show_title, chapter) if text)

    def _end_text(self, position: float) -> str:
        """What is left at ``position``, or the whole length; '' while that is not known."""
        duration = self.clock.now.status.duration_s if self.clock.now and not self.clock.is_idle else None
        if duration is None:
            return ""
        return f"−{clock_text(max(0.0, duration - position))}" if self._remaining else clock_text(duration)

    def _show_times(self, position: float) -> None:
        raise NotImplementedError

    # --- what is asked for ------------------------------------------------------------------------------------------

    def go_back(self) -> None:
        """As far as the button goes."""
        self.seek_by_requested.emit(-float(self._back.seconds))

    def go_forward(self) -> None:
        """As far as the button goes."""
        self.seek_by_requested.emit(float(self._forward.seconds))

    def _on_seek(self, seconds: float) -> None:
        self.clock.ask(seconds)
        self.seek_requested.emit(seconds)
