"""What is opened and closed leaves nothing behind: neither widgets nor what joined them to the window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from player.discovery.bookmark_text import ExportFormat
from player.domain.models import SmartList
from tests.ui.conftest import Driver

ROOT = Path(__file__).parents[2]
# The first of each may make what is kept for all: an icon, a page, a style.
FIRST, TIMES = 1, 5


def _inside(driver: Driver) -> Counter[str]:
    """How many of each kind belong to the window itself, as all dialogs do and what joins them."""
    kinds = [type(child).__name__ for child in driver.window.children()]
    return Counter([*kinds, *(type(widget).__name__ for widget in QApplication.topLevelWidgets())])


def _left_behind(driver: Driver, open_it: Callable[[], object], opened: Callable[[], object]) -> Counter[str]:
    """What there is more of than after the first times."""
    before: Counter[str] = Counter()
    for number in range(FIRST + TIMES):
        if number == FIRST:
            before = _inside(driver)
        open_it()
        shown = driver.until(opened)
        driver.until(shown.isVisible)
        shown.close()
        driver.until(lambda: not opened(), message="gone from the window")
    return _inside(driver) - before


def _dialogs(driver: Driver) -> dict[str, Callable[[], object]]:
    """What opens each, as far as its part of the window would."""
    presenter = driver.opened.presenter
    subscribing, menus, services = presenter.subscribing, presenter.sidebar_menus, driver.services
    (show,) = services.library.shows.all()
    (bookmark,) = services.library.bookmarks.all()
    return {
        "subscribe": presenter.open_subscribe,
        "choose": subscribing.choose_list,
        "export": subscribing.export_list,
        "import": lambda: subscribing.import_list(Path(services.paths.data) / "list.opml"),
        "new-list": menus.new_list,
        "tag": lambda: menus._new_tag(show, []),
        "rename": lambda: menus._rename_tag("Walk"),
        "password": lambda: presenter.show_page.ask_password(show),
        "first password": lambda: subscribing.ask_password("", "a.example", print, print),
        "note": lambda: presenter.bookmarks.ask_note(bookmark),
        "bookmarks": lambda: presenter.bookmarks._choose_file(ExportFormat.CSV),
        "transcript": lambda: presenter.transcript._ask_where(driver.window.page, "vtt"),
        "preferences": lambda: presenter.preferences.open("storage"),
    }


@pytest.fixture
def filled(shown: Driver) -> Driver:
    library, services = shown.services.library, shown.services
    shown.until(lambda: shown.window.page.content is not None and shown.window.page.content.paragraphs)
    library.bookmarks.add(shown.window.page.episode.id, 3.0, "here", services.clock.now())
    # A list that holds nothing new.
    (show,) = library.shows.all()
    outline = f'<outline type="rss" text="Show" xmlUrl="{show.feed_url}"/>'
    path = Path(services.paths.data) / "list.opml"
    path.write_text(f'<opml version="2.0"><body>{outline}</body></opml>')
    return shown


def test_dialogs_that_were_closed_are_gone(filled: Driver) -> None:
    for name, open_it in _dialogs(filled).items():
        left = _left_behind(filled, open_it, lambda: filled.window.findChild(QDialog))
        assert (name, left) == (name, Counter())


def _menus(driver: Driver) -> dict[str, Callable[[], object]]:
    window = driver.window
    row, point = driver.window.episodes.view, QPoint(20, 20)
    return {
        "app": lambda: window.sidebar.app_menu_requested.emit(point),
        "sidebar": lambda: driver.opened.presenter.sidebar_menus._open(SmartList.INBOX, None, point),
        "episode": lambda: window.episodes.open_menu(row.visualRect(row.currentIndex()).center()),
        "page": lambda: driver.click("moreButton"),
    }


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_menus_that_were_closed_are_gone(filled: Driver, key: Qt.Key) -> None:
    before = len(filled.window.findChildren(QMenu))
    for name, open_it in _menus(filled).items():
        for _ in range(TIMES):
            open_it()
            menu = filled.until(QApplication.activePopupWidget)
            if key is Qt.Key.Key_Return:
                # Something that does nothing is chosen.
                menu.setActiveAction(menu.addAction("Nothing"))
            filled.qtbot.keyClick(menu, key)
            filled.until(lambda: len(filled.window.findChildren(QMenu)) == before, message=name)


def test_the_table_above_names_all_dialogs_of_the_presenters(filled: Driver) -> None:
    """Whoever adds one adds it here."""
    sources = [file.read_text(encoding="utf-8") for file in (ROOT / "player/ui/presenters").glob("*.py")]
    opened = sum(text.count("dialog.open()") + text.count(" ask_text(") for text in sources)
    assert opened + 1 == len(_dialogs(filled))
