"""The listening session: what anybody may ask of it, done in order on one thread of its own."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from pathlib import Path

from player.domain.clock import Clock
from player.domain.errors import EarmarkError
from player.domain.events import ChaptersChanged, EventBus, ShowChanged
from player.domain.models import Episode, EpisodeId
from player.domain.playback import Engine, Media, NowPlaying
from player.domain.sleep import EXTEND_S, SleepKind
from player.domain.streaming import ByteSource
from player.library import Library
from player.playback.deck import Deck
from player.playback.listening import Listening

log = logging.getLogger(__name__)


class PlaybackSession:
    """Plays episodes and remembers how far they were heard.

    All methods return at once and may be called from any thread; the work is done on the session's own thread, in
    order, and told by PlaybackChanged events. The engine is made at the first play, since loading libVLC takes time
    that the window's start should not pay for; ``make_engine`` may raise EngineMissing, which is told as Failed.

    ``locate`` gives the downloaded file of an episode, or None where it has to be streamed; ``stream`` then gives its
    bytes as they arrive, or None where that is left to the engine.
    """

    def __init__(
        self,
        library: Library,
        events: EventBus,
        clock: Clock,
        make_engine: Callable[[], Engine],
        locate: Callable[[Episode], Path | None],
        stream: Callable[[Episode], ByteSource | None] = lambda _: None,
        *,
        rate: float = 1.0,
        volume: int = 100,
    ) -> None:
        self._clock = clock
        self._make_engine = make_engine
        self._work: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._deck = Deck(
            library,
            events,
            clock,
            lambda: self._make_engine(),
            lambda status: self._post(lambda: self._listening.on_status(status)),
            rate=rate,
            volume=volume,
        )
        self._listening = Listening(library, events, clock, self._deck, locate, stream)
        self._stop_listening = [
            events.listen(ShowChanged, lambda event: self._post(lambda: self._listening.show_changed(event.show_id))),
            events.listen(
                ChaptersChanged, lambda event: self._post(lambda: self._listening.chapters_changed(event.episode_id))
            ),
        ]
        self._thread = threading.Thread(target=self._run, name="session", daemon=True)
        self._thread.start()

    @property
    def now(self) -> NowPlaying:
        """The latest picture, from any thread."""
        return self._deck.now

    @property
    def general_rate(self) -> float:
        """The speed of all shows that have none of their own, from any thread."""
        return self._deck.rates.general

    # --- playing ----------------------------------------------------------------------------------------------------

    def play_episode(self, episode_id: EpisodeId, start_s: float | None = None) -> None:
        """Play an episode from ``start_s``, else from where it was left, or after its show's intro the first time."""
        self._post(lambda: self._listening.play_episode(episode_id, start_s))

    def play_media(self, media: Media, start_s: float = 0.0) -> None:
        """Play a file or an address that is not an episode of the library."""
        self._post(lambda: self._listening.play_media(media, start_s))

    def play_next(self) -> None:
        """Leave what plays where it is and play what comes next in the queue, where there is something."""
        self._post(self._listening.play_next)

    def restore(self) -> None:
        """Offer what was open when Earmark was last seen, paused, without waking the engine."""
        self._post(self._listening.restore)

    def toggle(self) -> None:
        """Pause what plays, go on with what is paused; where nothing is open, begin with the queue."""
        self._post(self._listening.toggle)

    def pause(self) -> None:
        self._post(lambda: self._deck.engine.pause() if self._deck.engine else None)

    def resume(self) -> None:
        self._post(lambda: None if self._deck.is_running else self._listening.toggle())

    def stop(self) -> None:
        """Leave what plays; its position is kept."""
        self._post(self._listening.stop)

    # --- moving -----------------------------------------------------------------------------------------------------

    def seek(self, position_s: float) -> None:
        """Go to a position; where nothing plays yet, playing will begin there."""
        self._post(lambda: self._listening.seek(position_s))

    def seek_by(self, seconds: float) -> None:
        """Go back (negative) or forward from where the listener is now."""
        self._post(lambda: self._listening.seek(self._deck.heard().position_s + seconds))

    def step_chapter(self, steps: int) -> None:
        """To the start of the next chapter (1), or of this one or the one before (-1); past the last is nothing."""
        self._post(lambda: self._listening.step_chapter(steps))

    # --- speed, loudness, sleep -------------------------------------------------------------------------------------

    def set_rate(self, rate: float) -> None:
        """Another speed: for the show that plays where one is kept for it, else for all."""
        self._post(lambda: self._deck.set_rate(rate))

    def set_general_rate(self, rate: float) -> None:
        """Another speed for all shows that have none of their own, whatever plays."""
        self._post(lambda: self._deck.set_general_rate(rate))

    def keep_rate_for_show(self, keep: bool) -> None:
        """Keep the speed of now for the show that plays, or let it have the one for all again."""
        self._post(lambda: self._deck.keep_rate(keep))

    def set_volume(self, volume: int, *, muted: bool = False) -> None:
        self._post(lambda: self._deck.set_volume(volume, muted))

    def set_muted(self, muted: bool) -> None:
        """Silence, or the volume that was."""
        self._post(lambda: self._deck.set_volume(self._deck.now.status.volume, muted))

    def set_sleep(self, kind: SleepKind | None, seconds: float = 0.0) -> None:
        """Stop by itself after ``seconds`` of listening or at an end; None takes the timer back."""
        self._post(lambda: self._listening.set_sleep(kind, seconds))

    def extend_sleep(self, seconds: float = EXTEND_S) -> None:
        """Give the timer that is set more time; at the end of a chapter or episode, go on past it."""
        self._post(lambda: self._listening.extend_sleep(seconds))

    # --- its thread -------------------------------------------------------------------------------------------------

    def close(self, timeout_s: float = 3.0) -> None:
        """Keep the position and let go of the engine; never longer than ``timeout_s``. Safe to call twice."""
        if self._thread.is_alive():
            for stop in self._stop_listening:
                stop()
            self._post(self._deck.close)
            self._work.put(None)
            self._thread.join(timeout_s)

    def _post(self, work: Callable[[], None]) -> None:
        self._work.put(work)

    def _run(self) -> None:
        while (work := self._work.get()) is not None:
            try:
                work()
            except EarmarkError as error:
                self._listening.fail(error)
            except Exception:
                log.exception("the session failed at something")
