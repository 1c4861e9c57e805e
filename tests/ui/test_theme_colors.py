"""Every text can be read on every surface it stands on, in light and dark, whatever the artwork's colour."""

from __future__ import annotations

import math
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter

from player.ui.theme.accent import accent_from_image, vivid_color
from player.ui.theme.contrast import contrast, flatten, from_oklch, luminance, mix, to_oklch, worst_contrast
from player.ui.theme.palette import DEFAULT_ACCENT_DARK, DEFAULT_ACCENT_LIGHT, build_palette, fit_accent
from player.ui.theme.tokens import AA_GRAPHIC, AA_TEXT, AAA_TEXT, Role

SURFACES = (Role.WINDOW, Role.SIDEBAR, Role.CARD)  # and the same under the mouse
# What is written, and the surfaces that only it stands on.
TEXTS = {
    Role.TEXT: (Role.HIGHLIGHT, Role.ERROR_BG, Role.WARNING_BG, Role.SUCCESS_BG),
    Role.TEXT_MUTED: (Role.HIGHLIGHT,),
    Role.TEXT_FAINT: (),
    Role.ACCENT: (),
    Role.ACCENT_HOVER: (),
    Role.ERROR: (Role.ERROR_BG,),
    Role.WARNING: (Role.WARNING_BG,),
    Role.SUCCESS: (Role.SUCCESS_BG,),
}
channels = st.integers(0, 255)
colors = st.builds(QColor, channels, channels, channels)


def surfaces(palette):
    """What text stands on; a selected row has no hover."""
    plain = [palette[one] for one in SURFACES]
    return [*plain, *(flatten(palette[Role.HOVER], one) for one in plain), palette[Role.SELECTION]]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("role", TEXTS)
def test_text_is_readable_on_every_surface_also_under_the_mouse(role, dark):
    palette = build_palette(dark)
    only = [palette[one] for one in TEXTS[role]]
    assert worst_contrast(palette[role], [*surfaces(palette), *only]) >= AA_TEXT


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        (Role.ON_ACCENT, Role.ACCENT),
        (Role.ON_ACCENT, Role.ACCENT_HOVER),
        (Role.ON_ACCENT, Role.ACCENT_PRESSED),
        (Role.ON_INVERSE, Role.INVERSE),
        (Role.ACCENT_ON_INVERSE, Role.INVERSE),
    ],
)
def test_text_on_its_own_ground_is_readable(text, ground, dark):
    palette = build_palette(dark)
    assert contrast(palette[text], palette[ground]) >= AA_TEXT


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("role", [Role.FOCUS, Role.MARK, Role.LINE_STRONG, Role.ACCENT])
def test_graphics_that_carry_meaning_stand_out(role, dark):
    palette = build_palette(dark)
    assert worst_contrast(palette[role], [palette[one] for one in (Role.WINDOW, Role.SIDEBAR, Role.CARD)]) >= AA_GRAPHIC


@given(color=colors)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_any_accent_becomes_readable_everywhere(dark, color):
    palette = build_palette(dark, color)
    assert worst_contrast(palette[Role.ACCENT], surfaces(palette)) >= AA_TEXT
    for ground in (Role.ACCENT, Role.ACCENT_HOVER, Role.ACCENT_PRESSED):
        assert contrast(palette[Role.ON_ACCENT], palette[ground]) >= AA_TEXT
    assert contrast(palette[Role.ACCENT_ON_INVERSE], palette[Role.INVERSE]) >= AA_TEXT
    for text in (Role.TEXT, Role.TEXT_MUTED, Role.TEXT_FAINT, Role.ERROR):
        assert worst_contrast(palette[text], surfaces(palette)) >= AA_TEXT


@given(color=colors)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_high_contrast_holds_for_every_text_border_and_accent(dark, color):
    """WCAG 2.2, 1.4.6 (7 to 1 for text) and 1.4.11 (3 to 1 for what tells where a control is)."""
    palette = build_palette(dark, color, strong=True)
    plain = [palette[one] for one in SURFACES]
    for role, only in TEXTS.items():
        assert worst_contrast(palette[role], [*surfaces(palette), *(palette[one] for one in only)]) >= AAA_TEXT, role
    for role in (Role.TEXT_DISABLED, Role.FOCUS):
        assert worst_contrast(palette[role], plain) >= (AA_TEXT if role is Role.TEXT_DISABLED else AAA_TEXT), role
    for text, ground in (
        (Role.ON_ACCENT, Role.ACCENT),
        (Role.ON_ACCENT, Role.ACCENT_HOVER),
        (Role.ON_ACCENT, Role.ACCENT_PRESSED),
        (Role.ON_INVERSE, Role.INVERSE),
        (Role.ACCENT_ON_INVERSE, Role.INVERSE),
        (Role.WINDOW, Role.MARK),
    ):
        assert contrast(palette[text], palette[ground]) >= AAA_TEXT, (text, ground)
    for role in (Role.LINE, Role.LINE_STRONG, Role.GROOVE, Role.BUFFERED, Role.MARK):
        assert worst_contrast(palette[role], plain) >= AA_GRAPHIC, role
    assert palette[Role.TEXT] == QColor("#ffffff" if dark else "#000000")


