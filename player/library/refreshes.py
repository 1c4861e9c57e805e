"""What a refresh needs to know of a show's feed, and what it learns: tags, failures, moves, and when to ask next."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta

from player.domain.addresses import without_password
from player.domain.errors import EarmarkError, ShowNotFound
from player.domain.models import FeedStatus, FetchState, ShowId
from player.domain.notices import NoticeKind
from player.domain.schedule import DATES_LOOKED_AT
from player.library.database import Database
from player.library.notices import note_failure, note_return
from player.library.rows import to_moment, to_seconds

# From the latest dates of a show's episodes, in seconds, and whether it is complete to the moment when to ask next.
Schedule = Callable[[Sequence[int], bool], datetime]

# A body that has not been seen for so long is asked for without conditions: some servers answer 304 for ever.
BODY_AT_LEAST_EVERY = timedelta(days=7)

_COLUMNS = """id, title, feed_url, etag, last_modified, body_hash, body_at, error, error_count, ended,
    hold_until, next_page_url, password_key, https_tried_at"""


class Refreshes:
    """The state of all feeds of a library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def status(self, show_ids: Iterable[ShowId] | None, now: datetime) -> list[FeedStatus]:
        """What is known of the feeds of these shows, or of all, in the order of the sidebar."""
        with self._database.read() as db:
            rows = db.execute(f"SELECT {_COLUMNS} FROM show ORDER BY place, title COLLATE NOCASE, id").fetchall()
        wanted = None if show_ids is None else set(show_ids)
        return [_status_from(row, now) for row in rows if wanted is None or row["id"] in wanted]

    def due(self, now: datetime) -> list[ShowId]:
        """The shows whose time to be asked has come; those that have ended are never asked by themselves."""
        with self._database.read() as db:
            rows = db.execute(
                """SELECT id FROM show WHERE NOT ended AND coalesce(next_refresh_at, 0) <= ?
                   ORDER BY next_refresh_at, id""",
                (to_seconds(now),),
            )
            return [ShowId(row[0]) for row in rows.fetchall()]

    def next_due(self) -> datetime | None:
        """When the next show wants to be asked; None where there is none."""
        with self._database.read() as db:
            (seconds,) = db.execute("SELECT min(coalesce(next_refresh_at, 0)) FROM show WHERE NOT ended").fetchone()
        return to_moment(seconds)

    def next_of(self, show_id: ShowId) -> datetime | None:
        """When this show wants to be asked again; None where it is never asked by itself, or is gone."""
        with self._database.read() as db:
            row = db.execute("SELECT next_refresh_at, ended FROM show WHERE id = ?", (show_id,)).fetchone()
        return None if row is None or row["ended"] else to_moment(row["next_refresh_at"])

    def known_hashes(self, show_id: ShowId) -> bytes:
        """The hashes of the items as they were last read, one after another (see ``feeds.slices``)."""
        with self._database.read() as db:
            rows = db.execute(
                "SELECT source_hash FROM episode WHERE show_id = ? AND source_hash IS NOT NULL AND in_feed", (show_id,)
            )
            return b"".join(row[0] for row in rows)

    def unchanged(self, news: Sequence[tuple[ShowId, FetchState, Schedule]], now: datetime) -> None:
        """These feeds were asked and had nothing new: all in one transaction, since a refresh meets hundreds.

        Where the power fails just then they are asked once more, so that the disk is not waited for.
        """
        refreshed = to_seconds(now)
        with self._database.write(lasting=False) as db:
            noted = []
            for show_id, state, schedule in news:
                row = db.execute("SELECT complete, ended FROM show WHERE id = ?", (show_id,)).fetchone()
                if row is None:
                    continue
                if row["ended"]:
                    note_return(db, show_id, now)
                next_at = to_seconds(schedule(latest_dates(db, show_id), bool(row[0])))
                noted.append((refreshed, state.etag, state.last_modified, state.body_hash, next_at, show_id))
            db.executemany(
                """UPDATE show SET refreshed_at = ?, etag = ?, last_modified = ?, body_hash = ?, next_refresh_at = ?,
                       error = NULL, error_kind = NULL, error_at = NULL, error_count = 0, hold_until = NULL, ended = 0
                   WHERE id = ?""",
                noted,
            )

    def failed(
        self,
        show_id: ShowId,
        error: EarmarkError,
        now: datetime,
        next_at: datetime | None,
        *,
        hold_until: datetime | None = None,
        ended: bool = False,
    ) -> None:
        """The feed could not be had: kept with the show, counted, and asked again at ``next_at``.

        ``ended`` is for what the server calls gone: told once, kept whole, and not asked any more.
        """
        with self._database.write() as db:
            row = db.execute("SELECT error, ended FROM show WHERE id = ?", (show_id,)).fetchone()
            if row is None:
                raise ShowNotFound(show=show_id)
            db.execute(
                """UPDATE show SET error = ?, error_kind = ?, error_at = ?, error_count = error_count + 1,
                       next_refresh_at = ?, hold_until = ?, ended = ? WHERE id = ?""",
                (
                    error.sentence(),
                    error.kind,
                    to_seconds(now),
                    to_seconds(next_at),
                    to_seconds(hold_until),
                    ended,
                    show_id,
                ),
            )
            note_failure(db, show_id, error, now, goes_on=row["error"] is not None)
            if ended and not row["ended"]:
                db.execute(
                    "INSERT INTO show_notice (show_id, kind, told_at) VALUES (?, ?, ?)",
                    (show_id, NoticeKind.ENDED, to_seconds(now)),
                )

    def move(self, show_id: ShowId, address: str, now: datetime) -> bool:
        """Follow a feed to a new address and tell of it; False where another show has that address already."""
        with self._database.write() as db:
            row = db.execute("SELECT feed_url FROM show WHERE id = ?", (show_id,)).fetchone()
            if row is None or row["feed_url"] == address:
                return False
            if db.execute("SELECT 1 FROM show WHERE feed_url = ?", (address,)).fetchone():
                return False
            db.execute("UPDATE show SET feed_url = ? WHERE id = ?", (address, show_id))
            db.execute(
                "INSERT INTO show_notice (show_id, kind, told_at, before, after) VALUES (?, ?, ?, ?, ?)",
                (show_id, NoticeKind.MOVED, to_seconds(now), without_password(row["feed_url"]), address),
            )
        return True

    def note_https_tried(self, show_id: ShowId, now: datetime) -> None:
        """Note that it was looked whether the feed can be had by https."""
        with self._database.write() as db:
            db.execute("UPDATE show SET https_tried_at = ? WHERE id = ?", (to_seconds(now), show_id))

    def set_next_page(self, show_id: ShowId, address: str | None) -> None:
        """Where the older part of the feed goes on (RFC 5005); None once all of it is here."""
        with self._database.write() as db:
            db.execute("UPDATE show SET next_page_url = ? WHERE id = ?", (address, show_id))

    def set_archive(self, show_id: ShowId, *, archive: bool) -> None:
        """Keep everything of this show here, or not."""
        with self._database.write() as db:
            db.execute("UPDATE show SET archive = ? WHERE id = ?", (archive, show_id))


