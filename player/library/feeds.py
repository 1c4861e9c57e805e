"""What a feed says, written into the library: only what changed, each feed in one transaction."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from player.domain.errors import ShowNotFound
from player.domain.feed import Feed, FeedItem
from player.domain.identity import KnownEpisode, Matching, drop_doubles, match_items, usable_guid
from player.domain.models import EpisodeId, FetchState, RefreshResult, ShowId
from player.library.database import Database
from player.library.rows import to_json, to_moment, to_seconds

_EPISODE_FIELDS = (
    "guid",
    "title",
    "published_at",
    "duration_s",
    "link",
    "enclosure_url",
    "enclosure_type",
    "enclosure_bytes",
    "image_url",
    "season",
    "season_name",
    "number",
    "number_name",
    "type",
    "explicit",
    "item_hash",
)


def item_hash(item: FeedItem) -> bytes:
    """16 bytes that change with anything an item says; its place in the feed is not part of it."""
    return hashlib.blake2b(repr(replace(item, order=0)).encode("utf-8", "surrogatepass"), digest_size=16).digest()


class Feeds:
    """Writes feeds into a library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, feed: Feed, feed_url: str, fetched: FetchState, now: datetime) -> tuple[ShowId, RefreshResult]:
        """A new show with its episodes; the newest one lands in the inbox. Raises IntegrityError on a known address."""
        with self._database.write() as db:
            cursor = db.execute(
                """INSERT INTO show (feed_url, title, added_at, place)
                   VALUES (:url, :title, :now, (SELECT coalesce(max(place), 0) + 1 FROM show))""",
                {"url": feed_url, "title": feed.title, "now": to_seconds(now)},
            )
            show_id = ShowId(cursor.lastrowid or 0)
            self._write_show(db, show_id, feed, fetched, now)
            items = drop_doubles(feed.playable)
            ids = self._insert(db, show_id, items, now)
            db.execute(
                """UPDATE episode SET inbox = 1 WHERE id =
                   (SELECT id FROM episode WHERE show_id = :id ORDER BY sort_at DESC, id DESC LIMIT 1)""",
                {"id": show_id},
            )
        return show_id, RefreshResult(show_id, tuple(ids))

    def apply(self, show_id: ShowId, feed: Feed, fetched: FetchState, now: datetime) -> RefreshResult:
        """Bring a show up to what its feed says now: known episodes keep their id, state and file.

        Episodes that left the feed stay, marked; a feed that was cut short says nothing of what it no longer holds.
        """
        with self._database.write() as db:
            if db.execute("SELECT 1 FROM show WHERE id = :id", {"id": show_id}).fetchone() is None:
                raise ShowNotFound(show=show_id)
            known = self._known(db, show_id)
            matching = match_items(known, feed.playable)
            self._write_show(db, show_id, feed, fetched, now)
            changed = self._update(db, matching)
            new = self._insert(db, show_id, matching.new, now)
            self._fill_inbox(db, new, known)
            if not feed.broken:
                db.executemany(
                    "UPDATE episode SET in_feed = 0 WHERE id = ? AND in_feed = 1",
                    [(episode.id,) for episode in matching.gone],
                )
        return RefreshResult(show_id, tuple(new), tuple(changed), matching.repaired)

    def _known(self, db: sqlite3.Connection, show_id: ShowId) -> list[KnownEpisode]:
        rows = db.execute(
            """SELECT id, guid, title, enclosure_url, enclosure_type, published_at, duration_s, item_hash
               FROM episode WHERE show_id = :id ORDER BY id""",
            {"id": show_id},
        )
        return [
            KnownEpisode(EpisodeId(r[0]), r[1], r[2], r[3], r[4], to_moment(r[5]), r[6], bytes(r[7] or b""))
            for r in rows
        ]

    def _write_show(
        self, db: sqlite3.Connection, show_id: ShowId, feed: Feed, fetched: FetchState, now: datetime
    ) -> None:
        extra = {
            "categories": feed.categories,
            "persons": feed.persons,
            "funding": feed.funding,
            "podroll": feed.podroll,
        }
        db.execute(
            """UPDATE show SET title = :title, author = :author, website = :website, subtitle = :subtitle,
                   description = :description, description_html = :description_html, language = :language,
                   image_url = :image_url, explicit = :explicit, serial = :serial, podcast_guid = :podcast_guid,
                   extra = :extra, refreshed_at = :now, etag = :etag, last_modified = :last_modified,
                   body_hash = :body_hash, error = NULL, error_kind = NULL, error_at = NULL, error_count = 0
               WHERE id = :id""",
            {
                "id": show_id,
                "title": feed.title,
                "author": feed.author,
                "website": feed.link,
                "subtitle": feed.subtitle,
                "description": feed.description_text or feed.subtitle,
                "description_html": feed.description_html,
                "language": feed.language,
                "image_url": feed.image_url,
                "explicit": feed.explicit,
                "serial": feed.serial,
                "podcast_guid": feed.podcast_guid,
                "extra": to_json({key: value for key, value in extra.items() if value}),
                "now": to_seconds(now),
                "etag": fetched.etag,
                "last_modified": fetched.last_modified,
                "body_hash": fetched.body_hash,
            },
        )

    def _insert(
        self, db: sqlite3.Connection, show_id: ShowId, items: Iterable[FeedItem], now: datetime
    ) -> list[EpisodeId]:
        """New rows, the last of the feed first, so that ids grow with time as dates do."""
        added = to_seconds(now) or 0
        ids: list[EpisodeId] = []
        names = ", ".join(_EPISODE_FIELDS)
        values = ", ".join(f":{name}" for name in _EPISODE_FIELDS)
        for item in sorted(items, key=_age, reverse=True):
            cursor = db.execute(
                f"""INSERT INTO episode (show_id, sort_at, added_at, has_transcript, {names})
                    VALUES (:show_id, :sort_at, :added_at, :has_transcript, {values})""",
                {
                    **_episode_values(item),
                    "show_id": show_id,
                    # Without a date, the place in the feed tells what is newer.
                    "sort_at": to_seconds(item.published) or added - item.order,
                    "added_at": added,
                    "has_transcript": bool(item.transcripts),
                },
            )
            episode_id = EpisodeId(cursor.lastrowid or 0)
            db.execute(
                """INSERT INTO episode_text (episode_id, notes_html, notes_text, extra)
                   VALUES (:id, :html, :text, :extra)""",
                {"id": episode_id, **_text_values(item)},
            )
            ids.append(episode_id)
        ids.reverse()
        return ids

    def _update(self, db: sqlite3.Connection, matching: Matching) -> list[EpisodeId]:
        changed: list[EpisodeId] = []
        sets = ", ".join(f"{name} = :{name}" for name in _EPISODE_FIELDS)
        for item, known in matching.known:
            values = _episode_values(item)
            if values["item_hash"] == known.item_hash:
                continue
            changed.append(known.id)
            db.execute(
                f"""UPDATE episode SET {sets}, in_feed = 1, sort_at = coalesce(:published_at, sort_at),
                        has_transcript = :has_transcript OR EXISTS
                            (SELECT 1 FROM transcript_line WHERE episode_id = :id)
                    WHERE id = :id""",
                {**values, "has_transcript": bool(item.transcripts), "id": known.id},
            )
            db.execute(
                "UPDATE episode_text SET notes_html = :html, notes_text = :text, extra = :extra WHERE episode_id = :id",
                {"id": known.id, **_text_values(item)},
            )
        db.executemany(
            "UPDATE episode SET in_feed = 1 WHERE id = ? AND in_feed = 0", [(known.id,) for _, known in matching.known]
        )
        return changed

    def _fill_inbox(self, db: sqlite3.Connection, new: list[EpisodeId], known: list[KnownEpisode]) -> None:
        """Only what is newer than all that was known is news: an old episode that comes back is not."""
        newest = max((to_seconds(episode.published) or 0 for episode in known), default=0)
        db.executemany(
            "UPDATE episode SET inbox = 1 WHERE id = ? AND (published_at IS NULL OR published_at >= ?)",
            [(episode_id, newest) for episode_id in new],
        )


