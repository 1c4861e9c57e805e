"""Chapters from every place that names them, put together into one list."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from player.discovery.seek_times import times_in
from player.domain.models import Chapter
from player.domain.wording import parse_clock

MAX_CHAPTERS = 1000
_MAX_TITLE = 500
_MAX_LINK = 4_000
_MAX_TIME_S = 7 * 86_400.0
# Two sources speak of the same chapter where their starts are this close.
_SAME_S = 2.0
_FEWEST_IN_NOTES = 3

# What programs call a chapter that nobody named.
_NAMELESS = re.compile(
    r"(?:chapter|kapitel|chapitre|cap[ií]tulo|marker|track|part|teil)?(?:\s+marker)?\s*#?\d*", re.IGNORECASE
)
_LIST_SIGN = re.compile(r"\A[\s(\[*•·‣▪◦–—-]*(?:\d{1,3}[.)]\s+)?[\s(\[*•·‣▪◦–—-]*")
_UNTIL = re.compile(r"\s*(?:-|–|—|to|bis)\s*\d{1,3}(?::\d\d){1,2}(?!\d)")
_EDGES = " \t-–—:|·•.,;)]>→"
_ADDRESS = re.compile(r"\(?\bhttps?://[^\s<>\"]+[^\s<>\".,;:!?)]\)?")


def parse_chapters_json(data: bytes) -> tuple[Chapter, ...]:
    """The chapters of a ``podcast:chapters`` file, in order of time; an entry that makes no sense is left out.

    https://github.com/Podcastindex-org/podcast-namespace/blob/main/chapters/jsonChapters.md. A chapter with
    ``toc: false``, or without a title, is not ``in_list``. Raises ValueError where it is no such file.
    """
    try:
        document = json.loads(data)
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    rows = document.get("chapters") if isinstance(document, Mapping) else None
    if not isinstance(rows, list):
        raise ValueError("no list of chapters in it")
    return _tidy(chapter for row in rows if (chapter := _from_row(row)) is not None)


def chapters_from_notes(text: str, duration_s: float | None = None) -> tuple[Chapter, ...]:
    """The chapters that notes list: at least three lines in a row of times that begin with ever later ones.

    Lines without a time may stand between. Of several such rows the longest counts, of equal ones the first.
    """
    rows: list[list[Chapter]] = [[]]
    for line in text.splitlines():
        chapter = _from_line(line, duration_s)
        if chapter is None:
            continue
        if rows[-1] and chapter.start_s <= rows[-1][-1].start_s:
            rows.append([])
        rows[-1].append(chapter)
    longest = max(rows, key=len)
    return _tidy(longest) if len(longest) >= _FEWEST_IN_NOTES else ()


def merge_chapters(
    embedded: Sequence[Chapter],
    published: Sequence[Chapter],
    podlove: Sequence[Chapter],
    notes: Sequence[Chapter],
    duration_s: float | None = None,
) -> tuple[Chapter, ...]:
    """One list: the times of the first source that has a list, the rest from whichever says more.

    The file's own come first, since they match the audio in hand where advertising has moved it (Pocket Casts
    android#2093); then podcast:chapters, Podlove Simple Chapters, and times in the notes. A source with one chapter
    only yields to one with more. Chapters are the same where they begin within two seconds or have the same title.
    ``duration_s`` is the length that the feed tells: chapters beyond it are dropped, but for the file's own, and unless
    so many are that the length must be wrong.
    """
    sources = [_tidy(embedded), *(_within(_tidy(source), duration_s) for source in (published, podlove, notes))]
    sources = [source for source in sources if source]
    if not sources:
        return ()
    base = next((source for source in sources if len(source) > 1 and _has_list(source)), sources[0])
    others = [source for source in sources if source is not base]
    return _tidy(_enriched(chapter, base, others) for chapter in base)


def _from_row(row: object) -> Chapter | None:
    if not isinstance(row, Mapping):
        return None
    start = _seconds(row.get("startTime"))
    if start is None:
        return None
    title = row.get("title")
    return Chapter(
        start,
        title if isinstance(title, str) else "",
        _web(row.get("url")),
        _web(row.get("img")),
        _seconds(row.get("endTime")),
        in_list=row.get("toc") is not False,
    )


def _seconds(value: object) -> float | None:
    if isinstance(value, str):
        return parse_clock(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def _web(value: object) -> str | None:
    if not isinstance(value, str) or len(value) > _MAX_LINK:
        return None
    address = value.strip()
    return address if address.lower().startswith(("http://", "https://")) else None


def _from_line(line: str, duration_s: float | None) -> Chapter | None:
    rest = _LIST_SIGN.sub("", line, count=1)
    mark = next(times_in(rest[:200], duration_s), None)
    if mark is None or mark.start:
        return None
    title = rest[mark.end :].lstrip(" )]")
    if until := _UNTIL.match(title):
        title = title[until.end() :]
    link = _ADDRESS.search(title)
    words = (_ADDRESS.sub(" ", title) if link else title).strip(_EDGES)
    address = link[0].strip("()") if link else None
    return Chapter(mark.seconds, words or address or "", address) if words or address else None


def _tidy(chapters: Iterable[Chapter]) -> tuple[Chapter, ...]:
    """In order of time and one for each start, with sound titles and ends; those that say nothing are dropped."""
    kept: dict[float, Chapter] = {}
    for chapter in chapters:
        title = " ".join("".join(c if c.isprintable() else " " for c in chapter.title).split())[:_MAX_TITLE]
        if not (math.isfinite(chapter.start_s) and 0 <= chapter.start_s < _MAX_TIME_S):
            continue
        if not (title or chapter.url or chapter.image_url):
            continue
        end = chapter.end_s if chapter.end_s is not None and chapter.start_s < chapter.end_s < _MAX_TIME_S else None
        clean = replace(chapter, title=title, end_s=end, in_list=chapter.in_list and bool(title))
        before = kept.get(chapter.start_s)
        if before is None or (clean.in_list and not before.in_list):
            kept[chapter.start_s] = clean
    return tuple(sorted(kept.values(), key=lambda chapter: chapter.start_s)[:MAX_CHAPTERS])


def _within(chapters: tuple[Chapter, ...], duration_s: float | None) -> tuple[Chapter, ...]:
    if not duration_s:
        return chapters
    inside = tuple(chapter for chapter in chapters if chapter.start_s < duration_s)
    return inside if len(inside) * 2 > len(chapters) else chapters


def _has_list(chapters: Iterable[Chapter]) -> bool:
    return any(chapter.in_list for chapter in chapters)


def _enriched(chapter: Chapter, base: Sequence[Chapter], others: Iterable[Sequence[Chapter]]) -> Chapter:
    for other in others:
        twin = _twin(chapter, base, other)
        if twin is None:
            continue
        nameless = not chapter.title or (_is_nameless(chapter.title) and not _is_nameless(twin.title))
        chapter = replace(
            chapter,
            title=twin.title if nameless and twin.title else chapter.title,
            in_list=chapter.in_list or (not chapter.title and twin.in_list),
            url=chapter.url or twin.url,
            image_url=chapter.image_url or twin.image_url,
        )
    return chapter


def _twin(chapter: Chapter, base: Sequence[Chapter], other: Sequence[Chapter]) -> Chapter | None:
    """The same chapter in another source: by its title where that is one of a kind, else by its start."""
    title = chapter.title.casefold()
    if title and not _is_nameless(title) and sum(1 for one in base if one.title.casefold() == title) == 1:
        named = [one for one in other if one.title.casefold() == title]
        if len(named) == 1:
            return named[0]
    near = min(other, key=lambda one: abs(one.start_s - chapter.start_s))
    return near if abs(near.start_s - chapter.start_s) <= _SAME_S else None


def _is_nameless(title: str) -> bool:
    return _NAMELESS.fullmatch(title.strip()) is not None
