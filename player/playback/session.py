"""The listening session: joins the engine to the library, so that a position is never lost."""

from __future__ import annotations

import contextlib
import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from player.domain.addresses import local_path
from player.domain.clock import Clock
from player.domain.errors import EarmarkError, EpisodeNotFound, NothingToPlay, OwnFileMissing
from player.domain.events import EpisodesChanged, EventBus, Failed, QueueChanged
from player.domain.models import Episode, EpisodeId, PlayState
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
from player.domain.rules import clamp, resume_position
from player.library import Library

log = logging.getLogger(__name__)

# The engine ticks four times a second; with this, two savings are never more than a second apart.
SAVE_EVERY_S = 0.7

_SAVED_STATES = (EngineState.PLAYING, EngineState.PAUSED, EngineState.BUFFERING)


class PlaybackSession:
    """Plays episodes and remembers how far they were heard.

    All methods return at once and may be called from any thread; the work is done on the session's own thread, in
    order, and told by PlaybackChanged events. The engine is made at the first play, since loading libVLC takes time
    that the window's start should not pay for; ``make_engine`` may raise EngineMissing, which is told as Failed.

    ``locate`` gives the downloaded file of an episode, or None where it has to be streamed.
    """

    def __init__(
        self,
        library: Library,
        events: EventBus,
        clock: Clock,
        make_engine: Callable[[], Engine],
        locate: Callable[[Episode], Path | None],
        *,
        rate: float = 1.0,
        volume: int = 100,
    ) -> None:
        self._library = library
        self._events = events
        self._clock = clock
        self._make_engine = make_engine
        self._locate = locate
        self._engine: Engine | None = None
        self._episode: Episode | None = None
        self._pending_start: float | None = None
        self._saved_at = -float("inf")
        self._noted_duration: float | None = None
        self._generation = -1
        self._handled_end = -1
        idle = EngineStatus(0, EngineState.IDLE, 0.0, clock.monotonic(), None, rate, volume)
        self._now = NowPlaying(idle)
        self._work: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="session", daemon=True)
        self._thread.start()

    # --- what others ask ----------------------------------------------------------------------------------------

    @property
    def now(self) -> NowPlaying:
        """The latest picture, from any thread."""
        return self._now

    def play_episode(self, episode_id: EpisodeId, start_s: float | None = None) -> None:
        """Play an episode from ``start_s``, else from where it was left."""
        self._post(lambda: self._play_episode(episode_id, start_s))

    def play_media(self, media: Media, start_s: float = 0.0) -> None:
        """Play a file or an address that is not an episode of the library."""
        self._post(lambda: self._play_media(media, start_s))

    def restore(self) -> None:
        """Offer what was open when Earmark was last seen, paused, without waking the engine."""
        self._post(self._restore)

    def toggle(self) -> None:
        """Pause what plays, go on with what is paused."""
        self._post(self._toggle)

    def pause(self) -> None:
        self._post(lambda: self._engine.pause() if self._engine else None)

    def resume(self) -> None:
        self._post(lambda: None if self._is_running() else self._toggle())

    def seek(self, position_s: float) -> None:
        """Go to a position; where nothing plays yet, playing will begin there."""
        self._post(lambda: self._seek(position_s))

    def seek_by(self, seconds: float) -> None:
        """Go back (negative) or forward from where the listener is now."""
        self._post(lambda: self._seek(self._now.status.position_at(self._clock.monotonic()) + seconds))

    def set_rate(self, rate: float) -> None:
        self._post(lambda: self._set_rate(rate))

    def set_volume(self, volume: int, *, muted: bool = False) -> None:
        self._post(lambda: self._set_volume(volume, muted))

    def stop(self) -> None:
        """Leave what plays; its position is kept."""
        self._post(self._stop)

    def close(self, timeout_s: float = 3.0) -> None:
        """Keep the position and let go of the engine; never longer than ``timeout_s``. Safe to call twice."""
        if self._thread.is_alive():
            self._post(self._close)
            self._work.put(None)
            self._thread.join(timeout_s)

    # --- the session's thread ---------------------------------------------------------------------------------------

    def _post(self, work: Callable[[], None]) -> None:
        self._work.put(work)

    def _run(self) -> None:
        while (work := self._work.get()) is not None:
            try:
                work()
            except EarmarkError as error:
                self._fail(error)
            except Exception:
                log.exception("the session failed at something")

    def _fail(self, error: EarmarkError) -> None:
        log.info("playback: %s (%s)", error, error.detail)
        self._events.publish(Failed(error, episode_id=self._episode.id if self._episode else None))

    def _the_engine(self) -> Engine:
        if self._engine is None:
            engine = self._make_engine()
            engine.set_rate(self._now.status.rate)
            engine.set_volume(self._now.status.volume, muted=self._now.status.muted)
            engine.set_listener(lambda status: self._post(lambda: self._on_status(status)))
            self._engine = engine
        return self._engine

    def _play_episode(self, episode_id: EpisodeId, start_s: float | None) -> None:
        if self._episode and self._episode.id == episode_id and start_s is None and self._is_open():
            self._the_engine().play()
            return
        episode = self._library.episodes.get(episode_id)
        media = self._media(episode)
        engine = self._the_engine()
        self._save()
        start = resume_position(episode) if start_s is None else start_s
        if episode.state is PlayState.PLAYED:
            self._library.positions.start_again(episode_id, self._clock.now())
        self._open(engine, episode, media, start)
        self._library.positions.set_session(episode_id)

    def _open(self, engine: Engine, episode: Episode | None, media: Media, start_s: float) -> None:
        previous = self._episode
        self._episode = episode
        self._noted_duration = None
        self._pending_start = None
        # Told before the engine answers, so that the window shows at once what was asked for.
        opening = replace(
            self._idle_status(start_s, media.duration_s), state=EngineState.OPENING, generation=self._generation
        )
        self._tell(opening)
        self._generation = engine.open(media, start_s=start_s)
        if previous and (episode is None or previous.id != episode.id):
            self._events.publish(EpisodesChanged((previous.id,)))

    def _play_media(self, media: Media, start_s: float) -> None:
        engine = self._the_engine()
        self._save()
        self._open(engine, None, media, start_s)

    def _media(self, episode: Episode) -> Media:
        file = self._locate(episode)
        if file is None and episode.enclosure_url:
            # The bundled sample show lies on this computer: its episodes are files before any download.
            file = local_path(episode.enclosure_url)
            if episode.own_file and file is not None and not file.is_file():
                raise OwnFileMissing(title=episode.title, path=file)
        location = str(file) if file else episode.enclosure_url
        if not location:
            raise NothingToPlay(title=episode.title)
        return Media(location, episode.title, episode.enclosure_type, episode.duration_s)

    def _restore(self) -> None:
        episode_id = self._library.positions.last_session()
        if episode_id is None or self._episode is not None:
            return
        with contextlib.suppress(EpisodeNotFound):
            episode = self._library.episodes.get(episode_id)
            self._episode = episode
            self._pending_start = resume_position(episode)
            self._tell(self._idle_status(self._pending_start, episode.duration_s))

    def _idle_status(self, position_s: float, duration_s: float | None) -> EngineStatus:
        now = self._now.status
        return EngineStatus(
            now.generation,
            EngineState.PAUSED,
            position_s,
            self._clock.monotonic(),
            duration_s,
            now.rate,
            now.volume,
            now.muted,
        )

    def _is_open(self) -> bool:
        return self._engine is not None and self._now.status.state in (*_SAVED_STATES, EngineState.OPENING)

    def _is_running(self) -> bool:
        return self._now.status.state in (EngineState.PLAYING, EngineState.BUFFERING, EngineState.OPENING)

    def _toggle(self) -> None:
        if self._pending_start is not None and self._episode:
            self._play_episode(self._episode.id, self._pending_start)
        elif self._is_open():
            engine = self._the_engine()
            engine.pause() if self._is_running() else engine.play()
        elif self._episode:
            self._play_episode(self._episode.id, None)

    def _seek(self, position_s: float) -> None:
        duration = self._now.status.duration_s
        position = clamp(position_s, 0.0, duration or float("inf"))
        if self._pending_start is not None and self._episode:
            self._pending_start = position
            self._library.positions.save(self._episode.id, position, self._clock.now())
            self._tell(self._idle_status(position, self._episode.duration_s))
        elif self._is_open() and self._engine:
            self._engine.seek(position)
            self._saved_at = -float("inf")
        elif self._episode:
            self._play_episode(self._episode.id, position)

    def _set_rate(self, rate: float) -> None:
        rate = clamp(rate, MIN_RATE, MAX_RATE)
        if self._engine:
            self._engine.set_rate(rate)
        now = self._clock.monotonic()
        status = self._now.status
        self._tell(replace(status, position_s=status.position_at(now), at=now, rate=rate))

    def _set_volume(self, volume: int, muted: bool) -> None:
        volume = int(clamp(volume, 0, MAX_VOLUME))
        if self._engine:
            self._engine.set_volume(volume, muted=muted)
        self._tell(replace(self._now.status, volume=volume, muted=muted))

    def _stop(self) -> None:
        self._save()
        if self._engine:
            self._engine.stop()
        episode, self._episode = self._episode, None
        self._pending_start = None
        self._library.positions.set_session(None)
        self._tell(replace(self._idle_status(0.0, None), state=EngineState.IDLE))
        if episode:
            self._events.publish(EpisodesChanged((episode.id,)))

    def _close(self) -> None:
        self._save()
        if self._engine:
            self._engine.set_listener(None)
            self._engine.close()
            self._engine = None

    # --- what the engine tells --------------------------------------------------------------------------------------

    def _on_status(self, status: EngineStatus) -> None:
        if status.generation != self._generation or self._engine is None:
            return
        before = self._now.status
        self._tell(status)
        self._note_duration(status)
        if status.state is EngineState.ENDED:
            self._on_end(status.generation)
        elif status.state is EngineState.FAILED:
            if before.state is not EngineState.FAILED and status.error:
                self._save_position(before.position_at(self._clock.monotonic()))
                self._fail(status.error)
        elif status.state in _SAVED_STATES:
            due = self._clock.monotonic() - self._saved_at >= SAVE_EVERY_S
            if due or status.state is not before.state:
                self._save()

    def _tell(self, status: EngineStatus) -> None:
        episode = self._episode
        self._now = NowPlaying(
            status,
            episode.id if episode else None,
            episode.title if episode else "",
            episode.show_title if episode else "",
            (episode.image_url or episode.show_image_url) if episode else None,
        )
        self._events.publish(PlaybackChanged(self._now))

    def _note_duration(self, status: EngineStatus) -> None:
        if self._episode and status.duration_s and status.duration_s != self._noted_duration:
            self._noted_duration = status.duration_s
            if self._library.episodes.note_duration(self._episode.id, status.duration_s):
                self._events.publish(EpisodesChanged((self._episode.id,)))

    def _save(self) -> None:
        if self._engine and self._now.status.state in _SAVED_STATES and self._pending_start is None:
            self._save_position(self._now.status.position_at(self._clock.monotonic()))

    def _save_position(self, position_s: float) -> None:
        self._saved_at = self._clock.monotonic()
        if self._episode:
            self._library.positions.save(self._episode.id, position_s, self._clock.now())

    def _on_end(self, generation: int) -> None:
        if generation == self._handled_end:
            return
        self._handled_end = generation
        episode = self._episode
        if episode is None:
            return
        following = self._library.queue.after(episode.id)
        self._library.positions.mark_played([episode.id], self._clock.now())
        self._library.queue.remove([episode.id])
        self._library.positions.set_session(following)
        self._events.publish(EpisodesChanged((episode.id,)))
        self._events.publish(QueueChanged())
        if following is not None:
            self._play_episode(following, None)
