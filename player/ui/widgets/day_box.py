"""A number of days, with the word that belongs to it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from player.ui.theme import Theme
from player.ui.widgets.pickers import SpinBox


class DayBox(SpinBox):
    """``1 day``, ``2 days``: Qt's own suffix is the same behind every number."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self.valueChanged.connect(self._count)
        self._count()

    def setValue(self, value: int) -> None:
        super().setValue(value)
        self._count()  # also while its signals are blocked

    def _count(self) -> None:
        days = self.value()
        self.setSuffix(self.tr("%n day(s)", "", days).partition(str(days))[2])
