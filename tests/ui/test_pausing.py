"""Downloads that are paused and resumed in the real window, from a server that sends slowly."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt

from player.domain.events import NetworkChanged
from player.domain.models import DownloadState, EpisodeId, SmartList
from player.domain.network import NetworkState, Wait
from player.ui.start import begin_background
from player.ui.widgets.rows import ROW_ROLE, EpisodeRow
from tests.integration.downloads_rig import sound
from tests.support.server import PodcastServer
from tests.support.shows import a_show
from tests.ui.conftest import Driver

SIZE = 400_000


@pytest.fixture
def feed(server: PodcastServer) -> str:
    show = a_show("Tidal Notes", episodes=3)
    for episode in show.episodes:
        episode.audio = sound(SIZE)
    return server.add_show(show)


@dataclass
class Coming:
    """The list of downloads with two of a show's episodes on their way."""

    driver: Driver
    server: PodcastServer
    ids: list[EpisodeId]

    @property
    def view(self):
        return self.driver.window.episodes.view

    def row(self, place: int) -> EpisodeRow:
        return self.view.model().index(place).data(ROW_ROLE)

    def words(self, place: int) -> str:
        return self.view.model().index(place).data(Qt.ItemDataRole.AccessibleTextRole)

    def press_ring(self, place: int) -> None:
        rect = self.view.visualRect(self.view.model().index(place))
        point = self.view.itemDelegate().ring_rect(rect).center()
        self.driver.qtbot.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=point)

    def press(self, name: str) -> None:
        """A link of the list's head, once it is there."""
        self.driver.until(lambda: self.driver.control(name))
        self.driver.click(name)

    def choose(self, place: int, text: str) -> None:
        """From the menu of a row."""
        self.view.setCurrentIndex(self.view.model().index(place))
        self.driver.window.episodes.open_menu(self.view.visualRect(self.view.currentIndex()).center())
        menu = self.driver.until(lambda: self.driver.window.findChild(object, "episodeMenu"))
        next(action for action in menu.actions() if action.text() == text).trigger()
        menu.close()
        self.driver.until(lambda: self.driver.window.findChild(object, "episodeMenu") is None)

    def states(self) -> list[tuple[DownloadState, bool]]:
        rows = self.driver.services.library.episodes.rows(self.ids)
        return [(row.download, row.download_paused) for row in rows]

    @property
    def summary(self) -> str:
        return self.driver.control("listSummary").text()


def begin_two(driver: Driver, server: PodcastServer, feed: str) -> None:
    """Two of its episodes, at the same time."""
    driver.services.settings_store.change("downloads", at_once=3, per_host=3)
    driver.subscribe(feed)
    # Slow enough that none is whole before the test is through, on whatever machine.
    server.fault("*.mp3", rate=5_000)
    driver.opened.actions.episodes.download(list(driver.services.library.episodes.ids())[:2])
    found = driver.services.library.downloads
    driver.until(lambda: len(found.all([DownloadState.DOWNLOADING])) == 2, message="both on their way")


def open_downloads(driver: Driver, server: PodcastServer) -> Coming:
    ids = [EpisodeId(id_) for id_ in driver.services.library.episodes.ids()][:2]
    coming = Coming(driver, server, ids)
    driver.window.sidebar.open_place(SmartList.DOWNLOADS)
    driver.until(lambda: sorted(driver.window.episodes.view.model().ids) == sorted(ids))
    coming.ids = [EpisodeId(id_) for id_ in driver.window.episodes.view.model().ids]
    driver.until(lambda: coming.row(0) is not None)
    return coming


@pytest.fixture
def coming(driver: Driver, server: PodcastServer, feed: str) -> Coming:
    begin_two(driver, server, feed)
    coming = open_downloads(driver, server)
    driver.until(lambda: coming.row(0).download_progress and coming.row(1).download_progress)
    return coming


def test_one_is_paused_and_resumed_by_menu_ring_and_key_and_says_so(coming: Coming) -> None:
    driver, window = coming.driver, coming.driver.window
    coming.driver.until(lambda: coming.summary == "2 download(s) to come")
    coming.choose(0, "Pause the download")
    driver.until(lambda: window.toast.text == "1 download(s) paused")
    driver.until(lambda: coming.row(0).is_paused and not coming.row(1).is_paused)
    assert "Paused" in coming.words(0)
    assert "Paused" not in coming.words(1)
    assert coming.row(0).download_progress, "what has arrived stays to be seen"
    driver.until(lambda: coming.summary == "1 download(s) to come")
    window.toast._action.click()
    driver.until(lambda: not coming.row(0).is_paused, message="Undo")

    coming.choose(0, "Pause the download")
    driver.until(lambda: coming.row(0).is_paused)
    coming.press_ring(0)
    driver.until(lambda: coming.row(0).download is DownloadState.DOWNLOADING, message="resumed by its ring")

    coming.choose(0, "Pause the download")
    driver.until(lambda: coming.row(0).is_paused)
    coming.choose(0, "Resume the download")
    driver.until(lambda: coming.row(0).download is DownloadState.DOWNLOADING, message="resumed by the menu")

    coming.choose(0, "Pause the download")
    driver.until(lambda: coming.row(0).is_paused)
    coming.view.setFocus()
    driver.qtbot.keyClick(coming.view, Qt.Key.Key_D)
    driver.until(lambda: coming.row(0).download is DownloadState.DOWNLOADING, message="resumed by a key")
    coming.server.mend()
    coming.server.hurry()
    driver.until(lambda: coming.states() == [(DownloadState.DONE, False)] * 2)


