"""Times in notes, such as 12:34, that a listener can jump to."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Not a time of day, a date, a ratio or a verse: those have words or signs around them that say so.
_TIME = re.compile(
    r"(?<![\w:/.,$€£-])(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)(?![\w/%]|[.,:]\d|\s*(?:[ap]\.?m\b|uhr\b|h\b|o'clock))",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]*>")
_OPEN_LINK = re.compile(r"<(a|pre|code)\b", re.IGNORECASE)
_CLOSE_LINK = re.compile(r"</(a|pre|code)\b", re.IGNORECASE)


def times_in(text: str, duration_s: float | None = None) -> Iterator[tuple[int, int, float]]:
    """Start and end of each time in ``text``, and its seconds; none beyond the length where that is known."""
    for found in _TIME.finditer(text):
        hours, minutes, seconds = (int(part or 0) for part in found.groups())
        if found.group(1) and minutes > 59:
            continue
        total = hours * 3600.0 + minutes * 60 + seconds
        if duration_s is None or total <= duration_s:
            yield found.start(), found.end(), total


def link_times_in_html(html: str, duration_s: float | None = None) -> str:
    """Sanitised HTML with each time outside of links made a link to ``seek:SECONDS``; its text stays the same."""
    out: list[str] = []
    end = 0
    inside = 0
    for tag in [*_TAG.finditer(html), None]:
        text = html[end : tag.start()] if tag else html[end:]
        out.append(text if inside else _link_times(text, duration_s))
        if tag is None:
            break
        if _OPEN_LINK.match(tag.group()):
            inside += 1
        elif _CLOSE_LINK.match(tag.group()):
            inside = max(0, inside - 1)
        out.append(tag.group())
        end = tag.end()
    return "".join(out)


def _link_times(text: str, duration_s: float | None) -> str:
    out: list[str] = []
    last = 0
    for start, end, seconds in times_in(text, duration_s):
        out += [text[last:start], f'<a href="seek:{seconds:g}">', text[start:end], "</a>"]
        last = end
    return "".join([*out, text[last:]])
