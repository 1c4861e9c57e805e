"""What a file holds, told from its first bytes: servers' words for it are often wrong."""

from __future__ import annotations

HEAD_BYTES = 4096
# A text this short in place of audio is an error page or a sign-in page.
SMALL_TEXT = 100_000

_MAGIC = (
    (b"ID3", 0, ".mp3"),
    (b"OggS", 0, ".ogg"),
    (b"fLaC", 0, ".flac"),
    (b"WAVE", 8, ".wav"),
    (b"AVI ", 8, ".avi"),
    (b"FORM", 0, ".aiff"),
    (b"ADIF", 0, ".aac"),
    (b"\x1aE\xdf\xa3", 0, ".mka"),
    (b"0&\xb2u\x8ef\xcf\x11", 0, ".wma"),
    (b"FLV\x01", 0, ".flv"),
    (b"#!AMR", 0, ".amr"),
    (b"\x00\x00\x01\xba", 0, ".mpg"),
)
_BY_TYPE = {
    "audio/mpeg": ".mp3",
    "audio/mp3": ".mp3",
    "audio/mp4": ".m4a",
    "audio/x-m4a": ".m4a",
    "audio/aac": ".aac",
    "audio/ogg": ".ogg",
    "audio/opus": ".opus",
    "audio/flac": ".flac",
    "audio/wav": ".wav",
    "audio/x-wav": ".wav",
    "video/mp4": ".mp4",
    "video/quicktime": ".mov",
    "video/webm": ".webm",
}


def suffix_by_magic(head: bytes) -> str | None:
    """The suffix that the first bytes of a media file ask for, or None where they are no media we know."""
    for magic, offset, suffix in _MAGIC:
        if head[offset : offset + len(magic)] == magic:
            if suffix == ".ogg" and b"OpusHead" in head[:200]:
                return ".opus"
            return ".webm" if suffix == ".mka" and b"webm" in head[:100] else suffix
    if head[4:8] == b"ftyp":
        brand = head[8:12]
        if brand in (b"M4A ", b"M4B "):
            return ".m4a"
        return ".mov" if brand == b"qt  " else ".mp4"
    # MPEG audio begins with eleven set bits; layer and rate must be possible ones (ISO 11172-3).
    if len(head) > 3 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0:
        if head[1] & 0xF6 == 0xF0:
            return ".aac"
        if head[1] & 0x06 and head[2] & 0xF0 != 0xF0 and head[2] & 0x0C != 0x0C:
            return ".mp3"
    return None


def suffix_for(head: bytes, content_type: str, address: str) -> str:
    """The suffix of a finished file: by its bytes, else by its type, else by the address it came from."""
    known = suffix_by_magic(head) or _BY_TYPE.get(content_type.partition(";")[0].strip().lower())
    if known:
        return known
    name = address.partition("?")[0].partition("#")[0].rpartition("/")[2]
    suffix = name.rpartition(".")[2].lower() if "." in name else ""
    return f".{suffix}" if suffix.isascii() and suffix.isalnum() and 2 <= len(suffix) <= 4 else ".mp3"


def is_text(head: bytes) -> bool:
    """Whether this is a page, a feed or a message in words, and so no audio."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:512].lower()
    if start.startswith((b"<", b"{", b"[")):
        return True
    return bool(start) and all(32 <= byte < 127 or byte in b"\t\r\n" for byte in start)


def is_media(head: bytes, content_type: str) -> bool:
    """Whether bytes that came as ``content_type`` can be played, as far as their beginning tells."""
    if suffix_by_magic(head):
        return True
    if is_text(head):
        return False
    # MP3s may begin with rubbish that players skip: what calls itself audio and is no text may be.
    kind = content_type.partition(";")[0].strip().lower()
    return kind.startswith(("audio/", "video/")) or kind in ("", "application/octet-stream", "binary/octet-stream")
