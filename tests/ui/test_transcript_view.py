"""The words of a transcript as they are read: who speaks is said once, what is heard is marked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QRegion, QTextCursor

from player.domain.models import Segment
from player.transcripts.paragraphs import paragraphs
from player.ui.pages.transcript_view import TranscriptView
from player.ui.theme import Mode, Role, Size, Theme
from player.ui.widgets.found_words import line_rects
from player.ui.widgets.times import clock_text
from tests.ui.theming import RESOURCES, PaintedRegion

LONG = "Four in five lookups were hits, and the program was still slower than before, as we shall see."


@pytest.fixture
def theme(qapp):
    return Theme(RESOURCES, mode=Mode.LIGHT)


@pytest.fixture
def view(theme, qtbot):
    view = TranscriptView(theme, clock_text)
    qtbot.addWidget(view)
    view.resize(500, 100)
    view.show()
    return view


def fill(view, qtbot, *segments):
    view.set_paragraphs(paragraphs(segments))
    qtbot.waitUntil(lambda: view.is_filled)


def inks(view):
    image = view.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_who_speaks_is_said_where_that_changes(view, qtbot):
    ada = [Segment(n * 5.0, n * 5.0 + 5, " ".join([LONG] * 4), "Ada") for n in range(3)]
    fill(view, qtbot, *ada, Segment(15, 20, "No.", "Jon"), Segment(20, 25, "Yes.", "Ada"))
    lines = view.toPlainText().split("\n")
    assert [line for line in lines if line in ("Ada", "Jon")] == ["Ada", "Jon", "Ada"]
    assert len(view._times) == 5, "and each paragraph has its time"


def test_words_without_times_leave_no_column_for_them(view, theme, qtbot):
    fill(view, qtbot, Segment(0, 4, "With times."))
    assert view.cursorRect(QTextCursor(view.document())).left() == theme.px(Size.TIME_COLUMN)
    fill(view, qtbot, Segment(0, 0, "Without times."))
    assert view.cursorRect(QTextCursor(view.document())).left() == 0


def test_what_is_heard_is_marked_and_a_word_found_in_it_is_told_apart(view, theme, qtbot):
    fill(view, qtbot, Segment(0, 4, "At first."), Segment(4, 8, "And then."))
    highlight, mark = (theme.color(role).name() for role in (Role.HIGHLIGHT, Role.MARK))
    assert highlight not in inks(view)
    view.set_position(5)
    assert view.spoken.text == "And then."
    assert highlight in inks(view)
    assert mark not in inks(view)
    place = view.find_text().index("then")
    view.set_matches([(place, place + 4)])
    assert mark in inks(view)
    view.set_position(None)
    assert view.spoken is None
    assert mark not in inks(view)
    view.set_matches(())
    assert highlight not in inks(view)


def test_the_blank_that_a_line_is_broken_at_is_not_marked(view, theme, qtbot):
    fill(view, qtbot, Segment(0, 4, LONG))
    view.set_position(1)
    line = view.document().begin().layout().lineAt(0)
    words = view.find_text()[: line.textLength()].rstrip()
    place = line.cursorToX(len(words))
    end = line.x() + (place[0] if isinstance(place, tuple) else place)
    image, highlight = view.grab().toImage(), theme.color(Role.HIGHLIGHT).name()
    marked = [x for x in range(image.width()) if image.pixelColor(x, 4).name() == highlight]
    assert marked
    assert max(marked) <= end + 2


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_all_of_what_is_heard_is_painted_when_it_changes(view, qtbot, direction):
    """A picture of the whole view is right whatever of it is painted anew in a window."""
    view.setLayoutDirection(direction)
    fill(view, qtbot, Segment(0, 4, LONG), Segment(4, 8, "And then."))
    whole = PaintedRegion(view.viewport())
    view.viewport().update()
    qtbot.waitUntil(lambda: not whole.region.isEmpty())
    block = view.document().begin()
    bounds = view.document().documentLayout().blockBoundingRect(block)
    for position in (1, 5):  # marked, and not any more
        painted = PaintedRegion(view.viewport())
        view.set_position(position)
        qtbot.waitUntil(lambda painted=painted: not painted.region.isEmpty())
        for line in line_rects(block, bounds, (0, len(LONG))):
            seen = line.toAlignedRect() & view.viewport().rect()
            assert (QRegion(seen) - painted.region).isEmpty()


def test_what_is_selected_does_not_hide_the_found_word_that_is_looked_at(view, qtbot):
    fill(view, qtbot, Segment(0, 4, "One two three."))
    view.selectAll()
    view.set_matches([(4, 7)])
    assert view.textCursor().hasSelection(), "none is looked at"
    view.set_matches([(4, 7)], 0)
    assert not view.textCursor().hasSelection()


def test_times_stand_on_the_line_of_what_is_said(theme, qtbot):
    view = TranscriptView(theme, lambda _start: "1:11")  # as flat below as the names are
    qtbot.addWidget(view)
    view.resize(500, 700)
    view.show()
    fill(view, qtbot, *(Segment(n * 5.0, n * 5.0 + 5, LONG, "HEL" if n % 2 else "LEH") for n in range(8)))
    qtbot.waitUntil(lambda: view.height() >= 300)
    image, ground = view.grab().toImage(), theme.color(Role.WINDOW).lightness()
    column = theme.px(Size.TIME_COLUMN)

    def foot(left: int, right: int, top: int, bottom: int) -> int:
        rows = [
            y
            for y in range(top, bottom)
            if any(abs(image.pixelColor(x, y).lightness() - ground) > 70 for x in range(left, right))
        ]
        return rows[-1]

    for block, rect in view._pace.blocks_in(view.rect()):
        if block.blockNumber() in view._times:
            top, bottom = int(rect.top()), int(rect.bottom())
            assert foot(0, column - 2, top, bottom) == foot(column, image.width(), top, bottom)
