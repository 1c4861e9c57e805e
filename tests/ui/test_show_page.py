"""The page of a show in the real window: how it is reached, what it says, and that its settings hold at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QSpinBox, QWidget

from player.domain.errors import HostNotFound, KeyringFailed
from player.domain.events import ShowChanged
from player.domain.models import SmartList
from player.domain.notices import NoticeKind
from player.domain.playback import EngineState
from player.domain.publishing import Pace, Publishing
from player.domain.show_settings import ShowSettings
from player.ui.dialogs.password import PasswordDialog
from player.ui.pages.show_content import TrailerLine, load_content, pace_sentence
from player.ui.places import Page
from player.ui.widgets.buttons import Button, IconButton
from player.ui.widgets.link_label import LinkLabel
from player.ui.widgets.tag_field import split_tags
from tests.support.server import PodcastServer
from tests.support.shows import Person, Show, a_show
from tests.ui.conftest import Driver


@pytest.fixture
def told() -> Show:
    """A show that says everything a show can say."""
    show = a_show("Tidal Notes")
    show.persons = [Person("Ada Reyes", href="https://ada.example/"), Person("Jon Park", role="guest")]
    show.funding = (("https://support.example/", "Buy us a tide table"),)
    show.podroll = (("https://feeds.example/salt.xml", "The Salt Road"),)
    show.categories = ("Science", "Nature")
    show.extra = (
        '<podcast:location geo="geo:53.5,9.9" osm="R62782">Hamburg</podcast:location>'
        "<podcast:license>cc-by-4.0</podcast:license><podcast:medium>audiobook</podcast:medium>"
        '<podcast:trailer url="https://media.example/t.mp3" pubdate="Tue, 27 May 2025 08:00:00 GMT" season="2">'
        "What is coming</podcast:trailer>"
    )
    show.episodes[0].season, show.episodes[0].number = 2, 7
    return show


def page_of(driver: Driver):
    return driver.window.pages.page(Page.SHOW)


def open_page(driver: Driver):
    driver.click("listTitle")
    driver.until(lambda: driver.window.pages.current == Page.SHOW, message="the show's page")
    driver.until(lambda: page_of(driver).is_filled, message="all of it")
    return page_of(driver)


def words(widget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_the_title_of_the_list_opens_the_page_and_back_returns(
    driver: Driver, server: PodcastServer, told: Show
) -> None:
    show = driver.subscribe(server.add_show(told))
    page = open_page(driver)
    assert page.content.show.id == show.id
    driver.until(lambda: "Jon Park" in words(page), message="all of it is seen")
    said = words(page)
    for expected in ("Tidal Notes", "Marin Lowe", "Jon Park", "Guest", "Science and Nature", "English"):
        assert expected in said, expected
    assert any(button.text() == "Buy us a tide table" for button in page.findChildren(Button))
    driver.opened.presenter.navigator.go_back()
    driver.until(lambda: driver.window.page.isVisible(), message="back to the episode")


def test_the_latest_lead_to_all_of_them(driver: Driver, server: PodcastServer) -> None:
    show = driver.subscribe(server.add_show(a_show("Long", episodes=12)))
    opened: list[bool] = []
    driver.opened.presenter.episodes.opened.connect(lambda: opened.append(True))
    driver.window.sidebar.open_place(SmartList.INBOX)
    driver.until(lambda: opened)
    driver.opened.presenter.navigator.open_page(Page.SHOW, show.id)
    driver.until(lambda: driver.window.pages.current == Page.SHOW and page_of(driver).is_filled)
    page_of(driver).open_tab("episodes")
    assert driver.control("allEpisodesButton").text() == "All 12 episodes"
    driver.click("allEpisodesButton")
    driver.until(lambda: driver.opened.presenter.place == show.id)
    driver.until(driver.window.episodes.view.hasFocus)


def test_days_near_to_this_one_are_called_by_name(driver: Driver, server: PodcastServer, told: Show) -> None:
    show = driver.subscribe(server.add_show(told))
    library, wording, now = driver.services.library, driver.services.wording, driver.services.clock.now()
    gone = HostNotFound(host="tidal.example")
    library.refreshes.failed(show.id, gone, now, now + timedelta(days=1, seconds=1))
    content = load_content(library, show.id, wording, now, str)
    facts = {name: value for name, value, _ in (*content.facts, *content.feed_facts)}
    assert (facts["Subscribed"], facts["Next refresh"]) == ("Today", "Tomorrow")
    assert [when for _, when in content.failures] == ["Today"]
    known = library.shows.get(show.id)
    for days, said in ((0, "latest today"), (1, "latest yesterday"), (9, "latest on ")):
        pace = Publishing(Pace.WEEKLY, regular=True, resting=False, last=now - timedelta(days=days))
        assert f"Publishes about every week · {said}" in pace_sentence(pace, known, wording, now, str)


def test_the_page_is_made_in_one_turn_and_filled_and_shown_in_another(
    driver: Driver, server: PodcastServer, told: Show
) -> None:
    driver.subscribe(server.add_show(told))
    pages, seen = driver.window.pages, []

    def look(_name: str, page: QWidget) -> None:
        # Before anything that whoever made it has put off as well.
        QTimer.singleShot(0, page, lambda: seen.append((pages.current == Page.SHOW, page.content)))

    pages.made.connect(look)
    page = open_page(driver)
    assert seen == [(False, None)]
    assert page.show_shown.title == "Tidal Notes"


def test_the_byline_and_alt_return_open_the_page_too(driver: Driver, server: PodcastServer, told: Show) -> None:
    show = driver.subscribe(server.add_show(told))
    driver.window.page.link_activated.emit(f"show:{show.id}")
    driver.until(lambda: driver.window.pages.current == Page.SHOW)
    driver.opened.presenter.navigator.go_back()
    driver.until(lambda: driver.window.page.isVisible())
    driver.window.activateWindow()
    driver.qtbot.keyClick(driver.window, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    driver.until(lambda: driver.window.pages.current == Page.SHOW, message="Alt+Return")


def test_settings_hold_at_once_and_stay(driver: Driver, server: PodcastServer, told: Show) -> None:
    show = driver.subscribe(server.add_show(told))
    page, table = open_page(driver), driver.services.library.show_settings
    page.open_tab("settings")
    rate = driver.control("rateSetting")
    assert isinstance(rate, QComboBox)
    rate.setFocus()
    rate.setCurrentIndex(rate.findData(1.5))
    rate.activated.emit(rate.currentIndex())
    driver.until(lambda: table.get(show.id).rate == 1.5, message="the speed is kept")
    intro = driver.control("skip_intro_sSetting")
    assert isinstance(intro, QSpinBox)
    intro.setValue(25)
    longest = driver.control("longest_sSetting")
    longest.setValue(90)
    driver.until(lambda: table.get(show.id) == ShowSettings(rate=1.5, skip_intro_s=25.0, longest_s=5400.0))
    field = driver.control("tagField")
    field.setFocus()
    driver.qtbot.keyClicks(field, "morning walk, Sea,")
    driver.qtbot.keyClick(field, Qt.Key.Key_Return)
    driver.until(lambda: table.tags_of(show.id) == ["morning walk", "Sea"], message="the tags are kept")
    driver.click("archiveSwitch")
    driver.until(lambda: driver.services.library.shows.get(show.id).archive, message="the archive switch")
    rate.setCurrentIndex(0)
    rate.activated.emit(0)
    driver.until(lambda: table.get(show.id).rate is None, message="as for all shows again")


def test_a_move_is_told_and_undone(driver: Driver, server: PodcastServer, told: Show) -> None:
    show = driver.subscribe(server.add_show(told))
    library = driver.services.library
    library.notices.tell(
        show.id, NoticeKind.MOVED, driver.services.clock.now(), before="https://old.example/f", after=show.feed_url
    )
    page = open_page(driver)
    driver.until(lambda: page.notices.isVisible())
    assert "moved from https://old.example/f" in words(page.notices)
    undo = next(button for button in page.notices.findChildren(Button) if button.text() == "Undo")
    driver.qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    driver.until(lambda: library.shows.get(show.id).feed_url == "https://old.example/f", message="undone")
    driver.until(lambda: not page.notices.isVisible(), message="told no more")


def test_a_feed_that_fails_says_so_offers_to_try_again_and_is_remembered(
    driver: Driver, server: PodcastServer, told: Show
) -> None:
    show = driver.subscribe(server.add_show(told))
    server.fault(told.feed_path, "status:404")
    page = open_page(driver)
    driver.click("refreshShowButton")
    driver.until(lambda: page.error.isVisible(), message="the error")
    page.open_tab("feed")
    driver.until(lambda: len(page.content.failures) == 1, message="the history")
    assert page.content.failures[0][0] in words(page)
    banner, navigator = driver.window.episodes._banner, driver.opened.presenter.navigator
    assert not banner.isVisible(), "not twice, side by side"
    navigator.go_back()
    driver.until(banner.isVisible, message="beside the page of an episode the list says it")
    navigator.go_forward()
    driver.until(lambda: page.error.isVisible() and not banner.isVisible(), message="and no longer")
    server.mend()
    page.error.action_triggered.emit()
    driver.until(lambda: driver.services.library.shows.get(show.id).error is None, message="all is well again")
    driver.until(lambda: not page.error.isVisible(), message="and is told")


def test_unsubscribing_can_be_undone(driver: Driver, server: PodcastServer, told: Show) -> None:
    show = driver.subscribe(server.add_show(told))
    open_page(driver)
    driver.click("unsubscribeButton")
    model = driver.window.sidebar.view.model()
    driver.until(lambda: not model.index_of(show.id).isValid(), message="gone from sight")
    driver.window.toast.findChild(Button).click()
    driver.until(lambda: model.index_of(show.id).isValid(), message="back")


def test_play_latest_share_and_the_episodes_of_the_page(driver: Driver, server: PodcastServer, told: Show) -> None:
    show = driver.subscribe(server.add_show(told))
    page = open_page(driver)
    driver.click("shareShowButton")
    assert QGuiApplication.clipboard().text() == show.feed_url
    page.open_tab("episodes")
    assert page.content.latest[0].title in page.latest.findChild(QLabel).text()
    page.latest.episode_requested.emit(page.content.latest[1].id)
    driver.until(lambda: driver.window.page.episode and driver.window.page.episode.id == page.content.latest[1].id)


def test_what_plays_is_paused_where_play_was_and_so_it_says(driver: Driver, server: PodcastServer, told: Show) -> None:
    driver.subscribe(server.add_show(told))
    page = open_page(driver)
    page.open_tab("episodes")
    play, session = driver.control("playShowButton"), driver.services.session
    driver.until(lambda: page.latest.findChildren(IconButton), message="the latest are there")

    def names() -> tuple[str, ...]:
        """Of the show's button and those of the first two rows, which are made anew as they change."""
        return (play.text(), *(one.accessibleName() for one in page.latest.findChildren(IconButton)[:2]))

    title, second = (episode.title for episode in page.content.latest[:2])
    assert names() == ("Play", f"Play {title}", f"Play {second}")
    play.click()
    driver.until(lambda: session.now.status.state is EngineState.PLAYING)
    driver.until(lambda: names() == ("Pause", f"Pause {title}", f"Play {second}"))
    play.click()
    driver.until(lambda: session.now.status.state is EngineState.PAUSED)
    driver.until(lambda: names() == ("Play", f"Play {title}", f"Play {second}"))
    # What plays of the show is paused, be it another than Play would play.
    page.latest.findChildren(IconButton)[1].click()
    driver.until(lambda: names() == ("Pause", f"Play {title}", f"Pause {second}"))
    play.click()
    driver.until(lambda: session.now.status.state is EngineState.PAUSED and session.now.title == second)
    driver.until(lambda: names() == ("Play", f"Play {title}", f"Play {second}"))


