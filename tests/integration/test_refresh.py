"""Refreshing against a real server: what changed, what moved, what broke, and that nothing is lost by any of it."""

from __future__ import annotations

import asyncio
import dataclasses
import itertools
from datetime import timedelta

import pytest

from player.domain.events import EpisodesAdded, EpisodesChanged, ShowChanged
from player.domain.models import EpisodeFilter
from player.domain.notices import NoticeKind
from player.library import Library
from tests.integration.refresh_rig import START, Rig, a_new_episode
from tests.support.catalogue import DEFAULT_AUDIO
from tests.support.httpd import Reply, Request
from tests.support.server import PodcastServer
from tests.support.shows import Episode, Show, a_show


async def test_nothing_new_by_304_and_by_the_same_bytes(rig: Rig, server: PodcastServer) -> None:
    show = await rig.subscribe(server.add_show(a_show()))
    rig.clock.moment += timedelta(hours=3)
    outcome = await rig.refresh()
    assert (outcome.status, outcome.new_episodes) == ("unchanged", ())
    assert server.requests()[-1].status == 304
    assert rig.library.shows.get(show).refreshed == rig.clock.moment
    server.fault("*", no_validators=True)
    assert (await rig.refresh()).status == "unchanged"
    assert (await rig.refresh()).status == "unchanged"
    assert rig.events == []


async def test_the_same_bytes_are_not_even_read(rig: Rig, server: PodcastServer) -> None:
    server.fault("*", no_validators=True)
    await rig.subscribe(server.add_show(a_show()))
    # Whoever asks the reader for anything from now on gets an error.
    await rig.pool.close()
    assert (await rig.refresh()).status == "unchanged"
    assert server.requests()[-1].status == 200


@pytest.mark.parametrize(
    ("every", "least", "most"),
    [
        (timedelta(hours=1), timedelta(minutes=30), timedelta(hours=1.2)),
        (timedelta(days=1), timedelta(hours=1), timedelta(hours=2.5)),
        (timedelta(days=7), timedelta(hours=8), timedelta(hours=17)),
        (timedelta(days=40), timedelta(hours=19), timedelta(hours=29)),
    ],
)
async def test_a_show_is_asked_in_its_own_rhythm_within_bounds(
    rig: Rig, server: PodcastServer, every: timedelta, least: timedelta, most: timedelta
) -> None:
    show = a_show(episodes=12)
    for number, episode in enumerate(show.episodes):
        episode.published = START - timedelta(minutes=20) - number * every
    await rig.subscribe(server.add_show(show))
    pauses = set()
    for _ in range(5):
        assert (await rig.refresh()).status == "unchanged"
        assert least <= rig.asked_again_in() <= most
        pauses.add(rig.asked_again_in())
    # Not all shows of the world in the same second.
    assert len(pauses) > 1


async def test_a_server_that_says_304_for_ever_is_asked_for_all_of_it_once_a_week(
    rig: Rig, server: PodcastServer
) -> None:
    show = a_show()
    show_id = await rig.subscribe(server.add_show(show))
    a_new_episode(show)
    server.add_show(show)

    def stubborn(request: Request) -> Reply:
        if request.header("If-None-Match") or request.header("If-Modified-Since"):
            return Reply(304)
        return Reply(200, {"Content-Type": "application/rss+xml", "ETag": '"x"'}, show.rss(server.address))

    server.route("GET", show.feed_path, stubborn)
    assert (await rig.refresh()).status == "unchanged"
    rig.clock.moment += timedelta(days=8)
    assert len((await rig.refresh()).new_episodes) == 1
    assert rig.titles(show_id)[0] == "Walk again"


async def test_only_what_changed_is_told_and_written(rig: Rig, server: PodcastServer) -> None:
    show = a_show(episodes=5)
    show_id = await rig.subscribe(server.add_show(show))
    ids = rig.library.episodes.ids(show_id=show_id)
    rig.library.positions.mark_played([ids[2]], START)
    a_new_episode(show)
    show.episodes[2].summary = "Something else happened."
    show.episodes[2].notes_html = "<p>Something else happened.</p>"
    server.add_show(show)
    outcome = await rig.refresh()
    assert outcome.status == "updated"
    assert len(outcome.new_episodes) == 1
    assert rig.events == [
        ShowChanged(show_id),
        EpisodesAdded(show_id, outcome.new_episodes),
        EpisodesChanged((ids[1],)),
    ]
    assert rig.library.episodes.page(ids[1]).notes_text == "Something else happened."
    assert rig.library.episodes.ids(show_id=show_id) == [*outcome.new_episodes, *ids]
    assert rig.library.episodes.ids(only=EpisodeFilter.PLAYED) == [ids[2]]
    assert rig.library.search.episode_ids("something else") == [ids[1]]


