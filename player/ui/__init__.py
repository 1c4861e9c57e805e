"""The window, in Qt Widgets."""