def test_a_recommended_show_is_subscribed_from_the_page(driver: Driver, server: PodcastServer, told: Show) -> None:
    other = server.add_show(a_show("The Salt Road"))
    told.podroll = ((other, "The Salt Road"),)
    driver.subscribe(server.add_show(told))
    page = open_page(driver)
    page.open_tab("related")
    button = next(one for one in page.related.findChildren(Button) if one.text() == "Subscribe")
    driver.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    driver.until(lambda: driver.services.library.shows.by_feed_url(other), message="subscribed")
    driver.until(lambda: page.content.recommended[0].known is not None, message="known now")
    buttons = page.related.findChildren
    driver.until(lambda: any(one.text() == "Open" for one in buttons(Button) if one.isVisible()), message="Open")


@pytest.mark.parametrize(
    ("typed", "tags"), [("", []), (" , ,", []), ("a, A ,b", ["a", "b"]), ("  two   words ,x", ["two words", "x"])]
)
def test_tags_are_split_at_commas(typed: str, tags: list[str]) -> None:
    assert split_tags(typed) == tags


def test_a_private_feed_asks_for_its_password_and_says_when_it_is_wrong(
    driver: Driver, server: PodcastServer, told: Show
) -> None:
    show = driver.subscribe(server.add_show(told))
    server.fault(told.feed_path, "auth:ada:shore")
    page = open_page(driver)
    driver.click("refreshShowButton")
    driver.until(lambda: page.error.isVisible(), message="the server asks")
    sign_in = next(one for one in page.error.findChildren(Button) if one.text() == "Sign in…")
    driver.qtbot.mouseClick(sign_in, Qt.MouseButton.LeftButton)
    dialog = driver.until(lambda: driver.window.findChild(PasswordDialog))
    dialog.user.setText("ada")
    dialog.password.setText("sand")
    dialog.accept_button.click()
    error = dialog.findChild(QLabel, "passwordError")
    driver.until(lambda: error.isVisible() and dialog.accept_button.isEnabled(), message="refused")
    dialog.password.setText("shore")
    dialog.accept_button.click()
    driver.until(lambda: not page.error.isVisible(), message="let in")
    page.open_tab("feed")
    driver.until(lambda: driver.services.library.shows.get(show.id).password_key is not None)
    driver.until(lambda: driver.window.findChild(Button, "forgetPasswordButton").isVisible())
    driver.click("forgetPasswordButton")
    driver.until(lambda: driver.services.library.shows.get(show.id).password_key is None, message="forgotten")


