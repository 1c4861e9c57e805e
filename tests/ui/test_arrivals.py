"""What comes to the window from outside: later starts that want it in front, and addresses it was started with."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from player.ui.dialogs.subscribe import SubscribeDialog
from player.ui.places import Page
from tests.support.server import PodcastServer
from tests.support.shows import a_show
from tests.ui.conftest import Driver

FEED = "feed:https://podcasts.example/feed.xml"


def _dialog(driver: Driver) -> SubscribeDialog:
    found: SubscribeDialog = driver.until(
        lambda: next((each for each in driver.window.findChildren(SubscribeDialog) if each.isVisible()), None)
    )
    return found


def _call(driver: Driver, address: str = "", token: str = "") -> None:
    driver.opened.presenter.arrivals.answer(address, token)


def test_a_minimised_window_comes_back(driver: Driver) -> None:
    driver.until(lambda: driver.window.first_run.isVisible())
    driver.window.showMaximized()
    driver.window.setWindowState(driver.window.windowState() | Qt.WindowState.WindowMinimized)
    driver.until(driver.window.isMinimized)
    _call(driver, token="leave")
    driver.until(lambda: not driver.window.isMinimized())
    assert driver.window.isMaximized()
    driver.until(driver.window.isActiveWindow)


def test_the_mini_player_makes_room_for_the_window(driver: Driver) -> None:
    driver.until(lambda: driver.window.first_run.isVisible())
    mini = driver.opened.presenter.mini
    mini.open()
    driver.until(lambda: not driver.window.isVisible())
    _call(driver)
    driver.until(driver.window.isVisible)
    assert not mini.is_open


def test_an_address_is_filled_in_and_nothing_fetched(driver: Driver) -> None:
    driver.until(lambda: driver.window.first_run.isVisible())
    _call(driver, FEED)
    dialog = _dialog(driver)
    assert dialog.field.text() == FEED
    assert dialog.accept_button.isEnabled()
    # Another one takes its place in the same dialog.
    _call(driver, "pcast://other.example/feed")
    driver.until(lambda: dialog.field.text() == "pcast://other.example/feed")
    _call(driver)
    assert _dialog(driver) is dialog
    dialog.reject()


def test_an_address_that_is_being_fetched_is_not_replaced(driver: Driver, server: PodcastServer) -> None:
    driver.until(lambda: driver.window.first_run.isVisible())
    address = server.add_show(a_show("Tidal Notes"))
    _call(driver, address)
    dialog = _dialog(driver)
    dialog.accept_button.click()
    dialog.offer(FEED)
    assert dialog.field.text() == address
    driver.until(lambda: driver.services.library.shows.all())


@pytest.mark.parametrize("scheme", ["", "feed:", "itpc:", "podcast:", "pcast:"])
def test_a_known_show_is_shown(driver: Driver, server: PodcastServer, scheme: str) -> None:
    address = server.add_show(a_show("Tidal Notes"))
    show = driver.subscribe(address)
    _call(driver, scheme + address)
    driver.until(lambda: driver.window.pages.current == Page.SHOW)
    assert driver.opened.presenter.navigator.show_id == show.id
    # By the other scheme too.
    driver.opened.presenter.navigator.open_episode(driver.services.library.episodes.ids()[0])
    driver.until(lambda: driver.window.pages.current == Page.EPISODE)
    _call(driver, address.replace("http:", "https:"))
    driver.until(lambda: driver.window.pages.current == Page.SHOW)
    assert not driver.window.findChildren(SubscribeDialog)


def test_a_show_that_was_just_left_is_subscribed_to_again(driver: Driver, server: PodcastServer) -> None:
    address = server.add_show(a_show("Tidal Notes"))
    show = driver.subscribe(address)
    driver.opened.actions.unsubscribe(show)
    driver.until(lambda: not driver.window.sidebar.view.model().index_of(show.id).isValid())
    _call(driver, address)
    _dialog(driver).accept_button.click()
    driver.until(lambda: not driver.services.library.shows.leaving)
    driver.until(lambda: driver.window.sidebar.view.model().index_of(show.id).isValid())


@pytest.mark.parametrize("name", ["mine.opml", "mine.xml"])
def test_a_list_of_shows_is_imported(driver: Driver, server: PodcastServer, tmp_path: Path, name: str) -> None:
    driver.until(lambda: driver.window.first_run.isVisible())
    path = tmp_path / name
    outline = f'<outline type="rss" text="Show" xmlUrl="{server.add_show(a_show("Tidal Notes"))}"/>'
    path.write_text(f'<?xml version="1.0"?><opml version="2.0"><body>{outline}</body></opml>')
    _call(driver, str(path) if name.endswith("opml") else path.as_uri())
    dialog = driver.until(lambda: driver.window.findChild(object, "importDialog"))
    state = dialog.findChild(QLabel, "importState")
    driver.until(lambda: state.text() == "1 show(s) added.")
    dialog.button.click()


def test_a_feed_in_a_file_and_what_is_no_address_go_to_the_dialog(driver: Driver, tmp_path: Path) -> None:
    driver.until(lambda: driver.window.first_run.isVisible())
    feed = tmp_path / "feed.xml"
    feed.write_text("<rss><channel/></rss>")
    for address in (str(feed), str(tmp_path / "gone.opml"), "example.org:::", "feed://[not", str(tmp_path)):
        _call(driver, address)
        driver.until(lambda address=address: _dialog(driver).field.text() == address)
    _dialog(driver).reject()
