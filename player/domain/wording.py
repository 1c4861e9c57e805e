"""Dates, lengths and sizes as people of one language and region write them, the same in window and command line."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from player.domain.translation import Translate

if TYPE_CHECKING:
    from babel import Locale

Length = Literal["short", "long", "narrow"]
DateStyle = Literal["long", "medium", "weekday"]

DEFAULT_LOCALE = "en_US"

# Longer than anything that is heard, and small enough for sums in floats to be exact.
_LONGEST_S = 3600.0 * 100_000
_SIZE_UNITS = ("byte", "kilobyte", "megabyte", "gigabyte", "terabyte", "petabyte")
# The signs of the International System, which fit in a row where "hr" and "Std." do not, for languages that know them.
_SIGNS = {"hour": "h", "minute": "min", "second": "s"}
_SIGNED = frozenset({"en", "de", "es", "fr"})

_CLOCK = r"(?a)(?:(?:(\d{1,6}):)?(\d{1,6}):)?(\d{1,9})(?:[.,](\d{1,9}))?"
_UNITS = r"(?a)(?:(\d{1,4})\s*h)?\s*(?:(\d{1,6})\s*m(?:in)?)?\s*(?:(\d{1,9}(?:[.,]\d{1,9})?)\s*s)?"


def clock(seconds: float) -> str:
    """``0:07``, ``15:13``, ``1:02:03``: parts of a second are cut off; what is below zero or no number is zero."""
    whole = int(min(max(seconds, 0.0), _LONGEST_S)) if math.isfinite(seconds) else 0
    minutes, second = divmod(whole, 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour}:{minute:02}:{second:02}" if hour else f"{minute}:{second:02}"


def parse_clock(text: str) -> float | None:
    """Seconds of ``83``, ``1:23``, ``1:02:03.5`` or ``1h2m``; None where that is no time.

    Minutes may pass 59 where there are no hours; seconds may pass 59 only where they stand alone.
    """
    text = text.strip().lower()
    if match := re.fullmatch(_CLOCK, text):
        hours, minutes, seconds, fraction = match.groups()
        if (minutes and int(seconds) > 59) or (hours and int(minutes) > 59):
            return None
        whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds)
        return whole + (float(f"0.{fraction}") if fraction else 0.0)
    if text and (match := re.fullmatch(_UNITS, text)):
        hours, minutes, seconds = match.groups()
        return int(hours or 0) * 3600 + int(minutes or 0) * 60 + float((seconds or "0").replace(",", "."))
    return None


class Wording:
    """Words for one locale, such as ``en_US`` or ``de_DE.UTF-8``; what is no locale counts as ``en_US``.

    ``language`` is the language of the sentences around these words, where that is not the locale's own: ``en`` with
    the locale ``de_DE`` gives English words with the dates and numbers of Germany. Moments are shown in ``zone``, the
    computer's own where None.

    Babel is imported by the first call that needs it. All methods may be called from any thread.
    """

    def __init__(
        self,
        locale: str = "",
        zone: tzinfo | None = None,
        *,
        language: str = "",
    ) -> None:
        self._wanted = locale
        self._language = language
        self._zone = zone
        self._made: dict[tuple[str, object], str] = {}

    @cached_property
    def locale(self) -> Locale:
        """What Babel makes of the names given.

        Asked for before a part of Babel is imported, never after: a thread that imports a part while another one is in
        the middle of the whole does not wait for it, and both fail (https://github.com/python/cpython/issues/83065).
        """
        from babel import Locale, UnknownLocaleError

        name = re.split(r"[.@]", self._wanted.strip(), maxsplit=1)[0].replace("-", "_")
        own, *rest = name.split("_")
        names = [name, own]
        if self._language:
            language = re.split(r"[-_.@]", self._language.strip(), maxsplit=1)[0]
            region = next((part for part in rest if len(part) == 2 or part.isdigit()), "")
            if language != own:
                names = [f"{language}_{region}", language, *names]
        for candidate in names:
            try:
                return Locale.parse(candidate)
            except (UnknownLocaleError, ValueError, TypeError):
                continue
        return Locale.parse(DEFAULT_LOCALE)

    # --- dates ------------------------------------------------------------------------------------------------------

    def date_long(self, moment: datetime) -> str:
        """``May 27, 2025``; a moment without a zone is UTC."""
        return self._date(self._local(moment), "long")

    def date_medium(self, moment: datetime) -> str:
        """``27 May 2025``, as the region orders it, with the month shortened where the language does that."""
        return self._date(self._local(moment), "medium")

    def date_relative(self, moment: datetime, now: datetime, translate: Translate = str) -> str:
        """“Today”, “Yesterday”, “Tue” for the last six days, else the date; days begin at local midnight.

        Babel has no words for the first two, so ``translate`` gives them.
        """
        days = self.days_since(moment, now)
        if days == 0:
            return translate("Today")
        if days == 1:
            return translate("Yesterday")
        return self._date(self._local(moment), "weekday" if 2 <= days <= 6 else "medium")

    def days_since(self, moment: datetime, now: datetime) -> int:
        """0 for today, 1 for yesterday, -1 for tomorrow; days begin at local midnight."""
        return (self._local(now).date() - self._local(moment).date()).days

    def _local(self, moment: datetime) -> datetime:
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        try:
            return aware.astimezone(self._zone)
        except (OverflowError, OSError, ValueError):
            # The first and last years of the calendar have no local time.
            return aware

    def _date(self, local: datetime, style: DateStyle) -> str:
        key = (style, local.date())
        if key not in self._made:
            self._made[key] = self._new_date(local, style)
        return self._made[key]

    def _new_date(self, local: datetime, style: DateStyle) -> str:
        day, locale = local.date(), self.locale
        from babel.dates import format_date, format_skeleton

        if style == "weekday":
            return format_date(day, "ccc", locale=locale)
        if style == "long":
            return format_date(day, "long", locale=locale)
        try:
            return format_skeleton("yMMMd", day, locale=locale)
        except LookupError:
            return format_date(day, "medium", locale=locale)

    # --- lengths ----------------------------------------------------------------------------------------------------

    def clock(self, seconds: float) -> str:
        """``0:00``, ``15:13``, ``1:02:03``: the same in every language."""
        return clock(seconds)

    def length_words(self, seconds: float) -> str:
        """``15 minutes``, ``1 hour 4 minutes``, ``45 seconds``.

        Under a minute in seconds, from there on in whole minutes, each to the nearest (59.6 minutes are one hour).
        """
        return self._length(seconds, "long")

    def length_short(self, seconds: float) -> str:
        """``15 min``, ``1 h 4 min``, ``45 s``, rounded as in ``length_words``."""
        return self._length(seconds, "short")

    def kicker_length(self, seconds: float) -> str:
        """``15 MIN``: the short length in capitals."""
        text = self.length_short(seconds)
        if self.locale.language in ("tr", "az"):
            text = text.replace("i", "İ")
        return text.upper()

    def _length(self, seconds: float, style: Length) -> str:
        parts = _parts(seconds)
        key = (f"length {style}", parts)
        if key not in self._made:
            self._made[key] = " ".join(self._duration(value, unit, style) for value, unit in parts)
        return self._made[key]

    def _duration(self, value: int, unit: str, style: Length) -> str:
        if style == "short" and self.locale.language in _SIGNED:
            return f"{value} {_SIGNS[unit]}"
        return self._unit(value, f"duration-{unit}", style)

    def _unit(self, value: float, unit: str, style: Length) -> str:
        text, locale = "", self.locale
        from babel.units import format_unit

        lengths: tuple[Length, ...] = (style, "short", "narrow")
        for length in lengths:
            text = format_unit(value, unit, length=length, locale=locale)
            # Babel writes the unit's code where CLDR inherits the long name from the short one (Japanese, Chinese).
            if unit not in text:
                break
        return text

    # --- numbers and lists ------------------------------------------------------------------------------------------

    def size(self, size_bytes: float) -> str:
        """``512 bytes``, ``12 kB``, ``2.1 GB``: units of 1,000, one decimal below ten."""
        value = max(0.0, float(size_bytes)) if math.isfinite(size_bytes) else 0.0
        place = 0
        while place < len(_SIZE_UNITS) - 1 and _rounded(value, place) >= 1000:
            value /= 1000
            place += 1
        return self._unit(_rounded(value, place), f"digital-{_SIZE_UNITS[place]}", "short" if place else "long")

    def percent(self, fraction: float) -> str:
        """``42%`` of 0.42; held between nothing and the whole."""
        held, locale = min(max(fraction, 0.0), 1.0) if math.isfinite(fraction) else 0.0, self.locale
        from babel.numbers import format_percent

        return format_percent(held, locale=locale)

    def count(self, number: int) -> str:
        """``12,345``."""
        locale = self.locale
        from babel.numbers import format_decimal

        return format_decimal(number, locale=locale)

    def list_words(self, words: Sequence[str]) -> str:
        """``A``, ``A and B``, ``A, B and C``."""
        # American style puts a comma before "and", where names in a sentence read better without.
        locale = "en_GB" if self.locale.language == "en" else self.locale
        from babel.lists import format_list

        return format_list(list(words), locale=locale)

    def language_name(self, code: str) -> str:
        """``English`` for ``en-us``; nothing where the code is none that is known.

        The region is left out, since feeds say ``en-us`` by default; Chinese keeps its script.
        """
        first, *rest = (part.lower() for part in re.split(r"[-_]", code.strip()))
        script = _chinese_script(rest) if first == "zh" else ""
        name = (self.locale.languages.get(f"zh_{script}") if script else None) or self.locale.languages.get(first)
        return str(name) if name else ""


def at_start(text: str) -> str:
    """``text`` as it begins a line: languages and days of the week are small letters in French and Spanish."""
    return text[:1].upper() + text[1:]


def _parts(seconds: float) -> tuple[tuple[int, str], ...]:
    seconds = min(max(seconds, 0.0), _LONGEST_S) if math.isfinite(seconds) else 0.0
    # Half goes up, as people do it; round() would send every second half down.
    whole = math.floor(seconds + 0.5)
    if whole < 60:
        return ((max(whole, 1) if seconds > 0 else 0, "second"),)
    hours, minutes = divmod(math.floor(seconds / 60 + 0.5), 60)
    if not hours:
        return ((minutes, "minute"),)
    return ((hours, "hour"), (minutes, "minute")) if minutes else ((hours, "hour"),)


def _rounded(value: float, place: int) -> float:
    """As it will be shown: whole bytes, and of larger units one decimal below ten."""
    one = round(value, 1)
    return one if place and one < 10 and one != int(one) else round(value)


def _chinese_script(parts: Sequence[str]) -> str:
    if "hant" in parts or {"tw", "hk", "mo"} & set(parts):
        return "Hant"
    return "Hans" if "hans" in parts or {"cn", "sg"} & set(parts) else ""