def test_a_keyring_that_stays_locked_is_helped_by_signing_in(driver: Driver, server: PodcastServer, told: Show) -> None:
    show, now = driver.subscribe(server.add_show(told)), driver.services.clock.now()
    driver.services.library.refreshes.failed(show.id, KeyringFailed(host="tidal.example"), now, now)
    driver.services.events.publish(ShowChanged(show.id))
    above = driver.window.episodes._banner
    (sign_in,) = driver.until(lambda: [one for one in above.findChildren(Button) if one.text() == "Sign in…"])
    sign_in.click()
    driver.until(lambda: driver.window.findChild(PasswordDialog)).reject()
    page = open_page(driver)
    driver.until(lambda: [one.text() for one in page.error.findChildren(Button) if one.isVisible()] == ["Sign in…"])


def test_a_headline_of_any_length_does_not_widen_the_page(driver: Driver, server: PodcastServer) -> None:
    show = a_show("Donaudampfschifffahrtsgesellschaftskapitänsmütze" * 4, slug="long")
    show.episodes[0].title = "x" * 400
    driver.subscribe(server.add_show(show))
    episode_page = driver.window.page
    driver.until(lambda: episode_page.isVisible())
    assert episode_page.widget().width() <= episode_page.viewport().width()
    page = open_page(driver)
    driver.qtbot.wait(1)
    assert page.widget().width() <= page.viewport().width()


