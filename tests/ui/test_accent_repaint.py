"""Other colours are seen at once, also on what has an opaque ground, which Qt does not paint with its window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from player.ui.theme import Mode, Role
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


def test_light_and_dark_paint_all_that_is_seen(driver: Driver, server: PodcastServer) -> None:
    driver.subscribe(server.add_show(a_show("Tidal Notes")))
    window, theme = driver.window, driver.opened.theme
    for mode in (Mode.DARK, Mode.LIGHT):
        seen = [widget for widget in window.findChildren(QWidget) if not widget.visibleRegion().isEmpty()]
        assert len(seen) > 50
        painted = Painted(dict(enumerate(seen)))
        theme.set_mode(mode)
        driver.until(  # what is still filled may move the lowest out of sight
            lambda painted=painted, seen=seen: all(
                number in painted.seen or widget.visibleRegion().isEmpty() for number, widget in enumerate(seen)
            )
        )
        picture = window.grab().toImage()
        ground = window.sidebar.mapTo(window, window.sidebar.rect().bottomLeft())
        assert picture.pixelColor(ground.x() + 2, ground.y() - 2) == theme.color(Role.SIDEBAR)
        assert window.pages.grab().toImage().pixelColor(4, 4) == theme.color(Role.WINDOW)
