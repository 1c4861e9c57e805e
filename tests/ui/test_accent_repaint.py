"""Another accent is seen at once, also on what has an opaque ground, which Qt does not paint with its window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor

from tests.support.server import PodcastServer
from tests.support.shows import a_show
from tests.ui.conftest import Driver


class Painted(QObject):
    """Which of ``widgets`` were painted since it was made."""

    def __init__(self, widgets) -> None:
        super().__init__()
        self.names = {}
        for name, widget in widgets.items():
            self.names[id(widget)] = name
            widget.installEventFilter(self)
        self.seen: set[str] = set()

    def eventFilter(self, watched, event) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.seen.add(self.names[id(watched)])
        return False


def test_all_that_is_in_the_accent_is_painted_again(driver: Driver, server: PodcastServer) -> None:
    driver.subscribe(server.add_show(a_show("Tidal Notes")))
    window = driver.window
    page = window.page
    driver.until(lambda: page.content is not None and page.parts.questions.height())
    widgets = {
        "sidebar": window.sidebar.view.viewport(),
        "list": window.episodes.view.viewport(),
        "button of the page": driver.control("playEpisodeButton"),
        "button of the list": driver.control("lookButton"),
        "seek bar": driver.control("seekBar"),
    }
    driver.until(lambda: all(widget.isVisible() for widget in widgets.values()))
    painted = Painted(widgets)
    driver.opened.theme.set_accent(QColor("#a8503c"))
    driver.until(lambda: painted.seen == set(widgets))
