"""One try to bring a file here, over HTTP or from this computer, into a draft that keeps whatever arrives."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from typing import TYPE_CHECKING

from player.domain.clock import Clock
from player.domain.errors import (
    BrokenTransfer,
    DownloadError,
    EarmarkError,
    FileMissing,
    ServerFailed,
    TimedOut,
    TooLarge,
)
from player.downloads.content import HEAD
from player.downloads.disk import Disk
from player.downloads.draft import Draft
from player.downloads.memory import keep_freed_memory
from player.downloads.resume import AllHere, Anew, Answer, AskForAll, GoOn, Kept, next_step, request_headers
from player.downloads.throttle import Throttle
from player.net.urls import host_of

if TYPE_CHECKING:
    from player.net.client import HttpClient, StreamedResponse

Progress = Callable[[int, int | None], None]

# Larger ones are no longer in the processor's cache when they are written, smaller ones change threads too often: of
# 512 kB, 1 MB and 2 MB this measured best.
BLOCK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What a transfer may take. Less than ``slow_bytes`` in ``slow_s`` counts as silence; silence ends the try after
    ``silence_s``. ``flush_s``: what has arrived lies in memory no longer; ``mark_s``: how often it is made safe."""

    max_bytes: int = 16 * 1024**3
    silence_s: float = 30.0
    slow_bytes: int = 1024
    slow_s: float = 60.0
    flush_s: float = 0.5
    mark_s: float = 5.0


class _Differs(Exception):
    """What the server sends does not fit what is here."""


