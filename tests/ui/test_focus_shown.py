"""What has the focus shows it while the person uses keys, and not after a click: as ``:focus-visible`` on the web."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from player.ui.theme import Mode, Role, Theme
from player.ui.widgets.focus_edge import FocusEdge
from player.ui.widgets.link_label import LinkLabel
from tests.ui.conftest import Driver
from tests.ui.theming import RESOURCES, click, painted, press

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def _shows(driver: Driver, widget: QWidget) -> bool:
    return driver.opened.theme.keyboard.shows(widget)


def _preferences(driver: Driver) -> QWidget:
    window = driver.until(lambda: driver.opened.presenter.preferences._window)
    driver.until(window.isActiveWindow)
    return window


def test_the_row_that_was_clicked_has_no_ring_until_a_key_moves(shown: Driver) -> None:
    view = shown.window.episodes.view
    click(view.viewport())
    assert view.hasFocus()
    assert not _shows(shown, view)
    press(shown.window, KEY.Key_Down)
    assert _shows(shown, view)
    click(view.viewport())
    assert not _shows(shown, view)


def test_a_key_that_is_for_what_plays_shows_no_ring(shown: Driver) -> None:
    view = shown.window.episodes.view
    click(view.viewport())
    for key in (KEY.Key_B, KEY.Key_Space, KEY.Key_Control):
        press(shown.window, key)
        assert not _shows(shown, view)
    # On a button Space is for the button.
    button = shown.control("shareButton")
    button.setFocus()
    press(shown.window, KEY.Key_Space)
    assert _shows(shown, button)


def test_a_shortcut_that_brings_the_focus_elsewhere_shows_it(shown: Driver) -> None:
    click(shown.window.episodes.view.viewport())
    press(shown.window, KEY.Key_1, CTRL)
    assert shown.window.sidebar.view.hasFocus()
    assert _shows(shown, shown.window.sidebar.view)


@pytest.mark.parametrize("by_key", [True, False])
def test_a_window_shows_its_first_ring_to_whom_opened_it_by_key(shown: Driver, by_key: bool) -> None:
    if by_key:
        press(shown.window, KEY.Key_Comma, CTRL)
    else:
        click(shown.window.episodes.view.viewport())
        shown.opened.presenter.preferences.open()
    preferences = _preferences(shown)
    focused = shown.until(QApplication.focusWidget)
    assert preferences.isAncestorOf(focused)
    assert _shows(shown, focused) is by_key
    # And so does what gets the focus back, by what closed it.
    (press(preferences, KEY.Key_Escape) if by_key else preferences.close())
    shown.window.activateWindow()  # what a window manager does
    shown.until(shown.window.isActiveWindow)
    assert shown.window.episodes.view.hasFocus()
    assert _shows(shown, shown.window.episodes.view) is by_key


@pytest.mark.parametrize("by_key", [True, False])
def test_the_button_of_a_menu_has_its_ring_back_when_keys_closed_it(shown: Driver, by_key: bool) -> None:
    button = shown.window.episodes.head._button
    button.setFocus()
    press(shown.window, KEY.Key_Space) if by_key else click(button)
    menu = shown.until(QApplication.activePopupWidget)
    shown.until(menu.windowHandle)
    press(menu, KEY.Key_Escape) if by_key else menu.close()
    shown.until(lambda: QApplication.activePopupWidget() is None)
    shown.until(button.hasFocus)
    assert _shows(shown, button) is by_key


def test_a_field_always_shows_that_one_can_type_there(shown: Driver) -> None:
    search = shown.window.sidebar.search
    click(search)
    assert not _shows(shown, search)
    assert shown.opened.theme.color(Role.FOCUS).name() in painted(search)


def counted(widget: QWidget, color: str) -> int:
    """How many points of a picture of the widget have a colour."""
    image = widget.grab().toImage()
    return sum(image.pixelColor(x, y).name() == color for x in range(image.width()) for y in range(image.height()))


def test_a_text_shows_its_ring_around_its_words_and_a_link_in_it_shows_its_own(shown: Driver) -> None:
    page = shown.window.page
    shown.until(lambda: page.parts.is_filled)
    notes = page.parts.notes.view

    def in_focus_colour() -> int:
        """In the colour of now: the artwork's may come meanwhile."""
        return counted(notes, shown.opened.theme.color(Role.FOCUS).name())

    (edge,) = [each for each in shown.window.findChildren(FocusEdge) if each._area is notes]
    press(shown.window, KEY.Key_Home)
    notes.setFocus()
    assert edge.isVisible()
    around = edge.geometry()
    assert around.contains(QRect(notes.mapTo(edge.parentWidget(), QPoint()), notes.size()).adjusted(-3, -3, 3, 3))
    links = in_focus_colour()
    press(shown.window, KEY.Key_Tab)
    assert notes.hasFocus()
    assert notes.textCursor().charFormat().isAnchor()
    assert not edge.isVisible()
    assert in_focus_colour() > links + 50


