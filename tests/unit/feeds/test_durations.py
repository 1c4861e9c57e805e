"""Lengths in every spelling met, into seconds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.feeds.durations import parse_clock, parse_duration


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("15:13", 913.0),
        ("913", 913.0),
        ("913.0", 913.0),
        ("1:02:03", 3723.0),
        ("00:15:13.5", 913.5),
        ("00:15:13,5", 913.5),
        (" 00:15:13 ", 913.0),
        ("7", 7.0),
        ("9:9", 549.0),
        ("9:9:9", 32949.0),
        ("90:00", 5400.0),
        ("15 min", 900.0),
        ("15min.", 900.0),
        ("15:13 min", 913.0),
        ("1h 2m 3s", 3723.0),
        ("1 hr 5 minutes", 3900.0),
        ("1 hour, 5 mins", 3900.0),
        ("1.5 hours", 5400.0),
        ("1 Std. 20 Min.", 4800.0),
        ("15'13\"", 913.0),
        ("PT1H2M3S", 3723.0),
        ("pt15m13.5s", 913.5),
        ("P1DT1S", 86401.0),
        ("00:00:12:345", 12.345),
        ("1:00:00:00", 86400.0),
    ],
)
def test_spellings(text: str, seconds: float) -> None:
    assert parse_duration(text) == pytest.approx(seconds)


@pytest.mark.parametrize(
    "text",
    ["", "0", "00:00", "00:00:00", "0.0", "PT0S", "PT", "P", "-5", "-1:00", "abc", "15:", ":15", "1::2", "NaN", "inf",
     "1e5", "99999999999", "999:99:99", "7 days", "12.5.3", "m", "h s"],
)  # fmt: skip
def test_what_is_no_length(text: str) -> None:
    assert parse_duration(text) is None


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("0", 0.0), ("00:00:00.000", 0.0), ("90", 90.0), ("00:00:12.5", 12.5), ("00:03:00:250", 180.25), ("x", None)],
)
def test_times_within_an_episode_may_be_nought(text: str, seconds: float | None) -> None:
    assert parse_clock(text) == seconds


@given(st.integers(1, 7 * 86400 - 1))
def test_every_whole_length_survives_both_ways_of_writing_it(seconds: int) -> None:
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    assert parse_duration(str(seconds)) == seconds
    assert parse_duration(f"{hours}:{minutes:02}:{rest:02}") == seconds
    assert parse_duration(f"PT{hours}H{minutes}M{rest}S") == seconds


@given(st.text(max_size=40) | st.text("0123456789:.,hmsPTDin '\"", max_size=25))
def test_no_text_breaks_it(text: str) -> None:
    seconds = parse_duration(text)
    assert seconds is None or 0 < seconds < 7 * 86400
