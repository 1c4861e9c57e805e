"""What an archived show still lacks here, and which pictures belong to it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from player.domain.models import EpisodeId, ShowId
from player.library.database import Database

# Notes are sanitised before they are kept: every picture in them is written so.
_IMAGE = re.compile(r'<img[^>]*? src="(https?://[^"]+)"')
_CHUNK = 200
_MOST_IN_NOTES = 50


class Archive:
    """Questions about the shows of a library whose everything is kept."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def show_ids(self) -> list[ShowId]:
        """The archived shows; folders are not among them, since all they hold is here."""
        with self._database.read() as db:
            rows = db.execute("SELECT id FROM show WHERE archive AND feed_url NOT GLOB 'file:*/' ORDER BY place, id")
            return [ShowId(row[0]) for row in rows.fetchall()]

    def missing(self, show_id: ShowId | None = None, *, again: bool = False) -> list[EpisodeId]:
        """What has a file to fetch and none here or on its way, of one archived show or of all, the newest first.

        Also what left its feed, for its file may still be there. What was deleted here is left deleted unless all of
        it is wanted ``again``.
        """
        past = "" if again else "AND e.id NOT IN (SELECT episode_id FROM download_past WHERE NOT missing)"
        with self._database.read() as db:
            rows = db.execute(
                # By its shows, of which most libraries have none: it is asked at each download that ends.
                f"""SELECT e.id FROM episode e
                    WHERE e.show_id IN (SELECT s.id FROM show s
                            WHERE s.archive AND s.feed_url NOT GLOB 'file:*/' AND (? IS NULL OR s.id = ?))
                        AND coalesce(e.enclosure_url, '') <> ''
                        AND NOT EXISTS (SELECT 1 FROM download d WHERE d.episode_id = e.id AND d.state <> 'failed')
                        {past}
                    ORDER BY e.sort_at DESC, e.id DESC""",
                (show_id, show_id),
            ).fetchall()
        return [EpisodeId(row[0]) for row in rows]

    def unfinished(self, show_id: ShowId) -> list[EpisodeId]:
        """The downloads of a show that wait or run."""
        with self._database.read() as db:
            rows = db.execute(
                """SELECT d.episode_id FROM download d JOIN episode e ON e.id = d.episode_id
                   WHERE e.show_id = ? AND d.state IN ('queued', 'downloading') ORDER BY d.episode_id""",
                (show_id,),
            ).fetchall()
        return [EpisodeId(row[0]) for row in rows]

    def waiting(self) -> int:
        """How many downloads of all archived shows wait or run."""
        with self._database.read() as db:
            (count,) = db.execute(
                """SELECT count(*) FROM download d JOIN episode e ON e.id = d.episode_id JOIN show s ON s.id = e.show_id
                   WHERE s.archive AND d.state IN ('queued', 'downloading')"""
            ).fetchone()
        return int(count)

    def pictures(self, show_id: ShowId | None = None, *, in_notes: bool = True) -> Iterator[str]:
        """The addresses of all pictures of one archived show or of all: its own, its episodes', those in notes."""
        with self._database.read() as db:
            shows = db.execute(
                "SELECT id, image_url FROM show WHERE archive AND (? IS NULL OR id = ?)", (show_id, show_id)
            ).fetchall()
        for show in shows:
            if show["image_url"]:
                yield show["image_url"]
            last = 0
            while rows := self._pictures_after(show["id"], last):
                for episode_id, image_url, notes in rows:
                    last = episode_id
                    if image_url:
                        yield image_url
                    if in_notes:
                        yield from (html.unescape(found) for found in _IMAGE.findall(notes)[:_MOST_IN_NOTES])

    def _pictures_after(self, show_id: int, last: int) -> list[tuple[int, str | None, str]]:
        with self._database.read() as db:
            rows = db.execute(
                """SELECT e.id, e.image_url, t.notes_html FROM episode e JOIN episode_text t ON t.episode_id = e.id
                   WHERE e.show_id = ? AND e.id > ? ORDER BY e.id LIMIT ?""",
                (show_id, last, _CHUNK),
            )
            return [(row[0], row[1], row[2]) for row in rows.fetchall()]
