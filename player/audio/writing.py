"""Writes titles, a picture and chapters into an audio file: ID3 (MP3), MP4, and the comments of Ogg and FLAC."""

from __future__ import annotations

import base64
import importlib
import logging
import os
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from player.audio.chapters import embedded_chapters
from player.audio.tags import audio_length, audio_tags
from player.domain.models import Chapter

log = logging.getLogger(__name__)

_ID3 = (".mp3",)
_MP4 = (".m4a", ".m4b", ".mp4", ".m4v", ".mov")
_OGG = (".ogg", ".oga", ".opus")
_FLAC = (".flac",)
# A table of contents has room for so many (ID3v2 Chapter Frame Addendum).
_MAX_CHAPTERS = 255
_FRONT_COVER = 3
_MAX_PICTURE = 8 * 1024 * 1024
_MIMES = ((b"\x89PNG", "image/png"), (b"\xff\xd8\xff", "image/jpeg"))
# More than this and the file plays for another time than before: then it was no file of that kind.
_SAME_LENGTH_S = 1.0


@dataclass(frozen=True, slots=True)
class FileTags:
    """What to write; what is empty is left as the file has it. ``date`` is an ISO day. Picture and chapters are written
    only where the file has none of its own. MP4 files get no chapters: mutagen cannot write them."""

    title: str = ""
    artist: str = ""
    album: str = ""
    date: str = ""
    comment: str = ""
    picture: bytes | None = None
    chapters: Sequence[Chapter] = ()
    length_s: float | None = None


def can_have_tags(path: Path) -> bool:
    """Whether files that are called so can have tags."""
    return path.suffix.lower() in (*_ID3, *_MP4, *_OGG, *_FLAC)


def write_tags(path: Path, tags: FileTags, *, suffix: str = "") -> bool:
    """Write ``tags`` into the file at ``path``, in place, and have it safe on the disk; False where it is broken or of
    a kind that takes none, and then it must not be used.

    To be called on a copy. ``suffix`` tells its kind where its own name does not. Raises OSError.
    """
    from mutagen import MutagenError

    length = audio_length(path)
    own_chapters = bool(embedded_chapters(path))
    wanted = FileTags(
        tags.title,
        tags.artist,
        tags.album,
        tags.date,
        tags.comment,
        None if audio_tags(path).has_picture or _mime(tags.picture) is None else tags.picture,
        () if own_chapters else tags.chapters[:_MAX_CHAPTERS],
        length or tags.length_s,
    )
    kind = (suffix or path.suffix).lower()
    writer = _write_id3 if kind in _ID3 else _write_mp4 if kind in _MP4 else _write_comments
    try:
        writer(path, wanted)
    except OSError:
        raise
    except (MutagenError, ValueError, ArithmeticError, LookupError, AttributeError, TypeError, struct.error) as error:
        if isinstance(error.__cause__ or error.__context__, OSError):
            raise (error.__cause__ or error.__context__) from error  # type: ignore[misc]
        log.info("no tags can be written into %s: %r", path.name, error)
        return False
    after = audio_length(path)
    if (length is None) != (after is None) or abs((length or 0) - (after or 0)) > _SAME_LENGTH_S:
        log.info("with tags %s would play for another time than before", path.name)
        return False
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    return True


def _write_id3(path: Path, tags: FileTags) -> None:
    id3 = _mutagen("id3")
    try:
        found = id3.ID3(path, load_v1=False)
    except id3.ID3NoHeaderError:
        found = id3.ID3()
    texts = {"TIT2": tags.title, "TPE1": tags.artist, "TALB": tags.album, "TDRC": tags.date}
    for name, text in texts.items():
        if text:
            found.setall(name, [getattr(id3, name)(encoding=3, text=[text])])
    if tags.comment:
        found.setall("COMM", [id3.COMM(encoding=3, lang="und", desc="", text=[tags.comment])])
    if tags.picture is not None:
        found.add(id3.APIC(encoding=0, mime=_mime(tags.picture), type=_FRONT_COVER, desc="", data=tags.picture))
    if tags.chapters:
        names = [f"chp{number}" for number in range(len(tags.chapters))]
        for name, chapter, end_s in zip(names, tags.chapters, _ends(tags), strict=True):
            inner = [id3.TIT2(encoding=3, text=[chapter.title])]
            if chapter.url:
                inner.append(id3.WXXX(encoding=0, desc="", url=chapter.url))
            found.add(
                id3.CHAP(
                    element_id=name,
                    start_time=round(chapter.start_s * 1000),
                    end_time=round(end_s * 1000),
                    start_offset=0xFFFFFFFF,
                    end_offset=0xFFFFFFFF,
                    sub_frames=inner,
                )
            )
        flags = id3.CTOCFlags.TOP_LEVEL | id3.CTOCFlags.ORDERED
        found.add(id3.CTOC(element_id="toc", flags=flags, child_element_ids=names, sub_frames=[]))
    found.save(path)


