"""What a person wished for, until the player has heard it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

T = TypeVar("T", int, float)
# A busy player takes a tenth of it.
_HEARD_MS = 500


class Wish(Generic[T]):
    """Keeps what is shown at the wish: what the player told before it heard of that would set it back for a moment, and
    the next turn of the wheel would go on from there.

    ``show`` gets what the player still says when it should have heard.
    """

    def __init__(self, owner: QObject, show: Callable[[T], None]) -> None:
        self._told: T | None = None
        self._show = show
        self._under_way = QTimer(owner, singleShot=True, interval=_HEARD_MS)
        self._under_way.timeout.connect(self._end)

    def begin(self) -> None:
        """A person has just wished for another value."""
        self._told = None
        self._under_way.start()

    def hears(self, told: T, shown: T) -> bool:
        """Whether what the player tells is to be shown now."""
        if told == shown:
            self._under_way.stop()
        self._told = told
        return not self._under_way.isActive()

    def _end(self) -> None:
        if self._told is not None:
            self._show(self._told)
