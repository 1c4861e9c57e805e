"""All keys of the window in one table: what each does, its keys as they ship, and the way to bind them to widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from player.domain.record import Record


class Scope(StrEnum):
    """Where a key works: everywhere in the window, or only while the focus is in that part of it."""

    WINDOW = "window"
    LIST = "list"


class Shortcut(Record):
    """``keys`` in Qt's portable form (``Ctrl+K``), the one that is shown first; ``group`` and ``text`` for people."""

    id: str
    group: str
    text: str
    keys: tuple[str, ...]
    scope: Scope = Scope.WINDOW


_GENERAL = QT_TRANSLATE_NOOP("Shortcuts", "General")
_PLAYBACK = QT_TRANSLATE_NOOP("Shortcuts", "Playback")
_EPISODE = QT_TRANSLATE_NOOP("Shortcuts", "Episode page")
_LIST = QT_TRANSLATE_NOOP("Shortcuts", "Episodes in a list")

SHORTCUTS: Final = (
    Shortcut("search", _GENERAL, QT_TRANSLATE_NOOP("Shortcuts", "Search"), ("Ctrl+K",)),
    Shortcut("subscribe", _GENERAL, QT_TRANSLATE_NOOP("Shortcuts", "Subscribe to a show"), ("Ctrl+N",)),
    Shortcut("refresh", _GENERAL, QT_TRANSLATE_NOOP("Shortcuts", "Refresh all shows"), ("F5", "Ctrl+R")),
    Shortcut("focus-sidebar", _GENERAL, QT_TRANSLATE_NOOP("Shortcuts", "Go to the sidebar"), ("Ctrl+1",)),
    Shortcut("focus-list", _GENERAL, QT_TRANSLATE_NOOP("Shortcuts", "Go to the list"), ("Ctrl+2",)),
    Shortcut("focus-page", _GENERAL, QT_TRANSLATE_NOOP("Shortcuts", "Go to the page"), ("Ctrl+3",)),
    Shortcut("next-pane", _GENERAL, QT_TRANSLATE_NOOP("Shortcuts", "Go to the next part of the window"), ("F6",)),
    Shortcut(
        "previous-pane",
        _GENERAL,
        QT_TRANSLATE_NOOP("Shortcuts", "Go to the previous part of the window"),
        ("Shift+F6",),
    ),
    Shortcut("page-back", _GENERAL, QT_TRANSLATE_NOOP("Shortcuts", "Back to the previous page"), ("Alt+Left", "Back")),
    Shortcut(
        "page-forward", _GENERAL, QT_TRANSLATE_NOOP("Shortcuts", "Forward to the next page"), ("Alt+Right", "Forward")
    ),
    Shortcut("full-screen", _GENERAL, QT_TRANSLATE_NOOP("Shortcuts", "Full screen"), ("F11",)),
    Shortcut("preferences", _GENERAL, QT_TRANSLATE_NOOP("Shortcuts", "Preferences"), ("Ctrl+,",)),
    Shortcut("undo", _GENERAL, QT_TRANSLATE_NOOP("Shortcuts", "Undo what was just done"), ("Ctrl+Z",)),
    Shortcut("quit", _GENERAL, QT_TRANSLATE_NOOP("Shortcuts", "Quit"), ("Ctrl+Q",)),
    Shortcut("play-pause", _PLAYBACK, QT_TRANSLATE_NOOP("Shortcuts", "Play or pause"), ("Space",)),
    Shortcut("back", _PLAYBACK, QT_TRANSLATE_NOOP("Shortcuts", "Go back a little"), ("Ctrl+Left",)),
    Shortcut("forward", _PLAYBACK, QT_TRANSLATE_NOOP("Shortcuts", "Go forward a little"), ("Ctrl+Right",)),
    Shortcut("previous-chapter", _PLAYBACK, QT_TRANSLATE_NOOP("Shortcuts", "Previous chapter"), ("Ctrl+Shift+Left",)),
    Shortcut("next-chapter", _PLAYBACK, QT_TRANSLATE_NOOP("Shortcuts", "Next chapter"), ("Ctrl+Shift+Right",)),
    Shortcut("next-episode", _PLAYBACK, QT_TRANSLATE_NOOP("Shortcuts", "Next episode"), ("Ctrl+Shift+N",)),
    Shortcut("slower", _PLAYBACK, QT_TRANSLATE_NOOP("Shortcuts", "Slower"), ("[",)),
    Shortcut("faster", _PLAYBACK, QT_TRANSLATE_NOOP("Shortcuts", "Faster"), ("]",)),
    Shortcut("quieter", _PLAYBACK, QT_TRANSLATE_NOOP("Shortcuts", "Quieter"), ("Ctrl+Down",)),
    Shortcut("louder", _PLAYBACK, QT_TRANSLATE_NOOP("Shortcuts", "Louder"), ("Ctrl+Up",)),
    Shortcut("mute", _PLAYBACK, QT_TRANSLATE_NOOP("Shortcuts", "Mute"), ("Ctrl+Shift+M",)),
    Shortcut("sleep-more", _PLAYBACK, QT_TRANSLATE_NOOP("Shortcuts", "Sleep in 5 minutes more"), ("Ctrl+Shift+S",)),
    Shortcut("bookmark", _PLAYBACK, QT_TRANSLATE_NOOP("Shortcuts", "Mark this moment"), ("B", "Ctrl+B")),
    Shortcut("read-along", _PLAYBACK, QT_TRANSLATE_NOOP("Shortcuts", "Read along in the transcript"), ("Ctrl+T",)),
    Shortcut("mini-player", _PLAYBACK, QT_TRANSLATE_NOOP("Shortcuts", "Mini player"), ("Ctrl+M",)),
    Shortcut("page-download", _EPISODE, QT_TRANSLATE_NOOP("Shortcuts", "Download, or delete the file"), ("Ctrl+D",)),
    Shortcut("page-share", _EPISODE, QT_TRANSLATE_NOOP("Shortcuts", "Copy the address"), ("Ctrl+Shift+C",)),
    Shortcut("page-find", _EPISODE, QT_TRANSLATE_NOOP("Shortcuts", "Find in the page"), ("Ctrl+F",)),
    Shortcut("page-find-next", _EPISODE, QT_TRANSLATE_NOOP("Shortcuts", "Next match"), ("F3",)),
    Shortcut("page-find-previous", _EPISODE, QT_TRANSLATE_NOOP("Shortcuts", "Previous match"), ("Shift+F3",)),
    Shortcut("about-show", _EPISODE, QT_TRANSLATE_NOOP("Shortcuts", "About the show"), ("Alt+Enter", "Alt+Return")),
    Shortcut("list-play", _LIST, QT_TRANSLATE_NOOP("Shortcuts", "Play"), ("Enter", "Return"), Scope.LIST),
    Shortcut("list-next", _LIST, QT_TRANSLATE_NOOP("Shortcuts", "Play next"), ("Shift+Q",), Scope.LIST),
    Shortcut("list-queue", _LIST, QT_TRANSLATE_NOOP("Shortcuts", "Into or out of the queue"), ("Q",), Scope.LIST),
    Shortcut("list-download", _LIST, QT_TRANSLATE_NOOP("Shortcuts", "Download"), ("D",), Scope.LIST),
    Shortcut("list-played", _LIST, QT_TRANSLATE_NOOP("Shortcuts", "Mark as played or not"), ("M",), Scope.LIST),
    Shortcut("list-remove", _LIST, QT_TRANSLATE_NOOP("Shortcuts", "Remove from the list"), ("Del",), Scope.LIST),
    Shortcut("list-up", _LIST, QT_TRANSLATE_NOOP("Shortcuts", "Move up in the queue"), ("Alt+Up",), Scope.LIST),
    Shortcut("list-down", _LIST, QT_TRANSLATE_NOOP("Shortcuts", "Move down in the queue"), ("Alt+Down",), Scope.LIST),
    Shortcut("list-all", _LIST, QT_TRANSLATE_NOOP("Shortcuts", "Select all"), ("Ctrl+A",), Scope.LIST),
    Shortcut(
        "list-edit",
        _LIST,
        QT_TRANSLATE_NOOP("Shortcuts", "Edit a list, tag or bookmark"),
        ("F2",),
        Scope.LIST,
    ),
    Shortcut("list-copy", _LIST, QT_TRANSLATE_NOOP("Shortcuts", "Copy a bookmark"), ("Ctrl+C",), Scope.LIST),
    Shortcut("list-filter", _LIST, QT_TRANSLATE_NOOP("Shortcuts", "Filter the list"), ("/",), Scope.LIST),
)

