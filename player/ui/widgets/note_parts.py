"""What a screen reader knows of notes beside their words: headings with levels, lists with items, tables with rows.

Qt tells of a text as words alone. Each such part is a hidden widget of the view here, which takes no room and is never
painted, with an interface that says what it is and where it stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAttributesInterface,
    QAccessibleEvent,
    QTextBlock,
    QTextCursor,
    QTextListFormat,
    QTextTable,
)
from PySide6.QtWidgets import QAccessibleWidget, QTextEdit, QWidget
from shiboken6 import Shiboken, getCppPointer

from player.ui.widgets.steps import Steps

_Role = QAccessible.Role
# So many blocks are looked at, and so many parts made, in a step.
_AT_ONCE = 10
# Notes with more parts than these are read as words, as all were.
_MOST = 1_500
# A picture, and a line begun within a paragraph.
_NO_WORDS = {0xFFFC: " ", 0x2028: " "}


@dataclass(slots=True)
class Piece:
    """A part of a text: where it begins and ends, and the number of the one it is in."""

    role: QAccessible.Role
    name: str
    first: int
    last: int
    within: int | None = None
    level: int = 0


class Outline:
    """The parts of a text, taken block by block; ``pieces`` in the order in which they are read."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        # By the list: its number, that of its last item, and how far it is indented.
        self._lists: dict[int, tuple[int, int, int]] = {}
        self._open: list[int] = []
        self._table = -1
        self._cell = (-1, -1)

    def take(self, block: QTextBlock) -> None:
        """Note what the next block is."""
        words, level = " ".join(block.text().translate(_NO_WORDS).split()), block.blockFormat().headingLevel()
        table = QTextCursor(block).currentTable()
        if table is not None:
            self._take_cell(table, block, words)
            return
        self._table = -1
        if block.textList() is not None:
            self._take_item(block, words)
        elif level and words:
            self._open.clear()
            self._add(Piece(_Role.Heading, words, *_ends(block), level=level))
        elif words and not block.blockFormat().indent():
            self._open.clear()

    def _add(self, piece: Piece) -> int:
        self.pieces.append(piece)
        return len(self.pieces) - 1

    def _reach(self, number: int | None, last: int) -> None:
        while number is not None:
            piece = self.pieces[number]
            piece.last = max(piece.last, last)
            number = piece.within

    def _take_item(self, block: QTextBlock, words: str) -> None:
        items = block.textList()
        key, indent = items.objectIndex(), items.format().indent()
        while self._open and self._open[-1] != key and self._lists[self._open[-1]][2] >= indent:
            self._open.pop()
        if key not in self._lists:
            within = self._lists[self._open[-1]][1] if self._open else None
            name = QCoreApplication.translate("NoteParts", "%n item(s)", "", items.count())
            self._lists[key] = (self._add(Piece(_Role.List, name, *_ends(block), within)), -1, indent)
        if key not in self._open:
            self._open.append(key)
        if items.format().style() is QTextListFormat.Style.ListDecimal:
            words = f"{items.itemText(block)} {words}"
        first, last = _ends(block)
        number = self._add(Piece(_Role.ListItem, words, first, last, self._lists[key][0]))
        self._reach(number, last)
        self._lists[key] = (self._lists[key][0], number, indent)

    def _take_cell(self, table: QTextTable, block: QTextBlock, words: str) -> None:
        found = table.cellAt(block.position())
        first, last = _ends(block)
        cell = found.row(), found.column()
        if table.objectIndex() != self._table:
            self._open.clear()
            self._table, self._cell = table.objectIndex(), (-1, -1)
            self._number = self._add(Piece(_Role.Table, QCoreApplication.translate("NoteParts", "Table"), first, last))
        if cell[0] != self._cell[0]:
            self._row = self._add(Piece(_Role.Row, "", first, last, self._number))
        if cell != self._cell:
            self._add(Piece(_Role.Cell, words, first, last, self._row))
        else:
            self.pieces[-1].name = f"{self.pieces[-1].name} {words}".strip()
        self._cell = cell
        self._reach(len(self.pieces) - 1, last)


