"""Buttons on one line: words give way to icons, then buttons to a menu, and nothing ever lies outside."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from player.ui.theme import Mode, Size, Theme
from player.ui.widgets.action_row import ActionRow, add_folded
from player.ui.widgets.buttons import IconButton, PlainButton, PrimaryButton
from player.ui.widgets.menu import Menu
from tests.ui.theming import RESOURCES


@pytest.fixture
def row(qtbot):
    theme = Theme(RESOURCES, mode=Mode.LIGHT)
    row = ActionRow(theme)
    qtbot.addWidget(row)
    row.pressed = []
    for button in (
        PrimaryButton(theme, "Resume at 5:47", "play"),
        PlainButton(theme, "Download", "download"),
        PlainButton(theme, "Add to queue", "queue"),
        PlainButton(theme, "Share", "share"),
        IconButton(theme, "more", "More", size=Size.BUTTON, boxed=True),
    ):
        button.clicked.connect(lambda _=False, button=button: row.pressed.append(button.text()))
        row.add_button(button)
    row.resize(row.sizeHint().width(), row.sizeHint().height())
    row.show()
    return row


def buttons(row):
    return [child for child in row.children() if child.isWidgetType() and child.isVisible()]


def words_seen(row):
    return [button.text() for button in buttons(row) if button.width() > row.theme.px(Size.BUTTON)]


def test_with_room_for_all_every_button_has_its_words(row):
    assert words_seen(row) == ["Resume at 5:47", "Download", "Add to queue", "Share"]
    assert row.folded == ()


def test_words_give_way_from_the_end_and_then_buttons_go_into_the_menu(row):
    seen = []
    for width in range(row.width(), 150, -1):
        row.resize(width, row.height())
        assert max(button.geometry().right() for button in buttons(row)) < width or width < 190
        now = (tuple(words_seen(row)), tuple(button.text() for button in row.folded))
        if not seen or seen[-1] != now:
            seen.append(now)
    assert seen == [
        (("Resume at 5:47", "Download", "Add to queue", "Share"), ()),
        (("Resume at 5:47", "Download", "Add to queue"), ()),
        (("Resume at 5:47", "Download"), ()),
        (("Resume at 5:47",), ()),
        (("Resume at 5:47",), ("Share",)),
        (("Resume at 5:47",), ("Add to queue", "Share")),
        (("Resume at 5:47",), ("Download", "Add to queue", "Share")),
    ]


def test_what_is_in_the_menu_is_pressed_from_there(row, qtbot):
    row.resize(200, row.height())
    menu = Menu(row.theme)
    qtbot.addWidget(menu)
    add_folded(menu, row.folded)
    for action in menu.actions():
        action.trigger()
    assert row.pressed == [button.text() for button in row.folded] == ["Download", "Add to queue", "Share"]


def test_a_button_that_says_more_makes_the_others_move_over(row, qtbot):
    first = buttons(row)[0]
    before = buttons(row)[1].x()
    first.setText("Resume at 1:05:47")
    qtbot.waitUntil(lambda: buttons(row)[1].x() > before)
    assert row.folded == ()


def test_from_right_to_left_the_first_button_stands_at_the_right(row, qtbot):
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: buttons(row)[0].geometry().right() == row.width() - 1)
    assert buttons(row)[-1].x() < buttons(row)[0].x()
