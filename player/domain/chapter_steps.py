"""Where the next and the previous chapter begin, and where one ends, seen from a position; pure."""

from __future__ import annotations

from collections.abc import Sequence

from player.domain.models import Chapter

# Less than this into a chapter, "previous" means the one before; later it means the start of this one.
AGAIN_S = 3.0
# A position this little before a start counts as in the chapter: engines land a moment early.
_NEAR_S = 0.25


def chapter_starts(chapters: Sequence[Chapter]) -> list[float]:
    """The starts of the chapters that are listed, in order, each once."""
    return sorted({chapter.start_s for chapter in chapters if chapter.in_list})


def next_chapter(chapters: Sequence[Chapter], position_s: float) -> float | None:
    """The start of the chapter after the one at ``position_s``; None in the last."""
    return next((start for start in chapter_starts(chapters) if start > position_s + _NEAR_S), None)


def previous_chapter(chapters: Sequence[Chapter], position_s: float) -> float | None:
    """The start of this chapter, or of the one before where this has only just begun; 0 before the first.

    None where there are no chapters: nobody loses their place by a key that has no meaning there.
    """
    starts = chapter_starts(chapters)
    passed = [start for start in starts if start <= position_s - AGAIN_S]
    return passed[-1] if passed else 0.0 if starts else None
