"""Work of a page that is done bit by bit between events, so that it never holds the window up however much there is."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

# Together with what a step may take beyond it, and a small paint, this stays well below 8 ms.
STEP_S = 0.003
# While a window is resized or its page scrolled, each picture takes most of that: the steps between are short ones.
SHORT_S = 0.001
_SHORT_FOR_S = 0.25
# So much work between two turns was a picture, or a layout of a whole page.
_MUCH_S = 0.003
_UNSEEN_MS = 12


class Steps(QObject):
    """All parts of a page share one: each timer of its own would take its share between the same two events.

    A step is a callable that does a little and says whether there is more; one that can do as much as it likes ends
    when ``is_over``. What belongs to a widget that is seen goes first; the rest is done in larger intervals, since
    nobody waits for it. Where the thread had much to do since the turn before, it has a look at its events first.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: dict[object, tuple[QWidget, Callable[[], bool]]] = {}
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._tick)
        self._end = self._short_until = 0.0
        self._worked = time.thread_time()
        self._gave_way = False

    @property
    def is_over(self) -> bool:
        """Whether the steps of this turn have taken the time there is for them."""
        return time.perf_counter() > self._end

    def start(self, key: object, widget: QWidget, step: Callable[[], bool]) -> None:
        """Call ``step`` again and again until it says False, in place of what was started with ``key`` before."""
        if not self._work:
            self._worked = time.thread_time()
        self._work[key] = (widget, step)
        self._timer.start(0)

    def run(self, key: object, widget: QWidget, works: Sequence[Callable[[], object]]) -> None:
        """Do ``works`` one after another, a step each, in place of what was started with ``key`` before."""
        left = list(reversed(works))

        def step() -> bool:
            left.pop()()
            return bool(left)

        self.start(key, widget, step)

    def stop(self, key: object) -> None:
        """Leave undone what is left."""
        self._work.pop(key, None)
        if not self._work:
            self._timer.stop()

    def is_active(self, key: object) -> bool:
        """Whether there is more to do for ``key``."""
        return key in self._work

    def _tick(self) -> None:
        if self._gives_way():
            return
        now = time.perf_counter()
        self._end = now + (SHORT_S if now < self._short_until else STEP_S)
        while (key := self._next()) is not None and not self.is_over:
            entry = self._work.pop(key)
            self._work[key] = entry  # behind the others
            # A step may have started something in its own place.
            if not entry[1]() and self._work.get(key) is entry:
                del self._work[key]
        if key is None:
            self._timer.stop()
        else:
            self._timer.setInterval(0 if self._is_seen(key) else _UNSEEN_MS)
        self._worked = time.thread_time()

    def _gives_way(self) -> bool:
        """Leave out a turn, but never two, where what was done since the one before has taken long enough by itself."""
        before, self._worked = self._worked, time.thread_time()
        much = self._worked - before > _MUCH_S
        if much:
            self._short_until = time.perf_counter() + _SHORT_FOR_S
        self._gave_way = much and not self._gave_way
        return self._gave_way

    def _next(self) -> object | None:
        # A page may go away with work left to do, also by the work of another.
        self._work = {key: entry for key, entry in self._work.items() if isValid(entry[0])}
        return next((key for key in self._work if self._is_seen(key)), next(iter(self._work), None))

    def _is_seen(self, key: object) -> bool:
        return self._work[key][0].isVisible()
