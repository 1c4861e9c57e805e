"""Lengths and times within an episode as publishers spell them, read into seconds."""

from __future__ import annotations

import re

# Nothing that is listened to lasts a week: more than that is milliseconds or nonsense.
LONGEST_S = 7 * 86_400.0

_CLOCK = re.compile(r"(?:(?:(\d{1,3}):)?(\d{1,4}):)?(\d{1,7})(?:[.,](\d{1,9}))?")
_CLOCK_WITH_MS = re.compile(r"(\d{1,3}):(\d{1,2}):(\d{1,2}):(\d{3})")
_CLOCK_WITH_DAYS = re.compile(r"(\d{1,2}):(\d{1,2}):(\d{1,2}):(\d{1,2})")
_ISO = re.compile(
    r"P(?:(?P<d>\d+(?:[.,]\d+)?)D)?(?:T(?:(?P<h>\d+(?:[.,]\d+)?)H)?(?:(?P<m>\d+(?:[.,]\d+)?)M)?(?:(?P<s>\d+(?:[.,]\d+)?)S)?)?",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"(?:(?P<h>\d+(?:[.,]\d+)?)\s*(?:h|hr|hrs|hour|hours|std|stunden?)\b\.?[\s,:]*(?:and\s+)?)?"
    r"(?:(?P<m>\d+(?:[.,]\d+)?)\s*(?:m|min|mins|minute|minutes|minuten|['′’])(?![a-z])\.?[\s,:]*(?:and\s+)?)?"
    r"(?:(?P<s>\d+(?:[.,]\d+)?)\s*(?:s|sec|secs|second|seconds|sek|sekunden|[\"″”])(?![a-z])\.?)?",
    re.IGNORECASE,
)
_TRAILING_UNIT = re.compile(r"\s*(?:h|hrs?|hours?|m|mins?|minutes?|minuten|std)\.?$", re.IGNORECASE)


def parse_duration(text: str) -> float | None:
    """Seconds of ``15:13``, ``913``, ``1:02:03``, ``00:15:13.5``, ``15 min``, ``1h 2m``, ``PT1H2M3S``; else None.

    Nought means unknown, and so does a week or more.
    """
    minutes, colon, rest = text.partition(":")
    if colon and len(text) <= 6 and len(rest) == 2 and minutes.isdecimal() and rest.isdecimal():
        # As most are written.
        return float(int(minutes) * 60 + int(rest)) or None
    seconds = parse_clock(text)
    if seconds is None:
        text = " ".join(text.split())[:60]
        seconds = parse_clock(text)
    if seconds is None and ":" in text:
        # "15:13 min" is fifteen minutes, whatever the unit says.
        seconds = parse_clock(_TRAILING_UNIT.sub("", text))
    if seconds is None:
        match = _ISO.fullmatch(text) or _WORDS.fullmatch(text)
        seconds = _sum(match.groupdict()) if match else None
    return seconds if seconds is not None and 0 < seconds < LONGEST_S else None


def parse_clock(text: str) -> float | None:
    """Seconds of a time within an episode (``[[H:]M:]S[.fraction]``, as Podlove chapters have it), nought included.

    Also ``H:M:S:mmm``, which is seen in the wild.
    """
    text = text.strip()
    if match := _CLOCK.fullmatch(text):
        hours, minutes, seconds, fraction = match.groups()
        whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds)
        return whole + (float(f"0.{fraction}") if fraction else 0.0)
    if match := _CLOCK_WITH_MS.fullmatch(text):
        return int(match[1]) * 3600 + int(match[2]) * 60 + int(match[3]) + int(match[4]) / 1000
    if match := _CLOCK_WITH_DAYS.fullmatch(text):
        return float(((int(match[1]) * 24 + int(match[2])) * 60 + int(match[3])) * 60 + int(match[4]))
    return None


def _sum(parts: dict[str, str | None]) -> float:
    units = {"d": 86_400.0, "h": 3600.0, "m": 60.0, "s": 1.0}
    return sum(float(value.replace(",", ".")) * units[name] for name, value in parts.items() if value)
