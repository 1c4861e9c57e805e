"""How the window looks by the settings: at its start, and whenever they change."""

from __future__ import annotations

from player.settings import Appearance
from player.ui.theme import Mode, Theme


def dress(theme: Theme, appearance: Appearance) -> None:
    """Let the theme be as the settings say."""
    theme.set_mode(Mode(appearance.mode))
    theme.set_high_contrast(True if appearance.contrast == "more" else None)
    theme.set_reduced_motion(True if appearance.motion == "less" else None)
