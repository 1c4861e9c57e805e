"""The colours of light and dark, by role, and the accent fitted to them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtGui import QBrush, QColor, QPalette, QPixmap

from player.ui.theme.contrast import contrast, flatten, from_oklch, mix, on_color, to_oklch
from player.ui.theme.tokens import AA_TEXT, AAA_TEXT, Role

Palette = Mapping[Role, QColor]

DEFAULT_ACCENT_LIGHT: Final = "#1f6f78"
DEFAULT_ACCENT_DARK: Final = "#6cc3c9"

_LIGHT: Final[dict[Role, str]] = {
    Role.WINDOW: "#fbfbfa",
    Role.SIDEBAR: "#f3f2ef",
    Role.CARD: "#ffffff",
    Role.HIGHLIGHT: "#fff0bd",
    Role.INVERSE: "#2a2926",
    Role.LINE: "#e6e4df",
    Role.LINE_STRONG: "#85817a",
    Role.GROOVE: "#e2e0da",
    Role.BUFFERED: "#cbc8c0",
    Role.TEXT: "#1d1c1a",
    Role.TEXT_MUTED: "#56534e",
    Role.TEXT_FAINT: "#64615b",
    Role.TEXT_DISABLED: "#a5a199",
    Role.ON_INVERSE: "#f6f5f2",
    Role.MARK: "#c8571b",
    Role.ERROR: "#b3261e",
    Role.ERROR_BG: "#fbeae7",
    Role.WARNING: "#875300",
    Role.WARNING_BG: "#fcf0da",
    Role.SUCCESS: "#256a35",
    Role.SUCCESS_BG: "#e7f3e7",
}
_DARK: Final[dict[Role, str]] = {
    Role.WINDOW: "#17181a",
    Role.SIDEBAR: "#1e1f22",
    Role.CARD: "#222326",
    Role.HIGHLIGHT: "#4a431f",
    Role.INVERSE: "#37393e",
    Role.LINE: "#303236",
    Role.LINE_STRONG: "#787b82",
    Role.GROOVE: "#393c41",
    Role.BUFFERED: "#565a61",
    Role.TEXT: "#ecebe8",
    Role.TEXT_MUTED: "#b3b1ab",
    Role.TEXT_FAINT: "#a6a49e",
    Role.TEXT_DISABLED: "#63625f",
    Role.ON_INVERSE: "#f4f3f0",
    Role.MARK: "#ef9a63",
    Role.ERROR: "#ff9c90",
    Role.ERROR_BG: "#3b2422",
    Role.WARNING: "#f0bd68",
    Role.WARNING_BG: "#38301e",
    Role.SUCCESS: "#8ccf95",
    Role.SUCCESS_BG: "#203224",
}
# Where high contrast is asked for: pure text, one ground, and borders that are seen.
_LIGHT_STRONG: Final[dict[Role, str]] = {
    Role.WINDOW: "#ffffff",
    Role.SIDEBAR: "#ffffff",
    Role.CARD: "#ffffff",
    Role.HIGHLIGHT: "#ffe680",
    Role.INVERSE: "#000000",
    Role.LINE: "#595959",
    Role.LINE_STRONG: "#000000",
    Role.GROOVE: "#8c8c8c",
    Role.BUFFERED: "#595959",
    Role.TEXT: "#000000",
    Role.TEXT_MUTED: "#1a1a1a",
    Role.TEXT_FAINT: "#2b2b2b",
    Role.TEXT_DISABLED: "#595959",
    Role.ON_INVERSE: "#ffffff",
    Role.MARK: "#8a3300",
    Role.ERROR: "#8a0f0a",
    Role.ERROR_BG: "#fff3f1",
    Role.WARNING: "#573600",
    Role.WARNING_BG: "#fff7e3",
    Role.SUCCESS: "#0c4419",
    Role.SUCCESS_BG: "#f0faf1",
}
_DARK_STRONG: Final[dict[Role, str]] = {
    Role.WINDOW: "#000000",
    Role.SIDEBAR: "#000000",
    Role.CARD: "#000000",
    Role.HIGHLIGHT: "#4d4200",
    Role.INVERSE: "#262626",
    Role.LINE: "#8f8f8f",
    Role.LINE_STRONG: "#ffffff",
    Role.GROOVE: "#6e6e6e",
    Role.BUFFERED: "#a6a6a6",
    Role.TEXT: "#ffffff",
    Role.TEXT_MUTED: "#f0f0f0",
    Role.TEXT_FAINT: "#dedede",
    Role.TEXT_DISABLED: "#9c9c9c",
    Role.ON_INVERSE: "#ffffff",
    Role.MARK: "#ffb27a",
    Role.ERROR: "#ffb8b0",
    Role.ERROR_BG: "#240400",
    Role.WARNING: "#ffd27a",
    Role.WARNING_BG: "#211600",
    Role.SUCCESS: "#a6e6ad",
    Role.SUCCESS_BG: "#001c06",
}
_BASES: Final = {
    (False, False): _LIGHT,
    (True, False): _DARK,
    (False, True): _LIGHT_STRONG,
    (True, True): _DARK_STRONG,
}
_STEP: Final = 0.01
_DARK_LIGHTEST: Final = 0.86
_DARK_CHROMA: Final = 0.14
_LIGHT_CHROMA: Final = 0.17


def _tint(accent: QColor, window: QColor, dark: bool) -> QColor:
    return mix(window, accent, 0.16 if dark else 0.115)


def _overlay(color: str, share: float) -> QColor:
    overlay = QColor(color)
    overlay.setAlphaF(share)
    return overlay


def fit_accent(color: QColor, dark: bool, *, strong: bool = False) -> QColor:
    """``color`` with its hue kept and its lightness moved until it can be read as text wherever accents stand.

    Holds AA (AAA where ``strong``, for high contrast) against window, sidebar and card, also under the mouse, against
    its own selection tint (which has no hover), and for text on it.
    """
    base, least = _BASES[dark, strong], AAA_TEXT if strong else AA_TEXT
    hover = _overlay(base[Role.TEXT], 0.1 if strong else 0.06)
    fixed = [QColor(base[role]) for role in (Role.WINDOW, Role.SIDEBAR, Role.CARD)]
    hovered = [*fixed, *(flatten(hover, surface) for surface in fixed)]
    lightness, chroma, hue = to_oklch(color)
    # Calmer than neon: colours beyond these glare, on dark ground most of all.
    calm = (min(lightness, _DARK_LIGHTEST) if dark else lightness, min(chroma, _DARK_CHROMA if dark else _LIGHT_CHROMA))
    candidate = QColor(color.rgb()) if calm == (lightness, chroma) else from_oklch(*calm, hue)
    lightness, chroma = calm
    for _ in range(int(1 / _STEP)):
        surfaces = [*hovered, _tint(candidate, fixed[0], dark)]
        text = on_color(candidate, QColor(_BASES[True, strong][Role.WINDOW]), QColor("#ffffff"))
        if contrast(text, candidate) >= least and min(contrast(candidate, one) for one in surfaces) >= least:
            break
        lightness += _STEP if dark else -_STEP
        candidate = from_oklch(lightness, chroma, hue)
    return candidate


def build_palette(dark: bool, accent: QColor | None = None, *, strong: bool = False) -> dict[Role, QColor]:
    """All roles for one mode; ``accent`` is fitted first, None takes Earmark's own. ``strong`` is high contrast."""
    colors = {role: QColor(value) for role, value in _BASES[dark, strong].items()}
    own = QColor(DEFAULT_ACCENT_DARK if dark else DEFAULT_ACCENT_LIGHT)
    fitted = fit_accent(accent if accent is not None and accent.isValid() else own, dark, strong=strong)
    lightness, chroma, hue = to_oklch(fitted)
    step = 0.05 if dark else -0.045
    text = colors[Role.TEXT]
    colors[Role.ACCENT] = fitted
    colors[Role.ACCENT_HOVER] = from_oklch(lightness + step, chroma, hue)
    colors[Role.ACCENT_PRESSED] = from_oklch(lightness + 2 * step, chroma, hue)
    colors[Role.ON_ACCENT] = on_color(fitted, QColor(_BASES[True, strong][Role.WINDOW]), QColor("#ffffff"))
    least = AAA_TEXT if strong else AA_TEXT
    colors[Role.ACCENT_ON_INVERSE] = _readable(from_oklch(0.82, min(chroma, 0.12), hue), colors[Role.INVERSE], least)
    colors[Role.SELECTION] = _tint(fitted, colors[Role.WINDOW], dark)
    colors[Role.FOCUS] = QColor(text) if strong else fitted
    hover, pressed = (0.1, 0.18) if strong else (0.06, 0.1) if dark else (0.045, 0.08)
    colors[Role.HOVER] = _overlay(text.name(), hover)
    colors[Role.PRESSED] = _overlay(text.name(), pressed)
    colors[Role.INVERSE_HOVER] = _overlay(colors[Role.ON_INVERSE].name(), 0.14)
    colors[Role.SCRIM] = _overlay("#000000", 0.6)
    colors[Role.ON_PICTURE] = QColor("#ffffff")
    colors[Role.SHADOW] = _overlay("#000000", 0.5 if dark else 0.18)
    return colors


