"""MP4 files taken apart as far as chapters, titles and length go (ISO 14496-12, QuickTime File Format).

Mutagen reads Nero's chapters (``chpl``) but not QuickTime's text tracks, which is where Apple's and most other programs
put them, and it makes an object of every box, which a hostile file has by the million.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

MAX_BOXES = 20_000
MAX_READ = 24 * 1024 * 1024
MAX_SAMPLES = 2000
_MAX_TITLE = 4096
_CONTAINERS = frozenset((b"moov", b"trak", b"mdia", b"minf", b"stbl", b"udta", b"ilst", b"tref", b"meta"))

_TITLES = frozenset(
    (b"\xa9nam", b"\xa9ART", b"aART", b"\xa9alb", b"\xa9day", b"\xa9gen", b"\xa9cmt", b"desc", b"ldes", b"purl")
)


class BrokenFileError(ValueError):
    """The file is not what its boxes say, or larger in them than anything that is meant to be played."""


@dataclass(frozen=True, slots=True)
class TextSample:
    """One entry of a text track: when it begins, its words, and an address that some carry."""

    start_s: float
    text: str
    link: str = ""


@dataclass(slots=True)
class Track:
    """What is needed of a track; the tables are kept as they are in the file."""

    id: int = 0
    kind: bytes = b""
    timescale: int = 0
    duration: int = 0
    chapter_tracks: tuple[int, ...] = ()
    tables: dict[bytes, bytes] = field(default_factory=dict)


@dataclass(slots=True)
class Movie:
    """What ``moov`` tells: tracks, Nero's chapters as (seconds, title), and iTunes' titles by their four letters.

    ``cover`` is where in the file the picture lies, from its first byte to behind its last.
    """

    timescale: int = 0
    duration: int = 0
    tracks: list[Track] = field(default_factory=list)
    nero: tuple[tuple[float, str], ...] = ()
    tags: dict[bytes, str] = field(default_factory=dict)
    numbers: dict[bytes, tuple[int, int]] = field(default_factory=dict)
    cover: tuple[int, int] | None = None

    @property
    def has_picture(self) -> bool:
        return self.cover is not None

    @property
    def length_s(self) -> float | None:
        """Of the first sound track, else of the whole, in seconds."""
        for track in self.tracks:
            if track.kind == b"soun" and track.timescale and _known(track.duration):
                return track.duration / track.timescale
        return self.duration / self.timescale if self.timescale and _known(self.duration) else None


class Mp4File:
    """Reads one open file. Methods raise BrokenFileError."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._size = file.seek(0, 2)
        self._boxes_left = MAX_BOXES
        self._read_left = MAX_READ

    def movie(self) -> Movie:
        movie = Movie()
        for name, start, end in self._boxes(0, self._size):
            if name == b"moov":
                self._walk(start, end, movie, None, (b"moov",))
                return movie
        raise BrokenFileError("no moov")

    def samples(self, track: Track) -> list[TextSample]:
        """The entries of a text track in order of time."""
        if not track.timescale:
            raise BrokenFileError("no timescale")
        sizes = _sizes(track.tables.get(b"stsz", b""))
        offsets = _offsets(track.tables, sizes)
        found = []
        for start, offset, size in zip(
            _starts(track.tables.get(b"stts", b""), len(sizes)), offsets, sizes, strict=False
        ):
            text, link = _text_sample(self._read(offset, min(size, 2 * _MAX_TITLE)))
            found.append(TextSample(start / track.timescale, text, link))
        return found

    def _read(self, start: int, length: int) -> bytes:
        self._read_left -= length
        if length < 0 or start < 0 or start + length > self._size or self._read_left < 0:
            raise BrokenFileError("a box larger than its file")
        self._file.seek(start)
        return self._file.read(length)

    def _boxes(self, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
        """Name, begin and end of the content of each box."""
        while end - start >= 8:
            self._boxes_left -= 1
            if self._boxes_left < 0:
                raise BrokenFileError("too many boxes")
            head = self._read(start, min(16, end - start))
            size, name, content = int.from_bytes(head[:4], "big"), head[4:8], start + 8
            if size == 1 and len(head) == 16:
                size, content = int.from_bytes(head[8:16], "big"), start + 16
            elif size == 0:
                size = end - start
            if start + size < content:
                return
            yield name, content, min(start + size, end)
            start += size

    def _walk(self, start: int, end: int, movie: Movie, track: Track | None, path: tuple[bytes, ...]) -> None:
        for name, begin, stop in self._boxes(start, end):
            if name == b"trak" and path == (b"moov",):
                own = Track()
                movie.tracks.append(own)
                self._walk(begin, stop, movie, own, (*path, name))
            elif path[-1] == b"ilst":
                self._tag(name, begin, stop, movie)
            elif name in _CONTAINERS and name not in path:
                self._walk(begin + self._skip(name, begin, stop), stop, movie, track, (*path, name))
            else:
                self._leaf(name, begin, stop, movie, track, path)

    def _skip(self, name: bytes, begin: int, stop: int) -> int:
        """``meta`` has version and flags in MP4, and none in QuickTime."""
        return 4 if name == b"meta" and stop - begin >= 8 and self._read(begin + 4, 4) != b"hdlr" else 0

    def _leaf(
        self, name: bytes, begin: int, stop: int, movie: Movie, track: Track | None, path: tuple[bytes, ...]
    ) -> None:
        if name == b"mvhd":
            movie.timescale, movie.duration = _clock(self._read(begin, min(32, stop - begin)))
        elif name == b"chpl" and path[-1] == b"udta":
            movie.nero = nero_chapters(self._read(begin, stop - begin))
        elif track is None:
            return
        elif name == b"tkhd":
            head = self._read(begin, min(24, stop - begin))
            track.id = int.from_bytes(head[20:24] if head[:1] == b"\x01" else head[12:16], "big")
        elif name == b"mdhd":
            track.timescale, track.duration = _clock(self._read(begin, min(32, stop - begin)))
        elif name == b"hdlr" and path[-1] == b"mdia":
            track.kind = self._read(begin, min(12, stop - begin))[8:12]
        elif name == b"chap" and path[-1] == b"tref":
            ids = self._read(begin, min(256, stop - begin))
            track.chapter_tracks = tuple(int.from_bytes(ids[at : at + 4], "big") for at in range(0, len(ids) - 3, 4))
        elif name in (b"stts", b"stsz", b"stsc", b"stco", b"co64") and track.kind in (b"text", b"sbtl", b"subt"):
            track.tables[name] = self._read(begin, min(stop - begin, 16 * MAX_SAMPLES + 64))

    def _tag(self, name: bytes, begin: int, stop: int, movie: Movie) -> None:
        if name == b"covr":
            if stop - begin > 16 and movie.cover is None:
                head = self._read(begin, 8)
                if head[4:8] == b"data":
                    movie.cover = begin + 16, min(begin + int.from_bytes(head[:4], "big"), stop)
        elif name in (b"trkn", b"disk"):
            data = self._read(begin, min(stop - begin, 32))
            if data[4:8] == b"data" and len(data) >= 22:
                movie.numbers[name] = int.from_bytes(data[18:20], "big"), int.from_bytes(data[20:22], "big")
        elif name in _TITLES:
            data = self._read(begin, min(stop - begin, 64 * 1024))
            if data[4:8] == b"data":
                movie.tags[name] = data[16:].decode("utf-8", "replace").strip("\x00 \n")


def nero_chapters(data: bytes) -> tuple[tuple[float, str], ...]:
    """``chpl``: starts in units of 100 ns, titles with a length of one unsigned byte, so up to 255 bytes.

    A title cut in the middle of a character loses only that character.
    """
    if len(data) < 5:
        return ()
    count, place = (data[4], 5) if data[0] == 0 else (int.from_bytes(data[5:9], "big"), 9)
    found: list[tuple[float, str]] = []
    while len(found) < min(count, MAX_SAMPLES) and place + 9 <= len(data):
        start = int.from_bytes(data[place : place + 8], "big") / 10_000_000
        length = data[place + 8]
        found.append((start, data[place + 9 : place + 9 + length].decode("utf-8", "ignore")))
        place += 9 + length
    return tuple(found)


def _known(duration: int) -> bool:
    return duration not in (0, 0xFFFF_FFFF, 0xFFFF_FFFF_FFFF_FFFF)


def _clock(head: bytes) -> tuple[int, int]:
    """Timescale and duration of ``mvhd`` and ``mdhd``, which begin alike."""
    if head[:1] == b"\x01":
        return int.from_bytes(head[20:24], "big"), int.from_bytes(head[24:32], "big")
    return int.from_bytes(head[12:16], "big"), int.from_bytes(head[16:20], "big")


def _numbers(data: bytes, start: int, width: int) -> list[int]:
    return [int.from_bytes(data[at : at + width], "big") for at in range(start, len(data) - width + 1, width)]


def _sizes(stsz: bytes) -> list[int]:
    one, count = int.from_bytes(stsz[4:8], "big"), min(int.from_bytes(stsz[8:12], "big"), MAX_SAMPLES)
    return [one] * count if one else _numbers(stsz, 12, 4)[:count]


def _starts(stts: bytes, count: int) -> list[int]:
    starts: list[int] = []
    now = 0
    rows = _numbers(stts, 8, 4)
    for times, length in zip(rows[0::2], rows[1::2], strict=False):
        for _ in range(min(times, count - len(starts))):
            starts.append(now)
            now += length
    return starts


def _offsets(tables: dict[bytes, bytes], sizes: list[int]) -> list[int]:
    """Where each sample lies: chunks hold as many samples as the row of ``stsc`` says that begins at or before them."""
    chunks = _numbers(tables[b"co64"], 8, 8) if b"co64" in tables else _numbers(tables.get(b"stco", b""), 8, 4)
    rows = _numbers(tables.get(b"stsc", b""), 8, 4)
    firsts, counts = rows[0::3], rows[1::3]
    offsets: list[int] = []
    for number, offset in enumerate(chunks, 1):
        row = bisect_right(firsts, number) - 1
        for _ in range(min(counts[row], MAX_SAMPLES) if 0 <= row < len(counts) else 1):
            if len(offsets) == len(sizes):
                return offsets
            offsets.append(offset)
            offset += sizes[len(offsets) - 1]
    return offsets


def _text_sample(data: bytes) -> tuple[str, str]:
    """The words of a text sample (two bytes of length before them), and the address in an ``href`` box behind them."""
    length = int.from_bytes(data[:2], "big")
    words, rest = data[2 : 2 + length], data[2 + length :]
    encoding = "utf-16" if words[:2] in (b"\xfe\xff", b"\xff\xfe") else "utf-8"
    text = words[:_MAX_TITLE].decode(encoding, "replace")
    link = ""
    while len(rest) >= 8:
        size = int.from_bytes(rest[:4], "big")
        if rest[4:8] == b"href" and len(rest) > 13:
            link = rest[13 : 13 + rest[12]].decode("utf-8", "replace")
        if size < 8:
            break
        rest = rest[size:]
    return text, link
