"""Escape goes back one step, the keys of rows work in every list, and no key leaves the focus on what is not seen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from player.domain.models import SmartList
from player.domain.smart_rules import SmartRules
from tests.ui.conftest import Driver
from tests.ui.theming import press

KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def _type(driver: Driver, text: str) -> None:
    driver.qtbot.keyClicks(QApplication.focusWidget(), text)


def _focused(driver: Driver, widget: QWidget) -> None:
    driver.until(widget.hasFocus)
    assert widget.isVisible()


def test_escape_shows_all_of_a_list_that_was_cut_down(shown: Driver) -> None:
    window, view = shown.window, shown.window.episodes.view
    view.setFocus()
    press(window, KEY.Key_Slash)
    _type(shown, "kettle")
    shown.until(lambda: view.model().rowCount() == 1)
    press(window, KEY.Key_Down)
    _focused(shown, view)
    press(window, KEY.Key_Escape)
    shown.until(lambda: view.model().rowCount() == 3)
    _focused(shown, view)
    # In the sidebar first its filter goes, then one is in the list.
    window.sidebar.view.setFocus()
    rows = window.sidebar.view.model().rowCount()
    press(window, KEY.Key_F)
    press(window, KEY.Key_Down)
    _focused(shown, window.sidebar.view)
    assert window.sidebar.view.model().rowCount() == 1
    press(window, KEY.Key_Escape)
    assert window.sidebar.view.model().rowCount() == rows
    _focused(shown, window.sidebar.view)
    press(window, KEY.Key_Escape)
    _focused(shown, view)


def test_the_search_is_left_for_where_one_was(shown: Driver) -> None:
    window = shown.window
    for place in (window.page, window.sidebar.view, shown.control("seekBar"), window.episodes.view):
        if place.isEnabled():
            place.setFocus()
            press(window, KEY.Key_K, CTRL)
            _focused(shown, window.sidebar.search)
            press(window, KEY.Key_Escape)
            _focused(shown, place)


def test_the_search_is_left_for_the_bookmarks_too(shown: Driver) -> None:
    window = shown.window
    window.sidebar.open_place(SmartList.BOOKMARKS)
    shown.until(lambda: window.lists.current == "bookmarks")
    window.sidebar.search.setFocus()  # by a click: it is not known from where
    press(window, KEY.Key_Escape)
    focused = shown.until(QApplication.focusWidget)
    assert focused.isVisible()


def test_the_search_is_left_in_the_first_run(driver: Driver) -> None:
    driver.until(lambda: driver.window.first_run.isVisible())
    driver.window.activateWindow()
    driver.until(driver.window.isActiveWindow)
    driver.window.sidebar.search.setFocus()
    press(driver.window, KEY.Key_Escape)
    _focused(driver, driver.window.first_run.subscribe_button)


def test_search_is_reached_from_the_preferences(shown: Driver) -> None:
    press(shown.window, KEY.Key_Comma, CTRL)
    preferences = shown.until(lambda: shown.opened.presenter.preferences._window)
    shown.until(preferences.isActiveWindow)
    press(preferences, KEY.Key_K, CTRL)
    _focused(shown, shown.window.sidebar.search)
    assert shown.opened.presenter.preferences._window is None


@pytest.mark.parametrize("place", ["list", "sidebar", "field"])
def test_shift_f10_opens_the_menu_of_what_has_the_focus(shown: Driver, place: str) -> None:
    window = shown.window
    widgets = {"list": window.episodes.view, "sidebar": window.sidebar.view, "field": window.sidebar.search}
    widgets[place].setFocus()
    press(window, KEY.Key_F10, SHIFT)
    menu = shown.until(QApplication.activePopupWidget)
    assert isinstance(menu, QMenu)
    menu.close()


def test_a_menu_that_a_key_opened_is_on_its_first_entry(shown: Driver) -> None:
    shown.window.episodes.view.setFocus()
    press(shown.window, KEY.Key_F10, SHIFT)
    menu = shown.until(QApplication.activePopupWidget)
    assert menu.activeAction() is menu.actions()[0]
    menu.close()


@pytest.fixture
def own_list(shown: Driver) -> Callable[[], list[str]]:
    """A list of one's own is open in the sidebar; gives the names of those there are."""
    lists = shown.services.library.own_lists
    shown.opened.presenter.sidebar_menus._keep(None, "Short ones", SmartRules())
    view = shown.window.sidebar.view
    shown.until(lambda: view.currentIndex().data() == "Short ones")
    view.setFocus()
    return lambda: [each.name for each in lists.all()]


def test_rows_of_the_sidebar_are_edited_and_removed_by_the_keys_of_lists(
    shown: Driver, own_list: Callable[[], list[str]]
) -> None:
    window = shown.window
    press(window, KEY.Key_F2)
    dialog = shown.until(QApplication.activeModalWidget)
    assert dialog.name == "Short ones"
    dialog.reject()
    window.activateWindow()
    shown.until(window.isActiveWindow)
    press(window, KEY.Key_Delete)
    shown.until(lambda: own_list() == [])
    press(window, KEY.Key_Z, CTRL)
    shown.until(lambda: own_list() == ["Short ones"])


def test_delete_unsubscribes_from_the_show_of_the_row_and_undo_brings_it_back(shown: Driver) -> None:
    window, view = shown.window, shown.window.sidebar.view
    view.setFocus()
    press(window, KEY.Key_End)
    title = view.currentIndex().data()
    press(window, KEY.Key_Delete)
    shown.until(lambda: window.toast.text)
    assert title in window.toast.text
    press(window, KEY.Key_Z, CTRL)
    shown.until(lambda: [show.title for show in shown.services.library.shows.all()] == [title])


def test_a_key_filters_bookmarks(shown: Driver) -> None:
    window = shown.window
    episode = window.page.episode.id
    shown.services.library.bookmarks.add(episode, 5.0, "", shown.services.clock.now())
    window.sidebar.open_place(SmartList.BOOKMARKS)
    pane = shown.until(lambda: window.lists.currentWidget() if window.lists.current == "bookmarks" else None)
    shown.until(lambda: pane.view.model().rowCount() == 1)
    pane.view.setFocus()
    press(window, KEY.Key_Slash)
    _focused(shown, pane.search)
    _type(shown, "fridge")
    press(window, KEY.Key_Down)
    _focused(shown, pane.view)
    press(window, KEY.Key_Escape)
    assert pane.search.text() == ""
