"""Chapters from every place that names them, put together into one list."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from player.discovery.seek_times import times_in
from player.domain.models import Chapter

MAX_CHAPTERS = 1000
MAX_TITLE = 300
# Two lists speak of the same chapter where their starts are this close.
SAME_S = 2.0
_FEWEST_IN_NOTES = 3
_EDGE = " \t-–—:|·•.)]>"
_BULLETS = "([*•·–- \t"


def parse_chapters_json(data: bytes) -> tuple[Chapter, ...]:
    """The chapters of a podcast:chapters file (JSON Chapters 1.2). Raises ValueError for what is none."""
    try:
        document = json.loads(data.decode("utf-8-sig", "replace"))
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    rows = document.get("chapters") if isinstance(document, dict) else None
    if not isinstance(rows, list):
        raise ValueError("no list of chapters in it")
    found = []
    for row in rows[:MAX_CHAPTERS]:
        if not isinstance(row, dict):
            continue
        start = _number(row.get("startTime"))
        if start is None:
            continue
        found.append(
            Chapter(
                start,
                " ".join(str(row.get("title") or "").split())[:MAX_TITLE],
                _address(row.get("url")),
                _address(row.get("img")),
                _number(row.get("endTime")),
                in_list=row.get("toc") is not False,
            )
        )
    return clean(found)


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value)
    except ValueError:
        return None
    return number if math.isfinite(number) and number >= 0 else None


def _address(value: object) -> str | None:
    return value if isinstance(value, str) and value.startswith(("https://", "http://", "file://")) else None


def chapters_from_notes(text: str) -> tuple[Chapter, ...]:
    """At least three times in ascending order, each at the start of its line, are a list of chapters."""
    found = []
    for line in text.splitlines():
        stripped = line.strip().lstrip(_BULLETS)
        time = next(times_in(stripped), None)
        if time is not None and time[0] == 0:
            title = stripped[time[1] :].strip(_EDGE)
            if title:
                found.append(Chapter(time[2], title[:MAX_TITLE]))
    ascending = all(a.start_s < b.start_s for a, b in pairwise(found))
    return tuple(found) if len(found) >= _FEWEST_IN_NOTES and ascending else ()


def clean(chapters: Iterable[Chapter], duration_s: float | None = None) -> tuple[Chapter, ...]:
    """In order of time, none before the start, none beyond the end, none with neither title, link nor picture."""
    kept = [
        chapter
        for chapter in chapters
        if math.isfinite(chapter.start_s)
        and chapter.start_s >= 0
        and (duration_s is None or chapter.start_s < duration_s)
        and (chapter.title or chapter.url or chapter.image_url)
    ]
    kept.sort(key=lambda chapter: chapter.start_s)
    return tuple(replace(c, in_list=c.in_list and bool(c.title)) for c in kept[:MAX_CHAPTERS])


def merge_chapters(
    embedded: Sequence[Chapter],
    published: Sequence[Chapter],
    podlove: Sequence[Chapter],
    notes: Sequence[Chapter],
    duration_s: float | None = None,
) -> tuple[Chapter, ...]:
    """The times of the first source that has any, the file in hand before all; the rest from whichever is richer."""
    # The feed's length is a guess, and more so where advertising is put in: only what is far beyond it is wrong.
    limit = duration_s + 600 if duration_s else None
    sources = [found for found in (clean(s, limit) for s in (embedded, published, podlove, notes)) if found]
    if not sources:
        return ()
    return tuple(_enriched(chapter, sources[1:]) for chapter in sources[0])


def _enriched(chapter: Chapter, others: Sequence[Sequence[Chapter]]) -> Chapter:
    for other in others:
        twin = min(other, key=lambda one: abs(one.start_s - chapter.start_s))
        if abs(twin.start_s - chapter.start_s) <= SAME_S:
            chapter = replace(
                chapter,
                title=chapter.title or twin.title,
                url=chapter.url or twin.url,
                image_url=chapter.image_url or twin.image_url,
                in_list=chapter.in_list or (twin.in_list and not chapter.title),
            )
    return chapter
