"""What tests of widgets share: where the resources are, and what assistive tools see of a widget."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def accessible(widget: QWidget) -> QAccessibleInterface:
    """The widget as assistive tools see it."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def accessible_name(widget: QWidget) -> str:
    return accessible(widget).text(QAccessible.Text.Name)


def accessible_description(widget: QWidget) -> str:
    return accessible(widget).text(QAccessible.Text.Description)


def painted(widget: QWidget) -> set[str]:
    """The colours in a picture of the widget, to see that something is drawn."""
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
