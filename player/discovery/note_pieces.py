"""Sanitised notes cut into pieces that can be shown one after another, each a small document of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from player.discovery.seek_times import link_times_in_html

ABOUT = 3_000
# What it costs to lay out a block or a cell, in characters of plain text.
_BLOCK_WEIGHT = 60
_CELL_WEIGHT = 150
_HEAVIEST = 3_000_000
_MOST_CELLS = 600
_TABLES = frozenset({"table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"})
_LINES = {(False, "tr"): "<br>", (True, "td"): " ", (True, "th"): " "}
# So many of the elements that are open at a cut go on behind it: no writer nests deeper.
_DEEPEST = 12
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
_VOID = frozenset(("br", "hr", "img", "wbr", "col"))
# After the end of one of these, or before its beginning, a cut is not seen.
_BLOCKS = frozenset(
    {
        *("p", "div", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table", "tr"),
        *("thead", "tbody", "tfoot", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "br"),
    }
)
_LONGEST_ENTITY = 32


@dataclass(frozen=True, slots=True)
class NotePieces:
    """``sanitised`` in pieces, each made when it is asked for: all of a megabyte at once would take 80 ms.

    ``with_times``: times in it are links that seek there, none beyond ``duration_s`` where that is known.
    """

    sanitised: str = ""
    with_times: bool = False
    duration_s: float | None = None

    def __bool__(self) -> bool:
        """Whether there are any."""
        return len(self.sanitised) > 2 * ABOUT or _says_anything(self.sanitised)

    def __iter__(self) -> Iterator[str]:
        for piece in split_notes(self.sanitised):
            yield link_times_in_html(piece, self.duration_s) if self.with_times else piece

    @property
    def have_pictures(self) -> bool:
        """Whether there is a picture in any of them."""
        return "<img" in self.sanitised


def split_notes(sanitised: str, about: int = ABOUT) -> Iterator[str]:
    """``sanitised`` in pieces of about ``about`` characters, each with its elements closed.

    The text of the pieces, one after another, is the text of the whole. Cuts stand between blocks where that can be;
    a block longer than that goes on as another of its kind. Short notes are one piece, as they are, and none where they
    are but gaps. Of long notes that are nothing but markup the end is left out, and tables larger than a person would
    write become lines.
    """
    if len(sanitised) > 2 * about:
        cells = sanitised.count("<td") + sanitised.count("<th")
        yield from _Splitter(about, with_tables=cells <= _MOST_CELLS).split(sanitised)
    elif _says_anything(sanitised):
        yield sanitised


@dataclass(slots=True)
class _Open:
    """An element that is open: its tag as it was written, and how many items of it as a list were begun."""

    name: str
    tag: str
    items: int = 0

    def again(self) -> str:
        """The tag for where the element goes on: a numbered list goes on counting."""
        return f'<ol start="{self.items + 1}">' if self.name == "ol" and self.items else self.tag


class _Splitter:
    def __init__(self, about: int, *, with_tables: bool) -> None:
        self._about = about
        self._with_tables = with_tables
        self._weight = 0
        self._open: list[_Open] = []
        self._parts: list[str] = []
        self._size = 0

    def split(self, sanitised: str) -> Iterator[str]:
        place = 0
        for match in _TAG.finditer(sanitised):
            if self._weight > _HEAVIEST:
                yield self._cut()
                return
            yield from self._text(sanitised[place : match.start()])
            place = match.end()
            closing, name = bool(match[1]), match[2].lower()
            if not self._with_tables and name in _TABLES:
                self._add(_LINES.get((closing, name), ""), _BLOCK_WEIGHT if name == "tr" else 0)
                if self._size >= self._about and closing and name in ("tr", "td", "th"):
                    yield self._cut()
                continue
            if self._size >= self._about and not closing and name in _BLOCKS:
                yield self._cut()
            if not closing or self._close(name):
                self._add(match[0], _weight(name) if not closing else 0)
            if not closing and name not in _VOID and not match[0].endswith("/>"):
                if name == "li" and self._open:
                    self._open[-1].items += 1
                self._open.append(_Open(name, match[0]))
            if self._size >= self._about and name in _BLOCKS and (closing or name in _VOID):
                yield self._cut()
        yield from self._text(sanitised[place:])
        if self._size:
            yield "".join(self._parts)

    def _text(self, text: str) -> Iterator[str]:
        while self._size + len(text) > 2 * self._about:
            room = _cut_at(text, max(1, 2 * self._about - self._size))
            self._add(text[:room])
            text = text[room:]
            yield self._cut()
        if text:
            self._add(text)

    def _add(self, part: str, weight: int = 0) -> None:
        self._parts.append(part)
        self._size += len(part) + weight
        self._weight += len(part) + weight

    def _close(self, name: str) -> bool:
        """Forget the element that ends; False where it is not open, or did not go on behind the last cut."""
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place].name == name:
                del self._open[place:]
                return True
        return False

    def _cut(self) -> str:
        """The piece so far, closed; what was open is open again in the next one."""
        piece = "".join(self._parts) + "".join(f"</{one.name}>" for one in reversed(self._open))
        self._open = self._open[-_DEEPEST:]
        self._parts = [one.again() for one in self._open]
        self._size = 0
        return piece


def _says_anything(sanitised: str) -> bool:
    return "<img" in sanitised or bool(_TAG.sub("", sanitised).replace("&nbsp;", " ").strip())


def _weight(name: str) -> int:
    if name in ("td", "th", "tr"):
        return _CELL_WEIGHT
    return _BLOCK_WEIGHT if name in _BLOCKS else 0


def _cut_at(text: str, room: int) -> int:
    """Where to cut a text so that at most ``room`` characters come before: after a blank, and never in an entity."""
    blank = text.rfind(" ", room // 2, room)
    if blank > 0:
        return blank + 1
    start = text.rfind("&", max(0, room - _LONGEST_ENTITY), room)
    if start >= 0 and ";" not in text[start:room]:
        return start or text.find(";") + 1
    return room
