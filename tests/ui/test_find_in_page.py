"""Finding words in an episode's page, with keys alone, and the parts that it is made of."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from player.ui.pages.page_find import find_all
from player.ui.theme import Role
from player.ui.widgets.found_words import line_rects
from tests.support.server import PodcastServer
from tests.support.shows import Transcript, a_show, vtt
from tests.ui.conftest import Driver
from tests.ui.theming import painted


@pytest.fixture
def page(driver: Driver, server: PodcastServer):
    show = a_show("Tidal Notes")
    newest = show.episodes[0]
    newest.notes_html = "<p>The harbour 🌊 wakes. A harbour is a promise.</p><ul><li>The HARBOUR again</li></ul>"
    lines = [(n * 4.0, n * 4.0 + 3.5, f"Line {n} of the walk.") for n in range(60)]
    lines[50] = (200.0, 203.0, "Back at the harbour, at last.")
    newest.transcripts = [Transcript(vtt(*lines))]
    driver.subscribe(server.add_show(show))
    page = driver.window.page
    driver.until(lambda: page.content is not None and page.content.paragraphs)
    driver.until(lambda: page.parts.is_filled)
    driver.window.activateWindow()
    return page


def find(driver: Driver, page, words: str) -> str:
    driver.qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = driver.control("findField")
    driver.until(field.hasFocus, message="the field has the focus")
    field.clear()
    driver.qtbot.keyClicks(field, words)
    driver.until(lambda: not page.find.is_searching, message="searched")
    return driver.control("findCount").text()


def test_words_are_counted_marked_and_stepped_through_across_the_tabs(driver: Driver, page) -> None:
    assert find(driver, page, "harbour").startswith("1 of ")
    found = [name for name, _number in page.find._found]
    assert found[:4] == ["notes", "notes", "notes", "transcript"]
    assert "questions" in found
    field = driver.control("findField")
    for _ in range(3):
        driver.qtbot.keyClick(field, Qt.Key.Key_F3)
    assert driver.control("findCount").text().startswith("4 of ")
    view = driver.control("transcriptView")
    rect = view.match_rect(0)
    seen = page.widget().visibleRegion().boundingRect()
    assert seen.contains(view.mapTo(page.widget(), rect.topLeft())), "the match was scrolled to"
    driver.qtbot.keyClick(field, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert driver.control("notesView").isVisible()
    driver.qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert driver.control("findCount").text().startswith("2 of ")
    held: list[QWidget | None] = []
    QApplication.instance().focusChanged.connect(lambda _before, now: held.append(now))
    driver.qtbot.keyClick(field, Qt.Key.Key_Escape)
    driver.until(lambda: not field.isVisible(), message="Escape closes")
    assert page.find.count == 0
    assert held == [page], "no other part of the window has it for a moment, nor is scrolled to"


def test_a_match_is_painted_where_its_words_are(driver: Driver, page) -> None:
    find(driver, page, "harbour")
    view = page.parts.notes.view
    ranges = page.find._ranges["notes"]
    for start, end in ranges:
        cursor = QTextCursor(view.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        # Behind a sign that is two units long, too.
        assert cursor.selectedText().lower() == "harbour"
    block = view.document().findBlock(ranges[2][0])
    bounds = view.document().documentLayout().blockBoundingRect(block)
    (painted,) = line_rects(block, bounds, ranges[2])
    cursor = QTextCursor(view.document())
    cursor.setPosition(ranges[2][0])
    assert abs(view.cursorRect(cursor).left() - painted.left()) <= 3
    cursor.setPosition(ranges[2][1])
    assert abs(view.cursorRect(cursor).left() - painted.right()) <= 3
    assert painted.contains(view.cursorRect(cursor).center() - QPoint(3, 0))


def test_what_was_found_stays_marked_until_something_else_is(driver: Driver, page) -> None:
    assert find(driver, page, "harbour").startswith("1 of ")
    marked = driver.opened.theme.color(Role.HIGHLIGHT).name()
    view = page.parts.notes.view
    assert marked in painted(view)
    page.find.search("harbour is", "notes")
    assert marked in painted(view), "no picture without any comes between"
    driver.until(lambda: not page.find.is_searching)
    assert marked in painted(view)
    page.find.search("nowhere", "notes")
    driver.until(lambda: not page.find.is_searching)
    assert marked not in painted(view)


def test_what_is_nowhere_is_said_and_the_bar_begins_with_what_is_selected(driver: Driver, page) -> None:
    assert find(driver, page, "zebra") == "Nothing found"
    driver.qtbot.keyClick(driver.control("findField"), Qt.Key.Key_Escape)
    view = page.parts.notes.view
    cursor = view.textCursor()
    cursor.setPosition(4)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    page.open_find()
    assert driver.control("findField").text() == "harbour"
    driver.until(lambda: page.find.count >= 4)


def test_what_a_search_led_to_is_not_looked_for_in_the_next_episode(driver: Driver, page) -> None:
    lists = driver.window.episodes.view
    page.find_words("Back at the harbour", "transcript")
    driver.until(lambda: page.find.count == 1)
    lists.setFocus()
    driver.open_episode("Walk 2")
    assert not page.finding.is_open
    assert page.find.words == ""
    assert lists.hasFocus(), "the focus stays where the episode was chosen"
    # What somebody typed is another matter.
    find(driver, page, "walk")
    driver.open_episode("Walk 3")
    driver.until(lambda: not page.find.is_searching)
    assert page.finding.is_open
    assert page.find.words == "walk"


words = st.text(st.sampled_from("abAB é😀ß.\n"), max_size=200)


@given(words, st.text(st.sampled_from("abB é😀ß."), min_size=1, max_size=4))
def test_every_match_holds_the_words_in_utf_16_as_qt_counts(text: str, wanted: str) -> None:
    units = text.encode("utf-16-le")
    found = [one for one in find_all(text, wanted) if one is not None]
    for start, end in found:
        stretch = units[start * 2 : end * 2].decode("utf-16-le")
        assert " ".join(stretch.split()).lower() == " ".join(wanted.split()).lower()
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(found))
    if len(wanted.split()) == 1 and wanted == wanted.strip() and "ß" not in wanted:
        assert len(found) == text.lower().count(wanted.lower())


def test_a_match_across_two_stretches_is_found_once() -> None:
    text = "x" * 31_998 + "needle" + "y" * 40_000 + "needle"
    assert [one for one in find_all(text, "needle") if one] == [(31_998, 32_004), (72_004, 72_010)]
