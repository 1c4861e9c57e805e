"""Artwork made in code: real PNG and JPEG files of any size, with nothing but the standard library."""

from __future__ import annotations

import colorsys
import hashlib
import struct
import zlib

Colour = tuple[int, int, int]


def colour_of(name: str) -> Colour:
    """A colour that belongs to a name, the same every time."""
    hue = hashlib.blake2b(name.encode(), digest_size=1).digest()[0] / 256
    red, green, blue = colorsys.hls_to_rgb(hue, 0.45, 0.6)
    return round(red * 255), round(green * 255), round(blue * 255)


def png(width: int = 300, height: int = 300, colour: Colour = (40, 90, 140)) -> bytes:
    """A PNG (ISO 15948) of one colour with a lighter disc in it, so that one sees which way it was cropped."""
    light = tuple(min(255, part + 90) for part in colour)
    centre_x, centre_y, radius = width / 2, height / 2, min(width, height) / 3
    rows = bytearray()
    for y in range(height):
        half = radius**2 - (y - centre_y) ** 2
        inside = int(half**0.5) if half > 0 else 0
        left = max(0, int(centre_x) - inside)
        rows += b"\0" + bytes(colour) * left + bytes(light) * (2 * inside) + bytes(colour) * (width - left - 2 * inside)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        _png_chunk(kind, data)
        for kind, data in ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(rows), 6)), (b"IEND", b""))
    )


def huge_png(side: int = 30_000) -> bytes:
    """A small file that claims to be a picture of ``side`` x ``side``: what a hostile feed would send."""
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    rows = zlib.compressobj(9)
    line = b"\0" + bytes(side * 3)
    data = b"".join(rows.compress(line) for _ in range(side)) + rows.flush()
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        _png_chunk(kind, part) for kind, part in ((b"IHDR", header), (b"IDAT", data), (b"IEND", b""))
    )


def _png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


# One Huffman table for everything: category n (0 to 11) has the 4-bit code n. All blocks are flat, so that only the
# first coefficient of each is written, and the table of the others knows the end of a block alone (ITU-T T.81, F.1.2).
_DC_TABLE = bytes([0, 0, 0, 12] + [0] * 12) + bytes(range(12))
_AC_TABLE = bytes([1] + [0] * 15) + b"\0"


def jpeg(width: int = 300, height: int = 300, colour: Colour = (140, 90, 40)) -> bytes:
    """A baseline JPEG (ITU-T T.81) of blocks of 8 x 8 pixels that grow darker from top to bottom."""
    wide, high = -(-width // 8), -(-height // 8)
    bits, count, last = 0, 0, [0, 0, 0]
    out = bytearray()
    for row in range(high):
        planes = _levels(colour, 1 - 0.5 * row / high)
        for _ in range(wide):
            for plane, level in enumerate(planes):
                step, last[plane] = level - last[plane], level
                size = abs(step).bit_length()
                value = step if step >= 0 else step + (1 << size) - 1
                # The category, the value, and the one-bit end of block.
                bits, count = (bits << (4 + size + 1)) | (size << (size + 1)) | (value << 1), count + 4 + size + 1
                while count >= 8:
                    byte = (bits >> (count - 8)) & 255
                    out += bytes([byte, 0]) if byte == 255 else bytes([byte])
                    count -= 8
                    bits &= (1 << count) - 1
    if count:
        byte = ((bits << (8 - count)) | ((1 << (8 - count)) - 1)) & 255
        out += bytes([byte, 0]) if byte == 255 else bytes([byte])
    frame = struct.pack(">BHHB", 8, height, width, 3) + b"".join(bytes([n, 0x11, 0]) for n in (1, 2, 3))
    scan = b"\x03" + b"".join(bytes([n, 0]) for n in (1, 2, 3)) + b"\x00\x3f\x00"
    return b"".join(
        (
            b"\xff\xd8",
            _jpeg_part(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0"),
            _jpeg_part(0xDB, b"\0" + bytes([8] * 64)),
            _jpeg_part(0xC0, frame),
            _jpeg_part(0xC4, b"\x00" + _DC_TABLE),
            _jpeg_part(0xC4, b"\x10" + _AC_TABLE),
            _jpeg_part(0xDA, scan),
            bytes(out),
            b"\xff\xd9",
        )
    )


def _levels(colour: Colour, light: float) -> list[int]:
    """First coefficients of Y, Cb and Cr: eight times the mean less 128, in steps of eight, thus the mean less 128."""
    red, green, blue = (part * light for part in colour)
    luma = 0.299 * red + 0.587 * green + 0.114 * blue
    return [round(luma - 128), round(0.564 * (blue - luma)), round(0.713 * (red - luma))]


def _jpeg_part(marker: int, data: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data
