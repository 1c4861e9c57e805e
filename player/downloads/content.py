"""What bytes are, by their first ones: audio, video, a picture, or the error page that came instead."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

# As much of a file's front as is looked at.
HEAD = 4096

_BY_TYPE = {
    "audio/mpeg": ".mp3",
    "audio/mp3": ".mp3",
    "audio/x-mp3": ".mp3",
    "audio/mpeg3": ".mp3",
    "audio/mp4": ".m4a",
    "audio/x-m4a": ".m4a",
    "audio/m4a": ".m4a",
    "audio/aac": ".aac",
    "audio/aacp": ".aac",
    "audio/x-m4b": ".m4b",
    "audio/ogg": ".ogg",
    "audio/vorbis": ".ogg",
    "audio/opus": ".opus",
    "audio/flac": ".flac",
    "audio/x-flac": ".flac",
    "audio/wav": ".wav",
    "audio/x-wav": ".wav",
    "audio/webm": ".webm",
    "audio/x-ms-wma": ".wma",
    "audio/aiff": ".aiff",
    "audio/x-aiff": ".aiff",
    "video/mp4": ".mp4",
    "video/x-m4v": ".m4v",
    "video/quicktime": ".mov",
    "video/webm": ".webm",
    "video/x-matroska": ".mkv",
    "video/mpeg": ".mpg",
    "video/ogg": ".ogv",
    "video/x-msvideo": ".avi",
    "video/mp2t": ".ts",
}
_SUFFIXES = frozenset(_BY_TYPE.values()) | {".oga", ".mpeg", ".amr", ".ape", ".wv", ".caf", ".mp2", ".wmv", ".mka"}

_MAGIC = (
    (b"ID3", ".mp3"),
    (b"fLaC", ".flac"),
    (b"#!AMR", ".amr"),
    (b"MAC ", ".ape"),
    (b"wvpk", ".wv"),
    (b"caff", ".caf"),
    (b".snd", ".au"),
    (b"FLV\x01", ".flv"),
    (b"\x00\x00\x01\xba", ".mpg"),
)
_PICTURES = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
)
_OTHER = (
    b"%PDF",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x1f\x8b",
    b"Rar!",
    b"7z\xbc\xaf",
    b"BZh",
    b"\xfd7zXZ",
    b"MZ",
    b"\x7fELF",
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")

# kbit/s by version and layer (ISO 11172-3, 2.4.2.3; ISO 13818-3 for the lower sampling rates). Layer I is left out:
# nobody publishes it, and a text in UTF-16 begins like one.
_RATES = {
    (1, 2): (32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384),
    (1, 3): (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    (2, 2): (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
    (2, 3): (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_HERTZ = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}


def media_suffix(head: bytes, content_type: str = "", address: str = "") -> str | None:
    """The extension, with its dot, of audio or video that begins with ``head``; None for what is neither.

    The bytes decide; what the server calls them and how its address ends only name bytes that say nothing themselves.
    """
    if found := _by_bytes(head, content_type):
        return found
    if not head or is_other(head):
        return None
    kind = content_type.partition(";")[0].strip().lower()
    if kind.startswith(("text/", "image/")) or kind in ("application/json", "application/xml", "application/pdf"):
        return None
    return _BY_TYPE.get(kind) or suffix_of(address) or ".bin"


def suffix_of(address: str) -> str:
    """How the path of an address ends, where that is an extension of audio or video, else an empty text."""
    try:
        suffix = PurePosixPath(unquote(urlsplit(address).path)).suffix.lower()
    except ValueError:
        return ""
    return suffix if suffix in _SUFFIXES else ""


def picture_kind(head: bytes) -> str | None:
    """``png``, ``jpeg``, ``gif`` or ``webp``; None for everything else, SVG too, since that is a program."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    return next((kind for magic, kind in _PICTURES if head.startswith(magic)), None)


def is_other(head: bytes) -> bool:
    """True for what is known not to be audio or video: pages, texts, pictures, archives, programs."""
    return head.startswith(_OTHER) or picture_kind(head) is not None or _is_text(head)


