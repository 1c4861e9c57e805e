"""The button that mutes: its icon says how loud it is, and the wheel over it changes that."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

from player.ui.theme import Theme
from player.ui.widgets.icon_button import IconButton

_LOUD = 50


class MuteButton(IconButton):
    """``turned(int)``: the wheel was turned by so many steps."""

    turned = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "volume-high", "", parent=parent)
        self.setObjectName("muteButton")
        self._turned = 0
        self.set_volume(100, muted=False)

    def set_volume(self, volume: int, *, muted: bool) -> None:
        """Show how loud it is."""
        loud = "volume-high" if volume >= _LOUD else "volume-low" if volume else "volume-0"
        self.set_icon("volume-muted" if muted else loud)
        name = self.tr("Unmute") if muted else self.tr("Mute")
        if name != self.accessibleName():
            self.set_name(name)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._turned += event.angleDelta().y()
        steps = int(self._turned / 120)
        self._turned -= steps * 120
        if steps:
            self.turned.emit(steps)
        event.accept()
