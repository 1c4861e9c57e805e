"""An engine without sound: keeps time by a clock. For tests, and for seeing that the rest works without libVLC."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from player.domain.clock import Clock
from player.domain.errors import CannotPlay, FileMissing
from player.domain.playback import EngineState, Media
from player.domain.translation import marked
from player.playback.queued_engine import QueuedEngine


class NullEngine(QueuedEngine):
    """'Plays' what has a known length: told with the media, or by ``length_of`` for files."""

    def __init__(self, clock: Clock, length_of: Callable[[Path], float | None]) -> None:
        super().__init__("null-engine", clock.monotonic)
        self._length_of = length_of
        self.start()

    def _open(self, generation: int, media: Media, start_s: float, paused: bool) -> None:
        self._media = media
        self._tell(
            generation=generation,
            state=EngineState.OPENING,
            position_s=start_s,
            duration_s=media.duration_s,
            error=None,
        )
        self._start(start_s, paused)

    def _start(self, start_s: float, paused: bool) -> None:
        media = self._media
        assert media is not None
        length = media.duration_s
        if not media.location.startswith(("http://", "https://")):
            file = Path(media.location)
            if not file.is_file():
                self._tell(state=EngineState.FAILED, error=FileMissing(path=file))
                return
            length = self._length_of(file) or length
        if not length:
            error = CannotPlay(title=media.title, reason=marked("there is no sound in it"))
            self._tell(state=EngineState.FAILED, error=error)
            return
        state = EngineState.PAUSED if paused else EngineState.PLAYING
        self._tell(state=state, position_s=min(start_s, length), duration_s=length)

    def _play(self) -> None:
        state = self._status.state
        if state is EngineState.PAUSED:
            self._tell(state=EngineState.PLAYING)
        elif state in (EngineState.ENDED, EngineState.FAILED) and self._media is not None:
            self._tell(state=EngineState.OPENING, error=None)
            self._start(0.0 if state is EngineState.ENDED else self._status.position_s, paused=False)

    def _pause(self) -> None:
        if self._status.state is EngineState.PLAYING:
            self._tell(state=EngineState.PAUSED, position_s=self._here())

    def _seek(self, position_s: float) -> None:
        if self._status.state in (EngineState.ENDED, EngineState.FAILED) and self._media is not None:
            self._start(position_s, paused=False)
        elif self._media is not None:
            self._tell(position_s=position_s)

    def _stop(self) -> None:
        self._media = None
        if self._status.state is not EngineState.IDLE:
            self._tell(state=EngineState.IDLE, position_s=0.0, duration_s=None, error=None)

    def _tick(self) -> None:
        position = self._here()
        length = self._status.duration_s
        if length is not None and position >= length:
            self._tell(state=EngineState.ENDED, position_s=length)
        else:
            self._tell(position_s=position)
