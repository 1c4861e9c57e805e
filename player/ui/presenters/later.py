"""Timers that let several events cost one query."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer

SOON_MS = 60
# While events never end, as in a refresh of hundreds of shows, what they ask for is done this often all the same.
_AT_MOST_MS = 500


class Later(QTimer):
    """Does its work once after the last ``start``, and never longer than half a second after the first."""

    def __init__(self, parent: QObject, work: Callable[[], object], milliseconds: int) -> None:
        super().__init__(parent, singleShot=True, interval=milliseconds)
        self._latest = QDeadlineTimer()
        self.timeout.connect(work)

    def start(self) -> None:  # type: ignore[override]
        """Do it soon."""
        if not self.isActive():
            self._latest.setRemainingTime(max(self.interval(), _AT_MOST_MS))
        if not self._latest.hasExpired():
            super().start()


def later(parent: QObject, work: Callable[[], object], milliseconds: int = SOON_MS) -> Later:
    """A timer that does ``work`` once after the last ``start``."""
    return Later(parent, work, milliseconds)
