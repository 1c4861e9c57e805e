"""What is known of each episode's file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from player.domain.models import DownloadRecord, DownloadState, EpisodeId, PastFile, ShowId
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

    def on_the_way(self) -> tuple[int, int]:
        """How many are seen that are not here yet and are to come, and how many of them the person paused."""
        seen = self._database.seen_episodes("episode_id")
        with self._database.read() as db:
            count, paused = db.execute(
                f"""SELECT count(*), coalesce(sum(paused), 0) FROM download
                    WHERE state IN ('queued', 'downloading') AND {seen}"""
            ).fetchone()
        return int(count), int(paused)

    def files(self) -> set[str]:
        """The file names that are taken, finished or not."""
        with self._database.read() as db:
            return {row[0] for row in db.execute("SELECT file FROM download WHERE file IS NOT NULL")}

    def save(self, record: DownloadRecord, now: datetime) -> None:
        """Keep all of a record; an episode that is gone by now is nobody's loss."""
        with self._database.write() as db:
            db.execute(
                """INSERT INTO download (episode_id, state, file, bytes_done, bytes_total, etag, last_modified, error,
                                         paused, fingerprint, tagged, added_at, finished_at)
                   SELECT :id, :state, :file, :done, :total, :etag, :modified, :error, :paused, :print, :tagged,
                       :now, :finished
                   WHERE EXISTS (SELECT 1 FROM episode WHERE id = :id)
                   ON CONFLICT (episode_id) DO UPDATE SET state = :state, file = :file, bytes_done = :done,
                       bytes_total = :total, etag = :etag, last_modified = :modified, error = :error,
                       paused = :paused, fingerprint = :print, tagged = :tagged,
                       finished_at = iif(:finished IS NULL, NULL, coalesce(finished_at, :finished))""",
                {
                    "id": record.episode_id,
                    "state": str(record.state),
                    "file": record.file,
                    "done": record.bytes_done,
                    "total": record.bytes_total,
                    "etag": record.etag,
                    "modified": record.last_modified,
                    "error": record.error,
                    "paused": record.paused,
                    "print": record.fingerprint,
                    "tagged": record.tagged,
                    "now": to_seconds(now),
                    "finished": to_seconds(now) if record.state is DownloadState.DONE else None,
                },
            )

    def remove(self, episode_id: EpisodeId) -> None:
        """Forget a download. Its file is not touched here."""
        with self._database.write() as db:
            db.execute("DELETE FROM download WHERE episode_id = :id", {"id": episode_id})

    def rename(self, files: Mapping[str, str]) -> None:
        """These files have other names from now on."""
        with self._database.write() as db:
            db.executemany("UPDATE download SET file = ? WHERE file = ?", [(new, old) for old, new in files.items()])

    def retire(self, episode_id: EpisodeId, now: datetime, *, missing: bool = False) -> None:
        """Forget a download, but remember that its file was here (see PastFile)."""
        with self._database.write() as db:
            db.execute(
                """INSERT OR REPLACE INTO download_past (episode_id, file, bytes, fingerprint, missing, gone_at)
                   SELECT episode_id, iif(state = 'done', file, NULL), iif(state = 'done', bytes_done, 0), fingerprint,
                       :missing, :now
                   FROM download WHERE episode_id = :id""",
                {"id": episode_id, "missing": missing, "now": to_seconds(now)},
            )
            self.remove(episode_id)

    def past(self) -> list[PastFile]:
        """The files that were here and of which something is known."""
        with self._database.read() as db:
            rows = db.execute(
                "SELECT episode_id, file, bytes, fingerprint, missing FROM download_past WHERE file IS NOT NULL"
            ).fetchall()
        return [PastFile(EpisodeId(row[0]), row[1], row[2], row[3], bool(row[4])) for row in rows]

    def forget_past(self, episode_ids: Iterable[EpisodeId]) -> None:
        """These are wanted again, or here again."""
        with self._database.write() as db:
            db.executemany("DELETE FROM download_past WHERE episode_id = ?", [(id_,) for id_ in episode_ids])

    # --- what holds for all -----------------------------------------------------------------------------------------

    def all_paused(self) -> bool:
        """Whether the person paused all downloads."""
        with self._database.read() as db:
            return bool(db.execute("SELECT paused FROM download_state").fetchone()[0])

    def set_all_paused(self, paused: bool) -> None:
        with self._database.write() as db:
            db.execute("UPDATE download_state SET paused = ?", (paused,))

    def moving(self) -> tuple[str, str] | None:
        """From where to where the download folder is being moved, until that is finished."""
        with self._database.read() as db:
            row = db.execute("SELECT moving_from, moving_to FROM download_state").fetchone()
        return None if row[0] is None or row[1] is None else (row[0], row[1])

    def set_moving(self, move: tuple[str, str] | None) -> None:
        with self._database.write() as db:
            db.execute("UPDATE download_state SET moving_from = ?, moving_to = ?", move or (None, None))
