"""What a feed says, written into the library: only what changed, each feed in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from operator import itemgetter
from typing import Any

from player.domain.addresses import is_folder
from player.domain.errors import AlreadySubscribed, ShowNotFound
from player.domain.feed import FOLDER_NEWS, Feed, FeedItem
from player.domain.identity import KnownEpisode, Matching, drop_doubles, is_double, match_items, usable_guid
from player.domain.models import EpisodeId, FetchState, RefreshResult, ShowId
from player.domain.notices import NoticeKind
from player.library.database import Database
from player.library.feed_rows import EPISODE_FIELDS, age, episode_values, text_values
from player.library.folder_rows import (
    arrange,
    described_as_before,
    forget_old_transcripts,
    ids_there,
    tell_whether_whole,
)
from player.library.new_words import NewWords
from player.library.notices import note_return
from player.library.refreshes import Schedule, latest_dates
from player.library.rows import to_json, to_moment, to_seconds

_KNOWN = """SELECT id, guid, title, enclosure_url, enclosure_type, published_at, duration_s, item_hash, source_hash
    FROM episode"""
_CHUNK = 500
_OF_EPISODE = itemgetter(*EPISODE_FIELDS)


class Feeds:
    """Writes feeds into a library."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.new_words = NewWords()

    def add(
        self,
        feed: Feed,
        feed_url: str,
        fetched: FetchState,
        now: datetime,
        schedule: Schedule | None = None,
        *,
        password_key: str | None = None,
    ) -> tuple[ShowId, RefreshResult]:
        """A new show with its episodes; the newest one lands in the inbox.

        Raises AlreadySubscribed where its address or its podcast:guid is known.
        """
        with self._database.write() as db:
            known = db.execute(
                "SELECT id, title FROM show WHERE feed_url = ? OR (podcast_guid = ? AND podcast_guid <> '')",
                (feed_url, feed.podcast_guid),
            ).fetchone()
            if known is not None:
                raise AlreadySubscribed(title=known["title"], show_id=ShowId(known["id"]))
            cursor = db.execute(
                """INSERT INTO show (feed_url, title, added_at, https_tried_at, password_key, place)
                   VALUES (:url, :title, :now, :now, :key, (SELECT coalesce(max(place), 0) + 1 FROM show))""",
                {"url": feed_url, "title": feed.title, "now": to_seconds(now), "key": password_key},
            )
            show_id = ShowId(cursor.lastrowid or 0)
            self._write_show(db, show_id, feed, fetched, now)
            items = drop_doubles(feed.playable)
            ids = self._insert(db, show_id, items, now)
            if is_folder(feed_url):
                self.new_words.now(db)
                arrange(db, show_id, feed_url)
                tell_whether_whole(db, show_id, feed, now)
            db.execute(
                """UPDATE episode SET inbox = 1 WHERE id =
                   (SELECT id FROM episode WHERE show_id = :id ORDER BY sort_at DESC, id DESC LIMIT 1)""",
                {"id": show_id},
            )
            db.execute("UPDATE show SET next_page_url = ? WHERE id = ?", (feed.next_page_url, show_id))
            _plan(db, show_id, feed, schedule)
        return show_id, RefreshResult(show_id, tuple(ids))

    def recognises(self, show_id: ShowId, feed: Feed) -> bool:
        """True where ``feed`` holds episodes of this show, or where the show has none yet."""
        with self._database.read() as db:
            known = self._known(db, show_id, None)
        return not known or bool(match_items(known, feed.playable).known)

    def apply(
        self,
        show_id: ShowId,
        feed: Feed,
        fetched: FetchState,
        now: datetime,
        schedule: Schedule | None = None,
        *,
        before: FetchState | None = None,
        whole: bool = True,
    ) -> RefreshResult:
        """Bring a show up to what its feed says now: known episodes keep their id, state and file.

        Episodes that left the feed stay, marked; a feed that was cut short or goes on on another page (``whole`` is
        False for a later page) says nothing of what it does not hold. A feed that was read only where it changed
        (``feed.absent``) is written only if nobody else has refreshed the show since ``before``.
        """
        with self._database.write() as db:
            row = db.execute("SELECT body_hash, feed_url FROM show WHERE id = :id", {"id": show_id}).fetchone()
            if row is None:
                raise ShowNotFound(show=show_id)
            if feed.absent is not None and before is not None and row["body_hash"] != before.body_hash:
                return RefreshResult(show_id, stale=True)
            (newest,) = db.execute(
                "SELECT coalesce(max(published_at), 0) FROM episode WHERE show_id = ?", (show_id,)
            ).fetchone()
            self.new_words.now(db, show_id)
            folder = is_folder(row["feed_url"])
            there = ids_there(db, show_id) if folder else set()
            if folder and feed.version == FOLDER_NEWS:
                feed = described_as_before(db, show_id, feed)
            known = self._known(db, show_id, feed.absent)
            matching = match_items(known, feed.playable)
            if feed.absent is not None and matching.new:
                matching = replace(matching, new=self._without_doubles(db, show_id, matching))
            show_changed = whole and self._write_show(db, show_id, feed, fetched, now)
            changed = self._update(db, matching)
            new = self._insert(db, show_id, matching.new, now)
            self._fill_inbox(db, new, newest)
            if whole and not feed.broken and feed.next_page_url is None:
                db.executemany(
                    "UPDATE episode SET in_feed = 0 WHERE id = ? AND in_feed = 1",
                    [(episode.id,) for episode in matching.gone],
                )
            if folder:
                # What was done to its tags gives a file another id, and that is nobody's mistake.
                matching = replace(matching, repaired=0)
                self.new_words.now(db)
                arrange(db, show_id, row["feed_url"])
                # Whether its file is there is what a page says of an episode.
                changed += sorted((there ^ ids_there(db, show_id)) - {*new, *changed})
                forget_old_transcripts(db, changed)
                tell_whether_whole(db, show_id, feed, now)
            if matching.repaired:
                db.execute(
                    "INSERT INTO show_notice (show_id, kind, told_at, amount) VALUES (?, ?, ?, ?)",
                    (show_id, NoticeKind.IDS_REPAIRED, to_seconds(now), matching.repaired),
                )
            if whole:
                _plan(db, show_id, feed, schedule)
        return RefreshResult(
            show_id,
            tuple(new),
            tuple(changed),
            matching.repaired,
            recognised=len(matching.known) + feed.unchanged,
            show_changed=show_changed,
        )

    def _known(self, db: sqlite3.Connection, show_id: ShowId, absent: Sequence[bytes] | None) -> list[KnownEpisode]:
        """The episodes that the items at hand may be: all of them, or those whose bytes the feed does not hold now."""
        if absent is None:
            return _known_from(db.execute(f"{_KNOWN} WHERE show_id = ? ORDER BY id", (show_id,)))
        found = _known_from(
            db.execute(f"{_KNOWN} WHERE show_id = ? AND (NOT in_feed OR source_hash IS NULL)", (show_id,))
        )
        for start in range(0, len(absent), _CHUNK):
            chunk = absent[start : start + _CHUNK]
            marks = ",".join("?" * len(chunk))
            found += _known_from(
                db.execute(f"{_KNOWN} WHERE show_id = ? AND in_feed AND source_hash IN ({marks})", (show_id, *chunk))
            )
        return sorted(found, key=lambda episode: episode.id)

    def _without_doubles(self, db: sqlite3.Connection, show_id: ShowId, matching: Matching) -> tuple[FeedItem, ...]:
        """The new items without those that are a second time what the feed holds unchanged."""
        taken = {episode.id for _item, episode in matching.known}
        new: list[FeedItem] = []
        for item in matching.new:
            rows = db.execute(f"{_KNOWN} WHERE show_id = ? AND guid = ? AND in_feed", (show_id, usable_guid(item.guid)))
            twins = [known for known in _known_from(rows) if known.id not in taken] if usable_guid(item.guid) else []
            if not any(is_double(item, known) for known in twins):
                new.append(item)
        return tuple(new)

    def _write_show(
        self, db: sqlite3.Connection, show_id: ShowId, feed: Feed, fetched: FetchState, now: datetime
    ) -> bool:
        """Write what the feed says of the show; True where that is news."""
        extra = {
            "categories": feed.categories,
            "persons": feed.persons,
            "funding": feed.funding,
            "podroll": feed.podroll,
            "trailers": feed.trailers,
            "locations": feed.locations,
            "license": feed.license,
            "value": feed.value,
            "locked": feed.locked,
            "block": feed.block,
        }
        values = {
            "title": feed.title,
            "author": feed.author,
            "website": feed.link,
            "subtitle": feed.subtitle,
            "description": feed.description_text or feed.subtitle,
            "description_html": feed.description_html,
            "language": feed.language,
            "image_url": feed.image_url,
            "explicit": None if feed.explicit is None else int(feed.explicit),
            "serial": int(feed.serial),
            "medium": feed.medium,
            "complete": int(feed.complete),
            "update_frequency": feed.update_frequency,
            "podcast_guid": feed.podcast_guid,
            "extra": to_json({key: value for key, value in extra.items() if value}),
        }
        row = db.execute(
            f"SELECT {', '.join(values)}, error, ended, etag FROM show WHERE id = ?", (show_id,)
        ).fetchone()
        changed = any(row[name] != value for name, value in values.items()) or row["error"] is not None
        if row["ended"]:
            note_return(db, show_id, now)
        if changed:
            db.execute(
                f"UPDATE show SET {', '.join(f'{name} = :{name}' for name in values)} WHERE id = :id",
                {**values, "id": show_id},
            )
        db.execute(
            """UPDATE show SET refreshed_at = :now, body_at = :now, etag = :etag, last_modified = :last_modified,
                   body_hash = :body_hash, error = NULL, error_kind = NULL, error_at = NULL, error_count = 0,
                   hold_until = NULL, ended = 0
               WHERE id = :id""",
            {
                "id": show_id,
                "now": to_seconds(now),
                "etag": fetched.etag,
                "last_modified": fetched.last_modified,
                "body_hash": fetched.body_hash,
            },
        )
        return changed

    def _insert(
        self, db: sqlite3.Connection, show_id: ShowId, items: Iterable[FeedItem], now: datetime
    ) -> list[EpisodeId]:
        """New rows, the last of the feed first, so that ids grow with time as dates do."""
        added = to_seconds(now)
        # As SQLite would give them, known beforehand so that all rows of a table go in at once.
        (last,) = db.execute("SELECT coalesce(max(id), 0) FROM episode").fetchone()
        episodes: list[tuple[Any, ...]] = []
        texts: list[tuple[int, str, str, str]] = []
        words: list[tuple[int, str, str]] = []
        for episode_id, item in enumerate(sorted(items, key=age, reverse=True), start=last + 1):
            values = episode_values(item)
            # Without a date, the place in the feed tells what is newer.
            sort_at = values["published_at"] or added - item.order
            text = text_values(item)
            episodes.append((episode_id, show_id, sort_at, added, bool(item.transcripts), *_OF_EPISODE(values)))
            texts.append((episode_id, text["html"], text["text"], text["extra"]))
            words.append(((sort_at << 24) | episode_id, item.title, text["text"]))
        names = ("id", "show_id", "sort_at", "added_at", "has_transcript", *EPISODE_FIELDS)
        # By place: SQLite looks up a name for every value of every row.
        db.executemany(f"INSERT INTO episode ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})", episodes)
        db.executemany(
            "INSERT INTO episode_text (episode_id, notes_html, notes_text, extra) VALUES (?, ?, ?, ?)", texts
        )
        self.new_words.add(db, show_id, words)
        return [EpisodeId(last + number) for number in range(len(episodes), 0, -1)]

    def _update(self, db: sqlite3.Connection, matching: Matching) -> list[EpisodeId]:
        changed: list[EpisodeId] = []
        sets = ", ".join(f"{name} = :{name}" for name in EPISODE_FIELDS)
        for item, known in matching.known:
            values = episode_values(item)
            if values["item_hash"] == known.item_hash:
                if values["source_hash"] and values["source_hash"] != known.source_hash:
                    # Only its writing changed, an attribute's order or a blank: nothing that anybody can see.
                    db.execute("UPDATE episode SET source_hash = ? WHERE id = ?", (values["source_hash"], known.id))
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
                {"id": known.id, **text_values(item)},
            )
        db.executemany(
            "UPDATE episode SET in_feed = 1 WHERE id = ? AND in_feed = 0", [(known.id,) for _, known in matching.known]
        )
        return changed

    def _fill_inbox(self, db: sqlite3.Connection, new: list[EpisodeId], newest: int) -> None:
        """Only what is not older than all that was known is news: an old episode that comes back is not."""
        db.executemany(
            "UPDATE episode SET inbox = 1 WHERE id = ? AND (published_at IS NULL OR published_at >= ?)",
            [(episode_id, newest) for episode_id in new],
        )


def _known_from(rows: Iterable[sqlite3.Row]) -> list[KnownEpisode]:
    return [
        KnownEpisode(EpisodeId(r[0]), r[1], r[2], r[3], r[4], to_moment(r[5]), r[6], bytes(r[7] or b""), r[8])
        for r in rows
    ]


def _plan(db: sqlite3.Connection, show_id: ShowId, feed: Feed, schedule: Schedule | None) -> None:
    """Note when to ask the feed again."""
    if schedule is not None:
        moment = schedule(latest_dates(db, show_id), feed.complete)
        db.execute("UPDATE show SET next_refresh_at = ? WHERE id = ?", (to_seconds(moment), show_id))
