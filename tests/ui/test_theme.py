"""The theme: follows the system or not, scales with its font, draws icons crisply, and tells when it changed."""

from __future__ import annotations

import logging
import re

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QTransform
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from player.ui.theme import FontRole, Mode, Role, Size, Theme
from player.ui.theme.contrast import contrast
from player.ui.theme.icons import IconProvider
from player.ui.theme.tokens import AA_TEXT
from tests.ui.theming import RESOURCES


@pytest.fixture
def theme(qapp):
    return Theme(RESOURCES, mode=Mode.LIGHT)


@pytest.fixture
def system_font(qapp):
    before = QApplication.font()
    yield QApplication.setFont
    QApplication.setFont(before)


def test_modes_change_colours_and_tell(theme, qtbot):
    light = theme.color(Role.WINDOW)
    with qtbot.waitSignal(theme.changed), qtbot.assertNotEmitted(theme.resized):
        theme.set_mode(Mode.DARK)
    assert theme.is_dark
    assert theme.color(Role.WINDOW).lightness() < light.lightness()
    assert theme.color("window") == theme.color(Role.WINDOW)


def test_the_same_mode_again_tells_nothing(theme, qtbot):
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_mode(Mode.LIGHT)
        theme.set_accent(None)


class Desktop(QObject):
    """Stands in for the desktop's hints: neither offscreen nor bare X11 has a colour scheme to follow."""

    colorSchemeChanged = Signal(Qt.ColorScheme)  # noqa: N815  Qt's name

    def __init__(self):
        super().__init__()
        self.scheme = Qt.ColorScheme.Unknown

    def colorScheme(self):
        return self.scheme

    def turn(self, scheme):
        self.scheme = scheme
        self.colorSchemeChanged.emit(scheme)


def test_system_mode_follows_the_system_live_and_a_chosen_mode_does_not(monkeypatch, qtbot):
    desktop = Desktop()
    monkeypatch.setattr(QApplication, "styleHints", lambda: desktop)
    theme = Theme(RESOURCES)
    assert not theme.is_dark
    with qtbot.waitSignal(theme.changed):
        desktop.turn(Qt.ColorScheme.Dark)
    assert theme.is_dark
    assert theme.color(Role.WINDOW).lightness() < 100
    theme.set_mode(Mode.LIGHT)
    with qtbot.assertNotEmitted(theme.changed):
        desktop.turn(Qt.ColorScheme.Light)
        desktop.turn(Qt.ColorScheme.Dark)
    assert theme.color(Role.WINDOW).lightness() > 150


def test_an_accent_changes_what_is_in_the_accent_and_nothing_else(theme, qtbot):
    before = dict(theme.colors)
    with qtbot.waitSignal(theme.accent_changed), qtbot.assertNotEmitted(theme.changed):
        theme.set_accent(QColor("#aa3377"))
    changed = {role for role, color in theme.colors.items() if color != before[role]}
    assert Role.ACCENT in changed
    assert Role.SELECTION in changed
    assert not changed & {Role.TEXT, Role.WINDOW, Role.CARD, Role.ERROR, Role.LINE}
    theme.set_accent(None)
    assert theme.colors == before


