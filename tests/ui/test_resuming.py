"""What was open is open again after the next start, and is kept while the window is used, not only at its end."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from player.domain.list_look import ListFilter, ListLook, ListSort
from player.domain.models import SmartList
from player.domain.playback import PlaybackChanged
from player.ui.places import Page
from tests.support.server import PodcastServer
from tests.support.shows import Transcript, a_show, vtt
from tests.ui.conftest import Driver

Open = Callable[[], Driver]
COUNT = 260


@pytest.fixture
def feed(server: PodcastServer) -> str:
    """A show of more episodes than are asked for at first, whose notes and transcripts are pages long."""
    show = a_show("Tidal Notes", episodes=COUNT, description="<p>A walk along the shore. </p>" * 200)
    for episode in show.episodes[-3:]:
        episode.notes_html = "<p>At the shore there is sand, and there is wind.</p>" * 200
        lines = [(n * 5.0, n * 5.0 + 5.0, f"The gulls come in for the {n}th time. " * 3) for n in range(200)]
        episode.transcripts = [Transcript(vtt(*lines), language="en")]
    return server.add_show(show)


@pytest.fixture
def kept_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is done in the window is written down at once, not two seconds later."""
    monkeypatch.setattr("player.ui.presenters.resuming._KEEP_EVERY_MS", 50)


def _kept(profile: Path) -> dict[str, Any]:
    settings = tomllib.loads((profile / "config" / "settings.toml").read_text())
    found: dict[str, Any] = settings.get("window", {})
    return found


def _end(driver: Driver) -> None:
    driver.window.close()
    driver.opened.close()


def _row(driver: Driver, number: int) -> None:
    """Choose a row once it is there, and wait for its page."""
    view = driver.window.episodes.view
    driver.until(lambda: view.model().rowCount() == COUNT)
    view.setCurrentIndex(view.model().index(number))
    wanted = driver.window.episodes.current_id
    driver.until(lambda: driver.window.page.episode is not None and driver.window.page.episode.id == wanted)
    driver.until(lambda: driver.window.page.parts.is_filled)


def _scroll(driver: Driver, page: QWidget, value: int) -> None:
    bar = page.verticalScrollBar()  # type: ignore[attr-defined]
    driver.until(lambda: bar.maximum() > value)
    bar.setValue(value)


def test_the_same_episode_tab_and_scroll_positions_come_back(open_driver: Open, feed: str) -> None:
    driver = open_driver()
    driver.subscribe(feed)
    _row(driver, COUNT - 2)
    page, view = driver.window.page, driver.window.episodes.view
    driver.until(lambda: page.content.paragraphs)
    page.open_tab("transcript")
    driver.until(lambda: page.parts.is_filled)
    _scroll(driver, page, 700)
    # The chosen row is out of sight.
    view.verticalScrollBar().setValue(view.row_height * 120 + 11)
    title, top = page.episode.title, view.anchor()
    sizes = driver.window._splitter.sizes()
    driver.window._splitter.moveSplitter(sizes[0] + 60, 1)
    sizes, size = driver.window._splitter.sizes(), driver.window.size()
    _end(driver)

    again = open_driver()
    page, view = again.window.page, again.window.episodes.view
    again.until(lambda: page.episode is not None and page.episode.title == title)
    assert page.tab == "transcript"
    again.until(lambda: page.verticalScrollBar().value() == 700, message="the page is scrolled to where it was")
    again.until(lambda: again.window.episodes.current_id == page.episode.id, message="its row is chosen")
    assert view.anchor() == top
    # The screen of the tests is smaller than the window was.
    again.window.resize(size)
    again.until(lambda: again.window._splitter.sizes() == sizes, message="the list is as wide")
    # And stays the person's own: the top of the page is a place too.
    page.verticalScrollBar().setValue(0)
    again.until(lambda: page.parts.is_filled)
    assert page.verticalScrollBar().value() == 0
    view.verticalScrollBar().setValue(0)
    _end(again)
    third = open_driver()
    third.until(lambda: third.window.page.episode is not None and third.window.page.parts.is_filled)
    assert third.window.page.verticalScrollBar().value() == 0


def test_the_page_of_a_show_comes_back_as_it_was(open_driver: Open, feed: str) -> None:
    driver = open_driver()
    show = driver.subscribe(feed)
    driver.opened.presenter.navigator.open_show(show.id)
    driver.until(lambda: driver.window.pages.current == Page.SHOW)
    page: Any = driver.window.pages.currentWidget()
    driver.until(lambda: page.is_filled)
    _scroll(driver, page, 300)
    _end(driver)

    again = open_driver()
    again.until(lambda: again.window.pages.current == Page.SHOW)
    page = again.window.pages.currentWidget()
    again.until(lambda: page.verticalScrollBar().value() == 300)
    again.until(lambda: not again.opened.presenter.navigator.is_restoring, message="the list is back as well")
    page.open_tab("settings")
    _end(again)

    third = open_driver()
    third.until(lambda: third.window.pages.current == Page.SHOW)
    page = third.window.pages.currentWidget()
    third.until(lambda: page.tab == "settings")


