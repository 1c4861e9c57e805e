"""The speed limit of all downloads together, by a clock that only moves when somebody waits."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from player.downloads.throttle import NAP_S, Throttle


class NapClock:
    """A clock that naps move on."""

    def __init__(self) -> None:
        self.time = 100.0

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.time, UTC)

    def monotonic(self) -> float:
        return self.time

    async def nap(self, seconds: float) -> None:
        self.time += seconds


@pytest.fixture
def clock() -> NapClock:
    return NapClock()


async def test_without_a_limit_nobody_waits(clock: NapClock) -> None:
    throttle = Throttle(lambda: 0, clock, clock.nap)
    assert not throttle.is_on
    await throttle.take(10**12)
    assert clock.time == 100.0


async def test_it_takes_as_long_as_the_limit_says(clock: NapClock) -> None:
    throttle = Throttle(lambda: 1000, clock, clock.nap)
    for _ in range(20):
        await throttle.take(500)
    assert clock.time - 100 == pytest.approx(10.0)


async def test_a_rest_is_saved_up_only_for_a_moment(clock: NapClock) -> None:
    throttle = Throttle(lambda: 1000, clock, clock.nap)
    clock.time += 3600
    await throttle.take(1000)
    assert clock.time == 3700
    await throttle.take(1000)
    assert clock.time - 3700 == pytest.approx(1.0)


async def test_a_changed_limit_holds_within_a_nap(clock: NapClock) -> None:
    rates = [10]

    async def nap(seconds: float) -> None:
        assert seconds <= NAP_S
        clock.time += seconds
        rates[0] = 100_000

    throttle = Throttle(lambda: rates[0], clock, nap)
    await throttle.take(10_000)
    assert clock.time - 100 < 2 * NAP_S


async def test_lifting_the_limit_lets_everybody_go(clock: NapClock) -> None:
    rates = [10]

    async def nap(seconds: float) -> None:
        clock.time += seconds
        rates[0] = 0

    throttle = Throttle(lambda: rates[0], clock, nap)
    await throttle.take(10_000)
    assert clock.time - 100 == NAP_S
    await throttle.take(10_000)
    assert clock.time - 100 == NAP_S


async def test_many_share_the_limit() -> None:
    clock = NapClock()
    waiting: list[tuple[float, asyncio.Future[None]]] = []

    async def nap(seconds: float) -> None:
        due = clock.time + seconds
        future = asyncio.get_running_loop().create_future()
        waiting.append((due, future))
        await future

    throttle = Throttle(lambda: 1000, clock, nap)
    tasks = [asyncio.create_task(throttle.take(1000)) for _ in range(4)]
    ends: list[float] = []
    while not all(task.done() for task in tasks):
        await asyncio.sleep(0)
        if waiting:
            due, future = min(waiting, key=lambda pair: pair[0])
            waiting.remove((due, future))
            clock.time = max(clock.time, due)
            future.set_result(None)
            for _ in range(5):
                await asyncio.sleep(0)
        ends += [clock.time] * (sum(task.done() for task in tasks) - len(ends))
    assert ends == pytest.approx([101, 102, 103, 104], abs=0.01)
