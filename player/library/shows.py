"""Shows: reading, ordering and removing."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from player.domain.addresses import is_folder, local_path
from player.domain.errors import ShowNotFound
from player.domain.models import Show, ShowId
from player.library.database import Database
from player.library.rows import SHOW_COLUMNS, show_from


class Shows:
    """The shows of a library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Show]:
        """All shows in the order the person gave them, then by title."""
        with self._database.read() as db:
            rows = db.execute(f"SELECT {SHOW_COLUMNS} FROM show ORDER BY place, title COLLATE NOCASE, id").fetchall()
        return [show_from(row) for row in rows]

    def get(self, show_id: ShowId) -> Show:
        """The show; raises ShowNotFound."""
        with self._database.read() as db:
            row = db.execute(f"SELECT {SHOW_COLUMNS} FROM show WHERE id = :id", {"id": show_id}).fetchone()
        if row is None:
            raise ShowNotFound(show=show_id)
        return show_from(row)

    def by_feed_url(self, feed_url: str) -> Show | None:
        """The show subscribed at exactly this address."""
        with self._database.read() as db:
            row = db.execute(f"SELECT {SHOW_COLUMNS} FROM show WHERE feed_url = :url", {"url": feed_url}).fetchone()
        return show_from(row) if row else None

    def by_podcast_guid(self, guid: str) -> Show | None:
        """The show with this podcast:guid, which stays the same when a feed moves."""
        if not guid:
            return None
        with self._database.read() as db:
            row = db.execute(
                f"SELECT {SHOW_COLUMNS} FROM show WHERE podcast_guid = :guid ORDER BY id", {"guid": guid}
            ).fetchone()
        return show_from(row) if row else None

    def folders(self) -> dict[Path, Show]:
        """The folders of this computer that are shows, whether they are there now or not."""
        folders = {local_path(show.feed_url): show for show in self.all() if is_folder(show.feed_url)}
        return {folder: show for folder, show in folders.items() if folder is not None}

    def find(self, text: str) -> Show:
        """The show that a person names by id, address or title; raises ShowNotFound where none or several fit."""
        shows = self.all()
        wanted = text.strip().casefold()
        for key in (lambda s: str(s.id), lambda s: s.feed_url.casefold(), lambda s: s.title.casefold()):
            hits = [show for show in shows if key(show) == wanted]
            if len(hits) == 1:
                return hits[0]
        hits = [show for show in shows if wanted and wanted in show.title.casefold()]
        if len(hits) == 1:
            return hits[0]
        raise ShowNotFound(f"{len(hits)} fit", show=text)

    @property
    def leaving(self) -> frozenset[ShowId]:
        """The shows that were left, as long as that can be undone."""
        return frozenset(map(ShowId, self._database.leaving))

    def leave(self, show_id: ShowId) -> None:
        """Let no list, count or search have anything of a show any more; all of it is kept. Until Earmark ends."""
        self._database.leave(show_id)

    def stay(self, show_id: ShowId) -> None:
        """The reverse: everything is where it was."""
        self._database.stay(show_id)

    def set_order(self, show_ids: Iterable[ShowId]) -> None:
        """Put the shows into this order."""
        with self._database.write() as db:
            db.executemany("UPDATE show SET place = ? WHERE id = ?", enumerate(show_ids, start=1))

    def remove(self, show_id: ShowId) -> None:
        """Forget a show with its episodes and all that was done with them. Files are not touched here."""
        with self._database.write() as db:
            removed = db.execute("DELETE FROM show WHERE id = :id", {"id": show_id}).rowcount
        if not removed:
            raise ShowNotFound(show=show_id)
