"""Lets what is set for the looks hold at once."""

from __future__ import annotations

from PySide6.QtCore import QObject

from player.domain.events import SettingsChanged
from player.settings import Appearance
from player.ui.desk import Desk
from player.ui.system_motion import follow_motion
from player.ui.theme import Mode, Theme


class AppearancePresenter(QObject):
    """Light or dark, contrast and motion, as the settings say now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        desk.bridge.on(SettingsChanged, self, self._on_changed)
        bridge, theme = desk.bridge, desk.theme
        bridge.spawn(follow_motion(lambda reduced: bridge.post(lambda: theme.set_system_motion(reduced))))

    def _on_changed(self, event: SettingsChanged) -> None:
        if event.section == "appearance":
            dress(self._desk.theme, self._desk.services.settings.appearance)


def dress(theme: Theme, appearance: Appearance) -> None:
    """Let the theme be as the settings say."""
    theme.set_mode(Mode(appearance.mode))
    theme.set_high_contrast(True if appearance.contrast == "more" else None)
    theme.set_reduced_motion(True if appearance.motion == "less" else None)
