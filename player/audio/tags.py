"""What an audio file says of itself: its length, and its titles. Hostile files cost little and raise nothing."""

from __future__ import annotations

import io
import logging
import math
import re
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from player.audio import id3, mp4, mpeg

if TYPE_CHECKING:
    from typing_extensions import Buffer

log = logging.getLogger(__name__)

MAX_LENGTH_S = 7 * 86_400.0
# As much of a file as mutagen may read: real ones need some 100 kB, and those with large pictures a few MB.
_MAX_READ = 32 * 1024 * 1024
_MAX_READS = 100_000
_MAX_TEXT = 4_000
_MAX_NOTES = 8_000

_NUMBER_OF = re.compile(r"\s*(\d{1,5})(?:\s*(?:/|of)\s*(\d{1,5}))?", re.ASCII)

# What a damaged file makes mutagen's readers raise, beside its own error.
_BROKEN = (OSError, ValueError, ArithmeticError, LookupError, AssertionError, AttributeError, TypeError, struct.error)


@dataclass(frozen=True, slots=True)
class AudioTags:
    """Titles of a file, empty where it has none; ``has_picture`` tells of a cover inside.

    ``notes`` is the longest of comment and descriptions with its lines kept. Of ``track`` and ``disc`` None is unknown;
    ``discs`` counts them.
    """

    title: str = ""
    artist: str = ""
    album: str = ""
    date: str = ""
    genre: str = ""
    comment: str = ""
    has_picture: bool = False
    album_artist: str = ""
    notes: str = ""
    track: int | None = None
    disc: int | None = None
    discs: int | None = None


