"""The two buttons at a mouse's side, which go back and forward wherever in the window they are pressed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent, QWindow


class SideButtons(QObject):
    """Listens before the widgets do: lists and texts would keep such a press to themselves."""

    def __init__(self, window: QWindow, back: Callable[[], object], forward: Callable[[], object]) -> None:
        super().__init__(window)
        self._actions = {Qt.MouseButton.BackButton: back, Qt.MouseButton.ForwardButton: forward}
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
        if event.type() in kinds and isinstance(event, QMouseEvent) and event.button() in self._actions:
            self._actions[event.button()]()
            return True
        return super().eventFilter(watched, event)
