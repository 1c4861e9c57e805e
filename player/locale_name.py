"""Which locale the person has."""

from __future__ import annotations

import contextlib
import os


def locale_name() -> str:
    """The person's locale as the environment names it (POSIX: LC_ALL, then the category, then LANG)."""
    for name in ("LC_ALL", "LC_TIME", "LANG"):
        if value := os.environ.get(name):
            return value
    with contextlib.suppress(ValueError):
        import locale

        return locale.getlocale()[0] or ""
    return ""


def country_of(locale: str) -> str:
    """The country of a locale such as ``de_DE.UTF-8``, in two capitals; '' where it names none."""
    country = locale.partition(".")[0].partition("@")[0].replace("-", "_").rpartition("_")[2]
    return country if len(country) == 2 and country.isascii() and country.isalpha() and country.isupper() else ""
