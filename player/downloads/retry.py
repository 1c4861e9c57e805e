"""Which failures of a download are worth another try, and when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from player.domain.errors import (
    BrokenTransfer,
    EarmarkError,
    NetworkError,
    Offline,
    Refused,
    ServerFailed,
    TimedOut,
)

_TOO_MANY_REQUESTS = 429
# 501 and 505 are opinions that do not change.
_FINAL = (501, 505)


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """Waits ``first_s``, then each time ``factor`` longer, up to ``longest_s``, by half more or less (jitter, so that
    many that failed together do not return together). A wait the server asks for is kept, up to ``longest_asked_s``;
    a longer one is told to the person instead."""

    tries: int = 4
    first_s: float = 1.0
    factor: float = 3.0
    longest_s: float = 60.0
    longest_asked_s: float = 600.0

    def wait_s(self, error: EarmarkError, failures: int, dice: Callable[[], float]) -> float | None:
        """Seconds until the next try, None where there is none. ``failures`` counts those in a row that brought
        nothing new, this one included; ``dice`` gives 0 to 1."""
        if not is_passing(error) or failures >= self.tries:
            return None
        wait = min(self.longest_s, self.first_s * self.factor ** max(0, failures - 1)) * (0.5 + dice())
        asked = error.fields.get("retry_after_s")
        if isinstance(asked, int | float):
            return None if asked > self.longest_asked_s else max(wait, float(asked))
        return wait


def is_passing(error: EarmarkError) -> bool:
    """True for what may be over in a moment."""
    if isinstance(error, Refused):
        return error.fields.get("status") == _TOO_MANY_REQUESTS
    if isinstance(error, ServerFailed):
        return error.fields.get("status") not in _FINAL
    return isinstance(error, TimedOut | BrokenTransfer | Offline) or type(error) is NetworkError
