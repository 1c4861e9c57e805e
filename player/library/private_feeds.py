"""Which shows have a name and password, and where those are kept: never what they are."""

from __future__ import annotations

import contextlib
import sqlite3

from player.domain.addresses import without_password
from player.domain.errors import ShowNotFound
from player.domain.models import ShowId
from player.library.database import Database


class PrivateFeeds:
    """The keys of the keyring's entries, by show."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[tuple[str, str]]:
        """Key and feed address of all shows that have a password, the latest first."""
        with self._database.read() as db:
            rows = db.execute(
                """SELECT password_key, feed_url FROM show
                   WHERE password_key IS NOT NULL AND password_key <> '' ORDER BY id DESC"""
            ).fetchall()
        return [(row[0], row[1]) for row in rows]

    def key_of(self, show_id: ShowId) -> str | None:
        """The key of a show's entry; raises ShowNotFound."""
        with self._database.read() as db:
            row = db.execute("SELECT password_key FROM show WHERE id = ?", (show_id,)).fetchone()
        if row is None:
            raise ShowNotFound(show=show_id)
        return row[0] or None

    def set_key(self, show_id: ShowId, key: str | None) -> None:
        """Note where the password of a show is kept, or that it has none. Raises ShowNotFound."""
        with self._database.write() as db:
            if not db.execute("UPDATE show SET password_key = ? WHERE id = ?", (key, show_id)).rowcount:
                raise ShowNotFound(show=show_id)

    def passwords_in_addresses(self) -> list[tuple[ShowId, str]]:
        """The shows whose address holds a password, from before there was a place for those."""
        with self._database.read() as db:
            rows = db.execute("SELECT id, feed_url FROM show WHERE password_key = ''").fetchall()
        return [(ShowId(row[0]), row[1]) for row in rows]

    def take_passwords_out(self, keys: dict[ShowId, str]) -> None:
        """The passwords of these shows are in the keyring now: take them out of this file and of its older copies."""
        with self._database.write_without_trace() as db:
            for show_id, key in keys.items():
                db.execute("UPDATE show SET password_key = ? WHERE id = ?", (key, show_id))
            _clean(db, list(keys))
        path = self._database.path
        for copy in path.parent.glob(f"{path.stem}.v*.bak"):
            with contextlib.closing(sqlite3.connect(copy, isolation_level=None)) as old:
                old.execute("PRAGMA secure_delete = ON")
                _clean(old, [row[0] for row in old.execute("SELECT id FROM show WHERE feed_url LIKE 'http%@%'")])


def _clean(db: sqlite3.Connection, show_ids: list[ShowId]) -> None:
    """Take names and passwords out of all addresses of these shows, in whatever schema there is."""
    for show_id in show_ids:
        row = db.execute("SELECT feed_url FROM show WHERE id = ?", (show_id,)).fetchone()
        if row is None:
            continue
        plain = without_password(row[0])
        if db.execute("SELECT 1 FROM show WHERE feed_url = ? AND id <> ?", (plain, show_id)).fetchone():
            # The same feed with two accounts: a fragment is never sent, and keeps the two apart.
            plain = f"{plain.partition('#')[0]}#{show_id}"
        db.execute("UPDATE show SET feed_url = ? WHERE id = ?", (plain, show_id))
        for episode_id, url in db.execute(
            "SELECT id, enclosure_url FROM episode WHERE show_id = ? AND enclosure_url LIKE 'http%@%'", (show_id,)
        ).fetchall():
            db.execute("UPDATE episode SET enclosure_url = ? WHERE id = ?", (without_password(url), episode_id))
        if db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'show_notice'").fetchone():
            for notice_id, before, after in db.execute(
                "SELECT id, before, after FROM show_notice WHERE show_id = ?", (show_id,)
            ).fetchall():
                db.execute(
                    "UPDATE show_notice SET before = ?, after = ? WHERE id = ?",
                    (without_password(before), without_password(after), notice_id),
                )
