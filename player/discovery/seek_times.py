"""Times in notes, such as 12:34, that a listener can jump to; times of day, dates, ratios and verses are none."""

from __future__ import annotations

import bisect
import html
import re
from collections.abc import Iterator
from typing import NamedTuple

# A time is looked at together with this many characters on each side.
_AROUND = 40

# Not inside a number, an address, an amount of money, a version or a word.
_TIME = re.compile(
    r"(?<![\w:/+@#%$€£=])(?<![\w][.,])(?:(\d{1,2}):([0-5]\d)|(\d{1,3})):([0-5]\d)(?:\.\d{1,3})?(?![\w/%°]|[:.,]\d)",
    re.ASCII,
)

# All that can be one within markup: what has none is not looked at character by character, which takes a while.
_MAYBE = re.compile(r"\d:[0-5]\d", re.ASCII)
# So far before it the time may begin, and so far behind it what ends it.
_BEFORE_MAYBE, _BEHIND_MAYBE = len("12:3"), len(":56.789 at")

_ZONES = "utc|gmt|est|edt|cst|cdt|mst|mdt|pst|pdt|bst|cet|cest|mez|mesz|ist|jst|aest|aedt|eastern|pacific"
_DAY_AFTER = re.compile(
    r"(?:\s*(?:-|–|—|to|bis|and)\s*\d{1,2}(?::\d\d)?)?\s*"
    rf"(?:[ap]\.?\s?m\b\.?|uhr\b|o['’]?clock\b|h\b|hrs?\b|\(?(?:{_ZONES})\b|(?-i:\(?[ECMP]T\b)"
    r"|in the (?:morning|afternoon|evening)\b|noon\b|tonight\b)",
    re.IGNORECASE,
)
_DAYS = (
    "(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?s?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?"
)
_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?|märz|mai|juni|juli|okt(?:ober)?|dez(?:ember)?"
)
_TODAY = "today|tomorrow|tonight|daily|doors|every day"
# A part of each of them, and of whatever is a date.
_DAY_SIGNS = (
    *"0123456789",
    *("mon", "tue", "wed", "thur", "fri", "sat", "sun", "diens", "donners", "frei", "sams", "sonn", "mittwoch"),
    *("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mär", "mai", "okt", "dez"),
    *("today", "tomorrow", "tonight", "daily", "doors", "every"),
)
_DAY_BEFORE = re.compile(
    r"(?:"
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{2,4})?"
    rf"|\b(?:{_DAYS})\.?|\b(?:{_MONTHS})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th|\.)?\s+(?:{_MONTHS})\.?(?:\s+\d{{4}})?"
    rf"|\b(?:{_TODAY})"
    r")[\s,]*(?:at|from|um|ab|@|[-–—])?\s*$",
    re.IGNORECASE,
)
_RATIO_BEFORE = re.compile(
    r"\b(?:ratio|scale|odds|aspect|score|won|lost|beat|mixed)(?:\s+(?:of|is|was|ratio|at|by|them))*\s*$",
    re.IGNORECASE,
)
_RATIO_AFTER = re.compile(r"\s*(?:ratio|scale|odds|aspect|mix)\b", re.IGNORECASE)
_BOOKS = (
    r"gen(?:esis)?|exod?(?:us)?|lev(?:iticus)?|num(?:bers)?|deut(?:eronomy)?|josh(?:ua)?|judg(?:es)?|ruth|sam(?:uel)?"
    r"|kings?|chron(?:icles)?|ezra|neh(?:emiah)?|esther|job|ps(?:a|alms?)?|prov(?:erbs)?|eccl(?:esiastes)?"
    r"|song of (?:solomon|songs)|isa(?:iah)?|jer(?:emiah)?|lam(?:entations)?|ezek(?:iel)?|dan(?:iel)?|hos(?:ea)?|joel"
    r"|amos|obad(?:iah)?|jonah|mic(?:ah)?|nah(?:um)?|hab(?:akkuk)?|zeph(?:aniah)?|hag(?:gai)?|zech(?:ariah)?|mal(?:achi)?"
    r"|matt?(?:hew)?|mk|mark|lk|luke|jn|john|acts|rom(?:ans)?|cor(?:inthians)?|gal(?:atians)?|eph(?:esians)?"
    r"|phil(?:ippians)?|col(?:ossians)?|thess(?:alonians)?|tim(?:othy)?|titus|philemon|heb(?:rews)?|james|pet(?:er)?|jude"
    r"|rev(?:elation)?s?|surah?|qur['’]?an|koran|verses?"
)
_VERSE_BEFORE = re.compile(
    rf"\b(?:{_BOOKS})\.?\s+(?:\d{{1,3}}:\d{{1,3}}(?:\s*[-–]\s*\d{{1,3}})?\s*[,;]\s*)*$", re.IGNORECASE
)
# What ends like a verse, and its last word: to look for each name at each place takes ten times as long.
_VERSE_END = re.compile(r"\b([^\W\d_]+)\.?\s+(?:\d{1,3}:\d[^a-z]*)?$", re.IGNORECASE)
_BOOK_END = re.compile(rf"{_BOOKS}|solomon|songs|an", re.IGNORECASE)
_VERSE_AFTER = re.compile(r"\s?[-–]\s?\d{1,3}(?![\d:])")

