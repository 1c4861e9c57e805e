"""What tests of widgets share: where the resources are, and what assistive tools see of a widget."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
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


def press(window: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key as the screen gives it to a window, and not to a widget past it."""
    QTest.keyClick(window.windowHandle(), key, modifiers)


def click(widget: QWidget) -> None:
    """A click in the middle of a widget, as the screen gives it to the widget's window."""
    window = widget.window()
    place = widget.mapTo(window, widget.rect().center())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def painted(widget: QWidget) -> set[str]:
    """The colours in a picture of the widget, to see that something is drawn."""
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
