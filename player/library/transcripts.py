"""Transcripts kept line by line, so that they can be shown, searched and jumped by."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from player.domain.models import EpisodeId, Transcript, TranscriptSource
from player.library.database import Database
from player.library.rows import to_seconds


class Transcripts:
    """The transcripts of a library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, episode_id: EpisodeId, transcript: Transcript, now: datetime) -> None:
        """Keep a transcript in place of the one before."""
        with self._database.write() as db:
            self._head(episode_id, transcript.source, transcript.language, transcript.url, None, now)
            db.executemany(
                """INSERT INTO transcript_line (episode_id, line, start_s, end_s, speaker, text)
                   SELECT ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM transcript WHERE episode_id = ?)""",
                [
                    (episode_id, line, s.start_s, s.end_s, s.speaker, s.text, episode_id)
                    for line, s in enumerate(transcript.segments)
                ],
            )
            db.execute(
                """INSERT INTO transcript_search (rowid, text)
                   SELECT ((e.sort_at / 86400) << 44) | (e.id << 20) | l.line, l.text
                   FROM transcript_line l JOIN episode e ON e.id = l.episode_id WHERE l.episode_id = ? ORDER BY 1""",
                (episode_id,),
            )
            db.execute("UPDATE episode SET has_transcript = 1 WHERE id = :id", {"id": episode_id})

    def note_failed(self, episode_id: EpisodeId, url: str, error: str, now: datetime) -> None:
        """The transcript that the feed names could not be had or read."""
        with self._database.write():
            self._head(episode_id, TranscriptSource.PUBLISHED, "", url, error, now)

    def _head(
        self,
        episode_id: EpisodeId,
        source: TranscriptSource,
        language: str,
        url: str | None,
        error: str | None,
        now: datetime,
    ) -> None:
        with self._database.write() as db:
            drop_transcript(db, episode_id)
            db.execute(
                """INSERT INTO transcript (episode_id, source, language, url, error, fetched_at)
                   SELECT :id, :source, :language, :url, :error, :now
                   WHERE EXISTS (SELECT 1 FROM episode WHERE id = :id)""",
                {
                    "id": episode_id,
                    "source": str(source),
                    "language": language,
                    "url": url,
                    "error": error,
                    "now": to_seconds(now),
                },
            )


def drop_transcript(db: sqlite3.Connection, episode_id: EpisodeId) -> None:
    """Forget the words of an episode."""
    # The index has to be told what to forget while it can still be read.
    db.execute(
        """INSERT INTO transcript_search (transcript_search, rowid, text)
           SELECT 'delete', ((e.sort_at / 86400) << 44) | (e.id << 20) | l.line, l.text
           FROM transcript_line l JOIN episode e ON e.id = l.episode_id WHERE l.episode_id = ?""",
        (episode_id,),
    )
    db.execute("DELETE FROM transcript WHERE episode_id = ?", (episode_id,))
