"""Draws the seek bar: groove with chapter gaps, what is buffered, what was heard, bookmarks and the handle."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from player.domain.record import Record
from player.ui.theme import Role, Size, Theme
from player.ui.theme.paint import fill_rounded
from player.ui.widgets.seek_track import Piece, SeekTrack

MARK_SIZE: Final = 7
# The handle at rest; under the mouse or with the focus it is whole.
_CALM: Final = 0.86


class SeekPicture(Record):
    """What is to be seen: ``shown`` and ``marks`` in seconds, ``buffered`` in shares, ``hovered`` in pixels."""

    track: SeekTrack
    pieces: list[Piece]
    shown: float
    buffered: tuple[tuple[float, float], ...]
    marks: tuple[float, ...]
    hovered: float | None
    mark_hovered: float | None
    active: bool


def paint_seek(painter: QPainter, theme: Theme, picture: SeekPicture) -> None:
    """Draw all of it."""
    track = picture.track
    groove, duration = track.groove, track.duration
    buffered = [(start * duration, end * duration) for start, end in picture.buffered]
    for part in picture.pieces:
        piece = QRectF(part.left, groove.top(), part.right - part.left, groove.height())
        if picture.hovered is not None and part.left <= picture.hovered <= part.right:
            grow = theme.px(1)
            piece.adjust(0, -grow, 0, grow)
        fill_rounded(painter, piece, _radius(piece), theme.color(Role.GROOVE))
        _fill(painter, theme, track, piece, part, buffered, Role.BUFFERED)
        _fill(painter, theme, track, piece, part, [(0.0, picture.shown)], Role.ACCENT)
    if duration:
        for mark in picture.marks:
            if 0 <= mark <= duration:
                _paint_mark(painter, theme, track, mark, mark == picture.mark_hovered)
        _paint_handle(painter, theme, QPointF(track.x_of(picture.shown), groove.center().y()), picture.active)


def _radius(piece: QRectF) -> float:
    return min(piece.height() / 2, piece.width() / 2)


def _fill(
    painter: QPainter,
    theme: Theme,
    track: SeekTrack,
    piece: QRectF,
    part: Piece,
    stretches: Iterable[tuple[float, float]],
    role: Role,
) -> None:
    """Fill what of the stretches (in seconds) lies in a piece, with the piece's round ends."""
    for start, end in stretches:
        low, high = max(start, part.start), min(end, part.end)
        if high <= low:
            continue
        left, right = sorted((track.x_of(low), track.x_of(high)))
        # At the ends of a piece up to its edge: a gap's half belongs to no second.
        left = piece.left() if left <= part.left else left
        right = piece.right() if right >= part.right else right
        painter.save()
        painter.setClipRect(QRectF(left, piece.top(), right - left, piece.height()))
        fill_rounded(painter, piece, _radius(piece), theme.color(role))
        painter.restore()


def _paint_mark(painter: QPainter, theme: Theme, track: SeekTrack, mark: float, hovered: bool) -> None:
    size = theme.px(MARK_SIZE) * (1.3 if hovered else 1.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(Role.MARK))
    middle = QPointF(track.x_of(mark), track.groove.top() - theme.px(MARK_SIZE) / 2 - theme.px(2))
    painter.drawEllipse(middle, size / 2, size / 2)


def _paint_handle(painter: QPainter, theme: Theme, middle: QPointF, active: bool) -> None:
    size = theme.px(Size.SEEK_HANDLE) * (1.0 if active else _CALM)
    pen = QPen(theme.color(Role.ACCENT), theme.px(2))
    painter.setPen(pen)
    painter.setBrush(theme.color(Role.CARD))
    radius = (size - pen.widthF()) / 2
    painter.drawEllipse(middle, radius, radius)
