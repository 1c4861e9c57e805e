"""How long Qt's event loop was kept from its work: measured for reports, never asserted as a time."""

from __future__ import annotations

import faulthandler
import tempfile
import threading
import time
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from PySide6.QtCore import QObject, Qt, QTimer


@dataclass(frozen=True, slots=True)
class Gaps:
    """What was measured: for each tick of the timer, how many ms later than due it came.

    ``longest_work_ms`` is the longest that the GUI thread itself worked between two ticks: what a gap is without the
    machine's other users and the program's other threads.
    """

    ticks: int
    longest_ms: float
    longest_work_ms: float
    p50_ms: float
    p95_ms: float
    p99_ms: float
    over_8_ms: int
    seconds: float
    longest_stack: str

    def as_json(self) -> dict[str, float | int]:
        names = ("ticks", "longest_ms", "longest_work_ms", "p50_ms", "p95_ms", "p99_ms", "over_8_ms", "seconds")
        return {name: round(getattr(self, name), 3) for name in names}


class LoopWatchdog:
    """Ticks in the GUI thread while it lasts; made and used in that thread::

        with LoopWatchdog() as watchdog:
            ...  # work that spins the event loop
        print(watchdog.gaps())

    ``interval_ms`` is how finely it looks: a gap shorter than that is not seen. With ``stacks_over_ms`` a second thread
    notes where the GUI thread stood once it was late by more than that, and the stack of the longest gap is kept.
    """

    def __init__(self, interval_ms: int = 2, *, stacks_over_ms: float | None = None) -> None:
        self._interval_s = interval_ms / 1000
        self._owner = QObject()
        self._timer = QTimer(self._owner)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(interval_ms)
        self._timer.timeout.connect(self._tick)
        self._late_ms: list[float] = []
        self._last = self._began = 0.0
        self._worked = self._longest_work_s = 0.0
        self._ended = threading.Event()
        self._stacks_over_s = None if stacks_over_ms is None else stacks_over_ms / 1000
        self._gui_thread = threading.get_ident()
        self._watcher: threading.Thread | None = None
        self._pending: tuple[float, str] | None = None
        self._longest: tuple[float, str] = (0.0, "")

    def __enter__(self) -> Self:
        self._began = self._last = time.perf_counter()
        self._worked = time.thread_time()
        self._timer.start()
        if self._stacks_over_s is not None:
            self._watcher = threading.Thread(target=self._watch, name="loop-watchdog", daemon=True)
            self._watcher.start()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _where: TracebackType | None
    ) -> None:
        # A gap that is still open when the watch ends counts: the loop has not come back since.
        self._tick()
        self._timer.stop()
        self._ended.set()
        if self._watcher is not None:
            self._watcher.join()

    def _tick(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self._longest_work_s = max(self._longest_work_s, worked - self._worked)
        self._worked = worked
        late = max(0.0, now - self._last - self._interval_s)
        self._last = now
        self._late_ms.append(late * 1000)
        pending, self._pending = self._pending, None
        if late > self._longest[0]:
            self._longest = (late, pending[1] if pending else "")

    def _watch(self) -> None:
        assert self._stacks_over_s is not None
        while not self._ended.wait(self._stacks_over_s / 2):
            last = self._last
            if time.perf_counter() - last < self._stacks_over_s + self._interval_s:
                continue
            if self._pending is not None and self._pending[0] == last:
                continue
            self._pending = (last, _stack_of(self._gui_thread))

    def gaps(self) -> Gaps:
        """The measurement so far."""
        late = sorted(self._late_ms) or [0.0]

        def at(share: float) -> float:
            return late[min(len(late) - 1, int(share * len(late)))]

        return Gaps(
            ticks=len(self._late_ms),
            longest_ms=late[-1],
            longest_work_ms=self._longest_work_s * 1000,
            p50_ms=at(0.5),
            p95_ms=at(0.95),
            p99_ms=at(0.99),
            over_8_ms=sum(gap > 8 for gap in late),
            seconds=self._last - self._began,
            longest_stack=self._longest[1],
        )


def _stack_of(thread: int) -> str:
    """Where a thread stands, the innermost call first, as faulthandler writes it.

    Never by ``sys._current_frames``: who holds a frame keeps its painters alive beyond their paint event, and lets them
    end on this thread, which ended the window's process with SIGSEGV.
    """
    with tempfile.TemporaryFile() as file:
        faulthandler.dump_traceback(file, all_threads=True)
        file.seek(0)
        text = file.read().decode("utf-8", "replace")
    for part in text.split("\n\n"):
        head, _, calls = part.partition("\n")
        if f"0x{thread:016x} " in head:
            return calls
    return ""
