"""A page of 1 MB of notes and three hours of transcript: whole in the end, and put in without holding the window up.

Times are printed for reports (``-s``), never asserted; what is asserted is that nothing is lost, and that no single
step is as long as the whole.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from player.discovery.note_pieces import NotePieces
from player.domain.models import Segment
from player.transcripts.paragraphs import paragraphs
from player.ui.pages.page_find import PageFind
from player.ui.pages.transcript_view import TranscriptView
from player.ui.theme import Mode, Theme
from player.ui.widgets.html_view import HtmlView
from player.ui.widgets.paced_layout import PacedLayout
from player.ui.widgets.scroll import PageScroll
from player.ui.widgets.times import clock_text
from tests.support.wait import qt_wait_until
from tests.support.watchdog import LoopWatchdog
from tests.ui.theming import RESOURCES

SENTENCE = "People think of a cache as a faster shelf, and it is closer to a habit. "


@pytest.fixture
def theme(qapp) -> Theme:
    return Theme(RESOURCES, mode=Mode.LIGHT)


def shown(view, theme: Theme, qtbot: QtBot) -> PageScroll:
    page = PageScroll(theme, view)
    qtbot.addWidget(page)
    page.resize(520, 700)
    page.show()
    return page


def measured(qtbot: QtBot, view, what: str, work) -> None:
    """Do ``work``, wait until the view is filled and laid out, and tell how the loop fared."""
    with LoopWatchdog() as watchdog:
        work()
        qt_wait_until(qtbot, lambda: view.is_filled, message=what)
    gaps = watchdog.gaps()
    print(f"{what}: longest {gaps.longest_ms:.1f} ms, {gaps.over_8_ms} over 8 ms, {gaps.seconds:.2f} s in all")


NOTES = {
    "plain": "<p>" + SENTENCE * 4 + '<a href="https://x.example/">a link</a></p>',
    "one paragraph": SENTENCE,
    "a list": "<ul><li>" + SENTENCE + "</li></ul>",
    "rules": "<hr>",
    "a table": "<tr><td>1:02</td><td>" + SENTENCE + "</td></tr>",
}


@pytest.mark.parametrize("kind", NOTES)
def test_a_megabyte_of_notes_is_put_in_and_laid_out_in_steps(theme: Theme, qtbot: QtBot, kind: str, long_run) -> None:
    size = 1_000_000 if long_run else 150_000
    inner = NOTES[kind] * (size // len(NOTES[kind]))
    whole = {"one paragraph": f"<p>{inner}</p>", "a table": f"<table><tbody>{inner}</tbody></table>"}.get(kind, inner)
    pieces = NotePieces(whole)
    view = HtmlView(theme)
    page = shown(view, theme, qtbot)
    measured(qtbot, view, f"{size} characters of notes, {kind}", lambda: view.set_pieces(pieces))
    tall = view.height()
    assert tall >= view.document().size().height()
    assert whole.count("cache") == view.find_text().count("cache")
    if kind != "rules":
        page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
        measured(qtbot, view, "   made narrower, at its end", lambda: page.resize(380, 700))
        assert view.height() > tall
        assert view.height() >= view.document().size().height()
        assert view.verticalScrollBar().maximum() == 0


def test_a_long_text_that_is_made_narrower_has_words_in_every_picture(theme: Theme, qtbot: QtBot, monkeypatch) -> None:
    view = HtmlView(theme)
    page = shown(view, theme, qtbot)
    measured(qtbot, view, "notes", lambda: view.set_pieces(NotePieces(NOTES["plain"] * 300)))
    pictures: list[QRect] = []
    clip, take_width = PacedLayout.clip, PacedLayout._take_width

    def take_long(pace: PacedLayout) -> bool:
        more = take_width(pace)
        view.viewport().repaint()  # as where that took the whole of a step
        return more

    monkeypatch.setattr(PacedLayout, "_take_width", take_long)
    monkeypatch.setattr(PacedLayout, "clip", lambda *args: pictures.append(clip(*args)) or pictures[-1])
    measured(qtbot, view, "made narrower", lambda: page.resize(380, 700))
    qt_wait_until(qtbot, lambda: len(pictures) > 1)
    assert not any(each.isEmpty() for each in pictures)


def test_a_long_text_that_is_first_shown_later_is_not_cut_off_in_its_first_picture(
    theme: Theme, qtbot: QtBot, monkeypatch
) -> None:
    view, body = HtmlView(theme), QWidget()
    QVBoxLayout(body).addWidget(view)
    view.hide()
    shown(body, theme, qtbot)
    measured(qtbot, view, "notes", lambda: view.set_pieces(NotePieces(NOTES["plain"] * 300)))
    painted: list[tuple[float, int]] = []
    clip = PacedLayout.clip

    def note(pace: PacedLayout, rect: QRect) -> QRect:
        part = clip(pace, rect)
        if not part.isEmpty():
            painted.append((view.document().pageSize().width(), view.viewport().width()))
        return part

    monkeypatch.setattr(PacedLayout, "clip", note)
    view.show()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    view.viewport().repaint()  # before its steps have a turn
    qt_wait_until(qtbot, lambda: bool(painted) and view.is_filled)
    assert all(laid_out == seen for laid_out, seen in painted)


def test_three_hours_of_transcript_are_read_along_found_in_and_made_narrower(theme: Theme, qtbot: QtBot) -> None:
    segments = tuple(Segment(n * 3.6, n * 3.6 + 3.5, SENTENCE, "Ada" if n // 7 % 2 else "Jon") for n in range(3000))
    view = TranscriptView(theme, clock_text)
    page = shown(view, theme, qtbot)
    measured(qtbot, view, "a transcript of three hours", lambda: view.set_paragraphs(paragraphs(segments)))
    assert view.find_text().count("cache") == 3000

    with LoopWatchdog() as watchdog:
        for second in range(0, 10_800, 60):
            view.set_position(second)
            qtbot.wait(1)
    print(f"reading along: longest {watchdog.gaps().longest_ms:.1f} ms")

    find = PageFind(lambda: [("transcript", view)], page)
    with LoopWatchdog() as watchdog:
        find.search("habit")
        qt_wait_until(qtbot, lambda: not find.is_searching)
        for _ in range(20):
            find.move(-1)
            qtbot.wait(1)
    print(f"finding 3,000 words: longest {watchdog.gaps().longest_ms:.1f} ms")
    assert find.count == 3000
    rect = view.match_rect(2980)
    assert rect is not None
    assert 0 < rect.top() < view.height()

    tall = view.height()
    measured(qtbot, view, "   made narrower", lambda: page.resize(380, 700))
    assert view.height() > tall
    last = QTextCursor(view.document())
    last.movePosition(QTextCursor.MoveOperation.End)
    assert view.cursorRect(last).bottom() <= view.height()


def test_while_it_is_laid_out_a_text_is_painted_as_far_as_it_is(theme: Theme, qtbot: QtBot) -> None:
    view = HtmlView(theme)
    page = shown(view, theme, qtbot)
    view.set_pieces(NotePieces(NOTES["plain"] * 600))
    qt_wait_until(qtbot, lambda: view.is_filled)
    page.resize(390, 700)
    qt_wait_until(qtbot, lambda: not view._pace._narrowing)
    if not view._pace.is_finished:
        assert view._pace.clip(view.rect()).height() < view.height()
        assert not view._pace.is_laid_out(view.document().characterCount() - 1)
    qt_wait_until(qtbot, lambda: view.is_filled)
    assert view._pace.clip(view.rect()) == view.rect()


def test_the_blocks_that_are_seen_are_found_between_blocks_and_in_tables_too(theme: Theme, qtbot: QtBot) -> None:
    view = HtmlView(theme)
    _page = shown(view, theme, qtbot)
    table = "<table><tr><td><p>One</p><p>Two</p><p>Three</p></td><td>Four</td></tr><tr><td>Five</td></tr></table>"
    view.set_pieces(["<p>Words</p><ul><li>Item</li></ul>" * 30 + table] * 5)
    qt_wait_until(qtbot, lambda: view.is_filled)
    layout, pace = view.document().documentLayout(), view.findChild(PacedLayout)
    blocks = [view.document().findBlockByNumber(number) for number in range(view.document().blockCount())]
    tables = {block.text() for block in blocks} - {"Words", "Item"}
    for y in range(0, view.height(), 3):
        first = next((block for block in blocks if layout.blockBoundingRect(block).bottom() >= y), blocks[-1])
        found = pace.block_at(y)
        assert found == first or (first.text() in tables and found.text() == "One" and found < first)
