"""Where the keyboard goes: Tab in the order one sees, F6 from part to part, back and forward, and never nowhere."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from player.domain.models import ShowId, SmartList
from player.domain.smart_rules import OwnListId
from player.ui.places import OwnPlace, Page, place_key, place_of_key
from player.ui.theme import Mode, Theme
from player.ui.widgets.html_view import HtmlView
from player.ui.widgets.link_label import LinkLabel
from player.ui.widgets.tab_order import tab_stops
from tests.ui.conftest import Driver
from tests.ui.theming import RESOURCES


@pytest.fixture
def shown(driver: Driver) -> Driver:
    """The sample show with its first episode's page open, in a window that has the keyboard."""
    driver.open_sample()
    # Its message would be one more part of the window, for a while.
    driver.until(lambda: driver.window.toast.text)
    _put_messages_away(driver)
    driver.services.library.positions.set_session(driver.window.page.episode.id)
    driver.services.session.restore()
    driver.until(lambda: driver.window.player.playing_id is not None)
    driver.window.activateWindow()
    driver.until(driver.window.isActiveWindow)
    return driver


def _put_messages_away(driver: Driver) -> None:
    while driver.window.toast.text:
        driver.window.toast.dismiss()
    driver.until(lambda: not driver.window.toast.isVisible())


