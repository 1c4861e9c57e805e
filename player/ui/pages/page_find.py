"""Finding words in a page: through its parts in order, in steps that never hold the window up."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from player.ui.widgets.found_words import Range
from player.ui.widgets.steps import Steps

_CHUNK = 32_000
_WIDE = re.compile("[\U00010000-\U0010ffff]")
# Beyond this nobody steps through them one by one.
MOST_MATCHES = 20_000


class Findable(Protocol):
    """A part of a page that can be searched. Ranges are in UTF-16 units, as Qt counts."""

    def find_text(self) -> str: ...

    def set_matches(self, matches: Sequence[Range], current: int = -1) -> None: ...

    def match_rect(self, number: int) -> QRect | None: ...


def find_all(text: str, words: str) -> Iterator[Range | None]:
    """Where ``words`` are in ``text``, whatever their case, in UTF-16 units; None after each stretch looked at."""
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words.split()), re.IGNORECASE)
    if not words.strip():
        return
    # A sign outside the first 65,536 is one character here and two units there.
    wide = [] if text.isascii() else [sign.start() for sign in _WIDE.finditer(text)]
    place = 0
    while place < len(text):
        stop = min(len(text), place + _CHUNK)
        # A match may begin in this stretch and end behind it.
        match = pattern.search(text, place, min(len(text), stop + 4 * len(words) + 64))
        if match is None or match.start() >= stop:
            place = stop
            yield None
            continue
        start, end = match.span()
        yield start + bisect.bisect_left(wide, start), end + bisect.bisect_left(wide, end)
        place = end


class PageFind(QObject):
    """Searches the parts that ``parts`` gives, by name, in their order.

    ``changed(count, current, more)`` as matches are found and stepped through; ``reveal(name, number)`` asks for a
    match to be brought into view.
    """

    changed = Signal(int, int, bool)
    reveal = Signal(str, int)

    def __init__(
        self, parts: Callable[[], Sequence[tuple[str, Findable]]], page: QWidget, steps: Steps | None = None
    ) -> None:
        super().__init__(page)
        self._parts = parts
        self._page = page
        self._steps = steps or Steps(self)
        self._words = ""
        self._found: list[tuple[str, int]] = []
        self._ranges: dict[str, list[Range]] = {}
        self._current = -1
        self._begin_at = ""
        self._work: Iterator[object] = iter(())

    @property
    def words(self) -> str:
        return self._words

    @property
    def count(self) -> int:
        return len(self._found)

    @property
    def is_searching(self) -> bool:
        return self._steps.is_active(self)

    def search(self, words: str, begin_at: str = "") -> None:
        """Look for other words; the first match of the part ``begin_at`` is shown.

        What was found before stays marked until there is something else: no picture comes between without any.
        """
        self._words, self._begin_at = words, begin_at
        self._found, self._current = [], -1
        self._ranges = {}
        self._work = self._look()
        if words.strip():
            self._steps.start(self, self._page, self._step)
        else:
            self._mark()
            self._steps.stop(self)
        self.changed.emit(0, -1, self.is_searching)

    def stop(self) -> None:
        """Forget what was found."""
        self.search("")

    def move(self, step: int) -> None:
        """To the next match (1) or the one before (-1), round at the ends."""
        if not self._found:
            return
        before = self._current
        self._current = (before + step) % len(self._found) if before >= 0 else 0
        self._mark()
        self._tell()

    def _look(self) -> Iterator[object]:
        for name, part in self._parts():
            ranges = self._ranges.setdefault(name, [])
            for found in find_all(part.find_text(), self._words):
                if found is not None:
                    self._found.append((name, len(ranges)))
                    ranges.append(found)
                    if len(self._found) >= MOST_MATCHES:
                        return
                yield found
            yield None

    def _step(self) -> bool:
        more = True
        for _ in self._work:
            if self._steps.is_over:
                break
        else:
            more = False
            self._steps.stop(self)
        if self._current < 0 and self._found:
            wanted = next((n for n, one in enumerate(self._found) if one[0] == self._begin_at), -1)
            if wanted >= 0 or not more:
                self._current = max(0, wanted)
                self._mark()
                self._tell()
                return more
        if not more:
            self._mark()
        self.changed.emit(len(self._found), max(self._current, 0), more)
        return more

    def _mark(self) -> None:
        current = self._found[self._current] if 0 <= self._current < len(self._found) else None
        for name, part in self._parts():
            number = current[1] if current is not None and current[0] == name else -1
            part.set_matches(self._ranges.get(name, ()), number)

    def _tell(self) -> None:
        name, number = self._found[self._current]
        self.changed.emit(len(self._found), self._current, self.is_searching)
        self.reveal.emit(name, number)
