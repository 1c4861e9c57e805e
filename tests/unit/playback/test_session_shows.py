"""What is set for a show holds while it plays: its speed, its intro and its outro."""

from __future__ import annotations

from datetime import timedelta

from player.domain.events import ShowChanged
from player.domain.feed import Feed, FeedItem
from player.domain.feed_parts import Enclosure
from player.domain.models import Chapter, EpisodeId, FetchState, PlayState
from player.domain.playback import EngineState
from player.domain.show_settings import ShowSettings
from tests.support.wait import wait_until
from tests.unit.playback.table import START, Table


def another_show(table: Table) -> EpisodeId:
    item = FeedItem(
        "Night",
        "n1",
        published=START - timedelta(days=9),
        duration_s=600.0,
        enclosures=(Enclosure("http://127.0.0.1:9/night.mp3", "audio/mpeg"),),
    )
    _, result = table.library.feeds.add(Feed("Night Signal", (item,)), "http://127.0.0.1:9/n", FetchState(), START)
    return result.new_episodes[0]


def until_rate(table: Table, rate: float) -> None:
    wait_until(lambda: table.session.now.status.rate == rate, message=lambda: f"{rate}: {table.session.now}")
    wait_until(lambda: table.engines[-1].status.rate == rate, message="the engine too")


def test_a_show_has_its_speed_and_the_next_show_has_the_speed_of_all(table: Table) -> None:
    table.set_show(rate=1.5)
    night = another_show(table)
    table.session.set_rate(1.2)
    table.play(table.ids[0])
    until_rate(table, 1.5)
    assert table.session.now.rate_of_show
    table.session.set_rate(1.75)
    until_rate(table, 1.75)
    assert table.library.show_settings.get(table.show).rate == 1.75
    table.play(night)
    until_rate(table, 1.2)
    assert not table.session.now.rate_of_show
    assert table.session.general_rate == 1.2
    table.session.set_general_rate(9.0)
    until_rate(table, 3.0)


def test_keeping_a_speed_for_the_show_and_letting_it_go(table: Table) -> None:
    table.set_show(skip_outro_s=10.0)
    table.play(table.ids[0])
    table.session.set_rate(2.0)
    table.session.keep_rate_for_show(True)
    wait_until(lambda: table.session.now.rate_of_show)
    assert table.library.show_settings.get(table.show) == ShowSettings(rate=2.0, skip_outro_s=10.0)
    table.session.set_rate(0.8)
    until_rate(table, 0.8)
    table.session.keep_rate_for_show(False)
    until_rate(table, 2.0)
    assert table.library.show_settings.get(table.show) == ShowSettings(skip_outro_s=10.0)


def test_what_is_set_on_the_shows_page_holds_at_once(table: Table) -> None:
    table.play(table.ids[0])
    table.set_show(rate=1.25, skip_outro_s=60.0)
    table.events.publish(ShowChanged(table.show))
    until_rate(table, 1.25)
    table.session.seek(530.0)
    wait_until(lambda: table.position >= 530.0)
    table.clock.pass_(10.0)
    table.until(EngineState.ENDED)


def test_the_intro_is_skipped_at_first_play_only(table: Table) -> None:
    first = table.ids[0]
    table.set_show(skip_intro_s=40.0)
    table.play(first)
    assert 40.0 <= table.position < 41.0
    table.session.seek(5.0)
    table.until_saved(first, 5, 6)
    table.session.stop()
    table.until(EngineState.IDLE)
    table.play(first)
    assert table.position < 10.0
    table.play(table.ids[1], 3.0)
    assert table.position < 10.0


def test_the_outro_ends_the_episode_marks_it_played_and_the_queue_goes_on(table: Table) -> None:
    first, second, _ = table.ids
    table.set_show(skip_outro_s=30.0)
    table.library.queue.add([first, second])
    table.play(first, 560.0)
    table.clock.pass_(11.0)
    table.until_playing(second)
    assert table.library.episodes.get(first).state is PlayState.PLAYED
    table.session.seek(580.0)
    wait_until(lambda: table.position >= 580.0)
    table.clock.pass_(15.0)
    wait_until(lambda: table.position >= 595.0, message="who goes into the outro hears it")
    assert table.session.now.status.state is EngineState.PLAYING
    table.clock.pass_(6.0)
    table.until(EngineState.ENDED)
    wait_until(lambda: table.library.episodes.get(second).state is PlayState.PLAYED)


def test_an_outro_with_nothing_after_it_can_be_played_again(table: Table) -> None:
    first = table.ids[0]
    table.set_show(skip_outro_s=30.0)
    table.play(first, 560.0)
    table.clock.pass_(11.0)
    table.until(EngineState.ENDED)
    wait_until(lambda: table.engines[-1].status.state is EngineState.IDLE)
    assert table.session.now.status.state is EngineState.ENDED
    assert table.session.now.status.position_s == 600.0
    table.session.toggle()
    table.until(EngineState.PLAYING)
    assert table.position < 1


def test_chapters_are_stepped_through(table: Table) -> None:
    first = table.ids[0]
    table.library.episodes.set_chapters(first, [Chapter(0.0, "a"), Chapter(60.0, "b"), Chapter(120.0, "c")])
    table.play(first)
    for target in (60.0, 120.0):
        table.session.step_chapter(1)
        wait_until(lambda target=target: table.position >= target)
    table.session.step_chapter(1)
    table.session.step_chapter(-1)
    wait_until(lambda: 60.0 <= table.position < 61.0, message="past the last is nothing, back from its start is b")
    table.clock.pass_(10.0)
    wait_until(lambda: table.position >= 70.0)
    table.session.step_chapter(-1)
    wait_until(lambda: 60.0 <= table.position < 61.0, message="again")