def test_words_are_found_in_the_description_from_any_tab(driver: Driver, server: PodcastServer, told: Show) -> None:
    told.description = "<p>About tides.</p>" + "<p>A line of the shore.</p>" * 120 + "<p>Tides at the end.</p>"
    driver.subscribe(server.add_show(told))
    page = open_page(driver)
    driver.window.activateWindow()
    page.open_tab("settings")
    page.setFocus()
    driver.qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = driver.control("findField")
    driver.until(field.hasFocus)
    driver.qtbot.keyClicks(field, "tides")
    driver.until(lambda: driver.control("findCount").text() == "1 of 2", message="both are counted")
    assert page.description.isVisible(), "the tab with the words is opened"
    driver.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert driver.control("findCount").text() == "2 of 2"
    driver.until(lambda: page.verticalScrollBar().value() > 0, message="scrolled to it")
    driver.qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert driver.control("findCount").text() == "1 of 2"
    driver.qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not page.finding.is_open
    assert page.finding.find.count == 0


def test_place_licence_kind_and_trailers_are_shown_where_the_feed_tells_them(
    driver: Driver, server: PodcastServer, told: Show
) -> None:
    driver.subscribe(server.add_show(told))
    page = open_page(driver)
    opened: list[str] = []
    page.link_activated.disconnect()
    page.link_activated.connect(opened.append)
    for expected in ("Hamburg", "CC BY 4.0", "Audiobook", "Season 2 · May 27, 2025"):
        driver.until(lambda expected=expected: expected in words(page), message=expected)
    links = {label.plain_text: label for label in page.findChildren(LinkLabel)}
    links["Hamburg"].linkActivated.emit("https://www.openstreetmap.org/relation/62782")
    assert 'href="https://www.openstreetmap.org/relation/62782"' in links["Hamburg"].text()
    assert "creativecommons.org/licenses/by/4.0/" in links["CC BY 4.0"].text()
    trailer = next(one for one in page.trailers.findChildren(Button) if one.text() == "What is coming")
    driver.qtbot.mouseClick(trailer, Qt.MouseButton.LeftButton)
    assert opened == ["https://www.openstreetmap.org/relation/62782", "https://media.example/t.mp3"]
    assert page.content.latest[0].meta.startswith("Season 2 · Episode 7")