def _press(driver: Driver, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QWidget:
    driver.qtbot.keyClick(driver.window.focusWidget() or driver.window, key, modifiers)
    focused = driver.window.focusWidget()
    assert focused is not None
    assert focused.isVisible()
    assert focused.isEnabled()
    return focused


def _round(driver: Driver, key: Qt.Key) -> list[QWidget]:
    """All that has the focus while ``key`` is pressed until it is back where it began."""
    start = driver.window.focusWidget()
    had = [start]
    for _ in range(300):
        focused = _press(driver, key)
        if focused is start:
            return had
        if focused is not had[-1]:  # a line of words may have several links
            had.append(focused)
    raise AssertionError(f"it never comes back: {[(w.objectName() or str(w)) for w in had[:60]]}")


def _parts(driver: Driver) -> list[QWidget]:
    window = driver.window
    return [window.sidebar, window.lists, window.pages, window.player, window.toast]


def _part_of(driver: Driver, widget: QWidget) -> int:
    return next(n for n, part in enumerate(_parts(driver)) if part is widget or part.isAncestorOf(widget))


def _blocks(numbers: Iterable[int]) -> list[int]:
    kept: list[int] = []
    for number in numbers:
        if not kept or kept[-1] != number:
            kept.append(number)
    return kept


@pytest.mark.parametrize("page", [Page.EPISODE, Page.SHOW])
def test_tab_goes_through_the_window_as_one_sees_it(shown: Driver, page: Page) -> None:
    if page is Page.SHOW:
        shown.opened.presenter.show_page.open_current()
        shown.until(lambda: shown.window.pages.current == Page.SHOW)
    shown.window.sidebar.search.setFocus()
    had = _round(shown, Qt.Key.Key_Tab)
    # From the sidebar through list and page to the player bar, each once; then round to the sidebar's head.
    blocks = _blocks(_part_of(shown, widget) for widget in had)
    assert [block for block in blocks if block < 4] in ([0, 1, 2, 3], [0, 1, 2, 3, 0])
    in_page = [widget for widget in had if shown.window.pages.isAncestorOf(widget)]
    tops = [widget.mapTo(shown.window, QPoint(0, 0)).y() for widget in in_page if widget.objectName() != f"{page}Page"]
    assert tops[0] == min(tops)


def test_shift_tab_is_the_way_back(shown: Driver) -> None:
    shown.window.sidebar.search.setFocus()
    there = _round(shown, Qt.Key.Key_Tab)
    back = _round(shown, Qt.Key.Key_Backtab)
    assert [there[0], *reversed(there[1:])] == back


def test_f6_goes_from_part_to_part_and_remembers_where_one_was(shown: Driver) -> None:
    window = shown.window
    window.sidebar.view.setFocus()
    assert _press(shown, Qt.Key.Key_F6) is window.episodes.view
    assert _press(shown, Qt.Key.Key_F6) is window.page
    inside = _press(shown, Qt.Key.Key_Tab)
    assert _press(shown, Qt.Key.Key_F6) is window.player.controls.play
    assert _press(shown, Qt.Key.Key_F6) is window.sidebar.view
    assert _press(shown, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier) is window.player.controls.play
    assert _press(shown, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier) is inside
    assert _press(shown, Qt.Key.Key_Escape) is window.episodes.view


def test_f6_reaches_a_message_and_its_end_gives_the_focus_back(shown: Driver) -> None:
    window = shown.window
    window.toast.show_message("Gone.", "Undo")
    window.player.controls.speed.setFocus()
    assert window.toast.isAncestorOf(_press(shown, Qt.Key.Key_F6))
    shown.qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    shown.until(lambda: not window.toast.isVisible())
    assert window.focusWidget() is window.player.controls.speed


def test_f6_at_a_first_run(driver: Driver) -> None:
    driver.until(lambda: driver.window.first_run.isVisible())
    driver.window.sidebar.view.setFocus()
    assert driver.window.first_run.isAncestorOf(_press(driver, Qt.Key.Key_F6))
    # Nothing plays, so what can be pressed there is the volume and the like.
    assert driver.window.player.isAncestorOf(_press(driver, Qt.Key.Key_F6))
    assert driver.window.sidebar.isAncestorOf(_press(driver, Qt.Key.Key_F6))


def test_where_the_list_is_empty_its_advice_takes_the_focus_and_no_hidden_list(shown: Driver) -> None:
    shown.window.sidebar.open_place(SmartList.HISTORY)
    shown.until(lambda: not shown.window.episodes.view.isVisible())
    shown.window.sidebar.view.setFocus()
    _press(shown, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    _press(shown, Qt.Key.Key_F6)


def test_alt_with_arrows_and_the_mouse_go_back_and_forward(shown: Driver) -> None:
    window, navigator = shown.window, shown.opened.presenter.navigator
    first = navigator.episode_id
    window.episodes.view.setFocus()
    _press(shown, Qt.Key.Key_Down)
    second = shown.until(lambda: navigator.episode_id if navigator.episode_id != first else None)
    _press(shown, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert navigator.episode_id == first
    assert window.episodes.current_id == first
    _press(shown, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert navigator.episode_id == second
    assert window.episodes.current_id == second
    # On a list, which keeps presses of other buttons to itself.
    at = QPointF(window.episodes.view.viewport().mapTo(window, QPoint(40, 40)))
    for button, there in ((Qt.MouseButton.BackButton, first), (Qt.MouseButton.ForwardButton, second)):
        event = QMouseEvent(
            QMouseEvent.Type.MouseButtonPress,
            at,
            window.mapToGlobal(at),
            button,
            button,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(window.windowHandle(), event)
        assert navigator.episode_id == there


def test_the_focus_is_not_lost_with_what_had_it(shown: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    # A show goes for good once the message with Undo has gone.
    monkeypatch.setattr("player.ui.undo.UNDO_MS", 0)
    monkeypatch.setattr("player.ui.undo._AGAIN_MS", 50)
    window, page = shown.window, shown.window.page

    def held() -> bool:
        focused = window.focusWidget()
        return focused is not None and focused.isVisible() and focused.isEnabled()

    # A bar that closes, a tab that goes, a button that has nothing left to do, a page that gives way to another.
    page.open_find()
    shown.until(lambda: page.finding.bar.field.hasFocus())
    _press(shown, Qt.Key.Key_Escape)
    assert page.hasFocus()
    page.open_tab("transcript")
    page.parts.transcript.view.setFocus()
    page.open_tab("notes")
    assert held()
    window.sidebar._refresh.setFocus()
    window.sidebar.set_refreshing(True)
    assert held()
    window.sidebar.set_refreshing(False)
    window.page.header.setFocus()
    shown.opened.presenter.show_page.open_current()
    shown.until(lambda: window.pages.current == Page.SHOW)
    assert held()
    window.pages.page(Page.SHOW).setFocus()
    shown.opened.presenter.navigator.go_back()
    shown.until(lambda: window.pages.current == Page.EPISODE)
    assert held()
    # All rows go, with the show they were of.
    window.episodes.view.setFocus()
    shown.opened.actions.unsubscribe(shown.services.library.shows.all()[0])
    shown.until(lambda: window.toast.text)
    _put_messages_away(shown)
    shown.until(lambda: not shown.services.library.shows.all())
    shown.until(lambda: window.first_run.isVisible())
    assert held()


@pytest.mark.parametrize(
    "html",
    ["<p><a href='https://a.example'>A link</a> and words</p>", "<p>Words, <a href='https://a.example'>a link</a></p>"],
)
def test_shift_tab_leaves_words_that_begin_with_a_link(qtbot: QtBot, html: str) -> None:
    theme = Theme(RESOURCES, mode=Mode.LIGHT)
    window = QWidget()
    column = QVBoxLayout(window)
    before, after = QPushButton("Before"), QPushButton("After")
    view = HtmlView(theme)
    view.set_html(html)
    label = LinkLabel(theme)
    label.set_parts(
        [("A link", "https://b.example")]
        if html.startswith("<p><a")
        else [("Words, ", None), ("a link", "https://b.example")]
    )
    for widget in (before, view, label, after):
        column.addWidget(widget)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    after.setFocus()
    for _ in range(8):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Backtab)
        if window.focusWidget() is before:
            break
    assert window.focusWidget() is before


def test_a_place_is_kept_by_a_name_that_leads_back_to_it() -> None:
    for place in (*SmartList, ShowId(12), OwnPlace(OwnListId(3))):
        assert place_of_key(place_key(place)) == place
    for nothing in ("", "show:", "own:x", "show:-1", "inbox:1", "show:²"):
        assert place_of_key(nothing) is None


def test_the_arrows_of_tabs_that_have_no_room_are_no_stops(shown: Driver) -> None:
    """They are for the mouse: with keys the tabs scroll themselves."""
    window = shown.window
    window.resize(window.minimumSize())
    arrows = window.page.findChildren(QToolButton)
    shown.until(lambda: any(each.isVisible() for each in arrows))
    assert not set(arrows) & set(tab_stops(window))
