"""The session with real audio on both engines: skips, sleep and the queue, in real time."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from player.domain.clock import SystemClock
from player.domain.events import EventBus, Failed
from player.domain.feed import Feed, FeedItem
from player.domain.feed_parts import Enclosure
from player.domain.models import Chapter, Episode, EpisodeId, FetchState, PlayState
from player.domain.playback import Engine, EngineState
from player.domain.show_settings import ShowSettings
from player.domain.sleep import SleepKind
from player.library import Library
from player.playback.session import PlaybackSession
from tests.support.audio import AudioMaker
from tests.support.wait import wait_until
from tests.unit.playback.conftest import make_null, make_vlc

NOW = datetime(2026, 1, 1, tzinfo=UTC)


class Room:
    """A session that plays files of a show of three episodes, each a minute long."""

    def __init__(self, folder: Path, make_engine: Callable[[], Engine], audio: Path) -> None:
        self.clock = SystemClock()
        self.events = EventBus()
        self.failures: list[Failed] = []
        self.events.listen(Failed, self.failures.append)
        self.library = Library(folder / "library.sqlite3")
        items = tuple(
            FeedItem(f"Walk {n}", f"g{n}", enclosures=(Enclosure(f"http://127.0.0.1:9/{n}.mp3", "audio/mpeg"),))
            for n in range(3)
        )
        self.show, result = self.library.feeds.add(
            Feed("Tidal Notes", items), "http://127.0.0.1:9/f", FetchState(), NOW
        )
        self.ids = list(result.new_episodes)
        self.files = {id_: folder / f"{id_}.mp3" for id_ in self.ids}
        for file in self.files.values():
            shutil.copy(audio, file)
        self.session = PlaybackSession(self.library, self.events, self.clock, make_engine, self._locate)

    def _locate(self, episode: Episode) -> Path:
        return self.files[episode.id]

    @property
    def position(self) -> float:
        return self.session.now.status.position_at(self.clock.monotonic())

    def until(self, condition: Callable[[], bool], message: str) -> None:
        wait_until(condition, message=lambda: f"{message}: {self.session.now} {self.failures}")

    def until_heard(self, episode: EpisodeId, low: float, high: float = float("inf")) -> None:
        def is_heard() -> bool:
            now = self.session.now
            playing = now.episode_id == episode and now.status.state is EngineState.PLAYING
            return playing and low <= self.position <= high

        self.until(is_heard, f"{episode} from {low} to {high} s")

    def close(self) -> None:
        self.session.close(15)
        self.library.close()


@pytest.fixture(params=[pytest.param(make_vlc, id="vlc", marks=pytest.mark.vlc), pytest.param(make_null, id="null")])
def room(request: pytest.FixtureRequest, tmp_path: Path, audio: AudioMaker) -> Iterator[Room]:
    made = Room(tmp_path, request.param, audio.long_mp3(60))
    yield made
    made.close()


def test_from_after_the_intro_to_before_the_outro_and_on_in_the_queue(room: Room) -> None:
    first, second, third = room.ids
    room.library.show_settings.set(room.show, ShowSettings(rate=2.0, skip_intro_s=10.0, skip_outro_s=15.0))
    room.library.queue.add([first, second])
    room.session.play_episode(first)
    room.until_heard(first, 10.0, 14.0)
    assert room.session.now.status.rate == 2.0
    room.session.seek(43.0)
    room.until_heard(second, 10.2, 16.0)
    assert room.library.episodes.get(first).state is PlayState.PLAYED
    assert room.library.queue.ids() == [second]
    assert room.library.episodes.get(third).state is PlayState.NEW
    assert room.failures == []


def test_it_falls_asleep_and_is_as_loud_as_before_when_woken(room: Room) -> None:
    first = room.ids[0]
    room.session.play_episode(first, 20.0)
    room.until_heard(first, 20.3)
    room.session.set_volume(80)
    room.session.set_sleep(SleepKind.TIME, 1.5)
    room.until(lambda: room.session.now.status.state is EngineState.PAUSED, "asleep")
    room.until(lambda: room.position < 20.0, "what was faint comes again")
    assert room.session.now.sleep is None
    assert room.session.now.status.volume == 80
    room.session.toggle()
    before = room.position
    room.until_heard(first, before + 0.3)
    engine = room.session._deck.engine
    assert engine is not None
    room.until(lambda: engine.status.volume == 80, "as loud as before")


def test_the_end_of_the_chapter_stops_it_there(room: Room) -> None:
    first = room.ids[0]
    room.library.episodes.set_chapters(first, [Chapter(0.0, "a"), Chapter(31.0, "b")])
    room.session.play_episode(first, 29.0)
    room.until_heard(first, 29.2)
    room.session.set_sleep(SleepKind.CHAPTER)
    room.until(lambda: room.session.now.status.state is EngineState.PAUSED, "asleep")
    assert room.position == pytest.approx(31.0, abs=0.9)


def test_files_that_are_gone_or_no_audio_are_passed_by(room: Room) -> None:
    first, second, third = room.ids
    room.library.queue.add([first, second, third])
    room.files[second].unlink()
    room.session.play_episode(first, 58.5)
    room.until_heard(third, 0.2)
    assert [failure.episode_id for failure in room.failures] == [second]
    assert room.library.queue.ids() == [second, third]
    room.files[second].write_text("<html>Please sign in</html>" * 20)
    room.session.play_episode(first, 58.5)
    room.until(lambda: len(room.failures) == 2, "the second is not audio")
    room.until_heard(third, 0.2)
    assert [failure.episode_id for failure in room.failures] == [second, second]
    assert room.library.episodes.get(second).state is PlayState.NEW
