"""Waiting with a deadline, in a plain test, in a coroutine and with Qt's event loop."""

from __future__ import annotations

import asyncio
import threading

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests.support.wait import async_wait_until, qt_wait_until, wait_until


def test_the_first_true_answer_is_given() -> None:
    answers = iter([0, "", None, "here"])
    assert wait_until(lambda: next(answers)) == "here"


def test_another_thread_goes_on_meanwhile() -> None:
    done = threading.Event()
    threading.Timer(0.02, done.set).start()
    assert wait_until(done.is_set)


def test_a_deadline_that_passes_says_what_was_waited_for() -> None:
    with pytest.raises(TimeoutError, match=r"^the cat: not within 0.01 s$"):
        wait_until(lambda: False, 0.01, lambda: "the cat")
    with pytest.raises(TimeoutError, match="lambda"):
        wait_until(lambda: False, 0)


async def test_a_coroutine_waits_without_blocking_its_loop() -> None:
    done = asyncio.Event()
    asyncio.get_running_loop().call_later(0.01, done.set)

    async def answer() -> bool:
        return done.is_set()

    assert await async_wait_until(done.is_set)
    assert await async_wait_until(answer)
    with pytest.raises(TimeoutError, match="never"):
        await async_wait_until(lambda: False, 0.01, "never")


def test_qt_goes_on_while_waiting(qtbot: QtBot) -> None:
    said: list[str] = []
    QTimer.singleShot(10, lambda: said.append("tick"))

    def heard() -> list[str]:
        assert said
        return said

    assert qt_wait_until(qtbot, heard) == ["tick"]
    with pytest.raises(TimeoutError, match=r"^no tock: not within 0.05 s$"):
        qt_wait_until(qtbot, lambda: "tock" in said, 0.05, "no tock")
