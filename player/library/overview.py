"""What the sidebar says of the lists: how many wait in each, how long the queue is, how much is downloaded."""

from __future__ import annotations

from datetime import datetime

from player.domain.models import SmartList
from player.domain.record import Record
from player.domain.smart_rules import OwnListId
from player.library.database import Database
from player.library.own_lists import OwnLists
from player.library.queue import Queue


class Overview(Record):
    """``counts`` of episodes (bookmarks of bookmarks), ``queue_left_s`` seconds at normal speed, ``download_bytes``."""

    counts: dict[SmartList, int]
    own_counts: dict[OwnListId, int]
    queue_left_s: float
    download_bytes: int


_INBOX = "episode e LEFT JOIN play p ON p.episode_id = e.id WHERE e.inbox AND coalesce(p.played, 0) = 0"
# What is counted, and where its episode's id stands.
_COUNTS = {
    SmartList.INBOX: (_INBOX, "e.id"),
    SmartList.QUEUE: ("queue WHERE 1", "episode_id"),
    SmartList.IN_PROGRESS: ("play WHERE played = 0 AND position_s > 0", "episode_id"),
    SmartList.DOWNLOADS: ("download WHERE 1", "episode_id"),
    SmartList.TRANSCRIPTS: ("episode WHERE has_transcript", "id"),
    SmartList.BOOKMARKS: ("bookmark WHERE 1", "episode_id"),
}


class Overviews:
    """One look at a library for its sidebar."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._own = OwnLists(database)

    def now(self, now: datetime) -> Overview:
        """How things stand; cheap with 100,000 episodes, since what is counted is indexed."""
        seen = self._database.seen_episodes
        with self._database.read() as db:
            counts = {
                which: int(db.execute(f"SELECT count(*) FROM {what} AND {seen(episode_id)}").fetchone()[0])
                for which, (what, episode_id) in _COUNTS.items()
            }
            sizes = f"SELECT coalesce(sum(bytes_done), 0) FROM download WHERE {seen('episode_id')}"
            (size,) = db.execute(sizes).fetchone()
        own = {each.id: self._own.count(each.rules, now) for each in self._own.all()}
        return Overview(counts, own, Queue(self._database).left().seconds, int(size))
