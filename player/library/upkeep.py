"""Work on the library's file that can wait for a quiet moment."""

from __future__ import annotations

from collections.abc import Callable

from player.library.database import Database

_INDEXES = ("title_search", "episode_search", "transcript_search")
# As many pages of the index are merged in one transaction: some 30 ms, so that no writer waits for long.
PAGES_AT_ONCE = 300
MOST_STEPS = 500


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
            while steps < MOST_STEPS and goes_on():
                with self._database.write() as db:
                    before = db.total_changes
                    db.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('merge', ?)", (PAGES_AT_ONCE,))
                    worked = db.total_changes - before > 1
                steps += 1
                if not worked:
                    break
        return steps
