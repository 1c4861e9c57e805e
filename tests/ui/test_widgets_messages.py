"""What tells people things: labels, toasts, banners, empty states, bubbles, and the areas they stand in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QStringListModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QListView, QVBoxLayout, QWidget

from player.ui.theme import FontRole, Mode, Role, Size, Space, Theme
from player.ui.widgets.banner import Banner, BannerKind
from player.ui.widgets.bubble import Bubble
from player.ui.widgets.buttons import PlainButton, PrimaryButton
from player.ui.widgets.empty_state import EmptyState
from player.ui.widgets.labels import ElidedLabel, Kicker, Label
from player.ui.widgets.link_label import LinkLabel
from player.ui.widgets.scroll import Line, OverlayScrollBar, Surface, dress_list
from player.ui.widgets.times import clock_text
from player.ui.widgets.toast import Toast
from tests.ui.theming import RESOURCES, accessible, accessible_name, painted

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
LONG = "What a cache remembers, and what it costs to forget, told by somebody who has forgotten most of it"


@pytest.fixture
def theme(qapp):
    made = Theme(RESOURCES, mode=Mode.LIGHT)
    made.set_reduced_motion(True)
    return made


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(600, 400)
    qtbot.addWidget(made)
    made.show()
    return made


# --- labels -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0:00"), (7.9, "0:07"), (913, "15:13"), (3723, "1:02:03"), (-3, "0:00"), (360000, "100:00:00")],
)
def test_clock_text(seconds, text):
    assert clock_text(seconds) == text


def test_labels_are_plain_text_whatever_they_are_given(theme):
    label = Label(theme, "<b>not bold</b> <img src='file:///etc/passwd'>")
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert accessible_name(label).startswith("<b>")


def test_labels_follow_the_theme(theme, window):
    theme.install()
    label = Label(theme, "x", FontRole.TITLE, Role.TEXT_MUTED, parent=window)
    for mode in (Mode.DARK, Mode.LIGHT):
        theme.set_mode(mode)
        for role in (Role.TEXT, Role.TEXT_MUTED, Role.TEXT_FAINT, Role.ERROR, Role.ON_INVERSE):
            label.set_roles(color=role)
            QApplication.sendPostedEvents()
            assert label.palette().color(label.foregroundRole()) == theme.color(role)
    label.setEnabled(False)
    label.set_roles(FontRole.SMALL, Role.TEXT)
    assert label.palette().color(label.foregroundRole()) == theme.color(Role.TEXT)  # words stay to be read
    assert label.font().pointSizeF() == theme.font(FontRole.SMALL).pointSizeF()
    assert Kicker(theme, "EPISODE").font().pointSizeF() == theme.font(FontRole.KICKER).pointSizeF()


@pytest.mark.parametrize("lines", [1, 2, 3])
def test_too_much_text_is_cut_and_the_tooltip_has_it_all(theme, window, lines):
    label = ElidedLabel(theme, LONG * 3, lines=lines, parent=window)
    label.resize(220, label.heightForWidth(220))
    assert label.is_elided
    assert label.toolTip() == LONG * 3
    assert accessible_name(label) == LONG * 3
    assert label.heightForWidth(220) == pytest.approx(lines * label._line_height(), abs=2)
    label.setText("short")
    assert not label.is_elided
    assert label.toolTip() == ""


def test_a_cut_label_gives_way_to_its_neighbours(theme):
    assert ElidedLabel(theme, LONG).minimumSizeHint().width() < 60
    assert ElidedLabel(theme, LONG, lines=2).hasHeightForWidth()
    assert not ElidedLabel(theme, LONG).hasHeightForWidth()


@pytest.mark.parametrize(
    ("asked", "direction", "side"),
    [
        (Qt.AlignmentFlag.AlignLeft, Qt.LayoutDirection.LeftToRight, Qt.AlignmentFlag.AlignLeft),
        (Qt.AlignmentFlag.AlignLeft, Qt.LayoutDirection.RightToLeft, Qt.AlignmentFlag.AlignRight),
        (Qt.AlignmentFlag.AlignRight, Qt.LayoutDirection.RightToLeft, Qt.AlignmentFlag.AlignLeft),
        (Qt.AlignmentFlag.AlignHCenter, Qt.LayoutDirection.RightToLeft, Qt.AlignmentFlag.AlignHCenter),
    ],
)
def test_text_begins_where_reading_begins_whatever_its_language(theme, asked, direction, side):
    label = Label(theme, "words")
    label.setAlignment(asked | Qt.AlignmentFlag.AlignVCenter)
    label.setLayoutDirection(direction)
    assert label.alignment() & side
    assert label.alignment() & Qt.AlignmentFlag.AlignVCenter


def test_links_in_a_line_are_escaped_and_told(theme, window, qtbot):
    label = LinkLabel(theme, parent=window)
    label.show()
    label.set_parts([("from ", None), ("Tidal <Notes>", "show:1"), (" · host ", None), ('Ada "R"', 'x"onclick="y')])
    assert accessible_name(label) == 'from Tidal <Notes> · host Ada "R"'
    assert "<Notes>" not in label.text()
    assert 'x"onclick' not in label.text()
    with qtbot.waitSignal(label.link_activated) as told:
        label.linkActivated.emit("show:1")
    assert told.args == ["show:1"]
    theme.set_mode(Mode.DARK)
    assert theme.color(Role.ACCENT).name() in label.text()


def test_links_in_a_line_are_reached_with_keys_alone(theme, window, qtbot):
    label = LinkLabel(theme, parent=window)
    label.show()
    label.set_parts([("from ", None), ("Tidal Notes", "show:1")])
    label.show()
    label.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(label.link_activated) as told:
        qtbot.keyClick(label, Qt.Key.Key_Return)
    assert told.args == ["show:1"]


def test_a_link_that_has_the_focus_is_marked_in_new_colours_too(theme, window, qtbot):
    label = LinkLabel(theme, parent=window)
    label.set_parts([("from ", None), ("Tidal Notes", "show:1")])
    label.show()
    label.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: label.selectionStart() == len("from "))
    theme.set_mode(Mode.DARK)
    label.grab()
    assert label.selectionStart() == len("from ")
    label.set_parts([("from ", None), ("Tidal Notes", "show:1")])  # the same again
    label.grab()
    assert label.hasFocus()
    assert label.selectionStart() == len("from ")


# --- toasts -----------------------------------------------------------------------------------------------------------


def test_a_toast_says_it_and_stands_above_the_bottom(theme, window):
    toast = Toast(theme, window, bottom_margin=76)
    assert not toast.isVisible()
    toast.show_message("URL copied to clipboard!")
    assert toast.isVisible()
    assert toast.text == "URL copied to clipboard!"
    assert accessible_name(toast) == "URL copied to clipboard!"
    assert toast.geometry().bottom() <= window.height() - 76
    window.resize(900, 700)
    assert abs(toast.geometry().center().x() - 450) <= 1


@pytest.mark.parametrize("rtl", [False, True])
def test_what_failed_has_a_mark_before_its_words(theme, window, rtl):
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    toast = Toast(theme, window)
    toast.show_message("It failed")
    without = toast.width()
    toast.show_message("It failed", is_error=True)
    assert toast.width() == without + theme.px(Size.ICON) + theme.px(Space.S)
    label = toast.findChild(Label)
    words = label.geometry()
    room = words.left() if not rtl else toast.width() - words.right()
    assert room >= theme.px(Space.L) + theme.px(Size.ICON) + theme.px(Space.S)
    toast.dismiss()
    toast.show_message("It failed")
    assert toast.width() == without


def test_a_toast_stands_over_the_part_it_is_for_and_within_the_window(theme, window):
    part = QWidget(window)
    part.setGeometry(500, 0, 400, 600)
    part.show()
    window.resize(900, 600)
    toast = Toast(theme, window, over=part)
    toast.show_message("Done")
    assert abs(toast.geometry().center().x() - 700) <= 1
    part.setGeometry(840, 0, 60, 600)
    assert toast.geometry().right() == window.width() - 1
    part.hide()
    toast.dismiss()
    toast.show_message("Done too")
    assert abs(toast.geometry().center().x() - 450) <= 1
    part.setGeometry(500, 0, 400, 600)
    part.show()
    assert abs(toast.geometry().center().x() - 700) <= 1


def test_the_action_of_a_toast_is_done_once_and_by_keys(theme, window, qtbot):
    done = []
    toast = Toast(theme, window)
    toast.show_message("“Tidal Notes” was unsubscribed.", "Undo", lambda: done.append("undo"))
    button = toast._action
    assert accessible(button).role() == QAccessible.Role.PushButton
    assert accessible_name(button) == "Undo"
    button.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(toast.action_triggered):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert done == ["undo"]
    assert not toast.isVisible()


def test_toasts_wait_for_one_with_an_action_and_replace_one_without(theme, window):
    toast = Toast(theme, window)
    toast.show_message("first")
    toast.show_message("second", "Undo")
    assert toast.text == "second"
    toast.show_message("third")
    toast.show_message("third")
    assert toast.text == "second"
    toast.dismiss()
    assert toast.text == "third"
    toast.dismiss()
    assert toast.text == ""
    assert not toast.isVisible()


def test_a_flood_of_messages_is_bounded(theme, window):
    toast = Toast(theme, window)
    toast.show_message("kept", "Undo")
    for number in range(100):
        toast.show_message(f"message {number}")
    assert len(toast._waiting) <= 8


def test_a_toast_that_is_used_does_not_go_away(theme, window, qtbot):
    toast = Toast(theme, window)
    toast.show_message("text", "Undo")
    window.activateWindow()
    toast._action.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(toast._action.hasFocus)
    toast._on_time()
    assert toast.isVisible()
    qtbot.keyClick(toast, Qt.Key.Key_Escape)
    assert not toast.isVisible()


def test_toasts_fade_where_motion_is_wanted(theme, window, qtbot):
    theme.set_reduced_motion(False)
    toast = Toast(theme, window)
    toast.show_message("one")
    toast.dismiss()
    assert toast.isVisible()  # still fading
    qtbot.waitUntil(lambda: not toast.isVisible())
    assert not toast._effect.isEnabled()


def test_long_messages_take_more_lines_inside_the_window(theme, window):
    toast = Toast(theme, window)
    toast.show_message(LONG * 2, "Undo")
    assert window.rect().contains(toast.geometry())
    assert toast.height() > theme.px(80)
    assert theme.color(Role.INVERSE).name() in painted(toast)


# --- banners, empty states ------------------------------------------------------------------------------------------


def test_a_banner_has_room_for_all_its_lines_however_deep_it_stands(theme, window):
    inner = QWidget()
    rows, outer = QVBoxLayout(inner), QVBoxLayout(window)
    banner = Banner(theme, BannerKind.INFO, "The feed moved from one long address to another one. " * 2, "Undo")
    rows.addWidget(banner)
    outer.addWidget(inner)
    outer.addStretch(1)
    window.resize(420, 400)
    window.show()
    QApplication.processEvents()
    assert banner.height() == banner.layout().heightForWidth(banner.width()) > 2 * banner.fontMetrics().height()


@pytest.mark.parametrize("kind", BannerKind)
@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_banners_say_what_happened_and_what_to_do(theme, window, qtbot, kind, mode):
    theme.set_mode(mode)
    banner = Banner(theme, kind, "This feed has not answered for three days.", "Try again", dismissable=True)
    banner.setParent(window)
    banner.resize(500, 44)
    banner.show()
    assert accessible_name(banner) == "This feed has not answered for three days."
    with qtbot.waitSignal(banner.action_triggered):
        qtbot.mouseClick(banner._action, Qt.MouseButton.LeftButton)
    banner.set_content(kind, "Other words")
    assert not banner._action.isVisible()
    assert len(painted(banner)) > 2
    with qtbot.waitSignal(banner.dismissed):
        qtbot.mouseClick(banner._close, Qt.MouseButton.LeftButton)
    assert not banner.isVisible()


def test_an_empty_state_says_what_to_do_next(theme, window, qtbot):
    state = EmptyState(theme, "inbox", "Nothing new", "New episodes are listed here.", window)
    done = []
    first = state.add_action("Refresh", lambda: done.append("refresh"), primary=True)
    second = state.add_action("Add a show", lambda: done.append("add"))
    state.resize(600, 400)
    state.show()
    assert accessible_name(state) == "Nothing new"
    assert isinstance(first, PrimaryButton)
    assert isinstance(second, PlainButton)
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    qtbot.keyClick(second, Qt.Key.Key_Space)
    assert done == ["refresh", "add"]
    state.clear_actions()
    assert not [button for button in state.findChildren(PrimaryButton) if button.isVisible()]
    state.set_content("", "No match")
    assert not state._text.isVisibleTo(state)
    assert not state._icon.isVisibleTo(state)
    third = state.add_action("Search elsewhere", lambda: None)
    assert third.isVisible(), "a key pressed in the same moment finds it"
    assert state.rect().contains(third.geometry().translated(third.parentWidget().pos()))


def test_a_bubble_points_where_it_is_told_inside_the_window(theme, window):
    bubble = Bubble(theme, window)
    bubble.set_content("12:34", "A chapter with a title that is so long that it has to be cut somewhere, here")
    for x in (0, 300, 599):
        bubble.point_at(window.mapToGlobal(QPoint(x, 200)))
        assert window.rect().contains(bubble.geometry())
        assert bubble.geometry().bottom() <= 200
    height = bubble.height()
    bubble.set_content("12:34")
    assert bubble.height() < height
    assert theme.color(Role.INVERSE).name() in painted(bubble)


# --- scrolling --------------------------------------------------------------------------------------------------------


def test_the_thin_bar_keeps_step_with_the_list(theme, window):
    view = QListView(window)
    dress_list(view, theme, Role.SIDEBAR)
    view.setModel(QStringListModel([f"row {number}" for number in range(200)], view))
    view.resize(200, 300)
    view.show()
    bar = view.findChild(OverlayScrollBar)
    view.doItemsLayout()
    assert bar.isVisible()
    assert bar.maximum() == view.verticalScrollBar().maximum() > 0
    view.verticalScrollBar().setValue(120)
    assert bar.value() == 120
    bar.setValue(40)
    assert view.verticalScrollBar().value() == 40
    assert bar.geometry().right() == view.width() - 1
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert bar.geometry().left() == 0
    assert theme.color(Role.BUFFERED).name() in painted(bar)
    view.setModel(QStringListModel(["one"], view))
    view.doItemsLayout()
    assert not bar.isVisible()


def test_surfaces_and_lines_follow_the_theme(theme, window):
    theme.install()
    side, line = Surface(theme, Role.SIDEBAR, window), Line(theme, Qt.Orientation.Vertical, window)
    assert line.width() == 1
    for mode in (Mode.DARK, Mode.LIGHT):
        theme.set_mode(mode)
        QApplication.sendPostedEvents()
        assert painted(side) == {theme.color(Role.SIDEBAR).name()}
        assert painted(line) == {theme.color(Role.LINE).name()}
