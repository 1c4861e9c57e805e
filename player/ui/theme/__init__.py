"""The visual language: colours by role, spacing, type and icons in one place."""

from player.ui.theme.theme import Theme
from player.ui.theme.tokens import FontRole, Mode, Motion, Radius, Role, Size, Space

__all__ = ["FontRole", "Mode", "Motion", "Radius", "Role", "Size", "Space", "Theme"]
