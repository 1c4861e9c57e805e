"""The length of MPEG audio that does not say it: every frame counted (ISO 11172-3, ISO 13818-3).

Without a Xing, Info or VBRI header a length can only be guessed from the first frame's bit rate, which is wrong for a
varying one: libVLC and mutagen take 1,200 s for 270 s and the other way round.
"""

from __future__ import annotations

import math
from typing import BinaryIO

_BLOCK = 1 << 20
_MAX_FRAMES = 8_000_000
_MAX_LOST = 2_000

# In kbit/s: MPEG 1 layer 1 to 3, then MPEG 2 and 2.5 layer 1, and layers 2 and 3.
_RATES = {
    (1, 1): (32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448),
    (1, 2): (32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384),
    (1, 3): (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    (2, 1): (32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256),
    (2, 2): (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_HERTZ = (44_100, 48_000, 32_000)


def tag_size(head: bytes) -> int:
    """Bytes of the ID3v2 tag that begins a file whose first ten bytes these are; 0 where there is none."""
    if head[:3] != b"ID3" or len(head) < 10:
        return 0
    return 10 + (head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9])


def varies(first_frame: bytes) -> bool:
    """Whether the bit rate varies, by the first frame: ``Info`` stands there in files of one bit rate."""
    return b"Xing" in first_frame or b"VBRI" in first_frame


def count_length(file: BinaryIO, start: int) -> float | None:
    """Seconds from ``start`` to the end of the file, or None where there are no frames."""
    known: dict[bytes, tuple[int, float] | None] = {}
    counts: dict[bytes, int] = {}
    frames = lost = 0
    base, block = start, b""
    place = start
    while frames < _MAX_FRAMES and lost < _MAX_LOST:
        at = place - base
        if at + 4 > len(block):
            file.seek(place)
            base, block, at = place, file.read(_BLOCK), 0
            if len(block) < 4:
                break
        head = block[at : at + 3]
        if head not in known:
            known[head] = frame_size(head)
        frame = known[head]
        if frame is None:
            lost += 1
            found = block.find(b"\xff", at + 1)
            place = base + (found if found >= 0 else len(block))
            continue
        frames += 1
        place += frame[0]
        counts[head] = counts.get(head, 0) + 1
    if frames < 2:
        return None
    return math.fsum(count * frame[1] for head, count in counts.items() if (frame := known[head]))


def frame_size(head: bytes) -> tuple[int, float] | None:
    """Bytes and seconds of the frame whose header begins with these three bytes; None where they begin none."""
    if len(head) < 3 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return None
    version, layer = head[1] >> 3 & 3, 4 - (head[1] >> 1 & 3)
    rate, hertz, padding = head[2] >> 4, head[2] >> 2 & 3, head[2] >> 1 & 1
    if version == 1 or layer == 4 or rate in (0, 15) or hertz == 3:
        return None
    first = version == 3
    kbits = _RATES[(1, layer) if first else (2, min(layer, 2))][rate - 1]
    frequency = _HERTZ[hertz] // (1 if first else 2 if version == 2 else 4)
    if layer == 1:
        return (12_000 * kbits // frequency + padding) * 4, 384 / frequency
    samples = 1152 if first or layer == 2 else 576
    return samples // 8 * 1000 * kbits // frequency + padding, samples / frequency
