"""Lets what is set for the looks hold at once."""

from __future__ import annotations

from PySide6.QtCore import QObject

from player.domain.events import SettingsChanged
from player.ui.desk import Desk
from player.ui.dress import dress


class AppearancePresenter(QObject):
    """Light or dark, contrast and motion, as the settings say now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        desk.bridge.on(SettingsChanged, self, self._on_changed)

    def follow_system(self) -> None:
        """From now on move as much as the desktop wishes; to be called from any thread."""
        from player.ui.system_motion import follow_motion

        bridge, theme = self._desk.bridge, self._desk.theme
        bridge.spawn(self, follow_motion(bridge.relay(theme, theme.set_system_motion)))

    def _on_changed(self, event: SettingsChanged) -> None:
        if event.section == "appearance":
            dress(self._desk.theme, self._desk.services.settings.appearance)
