"""Timers that let several events cost one query."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

SOON_MS = 60


def later(parent: QObject, work: Callable[[], object], milliseconds: int = SOON_MS) -> QTimer:
    """A timer that does ``work`` once after the last ``start``."""
    timer = QTimer(parent, singleShot=True, interval=milliseconds)
    timer.timeout.connect(work)
    return timer
