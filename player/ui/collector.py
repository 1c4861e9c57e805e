"""Garbage is looked for in the window's thread alone, when that has nothing else to do."""

from __future__ import annotations

import gc

from PySide6.QtCore import QAbstractEventDispatcher, QObject

# As Python does by itself: of so many passes over the young, one looks at those that have lived through one as well,
# and of so many of these, one at everything.
_EACH = 10


class Collector(QObject):
    """Takes the place of Python's own collector, which works in whichever thread happens to make the next object.

    There what belongs to Qt would end in a thread of the background, if it is part of a cycle: its timers outlive it
    ("Timers cannot be stopped from another thread"), and the program crashes when they are due. And a pass would come
    in the middle of a frame, rather than after it.

    It needs no clock: it looks when the event loop is about to sleep.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._passes = 0
        self._started = False

    def start(self) -> None:
        """From now on. Must be called in the window's thread, with its event loop made."""
        gc.disable()
        # What is here now stays: it is not gone through again and again.
        gc.freeze()
        self._started = True
        QAbstractEventDispatcher.instance().aboutToBlock.connect(self._look)

    def stop(self) -> None:
        """Give the work back to Python, once the background's threads have ended; safe to call twice."""
        if self._started:
            self._started = False
            QAbstractEventDispatcher.instance().aboutToBlock.disconnect(self._look)
            gc.enable()

    def _look(self) -> None:
        if gc.get_count()[0] < gc.get_threshold()[0]:
            return
        self._passes += 1
        gc.collect(0 if self._passes % _EACH else 1 if self._passes % _EACH**2 else 2)
