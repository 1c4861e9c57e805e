"""ID3v2 tags: the frames that chapters and titles are in, read without unpacking anything.

https://id3.org/id3v2.3.0, https://id3.org/id3v2.4.0-structure, https://id3.org/id3v2-chapters-1.0. Mutagen reads these
too, but it unpacks compressed frames whatever their size: a file of 400 kB keeps it busy for ten minutes and fills the
memory. Nobody compresses or encrypts frames of podcasts, so such frames are passed over here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

# A tag with a picture in every chapter has some 10 MB; what lies beyond this is not looked at.
MAX_TAG = 48 * 1024 * 1024
MAX_FRAMES = 20_000
_MAX_INNER_FRAMES = 50
_MAX_TEXT = 64 * 1024

_FRAME_ID = re.compile(rb"[A-Z][A-Z0-9]{3}")
_OLD_NAMES = {
    b"TT2": "TIT2",
    b"TP1": "TPE1",
    b"TP2": "TPE2",
    b"TAL": "TALB",
    b"TYE": "TYER",
    b"TCO": "TCON",
    b"COM": "COMM",
    b"TRK": "TRCK",
    b"TPA": "TPOS",
}
_ENCODINGS = {0: "cp1252", 1: "utf-16", 2: "utf-16-be", 3: "utf-8"}
_PACKED_2_3 = 0xC0  # compressed, encrypted
_PACKED_2_4 = 0x0C


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame: its name in four letters, and its content."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Tag:
    """The frames of a tag, and the version that says how sizes are written in it."""

    version: int
    frames: tuple[Frame, ...]

    def named(self, name: str) -> Iterator[bytes]:
        """The content of all frames of one name."""
        return (frame.data for frame in self.frames if frame.name == name)

    def text(self, name: str) -> str:
        """The first text of the frames of one name, or nothing."""
        return next((text for data in self.named(name) if (text := read_text(data))), "")


@dataclass(frozen=True, slots=True)
class ChapterFrame:
    """A CHAP frame: times in milliseconds, and the frames inside it."""

    id: str
    start_ms: int
    end_ms: int
    frames: tuple[Frame, ...]

    def text(self, name: str) -> str:
        """The first text of a frame inside, or nothing."""
        return next((read_text(frame.data) for frame in self.frames if frame.name == name), "")


def tag_size(head: bytes) -> int:
    """The bytes that the tag takes whose first ten are ``head``; nought where none begins there."""
    if len(head) < 10 or head[:3] != b"ID3" or head[3] not in (2, 3, 4) or max(head[6:10]) > 0x7F:
        return 0
    footer = 10 if head[3] == 4 and head[5] & 0x10 else 0
    return 10 + _synchsafe(head[6:10]) + footer


def read_tag(file: BinaryIO) -> Tag | None:
    """The tag at the file's beginning; a damaged one has the frames before the damage. None where there is none."""
    file.seek(0)
    head = file.read(10)
    size = tag_size(head)
    if not size:
        return None
    version, flags = head[3], head[5]
    body = file.read(min(size - 10, MAX_TAG))
    if flags & 0x80 and version < 4:
        body = body.replace(b"\xff\x00", b"\xff")
    if flags & 0x40 and version > 2:
        body = body[_extended_header(body, version) :]
    return Tag(version, tuple(_frames(body, version, unsynchronised=bool(flags & 0x80))))


def chapter_frames(tag: Tag) -> Iterator[ChapterFrame]:
    """The CHAP frames taken apart, in the tag's order; damaged ones are left out."""
    for data in tag.named("CHAP"):
        name, nul, rest = data.partition(b"\x00")
        if nul and len(rest) >= 16:
            start, end = int.from_bytes(rest[:4], "big"), int.from_bytes(rest[4:8], "big")
            yield ChapterFrame(
                name.decode("latin-1"), start, end, tuple(_frames(rest[16:], tag.version, most=_MAX_INNER_FRAMES))
            )


def read_contents(data: bytes) -> tuple[str, ...]:
    """The chapters that a CTOC frame lists."""
    _, nul, rest = data.partition(b"\x00")
    if not nul or len(rest) < 2:
        return ()
    return tuple(name.decode("latin-1") for name in rest[2:].split(b"\x00", rest[1])[: rest[1]])


def read_text(data: bytes) -> str:
    """The first string of a text frame."""
    if not data:
        return ""
    return _decode(data[1:_MAX_TEXT], data[0]).lstrip("\x00").partition("\x00")[0].strip()


def read_link(data: bytes) -> str:
    """The address in a WXXX frame."""
    _, link = _after_description(data[:_MAX_TEXT])
    return link.partition(b"\x00")[0].decode("latin-1").strip()