def _age(item: FeedItem) -> tuple[float, int]:
    return (-item.published.timestamp() if item.published else 0.0, item.order)


def _episode_values(item: FeedItem) -> dict[str, Any]:
    enclosure = item.enclosure
    return {
        "guid": usable_guid(item.guid),
        "title": item.title,
        "published_at": to_seconds(item.published),
        "duration_s": item.duration_s,
        "link": item.link,
        "enclosure_url": enclosure.url if enclosure else None,
        "enclosure_type": enclosure.type if enclosure else "",
        "enclosure_bytes": enclosure.bytes if enclosure else None,
        "image_url": item.image_url,
        "season": item.season,
        "season_name": item.season_name,
        "number": item.number,
        "number_name": item.number_name,
        "type": item.type,
        "explicit": item.explicit,
        "item_hash": item_hash(item),
    }


def _text_values(item: FeedItem) -> dict[str, Any]:
    extra = {
        "persons": item.persons,
        "transcripts": item.transcripts,
        "chapters": item.chapters,
        "chapters_url": item.chapters_url,
        "enclosures": item.enclosures if len(item.enclosures) > 1 else (),
    }
    return {
        "html": item.notes_html,
        "text": item.notes_text,
        "extra": to_json({key: value for key, value in extra.items() if value}),
    }
