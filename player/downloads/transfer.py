"""One file over HTTP: what to ask for, what an answer means, and bytes onto the disk without holding the loop."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import os
import re
import shutil
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from player.domain.errors import BrokenTransfer, FileNotWritable, NoSpace, NotAudio
from player.downloads.content import HEAD_BYTES, is_media

BLOCK = 1024 * 1024
# Kept free beside the file itself, so that the library can still be written.
RESERVE = 32 * 1024 * 1024

_CONTENT_RANGE = re.compile(r"bytes\s+(?:(\d+)-(\d+)|\*)/(\d+|\*)")


class Answer(Protocol):
    """A streamed answer of the HTTP client."""

    status: int
    final_url: str

    @property
    def headers(self) -> Mapping[str, str]: ...

    @property
    def content_length(self) -> int | None: ...

    @property
    def content_encoding(self) -> str: ...

    def chunks(self, size: int = ...) -> AsyncIterator[bytes]: ...


class Http(Protocol):
    """The part of the HTTP client that downloads need."""

    def stream(self, url: str, *, headers: Mapping[str, str]) -> AbstractAsyncContextManager[Answer]: ...


@dataclass(frozen=True, slots=True)
class Validators:
    """What tells a file from a changed one under the same address (RFC 9110, 8.8)."""

    etag: str | None = None
    last_modified: str | None = None

    @property
    def if_range(self) -> str | None:
        """For If-Range only a strong ETag, or a date, will do (RFC 9110, 13.1.5)."""
        if self.etag and not self.etag.startswith("W/"):
            return self.etag
        return self.last_modified


@dataclass(frozen=True, slots=True)
class Begun:
    """What an answer means for the part at hand: keep ``offset`` bytes of it and go on; ``total`` where known."""

    offset: int
    total: int | None
    complete: bool = False


def decide(status: int, headers: Mapping[str, str], content_length: int | None, have: int) -> Begun | None:
    """What to do with an answer when ``have`` bytes are here; None means: ask again, for the whole file."""
    found = _CONTENT_RANGE.match(headers.get("Content-Range", "").strip())
    total = int(found[3]) if found and found[3] != "*" else None
    if status == 206:
        if not found or not found[1] or int(found[1]) > have:
            return None
        # Some servers begin earlier than asked (httrack#428): what follows is cut off and written again.
        return Begun(int(found[1]), total)
    if status == 416:
        return Begun(have, total, complete=True) if total is not None and total == have else None
    return Begun(0, content_length)


@dataclass(frozen=True, slots=True)
class Fetched:
    """A whole file in its part: its first bytes, and how the server called it."""

    size: int
    head: bytes
    content_type: str
    final_url: str


async def fetch(
    http: Http,
    url: str,
    part: Path,
    validators: Validators,
    begun: Callable[[Validators, int | None], None],
    progress: Callable[[int, int | None], None],
) -> Fetched:
    """Fetch ``url`` into ``part``, going on from what is there where the server can and the file is the same.

    ``begun`` is told the validators of this answer before the first byte is written, ``progress`` the bytes here and
    the total. Raises NetworkError, NotAudio, NoSpace or FileNotWritable; the part stays for another try.
    """
    have = await asyncio.to_thread(_size, part)
    condition = validators.if_range
    headers = {"Accept-Encoding": "identity"}
    if have and condition:
        headers |= {"Range": f"bytes={have}-", "If-Range": condition}
    async with http.stream(url, headers=headers) as answer:
        plan = decide(answer.status, answer.headers, None if answer.content_encoding else answer.content_length, have)
        if plan is not None:
            return await _receive(answer, part, plan, begun, progress)
    await asyncio.to_thread(part.unlink, missing_ok=True)
    async with http.stream(url, headers={"Accept-Encoding": "identity"}) as answer:
        length = None if answer.content_encoding else answer.content_length
        if answer.status == 416:
            raise BrokenTransfer("416 without a range", host=_host(answer.final_url))
        return await _receive(answer, part, Begun(0, length), begun, progress)


async def _receive(
    answer: Answer,
    part: Path,
    plan: Begun,
    begun: Callable[[Validators, int | None], None],
    progress: Callable[[int, int | None], None],
) -> Fetched:
    content_type = answer.headers.get("Content-Type", "")
    done = plan.offset
    if plan.total is not None:
        await asyncio.to_thread(check_space, part.parent, plan.total - done)
    begun(Validators(answer.headers.get("ETag"), answer.headers.get("Last-Modified")), plan.total)
    if not plan.complete:
        stream = await asyncio.to_thread(_open_part, part, done)
        try:
            waiting: list[bytes] = []
            size = 0
            unchecked = done == 0
            async with contextlib.aclosing(answer.chunks()) as chunks:  # type: ignore[type-var]
                async for chunk in chunks:
                    waiting.append(chunk)
                    size += len(chunk)
                    if unchecked and size >= HEAD_BYTES:
                        # An error page is noticed before the rest of it is fetched.
                        unchecked = False
                        _refuse_text(b"".join(waiting)[:HEAD_BYTES], content_type, answer.final_url)
                    if size >= BLOCK:
                        await _write(stream, waiting, part)
                        done += size
                        waiting, size = [], 0
                        progress(done, plan.total)
            await _write(stream, waiting, part)
            done += size
            progress(done, plan.total)
        finally:
            await asyncio.to_thread(stream.close)
    if plan.total is not None and done != plan.total:
        raise BrokenTransfer(f"{done} of {plan.total} bytes", host=_host(answer.final_url))
    head = await asyncio.to_thread(_head, part)
    _refuse_text(head, content_type, answer.final_url)
    return Fetched(done, head, content_type, answer.final_url)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _host(url: str) -> str:
    return url.partition("://")[2].partition("/")[0].rpartition("@")[2]


def _refuse_text(head: bytes, content_type: str, url: str) -> None:
    if not is_media(head, content_type):
        raise NotAudio(f"{content_type}, begins with {head[:40]!r}", host=_host(url))


def _head(part: Path) -> bytes:
    with part.open("rb") as stream:
        return stream.read(HEAD_BYTES)


def _open_part(part: Path, offset: int) -> BinaryIO:
    try:
        part.parent.mkdir(parents=True, exist_ok=True)
        stream = part.open("r+b" if part.exists() else "w+b")
        stream.truncate(offset)
        stream.seek(offset)
    except OSError as error:
        raise disk_error(error, part) from error
    return stream


async def _write(stream: BinaryIO, waiting: list[bytes], part: Path) -> None:
    if not waiting:
        return
    try:
        await asyncio.to_thread(stream.writelines, waiting)
        await asyncio.to_thread(stream.flush)
    except OSError as error:
        raise disk_error(error, part) from error


def disk_error(error: OSError, path: Path) -> NoSpace | FileNotWritable:
    """What the disk said, as something a person can act on."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return NoSpace(str(error), needed="more space is", free="too little is", path=path.parent)
    return FileNotWritable(str(error), path=path.parent)


def check_space(folder: Path, needed: int) -> None:
    """Raises NoSpace where ``needed`` bytes and a reserve would not fit."""
    there = folder
    while not there.exists() and there != there.parent:
        there = there.parent
    free = shutil.disk_usage(there).free
    if needed + RESERVE > free:
        raise NoSpace(needed=_megabytes(needed), free=_megabytes(free), path=folder)


def _megabytes(count: int) -> str:
    return f"{count / 1_000_000:.0f} MB"


def finish(part: Path, final: Path) -> None:
    """Make the part the file: on the disk for good, then renamed, so that a power cut leaves the one or the other."""
    try:
        with part.open("r+b") as stream:
            os.fsync(stream.fileno())
        part.replace(final)
        if os.name == "posix":
            folder = os.open(final.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
    except OSError as error:
        raise disk_error(error, part) from error
