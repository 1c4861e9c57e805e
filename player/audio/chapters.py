"""Chapters inside audio files: ID3 CHAP frames, MP4 chapters of both kinds, and CHAPTERxxx comments of Ogg files."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote, unquote

from player.audio import id3, mp4
from player.audio.tags import audio_length, is_mp4, one_line, vorbis_comments
from player.domain.models import Chapter
from player.domain.wording import parse_clock

__all__ = ["audio_length", "chapter_picture", "embedded_chapters"]

log = logging.getLogger(__name__)

MAX_CHAPTERS = 1000
MAX_TIME_S = 7 * 86_400.0
# A picture that lies in the file itself is named so in ``Chapter.image_url``; ``chapter_picture`` reads it.
PICTURE_SCHEME = "embedded:"
_MAX_TITLE = 500
_MAX_LINK = 4_000
_UNKNOWN_MS = 0xFFFF_FFFF

_COMMENT = re.compile(r"chapter(\d{1,4})(name|url)?", re.ASCII)


def embedded_chapters(path: Path) -> tuple[Chapter, ...]:
    """The chapters of a file in order of time; none where it has none or cannot be read. Never raises.

    A chapter without a title, or one that the file's own table of contents leaves out, is not ``in_list``.
    """
    try:
        with path.open("rb") as file:
            return _in_order(_chapters(file))
    except (OSError, mp4.BrokenFileError) as error:
        log.info("no chapters from %s: %s", path.name, error)
        return ()


def chapter_picture(path: Path, image_url: str) -> bytes | None:
    """The bytes of the picture that an embedded chapter's ``image_url`` names, or None. Never raises."""
    if not image_url.startswith(PICTURE_SCHEME):
        return None
    wanted = unquote(image_url.removeprefix(PICTURE_SCHEME))
    try:
        with path.open("rb") as file:
            tag = id3.read_tag(file)
    except OSError:
        return None
    for chapter in id3.chapter_frames(tag) if tag else ():
        if chapter.id == wanted:
            return next((picture for _, picture in _pictures(chapter) if picture), None)
    return None


def _chapters(file: BinaryIO) -> Iterable[Chapter]:
    head = file.read(16)
    if is_mp4(head):
        return _from_mp4(mp4.Mp4File(file))
    if id3.tag_size(head):
        tag = id3.read_tag(file)
        return _from_id3(tag) if tag else ()
    return _from_comments(file)


def _from_id3(tag: id3.Tag) -> Iterator[Chapter]:
    """CHAP frames; those of a table of contents are the list, the others change picture or link."""
    tables = [id3.read_contents(data) for data in tag.named("CTOC")]
    listed = {name for names in tables for name in names}
    # A table has room for 255, so where one is full its silence means nothing.
    everything = not listed or any(len(names) >= 255 for names in tables)
    for frame in islice(id3.chapter_frames(tag), 2 * MAX_CHAPTERS):
        if frame.start_ms == _UNKNOWN_MS:
            continue  # told in bytes of the file, which nobody writes
        picture: str | None = None
        for mime, data in _pictures(frame):
            picture = _web(data[:_MAX_LINK].decode("latin-1")) if mime == "-->" else PICTURE_SCHEME + quote(frame.id)
        link = next((id3.read_link(inner.data) for inner in frame.frames if inner.name == "WXXX"), "")
        yield Chapter(
            frame.start_ms / 1000,
            frame.text("TIT2") or frame.text("TIT3"),
            _web(link) or _web(unquote(link)),
            picture,
            frame.end_ms / 1000 if frame.end_ms != _UNKNOWN_MS else None,
            in_list=everything or frame.id in listed,
        )


def _pictures(frame: id3.ChapterFrame) -> Iterator[tuple[str, bytes]]:
    return (id3.read_picture(inner.data) for inner in frame.frames if inner.name == "APIC")


def _from_mp4(file: mp4.Mp4File) -> list[Chapter]:
    """QuickTime's text tracks, where titles are longer and of any number, else Nero's list."""
    movie = file.movie()
    wanted = {number for track in movie.tracks for number in track.chapter_tracks}
    titles: list[Chapter] = []
    links: list[mp4.TextSample] = []
    for track in movie.tracks:
        if track.id not in wanted or track.kind not in (b"text", b"sbtl", b"subt"):
            continue
        try:
            samples = file.samples(track)
        except mp4.BrokenFileError as error:
            log.info("a broken chapter track: %s", error)
            continue
        if any(sample.link for sample in samples):
            # Apple's enhanced podcasts keep addresses in a track of their own, its words are those of the link.
            links += samples
        elif not titles:
            titles = [Chapter(sample.start_s, sample.text) for sample in samples]
    nero = [Chapter(start, title) for start, title in movie.nero]
    found = titles if len(titles) >= len(nero) else nero
    return [
        _with_link(chapter, links) for chapter in found or [Chapter(s.start_s, s.text, _web(s.link)) for s in links]
    ]


def _with_link(chapter: Chapter, links: Sequence[mp4.TextSample]) -> Chapter:
    link = next((sample.link for sample in links if abs(sample.start_s - chapter.start_s) < 0.5 and sample.link), "")
    return replace(chapter, url=_web(link)) if link else chapter


def _from_comments(file: BinaryIO) -> Iterator[Chapter]:
    """``CHAPTER001=00:00:00.000``, ``CHAPTER001NAME``, ``CHAPTER001URL`` (https://wiki.xiph.org/Chapter_Extension)."""
    found: dict[int, dict[str, str]] = {}
    for name, values in vorbis_comments(file).items():
        if (match := _COMMENT.fullmatch(name.lower())) and values:
            found.setdefault(int(match[1]), {})[match[2] or "start"] = values[0]
    for texts in found.values():
        start = parse_clock(texts.get("start", ""))
        if start is not None:
            yield Chapter(start, texts.get("name", ""), _web(texts.get("url", "")))


def _web(address: str) -> str | None:
    address = address.strip()
    return address if address.lower().startswith(("http://", "https://")) and len(address) <= _MAX_LINK else None


def _in_order(chapters: Iterable[Chapter]) -> tuple[Chapter, ...]:
    kept: dict[float, Chapter] = {}
    for chapter in chapters:
        if not 0 <= chapter.start_s < MAX_TIME_S:
            continue
        title = one_line(chapter.title)[:_MAX_TITLE]
        end = chapter.end_s if chapter.end_s is not None and chapter.start_s < chapter.end_s < MAX_TIME_S else None
        clean = replace(chapter, title=title, end_s=end, in_list=chapter.in_list and bool(title))
        before = kept.get(chapter.start_s)
        if before is None or (clean.in_list and not before.in_list):
            kept[chapter.start_s] = clean
    return tuple(sorted(kept.values(), key=lambda chapter: chapter.start_s)[:MAX_CHAPTERS])
