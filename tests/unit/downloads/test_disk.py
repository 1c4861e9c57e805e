"""The threads of the disk, and what is cancelled while they work."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator

import pytest

from player.downloads.disk import Disk
from tests.support.wait import PATIENCE_S


@pytest.fixture
def disk() -> Iterator[Disk]:
    made = Disk(1)
    yield made
    made.close()


class Work:
    """Goes on until it is let go."""

    def __init__(self) -> None:
        self.begun, self.go, self.ended = threading.Event(), threading.Event(), False

    def __call__(self) -> None:
        self.begun.set()
        assert self.go.wait(PATIENCE_S)
        self.ended = True


@pytest.mark.parametrize("stoppable", [False, True])
async def test_work_is_waited_for_however_often_it_is_cancelled(disk: Disk, stoppable: bool) -> None:
    work, stopped = Work(), threading.Event()
    asked = disk.stoppable(stopped.set, work) if stoppable else disk.to_the_end(work)
    task = asyncio.create_task(asked)
    await asyncio.to_thread(work.begun.wait, PATIENCE_S)
    for _ in range(3):
        task.cancel()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    assert not task.done()
    assert stopped.is_set() == stoppable
    work.go.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert work.ended


async def test_work_that_the_end_took_away_is_not_waited_for() -> None:
    disk, work = Disk(1), Work()
    first = asyncio.create_task(disk.to_the_end(work))
    await asyncio.to_thread(work.begun.wait, PATIENCE_S)
    second = asyncio.create_task(disk.to_the_end(lambda: None))
    await asyncio.sleep(0)
    disk.close()
    with pytest.raises(asyncio.CancelledError):
        await second
    work.go.set()
    await first
