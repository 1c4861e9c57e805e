"""Small painting helpers shared by widgets and delegates."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from player.ui.theme.theme import Theme
from player.ui.theme.tokens import Radius, Role, Size

_LINE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute) | int(Qt.TextFlag.TextSingleLine)
_LEFT, _RIGHT, _CENTERED = (
    _LINE | int(side)
    for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter)
)


def clear_pixmap(width: float, height: float, dpr: float) -> QPixmap:
    """A picture of ``width`` × ``height`` device-independent pixels with nothing on it yet."""
    pixmap = QPixmap(round(width * dpr), round(height * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def fill_rounded(painter: QPainter, rect: QRectF | QRect, radius: float, color: QColor) -> None:
    """A filled rectangle with round corners and no outline."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(QRectF(rect), radius, radius)


def stroke_rounded(painter: QPainter, rect: QRectF | QRect, radius: float, color: QColor, width: float = 1.0) -> None:
    """An outline that lies wholly inside ``rect``."""
    half = width / 2
    painter.setPen(QPen(color, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius - half, radius - half)


def focus_ring(painter: QPainter, theme: Theme, rect: QRectF | QRect, radius: float) -> None:
    """The ring that shows where the keyboard is, along the inner edge of ``rect``."""
    stroke_rounded(painter, rect, radius, theme.color(Role.FOCUS), theme.ring_width)


def fill_selection(painter: QPainter, theme: Theme, rect: QRect, radius: float = 0.0) -> None:
    """The ground of a selected row; with high contrast it has an outline, since a tint alone is not told apart."""
    if radius:
        fill_rounded(painter, rect, radius, theme.color(Role.SELECTION))
    else:
        painter.fillRect(rect, theme.color(Role.SELECTION))
    if theme.high_contrast:
        stroke_rounded(painter, rect, radius, theme.color(Role.LINE_STRONG), theme.px(Size.OUTLINE))


def drop_line(painter: QPainter, theme: Theme, y: int, area: QRect) -> None:
    """The bar between two rows, at ``y``, where what is dragged would go; it stays within ``area``."""
    thick, inset = theme.px(2), theme.px(8)
    top = min(max(area.top(), y - thick // 2), area.bottom() + 1 - thick)
    bar = QRect(area.left() + inset, top, area.width() - 2 * inset, thick)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill_rounded(painter, bar, theme.px(Radius.XS) / 2, theme.color(Role.ACCENT))


def draw_text(
    painter: QPainter,
    rect: QRectF | QRect,
    text: str,
    *,
    rtl: bool = False,
    centered: bool = False,
    at_end: bool = False,
) -> None:
    """One line in the middle of ``rect``'s height, at the side where reading begins (or ends) in this layout.

    The words' own direction is that of the words: a Latin title in a right-to-left window stays in order.
    """
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(QRectF(rect), _CENTERED if centered else _RIGHT if rtl != at_end else _LEFT, text)


def soft_shadow(painter: QPainter, theme: Theme, rect: QRectF, radius: float, reach: int) -> None:
    """A shadow around ``rect``, ``reach`` pixels wide and a little lower than it: for toasts and bubbles."""
    color = theme.color(Role.SHADOW)
    painter.setPen(Qt.PenStyle.NoPen)
    steps = max(2, reach)
    for step in range(steps):
        share = (step + 1) / steps
        layer = QColor(color)
        layer.setAlphaF(color.alphaF() * share * share / steps * 1.6)
        painter.setBrush(layer)
        grow = reach * (1.0 - share)
        moved = rect.adjusted(-grow, -grow, grow, grow).translated(QPointF(0, reach * 0.25))
        painter.drawRoundedRect(moved, radius + grow, radius + grow)
