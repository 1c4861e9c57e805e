"""The mini player stands for the window: it shows and steers the same session, and leads back, or out."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from player.domain.events import BookmarksChanged
from player.ui.mini_player import MiniPlayer
from tests.support.audio import AudioMaker
from tests.support.server import PodcastServer
from tests.support.shows import a_show
from tests.ui.conftest import Driver
from tests.ui.theming import accessible_name, painted

pytestmark = pytest.mark.vlc
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def show_url(server: PodcastServer, audio: AudioMaker) -> str:
    show = a_show("Tidal Notes")
    show.episodes[0].audio = audio.long_mp3(180)
    show.episodes[0].duration = "3:00"
    return server.add_show(show)


@pytest.fixture
def playing(driver: Driver, show_url: str) -> Iterator[Driver]:
    driver.subscribe(show_url)
    driver.window.page.play_requested.emit()
    driver.until(lambda: driver.state == "playing", message="playing")
    yield driver
    driver.opened.presenter.mini.close()


def open_mini(driver: Driver) -> MiniPlayer:
    driver.until(driver.window.isActiveWindow, message="keys go to the window")
    driver.qtbot.keyClick(driver.window, Qt.Key.Key_M, CTRL)
    presenter = driver.opened.presenter.mini
    driver.until(lambda: presenter.is_open, message="the mini player")
    assert not driver.window.isVisible()
    driver.until(presenter.mini.isActiveWindow, message="keys go to it")
    return presenter.mini


def control(mini: MiniPlayer, name: str) -> QWidget:
    return mini.findChild(QWidget, name)


def test_it_shows_what_plays_and_steers_it(playing: Driver) -> None:
    driver = playing
    driver.click("miniPlayerButton")
    driver.until(lambda: driver.opened.presenter.mini.is_open)
    mini = driver.opened.presenter.mini.mini
    flags = mini.windowFlags()
    assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert flags & Qt.WindowType.FramelessWindowHint
    assert control(mini, "miniTitle").text() == "Walk 3"
    driver.qtbot.mouseClick(control(mini, "forwardButton"), Qt.MouseButton.LeftButton)
    driver.until(lambda: driver.position > 29.0, message="30 s on")
    bar = control(mini, "seekBar")
    driver.qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(bar.width() // 2, bar.height() // 2))
    driver.until(lambda: 85.0 < driver.position < 150.0, message="a click in the middle")
    driver.qtbot.mouseClick(control(mini, "playButton"), Qt.MouseButton.LeftButton)
    driver.until(lambda: driver.state == "paused")
    driver.qtbot.keyClick(mini, Qt.Key.Key_Space)
    driver.until(lambda: driver.state == "playing", message="Space goes on")
    before = driver.position
    driver.qtbot.keyClick(mini, Qt.Key.Key_Left, CTRL)
    driver.until(lambda: driver.position < before - 10, message="Ctrl+Left")


def test_marking_a_moment_is_told_and_seen_there(playing: Driver) -> None:
    driver = playing
    mini = open_mini(driver)
    driver.qtbot.keyClick(mini, Qt.Key.Key_B)
    driver.until(lambda: "Bookmark at" in mini._subtitle.text(), message="told")
    driver.until(lambda: len(mini.seek_bar._marks) == 1, message="a mark")
    driver.services.library.bookmarks.remove(driver.services.library.bookmarks.all()[0].id)
    driver.services.events.publish(BookmarksChanged(driver.services.session.now.episode_id))
    driver.until(lambda: mini.seek_bar._marks == ())


@pytest.mark.parametrize("way", ["escape", "ctrl-m", "button", "window manager"])
def test_every_way_back_leads_to_the_window_and_its_place_is_kept(playing: Driver, way: str) -> None:
    driver = playing
    mini = open_mini(driver)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    mini.move(screen.left() + 40, screen.top() + 30)
    if way == "escape":
        driver.qtbot.keyClick(mini, Qt.Key.Key_Escape)
    elif way == "ctrl-m":
        driver.qtbot.keyClick(mini, Qt.Key.Key_M, CTRL)
    elif way == "button":
        driver.qtbot.mouseClick(control(mini, "fullWindowButton"), Qt.MouseButton.LeftButton)
    else:
        mini.close()
    driver.until(lambda: driver.window.isVisible() and not mini.isVisible(), message="the window is back")
    assert driver.state == "playing"
    assert driver.services.settings.window.mini == f"{screen.left() + 40},{screen.top() + 30}"
    mini.move(0, 0)
    mini = open_mini(driver)
    assert mini.pos() == QPoint(screen.left() + 40, screen.top() + 30)


def test_a_place_that_is_on_no_screen_any_more_is_not_taken(playing: Driver) -> None:
    driver = playing
    driver.services.settings_store.change("window", mini="99999,-5000")
    mini = open_mini(driver)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.contains(mini.geometry().center())
    for nonsense in ("", "a,b", "12", "1;2"):
        mini.put(nonsense)
        assert screen.contains(mini.geometry().center())


def test_it_is_moved_by_dragging_what_is_no_control(playing: Driver) -> None:
    driver = playing
    mini = open_mini(driver)
    mini.move(50, 50)
    driver.qtbot.mousePress(mini, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    driver.qtbot.mouseMove(mini, QPoint(43, 33))
    driver.qtbot.mouseRelease(mini, Qt.MouseButton.LeftButton, pos=QPoint(43, 33))
    assert mini.pos() == QPoint(90, 80)


def test_quitting_from_it_keeps_the_position_and_the_next_start_opens_the_window(
    open_driver: Callable[[], Driver], show_url: str
) -> None:
    driver = open_driver()
    driver.subscribe(show_url)
    driver.window.page.play_requested.emit()
    driver.until(lambda: driver.state == "playing")
    driver.services.session.seek(100.0)
    driver.until(lambda: driver.position > 100.2)
    mini = open_mini(driver)
    before = driver.position
    driver.qtbot.keyClick(mini, Qt.Key.Key_Q, CTRL)
    driver.until(lambda: not any(window.isVisible() for window in QGuiApplication.topLevelWindows()), message="ended")
    driver.opened.close()
    after = driver.position

    driver = open_driver()
    driver.until(lambda: driver.window.isVisible() and driver.window.player.playing_id is not None)
    assert not driver.opened.presenter.mini.is_open
    assert before - 1 <= driver.position <= after + 1


def test_every_control_has_a_name_and_tab_reaches_it(playing: Driver) -> None:
    driver = playing
    mini = open_mini(driver)
    assert accessible_name(mini) == mini.windowTitle() == "Mini player"
    order = [mini.play, mini.back, mini.forward, mini.seek_bar, mini.full]
    for widget, following in itertools.pairwise(order):
        assert accessible_name(widget)
        reached = widget.nextInFocusChain()
        while not (reached.focusPolicy() & Qt.FocusPolicy.TabFocus):
            reached = reached.nextInFocusChain()
        assert reached is following
    assert len(painted(mini)) > 10
