"""When a feed is asked again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.domain.schedule import (
    COMPLETE,
    DORMANT,
    LATEST,
    LONGEST_HOLD,
    LONGEST_PAUSE,
    SETTLING,
    SOONEST,
    next_refresh,
    next_try,
    rhythm,
)

NOW = datetime(2026, 1, 10, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def every(gap: timedelta, count: int = 12, last: datetime = NOW - timedelta(hours=2)) -> list[float]:
    return [(last - number * gap).timestamp() for number in range(count)]


def test_a_rhythm_is_the_median_gap_and_a_batch_is_none() -> None:
    assert rhythm([]) is None
    assert rhythm(every(DAY, 2)) is None
    assert rhythm(every(7 * DAY)) == 7 * DAY
    assert rhythm(every(timedelta(minutes=1), 50)) is None
    with_a_break = [*every(DAY, 5), *every(DAY, 5, NOW - 60 * DAY)]
    assert rhythm(with_a_break) == DAY


@pytest.mark.parametrize(
    ("gap", "least", "most"),
    [
        (timedelta(hours=2), SOONEST * 0.8, SOONEST * 1.2),
        (DAY, timedelta(hours=1.6), timedelta(hours=2.4)),
        (7 * DAY, timedelta(hours=11), timedelta(hours=17)),
        (60 * DAY, LATEST * 0.8, LATEST * 1.2),
    ],
)
def test_the_pause_follows_the_rhythm_within_bounds(gap: timedelta, least: timedelta, most: timedelta) -> None:
    for luck in (0.0, 0.5, 1.0):
        assert least <= next_refresh(every(gap), NOW, luck=luck) - NOW <= most


def test_it_is_asked_when_the_next_episode_is_due() -> None:
    dates = every(7 * DAY, last=NOW - 7 * DAY + timedelta(hours=3))
    assert next_refresh(dates, NOW) == NOW + timedelta(hours=3) + SETTLING


def test_silent_and_finished_shows_are_asked_rarely() -> None:
    assert next_refresh(every(7 * DAY, last=NOW - 90 * DAY), NOW) == NOW + DORMANT
    assert next_refresh(every(DAY), NOW, complete=True) == NOW + COMPLETE


def test_the_servers_wish_is_kept_but_not_for_ever() -> None:
    dates = every(DAY)
    assert next_refresh(dates, NOW, fresh_for=timedelta(hours=5)) == NOW + timedelta(hours=5)
    assert next_refresh(dates, NOW, fresh_for=timedelta(days=900)) == NOW + timedelta(hours=24)
    assert next_try(1, NOW, hold=timedelta(hours=3)) == NOW + timedelta(hours=3)
    assert next_try(1, NOW, hold=timedelta(days=900)) == NOW + LONGEST_HOLD


def test_pauses_after_failures_double_up_to_a_day() -> None:
    pauses = [next_try(count, NOW) - NOW for count in range(1, 12)]
    assert pauses[:3] == [timedelta(minutes=15), timedelta(minutes=30), timedelta(hours=1)]
    assert pauses == sorted(pauses)
    assert pauses[-1] == LONGEST_PAUSE


@given(
    st.lists(st.integers(int(datetime(1980, 1, 1, tzinfo=UTC).timestamp()), 2_208_988_800), max_size=30),
    st.booleans(),
    st.floats(0, 1),
    st.none() | st.floats(0, 1e7),
)
def test_every_show_is_asked_again_within_bounds(
    published: list[int], complete: bool, luck: float, fresh: float | None
) -> None:
    fresh_for = None if fresh is None else timedelta(seconds=fresh)
    moment = next_refresh(published, NOW, complete=complete, luck=luck, fresh_for=fresh_for)
    assert NOW + SOONEST / 2 <= moment <= NOW + COMPLETE * 1.2