async def test_an_item_that_comes_twice_is_one_though_only_the_new_bytes_are_read(
    rig: Rig, server: PodcastServer
) -> None:
    show = a_show(episodes=4)
    show_id = await rig.subscribe(server.add_show(show))
    twin = dataclasses.replace(show.episodes[2], summary="The same once more.", notes_html="")
    show.episodes.insert(0, twin)
    server.add_show(show)
    outcome = await rig.refresh()
    assert outcome.new_episodes == ()
    assert len(rig.titles(show_id)) == 4


async def test_episodes_that_leave_the_feed_stay_and_come_back_as_themselves(rig: Rig, server: PodcastServer) -> None:
    show = a_show(episodes=4)
    show_id = await rig.subscribe(server.add_show(show))
    ids = rig.library.episodes.ids(show_id=show_id)
    rig.library.positions.mark_played([ids[3]], START)
    oldest = show.episodes.pop()
    server.add_show(show)
    assert (await rig.refresh()).new_episodes == ()
    assert not rig.library.episodes.get(ids[3]).in_feed
    show.episodes.append(oldest)
    server.add_show(show)
    assert (await rig.refresh()).new_episodes == ()
    assert rig.library.episodes.get(ids[3]).in_feed
    assert rig.library.episodes.ids(only=EpisodeFilter.PLAYED) == [ids[3]]


async def test_a_publisher_who_changes_all_ids_is_mended_and_told(rig: Rig, server: PodcastServer) -> None:
    show = a_show(episodes=38)
    show_id = await rig.subscribe(server.add_show(show))
    ids = rig.library.episodes.ids(show_id=show_id)
    rig.library.positions.mark_played([ids[7]], START)
    for number, episode in enumerate(show.episodes):
        episode.guid = f"https://elsewhere.example/?p={number}"
    server.add_show(show)
    outcome = await rig.refresh()
    assert (outcome.new_episodes, outcome.repaired_ids) == ((), 38)
    assert rig.library.episodes.ids(show_id=show_id) == ids
    assert rig.library.episodes.ids(only=EpisodeFilter.PLAYED) == [ids[7]]
    (notice,) = rig.library.notices.of(show_id)
    assert notice.sentence() == "The publisher changed 38 ids; your progress was kept."
    rig.library.notices.dismiss(notice.id)
    assert rig.library.notices.of(show_id) == []


async def test_a_permanent_move_is_followed_told_and_can_be_undone(rig: Rig, server: PodcastServer) -> None:
    show = a_show()
    old = server.add_show(show)
    show_id = await rig.subscribe(old)
    new = server.add("/new.xml", show.rss(server.address).replace(b"Walk 3", b"Walk three"))
    server.redirect(show.feed_path, "/new.xml", 308)
    outcome = await rig.refresh()
    assert (outcome.status, outcome.moved_to) == ("updated", new)
    assert rig.library.shows.get(show_id).feed_url == new
    (notice,) = rig.library.notices.of(show_id)
    assert (notice.kind, notice.before, notice.after) == (NoticeKind.MOVED, old, new)
    assert notice.can_be_undone
    assert await rig.subscriptions.undo_move(show_id, notice.id)
    assert rig.library.shows.get(show_id).feed_url == old
    # It is not followed again, while what is there is read all the same.
    assert (await rig.refresh()).moved_to is None
    assert rig.library.shows.get(show_id).feed_url == old
    assert rig.library.notices.of(show_id) == []


@pytest.mark.parametrize("status", [302, 303, 307])
async def test_a_temporary_move_is_not(rig: Rig, server: PodcastServer, status: int) -> None:
    show = a_show()
    show_id = await rig.subscribe(server.add_show(show))
    a_new_episode(show)
    server.add("/other.xml", show.rss(server.address))
    server.redirect(show.feed_path, "/other.xml", status)
    outcome = await rig.refresh()
    assert (outcome.moved_to, len(outcome.new_episodes)) == (None, 1)
    assert rig.library.shows.get(show_id).feed_url == server.url(show.feed_path)


