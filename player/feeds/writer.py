"""What feeds bring, written into the library a few at a time: each trip to the disk carries all that is ready."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from player.library import Library

T = TypeVar("T")

# One transaction takes no more pieces, or items of feeds, than this: nobody else can write meanwhile.
MOST_PIECES = 16
MOST_ITEMS = 2000
# In an import a group waits so long for more, from the end of the last one: half as many words are written in tens.
COMPANY_S = 0.25


@dataclass(frozen=True, slots=True)
class _Piece:
    work: Callable[[], Any]
    items: int
    done: asyncio.Future[Any]


class GroupWriter:
    """Groups pieces of writing into transactions. A disk takes as long for one feed as for sixteen.

    A lone piece is written at once; those that come while the disk is at work wait for each other, and for those who
    said that they will come (``coming``). For one event loop.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._waiting: deque[_Piece] = deque()
        self._writing: asyncio.Task[None] | None = None
        self._coming = 0
        self._news = asyncio.Event()

    @contextlib.contextmanager
    def coming(self) -> Iterator[None]:
        """Within this there will be something to write, as there will be for many others."""
        self._coming += 1
        try:
            yield
        finally:
            self._coming -= 1
            self._news.set()

    async def write(self, work: Callable[[], T], items: int = 1) -> T:
        """Do ``work``, which writes ``items`` items or so, and give what it gives, or raise what it raises.

        Returns once it is on the disk. A piece that fails leaves the others alone.
        """
        done: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append(_Piece(work, items, done))
        self._news.set()
        if self._writing is None:
            self._writing = asyncio.get_running_loop().create_task(self._write_all())
        return await done

    async def _write_all(self) -> None:
        try:
            while self._waiting:
                await self._write_some()
                await self._gather()
        finally:
            self._writing = None

    async def _gather(self) -> None:
        """Wait for a full group, or for all who are coming, but no longer than COMPANY_S."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(COMPANY_S):
                while len(self._waiting) < min(self._coming, MOST_PIECES) and self._items() < MOST_ITEMS:
                    self._news.clear()
                    await self._news.wait()

    def _items(self) -> int:
        return sum(piece.items for piece in self._waiting)

    async def _write_some(self) -> None:
        pieces = [self._waiting.popleft()]
        items = pieces[0].items
        while self._waiting and len(pieces) < MOST_PIECES and items + self._waiting[0].items <= MOST_ITEMS:
            items += self._waiting[0].items
            pieces.append(self._waiting.popleft())
        try:
            outcomes = await asyncio.to_thread(self._library.together, [piece.work for piece in pieces])
        except Exception as error:  # noqa: BLE001 - each of those who wait raises it
            outcomes = [error] * len(pieces)
        for piece, outcome in zip(pieces, outcomes, strict=True):
            if piece.done.done():
                continue
            if isinstance(outcome, Exception):
                piece.done.set_exception(outcome)
            else:
                piece.done.set_result(outcome)