@pytest.mark.usefixtures("kept_soon")
def test_it_is_kept_while_the_window_is_used(open_driver: Open, feed: str, profile_dir: Path) -> None:
    """A program that is killed has no end at which it could write anything."""
    driver = open_driver()
    driver.subscribe(feed)
    _row(driver, COUNT - 1)
    page = driver.window.page
    page.open_tab("transcript")
    driver.until(lambda: _kept(profile_dir).get("tab") == "transcript", message="the tab is kept")
    kept = _kept(profile_dir)
    assert kept["place"] == f"show:{page.episode.show_id}"
    assert kept["episode"] == page.episode.id
    _scroll(driver, page, 500)
    driver.until(lambda: _kept(profile_dir).get("scroll") == 500, message="how far the page is scrolled")
    view = driver.window.episodes.view
    view.verticalScrollBar().setValue(view.row_height * 50 + 5)
    top = driver.window.episodes.top
    driver.until(lambda: _kept(profile_dir).get("row") == top[0] and _kept(profile_dir)["row_hidden"] == top[1])
    driver.window.resize(1200, 800)
    driver.until(lambda: _kept(profile_dir)["geometry"] == driver.window.layout_state()[0], message="the size")
    driver.window._splitter.moveSplitter(driver.window._splitter.sizes()[0] + 40, 1)
    driver.until(lambda: _kept(profile_dir)["list_width"] == driver.window.layout_state()[1], message="the splitter")
    driver.window.sidebar.open_place(SmartList.HISTORY)
    driver.until(lambda: _kept(profile_dir)["place"] == "history", message="the list")


@pytest.mark.usefixtures("kept_soon")
def test_volume_and_speed_are_kept_while_it_is_used_and_a_silence_stays(
    open_driver: Open, feed: str, profile_dir: Path
) -> None:
    driver = open_driver()
    driver.subscribe(feed)
    session = driver.services.session
    # As from an engine that plays: it tells where it is, again and again.
    clock = QTimer(driver.window, interval=100)
    clock.timeout.connect(lambda: driver.services.events.publish(PlaybackChanged(session.now)))
    clock.start()
    session.set_rate(1.4)
    session.set_volume(40, muted=True)

    def kept() -> dict[str, Any]:
        return dict(tomllib.loads((profile_dir / "config" / "settings.toml").read_text())["playback"])

    driver.until(lambda: (kept().get("volume"), kept().get("rate")) == (40, 1.4), message="both are kept")
    driver.until(lambda: driver.services.settings.playback.volume == 40)
    assert session.now.status.muted
    # What is set elsewhere holds in the player.
    driver.services.settings_store.change("playback", volume=70, rate=1.2)
    driver.until(lambda: (session.now.status.volume, session.general_rate) == (70, 1.2))


def test_an_end_before_all_is_there_again_loses_nothing(open_driver: Open, feed: str, profile_dir: Path) -> None:
    driver = open_driver()
    driver.subscribe(feed)
    _row(driver, COUNT - 1)
    driver.window.page.open_tab("transcript")
    driver.until(lambda: driver.window.page.parts.is_filled)
    _scroll(driver, driver.window.page, 400)
    _end(driver)
    kept = _kept(profile_dir)
    assert kept["scroll"] == 400
    # Closed before the first picture, and right after it.
    _end(open_driver())
    again = open_driver()
    again.opened.presenter.start()
    _end(again)
    after = _kept(profile_dir)
    names = ("place", "episode", "tab", "scroll", "row", "row_hidden")
    assert [after.get(name) for name in names] == [kept.get(name) for name in names]


def test_how_a_list_is_looked_at_and_folded_groups_come_back(open_driver: Open, feed: str, profile_dir: Path) -> None:
    driver = open_driver()
    show = driver.subscribe(feed)
    look = ListLook(ListSort.TITLE, ListFilter.UNPLAYED)
    driver.window.episodes.look_changed.emit(look)
    driver.until(lambda: driver.services.library.lists.look(f"show:{show.id}") == look)
    model = driver.window.sidebar.view.model()
    headings = [model.index(row) for row in range(model.rowCount()) if model.index(row).data() == "Shows"]
    driver.window.sidebar.view.setCurrentIndex(headings[0])
    driver.qtbot.keyClick(driver.window.sidebar.view, Qt.Key.Key_Left)
    driver.until(lambda: "folded" in _kept(profile_dir))
    _end(driver)

    again = open_driver()
    again.until(lambda: again.opened.presenter.episodes.look == look)
    again.until(lambda: not again.window.sidebar.view.model().index_of(show.id).isValid())


def test_what_a_hand_wrote_there_keeps_no_window_from_opening(open_driver: Open, feed: str, profile_dir: Path) -> None:
    driver = open_driver()
    show = driver.subscribe(feed)
    _end(driver)
    path = profile_dir / "config" / "settings.toml"
    text = path.read_text().partition("[window]")[0]
    path.write_text(
        f'{text}[window]\nplace = "show:{show.id}"\nepisode = 1\ntab = "no such tab"\nscroll = -5\nrow = 999999\n'
        'row_hidden = -7\ngeometry = "????"\nlist_width = -9\n'
        'importing = "//[no address"\n'
    )
    again = open_driver()
    again.until(lambda: again.window.page.episode is not None and again.window.page.episode.id == 1)
    assert again.window.page.tab == "notes"
    again.until(lambda: again.window.episodes.view.model().rowCount() == COUNT)


def test_a_window_that_was_where_no_monitor_is_any_more_comes_back_in_sight(open_driver: Open) -> None:
    driver = open_driver()
    driver.until(lambda: driver.window.first_run.isVisible())
    driver.window.setGeometry(5000, 4000, 900, 600)
    driver.until(lambda: driver.window.geometry().x() == 5000)
    _end(driver)
    again = open_driver()
    again.until(lambda: again.window.first_run.isVisible())
    screen, frame = again.window.screen().availableGeometry(), again.window.frameGeometry()
    assert screen.intersected(frame).width() > screen.width() // 2
    assert screen.intersected(frame).height() > screen.height() // 2
    assert frame.top() >= screen.top()
