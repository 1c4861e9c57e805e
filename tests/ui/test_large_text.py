"""With a system font half as large again, or twice as large, every page still shows all of its words."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget

from player.domain.models import SmartList
from player.ui.dialogs.fitted import Folding
from player.ui.dialogs.own_list import OwnListDialog
from player.ui.places import Page
from player.ui.widgets.labels import ElidedLabel, HeadlineLabel
from player.ui.widgets.title_button import TitleButton
from tests.ui.conftest import Driver

_ROUNDING = 1


@pytest.fixture(params=[1.0, 1.5, 2.0], ids=["as designed", "half as large again", "twice as large"])
def large(request: pytest.FixtureRequest, qapp: QApplication, open_driver: Callable[[], Driver]) -> Iterator[Driver]:
    before = qapp.font()
    font = qapp.font()
    font.setPointSizeF(9.75 * request.param)
    qapp.setFont(font)
    driver = open_driver()
    assert driver.opened.theme.scale == pytest.approx(request.param, rel=0.05)
    yield driver
    qapp.setFont(before)


def _cut(driver: Driver, top: QWidget) -> set[str]:
    """What stays cut once all is laid out."""
    with contextlib.suppress(TimeoutError):
        driver.until(lambda: not _cut_now(top), 3)
    return _cut_now(top)


def _cut_now(top: QWidget) -> set[str]:
    """What of the words in a window is not seen, though nobody meant to shorten them."""
    found = set()
    for widget in top.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, ElidedLabel | HeadlineLabel | TitleButton):
            continue
        if not isinstance(widget, QLabel | QAbstractButton | QComboBox):
            continue
        size, hint = widget.size(), widget.sizeHint()
        wraps = isinstance(widget, QLabel) and (widget.wordWrap() or widget.hasHeightForWidth())
        high = widget.heightForWidth(size.width()) if wraps else hint.height()
        words = widget.currentText() if isinstance(widget, QComboBox) else widget.text()
        if not words:
            continue
        if size.height() + _ROUNDING < high:
            found.add(f"{type(widget).__name__} {widget.objectName()} “{words[:40]}”: {size.height()} of {high} high")
        # Where there is no room, a button is its icon alone, as wide as high, and says its words to assistive tools.
        folded = isinstance(widget, QAbstractButton) and size.width() == size.height()
        if not wraps and not folded and size.width() + _ROUNDING < hint.width():
            found.add(f"{type(widget).__name__} {widget.objectName()} “{words[:40]}”: {size.width()} of {hint.width()}")
    return found


def _wider_than_seen(driver: Driver) -> str:
    """What makes the page on the right wider than the window has room for, so that its right edge is cut."""
    area = driver.window.pages.currentWidget()
    body, room = area.widget(), area.viewport().width()
    if body.width() <= room:
        return ""
    wide = [w for w in body.findChildren(QWidget) if w.isVisible() and w.mapTo(body, w.rect().topRight()).x() > room]
    return f"{room} of {body.width()}: " + ", ".join(f"{type(w).__name__} {w.objectName()}" for w in wide[:9])


def test_no_page_is_cut_on_a_small_screen(large: Driver) -> None:
    driver, window = large, large.window
    # As the window and its parts are on a screen of this size, which not every test's own has.
    window.setMinimumSize(0, 0)
    window.resize(1366, 768)
    width = (1366 - window.sidebar.width()) * 340 // 640
    window.pages.setMinimumWidth(0)
    window.pages.setFixedWidth(width)
    driver.open_sample()
    driver.until(lambda: window.page.parts.is_filled)
    cut = {}
    for tab in ("notes", "transcript", "chapters", "questions", "related"):
        window.page.open_tab(tab)
        driver.qtbot.wait(1)
        cut[tab] = _wider_than_seen(driver)
    driver.opened.presenter.show_page.open_current()
    page = driver.until(lambda: window.pages.current == Page.SHOW and window.pages.page(Page.SHOW))
    driver.until(lambda: page.is_filled)
    for tab in ("about", "episodes", "settings", "feed", "related"):
        page.open_tab(tab)
        driver.qtbot.wait(1)
        cut[f"show: {tab}"] = _wider_than_seen(driver)
    assert not any(cut.values()), cut


@pytest.mark.parametrize("smallest", [False, True], ids=["as it opens", "as small as it goes"])
def test_nothing_is_cut(large: Driver, smallest: bool) -> None:
    driver, window, presenter = large, large.window, large.opened.presenter
    if smallest:
        window.resize(window.minimumSize())
    driver.until(lambda: window.first_run.isVisible())
    cut = _cut(driver, window)
    presenter.open_sample()
    driver.until(lambda: window.page.isVisible() and window.page.content is not None and window.page.content.chapters)
    library, now = driver.services.library, driver.services.clock.now()
    library.bookmarks.add(library.episodes.ids()[0], 71.0, "A thought", now)
    library.positions.set_session(library.episodes.ids()[0])
    driver.services.session.restore()
    driver.until(lambda: window.player.playing_id is not None)
    for tab in ("notes", "transcript", "chapters", "questions", "related"):
        window.page.open_tab(tab)
        driver.qtbot.wait(1)
        cut |= _cut(driver, window)
    presenter.show_page.open_current()
    driver.until(lambda: window.pages.current == Page.SHOW)
    for tab in ("about", "episodes", "settings", "feed", "related"):
        window.pages.page(Page.SHOW).open_tab(tab)
        driver.qtbot.wait(1)
        cut |= _cut(driver, window)
    for place in SmartList:
        window.sidebar.open_place(place)
        driver.until(lambda place=place: presenter.place == place)
        cut |= _cut(driver, window)
    preferences = presenter.preferences.open()
    for row in range(preferences.subjects.count()):
        preferences.subjects.setCurrentRow(row)
        driver.qtbot.wait(1)
        cut |= _cut(driver, preferences)
    preferences.close()
    window.player.mini_requested.emit()
    mini = presenter.mini.mini
    driver.until(mini.isVisible)
    cut |= _cut(driver, mini)
    driver.qtbot.keyClick(mini, Qt.Key.Key_Escape)
    assert not cut, "\n".join(sorted(cut))


@pytest.mark.parametrize("size", [(1366, 768), (911, 512)], ids=["a laptop", "the same at one and a half"])
def test_the_window_opens_with_its_frame_on_the_screen(
    large: Driver, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    """A screen just as large as the window's content leaves no room for the title bar, and cuts the player bar."""
    window, laptop = large.window, QRect(0, 0, *size)
    screen = SimpleNamespace(availableGeometry=lambda: laptop)
    monkeypatch.setattr(type(window), "screen", lambda _window: screen)
    window._restyle()
    window._set_sizes()
    title_bar = 24
    assert window.height() + title_bar <= laptop.height()
    assert window.width() <= laptop.width()
    assert window.minimumHeight() + title_bar <= laptop.height()


def test_windows_of_forms_are_no_larger_than_the_screen(large: Driver) -> None:
    driver, presenter = large, large.opened.presenter
    room = driver.window.screen().availableGeometry().size()
    preferences = presenter.preferences.open()
    assert preferences.size() == preferences.size().boundedTo(room)
    preferences.close()
    presenter.sidebar_menus.new_list()
    dialog = driver.until(lambda: driver.window.findChild(OwnListDialog))
    driver.until(dialog.isVisible)
    assert dialog.height() <= room.height()
    assert dialog.rect().contains(dialog.accept_button.geometry().center())
    # All of it is reached, by keys too.
    order = dialog._order
    order.setFocus(Qt.FocusReason.TabFocusReason)
    dialog.findChild(Folding).ensureWidgetVisible(order)
    driver.until(lambda: order.visibleRegion().boundingRect().height() == order.height())
    dialog.reject()
