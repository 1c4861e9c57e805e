"""What plays after what: the queue's order, and how far to go on when what comes next cannot be played."""

from __future__ import annotations

from player.domain.models import EpisodeId
from player.library import Library

# So many in a row that cannot be played, and it is not them: there is no network, say. Going on would only be noise.
MAX_FAILURES = 3
# Heard this far, something does play, and its failing is that of a connection that broke off.
_HEARD_S = 1.0


class QueueOrder:
    """Knows whether what plays was begun by the queue, whether it was heard, and how many before it failed."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._start_s = 0.0
        self._following = False
        self.sounded = False
        self._failures = 0

    def asked(self) -> None:
        """A person asked: what failed before is forgotten."""
        self._failures = 0

    def begins(self, start_s: float, *, following: bool) -> None:
        """Something is opened at ``start_s``: by the queue, or because a person asked for it."""
        self._start_s = start_s
        self._following = following
        self.sounded = False
        if not following:
            self._failures = 0

    def heard(self, position_s: float) -> None:
        """It plays, and is here."""
        if not self.sounded and position_s >= self._start_s + _HEARD_S:
            self.sounded = True
            self._failures = 0

    def after(self, episode_id: EpisodeId | None) -> EpisodeId | None:
        """What plays when this one is over."""
        return self._library.queue.after(episode_id)

    def may_go_on(self) -> bool:
        """Whether a failure now is one of the queue's, to be passed by; what a person asked for is not."""
        return self._following and not self.sounded

    def after_failure(self, episode_id: EpisodeId) -> EpisodeId | None:
        """What to try after one that cannot be played; None when enough was tried."""
        self._failures += 1
        return None if self._failures >= MAX_FAILURES else self.after(episode_id)
