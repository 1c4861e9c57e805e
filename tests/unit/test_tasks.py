"""The background loop: answers, cancelling, and an end that never hangs."""

from __future__ import annotations

import asyncio
import gc
import threading

import pytest

from player.tasks import Background


def test_work_runs_on_the_background_thread_and_answers() -> None:
    background = Background()

    async def work() -> str:
        return threading.current_thread().name

    assert background.run(work()) == "background"
    background.close()
    background.close()


def test_nothing_is_started_before_it_is_needed() -> None:
    before = threading.active_count()
    background = Background()
    assert threading.active_count() == before
    background.close()


def test_closing_cancels_what_runs_and_then_closes_in_reverse_order() -> None:
    background, said = Background(), []
    started = threading.Event()

    async def for_ever() -> None:
        started.set()
        try:
            await asyncio.Event().wait()
        finally:
            said.append("cancelled")

    async def closer(name: str) -> None:
        said.append(name)

    background.on_close(lambda: closer("first made"))
    background.on_close(lambda: closer("last made"))
    background.submit(for_ever())
    assert started.wait(10)
    gc.collect()  # a task that nobody else holds stays all the same
    background.close()
    assert said == ["cancelled", "last made", "first made"]


def test_a_call_after_the_end_is_refused() -> None:
    background = Background()
    background.close()

    async def late() -> None: ...

    with pytest.raises(RuntimeError):
        background.run(late())


def test_errors_come_back_to_the_caller() -> None:
    background = Background()

    async def fail() -> None:
        raise KeyError("x")

    with pytest.raises(KeyError):
        background.run(fail())
    background.close()
