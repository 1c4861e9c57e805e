"""The ring that tells where an episode's file stands, painted in rows and buttons."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from player.domain.models import DownloadState
from player.ui.theme import Role, Theme
from player.ui.theme.paint import clear_pixmap

_FULL = 360 * 16


def paint_ring(
    painter: QPainter,
    rect: QRectF,
    theme: Theme,
    state: DownloadState,
    progress: float | None = None,
    *,
    hovered: bool = False,
    paused: bool = False,
) -> None:
    """Draw the ring into the middle of ``rect``; each state has a shape of its own besides its colour.

    none: a quiet ring (an arrow in it under the mouse) · queued: dashes, or the share that is here and two bars where
    it is ``paused`` · downloading: an arc of ``progress`` (0 to 1),
    a quarter turn while unknown · done: a disc with a tick · failed: a ring with an exclamation mark.
    """
    side = min(rect.width(), rect.height())
    width = max(1.6, side / 9)
    circle = QRectF(0, 0, side - width, side - width)
    circle.moveCenter(rect.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    accent = theme.color(Role.ACCENT)
    if state is DownloadState.DONE:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawEllipse(circle.adjusted(-width / 2, -width / 2, width / 2, width / 2))
        _strokes(painter, circle, theme, Role.ON_ACCENT, [[(-0.24, 0.02), (-0.06, 0.2), (0.26, -0.18)]])
    elif state is DownloadState.FAILED:
        painter.setPen(QPen(theme.color(Role.ERROR), width))
        painter.drawEllipse(circle)
        _strokes(painter, circle, theme, Role.ERROR, [[(0, -0.24), (0, 0.06)], [(0, 0.25), (0, 0.251)]])
    elif state is DownloadState.DOWNLOADING:
        # With high contrast what is still to come is told apart by being thin: no colour is far from all accents.
        painter.setPen(QPen(theme.color(Role.BUFFERED), width * (0.5 if theme.high_contrast else 1)))
        painter.drawEllipse(circle)
        share = 0.25 if progress is None else min(1.0, max(0.02, progress))
        painter.setPen(QPen(accent, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(circle, 90 * 16, -round(_FULL * share))
        if hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(Role.TEXT_MUTED))
            square = QRectF(0, 0, side * 0.28, side * 0.28)
            square.moveCenter(rect.center())
            painter.drawRoundedRect(square, 1, 1)
    elif state is DownloadState.QUEUED and paused:
        painter.setPen(QPen(theme.color(Role.LINE_STRONG), width * 0.65))
        painter.drawEllipse(circle)
        painter.setPen(QPen(theme.color(Role.TEXT_MUTED), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        if progress:
            painter.drawArc(circle, 90 * 16, -round(_FULL * min(1.0, progress)))
        if hovered:
            _strokes(painter, circle, theme, Role.TEXT, [[(-0.12, -0.2), (0.2, 0), (-0.12, 0.2), (-0.12, -0.2)]])
        else:
            _strokes(painter, circle, theme, Role.TEXT_MUTED, [[(x, -0.16), (x, 0.16)] for x in (-0.13, 0.13)])
    elif state is DownloadState.QUEUED:
        pen = QPen(theme.color(Role.ACCENT), width * 0.8, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        length = 3.14159 * circle.width() / pen.widthF() / 8
        pen.setDashPattern([length * 0.55, length * 0.45])
        painter.setPen(pen)
        painter.drawEllipse(circle)
    else:
        role = Role.TEXT_MUTED if hovered else Role.LINE_STRONG
        painter.setPen(QPen(theme.color(role), width * 0.65))
        painter.drawEllipse(circle)
        if hovered:
            _strokes(painter, circle, theme, role, [[(0, -0.24), (0, 0.22)], [(-0.19, 0.04), (0, 0.23), (0.19, 0.04)]])
    painter.restore()


def _strokes(
    painter: QPainter, circle: QRectF, theme: Theme, role: Role, lines: list[list[tuple[float, float]]]
) -> None:
    side = circle.width()
    pen = QPen(theme.color(role), max(1.5, side / 10), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    center = circle.center()
    for line in lines:
        painter.drawPolyline([center + QPointF(x * side, y * side) for x, y in line])


class RingPainter:
    """Draws rings for delegates from pictures that it keeps: there are few different ones, and rows are many."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._kept: dict[tuple[DownloadState, int, bool, bool, int, float], QPixmap] = {}
        theme.changed.connect(self._forget)
        theme.accent_changed.connect(self._forget)

    def _forget(self) -> None:
        # See ArtworkPainter.
        self._kept.clear()

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        state: DownloadState,
        progress: float | None,
        *,
        hovered: bool = False,
        paused: bool = False,
    ) -> None:
        """As ``paint_ring``; ``rect`` is square, progress is shown in hundredths."""
        dpr = painter.device().devicePixelRatioF()
        percent = -1 if progress is None else round(progress * 100)
        key = (state, percent, hovered, paused, rect.width(), dpr)
        pixmap = self._kept.get(key)
        if pixmap is None:
            pixmap = clear_pixmap(rect.width(), rect.height(), dpr)
            inner = QPainter(pixmap)
            whole = QRectF(0, 0, rect.width(), rect.height())
            paint_ring(inner, whole, self._theme, state, progress, hovered=hovered, paused=paused)
            inner.end()
            self._kept[key] = pixmap
        painter.drawPixmap(rect.topLeft(), pixmap)
