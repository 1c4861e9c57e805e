"""When to ask a feed again: a pure rule from its publishing rhythm, its failures and what its server wishes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

SOONEST = timedelta(hours=1)
LATEST = timedelta(hours=24)
# A show that has been silent for several times its rhythm is asked less often, and a finished one rarely.
DORMANT = timedelta(days=2)
COMPLETE = timedelta(days=7)
# So long after the usual moment the episode should be there.
SETTLING = timedelta(minutes=15)

# A rhythm is asked so many times over.
ASKS_PER_GAP = 12
GAPS_LOOKED_AT = 10

FIRST_PAUSE = timedelta(minutes=15)
LONGEST_PAUSE = timedelta(hours=24)
# No server may put us off for longer, whatever it says.
LONGEST_HOLD = timedelta(days=7)
LONGEST_FRESH = timedelta(hours=24)


def rhythm(published: Sequence[datetime]) -> timedelta | None:
    """The usual time between two episodes: the median of the latest gaps; None for fewer than three dates.

    Episodes put out within the same hour count as one, since a batch is no rhythm.
    """
    dates = sorted(published, reverse=True)
    kept: list[datetime] = []
    for date in dates:
        if not kept or kept[-1] - date >= timedelta(hours=1):
            kept.append(date)
        if len(kept) > GAPS_LOOKED_AT:
            break
    if len(kept) < 3:
        return None
    gaps = [(later - earlier).total_seconds() for later, earlier in pairwise(kept)]
    return timedelta(seconds=median(gaps))


def next_refresh(
    published: Sequence[datetime],
    now: datetime,
    *,
    complete: bool = False,
    fresh_for: timedelta | None = None,
    luck: float = 0.5,
) -> datetime:
    """When to ask after an answer that was good.

    ``published`` are the latest dates of the show's episodes, ``fresh_for`` is how long the server says its answer
    holds (RFC 9111). ``luck`` from 0 to 1 spreads shows over time, so that not all are asked in the same second.
    """
    if complete:
        return now + _spread(COMPLETE, luck)
    gap = rhythm(published)
    pause = LATEST / 4 if gap is None else _within(gap / ASKS_PER_GAP, SOONEST, LATEST)
    last = max((date for date in published if date <= now), default=None)
    if gap is not None and last is not None and now - last > max(4 * gap, timedelta(days=30)):
        pause = DORMANT
    moment = now + _spread(pause, luck)
    if gap is not None and last is not None:
        # Not long after the moment when the next episode usually comes.
        expected = last + gap + _spread(SETTLING, luck)
        if now + SOONEST / 2 <= expected < moment:
            moment = expected
    if fresh_for is not None:
        moment = max(moment, now + _within(fresh_for, timedelta(0), LONGEST_FRESH))
    return moment


def next_try(failures: int, now: datetime, *, hold: timedelta | None = None, luck: float = 0.5) -> datetime:
    """When to ask after the ``failures``-th failure in a row: each pause twice the one before, spread by ``luck``.

    ``hold`` is the server's Retry-After (RFC 9110, 10.2.3).
    """
    pause = min(FIRST_PAUSE * 2 ** min(max(failures, 1) - 1, 10), LONGEST_PAUSE)
    moment = now + _spread(pause, luck)
    if hold is not None:
        moment = max(moment, now + _within(hold, timedelta(0), LONGEST_HOLD))
    return moment


def _spread(pause: timedelta, luck: float) -> timedelta:
    return pause * (0.8 + 0.4 * luck)


def _within(value: timedelta, low: timedelta, high: timedelta) -> timedelta:
    return min(max(value, low), high)
