"""The cover inside an audio file, read for what it is and no further than a picture may be large."""

from __future__ import annotations

import base64
import binascii
import logging
from pathlib import Path
from typing import BinaryIO

from player.audio import id3, mp4
from player.audio.tags import flac_pictures, is_mp4, vorbis_comments

log = logging.getLogger(__name__)

MAX_PICTURE = 8 * 1024 * 1024
_FRONT_COVER = 3


def embedded_picture(path: Path) -> bytes | None:
    """The front cover in a file, else the first picture; None where there is none. Never raises."""
    try:
        with path.open("rb") as file:
            return _picture(file)
    except (OSError, mp4.BrokenFileError) as error:
        log.info("no picture from %s: %s", path.name, error)
        return None


def _picture(file: BinaryIO) -> bytes | None:
    head = file.read(16)
    if is_mp4(head):
        cover = mp4.Mp4File(file).movie().cover
        if cover is None or cover[1] - cover[0] > MAX_PICTURE:
            return None
        file.seek(cover[0])
        return file.read(cover[1] - cover[0]) or None
    if id3.tag_size(head):
        tag = id3.read_tag(file)
        return _best([(_kind(data), id3.read_picture(data)[1]) for data in tag.named("APIC")]) if tag else None
    if head[:4] == b"fLaC":
        return _best(flac_pictures(file))
    blocks = vorbis_comments(file).get("metadata_block_picture", [])
    return _best([picture for block in blocks if (picture := _unpacked(block))])


def _kind(frame: bytes) -> int:
    """The type byte of an APIC frame, behind its MIME type."""
    end = frame.find(b"\x00", 1)
    return frame[end + 1] if 0 < end < len(frame) - 1 else 0


def _best(pictures: list[tuple[int, bytes]]) -> bytes | None:
    fitting = [(kind, data) for kind, data in pictures if 0 < len(data) <= MAX_PICTURE]
    fronts = [data for kind, data in fitting if kind == _FRONT_COVER]
    return next(iter([*fronts, *(data for _, data in fitting)]), None)


def _unpacked(block: str) -> tuple[int, bytes] | None:
    """Type and bytes in FLAC's picture block written as base64 (https://wiki.xiph.org/VorbisComment#Cover_art)."""
    if len(block) > 2 * MAX_PICTURE:
        return None
    try:
        data = base64.b64decode(block)
    except (binascii.Error, ValueError):
        return None
    place = 4
    for _ in range(2):  # the MIME type, and a description
        place += 4 + int.from_bytes(data[place : place + 4], "big")
    place += 16  # width, height, depth, colours
    length = int.from_bytes(data[place : place + 4], "big")
    return int.from_bytes(data[:4], "big"), data[place + 4 : place + 4 + length]
