"""What is told of a show: what was mended or followed for it, and the history of its failures."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from player.domain.errors import EarmarkError
from player.domain.models import ShowId
from player.domain.notices import FailureSpell, NoticeKind, ShowNotice
from player.library.database import Database
from player.library.rows import to_moment, to_seconds

_COLUMNS = "id, show_id, kind, told_at, amount, before, after"
_SEEN = 1
_UNDONE = 2
# So many spells are kept of each show.
MAX_FAILURES = 50


class Notices:
    """Notices and failures of the shows of a library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def tell(
        self, show_id: ShowId, kind: NoticeKind, now: datetime, *, amount: int = 0, before: str = "", after: str = ""
    ) -> None:
        """Keep a notice until the person has seen it; of a show that is gone by now there is nothing to tell."""
        with self._database.write() as db:
            db.execute(
                """INSERT INTO show_notice (show_id, kind, told_at, amount, before, after)
                   SELECT id, ?, ?, ?, ?, ? FROM show WHERE id = ?""",
                (kind, to_seconds(now), amount, before, after, show_id),
            )

    def of(self, show_id: ShowId) -> list[ShowNotice]:
        """What the person has not put away yet, the latest first."""
        with self._database.read() as db:
            rows = db.execute(
                f"SELECT {_COLUMNS} FROM show_notice WHERE show_id = ? AND answer = 0 ORDER BY id DESC", (show_id,)
            ).fetchall()
        return [_notice_from(row) for row in rows]

    def all(self) -> dict[ShowId, list[ShowNotice]]:
        """What the person has not put away yet of all shows, the latest first."""
        found: dict[ShowId, list[ShowNotice]] = {}
        with self._database.read() as db:
            rows = db.execute(f"SELECT {_COLUMNS} FROM show_notice WHERE answer = 0 ORDER BY id DESC").fetchall()
        for row in rows:
            found.setdefault(ShowId(row["show_id"]), []).append(_notice_from(row))
        return found

    def get(self, notice_id: int) -> ShowNotice | None:
        """The notice, seen or not; None where there is none."""
        with self._database.read() as db:
            row = db.execute(f"SELECT {_COLUMNS} FROM show_notice WHERE id = ?", (notice_id,)).fetchone()
        return _notice_from(row) if row else None

    def dismiss(self, notice_id: int) -> None:
        """The person has seen it."""
        with self._database.write() as db:
            db.execute("UPDATE show_notice SET answer = ? WHERE id = ? AND answer = 0", (_SEEN, notice_id))

    def undo_move(self, notice_id: int) -> bool:
        """Go back to the address before the move, and do not follow it again; False where that cannot be."""
        with self._database.write() as db:
            row = db.execute(
                "SELECT show_id, kind, before, answer FROM show_notice WHERE id = ?", (notice_id,)
            ).fetchone()
            if row is None or row["kind"] != NoticeKind.MOVED or row["answer"] == _UNDONE:
                return False
            taken = db.execute(
                "SELECT 1 FROM show WHERE feed_url = ? AND id <> ?", (row["before"], row["show_id"])
            ).fetchone()
            if taken:
                return False
            # Without what the new address answered: its tags mean nothing to the old one.
            db.execute(
                """UPDATE show SET feed_url = ?, etag = NULL, last_modified = NULL, body_hash = NULL,
                       next_refresh_at = NULL WHERE id = ?""",
                (row["before"], row["show_id"]),
            )
            db.execute("UPDATE show_notice SET answer = ? WHERE id = ?", (_UNDONE, notice_id))
        return True

    def may_move(self, show_id: ShowId, address: str) -> bool:
        """False where the person has undone a move of this show to ``address``."""
        with self._database.read() as db:
            undone = db.execute(
                "SELECT 1 FROM show_notice WHERE show_id = ? AND kind = ? AND after = ? AND answer = ?",
                (show_id, NoticeKind.MOVED, address, _UNDONE),
            ).fetchone()
        return undone is None

    def failures(self, show_id: ShowId, limit: int = MAX_FAILURES) -> list[FailureSpell]:
        """What went wrong with a show's feed, the latest spell first."""
        with self._database.read() as db:
            rows = db.execute(
                """SELECT kind, text, first_at, last_at, times FROM show_failure
                   WHERE show_id = ? ORDER BY id DESC LIMIT ?""",
                (show_id, limit),
            ).fetchall()
        return [FailureSpell(r[0], r[1], _moment(r[2]), _moment(r[3]), r[4]) for r in rows]


def note_failure(db: sqlite3.Connection, show_id: ShowId, error: EarmarkError, now: datetime, *, goes_on: bool) -> None:
    """Count a failure: with the last spell where it ``goes_on`` in the same way, else as a new one."""
    latest = db.execute(
        "SELECT id, kind FROM show_failure WHERE show_id = ? ORDER BY id DESC LIMIT 1", (show_id,)
    ).fetchone()
    if goes_on and latest is not None and latest["kind"] == error.kind:
        db.execute(
            "UPDATE show_failure SET text = ?, last_at = ?, times = times + 1 WHERE id = ?",
            (error.sentence(), to_seconds(now), latest["id"]),
        )
        return
    db.execute(
        "INSERT INTO show_failure (show_id, kind, text, first_at, last_at) VALUES (?, ?, ?, ?, ?)",
        (show_id, error.kind, error.sentence(), to_seconds(now), to_seconds(now)),
    )
    db.execute(
        """DELETE FROM show_failure WHERE show_id = ? AND id <=
           (SELECT id FROM show_failure WHERE show_id = ? ORDER BY id DESC LIMIT 1 OFFSET ?)""",
        (show_id, show_id, MAX_FAILURES),
    )


def note_return(db: sqlite3.Connection, show_id: ShowId, now: datetime) -> None:
    """A feed that was gone is there again: this is told, and no longer that it is gone for good."""
    db.execute(
        "UPDATE show_notice SET answer = ? WHERE show_id = ? AND kind = ? AND answer = 0",
        (_SEEN, show_id, NoticeKind.ENDED),
    )
    db.execute(
        "INSERT INTO show_notice (show_id, kind, told_at) VALUES (?, ?, ?)",
        (show_id, NoticeKind.RETURNED, to_seconds(now)),
    )


def _notice_from(row: sqlite3.Row) -> ShowNotice:
    return ShowNotice(
        id=row["id"],
        show_id=ShowId(row["show_id"]),
        kind=NoticeKind(row["kind"]),
        told=_moment(row["told_at"]),
        amount=row["amount"],
        before=row["before"],
        after=row["after"],
    )


def _moment(seconds: int) -> datetime:
    moment = to_moment(seconds)
    assert moment is not None
    return moment
