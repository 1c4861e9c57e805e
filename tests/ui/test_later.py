"""Timers that let several events cost one query."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from player.ui.presenters import later as module
from player.ui.presenters.later import later


def test_events_together_cost_one_query(qapp, qtbot) -> None:
    done: list[int] = []
    owner = QObject()
    timer = later(owner, lambda: done.append(1), 1)
    for _ in range(5):
        timer.start()
    assert done == []
    qtbot.waitUntil(lambda: done == [1])
    timer.start()
    qtbot.waitUntil(lambda: done == [1, 1])


def test_events_that_never_end_put_nothing_off_for_ever(qapp, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(module, "_AT_MOST_MS", 20)
    done: list[int] = []
    owner = QObject()
    timer = later(owner, lambda: done.append(1), 15)
    events = QTimer(owner, interval=1)
    events.timeout.connect(timer.start)
    events.start()
    qtbot.waitUntil(lambda: len(done) >= 3)


def test_work_that_is_asked_for_again_and_again_rests_longer_each_time_and_is_quick_again_after_a_pause(
    qapp, qtbot, monkeypatch
) -> None:
    waited: list[int] = []
    owner = QObject()
    timer = later(owner, lambda: waited.append(timer.interval()), 5)
    for count in range(1, 7):
        timer.start()
        qtbot.waitUntil(lambda count=count: len(waited) == count)
    assert waited[0] == 5
    assert sorted(waited) == waited
    assert waited[-1] > 60
    # As after a second without work.
    monkeypatch.setattr(module, "_AT_MOST_MS", 0)
    timer.start()
    assert timer.interval() == 5