def tip_palette(colors: Palette, *, strong: bool = False) -> QPalette:
    """Of tooltips: Qt draws their outline in the plain colour of their text's brush, and their text with the brush.

    So the brush paints one colour and is called another: an outline as bright as the words would be a white frame.
    With high contrast (``strong``) it may be one.
    """
    palette = qt_palette(colors)
    if strong:
        return palette
    ink = QPixmap(1, 1)
    ink.fill(colors[Role.ON_INVERSE])
    outline = mix(colors[Role.INVERSE], colors[Role.ON_INVERSE], 0.2)
    palette.setBrush(QPalette.ColorRole.ToolTipText, QBrush(outline, ink))
    return palette


def _readable(color: QColor, surface: QColor, least: float) -> QColor:
    lightness, chroma, hue = to_oklch(color)
    while contrast(color, surface) < least and lightness < 1.0:
        lightness += _STEP
        color = from_oklch(lightness, chroma, hue)
    return color


# Where Qt's own palette has a colour of ours. A ground or a text that takes it from there follows by itself, all of a
# window at once; a palette of a widget's own would be another to change, and to hand on to all that stands on it.
QT_ROLES: Final[dict[Role, QPalette.ColorRole]] = {
    Role.WINDOW: QPalette.ColorRole.Window,
    Role.CARD: QPalette.ColorRole.Base,
    Role.SIDEBAR: QPalette.ColorRole.AlternateBase,
    Role.LINE: QPalette.ColorRole.Mid,
    Role.TEXT: QPalette.ColorRole.WindowText,
    Role.TEXT_MUTED: QPalette.ColorRole.LinkVisited,  # a link that was visited looks like any other here
    Role.TEXT_FAINT: QPalette.ColorRole.PlaceholderText,
    Role.ERROR: QPalette.ColorRole.BrightText,
    Role.ON_INVERSE: QPalette.ColorRole.ToolTipText,
}


