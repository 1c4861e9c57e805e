"""What is open on the engine and how it is told: episode, speed, loudness and position, without deciding what plays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from player.domain.clock import Clock
from player.domain.events import EpisodesChanged, EventBus
from player.domain.models import Episode
from player.domain.playback import (
    MAX_RATE,
    MAX_VOLUME,
    MIN_RATE,
    Engine,
    EngineState,
    EngineStatus,
    Media,
    NowPlaying,
    PlaybackChanged,
)
from player.domain.rules import clamp
from player.domain.sleep import Heard
from player.domain.streaming import ByteSource
from player.library import Library
from player.playback.keeper import PositionKeeper
from player.playback.rates import Rates
from player.playback.skips import first_position
from player.playback.sleeper import Sleeper

OPEN_STATES = (EngineState.PLAYING, EngineState.PAUSED, EngineState.BUFFERING)


class Deck:
    """Used on the session's thread alone, but for ``now``. ``on_status`` gets what the engine tells, on its thread.

    ``pending_start`` is where an episode begins that is shown as open and paused but was not given to the engine yet.
    """

    def __init__(
        self,
        library: Library,
        events: EventBus,
        clock: Clock,
        make_engine: Callable[[], Engine],
        on_status: Callable[[EngineStatus], None],
        *,
        rate: float,
        volume: int,
    ) -> None:
        self._library = library
        self._events = events
        self._clock = clock
        self._make_engine = make_engine
        self._on_status = on_status
        self.engine: Engine | None = None
        self._source: ByteSource | None = None
        self.episode: Episode | None = None
        self.pending_start: float | None = None
        self.generation = -1
        self.keeper = PositionKeeper(library, events, clock)
        self.rates = Rates(library, events, rate)
        self.sleeper = Sleeper(clock.monotonic, library.episodes.chapters)
        idle = EngineStatus(0, EngineState.IDLE, 0.0, clock.monotonic(), None, rate, volume)
        self.now = NowPlaying(idle)

    # --- opening ----------------------------------------------------------------------------------------------------

    def the_engine(self) -> Engine:
        """The engine, made now if it was not there; raises EngineMissing."""
        if self.engine is None:
            engine = self._make_engine()
            status = self.now.status
            engine.set_rate(self.rates.now)
            engine.set_volume(self.sleeper.volume(status.volume), muted=status.muted)
            engine.set_listener(self._on_status)
            self.engine = engine
        return self.engine

    def open(self, engine: Engine, episode: Episode | None, media: Media, start_s: float) -> None:
        """Play ``media`` from ``start_s``; what was open is told to have changed."""
        previous = self.episode
        self.take(episode)
        engine.set_rate(self.rates.now)
        # Told before the engine answers, so that the window shows at once what was asked for.
        opening = replace(
            self._idle_status(start_s, media.duration_s), state=EngineState.OPENING, generation=self.generation
        )
        self.sleeper.moved(episode, Heard(start_s, media.duration_s))
        self.tell(opening)
        self.generation = engine.open(media, start_s=start_s)
        self._take_source(media.source)
        if previous and (episode is None or previous.id != episode.id):
            self._events.publish(EpisodesChanged((previous.id,)))

    def offer(self, episode: Episode) -> None:
        """Show an episode as open and paused; the engine is woken when it is asked for."""
        self.take(episode)
        # What the engine still tells of the one before is of no interest.
        self.generation = -1
        self.show_pending(first_position(episode, self.rates.settings))

    def show_pending(self, position_s: float) -> None:
        """An episode that is offered begins here."""
        assert self.episode is not None
        self.pending_start = position_s
        self.tell(self._idle_status(position_s, self.episode.duration_s))

    def take(self, episode: Episode | None) -> None:
        """What plays is this from now on, with its show's speed."""
        self.episode = episode
        self.pending_start = None
        self.rates.take(episode)

    def _idle_status(self, position_s: float, duration_s: float | None) -> EngineStatus:
        now = self.now.status
        return EngineStatus(
            now.generation,
            EngineState.PAUSED,
            position_s,
            self._clock.monotonic(),
            duration_s,
            self.rates.now,
            now.volume,
            now.muted,
        )

    def stop(self) -> None:
        """Nothing is open any more; the position is kept."""
        self.save()
        if self.engine:
            self.engine.stop()
        self._take_source(None)
        episode = self.episode
        self.take(None)
        self.tell(replace(self._idle_status(0.0, None), state=EngineState.IDLE))
        if episode:
            self._events.publish(EpisodesChanged((episode.id,)))

    def close(self) -> None:
        """Keep the position and let go of the engine."""
        self.save()
        if self.engine:
            self.engine.set_listener(None)
            self.engine.close()
            self.engine = None
        self._take_source(None)

    def _take_source(self, source: ByteSource | None) -> None:
        """The engine has left the one before."""
        left, self._source = self._source, source
        if left is not None:
            left.release()

    # --- how it stands ----------------------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether the engine has something that can be paused, sought and gone on with."""
        open_ = self.now.status.state in (*OPEN_STATES, EngineState.OPENING)
        return self.engine is not None and self.pending_start is None and open_

    @property
    def is_running(self) -> bool:
        return self.now.status.is_running

    def heard(self) -> Heard:
        """Where the listener is now."""
        status = self.now.status
        return Heard(status.position_at(self._clock.monotonic()), status.duration_s, status.rate)

    def tell(self, status: EngineStatus) -> None:
        """Take a picture of the engine and publish it with what else is known."""
        episode = self.episode
        self.now = NowPlaying(
            status,
            episode.id if episode else None,
            episode.title if episode else "",
            episode.show_title if episode else "",
            (episode.image_url or episode.show_image_url) if episode else None,
            episode.show_image_url if episode else None,
            episode.show_id if episode else None,
            self.rates.of_show,
            self.sleeper.timer,
        )
        self._events.publish(PlaybackChanged(self.now))

    def tell_again(self, **changes: Any) -> None:  # noqa: ANN401 - fields of EngineStatus
        """Tell the picture as of now, with what changed."""
        status = replace(self.now.status, position_s=self.heard().position_s, at=self._clock.monotonic())
        self.tell(replace(status, **changes))

    def save(self) -> None:
        """Keep the position, where something is heard."""
        if self.is_open and self.now.status.state in OPEN_STATES:
            self.keeper.save(self.episode, self.heard().position_s)

    # --- speed and loudness -----------------------------------------------------------------------------------------

    def set_rate(self, rate: float) -> None:
        self.rates.set(clamp(rate, MIN_RATE, MAX_RATE))
        self.apply_rate()

    def set_general_rate(self, rate: float) -> None:
        self.rates.general = clamp(rate, MIN_RATE, MAX_RATE)
        self.apply_rate()

    def keep_rate(self, keep: bool) -> None:
        self.rates.keep_for_show(keep)
        self.apply_rate()

    def apply_rate(self) -> None:
        """Have the engine at the speed that holds."""
        if self.engine:
            self.engine.set_rate(self.rates.now)
        self.tell_again(rate=self.rates.now)

    def set_volume(self, volume: int, muted: bool) -> None:
        volume = int(clamp(volume, 0, MAX_VOLUME))
        if self.engine:
            self.engine.set_volume(self.sleeper.volume(volume), muted=muted)
        self.tell_again(volume=volume, muted=muted)

    def fade(self) -> None:
        """Let the engine be as loud as the sleep timer has it now; what the person chose stays what is told."""
        status = self.now.status
        if self.sleeper.fade(self.heard()) and self.engine:
            self.engine.set_volume(self.sleeper.volume(status.volume), muted=status.muted)
