"""Plays through libVLC, spoken to from one thread of its own; its callbacks only post."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from typing import Any

from player import __version__
from player.domain.errors import CannotPlay, EarmarkError, FileMissing, PlaybackError
from player.domain.playback import EngineState, Media
from player.domain.translation import marked
from player.playback.queued_engine import TICK_S, QueuedEngine
from player.playback.vlc_door import VlcDoor
from player.playback.vlc_library import load_vlc, pick_audio_output
from player.playback.vlc_media import is_address, make_media

log = logging.getLogger(__name__)

# A seek counts as done when the clock shows a time this close to the one asked for.
SEEK_TOLERANCE_S = 2.0
SEEK_PATIENCE_S = 8.0
# libVLC waits for a silent server for ever; listeners do not.
OPEN_PATIENCE_S = 20.0
STALL_PATIENCE_S = 30.0
# An end this far before the end is a stream that broke off.
CUT_S = 30.0
RETRIES = 2
# libVLC reads ahead of what is heard; a read that waits for less is not heard as a gap.
STARVED_S = 0.6

_ARGUMENTS = ("--no-video", "--quiet", "--no-xlib", "--no-lua", "--no-video-title-show")
_CACHES = ("--network-caching=5000", "--file-caching=1000", "--live-caching=5000", "--disc-caching=1000")


class VlcEngine(QueuedEngine):
    """The engine that people hear. Raises EngineMissing where libVLC cannot be loaded.

    Every media gets a player of its own, and the one before is stopped on a side thread: stopping libVLC while it
    waits for a slow server can hang (castero), and nobody must wait for that. ``audio_output`` names a libVLC module
    such as ``dummy``; None takes what the machine has. ``arguments`` go to libVLC as they are.
    """

    def __init__(
        self,
        audio_output: str | None = None,
        *,
        arguments: Sequence[str] = (),
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__("vlc", monotonic)
        self._vlc = load_vlc()
        output = audio_output or pick_audio_output()
        self._instance = self._make_instance([*arguments, *([f"--aout={output}"] if output else [])])
        self._player: Any = None
        self._door: VlcDoor | None = None
        self._preparing = 0
        self._starved = False
        self._want_paused = False
        self._resuming = False
        self._seeking: tuple[float, float] | None = None
        self._waiting_since = 0.0
        self._retries = 0
        self._heard = False
        self.start()

    def _make_instance(self, arguments: list[str]) -> Any:  # noqa: ANN401 - python-vlc has no types
        # A libVLC that does not know one of our arguments still plays with none.
        instance = self._vlc.Instance([*_ARGUMENTS, *_CACHES, *arguments]) or self._vlc.Instance(["--quiet"])
        if instance is None:
            raise CannotPlay("libvlc_new gave nothing", title="VLC", reason=marked("it could not be started"))
        instance.set_user_agent("Earmark", f"Earmark/{__version__}")
        return instance

    def _release(self) -> None:
        instance, self._instance = self._instance, None
        threading.Thread(target=instance.release, name="vlc-release", daemon=True).start()

    def _open(self, generation: int, media: Media, start_s: float, paused: bool) -> None:
        self._dispose()
        self._media = media
        self._retries = 0
        self._want_paused = paused
        self._resuming = False
        self._tell(
            generation=generation,
            state=EngineState.OPENING,
            position_s=start_s,
            duration_s=media.duration_s,
            seekable=True,
            buffered=0.0,
            error=None,
        )
        if generation == self._opened:
            self._start(start_s)

    def _start(self, start_s: float) -> None:
        """Begin with the media at ``start_s``, as soon as there is something of it."""
        media = self._media
        assert media is not None
        self._waiting_since = self._monotonic()
        if media.source is None:
            self._begin(media, start_s)
            return
        self._preparing += 1
        turn = self._preparing

        def prepared(error: EarmarkError | None) -> None:
            self._work.put(lambda: self._on_prepared(turn, start_s, error))

        media.source.prepare(prepared)

    def _on_prepared(self, turn: int, start_s: float, error: EarmarkError | None) -> None:
        if turn != self._preparing or self._media is None or self._status.state is not EngineState.OPENING:
            return
        if error is not None:
            self._fail(error)
        else:
            self._begin(self._media, start_s)

    def _begin(self, media: Media, start_s: float) -> None:
        try:
            item, self._door = make_media(self._vlc, self._instance, media, start_s)
        except FileMissing as error:
            self._fail(error)
            return
        player = self._instance.media_player_new()
        player.set_media(item)
        item.release()
        self._player = player
        self._listen(player, self._status.generation)
        player.set_rate(self._status.rate)
        self._apply_volume()
        self._seeking = (start_s, self._monotonic() + SEEK_PATIENCE_S) if start_s > 0 else None
        self._waiting_since = self._monotonic()
        self._resuming = False
        self._heard = False
        if player.play() != 0:
            self._fail(self._cannot("VLC would not begin"))

    def _listen(self, player: Any, generation: int) -> None:  # noqa: ANN401
        kinds = self._vlc.EventType
        handlers: dict[Any, Callable[[Any], Callable[[], None]]] = {
            kinds.MediaPlayerPlaying: lambda _event: self._on_playing,
            kinds.MediaPlayerPaused: lambda _event: self._on_paused,
            kinds.MediaPlayerEndReached: lambda _event: self._on_end,
            kinds.MediaPlayerEncounteredError: lambda _event: self._on_error,
            kinds.MediaPlayerTimeChanged: lambda event: _bound(self._on_time, event.u.new_time / 1000),
            kinds.MediaPlayerLengthChanged: lambda event: _bound(self._on_length, event.u.new_length / 1000),
            kinds.MediaPlayerBuffering: lambda event: _bound(self._on_buffering, event.u.new_cache / 100),
        }
        manager = player.event_manager()
        for kind, handler in handlers.items():
            # On libVLC's thread: reads the event, posts, and calls nothing of libVLC, which would deadlock.
            manager.event_attach(
                kind, lambda event, handler=handler: self._work.put(_guarded(self, generation, player, handler(event)))
            )

    def _dispose(self) -> None:
        """Let go of the player; stopping may take as long as it likes, elsewhere."""
        player, self._player = self._player, None
        door, self._door = self._door, None
        self._seeking = None
        self._starved = False
        self._preparing += 1
        if door is not None:
            # What waits for bytes would keep the player from stopping.
            door.close()
        if player is not None:
            threading.Thread(target=_end, args=(player, door), name="vlc-stop", daemon=True).start()

    def _play(self) -> None:
        state = self._status.state
        if state in (EngineState.ENDED, EngineState.FAILED) and self._media is not None:
            start = 0.0 if state is EngineState.ENDED else self._status.position_s
            self._dispose()
            self._tell(state=EngineState.OPENING, position_s=start, error=None)
            self._start(start)
        elif self._player is not None:
            self._want_paused = False
            self._player.set_pause(0)
            if state is EngineState.PAUSED:
                self._resuming = True
                self._waiting_since = self._monotonic()
                self._tell(state=EngineState.BUFFERING)

    def _pause(self) -> None:
        self._want_paused = True
        self._resuming = False
        if self._player is not None and self._status.state in (EngineState.PLAYING, EngineState.BUFFERING):
            position = self._here()
            self._player.set_pause(1)
            self._tell(state=EngineState.PAUSED, position_s=position)

    def _seek(self, position_s: float) -> None:
        status = self._status
        if status.state in (EngineState.ENDED, EngineState.FAILED) and self._media is not None:
            self._dispose()
            self._tell(state=EngineState.OPENING, position_s=position_s, error=None)
            self._start(position_s)
        elif self._media is not None and (status.state is EngineState.OPENING or self._must_reopen()):
            # A time set before the first sound is lost or a race; the option at the start is not.
            self._dispose()
            self._tell(state=EngineState.OPENING, position_s=position_s)
            self._start(position_s)
        elif self._player is not None:
            self._seeking = (position_s, self._monotonic() + SEEK_PATIENCE_S)
            self._player.set_time(round(position_s * 1000))
            if self._door is not None and status.state is EngineState.PLAYING:
                # The bytes may have to come first, and until then its time must not run on.
                self._heard = False
                self._tell(state=EngineState.BUFFERING, position_s=position_s)
            else:
                self._tell(position_s=position_s)

    def _must_reopen(self) -> bool:
        """Whether libVLC could not follow a jump: it waits for bytes, or does not know how many there are by now."""
        door = self._door
        return door is not None and (door.reader.waiting_s > 0 or (not door.is_sized and door.reader.size is not None))

    def _set_rate(self, rate: float) -> None:
        super()._set_rate(rate)
        if self._player is not None:
            self._player.set_rate(rate)

    def _set_volume(self, volume: int, muted: bool) -> None:
        super()._set_volume(volume, muted)
        self._apply_volume()

    def _apply_volume(self) -> None:
        if self._player is not None:
            self._player.audio_set_volume(0 if self._status.muted else self._status.volume)

    def _stop(self) -> None:
        self._dispose()
        self._media = None
        if self._status.state is not EngineState.IDLE:
            self._tell(state=EngineState.IDLE, position_s=0.0, duration_s=None, error=None)

    # --- what libVLC told -------------------------------------------------------------------------------------------

    def _on_playing(self) -> None:
        self._resuming = False
        if self._want_paused:
            self._player.set_pause(1)
            self._tell(state=EngineState.PAUSED)
            return
        # There is an output now, and with it a volume that holds.
        self._apply_volume()
        # libVLC says so before the first byte of a source is here; nothing sounds before its clock ticks.
        state = EngineState.PLAYING if self._sounds else EngineState.BUFFERING
        self._tell(state=state, seekable=bool(self._player.is_seekable()))

    def _on_paused(self) -> None:
        if not self._want_paused:
            # A pause and its end that follow close on each other may arrive at libVLC the wrong way round.
            self._player.set_pause(0)
        elif self._status.state is not EngineState.PAUSED:
            self._tell(state=EngineState.PAUSED, position_s=self._here())

    def _on_buffering(self, share: float) -> None:
        now = self._monotonic()
        if share < 1.0 and self._status.state is EngineState.PLAYING:
            self._waiting_since = now
            self._tell(state=EngineState.BUFFERING, position_s=self._here(), buffered=share)
        elif share >= 1.0 and self._status.state is EngineState.BUFFERING and not self._resuming and self._sounds:
            self._tell(state=EngineState.PLAYING, buffered=1.0)

    @property
    def _sounds(self) -> bool:
        """Whether libVLC's own clock has ticked since it began or jumped, which with a source it does not at once."""
        return self._door is None or self._heard

    def _on_length(self, length_s: float) -> None:
        if length_s > 0:
            self._tell(duration_s=length_s, position_s=self._here())

    def _on_time(self, position_s: float) -> None:
        now = self._monotonic()
        if self._seeking is not None:
            target, patience = self._seeking
            if abs(position_s - target) > SEEK_TOLERANCE_S and now < patience:
                return
            self._seeking = None
        elif (
            self._status.state is EngineState.PLAYING and 0 < self._here() - position_s < 2 * TICK_S * self._status.rate
        ):
            # The clock steps by a quarter of a second; going back by less than that is not news.
            return
        waited = not self._sounds
        self._heard = self._heard or position_s > 0
        if waited and self._heard and self._status.state is EngineState.BUFFERING and not self._resuming:
            self._tell(state=EngineState.PLAYING, position_s=position_s, buffered=1.0)
        else:
            self._tell(position_s=position_s)

    def _on_end(self) -> None:
        status, media = self._status, self._media
        assert media is not None
        position = self._here()
        length = status.duration_s or 0.0
        if self._door is not None and (self._door.reader.is_cut or self._door.reader.error):
            self._on_cut(self._door.reader.error)
        elif not self._heard and position < 0.3:
            self._dispose()
            self._fail(self._cannot("there is no sound in it"))
        elif media.source is None and is_address(media.location) and position < length - CUT_S:
            self._start_again(position)
        else:
            self._dispose()
            self._tell(state=EngineState.ENDED, position_s=length or position)

    def _on_cut(self, error: EarmarkError | None) -> None:
        """What was here is played to its end; the rest does not come, or in another version."""
        position = self._here()
        if error is not None:
            self._dispose()
            self._tell(position_s=position)
            self._fail(error)
            return
        if self._heard:
            self._retries = 0
        self._start_again(position)

    def _start_again(self, position: float) -> None:
        self._dispose()
        if self._retries < RETRIES:
            self._retries += 1
            self._tell(state=EngineState.OPENING, position_s=position)
            self._start(position)
        else:
            self._fail(self._cannot(marked("the connection broke off")))

    def _on_error(self) -> None:
        error = self._door.reader.error if self._door else None
        self._dispose()
        if error is not None:
            self._fail(error)
            return
        media = self._media
        reason = (
            marked("it could not be fetched") if media and is_address(media.location) else marked("VLC cannot read it")
        )
        self._fail(self._cannot(reason))

    def _cannot(self, reason: str) -> PlaybackError:
        return CannotPlay(title=self._media.title if self._media else "", reason=reason)

    def _fail(self, error: EarmarkError) -> None:
        self._dispose()
        self._tell(state=EngineState.FAILED, position_s=self._status.position_s, error=error)

    def _tick(self) -> None:
        now = self._monotonic()
        waiting = self._door.reader.waiting_s if self._door else 0.0
        if waiting or (self._player is None and self._media is not None and self._media.source is not None):
            # The source is honest and says when nothing more will come.
            self._waiting_since = now
        if waiting > STARVED_S and self._status.state is EngineState.PLAYING:
            self._starved = True
            self._tell(state=EngineState.BUFFERING, position_s=self._here(), buffered=0.0)
        elif self._starved and not waiting and self._status.state is EngineState.BUFFERING:
            self._starved = False
            self._tell(state=EngineState.PLAYING, buffered=1.0)
        state = self._status.state
        if state is EngineState.PLAYING:
            self._tell(position_s=self._here())
        elif self._resuming and self._player.get_state() == self._vlc.State.Playing:
            # The pause never came into force, so that no news of its end comes either.
            self._on_playing()
        else:
            patience = OPEN_PATIENCE_S if state is EngineState.OPENING else STALL_PATIENCE_S
            if now - self._waiting_since > patience:
                self._fail(self._cannot("the server does not answer"))


def _bound(work: Callable[[float], None], value: float) -> Callable[[], None]:
    return lambda: work(value)


def _guarded(engine: VlcEngine, generation: int, player: object, work: Callable[[], None]) -> Callable[[], None]:
    """``work``, done only while its media is still the one that is open: news of an earlier one comes late."""

    def do() -> None:
        if engine.status.generation == generation and engine._player is player:  # noqa: SLF001 - its own part
            work()

    return do


def _end(player: Any, _door: VlcDoor | None) -> None:  # noqa: ANN401
    """Stop ``player``, with the door kept until then."""
    player.stop()
    player.release()
