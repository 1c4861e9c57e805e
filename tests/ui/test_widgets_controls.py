"""Buttons, fields, choices and sliders: name, role and state for assistive tools, keys, focus, and what they tell."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from player.ui.theme import Mode, Role, Size, Theme
from player.ui.theme.contrast import contrast, flatten
from player.ui.theme.tokens import AA_GRAPHIC
from player.ui.widgets.buttons import FlatButton, IconButton, LinkButton, PlainButton, PlayButton, PrimaryButton
from player.ui.widgets.fields import SearchField, TextField
from player.ui.widgets.forms import CheckBox, ComboBox, ProgressLine, SpinBox, Switch
from player.ui.widgets.speed_button import PRESETS, SpeedButton, speed_text
from player.ui.widgets.spinner import Spinner
from player.ui.widgets.tab_bar import TabBar
from player.ui.widgets.volume_slider import VolumeSlider
from tests.ui.theming import RESOURCES, accessible, accessible_description, accessible_name, click, painted, press

ROLES = QAccessible.Role
# The offscreen platform says so of every window that has a layout.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def theme(qapp):
    return Theme(RESOURCES, mode=Mode.LIGHT)


@pytest.fixture
def show(qtbot):
    """Show widgets in a window of their own, one below the other."""
    windows = []

    def show_them(*widgets):
        window = QWidget()
        layout = QVBoxLayout(window)
        for widget in widgets:
            layout.addWidget(widget)
        window.resize(480, 320)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        windows.append(window)
        return widgets[0]

    return show_them


def wheel(widget, turned):
    event = QWheelEvent(
        QPointF(3, 3), widget.mapToGlobal(QPointF(3, 3)), QPoint(), QPoint(0, turned), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


CONTROLS = {
    "primary": (lambda t: PrimaryButton(t, "Play"), ROLES.PushButton, "Play"),
    "plain": (lambda t: PlainButton(t, "Sh&are", "share"), ROLES.PushButton, "Share"),
    "flat": (lambda t: FlatButton(t, "Total"), ROLES.PushButton, "Total"),
    "link": (lambda t: LinkButton(t, "More"), ROLES.PushButton, "More"),
    "icon": (lambda t: IconButton(t, "settings", "Settings"), ROLES.PushButton, "Settings"),
    "play": (PlayButton, ROLES.PushButton, "Play"),
    "speed": (SpeedButton, ROLES.ButtonMenu, "Speed, 1×"),
    "volume": (VolumeSlider, ROLES.Slider, "Volume"),
    "field": (lambda t: TextField(t, "Address"), ROLES.EditableText, "Address"),
    "search": (lambda t: SearchField(t, "Search everything"), ROLES.EditableText, "Search everything"),
    "check": (lambda t: CheckBox(t, "Keep"), ROLES.CheckBox, "Keep"),
    "switch": (lambda t: Switch(t, "Notify"), ROLES.CheckBox, "Notify"),
    "combo": (lambda t: ComboBox(t, "Order"), ROLES.ComboBox, "Order"),
    "spin": (lambda t: SpinBox(t, "Days"), ROLES.SpinBox, "Days"),
    "spinner": (Spinner, ROLES.ProgressBar, "Loading"),
    "progress": (lambda t: ProgressLine(t, "Downloading"), ROLES.ProgressBar, "Downloading"),
    "tabs": (TabBar, ROLES.PageTabList, None),
}
NOT_FOCUSABLE = {"spinner", "progress"}


@pytest.mark.parametrize("kind", CONTROLS)
def test_assistive_tools_find_name_role_and_state(theme, show, kind):
    make, role, name = CONTROLS[kind]
    control = show(make(theme))
    seen = accessible(control)
    assert seen.role() == role
    if name is not None:
        assert accessible_name(control) == name
    assert not seen.state().disabled
    if kind not in NOT_FOCUSABLE:
        assert seen.state().focusable
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("kind", [kind for kind in CONTROLS if kind not in NOT_FOCUSABLE])
@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_the_focus_that_the_keyboard_brought_is_seen(theme, show, qtbot, kind, mode):
    theme.set_mode(mode)
    control = CONTROLS[kind][0](theme)
    if kind == "tabs":
        control.add_tab("Notes")
        control.add_tab("Transcript")
    elif kind == "combo":
        control.addItem("Newest first")
    other = PlainButton(theme, "Other")
    show(other, control)
    qtbot.waitUntil(other.isActiveWindow)
    other.setFocus()
    control.window().layout().activate()  # a choice takes its width with the next event
    without = control.grab().toImage()
    press(other.window(), Qt.Key.Key_Tab)
    qtbot.waitUntil(control.hasFocus)
    focused = control.grab().toImage()
    marks = {theme.color(Role.FOCUS).name(), theme.color(Role.ON_ACCENT).name()}
    changed = {
        focused.pixelColor(x, y).name()
        for x in range(focused.width())
        for y in range(focused.height())
        if focused.pixelColor(x, y) != without.pixelColor(x, y)
    }
    assert marks & changed


@pytest.mark.parametrize("kind", CONTROLS)
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_they_are_painted_enabled_and_disabled_in_both_directions(theme, show, kind, direction):
    control = CONTROLS[kind][0](theme)
    if kind == "tabs":
        control.add_tab("Notes")
    show(control)
    control.setLayoutDirection(direction)
    assert len(painted(control)) > 1
    control.setEnabled(False)
    assert len(painted(control)) > 1


@pytest.mark.parametrize("kind", ["primary", "play"])
@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_with_high_contrast_what_is_disabled_can_be_read(theme, show, kind, mode):
    theme.set_mode(mode)
    theme.set_high_contrast(True)
    control = show(CONTROLS[kind][0](theme))
    control.setEnabled(False)
    ground = flatten(theme.color(Role.PRESSED), theme.color(Role.WINDOW))
    assert contrast(theme.color(Role.TEXT_DISABLED), ground) > AA_GRAPHIC
    image = control.grab().toImage()
    inked = sum(
        image.pixelColor(x, y) == theme.color(Role.TEXT_DISABLED)
        for x in range(image.width())
        for y in range(image.height())
    )
    assert 0 < inked < image.width() * image.height() / 3


@pytest.mark.parametrize("kind", CONTROLS)
def test_they_grow_with_the_system_font(theme, qapp, kind):
    make = CONTROLS[kind][0]
    small = make(theme)
    font = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(24)
    qapp.setFont(larger)
    try:
        theme.refresh_font()
        large = make(theme)
        if kind == "tabs":
            small.add_tab("Notes")
            large.add_tab("Notes")
        assert large.sizeHint().height() > 24 or kind == "progress"
        assert large.sizeHint().height() == small.sizeHint().height()  # the one made before follows
    finally:
        qapp.setFont(font)


def test_a_click_does_not_leave_a_ring(theme, show, qtbot):
    button = show(PlainButton(theme, "Share"), PlainButton(theme, "Other"))
    qtbot.waitUntil(button.isActiveWindow)
    press(button.window(), Qt.Key.Key_Tab)
    click(button)
    assert button.hasFocus()
    assert theme.color(Role.FOCUS).name() not in painted(button)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_buttons_are_pressed_with_keys(theme, show, qtbot, key):
    button = show(PrimaryButton(theme, "Play"))
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_an_icon_button_says_its_name_and_keys_in_its_tooltip(theme, show):
    button = IconButton(theme, "settings", "Settings")
    assert button.toolTip() == "Settings"
    button.set_shortcut("Ctrl+P")
    assert button.toolTip() == "Settings (Ctrl+P)"
    button.set_name("Preferences")
    assert accessible_name(button) == "Preferences"
    assert button.sizeHint().width() == theme.px(Size.ICON_BUTTON)


def test_the_play_button_says_what_it_would_do(theme, show):
    button = show(PlayButton(theme))
    assert button.objectName() == "playButton"
    button.set_playing(True)
    assert (accessible_name(button), button.icon_name, button.playing) == ("Pause", "pause", True)
    button.set_busy(True)
    assert accessible_description(button) == "Loading"
    assert button._timer
    theme.set_reduced_motion(True)
    button.set_busy(False)
    button.set_busy(True)
    assert not button._timer
    assert button.width() == theme.px(Size.PLAY_BUTTON)


# --- speed and volume -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("speed", "text"), [(1.0, "1×"), (1.25, "1.25×"), (0.5, "0.5×"), (2.0, "2×"), (1.1, "1.1×")])
def test_speeds_in_words(speed, text):
    assert speed_text(speed) == text


def test_speed_by_keys_wheel_and_menu_stays_within_its_bounds(theme, show, qtbot):
    button = show(SpeedButton(theme))
    asked = []
    button.speed_requested.connect(asked.append)
    qtbot.keyClick(button, Qt.Key.Key_Up)
    qtbot.keyClick(button, Qt.Key.Key_Down)
    wheel(button, 120)
    button.set_speed(1.05)
    button.set_speed(3.0)
    wheel(button, 120)
    button.set_speed(0.5)
    wheel(button, -120)
    assert asked == [1.05, 1.0, 1.05]
    button._fill_menu()
    presets = [action for action in button.menu().actions() if action.isCheckable()]
    assert [action.text() for action in presets] == [speed_text(preset) for preset in PRESETS]
    assert [action.isChecked() for action in presets].count(True) == 1
    presets[5].trigger()
    assert asked[-1] == 1.5
    assert accessible_name(button) == "Speed, 1.5×"


def test_setting_a_speed_is_not_a_wish(theme, show, qtbot):
    button = show(SpeedButton(theme))
    with qtbot.assertNotEmitted(button.speed_requested):
        button.set_speed(1.75)
    assert button.text() == "1.75×"


@pytest.fixture
def turned(theme, show):
    """Speed and volume turned by a notch, and told of what was before it."""
    button, slider = show(SpeedButton(theme)), show(VolumeSlider(theme))
    slider.set_value(70)
    wheel(button, 120)
    wheel(slider, -120)
    button.set_speed(1.0)
    slider.set_value(70)
    return button, slider


def test_the_wheel_goes_on_from_what_was_wished_for_whatever_the_player_said_before_it_heard(turned):
    button, slider = turned
    assert (button.speed, slider.value()) == (1.05, 65)
    wheel(button, 120)
    wheel(slider, -120)
    button.set_speed(1.05)  # heard of the first turn, not yet of the second
    slider.set_value(65)
    assert (button.speed, slider.value()) == (1.1, 60)
    button.set_speed(1.1)
    slider.set_value(60)
    button.set_speed(1.5)
    slider.set_value(20)
    assert (button.speed, slider.value()) == (1.5, 20), "what is told after that holds at once"


def test_a_wish_that_is_not_granted_is_not_shown_for_long(turned, qtbot):
    button, slider = turned
    qtbot.waitUntil(lambda: (button.speed, slider.value()) == (1.0, 70))


def test_volume_by_click_wheel_and_keys_and_not_by_setting(theme, show, qtbot):
    slider = show(VolumeSlider(theme))
    slider.setFixedWidth(120)
    asked = []
    slider.value_requested.connect(asked.append)
    slider.set_value(70)
    assert asked == []
    assert accessible_description(slider) == "70%"
    wheel(slider, -120)
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    assert asked == [65, 70, 0]
    groove = slider._groove()
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(round(groove.right()), 10))
    assert asked[-1] == 100
    slider.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(round(groove.right()), 10))
    assert asked[-1] == 0