def read_comment(data: bytes) -> str:
    """The text of a COMM frame that has no description of its own (those are of programs, not for people)."""
    if len(data) < 5:
        return ""
    description, text = _after_description(data[:1] + data[4 : _MAX_TEXT + 4])
    return "" if description else _decode(text, data[0]).partition("\x00")[0].strip()


def read_own_text(data: bytes) -> tuple[str, str]:
    """Name and text of a TXXX frame, whose name each program gives as it likes."""
    name, text = _after_description(data[:_MAX_TEXT])
    return name, _decode(text, data[0]).partition("\x00")[0].strip() if data else ""


def read_picture(data: bytes) -> tuple[str, bytes]:
    """MIME type and bytes of an APIC frame; the type ``-->`` says that the bytes are an address."""
    mime, nul, rest = data[1:].partition(b"\x00")
    if not nul or not rest:
        return "", b""
    _, picture = _after_description(data[:1] + rest[1:])
    return mime[:100].decode("latin-1").lower(), picture


def _frames(body: bytes, version: int, *, unsynchronised: bool = False, most: int = MAX_FRAMES) -> Iterator[Frame]:
    place = 0
    for _ in range(most):
        if version == 2:
            name, size, flags, place = _header_2_2(body, place)
        else:
            name, size, flags, place = _header(body, place, version)
        if not name or size > len(body) - place:
            return
        data = body[place : place + size]
        place += size
        if version == 4:
            if flags & _PACKED_2_4:
                continue
            if flags & 0x40:
                data = data[1:]  # the group it belongs to
            if flags & 0x01:
                data = data[4:]  # its length, said again
            if flags & 0x02 or unsynchronised:
                data = data.replace(b"\xff\x00", b"\xff")
        elif version == 3:
            if flags & _PACKED_2_3:
                continue
            if flags & 0x20:
                data = data[1:]
        if data:
            yield Frame(name, data)


def _header_2_2(body: bytes, place: int) -> tuple[str, int, int, int]:
    raw = body[place : place + 6]
    name = _OLD_NAMES.get(raw[:3], raw[:3].decode("latin-1") if len(raw) == 6 and raw[:3].isalnum() else "")
    return name, int.from_bytes(raw[3:6], "big"), 0, place + 6


def _header(body: bytes, place: int, version: int) -> tuple[str, int, int, int]:
    """Name, size and second flag byte of the frame at ``place``, and where its data begin; no name at the end."""
    raw = body[place : place + 10]
    if len(raw) < 10 or not _FRAME_ID.match(raw):
        return "", 0, 0, place
    start = place + 10
    size = int.from_bytes(raw[4:8], "big")
    if version == 4 and max(raw[4:8]) <= 0x7F:
        # iTunes wrote plain sizes into version 2.4: what follows the frame tells which it is.
        safe = _synchsafe(raw[4:8])
        if safe == size or _is_edge(body, start + safe) or not _is_edge(body, start + size):
            size = safe
    return raw[:4].decode("ascii"), size, raw[9], start


def _is_edge(body: bytes, place: int) -> bool:
    """Whether a frame, padding or the end of the tag stands at ``place``."""
    if place >= len(body):
        return place == len(body)
    return body[place] == 0 or _FRAME_ID.match(body, place) is not None


def _extended_header(body: bytes, version: int) -> int:
    if version == 4:
        return _synchsafe(body[:4]) if len(body) >= 4 and max(body[:4]) <= 0x7F else 0
    return 4 + int.from_bytes(body[:4], "big")


def _after_description(data: bytes) -> tuple[str, bytes]:
    """Encoding, description and what follows its end, which is two zero bytes in UTF-16."""
    if not data:
        return "", b""
    encoding, rest = data[0], data[1:]
    if encoding not in (1, 2):
        description, _, after = rest.partition(b"\x00")
        return _decode(description[:_MAX_TEXT], encoding), after
    place = 0
    while True:
        place = rest.find(b"\x00\x00", place)
        if place < 0:
            return _decode(rest[:_MAX_TEXT], encoding), b""
        if place % 2 == 0:
            return _decode(rest[: min(place, _MAX_TEXT)], encoding), rest[place + 2 :]
        place += 1


def _decode(data: bytes, encoding: int) -> str:
    if encoding == 0 and max(data, default=0) > 0x7F:
        # Many programs write UTF-8 under the name of Latin-1.
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return data.decode("cp1252", "replace")
    if encoding in (1, 2) and len(data) % 2:
        data = data[:-1]
    return data.decode(_ENCODINGS.get(encoding, "cp1252"), "replace").replace("\ufeff", "")


def _synchsafe(raw: bytes) -> int:
    return (raw[0] & 0x7F) << 21 | (raw[1] & 0x7F) << 14 | (raw[2] & 0x7F) << 7 | raw[3] & 0x7F
