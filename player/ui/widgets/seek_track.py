"""Where seconds are on a seek bar: pure geometry, mirrored where people read from the right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF

from player.domain.record import Record


class Piece(Record):
    """A stretch of the groove between two chapter gaps: ``left`` and ``right`` in pixels, ``start``, ``end`` in s."""

    left: float
    right: float
    start: float
    end: float


class SeekTrack(Record):
    """A groove for ``duration`` seconds, 0 while unknown."""

    groove: QRectF
    duration: float
    rtl: bool = False

    def x_of(self, seconds: float) -> float:
        """The pixel of a time; times outside are at the ends."""
        share = min(1.0, max(0.0, seconds / self.duration)) if self.duration else 0.0
        if self.rtl:
            return self.groove.right() - share * self.groove.width()
        return self.groove.left() + share * self.groove.width()

    def seconds_at(self, x: float) -> float:
        """The time at a pixel; pixels outside are the ends."""
        share = min(1.0, max(0.0, (x - self.groove.left()) / self.groove.width()))
        return (1.0 - share if self.rtl else share) * self.duration

    def pieces(self, starts: Sequence[float], gap: float) -> list[Piece]:
        """The groove cut at the ``starts`` of chapters, ``gap`` pixels apart, without pieces too small to be seen."""
        groove = self.groove
        if not self.duration:
            return [Piece(groove.left(), groove.right(), 0.0, 0.0)]
        edges = [0.0, *(one for one in starts if 0 < one < self.duration), self.duration]
        made = []
        for start, end in pairwise(edges):
            left, right = sorted((self.x_of(start), self.x_of(end)))
            left += gap / 2 if left > groove.left() + 0.5 else 0
            right -= gap / 2 if right < groove.right() - 0.5 else 0
            if right - left >= 1 or len(edges) == 2:
                made.append(Piece(left, right, start, end))
        return made


def merged_ranges(ranges: Sequence[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    """Stretches of shares in order, held between 0 and 1, those that touch as one, without what is empty."""
    held = sorted((max(0.0, start), min(1.0, end)) for start, end in ranges)
    made: list[tuple[float, float]] = []
    for start, end in held:
        if end <= start:
            continue
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(made[-1][1], end))
        else:
            made.append((start, end))
    return tuple(made)
