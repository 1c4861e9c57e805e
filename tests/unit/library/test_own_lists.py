"""Lists of one's own: which episodes their rules let through, and what the sidebar says of them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.domain.models import DownloadRecord, DownloadState, Episode, FetchState, PlayState, ShowId, SmartList
from player.domain.smart_rules import OwnList, SmartRules
from player.library import Library

from .conftest import NOW, a_feed, an_item


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Two shows of 20 episodes, some of which were heard, kept, marked and queued."""
    library = Library(tmp_path_factory.mktemp("own") / "library.sqlite3")
    for name in ("a", "b"):
        items = [
            an_item(n, title=f"Whales {n}" if n % 5 == 0 else f"Episode {n}", duration_s=n * 300.0)
            for n in range(80, 100)
        ]
        library.feeds.add(a_feed(*items), f"https://{name}.example/feed", FetchState(), NOW)
    ids = library.episodes.ids()
    library.positions.mark_played(ids[:10], NOW)
    for episode_id in ids[10:16]:
        library.positions.save(episode_id, 30.0, NOW)
    for episode_id in ids[5:15]:
        library.downloads.save(DownloadRecord(episode_id, DownloadState.DONE, f"{episode_id}.mp3", 1000, 1000), NOW)
    library.queue.add(ids[12:20])
    for episode_id in ids[3:30:4]:
        library.bookmarks.add(episode_id, 10.0, "here", NOW)
    library.show_settings.set_tags(ShowId(1), ["Sea"])
    return library


def fits(library: Library, episode: Episode, rules: SmartRules) -> bool:
    """The rules once more, in Python."""
    assert episode.published
    assert episode.duration_s
    age, minutes = NOW - episode.published, episode.duration_s / 60
    bookmarked = bool(library.bookmarks.of(episode.id))
    shows = {*rules.show_ids, *([1] if any(tag.casefold() == "sea" for tag in rules.tags) else [])}
    return all(
        (
            not rules.states or str(episode.state) in rules.states,
            not (rules.show_ids or rules.tags) or episode.show_id in shows,
            rules.newer_than_days is None or age <= timedelta(days=rules.newer_than_days),
            rules.older_than_days is None or age > timedelta(days=rules.older_than_days),
            rules.longer_than_min is None or minutes > rules.longer_than_min,
            rules.shorter_than_min is None or minutes < rules.shorter_than_min,
            rules.downloaded is None or rules.downloaded == (episode.download is DownloadState.DONE),
            rules.has_transcript is None or rules.has_transcript == episode.has_transcript,
            rules.bookmarked is None or rules.bookmarked == bookmarked,
            rules.queued is None or rules.queued == episode.queued,
            not rules.text or rules.text.casefold() in episode.title.casefold(),
        )
    )


_flag = st.none() | st.booleans()


@given(
    st.builds(
        SmartRules,
        states=st.lists(st.sampled_from([str(state) for state in PlayState]), unique=True).map(tuple),
        show_ids=st.sampled_from([(), (1,), (2,), (1, 2), (99,)]),
        tags=st.sampled_from([(), ("sea",), ("SEA", "air")]),
        newer_than_days=st.none() | st.integers(1, 25),
        older_than_days=st.none() | st.integers(1, 25),
        longer_than_min=st.none() | st.integers(400, 500),
        shorter_than_min=st.none() | st.integers(400, 500),
        downloaded=_flag,
        has_transcript=_flag,
        bookmarked=_flag,
        queued=_flag,
        text=st.sampled_from(["", "whales", "EPISODE"]),
        oldest_first=st.booleans(),
    )
)
def test_the_rules_mean_in_sql_what_they_say(full: Library, rules: SmartRules) -> None:
    episodes = full.episodes.rows(full.episodes.ids(oldest_first=rules.oldest_first))
    wanted = [episode.id for episode in episodes if fits(full, episode, rules)]
    assert full.own_lists.ids(rules, NOW) == wanted
    assert full.own_lists.count(rules, NOW) == len(wanted)


def test_lists_are_kept_in_the_order_they_were_given(library: Library) -> None:
    lists = library.own_lists
    first, second = lists.add("Long ones", SmartRules(longer_than_min=60)), lists.add("Sea", SmartRules(text="sea"))
    lists.set_order([second, first])
    assert [own.name for own in lists.all()] == ["Sea", "Long ones"]
    lists.change(OwnList(first, "Longer", SmartRules(longer_than_min=90)))
    gone = lists.all()[1]
    assert gone == OwnList(first, "Longer", SmartRules(longer_than_min=90))
    lists.remove(first)
    assert [own.id for own in lists.all()] == [second]
    lists.restore(gone)
    assert lists.all()[1] == gone
    place = lists.remove(second)
    lists.restore(OwnList(second, "Sea", SmartRules(text="sea")), place)
    assert [own.id for own in lists.all()] == [second, first], "where it was"


def test_the_overview_counts_what_waits(full: Library) -> None:
    own = full.own_lists.add("Heard", SmartRules(states=("played",)))
    seen = full.overview.now(NOW)
    assert seen.counts[SmartList.QUEUE] == 8
    assert seen.counts[SmartList.IN_PROGRESS] == 6
    assert seen.counts[SmartList.DOWNLOADS] == 10
    assert seen.counts[SmartList.BOOKMARKS] == 7
    assert seen.own_counts == {own: 10}
    assert seen.download_bytes == 10_000
    queued = full.episodes.rows(full.queue.ids())
    left = sum((e.duration_s or 0) - e.position_s for e in queued)
    assert seen.queue_left_s == pytest.approx(left)
    full.own_lists.remove(own)
