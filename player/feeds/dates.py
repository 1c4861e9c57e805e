"""Dates as publishers spell them, read into UTC."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

# A clock that runs ahead is forgiven; a date beyond that is a mistake or a trick to stay on top of every list.
FUTURE_S = 86_400.0
_FUTURE = timedelta(seconds=FUTURE_S)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
OLDEST_YEAR = 1900

_MONTH_NAMES = {
    1: "jan january januar janvier enero gennaio janeiro januari ene gen janv",
    2: "feb february februar février fevrier febrero febbraio fevereiro februari févr fevr fev",
    3: "mar march märz maerz mars marzo março marco maart mär mrz mrt",
    4: "apr april avril abril aprile avr abr",
    5: "may mai mayo maggio maio mei mag",
    6: "jun june juni juin junio giugno junho giu",
    7: "jul july juli juillet julio luglio julho juil lug",
    8: "aug august août aout agosto augustus ago",
    9: "sep sept september septembre septiembre settembre setembro set",
    10: "oct october oktober octobre octubre ottobre outubro okt ott out",
    11: "nov november novembre noviembre novembro",
    12: "dec december dezember décembre decembre diciembre dicembre dezembro dez déc dic",
}
_MONTHS = {name: number for number, names in _MONTH_NAMES.items() for name in names.split()}

# Minutes east of Greenwich. Where letters mean two zones, the one that podcasts are made in.
_ZONES = {
    **dict.fromkeys(("z", "ut", "utc", "gmt", "wet"), 0),
    **dict.fromkeys(("bst", "west", "cet", "met", "mez"), 60),
    **dict.fromkeys(("cest", "mest", "mesz", "eet", "sast"), 120),
    **dict.fromkeys(("eest", "msk", "trt"), 180),
    "gst": 240,
    "ist": 330,
    **dict.fromkeys(("sgt", "hkt", "awst", "pht"), 480),
    **dict.fromkeys(("jst", "kst"), 540),
    "acst": 570,
    "aest": 600,
    "acdt": 630,
    "aedt": 660,
    "nzst": 720,
    "nzdt": 780,
    "nst": -210,
    "ndt": -150,
    **dict.fromkeys(("adt", "brt", "art"), -180),
    **dict.fromkeys(("ast", "edt"), -240),
    **dict.fromkeys(("est", "cdt"), -300),
    **dict.fromkeys(("cst", "mdt"), -360),
    **dict.fromkeys(("mst", "pdt"), -420),
    **dict.fromkeys(("pst", "akdt"), -480),
    "akst": -540,
    "hst": -600,
}

_TIME = (
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2}))(?:[:.](?P<second>\d{2})(?:[.,]\d+)?)?"
    r"\s*(?P<half>[ap]\.?m\.?(?![a-z]))?\s*(?P<zone>.*)"
)
_DAY_FIRST = re.compile(
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?[\s/-]+(?:de\s+|of\s+)?(?P<month>[^\W\d_]{{3,10}})\.?,?"
    rf"[\s/-]+(?:de\s+)?(?P<year>\d{{2,4}})(?:(?:,?\s+|T)(?:at\s+)?{_TIME})?",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"(?P<month>[^\W\d_]{{3,10}})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})"
    rf"(?:,?\s+(?:at\s+)?{_TIME})?",
    re.IGNORECASE,
)
_CTIME = re.compile(
    r"(?P<month>[^\W\d_]{3,10})\s+(?P<day>\d{1,2})\s+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?"
    r"\s+(?P<zone>[A-Za-z]{1,5}\s+|[+-]\d{4}\s+)?(?P<year>\d{4})(?P<half>)",
    re.IGNORECASE,
)
_ISO = re.compile(
    rf"(?P<year>\d{{4}})[-/.](?P<month>\d{{1,2}})(?:[-/.](?P<day>\d{{1,2}}))?(?:(?:[T_,]\s*|\s+){_TIME})?",
    re.IGNORECASE,
)
_ISO_TIGHT = re.compile(
    r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})"
    r"(?:T?(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?(?:\.\d+)?\s*(?P<half>)(?P<zone>.*))?",
    re.IGNORECASE,
)
_NUMBERS = re.compile(
    rf"(?P<first>\d{{1,2}})(?P<sign>[/.-])(?P<next>\d{{1,2}})(?P=sign)(?P<year>\d{{4}})(?:,?\s+{_TIME})?", re.IGNORECASE
)
# RFC 822 as nearly all write it: "Tue, 27 May 2025 10:00:00 +0200", or GMT.
_WEEKDAYS = {"Mon,", "Tue,", "Wed,", "Thu,", "Fri,", "Sat,", "Sun,"}
_MONTH_DIGITS = {name.title(): f"{number:02}" for name, number in _MONTHS.items() if len(name) == 3}
_STAMP = re.compile(r"(\d{9,10})(?:\.\d+)?|(\d{12,13})")
_OFFSET = re.compile(r"(?:utc|gmt|ut)?\s*([+-])\s*(?:(\d{2}):?(\d{2})|(\d{1,2})(?!\d)).*", re.IGNORECASE)
_ZONE_NAME = re.compile(r"\(?([a-z]{1,5})\b")
_WEEKDAY = re.compile(r"[^\W\d_]{2,12}\.?(?:,\s*|\s+)(?=\S)", re.IGNORECASE)


def parse_date(text: str, now: datetime) -> datetime | None:
    """The moment that ``text`` names, in UTC; None where it names none, or one more than a day after ``now``.

    A time without a zone is UTC. Weekdays are not looked at, as they are often wrong. 1970-01-01 00:00 UTC is what
    programs write that know no date.
    """
    moment = _usual(text)
    if moment is None:
        text = " ".join(text.split())[:100]
        moment = _parse(text)
        if moment is None and (match := _WEEKDAY.match(text)):
            moment = _parse(text[match.end() :])
    if moment is None or moment == _EPOCH or moment.year < OLDEST_YEAR:
        return None
    return moment if moment <= now or moment - now <= _FUTURE else None


def _usual(text: str) -> datetime | None:
    """A date in its commonest form, of which there are thousands in a feed; None for any other, and for no date."""
    try:
        weekday, day, name, year, clock, zone = text.split(" ", 6)
        if weekday not in _WEEKDAYS or len(clock) != 8 or len(zone) not in (3, 5):
            return None
        # Two digits each, or it is an error: reading this form is what the standard library does fastest.
        zone = "+00:00" if zone == "GMT" else zone
        moment = datetime.fromisoformat(f"{year}-{_MONTH_DIGITS[name]}-{day}T{clock}{zone}")
        return moment if moment.tzinfo is UTC else moment.astimezone(UTC)
    except (KeyError, ValueError, OverflowError):
        return None


def _parse(text: str) -> datetime | None:
    if match := _STAMP.fullmatch(text):
        if match[2]:
            return datetime.fromtimestamp(int(match[2]) / 1000, UTC)
        return datetime.fromtimestamp(int(match[1]), UTC)
    for form in (_DAY_FIRST, _ISO, _MONTH_FIRST, _CTIME, _ISO_TIGHT, _NUMBERS):
        if match := form.fullmatch(text):
            moment = _made(match.groupdict())
            if moment is not None:
                return moment
    return None


def _made(parts: dict[str, str | None]) -> datetime | None:
    month = _month(parts)
    if month is None:
        return None
    day = parts.get("day") or "1"
    if parts.get("first"):
        # 13/05 can only be day first, 05/13 only month first; 05/06 could be either, so it says nothing.
        first, following = int(parts["first"] or 0), int(parts["next"] or 0)
        if first <= 12 and following <= 12 and first != following and parts["sign"] != ".":
            return None
        day_first = parts["sign"] == "." or first > 12
        day, month = (str(first), following) if day_first else (str(following), first)
    offset = _offset(parts.get("zone") or "")
    hour = _hour(int(parts.get("hour") or 0), (parts.get("half") or "").lower())
    second = min(int(parts.get("second") or 0), 59)  # a leap second is 60
    try:
        midnight = datetime(_year(parts["year"] or ""), month, int(day), tzinfo=UTC)
        if hour > 24 or int(parts.get("minute") or 0) > 59:
            return None
        return midnight + timedelta(hours=hour, minutes=int(parts.get("minute") or 0) - offset, seconds=second)
    except (ValueError, OverflowError):
        return None


def _month(parts: dict[str, str | None]) -> int | None:
    if parts.get("first"):
        return 1
    text = (parts["month"] or "").lower()
    if text.isdigit():
        return int(text)
    return _MONTHS.get(text)


def _year(text: str) -> int:
    """RFC 2822, 4.3: two digits up to 49 are of this century, three digits count from 1900."""
    year = int(text)
    if len(text) == 2:
        return year + (2000 if year < 50 else 1900)
    return year + 1900 if len(text) == 3 else year


def _hour(hour: int, half: str) -> int:
    if half.startswith("p") and hour < 12:
        return hour + 12
    return 0 if half.startswith("a") and hour == 12 else hour


def _offset(zone: str) -> int:
    """Minutes east of Greenwich; 0 for no zone and for one that nobody knows, which must not cost the day."""
    zone = zone.strip().lower()
    if match := _OFFSET.fullmatch(zone):
        minutes = int(match[2]) * 60 + int(match[3]) if match[2] else int(match[4]) * 60
        return 0 if minutes > 16 * 60 else minutes * (1 if match[1] == "+" else -1)
    match = _ZONE_NAME.match(zone)
    return _ZONES.get(match[1], 0) if match else 0
