"""One suite for every engine: what the protocol promises."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from player.domain.errors import CannotPlay, FileMissing
from player.domain.playback import MAX_RATE, MIN_RATE, EngineState, Media
from tests.support.audio import AudioMaker
from tests.unit.playback.conftest import Deck

DATA = Path(__file__).resolve().parents[2] / "data" / "audio"
SHORT = Media(str(DATA / "short.mp3"), "Short", "audio/mpeg")


@pytest.fixture
def long(audio: AudioMaker) -> Media:
    return Media(str(audio.long_mp3(300)), "Long", "audio/mpeg")


def test_it_opens_plays_pauses_and_goes_on(deck: Deck, long: Media) -> None:
    deck.engine.open(long)
    deck.until(EngineState.PLAYING)
    deck.until_position(0.3, 5)
    status = deck.engine.status
    assert status.duration_s == pytest.approx(300, abs=2)
    for _ in range(3):
        deck.engine.pause()
    deck.until(EngineState.PAUSED)
    for _ in range(3):
        deck.engine.play()
    deck.until(EngineState.PLAYING)
    assert deck.position < 10


def test_pausing_and_going_on_in_one_breath_leaves_it_playing(deck: Deck, long: Media) -> None:
    deck.engine.open(long)
    deck.until(EngineState.PLAYING)
    for number in range(6):
        deck.engine.seek(20.0 * number)
        deck.engine.pause()
        deck.engine.play()
        deck.until(EngineState.PLAYING)
        deck.until_position(20.0 * number + 0.3)
        deck.engine.play()
        deck.engine.pause()
        deck.until(EngineState.PAUSED)
        deck.engine.play()
        deck.until(EngineState.PLAYING)


@pytest.mark.parametrize("start", [0.0, 100.25, 250.0])
def test_it_begins_where_it_is_told_to_and_never_shows_another_place(deck: Deck, long: Media, start: float) -> None:
    generation = deck.engine.open(long, start_s=start)
    deck.until(EngineState.PLAYING)
    deck.until_position(start + 0.3, start + 3)
    assert all(s.position_s >= start - 0.5 for s in deck.listener.told if s.generation == generation)


def test_it_seeks_while_playing_while_paused_and_before_the_first_sound(deck: Deck, long: Media) -> None:
    deck.engine.open(long)
    deck.engine.seek(60.0)
    deck.until(EngineState.PLAYING)
    deck.until_position(60.2, 64)
    deck.engine.seek(200.0)
    deck.until_position(200.2, 204)
    deck.engine.pause()
    deck.until(EngineState.PAUSED)
    deck.engine.seek(30.0)
    deck.until_position(29.5, 30.5)
    deck.engine.play()
    deck.until_position(30.3, 34)
    deck.engine.seek(-50.0)
    deck.until_position(0.0, 4)


def test_opened_paused_it_waits(deck: Deck, long: Media) -> None:
    deck.engine.open(long, start_s=50.0, paused=True)
    deck.until(EngineState.PAUSED)
    deck.until_position(49.5, 51.5)
    deck.engine.play()
    deck.until_position(50.5, 55)


def test_speed_and_volume_hold_over_the_next_media(deck: Deck, long: Media) -> None:
    deck.engine.set_rate(2.0)
    deck.engine.set_volume(60)
    for _ in range(2):
        deck.engine.open(long)
        deck.until(EngineState.PLAYING)
        assert deck.engine.status.rate == 2.0
        assert deck.engine.status.volume == 60
    deck.engine.set_rate(99)
    deck.engine.set_volume(1000, muted=True)
    deck.engine.pause()
    status = deck.until(EngineState.PAUSED)
    assert status.rate == MAX_RATE
    assert status.volume == 150
    assert status.muted
    deck.engine.set_rate(0)
    deck.engine.play()
    assert deck.until(EngineState.PLAYING).rate == MIN_RATE


def test_at_double_speed_time_runs_twice_as_fast(deck: Deck, long: Media) -> None:
    deck.engine.set_rate(2.0)
    deck.engine.open(long)
    deck.until(EngineState.PLAYING)
    deck.until_position(1.0)
    first = deck.engine.status
    deck.until_position(first.position_s + 4)
    second = deck.engine.status
    assert (second.position_s - first.position_s) / (second.at - first.at) == pytest.approx(2.0, rel=0.2)


def test_its_end_is_told_once_and_it_can_play_again(deck: Deck) -> None:
    generation = deck.engine.open(SHORT, start_s=1.5)
    ended = deck.until(EngineState.ENDED)
    assert ended.position_s == pytest.approx(ended.duration_s or 0, abs=0.6)
    assert deck.listener.states(generation).count(EngineState.ENDED) == 1
    deck.engine.play()
    deck.until(EngineState.PLAYING)
    assert deck.position < 2.5
    deck.until(EngineState.ENDED)
    deck.engine.open(SHORT)
    deck.until(EngineState.PLAYING)


def test_the_media_before_is_not_heard_of_again(deck: Deck, long: Media) -> None:
    for _ in range(5):
        first = deck.engine.open(SHORT, start_s=1.8)
        second = deck.engine.open(long, start_s=20.0)
        assert second == first + 1
        deck.until(EngineState.PLAYING)
        deck.until_position(20.2, 24)
        after = [s.generation for s in deck.listener.told]
        assert after == sorted(after)


def test_a_missing_file_is_told_and_the_next_media_plays(deck: Deck, long: Media, tmp_path: Path) -> None:
    deck.engine.open(Media(str(tmp_path / "gone.mp3"), "Gone"))
    assert isinstance(deck.until(EngineState.FAILED).error, FileMissing)
    deck.engine.open(long)
    assert deck.until(EngineState.PLAYING).error is None


def test_a_file_without_sound_fails_and_does_not_end(deck: Deck, tmp_path: Path) -> None:
    page = tmp_path / "page.mp3"
    page.write_text("<html><body>Please sign in</body></html>" * 20)
    generation = deck.engine.open(Media(str(page), "Page", "audio/mpeg"))
    assert isinstance(deck.until(EngineState.FAILED).error, CannotPlay)
    assert EngineState.ENDED not in deck.listener.states(generation)


def test_everything_is_told_on_one_thread_from_which_the_engine_may_be_asked(deck: Deck, long: Media) -> None:
    def seek_on(status: object) -> None:
        deck.listener(status)  # type: ignore[arg-type]
        if deck.engine.status.state is EngineState.PLAYING and deck.position < 50:
            deck.engine.seek(100.0)

    deck.engine.set_listener(seek_on)
    deck.engine.open(long)
    deck.until_position(100, 110)
    assert len(deck.listener.threads) == 1


def test_stopping_and_closing_are_safe_at_any_time(deck: Deck, long: Media) -> None:
    deck.engine.stop()
    deck.engine.open(long)
    deck.engine.stop()
    deck.until(EngineState.IDLE)
    deck.engine.pause()
    deck.engine.seek(10)
    deck.engine.play()
    deck.engine.open(long)
    deck.engine.close(10)
    deck.engine.close(10)
    deck.engine.play()


@pytest.mark.parametrize("seed", range(3))
def test_no_storm_of_commands_hangs_it(deck: Deck, long: Media, seed: int) -> None:
    dice = random.Random(seed)
    commands = [
        lambda: deck.engine.open(long, start_s=dice.random() * 200),
        lambda: deck.engine.open(SHORT),
        deck.engine.play,
        deck.engine.pause,
        deck.engine.stop,
        lambda: deck.engine.seek(dice.random() * 300),
        lambda: deck.engine.set_rate(dice.uniform(0.1, 4)),
        lambda: deck.engine.set_volume(dice.randrange(200)),
    ]
    for _ in range(60):
        dice.choice(commands)()
    deck.engine.set_rate(1.0)
    deck.engine.open(long, start_s=42.0)
    deck.until(EngineState.PLAYING, 40)
    deck.until_position(42.2, 50)
