"""A player with everything real around it: library, session, libVLC, streams, HTTP client, a server on loopback."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from player.domain.clock import SystemClock
from player.domain.events import BufferedChanged, Failed, StreamNotice
from player.domain.models import EpisodeId
from player.domain.playback import Engine, EngineState
from player.downloads.streams import Streams
from player.downloads.transfer import Limits
from player.playback.session import PlaybackSession
from player.playback.vlc_engine import VlcEngine
from tests.integration.downloads_rig import QUICK, Rig
from tests.support.wait import PATIENCE_S, wait_until


class StreamRig(Rig):
    """One profile in ``folder``, with a session that streams what is not downloaded."""

    def __init__(self, folder: Path, make_engine: Callable[[], Engine] = lambda: VlcEngine("dummy")) -> None:
        super().__init__(folder, handover=lambda draft, progress: self.streams.hand_over(draft, progress))
        self.cache_folder = folder / "cache" / "streams"
        self.streams = Streams(
            self.library,
            self.http,
            self.background,
            SystemClock(),
            self.events,
            self.cache_folder,
            lambda: self.settings,
            limits=Limits(flush_s=0.02, silence_s=5),
            policy=QUICK,
            renew=self._ask_feed,
            keep=self.manager.keep_streamed,
            lend=self.manager.lend,
        )
        self.session = PlaybackSession(
            self.library,
            self.events,
            SystemClock(),
            make_engine,
            lambda episode: self.manager.file_of(episode),
            self.streams.open,
        )

    def close(self) -> None:
        self.session.close(10)
        super().close()

    # --- what is heard ----------------------------------------------------------------------------------------------

    def play(self, episode: EpisodeId, start_s: float | None = None) -> None:
        """Have it opened; what played before is not seen again."""
        before = self.session.now.status.generation
        self.session.play_episode(episode, start_s)
        wait_until(lambda: self.session.now.status.generation > before)

    @property
    def state(self) -> EngineState:
        return self.session.now.status.state

    @property
    def position(self) -> float:
        return self.session.now.status.position_at(SystemClock().monotonic())

    def until(self, state: EngineState, timeout_s: float = PATIENCE_S) -> None:
        wait_until(lambda: self.state is state, timeout_s, lambda: f"{state}, but {self.session.now}")

    def until_position(self, low: float, high: float = float("inf"), timeout_s: float = PATIENCE_S) -> None:
        """Until it sounds between the two, in seconds; ``high`` goes along with the time that this takes."""
        begun = time.monotonic()
        wait_until(
            lambda: self.state is EngineState.PLAYING and low <= self.position <= high + time.monotonic() - begun,
            timeout_s,
            lambda: f"{low} to {high} s, but {self.session.now}",
        )

    # --- what arrived -----------------------------------------------------------------------------------------------

    def shares(self) -> list[tuple[tuple[float, float], ...]]:
        return [event.ranges for event in list(self.told) if isinstance(event, BufferedChanged)]

    def until_whole(self, timeout_s: float = PATIENCE_S) -> None:
        wait_until(lambda: ((0.0, 1.0),) in self.shares(), timeout_s, lambda: f"whole, but {self.shares()[-1:]}")

    def notices(self) -> list[StreamNotice]:
        return [event for event in list(self.told) if isinstance(event, StreamNotice)]

    def failures(self) -> list[Failed]:
        return [event for event in list(self.told) if isinstance(event, Failed)]

    def cached(self) -> list[str]:
        """Everything in the cache, by the ends of the names."""
        return sorted(path.name.partition(".")[2] for path in self.cache_folder.iterdir())

    def episode(self, url: str) -> EpisodeId:
        return self.subscribe(url)[0]
