"""The words of new episodes on their way into the search indexes: those of a group of shows in one go."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from typing import TypeVar

from player.domain.models import ShowId

T = TypeVar("T")

# What the search indexes take of an episode: its rowid there (0003_search.sql), title, and notes as text.
Words = tuple[int, str, str]


class NewWords:
    """Every statement that adds to an index leaves a piece in it, which costs twice: here, and when pieces are merged.

    Within ``later`` the words wait for each other. Until then the triggers of the indexes must not meet their episodes,
    as those would be taken out before they are in: ``now`` first.
    """

    def __init__(self) -> None:
        self._waiting: list[tuple[ShowId, list[Words]]] = []
        self._later = False

    def add(self, db: sqlite3.Connection, show_id: ShowId, words: list[Words]) -> None:
        self._waiting.append((show_id, words))
        if not self._later:
            self.now(db)

    def now(self, db: sqlite3.Connection, show_id: ShowId | None = None) -> None:
        """Write all that waits; with ``show_id`` only if words of this show are among it."""
        if show_id is not None and all(each != show_id for each, _words in self._waiting):
            return
        waiting, self._waiting = self._waiting, []
        # Growing rowids, or FTS5 begins another piece.
        rows = sorted(word for _show, words in waiting for word in words)
        db.executemany("INSERT INTO episode_search (rowid, title, notes) VALUES (?, ?, ?)", rows)
        db.executemany("INSERT INTO title_search (rowid, title) VALUES (?, ?)", [row[:2] for row in rows])

    @contextlib.contextmanager
    def later(self, db: sqlite3.Connection) -> Iterator[None]:
        """For a whole transaction: words are written at its end. What is undone alone must be an ``attempt``."""
        self._later = True
        try:
            yield
            self.now(db)
        finally:
            self._later = False
            self._waiting = []

    def attempt(self, work: Callable[[], T]) -> T:
        """Do ``work``; where it fails, what waited before it waits again and no more."""
        before = list(self._waiting)
        try:
            return work()
        except BaseException:
            self._waiting = before
            raise
