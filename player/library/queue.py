"""The queue: what plays next, in the listener's order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from player.domain.models import EpisodeId
from player.domain.queue_order import moved, put_back
from player.domain.record import Record
from player.library.database import Database

_LEFT = """
    SELECT count(*), coalesce(sum(max(0.0, coalesce(e.played_duration_s, e.duration_s, 0.0)
        - CASE WHEN coalesce(p.played, 0) THEN 0.0 ELSE coalesce(p.position_s, 0.0) END)), 0.0)
    FROM queue q JOIN episode e ON e.id = q.episode_id LEFT JOIN play p ON p.episode_id = e.id WHERE
"""


class QueueLeft(Record):
    """How much is left in the queue: episodes, and seconds at normal speed of those whose length is known."""

    count: int
    seconds: float


class Queue:
    """The queue of a library. Places are numbers with room between them, so that one move writes one row."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ids(self) -> list[EpisodeId]:
        with self._database.read() as db:
            return [EpisodeId(row[0]) for row in db.execute("SELECT episode_id FROM queue ORDER BY place, episode_id")]

    def add(self, episode_ids: Iterable[EpisodeId], *, first: bool = False, after: EpisodeId | None = None) -> None:
        """Put episodes at the end, or at the front in the order given; one already queued moves there.

        ``after`` is what plays now: they come next after it, at the front where it is not in the queue itself.
        """
        ids = [id_ for id_ in dict.fromkeys(episode_ids) if id_ != after]
        with self._database.write() as db:
            if after is not None:
                order = [id_ for id_ in self.ids() if id_ not in ids]
                at = order.index(after) + 1 if after in order else 0
                self.set_order([*order[:at], *ids, *order[at:]])
                return
            db.executemany("DELETE FROM queue WHERE episode_id = ?", [(id_,) for id_ in ids])
            low, high = db.execute("SELECT coalesce(min(place), 0), coalesce(max(place), 0) FROM queue").fetchone()
            start = low - len(ids) if first else high + 1
            db.executemany(
                "INSERT INTO queue (episode_id, place) SELECT ?, ? WHERE EXISTS (SELECT 1 FROM episode WHERE id = ?)",
                [(id_, start + offset, id_) for offset, id_ in enumerate(ids)],
            )

    def remove(self, episode_ids: Iterable[EpisodeId]) -> None:
        with self._database.write() as db:
            db.executemany("DELETE FROM queue WHERE episode_id = ?", [(id_,) for id_ in episode_ids])

    def set_order(self, episode_ids: Iterable[EpisodeId]) -> None:
        """Make the queue exactly this."""
        with self._database.write() as db:
            db.execute("DELETE FROM queue")
            self.add(episode_ids)

    def move(self, episode_ids: Iterable[EpisodeId], before: EpisodeId | None) -> None:
        """Put queued episodes together in front of another, None for the end; what is not queued is not added."""
        ids = list(episode_ids)
        with self._database.write():
            self.set_order(moved(self.ids(), ids, before))

    def lead(self, episode_id: EpisodeId) -> bool:
        """Bring a queued episode to the front, since it plays now; False where it is there, or not queued."""
        with self._database.write():
            ids = self.ids()
            if episode_id not in ids[1:]:
                return False
            self.add([episode_id], first=True)
        return True

    def put_back(self, episode_ids: Iterable[EpisodeId], before: Sequence[EpisodeId]) -> None:
        """Let these stand where they stood when the queue was ``before``, or not at all; what came since stays."""
        ids = list(episode_ids)
        with self._database.write():
            self.set_order(put_back(self.ids(), before, ids))

    def left(self) -> QueueLeft:
        """How much there is still to hear."""
        with self._database.read() as db:
            return QueueLeft(*db.execute(_LEFT + self._database.seen_shows("e.show_id")).fetchone())

    def after(self, episode_id: EpisodeId | None) -> EpisodeId | None:
        """What plays after this episode: the next in the queue, or its first where this one is not in it."""
        ids = self.ids()
        if episode_id in ids:
            ids = ids[ids.index(episode_id) + 1 :]
        if not self._database.leaving:
            return ids[0] if ids else None
        with self._database.read() as db:
            sql = f"SELECT 1 FROM episode WHERE id = ? AND {self._database.seen_shows('show_id')}"
            return next((id_ for id_ in ids if db.execute(sql, (id_,)).fetchone()), None)
