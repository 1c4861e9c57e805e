"""Writing in groups: one trip to the disk for all that is ready, and each failure its own."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from player.domain.errors import AlreadySubscribed, LibraryError
from player.domain.feed import Feed, FeedItem
from player.domain.feed_parts import Enclosure
from player.domain.models import FetchState
from player.feeds.writer import MOST_ITEMS, MOST_PIECES, GroupWriter
from player.library import Library

NOW = datetime(2026, 1, 10, 12, tzinfo=UTC)


class Watched(Library):
    """Tells how many pieces went together, and lets the first group wait for ``gate``."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.groups: list[int] = []
        self.gate = threading.Event()

    def together(self, pieces: Sequence[Callable[[], object]]) -> list[object]:
        self.groups.append(len(pieces))
        assert self.gate.wait(10)
        return super().together(pieces)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Watched]:
    opened = Watched(tmp_path / "library.sqlite3")
    yield opened
    opened.close()


def adding(library: Library, name: str, url: str = "") -> Callable[[], object]:
    item = FeedItem("Episode", guid=name, enclosures=(Enclosure(f"https://a.example/{name}.mp3", "audio/mpeg"),))
    return partial(library.feeds.add, Feed(name, (item,)), url or f"https://a.example/{name}", FetchState(), NOW)


async def test_what_comes_while_the_disk_is_at_work_goes_together(library: Watched) -> None:
    writer = GroupWriter(library)
    count = 2 * MOST_PIECES + 3
    writing = [asyncio.create_task(writer.write(adding(library, f"show-{n}"))) for n in range(count)]
    # One turn of the loop, in which all of them ask.
    await asyncio.sleep(0)
    library.gate.set()
    await asyncio.gather(*writing)
    assert len(library.shows.all()) == count
    assert sum(library.groups) == count
    assert len(library.groups) <= 4
    assert max(library.groups) <= MOST_PIECES


async def test_large_feeds_go_alone(library: Watched) -> None:
    library.gate.set()
    writer = GroupWriter(library)
    await asyncio.gather(*(writer.write(adding(library, f"show-{n}"), MOST_ITEMS) for n in range(3)))
    assert library.groups == [1, 1, 1]


async def test_a_piece_that_fails_leaves_the_others_alone(library: Watched) -> None:
    library.gate.set()
    writer = GroupWriter(library)

    def half() -> object:
        adding(library, "half")()
        raise LookupError("in the middle")

    outcomes = await asyncio.gather(
        writer.write(adding(library, "one")),
        writer.write(half),
        writer.write(adding(library, "again", "https://a.example/one")),
        writer.write(adding(library, "two")),
        return_exceptions=True,
    )
    assert isinstance(outcomes[1], LookupError)
    assert isinstance(outcomes[2], AlreadySubscribed)
    assert sorted(show.title for show in library.shows.all()) == ["one", "two"]
    library.check()


async def test_where_nothing_can_be_written_all_who_wait_hear_of_it(library: Watched) -> None:
    library.gate.set()
    writer = GroupWriter(library)
    other = Library(library.path)
    assert await writer.write(lambda: 7) == 7

    def refuse(_pieces: object) -> list[object]:
        raise LibraryError(path=library.path, reason="the disk is full")

    library.together = refuse  # type: ignore[method-assign, assignment]
    outcomes = await asyncio.gather(*(writer.write(lambda: 1) for _ in range(3)), return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [LibraryError] * 3
    other.close()


async def test_one_who_gave_up_waiting_holds_up_nobody(library: Watched) -> None:
    writer = GroupWriter(library)
    first = asyncio.create_task(writer.write(adding(library, "one")))
    second = asyncio.create_task(writer.write(adding(library, "two")))
    await asyncio.sleep(0)
    first.cancel()
    library.gate.set()
    await second
    assert first.cancelled()
    assert sorted(show.title for show in library.shows.all()) == ["one", "two"]


async def test_those_who_are_coming_are_waited_for(library: Watched) -> None:
    """The first is written at once; the others come one by one and still go together."""
    library.gate.set()
    writer = GroupWriter(library)
    ready = [asyncio.Event() for _ in range(4)]

    async def come(number: int) -> None:
        with writer.coming():
            await ready[number].wait()
            await writer.write(adding(library, f"show-{number}"))

    everybody = [asyncio.create_task(come(n)) for n in range(4)]
    ready[0].set()
    await everybody[0]
    for event in ready[1:]:
        event.set()
        await asyncio.sleep(0)
    await asyncio.gather(*everybody)
    assert library.groups == [1, 3]


async def test_nobody_waits_for_one_who_does_not_come(library: Watched) -> None:
    library.gate.set()
    writer = GroupWriter(library)
    with writer.coming():
        await writer.write(adding(library, "one"))
        await asyncio.wait_for(writer.write(adding(library, "two")), 10)
    await writer.write(adding(library, "three"))
    assert library.groups == [1, 1, 1]
