"""The sleep timer in the session: it stops, fades, waits, is extended, and leaves the volume as it was."""

from __future__ import annotations

import pytest

from player.domain.events import ChaptersChanged
from player.domain.models import Chapter, PlayState
from player.domain.playback import EngineState
from player.domain.sleep import FADE_S, SleepKind
from tests.support.wait import wait_until
from tests.unit.playback.table import Table


def engine_volume(table: Table) -> int:
    return table.engines[-1].status.volume


def test_it_stops_after_its_time_and_what_was_too_faint_comes_again(table: Table) -> None:
    table.play(table.ids[0])
    table.session.set_sleep(SleepKind.TIME, 60.0)
    wait_until(lambda: table.session.now.sleep is not None and table.session.now.sleep.running)
    table.clock.pass_(59.0)
    wait_until(lambda: engine_volume(table) < 15, message="the sound fades")
    assert table.session.now.status.volume == 100
    table.clock.pass_(1.0)
    table.until(EngineState.PAUSED)
    wait_until(lambda: table.position == pytest.approx(60.0 - FADE_S))
    assert table.session.now.sleep is None
    table.session.toggle()
    table.until(EngineState.PLAYING)
    wait_until(lambda: engine_volume(table) == 100, message="as loud as before")
    table.clock.pass_(600.0 - 48.0 - 2.0)
    wait_until(lambda: table.position > 590)
    assert table.session.now.status.state is EngineState.PLAYING


def test_it_waits_while_paused_and_more_time_brings_the_sound_back(table: Table) -> None:
    table.play(table.ids[0])
    table.session.set_sleep(SleepKind.TIME, 20.0)
    wait_until(lambda: table.session.now.sleep is not None and table.session.now.sleep.running)
    table.clock.pass_(14.0)
    wait_until(lambda: engine_volume(table) == 50)
    table.session.pause()
    table.until(EngineState.PAUSED)
    wait_until(lambda: table.session.now.sleep is not None and not table.session.now.sleep.running)
    table.clock.pass_(1000.0)
    table.session.toggle()
    table.until(EngineState.PLAYING)
    table.session.extend_sleep(300.0)
    wait_until(lambda: engine_volume(table) == 100)
    table.clock.pass_(300.0)
    wait_until(lambda: engine_volume(table) == 50)
    table.session.set_sleep(None)
    wait_until(lambda: engine_volume(table) == 100)
    assert table.session.now.sleep is None


def test_the_volume_chosen_while_it_fades_holds(table: Table) -> None:
    table.play(table.ids[0])
    table.session.set_sleep(SleepKind.TIME, 12.0)
    wait_until(lambda: table.session.now.sleep is not None and table.session.now.sleep.running)
    table.clock.pass_(6.0)
    wait_until(lambda: engine_volume(table) == 50)
    table.session.set_volume(60)
    wait_until(lambda: engine_volume(table) == 30)
    assert table.session.now.status.volume == 60


def test_it_stops_at_the_end_of_the_chapter_that_is_heard_then(table: Table) -> None:
    first = table.ids[0]
    table.library.episodes.set_chapters(first, [Chapter(0.0, "a"), Chapter(60.0, "b"), Chapter(120.0, "c")])
    table.play(first)
    table.session.set_sleep(SleepKind.CHAPTER)
    wait_until(lambda: table.session.now.sleep is not None and table.session.now.sleep.until_s == 60.0)
    table.session.seek(70.0)
    wait_until(lambda: table.session.now.sleep is not None and table.session.now.sleep.until_s == 120.0)
    table.library.episodes.set_chapters(first, [Chapter(0.0, "a"), Chapter(90.0, "b")])
    table.events.publish(ChaptersChanged(first))
    wait_until(lambda: table.session.now.sleep is not None and table.session.now.sleep.until_s == 90.0)
    wait_until(lambda: table.position >= 70.0)
    table.clock.pass_(20.0)
    table.until(EngineState.PAUSED)
    assert 90.0 <= table.position < 91.0


def test_the_end_of_the_episode_ends_playing_and_the_next_is_offered(table: Table) -> None:
    first, second, _ = table.ids
    table.library.queue.add([first, second])
    table.play(first, 590.0)
    table.session.set_sleep(SleepKind.EPISODE)
    wait_until(lambda: table.session.now.sleep is not None)
    table.clock.pass_(20.0)
    wait_until(lambda: table.session.now.episode_id == second)
    table.until(EngineState.PAUSED)
    assert table.session.now.sleep is None
    assert table.library.episodes.get(first).state is PlayState.PLAYED
    table.session.set_volume(70)
    wait_until(lambda: table.session.now.status.volume == 70)
    assert table.session.now.episode_id == second
    table.session.play_episode(second)
    table.until(EngineState.PLAYING)
    assert table.position < 1


def test_a_time_goes_on_over_the_end_of_an_episode(table: Table) -> None:
    first, second, _ = table.ids
    table.library.queue.add([first, second])
    table.play(first, 590.0)
    table.session.set_sleep(SleepKind.TIME, 30.0)
    wait_until(lambda: table.session.now.sleep is not None and table.session.now.sleep.running)
    table.clock.pass_(11.0)
    table.until_playing(second)
    table.clock.pass_(20.0)
    table.until(EngineState.PAUSED)
    assert table.session.now.episode_id == second
