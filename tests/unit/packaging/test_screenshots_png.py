"""The PNG files of the screenshots: Qt reads back what was written, with and without transparency."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from screenshots_png import write_png


@pytest.mark.parametrize("kind", [QImage.Format.Format_RGB32, QImage.Format.Format_ARGB32_Premultiplied])
def test_a_picture_comes_back_as_it_was(tmp_path: Path, kind: QImage.Format) -> None:
    image = QImage(7, 5, kind)  # a width whose lines Qt pads
    for x in range(7):
        for y in range(5):
            image.setPixelColor(x, y, QColor(30 * x, 50 * y, 9, 255 if x < 4 else 0))
    write_png(image, tmp_path / "one.png")
    back = QImage(str(tmp_path / "one.png"))
    assert back.hasAlphaChannel() == image.hasAlphaChannel()
    assert back.convertToFormat(kind) == image
