"""Dates, lengths and sizes in the person's language, the same in window and command line, by CLDR through babel."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING

from player.domain.errors import Translate

if TYPE_CHECKING:
    from babel import Locale

FALLBACK = "en_US"
_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,6}):(\d{1,2}(?:\.\d+)?)$")
_UNITS = re.compile(r"(?:(\d+(?:\.\d+)?)h)?(?:(\d+(?:\.\d+)?)m)?(?:(\d+(?:\.\d+)?)s)?$")


def clock(seconds: float) -> str:
    """``0:00``, ``15:13``, ``1:02:03``; parts of a second are cut off."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


def parse_clock(text: str) -> float | None:
    """Seconds from ``83``, ``1:23``, ``1:02:03.5`` or ``1h2m3s``; None for what is no time."""
    text = text.strip().lower()
    if re.fullmatch(r"\d{1,9}(\.\d+)?", text):
        return float(text)
    if found := _CLOCK.match(text):
        hours, minutes, seconds = (float(part or 0) for part in found.groups())
        if seconds < 60 and (not found.group(1) or minutes < 60):
            return hours * 3600 + minutes * 60 + seconds
        return None
    if text and (found := _UNITS.match(text)) and found.group():
        hours, minutes, seconds = (float(part or 0) for part in found.groups())
        return hours * 3600 + minutes * 60 + seconds
    return None


class Wording:
    """Puts moments (in UTC), seconds and bytes into words of one locale; days are those of ``zone``, the person's."""

    def __init__(self, locale: str = "", zone: tzinfo | None = None) -> None:
        self._name = locale.partition(".")[0].partition("@")[0]
        self._zone = zone
        self._locale: Locale | None = None

    @property
    def locale(self) -> Locale:
        """The locale, or American English where its name says nothing to CLDR."""
        if self._locale is None:
            from babel import Locale, UnknownLocaleError

            try:
                self._locale = Locale.parse(self._name.replace("-", "_") or FALLBACK)
            except (ValueError, TypeError, UnknownLocaleError):
                self._locale = Locale.parse(FALLBACK)
        return self._locale

    def _local(self, moment: datetime) -> datetime:
        return moment.astimezone(self._zone)

    def date_long(self, moment: datetime) -> str:
        """``May 27, 2025``."""
        from babel.dates import format_date

        return format_date(self._local(moment).date(), "long", locale=self.locale)

    def date_medium(self, moment: datetime) -> str:
        """``May 27, 2025`` in its shorter form: ``27 May 2025`` in British English."""
        from babel.dates import format_date

        return format_date(self._local(moment).date(), "medium", locale=self.locale)

    def date_relative(self, moment: datetime, now: datetime, translate: Translate = str) -> str:
        """Today, Yesterday, the weekday within the last six days, else the medium date."""
        from babel.dates import format_date

        day, today = self._local(moment).date(), self._local(now).date()
        if day == today:
            return translate("Today")
        if day == today - timedelta(days=1):
            return translate("Yesterday")
        if timedelta(days=0) < today - day <= timedelta(days=6):
            return format_date(day, "EEEE", locale=self.locale)
        return self.date_medium(moment)

    def _parts(self, seconds: float) -> list[tuple[int, str]]:
        """Rounded to what matters: seconds below a minute, else whole minutes."""
        if seconds < 59.5:
            return [(max(0, round(seconds)), "second")]
        hours, minutes = divmod(int(seconds / 60 + 0.5), 60)
        return [(number, unit) for number, unit in ((hours, "hour"), (minutes, "minute")) if number] or [(0, "minute")]

    def _length(self, seconds: float, size: str) -> str:
        return _length(self.locale, tuple(self._parts(seconds)), size)

    def length_words(self, seconds: float) -> str:
        """``15 minutes``, ``1 hour 4 minutes``."""
        return self._length(seconds, "long")

    def length_short(self, seconds: float) -> str:
        """``15 min``, ``1 hr 4 min``."""
        return self._length(seconds, "short")

    def kicker_length(self, seconds: float) -> str:
        """``15 MIN``."""
        return self.length_short(seconds).upper()

    def clock(self, seconds: float) -> str:
        return clock(seconds)

    def size(self, count: int) -> str:
        """``2.1 GB``; thousands of bytes, as disks and networks are sold."""
        from babel.numbers import format_decimal
        from babel.units import format_unit

        value, unit = float(max(0, count)), "byte"
        for larger in ("kilobyte", "megabyte", "gigabyte", "terabyte"):
            if value < 999.5:
                break
            value, unit = value / 1000, larger
        if unit == "byte" or value >= 10:
            return format_unit(round(value), f"digital-{unit}", length="short", locale=self.locale)
        number = format_decimal(value, "0.#", locale=self.locale)
        return format_unit(number, f"digital-{unit}", length="short", locale=self.locale)

    def language_name(self, code: str) -> str:
        """``German`` for ``de-DE``; the code itself where CLDR does not know it."""
        from babel import Locale, UnknownLocaleError

        try:
            name = Locale.parse(code.partition("-")[0].partition("_")[0].lower()).get_language_name(self.locale)
        except (ValueError, UnknownLocaleError):
            name = None
        return name or code

    def list_words(self, words: Sequence[str]) -> str:
        """``A, B, and C``."""
        from babel.lists import format_list

        return format_list(list(words), locale=self.locale) if words else ""

    def count(self, number: int) -> str:
        from babel.numbers import format_decimal

        return format_decimal(number, locale=self.locale)


@lru_cache(maxsize=1024)
def _length(locale: Locale, parts: tuple[tuple[int, str], ...], size: str) -> str:
    from babel.units import format_unit

    return " ".join(format_unit(number, f"duration-{unit}", length=size, locale=locale) for number, unit in parts)  # type: ignore[arg-type]
