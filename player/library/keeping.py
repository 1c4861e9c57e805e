"""What the rules of downloads and the page about storage have to know: candidates, files with their worth, sizes."""

from __future__ import annotations

import sqlite3

from player.domain.auto_download import Candidate
from player.domain.clean_up import KeptFile
from player.domain.models import DownloadState, EpisodeId, ShowId
from player.domain.record import Record
from player.library.database import Database
from player.library.rows import play_state, to_moment


class ShowBytes(Record):
    """What the files of a show take on the disk, those of played episodes apart, and parts of unfinished ones."""

    show_id: ShowId
    title: str
    files: int
    bytes: int
    played_files: int
    played_bytes: int
    part_bytes: int


class Keeping:
    """Questions about files across a whole library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def candidates(self, show_id: ShowId, limit: int | None = None) -> list[Candidate]:
        """The episodes of a show that have a file to download, newest first; none of a folder that is a show."""
        with self._database.read() as db:
            rows = db.execute(
                """SELECT e.id, e.title, coalesce(e.played_duration_s, e.duration_s) AS duration_s,
                       coalesce(p.played, 0) AS played, coalesce(p.position_s, 0.0) AS position_s,
                       iif(p.played OR p.position_s > 0, p.updated_at, NULL) AS heard_at,
                       coalesce(d.state, 'none') AS state, g.episode_id IS NOT NULL AS was_here
                   FROM episode e
                   JOIN show s ON s.id = e.show_id
                   LEFT JOIN play p ON p.episode_id = e.id
                   LEFT JOIN download d ON d.episode_id = e.id
                   LEFT JOIN download_past g ON g.episode_id = e.id
                   WHERE e.show_id = :show AND e.in_feed AND coalesce(e.enclosure_url, '') <> ''
                       AND s.feed_url NOT GLOB 'file:*/'
                   ORDER BY e.sort_at DESC, e.id DESC LIMIT :limit""",
                {"show": show_id, "limit": -1 if limit is None else limit},
            ).fetchall()
        return [_candidate(row) for row in rows]

    def queue_to_download(self) -> list[EpisodeId]:
        """What is in the play queue, has a file, and neither is here nor was."""
        with self._database.read() as db:
            rows = db.execute(
                """SELECT q.episode_id FROM queue q
                   JOIN episode e ON e.id = q.episode_id
                   JOIN show s ON s.id = e.show_id
                   WHERE coalesce(e.enclosure_url, '') <> '' AND s.feed_url NOT GLOB 'file:*/'
                       AND NOT EXISTS (SELECT 1 FROM download d WHERE d.episode_id = q.episode_id)
                       AND NOT EXISTS (SELECT 1 FROM download_past g WHERE g.episode_id = q.episode_id)
                   ORDER BY q.place, q.episode_id"""
            ).fetchall()
        return [EpisodeId(row[0]) for row in rows]

    def files(self) -> list[KeptFile]:
        """All finished downloads. Those of shows whose everything is kept are pinned, as are queued and bookmarked
        ones, and the one that is open in the player."""
        with self._database.read() as db:
            rows = db.execute(
                """SELECT d.episode_id, e.show_id, d.bytes_done, e.published_at, d.finished_at,
                       coalesce(p.played, 0) AS played, p.played_at,
                       s.archive
                           OR EXISTS (SELECT 1 FROM queue q WHERE q.episode_id = d.episode_id)
                           OR EXISTS (SELECT 1 FROM bookmark b WHERE b.episode_id = d.episode_id)
                           OR EXISTS (SELECT 1 FROM session o WHERE o.episode_id = d.episode_id) AS pinned
                   FROM download d
                   JOIN episode e ON e.id = d.episode_id
                   JOIN show s ON s.id = e.show_id
                   LEFT JOIN play p ON p.episode_id = d.episode_id
                   WHERE d.state = 'done'
                   ORDER BY d.episode_id"""
            ).fetchall()
        return [
            KeptFile(
                EpisodeId(row["episode_id"]),
                ShowId(row["show_id"]),
                row["bytes_done"],
                to_moment(row["published_at"]),
                to_moment(row["finished_at"]),
                bool(row["played"]),
                to_moment(row["played_at"]),
                bool(row["pinned"]),
            )
            for row in rows
        ]

    def serial_shows(self) -> dict[ShowId, bool]:
        """All shows, and whether they call themselves serial."""
        with self._database.read() as db:
            return {
                ShowId(row[0]): bool(row[1]) for row in db.execute("SELECT id, serial FROM show ORDER BY place, id")
            }

    def by_show(self) -> list[ShowBytes]:
        """What the files of each show take, the most first."""
        with self._database.read() as db:
            rows = db.execute(
                """SELECT s.id, s.title, total(d.state = 'done') AS files,
                       total(iif(d.state = 'done', d.bytes_done, 0)) AS bytes,
                       total(d.state = 'done' AND p.played) AS played_files,
                       total(iif(d.state = 'done' AND p.played, d.bytes_done, 0)) AS played_bytes,
                       total(iif(d.state <> 'done', d.bytes_done, 0)) AS part_bytes
                   FROM download d
                   JOIN episode e ON e.id = d.episode_id
                   JOIN show s ON s.id = e.show_id
                   LEFT JOIN play p ON p.episode_id = d.episode_id
                   GROUP BY s.id ORDER BY 4 DESC, s.title"""
            ).fetchall()
        return [ShowBytes(ShowId(row[0]), row[1], *(int(number) for number in row[2:])) for row in rows]

    def transcript_bytes(self) -> int:
        """What the words of transcripts take, roughly: their text, without indexes."""
        with self._database.read() as db:
            return int(db.execute("SELECT total(length(CAST(text AS BLOB))) FROM transcript_line").fetchone()[0])


def _candidate(row: sqlite3.Row) -> Candidate:
    return Candidate(
        EpisodeId(row["id"]),
        row["title"],
        row["duration_s"],
        play_state(row["played"], row["position_s"]),
        to_moment(row["heard_at"]),
        DownloadState(row["state"]),
        bool(row["was_here"]),
    )
