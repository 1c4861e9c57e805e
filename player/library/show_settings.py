"""What a person set for single shows, and the tags they gave them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from player.domain.models import ShowId
from player.domain.show_settings import ShowSettings
from player.library.database import Database
from player.library.rows import to_flag

_NAMES = tuple(field.name for field in fields(ShowSettings))
_FLAGS = {"oldest_first", "only_unplayed", "in_order", "notify"}


class ShowSettingsTable:
    """Settings and tags of the shows of a library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, show_id: ShowId) -> ShowSettings:
        """The show's settings; the defaults where nothing was set."""
        with self._database.read() as db:
            row = db.execute(f"SELECT {', '.join(_NAMES)} FROM show_setting WHERE show_id = ?", (show_id,)).fetchone()
        return ShowSettings() if row is None else _from(row)

    def all(self) -> dict[ShowId, ShowSettings]:
        """The settings of all shows that have any."""
        with self._database.read() as db:
            rows = db.execute(f"SELECT show_id, {', '.join(_NAMES)} FROM show_setting").fetchall()
        return {ShowId(row["show_id"]): _from(row) for row in rows}

    def set(self, show_id: ShowId, settings: ShowSettings) -> None:
        """Keep the settings of a show, while it is here; forgets them where they are the defaults."""
        with self._database.write() as db:
            if settings == ShowSettings():
                db.execute("DELETE FROM show_setting WHERE show_id = ?", (show_id,))
                return
            marks = ", ".join("?" * len(_NAMES))
            db.execute(
                f"""INSERT OR REPLACE INTO show_setting ({", ".join(_NAMES)}, show_id)
                    SELECT {marks}, id FROM show WHERE id = ?""",
                (*(getattr(settings, name) for name in _NAMES), show_id),
            )

    def tags(self) -> dict[str, list[ShowId]]:
        """Every tag with its shows, both in order of name."""
        with self._database.read() as db:
            rows = db.execute(
                "SELECT t.tag, t.show_id FROM show_tag t JOIN show s ON s.id = t.show_id ORDER BY t.tag, s.place, s.id"
            ).fetchall()
        found: dict[str, list[ShowId]] = {}
        spelling: dict[str, str] = {}
        for tag, show_id in rows:
            found.setdefault(spelling.setdefault(tag.casefold(), tag), []).append(ShowId(show_id))
        return found

    def tags_of(self, show_id: ShowId) -> list[str]:
        """The tags of a show, in order of name."""
        with self._database.read() as db:
            rows = db.execute("SELECT tag FROM show_tag WHERE show_id = ? ORDER BY tag", (show_id,))
            return [row[0] for row in rows.fetchall()]

    def set_tags(self, show_id: ShowId, tags: Iterable[str]) -> None:
        """Give a show, while it is here, exactly these tags; case makes no difference, blanks around them neither."""
        kept = {tag.casefold(): tag for each in tags if (tag := " ".join(each.split())[:60])}
        with self._database.write() as db:
            db.execute("DELETE FROM show_tag WHERE show_id = ?", (show_id,))
            db.executemany(
                "INSERT OR IGNORE INTO show_tag (show_id, tag) SELECT id, ? FROM show WHERE id = ?",
                [(tag, show_id) for tag in kept.values()],
            )


def _from(row: sqlite3.Row) -> ShowSettings:
    values: dict[str, Any] = {name: to_flag(row[name]) if name in _FLAGS else row[name] for name in _NAMES}
    return ShowSettings(**values)
