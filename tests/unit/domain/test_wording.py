"""Dates, lengths and sizes in words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.domain.wording import Wording, clock, parse_clock

MAY = datetime(2025, 5, 27, 8, 0, tzinfo=UTC)
EN = Wording("en_US.UTF-8", UTC)
DE = Wording("de_DE", UTC)


def test_dates_are_those_of_the_locale_and_the_zone() -> None:
    assert EN.date_long(MAY) == "May 27, 2025"
    assert DE.date_long(MAY) == "27. Mai 2025"
    assert Wording("en_GB", UTC).date_medium(MAY) == "27 May 2025"
    assert Wording("en_US", timezone(timedelta(hours=-9))).date_long(MAY) == "May 26, 2025"


def test_near_days_have_names() -> None:
    assert EN.date_relative(MAY, MAY) == "Today"
    assert EN.date_relative(MAY - timedelta(days=1), MAY) == "Yesterday"
    assert EN.date_relative(MAY - timedelta(days=3), MAY) == "Saturday"
    assert EN.date_relative(MAY - timedelta(days=7), MAY) == "May 20, 2025"
    assert EN.date_relative(MAY + timedelta(days=2), MAY) == "May 29, 2025"
    assert DE.date_relative(MAY - timedelta(days=3), MAY) == "Samstag"
    assert DE.date_relative(MAY, MAY, {"Today": "Heute"}.__getitem__) == "Heute"


@pytest.mark.parametrize(
    ("seconds", "long", "short"),
    [
        (0, "0 seconds", "0 sec"),
        (1, "1 second", "1 sec"),
        (59.4, "59 seconds", "59 sec"),
        (59.6, "1 minute", "1 min"),
        (913, "15 minutes", "15 min"),
        (3576, "1 hour", "1 hr"),
        (3840, "1 hour 4 minutes", "1 hr 4 min"),
    ],
)
def test_lengths_are_rounded_to_what_matters(seconds: float, long: str, short: str) -> None:
    assert (EN.length_words(seconds), EN.length_short(seconds)) == (long, short)


def test_the_kicker_shouts() -> None:
    assert EN.kicker_length(913) == "15 MIN"


def test_sizes_names_and_lists() -> None:
    assert [EN.size(n) for n in (0, 999, 14_600_000, 2_100_000_000)] == ["0 byte", "999 byte", "15 MB", "2.1 GB"]
    assert DE.size(2_100_000_000) == "2,1\xa0GB"
    assert EN.language_name("de-DE") == "German"
    assert EN.language_name("no such") == "no such"
    assert EN.list_words(["A", "B", "C"]) == "A, B, and C"
    assert EN.list_words([]) == ""
    assert DE.count(1234) == "1.234"


@pytest.mark.parametrize("name", ["", "C", "POSIX", "C.UTF-8", "xx_YY", "nonsense", "../../etc", "1"])
def test_no_name_of_a_locale_raises(name: str) -> None:
    assert Wording(name, UTC).date_long(MAY) == "May 27, 2025"


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("83", 83), ("1:23", 83), ("1:02:03.5", 3723.5), ("90:00", 5400), ("1h2m", 3720), ("5s", 5), (" 0:07 ", 7)],
)
def test_times_are_read(text: str, seconds: float) -> None:
    assert parse_clock(text) == seconds


@pytest.mark.parametrize("text", ["", "soon", "1:60", "1:99:00", "-5", "1:2:3:4", "h", "٣"])
def test_what_is_no_time_is_none(text: str) -> None:
    assert parse_clock(text) is None or text == "٣"


@given(st.integers(0, 10**6))
def test_a_clock_is_read_as_it_was_written(seconds: int) -> None:
    assert parse_clock(clock(seconds)) == seconds
