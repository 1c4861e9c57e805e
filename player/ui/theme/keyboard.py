"""Whether the keyboard leads: then what has the focus shows it, as ``:focus-visible`` does on the web."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

_PRESSES: Final = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress})
# Every key comes as the first of these, also one that is a shortcut and never pressed on a widget.
_KEYS: Final = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress})
_MODIFIERS: Final = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock}
)
# Those that move the focus or are for what has it. All others show the focus only where they bring it elsewhere: who
# clicks, and stops what plays with Space, has no use for a ring.
_LEADING: Final = frozenset(
    {
        Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right,
        Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter,
        Qt.Key.Key_Menu, Qt.Key.Key_F6, Qt.Key.Key_F10,
    }
)  # fmt: skip


class Keyboard(QObject):
    """``leads`` is for whoever paints what has the focus; ``changed`` tells of it, and repaints that one by itself.

    It listens to the window that has the focus, not to the application, where each event of each widget would be
    asked in Python.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.leads = False
        self._last_was_key = False
        self._window: QWindow | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusWindowChanged.connect(self._on_window)
        application.focusChanged.connect(self._on_focus)
        self._on_window(application.focusWindow())

    def shows(self, widget: QWidget) -> bool:
        """Whether ``widget`` has the focus and is to show it."""
        return self.leads and widget.hasFocus()

    def _on_window(self, window: QWindow | None) -> None:
        before, self._window = self._window, window
        if before is not None and isValid(before):
            # A window that is about to go would tell of that here, when it is half gone.
            before.removeEventFilter(self)
        if window is not None:
            window.installEventFilter(self)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            self._set_leads(self._last_was_key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002  Qt's signature
        kind = event.type()
        if kind in _PRESSES:
            self._last_was_key = False
            self._set_leads(False)
        elif kind in _KEYS and isinstance(event, QKeyEvent) and event.key() not in _MODIFIERS:
            self._last_was_key = True
            if event.key() in _LEADING or (event.key() == Qt.Key.Key_Space and _is_button(QApplication.focusWidget())):
                self._set_leads(True)
        return False

    def _set_leads(self, leads: bool) -> None:
        if leads is self.leads:
            return
        self.leads = leads
        self.changed.emit()
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.update()
        if isinstance(focused, QAbstractScrollArea):
            focused.viewport().update()


def _is_button(widget: QWidget | None) -> bool:
    return isinstance(widget, QAbstractButton)
