"""The refresh that comes by itself."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from player.domain.errors import LibraryLocked, Offline
from player.domain.feed import Feed, FeedItem
from player.domain.feed_parts import Enclosure
from player.domain.models import FetchState, ShowId
from player.feeds.refresh import RefreshOutcome
from player.feeds.scheduler import LONGEST_NAP_S, RefreshScheduler
from player.library import Library

NOW = datetime(2026, 1, 10, 12, tzinfo=UTC)


class HandClock:
    def __init__(self) -> None:
        self.moment = NOW

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return self.moment.timestamp()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library(tmp_path / "library.sqlite3")
    yield opened
    opened.close()


def add(library: Library, name: str, due: datetime) -> ShowId:
    item = FeedItem("Episode", guid=name, enclosures=(Enclosure(f"https://a.example/{name}.mp3", "audio/mpeg"),))
    feed = Feed(name, (item,))
    return library.feeds.add(feed, f"https://a.example/{name}", FetchState(), NOW, lambda *_: due)[0]


class Asked:
    """A refresh that puts off what it was asked for by an hour."""

    def __init__(self, library: Library, clock: HandClock) -> None:
        self.library = library
        self.clock = clock
        self.error: Offline | None = None
        self.calls: list[list[ShowId]] = []

    async def __call__(self, show_ids: Sequence[ShowId]) -> list[RefreshOutcome]:
        self.calls.append(list(show_ids))
        if self.error:
            return [RefreshOutcome(show_id, "failed", error=self.error) for show_id in show_ids]
        later = self.clock.moment + timedelta(hours=1)
        self.library.refreshes.unchanged([(each, FetchState(), lambda *_: later) for each in show_ids], NOW)
        return [RefreshOutcome(show_id, "unchanged") for show_id in show_ids]


async def test_what_is_due_is_asked_and_the_rest_when_its_time_comes(library: Library) -> None:
    clock = HandClock()
    late, soon = add(library, "late", NOW - timedelta(hours=5)), add(library, "soon", NOW + timedelta(seconds=20))
    asked = Asked(library, clock)
    scheduler = RefreshScheduler(library, asked, clock, lambda: True)
    assert await scheduler.look() == pytest.approx(20.0)
    clock.moment += timedelta(seconds=20)
    assert await scheduler.look() == LONGEST_NAP_S
    assert asked.calls == [[late], [soon]]


async def test_nothing_is_asked_where_nobody_wants_it_or_there_is_nothing(library: Library) -> None:
    clock = HandClock()
    asked = Asked(library, clock)
    assert await RefreshScheduler(library, asked, clock, lambda: True).look() == LONGEST_NAP_S
    add(library, "due", NOW)
    assert await RefreshScheduler(library, asked, clock, lambda: False).look() == LONGEST_NAP_S
    assert asked.calls == []


@pytest.mark.expected_log("the refresh by itself failed")
async def test_without_a_network_it_waits_and_a_locked_library_does_not_end_it(library: Library) -> None:
    clock = HandClock()
    show = add(library, "due", NOW)
    asked = Asked(library, clock)
    asked.error = Offline()
    naps: list[float] = []
    ended = asyncio.Event()

    async def nap(seconds: float) -> None:
        naps.append(seconds)
        if len(naps) == 3:
            ended.set()
            await asyncio.Event().wait()

    async def refresh(show_ids: Sequence[ShowId]) -> list[RefreshOutcome]:
        if len(naps) == 1:
            raise LibraryLocked("busy", path="x")
        return await asked(show_ids)

    task = asyncio.create_task(RefreshScheduler(library, refresh, clock, lambda: True, nap=nap).run())
    await ended.wait()
    task.cancel()
    assert naps == [LONGEST_NAP_S] * 3
    assert asked.calls == [[show], [show]]
