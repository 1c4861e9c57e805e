"""What assistive tools are told of a control's state, as it changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QTabBar, QWidget

from tests.ui.conftest import Driver
from tests.ui.theming import accessible


@pytest.fixture
def shown(driver: Driver) -> Driver:
    """The sample show with its first episode open, in the player too."""
    driver.open_sample()
    driver.services.library.positions.set_session(driver.window.page.episode.id)
    driver.services.session.restore()
    driver.until(lambda: driver.window.player.seek_bar.duration > 0)
    return driver


def _state(widget: QWidget) -> QAccessible.State:
    return accessible(widget).state()


def test_states_are_told_as_they_change(shown: Driver) -> None:
    window, page = shown.window, shown.window.page
    # Checked: heard or not, a switch of the preferences.
    mark = page.header._mark
    assert not _state(mark).checked
    shown.qtbot.keyClick(mark, Qt.Key.Key_Space)
    shown.until(lambda: _state(mark).checked)
    # Selected: the tab that is open, the row that is open, the place in the sidebar.
    page.open_tab("chapters")
    tabs = page.findChild(QTabBar)
    chosen = [bool(accessible(tabs).child(n).state().selected) for n in range(tabs.count())]
    assert chosen == [False, False, True, False, False]
    for view in (window.episodes.view, window.sidebar.view):
        rows = [accessible(view).child(n) for n in range(accessible(view).childCount())]
        selected = [row.text(QAccessible.Text.Name) for row in rows if row.state().selected]
        assert len(selected) == 1, selected
    # A row says what it is about and how it stands.
    row = accessible(window.episodes.view).child(0)
    assert row.text(QAccessible.Text.Name).startswith("The fridge in the room, May 27, 2025")
    shown.until(lambda: "played" in row.text(QAccessible.Text.Name))
    # Folded: the group says so, and the other way round.
    group = next(n for n in range(window.sidebar.view.model().rowCount()) if _row_words(shown, n).startswith("Shows"))
    before = _row_words(shown, group)
    assert "expanded" in before
    window.sidebar.view.setCurrentIndex(window.sidebar.view.model().index(group + 1))
    shown.qtbot.keyClick(window.sidebar.view, Qt.Key.Key_Left)
    shown.until(lambda: "collapsed" in _row_words(shown, group))
    # Disabled and what it is worth: the seek bar, by the number and in words.
    seek = window.player.seek_bar
    value = accessible(seek).valueInterface()
    assert (value.minimumValue(), value.maximumValue()) == (0, seek.maximum())
    assert value.currentValue() == round(seek.position)
    assert " of " in accessible(seek).text(QAccessible.Text.Description)
    value.setCurrentValue(30)
    shown.until(lambda: abs(shown.position - 30) < 2)


def _row_words(driver: Driver, row: int) -> str:
    return accessible(driver.window.sidebar.view).child(row).text(QAccessible.Text.Name)


def test_what_cannot_be_used_is_told_so(driver: Driver) -> None:
    driver.until(lambda: driver.window.first_run.isVisible())
    controls = driver.window.player.controls
    for control in (controls.play, controls.back, controls.bookmark, driver.window.player.seek_bar):
        assert _state(control).disabled
    assert not _state(controls.mute).disabled
    assert _state(controls.speed).hasPopup
