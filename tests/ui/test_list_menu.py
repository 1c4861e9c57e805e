"""A right click in the list of episodes: what its menu is for, and what stays as it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from player.ui.asks import Ask
from tests.ui.conftest import Driver
from tests.ui.listed import Listed


@pytest.fixture
def listed(driver: Driver) -> Listed:
    return Listed(driver)


def _right_click(listed: Listed, row: int) -> QMenu:
    """The menu that it opens."""
    view, click = listed.view, listed.driver.qtbot.mouseClick
    point = view.visualRect(view.model().index(row)).center()
    click(view.viewport(), Qt.MouseButton.RightButton, pos=point)
    QApplication.sendEvent(
        view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point))
    )
    return listed.driver.until(lambda: listed.driver.window.findChild(QMenu, "episodeMenu"))


def _choose(listed: Listed, menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()
    listed.driver.until(lambda: listed.driver.window.findChild(object, "episodeMenu") is None)


def test_a_right_click_is_for_the_row_below_it_and_opens_no_page(listed: Listed) -> None:
    driver, queue = listed.driver, listed.driver.services.library.queue
    listed.select(0)
    driver.until(lambda: driver.window.page.episode.id == listed.ids[0])
    opened = []
    listed.pane.episode_opened.connect(opened.append)
    menu = _right_click(listed, 3)
    assert listed.view.selected_rows == [3]
    assert listed.pane.current_id == listed.ids[0], "what is open stays so"
    _choose(listed, menu, "Play last")
    driver.until(lambda: queue.ids() == [listed.ids[3]])
    asked = []
    listed.pane.asked.connect(lambda what, ids: asked.append((what, ids)))
    _choose(listed, _right_click(listed, 3), "Play")
    assert asked == [(Ask.PLAY, (listed.ids[3],))]
    assert opened == []
    # A click opens its page all the same.
    driver.qtbot.mouseClick(
        listed.view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=listed.view.visualRect(listed.view.model().index(3)).center(),
    )
    driver.until(lambda: driver.window.page.episode.id == listed.ids[3])


def test_a_right_click_on_one_of_several_selected_rows_is_for_all_of_them(listed: Listed) -> None:
    queue = listed.driver.services.library.queue
    chosen = listed.select(1, 3, 4)
    menu = _right_click(listed, 3)
    assert listed.view.selected_rows == [1, 3, 4]
    assert listed.pane.current_id == listed.ids[1]
    _choose(listed, menu, "Play last")
    listed.driver.until(lambda: queue.ids() == [*chosen])
    _right_click(listed, 6).close()
    assert listed.view.selected_rows == [6]
