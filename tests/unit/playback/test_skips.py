"""Intro and outro: skipped the first time and while listening, never against the listener's will."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from player.domain.models import Episode, EpisodeId, PlayState, ShowId
from player.domain.show_settings import ShowSettings
from player.playback.skips import OutroWatch, first_position, may_skip

NEW = Episode(EpisodeId(1), ShowId(1), "Show", "g", "Walk", duration_s=600.0)
SKIPS = ShowSettings(skip_intro_s=30.0, skip_outro_s=45.0)
lengths = st.floats(0, 900)


def test_the_intro_is_skipped_the_first_time_only() -> None:
    assert first_position(NEW, SKIPS) == 30.0
    assert first_position(replace(NEW, state=PlayState.IN_PROGRESS, position_s=10.0), SKIPS) == 10.0
    assert first_position(replace(NEW, state=PlayState.PLAYED), SKIPS) == 0.0
    assert first_position(NEW, ShowSettings()) == 0.0


def test_what_is_short_is_heard_whole() -> None:
    trailer = replace(NEW, duration_s=60.0)
    assert first_position(trailer, SKIPS) == 0.0
    assert not OutroWatch(SKIPS, 0.0, 60.0).is_over(59.0, 60.0)
    assert first_position(replace(NEW, duration_s=None), SKIPS) == 30.0


def test_the_outro_ends_it_unless_the_listener_went_there() -> None:
    watch = OutroWatch(SKIPS, 0.0, 600.0)
    assert not watch.is_over(554.9, 600.0)
    assert watch.is_over(555.0, 600.0)
    watch.moved(580.0, 600.0)
    assert not watch.is_over(581.0, 600.0)
    watch.moved(300.0, 600.0)
    assert watch.is_over(556.0, 600.0)


def test_a_length_that_comes_later_counts() -> None:
    watch = OutroWatch(SKIPS, 0.0, None)
    assert not watch.is_over(560.0, None)
    assert watch.is_over(560.0, 600.0)


@given(lengths, lengths, st.floats(1, 4000), st.floats(0, 4000))
def test_at_least_half_of_an_episode_is_heard(intro: float, outro: float, length: float, position: float) -> None:
    settings = ShowSettings(skip_intro_s=intro, skip_outro_s=outro)
    begin = first_position(replace(NEW, duration_s=length), settings)
    over = OutroWatch(settings, begin, length).is_over(position, length)
    assert begin <= length / 2
    if over:
        assert position >= length / 2
        assert position - begin >= length / 2 - intro - 1e-6
    assert may_skip(ShowSettings(), length) is False
