"""Gives a long text other colours where it stands, in steps: nothing moves, and the window is not held up."""

from __future__ import annotations

import time
from collections.abc import Mapping

from PySide6.QtGui import QColor, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from player.ui.widgets.steps import STEP_S, Steps

# Stretches within so many characters change at once. After each lot Qt lays their blocks out again and gives all blocks
# that follow their places (7 ms at the top of 860,000 characters), so that small lots cost more in all.
_LOT_CHARS = 6_000
_AT_ONCE = 30_000


class Recolor:
    """Changes the colours that the characters of a view carry of themselves; those of its palette change without."""

    def __init__(self, view: QTextEdit, steps: Steps) -> None:
        self._view = view
        self._steps = steps
        self._colors: dict[int, QColor] = {}
        self._block: QTextBlock | None = None

    def start(self, colors: Mapping[str, str]) -> None:
        """What is written in a colour (``#rrggbb``) of ``colors`` is to be in the one that stands for it there."""
        # A colour that had not been reached everywhere is changed to the newest one as well.
        new = {QColor(old).rgb(): QColor(name) for old, name in colors.items()}
        self._colors = {old: new.get(color.rgb(), color) for old, color in self._colors.items()} | new
        self._block = self._view.document().begin()
        # What can be done at once is, so that nobody sees the old colours on the new ground.
        if self._view.document().characterCount() > _AT_ONCE or self._step():
            self._steps.start(self, self._view, self._step)

    def stop(self) -> None:
        """The text is another one."""
        self._steps.stop(self)
        self._block = None
        self._colors = {}

    def _step(self) -> bool:
        end = time.perf_counter() + STEP_S
        block = self._block
        while block is not None and block.isValid() and time.perf_counter() < end:
            found: list[tuple[int, int, QColor]] = []
            start = block.position()
            while block.isValid() and block.position() - start < _LOT_CHARS and time.perf_counter() < end:
                found += self._stretches(block)
                block = block.next()
            self._change(found)
        if block is None or not block.isValid():
            self.stop()
            return False
        self._block = block
        return True

    def _stretches(self, block: QTextBlock) -> list[tuple[int, int, QColor]]:
        found = []
        for part in block:
            fragment = part.fragment()
            ink = fragment.charFormat().foreground()
            color = self._colors.get(ink.color().rgb()) if ink.style() else None
            if color is not None:
                found.append((fragment.position(), fragment.position() + fragment.length(), color))
        return found

    def _change(self, found: list[tuple[int, int, QColor]]) -> None:
        if not found:
            return
        cursor = QTextCursor(self._view.document())
        cursor.beginEditBlock()
        for start, stop, color in found:
            cursor.setPosition(start)
            cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            look.setForeground(color)
            cursor.mergeCharFormat(look)
        cursor.endEditBlock()
