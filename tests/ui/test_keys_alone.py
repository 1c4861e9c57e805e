"""The window used with keys alone, from the first run to the same place after a restart: the way of
``tests/integration/test_keyboard_only.py``, which takes a real X server, for where there is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from player.ui.theme import Mode
from tests.ui.conftest import Driver

pytestmark = pytest.mark.vlc
KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


class Keys:
    """Keys go to whatever has the focus, as those of a keyboard do; nothing else is touched."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver

    def _focused(self) -> QWidget:
        focused = QApplication.focusWidget() or QApplication.activeWindow()
        assert focused is not None
        return focused

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(self._focused(), key, modifiers)
            assert QApplication.focusWidget() is None or QApplication.focusWidget().isVisible()

    def ctrl(self, key: Qt.Key) -> None:
        self.press(key, modifiers=CTRL)

    def type(self, text: str) -> None:
        QTest.keyClicks(self._focused(), text)


def _opened(driver: Driver) -> Keys:
    driver.window.activateWindow()
    driver.until(driver.window.isActiveWindow)
    return Keys(driver)


def test_from_the_first_run_to_the_same_place_after_a_restart(open_driver: Callable[[], Driver]) -> None:
    driver = open_driver()
    keys, library, opened = _opened(driver), driver.services.library, driver.opened
    driver.until(lambda: driver.window.first_run.isVisible())
    # First run: behind the field and its button, the last of three cards opens the sample show.
    keys.ctrl(KEY.Key_1)
    keys.press(*[KEY.Key_Tab] * 5, KEY.Key_Space)
    page = driver.window.page
    driver.until(lambda: page.isVisible() and page.content is not None and page.content.paragraphs)
    view = driver.window.episodes.view
    driver.until(lambda: view.model().rowCount() == 3)
    # Its first episode, opened and played; then on by 30 seconds, and marked.
    keys.ctrl(KEY.Key_2)
    keys.press(KEY.Key_Home, KEY.Key_Return)
    driver.until(lambda: driver.state == "playing", message="it plays")
    first = driver.until(lambda: driver.window.player.playing_id, message="the window has heard what plays")
    driver.until(lambda: driver.position > 0.3)
    before = driver.position
    keys.ctrl(KEY.Key_Right)
    driver.until(lambda: driver.position > before + 25)
    keys.ctrl(KEY.Key_B)
    driver.until(lambda: library.bookmarks.of(first))
    assert library.bookmarks.of(first)[0].at_s > 25
    # The two others into the queue.
    keys.ctrl(KEY.Key_2)
    keys.press(KEY.Key_Home)
    for number in (1, 2):
        keys.press(KEY.Key_Down, KEY.Key_Q)
        driver.until(lambda number=number: len(library.queue.ids()) == number)
    # Search, and play what was found.
    keys.ctrl(KEY.Key_K)
    keys.type("kettle sings")
    panel = driver.until(lambda: opened.presenter.searching._made)
    driver.until(panel.isVisible)
    # A show, an episode, and the directories, each under a heading.
    driver.until(lambda: panel.view.model().rowCount() == 6)
    # Below the show, whose description has the words too.
    keys.press(KEY.Key_Down)
    keys.ctrl(KEY.Key_Return)
    wanted = driver.until(lambda: driver.window.player.playing_id if driver.window.player.playing_id != first else None)
    driver.until(lambda: driver.state == "playing")
    # A command of the search: the dark window.
    keys.ctrl(KEY.Key_K)
    keys.type("dark mode")
    driver.until(lambda: panel.isVisible() and panel.view.model().rowCount() > 0)
    keys.press(KEY.Key_Return)
    driver.until(lambda: opened.theme.mode is Mode.DARK)
    # Qt tells its widgets of the colours in the next round of its loop.
    driver.until(lambda: driver.window.grab().toImage().pixelColor(QPoint(4, 4)).lightnessF() < 0.3)
    # The small window, heard by the same keys, and back.
    keys.ctrl(KEY.Key_M)
    mini = driver.until(lambda: opened.presenter.mini.is_open and opened.presenter.mini.mini)
    driver.until(mini.isActiveWindow)
    assert not driver.window.isVisible()
    before = driver.position
    keys.ctrl(KEY.Key_Right)
    driver.until(lambda: driver.position > before + 20)
    keys.press(KEY.Key_Escape)
    driver.until(lambda: driver.window.isVisible() and driver.window.isActiveWindow())
    # A list of its own, to come back to; then quit.
    keys.ctrl(KEY.Key_1)
    keys.press(KEY.Key_Home, KEY.Key_Down)
    place = driver.until(lambda: opened.presenter.navigator.place)
    shown = opened.presenter.navigator.episode_id
    keys.ctrl(KEY.Key_Q)
    assert not driver.window.isVisible()
    left = driver.position
    opened.close()

    driver = open_driver()
    keys = _opened(driver)
    driver.until(lambda: driver.window.player.playing_id == wanted)
    driver.until(lambda: driver.opened.presenter.navigator.place == place, message="the list that was open")
    driver.until(lambda: driver.window.page.episode is not None and driver.window.page.episode.id == shown)
    assert driver.opened.theme.mode is Mode.DARK
    assert driver.position == pytest.approx(left, abs=2.0)
    keys.ctrl(KEY.Key_2)
    keys.press(KEY.Key_Space)
    driver.until(lambda: driver.state == "playing" and driver.position > left)
    assert driver.position < left + 30
