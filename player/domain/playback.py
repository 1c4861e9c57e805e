"""What an engine is asked to do and what it tells: the words that playback, window and command line share."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

from player.domain.errors import EarmarkError
from player.domain.events import Event
from player.domain.models import EpisodeId, ShowId
from player.domain.record import Record
from player.domain.sleep import SleepTimer
from player.domain.streaming import ByteSource

MIN_RATE = 0.5
MAX_RATE = 3.0
MAX_VOLUME = 150


class EngineState(StrEnum):
    """What an engine is doing."""

    IDLE = "idle"
    OPENING = "opening"
    PLAYING = "playing"
    PAUSED = "paused"
    BUFFERING = "buffering"
    ENDED = "ended"
    FAILED = "failed"


class Media(Record):
    """What to play: ``location`` is a path or an http(s) address; ``title`` is for messages.

    ``duration_s`` is what is known beforehand, to tell the end of the audio from the end of a broken stream.
    ``source`` gives the bytes of an address; without it an engine fetches them by its own means.
    """

    location: str
    title: str = ""
    mime_type: str = ""
    duration_s: float | None = None
    source: ByteSource | None = None


class EngineStatus(Record):
    """One picture of an engine, told at every change: position is right at ``at`` (monotonic seconds).

    ``generation`` counts the media opened, so that late news of an earlier one can be dropped.
    While ``state`` is playing, the position now is ``position_s + (now - at) * rate``.
    """

    generation: int
    state: EngineState
    position_s: float
    at: float
    duration_s: float | None
    rate: float
    volume: int
    muted: bool = False
    seekable: bool = True
    buffered: float = 1.0
    error: EarmarkError | None = None

    @property
    def is_running(self) -> bool:
        """Whether it sounds, or will as soon as enough is here."""
        return self.state in (EngineState.PLAYING, EngineState.OPENING, EngineState.BUFFERING)

    def position_at(self, now: float) -> float:
        """The position at ``now`` (monotonic seconds), counted on from the last tick of the engine's clock."""
        if self.state is not EngineState.PLAYING:
            return self.position_s
        position = self.position_s + max(0.0, now - self.at) * self.rate
        return min(position, self.duration_s) if self.duration_s else position


StatusListener = Callable[[EngineStatus], None]


class Engine(Protocol):
    """Plays one media at a time. Every method returns at once; what came of it is told to the listener.

    The listener is called on the engine's own thread, must be quick, and may call the engine's methods.
    """

    def set_listener(self, listener: StatusListener | None) -> None: ...

    def open(self, media: Media, *, start_s: float = 0.0, paused: bool = False) -> int:
        """Leave what is open and open ``media`` at ``start_s``; returns its generation."""
        ...

    def play(self) -> None: ...

    def pause(self) -> None: ...

    def seek(self, position_s: float) -> None: ...

    def set_rate(self, rate: float) -> None:
        """Speed with the pitch kept, held between MIN_RATE and MAX_RATE."""
        ...

    def set_volume(self, volume: int, *, muted: bool = False) -> None:
        """Volume in percent, 0 to MAX_VOLUME; kept by the engine before there is an output."""
        ...

    def stop(self) -> None: ...

    def close(self, timeout_s: float = 2.0) -> None:
        """Let go of everything; gives up waiting for the engine's thread after ``timeout_s``."""
        ...

    @property
    def status(self) -> EngineStatus:
        """The latest picture, from any thread."""
        ...


class NowPlaying(Record):
    """What is being listened to: the episode where it is one of ours, and the engine's picture of it.

    ``rate_of_show`` says that the speed is the one kept for the show, ``sleep`` when playing stops by itself.
    """

    status: EngineStatus
    episode_id: EpisodeId | None = None
    title: str = ""
    show_title: str = ""
    image_url: str | None = None
    show_image_url: str | None = None
    show_id: ShowId | None = None
    rate_of_show: bool = False
    sleep: SleepTimer | None = None


class PlaybackChanged(Event):
    """Told at every change of what plays, and about four times a second while it plays."""

    now: NowPlaying
