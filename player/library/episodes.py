"""Episodes: lists of ids, rows for the ids that are looked at, and whole pages."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from player.domain.errors import EpisodeNotFound
from player.domain.models import (
    Chapter,
    Episode,
    EpisodeFilter,
    EpisodeId,
    EpisodePage,
    Segment,
    ShowId,
    Transcript,
    TranscriptSource,
)
from player.library.database import Database
from player.library.rows import (
    EPISODE_QUERY,
    SHOW_COLUMNS,
    chapters_from,
    episode_from,
    page_extras_from,
    show_from,
)

_FILTERS = {
    EpisodeFilter.ALL: "1",
    EpisodeFilter.NEW: "coalesce(p.played, 0) = 0 AND coalesce(p.position_s, 0) <= 0",
    EpisodeFilter.UNPLAYED: "coalesce(p.played, 0) = 0",
    EpisodeFilter.DOWNLOADED: "d.state = 'done'",
    EpisodeFilter.IN_PROGRESS: "p.played = 0 AND p.position_s > 0",
    EpisodeFilter.PLAYED: "p.played = 1",
}

# SQLite allows at least 999 variables in one statement wherever it was built.
_CHUNK = 500


class Episodes:
    """The episodes of a library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ids(
        self,
        *,
        show_id: ShowId | None = None,
        only: EpisodeFilter = EpisodeFilter.ALL,
        limit: int | None = None,
        oldest_first: bool = False,
    ) -> list[EpisodeId]:
        """The ids of a list, newest first: cheap enough for 100,000 episodes; rows are fetched as they are seen."""
        joins = {
            EpisodeFilter.ALL: "",
            EpisodeFilter.NEW: "LEFT JOIN play p ON p.episode_id = e.id",
            EpisodeFilter.UNPLAYED: "LEFT JOIN play p ON p.episode_id = e.id",
            EpisodeFilter.DOWNLOADED: "JOIN download d ON d.episode_id = e.id",
            EpisodeFilter.IN_PROGRESS: "JOIN play p ON p.episode_id = e.id",
            EpisodeFilter.PLAYED: "JOIN play p ON p.episode_id = e.id",
        }
        where = _FILTERS[only] + (" AND e.show_id = :show" if show_id is not None else "")
        order = "e.sort_at, e.id" if oldest_first else "e.sort_at DESC, e.id DESC"
        sql = f"SELECT e.id FROM episode e {joins[only]} WHERE {where} ORDER BY {order} LIMIT :limit"
        with self._database.read() as db:
            cursor = db.execute(sql, {"show": show_id, "limit": -1 if limit is None else limit})
            return [EpisodeId(row[0]) for row in cursor.fetchall()]

    def rows(self, ids: Sequence[EpisodeId]) -> list[Episode]:
        """The episodes of these ids, in their order; ids that are gone are left out."""
        found: dict[int, Episode] = {}
        with self._database.read() as db:
            for start in range(0, len(ids), _CHUNK):
                chunk = ids[start : start + _CHUNK]
                marks = ",".join("?" * len(chunk))
                for row in db.execute(f"{EPISODE_QUERY} WHERE e.id IN ({marks})", chunk):
                    found[row["id"]] = episode_from(row)
        return [found[id_] for id_ in ids if id_ in found]

    def get(self, episode_id: EpisodeId) -> Episode:
        """The episode; raises EpisodeNotFound."""
        rows = self.rows([episode_id])
        if not rows:
            raise EpisodeNotFound(episode=episode_id)
        return rows[0]

    def by_file(self, file: str) -> Episode | None:
        """The episode whose downloaded file this is, by its path relative to the download folder."""
        with self._database.read() as db:
            row = db.execute(f"{EPISODE_QUERY} WHERE d.file = :file", {"file": file}).fetchone()
        return episode_from(row) if row else None

    def by_enclosure(self, url: str) -> Episode | None:
        """The newest episode with this enclosure address."""
        with self._database.read() as db:
            row = db.execute(
                f"{EPISODE_QUERY} WHERE e.enclosure_url = :url ORDER BY e.id DESC LIMIT 1", {"url": url}
            ).fetchone()
        return episode_from(row) if row else None

    def page(self, episode_id: EpisodeId) -> EpisodePage:
        """All of an episode; raises EpisodeNotFound."""
        with self._database.read() as db:
            row = db.execute(f"{EPISODE_QUERY} WHERE e.id = :id", {"id": episode_id}).fetchone()
            if row is None:
                raise EpisodeNotFound(episode=episode_id)
            show = db.execute(f"SELECT {SHOW_COLUMNS} FROM show WHERE id = :id", {"id": row["show_id"]}).fetchone()
            text = db.execute(
                "SELECT notes_html, notes_text, extra FROM episode_text WHERE episode_id = :id", {"id": episode_id}
            ).fetchone()
            transcript, error = _transcript(db, episode_id)
            chapters = _chapters(db, episode_id)
        extra = json.loads(text["extra"]) if text else {}
        return EpisodePage(
            episode=episode_from(row),
            show=show_from(show),
            notes_html=text["notes_html"] if text else "",
            notes_text=text["notes_text"] if text else "",
            chapters=chapters or chapters_from(extra),
            transcript=transcript,
            transcript_error=error,
            **page_extras_from(extra),
        )

    def chapters(self, episode_id: EpisodeId) -> tuple[Chapter, ...]:
        """The chapters of an episode as its page shows them, without the rest of the page."""
        with self._database.read() as db:
            kept = _chapters(db, episode_id)
        return kept or self.feed_chapters(episode_id)

    def feed_chapters(self, episode_id: EpisodeId) -> tuple[Chapter, ...]:
        """The chapters that the feed itself lists (Podlove Simple Chapters)."""
        with self._database.read() as db:
            row = db.execute("SELECT extra FROM episode_text WHERE episode_id = :id", {"id": episode_id}).fetchone()
        return chapters_from(json.loads(row["extra"])) if row else ()

    def set_chapters(self, episode_id: EpisodeId, chapters: Sequence[Chapter]) -> None:
        """Keep the chapters put together for an episode, in place of those kept before.

        They may have taken their time to come; an episode that is gone by now needs none.
        """
        with self._database.write() as db:
            db.execute("DELETE FROM chapter WHERE episode_id = :id", {"id": episode_id})
            db.executemany(
                """INSERT INTO chapter (episode_id, place, start_s, end_s, title, url, image_url, in_list)
                   SELECT ?, ?, ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM episode WHERE id = ?)""",
                [
                    (episode_id, place, c.start_s, c.end_s, c.title, c.url, c.image_url, c.in_list, episode_id)
                    for place, c in enumerate(chapters)
                ],
            )

    def note_duration(self, episode_id: EpisodeId, duration_s: float) -> bool:
        """Keep the length as the player found it; True where that is news."""
        with self._database.write() as db:
            changed = db.execute(
                """UPDATE episode SET played_duration_s = :length
                   WHERE id = :id AND abs(coalesce(played_duration_s, -1) - :length) > 0.5""",
                {"id": episode_id, "length": duration_s},
            ).rowcount
        return bool(changed)


def _transcript(db: sqlite3.Connection, episode_id: EpisodeId) -> tuple[Transcript | None, str | None]:
    head = db.execute(
        "SELECT source, language, url, error FROM transcript WHERE episode_id = :id", {"id": episode_id}
    ).fetchone()
    if head is None:
        return None, None
    lines = db.execute(
        "SELECT start_s, end_s, text, speaker FROM transcript_line WHERE episode_id = :id ORDER BY line",
        {"id": episode_id},
    ).fetchall()
    if not lines:
        return None, head["error"]
    segments = tuple(Segment(*line) for line in lines)
    return Transcript(segments, TranscriptSource(head["source"]), head["language"], head["url"]), None


def _chapters(db: sqlite3.Connection, episode_id: EpisodeId) -> tuple[Chapter, ...]:
    rows = db.execute(
        """SELECT start_s, title, url, image_url, end_s, in_list FROM chapter
           WHERE episode_id = :id ORDER BY place""",
        {"id": episode_id},
    ).fetchall()
    return tuple(Chapter(r[0], r[1], r[2], r[3], r[4], bool(r[5])) for r in rows)
