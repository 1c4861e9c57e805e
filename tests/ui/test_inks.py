"""Links and quotations are seen in the colours that hold now, and the text they stand in is left alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from player.domain.models import Segment
from player.transcripts.paragraphs import paragraphs
from player.ui.pages.transcript_view import TranscriptView
from player.ui.theme import Mode, Role, Theme
from player.ui.widgets.html_view import HtmlView
from player.ui.widgets.times import clock_text
from tests.support.wait import qt_wait_until
from tests.ui.theming import RESOURCES


@pytest.fixture
def theme(qapp) -> Theme:
    return Theme(RESOURCES, mode=Mode.LIGHT)


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget) -> None:
        super().__init__()
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched, event) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


def page_around(view: HtmlView, qtbot: QtBot) -> QWidget:
    """A page that shows the first lines of a view, as most of a long text is out of sight."""
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(600, 60)
    view.setParent(page)
    view.resize(600, 60)
    return page


def picture(view: HtmlView, top: int = 0) -> set[str]:
    """The colours of what is seen of a view from there on."""
    image = view.viewport().grab(QRect(0, top, view.width(), 60)).toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_a_long_text_is_seen_in_new_colours_and_stays_as_it_was(theme: Theme, qtbot: QtBot) -> None:
    view = HtmlView(theme)
    page = page_around(view, qtbot)
    page.show()
    words = '<p>Words <a href="https://x.example/">and a link</a>.</p><blockquote><p>Quoted.</p></blockquote>'
    view.set_pieces([words * 20] * 40)
    qt_wait_until(qtbot, lambda: view.is_filled)
    cursor = view.textCursor()
    cursor.setPosition(5000)
    cursor.setPosition(5100, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    changes = QSignalSpy(view.document().contentsChange)
    light = theme.color(Role.ACCENT).name(), theme.color(Role.TEXT_MUTED).name()
    assert set(light) <= picture(view)

    theme.set_mode(Mode.DARK)
    dark = theme.color(Role.ACCENT).name(), theme.color(Role.TEXT_MUTED).name()
    for top in (0, 30, view.height() // 2, view.height() - 60, 0):
        seen = picture(view, top)
        assert set(dark) <= seen
        assert not set(light) & seen
    assert len(view.extraSelections()) < 60
    theme.set_accent(QColor("#aa3377"))
    assert theme.color(Role.ACCENT).name() in picture(view)
    assert dark[0] not in picture(view)
    theme.set_accent(None)
    theme.set_mode(Mode.LIGHT)
    assert set(light) <= picture(view)
    assert not view.extraSelections()
    assert changes.count() == 0
    assert view.textCursor().selectionStart() == 5000

    theme.set_mode(Mode.DARK)
    view.set_html('<p>Another <a href="https://x.example/">link</a>, no longer than this, stands in its own.</p>')
    assert {dark[0]} == picture(view) & {dark[0], light[0]}
    assert not view.extraSelections()


def test_new_colours_are_painted_once_and_then_all_is_still(theme: Theme, qtbot: QtBot) -> None:
    view = HtmlView(theme)
    page = page_around(view, qtbot)
    view.set_html('<p>Words <a href="https://x.example/">and a link</a>.</p>')
    paints = Paints(view.viewport())
    page.show()
    qt_wait_until(qtbot, lambda: paints.count)
    for _ in range(9):
        QCoreApplication.processEvents()
    before = paints.count
    theme.set_mode(Mode.DARK)
    qt_wait_until(qtbot, lambda: paints.count > before)
    assert view.extraSelections()
    for _ in range(9):
        QCoreApplication.processEvents()
    assert paints.count == before + 1
    before = paints.count
    view.viewport().repaint()
    for _ in range(9):
        QCoreApplication.processEvents()
    assert paints.count == before + 1


def test_who_speaks_is_seen_in_new_colours(theme: Theme, qtbot: QtBot) -> None:
    view = TranscriptView(theme, clock_text)
    qtbot.addWidget(view)
    view.resize(500, 100)
    view.show()
    view.set_paragraphs(paragraphs([Segment(0, 4, "At first.", "Ada"), Segment(4, 8, "And then.", "Jon")]))
    qtbot.waitUntil(lambda: view.is_filled)
    light = theme.color(Role.TEXT_MUTED).name()
    assert light in picture(view)
    theme.set_mode(Mode.DARK)
    assert theme.color(Role.TEXT_MUTED).name() in picture(view)
    assert light not in picture(view)
