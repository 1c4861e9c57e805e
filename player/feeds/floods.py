"""Where a feed is nothing but signs of markup for a very long stretch: reading that takes minutes and gives nothing."""

from __future__ import annotations

STRETCH = 256 * 1024
# One sign of markup in so many characters. Text all of whose letters are written as numbers (&#1077;) has one in seven.
DENSEST = 6
DENSEST_LINES = 2


def find_flood(text: str) -> int:
    """Where the first stretch ends that no publisher writes; -1 where there is none.

    What stands before it, and what it begins with, may be had so. Each of these signs costs a careful parser several
    microseconds, and fifty megabytes may hold fifty million.
    """
    for start in range(0, len(text) - STRETCH + 1, STRETCH):
        end = start + STRETCH
        signs = text.count("<", start, end) + text.count("&", start, end)
        if signs * DENSEST >= STRETCH or text.count("\n", start, end) * DENSEST_LINES >= STRETCH:
            return end
    return -1
