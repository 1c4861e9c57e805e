"""What is different about the rows of a show that is a folder: their order, and what a look at only its news leaves."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from urllib.parse import unquote

from player.domain.feed import Feed
from player.domain.folder_order import MAX_FILES, FolderEntry, in_order, moments
from player.domain.models import EpisodeId, ShowId, TranscriptSource
from player.domain.notices import NoticeKind
from player.library.rows import to_moment, to_seconds
from player.library.transcripts import drop_transcript


def arrange(db: sqlite3.Connection, show_id: ShowId, feed_url: str) -> None:
    """Put the files that are there into their order (see ``domain.folder_order``); writes only what moves."""
    rows = db.execute(
        """SELECT id, enclosure_url, coalesce(published_at, added_at) AS date, season, number, sort_at FROM episode
           WHERE show_id = ? AND in_feed""",
        (show_id,),
    ).fetchall()
    entries = []
    for row in rows:
        date = to_moment(row["date"])
        assert date is not None
        path = unquote(row["enclosure_url"].removeprefix(feed_url), errors="surrogateescape")
        entries.append(FolderEntry(row["id"], path, date, row["season"], row["number"], to_moment(row["sort_at"])))
    ordered = in_order(entries)
    before = {row["id"]: row["sort_at"] for row in rows}
    places = ((to_seconds(moment), entry.id) for entry, moment in zip(ordered, moments(ordered), strict=True))
    db.executemany(
        "UPDATE episode SET sort_at = ? WHERE id = ?", [each for each in places if each[0] != before[each[1]]]
    )


def ids_there(db: sqlite3.Connection, show_id: ShowId) -> set[EpisodeId]:
    """The episodes whose files are in the folder."""
    return {EpisodeId(row[0]) for row in db.execute("SELECT id FROM episode WHERE show_id = ? AND in_feed", (show_id,))}


def described_as_before(db: sqlite3.Connection, show_id: ShowId, feed: Feed) -> Feed:
    """A feed that says nothing of its show, with what is known of it; the picture where it brings none of its own."""
    row = db.execute("SELECT title, author, image_url, serial FROM show WHERE id = ?", (show_id,)).fetchone()
    inside = row["image_url"] if "#picture=" in (row["image_url"] or "") else None
    return replace(
        feed,
        title=row["title"],
        author=row["author"],
        image_url=feed.image_url or inside,
        serial=bool(row["serial"]),
    )


def tell_whether_whole(db: sqlite3.Connection, show_id: ShowId, feed: Feed, now: datetime) -> None:
    """Tell once that not all of a folder could be listed, and take it back where that is over."""
    if not feed.broken:
        db.execute("DELETE FROM show_notice WHERE show_id = ? AND kind = ?", (show_id, NoticeKind.NOT_WHOLE))
        return
    db.execute(
        """INSERT INTO show_notice (show_id, kind, told_at, amount) SELECT :id, :kind, :now, :amount
           WHERE NOT EXISTS (SELECT 1 FROM show_notice WHERE show_id = :id AND kind = :kind)""",
        {"id": show_id, "kind": NoticeKind.NOT_WHOLE, "now": to_seconds(now), "amount": MAX_FILES},
    )


def forget_old_transcripts(db: sqlite3.Connection, changed: Iterable[EpisodeId]) -> None:
    """Forget the words that were read from a file which has changed since, or is not there any more."""
    for episode_id in changed:
        row = db.execute(
            """SELECT t.url, e.extra FROM transcript t JOIN episode_text e ON e.episode_id = t.episode_id
               WHERE t.episode_id = ? AND t.source = ?""",
            (episode_id, TranscriptSource.PUBLISHED),
        ).fetchone()
        if row is None:
            continue
        refs = json.loads(row["extra"]).get("transcripts", [])
        if row["url"] not in [ref["url"] for ref in refs]:
            drop_transcript(db, episode_id)
            db.execute("UPDATE episode SET has_transcript = ? WHERE id = ?", (bool(refs), episode_id))