_MARKUP = re.compile(r"<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>", re.DOTALL)
_NO_LINKS_IN = frozenset(("a", "pre", "code", "script", "style", "textarea", "title", "button", "kbd"))
_BLOCKS = frozenset(
    ("p", "div", "li", "ul", "ol", "br", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "blockquote")
)
_ENTITY = re.compile(r"&#?\w{1,31};")


class TimeMark(NamedTuple):
    """A time in a text: where it stands there, and the seconds it names."""

    start: int
    end: int
    seconds: float


def times_in(text: str, duration_s: float | None = None) -> Iterator[TimeMark]:
    """The times in ``text`` that mean a place in the audio; none beyond its length where that is known."""
    place = 0
    while (maybe := _MAYBE.search(text, place)) is not None:
        match = _TIME.search(text, max(place, maybe.start() - _BEFORE_MAYBE), maybe.end() + _BEHIND_MAYBE)
        if match is None or match.start() > maybe.start():
            place = maybe.start() + 2
            continue
        place = match.end()
        hours, minutes, long_minutes, seconds = match.groups()
        total = int(hours or 0) * 3600.0 + int(minutes or long_minutes) * 60 + int(seconds)
        if duration_s is not None and total > duration_s:
            continue
        before = text[max(0, match.start() - _AROUND) : match.start()].rpartition("\n")[2]
        after = text[match.end() : match.end() + _AROUND].partition("\n")[0]
        if not _means_something_else(before, after):
            yield TimeMark(match.start(), match.end(), total)


def link_times_in_html(sanitised: str, duration_s: float | None = None) -> str:
    """Sanitised HTML with its times made links to ``seek:SECONDS``; not a character of its text changes.

    Links, code and attributes stay as they are. For HTML that is not well-formed the result is no worse than that.
    """
    if _MAYBE.search(sanitised) is None:
        return sanitised
    pieces: list[str] = []
    done = 0
    for line in _lines(sanitised):
        if not any(_MAYBE.search(sanitised, start, end) for start, end, _ in line):
            continue
        # The text as a reader sees it, so that a bold "am" after a time still counts.
        shown = _Shown()
        for start, end, fixed in line:
            shown.add(sanitised, start, end, fixed)
        for mark in times_in("".join(shown.parts), duration_s):
            start, end = shown.place(mark.start), shown.place(mark.end - 1) + 1
            # Not where markup or an entity stands inside the time, nor inside a link.
            if start < 0 or end - start != mark.end - mark.start or start < done:
                continue
            pieces += [sanitised[done:start], f'<a href="seek:{mark.seconds:.0f}">', sanitised[start:end], "</a>"]
            done = end
    return "".join([*pieces, sanitised[done:]])


def _lines(sanitised: str) -> Iterator[list[tuple[int, int, bool]]]:
    """Where the text between tags stands, line by line as a reader sees it, and whether it is to stay as it is."""
    line: list[tuple[int, int, bool]] = []
    place = inside = 0
    for match in _MARKUP.finditer(sanitised):
        if match.start() > place:
            line.append((place, match.start(), inside > 0))
        place = match.end()
        name = (match[2] or "").lower()
        if name in _NO_LINKS_IN and not match[0].endswith("/>"):
            inside = max(0, inside - 1) if match[1] else inside + 1
        if name in _BLOCKS and line:
            yield line
            line = []
    yield [*line, (place, len(sanitised), inside > 0)]


class _Shown:
    """Text as it is read, and where in the source each stretch of it stands."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self._length = 0
        self._begins: list[int] = []
        self._places: list[int] = []

    def add(self, source: str, start: int, end: int, fixed: bool) -> None:
        """Add the text between two tags; ``fixed`` text is context for others and gets no links itself."""
        place = start
        for entity in _ENTITY.finditer(source, start, end):
            self._add(source[place : entity.start()], -1 if fixed else place)
            self._add(html.unescape(entity[0]), -1)
            place = entity.end()
        self._add(source[place:end], -1 if fixed else place)

    def _add(self, text: str, place: int) -> None:
        if text:
            self.parts.append(text)
            self._begins.append(self._length)
            self._places.append(place)
            self._length += len(text)

    def place(self, at: int) -> int:
        """Where in the source the character ``at`` stands; -1 for one that stays as it is."""
        stretch = bisect.bisect_right(self._begins, at) - 1
        begins = self._places[stretch]
        return begins if begins < 0 else begins + at - self._begins[stretch]


def _means_something_else(before: str, after: str) -> bool:
    return (
        _DAY_AFTER.match(after) is not None
        or _is_day(before)
        or _VERSE_AFTER.match(after) is not None
        or _is_verse(before)
        or _RATIO_BEFORE.search(before) is not None
        or _RATIO_AFTER.match(after) is not None
    )


def _is_day(before: str) -> bool:
    folded = before.casefold()
    return any(sign in folded for sign in _DAY_SIGNS) and _DAY_BEFORE.search(before) is not None


def _is_verse(before: str) -> bool:
    end = _VERSE_END.search(before)
    return end is not None and _BOOK_END.fullmatch(end[1]) is not None and _VERSE_BEFORE.search(before) is not None
