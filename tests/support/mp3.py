"""MPEG audio frames taken apart and put together: long and uneven files for tests, made without any tool.

Layer III only. Frame header: ISO 11172-3, 2.4.1.3, and ISO 13818-3 for the lower sampling rates. The header of a
file with a varying bit rate (Xing) is not in any standard; its layout is as LAME writes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_KBPS_1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_KBPS_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_HERTZ = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}


@dataclass(frozen=True, slots=True)
class Header:
    """The four bytes before every frame, read. ``version`` as coded: 3 is MPEG-1, 2 MPEG-2, 0 MPEG-2.5."""

    version: int
    kbps: int
    hertz: int
    padded: bool
    mono: bool

    @property
    def samples(self) -> int:
        """Samples of each channel in one frame."""
        return 1152 if self.version == 3 else 576

    @property
    def size(self) -> int:
        """Bytes of the frame, its header included."""
        return self.samples // 8 * self.kbps * 1000 // self.hertz + self.padded

    @property
    def seconds(self) -> float:
        return self.samples / self.hertz

    @property
    def side_bytes(self) -> int:
        """Length of the side information that follows the header."""
        if self.version == 3:
            return 17 if self.mono else 32
        return 9 if self.mono else 17


def read_header(data: bytes, at: int = 0) -> Header | None:
    """The header at ``at``, or None where there is none."""
    head = data[at : at + 4]
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2:
        return None
    version, rate, sampling = head[1] >> 3 & 3, head[2] >> 4, head[2] >> 2 & 3
    if version == 1 or rate in (0, 15) or sampling == 3:
        return None
    kbps = (_KBPS_1 if version == 3 else _KBPS_2)[rate]
    return Header(version, kbps, _HERTZ[version][sampling], bool(head[2] & 2), head[3] >> 6 == 3)


def split(data: bytes, *, with_info: bool = False) -> list[bytes]:
    """The frames of a file, tags left out, and without the Xing or Info frame unless asked for."""
    found = list(_frames(data))
    return found if with_info else [frame for frame in found if not is_info(frame)]


def _frames(data: bytes) -> Iterator[bytes]:
    at = 0
    if data[:3] == b"ID3" and len(data) >= 10:
        at = 10 + sum(part << shift for part, shift in zip(data[6:10], (21, 14, 7, 0), strict=True))
    while at + 4 <= len(data):
        header = read_header(data, at)
        if header is None:
            at += 1
            continue
        if at + header.size > len(data):
            return
        yield data[at : at + header.size]
        at += header.size


def is_info(frame: bytes) -> bool:
    """Whether this frame holds no sound but tells length and seek table."""
    header = read_header(frame)
    assert header is not None
    return frame[4 + header.side_bytes :][:4] in (b"Xing", b"Info") or frame[36:40] == b"VBRI"


def stands_alone(frame: bytes) -> bool:
    """Whether a frame needs no bytes of the frames before it (main_data_begin is 0), so that it may be moved."""
    header = read_header(frame)
    assert header is not None
    return frame[4] == 0 and (header.version != 3 or frame[5] < 0x80)


def at_bit_rate(frame: bytes, kbps: int) -> bytes:
    """The same sound in a larger frame: the bytes that the sound does not need are ancillary data, and zero.

    Raises ValueError for a bit rate that does not exist or is smaller than the frame's own.
    """
    header = read_header(frame)
    assert header is not None
    table = _KBPS_1 if header.version == 3 else _KBPS_2
    made = bytes([frame[0], frame[1], table.index(kbps) << 4 | frame[2] & 0x0D, frame[3]])
    wanted = read_header(made)
    assert wanted is not None
    if wanted.size < len(frame):
        raise ValueError(f"a frame of {len(frame)} bytes does not fit into {kbps} kbit/s")
    return made + frame[4:] + bytes(wanted.size - len(frame))


def xing(frames: Sequence[bytes]) -> bytes:
    """The frame that goes before these: number of frames, bytes, and a table of where each hundredth of time begins."""
    header = read_header(frames[0])
    assert header is not None
    table = _KBPS_1 if header.version == 3 else _KBPS_2
    needed = 4 + header.side_bytes + 120
    silent = frames[0][:4] + bytes(header.side_bytes)
    made = next(at_bit_rate(silent, kbps) for kbps in table[1:] if _size_at(frames[0], kbps) >= needed)
    starts, position = [], len(made)
    for frame in frames:
        starts.append(position)
        position += len(frame)
    seek = bytes(min(255, starts[len(frames) * hundredth // 100] * 256 // position) for hundredth in range(100))
    body = b"Xing" + (7).to_bytes(4, "big") + len(frames).to_bytes(4, "big") + position.to_bytes(4, "big") + seek
    start = 4 + header.side_bytes
    return made[:start] + body + made[start + len(body) :]


def _size_at(frame: bytes, kbps: int) -> int:
    header = read_header(frame)
    assert header is not None
    return header.samples // 8 * kbps * 1000 // header.hertz


def seconds(frames: Iterable[bytes]) -> float:
    """How long these frames play."""
    total = 0.0
    for frame in frames:
        header = read_header(frame)
        assert header is not None
        total += header.seconds
    return total


def for_seconds(frames: Sequence[bytes], length_s: float) -> list[bytes]:
    """``frames`` again and again until they last ``length_s``, to the nearest frame."""
    header = read_header(frames[0])
    assert header is not None
    count = round(length_s / header.seconds)
    return [frames[number % len(frames)] for number in range(count)]
