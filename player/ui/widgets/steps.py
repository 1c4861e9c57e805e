"""Work of a page that is done bit by bit between events, so that it never holds the window up however much there is."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

# Together with what a step may take beyond it, and a paint, this stays well below 8 ms.
STEP_S = 0.003
_UNSEEN_MS = 12


class Steps(QObject):
    """All parts of a page share one: each timer of its own would take its share between the same two events.

    A step is a callable that does a little (a few milliseconds at most) and says whether there is more. What belongs to
    a widget that is seen goes first; the rest is done in larger intervals, since nobody waits for it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: dict[object, tuple[QWidget, Callable[[], bool]]] = {}
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._tick)

    def start(self, key: object, widget: QWidget, step: Callable[[], bool]) -> None:
        """Call ``step`` again and again until it says False, in place of what was started with ``key`` before."""
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
        end = time.perf_counter() + STEP_S
        while (key := self._next()) is not None and time.perf_counter() < end:
            entry = self._work.pop(key)
            self._work[key] = entry  # behind the others
            # A step may have started something in its own place.
            if not entry[1]() and self._work.get(key) is entry:
                del self._work[key]
        if key is None:
            self._timer.stop()
        else:
            self._timer.setInterval(0 if self._is_seen(key) else _UNSEEN_MS)

    def _next(self) -> object | None:
        # A page may go away with work left to do, also by the work of another.
        self._work = {key: entry for key, entry in self._work.items() if isValid(entry[0])}
        return next((key for key in self._work if self._is_seen(key)), next(iter(self._work), None))

    def _is_seen(self, key: object) -> bool:
        return self._work[key][0].isVisible()
