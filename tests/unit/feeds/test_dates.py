"""Dates in every spelling met, into UTC, and nothing made up."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.feeds.dates import parse_date

NOW = datetime(2025, 6, 1, 12, 0, tzinfo=UTC)
MOMENT = datetime(2024, 9, 5, 10, 0, tzinfo=UTC)
SECONDS = st.integers(-600_000_000, int(NOW.timestamp()))
OFFSETS = st.integers(-14 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))


@pytest.mark.parametrize(
    "text",
    [
        "Thu, 05 Sep 2024 10:00:00 GMT",
        "Thu, 05 Sep 2024 10:00:00 +0000",
        "Thu, 05 Sep 2024 10:00:00 +0000 (UTC)",
        "Thu, 05 Sep 2024 10:00:00 -0000",
        "Thu, 05 Sep 2024 10:00:00",
        "Thu, 05 Sep 2024 12:00:00 CEST",
        "Thu, 05 Sep 2024 12:00:00 +02:00",
        "Thu, 05 Sep 2024 12:00:00 GMT+2",
        "Thu, 05 Sep 2024 12:00:00 UTC +0200",
        "Thu, 05 Sep 2024 12:00:00 +0200 CEST",
        "Thu, 05 Sep 2024 06:00:00 EDT",
        "Thu, 05 Sep 2024 06:00 AM EDT",
        "Thu, 05 Sep 2024 03:00:00 PDT",
        "Thu, 05 Sep 2024 15:30:00 IST",
        "Thu, 05 Sep 2024 10:00 GMT",
        "Mon, 05 Sep 2024 10:00:00 GMT",  # the wrong day of the week
        "Thurs, 5 Sept 2024 10:00 +0000",
        "Thursday, 5 September 2024 10:00:00 UTC",
        "Thu,05 Sep 2024 10:00:00 GMT",
        "Thu 05 Sep 2024 10:00:00 GMT",
        "  Thu,\n 05  Sep 2024   10:00:00 GMT ",
        "5 Sep 24 10:00:00 GMT",
        "05-Sep-2024 10:00:00 GMT",
        "05/Sep/2024 10:00:00 GMT",
        "5th September 2024 10:00",
        "Sept 5, 2024 10:00",
        "September 5th, 2024 at 10:00 AM",
        "Thu Sep  5 10:00:00 2024",
        "Thu Sep 5 10:00:00 UTC 2024",
        "Do, 5. September 2024 10:00",
        "jeu., 5 sept. 2024 10:00:00 GMT",
        "5 de septiembre de 2024 10:00",
        "2024-09-05T10:00:00Z",
        "2024-09-05T10:00Z",
        "2024-09-05 10:00:00",
        "2024-09-05T10:00:00.123456Z",
        "2024-09-05T12:00:00+02:00",
        "2024-09-05T12:00:00+0200",
        "2024/09/05 10:00:00",
        "20240905T100000Z",
        "1725530400",
        "1725530400000",
        "Thu, 05 Sep 2024 10:00:00 Mars/Olympus",  # a zone nobody knows must not cost the day
    ],
)
def test_spellings_of_one_moment(text: str) -> None:
    assert parse_date(text, NOW) == MOMENT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-09-05", datetime(2024, 9, 5, tzinfo=UTC)),
        ("September 5, 2024", datetime(2024, 9, 5, tzinfo=UTC)),
        ("13/05/2024 10:00", datetime(2024, 5, 13, 10, tzinfo=UTC)),
        ("05/13/2024", datetime(2024, 5, 13, tzinfo=UTC)),
        ("05.06.2024", datetime(2024, 6, 5, tzinfo=UTC)),
        ("Thu, 05 Sep 2024 24:00:00 GMT", datetime(2024, 9, 6, tzinfo=UTC)),
        ("Thu, 05 Sep 2024 23:59:60 GMT", datetime(2024, 9, 5, 23, 59, 59, tzinfo=UTC)),
        ("01 Jan 70 02:00:00 +0100", datetime(1970, 1, 1, 1, tzinfo=UTC)),
        ("29 Feb 2024 12:00 PM GMT", datetime(2024, 2, 29, 12, tzinfo=UTC)),
        ("29 Feb 2024 12:30 AM GMT", datetime(2024, 2, 29, 0, 30, tzinfo=UTC)),
        ("3 Mar 101 10:00:00 GMT", datetime(2001, 3, 3, 10, tzinfo=UTC)),
        ("30 Oct 1938 20:00:00 EST", datetime(1938, 10, 31, 1, tzinfo=UTC)),
    ],
)
def test_other_dates(text: str, expected: datetime) -> None:
    assert parse_date(text, NOW) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "myfeed item1 pubdate",
        "31 Feb 2025 10:00:00 GMT",
        "Thu, 05 Foo 2024 10:00:00 GMT",
        "05/06/2024",  # May or June: nobody knows
        "01 Jan 1970 00:00:00 GMT",
        "0000-00-00 00:00:00",
        "2024-13-01",
        "Thu, 05 Sep 2024 29:00:00 GMT",
        "99999999999999999999",
        "Fri, 01 Jan 0001 00:00:00 GMT",
        "9999-12-31T23:59:59-14:00",
        "Sun, 01 Jan 2100 00:00:00 GMT",
    ],
)
def test_what_names_no_day(text: str) -> None:
    assert parse_date(text, NOW) is None


def test_a_day_ahead_is_forgiven_and_no_more() -> None:
    assert parse_date("Mon, 02 Jun 2025 12:00:00 GMT", NOW) == NOW + timedelta(days=1)
    assert parse_date("Mon, 02 Jun 2025 12:00:01 GMT", NOW) is None


@given(SECONDS, OFFSETS)
def test_the_standard_forms_come_back_as_they_were(seconds: int, offset: timezone) -> None:
    local = datetime.fromtimestamp(seconds, offset)
    expected = local if seconds else None
    assert parse_date(format_datetime(local), NOW) == expected
    assert parse_date(local.isoformat(), NOW) == expected


@given(st.text(max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    moment = parse_date(text, NOW)
    assert moment is None or moment.tzinfo is UTC


@given(st.text("0123456789:/-+., TZapmGMTEDCSJanFebMy()", max_size=40))
def test_no_text_that_is_nearly_a_date_breaks_it(text: str) -> None:
    moment = parse_date(text, NOW)
    assert moment is None or moment <= NOW + timedelta(days=1)
