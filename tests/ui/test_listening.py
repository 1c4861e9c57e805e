"""One listener's whole way in the window: play, seek, speed, end, download, and all of it with the server gone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from player.domain.errors import EngineNotInstalled
from player.domain.events import RefreshFinished
from player.domain.models import DownloadState, PlayState, SmartList
from player.ui.widgets.banner import Banner
from tests.support.audio import AudioMaker
from tests.support.server import PodcastServer
from tests.support.shows import a_show
from tests.support.watchdog import LoopWatchdog
from tests.ui.conftest import Driver

pytestmark = pytest.mark.vlc


@pytest.fixture
def show_url(server: PodcastServer, audio: AudioMaker) -> str:
    """A show whose newest episode is three minutes long."""
    show = a_show("Tidal Notes")
    show.episodes[0].audio = audio.long_mp3(180)
    show.episodes[0].duration = "3:00"
    return server.add_show(show)


def _play(driver: Driver) -> None:
    driver.click("playButton") if driver.services.session.now.episode_id else driver.window.page.play_requested.emit()
    driver.until(lambda: driver.state == "playing", message="playing")


def test_play_pause_seek_speed_and_volume_by_the_controls(driver: Driver, show_url: str) -> None:
    driver.subscribe(show_url)
    with LoopWatchdog() as watchdog:
        _play(driver)
        driver.until(lambda: driver.position > 0.5, message="the clock runs")
        elapsed = driver.control("elapsedLabel")
        driver.until(lambda: elapsed.text() != "0:00")
        assert driver.control("totalLabel").text() == "3:00"

        bar = driver.control("seekBar")
        driver.qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(bar.width() // 2, bar.height() // 2))
        driver.until(lambda: 85 < driver.position < 100, message="a click in the middle")
        bar.setFocus()
        before = driver.position
        driver.qtbot.keyClick(bar, Qt.Key.Key_Right)
        driver.until(lambda: driver.position > before + 4, message="the right arrow goes 5 s on")
        driver.qtbot.keyClick(driver.window, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
        driver.until(lambda: driver.position > before + 30, message="Ctrl+Right goes 30 s on")

        driver.window.player.rate_requested.emit(2.0)
        driver.until(lambda: driver.services.session.now.status.rate == 2.0)
        driver.window.player.volume_requested.emit(40, False)
        driver.until(lambda: driver.services.session.now.status.volume == 40)
        driver.click("playButton")
        driver.until(lambda: driver.state == "paused", message="paused")
    # Measured for whoever reads the log with -s; a time is never asserted.
    print(watchdog.gaps())


def test_the_keys_work_wherever_the_focus_is(driver: Driver, show_url: str) -> None:
    driver.subscribe(show_url)
    view = driver.window.episodes.view
    view.setFocus()
    driver.qtbot.keyClick(view, Qt.Key.Key_Return)
    driver.until(lambda: driver.state == "playing", message="Return plays")
    for widget in (view, driver.window.sidebar.view, driver.window.page):
        widget.setFocus()
        driver.qtbot.keyClick(widget, Qt.Key.Key_Space)
        driver.until(lambda: driver.state == "paused", message=f"Space pauses, focus on {widget.objectName()}")
        driver.qtbot.keyClick(widget, Qt.Key.Key_Space)
        driver.until(lambda: driver.state == "playing", message=f"Space goes on, focus on {widget.objectName()}")
        before = driver.position
        driver.qtbot.keyClick(widget, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
        driver.until(lambda before=before: driver.position > before + 25, message="Ctrl+Right")
    button = driver.control("queueButton")
    button.setFocus()
    driver.qtbot.keyClick(button, Qt.Key.Key_Space)
    driver.until(lambda: driver.services.library.queue.ids() != [], message="Space presses the button")
    assert driver.state != "paused"


def test_the_position_is_kept_over_a_quit_and_playing_again_resumes_there(
    open_driver: Callable[[], Driver], show_url: str
) -> None:
    driver = open_driver()
    driver.subscribe(show_url)
    _play(driver)
    driver.window.player.seek_requested.emit(100.0)
    driver.until(lambda: driver.position > 101)
    left_at = driver.position
    driver.window.player.volume_requested.emit(55, False)
    driver.until(lambda: driver.services.session.now.status.volume == 55)
    driver.window.close()
    driver.opened.close()

    again = open_driver()
    again.until(lambda: again.services.session.now.episode_id is not None, message="the last episode is offered")
    assert again.state == "paused"
    assert left_at - 1 <= again.position < left_at + 5
    assert again.services.session.now.status.volume == 55
    again.until(lambda: again.control("elapsedLabel").text().startswith("1:4"))
    again.click("playButton")
    again.until(lambda: again.state == "playing")
    again.until(lambda: again.position > left_at - 1)
    assert again.position < left_at + 10


def test_at_its_end_an_episode_is_played_and_the_queue_goes_on(driver: Driver, server: PodcastServer) -> None:
    driver.subscribe(server.add_show(a_show("Tidal Notes")))
    library = driver.services.library
    first, second, _ = library.episodes.ids()
    library.queue.add([second])
    driver.services.session.play_episode(first, 17.5)
    driver.until(lambda: driver.services.session.now.episode_id == second, message="the queue goes on")
    assert library.episodes.get(first).state is PlayState.PLAYED
    driver.until(lambda: driver.state == "playing")
    model = driver.window.episodes.view.model()
    driver.until(lambda: "played" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole).lower())


def test_a_line_of_the_transcript_a_chapter_and_a_time_in_the_notes_are_places_to_go(
    driver: Driver, show_url: str
) -> None:
    driver.subscribe(show_url)
    page = driver.window.page
    driver.until(lambda: page.content is not None and page.content.paragraphs and page.content.chapters)
    page.seek_requested.emit(12.5)
    driver.until(lambda: driver.state == "playing")
    driver.until(lambda: 12 < driver.position < 20)
    page.open_tab("chapters")
    driver.until(lambda: page.parts.is_filled)
    rows = page.parts.chapters._rows
    driver.qtbot.mouseClick(rows[1], Qt.MouseButton.LeftButton)
    driver.until(lambda: 4.5 < driver.position < 12, message="the second chapter")
    assert "seek:5" in page.content.notes_html
    page.open_tab("transcript")
    view = driver.control("transcriptView")
    driver.until(lambda: view.spoken is not None and "gulls" in view.spoken.text, message="read along")


def test_the_page_of_what_is_paused_marks_the_chapter_again_when_it_is_opened_again(
    driver: Driver, show_url: str
) -> None:
    driver.subscribe(show_url)
    page = driver.window.page
    driver.until(lambda: page.content is not None and page.content.chapters)
    first = page.episode.id
    page.seek_requested.emit(8.0)
    driver.until(lambda: driver.state == "playing" and 6 < driver.position < 12)
    driver.services.session.pause()
    driver.until(lambda: driver.state == "paused")
    other = next(one for one in driver.services.library.episodes.ids() if one != first)
    driver.opened.presenter.show_episode(other)
    driver.until(lambda: page.episode.id == other and page.parts.is_filled)
    driver.opened.presenter.show_episode(first)
    driver.until(lambda: page.episode.id == first and page.parts.is_filled)
    assert [row.isChecked() for row in page.parts.chapters._rows[:2]] == [False, True]


def test_download_then_everything_works_with_the_server_gone(
    driver: Driver, server: PodcastServer, show_url: str
) -> None:
    driver.subscribe(show_url)
    page = driver.window.page
    driver.until(lambda: page.content is not None and page.content.paragraphs)
    driver.click("downloadButton")
    driver.until(lambda: page.episode.download is DownloadState.DONE, message="downloaded")
    assert driver.control("downloadButton").text() == "Downloaded"
    server.stop()

    _play(driver)
    driver.until(lambda: driver.position > 0.5)
    driver.window.player.seek_requested.emit(150.0)
    driver.until(lambda: driver.position > 150.5, message="sought in the file")
    page.open_tab("transcript")
    driver.until(lambda: "Low water" in driver.control("transcriptView").toPlainText())
    driver.open_episode("Walk 2")
    assert "Walk number 2" in page.parts.notes.view.toPlainText()
    driver.services.session.play_episode(page.episode.id)
    driver.until(lambda: driver.window.toast.text != "", message="an error is told")
    assert driver.services.library.episodes.get(page.episode.id).position_s == 0


def test_a_running_download_can_be_stopped(driver: Driver, server: PodcastServer, show_url: str) -> None:
    driver.subscribe(show_url)
    page = driver.window.page
    server.fault("*.mp3", rate=40_000)
    driver.click("downloadButton")
    driver.until(lambda: page.episode.download is DownloadState.DOWNLOADING)
    driver.click("downloadButton")
    driver.until(lambda: page.episode.download is DownloadState.NONE, message="stopped")
    folder = driver.services.downloads_folder
    driver.until(lambda: not [file for file in folder.rglob("*") if file.is_file()], message="nothing is left behind")


def test_without_libvlc_the_window_works_and_says_how_to_install_it(driver: Driver, server: PodcastServer) -> None:
    def missing() -> object:
        raise EngineNotInstalled("no libvlc", command="sudo apt install vlc")

    make_engine = driver.services.session._make_engine
    driver.services.session._make_engine = missing
    driver.subscribe(server.add_show(a_show()))
    driver.window.page.play_requested.emit()
    banner = driver.until(lambda: driver.window.findChild(Banner, "engineBanner"))
    driver.until(lambda: banner.isVisible() and "sudo apt install vlc" in banner.accessibleName())
    assert driver.window.page.episode is not None
    (copy,) = [button for button in banner.findChildren(QPushButton) if button.text() == "Copy the command"]
    copy.click()
    assert QGuiApplication.clipboard().text() == "sudo apt install vlc"
    # Installed meanwhile: it plays, and nothing is missed any more.
    driver.services.session._make_engine = make_engine
    driver.window.page.play_requested.emit()
    driver.until(lambda: driver.state == "playing" and not banner.isVisible())


def test_a_refresh_adds_what_is_new_and_keeps_the_place(driver: Driver, server: PodcastServer) -> None:
    show = a_show("Tidal Notes", episodes=3)
    driver.subscribe(server.add_show(show))
    driver.open_episode("Walk 2")
    newer = a_show("Tidal Notes", episodes=4)
    server.add_show(newer)
    driver.click("refreshButton")
    model = driver.window.episodes.view.model()
    driver.until(lambda: model.rowCount() == 4)
    assert driver.window.episodes.view.currentIndex().data() == "Walk 2"
    assert driver.window.page.episode.title == "Walk 2"
    driver.until(lambda: driver.window.toast.text == "1 new episode(s)")


def test_the_lists_across_all_shows_hold_what_belongs_there(driver: Driver, server: PodcastServer) -> None:
    driver.subscribe(server.add_show(a_show("Tidal Notes")))
    driver.subscribe(server.add_show(a_show("Night Signal")))
    library = driver.services.library
    _, second, third = library.episodes.ids(show_id=library.shows.find("tidal").id)
    library.positions.save(second, 5.0, driver.services.clock.now())
    library.positions.mark_played([third], driver.services.clock.now())
    driver.open_episode("Walk 3")
    driver.click("queueButton")
    driver.until(lambda: library.queue.ids() != [])
    expected = {
        SmartList.INBOX: 2,
        SmartList.QUEUE: 1,
        SmartList.IN_PROGRESS: 1,
        SmartList.DOWNLOADS: 0,
        SmartList.TRANSCRIPTS: 2,
        SmartList.HISTORY: 2,
    }
    model = driver.window.episodes.view.model()
    for place, count in expected.items():
        driver.window.sidebar.open_place(place)
        driver.until(lambda count=count: model.rowCount() == count, message=str(place))
        name = driver.window.sidebar.view.model().label_of(place)
        assert driver.window.episodes.view.accessibleName() == f"Episodes: {name}"
    driver.window.sidebar.open_place(SmartList.DOWNLOADS)
    driver.until(lambda: "Nothing downloaded" in [label.text() for label in driver.window.findChildren(QLabel)])
    driver.window.sidebar.open_place(SmartList.INBOX)
    driver.until(lambda: model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Night Signal" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) + model.index(1).data(
        Qt.ItemDataRole.AccessibleTextRole
    )


def test_leaving_a_show_can_be_taken_back(driver: Driver, server: PodcastServer) -> None:
    show = driver.subscribe(server.add_show(a_show("Tidal Notes")))
    driver.opened.actions.unsubscribe(show)
    sidebar = driver.window.sidebar.view.model()
    driver.until(lambda: not sidebar.index_of(show.id).isValid(), message="gone from sight")
    assert driver.services.library.shows.get(show.id)
    driver.opened.actions._stay(show)
    driver.until(lambda: sidebar.index_of(show.id).isValid(), message="back again")
    driver.services.library.shows.leave(show.id)
    driver.opened.actions._leave(show)
    driver.until(lambda: driver.services.library.shows.all() == [], message="gone for good")
    driver.until(lambda: driver.window.first_run.isVisible())


def test_what_is_gone_is_said_without_commands_and_ids(driver: Driver, server: PodcastServer) -> None:
    show = driver.subscribe(server.add_show(a_show("Tidal Notes")))
    episode_id = driver.services.library.episodes.ids(show_id=show.id)[0]
    driver.services.library.shows.leave(show.id)
    driver.opened.actions._leave(show)
    driver.until(lambda: driver.services.library.shows.all() == [], message="gone for good")
    # As of what plays on.
    driver.opened.presenter.page._desk.bookmarks.add(episode_id, 1.0)
    driver.until(lambda: driver.window.toast.text == "This episode is not in the library any more.")


def test_shows_that_could_not_be_refreshed_are_asked_again_from_the_message(
    driver: Driver, server: PodcastServer
) -> None:
    driver.subscribe(server.add_show(a_show("Tidal Notes")))
    driver.subscribe(server.add_show(a_show("Night Signal")))
    server.fault("/tidal-notes/feed.xml", status=500)
    driver.click("refreshButton")
    driver.until(lambda: driver.window.toast.text == "1 show(s) could not be refreshed")
    server.mend()
    server.log.clear()
    driver.window.toast.act()
    driver.until(lambda: not driver.services.library.shows.by_feed_url(server.url("/tidal-notes/feed.xml")).error)
    assert not server.requests("/night-signal/feed.xml"), "those alone that need it"


def test_a_refresh_that_fails_is_shown_on_the_show(driver: Driver, server: PodcastServer) -> None:
    driver.subscribe(server.add_show(a_show("Tidal Notes")))
    server.fault("*feed.xml", status=500)
    driver.click("refreshButton")
    banner, toast = driver.window.episodes._banner, driver.window.toast
    driver.until(lambda: banner.isVisible(), message="the banner")
    driver.until(lambda: toast.text == "1 show(s) could not be refreshed", message="said, since it was asked for")
    driver.opened.actions._messages.info("Something else")
    refreshed: list[RefreshFinished] = []
    driver.opened.bridge.on(RefreshFinished, driver.window, refreshed.append)
    driver.opened.bridge.spawn(driver.window, driver.services.subscriptions.refresh())
    driver.until(lambda: refreshed and toast.text == "Something else", message="not said again for one by itself")
    server.mend()
    driver.window.episodes.banner_action.emit()
    driver.until(lambda: not banner.isVisible(), message="all is well again")
