"""What is known of each episode's file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from player.domain.models import DownloadRecord, DownloadState, EpisodeId, ShowId
from player.library.database import Database
from player.library.rows import download_from, to_seconds


class Downloads:
    """The downloads of a library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, episode_id: EpisodeId) -> DownloadRecord | None:
        with self._database.read() as db:
            row = db.execute("SELECT * FROM download WHERE episode_id = :id", {"id": episode_id}).fetchone()
        return download_from(row) if row else None

    def all(
        self, states: Iterable[DownloadState] = tuple(DownloadState), *, show_id: ShowId | None = None
    ) -> list[DownloadRecord]:
        """The downloads in these states, in the order in which they were asked for."""
        wanted = [str(state) for state in states]
        marks = ",".join("?" * len(wanted))
        with self._database.read() as db:
            rows = db.execute(
                f"""SELECT d.* FROM download d JOIN episode e ON e.id = d.episode_id
                    WHERE d.state IN ({marks}) AND (? IS NULL OR e.show_id = ?) ORDER BY d.added_at, d.episode_id""",
                [*wanted, show_id, show_id],
            ).fetchall()
        return [download_from(row) for row in rows]

    def files(self) -> set[str]:
        """The file names that are taken, finished or not."""
        with self._database.read() as db:
            return {row[0] for row in db.execute("SELECT file FROM download WHERE file IS NOT NULL")}

    def save(self, record: DownloadRecord, now: datetime) -> None:
        """Keep all of a record; an episode that is gone by now is nobody's loss."""
        with self._database.write() as db:
            db.execute(
                """INSERT INTO download (episode_id, state, file, bytes_done, bytes_total, etag, last_modified, error,
                                         added_at, finished_at)
                   SELECT :id, :state, :file, :done, :total, :etag, :modified, :error, :now, :finished
                   WHERE EXISTS (SELECT 1 FROM episode WHERE id = :id)
                   ON CONFLICT (episode_id) DO UPDATE SET state = :state, file = :file, bytes_done = :done,
                       bytes_total = :total, etag = :etag, last_modified = :modified, error = :error,
                       finished_at = :finished""",
                {
                    "id": record.episode_id,
                    "state": str(record.state),
                    "file": record.file,
                    "done": record.bytes_done,
                    "total": record.bytes_total,
                    "etag": record.etag,
                    "modified": record.last_modified,
                    "error": record.error,
                    "now": to_seconds(now),
                    "finished": to_seconds(now) if record.state is DownloadState.DONE else None,
                },
            )

    def remove(self, episode_id: EpisodeId) -> None:
        """Forget a download. Its file is not touched here."""
        with self._database.write() as db:
            db.execute("DELETE FROM download WHERE episode_id = :id", {"id": episode_id})
