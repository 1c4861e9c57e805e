"""The queue in the real window: moved by drag and by keys, saved on the spot, and cleared with Undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from player.domain.events import QueueChanged
from player.domain.list_look import ListLook, ListSort
from player.domain.models import SmartList
from player.ui.drag_data import episodes_data
from tests.ui.conftest import Driver
from tests.ui.listed import Listed


@pytest.fixture
def listed(driver: Driver) -> Listed:
    return Listed(driver)


@pytest.fixture
def queued(listed: Listed) -> Listed:
    """The queue's place, with five episodes."""
    listed.driver.services.library.queue.add(listed.ids[:5])
    listed.driver.services.events.publish(QueueChanged())
    listed.open(SmartList.QUEUE)
    assert listed.shown == listed.ids[:5]
    return listed


def _drop(view, row: int) -> None:
    data = episodes_data(view.selected_ids)
    point = QPoint(40, row * view.row_height - view.verticalOffset())
    actions, buttons, keys = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    move = QDragMoveEvent(point, actions, data, buttons, keys)
    drop = QDropEvent(QPointF(point), actions, data, buttons, keys)
    # Made by hand, an event has no source: a drag of the view's own is what is meant.
    move.source = drop.source = lambda: view
    view.dragMoveEvent(move)
    assert view._gap == row
    view.dropEvent(drop)
    assert view._gap == -1


def test_rows_of_the_queue_are_dragged_and_saved_on_the_spot(queued: Listed) -> None:
    a, b, c, d, e = queued.ids[:5]
    queue = queued.driver.services.library.queue
    queued.select(0, 3)
    _drop(queued.view, 2)
    assert queued.shown == [b, a, d, c, e]
    assert queued.pane.selected_ids == (a, d)
    queued.driver.until(lambda: queue.ids() == [b, a, d, c, e])
    queued.select(0)
    _drop(queued.view, 5)
    queued.driver.until(lambda: queue.ids() == [a, d, c, e, b])


def test_rows_of_the_queue_move_by_keys(queued: Listed) -> None:
    a, b, c, d, e = queued.ids[:5]
    queue = queued.driver.services.library.queue
    queued.select(2)
    queued.key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert (queued.shown, queued.pane.current_id) == ([a, c, b, d, e], c)
    queued.key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    queued.key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    queued.driver.until(lambda: queue.ids() == [c, a, b, d, e])
    queued.key(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    queued.driver.until(lambda: queue.ids() == [a, c, b, d, e])
    assert queued.view.hasFocus()
    assert queued.driver.window.page.episode.id == c or queued.pane.current_id == c
    queued.key(Qt.Key.Key_Delete)
    queued.told("1 episode(s) taken out of the queue")
    queued.driver.until(lambda: queued.shown == [a, b, d, e])
    assert queued.pane.current_id == b, "who works in the list goes on with the next"
    queued.undo()
    queued.driver.until(lambda: queued.shown == [a, c, b, d, e])


def test_the_head_tells_what_is_left_and_clears_with_undo(queued: Listed) -> None:
    summary = queued.driver.until(lambda: queued.driver.control("listSummary"))
    queued.driver.until(lambda: summary.text() == "5 episode(s) · 50 min left")
    queued.driver.services.session.set_rate(2.0)
    queued.driver.until(lambda: summary.text() == "5 episode(s) · 25 min left at 2×")
    queued.driver.click("clearQueueButton")
    queued.driver.until(lambda: not queued.shown)
    queued.told("5 episode(s) taken out of the queue")
    queued.undo()
    queued.driver.until(lambda: queued.shown == queued.ids[:5])


def test_a_sorted_queue_cannot_be_moved(queued: Listed) -> None:
    queued.pane.look_changed.emit(ListLook(ListSort.OLDEST))
    queued.driver.until(lambda: queued.shown == queued.ids[:5][::-1])
    assert not queued.view.viewport().acceptDrops()
    queued.select(1)
    queued.key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert queued.shown == queued.ids[:5][::-1]
