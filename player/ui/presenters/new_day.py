"""Tells that another day has begun, for all that says Today and Yesterday."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from player.domain.clock import Clock


class NewDay(QObject):
    """``came`` after local midnight, and after the computer slept through it."""

    came = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._day = clock.now().astimezone().date()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)
        # A timer does not count the time in which the computer sleeps.
        QGuiApplication.instance().applicationStateChanged.connect(self._look)
        self._wait()

    def _wait(self) -> None:
        now = self._clock.now().astimezone()
        midnight = datetime.combine(now.date() + timedelta(days=1), time()).astimezone()
        self._timer.start(round((midnight - now).total_seconds() * 1000) + 1000)

    def _look(self) -> None:
        day = self._clock.now().astimezone().date()
        if day != self._day:
            self._day = day
            self.came.emit()
        self._wait()
