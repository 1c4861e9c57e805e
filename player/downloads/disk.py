"""Threads for what blocks on a disk, apart from those of the library: a slow disk must hold up nobody else."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Disk:
    """A few threads. Used from one event loop."""

    def __init__(self, threads: int = 4) -> None:
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="downloads")

    def start(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> asyncio.Future[T]:
        """Begin ``work``; it goes on where its future is cancelled."""
        return asyncio.get_running_loop().run_in_executor(self._pool, partial(work, *args, **kwargs))

    async def run(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do ``work`` and give its answer."""
        return await self.start(work, *args, **kwargs)

    async def to_the_end(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do ``work``, and wait for it even where the caller is cancelled meanwhile.

        So for every question to the library: what is cancelled must not still be at it when it is closed, nor bring
        back what is removed right after.
        """
        # A bare future: a shutdown that cancels all tasks does not find it.
        future = self.start(work, *args, **kwargs)
        try:
            return await asyncio.shield(future)
        except asyncio.CancelledError:
            await _ended(future)
            raise

    async def stoppable(self, stop: Callable[[], None], work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The same for long work, which is told to ``stop`` where the caller is cancelled."""
        future = self.start(work, *args, **kwargs)
        try:
            return await asyncio.shield(future)
        except asyncio.CancelledError:
            stop()
            await _ended(future)
            raise

    def close(self) -> None:
        """Take no more work; what runs is not waited for."""
        self._pool.shutdown(wait=False, cancel_futures=True)


async def _ended(future: asyncio.Future[T]) -> None:
    """Once it has ended, however often the caller is cancelled: whoever stops a stream may be followed by the end."""
    while not future.done():
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.wait([future])
