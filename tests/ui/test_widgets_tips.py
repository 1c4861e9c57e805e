"""Tooltips: what they say, where they stand, when they go, and that nothing stays behind of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from player.ui.theme import FontRole, Mode, Role, Theme
from player.ui.theme.contrast import contrast
from player.ui.theme.tokens import AA_TEXT
from player.ui.widgets.buttons import PlainButton
from player.ui.widgets.icon_button import IconButton
from player.ui.widgets.labels import ElidedLabel
from tests.ui.theming import RESOURCES, rest, tip_of

ENDS = [QEvent.Type.Leave, QEvent.Type.Hide, QEvent.Type.WindowDeactivate]


@pytest.fixture
def theme(qapp):
    return Theme(RESOURCES, mode=Mode.LIGHT)


@pytest.fixture
def window(qtbot):
    window = QWidget()
    QVBoxLayout(window)
    window.setGeometry(200, 100, 400, 300)
    qtbot.addWidget(window)
    return window


def shown(qtbot, window: QWidget, widget: QWidget) -> QWidget:
    window.layout().addWidget(widget)
    with qtbot.waitExposed(window):
        window.show()
    return widget


def tip(widget: QWidget) -> QWidget:
    return next(each for each in widget.findChildren(QWidget, "tip") if each.isVisible())


def place(widget: QWidget) -> tuple[int, int]:
    """Where its upper and its lower edge are on the screen."""
    top = widget.mapToGlobal(QPoint(0, 0)).y()
    return top, top + widget.height()


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_words_have_room_around_them_and_can_be_read(theme, qtbot, window, mode):
    theme.set_mode(mode)
    button = shown(qtbot, window, IconButton(theme, "settings", "Settings"))
    rest(button)
    assert tip_of(button) == "Settings"
    picture = tip(button).grab().toImage()
    ground = theme.color(Role.INVERSE)
    written = [
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if contrast(picture.pixelColor(x, y), ground) > AA_TEXT and picture.pixelColor(x, y).alpha() == 255
    ]
    across, down = [x for x, _ in written], [y for _, y in written]
    assert min(across) >= 8
    assert picture.width() - max(across) >= 8
    assert min(down) >= 5
    assert picture.height() - max(down) >= 5


@pytest.mark.parametrize("end", ENDS)
def test_it_goes_with_the_mouse_and_leaves_nothing_behind(theme, qtbot, window, end):
    button = shown(qtbot, window, IconButton(theme, "settings", "Settings"))
    before = len(button.children())
    rest(button)
    QApplication.sendEvent(button, QEvent(end))
    assert tip_of(button) == ""
    if end in (QEvent.Type.Leave, QEvent.Type.Hide):
        qtbot.waitUntil(lambda: len(button.children()) == before)
    rest(button)
    assert tip_of(button) == "Settings"


def test_it_goes_when_the_button_is_pressed(theme, qtbot, window):
    button = shown(qtbot, window, IconButton(theme, "settings", "Settings"))
    rest(button)
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    assert tip_of(button) == ""
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton)


def test_what_is_said_of_a_button_changes_while_it_is_shown(theme, qtbot, window):
    button = shown(qtbot, window, IconButton(theme, "play", "Play"))
    rest(button)
    button.set_name("Pause")
    assert tip_of(button) == "Pause"
    button.setToolTip("")
    assert tip_of(button) == ""


def test_a_button_that_is_an_icon_for_want_of_room_says_its_words(theme, qtbot, window):
    button = shown(qtbot, window, PlainButton(theme, "Share", "share"))
    button.setToolTip("Copy the episode’s address")
    rest(button)
    assert tip_of(button) == "Copy the episode’s address"
    button.set_compact(True)
    rest(button)
    assert tip_of(button) == "Share\nCopy the episode’s address"


def test_it_stands_below_and_above_where_it_would_hang_out_of_the_window(theme, qtbot, window):
    high, low = IconButton(theme, "settings", "Settings"), IconButton(theme, "bookmark", "Bookmark")
    window.layout().addWidget(high, 1, Qt.AlignmentFlag.AlignTop)
    shown(qtbot, window, low)
    rest(high)
    rest(low)
    assert place(tip(high))[0] > place(high)[1]
    assert place(tip(low))[1] < place(low)[0]
    assert abs(tip(high).geometry().center().x() - high.mapToGlobal(high.rect().center()).x()) <= 1


def test_a_long_text_is_broken_and_stays_on_the_screen(theme, qtbot, window):
    window.resize(120, 80)
    label = shown(qtbot, window, ElidedLabel(theme, "How the mill came to be, and what became of it after that " * 3))
    assert label.is_elided
    rest(label)
    assert tip_of(label) == label.text()
    assert tip(label).height() > 3 * theme.metrics(FontRole.SMALL).height()
    assert window.screen().availableGeometry().contains(tip(label).geometry())


def test_what_has_nothing_to_say_leaves_it_to_what_it_stands_on(theme, qtbot, window):
    label = shown(qtbot, window, ElidedLabel(theme, "Short"))
    rest(label)
    assert tip_of(label) == ""
    assert not label.findChildren(QLabel)
