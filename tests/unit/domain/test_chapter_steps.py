"""Stepping through chapters: every one is reached, both ways, from wherever one is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from player.domain.chapter_steps import AGAIN_S, chapter_starts, next_chapter, previous_chapter
from player.domain.models import Chapter

CHAPTERS = (Chapter(0.0, "a"), Chapter(60.0, "b"), Chapter(90.0, "picture", in_list=False), Chapter(120.0, "c"))
starts = st.lists(st.integers(0, 5000).map(float), min_size=1, max_size=12)


def test_forward_goes_to_the_next_that_is_listed_and_past_the_last_nowhere() -> None:
    assert next_chapter(CHAPTERS, 0.0) == 60.0
    assert next_chapter(CHAPTERS, 61.0) == 120.0
    assert next_chapter(CHAPTERS, 120.0) is None
    assert next_chapter((), 5.0) is None


def test_back_begins_the_chapter_again_or_goes_to_the_one_before() -> None:
    assert previous_chapter(CHAPTERS, 100.0) == 60.0
    assert previous_chapter(CHAPTERS, 61.0) == 0.0
    assert previous_chapter(CHAPTERS, 2.0) == 0.0
    assert previous_chapter((), 500.0) is None


def test_where_the_engine_lands_a_moment_early_it_still_goes_on() -> None:
    assert next_chapter(CHAPTERS, 59.9) == 120.0


@given(starts, st.floats(0, 6000))
def test_steps_go_the_way_they_say(begins: list[float], position: float) -> None:
    chapters = [Chapter(start, "x") for start in begins]
    ahead, back = next_chapter(chapters, position), previous_chapter(chapters, position)
    assert ahead is None or (ahead > position and ahead in begins)
    assert back is not None
    assert back == 0.0 or (back <= position - AGAIN_S and back in begins)


@given(starts)
def test_stepping_forward_comes_by_every_chapter_once(begins: list[float]) -> None:
    chapters = [Chapter(start, "x") for start in begins]
    position, seen = 0.0, [0.0]
    while (position_next := next_chapter(chapters, position)) is not None:
        position = position_next
        seen.append(position)
    assert seen == sorted({0.0, *chapter_starts(chapters)})
