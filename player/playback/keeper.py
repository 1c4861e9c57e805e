"""Keeps in the library how far the listener is, often enough that a power cut loses at most a second."""

from __future__ import annotations

from player.domain.clock import Clock
from player.domain.events import EpisodesChanged, EventBus
from player.domain.models import Episode
from player.library import Library

# The engine ticks four times a second; with this, two savings are never more than a second apart.
SAVE_EVERY_S = 0.7
# So often the lists hear how far it is: they tell minutes.
TELL_EVERY_S = 30.0


class PositionKeeper:
    """Used on the session's thread alone."""

    def __init__(self, library: Library, events: EventBus, clock: Clock) -> None:
        self._library = library
        self._events = events
        self._clock = clock
        self._saved_at = self._told_at = -float("inf")
        self._noted: tuple[int, float] | None = None

    def is_due(self) -> bool:
        """Whether the last saving was long enough ago."""
        return self._clock.monotonic() - self._saved_at >= SAVE_EVERY_S

    def hurry(self) -> None:
        """What is told next is saved at once."""
        self._saved_at = -float("inf")

    def save(self, episode: Episode | None, position_s: float) -> None:
        """Keep a position; nothing to do for what is no episode of ours."""
        self._saved_at = self._clock.monotonic()
        if episode is not None:
            self._library.positions.save(episode.id, position_s, self._clock.now())

    def tell(self, episode: Episode | None, *, at_once: bool) -> None:
        """Tell that the saved position is another: where playing begins or pauses at once, else now and then."""
        now = self._clock.monotonic()
        if episode is not None and (at_once or now - self._told_at >= TELL_EVERY_S):
            self._told_at = now
            self._events.publish(EpisodesChanged((episode.id,)))

    def note_duration(self, episode: Episode | None, duration_s: float | None) -> None:
        """Keep the length as the player found it, which is nearer the truth than what feeds say."""
        if episode is None or not duration_s or self._noted == (episode.id, duration_s):
            return
        self._noted = (episode.id, duration_s)
        if self._library.episodes.note_duration(episode.id, duration_s):
            self._events.publish(EpisodesChanged((episode.id,)))
