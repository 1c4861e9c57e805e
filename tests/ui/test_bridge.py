"""Answers from other threads come to who is still there, and what was asked goes in the window's thread."""

from __future__ import annotations

import asyncio
import threading
import weakref
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from player.domain.errors import BadAddress, EarmarkError
from player.domain.events import EventBus, Notice
from player.tasks import Background
from player.ui.bridge import Bridge
from tests.support.wait import qt_wait_until

ROUNDS = 20


class Desk:
    """A bridge with the background behind it, asked in each of its ways."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.events = EventBus()
        self.background = Background()
        self.bridge = Bridge(self.events, self.background)
        self.told: list[EarmarkError] = []
        self.bridge.default_failed = self.told.append

    def until(self, condition: Callable[[], bool]) -> None:
        qt_wait_until(self.qtbot, condition)

    def ask(
        self,
        way: str,
        owner: QObject,
        work: Callable[[], object],
        done: Callable[[object], None] | None = None,
        failed: Callable[[EarmarkError], None] | None = None,
    ) -> None:
        if way != "spawn":
            getattr(self.bridge, way)(owner, work, done, failed)
            return

        async def coroutine() -> object:
            await asyncio.sleep(0)
            return work()

        self.bridge.spawn(owner, coroutine(), done, failed)


WAYS = ("run", "run_in_turn", "spawn")


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(qtbot)
    yield made
    made.bridge.close()
    made.background.close()


class SlowToLetGo:
    """Stops each thread that starts from now on where it has given its answer, with what it holds then."""

    def __init__(self) -> None:
        self.held, self.go_on = threading.Event(), threading.Event()

    def watch(self, _frame: object, event: str, called: object) -> None:
        if event == "c_return" and getattr(called, "__name__", "") == "emit":
            self.held.set()
            self.go_on.wait(20)


@pytest.fixture
def slow_to_let_go(desk: Desk) -> Iterator[SlowToLetGo]:
    slow = SlowToLetGo()
    threading.setprofile(slow.watch)
    yield slow
    threading.setprofile(None)  # type: ignore[arg-type]
    slow.go_on.set()


class Part(QObject):
    """Tells in which thread it ended."""

    def __init__(self, ended: list[int]) -> None:
        super().__init__()
        weakref.finalize(self, lambda: ended.append(threading.get_ident()))


@pytest.mark.parametrize("way", WAYS)
def test_an_answer_is_told(desk: Desk, way: str) -> None:
    owner, heard, threads = QObject(), [], []
    desk.ask(way, owner, lambda: threads.append(threading.get_ident()) or 7, heard.append)
    desk.until(lambda: heard == [7])
    assert threads != [threading.get_ident()]


def _fail() -> None:
    raise BadAddress(address="x")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("fails", [False, True])
def test_an_answer_for_an_owner_that_is_gone_is_dropped(desk: Desk, way: str, fails: bool) -> None:
    # Its Python side is still there.
    owner, free, heard = QObject(), threading.Event(), []

    def ask() -> weakref.ref[Callable[[], object]]:
        def work() -> None:
            free.wait(20)
            if fails:
                _fail()

        desk.ask(way, owner, work, heard.append, heard.append)
        return weakref.ref(work)

    asked = ask()
    delete(owner)
    free.set()
    desk.until(lambda: asked() is None)
    assert heard == []


@pytest.mark.parametrize("way", WAYS)
def test_an_error_nobody_else_tells_is_told_though_the_owner_is_gone(desk: Desk, way: str) -> None:
    owner = QObject()
    desk.ask(way, owner, _fail)
    delete(owner)
    desk.until(lambda: [error.kind for error in desk.told] == [BadAddress.kind])


def test_answers_come_to_their_owner_in_the_order_in_which_it_asked_and_hold_up_no_other(desk: Desk) -> None:
    owner, other, free, over, heard = QObject(), QObject(), threading.Event(), threading.Event(), []
    desk.bridge.run(owner, lambda: free.wait(20), lambda _: heard.append("first"))
    desk.bridge.run(owner, lambda: None, lambda _: heard.append("second"))
    desk.bridge.run(owner, over.set, lambda _: heard.append("third"))
    desk.bridge.run(other, lambda: None, lambda _: heard.append("other"))
    desk.until(lambda: heard == ["other"])
    assert over.is_set()
    free.set()
    desk.until(lambda: heard == ["other", "first", "second", "third"])


def test_an_event_does_not_come_to_an_owner_that_is_gone(desk: Desk) -> None:
    gone, there, heard = QObject(), QObject(), []
    desk.bridge.on(Notice, gone, lambda _event: heard.append("gone"))
    desk.bridge.on(Notice, there, lambda _event: heard.append("there"))
    delete(gone)
    for _ in range(2):
        desk.events.publish(Notice("a word"))
    desk.until(lambda: len(heard) == 2)
    assert heard == ["there", "there"]


def test_a_relay_brings_calls_from_any_thread_while_its_owner_lives(desk: Desk) -> None:
    owner, other, heard = QObject(), QObject(), []
    tell = desk.bridge.relay(owner, lambda *values: heard.append((*values, threading.get_ident())))
    end = desk.bridge.relay(other, lambda: heard.append("end"))

    def call(*values: object) -> None:
        thread = threading.Thread(target=lambda: (tell(*values), end()))
        thread.start()
        thread.join()

    call(1, "a")
    desk.until(lambda: heard == [(1, "a", threading.get_ident()), "end"])
    delete(owner)
    call(2, "b")
    desk.until(lambda: len(heard) == 3)
    assert heard[-1] == "end"


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("fails", [False, True])
def test_what_was_asked_goes_in_the_windows_thread(
    desk: Desk, slow_to_let_go: SlowToLetGo, way: str, fails: bool
) -> None:
    owner, ended, heard = QObject(), [], []

    def ask() -> None:
        part = Part(ended)

        def work() -> None:
            held = part
            if fails:
                _fail()
            del held

        def tell(_answer: object) -> None:
            heard.append(part.objectName())

        desk.ask(way, owner, work, tell, tell)

    ask()
    desk.until(lambda: bool(heard))
    desk.until(slow_to_let_go.held.is_set)
    assert ended == [threading.get_ident()]


@pytest.mark.parametrize("begun", [False, True])
def test_what_is_cancelled_is_not_told_and_goes_in_the_windows_thread(desk: Desk, begun: bool) -> None:
    owner, ended, heard = QObject(), [], []

    def ask() -> None:
        part, running = Part(ended), threading.Event()

        async def work() -> None:
            held = part
            running.set()
            await asyncio.sleep(60)
            del held

        cancel = desk.bridge.spawn(owner, work(), lambda _: heard.append(part), lambda _: heard.append(part))
        assert cancel is not None
        if begun:
            assert running.wait(20)
        cancel()

    for _ in range(ROUNDS):
        ask()
    desk.until(lambda: len(ended) == ROUNDS)
    assert heard == []
    assert set(ended) == {threading.get_ident()}


def test_what_has_ended_is_not_told_either_once_it_is_cancelled(desk: Desk) -> None:
    owner, heard, over = QObject(), [], threading.Event()

    async def work() -> None:
        asyncio.get_running_loop().call_soon(lambda: asyncio.get_running_loop().call_soon(over.set))

    cancel = desk.bridge.spawn(owner, work(), lambda _: heard.append("first"))
    assert over.wait(20)
    assert cancel is not None
    cancel()
    desk.bridge.spawn(owner, asyncio.sleep(0), lambda _: heard.append("second"))
    desk.until(lambda: bool(heard))
    assert heard == ["second"]


@pytest.mark.expected_log("work for the window failed")
def test_a_fault_of_ours_is_logged_and_nobody_is_told(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    owner, heard = QObject(), []
    desk.bridge.run_in_turn(owner, lambda: 1 // 0, heard.append, heard.append)
    desk.bridge.run_in_turn(owner, lambda: 2, heard.append)
    desk.until(lambda: heard == [2])
    assert "ZeroDivisionError" in caplog.text
    assert desk.told == []