@given(color=colors)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_fitting_keeps_the_hue(dark, color):
    _, chroma, hue = to_oklch(color)
    lightness, fitted_chroma, fitted_hue = to_oklch(fit_accent(color, dark))
    if chroma > 0.05 and fitted_chroma > 0.03 and 0.2 < lightness < 0.9:
        turned = abs((hue - fitted_hue + math.pi) % (2 * math.pi) - math.pi)
        assert turned < 0.25


@given(color=colors)
def test_oklch_goes_there_and_back(color):
    back = from_oklch(*to_oklch(color))
    assert max(abs(a - b) for a, b in zip(color.getRgb()[:3], back.getRgb()[:3], strict=True)) <= 2


def test_contrast_is_that_of_the_standard():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21.0)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)
    assert luminance(QColor("white")) == pytest.approx(1.0)


def test_mixing_lays_one_colour_over_the_other():
    assert mix(QColor("black"), QColor("white"), 0.5).red() == pytest.approx(128, abs=1)
    assert mix(QColor("red"), QColor("blue"), 0.0) == QColor("red")


def picture(*fields: tuple[str, int]) -> QImage:
    """Stripes of colours, each so many of 100 pixels wide."""
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    left = 0
    for color, width in fields:
        painter.fillRect(left, 0, width, 100, QColor(color))
        left += width
    painter.end()
    return image


def hue_of(color: QColor | None) -> int:
    assert color is not None
    return color.hsvHue()


@pytest.mark.parametrize(
    ("image", "hue"),
    [
        (picture(("#ffffff", 70), ("#1f6f78", 30)), 186),
        (picture(("#000000", 50), ("#808080", 20), ("#c8571b", 30)), 21),
        (picture(("#d7c36a", 60), ("#2b3a67", 40)), 49),
        (picture(("#ff0010", 40), ("#fff0f0", 60)), 356),
    ],
)
def test_the_vivid_colour_is_the_one_that_weighs_most(image, hue):
    distance = abs(hue_of(vivid_color(image)) - hue)
    assert min(distance, 360 - distance) <= 12


@pytest.mark.parametrize("image", [picture(("#777777", 100)), picture(("#ffffff", 50), ("#000000", 50)), QImage()])
def test_grey_pictures_have_no_vivid_colour_and_take_our_own_accent(image):
    assert vivid_color(image) is None
    assert accent_from_image(image, dark=False) == fit_accent(QColor(DEFAULT_ACCENT_LIGHT), dark=False)
    assert accent_from_image(image, dark=True) == fit_accent(QColor(DEFAULT_ACCENT_DARK), dark=True)


def test_a_speck_of_colour_does_not_make_an_accent():
    image = picture(("#808080", 100))
    painter = QPainter(image)
    painter.fillRect(0, 0, 6, 6, QColor("#ff0000"))
    painter.end()
    assert vivid_color(image) is None


def test_transparent_pixels_have_no_say():
    image = QImage(64, 64, QImage.Format.Format_ARGB32)
    image.fill(QColor(255, 0, 0, 0))
    assert vivid_color(image) is None


# QColor("white"), QColor(0, 0, 0, 150), "#1f6f78", and a font's size that no role has.
_OWN_LOOK = re.compile(r"""QColor\(\s*["'\d]|["']#[0-9a-fA-F]{3,8}["']|\.setPixelSize\(|\.setPointSizeF?\(""")


def test_no_widget_has_a_colour_or_a_size_of_type_of_its_own():
    ui = Path(__file__).parents[2] / "player" / "ui"
    files = [file for file in sorted(ui.rglob("*.py")) if "theme" not in file.relative_to(ui).parts]
    assert len(files) > 50
    own = [
        f"{file.relative_to(ui)}:{number}: {line.strip()}"
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if _OWN_LOOK.search(line)
    ]
    assert own == []
