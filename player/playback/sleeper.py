"""The sleep timer as the session carries it: set, moved along with the listener, faded, and come true."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from player.domain.chapter_steps import next_chapter
from player.domain.models import Chapter, Episode, EpisodeId
from player.domain.sleep import (
    Heard,
    SleepKind,
    SleepTimer,
    extend_sleep,
    fade_length,
    fade_level,
    is_time_to_sleep,
    run_sleep,
    sleep_after,
)

# A step in loudness below this is not heard.
_STEP = 0.01


class Sleeper:
    """Used on the session's thread alone; ``chapters_of`` asks the library."""

    def __init__(self, monotonic: Callable[[], float], chapters_of: Callable[[EpisodeId], Sequence[Chapter]]) -> None:
        self._monotonic = monotonic
        self._chapters_of = chapters_of
        self._level = 1.0
        self.timer: SleepTimer | None = None

    def set(self, kind: SleepKind | None, seconds: float, episode: Episode | None, heard: Heard) -> None:
        """Another timer, or none."""
        if kind is None:
            self.timer = None
        elif kind is SleepKind.TIME:
            self.timer = sleep_after(seconds, self._monotonic())
        else:
            self.timer = SleepTimer(kind)
            self.moved(episode, heard)

    def extend(self, seconds: float, heard: Heard) -> None:
        """More time, where a timer is set."""
        if self.timer is not None:
            self.timer = extend_sleep(self.timer, seconds, self._monotonic(), heard)

    def moved(self, episode: Episode | None, heard: Heard) -> None:
        """The listener is elsewhere, or the chapters are others: the end of the chapter is another."""
        if self.timer is not None and self.timer.kind is SleepKind.CHAPTER:
            chapters = self._chapters_of(episode.id) if episode is not None else ()
            self.timer = replace(self.timer, until_s=next_chapter(chapters, heard.position_s))

    def run(self, running: bool) -> None:
        """Time is counted while something is heard."""
        if self.timer is not None:
            self.timer = run_sleep(self.timer, self._monotonic(), running=running)

    def is_time(self, heard: Heard) -> bool:
        """Whether to stop now."""
        return is_time_to_sleep(self.timer, self._monotonic(), heard)

    def fade(self, heard: Heard) -> bool:
        """Take the loudness of now; whether it is another than before."""
        level = fade_level(self.timer, self._monotonic(), heard)
        if abs(level - self._level) < _STEP and level not in (0.0, 1.0):
            return False
        changed, self._level = level != self._level, level
        return changed

    def volume(self, wanted: int) -> int:
        """What the engine is to have where the person wants ``wanted`` percent."""
        return round(wanted * self._level)

    def fall_asleep(self, heard: Heard) -> float | None:
        """The timer has done its work; where to go on the next time, None for here."""
        timer, self.timer = self.timer, None
        if timer is None or timer.kind is not SleepKind.TIME:
            return None
        return max(0.0, heard.position_s - fade_length(timer.kind) * heard.rate)

    def ends_with_episode(self) -> bool:
        """Whether the end of an episode is the end of playing; the timer has then done its work."""
        if self.timer is None or self.timer.kind is SleepKind.TIME:
            return False
        self.timer = None
        return True
