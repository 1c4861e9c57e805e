"""Keys of one's own: press new ones, see what else hears them, and take back what was changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from player.settings import SettingsStore
from player.ui.preferences.form import PreferencesPage
from player.ui.shortcuts import SHORTCUTS, Shortcut, Shortcuts, keys_to_text, shortcut_text
from player.ui.theme import Theme
from player.ui.theme.paint import focus_ring
from player.ui.widgets.buttons import IconButton, PlainButton
from player.ui.widgets.labels import Label
from player.ui.widgets.steps import Steps

_MODIFIERS = (
    Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_unknown,
)  # fmt: skip


class KeyButton(PlainButton):
    """Shows keys; pressed, it takes the next ones. ``pressed_keys(str)`` in Qt's portable form; Escape leaves it."""

    pressed_keys = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        self._listening = False
        self._keys: tuple[str, ...] = ()
        super().__init__(theme, "")
        self._name = name
        self.clicked.connect(self._listen)

    def set_keys(self, keys: tuple[str, ...]) -> None:
        """The keys that hold."""
        self._keys = keys
        self._listening = False
        native = QKeySequence.SequenceFormat.NativeText
        words = ", ".join(QKeySequence(key).toString(native) for key in keys) or self.tr("None")
        self.setText(words)
        self.setAccessibleName(f"{self._name}: {words}")

    def _listen(self) -> None:
        self._listening = True
        self.setText(self.tr("Press keys…"))
        self.setAccessibleName(self.tr("Press the new keys for: {name}").format(name=self._name))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._listening:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focus_ring(painter, self.theme, self.rect(), self.theme.px(self.radius))

    def event(self, event: QEvent) -> bool:
        # Before any shortcut of the window hears it.
        if self._listening and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._listening:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.set_keys(self._keys)
        elif event.key() not in _MODIFIERS:
            keys = QKeyCombination(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, Qt.Key(event.key()))
            self._listening = False
            self.pressed_keys.emit(QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._listening:
            self.set_keys(self._keys)


class ShortcutsPage(PreferencesPage):
    """All rows of the table of keys; a key that something else hears is shown with what that is."""

    def __init__(self, theme: Theme, store: SettingsStore, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        self._shortcuts = shortcuts
        self._buttons: dict[str, KeyButton] = {}
        self._resets: dict[str, IconButton] = {}
        self._conflicts: dict[str, Label] = {}
        self._group = ""
        super().__init__(theme, store, parent)
        shortcuts.changed.connect(self.load)

    def fill(self) -> None:
        self.remark(self.tr("Press a button, then the new keys. Escape leaves it as it is."))
        self._loads.append(self._show)
        # Half a hundred rows take longer than a frame.
        works = [partial(self._add, shortcut) for shortcut in SHORTCUTS]
        Steps(self).run(self, self, [*works, self._end])

    def _end(self) -> None:
        everything = PlainButton(self.theme, self.tr("Reset all shortcuts"), "undo")
        everything.setObjectName("resetKeysButton")
        everything.clicked.connect(lambda: self._keep({}))
        everything.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.add(everything)

    def _add(self, shortcut: Shortcut) -> None:
        if shortcut.group != self._group:
            self._group = shortcut.group
            self.heading(shortcut_text(shortcut.group))
            self._restyle()
        text = shortcut_text(shortcut.text)
        button = KeyButton(self.theme, text)
        button.setObjectName(f"keys.{shortcut.id}")
        button.pressed_keys.connect(lambda key: self._keep({**self._shortcuts.own, shortcut.id: (key,)}))
        reset = IconButton(self.theme, "undo", self.tr("Reset: {name}").format(name=text))
        reset.clicked.connect(
            lambda: self._keep({name: keys for name, keys in self._shortcuts.own.items() if name != shortcut.id})
        )
        conflict = self.row(text, reset, button).add_error()
        conflict.setObjectName(f"conflict.{shortcut.id}")
        self._buttons[shortcut.id], self._resets[shortcut.id] = button, reset
        self._conflicts[shortcut.id] = conflict
        self._show_keys(shortcut.id)

    def _keep(self, own: Mapping[str, Iterable[str]]) -> None:
        self._shortcuts.set_own(own)
        self.store.change("window", keys=keys_to_text(self._shortcuts.own))

    def _show(self) -> None:
        for shortcut_id in self._buttons:
            self._show_keys(shortcut_id)

    def _show_keys(self, shortcut_id: str) -> None:
        keys = self._shortcuts.keys(shortcut_id)
        self._buttons[shortcut_id].set_keys(keys)
        self._resets[shortcut_id].setVisible(shortcut_id in self._shortcuts.own)
        others = {other for key in keys for other in self._shortcuts.conflicts(shortcut_id, key)}
        names = ", ".join(shortcut_text(shortcut.text) for shortcut in SHORTCUTS if shortcut.id in others)
        label = self._conflicts[shortcut_id]
        label.setText(self.tr("Also: {names}. Give one of them other keys.").format(names=names))
        label.setVisible(bool(others))
