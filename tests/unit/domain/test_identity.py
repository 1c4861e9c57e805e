"""Which item is which episode: the steps, and that no step uses anything twice."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from player.domain.feed import FeedItem
from player.domain.feed_parts import Enclosure
from player.domain.identity import KnownEpisode, drop_doubles, match_items, same_title, usable_guid
from player.domain.models import EpisodeId

DAY = datetime(2026, 1, 1, 10, tzinfo=UTC)


def item(guid: str = "", url: str = "", title: str = "T", **more: object) -> FeedItem:
    enclosures = (Enclosure(url, "audio/mpeg"),) if url else ()
    return FeedItem(title, guid, enclosures=enclosures, **more)  # type: ignore[arg-type]


def known(number: int, guid: str = "", url: str | None = None, title: str = "T", **more: object) -> KnownEpisode:
    return KnownEpisode(EpisodeId(number), guid, title, url, "audio/mpeg", **more)  # type: ignore[arg-type]


def test_the_guid_comes_first() -> None:
    matching = match_items([known(1, "a", "u1", "Old")], [item("a", "u2", "New")])
    assert [episode.id for _, episode in matching.known] == [1]
    assert matching.repaired == 0


def test_a_changed_guid_is_found_by_the_enclosure_and_counted_as_repaired() -> None:
    matching = match_items([known(1, "a", "u")], [item("b", "u")])
    assert (len(matching.known), matching.repaired, matching.new, matching.gone) == (1, 1, (), ())


def test_guid_and_address_changed_at_once_are_found_by_title_day_and_length() -> None:
    old = known(1, "a", "u", "“It’s late” – part 2", published=DAY, duration_s=1000.0)
    new = item("b", "v", '"It\'s late" - Part 2', published=DAY.replace(hour=22), duration_s=1500.0)
    assert len(match_items([old], [new]).known) == 1
    longer = item("b", "v", '"It\'s late" - Part 2', published=DAY, duration_s=1700.0)
    assert len(match_items([old], [longer]).new) == 1


def test_a_title_alone_or_without_a_date_matches_nothing() -> None:
    old = known(1, "a", "u", "News", published=DAY)
    assert len(match_items([old], [item("b", "v", "News", published=DAY.replace(day=2))]).new) == 1
    assert len(match_items([known(1, "a", "u", "News")], [item("b", "v", "News")]).new) == 1


def test_empty_and_null_guids_never_match_each_other() -> None:
    for guid in ("", " ", "null", "NULL", "none", "undefined"):
        assert usable_guid(guid) == ""
        matching = match_items([known(1, guid, "u1")], [item(guid, "u2", "Other")])
        assert len(matching.new) == 1


def test_of_two_true_doubles_the_upper_one_stays() -> None:
    twins = [item("a", "u", "Upper"), item("a", "u", "Lower"), item("a", "v", "Upper")]
    assert [i.title for i in drop_doubles(twins)] == ["Upper"]


def test_two_episodes_that_share_a_guid_stay_two_and_stay_the_same_two() -> None:
    items = [item("a", "u1", "One"), item("a", "u2", "Two")]
    assert len(drop_doubles(items)) == 2
    rows = [known(1, "a", "u2", "Two"), known(2, "a", "u1", "One")]
    pairs = {i.title: episode.id for i, episode in match_items(rows, items).known}
    assert pairs == {"One": 2, "Two": 1}


def test_a_token_in_the_address_may_change_with_the_guid() -> None:
    matching = match_items([known(1, "a", "https://x/1.mp3?t=1")], [item("b", "https://x/1.mp3?t=2")])
    assert len(matching.known) == 1


def test_a_guid_given_to_another_episode_takes_nothing_from_it() -> None:
    rows = [known(1, "a", "u1", "One"), known(2, "b", "u2", "Two")]
    matching = match_items(rows, [item("a", "u2", "Two")])
    assert [(i.title, episode.id) for i, episode in matching.known] == [("Two", 2)]
    assert [episode.id for episode in matching.gone] == [1]


def test_titles_are_evened_out() -> None:
    assert same_title("  “Straße”  —  1 ") == same_title('"STRASSE" - 1')


_WORD = st.sampled_from(["", "a", "b", "c", "null"])


@given(
    st.lists(st.tuples(_WORD, _WORD, _WORD), max_size=12),
    st.lists(st.tuples(_WORD, _WORD, _WORD), max_size=12),
)
def test_nothing_is_used_twice_and_nothing_is_lost(
    stored: list[tuple[str, str, str]], found: list[tuple[str, str, str]]
) -> None:
    rows = [known(n, g, u or None, t, published=DAY) for n, (g, u, t) in enumerate(stored)]
    items = [item(g, u, t, published=DAY) for g, u, t in found]
    matching = match_items(rows, items)
    used = [episode.id for _, episode in matching.known]
    assert len(used) == len(set(used))
    assert len(matching.known) + len(matching.new) == len(drop_doubles(items))
    assert {*used, *(episode.id for episode in matching.gone)} == {row.id for row in rows}
    again = match_items(
        [
            KnownEpisode(EpisodeId(n), i.guid, i.title, i.enclosure.url if i.enclosure else None, "audio/mpeg", DAY)
            for n, i in enumerate(drop_doubles(items))
        ],
        items,
    )
    assert again.repaired == 0
