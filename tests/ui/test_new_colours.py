"""Light and dark and another accent are colours alone: nothing is laid out or drawn anew for them, or painted twice."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from player.ui.theme import Mode, Theme
from player.ui.widgets.artwork import ArtworkPainter
from player.ui.widgets.fields import SearchField, TextField
from player.ui.widgets.link_label import LinkLabel
from tests.support.wait import qt_wait_until
from tests.ui.theming import RESOURCES

Kind = QEvent.Type


@pytest.fixture
def theme(qapp) -> Theme:
    return Theme(RESOURCES, mode=Mode.LIGHT)


class Events(QObject):
    """Counts what comes to a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.counts: Counter[QEvent.Type] = Counter()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.counts[event.type()] += 1
        return False


def page_with(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    for widget in widgets:
        layout.addWidget(widget)
    qtbot.addWidget(page)
    page.resize(400, 300)
    page.show()
    still(qtbot)
    return page


def still(qtbot: QtBot) -> None:
    """Until nothing is left to do: some turns of the event loop, each with all that was put off to it."""
    for _ in range(5):
        done: list[bool] = []
        QTimer.singleShot(0, lambda done=done: done.append(True))
        qt_wait_until(qtbot, lambda done=done: bool(done))


def test_fields_are_not_laid_out_again(theme: Theme, qtbot: QtBot) -> None:
    page = page_with(qtbot, TextField(theme, "Name"), SearchField(theme, "Find"))
    events = Events(page)
    theme.set_mode(Mode.DARK)
    theme.set_accent(QColor("#a8503c"))
    still(qtbot)
    assert events.counts[Kind.LayoutRequest] == 0


def test_links_are_painted_once(theme: Theme, qtbot: QtBot) -> None:
    label = LinkLabel(theme)
    label.set_parts([("from ", None), ("Plain Machines", "show:1"), (" · host ", None), ("Ada", "https://a.example/")])
    page = page_with(qtbot, label)
    for _ in range(2):
        events = Events(label)
        theme.set_mode(Mode.LIGHT if theme.is_dark else Mode.DARK)
        qt_wait_until(qtbot, lambda events=events: events.counts[Kind.Paint] > 0)
        still(qtbot)
        assert events.counts[Kind.Paint] == 1
    page.close()


def test_what_stands_in_for_artwork_is_drawn_once(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    draw = ArtworkPainter._draw_placeholder

    def counted(self: ArtworkPainter, title: str, *rest: object) -> QPixmap:
        drawn.append(title)
        return draw(self, title, *rest)

    monkeypatch.setattr(ArtworkPainter, "_draw_placeholder", counted)
    artwork, screen = ArtworkPainter(theme, None), QPixmap(64, 64)
    painter = QPainter(screen)
    for mode in (Mode.LIGHT, Mode.DARK, Mode.LIGHT):
        theme.set_mode(mode)
        artwork.paint(painter, screen.rect(), None, "Tidal Notes", radius=6, dpr=1.0)
    painter.end()
    assert drawn == ["Tidal Notes"]
