"""Every icon is one family: valid SVG, drawn in currentColor only, and something is seen at every size."""

from pathlib import Path

import pytest
from lxml import etree
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).parents[3] / "resources" / "icons"
NAMES = sorted(path.stem for path in ICONS.glob("*.svg"))
# fmt: off
NEEDED = [
    "inbox", "queue", "in-progress", "download", "downloaded", "transcript", "bookmark", "history",
    "search", "add", "settings", "play", "pause", "back-15", "forward-30", "volume", "volume-0",
    "volume-low", "volume-high", "volume-muted", "speed", "sleep", "share", "link", "more", "check",
    "close", "chevron-left", "chevron-right", "chevron-up", "chevron-down", "refresh", "trash",
    "external-link", "warning", "info", "offline", "folder", "copy", "find", "star", "person", "show",
    "mini-player", "sort", "filter", "tag", "edit", "undo", "error", "next", "previous", "chapters",
    "question", "back", "forward", "next-episode", "expand",
    "queued", "unsubscribe", "network", "appearance", "keyboard",
]
# fmt: on
INK = "#1f6f78"


def render(svg: str, size: int) -> QImage:
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    assert renderer.isValid()
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


def close_to_ink(colour: QColor) -> bool:
    """True but for the rounding of strokes that overlap."""
    ink = QColor(INK)
    channels = ((colour.red(), ink.red()), (colour.green(), ink.green()), (colour.blue(), ink.blue()))
    return all(abs(got - wanted) <= 2 for got, wanted in channels)


def test_no_icon_is_missing_and_none_is_unknown():
    assert sorted(NEEDED) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_icon_has_the_grid_and_line_of_the_family(name):
    root = etree.parse(ICONS / f"{name}.svg").getroot()
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke-width") == "1.75"
    assert root.get("stroke-linecap") == root.get("stroke-linejoin") == "round"


@pytest.mark.parametrize("name", NAMES)
def test_icon_is_drawn_in_the_current_colour_only(name):
    root = etree.parse(ICONS / f"{name}.svg").getroot()
    colours = {element.get(key) for element in root.iter() for key in ("fill", "stroke", "stop-color", "color")}
    assert colours <= {None, "none", "currentColor"}
    assert not [element for element in root.iter() if element.get("style") or element.get("class")]
    assert {etree.QName(element).localname for element in root.iter()} <= {"svg", "path", "circle"}


@pytest.mark.parametrize("name", NAMES)
def test_icon_is_seen_in_the_colour_it_is_given(name):
    svg = (ICONS / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", INK)
    for size in (16, 20, 24, 48):
        image = render(svg, size)
        pixels = [image.pixelColor(x, y) for x in range(size) for y in range(size)]
        seen = [pixel for pixel in pixels if pixel.alpha() > 40]
        assert 0.03 * size * size < len(seen) < 0.6 * size * size, size
        solid = [pixel for pixel in seen if pixel.alpha() == 255]
        assert all(close_to_ink(pixel) for pixel in solid)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_the_icon_is_cut_off_at_the_edge(name):
    svg = (ICONS / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", INK)
    image = render(svg, 96)
    edge = [(i, j) for i in range(96) for j in (0, 95)]
    assert not [point for i, j in edge for point in ((i, j), (j, i)) if image.pixelColor(*point).alpha()]
