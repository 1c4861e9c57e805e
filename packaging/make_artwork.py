"""Draws the covers of the sample show and renders the application icon in all sizes.

    python packaging/make_artwork.py

Needs PySide6 and, for the same lettering, the font Inter (Debian: fonts-inter); any sans serif will do.
"""

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QTransform,
)
from PySide6.QtSvg import QSvgRenderer

RESOURCES = Path(__file__).parent.parent / "resources"
SIDE = 1400
SMALL_SIDE = 240  # for the picture inside the audio files
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)

TEAL, DEEP_TEAL, PALE_TEAL = QColor("#1f6f78"), QColor("#185a62"), QColor("#94d3cf")
CREAM, ORANGE, YELLOW, INK = QColor("#f6efe0"), QColor("#e8713c"), QColor("#f2c14e"), QColor("#16292d")


def main() -> None:
    """Writes every picture."""
    application = QGuiApplication([])
    for name, draw in (("cover", draw_cover), ("episode-2", draw_radiator), ("episode-3", draw_keys)):
        image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        draw(painter)
        painter.end()
        save(image, RESOURCES / "sample" / f"{name}.jpg", 86)
        smooth = Qt.TransformationMode.SmoothTransformation
        small = image.scaledToWidth(SMALL_SIDE * 2, smooth).scaledToWidth(SMALL_SIDE, smooth)
        save(small, RESOURCES / "sample" / "source" / f"small-{name}.jpg", 80)
    render_icon()
    application.quit()


def save(image: QImage, path: Path, quality: int) -> None:
    """Writes a JPEG, or says that it could not."""
    if not image.save(str(path), "JPEG", quality):
        raise SystemExit(f"Could not write {path}")
    print(f"{path.relative_to(RESOURCES)}: {path.stat().st_size // 1024} KiB")


def render_icon() -> None:
    """PNGs of the application icon; the small ones do without the margin, to have more pixels for the ear."""
    renderer = QSvgRenderer(str(RESOURCES / "app" / "earmark.svg"))
    for size in ICON_SIZES:
        renderer.setViewBox(QRectF(0, 0, 512, 512) if size >= 48 else QRectF(24, 24, 456, 456))
        image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        image.save(str(RESOURCES / "app" / f"earmark-{size}.png"))


def lettering(text: str, height: float, weight: QFont.Weight, tracking: float = 0) -> QPainterPath:
    """Text as an outline with capitals `height` high, its top left corner at 0, 0."""
    font = QFont()
    font.setFamilies(["Inter Display", "Inter", "Helvetica Neue", "Arial", "DejaVu Sans"])
    font.setWeight(weight)
    font.setPixelSize(400)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 + tracking)
    path = QPainterPath()
    path.addText(0, 0, font, text)
    capital = QPainterPath()
    capital.addText(0, 0, font, "H")
    scale = height / capital.boundingRect().height()
    box = path.boundingRect()
    moved = path.translated(-box.left(), capital.boundingRect().height())
    return QPainterPath() if path.isEmpty() else _scaled(moved, scale)


def _scaled(path: QPainterPath, scale: float) -> QPainterPath:
    return QTransform.fromScale(scale, scale).map(path)


