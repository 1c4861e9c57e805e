"""The sleep timer's rule: what is left, how it fades, and when it is time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.domain.sleep import (
    FADE_S,
    LONGEST_S,
    Heard,
    SleepKind,
    SleepTimer,
    extend_sleep,
    fade_level,
    is_time_to_sleep,
    run_sleep,
    sleep_after,
    sleep_left,
)

HERE = Heard(100.0, 600.0)
seconds = st.floats(0, 1e5, allow_nan=False)


def test_a_time_runs_down_only_while_something_is_heard() -> None:
    timer = sleep_after(60.0, 0.0)
    assert sleep_left(timer, 50.0, HERE) == 60.0
    timer = run_sleep(timer, 50.0, running=True)
    assert sleep_left(timer, 70.0, HERE) == 40.0
    timer = run_sleep(timer, 70.0, running=False)
    assert sleep_left(timer, 1000.0, HERE) == 40.0
    timer = run_sleep(timer, 1000.0, running=True)
    assert not is_time_to_sleep(timer, 1039.9, HERE)
    assert is_time_to_sleep(timer, 1040.0, HERE)


def test_the_end_of_a_chapter_is_as_far_as_the_speed_makes_it() -> None:
    timer = SleepTimer(SleepKind.CHAPTER, until_s=160.0)
    assert sleep_left(timer, 0.0, Heard(100.0, 600.0, 2.0)) == 30.0
    assert not is_time_to_sleep(timer, 0.0, Heard(159.9, 600.0))
    assert is_time_to_sleep(timer, 0.0, Heard(160.0, 600.0))


@pytest.mark.parametrize("timer", [SleepTimer(SleepKind.EPISODE), SleepTimer(SleepKind.CHAPTER)])
def test_the_end_of_an_episode_tells_itself(timer: SleepTimer) -> None:
    assert sleep_left(timer, 0.0, HERE) == 500.0
    assert sleep_left(timer, 0.0, Heard(5.0, None)) is None
    assert not is_time_to_sleep(timer, 0.0, Heard(600.0, 600.0))


def test_no_timer_is_never_over_and_at_full_volume() -> None:
    assert fade_level(None, 0.0, HERE) == 1.0
    assert not is_time_to_sleep(None, 0.0, HERE)


def test_more_time_turns_the_end_of_a_chapter_into_a_time_past_it() -> None:
    timer = extend_sleep(SleepTimer(SleepKind.CHAPTER, until_s=110.0), 300.0, 7.0, HERE)
    assert timer.kind is SleepKind.TIME
    assert sleep_left(timer, 7.0, HERE) == 310.0


@given(st.floats(1, LONGEST_S), seconds, seconds)
def test_what_is_left_never_grows_and_the_sound_follows_it(length: float, first: float, second: float) -> None:
    timer = run_sleep(sleep_after(length, 0.0), 0.0, running=True)
    early, late = sorted((first, second))
    before, after = sleep_left(timer, early, HERE), sleep_left(timer, late, HERE)
    assert before is not None
    assert after is not None
    assert 0.0 <= after <= before <= length
    assert 0.0 <= fade_level(timer, late, HERE) <= fade_level(timer, early, HERE) <= 1.0
    assert (fade_level(timer, early, HERE) == 1.0) == (before >= FADE_S)
    assert is_time_to_sleep(timer, late, HERE) == (after == 0.0)


@given(st.floats(1, LONGEST_S), st.lists(st.tuples(st.floats(0, 500), st.booleans()), max_size=12))
def test_pauses_change_nothing_in_the_sum_of_what_was_heard(length: float, steps: list[tuple[float, bool]]) -> None:
    timer, now, heard, running = sleep_after(length, 0.0), 0.0, 0.0, False
    for passed, run in steps:
        now += passed
        heard += passed if running else 0.0
        timer, running = run_sleep(timer, now, running=run), run
    assert sleep_left(timer, now, HERE) == pytest.approx(max(0.0, length - heard), abs=1e-6)


@given(st.floats(1, 10_000), st.floats(0, 10_000), st.floats(1, 3600))
def test_extending_adds_to_what_is_left(length: float, now: float, more: float) -> None:
    timer = run_sleep(sleep_after(length, 0.0), 0.0, running=True)
    left = sleep_left(timer, now, HERE) or 0.0
    extended = extend_sleep(timer, more, now, HERE)
    assert sleep_left(extended, now, HERE) == pytest.approx(left + more)
    assert extended.running
