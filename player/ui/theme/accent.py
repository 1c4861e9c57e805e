"""The colour of a picture: the vivid one that most of it is made of; and those of what stands in for a picture."""

from __future__ import annotations

import math
import zlib

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from player.ui.theme.contrast import contrast, from_oklch
from player.ui.theme.palette import DEFAULT_ACCENT_DARK, DEFAULT_ACCENT_LIGHT, fit_accent
from player.ui.theme.tokens import AA_TEXT

_SIDE = 32  # 1,024 samples tell a cover's colours, and take about two milliseconds
_HUES = 24
_LEAST_SHARE = 0.015  # less than this of colour is a speck on a grey cover


def vivid_color(image: QImage) -> QColor | None:
    """The hue that weighs most in ``image``, pixels counting by how colourful they are; None for grey ones."""
    if image.isNull():
        return None
    small = image.scaled(
        _SIDE, _SIDE, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_RGBA8888)
    data = bytes(small.constBits())
    weights = [0.0] * _HUES
    sums = [[0.0, 0.0, 0.0] for _ in range(_HUES)]
    for at in range(0, len(data), 4):
        red, green, blue, alpha = data[at : at + 4]
        high, low = max(red, green, blue), min(red, green, blue)
        spread = high - low
        if alpha < 128 or spread < 28 or high < 40:
            continue
        # Nearly white and nearly black pixels look grey whatever their hue.
        weight = (spread / 255.0) * (1.0 - abs((high + low) / 255.0 - 1.0)) ** 0.5
        if high == red:
            hue = ((green - blue) / spread) % 6
        elif high == green:
            hue = (blue - red) / spread + 2
        else:
            hue = (red - green) / spread + 4
        bucket = int(hue * _HUES / 6) % _HUES
        weights[bucket] += weight
        total = sums[bucket]
        total[0] += red * weight
        total[1] += green * weight
        total[2] += blue * weight
    # A hue on the edge of two buckets must not lose to one in the middle of its own.
    best = max(range(_HUES), key=lambda one: weights[one] + 0.5 * (weights[one - 1] + weights[(one + 1) % _HUES]))
    near = (best - 1, best, (best + 1) % _HUES)
    weight = math.fsum(weights[one] for one in near)
    if weight < _LEAST_SHARE * _SIDE * _SIDE:
        return None
    red, green, blue = (math.fsum(sums[one][channel] for one in near) / weight for channel in range(3))
    return QColor(round(red), round(green), round(blue))


def accent_from_image(image: QImage, dark: bool) -> QColor:
    """An accent for ``image`` that can be read in the mode; Earmark's own where the picture is grey or empty."""
    color = vivid_color(image)
    return fit_accent(color or QColor(DEFAULT_ACCENT_DARK if dark else DEFAULT_ACCENT_LIGHT), dark)


def placeholder_colors(title: str) -> tuple[QColor, QColor]:
    """The two ends of a placeholder's shade: the same for the same title, and white is readable on both."""
    hue = (zlib.crc32(title.casefold().encode("utf-8", "replace")) % 360) * math.pi / 180
    white = QColor("#ffffff")
    colors = []
    for lightness, turn in ((0.45, 0.0), (0.56, 0.35)):
        color = from_oklch(lightness, 0.085, hue + turn)
        while contrast(white, color) < AA_TEXT:
            lightness -= 0.01
            color = from_oklch(lightness, 0.085, hue + turn)
        colors.append(color)
    return colors[0], colors[1]