class Transfer:
    """One try for ``draft``, which is open. ``progress`` hears of bytes here and bytes in all, often; ``throttle`` is
    the one of all transfers. Time spent waiting for it counts as no silence of the server.

    A block is written while the next one arrives, unless ``at_once``: then all that has arrived is on the disk before
    more is waited for, since somebody reads there.
    """

    def __init__(
        self,
        draft: Draft,
        disk: Disk,
        clock: Clock,
        limits: Limits,
        progress: Progress,
        throttle: Throttle,
        *,
        at_once: bool = False,
    ) -> None:
        self._draft = draft
        self._disk = disk
        self._clock = clock
        self._limits = limits
        self._progress = progress
        self._throttle = throttle
        self._at_once = at_once
        self._held: list[bytes] = []
        self._held_bytes = 0
        self._writing: asyncio.Task[None] | None = None
        self._arrived = 0
        self._flushed_at = self._marked_at = clock.monotonic()

    async def fetch(self, http: HttpClient, url: str) -> None:
        """Over HTTP, going on where an earlier try ended if the server allows it.

        Returns once everything is here; else raises a NetworkError, NotAudio or what the disk says.
        """
        keep_freed_memory()
        whole = False
        while True:
            kept = self._draft.kept
            start, headers = request_headers(Kept() if whole else kept)
            asked = start if "Range" in headers else None
            async with http.stream(url, headers=headers, read_timeout_s=self._limits.silence_s) as answer:
                head = Answer(answer.status, answer.headers, answer.content_length, bool(answer.content_encoding))
                step = next_step(kept, asked, head, self._clock.now())
                if isinstance(step, AllHere):
                    return
                if isinstance(step, AskForAll):
                    if whole or asked is None:
                        raise ServerFailed(f"status {answer.status}", host=host_of(url), status=answer.status)
                    whole = True
                    continue
                fitted = await self._take(answer, step)
            whole = False
            if not fitted:
                continue
            if step.total is None or self._draft.size == step.total:
                return
            # Some servers give a few megabytes at a time, whatever they are asked for.
            grew = self._draft.size > (kept.size if isinstance(step, GoOn) else 0)
            if answer.status != 206 or not grew or self._draft.kept.validator is None:
                raise BrokenTransfer("nothing more came", host=host_of(url))

    async def _take(self, answer: StreamedResponse, step: GoOn | Anew) -> bool:
        """Take the body in; False where it does not belong to what is here, which is cut back then."""
        try:
            async with contextlib.aclosing(answer.chunks(BLOCK)) as chunks:
                if isinstance(step, GoOn):
                    await self._go_on(chunks, step, host_of(answer.final_url))
                else:
                    await self._begin(chunks, step, answer)
                await self._receive(chunks, host_of(answer.final_url))
        except BrokenTransfer:
            await self._settle()
            if step.total is None or self._draft.size != step.total:
                raise
        except _Differs:
            return False
        finally:
            # Whatever ended it, what has arrived is not fetched again.
            with contextlib.suppress(EarmarkError):
                await self._settle()
        return True

    async def _begin(self, chunks: AsyncGenerator[bytes, None], step: Anew, answer: StreamedResponse) -> None:
        """Look at the first bytes before anything is thrown away for them."""
        if step.total is not None and step.total > self._limits.max_bytes:
            raise TooLarge(f"{step.total} bytes announced", host=host_of(answer.final_url))
        head = bytearray()
        broken: BrokenTransfer | None = None
        try:
            async for piece in chunks:
                head += piece
                if len(head) >= HEAD:
                    break
        except BrokenTransfer as error:
            broken = error
            if len(head) < HEAD:
                raise
        content_type = answer.headers.get("Content-Type", "")
        await self._draft.begin(
            bytes(head[:HEAD]), answer.final_url, content_type, step.total, step.etag, step.last_modified
        )
        self._arrived = 0
        self._hold(bytes(head))
        if broken is not None:
            raise broken

    async def _go_on(self, chunks: AsyncGenerator[bytes, None], step: GoOn, host: str) -> None:
        """Compare what was asked for twice with what is here, then go on behind it."""
        await self._draft.go_on(step.total)
        at = step.start
        self._arrived = end = self._draft.size
        while at < end:
            piece = await anext(chunks, b"")
            if not piece:
                raise BrokenTransfer("it ended before anything new", host=host)
            known = piece[: end - at]
            if not await self._draft.holds(at, known):
                await self._fall_back(step.start)
                raise _Differs
            at += len(known)
            if len(piece) > len(known):
                self._hold(piece[len(known) :])

    async def _fall_back(self, before: int) -> None:
        """Keep what was made safe before the part that does not fit: a power cut may have spoilt the rest."""
        safe = self._draft.record.bytes_done
        await self._draft.cut(safe if safe < before else 0)

    async def _receive(self, chunks: AsyncGenerator[bytes, None], host: str) -> None:
        window_at, window_size = self._clock.monotonic(), self._arrived
        self._progress(self._arrived, self._draft.total)
        async for piece in chunks:
            self._hold(piece)
            now = self._clock.monotonic()
            if self._held_bytes >= BLOCK or now - self._flushed_at >= self._limits.flush_s:
                await self._flush()
                self._flushed_at = now
            if now - self._marked_at >= self._limits.mark_s:
                await self._written()
                await self._draft.mark()
                self._marked_at = self._clock.monotonic()
            if self._arrived > self._limits.max_bytes:
                raise TooLarge(f"more than {self._limits.max_bytes} bytes", host=host)
            if now - window_at >= self._limits.slow_s:
                if self._arrived - window_size < self._limits.slow_bytes:
                    raise TimedOut(f"{self._arrived - window_size} bytes in {now - window_at:.0f} s", host=host)
                window_at, window_size = now, self._arrived
            self._progress(self._arrived, self._draft.total)
            if self._throttle.is_on:
                await self._flush()
                await self._throttle.take(len(piece))
        await self._settle()
        self._progress(self._arrived, self._draft.total)

    def _hold(self, piece: bytes) -> None:
        self._held.append(piece)
        self._held_bytes += len(piece)
        self._arrived += len(piece)

    async def _flush(self) -> None:
        """Begin to write what is held, once what was held before is written: meanwhile more can arrive."""
        if self._held:
            await self._written()
            held, self._held, self._held_bytes = self._held, [], 0
            self._writing = asyncio.get_running_loop().create_task(self._draft.put(held))
            if self._at_once:
                await self._written()

    async def _written(self) -> None:
        """Wait for the write under way; raises what came of it. One that is cancelled here goes on."""
        writing = self._writing
        if writing is None:
            return
        try:
            await asyncio.shield(writing)
        finally:
            if writing.done():
                self._writing = None

    async def _settle(self) -> None:
        await self._flush()
        await self._written()
        await self._draft.settle()

    async def copy(self, source: Path) -> None:
        """From a file of this computer. Raises FileMissing, NotAudio or what the disk says."""
        try:
            file, total = await self._disk.run(_open, source)
        except OSError as error:
            raise FileMissing(str(error), path=source) from error
        with file:
            block = await self._read(file)
            await self._draft.begin(block[:HEAD], source.as_uri(), total=total)
            try:
                while block:
                    self._hold(block)
                    await self._flush()
                    self._progress(self._arrived, total)
                    block = await self._read(file)
            finally:
                await self._settle()

    async def _read(self, file: FileIO) -> bytes:
        try:
            return await self._disk.to_the_end(file.read, BLOCK)
        except OSError as error:
            raise DownloadError(f"reading failed: {error}") from error


def _open(source: Path) -> tuple[FileIO, int]:
    """A plain file, opened, and its size; never a device or a pipe that has no end."""
    if not source.is_file():
        raise FileNotFoundError(f"{source} is not a file")
    file = FileIO(source)
    file.seek(0, 2)
    size = file.tell()
    file.seek(0)
    return file, size
