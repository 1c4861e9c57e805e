"""Contrast by WCAG 2.2 and colours moved along lightness with their hue kept (OKLCH).

Sources: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio and https://bottosson.github.io/posts/oklab/.
Colours are QColor; everything else is numbers, so all of it can be tested without a window.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from PySide6.QtGui import QColor


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _gamma(channel: float) -> float:
    return channel * 12.92 if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055


def luminance(color: QColor) -> float:
    """Relative luminance, 0 for black to 1 for white; the alpha channel is not looked at."""
    return 0.2126 * _linear(color.redF()) + 0.7152 * _linear(color.greenF()) + 0.0722 * _linear(color.blueF())


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two opaque colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def worst_contrast(color: QColor, surfaces: Iterable[QColor]) -> float:
    """The smallest contrast of ``color`` on any of ``surfaces``."""
    return min(contrast(color, surface) for surface in surfaces)


def mix(below: QColor, above: QColor, share: float) -> QColor:
    """``above`` laid over ``below`` with an opacity of ``share`` (0 to 1); opaque."""
    keep = 1.0 - share
    return QColor(
        round(below.red() * keep + above.red() * share),
        round(below.green() * keep + above.green() * share),
        round(below.blue() * keep + above.blue() * share),
    )


def flatten(above: QColor, below: QColor) -> QColor:
    """What a colour with alpha looks like on an opaque one."""
    return mix(below, above, above.alphaF())


def to_oklch(color: QColor) -> tuple[float, float, float]:
    """Lightness 0–1, chroma 0–about 0.37, hue in radians."""
    red, green, blue = _linear(color.redF()), _linear(color.greenF()), _linear(color.blueF())
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return lightness, math.hypot(a, b), math.atan2(b, a)


def _from_oklch_raw(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def from_oklch(lightness: float, chroma: float, hue: float) -> QColor:
    """The nearest colour a screen can show: chroma gives way, lightness and hue stay."""
    lightness = min(1.0, max(0.0, lightness))
    channels = _from_oklch_raw(lightness, chroma, hue)
    while chroma > 0.001 and not all(-0.0005 <= channel <= 1.0005 for channel in channels):
        chroma *= 0.92
        channels = _from_oklch_raw(lightness, chroma, hue)
    return QColor(*(round(255 * _gamma(min(1.0, max(0.0, channel)))) for channel in channels))


def on_color(fill: QColor, dark: QColor, light: QColor) -> QColor:
    """Whichever of ``dark`` and ``light`` is read better on ``fill``."""
    return dark if contrast(dark, fill) > contrast(light, fill) else light
