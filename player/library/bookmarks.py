"""Bookmarks: moments of episodes that a person marked, with a note."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from player.domain.errors import EpisodeNotFound
from player.domain.models import Bookmark, EpisodeId
from player.library.database import Database
from player.library.rows import to_moment, to_seconds


class Bookmarks:
    """The bookmarks of a library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, episode_id: EpisodeId, at_s: float, note: str, now: datetime) -> int:
        """A new bookmark's id. Raises EpisodeNotFound."""
        with self._database.write() as db:
            if db.execute("SELECT 1 FROM episode WHERE id = ?", (episode_id,)).fetchone() is None:
                raise EpisodeNotFound(episode=episode_id)
            cursor = db.execute(
                "INSERT INTO bookmark (episode_id, at_s, note, made_at) VALUES (?, ?, ?, ?)",
                (episode_id, max(0.0, at_s), note.strip(), to_seconds(now)),
            )
        return cursor.lastrowid or 0

    def restore(self, bookmark: Bookmark) -> None:
        """Put back one that was removed; without its episode it stays away."""
        with self._database.write() as db:
            db.execute(
                """INSERT OR IGNORE INTO bookmark (id, episode_id, at_s, note, made_at)
                   SELECT ?, id, ?, ?, ? FROM episode WHERE id = ?""",
                (bookmark.id, bookmark.at_s, bookmark.note, to_seconds(bookmark.made), bookmark.episode_id),
            )

    def set_note(self, bookmark_id: int, note: str) -> None:
        with self._database.write() as db:
            db.execute("UPDATE bookmark SET note = ? WHERE id = ?", (note.strip(), bookmark_id))

    def remove(self, bookmark_id: int) -> None:
        with self._database.write() as db:
            db.execute("DELETE FROM bookmark WHERE id = ?", (bookmark_id,))

    def of(self, episode_id: EpisodeId) -> list[Bookmark]:
        """An episode's bookmarks in order of time within it."""
        with self._database.read() as db:
            rows = db.execute(f"{_QUERY} WHERE episode_id = ? ORDER BY at_s, id", (episode_id,)).fetchall()
        return [_from(row) for row in rows]

    def all(self, limit: int = 10_000) -> list[Bookmark]:
        """All bookmarks, the latest made first."""
        with self._database.read() as db:
            seen = self._database.seen_episodes("episode_id")
            rows = db.execute(f"{_QUERY} WHERE {seen} ORDER BY made_at DESC, id DESC LIMIT ?", (limit,)).fetchall()
        return [_from(row) for row in rows]


_QUERY = "SELECT id, episode_id, at_s, note, made_at FROM bookmark"


def _from(row: sqlite3.Row) -> Bookmark:
    made = to_moment(row["made_at"])
    assert made is not None
    return Bookmark(row["id"], EpisodeId(row["episode_id"]), row["at_s"], row["note"], made)
