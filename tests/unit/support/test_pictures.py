"""Artwork made in code, looked at by Qt's own readers."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from tests.support.pictures import colour_of, huge_png, jpeg, png


def look(data: bytes) -> QImage:
    image = QImage.fromData(data)
    assert not image.isNull()
    return image


@pytest.mark.parametrize(("width", "height"), [(300, 300), (64, 48), (1, 1), (17, 250)])
def test_sizes(width: int, height: int) -> None:
    for data in (png(width, height), jpeg(width, height)):
        image = look(data)
        assert (image.width(), image.height()) == (width, height)


def test_colours() -> None:
    for data, near in ((png(96, 96, (200, 40, 10)), 0), (jpeg(96, 96, (200, 40, 10)), 4)):
        corner = look(data).pixelColor(0, 0)
        assert abs(corner.red() - 200) <= near
        assert abs(corner.green() - 40) <= near
        assert abs(corner.blue() - 10) <= near
    assert look(png(96, 96, (200, 40, 10))).pixelColor(48, 48).green() == 130
    assert look(jpeg(96, 96, (200, 40, 10))).pixelColor(0, 95).red() < 120


def test_a_name_has_one_colour() -> None:
    assert colour_of("Tidal Notes") == colour_of("Tidal Notes") != colour_of("Harbour Radio")


def test_a_small_file_can_claim_to_be_huge() -> None:
    data = huge_png(3000)
    assert len(data) < 100_000
    assert data[16:24] == (3000).to_bytes(4, "big") * 2
