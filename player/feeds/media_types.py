"""MIME types of media, mended from the address where a feed's are wrong or missing."""

from __future__ import annotations

from urllib.parse import parse_qsl, unquote, urlsplit

_BY_SUFFIX = {
    "mp3": "audio/mpeg",
    "mpga": "audio/mpeg",
    "m4a": "audio/mp4",
    "m4b": "audio/mp4",
    "m4r": "audio/mp4",
    "aac": "audio/aac",
    "ogg": "audio/ogg",
    "oga": "audio/ogg",
    "opus": "audio/ogg",
    "spx": "audio/ogg",
    "flac": "audio/flac",
    "wav": "audio/wav",
    "wma": "audio/x-ms-wma",
    "aif": "audio/aiff",
    "aiff": "audio/aiff",
    "amr": "audio/amr",
    "mp2": "audio/mpeg",
    "caf": "audio/x-caf",
    "ape": "audio/x-ape",
    "wv": "audio/x-wavpack",
    "mka": "audio/x-matroska",
    "weba": "audio/webm",
    "mp4": "video/mp4",
    "m4v": "video/mp4",
    "mov": "video/quicktime",
    "qt": "video/quicktime",
    "mpg": "video/mpeg",
    "mpeg": "video/mpeg",
    "avi": "video/x-msvideo",
    "wmv": "video/x-ms-wmv",
    "flv": "video/x-flv",
    "webm": "video/webm",
    "mkv": "video/x-matroska",
    "ogv": "video/ogg",
    "3gp": "video/3gpp",
    "pdf": "application/pdf",
    "epub": "application/epub+zip",
    "zip": "application/zip",
    "torrent": "application/x-bittorrent",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "webp": "image/webp",
    "svg": "image/svg+xml",
    "html": "text/html",
    "htm": "text/html",
    "txt": "text/plain",
    "vtt": "text/vtt",
    "srt": "application/x-subrip",
    "json": "application/json",
    "xml": "application/xml",
    "swf": "application/x-shockwave-flash",
    "m3u8": "application/vnd.apple.mpegurl",
}

# Spellings of the same thing.
_MEANT = {
    "audio/mp3": "audio/mpeg",
    "audio/x-mp3": "audio/mpeg",
    "audio/mpeg3": "audio/mpeg",
    "audio/x-mpeg": "audio/mpeg",
    "audio/x-mpeg-3": "audio/mpeg",
    "audio/mpg": "audio/mpeg",
    "audio/mpegaudio": "audio/mpeg",
    "audio/m4a": "audio/mp4",
    "audio/x-m4a": "audio/mp4",
    "audio/x-m4b": "audio/mp4",
    "audio/m4b": "audio/mp4",
    "audio/x-mp4": "audio/mp4",
    "video/x-m4v": "video/mp4",
    "video/m4v": "video/mp4",
    "application/ogg": "audio/ogg",
    "application/x-ogg": "audio/ogg",
    "audio/x-ogg": "audio/ogg",
    "audio/vorbis": "audio/ogg",
    "audio/opus": "audio/ogg",
    "audio/x-wav": "audio/wav",
    "audio/wave": "audio/wav",
    "audio/x-flac": "audio/flac",
    "application/mp3": "audio/mpeg",
    "application/mp4": "video/mp4",
    "mp3": "audio/mpeg",
    "mpeg": "audio/mpeg",
}

# What nearly all claim, and rightly.
_TAKEN_AT_ITS_WORD = {
    "audio/mpeg": "audio/mpeg",
    "audio/mp3": "audio/mpeg",
    "audio/x-m4a": "audio/mp4",
    "video/mp4": "video/mp4",
}

# Types that say nothing, or that no publisher of sound can mean.
_EMPTY = {
    *("", "audio", "video", "audio/*", "video/*", "*/*", "audio/unknown", "unknown", "unknown/unknown"),
    *("application/octet-stream", "binary/octet-stream", "application/binary", "application/download"),
    *("application/force-download", "application/x-download", "application/save"),
}
_WRONG = {"text/html", "text/plain", "text/xml", "application/xml", "application/rss+xml", "application/x-mpeg"}


def media_type(claimed: str, url: str, medium: str = "") -> str:
    """The MIME type of what is at ``url``, lower case and without parameters.

    ``claimed`` counts where it says audio or video; else the address decides, as far as its name has a suffix that is
    known. An enclosure of no type and no suffix is taken for audio, which it is in a podcast. ``medium`` is the word of
    Media RSS (audio, video, image).
    """
    if usual := _TAKEN_AT_ITS_WORD.get(claimed):
        return usual
    claimed = claimed.partition(";")[0].strip().lower()
    claimed = _MEANT.get(claimed, claimed)
    if claimed.startswith(("audio/", "video/", "image/")) and claimed not in _EMPTY:
        return claimed
    guessed = type_of_address(url)
    if claimed in _EMPTY or claimed in _WRONG or "/" not in claimed:
        if guessed:
            return guessed
        if claimed in _WRONG:
            return claimed
        kind = medium.lower() or claimed.partition("/")[0]
        if kind == "video":
            return "video/mp4"
        return f"{kind}/unknown" if kind in ("image", "document", "executable") else "audio/mpeg"
    if guessed.startswith(("audio/", "video/")) and not claimed.startswith("application/x-bittorrent"):
        return guessed
    return claimed


def type_of_address(url: str) -> str:
    """What the suffix in an address says: of its last part, then of any part (trackers stand before and behind it)."""
    parts = urlsplit(url)
    names = [unquote(name) for name in parts.path.split("/") if name]
    values = [value for _, value in parse_qsl(parts.query)] if "." in parts.query else []
    if names and (found := _BY_SUFFIX.get(_suffix(names[-1]))):
        return found
    for name in (*values, *reversed(names[:-1])):
        found = _BY_SUFFIX.get(_suffix(name), "")
        if found.startswith(("audio/", "video/")):
            return found
    return ""


def type_of_name(name: str) -> str:
    """What the suffix of a file's name says, nothing where it is not known."""
    return _BY_SUFFIX.get(_suffix(name), "")


def _suffix(name: str) -> str:
    return name.rpartition(".")[2].lower()[:8] if "." in name else ""
