"""Merges the pieces of the search indexes once no more new episodes come: after a refresh or an import, not in it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable

from player.domain.errors import LibraryError
from player.domain.events import EpisodesAdded, EventBus
from player.library import Library

log = logging.getLogger(__name__)

# Two shows of an import follow each other sooner than this.
QUIET_S = 3.0


class IndexKeeper:
    """``run`` goes on until it is cancelled. ``goes_on`` is asked between two steps: False while the program ends."""

    def __init__(
        self, library: Library, events: EventBus, goes_on: Callable[[], bool], *, quiet_s: float = QUIET_S
    ) -> None:
        self._library = library
        self._events = events
        self._goes_on = goes_on
        self._quiet_s = quiet_s

    async def run(self) -> None:
        """Wait for new episodes, then for ``quiet_s`` seconds without any, then merge until more come."""
        loop, news = asyncio.get_running_loop(), asyncio.Event()

        def wake(_event: object) -> None:
            # The bus speaks on any thread, and perhaps after the loop has ended.
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(news.set)

        stop = self._events.listen(EpisodesAdded, wake)
        try:
            while True:
                await news.wait()
                while news.is_set():
                    news.clear()
                    await asyncio.sleep(self._quiet_s)
                try:
                    await asyncio.to_thread(
                        self._library.upkeep.merge_indexes, lambda: self._goes_on() and not news.is_set()
                    )
                except LibraryError as error:
                    log.info("the search indexes could not be merged: %s (%s)", error, error.detail)
        finally:
            stop()
