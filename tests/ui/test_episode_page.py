"""The page of an episode in the real window: its sections, what each says where there is nothing, and what they do."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QFileDialog, QLabel

from player.domain.events import TranscriptMaking
from player.domain.models import DownloadRecord, DownloadState, EpisodeId, PlayState
from player.domain.transcribing import Making, MakingState
from player.ui.places import Page
from player.ui.theme import Role
from player.ui.theme.contrast import contrast
from player.ui.theme.tokens import AA_TEXT
from player.ui.widgets.banner import Banner
from player.ui.widgets.buttons import Button
from tests.support.pictures import jpeg, png
from tests.support.server import PodcastServer
from tests.support.shows import Chapter, Episode, Person, Show, Transcript, a_show, vtt
from tests.ui.conftest import Driver


@pytest.fixture
def told() -> Show:
    show = a_show("Tidal Notes")
    newest = show.episodes[0]
    newest.transcripts = [Transcript(vtt((0.0, 4.0, "<v Ada>The tide is out."), (4.0, 9.0, "<v Jon>So it is.")))]
    newest.chapters = [Chapter(0, "Out", url="https://tide.example/"), Chapter(8, "In")]
    newest.persons = [Person("Ada Reyes"), Person("Jon Park", role="guest")]
    newest.season, newest.number, newest.explicit = 2, 7, True
    newest.extra = (
        '<podcast:soundbite startTime="6.5" duration="20">The tide turns</podcast:soundbite>'
        '<podcast:location geo="geo:53.5,9.9">The harbour</podcast:location>'
    )
    show.funding = (("https://support.example/", "Buy us a tide table"),)
    return show


def words(widget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def button(widget, text: str) -> Button:
    return next(one for one in widget.findChildren(Button) if one.isVisible() and one.text() == text)


def open_show(driver: Driver, address: str):
    driver.subscribe(address)
    return driver.window.page


def test_the_head_says_what_the_episode_is_and_its_menu_what_else_can_be_done(
    driver: Driver, server: PodcastServer, told: Show
) -> None:
    page = open_show(driver, server.add_show(told))
    driver.until(lambda: page.content.paragraphs)
    assert driver.control("episodeMarks").text() == "Season 2 · Episode 7 · Explicit"
    library, episode = driver.services.library, page.episode
    library.positions.save(episode.id, 12.0, driver.services.clock.now())
    driver.opened.presenter.page._load()
    driver.until(lambda: page.episode.position_s == 12.0)
    actions = [action.text() for action in page.header.menu().actions() if action.text()]
    assert "Copy the address at 0:12" in actions
    page.header.share_at_requested.emit(12.0)
    assert QGuiApplication.clipboard().text().endswith("#t=12")
    driver.click("playedButton")
    driver.until(lambda: page.episode.state is PlayState.PLAYED, message="marked")
    driver.click("playedButton")
    driver.until(lambda: page.episode.state is not PlayState.PLAYED, message="and back")
    page.header.show_requested.emit()
    driver.until(lambda: driver.window.pages.current == Page.SHOW, message="about the show")


def test_people_and_funding_stand_below_the_notes_and_chapters_lead_where_they_link(
    driver: Driver, server: PodcastServer, told: Show
) -> None:
    page = open_show(driver, server.add_show(told))
    driver.until(lambda: page.content.chapters)
    driver.until(lambda: page.parts.is_filled and "Jon Park" in words(page.parts.persons), message="to be seen")
    assert button(page.parts.funding, "Buy us a tide table")
    page.open_tab("chapters")
    first = page.parts.chapters._rows[0]
    told_links: list[str] = []
    page.parts.link_activated.connect(told_links.append)
    page.link_activated.disconnect()
    driver.qtbot.mouseClick(first, Qt.MouseButton.LeftButton, pos=first._link_area().center())
    first.setFocus()
    driver.qtbot.keyClick(first, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told_links == ["https://tide.example/"] * 2


def test_an_episode_that_left_its_feed_says_so(driver: Driver, server: PodcastServer, told: Show) -> None:
    page = open_show(driver, server.add_show(told))
    gone = page.episode.id
    del told.episodes[0]
    server.add_show(told)
    driver.opened.actions.refresh()
    driver.until(lambda: not driver.services.library.episodes.get(gone).in_feed)
    driver.opened.presenter.page._load()
    driver.until(lambda: driver.control("goneMark").isVisible(), message="no longer in the feed")


def test_why_a_download_failed_is_said_whole(driver: Driver, server: PodcastServer, told: Show) -> None:
    page = open_show(driver, server.add_show(told))
    why = "The server says that this file is not there any more. Refresh the show, or ask its makers."
    record = DownloadRecord(page.episode.id, DownloadState.FAILED, error=why)
    driver.services.library.downloads.save(record, driver.services.clock.now())
    driver.opened.presenter.page._load()
    said = driver.window.findChild(Banner, "downloadError")
    driver.until(said.isVisible, message="above the buttons")
    assert why in words(said)
    driver.services.library.downloads.remove(page.episode.id)
    driver.opened.presenter.page._load()
    driver.until(lambda: not said.isVisible(), message="and no longer")


def test_a_transcript_is_copied_and_exported(driver: Driver, server: PodcastServer, told: Show, tmp_path: Path) -> None:
    page = open_show(driver, server.add_show(told))
    driver.until(lambda: page.content.paragraphs)
    page.open_tab("transcript")
    driver.until(lambda: "From the publisher" in words(page.parts.transcript))
    driver.click("copyTranscriptButton")
    driver.until(lambda: "Ada: The tide is out." in QGuiApplication.clipboard().text(), message="copied")
    page.parts.transcript.export_requested.emit("srt")
    dialog = driver.until(lambda: driver.window.findChild(QFileDialog, "exportDialog"))
    target = tmp_path / "tide.srt"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    driver.until(target.exists, message="written")
    assert target.read_text().startswith("1\n00:00:00,000 --> 00:00:04,000\nAda: The tide is out.")
    driver.until(lambda: "tide.srt" in driver.window.toast.text)
    assert [one.name for one in tmp_path.iterdir() if "tide" in one.name] == ["tide.srt"], "nothing is left beside it"
    driver.opened.presenter.transcript.write(tmp_path / "no" / "tide.vtt", page.content.page.transcript, "vtt")
    driver.until(lambda: "could not be written" in driver.window.toast.text, message="and a failure is told")


class Maker:
    """Stands in for what makes transcripts, which comes with a later build: it is told what to say."""

    def __init__(self) -> None:
        self.making = Making()
        self.asked: list[str] = []

    def state_of(self, episode_id: EpisodeId) -> Making:
        return self.making

    def request(self, episode_id: EpisodeId) -> None:
        self.asked.append("request")

    def cancel(self, episode_id: EpisodeId) -> None:
        self.asked.append("cancel")


def test_without_a_maker_the_button_is_there_and_says_that_it_cannot(driver: Driver, server: PodcastServer) -> None:
    page = open_show(driver, server.add_show(Show("Plain", [Episode("One")])))
    page.open_tab("transcript")
    make = driver.control("requestTranscriptButton")
    assert not make.isEnabled()
    assert "cannot make transcripts yet" in driver.control("transcriptStateText").plain_text
    assert make.accessibleDescription() == driver.control("transcriptStateText").plain_text


def test_each_step_of_making_a_transcript_has_its_words_and_its_way_on(driver: Driver, server: PodcastServer) -> None:
    maker = driver.services.transcript_maker = Maker()
    page = open_show(driver, server.add_show(Show("Plain", [Episode("One")])))
    page.open_tab("transcript")
    section = page.parts.transcript

    def tell(making: Making) -> str:
        maker.making = making
        driver.services.events.publish(TranscriptMaking(page.episode.id))
        driver.qtbot.wait(1)
        return words(section)

    driver.click("requestTranscriptButton")
    driver.until(lambda: "Waiting to be transcribed" in tell(Making(MakingState.WAITING)))
    driver.until(lambda: "97% · less than a minute left" in tell(Making(MakingState.RUNNING, 0.97, 59.0)))
    driver.until(lambda: "42% · about 3 min left" in tell(Making(MakingState.RUNNING, 0.42, 192.0)))
    assert section._progress.value() == 420
    driver.click("cancelTranscriptButton")
    driver.until(lambda: "The model is broken." in tell(Making(MakingState.FAILED, error="The model is broken.")))
    driver.click("requestTranscriptButton")
    assert maker.asked == ["request", "cancel", "request"]


def test_a_transcript_that_cannot_be_fetched_says_why_and_is_fetched_again(
    driver: Driver, server: PodcastServer, told: Show
) -> None:
    address = server.add_show(told)
    server.fault(told.transcript_path(0), "status:500")
    page = open_show(driver, address)
    page.open_tab("transcript")
    driver.until(lambda: driver.window.findChild(Button, "retryTranscriptButton").isVisible(), message="the error")
    assert "could not be fetched" in words(page.parts.transcript)
    server.mend()
    driver.click("retryTranscriptButton")
    driver.until(lambda: page.content.paragraphs, message="there")


def test_reading_along_goes_to_what_is_heard_wherever_one_was_reading(
    driver: Driver, server: PodcastServer, told: Show
) -> None:
    lines = [(at * 5.0, at * 5.0 + 5, f"Line {at}: the tide comes in, and it goes out again.") for at in range(300)]
    told.episodes[0].transcripts = [Transcript(vtt(*lines))]
    page = open_show(driver, server.add_show(told))
    driver.until(lambda: page.content.paragraphs)
    page.open_tab("transcript")
    view, bar = page.parts.transcript.view, page.verticalScrollBar()
    driver.until(lambda: view.is_filled and view._pace.is_finished and bar.maximum() > 2000)
    view.setFocus()
    page.set_position(900.0)
    QCoreApplication.processEvents()
    assert bar.value() == 0, "who reads elsewhere stays there"

    def line_is_seen() -> bool:
        top = view.mapTo(page.widget(), QPoint(0, round(view.cursorRect(at).top()))).y()
        return bar.value() < top < bar.value() + page.viewport().height()

    at = QTextCursor(view.document().find("Line 180:"))
    page.read_along()
    driver.until(line_is_seen)
    bar.setValue(0)
    page.set_position(910.0)
    QCoreApplication.processEvents()
    assert bar.value() == 0, "once"
    page.open_tab("notes")
    page.read_along()
    driver.until(line_is_seen)


def test_pictures_of_notes_wait_until_they_are_wanted(driver: Driver, server: PodcastServer, told: Show) -> None:
    picture = server.add("/tide.png", png(200, 80), "image/png")
    told.episodes[
        0
    ].notes_html = (
        f'<p>Look what the tide left on the shore this morning, before anybody came by:</p><p><img src="{picture}"></p>'
    )
    driver.services.settings_store.change("appearance", remote_images=False)
    page = open_show(driver, server.add_show(told))
    view = page.parts.notes.view
    small = driver.until(lambda: view.height())
    driver.until(lambda: "Pictures are not loaded." in words(page.parts.notes))
    assert not server.requests("/tide.png")
    driver.click("showImagesButton")
    driver.until(lambda: server.requests("/tide.png"), message="asked for")
    driver.until(lambda: view.height() >= small + 70, message="shown")
    assert driver.services.settings.appearance.remote_images
    driver.until(lambda: "Pictures are not loaded." not in words(page.parts.notes))


def test_bookmarks_are_listed_led_to_and_deleted_with_undo(driver: Driver, server: PodcastServer, told: Show) -> None:
    page = open_show(driver, server.add_show(told))
    driver.opened.presenter.page._desk.bookmarks.add(page.episode.id, 7.0, "The gulls")
    driver.until(lambda: page.content.bookmarks, message="listed")
    page.open_tab("chapters")
    driver.until(lambda: "The gulls" in words(page.parts.bookmarks), message="to be seen")
    time = button(page.parts.bookmarks, "0:07")
    assert time.least_side() == 0, "in line with the heading above it"
    page.parts.bookmarks.remove_requested.emit(page.content.bookmarks[0])
    driver.until(lambda: not page.content.bookmarks, message="deleted")
    driver.until(lambda: "bookmark" in driver.window.toast.text)
    driver.window.toast.act()
    driver.until(lambda: page.content.bookmarks, message="back")


def test_the_accent_is_that_of_the_open_shows_artwork(driver: Driver, server: PodcastServer, told: Show) -> None:
    theme, own = driver.opened.theme, driver.opened.theme.color(Role.ACCENT)
    told.image = png(64, 64, colour=(200, 20, 60))
    driver.subscribe(server.add_show(told))
    driver.until(lambda: theme.color(Role.ACCENT) != own, message="the accent of the artwork")
    accent = theme.color(Role.ACCENT)
    assert accent.hue() > 320 or accent.hue() < 20
    assert contrast(accent, theme.color(Role.WINDOW)) >= AA_TEXT
    assert contrast(theme.color(Role.ON_ACCENT), accent) >= AA_TEXT
    driver.services.settings_store.change("appearance", accent_from_artwork=False)
    driver.until(lambda: theme.color(Role.ACCENT) == own, message="switched off")


def test_an_episode_with_nothing_to_say_still_has_a_whole_page(driver: Driver, server: PodcastServer) -> None:
    bare = Episode("", notes_html="", summary="", duration=None, published=None, image=jpeg())
    page = open_show(driver, server.add_show(Show("Bare", [bare, Episode("Two")], author="", description="")))
    driver.until(lambda: page.content is not None and page.parts.is_filled)
    for tab in ("notes", "transcript", "chapters", "questions", "related"):
        page.open_tab(tab)
        driver.until(lambda: words(page.parts.main), message=tab)  # Qt shows new labels with the next event


class Paints(QObject):
    """Notes where things stand each time that a page is painted."""

    def __init__(self, page) -> None:
        super().__init__()
        self.page, self.seen = page, {}
        page.header.installEventFilter(self)

    def eventFilter(self, watched, event) -> bool:
        if event.type() is QEvent.Type.Paint:
            page = self.page
            parts = (page.header.buttons, page.parts.main, page.parts.persons, page.parts.questions)
            places = tuple(part.mapTo(page.widget(), QPoint()).y() for part in parts)
            self.seen.setdefault(self.page.width(), set()).add(places)
        return False


def test_while_the_window_gets_narrower_and_wider_no_picture_has_a_thing_out_of_place(
    driver: Driver, server: PodcastServer, told: Show
) -> None:
    told.episodes[0].notes_html = "<p>" + "The tide is out, and so is the lamp at the end of the pier. " * 12 + "</p>"
    page = open_show(driver, server.add_show(told))
    # Chapters are fetched: they come beside the notes, which are narrower then, and higher.
    driver.until(lambda: page.content.paragraphs and page.content.chapters and page.parts.is_filled)
    driver.until(lambda: page.parts.side.isVisible() and page.parts.questions.height())
    paints = Paints(page)
    page.header.update()  # the window has the first of them already, and nothing left to paint
    widths = [*range(1360, 880, -24), *range(880, 1360, 24)]
    for width in widths:
        driver.window.resize(page.theme.px(width), page.theme.px(860))
        driver.until(lambda: page.width() in paints.seen)
        QCoreApplication.processEvents()
    assert len(paints.seen) > 10
    assert {width: places for width, places in paints.seen.items() if len(places) > 1} == {}


def test_soundbites_are_heard_at_a_click_and_places_lead_to_a_map(
    driver: Driver, server: PodcastServer, told: Show
) -> None:
    page = open_show(driver, server.add_show(told))
    driver.until(lambda: page.parts.is_filled and page.parts.soundbites.isVisible())
    asked: list[float] = []
    page.seek_requested.connect(asked.append)
    (row,) = page.parts.soundbites.rows._rows
    assert row.accessibleName() == "The tide turns · 20 s, at 0:06"
    driver.qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert asked == [6.5]
    assert "The harbour" in words(page.parts.details)
    page.open_tab("transcript")
    assert not page.parts.soundbites.isVisible()
    assert not page.parts.details.isVisible()
    other = driver.window.episodes.view.model().index(1)
    driver.window.episodes.view.setCurrentIndex(other)
    driver.until(lambda: page.content.page.episode.title == other.data() and page.parts.is_filled)
    page.open_tab("notes")
    assert not page.parts.soundbites.isVisible()
    assert not page.parts.details.isVisible()


@pytest.mark.parametrize("width", [1360, 2560])
def test_a_page_stands_in_the_middle_of_the_room_there_is(driver: Driver, server: PodcastServer, told, width) -> None:
    page = open_show(driver, server.add_show(told))
    driver.window.resize(width, 860)
    driver.until(lambda: driver.window.width() == width and page.viewport().width() > width - 700)
    driver.qtbot.wait(1)
    head = page.header.geometry()
    assert abs(head.left() - (page.viewport().width() - 1 - head.right())) <= 1
    assert page.theme.px(40) <= head.left()
    assert head.width() <= page.theme.page_width + 1
    driver.opened.presenter.show_page.open_current()
    driver.until(lambda: driver.window.pages.current == Page.SHOW)
    show = driver.window.pages.page(Page.SHOW)
    driver.until(lambda: show.header.isVisible() and show.header.width() > 300)
    assert show.header.geometry().left() == head.left()
    assert show.header.width() == head.width()
