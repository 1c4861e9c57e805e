"""Segments put together to paragraphs that read well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from player.domain.models import Segment

# A pause this long begins a new paragraph.
PAUSE_S = 3.0
# From here on a paragraph ends with the sentence, and beyond the second figure wherever it is.
LONG_CHARS = 360
LONGEST_CHARS = 900

_ENDS = (".", "!", "?", "…", "。", "！", "？", "۔", "।", ".”", "!”", "?”", '."', '!"', '?"', ".»", "!»", "?»")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What one speaker says in a row: it begins at ``start_s`` seconds and is made of whole segments."""

    start_s: float
    speaker: str
    segments: tuple[Segment, ...]


def is_timed(segments: Sequence[Segment]) -> bool:
    """False for a transcript of words alone, which can be read but not followed or clicked."""
    return any(segment.end_s > 0 for segment in segments)


def paragraphs(segments: Sequence[Segment]) -> list[Paragraph]:
    """Each paragraph is of one speaker and without a long pause; segments without times stay paragraphs of their own.

    Decided from the first segment onwards, so that the paragraphs of a transcript's beginning stay what they are
    when more is added.
    """
    result: list[Paragraph] = []
    row: list[Segment] = []
    length = 0
    for segment in segments:
        if row and _breaks(row[-1], segment, length):
            result.append(Paragraph(row[0].start_s, row[0].speaker, tuple(row)))
            row, length = [], 0
        row.append(segment)
        length += len(segment.text) + 1
    if row:
        result.append(Paragraph(row[0].start_s, row[0].speaker, tuple(row)))
    return result


def _breaks(last: Segment, segment: Segment, length: int) -> bool:
    if segment.speaker != last.speaker or segment.start_s - last.end_s > PAUSE_S or last.end_s <= 0:
        return True
    return length + len(segment.text) > LONGEST_CHARS or (length >= LONG_CHARS and last.text.endswith(_ENDS))
