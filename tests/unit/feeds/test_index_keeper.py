"""The search indexes are merged after new episodes have come, and not while they come."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from player.domain.errors import LibraryLocked
from player.domain.events import EpisodesAdded, EventBus
from player.domain.models import EpisodeId, ShowId
from player.feeds.index_keeper import MOST_PIECES, IndexKeeper

NEWS = EpisodesAdded(ShowId(1), (EpisodeId(1),))


class Upkeep:
    """Merges step by step until nobody wants it to go on or ``steps`` are done."""

    def __init__(self) -> None:
        self.steps: int | None = 0
        self.fails = False
        self.calls: asyncio.Queue[int] = asyncio.Queue()
        self.loop = asyncio.get_running_loop()

    def merge_indexes(self, goes_on: Callable[[], bool]) -> int:
        self.goes_on = goes_on
        self.loop.call_soon_threadsafe(self.calls.put_nowait, 1)
        if self.fails:
            raise LibraryLocked("busy", path="library.sqlite3")
        while self.steps is None and goes_on():
            pass
        return 0

    async def goes_on_after_all_was_heard(self) -> bool:
        heard = asyncio.Event()
        self.loop.call_soon(heard.set)
        await heard.wait()
        return self.goes_on()


class FakeLibrary:
    def __init__(self) -> None:
        self.upkeep = Upkeep()


async def started(library: FakeLibrary, events: EventBus, quiet_s: float = 0.0) -> asyncio.Task[None]:
    keeper = IndexKeeper(library, events, lambda: True, quiet_s=quiet_s)  # type: ignore[arg-type]
    task = asyncio.create_task(keeper.run())
    await asyncio.sleep(0)
    return task


async def test_news_are_followed_by_merging_and_nothing_by_nothing() -> None:
    library, events = FakeLibrary(), EventBus()
    task = await started(library, events)
    assert library.upkeep.calls.empty()
    for _ in range(2):
        events.publish(NEWS)
        await asyncio.wait_for(library.upkeep.calls.get(), 10)
    task.cancel()


async def test_more_news_end_the_merging_and_begin_it_anew() -> None:
    library, events = FakeLibrary(), EventBus()
    library.upkeep.steps = None
    task = await started(library, events)
    events.publish(NEWS)
    await asyncio.wait_for(library.upkeep.calls.get(), 10)
    events.publish(NEWS)
    await asyncio.wait_for(library.upkeep.calls.get(), 10)
    library.upkeep.steps = 0
    task.cancel()


async def test_in_a_long_import_merging_comes_between_and_is_not_ended_by_more_news() -> None:
    library, events = FakeLibrary(), EventBus()
    library.upkeep.steps = None
    task = await started(library, events, quiet_s=0.05)
    for _ in range(MOST_PIECES + 1):
        events.publish(NEWS)
    await asyncio.wait_for(library.upkeep.calls.get(), 10)
    events.publish(NEWS)
    goes_on = await library.upkeep.goes_on_after_all_was_heard()
    library.upkeep.steps = 0
    assert goes_on
    task.cancel()


async def test_a_library_that_is_locked_is_tried_again_with_the_next_news() -> None:
    library, events = FakeLibrary(), EventBus()
    library.upkeep.fails = True
    task = await started(library, events)
    for _ in range(2):
        events.publish(NEWS)
        await asyncio.wait_for(library.upkeep.calls.get(), 10)
    assert not task.done()
    task.cancel()
