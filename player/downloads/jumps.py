"""Jumps into what has not arrived: which bytes are fetched before their turn, and when waiting is quicker."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from player.domain.errors import EarmarkError, Gone, NeedsPassword, NotFound, Refused
from player.downloads.ahead import Ahead, CannotJump
from player.downloads.disk import Disk
from player.downloads.retry import RetryPolicy
from player.downloads.stream_draft import StreamDraft

if TYPE_CHECKING:
    from player.net.client import HttpClient

log = logging.getLogger(__name__)

# Waited for at most so long between two tries, for as long as somebody listens.
LONGEST_WAIT_S = 8.0
# What an address that is not good any more answers with.
ADDRESS_ERRORS = (Refused, NotFound, Gone, NeedsPassword)
# What will have come on the connection that is open before another one would be.
_NEAR = 128 * 1024
_NEAR_S = 0.7
# So near the end of a file there are tags and the index of an MP4: looked at, and then the beginning goes on.
_SHORT = 512 * 1024


class Jumps:
    """At most one run at a time, while the beginning rests. Used on the loop."""

    def __init__(
        self,
        draft: StreamDraft,
        disk: Disk,
        http: Callable[[], HttpClient],
        addresses: Callable[[], Awaitable[list[str]]],
        silence_s: float,
        policy: RetryPolicy,
    ) -> None:
        self._draft = draft
        self._disk = disk
        self._http = http
        self._addresses = addresses
        self._silence_s = silence_s
        self._policy = policy
        self._ahead = Ahead(draft, disk, silence_s)
        self._task: asyncio.Task[None] | None = None
        self._wanted: int | None = None
        self._refused = False
        self._monotonic: Callable[[], float] = lambda: 0.0
        self._begun_at, self._begun_with = 0.0, 0

    @property
    def are_possible(self) -> bool:
        """Whether the server was seen to give parts of this version, or was not asked yet and says it can."""
        return self._draft.can_jump and not self._refused

    def want(self, offset: int) -> None:
        """Somebody waits for the byte at ``offset``."""
        self._wanted = offset
        self.look()

    def connection_begins(self, monotonic: Callable[[], float]) -> None:
        """From now on the beginning grows at a speed of its own."""
        self._monotonic = monotonic
        self._begun_at, self._begun_with = monotonic(), self._draft.size

    def forget(self) -> None:
        """Another version begins, of which nothing is known."""
        self._refused = False
        self._ahead = Ahead(self._draft, self._disk, self._silence_s)

    async def stop(self) -> None:
        """Fetch nothing more; what has arrived stays."""
        self._wanted = None
        if self._task is not None and not self._task.done():
            self._task.cancel()
            await asyncio.wait([self._task])

    def look(self) -> None:
        """See to it that the bytes which are waited for come as soon as they can."""
        offset, draft = self._wanted, self._draft
        if offset is None:
            return
        if draft.pieces.file is not None or draft.pieces.here_until(offset) > offset:
            self._wanted = None
            return
        if not self.are_possible:
            return
        near = max(_NEAR, int(self._rate() * _NEAR_S))
        running = self._task if self._task is not None and not self._task.done() else None
        if draft.size <= offset <= draft.size + near:
            if running is not None:
                running.cancel()
        elif running is None or not self._ahead.start <= offset <= self._ahead.at + near:
            self._ahead.start = self._ahead.at = offset
            self._task = asyncio.get_running_loop().create_task(self._fetch(offset, running))

    def _rate(self) -> float:
        """Bytes a second by which the beginning grows."""
        took = self._monotonic() - self._begun_at
        return max(0, self._draft.size - self._begun_with) / took if took > 0 else 0.0

    async def _fetch(self, offset: int, previous: asyncio.Task[None] | None) -> None:
        if previous is not None:
            previous.cancel()
            await asyncio.wait([previous])
        self._draft.rest(shortly=(self._draft.total or 0) - offset <= _SHORT)
        try:
            await self._fetch_runs(offset)
        except CannotJump as error:
            log.info("episode %d: no jumps: %s", self._draft.episode.id, error)
            self._refused = True
        except EarmarkError as error:
            # What the beginning meets on its own way is told; this was a short cut.
            log.info("episode %d, ahead: %s (%s)", self._draft.episode.id, error, error.detail)
            self._refused = isinstance(error, ADDRESS_ERRORS)
        finally:
            if self._task is asyncio.current_task():
                # Else another jump has come in between, and the beginning rests on.
                self._draft.go_ahead()

    async def _fetch_runs(self, offset: int) -> None:
        """From ``offset`` to the end of the file, but for what is here."""
        start, failures = offset, 0
        while start < (self._draft.total or 0):
            try:
                await self._fetch_run(start)
            except EarmarkError as error:
                failures = 1 if self._ahead.at > start else failures + 1
                wait = self._policy.wait_s(error, failures, random.random)
                if wait is None:
                    raise
                await asyncio.sleep(min(wait, LONGEST_WAIT_S))
            start = self._draft.pieces.here_until(start)

    async def _fetch_run(self, start: int) -> None:
        addresses = await self._addresses()
        for url in addresses:
            try:
                await self._ahead.fetch(self._http(), url, start)
                return
            except (CannotJump, *ADDRESS_ERRORS):
                if url == addresses[-1]:
                    raise