def _ends(block: QTextBlock) -> tuple[int, int]:
    return block.position(), block.position() + block.length() - 1


class NoteParts(QObject):
    """Keeps the parts of one view; ``look`` once its text is there. Nothing is made where no assistive tool asks."""

    def __init__(self, view: QTextEdit, steps: Steps) -> None:
        super().__init__(view)
        self._view, self._steps = view, steps
        self._told: list[Piece] = []
        self._parts: list[_Part] = []

    def look(self) -> None:
        """Look through the text, a little at a time, and tell what has changed."""
        if QAccessible.isActive():
            _install()
            self._steps.start(self, self._view, partial(next, self._work(), False))

    def _work(self) -> Iterator[bool]:
        outline, document, number = Outline(), self._view.document(), 0
        while number < document.blockCount() and len(outline.pieces) <= _MOST:
            block = document.findBlockByNumber(number)
            number += _AT_ONCE
            for _ in range(_AT_ONCE):
                if block.isValid():
                    outline.take(block)
                    block = block.next()
            yield True
            if document is not self._view.document():
                # Another text, of which will be told.
                return
        pieces = outline.pieces if len(outline.pieces) <= _MOST else []
        if pieces == self._told:
            return
        self._told = pieces
        old, self._parts = self._parts, []
        for number, part in enumerate(old):
            # What is within another goes with it.
            if part.parent() is self._view:
                part.deleteLater()
            if number % _AT_ONCE == 0:
                yield True
        for number, piece in enumerate(pieces):
            parent = self._view if piece.within is None else self._parts[piece.within]
            self._parts.append(_Part(parent, self._view, piece))
            if number % _AT_ONCE == 0:
                yield True
        for part in [part for part in self._parts if part.parent() is self._view]:
            QAccessible.updateAccessibility(QAccessibleEvent(part, QAccessible.Event.ObjectCreated))
            yield True


class _Part(QWidget):
    """A part of ``view`` as something of which Qt asks for an interface."""

    def __init__(self, parent: QWidget, view: QTextEdit, piece: Piece) -> None:
        super().__init__(parent)
        self.hide()
        self.view, self.piece = view, piece
        self.setAccessibleName(piece.name)

    def where(self) -> QRect:
        """On the screen."""
        document, viewport = self.view.document(), self.view.viewport()
        cursor, edges = QTextCursor(document), []
        for place in (self.piece.first, self.piece.last):
            cursor.setPosition(min(place, document.characterCount() - 1))
            edges.append(self.view.cursorRect(cursor))
        corner = viewport.mapToGlobal(QPoint(0, edges[0].top()))
        return QRect(corner.x(), corner.y(), viewport.width(), edges[1].bottom() + 1 - edges[0].top())


class _Level(QAccessibleAttributesInterface):
    """The one attribute that a heading has."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> object:
        return self._level if key is QAccessible.Attribute.Level else None


@cache
def _level(number: int) -> _Level:
    """One for all headings of a level: PySide lets go neither of an interface that Qt has, nor of what that holds."""
    return _Level(number)


class _Interface(QAccessibleWidget):
    """A part as assistive tools are told of it."""

    def __init__(self, part: _Part) -> None:
        super().__init__(part, part.piece.role, part.piece.name)

    def state(self) -> QAccessible.State:
        state, part = QAccessible.State(), self.object()
        state.invisible = not (isinstance(part, _Part) and part.view.isVisible())
        return state

    def rect(self) -> QRect:
        part = self.object()
        return part.where() if isinstance(part, _Part) else QRect()

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Shiboken.VoidPtr:
        part = self.object()
        if kind is QAccessible.InterfaceType.AttributesInterface and isinstance(part, _Part) and part.piece.level:
            return Shiboken.VoidPtr(getCppPointer(_level(part.piece.level))[0])
        # PySide would take None, or a number, for the address of that object itself.
        return Shiboken.VoidPtr(0)


@cache
def _install() -> None:
    QAccessible.installFactory(_factory)


def _factory(_kind: str, widget: QObject | None) -> QAccessibleWidget | None:
    return _Interface(widget) if isinstance(widget, _Part) else None
