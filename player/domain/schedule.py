"""When to ask a feed again: a pure rule from its publishing rhythm, its failures and what its server wishes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
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
_GAPS_LOOKED_AT = 10
_BATCH_S = 3600
# Some of them put out together.
DATES_LOOKED_AT = 3 * _GAPS_LOOKED_AT

FIRST_PAUSE = timedelta(minutes=15)
LONGEST_PAUSE = timedelta(hours=24)
# No server may put us off for longer, whatever it says.
LONGEST_HOLD = timedelta(days=7)
LONGEST_FRESH = timedelta(hours=24)


def rhythm(published: Sequence[float]) -> timedelta | None:
    """The usual time between two episodes: the median of the latest gaps; None for fewer than three dates.

    ``published`` are moments in seconds, as the library keeps them: a refresh of a thousand shows looks at thirty
    thousand. Episodes put out within the same hour count as one, since a batch is no rhythm.
    """
    kept: list[float] = []
    for moment in sorted(published, reverse=True):
        if not kept or kept[-1] - moment >= _BATCH_S:
            kept.append(moment)
            if len(kept) > _GAPS_LOOKED_AT:
                break
    if len(kept) < 3:
        return None
    return timedelta(seconds=median([later - earlier for later, earlier in pairwise(kept)]))


def next_refresh(
    published: Sequence[float],
    now: datetime,
    *,
    complete: bool = False,
    fresh_for: timedelta | None = None,
    luck: float = 0.5,
) -> datetime:
    """When to ask after an answer that was good.

    ``published`` are the latest dates of the show's episodes in seconds since 1970, ``fresh_for`` is how long the
    server says its answer holds (RFC 9111). ``luck`` from 0 to 1 spreads shows over time, so that not all are asked in
    the same second.
    """
    if complete:
        return now + _spread(COMPLETE, luck)
    gap = rhythm(published)
    pause = LATEST / 4 if gap is None else _within(gap / ASKS_PER_GAP, SOONEST, LATEST)
    now_s = now.timestamp()
    last_s = max([moment for moment in published if moment <= now_s], default=None)
    last = None if last_s is None else datetime.fromtimestamp(last_s, UTC)
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