class FileBudget(io.RawIOBase):
    """A file to be read only so far: past the limit, reading raises OSError."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._bytes_left = _MAX_READ
        self._reads_left = _MAX_READS

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def read(self, size: int = -1) -> bytes:
        if size < 0:
            size = self._bytes_left + 1
        self._reads_left -= 1
        self._bytes_left -= size if size < 4096 else min(size, self._remaining())
        if self._bytes_left < 0 or self._reads_left < 0:
            raise OSError("more to read than any audio file needs")
        return self._file.read(size)

    def readinto(self, buffer: Buffer) -> int:
        view = memoryview(buffer)
        data = self.read(len(view))
        view[: len(data)] = data
        return len(data)

    def _remaining(self) -> int:
        here = self._file.tell()
        end = self._file.seek(0, 2)
        self._file.seek(here)
        return max(0, end - here)


def audio_length(path: Path) -> float | None:
    """Seconds that a file plays, or None where it does not say and it cannot be counted. Never raises."""
    try:
        with path.open("rb") as file:
            length = _length(file)
    except (OSError, mp4.BrokenFileError) as error:
        log.info("no length from %s: %s", path.name, error)
        return None
    return length if length is not None and math.isfinite(length) and 0 < length < MAX_LENGTH_S else None


def audio_tags(path: Path) -> AudioTags:
    """The titles in a file, each on one line and bounded; empty where there are none. Never raises."""
    try:
        with path.open("rb") as file:
            return _tags(file)
    except (OSError, mp4.BrokenFileError) as error:
        log.info("no titles from %s: %s", path.name, error)
        return AudioTags()


def is_mp4(head: bytes) -> bool:
    return head[4:8] in (b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide")


def vorbis_comments(file: BinaryIO) -> Mapping[str, list[str]]:
    """The comments of an Ogg (Vorbis, Opus, FLAC, Speex) or FLAC file, by lower-case name; none where it is another."""
    info = _open_with_mutagen(file)
    tags = getattr(info, "tags", None)
    if tags is None or not hasattr(tags, "as_dict"):
        return {}
    return cast("Mapping[str, list[str]]", tags.as_dict())


def flac_pictures(file: BinaryIO) -> list[tuple[int, bytes]]:
    """Type and bytes of the pictures in a FLAC file."""
    info = _open_with_mutagen(file)
    return [(picture.type, picture.data) for picture in getattr(info, "pictures", ())]


def one_line(text: str) -> str:
    """``text`` without controls and on one line, cut where nobody reads on."""
    return " ".join("".join(c if c.isprintable() else " " for c in text[:_MAX_TEXT]).split())


def _length(file: BinaryIO) -> float | None:
    head = file.read(16)
    if is_mp4(head):
        return mp4.Mp4File(file).movie().length_s
    if head[:4] in (b"OggS", b"fLaC"):
        return _number(getattr(_open_with_mutagen(file), "info", None))
    if head[:4] == b"RIFF":
        return _wave_length(file)
    return _mpeg_length(file, id3.tag_size(head))


def _mpeg_length(file: BinaryIO, start: int) -> float | None:
    from mutagen import MutagenError
    from mutagen.aac import AACInfo
    from mutagen.mp3 import BitrateMode, MPEGInfo

    try:
        info = MPEGInfo(FileBudget(file), start)
    except (MutagenError, *_BROKEN):
        try:
            file.seek(start)
            return _number(AACInfo(FileBudget(file)))
        except (MutagenError, *_BROKEN):
            return None
    if info.bitrate_mode is BitrateMode.UNKNOWN:
        return mpeg.count_length(file, info.frame_offset)
    return _number(info)


def _wave_length(file: BinaryIO) -> float | None:
    from mutagen import MutagenError
    from mutagen.wave import WaveStreamInfo

    file.seek(0)
    try:
        return _number(WaveStreamInfo(FileBudget(file)))
    except (MutagenError, *_BROKEN):
        return None


def _open_with_mutagen(file: BinaryIO) -> Any:  # noqa: ANN401  mutagen has no types
    """An Ogg or FLAC file as mutagen reads it, or None. Neither format can hold anything compressed in its comments."""
    from mutagen import MutagenError
    from mutagen.flac import FLAC
    from mutagen.oggflac import OggFLAC
    from mutagen.oggopus import OggOpus
    from mutagen.oggspeex import OggSpeex
    from mutagen.oggvorbis import OggVorbis

    file.seek(0)
    head = file.read(256)
    kinds = {b"OpusHead": OggOpus, b"\x01vorbis": OggVorbis, b"\x7fFLAC": OggFLAC, b"Speex   ": OggSpeex}
    kind = FLAC if head[:4] == b"fLaC" else next((kinds[mark] for mark in kinds if mark in head), None)
    if kind is None:
        return None
    file.seek(0)
    try:
        return kind(FileBudget(file))
    except (MutagenError, *_BROKEN) as error:
        log.info("not readable: %s", error)
        return None


def _number(info: object) -> float | None:
    length = getattr(info, "length", None)
    return float(length) if isinstance(length, int | float) else None


def _tags(file: BinaryIO) -> AudioTags:
    head = file.read(16)
    if is_mp4(head):
        return _tags_of_mp4(mp4.Mp4File(file).movie())
    if tag := id3.read_tag(file):
        return _tags_of_id3(tag)
    tags = _tags_of_comments(vorbis_comments(file))
    return replace(tags, has_picture=bool(flac_pictures(file))) if head[:4] == b"fLaC" else tags


def _tags_of_mp4(movie: mp4.Movie) -> AudioTags:
    text = {name: one_line(value) for name, value in movie.tags.items()}
    track, _tracks = movie.numbers.get(b"trkn", (0, 0))
    disc, discs = movie.numbers.get(b"disk", (0, 0))
    descriptions = (b"desc", b"ldes", b"\xa9cmt")
    return AudioTags(
        title=text.get(b"\xa9nam", ""),
        artist=text.get(b"\xa9ART", ""),
        album=text.get(b"\xa9alb", ""),
        date=text.get(b"\xa9day", ""),
        genre=text.get(b"\xa9gen", ""),
        comment=next((text[name] for name in descriptions if text.get(name)), ""),
        has_picture=movie.has_picture,
        album_artist=text.get(b"aART", ""),
        notes=_longest(movie.tags.get(name, "") for name in descriptions),
        track=track or None,
        disc=disc or None,
        discs=discs or None,
    )


def _tags_of_id3(tag: id3.Tag) -> AudioTags:
    comments = [comment for data in tag.named("COMM") if (comment := id3.read_comment(data))]
    own = dict(id3.read_own_text(data) for data in tag.named("TXXX"))
    described = [text for name, text in own.items() if name.lower() in ("comment", "description", "synopsis")]
    track, _tracks = _count(tag.text("TRCK"))
    disc, discs = _count(tag.text("TPOS"))
    return AudioTags(
        title=one_line(tag.text("TIT2")),
        artist=one_line(tag.text("TPE1")),
        album=one_line(tag.text("TALB")),
        date=one_line(tag.text("TDRC") or tag.text("TYER")),
        genre=one_line(tag.text("TCON")),
        comment=one_line(next(iter(comments), "")),
        has_picture=next(tag.named("APIC"), None) is not None,
        album_artist=one_line(tag.text("TPE2")),
        notes=_longest([*comments, *described, tag.text("TDES")]),
        track=track,
        disc=disc,
        discs=discs,
    )


def _tags_of_comments(comments: Mapping[str, list[str]]) -> AudioTags:
    def first(*names: str) -> str:
        return next((one_line(comments[name][0]) for name in names if comments.get(name)), "")

    track, _tracks = _count(first("tracknumber"))
    disc, discs = _count(first("discnumber"))
    return AudioTags(
        title=first("title"),
        artist=first("artist"),
        album=first("album"),
        date=first("date"),
        genre=first("genre"),
        comment=first("description", "comment"),
        has_picture="metadata_block_picture" in comments,
        album_artist=first("albumartist", "album artist"),
        notes=_longest(text for name in ("description", "comment", "synopsis") for text in comments.get(name, ())),
        track=track,
        disc=disc,
        discs=discs or _count(first("disctotal", "totaldiscs"))[0],
    )


def _count(text: str) -> tuple[int | None, int | None]:
    """``3`` and ``12`` of ``3/12``; a number that is none or nought is unknown."""
    match = _NUMBER_OF.match(text)
    return (int(match[1]) or None, int(match[2] or 0) or None) if match else (None, None)


def _longest(texts: Iterable[str]) -> str:
    """The longest text, cut where nobody reads on, its lines kept and other controls gone."""
    text = max(texts, key=len, default="")[:_MAX_NOTES].replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c if c.isprintable() or c == "\n" else " " for c in text).strip()
