"""An engine without sound: keeps time by a clock. For tests, and for seeing that the rest works without libVLC."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from player.domain.clock import Clock
from player.domain.errors import CannotPlay, FileMissing
from player.domain.playback import (
    MAX_RATE,
    MAX_VOLUME,
    MIN_RATE,
    EngineState,
    EngineStatus,
    Media,
    StatusListener,
)
from player.domain.rules import clamp

TICK_S = 0.25


class NullEngine:
    """'Plays' what has a known length: told with the media, or by ``length_of`` for files."""

    def __init__(self, clock: Clock, length_of: Callable[[Path], float | None]) -> None:
        self._clock = clock
        self._length_of = length_of
        self._listener: StatusListener | None = None
        self._media: Media | None = None
        self._status = EngineStatus(0, EngineState.IDLE, 0.0, clock.monotonic(), None, 1.0, 100)
        self._opened = 0
        self._opened_lock = threading.Lock()
        self._work: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="null-engine", daemon=True)
        self._thread.start()

    @property
    def status(self) -> EngineStatus:
        return self._status

    def set_listener(self, listener: StatusListener | None) -> None:
        self._listener = listener

    def open(self, media: Media, *, start_s: float = 0.0, paused: bool = False) -> int:
        with self._opened_lock:
            self._opened += 1
            generation = self._opened
        self._work.put(lambda: self._open(generation, media, max(0.0, start_s), paused))
        return generation

    def play(self) -> None:
        self._work.put(self._play)

    def pause(self) -> None:
        self._work.put(self._pause)

    def seek(self, position_s: float) -> None:
        self._work.put(lambda: self._seek(position_s))

    def set_rate(self, rate: float) -> None:
        self._work.put(lambda: self._tell(position_s=self._here(), rate=clamp(rate, MIN_RATE, MAX_RATE)))

    def set_volume(self, volume: int, *, muted: bool = False) -> None:
        wanted = int(clamp(volume, 0, MAX_VOLUME))
        self._work.put(lambda: self._tell(position_s=self._here(), volume=wanted, muted=muted))

    def stop(self) -> None:
        self._work.put(self._stop)

    def close(self, timeout_s: float = 2.0) -> None:
        if self._thread.is_alive() and threading.current_thread() is not self._thread:
            self._work.put(self._stop)
            self._work.put(None)
            self._thread.join(timeout_s)

    # --- the owner's thread -----------------------------------------------------------------------------------------

    def _run(self) -> None:
        while True:
            try:
                work = self._work.get(timeout=TICK_S if self._status.state is EngineState.PLAYING else None)
            except queue.Empty:
                work = self._tick
            if work is None:
                return
            work()

    def _tell(self, **changes: Any) -> None:  # noqa: ANN401 - fields of EngineStatus
        self._status = replace(self._status, at=self._clock.monotonic(), **changes)
        listener = self._listener
        if listener is not None:
            listener(self._status)

    def _here(self) -> float:
        return self._status.position_at(self._clock.monotonic())

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
            error = CannotPlay(title=media.title, reason="there is no sound in it")
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
        target = clamp(position_s, 0.0, self._status.duration_s or float("inf"))
        if self._status.state in (EngineState.ENDED, EngineState.FAILED) and self._media is not None:
            self._start(target, paused=False)
        elif self._media is not None:
            self._tell(position_s=target)

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
