"""What is downloaded by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.domain.auto_download import AutoRule, Candidate, episodes_to_download, fits, rule_for
from player.domain.models import DownloadState, EpisodeId, PlayState
from player.domain.show_settings import ShowSettings

NOW = datetime(2026, 1, 10, 12, tzinfo=UTC)
PLAYED, STARTED = PlayState.PLAYED, PlayState.IN_PROGRESS


def show(*changes: dict[str, object], count: int = 6) -> list[Candidate]:
    """Episodes ``count`` to 1, newest first; ``changes`` by place."""
    made = [Candidate(EpisodeId(number), f"Tide {number}", 600.0) for number in range(count, 0, -1)]
    for place, change in enumerate(changes):
        made[place] = replace(made[place], **change)
    return made


def test_nothing_is_fetched_unless_it_is_asked_for() -> None:
    assert episodes_to_download(AutoRule(), show()) == ()


def test_the_newest_ones_newest_first() -> None:
    assert episodes_to_download(AutoRule(2), show()) == (6, 5)


def test_hearing_one_fetches_no_older_one() -> None:
    assert episodes_to_download(AutoRule(2), show({"state": PLAYED, "heard": NOW})) == (5,)
    assert episodes_to_download(AutoRule(2, only_unplayed=False), show({"state": PLAYED, "heard": NOW})) == (6, 5)


@pytest.mark.parametrize(
    "change", [{"was_here": True}, *({"download": state} for state in DownloadState if state is not DownloadState.NONE)]
)
def test_what_is_here_or_was_here_is_not_fetched_again_nor_replaced(change: dict[str, object]) -> None:
    assert episodes_to_download(AutoRule(2), show(change)) == (5,)


def test_filters_choose_by_words_and_length() -> None:
    episodes = show(
        {"title": "LIVE: the flood"}, {"title": "Flood, a rerun"}, {"duration_s": 60.0}, {"duration_s": None}
    )
    assert episodes_to_download(AutoRule(9, title_has="flood, ebb"), episodes) == (6, 5)
    assert episodes_to_download(AutoRule(9, title_lacks="Rerun,live", shortest_s=100), episodes) == (3, 2, 1)
    assert episodes_to_download(AutoRule(9, longest_s=100), episodes) == (4, 3)
    assert fits(AutoRule(1, title_has=" , "), episodes[0])
    assert fits(AutoRule(1, title_has="ﬂood"), episodes[0])


def test_in_order_begins_with_the_first() -> None:
    assert episodes_to_download(AutoRule(2, in_order=True), show()) == (1, 2)


def test_in_order_goes_on_from_where_the_listener_is() -> None:
    heard = show({}, {}, {"state": STARTED, "heard": NOW}, {"state": PLAYED, "heard": NOW - timedelta(days=1)})
    assert episodes_to_download(AutoRule(2, in_order=True), heard) == (4, 5)
    assert episodes_to_download(AutoRule(2, in_order=True), show({}, {"state": PLAYED, "heard": NOW})) == (6,)
    again = show({"state": PLAYED, "heard": NOW - timedelta(days=9)}, {}, {}, {}, {"state": PLAYED, "heard": NOW})
    assert episodes_to_download(AutoRule(2, in_order=True), again) == (3, 4)


def test_a_show_says_more_than_the_rule_for_all() -> None:
    for_all = AutoRule(3, title_has="news", longest_s=600.0)
    assert rule_for(for_all, ShowSettings(), serial=False) == for_all
    assert rule_for(for_all, ShowSettings(), serial=True).in_order
    own = rule_for(for_all, ShowSettings(auto_download=0, title_has="x", in_order=False, longest_s=9.0), serial=True)
    assert own == AutoRule(0, title_has="x", longest_s=9.0)


CANDIDATES = st.lists(
    st.builds(
        Candidate,
        st.just(EpisodeId(0)),
        st.sampled_from(["Tide", "Live tide", "Rerun", ""]),
        st.none() | st.floats(0, 9000),
        st.sampled_from(PlayState),
        st.none() | st.datetimes(timezones=st.just(UTC)),
        st.sampled_from(DownloadState),
        st.booleans(),
    ),
    max_size=12,
).map(lambda made: [replace(each, id=EpisodeId(len(made) - place)) for place, each in enumerate(made)])
RULES = st.builds(
    AutoRule,
    st.integers(0, 5),
    st.booleans(),
    st.sampled_from(["", "live", "tide, rerun"]),
    st.sampled_from(["", "rerun"]),
    st.none() | st.floats(0, 9000),
    st.none() | st.floats(0, 9000),
    st.booleans(),
)


@given(RULES, CANDIDATES)
def test_what_is_chosen_is_always_wanted(rule: AutoRule, episodes: list[Candidate]) -> None:
    chosen = episodes_to_download(rule, episodes)
    assert len(chosen) <= rule.amount
    assert sorted(chosen, reverse=not rule.in_order) == list(chosen)
    by_id = {episode.id: episode for episode in episodes}
    for id_ in chosen:
        assert by_id[id_].download is DownloadState.NONE
        assert not by_id[id_].was_here
        assert fits(rule, by_id[id_])
        assert not (rule.only_unplayed and by_id[id_].state is PLAYED)


@given(RULES, CANDIDATES)
def test_once_fetched_nothing_more_is_wanted(rule: AutoRule, episodes: list[Candidate]) -> None:
    chosen = episodes_to_download(rule, episodes)
    after = [replace(e, download=DownloadState.QUEUED) if e.id in chosen else e for e in episodes]
    assert episodes_to_download(rule, after) == ()
    gone = [replace(e, was_here=True) if e.id in chosen else e for e in episodes]
    assert episodes_to_download(rule, gone) == ()