def _write_mp4(path: Path, tags: FileTags) -> None:
    mp4 = _mutagen("mp4")
    found = mp4.MP4(path)
    if found.tags is None:
        found.add_tags()
    texts = {"\xa9nam": tags.title, "\xa9ART": tags.artist, "\xa9alb": tags.album, "\xa9day": tags.date}
    for name, text in {**texts, "desc": tags.comment}.items():
        if text:
            found.tags[name] = [text]
    if tags.picture is not None:
        is_png = _mime(tags.picture) == "image/png"
        found.tags["covr"] = [mp4.MP4Cover(tags.picture, mp4.AtomDataType.PNG if is_png else mp4.AtomDataType.JPEG)]
    found.save()


def _write_comments(path: Path, tags: FileTags) -> None:
    found = _open_comments(path)
    if found.tags is None:
        found.add_tags()
    texts = {"title": tags.title, "artist": tags.artist, "album": tags.album, "date": tags.date}
    for name, text in {**texts, "description": tags.comment}.items():
        if text:
            found.tags[name] = [text]
    for number, chapter in enumerate(tags.chapters):
        # https://wiki.xiph.org/Chapter_Extension
        minutes, seconds = divmod(chapter.start_s, 60)
        found.tags[f"CHAPTER{number:03}"] = [f"{int(minutes) // 60:02}:{int(minutes) % 60:02}:{seconds:06.3f}"]
        found.tags[f"CHAPTER{number:03}NAME"] = [chapter.title]
        if chapter.url:
            found.tags[f"CHAPTER{number:03}URL"] = [chapter.url]
    if tags.picture is not None:
        picture = _flac_picture(tags.picture)
        if hasattr(found, "add_picture"):
            found.add_picture(picture)
        else:
            found.tags["metadata_block_picture"] = [base64.b64encode(picture.write()).decode("ascii")]
    found.save()


def _open_comments(path: Path) -> Any:  # noqa: ANN401  mutagen has no types
    with path.open("rb") as file:
        head = file.read(256)
    if head.startswith(b"fLaC"):
        return _mutagen("flac").FLAC(path)
    kinds = {b"OpusHead": "OggOpus", b"\x01vorbis": "OggVorbis", b"\x7fFLAC": "OggFLAC", b"Speex   ": "OggSpeex"}
    kind = next((kinds[mark] for mark in kinds if mark in head), None)
    if kind is None:
        raise ValueError("neither Ogg nor FLAC")
    return getattr(_mutagen(kind.lower()), kind)(path)


def _flac_picture(data: bytes) -> Any:  # noqa: ANN401
    picture = _mutagen("flac").Picture()
    picture.type, picture.mime, picture.data = _FRONT_COVER, _mime(data), data
    return picture


def _mutagen(name: str) -> Any:  # noqa: ANN401
    """A module of mutagen, which has no types; loaded when it is needed."""
    return importlib.import_module(f"mutagen.{name}")


def _ends(tags: FileTags) -> list[float]:
    """Where each chapter ends: where it says, else where the next one begins."""
    starts = [chapter.start_s for chapter in tags.chapters]
    following = [*starts[1:], max(tags.length_s or 0.0, starts[-1])]
    return [chapter.end_s or end for chapter, end in zip(tags.chapters, following, strict=True)]


def _mime(picture: bytes | None) -> str | None:
    """The kind of picture that players know; None for others, and for what is too large."""
    if picture is None or len(picture) > _MAX_PICTURE:
        return None
    return next((mime for magic, mime in _MIMES if picture.startswith(magic)), None)
