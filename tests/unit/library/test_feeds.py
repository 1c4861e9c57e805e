"""Feeds written into the library: only what changed, and nothing a listener did is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from player.domain.errors import AlreadySubscribed
from player.domain.feed_parts import Enclosure
from player.domain.models import (
    Chapter,
    EpisodeFilter,
    FetchState,
    Funding,
    Person,
    PlayState,
    RemoteShow,
    ShowId,
    TranscriptRef,
    TranscriptState,
)
from player.library import Library

from .conftest import NOW, a_feed, an_item

URL = "https://a.example/feed"


def _titles(library: Library, show: ShowId | None = None) -> list[str]:
    return [e.title for e in library.episodes.rows(library.episodes.ids(show_id=show))]


def test_a_show_comes_back_as_the_feed_told_it(library: Library) -> None:
    item = an_item(
        3,
        persons=(Person("Ada Reyes", "guest", link="https://ada.example"),),
        transcripts=(TranscriptRef("https://a.example/3.vtt", "text/vtt", "en"),),
        chapters=(Chapter(0.0, "Start"), Chapter(60.5, "Later", url="https://a.example/x")),
        season=2,
        number=3.0,
        explicit=False,
    )
    feed = a_feed(
        item,
        author="Ada",
        link="https://a.example",
        description_text="About tides.",
        description_html="<p>About tides.</p>",
        categories=("Science",),
        persons=(Person("Jon Park"),),
        funding=(Funding("https://a.example/give", "Give"),),
        podroll=(RemoteShow("https://b.example/f", "g"),),
        explicit=True,
        podcast_guid="917393e3",
    )
    show_id, result = library.feeds.add(feed, URL, FetchState("e", "m", "h"), NOW)
    show = library.shows.get(show_id)
    assert (show.title, show.author, show.website) == ("Tidal Notes", "Ada", "https://a.example")
    assert (show.description, show.categories, show.explicit) == ("About tides.", ("Science",), True)
    assert (show.persons, show.funding, show.podroll) == (feed.persons, feed.funding, feed.podroll)
    (known,) = library.refreshes.status([show_id], NOW)
    assert (known.state, known.feed_url) == (FetchState("e", "m", "h"), URL)
    page = library.episodes.page(result.new_episodes[0])
    assert (page.persons, page.transcript_refs, page.chapters) == (item.persons, item.transcripts, item.chapters)
    assert page.transcript_state is TranscriptState.AVAILABLE
    assert (page.notes_html, page.notes_text) == ("<p>Notes 3</p>", "Notes 3")
    assert (page.episode.season, page.episode.number, page.episode.explicit) == (2, 3.0, False)
    assert page.episode.published == item.published
    assert page.episode.enclosure_bytes == 1000


def test_lists_are_newest_first_whatever_the_order_of_the_feed(library: Library) -> None:
    show, _ = library.feeds.add(a_feed(an_item(1), an_item(3), an_item(2)), URL, FetchState(), NOW)
    assert _titles(library, show) == ["Episode 3", "Episode 2", "Episode 1"]
    assert [e.title for e in library.episodes.rows(library.episodes.ids(oldest_first=True, limit=2))] == [
        "Episode 1",
        "Episode 2",
    ]


def test_without_dates_the_order_of_the_feed_counts(library: Library) -> None:
    items = [an_item(n, published=None, order=place) for place, n in enumerate((7, 2, 5))]
    show, _ = library.feeds.add(a_feed(*items), URL, FetchState(), NOW)
    assert _titles(library, show) == ["Episode 7", "Episode 2", "Episode 5"]


def test_items_with_nothing_to_play_are_not_episodes(library: Library) -> None:
    picture = an_item(2, enclosures=(Enclosure("https://a.example/p.jpg", "image/jpeg"),))
    show, _ = library.feeds.add(a_feed(an_item(1), picture), URL, FetchState(), NOW)
    assert _titles(library, show) == ["Episode 1"]


def test_one_address_is_one_show(library: Library) -> None:
    library.feeds.add(a_feed(an_item(1)), URL, FetchState(), NOW)
    with pytest.raises(AlreadySubscribed):
        library.feeds.add(a_feed(an_item(1)), URL, FetchState(), NOW)
    assert len(library.shows.all()) == 1
    assert len(library.episodes.ids()) == 1


def test_only_what_changed_is_written(library: Library) -> None:
    items = [an_item(n) for n in (3, 2, 1)]
    show, first = library.feeds.add(a_feed(*items), URL, FetchState(), NOW)
    assert library.feeds.apply(show, a_feed(*items), FetchState(), NOW).changed_episodes == ()
    better = replace(items[1], title="Episode 2, mended")
    result = library.feeds.apply(show, a_feed(an_item(4), items[0], better, items[2]), FetchState(), NOW)
    assert result.changed_episodes == (first.new_episodes[1],)
    assert len(result.new_episodes) == 1
    assert _titles(library, show) == ["Episode 4", "Episode 3", "Episode 2, mended", "Episode 1"]


def test_changed_guids_keep_the_episode_and_what_was_done_with_it(library: Library) -> None:
    show, first = library.feeds.add(a_feed(an_item(2), an_item(1)), URL, FetchState(), NOW)
    library.positions.mark_played(first.new_episodes[:1], NOW)
    library.positions.save(first.new_episodes[1], 42.0, NOW)
    moved = [
        an_item(n, guid=f"new-{n}", enclosures=(Enclosure(f"https://b.example/{n}.mp3", "audio/mpeg"),)) for n in (2, 1)
    ]
    result = library.feeds.apply(show, a_feed(*moved), FetchState(), NOW)
    assert (result.new_episodes, result.repaired_ids) == ((), 2)
    rows = library.episodes.rows(list(first.new_episodes))
    assert [(e.state, e.position_s, e.guid) for e in rows] == [
        (PlayState.PLAYED, 0.0, "new-2"),
        (PlayState.IN_PROGRESS, 42.0, "new-1"),
    ]
    assert rows[0].enclosure_url == "https://b.example/2.mp3"


def test_an_episode_that_leaves_the_feed_stays_and_is_marked(library: Library) -> None:
    show, first = library.feeds.add(a_feed(an_item(2), an_item(1)), URL, FetchState(), NOW)
    library.feeds.apply(show, a_feed(an_item(2)), FetchState(), NOW)
    assert [e.in_feed for e in library.episodes.rows(list(first.new_episodes))] == [True, False]
    library.feeds.apply(show, a_feed(an_item(2), an_item(1)), FetchState(), NOW)
    assert all(e.in_feed for e in library.episodes.rows(list(first.new_episodes)))


def test_a_feed_cut_short_marks_nothing_as_gone(library: Library) -> None:
    show, first = library.feeds.add(a_feed(an_item(2), an_item(1)), URL, FetchState(), NOW)
    library.feeds.apply(show, a_feed(an_item(2), broken=True), FetchState(), NOW)
    assert all(e.in_feed for e in library.episodes.rows(list(first.new_episodes)))


def test_counts_follow_every_change(library: Library) -> None:
    show, first = library.feeds.add(a_feed(*[an_item(n) for n in (3, 2, 1)]), URL, FetchState(), NOW)

    def counts() -> tuple[int, int]:
        row = library.shows.get(show)
        return row.episode_count, row.unplayed_count

    assert counts() == (3, 3)
    library.positions.mark_played(first.new_episodes[:2], NOW)
    library.positions.mark_played(first.new_episodes[:1], NOW)
    assert counts() == (3, 1)
    library.positions.mark_played(first.new_episodes[:1], NOW, played=False)
    assert counts() == (3, 2)
    library.positions.start_again(first.new_episodes[1], NOW)
    assert counts() == (3, 3)
    library.positions.mark_played(first.new_episodes, NOW)
    library.feeds.apply(show, a_feed(an_item(4)), FetchState(), NOW)
    assert counts() == (4, 1)


def test_filters_cut_lists_down(library: Library) -> None:
    show, first = library.feeds.add(a_feed(*[an_item(n) for n in (3, 2, 1)]), URL, FetchState(), NOW)
    third, second, _ = first.new_episodes
    library.positions.mark_played([third], NOW)
    library.positions.save(second, 10.0, NOW)

    def titles(only: EpisodeFilter) -> list[str]:
        return [e.title for e in library.episodes.rows(library.episodes.ids(show_id=show, only=only))]

    assert titles(EpisodeFilter.PLAYED) == ["Episode 3"]
    assert titles(EpisodeFilter.IN_PROGRESS) == ["Episode 2"]
    assert titles(EpisodeFilter.NEW) == ["Episode 1"]
    assert titles(EpisodeFilter.UNPLAYED) == ["Episode 2", "Episode 1"]
    assert titles(EpisodeFilter.DOWNLOADED) == []


def test_removing_a_show_leaves_nothing_behind(library: Library) -> None:
    show, first = library.feeds.add(a_feed(an_item(1)), URL, FetchState(), NOW)
    library.positions.save(first.new_episodes[0], 5.0, NOW)
    library.positions.set_session(first.new_episodes[0])
    library.queue.add(first.new_episodes)
    library.shows.remove(show)
    assert (library.shows.all(), library.episodes.ids(), library.queue.ids()) == ([], [], [])
    assert library.positions.last_session() is None
    # A player that has not heard of it yet must not bring anything back.
    library.positions.save(first.new_episodes[0], 6.0, NOW)
    library.positions.set_session(first.new_episodes[0])
    assert library.positions.last_session() is None


def test_the_players_length_wins_over_the_feeds(library: Library) -> None:
    show, first = library.feeds.add(a_feed(an_item(1)), URL, FetchState(), NOW)
    (episode,) = first.new_episodes
    assert library.episodes.note_duration(episode, 700.25)
    assert not library.episodes.note_duration(episode, 700.3)
    library.feeds.apply(show, a_feed(an_item(1, duration_s=5.0)), FetchState(), NOW)
    assert library.episodes.get(episode).duration_s == 700.25


def test_errors_stay_with_the_show_until_it_answers_again(library: Library) -> None:
    from player.domain.errors import TimedOut

    show, _ = library.feeds.add(a_feed(an_item(1)), URL, FetchState("e", "m", "h"), NOW)
    for hours in (0, 1):
        now = NOW + timedelta(hours=hours)
        library.refreshes.failed(show, TimedOut(host="a.example"), now, now + timedelta(hours=1))
    known = library.shows.get(show)
    assert (known.error_kind, known.error_count) == ("timed-out", 2)
    assert known.error == "a.example did not answer in time. Try again later."
    # Some servers answer 304 for ever: after a failure the whole feed is asked for.
    (status,) = library.refreshes.status(None, NOW)
    assert status.state == FetchState(None, None, "h")
    (spell,) = library.notices.failures(show)
    assert (spell.kind, spell.times, spell.first, spell.last) == ("timed-out", 2, NOW, NOW + timedelta(hours=1))
    library.refreshes.unchanged([(show, status.state, lambda _dates, _complete: NOW)], NOW)
    assert library.shows.get(show).error is None
    library.refreshes.failed(show, TimedOut(host="a.example"), NOW, None)
    assert [spell.times for spell in library.notices.failures(show)] == [1, 2]


def test_a_show_is_found_by_id_address_or_title(library: Library) -> None:
    from player.domain.errors import ShowNotFound

    first, _ = library.feeds.add(a_feed(an_item(1)), URL, FetchState(), NOW)
    library.feeds.add(a_feed(an_item(1), title="Night Signal"), "https://b.example/f", FetchState(), NOW)
    for text in (str(first), URL, "tidal notes", "tidal"):
        assert library.shows.find(text).id == first
    for text in ("", "i", "nothing like it"):
        with pytest.raises(ShowNotFound):
            library.shows.find(text)


_CHANGES = st.sampled_from(["guid", "url", "title", "notes", "drop", "return", "new", "shuffle", "play"])


@given(st.lists(st.tuples(_CHANGES, st.integers(0, 30)), max_size=25))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_series_of_publishers_changes_doubles_an_episode_or_loses_its_state(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[str, int]]
) -> None:
    """One thing changes at a time between refreshes: guid, address, title or place; dates stay."""
    library = Library(tmp_path_factory.mktemp("p") / "l.sqlite3")
    items = {n: an_item(n) for n in range(1, 6)}
    hidden: dict[int, object] = {}
    show, result = library.feeds.add(a_feed(*items.values()), URL, FetchState(), NOW)
    by_title = {library.episodes.get(i).title: i for i in result.new_episodes}
    ids = {n: by_title[f"Episode {n}"] for n in items}
    played: set[int] = set()
    for count, (change, pick) in enumerate(changes):
        number = sorted(items)[pick % len(items)] if items else 0
        if change == "new":
            number = len(ids) + 1
            items[number] = an_item(number)
        elif change == "return" and hidden:
            number, item = hidden.popitem()
            items[number] = item  # type: ignore[assignment]
        elif not items:
            continue
        elif change == "guid":
            items[number] = replace(items[number], guid=f"changed-{number}-{count}")
        elif change == "url":
            address = f"https://host{count}.example/{number}.mp3"
            items[number] = replace(items[number], enclosures=(Enclosure(address, "audio/mpeg"),))
        elif change == "title":
            items[number] = replace(items[number], title=f"Renamed {number}-{count}")
        elif change == "notes":
            items[number] = replace(items[number], notes_html=f"<p>{count}</p>")
        elif change == "drop":
            hidden[number] = items.pop(number)
        elif change == "shuffle":
            items = dict(sorted(items.items(), key=lambda pair: (pair[0] * (pick + 7)) % 11))
        elif change == "play" and number in ids:
            library.positions.mark_played([ids[number]], NOW)
            played.add(number)
        outcome = library.feeds.apply(show, a_feed(*items.values()), FetchState(), NOW)
        if change == "new":
            (ids[number],) = outcome.new_episodes
        else:
            assert outcome.new_episodes == ()
        assert len(library.episodes.ids()) == len(ids)
        for n, episode_id in ids.items():
            state = library.episodes.get(episode_id).state
            assert (state is PlayState.PLAYED) == (n in played)
    library.close()
