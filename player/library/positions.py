"""What a listener did: positions, played marks, and what was playing when Earmark was last seen."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import datetime

from player.domain.models import EpisodeId
from player.domain.record import Record
from player.library.database import Database
from player.library.rows import to_seconds


class Marked(Record):
    """What ``mark`` did: ``ids`` are those it changed, ``played`` what they are now; the rest is for ``put_back``."""

    played: bool
    ids: tuple[EpisodeId, ...]
    before: str
    at: int


# All of it is done in SQLite, which lets other threads go on: 70,000 rows of Python's would hold the window up.
_PIECE = 4_000
_UNPLAYED = "coalesce(p.played, 0) = 0"
_NOT_NEW = "coalesce(p.played, 0) = 1 OR coalesce(p.position_s, 0) > 0"
# Told how to look for them: SQLite goes by how many rows there were when it counted last, and a library that has grown
# since would be gone through once for each episode (100,000 of them: minutes).
_EPISODES = "FROM json_each(:ids) j CROSS JOIN episode e NOT INDEXED ON e.id = j.value"
_WANTED = f"{_EPISODES} LEFT JOIN play p ON p.episode_id = e.id"
_MARK = f"""
    INSERT INTO play (episode_id, position_s, played, played_at, updated_at)
    SELECT e.id, 0, :played, :at, :now {_EPISODES} WHERE true
    ON CONFLICT (episode_id) DO UPDATE SET position_s = 0, played = :played, played_at = :at, updated_at = :now
"""
# What was heard since it was marked keeps its position.
_PUT_BACK = """
    UPDATE play SET played = b.played, played_at = b.played_at,
        position_s = CASE play.updated_at WHEN :at THEN b.position_s ELSE play.position_s END,
        updated_at = CASE play.updated_at WHEN :at THEN coalesce(b.updated_at, -1) ELSE play.updated_at END
    FROM (SELECT json_extract(value, '$[0]') AS id, json_extract(value, '$[1]') AS position_s,
                 json_extract(value, '$[2]') AS played, json_extract(value, '$[3]') AS played_at,
                 json_extract(value, '$[4]') AS updated_at FROM json_each(:before)) b
    WHERE play.episode_id = b.id
"""


class Positions:
    """Play positions and states of a library's episodes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, episode_id: EpisodeId, position_s: float, now: datetime) -> None:
        """Keep a position; an episode that is gone by now is nobody's loss."""
        with self._database.write() as db:
            db.execute(
                """INSERT INTO play (episode_id, position_s, updated_at)
                   SELECT :id, :position, :now WHERE EXISTS (SELECT 1 FROM episode WHERE id = :id)
                   ON CONFLICT (episode_id) DO UPDATE SET position_s = :position, updated_at = :now""",
                {"id": episode_id, "position": max(0.0, position_s), "now": to_seconds(now)},
            )

    def mark_played(self, episode_ids: Iterable[EpisodeId], now: datetime, *, played: bool = True) -> None:
        """Mark as played or not; either way the next time begins at the start."""
        with self._database.write() as db:
            _mark(db, _as_json(episode_ids), to_seconds(now), played=played)

    def mark(self, episode_ids: Iterable[EpisodeId], now: datetime, *, played: bool | None = None) -> Marked:
        """Mark as played or not those that are not so, and give what ``put_back`` takes.

        None marks as played, unless all of them are: then as not played.
        """
        ids, at = _as_json(episode_ids), to_seconds(now)
        with self._database.write() as db:
            if played is None:
                (played,) = db.execute(f"SELECT EXISTS (SELECT 1 {_WANTED} WHERE {_UNPLAYED})", {"ids": ids}).fetchone()
            changed, before = db.execute(
                f"""SELECT json_group_array(e.id), json_group_array(json_array(
                        e.id, coalesce(p.position_s, 0), coalesce(p.played, 0), p.played_at, p.updated_at))
                    {_WANTED} WHERE {_UNPLAYED if played else _NOT_NEW}""",
                {"ids": ids},
            ).fetchone()
            _mark(db, changed, at, played=bool(played))
        return Marked(bool(played), tuple(json.loads(changed)), before, at)

    def put_back(self, marked: Marked) -> None:
        """Make it so again, with the times at which they were heard; what was heard since keeps its position."""
        with self._database.write() as db:
            # What was never heard has no time of it. It is not deleted at once: that is no event for the counts of a
            # show, as a change of ``played`` is.
            db.execute(_PUT_BACK, {"before": marked.before, "at": marked.at})
            db.execute(
                """DELETE FROM play WHERE updated_at = -1
                   AND episode_id IN (SELECT json_extract(value, '$[0]') FROM json_each(?))""",
                (marked.before,),
            )

    def start_again(self, episode_id: EpisodeId, now: datetime) -> None:
        """A played episode is heard again: it is in progress from now on."""
        with self._database.write() as db:
            db.execute(
                "UPDATE play SET played = 0, updated_at = :now WHERE episode_id = :id AND played = 1",
                {"id": episode_id, "now": to_seconds(now)},
            )

    def last_session(self) -> EpisodeId | None:
        """The episode that was open when Earmark was last seen."""
        with self._database.read() as db:
            row = db.execute("SELECT episode_id FROM session").fetchone()
        return EpisodeId(row[0]) if row and row[0] is not None else None

    def set_session(self, episode_id: EpisodeId | None) -> None:
        """Remember which episode is open."""
        with self._database.write() as db:
            db.execute(
                """INSERT INTO session (id, episode_id) SELECT 1, (SELECT id FROM episode WHERE id = :id)
                   WHERE true ON CONFLICT (id) DO UPDATE SET episode_id = excluded.episode_id""",
                {"id": episode_id},
            )


def _as_json(episode_ids: Iterable[EpisodeId]) -> str:
    """In pieces: Python lets no other thread go on while it writes one."""
    ids = list(episode_ids)
    pieces = (json.dumps(ids[start : start + _PIECE])[1:-1] for start in range(0, len(ids), _PIECE))
    return f"[{','.join(pieces)}]"


def _mark(db: sqlite3.Connection, ids: str, now: int, *, played: bool) -> None:
    db.execute(_MARK, {"ids": ids, "played": int(played), "at": now if played else None, "now": now})
