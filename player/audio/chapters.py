"""Chapters inside audio files: ID3 CHAP frames, MP4 chapters, and CHAPTERxxx comments of Ogg files."""

from __future__ import annotations

import logging
import math
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from player.domain.models import Chapter

log = logging.getLogger(__name__)

MAX_CHAPTERS = 1000
MAX_TITLE = 300
_OGG = re.compile(r"chapter(\d{1,3})(name|url)?$", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,3}):(\d{1,2}):(\d{1,2}(?:\.\d{1,9})?)$")


def embedded_chapters(path: Path) -> tuple[Chapter, ...]:
    """The chapters of a file in order of time; none where it has none, or cannot be read."""
    import mutagen

    try:
        file = mutagen.File(path)
    except Exception as error:  # noqa: BLE001 - mutagen raises whatever a broken file makes its parsers raise
        log.info("no chapters from %s: %s", path.name, error)
        return ()
    if file is None:
        return ()
    try:
        found = [*_id3(file), *_mp4(file), *_ogg(file)]
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        log.info("the chapters of %s are broken: %s", path.name, error)
        return ()
    good = [chapter for chapter in found if math.isfinite(chapter.start_s) and chapter.start_s >= 0]
    return tuple(sorted(good, key=lambda chapter: chapter.start_s)[:MAX_CHAPTERS])


def _title(text: object) -> str:
    return " ".join(str(text).replace("\0", " ").split())[:MAX_TITLE]


def _id3(file: Any) -> list[Chapter]:  # noqa: ANN401 - mutagen has no types
    """CHAP frames (ID3v2 Chapter Frame Addendum); where there is a CTOC, only what it names is in the list."""
    tags = file.tags
    if tags is None or not hasattr(tags, "getall"):
        return []
    listed = {name for toc in tags.getall("CTOC") for name in toc.child_element_ids}
    chapters = []
    for frame in tags.getall("CHAP")[:MAX_CHAPTERS]:
        sub = frame.sub_frames
        titles = sub.getall("TIT2") or sub.getall("TIT3")
        links = [link.url for link in sub.getall("WXXX")]
        pictures = [picture.data for picture in sub.getall("APIC") if picture.mime == "-->"]
        link = unquote(links[0]) if links else ""
        picture = pictures[0].decode("latin-1", "replace") if pictures else ""
        chapters.append(
            Chapter(
                frame.start_time / 1000,
                _title(titles[0]) if titles else "",
                link if link.startswith(("https://", "http://")) else None,
                picture if picture.startswith(("https://", "http://")) else None,
                frame.end_time / 1000 if frame.end_time > frame.start_time else None,
                in_list=bool(titles) and (not listed or frame.element_id in listed),
            )
        )
    return chapters


def _mp4(file: Any) -> list[Chapter]:  # noqa: ANN401
    rows = getattr(file, "chapters", None)
    return [Chapter(float(row.start), _title(row.title)) for row in rows or []]


def _ogg(file: Any) -> list[Chapter]:  # noqa: ANN401
    """CHAPTER001=00:00:00.000 with CHAPTER001NAME and CHAPTER001URL (the Ogg chapter extension)."""
    tags = file.tags
    if tags is None or hasattr(tags, "getall") or not hasattr(tags, "keys"):
        return []
    times: dict[str, float] = {}
    words: dict[tuple[str, str], str] = {}
    for key in tags.keys():  # noqa: SIM118 - a Vorbis comment iterates over pairs
        found = _OGG.match(str(key))
        if not found:
            continue
        value = tags[key]
        text = str(value[0] if isinstance(value, list) and value else value)
        if found.group(2):
            words[found.group(1), found.group(2).lower()] = text
        elif clock := _CLOCK.match(text.strip()):
            times[found.group(1)] = int(clock[1]) * 3600 + int(clock[2]) * 60 + float(clock[3])
    return [
        Chapter(start, _title(words.get((number, "name"), "")), words.get((number, "url")) or None)
        for number, start in times.items()
    ]


def audio_length(path: Path) -> float | None:
    """The length of a file in seconds as its own headers tell it, or None."""
    import mutagen

    try:
        file = mutagen.File(path)
    except Exception as error:  # noqa: BLE001 - as above
        log.info("no length from %s: %s", path.name, error)
        return None
    length = getattr(getattr(file, "info", None), "length", None)
    return float(length) if isinstance(length, int | float) and math.isfinite(length) and length > 0 else None