def _is_text(head: bytes) -> bool:
    """HTML, XML, JSON or a bare “Unauthorized”, in UTF-8, UTF-16 or Latin-1."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:64].lower()
    if start.startswith((b"<!doctype", b"<html", b"<?xml", b"<head", b"<body", b"<!--")):
        return True
    if _CONTROLS.search(head):
        return False
    try:
        # The last letter may be cut in two.
        head[: len(head) - 3 if len(head) >= HEAD else None].decode("utf-8")
    except UnicodeDecodeError:
        return all(byte >= 0xA0 or byte < 0x80 for byte in head)
    return True


def _by_bytes(head: bytes, content_type: str) -> str | None:
    if head[4:8] == b"ftyp":
        return _of_mp4(head[8:12], content_type)
    if head[:4] == b"OggS":
        return _of_ogg(head)
    if head[:4] in (b"RIFF", b"FORM"):
        return {b"WAVE": ".wav", b"AVI ": ".avi", b"AIFF": ".aiff", b"AIFC": ".aiff"}.get(head[8:12])
    if head[:4] == b"\x1aE\xdf\xa3":
        return ".webm" if b"webm" in head[:64] else ".mkv"
    if head[:4] == b"0&\xb2u":
        return ".wmv" if content_type.startswith("video/") else ".wma"
    if head[:1] == b"G" and len(head) > 376 and head[188:189] == head[376:377] == b"G":
        return ".ts"
    for magic, suffix in _MAGIC:
        if head.startswith(magic):
            return suffix
    return _of_frames(head)


def _of_mp4(brand: bytes, content_type: str) -> str:
    """By the major brand (https://mp4ra.org); the general ones hold audio as often as video, so the server is asked."""
    if brand in (b"M4A ", b"M4B ", b"M4V "):
        return "." + brand.decode("ascii").strip().lower()
    if brand == b"qt  ":
        return ".mov"
    return ".m4a" if content_type.startswith("audio/") else ".mp4"


def _of_ogg(head: bytes) -> str:
    if b"OpusHead" in head[:64]:
        return ".opus"
    return ".ogv" if b"\x80theora" in head[:512] else ".ogg"


def _of_frames(head: bytes) -> str | None:
    """MPEG audio with no tag before it: a frame whose successor stands where it says, or the file's first bytes.

    Blank bytes before it are common; cut recordings begin in the middle of a frame.
    """
    first = len(head) - len(head.lstrip(b"\0"))
    at = head.find(b"\xff", first)
    while 0 <= at < len(head) - 4:
        if head[at + 1] & 0xF6 == 0xF0:
            length, suffix = _adts_length(head, at), ".aac"
        else:
            length, suffix = _frame_length(head[at : at + 4]), ".mp3"
        if length:
            follower = head[at + length : at + length + 2]
            if len(follower) < 2 and at == first:
                return suffix
            if len(follower) == 2 and follower[0] == 0xFF and follower[1] & 0xFE == head[at + 1] & 0xFE:
                return suffix
        at = head.find(b"\xff", at + 1)
    return None


def _frame_length(header: bytes) -> int:
    """Bytes of the frame that begins so (ISO 11172-3, 2.4.1.3), 0 where none can."""
    version, layer = (header[1] >> 3) & 3, 4 - ((header[1] >> 1) & 3)
    rate, hertz, padding = header[2] >> 4, (header[2] >> 2) & 3, (header[2] >> 1) & 1
    if header[1] & 0xE0 != 0xE0 or version == 1 or layer in (1, 4) or rate in (0, 15) or hertz == 3:
        return 0
    bits = _RATES[1 if version == 3 else 2, layer][rate - 1] * 1000
    per_second = _HERTZ[version][hertz]
    return (72 if layer == 3 and version != 3 else 144) * bits // per_second + padding


def _adts_length(head: bytes, at: int) -> int:
    """Bytes of the AAC frame at ``at`` (ISO 13818-7, 6.2), 0 where there is none."""
    if len(head) < at + 6 or (head[at + 2] >> 2) & 15 > 12:
        return 0
    length = (head[at + 3] & 3) << 11 | head[at + 4] << 3 | head[at + 5] >> 5
    return length if length > 7 else 0
