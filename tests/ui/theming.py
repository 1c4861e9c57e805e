"""What tests of widgets share: where the resources are, and what assistive tools see of a widget."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QEnterEvent, QHelpEvent, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

RESOURCES = Path(__file__).resolve().parents[2] / "resources"

_KEYS_HELD = {
    Qt.KeyboardModifier.ShiftModifier: Qt.Key.Key_Shift,
    Qt.KeyboardModifier.ControlModifier: Qt.Key.Key_Control,
    Qt.KeyboardModifier.AltModifier: Qt.Key.Key_Alt,
}


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
    """A key as the screen gives it to a window, and not to a widget past it.

    One event at a time: ``QTest.keyClick`` lets go of Ctrl in the window it was pressed in, even if the key closed that
    and it is gone by then, and so writes into memory that has become something else.
    """
    QTest.keyPress(window.windowHandle(), key, modifiers)
    if isValid(window) and window.windowHandle() is not None:
        QTest.keyRelease(window.windowHandle(), key)
    for modifier, held in _KEYS_HELD.items():
        if modifiers & modifier and (focused := QApplication.focusWindow()) is not None:
            QTest.keyRelease(focused, held)


def click(widget: QWidget) -> None:
    """A click in the middle of a widget, as the screen gives it to the widget's window."""
    window = widget.window()
    place = widget.mapTo(window, widget.rect().center())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def painted(widget: QWidget) -> set[str]:
    """The colours in a picture of the widget, to see that something is drawn."""
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


class PaintedRegion(QObject):
    """What of a widget is painted from now on."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


def rest(widget: QWidget) -> None:
    """The mouse comes to the widget, and stays long enough for a tooltip."""
    middle = widget.rect().center()
    place, at = QPointF(middle), widget.mapToGlobal(middle)
    QApplication.sendEvent(widget, QEnterEvent(place, place, QPointF(at)))
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, middle, at))


def tip_of(widget: QWidget) -> str:
    """What the tooltip shown for the widget says; '' where there is none."""
    return next((tip.accessibleName() for tip in widget.findChildren(QWidget, "tip") if tip.isVisible()), "")
