"""The search field of the real window, by keys: what it finds, what Return opens, and the commands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListView, QWidget

from player.domain.models import Segment, Show, SmartList, Transcript, TranscriptSource
from player.ui.dialogs.subscribe import SubscribeDialog
from player.ui.models.search_results import TARGET_ROLE
from player.ui.preferences.window import PreferencesWindow
from player.ui.theme import Mode
from player.ui.widgets.rows import ROW_ROLE
from tests.support import directories
from tests.support.server import PodcastServer
from tests.support.shows import a_show
from tests.ui.conftest import Driver

Keys = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shows(driver: Driver, server: PodcastServer) -> list[Show]:
    return [driver.subscribe(server.add_show(a_show(title))) for title in ("Tidal Notes", "Night Signal")]


def results(driver: Driver) -> QListView | None:
    return next((view for view in driver.window.findChildren(QListView, "searchResults") if view.isVisible()), None)


def found(driver: Driver) -> list[str]:
    view = results(driver)
    model = view.model() if view else None
    return [model.index(n).data() for n in range(model.rowCount())] if model else []


def type_in(driver: Driver, text: str) -> None:
    driver.window.activateWindow()
    driver.qtbot.keyClick(driver.window, Keys.Key_K, Ctrl)
    field = driver.control("searchField")
    driver.until(field.hasFocus)
    driver.qtbot.keyClicks(field, text)


def press(driver: Driver, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    driver.qtbot.keyClick(driver.control("searchField"), key, modifier)


def test_a_show_is_found_by_a_few_letters_and_opened_by_return(driver: Driver, shows: list[Show]) -> None:
    type_in(driver, "tid")
    driver.until(lambda: found(driver)[:2] == ["Shows", "Tidal Notes"])
    press(driver, Keys.Key_Return)
    driver.until(lambda: driver.opened.presenter.place == shows[0].id)
    assert results(driver) is None
    assert driver.control("searchField").text() == ""


def test_return_before_the_answer_opens_what_it_brings(driver: Driver, shows: list[Show]) -> None:
    type_in(driver, "tidal")
    press(driver, Keys.Key_Return)
    driver.until(lambda: driver.opened.presenter.place == shows[0].id)


def test_up_and_down_go_over_the_headings_and_round_the_ends(driver: Driver, shows: list[Show]) -> None:
    library = driver.services.library
    first = library.episodes.get(library.episodes.ids(show_id=shows[0].id)[0])
    type_in(driver, first.title[:5].lower())
    view = driver.until(lambda: results(driver))
    count = view.model().rowCount()
    choices = [n for n in range(count) if view.model().index(n).data(TARGET_ROLE) is not None]
    assert view.currentIndex().row() == choices[0]
    press(driver, Keys.Key_Up)
    assert view.currentIndex().row() == choices[-1]
    press(driver, Keys.Key_Down)
    assert view.currentIndex().row() == choices[0]
    press(driver, Keys.Key_Escape)
    driver.until(lambda: results(driver) is None)
    press(driver, Keys.Key_Escape)
    driver.until(lambda: driver.window.episodes.view.hasFocus())


def test_a_line_of_a_transcript_is_found_and_played_from_there(driver: Driver, shows: list[Show]) -> None:
    library = driver.services.library
    episode_id = library.episodes.ids(show_id=shows[0].id)[1]
    segments = tuple(
        Segment(n * 5.0, n * 5.0 + 4, f"Line {n}" + (" about petrels" if n == 2 else "")) for n in range(20)
    )
    library.transcripts.save(
        episode_id, Transcript(segments, TranscriptSource.PUBLISHED, "en"), driver.services.clock.now()
    )
    type_in(driver, "petrel")
    driver.until(lambda: found(driver)[:2] == ["In transcripts", "Line 2 about petrels"])
    press(driver, Keys.Key_Return, Ctrl)
    driver.until(lambda: driver.services.session.now.episode_id == episode_id)
    driver.until(lambda: driver.state == "playing" and driver.position >= 9.9)
    driver.until(lambda: driver.window.page.episode is not None and driver.window.page.episode.id == episode_id)


def test_a_line_is_shown_where_it_stands_in_the_transcript(driver: Driver, shows: list[Show]) -> None:
    library = driver.services.library
    episode_id = library.episodes.ids(show_id=shows[0].id)[1]
    said = [f"Line {n} goes on for a while so that it takes its room on the page" for n in range(300)]
    said[200] = "Petrels over the sea"
    segments = tuple(Segment(n * 5.0, n * 5.0 + 4, text) for n, text in enumerate(said))
    transcript = Transcript(segments, TranscriptSource.PUBLISHED, "en")
    library.transcripts.save(episode_id, transcript, driver.services.clock.now())
    type_in(driver, "petrel")
    driver.until(lambda: found(driver)[:2] == ["In transcripts", "Petrels over the sea"])
    press(driver, Keys.Key_Return)
    page = driver.window.page
    driver.until(lambda: page.episode is not None and page.episode.id == episode_id)
    driver.until(lambda: page.find.count == 1 and not page.find.is_searching)
    view = page.parts.transcript.view

    def is_seen() -> bool:
        place = view.match_rect(0)
        return place is not None and page.viewport().rect().contains(view.mapTo(page.viewport(), place.center()))

    driver.until(lambda: view.isVisible() and is_seen())


def test_ctrl_return_on_a_show_plays_it(driver: Driver, shows: list[Show]) -> None:
    type_in(driver, "tidal")
    driver.until(lambda: found(driver)[:2] == ["Shows", "Tidal Notes"])
    press(driver, Keys.Key_Return, Ctrl)
    playing = driver.until(lambda: driver.services.session.now.episode_id)
    assert driver.services.library.episodes.get(playing).show_id == shows[0].id


@pytest.mark.parametrize("typed", ["petrels over", "smorrebrod by the strasse", "petr"])
def test_a_hit_in_the_notes_opens_the_page_where_its_words_stand(
    driver: Driver, server: PodcastServer, typed: str
) -> None:
    show = a_show("Tidal Notes")
    paragraphs = [f"<p>Paragraph {n} goes on for a while so that it takes its room on the page.</p>" for n in range(80)]
    paragraphs[60] = "<p>Pétrels over the sea, and Smørrebrød by the Straße.</p>"
    show.episodes[1].notes_html = "".join(paragraphs)
    driver.subscribe(server.add_show(show))
    type_in(driver, typed)
    driver.until(lambda: found(driver)[:2] == ["In the notes", show.episodes[1].title])
    press(driver, Keys.Key_Return)
    page = driver.window.page
    driver.until(lambda: page.episode is not None and page.episode.title == show.episodes[1].title)
    driver.until(lambda: page.find.count == 1 and not page.find.is_searching)
    view = page.parts.notes.view

    def is_seen() -> bool:
        place = view.match_rect(0)
        return place is not None and page.viewport().rect().contains(view.mapTo(page.viewport(), place.center()))

    driver.until(lambda: view.isVisible() and is_seen())


def test_a_hit_names_its_show_and_an_episode_without_a_title_says_so(driver: Driver, server: PodcastServer) -> None:
    show = a_show("Tidal Notes")
    show.episodes[1].notes_html = "<p>Petrels over the sea.</p>"
    nameless = show.episodes[1]
    nameless.title, nameless.summary, nameless.audio_url = "", "", server.url("/")
    driver.subscribe(server.add_show(show))
    type_in(driver, "petrels")
    driver.until(lambda: found(driver)[:2] == ["In the notes", "An episode without a title"])
    view = results(driver)
    assert view is not None
    row = view.model().index(1)
    assert row.data(ROW_ROLE).aside == "Tidal Notes"
    said = row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("An episode without a title, Tidal Notes, ")
    delegate, words = view.itemDelegate(), row.data(ROW_ROLE)
    assert 0 < delegate._aside_width(words, 400) < 160, "a short name has its own width"
    assert delegate._aside_width(replace(words, aside="A name without an end " * 9), 400) == 160


def test_nothing_found_is_said_and_directories_are_offered(
    driver: Driver, shows: list[Show], server: PodcastServer
) -> None:
    directories.ask_locally(driver.services, server.address)
    directories.answer(server, from_fyyd=[{"title": "Xyzzy", "feed_url": "https://example.org/xyzzy"}])
    type_in(driver, "xyzzy")
    panel = driver.until(lambda: driver.window.findChild(object, "searchPanel"))
    driver.until(
        lambda: (
            panel.isVisible() and found(driver) == ["Nothing here has these words", "Search directories for “xyzzy”"]
        )
    )
    press(driver, Keys.Key_Return)
    dialog = driver.until(lambda: driver.window.findChild(SubscribeDialog))
    assert dialog.field.text() == "xyzzy"
    driver.until(lambda: [show.title for show in dialog.results.view.found.shows] == ["Xyzzy"])
    dialog.reject()


def test_directories_are_the_last_that_is_offered_and_an_address_goes_to_none(
    driver: Driver, shows: list[Show], server: PodcastServer
) -> None:
    type_in(driver, "tid")
    driver.until(lambda: found(driver)[-2:] == ["Elsewhere", "Search directories for “tid”"])
    assert found(driver)[:2] == ["Shows", "Tidal Notes"]
    address = server.url("/other.xml")
    type_in(driver, address)
    driver.until(lambda: found(driver)[-1:] == [f"Subscribe to {address}"])
    press(driver, Keys.Key_Up)
    press(driver, Keys.Key_Return)
    dialog = driver.until(lambda: driver.window.findChild(SubscribeDialog))
    assert dialog.field.text() == address
    assert dialog.accept_button.isVisible()
    dialog.reject()


def test_commands_are_done_and_half_typed_ones_are_finished(driver: Driver, shows: list[Show]) -> None:
    type_in(driver, "speed 1.5")
    driver.until(lambda: found(driver)[:1] == ["Commands"])
    press(driver, Keys.Key_Return)
    driver.until(lambda: driver.services.session.now.status.rate == 1.5)
    type_in(driver, "spee")
    driver.until(lambda: found(driver)[:1] == ["Commands"])
    press(driver, Keys.Key_Return)
    assert driver.control("searchField").text() == "speed "
    press(driver, Keys.Key_Escape)
    type_in(driver, "dark mode")
    driver.until(lambda: "Dark window" in found(driver))
    press(driver, Keys.Key_Return)
    driver.until(lambda: driver.opened.theme.mode is Mode.DARK)
    driver.until(lambda: 'mode = "dark"' in driver.services.paths.settings_file.read_text())


def test_after_a_command_the_keys_go_on_where_they_were_but_where_it_leads_to_a_list(
    driver: Driver, shows: list[Show]
) -> None:
    window = driver.window
    driver.until(lambda: window.page.isVisible() and window.page.episode is not None)
    window._focus_page()
    page = window.focusWidget()
    assert page is not window.episodes.view
    type_in(driver, "speed 1.5")
    driver.until(lambda: found(driver)[:1] == ["Commands"])
    press(driver, Keys.Key_Return)
    assert window.focusWidget() is page, "or the next press of Down would open another episode"
    type_in(driver, "history")
    driver.until(lambda: found(driver)[:1] == ["Commands"])
    press(driver, Keys.Key_Return)
    driver.until(lambda: driver.opened.presenter.place is SmartList.HISTORY)
    driver.until(lambda: window.focusWidget() not in (page, driver.control("searchField")))


@pytest.mark.parametrize(
    ("typed", "holds"),
    [
        ("1.25x", lambda driver: driver.services.session.now.status.rate == 1.25),
        ("slower", lambda driver: driver.services.session.now.status.rate < 1.0),
        ("vol 40", lambda driver: driver.services.session.now.status.volume == 40),
        ("30%", lambda driver: driver.services.session.now.status.volume == 30),
        ("mute", lambda driver: driver.services.session.now.status.muted),
        ("timer 20", lambda driver: driver.services.session.now.sleep is not None),
        ("add to queue", lambda driver: driver.services.library.queue.ids() == [driver.window.page.episode.id]),
        ("downloads", lambda driver: driver.opened.presenter.place is SmartList.DOWNLOADS),
        ("settings", lambda driver: driver.window.findChild(PreferencesWindow) is not None),
        ("shortcuts", lambda driver: driver.window.findChild(QWidget, "resetKeysButton") is not None),
    ],
)
def test_what_a_person_would_try_is_a_command(
    driver: Driver, shows: list[Show], typed: str, holds: Callable[[Driver], bool]
) -> None:
    type_in(driver, typed)
    driver.until(lambda: found(driver)[:1] == ["Commands"])
    assert driver.opened.presenter.place is not SmartList.DOWNLOADS
    press(driver, Keys.Key_Return)
    driver.until(lambda: holds(driver))


def test_help_lists_every_command(driver: Driver, shows: list[Show]) -> None:
    type_in(driver, "help")
    driver.until(lambda: len(found(driver)) > 30)
    assert found(driver)[0] == "Commands"
    assert {"Play at this speed", "Quit Earmark"} < set(found(driver))
    press(driver, Keys.Key_Return)
    assert driver.control("searchField").text() == "speed ", "the first of them asks for a number"


def test_a_word_that_begins_like_a_command_is_searched_first(driver: Driver, server: PodcastServer) -> None:
    driver.subscribe(server.add_show(a_show("Marketplace")))
    type_in(driver, "mar")
    driver.until(lambda: found(driver)[:2] == ["Shows", "Marketplace"])
    assert "Commands" in found(driver)


def test_a_command_shows_what_it_understood(driver: Driver, shows: list[Show]) -> None:
    type_in(driver, "sleep 90")
    view = driver.until(lambda: results(driver))
    driver.until(lambda: found(driver)[:1] == ["Commands"])
    assert view.model().index(1).data(ROW_ROLE).hint == "1 h 30 min"
    press(driver, Keys.Key_Escape)
    type_in(driver, "speed 9")
    driver.until(lambda: found(driver)[:1] == ["Commands"])
    row = view.model().index(1).data(ROW_ROLE)
    assert (row.hint, row.enabled) == ("0.5× – 3×", False)


def test_an_empty_field_says_what_can_be_typed(driver: Driver, shows: list[Show]) -> None:
    type_in(driver, "")
    panel = driver.until(lambda: driver.window.findChild(QWidget, "searchPanel"))
    said = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert len(said) == 1
    assert "speed 1.5 · sleep 20 · dark" in said[0]
    press(driver, Keys.Key_Escape)
    assert not panel.isVisible()


def test_the_field_shows_the_keys_that_open_it(driver: Driver) -> None:
    field, shortcuts = driver.window.sidebar.search, driver.window.shortcuts
    assert field._hint == "Ctrl K"
    shortcuts.set_own({"search": ("F8",)})
    assert field._hint == "F8"
    shortcuts.set_own({"search": ()})
    assert not field._shows_hint()


def test_many_results_leave_the_player_bar_uncovered(driver: Driver, shows: list[Show]) -> None:
    driver.window.resize(driver.window.minimumSize())
    type_in(driver, "help")
    driver.until(lambda: (view := results(driver)) is not None and view.verticalScrollBar().maximum() > 0)
    panel, player = driver.control("searchPanel"), driver.control("playerBar")
    card = panel.height() - driver.opened.theme.px(14)  # without its shadow
    assert (
        panel.mapTo(driver.window, panel.rect().topLeft()).y() + card
        < player.mapTo(driver.window, player.rect().topLeft()).y()
    )
