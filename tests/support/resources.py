"""A thing that can be served: bytes, type and validators, and the right answer to conditional and partial requests."""

from __future__ import annotations

import gzip
import hashlib
import re
from dataclasses import dataclass, field
from email.utils import formatdate, parsedate_to_datetime
from functools import lru_cache
from pathlib import Path

from tests.support.httpd import FileBody, Reply

PACKED_TYPES = (
    "text/",
    "application/json",
    "application/xml",
    "application/rss",
    "application/atom",
    "application/srt",
)
TYPES = {
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".ogg": "audio/ogg",
    ".opus": "audio/ogg",
    ".wav": "audio/wav",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".vtt": "text/vtt; charset=utf-8",
    ".srt": "application/srt; charset=utf-8",
    ".json": "application/json",
    ".html": "text/html; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/rss+xml",
    ".rss": "application/rss+xml",
    ".opml": "text/x-opml",
}
# A date long past, so that a feed does not look younger than its validators.
LONG_AGO = 1_700_000_000.0


@dataclass(frozen=True, slots=True)
class Resource:
    """Bytes, or a file, under one address.

    ``etag`` None makes one of the content (of name, size and time for a file) and "" sends none;
    ``last_modified`` is in seconds since 1970 and None sends none; ``packed`` None packs text and leaves audio alone.
    """

    body: bytes | Path
    content_type: str = "application/octet-stream"
    etag: str | None = None
    last_modified: float | None = LONG_AGO
    packed: bool | None = None
    ranges: bool = True
    headers: dict[str, str] = field(default_factory=dict)

    def answer(self, asked: dict[str, str]) -> Reply:
        """The right answer to a GET or HEAD with these headers (names in lower case)."""
        etag = self._etag()
        headers = {"Content-Type": self.content_type, **self.headers}
        packs = self._packs()
        if packs:
            headers["Vary"] = "Accept-Encoding"
        use_gzip = packs and "gzip" in asked.get("accept-encoding", "").lower() and "range" not in asked
        if etag and use_gzip:
            etag = f'{etag[:-1]}-gzip"'
        if etag:
            headers["ETag"] = etag
        if self.last_modified is not None:
            headers["Last-Modified"] = formatdate(self.last_modified, usegmt=True)
        if self._unchanged(asked, etag):
            return Reply(304, {name: headers[name] for name in ("ETag", "Last-Modified", "Vary") if name in headers})
        if use_gzip:
            assert isinstance(self.body, bytes)
            headers["Content-Encoding"] = "gzip"
            return Reply(200, headers, pack(self.body))
        if self.ranges:
            headers["Accept-Ranges"] = "bytes"
        return self._whole_or_part(asked, headers, etag)

    def _packs(self) -> bool:
        if isinstance(self.body, Path):
            return False
        return self.content_type.startswith(PACKED_TYPES) if self.packed is None else self.packed

    def _etag(self) -> str:
        if self.etag is not None:
            return self.etag
        if isinstance(self.body, Path):
            stat = self.body.stat()
            return f'"{_digest(f"{self.body.name}-{stat.st_size}-{stat.st_mtime_ns}".encode())}"'
        return f'"{_digest(self.body)}"'

    def _unchanged(self, asked: dict[str, str], etag: str) -> bool:
        """RFC 9110, 13.1: If-None-Match, compared weakly, goes before If-Modified-Since."""
        if given := asked.get("if-none-match"):
            if given.strip() == "*":
                return True
            bare = {tag.strip().removeprefix("W/") for tag in given.split(",")}
            return bool(etag) and etag.removeprefix("W/") in bare
        if (given := asked.get("if-modified-since")) and self.last_modified is not None:
            since = _seconds(given)
            return since is not None and int(self.last_modified) <= since
        return False

    def _whole_or_part(self, asked: dict[str, str], headers: dict[str, str], etag: str) -> Reply:
        size = self.body.stat().st_size if isinstance(self.body, Path) else len(self.body)
        wanted = asked.get("range", "") if self.ranges else ""
        if wanted and (condition := asked.get("if-range")) and not self._same_version(condition, etag):
            wanted = ""
        # Several ranges at once may be answered with the whole (RFC 9110, 14.2), and nobody here asks for them.
        found = re.fullmatch(r"bytes=(\d*)-(\d*)", wanted.replace(" ", ""))
        if not found or not any(found.groups()):
            return Reply(200, headers, self._part(0, size))
        first, last = found.groups()
        if first:
            start, end = int(first), min(int(last) if last else size - 1, size - 1)
        else:
            start, end = max(0, size - int(last)), size - 1
        if start >= size or end < start:
            return Reply(416, {"Content-Range": f"bytes */{size}", "Content-Type": "text/plain"}, b"")
        headers["Content-Range"] = f"bytes {start}-{end}/{size}"
        return Reply(206, headers, self._part(start, end - start + 1))

    def _same_version(self, condition: str, etag: str) -> bool:
        """RFC 9110, 13.1.5: a strong ETag or exactly the date we sent."""
        if condition.startswith(('"', "W/")):
            return bool(etag) and not etag.startswith("W/") and condition == etag
        return self.last_modified is not None and _seconds(condition) == int(self.last_modified)

    def _part(self, start: int, length: int) -> bytes | FileBody:
        if isinstance(self.body, Path):
            return FileBody(self.body, start, length)
        return self.body[start : start + length] if length != len(self.body) else self.body


def type_of(name: str) -> str:
    """The content type that a well-behaved server gives to a file of this name."""
    return TYPES.get(Path(name).suffix.lower(), "application/octet-stream")


def read_body(body: bytes | Path) -> bytes:
    return body.read_bytes() if isinstance(body, Path) else body


@lru_cache(maxsize=1024)
def pack(body: bytes) -> bytes:
    """Gzip, done once for the same bytes, since a bench asks for them again and again."""
    return gzip.compress(body, 6, mtime=0)


@lru_cache(maxsize=4096)
def _digest(body: bytes) -> str:
    return hashlib.blake2b(body, digest_size=8).hexdigest()


def _seconds(date: str) -> float | None:
    try:
        return parsedate_to_datetime(date).timestamp()
    except (TypeError, ValueError):
        return None