async def test_a_permanent_redirect_to_another_show_is_no_move(rig: Rig, server: PodcastServer) -> None:
    show = a_show()
    show_id = await rig.subscribe(server.add_show(show))
    other = a_show("Something else", podcast_guid="x")
    for number, episode in enumerate(other.episodes):
        episode.title, episode.key = f"Other {number}", f"o{number}"
    server.add_show(other)
    server.redirect(show.feed_path, other.feed_path, 301)
    assert (await rig.refresh()).moved_to is None
    assert rig.library.shows.get(show_id).feed_url == server.url(show.feed_path)


async def test_new_feed_url_is_followed_where_the_same_show_is(rig: Rig, server: PodcastServer) -> None:
    show = a_show()
    show_id = await rig.subscribe(server.add_show(show))
    show.new_feed_url = server.url("/new.xml")
    a_new_episode(show)
    server.add("/new.xml", show.rss(server.address))
    show.episodes.pop(0)
    server.add_show(show)
    outcome = await rig.refresh()
    assert outcome.moved_to == server.url("/new.xml")
    assert len(outcome.new_episodes) == 1
    assert rig.library.shows.get(show_id).feed_url == server.url("/new.xml")
    # Which names itself, as most do.
    assert (await rig.refresh()).status == "unchanged"


@pytest.mark.parametrize("target", ["/missing.xml", "/page", "/loop.xml"])
async def test_new_feed_url_that_leads_nowhere_changes_nothing(rig: Rig, server: PodcastServer, target: str) -> None:
    show = a_show()
    show_id = await rig.subscribe(server.add_show(show))
    server.add_page("/page")
    looping = a_show(new_feed_url=server.url(show.feed_path))
    looping.episodes = [Episode(title="Other", key="other", published=START)]
    server.add("/loop.xml", looping.rss(server.address))
    show.new_feed_url = server.url(target)
    server.add_show(show)
    outcome = await rig.refresh()
    assert (outcome.status, outcome.moved_to) == ("unchanged", None)
    assert rig.library.shows.get(show_id).feed_url == server.url(show.feed_path)
    assert rig.library.shows.get(show_id).error is None


async def test_a_feed_that_is_gone_ends_the_show_and_keeps_all_of_it(rig: Rig, server: PodcastServer) -> None:
    show = a_show()
    show_id = await rig.subscribe(server.add_show(show))
    server.fault(show.feed_path, status=410)
    outcome = await rig.refresh()
    assert outcome.error is not None
    assert (outcome.status, outcome.error.kind) == ("failed", "gone")
    assert rig.library.shows.get(show_id).ended
    assert len(rig.titles(show_id)) == 3
    assert rig.library.refreshes.due(START + timedelta(days=999)) == []
    assert [notice.kind for notice in rig.library.notices.of(show_id)] == [NoticeKind.ENDED]
    asked = len(server.requests())
    # Among all others it is left alone; who names it has it asked.
    assert (await rig.refresh()).error is not None
    assert len(server.requests()) == asked
    server.mend()
    assert (await rig.refresh(show_id)).status == "unchanged"
    assert not rig.library.shows.get(show_id).ended
    # Nor is it said any more that it is gone for good, whether it came back as it was or with news.
    assert [notice.kind for notice in rig.library.notices.of(show_id)] == [NoticeKind.RETURNED]
    server.fault(show.feed_path, status=410, times=1)
    await rig.refresh()
    a_new_episode(show)
    server.add_show(show)
    assert (await rig.refresh(show_id)).status == "updated"
    assert {notice.kind for notice in rig.library.notices.of(show_id)} == {NoticeKind.RETURNED}


async def test_failures_are_counted_spaced_out_and_forgotten(rig: Rig, server: PodcastServer) -> None:
    show = a_show()
    show_id = await rig.subscribe(server.add_show(show))
    server.fault(show.feed_path, status=500)
    pauses = []
    for _ in range(4):
        assert (await rig.refresh()).status == "failed"
        pauses.append(rig.asked_again_in())
        rig.clock.moment += pauses[-1]
    known = rig.library.shows.get(show_id)
    assert (known.error_kind, known.error_count) == ("server-failed", 4)
    assert all(later > 1.3 * earlier for earlier, later in itertools.pairwise(pauses))
    (spell,) = rig.library.notices.failures(show_id)
    assert spell.times == 4
    server.mend()
    assert (await rig.refresh()).status == "unchanged"
    assert rig.library.shows.get(show_id).error is None
    assert ShowChanged(show_id) in rig.events


async def test_retry_after_is_kept(rig: Rig, server: PodcastServer) -> None:
    show = a_show()
    show_id = await rig.subscribe(server.add_show(show))
    server.fault(show.feed_path, status=429, retry_after="7200", times=1)
    assert (await rig.refresh()).status == "failed"
    assert rig.asked_again_in() >= timedelta(hours=2)
    asked = len(server.requests())
    rig.clock.moment += timedelta(hours=1)
    held = await rig.refresh()
    assert (held.status, len(server.requests())) == ("failed", asked)
    assert (await rig.refresh(show_id)).status == "unchanged"


