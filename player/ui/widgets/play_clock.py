"""Where the listener is right now, counted on between what the session tells, for everything that shows it."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from player.domain.playback import EngineState, NowPlaying

# Ten times a second is smooth to the eye, and costs next to nothing.
_FRAME_MS = 100
# What was asked for is shown until the engine is there, but not for ever.
_NEAR_S = 1.5
_PATIENCE_S = 1.5


class PlayClock(QObject):
    """``ticked(seconds)`` ten times a second while playing, and at once after each change.

    While it is not seen only after changes.
    """

    ticked = Signal(float)

    def __init__(self, monotonic: Callable[[], float] = time.monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.monotonic = monotonic
        self.now: NowPlaying | None = None
        self._asked: tuple[float, float] | None = None
        self._timer = QTimer(self, interval=_FRAME_MS)
        self._timer.timeout.connect(self.tick)
        self._is_seen = True

    @property
    def is_idle(self) -> bool:
        """Whether nothing is open."""
        return self.now is None or self.now.status.state is EngineState.IDLE

    def set_now(self, now: NowPlaying) -> None:
        """Take over what the session says."""
        before, self.now = self.now, now
        if self._asked is not None:
            seconds, at = self._asked
            other = before is None or before.episode_id != now.episode_id
            arrived = abs(now.status.position_s - seconds) < _NEAR_S
            if other or arrived or self.monotonic() - at > _PATIENCE_S:
                self._asked = None
        self._run()

    def _run(self) -> None:
        if self._is_seen and self.now is not None and self.now.status.state is EngineState.PLAYING:
            self._timer.start()
        else:
            self._timer.stop()
        self.tick()

    def set_seen(self, seen: bool) -> None:
        """Whether what shows it is on the screen: hidden, or in a minimised window, it rests."""
        self._is_seen = seen
        self._run()

    def ask(self, seconds: float) -> None:
        """A place was asked for: it is shown at once, the engine's clock follows a moment later."""
        self._asked = (seconds, self.monotonic())
        self.tick()

    @property
    def position(self) -> float:
        """Seconds."""
        if self._asked is not None:
            return self._asked[0]
        return self.now.status.position_at(self.monotonic()) if self.now else 0.0

    def tick(self) -> None:
        """Tell the position of now."""
        if not self.is_idle:
            self.ticked.emit(self.position)
