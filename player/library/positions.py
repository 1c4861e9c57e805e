"""What a listener did: positions, played marks, and what was playing when Earmark was last seen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from player.domain.models import EpisodeId, PlayState
from player.domain.record import Record
from player.library.database import Database
from player.library.rows import play_state, to_seconds


class PlayRow(Record):
    """What the library keeps of how an episode was heard; times in seconds since 1970."""

    position_s: float
    played: int
    played_at: int | None
    updated_at: int

    @property
    def state(self) -> PlayState:
        return play_state(self.played, self.position_s)


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
            db.executemany(
                """INSERT INTO play (episode_id, position_s, played, played_at, updated_at)
                   SELECT :id, 0, :played, :at, :now WHERE EXISTS (SELECT 1 FROM episode WHERE id = :id)
                   ON CONFLICT (episode_id)
                   DO UPDATE SET position_s = 0, played = :played, played_at = :at, updated_at = :now""",
                [
                    {
                        "id": episode_id,
                        "played": int(played),
                        "at": to_seconds(now) if played else None,
                        "now": to_seconds(now),
                    }
                    for episode_id in episode_ids
                ],
            )

    def kept(self, episode_ids: Iterable[EpisodeId]) -> dict[EpisodeId, PlayRow | None]:
        """All that is known of how these were heard, None for those that never were: what ``put_back`` takes."""
        with self._database.read() as db:
            found = {}
            for id_ in episode_ids:
                row = db.execute(
                    "SELECT position_s, played, played_at, updated_at FROM play WHERE episode_id = ?", (id_,)
                ).fetchone()
                found[id_] = PlayRow(*row) if row else None
        return found

    def put_back(self, rows: Mapping[EpisodeId, PlayRow | None]) -> None:
        """Make it so again, with the times at which they were heard."""
        with self._database.write() as db:
            for id_, row in rows.items():
                if row is None:
                    # Not deleted: that is no event for the counts of a show, as a change of ``played`` is.
                    db.execute(
                        "UPDATE play SET played = 0, position_s = 0, played_at = NULL WHERE episode_id = ?", (id_,)
                    )
                    db.execute("DELETE FROM play WHERE episode_id = ?", (id_,))
                    continue
                db.execute(
                    """INSERT INTO play (episode_id, position_s, played, played_at, updated_at)
                       SELECT ?1, ?2, ?3, ?4, ?5 WHERE EXISTS (SELECT 1 FROM episode WHERE id = ?1)
                       ON CONFLICT (episode_id) DO UPDATE SET position_s = ?2, played = ?3, played_at = ?4,
                           updated_at = ?5""",
                    (id_, row.position_s, row.played, row.played_at, row.updated_at),
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
