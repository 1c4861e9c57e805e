"""The menu of the program, behind the button beside its name: what belongs to no row and to no page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint

from player.ui.desk import Desk
from player.ui.widgets.menu import Menu


@dataclass(frozen=True, slots=True)
class _Entry:
    text: str
    callback: Callable[[], object]
    icon: str
    shortcut_id: str
    group: int


class AppMenu(QObject):
    """Whoever can do something adds it; ``group`` puts it between lines, in order."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._entries: list[_Entry] = []
        desk.window.sidebar.app_menu_requested.connect(self.open)

    def add(
        self, text: str, callback: Callable[[], object], *, icon: str = "", shortcut_id: str = "", group: int = 0
    ) -> None:
        """An entry at the end of its group; ``shortcut_id`` names its row in the table of keys."""
        self._entries.append(_Entry(text, callback, icon, shortcut_id, group))

    def open(self, at: QPoint) -> None:
        """Show the menu at a point of the screen."""
        menu = Menu(self._desk.theme, parent=self._desk.window)
        menu.setObjectName("appMenu")
        menu.aboutToHide.connect(menu.deleteLater)
        shortcuts = self._desk.window.shortcuts
        last = None
        for entry in sorted(self._entries, key=lambda each: each.group):
            if last is not None and entry.group != last:
                menu.addSeparator()
            last = entry.group
            keys = shortcuts.keys(entry.shortcut_id) if entry.shortcut_id else ()
            menu.add(entry.text, entry.callback, icon=entry.icon, keys=keys[0] if keys else "")
        menu.popup(at)
