"""Timers that let several events cost one query."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QElapsedTimer, QObject, QTimer

SOON_MS = 60
# While events never end, as in a refresh of hundreds of shows, what they ask for is done this often, and no oftener.
_AT_MOST_MS = 500


class Later(QTimer):
    """Does its work once after the last ``start``, and never longer than half a second after the first.

    What is asked for again and again rests between: twice as long each time, up to that half second, as where hundreds
    of downloads fail one after another. After a second without work the next ``start`` is answered as soon as any.
    """

    def __init__(self, parent: QObject, work: Callable[[], object], milliseconds: int) -> None:
        super().__init__(parent, singleShot=True)
        self._soon_ms = milliseconds
        self._latest = QDeadlineTimer()
        self._since_work = QElapsedTimer()
        self._rest_ms = 0
        self.timeout.connect(self._note)
        self.timeout.connect(work)

    def start(self) -> None:  # type: ignore[override]
        """Do it soon."""
        if not self.isActive():
            self._latest.setRemainingTime(max(self._soon_ms, _AT_MOST_MS))
            rested_ms = self._since_work.elapsed() if self._since_work.isValid() else 2 * _AT_MOST_MS
            if rested_ms >= 2 * _AT_MOST_MS:
                self._rest_ms = 0
            self.setInterval(max(self._soon_ms, self._rest_ms - rested_ms))
        if not self._latest.hasExpired():
            super().start()

    def _note(self) -> None:
        self._since_work.start()
        self._rest_ms = min(_AT_MOST_MS, 2 * max(self._rest_ms, self._soon_ms))


def later(parent: QObject, work: Callable[[], object], milliseconds: int = SOON_MS) -> Later:
    """A timer that does ``work`` once after the last ``start``."""
    return Later(parent, work, milliseconds)