def test_the_button_of_the_page_says_that_it_is_paused_and_resumes_it(coming: Coming) -> None:
    driver = coming.driver
    coming.choose(0, "Pause the download")
    driver.until(lambda: driver.window.page.episode.id == coming.ids[0])
    driver.until(lambda: driver.control("downloadButton").text() == "Paused")
    assert driver.control("downloadButton").accessibleDescription() == "Resume the download"
    driver.until(lambda: driver.window.page.episode.download is DownloadState.QUEUED)
    driver.click("downloadButton")
    driver.until(lambda: driver.control("downloadButton").text().endswith("%"))
    assert coming.states()[0] == (DownloadState.DOWNLOADING, False)


def test_all_are_paused_and_resumed_in_the_head_of_the_list(coming: Coming) -> None:
    driver = coming.driver
    # One by itself, and then all of them.
    coming.choose(0, "Pause the download")
    driver.until(lambda: coming.row(0).is_paused)
    coming.press("pauseDownloadsButton")
    driver.until(lambda: coming.row(0).is_paused and coming.row(1).is_paused)
    driver.until(lambda: coming.summary == "All downloads are paused")
    assert driver.window.toast.text == "All downloads are paused"
    driver.window.toast._action.click()
    driver.until(lambda: coming.row(1).download is DownloadState.DOWNLOADING, message="Undo")
    assert coming.states()[0] == (DownloadState.QUEUED, True), "as it was before"

    coming.press("pauseDownloadsButton")
    driver.until(lambda: coming.row(1).is_paused)
    coming.press("resumeDownloadsButton")
    driver.until(lambda: coming.states() == [(DownloadState.DOWNLOADING, False)] * 2, message="all of them go on")
    driver.window.toast._action.click()
    driver.until(lambda: coming.row(0).is_paused and coming.row(1).is_paused, message="Undo")
    # One alone goes on though all are paused.
    coming.press_ring(1)
    driver.until(lambda: coming.row(1).download is DownloadState.DOWNLOADING)
    assert coming.row(0).is_paused


def test_what_is_asked_for_while_all_are_paused_waits_and_the_message_says_so(coming: Coming) -> None:
    driver = coming.driver
    coming.press("pauseDownloadsButton")
    driver.until(lambda: coming.row(1).is_paused)
    (third,) = [id_ for id_ in driver.services.library.episodes.ids() if id_ not in coming.ids]
    driver.opened.actions.episodes.download([third])
    driver.until(lambda: driver.window.toast.text == "1 episode(s) to download. Paused.")
    driver.until(lambda: coming.view.model().rowCount() == 3)
    driver.until(lambda: all((row := coming.row(place)) is not None and row.is_paused for place in range(3)))


def test_a_pause_outlives_the_window(open_driver, server: PodcastServer, feed: str) -> None:
    driver = open_driver()
    begin_two(driver, server, feed)
    coming = open_downloads(driver, server)
    coming.choose(0, "Pause the download")
    driver.until(lambda: coming.row(0).is_paused)
    coming.press("pauseDownloadsButton")
    driver.until(lambda: coming.summary == "All downloads are paused")
    driver.window.close()
    driver.opened.close()

    driver = open_driver()
    driver.until(lambda: driver.window.episodes.view.model().rowCount())
    coming = open_downloads(driver, server)
    driver.until(lambda: coming.summary == "All downloads are paused")
    begin_background(driver.opened)
    driver.until(lambda: coming.row(0).is_paused and coming.row(1).is_paused)
    server.mend()
    coming.press("resumeDownloadsButton")
    driver.until(lambda: coming.states() == [(DownloadState.DONE, False)] * 2)


def test_one_that_an_earlier_run_left_is_paused_before_it_is_taken_up(
    open_driver, server: PodcastServer, feed: str
) -> None:
    driver = open_driver()
    begin_two(driver, server, feed)
    driver.window.close()
    driver.opened.close()

    driver = open_driver()
    driver.until(lambda: driver.window.episodes.view.model().rowCount())
    coming = open_downloads(driver, server)
    coming.choose(1, "Pause the download")
    driver.until(lambda: coming.row(1).is_paused)
    begin_background(driver.opened)
    driver.until(lambda: coming.row(0).download is DownloadState.DOWNLOADING)
    assert coming.row(1).is_paused


def test_what_waits_for_a_network_says_for_which(coming: Coming) -> None:
    driver, words = coming.driver, Wait.METERED.sentence()
    network = driver.services.network
    network._state = NetworkState(online=True, metered=True)
    driver.services.events.publish(NetworkChanged(network.state))
    driver.until(lambda: coming.summary == words)
    driver.until(lambda: words.rstrip(".") in coming.words(0))
    assert not coming.row(0).is_paused
    assert coming.row(0).waits is Wait.METERED
