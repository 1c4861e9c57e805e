"""The watchdog of the event loop sees a block, and how long it was."""

from __future__ import annotations

import threading
import weakref

from pytestqt.qtbot import QtBot

from tests.support.wait import qt_wait_until
from tests.support.watchdog import LoopWatchdog


def block_the_loop(seconds: float) -> None:
    threading.Event().wait(seconds)


def test_a_block_is_seen_with_its_length(qtbot: QtBot) -> None:
    with LoopWatchdog() as watchdog:
        qt_wait_until(qtbot, lambda: watchdog.gaps().ticks > 5)
        block_the_loop(0.15)
        before = watchdog.gaps().ticks
        qt_wait_until(qtbot, lambda: watchdog.gaps().ticks > before)
    gaps = watchdog.gaps()
    # The block is a lower bound; nothing is said about how fast this machine is.
    assert gaps.longest_ms > 140
    assert gaps.over_8_ms >= 1
    assert gaps.p50_ms <= gaps.p95_ms <= gaps.p99_ms <= gaps.longest_ms
    assert set(gaps.as_json()) >= {"longest_ms", "p99_ms", "ticks"}
    assert watchdog.gaps() == gaps


def test_a_block_that_lasts_to_the_end_counts(qtbot: QtBot) -> None:
    with LoopWatchdog() as watchdog:
        block_the_loop(0.1)
    assert watchdog.gaps().longest_ms > 90


def test_the_stack_of_the_longest_block_tells_who_it_was(qtbot: QtBot) -> None:
    with LoopWatchdog(stacks_over_ms=30) as watchdog:
        block_the_loop(0.3)
    assert "block_the_loop" in watchdog.gaps().longest_stack


def test_what_a_blocking_call_held_is_let_go_when_it_returns(qtbot: QtBot) -> None:
    """A painter among it that ends later, and on another thread, ends the process."""

    class Held:
        pass

    def hold() -> weakref.ref[Held]:
        held = Held()
        block_the_loop(0.1)
        return weakref.ref(held)

    with LoopWatchdog(stacks_over_ms=10) as watchdog:
        assert hold()() is None
    assert "in hold" in watchdog.gaps().longest_stack


def test_nothing_measured_is_nothing_late() -> None:
    assert LoopWatchdog().gaps().longest_ms == 0