# Qt's own Spanish calls the key Control, which no keyboard does.
_CTRL: Final = QT_TRANSLATE_NOOP("QShortcut", "Ctrl")

# What goes on while its key is held down; all else happens once, or holding would switch it on and off.
_HELD: Final = frozenset(
    ("back", "forward", "slower", "faster", "quieter", "louder", "page-find-next", "page-find-previous",
     "list-up", "list-down")
)  # fmt: skip


class _Bound(QShortcut):
    """Takes its keys anew whenever it is told; Qt parts it from that signal when its widget goes."""

    def __init__(self, widget: QWidget, keys: Callable[[], tuple[str, ...]]) -> None:
        super().__init__(widget)
        self._keys = keys
        self.take_keys()

    def take_keys(self) -> None:
        self.setKeys([QKeySequence(key) for key in self._keys()])


class Shortcuts(QObject):
    """The keys that hold now: those of the table, or a person's own. What is bound follows each change at once."""

    changed = Signal()

    def __init__(self, own: Mapping[str, Iterable[str]] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = {shortcut.id: shortcut for shortcut in SHORTCUTS}
        self._own: dict[str, tuple[str, ...]] = {}
        self.set_own(own or {})

    def keys(self, shortcut_id: str) -> tuple[str, ...]:
        """The keys of a row of the table; none where a person took them away. KeyError for a row that is not there."""
        return self._own.get(shortcut_id, self._table[shortcut_id].keys)

    def hint(self, shortcut_id: str) -> str:
        """The first key as this computer writes it, for menus and tooltips; '' where there is none."""
        keys = self.keys(shortcut_id)
        return QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""

    @property
    def own(self) -> dict[str, tuple[str, ...]]:
        """What a person changed, to be kept."""
        return dict(self._own)

    def set_own(self, own: Mapping[str, Iterable[str]]) -> None:
        """Let these keys hold instead of the table's; rows that are not named get theirs back."""
        kept = {name: tuple(keys) for name, keys in own.items() if name in self._table}
        self._own = {name: keys for name, keys in kept.items() if keys != self._table[name].keys}
        self.changed.emit()

    def conflicts(self, shortcut_id: str, key: str) -> list[str]:
        """The other rows that hear ``key`` where this one does."""
        scope, wanted = self._table[shortcut_id].scope, QKeySequence(key)
        return [
            other.id
            for other in SHORTCUTS
            if other.id != shortcut_id
            and (other.scope is scope or Scope.WINDOW in (other.scope, scope))
            and wanted in [QKeySequence(each) for each in self.keys(other.id)]
        ]

    def bind(self, shortcut_id: str, widget: QWidget, action: Callable[[], object]) -> None:
        """Call ``action`` on the keys of a row: in the whole window, or within ``widget`` for the other scopes."""
        within = self._table[shortcut_id].scope is not Scope.WINDOW
        shortcut = _Bound(widget, lambda: self.keys(shortcut_id))
        shortcut.setAutoRepeat(shortcut_id in _HELD)
        if within:
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: action())
        self.changed.connect(shortcut.take_keys)

    def matches(self, shortcut_id: str, event: QKeyEvent) -> bool:
        """Whether a key press is one of a row's, for keys that buttons and fields come before (Space)."""
        pressed = QKeySequence(event.keyCombination())
        return any(pressed == QKeySequence(key) for key in self.keys(shortcut_id))


def shortcut_text(text: str) -> str:
    """A group or text of the table in the window's language."""
    return QCoreApplication.translate("Shortcuts", text)


def keys_to_text(own: Mapping[str, Iterable[str]]) -> str:
    """Keys of one's own as settings hold them: ``search = Ctrl+K``, a line each; several keys stand side by side."""
    return "\n".join(f"{name} = {' '.join(keys)}".rstrip() for name, keys in own.items())


def keys_from_text(text: str) -> dict[str, tuple[str, ...]]:
    """The reverse; lines that say nothing are left out."""
    found: dict[str, tuple[str, ...]] = {}
    for line in text.splitlines():
        name, equals, keys = line.partition("=")
        if equals and name.strip():
            found[name.strip()] = tuple(key for key in keys.split() if not QKeySequence(key).isEmpty())
    return found
