"""Work on the library's file that can wait for a quiet moment."""

from __future__ import annotations

from collections.abc import Callable

from player.library.database import Database

_INDEXES = ("title_search", "episode_search", "transcript_search")
# As many pages of the index are merged in one transaction: some 30 ms, so that no writer waits for long.
PAGES_AT_ONCE = 300
MOST_STEPS = 500
# For a command, after which nobody waits to write: a quarter less work.
PAGES_OF_A_COMMAND = 3000
# Up to so many pieces searching takes a tenth longer than in one, which nobody feels (200 pieces: half as long again).
FEW_PIECES = 32


class Upkeep:
    """Keeps the search indexes of a library quick: writing only adds to them, and what was added is merged here."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def merge_indexes(self, goes_on: Callable[[], bool] = lambda: True) -> int:
        """Merge until there is nothing to gain or ``goes_on`` says no; gives the number of steps it took.

        https://www.sqlite.org/fts5.html#the_merge_command
        """
        steps = 0
        for index in _INDEXES:
            steps += self._merge(index, PAGES_AT_ONCE, MOST_STEPS - steps, goes_on)
        return steps

    def merge_many_pieces(self) -> int:
        """What a command leaves behind it, after which no quiet moment may come: no more than FEW_PIECES of each index.

        Gives the number of steps it took, each larger than those of ``merge_indexes``.
        """
        return sum(
            self._merge(index, PAGES_OF_A_COMMAND, MOST_STEPS, lambda: True)
            for index in _INDEXES
            if self.pieces(index) > FEW_PIECES
        )

    def pieces(self, index: str) -> int:
        """Of how many pieces an index consists; its name is that of its table (0003_search.sql)."""
        with self._database.read() as db:
            (count,) = db.execute(f"SELECT count(DISTINCT segid) FROM {index}_idx").fetchone()
        return int(count)

    def _merge(self, index: str, pages: int, most: int, goes_on: Callable[[], bool]) -> int:
        steps = 0
        while steps < most and goes_on():
            with self._database.write() as db:
                before = db.total_changes
                db.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('merge', ?)", (pages,))
                worked = db.total_changes - before > 1
            steps += 1
            if not worked:
                break
        return steps
