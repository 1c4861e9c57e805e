"""A page that comes back to where it was scrolled to, while what is on it is still being filled in."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractScrollArea

# A page that has grown no more for so long is as long as it will be.
_GROWN_AFTER_MS = 3000


class KeptScroll(QObject):
    """Scrolls ``area`` to ``value`` as soon and as far as there is so much of it, until somebody else scrolls it.

    It works as long as it is held, until ``end``.
    """

    def __init__(self, area: QAbstractScrollArea, value: int) -> None:
        super().__init__()
        self._bar, self._value = area.verticalScrollBar(), value
        self._grown = QTimer(self, singleShot=True, interval=_GROWN_AFTER_MS)
        self._grown.timeout.connect(self.end)
        self._bar.rangeChanged.connect(self._go)
        self._bar.valueChanged.connect(self._on_value)
        self._active = True
        self._go()

    def _go(self) -> None:
        if not self._active:
            return
        self._grown.start()
        self._bar.setValue(min(self._value, self._bar.maximum()))

    def _on_value(self, value: int) -> None:
        if value != min(self._value, self._bar.maximum()):
            self.end()

    def end(self) -> None:
        """Leave the page where it is."""
        self._active = False
