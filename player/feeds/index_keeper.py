"""Merges the pieces of the search indexes once no more new episodes come: after a refresh or an import, not in it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterator

from player.domain.errors import LibraryError
from player.domain.events import EpisodesAdded, EventBus
from player.library import Library

log = logging.getLogger(__name__)

# Two shows of an import follow each other sooner than this.
QUIET_S = 3.0
# After so many it does not wait for the last of them: long before SQLite would merge all at once (0009_merging.sql).
MOST_PIECES = 200


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
        """Wait for new episodes, then for ``quiet_s`` seconds without any, then merge until more come.

        In an import of many shows all is merged each time that MOST_PIECES have come.
        """
        loop, news, pieces = asyncio.get_running_loop(), asyncio.Event(), 0

        def hear() -> None:
            nonlocal pieces
            pieces += 1
            news.set()

        def wake(_event: object) -> None:
            # The bus speaks on any thread, and perhaps after the loop has ended.
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(hear)

        stop = self._events.listen(EpisodesAdded, wake)
        try:
            while True:
                await news.wait()
                while news.is_set() and pieces < MOST_PIECES:
                    news.clear()
                    await asyncio.sleep(self._quiet_s)
                many, pieces = pieces >= MOST_PIECES, 0
                await asyncio.to_thread(self._merge, news, many)
        finally:
            stop()

    def _merge(self, news: asyncio.Event, many: bool) -> None:
        with _told_in_the_log():
            self._library.upkeep.merge_indexes(lambda: self._goes_on() and (many or not news.is_set()))


def merge_after_command(library: Library) -> None:
    """Leave the indexes in order behind a command that brought episodes: nobody may ever open the window, where that
    waits for a quiet moment.
    """
    with _told_in_the_log():
        library.upkeep.merge_many_pieces()


@contextlib.contextmanager
def _told_in_the_log() -> Iterator[None]:
    """What keeps indexes from being merged keeps nothing from being found: no more is said of it than in the log."""
    try:
        yield
    except LibraryError as error:
        log.info("the search indexes could not be merged: %s (%s)", error, error.detail)