def qt_palette(colors: Palette) -> QPalette:
    """The same colours for Qt's own widgets."""
    palette = QPalette()
    groups = QPalette.ColorGroup
    roles = QPalette.ColorRole
    text, card = colors[Role.TEXT], colors[Role.CARD]
    pairs = {qt: colors[role] for role, qt in QT_ROLES.items()} | {
        roles.ToolTipBase: colors[Role.INVERSE],
        roles.Text: text,
        roles.Button: card,
        roles.ButtonText: text,
        roles.Light: card,
        roles.Midlight: mix(card, colors[Role.LINE], 0.5),
        roles.Dark: colors[Role.LINE_STRONG],
        roles.Shadow: colors[Role.LINE_STRONG],
        roles.Highlight: colors[Role.ACCENT],
        roles.HighlightedText: colors[Role.ON_ACCENT],
        roles.Link: colors[Role.ACCENT],
        roles.Accent: colors[Role.ACCENT],
    }
    for role, color in pairs.items():
        palette.setColor(role, color)
    for role in (roles.Text, roles.ButtonText):
        palette.setColor(groups.Disabled, role, colors[Role.TEXT_DISABLED])
    palette.setColor(groups.Disabled, roles.Highlight, colors[Role.LINE])
    palette.setColor(groups.Disabled, roles.HighlightedText, colors[Role.TEXT_DISABLED])
    return palette
