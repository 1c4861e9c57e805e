"""A session on a null engine whose time is held in the hand, with a library of its own."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

from player.domain.errors import NothingToPlay
from player.domain.events import EpisodesChanged, EventBus, Failed
from player.domain.feed import Feed, FeedItem
from player.domain.feed_parts import Enclosure
from player.domain.models import Episode, EpisodeId, FetchState
from player.domain.playback import Engine, EngineState, PlaybackChanged
from player.domain.show_settings import ShowSettings
from player.library import Library
from player.playback.null_engine import NullEngine
from player.playback.session import PlaybackSession
from tests.support.wait import wait_until

START = datetime(2026, 1, 1, tzinfo=UTC)


class HandClock:
    """Time that passes only when told to."""

    def __init__(self) -> None:
        self._seconds = 0.0
        self._lock = threading.Lock()

    def pass_(self, seconds: float) -> None:
        with self._lock:
            self._seconds += seconds

    def now(self) -> datetime:
        return START + timedelta(seconds=self._seconds)

    def monotonic(self) -> float:
        return self._seconds


class Table:
    """A session on a null engine, with a library of three episodes of ten minutes."""

    def __init__(self, folder: Path) -> None:
        self.clock = HandClock()
        self.events = EventBus()
        self.heard: list[object] = []
        for kind in (PlaybackChanged, Failed, EpisodesChanged):
            self.events.listen(kind, self.heard.append)
        self.library = Library(folder / "library.sqlite3")
        items = [
            FeedItem(
                f"Walk {n}",
                f"g{n}",
                published=START - timedelta(days=n),
                duration_s=600.0,
                enclosures=(Enclosure(f"http://127.0.0.1:9/{n}.mp3", "audio/mpeg"),),
            )
            for n in (1, 2, 3)
        ]
        feed = Feed("Tidal Notes", tuple(items))
        self.show, result = self.library.feeds.add(feed, "http://127.0.0.1:9/f", FetchState(), START)
        self.ids = result.new_episodes
        self.silent: set[EpisodeId] = set()
        self.engines: list[NullEngine] = []
        self.session = self.make_session()

    def make_session(self) -> PlaybackSession:
        return PlaybackSession(self.library, self.events, self.clock, self._engine, self.locate)

    def locate(self, episode: Episode) -> Path | None:
        """No episode has a file, and those in ``silent`` have nothing at all."""
        if episode.id in self.silent:
            raise NothingToPlay(title=episode.title)
        return None

    def _engine(self) -> Engine:
        self.engines.append(NullEngine(self.clock, lambda _file: None))
        return self.engines[-1]

    def until(self, state: EngineState) -> None:
        wait_until(lambda: self.session.now.status.state is state, message=lambda: f"{state}: {self.session.now}")

    def until_saved(self, episode: EpisodeId, low: float, high: float) -> None:
        wait_until(
            lambda: low <= self.library.episodes.get(episode).position_s <= high,
            message=lambda: f"saved {self.library.episodes.get(episode).position_s}",
        )

    def set_show(self, **settings: object) -> None:
        """What a person set for the show."""
        self.library.show_settings.set(self.show, ShowSettings(**settings))

    def play(self, episode: EpisodeId, start_s: float | None = None) -> None:
        """Play an episode, and wait until it is heard."""
        self.session.play_episode(episode, start_s)
        wait_until(lambda: self.session.now.episode_id == episode)
        self.until(EngineState.PLAYING)

    def until_playing(self, episode: EpisodeId) -> None:
        wait_until(lambda: self.session.now.episode_id == episode, message=lambda: f"{episode}: {self.session.now}")
        self.until(EngineState.PLAYING)

    @property
    def position(self) -> float:
        return self.session.now.status.position_at(self.clock.monotonic())

    def failures(self) -> list[Failed]:
        return [event for event in self.heard if isinstance(event, Failed)]

    def close(self) -> None:
        self.session.close()
        self.library.close()
