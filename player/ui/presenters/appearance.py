"""Lets what is set for the looks hold at once."""

from __future__ import annotations

from PySide6.QtCore import QObject

from player.domain.events import SettingsChanged
from player.ui.desk import Desk
from player.ui.theme import Mode


class AppearancePresenter(QObject):
    """Light or dark, as the settings say now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        desk.bridge.on(SettingsChanged, self, self._on_changed)

    def _on_changed(self, event: SettingsChanged) -> None:
        if event.section == "appearance" and "mode" in event.names:
            self._desk.theme.set_mode(Mode(self._desk.services.settings.appearance.mode))
