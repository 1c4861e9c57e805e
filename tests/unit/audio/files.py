"""Audio files built byte by byte for tests: only their tags, or boxes, are true."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence


def synchsafe(number: int) -> bytes:
    return bytes(number >> shift & 0x7F for shift in (21, 14, 7, 0))


def frame(name: str, data: bytes, *, version: int = 4, flags: int = 0, plain_size: bool = False) -> bytes:
    size = struct.pack(">I", len(data)) if version == 3 or plain_size else synchsafe(len(data))
    return name.encode() + size + flags.to_bytes(2, "big") + data


def tag(*frames: bytes, version: int = 4, flags: int = 0, padding: int = 20) -> bytes:
    body = b"".join(frames) + bytes(padding)
    return b"ID3" + bytes((version, 0, flags)) + synchsafe(len(body)) + body


def text(words: str, encoding: int = 3) -> bytes:
    codec = {0: "latin-1", 1: "utf-16", 2: "utf-16-be", 3: "utf-8"}[encoding]
    return bytes((encoding,)) + words.encode(codec)


def link(address: str, description: str = "") -> bytes:
    return b"\x00" + description.encode("latin-1") + b"\x00" + address.encode("latin-1")


def picture(data: bytes, mime: str = "image/png") -> bytes:
    return b"\x00" + mime.encode() + b"\x00\x00\x00" + data


def chapter(name: str, start_ms: int, end_ms: int, *inner: bytes, version: int = 4) -> bytes:
    head = name.encode() + b"\x00" + struct.pack(">IIII", start_ms, end_ms, 0xFFFFFFFF, 0xFFFFFFFF)
    return frame("CHAP", head + b"".join(inner), version=version)


def contents(*names: str, version: int = 4) -> bytes:
    body = b"toc\x00\x03" + bytes((len(names),)) + b"".join(name.encode() + b"\x00" for name in names)
    return frame("CTOC", body, version=version)


def packed(words: bytes) -> bytes:
    return struct.pack(">I", 0) + zlib.compress(words)


def box(name: bytes, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return struct.pack(">I", 8 + len(body)) + name + body


def chpl(chapters: Sequence[tuple[float, bytes]], version: int = 1) -> bytes:
    head = bytes((version, 0, 0, 0)) + (bytes(4) if version else b"") + bytes((len(chapters),))
    rows = (struct.pack(">Q", round(start * 10_000_000)) + bytes((len(title),)) + title for start, title in chapters)
    return box(b"chpl", head, *rows)


def mvhd(timescale: int = 1000, duration: int = 60_000) -> bytes:
    return box(b"mvhd", struct.pack(">IIIII", 0, 0, 0, timescale, duration), bytes(80))


def track(
    number: int,
    kind: bytes,
    *tables: bytes,
    timescale: int = 1000,
    duration: int = 60_000,
    chapters: Sequence[int] = (),
) -> bytes:
    tkhd = box(b"tkhd", struct.pack(">IIII", 0, 0, 0, number), bytes(72))
    mdhd = box(b"mdhd", struct.pack(">IIIII", 0, 0, 0, timescale, duration), bytes(4))
    hdlr = box(b"hdlr", bytes(8), kind, bytes(13))
    tref = box(b"tref", box(b"chap", struct.pack(f">{len(chapters)}I", *chapters))) if chapters else b""
    return box(b"trak", tkhd, tref, box(b"mdia", mdhd, hdlr, box(b"minf", box(b"stbl", *tables))))


def sample_tables(sizes: Sequence[int], lengths: Sequence[int], offset: int, a_chunk: int | None = None) -> list[bytes]:
    """The tables of samples that lie one behind the other from ``offset`` on, ``a_chunk`` of them in each chunk."""
    a_chunk = a_chunk or len(sizes)
    starts = [offset + sum(sizes[:first]) for first in range(0, len(sizes), a_chunk)]
    return [
        box(b"stts", struct.pack(">II", 0, len(lengths)), *(struct.pack(">II", 1, length) for length in lengths)),
        box(b"stsz", struct.pack(">III", 0, 0, len(sizes)), struct.pack(f">{len(sizes)}I", *sizes)),
        box(b"stsc", struct.pack(">IIIII", 0, 1, 1, a_chunk, 1)),
        box(b"stco", struct.pack(">II", 0, len(starts)), struct.pack(f">{len(starts)}I", *starts)),
    ]


def text_sample(words: bytes, address: bytes = b"") -> bytes:
    sample = struct.pack(">H", len(words)) + words
    if address:
        sample += box(b"href", struct.pack(">HH", 0, len(words)), bytes((len(address),)), address, b"\x00")
    return sample
