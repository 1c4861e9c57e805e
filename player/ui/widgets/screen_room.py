"""How much of the screen a window may take."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

# What a window's frame takes of a screen, more or less: it is not known before the window is seen.
_FRAME = 40


def room_on_screen(window: QWidget) -> QSize:
    """How large a window can be and still be seen as a whole."""
    return window.screen().availableGeometry().size() - QSize(0, _FRAME)