def rounded(x: float, y: float, width: float, height: float, radius: float) -> QPainterPath:
    """A rectangle with round corners."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(x, y, width, height), radius, radius)
    return path


def flat_sign() -> QPainterPath:
    """A flat sign about 470 high, drawn as strokes: its top left corner at 0, 0."""
    line = QPainterPath(QPointF(40, 40))
    line.lineTo(40, 430)
    line.cubicTo(130, 372, 226, 318, 226, 238)
    line.cubicTo(226, 168, 120, 166, 40, 258)
    stroker = QPainterPathStroker()
    stroker.setWidth(78)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(line).simplified()


def magnet(painter: QPainter, path: QPainterPath, colour: QColor, at: QPointF, degrees: float) -> None:
    """A fridge magnet: a flat shape with the shadow it throws on the door."""
    middle = path.boundingRect().center()
    for offset, fill in ((QPointF(16, 22), DEEP_TEAL), (QPointF(), colour)):
        painter.save()
        painter.translate(at + offset)
        painter.rotate(degrees)
        painter.translate(-middle)
        painter.fillPath(path, fill)
        painter.restore()


def draw_cover(painter: QPainter) -> None:
    """The show: the front of a fridge with the two magnets that finish its name."""
    painter.fillRect(0, 0, SIDE, SIDE, TEAL)
    painter.fillRect(0, 452, SIDE, 26, DEEP_TEAL)
    painter.fillRect(0, 478, SIDE, 6, QColor("#2c828b"))
    for top, height in ((150, 212), (570, 560)):
        painter.fillPath(rounded(1238, top + 20, 62, height, 31), DEEP_TEAL)
        painter.fillPath(rounded(1224, top, 62, height, 31), CREAM)
    badge = lettering("A Fridge in", 152, QFont.Weight.ExtraBold, -3)
    painter.fillPath(badge.translated(104, 156), CREAM)
    magnet(painter, lettering("B", 640, QFont.Weight.Black), YELLOW, QPointF(404, 930), -5)
    magnet(painter, _scaled(flat_sign(), 1.36), ORANGE, QPointF(932, 896), 7)


def draw_title(painter: QPainter, lines: tuple[str, ...]) -> None:
    """The title of an episode in its top left corner."""
    for row, text in enumerate(lines):
        painter.fillPath(lettering(text, 94, QFont.Weight.ExtraBold, -2).translated(116, 116 + row * 140), CREAM)


def draw_radiator(painter: QPainter) -> None:
    """The radiator: its columns are tally marks, and the fifth stroke is still warm."""
    painter.fillRect(0, 0, SIDE, SIDE, ORANGE)
    draw_title(painter, ("What the", "radiator is", "counting"))
    for y in (690, 1120):
        painter.fillPath(rounded(116, y, 1400, 56, 28), QColor("#c05423"))
    for left, columns in ((116, 4), (792, 5)):
        for column in range(columns):
            x = left + column * 134
            painter.fillPath(rounded(x + 14, 602, 92, 680, 46), QColor("#c05423"))
            painter.fillPath(rounded(x, 590, 92, 680, 46), CREAM)
            painter.fillPath(rounded(x + 62, 634, 12, 592, 6), QColor("#e4d9c2"))
    for offset, colour in ((QPointF(14, 16), QColor(120, 52, 22, 120)), (QPointF(), YELLOW)):
        painter.setPen(QPen(colour, 74, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(76, 1108) + offset, QPointF(652, 716) + offset)
    painter.setPen(Qt.PenStyle.NoPen)


def draw_keys(painter: QPainter) -> None:
    """The fridge's note: it comes out of the crack between B flat and B."""
    painter.fillRect(0, 0, SIDE, SIDE, INK)
    draw_title(painter, ("The fridge", "in the room"))
    top, white, gap = 760, 360, 12
    for boundary in (16 - white - gap, 16, 388, 760, 1132):
        painter.fillPath(rounded(boundary + gap / 2, top, white, 900, 30), CREAM)
    painter.fillRect(0, top, SIDE, 60, CREAM)
    for boundary in (16, 388, 760, 1132):
        painter.fillRect(QRectF(boundary - gap / 2, top, gap, 900), INK)
    for middle in (16, 388, 760):
        painter.fillPath(rounded(middle - 108, top - 60, 216, 470, 34), QColor("#0b1517"))
        painter.fillPath(rounded(middle - 80, top - 60, 160, 420, 26), QColor("#24434a"))
    painter.fillRect(0, top - 62, SIDE, 62, INK)
    crack = QPointF(760 + 108 + 12, top)
    painter.fillPath(rounded(crack.x() - 12, top, 24, 404, 12), ORANGE)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ring in range(4):
        painter.setPen(QPen(ORANGE, 42 - ring * 8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        radius = 80 + ring * 78
        painter.drawArc(QRectF(crack.x() - radius, crack.y() - 30 - radius, 2 * radius, 2 * radius), 38 * 16, 104 * 16)
    painter.setPen(Qt.PenStyle.NoPen)


if __name__ == "__main__":
    main()
