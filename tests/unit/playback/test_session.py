"""The session: what is saved when, where playing begins, and what comes after the end; time is held in the hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from player.domain.errors import CannotPlay, EngineMissing, NothingToPlay
from player.domain.events import EpisodesChanged
from player.domain.models import Episode, EpisodeId, PlayState
from player.domain.playback import Engine, EngineState, Media
from player.playback.session import PlaybackSession
from tests.support.wait import wait_until
from tests.unit.playback.table import START, Table


def test_the_position_is_saved_while_it_plays(table: Table) -> None:
    table.session.play_episode(table.ids[0])
    table.until(EngineState.PLAYING)
    for second in (1, 2, 3):
        table.clock.pass_(1.0)
        table.until_saved(table.ids[0], second - 0.3, second)
    assert table.library.positions.last_session() == table.ids[0]


def test_pausing_seeking_and_closing_save_at_once(table: Table) -> None:
    table.session.play_episode(table.ids[0])
    table.until(EngineState.PLAYING)
    table.session.seek(100.0)
    table.until_saved(table.ids[0], 100, 100)
    table.clock.pass_(0.4)
    table.session.pause()
    table.until_saved(table.ids[0], 100.4, 100.4)
    table.session.toggle()
    table.until(EngineState.PLAYING)
    table.clock.pass_(0.3)
    table.session.close()
    assert table.library.episodes.get(table.ids[0]).position_s == pytest.approx(100.7)


def test_playing_again_goes_on_where_it_was_left(table: Table) -> None:
    table.library.positions.save(table.ids[0], 250.0, START)
    table.session.play_episode(table.ids[0])
    table.until(EngineState.PLAYING)
    assert table.session.now.status.position_s == 250.0
    table.session.play_episode(table.ids[1], 5.0)
    wait_until(lambda: table.session.now.episode_id == table.ids[1])
    table.until(EngineState.PLAYING)
    assert table.session.now.status.position_s == 5.0
    table.session.play_episode(table.ids[0])
    wait_until(lambda: table.session.now.episode_id == table.ids[0] and table.session.now.status.position_s == 250.0)


def test_nearly_over_or_played_begins_at_the_start(table: Table) -> None:
    table.library.positions.save(table.ids[0], 597.0, START)
    table.session.play_episode(table.ids[0])
    table.until(EngineState.PLAYING)
    assert table.session.now.status.position_s == 0.0
    table.library.positions.mark_played([table.ids[1]], START)
    table.session.play_episode(table.ids[1])
    wait_until(lambda: table.library.episodes.get(table.ids[1]).state is not PlayState.PLAYED)
    table.until_playing(table.ids[1])
    table.clock.pass_(2.0)
    table.until_saved(table.ids[1], 1.7, 2.0)
    assert table.library.episodes.get(table.ids[1]).state is PlayState.IN_PROGRESS


def test_the_next_start_offers_what_was_open_without_an_engine(table: Table) -> None:
    table.library.positions.save(table.ids[2], 60.0, START)
    table.library.positions.set_session(table.ids[2])
    table.session.restore()
    table.until(EngineState.PAUSED)
    assert table.session.now.episode_id == table.ids[2]
    assert table.session.now.status.position_s == 60.0
    table.session.seek(90.0)
    table.until_saved(table.ids[2], 90, 90)
    assert table.engines == []
    table.session.toggle()
    table.until(EngineState.PLAYING)
    assert table.session.now.status.position_s == 90.0


def test_the_end_marks_it_played_and_the_queue_goes_on(table: Table) -> None:
    first, second, third = table.ids
    table.library.queue.add([first, third])
    table.session.play_episode(first, 599.0)
    table.until(EngineState.PLAYING)
    table.clock.pass_(2.0)
    wait_until(lambda: table.session.now.episode_id == third)
    assert table.library.episodes.get(first).state is PlayState.PLAYED
    wait_until(lambda: table.library.queue.ids() == [third])
    table.until(EngineState.PLAYING)
    table.session.seek(599.5)
    wait_until(lambda: table.session.now.status.position_s >= 599.5)
    table.clock.pass_(2.0)
    table.until(EngineState.ENDED)
    wait_until(lambda: table.library.episodes.get(third).state is PlayState.PLAYED)
    wait_until(lambda: table.library.positions.last_session() is None)
    assert table.library.episodes.get(second).state is PlayState.NEW
    table.session.toggle()
    table.until(EngineState.PLAYING)
    assert table.session.now.status.position_s < 1


def test_speed_and_volume_are_kept_for_an_engine_that_is_not_there_yet(table: Table) -> None:
    table.session.set_rate(9.0)
    table.session.set_volume(30, muted=True)
    table.session.play_episode(table.ids[0])
    table.until(EngineState.PLAYING)
    status = table.engines[0].status
    assert (status.rate, status.volume, status.muted) == (3.0, 30, True)
    assert table.session.now.status.rate == 3.0


def test_without_an_engine_it_says_so_and_goes_on(tmp_path: Path) -> None:
    table = Table(tmp_path)

    def missing() -> Engine:
        raise EngineMissing(how="Install it.")

    session = PlaybackSession(table.library, table.events, table.clock, missing, lambda _episode: None)
    session.play_episode(table.ids[0])
    wait_until(lambda: table.failures())
    assert isinstance(table.failures()[0].error, EngineMissing)
    session.close()
    table.close()


def test_what_cannot_be_played_keeps_its_position(table: Table, tmp_path: Path) -> None:
    table.library.positions.save(table.ids[0], 77.0, START)
    table.session.play_media(Media(str(tmp_path / "gone.mp3"), "Gone"))
    table.until(EngineState.FAILED)
    wait_until(lambda: table.failures())
    table.session.play_media(Media("http://127.0.0.1:9/x", "No length"))
    wait_until(lambda: len(table.failures()) == 2)
    assert isinstance(table.failures()[1].error, CannotPlay)
    assert table.library.episodes.get(table.ids[0]).position_s == 77.0


def test_an_episode_with_nothing_to_play_is_told(table: Table) -> None:
    table.session.play_episode(EpisodeId(12345))
    wait_until(lambda: table.failures())
    assert NothingToPlay.kind != table.failures()[0].error.kind == "episode-not-found"


def test_stopping_leaves_nothing_open(table: Table) -> None:
    table.session.play_episode(table.ids[0])
    table.until(EngineState.PLAYING)
    table.clock.pass_(5.0)
    table.session.stop()
    table.until(EngineState.IDLE)
    assert table.session.now.episode_id is None
    assert table.library.positions.last_session() is None
    assert table.library.episodes.get(table.ids[0]).position_s == pytest.approx(5.0, abs=0.3)


def test_lists_hear_where_playing_begins_again_pauses_and_now_and_then(table: Table) -> None:
    told: list[Episode] = []
    table.events.listen(EpisodesChanged, lambda event: told.extend(table.library.episodes.rows(event.episode_ids)))
    table.play(table.ids[0], 599.0)
    table.clock.pass_(2.0)
    wait_until(lambda: told and told[-1].state is PlayState.PLAYED)
    table.play(table.ids[0])
    wait_until(lambda: told[-1].state is not PlayState.PLAYED)
    for second in range(1, 32):
        table.clock.pass_(1.0)
        table.until_saved(table.ids[0], second - 0.3, second)
    wait_until(lambda: told[-1].position_s >= 29)
    table.clock.pass_(0.4)
    table.session.pause()
    wait_until(lambda: told[-1].position_s == pytest.approx(31.4))