def test_a_trailer_that_is_an_episode_is_played_here(driver: Driver, server: PodcastServer, told: Show) -> None:
    show = driver.subscribe(server.add_show(told))
    newest = driver.services.library.episodes.ids(show_id=show.id)[0]
    page = open_page(driver)
    lines = (TrailerLine("Hear this", "", "https://media.example/t.mp3", newest),)
    page.trailers.set_trailers(lines)
    button = next(one for one in page.trailers.findChildren(Button) if one.text() == "Hear this")
    driver.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    driver.until(lambda: driver.services.session.now.episode_id == newest, message="it plays")


def test_a_show_that_tells_none_of_it_has_no_empty_sections(driver: Driver, server: PodcastServer) -> None:
    driver.subscribe(server.add_show(a_show("Bare")))
    page = open_page(driver)
    assert not page.trailers.isVisible()
    assert "Place" not in words(page)
    assert "Licence" not in words(page)


@pytest.mark.parametrize("place", ["the show's list", "a list of all shows"])
def test_a_start_brings_the_page_back(
    open_driver: Callable[[], Driver], server: PodcastServer, told: Show, place: str
) -> None:
    driver = open_driver()
    show = driver.subscribe(server.add_show(told))
    wanted = show.id if place == "the show's list" else SmartList.DOWNLOADS
    driver.window.sidebar.open_place(wanted)
    driver.until(lambda: driver.opened.presenter.place == wanted)
    driver.opened.presenter.navigator.open_page(Page.SHOW, show.id)
    driver.until(lambda: driver.window.pages.current == Page.SHOW)
    driver.window.close()
    driver.opened.close()
    driver = open_driver()
    opened = []
    driver.opened.presenter.episodes.opened.connect(lambda: opened.append(True))
    driver.until(lambda: driver.window.pages.current == Page.SHOW and opened and page_of(driver).is_filled)
    assert page_of(driver).show_shown.id == show.id
    assert driver.opened.presenter.place == wanted
    # Another list is opened as ever: with its first episode.
    driver.window.sidebar.open_place(SmartList.INBOX)
    driver.until(lambda: driver.opened.presenter.navigator.episode_id is not None)
