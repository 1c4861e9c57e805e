"""What happens while somebody listens: where playing begins, when it ends, what follows, and when to sleep."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from player.domain.addresses import local_path
from player.domain.chapter_steps import next_chapter, previous_chapter
from player.domain.clock import Clock
from player.domain.errors import EarmarkError, EpisodeNotFound, FileMissing, NothingToPlay, OwnFileMissing
from player.domain.events import EpisodesChanged, EventBus, Failed, QueueChanged
from player.domain.models import Episode, EpisodeId, PlayState, ShowId
from player.domain.playback import EngineState, EngineStatus, Media
from player.domain.rules import clamp
from player.domain.sleep import Heard, SleepKind
from player.domain.streaming import ByteSource
from player.library import Library
from player.playback.deck import OPEN_STATES, Deck
from player.playback.queue_order import QueueOrder
from player.playback.skips import OutroWatch, first_position

log = logging.getLogger(__name__)


class Listening:
    """The session's decisions; used on its thread alone.

    ``locate`` gives the downloaded file of an episode, or None where it has to be streamed; ``stream`` its bytes then.
    """

    def __init__(
        self,
        library: Library,
        events: EventBus,
        clock: Clock,
        deck: Deck,
        locate: Callable[[Episode], Path | None],
        stream: Callable[[Episode], ByteSource | None],
    ) -> None:
        self._library = library
        self._events = events
        self._clock = clock
        self._deck = deck
        self._locate = locate
        self._stream = stream
        self._order = QueueOrder(library)
        self._outro = OutroWatch(deck.rates.settings, 0.0, None)
        self._handled_end = -1

    # --- beginning --------------------------------------------------------------------------------------------------

    def play_episode(self, episode_id: EpisodeId, start_s: float | None, *, following: bool = False) -> None:
        """Play an episode; raises EpisodeNotFound, NothingToPlay, OwnFileMissing or EngineMissing."""
        deck = self._deck
        if deck.episode and deck.episode.id == episode_id and start_s is None and deck.is_open:
            deck.the_engine().play()
            return
        episode = self._library.episodes.get(episode_id)
        engine = deck.the_engine()
        deck.save()
        media = self._media(episode)
        settings = self._library.show_settings.get(episode.show_id)
        start = first_position(episode, settings) if start_s is None else start_s
        if episode.state is PlayState.PLAYED:
            self._library.positions.start_again(episode_id, self._clock.now())
        self._order.begins(start, following=following)
        self._outro = OutroWatch(settings, start, media.duration_s)
        deck.open(engine, episode, media, start)
        self._library.positions.set_session(episode_id)

    def play_media(self, media: Media, start_s: float) -> None:
        """Play what is no episode of ours."""
        deck = self._deck
        engine = deck.the_engine()
        deck.save()
        self._order.begins(start_s, following=False)
        deck.open(engine, None, media, start_s)
        self._outro = OutroWatch(deck.rates.settings, start_s, media.duration_s)

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
        source = None if file else self._stream(episode)
        return Media(location, episode.title, episode.enclosure_type, episode.duration_s, source)

    def restore(self) -> None:
        """Offer what was open when Earmark was last seen."""
        episode_id = self._library.positions.last_session()
        if episode_id is None or self._deck.episode is not None:
            return
        with contextlib.suppress(EpisodeNotFound):
            self._deck.offer(self._library.episodes.get(episode_id))

    def toggle(self) -> None:
        """Pause what plays, go on with what is paused; where nothing is open, begin with the queue."""
        deck = self._deck
        if deck.pending_start is not None and deck.episode:
            self.play_episode(deck.episode.id, deck.pending_start)
        elif deck.is_open:
            engine = deck.the_engine()
            engine.pause() if deck.is_running else engine.play()
        elif deck.episode:
            self.play_episode(deck.episode.id, None)
        else:
            self.play_next()

    def stop(self) -> None:
        """Leave what plays."""
        self._library.positions.set_session(None)
        self._deck.stop()

    # --- moving -----------------------------------------------------------------------------------------------------

    def seek(self, position_s: float) -> None:
        """Go to a position; where nothing plays yet, playing will begin there."""
        deck = self._deck
        duration = deck.now.status.duration_s
        position = clamp(position_s, 0.0, duration or float("inf"))
        if deck.pending_start is not None and deck.episode:
            self._library.positions.save(deck.episode.id, position, self._clock.now())
            deck.show_pending(position)
        elif deck.is_open and deck.engine:
            self._outro.moved(position, duration)
            deck.sleeper.moved(deck.episode, Heard(position, duration))
            deck.engine.seek(position)
            deck.keeper.hurry()
        elif deck.episode:
            self.play_episode(deck.episode.id, position)

    def step_chapter(self, steps: int) -> None:
        """To the next chapter, or back."""
        episode = self._deck.episode
        if episode is None:
            return
        chapters = self._library.episodes.chapters(episode.id)
        position = self._deck.heard().position_s
        target = next_chapter(chapters, position) if steps > 0 else previous_chapter(chapters, position)
        if target is not None:
            self.seek(target)

    # --- the sleep timer --------------------------------------------------------------------------------------------

    def set_sleep(self, kind: SleepKind | None, seconds: float) -> None:
        deck = self._deck
        deck.sleeper.set(kind, seconds, deck.episode, deck.heard())
        self._sleep_changed()

    def extend_sleep(self, seconds: float) -> None:
        self._deck.sleeper.extend(seconds, self._deck.heard())
        self._sleep_changed()

    def _sleep_changed(self) -> None:
        deck = self._deck
        deck.sleeper.run(deck.now.status.state is EngineState.PLAYING)
        deck.fade()
        deck.tell_again()

    def _fall_asleep(self, heard: Heard) -> None:
        deck = self._deck
        assert deck.engine is not None
        deck.engine.pause()
        # What was too faint to be heard comes again the next time.
        again = deck.sleeper.fall_asleep(heard)
        if again is not None:
            deck.engine.seek(again)
        deck.tell_again()

    # --- what is set elsewhere --------------------------------------------------------------------------------------

    def show_changed(self, show_id: ShowId) -> None:
        """What was set for the show that plays holds at once."""
        deck = self._deck
        if deck.episode is None or deck.episode.show_id != show_id:
            return
        before = deck.rates.settings
        deck.rates.take(deck.episode)
        if deck.rates.settings != before:
            heard = deck.heard()
            self._outro = OutroWatch(deck.rates.settings, heard.position_s, heard.duration_s)
            deck.apply_rate()

    def chapters_changed(self, episode_id: EpisodeId) -> None:
        """The end of the chapter may be another."""
        deck = self._deck
        if deck.episode is not None and deck.episode.id == episode_id:
            deck.sleeper.moved(deck.episode, deck.heard())

    # --- what the engine tells --------------------------------------------------------------------------------------

    def on_status(self, status: EngineStatus) -> None:
        """A new picture of the engine."""
        deck = self._deck
        if status.generation != deck.generation or deck.engine is None:
            return
        before = deck.now.status
        # How loud the person wants it; the engine may be fading out.
        status = replace(status, volume=before.volume, muted=before.muted)
        deck.sleeper.run(status.state is EngineState.PLAYING)
        deck.tell(status)
        deck.keeper.note_duration(deck.episode, status.duration_s)
        if status.state is EngineState.ENDED:
            self._on_end(status.generation)
        elif status.state is EngineState.FAILED:
            if before.state is not EngineState.FAILED and status.error:
                self._on_failed(status.error, before.position_at(self._clock.monotonic()))
        elif status.state in OPEN_STATES:
            changed = status.state is not before.state
            if changed or deck.keeper.is_due():
                deck.save()
                # A wait for the network in between begins nothing and ends nothing.
                deck.keeper.tell(deck.episode, at_once=changed and before.state is not EngineState.BUFFERING)
            if status.state is EngineState.PLAYING:
                self._on_playing(status)

    def _on_playing(self, status: EngineStatus) -> None:
        heard = self._deck.heard()
        self._order.heard(heard.position_s)
        if self._outro.is_over(heard.position_s, heard.duration_s):
            self._end_early(status)
        elif self._deck.sleeper.is_time(heard):
            self._fall_asleep(heard)
        else:
            self._deck.fade()

    # --- the end, and what follows ----------------------------------------------------------------------------------

    def _end_early(self, status: EngineStatus) -> None:
        deck = self._deck
        assert deck.engine is not None
        deck.engine.stop()
        deck.generation = -1
        deck.tell_again(state=EngineState.ENDED, position_s=status.duration_s or status.position_s)
        self._on_end(status.generation)

    def _on_end(self, generation: int) -> None:
        episode = self._deck.episode
        if generation == self._handled_end or episode is None:
            return
        self._handled_end = generation
        following = self._order.after(episode.id)
        self._library.positions.mark_played([episode.id], self._clock.now())
        self._library.queue.remove([episode.id])
        self._library.positions.set_session(following)
        self._events.publish(EpisodesChanged((episode.id,)))
        self._events.publish(QueueChanged())
        if not self._deck.sleeper.ends_with_episode():
            self._follow(following)
        elif following is not None:
            self._deck.offer(self._library.episodes.get(following))
        else:
            self._deck.tell_again()

    def play_next(self) -> None:
        """Leave what plays where it is and play what comes next in the queue."""
        self._order.asked()
        self._follow(self._order.after(self._deck.episode.id if self._deck.episode else None))

    def _follow(self, episode_id: EpisodeId | None) -> None:
        """Play what comes next. What cannot be played is told and stays in the queue, and the one after it is tried."""
        while episode_id is not None:
            try:
                self.play_episode(episode_id, None, following=True)
                return
            except (NothingToPlay, EpisodeNotFound, FileMissing) as error:
                self.fail(error, episode_id)
                episode_id = self._order.after_failure(episode_id)

    def _on_failed(self, error: EarmarkError, position_s: float) -> None:
        episode = self._deck.episode
        if episode is not None:
            # An engine may say that it plays what turns out to hold no sound: that is no beginning.
            self._deck.keeper.save(episode, position_s if self._order.sounded else episode.position_s)
        self.fail(error)
        if episode is not None and self._order.may_go_on():
            self._follow(self._order.after_failure(episode.id))

    def fail(self, error: EarmarkError, episode_id: EpisodeId | None = None) -> None:
        """Tell of what could not be done."""
        log.info("playback: %s (%s)", error, error.detail)
        episode = self._deck.episode
        self._events.publish(Failed(error, episode_id=episode_id or (episode.id if episode else None)))