async def test_cache_control_puts_off_the_next_request(rig: Rig, server: PodcastServer) -> None:
    show = a_show(episodes=12)
    await rig.subscribe(server.add_show(show))
    server.fault(show.feed_path, headers="Cache-Control=public, max-age=50000")
    await rig.refresh()
    assert rig.asked_again_in() >= timedelta(seconds=50000)


async def test_a_feed_that_was_cut_says_nothing_of_what_it_lacks(rig: Rig, server: PodcastServer) -> None:
    show = a_show(episodes=6)
    show_id = await rig.subscribe(server.add_show(show))
    whole = show.rss(server.address, DEFAULT_AUDIO)
    server.add(show.feed_path, whole[: len(whole) * 2 // 3], "application/rss+xml")
    assert (await rig.refresh()).status == "unchanged"
    ids = rig.library.episodes.ids(show_id=show_id)
    assert all(episode.in_feed for episode in rig.library.episodes.rows(ids))


def paged(server: PodcastServer, pages: int, each: int) -> list[Show]:
    """A feed in pages, newest first; gives the shows they are made of."""
    shows = []
    for page in range(pages):
        part = a_show(episodes=each, slug=f"paged-{page}")
        for number, episode in enumerate(part.episodes):
            place = page * each + number
            episode.title, episode.key, episode.guid = f"Part {place}", f"p{place}", f"guid-{place}"
            episode.published = START - timedelta(days=place)
        part.next_page = server.url(f"/paged-{page + 1}/feed.xml") if page + 1 < pages else ""
        shows.append(part)
        server.add_show(part)
    return shows


async def test_older_pages_are_followed_on_the_first_subscription(rig: Rig, server: PodcastServer) -> None:
    shows = paged(server, 3, 4)
    show_id = await rig.subscribe(server.url(shows[0].feed_path))
    assert rig.titles(show_id) == [f"Part {number}" for number in range(12)]
    # The first page alone says nothing of what stands on the others.
    a_new_episode(shows[0])
    server.add_show(shows[0])
    assert len((await rig.refresh()).new_episodes) == 1
    rows = rig.library.episodes.rows(rig.library.episodes.ids(show_id=show_id))
    assert len(rows) == 13
    assert all(row.in_feed for row in rows)


async def test_pages_that_fail_or_go_round_end_the_walk_and_can_be_asked_for_later(
    rig: Rig, server: PodcastServer
) -> None:
    shows = paged(server, 4, 2)
    server.fault(shows[2].feed_path, status=503)
    show_id = await rig.subscribe(server.url(shows[0].feed_path))
    assert len(rig.titles(show_id)) == 4
    server.mend()
    shows[3].next_page = server.url(shows[1].feed_path)
    server.add_show(shows[3])
    added = await rig.subscriptions.load_older(show_id)
    assert len(added) == 4
    assert rig.titles(show_id) == [f"Part {number}" for number in range(8)]
    # Old episodes are no news.
    assert not any(rig.library.episodes.get(episode).state != "new" for episode in added)
    assert await rig.subscriptions.load_older(show_id) == ()


async def test_two_refreshes_at_once_ask_once(rig: Rig, server: PodcastServer) -> None:
    show = a_show()
    await rig.subscribe(server.add_show(show))
    server.forget()
    server.latency_ms = 200
    first, second = await asyncio.gather(rig.refresh(), rig.refresh())
    assert first == second
    assert len(server.requests()) == 1


async def test_a_refresh_that_another_process_has_outrun_writes_nothing(rig: Rig, server: PodcastServer) -> None:
    show = a_show(episodes=9)
    show_id = await rig.subscribe(server.add_show(show))
    a_new_episode(show)
    server.add_show(show)
    server.latency_ms = 300
    waiting = asyncio.create_task(rig.refresh())
    await asyncio.to_thread(server.wait_for, show.feed_path, count=2)
    other = Library(rig.library.path)
    (status,) = other.refreshes.status([show_id], START)
    other.refreshes.unchanged(
        [(show_id, dataclasses.replace(status.state, body_hash="another"), lambda *_: START)], START
    )
    other.close()
    assert (await waiting).status == "unchanged"
    server.latency_ms = 0
    assert len((await rig.refresh()).new_episodes) == 1
