"""Rows of the sidebar and of bookmarks: what is painted, how high they are, and what their tooltips say."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent, QImage, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem

from player.ui.theme import Mode, Role, Theme
from player.ui.widgets.bookmark_row import BookmarkDelegate, BookmarkRow
from player.ui.widgets.rows import HeadingRow, NavRow, ShowRow
from player.ui.widgets.sidebar_row import SidebarDelegate
from tests.ui.rendering import Rows, has_color, render
from tests.ui.theming import RESOURCES, tip_of


@pytest.fixture
def theme(qapp):
    return Theme(RESOURCES, mode=Mode.LIGHT)


@pytest.mark.parametrize("rtl", [False, True], ids=["ltr", "rtl"])
@pytest.mark.parametrize(
    "row",
    [
        NavRow("Inbox", "inbox", "12"),
        ShowRow("A show with a name too long for any sidebar there is", unplayed=12345, has_error=True),
        HeadingRow("Work", True),
        HeadingRow("Work", False),
    ],
)
def test_sidebar_rows_are_drawn_in_every_state(theme, row, rtl):
    delegate = SidebarDelegate(theme)
    theme.keyboard.leads = True
    flags = QStyle.StateFlag
    for state in (
        flags.State_Enabled,
        flags.State_Enabled | flags.State_Selected,
        flags.State_Enabled | flags.State_MouseOver,
        flags.State_Enabled | flags.State_HasFocus,
    ):
        image = render(delegate, row, width=232, rtl=rtl, state=state)
        assert any(image.pixelColor(x, y) != Qt.GlobalColor.white for x in range(0, 232, 3) for y in range(0, 40, 3))


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (ShowRow("Night Signal", unplayed=7), ""),
        (ShowRow("Night Signal", unplayed=7, has_error=True), "Night Signal, 7 unplayed, could not be refreshed"),
        (ShowRow("A show with a name too long for any sidebar there is", unplayed=7), "A show with a name too long"),
        (NavRow("Inbox", "inbox", "12"), ""),
        (NavRow("A list with a name too long for any sidebar", "filter", "12"), "A list with a name too long"),
    ],
)
def test_the_tooltip_of_a_sidebar_row_has_what_is_cut_off_or_wrong(theme, qtbot, row, said):
    view = QListView()
    qtbot.addWidget(view)
    delegate, model = SidebarDelegate(theme, None, view), Rows([row])
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 240, 36)
    help_asked = QHelpEvent(QEvent.Type.ToolTip, QPoint(50, 10), QPoint(50, 10))
    assert delegate.helpEvent(help_asked, view, option, model.index(0, 0))
    told = tip_of(view)
    assert told.startswith(said)
    assert bool(told) is bool(said)


def test_the_tooltip_of_a_bookmark_has_all_of_it_where_something_is_cut_off(theme, qtbot):
    view = QListView()
    qtbot.addWidget(view)
    long = BookmarkRow("Rivers", "The fridge in the room, and what it hums", "A Fridge in B Flat", "1:11", "Today")
    model = Rows([long, BookmarkRow("Rivers", "Fridge", "B Flat", "1:11", "Today")])
    delegate = BookmarkDelegate(theme, None, view)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 352, 74)
    told = []
    for number in (0, 1):
        help_asked = QHelpEvent(QEvent.Type.ToolTip, QPoint(50, 10), QPoint(50, 10))
        assert delegate.helpEvent(help_asked, view, option, model.index(number, 0))
        told.append(tip_of(view))
    assert told == [f"Rivers\n{long.episode}\nA Fridge in B Flat\nToday", ""]


def test_a_heading_is_as_high_as_its_letters(theme):
    delegate = SidebarDelegate(theme)
    model, option = Rows([HeadingRow("gyp")]), QStyleOptionViewItem()
    height = delegate.sizeHint(option, model.index(0, 0)).height()
    image = QImage(240, height + 40, QImage.Format.Format_ARGB32_Premultiplied)
    found = []
    for room in (height, height + 40):
        image.fill(Qt.GlobalColor.white)
        option.rect = QRect(0, 0, 240, room)
        painter = QPainter(image)
        delegate.paint(painter, option, model.index(0, 0))
        painter.end()
        rows = [y for y in range(image.height()) if has_color(image, QRect(0, y, 240, 1), theme.color(Role.TEXT_FAINT))]
        found.append(rows[-1] - rows[0])
    assert found[0] == found[1], "no letter is cut at its foot"


def test_sidebar_rows_are_higher_for_shows_than_for_lists(theme):
    delegate = SidebarDelegate(theme)
    model = Rows([NavRow("Inbox", "inbox"), ShowRow("Show"), HeadingRow("Work")])
    nav, show, heading = (delegate.sizeHint(QStyleOptionViewItem(), model.index(n, 0)).height() for n in range(3))
    assert show > nav
    assert heading > 20
