"""What engines share: one thread that owns the player, and a queue through which everybody else speaks to it."""

from __future__ import annotations

import logging
import queue
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import replace
from typing import Any

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

log = logging.getLogger(__name__)

# How often a running engine tells where it is, in seconds.
TICK_S = 0.25


class QueuedEngine(ABC):
    """The protocol ``Engine``, its calls posted to one thread on which the methods with an underscore run.

    A subclass sets up what it needs, then calls ``start``. It tells of changes with ``_tell``.
    """

    def __init__(self, name: str, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._media: Media | None = None
        self._listener: StatusListener | None = None
        self._status = EngineStatus(0, EngineState.IDLE, 0.0, monotonic(), None, 1.0, 100)
        self._opened = 0
        self._opened_lock = threading.Lock()
        self._work: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin to work off the queue."""
        self._thread.start()

    # --- asked for, from any thread -----------------------------------------------------------------------------

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
        self._work.put(lambda: self._seek(clamp(position_s, 0.0, self._status.duration_s or float("inf"))))

    def set_rate(self, rate: float) -> None:
        self._work.put(lambda: self._set_rate(clamp(rate, MIN_RATE, MAX_RATE)))

    def set_volume(self, volume: int, *, muted: bool = False) -> None:
        self._work.put(lambda: self._set_volume(int(clamp(volume, 0, MAX_VOLUME)), muted))

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
                work = self._work.get(timeout=TICK_S if self._status.is_running else None)
            except queue.Empty:
                work = self._tick
            if work is None:
                break
            try:
                work()
            except Exception:
                log.exception("the engine failed at something")
        self._release()

    def _tell(self, **changes: Any) -> None:  # noqa: ANN401 - fields of EngineStatus
        """Change the picture, which is right as of now, and tell it."""
        self._status = replace(self._status, at=self._monotonic(), **changes)
        listener = self._listener
        if listener is not None:
            listener(self._status)

    def _here(self) -> float:
        return self._status.position_at(self._monotonic())

    def _set_rate(self, rate: float) -> None:
        self._tell(position_s=self._here(), rate=rate)

    def _set_volume(self, volume: int, muted: bool) -> None:
        self._tell(position_s=self._here(), volume=volume, muted=muted)

    def _release(self) -> None:  # noqa: B027 - an engine may hold nothing
        """Let go of what the engine holds; the last thing done on its thread."""

    @abstractmethod
    def _open(self, generation: int, media: Media, start_s: float, paused: bool) -> None: ...

    @abstractmethod
    def _play(self) -> None: ...

    @abstractmethod
    def _pause(self) -> None: ...

    @abstractmethod
    def _seek(self, position_s: float) -> None:
        """Go to a position, which lies within the length."""

    @abstractmethod
    def _stop(self) -> None: ...

    @abstractmethod
    def _tick(self) -> None:
        """Called every TICK_S while something is under way."""
