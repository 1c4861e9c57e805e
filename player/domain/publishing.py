"""How often a show publishes, told from the dates of its episodes: a pure rule."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from player.domain.record import Record
from player.domain.schedule import rhythm

# Silent for so many of its gaps, and for at least so long: it does not publish any more, or rests.
_RESTS_AFTER_GAPS = 4
_RESTS_AFTER = timedelta(days=45)
_LOOKED_AT = 12
# Gaps from half to one and a half times the usual one are the usual one.
_REGULAR_SHARE = 0.6


class Pace(StrEnum):
    """How often new episodes come, in words that people use for it."""

    SEVERAL_A_DAY = "several-a-day"
    DAILY = "daily"
    SEVERAL_A_WEEK = "several-a-week"
    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    SEVERAL_A_YEAR = "several-a-year"
    YEARLY = "yearly"


# The longest usual gap, in days, that still is this pace.
_PACES: tuple[tuple[float, Pace], ...] = (
    (0.6, Pace.SEVERAL_A_DAY),
    (1.6, Pace.DAILY),
    (5.0, Pace.SEVERAL_A_WEEK),
    (10.0, Pace.WEEKLY),
    (20.0, Pace.FORTNIGHTLY),
    (45.0, Pace.MONTHLY),
    (270.0, Pace.SEVERAL_A_YEAR),
)


class Publishing(Record):
    """``regular`` where most gaps are near the usual one; ``resting`` where it has been silent for much longer."""

    pace: Pace
    regular: bool
    resting: bool
    last: datetime


def publishing(published: Sequence[datetime], now: datetime) -> Publishing | None:
    """What the dates of a show's episodes say; dates in the future count for nothing. None for fewer than three."""
    past = sorted((date for date in published if date <= now), reverse=True)[: _LOOKED_AT + 1]
    gap = rhythm([date.timestamp() for date in past])
    if gap is None:
        return None
    days = gap / timedelta(days=1)
    pace = next((pace for limit, pace in _PACES if days <= limit), Pace.YEARLY)
    gaps = [later - earlier for later, earlier in pairwise(past)]
    near = sum(gap / 2 <= one <= gap * 1.5 for one in gaps)
    silent = now - past[0]
    return Publishing(
        pace=pace,
        regular=near >= _REGULAR_SHARE * len(gaps),
        resting=silent > max(_RESTS_AFTER_GAPS * gap, _RESTS_AFTER),
        last=past[0],
    )
