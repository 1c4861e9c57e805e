"""Where an MP4 file has its index: at the front, so that it plays while it arrives, or behind all the sound."""

from __future__ import annotations


def index_is_last(head: bytes) -> bool:
    """True for the front of an MP4 file whose sound (``mdat``) comes before its index (``moov``).

    Boxes are a size, a kind, and where the size is 1 a longer size (ISO/IEC 14496-12, 4.2).
    """
    if head[4:8] != b"ftyp":
        return False
    at = 0
    while at + 8 <= len(head):
        size, kind = int.from_bytes(head[at : at + 4], "big"), head[at + 4 : at + 8]
        if kind in (b"moov", b"moof"):
            return False
        if kind == b"mdat":
            return True
        if size == 1:
            size = int.from_bytes(head[at + 8 : at + 16], "big")
        if size < 8:
            return False
        at += size
    return False
