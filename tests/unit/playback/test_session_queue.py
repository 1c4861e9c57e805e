"""The queue: what follows, what cannot be played is passed by, and a dead network does not burn through it."""

from __future__ import annotations

from datetime import timedelta

from player.domain.errors import CannotPlay, EpisodeNotFound, NothingToPlay
from player.domain.feed import Feed, FeedItem
from player.domain.feed_parts import Enclosure
from player.domain.models import EpisodeId, FetchState, PlayState
from player.domain.playback import EngineState
from player.library import Library
from tests.support.wait import wait_until
from tests.unit.playback.table import START, Table


def add_broken(library: Library, count: int) -> list[EpisodeId]:
    """Episodes that the engine cannot play: it is not told their length."""
    items = tuple(
        FeedItem(
            f"Broken {n}",
            f"b{n}",
            published=START - timedelta(days=n),
            enclosures=(Enclosure(f"http://127.0.0.1:9/broken{n}.mp3", "audio/mpeg"),),
        )
        for n in range(count)
    )
    _, result = library.feeds.add(Feed("Broken", items), "http://127.0.0.1:9/b", FetchState(), START)
    return list(result.new_episodes)


def test_next_goes_on_in_the_queue_and_keeps_the_place(table: Table) -> None:
    first, second, third = table.ids
    table.library.queue.add([second, third])
    table.play(first)
    table.clock.pass_(30.0)
    table.until_saved(first, 29, 30)
    table.session.play_next()
    table.until_playing(second)
    table.session.play_next()
    table.until_playing(third)
    table.session.play_next()
    table.session.seek(10.0)
    wait_until(lambda: table.position >= 10.0)
    assert table.session.now.episode_id == third
    assert table.library.episodes.get(first).state is PlayState.IN_PROGRESS
    assert table.library.queue.ids() == [second, third]


def test_where_nothing_is_open_playing_begins_with_the_queue(table: Table) -> None:
    _, second, third = table.ids
    table.library.queue.add([third, second])
    table.session.toggle()
    table.until_playing(third)


def test_what_is_put_next_comes_next_even_when_the_one_that_plays_is_queued(table: Table) -> None:
    first, second, third = table.ids
    table.library.queue.add([first, second])
    table.play(first, 599.0)
    table.library.queue.add([third], after=table.session.now.episode_id)
    assert table.library.queue.ids() == [first, third, second]
    table.clock.pass_(2.0)
    table.until_playing(third)


def test_one_that_cannot_be_played_is_told_stays_and_is_passed_by(table: Table) -> None:
    first, second, _ = table.ids
    (broken,) = add_broken(table.library, 1)
    table.library.queue.add([first, broken, second])
    table.play(first, 599.0)
    table.clock.pass_(2.0)
    table.until_playing(second)
    (failure,) = table.failures()
    assert isinstance(failure.error, CannotPlay)
    assert failure.episode_id == broken
    assert table.library.queue.ids() == [broken, second]
    assert table.library.episodes.get(broken).state is PlayState.NEW


def test_one_without_any_audio_is_passed_by_too(table: Table) -> None:
    first, silent, second = table.ids
    table.silent.add(silent)
    table.library.queue.add([first, silent, second])
    table.play(first, 599.0)
    table.clock.pass_(2.0)
    table.until_playing(second)
    assert [type(failure.error) for failure in table.failures()] == [NothingToPlay]
    assert table.failures()[0].episode_id == silent


def test_after_three_in_a_row_it_stays_where_it_is(table: Table) -> None:
    first, second, _ = table.ids
    broken = add_broken(table.library, 4)
    table.library.queue.add([first, *broken, second])
    table.play(first, 599.0)
    table.clock.pass_(2.0)
    wait_until(lambda: len(table.failures()) == 3)
    table.until(EngineState.FAILED)
    assert table.session.now.episode_id == broken[2]
    assert table.library.queue.ids() == [*broken, second]
    table.session.play_next()
    table.until_playing(second)
    assert len(table.failures()) == 4


def test_what_a_person_asked_for_is_not_passed_by(table: Table) -> None:
    (broken,) = add_broken(table.library, 1)
    table.library.queue.add([broken, table.ids[0]])
    table.session.play_episode(broken)
    table.until(EngineState.FAILED)
    table.session.set_volume(50)
    wait_until(lambda: table.session.now.status.volume == 50)
    assert table.session.now.episode_id == broken
    assert len(table.failures()) == 1


def test_one_that_is_gone_is_told(table: Table) -> None:
    table.session.play_episode(EpisodeId(4711))
    wait_until(lambda: table.failures())
    assert isinstance(table.failures()[0].error, EpisodeNotFound)
