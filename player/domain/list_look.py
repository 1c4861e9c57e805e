"""How a person looks at a list of episodes: its order, what of it is left out, and the words typed to find one."""

from __future__ import annotations

from enum import StrEnum

from player.domain.record import Record


class ListSort(StrEnum):
    """Orders of a list. ``OWN`` is the list's own: newest first, the queue's places, the last heard first."""

    OWN = "own"
    NEWEST = "newest"
    OLDEST = "oldest"
    LONGEST = "longest"
    SHORTEST = "shortest"
    TITLE = "title"
    ADDED = "added"


class ListFilter(StrEnum):
    """What a list can be cut down to."""

    ALL = "all"
    UNPLAYED = "unplayed"
    IN_PROGRESS = "in-progress"
    DOWNLOADED = "downloaded"
    NOT_DOWNLOADED = "not-downloaded"
    TRANSCRIPT = "transcript"


class ListLook(Record):
    """``text`` is not kept: whoever comes back later looks for something else."""

    sort: ListSort = ListSort.OWN
    only: ListFilter = ListFilter.ALL
    text: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether nothing of the list is left out."""
        return self.only is ListFilter.ALL and not self.text.strip()
