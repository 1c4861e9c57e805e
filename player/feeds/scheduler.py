"""Asks each feed again when its time has come, for as long as the window is open."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

from player.domain.clock import Clock
from player.domain.errors import EarmarkError, Offline
from player.domain.models import ShowId
from player.feeds.refresh import RefreshOutcome
from player.library import Library

log = logging.getLogger(__name__)

# A computer that slept wakes up to other times than were planned, so that the clock is looked at this often.
LONGEST_NAP_S = 60.0
SHORTEST_NAP_S = 1.0


class Refresh(Protocol):
    async def __call__(self, show_ids: Sequence[ShowId]) -> list[RefreshOutcome]: ...


class RefreshScheduler:
    """Refreshes what is due. ``run`` goes on until it is cancelled; ``wanted`` may switch it off at any time.

    ``nap`` waits some seconds; without a network the next look comes after the longest one.
    """

    def __init__(
        self,
        library: Library,
        refresh: Refresh,
        clock: Clock,
        wanted: Callable[[], bool],
        *,
        nap: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._library = library
        self._refresh = refresh
        self._clock = clock
        self._wanted = wanted
        self._nap = nap

    async def run(self) -> None:
        """Look, refresh what is due, wait; for ever."""
        while True:
            pause = LONGEST_NAP_S
            try:
                pause = await self.look()
            except EarmarkError as error:
                log.warning("the refresh by itself failed: %s (%s)", error, error.detail)
            await self._nap(pause)

    async def look(self) -> float:
        """Refresh what is due now; gives the seconds to wait until the next look."""
        if not self._wanted():
            return LONGEST_NAP_S
        due = await asyncio.to_thread(self._library.refreshes.due, self._clock.now())
        if due:
            outcomes = await self._refresh(due)
            if any(isinstance(outcome.error, Offline) for outcome in outcomes):
                return LONGEST_NAP_S
        following = await asyncio.to_thread(self._library.refreshes.next_due)
        if following is None:
            return LONGEST_NAP_S
        left = (following - self._clock.now()).total_seconds()
        return min(max(left, SHORTEST_NAP_S), LONGEST_NAP_S)
