"""Colours that a text carries of itself, painted as they are now: nothing of the text is changed for light and dark."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from player.ui.theme import Role, Theme
from player.ui.widgets.paced_layout import PacedLayout


class Inks:
    """Knows in which colours ``roles`` stand in the text of ``view``; those of its palette change without.

    Another colour in the text would have it laid out again from there to its end, a second of work for a long one, at
    each change of light and dark, and at each accent. Qt paints what is selected in other colours; what is seen and
    written in a colour that holds no more is selected in that way.
    """

    def __init__(self, view: QTextEdit, theme: Theme, pace: PacedLayout, *roles: Role) -> None:
        self._view, self._theme, self._pace, self._roles = view, theme, pace, roles
        self._written: dict[Role, QColor] = {}
        self._covered = range(0)
        self._any = False
        self.write_anew()

    def write_anew(self) -> None:
        """The text is written anew from here on, in the colours that hold now."""
        self._written = {role: self._theme.color(role) for role in self._roles}
        self._covered = range(0)
        self._select([])

    def written(self, role: Role) -> QColor:
        """In which colour ``role`` is to be written."""
        return self._written[role]

    def change(self) -> None:
        """Other colours hold now."""
        self._covered = range(0)
        viewport = self._view.viewport()
        # At once for what is seen: what is selected while it is painted is painted a second time.
        seen = self._pace.clip(viewport.visibleRegion().boundingRect())
        if not seen.isEmpty():
            self.show(seen)
        viewport.update()

    def show(self, area: QRect) -> None:
        """To be called before the text within ``area`` of the viewport is painted."""
        colors = {old.rgb(): self._theme.color(role) for role, old in self._written.items()}
        changed = {old: color for old, color in colors.items() if old != color.rgb()}
        if not changed:
            self._select([])
            return
        # More than asked for, so that scrolling by lines finds it done.
        seen = self._pace.clip(area.adjusted(0, -area.height(), 0, area.height()).intersected(self._view.rect()))
        first = self._pace.block_at(area.top())
        last = self._pace.block_at(area.bottom())
        if first.position() in self._covered and last.position() in self._covered:
            return
        self._select(list(self._stretches(seen, changed)))

    def _stretches(self, area: QRect, colors: dict[int, QColor]) -> Iterator[QTextEdit.ExtraSelection]:
        places = []
        for block, _ in self._pace.blocks_in(area):
            places += [block.position(), block.position() + block.length()]
            for part in block:
                fragment = part.fragment()
                ink = fragment.charFormat().foreground()
                color = colors.get(ink.color().rgb()) if ink.style() else None
                if color is not None:
                    yield self._selection(fragment.position(), fragment.position() + fragment.length(), color)
        self._covered = range(min(places), max(places)) if places else range(0)

    def _selection(self, start: int, stop: int, color: QColor) -> QTextEdit.ExtraSelection:
        selection, look = QTextEdit.ExtraSelection(), QTextCharFormat()
        look.setForeground(color)
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(start)
        cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor, selection.format = cursor, look  # type: ignore[attr-defined]
        return selection

    def _select(self, selections: list[QTextEdit.ExtraSelection]) -> None:
        if selections or self._any:
            self._any = bool(selections)
            # Those that are new are painted once more after this picture; their being there twice changes nothing.
            self._view.setExtraSelections(selections)