def test_a_link_that_one_goes_back_to_has_its_ring_and_not_that_of_the_text(shown: Driver) -> None:
    page = shown.window.page
    shown.until(lambda: page.parts.is_filled)
    notes = page.parts.notes.view
    (edge,) = [each for each in shown.window.findChildren(FocusEdge) if each._area is notes]
    links = []
    press(shown.window, KEY.Key_Home)
    notes.setFocus()
    press(shown.window, KEY.Key_Tab)
    while notes.hasFocus():
        links.append(notes.textCursor().selectedText())
        press(shown.window, KEY.Key_Tab)
    back = []
    press(shown.window, KEY.Key_Backtab)
    while notes.hasFocus():
        if notes.textCursor().hasSelection():
            back.append(notes.textCursor().selectedText())
            assert notes._is_at_link(), back
            assert not edge.isVisible(), back
        press(shown.window, KEY.Key_Backtab)
    assert len(links) > 4
    assert back == links[::-1]


def test_a_link_below_what_is_seen_of_the_page_is_scrolled_to(shown: Driver) -> None:
    window, page = shown.window, shown.window.page
    shown.until(lambda: page.parts.is_filled)
    window.resize(window.minimumSize())
    notes = page.parts.notes.view
    shown.until(lambda: notes.visibleRegion().boundingRect().height() < notes.height())
    press(window, KEY.Key_Home)
    notes.setFocus()
    for key in (KEY.Key_Tab, KEY.Key_Backtab):
        press(window, key)
        while notes.hasFocus():
            link = notes.textCursor()
            if link.hasSelection():
                assert notes.visibleRegion().contains(notes.cursorRect(link).center()), link.selectedText()
            press(window, key)


HEBREW = ("\u05de\u05df ", "\u05e2\u05d9\u05e8 \u05e2\u05ea\u05d9\u05e7\u05d4", " \u05d5 ", "Ada")


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("words", [("from ", "A show", " by ", "Ada"), HEBREW])
@pytest.mark.parametrize("link", [1, 3])
def test_a_link_among_words_has_the_ring_of_all_others_around_it(
    qtbot: QtBot, words: tuple[str, ...], direction: Qt.LayoutDirection, link: int
) -> None:
    theme, host = Theme(RESOURCES, mode=Mode.LIGHT), QWidget()
    qtbot.addWidget(host)
    host.setLayoutDirection(direction)
    label = LinkLabel(theme)
    label.set_parts([(text, "https://a.example" if at == link else None) for at, text in enumerate(words)])
    QVBoxLayout(host).addWidget(label)
    host.resize(400, 120)
    host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    host.setFocus()

    def look() -> tuple[QImage, int, int]:
        """What it looks like, and from where to where it has something coloured: no black, white or grey."""
        image = label.grab().toImage()
        coloured = [
            x
            for x in range(image.width())
            if any(image.pixelColor(x, y).hsvSaturation() > 60 for y in range(image.height()))
        ]
        return image, min(coloured), max(coloured)

    plain, left, right = look()
    press(host, KEY.Key_Tab)
    qtbot.waitUntil(lambda: label.selectedText() == words[link])
    image, ring_left, ring_right = look()
    assert left - 6 < ring_left <= left
    assert right <= ring_right < right + 6
    ring = theme.color(Role.FOCUS).name()
    rows = [
        y
        for y in range(image.height())
        if all(image.pixelColor(x, y).name() == ring for x in range(left + 3, right - 2))
    ]
    assert rows, "above and below"
    assert rows[-1] - rows[0] > label.fontMetrics().ascent()
    elsewhere = [x for x in range(image.width()) if not ring_left <= x <= ring_right]
    for x in elsewhere:
        assert all(image.pixelColor(x, y) == plain.pixelColor(x, y) for y in range(image.height())), "no dots of Qt's"


def test_a_link_that_was_clicked_is_not_framed_and_no_caret_blinks_in_the_words(shown: Driver) -> None:
    page = shown.window.page
    shown.until(lambda: page.parts.is_filled)
    notes, followed = page.parts.notes.view, []
    notes.seek_activated.connect(followed.append)
    window, area = shown.window, notes.viewport()

    def place() -> QPoint | None:
        """Where a link is to be seen, below no message and within the page, once the page is not read anew any more.

        Words that are filled in between a press and its end are not those that were pressed.
        """
        if not page.parts.is_filled or shown.opened.bridge._asked or shown.opened.presenter.page._timer.isActive():
            return None
        ats = (QPoint(x, y) for y in range(0, notes.height(), 8) for x in range(0, notes.width(), 4))
        found = (area.mapTo(window, at) for at in ats if notes.anchorAt(at).startswith("seek:"))
        return next((at for at in found if window.childAt(at) is area), None)

    left, nothing = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(window.windowHandle(), left, nothing, shown.until(place))
    assert followed
    assert not notes.textCursor().hasSelection()
    assert notes.cursorWidth() == 0


def test_the_transcript_shows_that_it_has_the_focus(shown: Driver) -> None:
    page = shown.window.page
    shown.until(lambda: page.parts.is_filled)
    page.open_tab("transcript")
    view = shown.control("transcriptView")
    (edge,) = [each for each in shown.window.findChildren(FocusEdge) if each._area is view]
    shown.until(view.isVisible)
    press(shown.window, KEY.Key_Home)
    view.setFocus()
    assert edge.isVisible()
    page.open_tab("notes")
    assert not edge.isVisible()
