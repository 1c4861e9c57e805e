"""The steps from one schema to the next: numbered SQL files in this folder, applied in order and never edited."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from player.domain.record import Record

# "EARM": tells our files from other SQLite files.
APPLICATION_ID = 0x4541524D


class Migration(Record):
    """One step: after it, ``PRAGMA user_version`` is ``version``."""

    version: int
    sql: str

    def statements(self) -> Iterator[str]:
        """The statements of the step, one by one, since ``executescript`` would commit in between."""
        statement = ""
        for line in self.sql.splitlines(keepends=True):
            statement += line
            if sqlite3.complete_statement(statement):
                yield statement
                statement = ""
        if any(line.strip() and not line.strip().startswith("--") for line in statement.splitlines()):
            raise ValueError(f"migration {self.version} ends in the middle of a statement")


def load_migrations() -> tuple[Migration, ...]:
    """All steps that ship, in order; a gap in their numbers is a fault of ours."""
    steps = tuple(
        Migration(int(file.name.split("_", 1)[0]), file.read_text(encoding="utf-8"))
        for file in sorted(Path(__file__).parent.glob("[0-9]*.sql"))
    )
    if [step.version for step in steps] != list(range(1, len(steps) + 1)):
        raise ValueError("the numbers of the migrations have a gap")
    return steps
