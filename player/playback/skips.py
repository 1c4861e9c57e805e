"""Where an episode begins and where it is over, for shows whose intro and outro are skipped; pure."""

from __future__ import annotations

from player.domain.models import Episode, PlayState
from player.domain.rules import resume_position
from player.domain.show_settings import ShowSettings


def may_skip(settings: ShowSettings, duration_s: float | None) -> bool:
    """Whether there is enough between intro and outro: a trailer of a minute is heard whole."""
    skipped = settings.skip_intro_s + settings.skip_outro_s
    return duration_s is None or 0 < skipped <= duration_s / 2


def first_position(episode: Episode, settings: ShowSettings) -> float:
    """Where to begin when no place is asked for: after the intro the first time, else where it was left."""
    position = resume_position(episode)
    if episode.state is PlayState.NEW and position == 0.0 and may_skip(settings, episode.duration_s):
        return max(0.0, settings.skip_intro_s)
    return position


class OutroWatch:
    """Tells when the outro is reached by listening; who goes into it on purpose hears it to the end."""

    def __init__(self, settings: ShowSettings, position_s: float, duration_s: float | None) -> None:
        self._settings = settings
        self._inside = False
        self.moved(position_s, duration_s)

    def _start(self, duration_s: float | None) -> float | None:
        if self._settings.skip_outro_s <= 0 or duration_s is None or not may_skip(self._settings, duration_s):
            return None
        return duration_s - self._settings.skip_outro_s

    def moved(self, position_s: float, duration_s: float | None) -> None:
        """The listener went to a position."""
        start = self._start(duration_s)
        self._inside = start is not None and position_s >= start

    def is_over(self, position_s: float, duration_s: float | None) -> bool:
        """Whether the episode counts as heard now."""
        start = self._start(duration_s)
        return not self._inside and start is not None and position_s >= start