def latest_dates(db: sqlite3.Connection, show_id: ShowId) -> list[int]:
    """The dates of the latest episodes in seconds: enough to see a rhythm."""
    rows = db.execute(
        "SELECT published_at FROM episode WHERE show_id = ? AND published_at IS NOT NULL ORDER BY sort_at DESC LIMIT ?",
        (show_id, DATES_LOOKED_AT),
    )
    return [seconds for (seconds,) in rows]


def _status_from(row: sqlite3.Row, now: datetime) -> FeedStatus:
    """From a row of _COLUMNS. A refresh makes one for each show: by position, and without looking at its fields."""
    (
        show_id, title, feed_url, etag, last_modified, body_hash, body_at, error, error_count, ended,
        hold_until, next_page_url, password_key, https_tried_at,
    ) = row  # fmt: skip
    body_moment = to_moment(body_at)
    # After a failure, and after a long time of "not modified", the whole feed is asked for; its hash stays.
    unconditional = error is not None or body_moment is None or now - body_moment > BODY_AT_LEAST_EVERY
    state = FetchState.of(
        {
            "etag": None if unconditional else etag,
            "last_modified": None if unconditional else last_modified,
            "body_hash": body_hash,
        }
    )
    return FeedStatus.of(
        {
            "show_id": show_id,
            "title": title,
            "feed_url": feed_url,
            "state": state,
            "failures": error_count,
            "failed": error is not None,
            "ended": bool(ended),
            "hold_until": to_moment(hold_until),
            "next_page_url": next_page_url,
            "password_key": password_key or None,
            "https_tried": to_moment(https_tried_at),
        }
    )
