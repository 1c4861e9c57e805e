"""How often a show publishes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.domain.publishing import Pace, publishing

NOW = datetime(2026, 1, 10, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("gap", "pace"),
    [
        (timedelta(hours=6), Pace.SEVERAL_A_DAY),
        (DAY, Pace.DAILY),
        (3 * DAY, Pace.SEVERAL_A_WEEK),
        (7 * DAY, Pace.WEEKLY),
        (14 * DAY, Pace.FORTNIGHTLY),
        (30 * DAY, Pace.MONTHLY),
        (91 * DAY, Pace.SEVERAL_A_YEAR),
        (365 * DAY, Pace.YEARLY),
    ],
)
def test_the_usual_gap_tells_the_pace(gap: timedelta, pace: Pace) -> None:
    told = publishing([NOW - DAY / 2 - number * gap for number in range(8)], NOW)
    assert told is not None
    assert (told.pace, told.regular, told.resting) == (pace, True, False)


def test_weekdays_alone_are_daily() -> None:
    days = [NOW - number * DAY for number in range(1, 20) if (NOW - number * DAY).weekday() < 5]
    told = publishing(days, NOW)
    assert told is not None
    assert told.pace is Pace.DAILY


def test_a_show_that_fell_silent_rests_and_tells_its_last_day() -> None:
    last = NOW - timedelta(days=200)
    told = publishing([last - number * 7 * DAY for number in range(6)], NOW)
    assert told is not None
    assert (told.resting, told.last) == (True, last)


def test_gaps_of_all_lengths_are_no_rhythm() -> None:
    ages = (1, 2, 30, 33, 90, 92, 180, 184, 300)
    told = publishing([NOW - age * DAY for age in ages], NOW)
    assert told is not None
    assert not told.regular


def test_two_dates_tell_nothing() -> None:
    assert publishing([NOW - DAY, NOW - 8 * DAY], NOW) is None


@given(st.lists(st.integers(-9000, 4000).map(lambda days: NOW + days * DAY), max_size=40))
def test_any_dates_in_any_order_are_judged_by_the_past_alone(dates: list[datetime]) -> None:
    told = publishing(dates, NOW)
    past = [date for date in dates if date <= NOW]
    assert told == publishing(sorted(past), NOW)
    if told is not None:
        assert told.last == max(past)


@given(st.integers(1, 400), st.integers(3, 20))
def test_a_steady_show_is_regular_whatever_its_gap(days: int, count: int) -> None:
    told = publishing([NOW - DAY / 2 - number * days * DAY for number in range(count)], NOW)
    assert told is not None
    assert told.regular
    assert not told.resting
