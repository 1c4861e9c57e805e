"""Reading feeds in processes of their own: started when needed, ended when idle, replaced when they crash or hang."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Coroutine, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import player
from player.domain.errors import EarmarkError, FeedUnreadable
from player.domain.feed import Feed, FeedItem
from player.feeds.frames import (
    DATA,
    HEADER,
    MAX_FRAME,
    REQUEST,
    pack_request,
    unpack_error,
    unpack_feed,
    unpack_items,
)
from player.net.urls import redact

log = logging.getLogger(__name__)

COMMAND = (sys.executable, "-P", "-m", "player.feeds.worker")
# On Windows priority is given from outside, and no console window opens; elsewhere the child lowers its own.
_CREATION_FLAGS = 0
if sys.platform == "win32":
    _CREATION_FLAGS = subprocess.BELOW_NORMAL_PRIORITY_CLASS | subprocess.CREATE_NO_WINDOW

TIMEOUT_S = 60.0
IDLE_S = 30.0
GRACE_S = 5.0


class _Died(Exception):
    """A child that ended, or spoke nonsense, while it had work."""


class _Request(NamedTuple):
    data: bytes
    address: str
    content_type: str
    known: bytes | None


class WorkerPool:
    """Reads feeds in up to ``size`` child processes. Use it from one event loop; ``close`` when done.

    A feed that takes longer than ``timeout_s`` or makes its process crash is unreadable, and only that feed: the next
    one gets a new process. Children end after ``idle_s`` without work, and by themselves when this process ends in
    any way, since their stdin ends with it.
    """

    def __init__(
        self,
        size: int = 1,
        *,
        timeout_s: float = TIMEOUT_S,
        idle_s: float = IDLE_S,
        command: Sequence[str] = COMMAND,
    ) -> None:
        self._size = size
        self._timeout_s = timeout_s
        self._idle_s = idle_s
        self._command = tuple(command)
        self._gate = asyncio.Semaphore(size)
        self._idle: list[_Worker] = []
        self._busy: set[_Worker] = set()
        self._retiring: set[asyncio.Task[object]] = set()
        self._sweeping: asyncio.TimerHandle | None = None
        self._closed = False

    async def read(self, data: bytes, address: str, content_type: str = "", known: bytes | None = None) -> Feed:
        """The feed in ``data``, as ``reading.read_feed`` gives it. Raises what that raises."""
        request = _Request(data, address, content_type, known)
        async with self._gate:
            if self._idle:
                # One that waited may have been ended by the system meanwhile, which is not this feed's fault.
                with contextlib.suppress(_Died):
                    return await self._read(self._idle.pop(), request)
            try:
                return await self._read(_Worker(self._command), request)
            except _Died as death:
                raise _unreadable(str(death), address) from death

    async def _read(self, worker: _Worker, request: _Request) -> Feed:
        address = request.address
        if self._closed:
            raise FeedUnreadable("the pool is closed", address=redact(address))
        self._busy.add(worker)
        healthy = False
        try:
            async with asyncio.timeout(self._timeout_s):
                feed = await worker.read(request)
            healthy = True
            return feed
        except EarmarkError:
            healthy = True
            raise
        except TimeoutError as failure:
            raise _unreadable(f"not read within {self._timeout_s:g} s", address) from failure
        except (OSError, EOFError, ValueError, TypeError, LookupError, AttributeError) as failure:
            worker.kill()
            # What the process left behind is a code; negative ones are signals.
            raise _Died(f"the reading process failed ({await worker.code()}): {failure!r}") from failure
        finally:
            self._busy.discard(worker)
            if healthy and not self._closed:
                worker.idle_since = time.monotonic()
                self._idle.append(worker)
                self._sweep_later()
            else:
                worker.kill()
                # Who is cancelled once more does not wait for it; the end of the pool does.
                await asyncio.shield(self._retire(worker.code()))

    async def close(self) -> None:
        """End every child and wait until it is gone; feeds being read fail. Safe to call twice."""
        self._closed = True
        if self._sweeping is not None:
            self._sweeping.cancel()
            self._sweeping = None
        idle, self._idle = self._idle, []
        for worker in (*idle, *self._busy):
            worker.kill()
        for worker in idle:
            await worker.code()
        # A busy one is waited for by its reader, which hears of its end first.
        for _ in range(self._size):
            await self._gate.acquire()
        for _ in range(self._size):
            self._gate.release()
        await asyncio.gather(*self._retiring, return_exceptions=True)

    @property
    def pids(self) -> tuple[int, ...]:
        """The process ids of the children that run now."""
        return tuple(pid for worker in (*self._idle, *self._busy) if (pid := worker.pid) is not None)

    def _sweep_later(self) -> None:
        if self._sweeping is None:
            self._sweeping = asyncio.get_running_loop().call_later(self._idle_s, self._sweep)

    def _sweep(self) -> None:
        self._sweeping = None
        before = time.monotonic() - self._idle_s
        for worker in [worker for worker in self._idle if worker.idle_since <= before]:
            self._idle.remove(worker)
            self._retire(worker.end())
        if self._idle:
            self._sweep_later()

    def _retire(self, end: Coroutine[Any, Any, object]) -> asyncio.Task[object]:
        task = asyncio.get_running_loop().create_task(end)
        self._retiring.add(task)
        task.add_done_callback(self._retiring.discard)
        return task


class _Worker:
    """One child process; it is started by the first ``read``."""

    def __init__(self, command: tuple[str, ...]) -> None:
        self._command = command
        self._process: asyncio.subprocess.Process | None = None
        self.idle_since = 0.0

    @property
    def alive(self) -> bool:
        return self._process is not None and self._process.returncode is None

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process is not None and self._process.returncode is None else None

    async def read(self, request: _Request) -> Feed:
        """Raises FeedError, or OSError, EOFError, ValueError and the like where the process is not as it should be."""
        process = await self._running()
        assert process.stdin is not None
        head = pack_request(request.address, request.content_type, request.known)
        process.stdin.write(HEADER.pack(REQUEST, len(head)) + head + HEADER.pack(DATA, len(request.data)))
        process.stdin.write(request.data)
        await process.stdin.drain()
        items: list[FeedItem] = []
        while True:
            kind, body = await self._frame(process)
            match kind:
                case b"I":
                    items += unpack_items(body)
                case b"F":
                    return unpack_feed(body, items)
                case b"E":
                    raise unpack_error(body, redact(request.address))
                case _:
                    raise ValueError(f"frame of kind {kind!r}")
            # Let others run between two batches of a large feed.
            await asyncio.sleep(0)

    async def _frame(self, process: asyncio.subprocess.Process) -> tuple[bytes, bytes]:
        assert process.stdout is not None
        kind, length = HEADER.unpack(await process.stdout.readexactly(HEADER.size))
        if length > MAX_FRAME:
            raise ValueError(f"frame of {length} bytes")
        return kind, await process.stdout.readexactly(length)

    async def _running(self) -> asyncio.subprocess.Process:
        if self._process is None or self._process.returncode is not None:
            self._process = await asyncio.create_subprocess_exec(
                *self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                limit=1024 * 1024,
                creationflags=_CREATION_FLAGS,
            )
        return self._process

    async def end(self) -> None:
        """Let it finish by itself, as its stdin ends; kill it where it does not."""
        try:
            async with asyncio.timeout(GRACE_S):
                await self.code()
        except TimeoutError:
            self.kill()
            await self.code()

    def kill(self) -> None:
        if self._process is None or self._process.returncode is not None:
            return
        with contextlib.suppress(ProcessLookupError):
            if os.name == "posix":
                # Popen.kill looks first whether the child has ended, and takes its code away from asyncio, which waits
                # for it. Until it was waited for, its id is nobody else's.
                os.kill(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()

    async def code(self) -> int | None:
        """Wait for its end and give what it ended with."""
        if self._process is None:
            return None
        # A pipe that nobody reads any more would keep asyncio from noticing the end.
        if self._process.stdin is not None:
            self._process.stdin.close()
        if self._process.stdout is not None:
            with contextlib.suppress(OSError, ValueError):
                while await self._process.stdout.read(1024 * 1024):
                    pass
        code = await self._process.wait()
        if self._process.stdin is not None:
            # How writing to it ended is known; asked for by nobody, Python 3.11.2 would log it as an error.
            with contextlib.suppress(OSError):
                await self._process.stdin.wait_closed()
        return code


def _environment() -> dict[str, str]:
    """Ours, with the place where this package lies, as the child looks neither in its folder nor beside a script."""
    folder = str(Path(player.__file__).resolve().parent.parent)
    others = [part for part in os.environ.get("PYTHONPATH", "").split(os.pathsep) if part and part != folder]
    return {**os.environ, "PYTHONPATH": os.pathsep.join([folder, *others])}


def _unreadable(detail: str, address: str) -> FeedUnreadable:
    log.info("%s: %s", redact(address), detail)
    return FeedUnreadable(detail, address=redact(address))
