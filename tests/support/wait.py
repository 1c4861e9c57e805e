"""Waiting for a condition with a deadline: the only kind of waiting that tests do."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

T = TypeVar("T")
STEP_S = 0.01
# Only what never comes takes that long; on a machine with much to do a second of work may take half a minute.
PATIENCE_S = 60.0


def wait_until(
    predicate: Callable[[], T],
    timeout_s: float = PATIENCE_S,
    message: str | Callable[[], str] = "",
    *,
    step_s: float = STEP_S,
) -> T:
    """Ask ``predicate`` until it gives something true, and give that. Raises TimeoutError with ``message``.

    Blocks the thread: in a test of the window use ``qt_wait_until``, which lets the window go on.
    """
    end = time.monotonic() + timeout_s
    pause = threading.Event()
    while True:
        if found := predicate():
            return found
        if time.monotonic() >= end:
            raise TimeoutError(_say(predicate, timeout_s, message))
        pause.wait(step_s)


async def async_wait_until(
    predicate: Callable[[], T | Awaitable[T]],
    timeout_s: float = PATIENCE_S,
    message: str | Callable[[], str] = "",
    *,
    step_s: float = STEP_S,
) -> T:
    """The same inside a coroutine; ``predicate`` may be one itself."""
    end = time.monotonic() + timeout_s
    while True:
        found = predicate()
        if isinstance(found, Awaitable):
            found = await found
        if found:
            return found
        if time.monotonic() >= end:
            raise TimeoutError(_say(predicate, timeout_s, message))
        await asyncio.sleep(step_s)


def qt_wait_until(
    qtbot: QtBot, predicate: Callable[[], T], timeout_s: float = PATIENCE_S, message: str | Callable[[], str] = ""
) -> T:
    """The same while Qt's event loop runs. An AssertionError inside ``predicate`` counts as not yet."""
    found: list[T] = []

    def look() -> bool:
        try:
            answer = predicate()
        except AssertionError:
            return False
        if answer:
            found.append(answer)
        return bool(answer)

    from pytestqt.exceptions import TimeoutError as QtTimeoutError

    try:
        qtbot.waitUntil(look, timeout=int(timeout_s * 1000))
    except (QtTimeoutError, AssertionError) as error:
        raise TimeoutError(_say(predicate, timeout_s, message)) from error
    return found[-1]


def _say(predicate: Callable[[], object], timeout_s: float, message: str | Callable[[], str]) -> str:
    said = message() if callable(message) else message
    return f"{said or getattr(predicate, '__qualname__', 'the condition')}: not within {timeout_s:g} s"