def test_installing_gives_qts_own_widgets_the_palette(theme):
    theme.install()
    palette = QApplication.palette()
    assert palette.window().color() == theme.color(Role.WINDOW)
    assert palette.highlight().color() == theme.color(Role.ACCENT)
    theme.set_mode(Mode.DARK)
    assert QApplication.palette().window().color() == theme.color(Role.WINDOW)
    assert not QApplication.instance().styleSheet()
    theme.set_mode(Mode.SYSTEM)


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_a_tooltip_has_light_words_and_no_light_frame(theme, qtbot, mode):
    theme.install()
    theme.set_mode(mode)
    widget = QWidget()
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    QToolTip.showText(widget.mapToGlobal(QPoint(1, 1)), "Play", widget)
    (tip,) = [each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel") and each.isVisible()]
    picture = tip.grab().toImage()
    ground = theme.color(Role.INVERSE)
    assert contrast(picture.pixelColor(0, 0), ground) < 2.5
    colors = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
    assert max(contrast(color, ground) for color in colors) > AA_TEXT
    QToolTip.hideText()


@pytest.mark.parametrize("points", [8.0, 10.0, 14.0, 20.0])
def test_text_and_lengths_scale_with_the_system_font(system_font, points, qapp):
    font = QFont("DejaVu Sans")
    font.setPointSizeF(points)
    system_font(font)
    theme = Theme(RESOURCES)
    pixels = QFontInfo(font).pixelSize()
    assert theme.font(FontRole.BODY).family() == "DejaVu Sans"
    assert theme.font(FontRole.BODY).pointSizeF() == pytest.approx(points)
    assert theme.font(FontRole.H1).pointSizeF() == pytest.approx(points * 25 / 13)
    assert theme.px(130) == pytest.approx(130 * max(0.85, pixels / 13), abs=1)
    assert theme.px(0) == 0
    assert theme.px(0.2) == 1


def test_fonts_in_pixels_are_understood(system_font, qapp):
    font = QFont("DejaVu Sans")
    font.setPixelSize(26)
    system_font(font)
    theme = Theme(RESOURCES)
    assert theme.font(FontRole.BODY).pixelSize() == 26
    assert theme.font(FontRole.SMALL).pixelSize() == 24
    assert theme.scale == pytest.approx(2.0)


def test_a_new_system_font_is_taken_over_live(theme, system_font, qtbot):
    before = theme.px(Size.BUTTON), theme.metrics(FontRole.BODY).height()
    font = QFont("DejaVu Sans")
    font.setPointSizeF(21)
    system_font(font)
    with qtbot.waitSignals([theme.changed, theme.resized], order="strict"):
        theme.refresh_font()
    assert theme.font(FontRole.BODY).pointSizeF() == pytest.approx(21)
    assert theme.px(Size.BUTTON) > before[0]
    assert theme.metrics(FontRole.BODY).height() > before[1]
    with qtbot.assertNotEmitted(theme.changed):
        theme.refresh_font()


def test_every_role_has_a_font_and_every_role_a_colour(theme):
    for role in FontRole:
        assert theme.metrics(role).height() > 5
    for role in Role:
        assert theme.color(role).isValid()


def test_a_font_handed_out_can_be_changed_without_harm(theme):
    theme.font(FontRole.BODY).setBold(True)
    assert not theme.font(FontRole.BODY).bold()


def test_icons_are_drawn_in_the_colour_of_their_role_at_any_ratio(theme):
    for dpr in (1.0, 1.5, 2.0):
        pixmap = theme.pixmap("play", Role.ACCENT, Size.ICON, dpr)
        assert pixmap.width() == round(theme.px(Size.ICON) * dpr)
        assert pixmap.devicePixelRatioF() == dpr
        image = pixmap.toImage()
        assert image.pixelColor(image.width() // 2, image.height() // 2).name() == theme.color(Role.ACCENT).name()
    assert theme.pixmap("play") is theme.pixmap("play")


def test_an_icon_for_menus_has_its_disabled_look(theme):
    icon = theme.icon("play", Role.TEXT)
    assert not icon.isNull()
    disabled = icon.pixmap(theme.px(Size.ICON), mode=icon.Mode.Disabled).toImage()
    assert disabled.pixelColor(disabled.width() // 2, disabled.height() // 2) == theme.color(Role.TEXT_DISABLED)


@pytest.mark.expected_log("there is no icon no-such-icon")
def test_a_missing_icon_is_told_once_and_draws_nothing(theme, caplog):
    with caplog.at_level(logging.WARNING):
        pixmap = theme.pixmap("no-such-icon")
        theme.pixmap("no-such-icon", Role.ERROR, 40, 2.0)
    assert len(caplog.records) == 1
    assert pixmap.toImage().pixelColor(5, 5).alpha() == 0


def test_every_icon_that_a_widget_names_is_there(qapp):
    icons = IconProvider(RESOURCES)
    sources = "".join(path.read_text() for path in (RESOURCES.parent / "player" / "ui").rglob("*.py"))
    available = {path.stem for path in (RESOURCES / "icons").glob("*.svg")}
    named = set(re.findall(r"(?:IconButton|IconView|EmptyState)\(\s*(?:self\.)?_?theme,\s*\"([a-z0-9-]+)\"", sources))
    named |= set(re.findall(r"pixmap\(\s*\"([a-z0-9-]+)\"", sources))
    named |= {"info", "check", "warning", "error", "chevron-up", "chevron-down", "chevron-left", "chevron-right"}
    assert len(named) > 10
    assert named <= available
    assert all(icons.has(name) for name in named)


@pytest.mark.expected_log("too large to be an icon")
def test_an_enormous_icon_is_not_read(tmp_path, qapp):
    folder = tmp_path / "icons"
    folder.mkdir()
    (folder / "big.svg").write_bytes(b"<svg/>" + b" " * 100_000)
    assert not IconProvider(tmp_path).has("big")


def test_chevrons_turn_round_for_those_who_read_from_the_right_and_clocks_do_not(theme):
    icons = IconProvider(RESOURCES)
    black = QColor("black")
    left = icons.pixmap("chevron-left", black, 24, 1.0).toImage()
    right = icons.pixmap("chevron-left", black, 24, 1.0, mirrored=True).toImage()
    turned = left.transformed(QTransform().scale(-1, 1))
    spots = [(x, y) for x in range(24) for y in range(24)]
    assert all(abs(turned.pixelColor(*at).alpha() - right.pixelColor(*at).alpha()) < 60 for at in spots)
    assert any(abs(left.pixelColor(*at).alpha() - right.pixelColor(*at).alpha()) > 150 for at in spots)
    back = icons.pixmap("back-15", black, 24, 1.0)
    assert icons.pixmap("back-15", black, 24, 1.0, mirrored=True) is back


def test_reduced_motion_stops_movements(theme, qtbot):
    theme.set_reduced_motion(False)
    assert theme.duration(200) == 200
    with qtbot.waitSignal(theme.changed):
        theme.set_reduced_motion(True)
    assert theme.duration(200) == 0
    theme.set_reduced_motion(None)
    assert theme.reduced_motion in (True, False)
