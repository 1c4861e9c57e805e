"""Which downloaded files may go: a pure decision, carried out by downloads/housekeeping."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from player.domain.models import EpisodeId, ShowId
from player.domain.record import Record


class KeptFile(Record):
    """A downloaded file. ``pinned`` ones never go by themselves: what is queued, bookmarked, open in the player, or of
    a show whose everything is kept. ``downloaded`` is when it was finished."""

    episode_id: EpisodeId
    show_id: ShowId
    bytes: int
    published: datetime | None = None
    downloaded: datetime | None = None
    played: bool = False
    played_at: datetime | None = None
    pinned: bool = False


class CleanUpRule(Record):
    """When files go. None is never. ``max_bytes`` is for all files together."""

    after_played: timedelta | None = None
    older_than: timedelta | None = None
    max_bytes: int | None = None


class ShowKeeps(Record):
    """How many files of a show are kept, None for all; with ``in_order`` the earlier ones are worth more."""

    amount: int | None = None
    in_order: bool = False


class RemovalReason(StrEnum):
    """Why a file goes."""

    PLAYED = "played"
    OLD = "old"
    TOO_MANY = "too-many"
    NO_ROOM = "no-room"


class Removal(Record):
    """A file that goes, and why."""

    episode_id: EpisodeId
    show_id: ShowId
    bytes: int
    reason: RemovalReason


def files_to_remove(
    files: Sequence[KeptFile],
    rule: CleanUpRule,
    shows: Mapping[ShowId, ShowKeeps],
    now: datetime,
    other_bytes: int = 0,
) -> tuple[Removal, ...]:
    """What goes now, the reason that holds first named first.

    ``other_bytes`` is what else counts against the limit (files on their way). Where there is too much, the played go
    first, the oldest first among them, then the oldest of the rest. Pinned files count against the limit of all, not
    against the number kept of a show.
    """
    gone: dict[EpisodeId, Removal] = {}

    def remove(file: KeptFile, reason: RemovalReason) -> None:
        gone[file.episode_id] = Removal(file.episode_id, file.show_id, file.bytes, reason)

    loose = [file for file in files if not file.pinned]
    for file in loose:
        if _is_over(file.played_at if file.played else None, rule.after_played, now):
            remove(file, RemovalReason.PLAYED)
        elif _is_over(file.downloaded, rule.older_than, now):
            remove(file, RemovalReason.OLD)

    of_show: dict[ShowId, list[KeptFile]] = defaultdict(list)
    for file in loose:
        if file.episode_id not in gone:
            of_show[file.show_id].append(file)
    for show_id, theirs in of_show.items():
        keeps = shows.get(show_id, ShowKeeps())
        if keeps.amount is not None:
            surplus = len(theirs) - keeps.amount
            for file in _least_first(theirs, in_order=keeps.in_order)[: max(0, surplus)]:
                remove(file, RemovalReason.TOO_MANY)

    if rule.max_bytes is not None:
        total = other_bytes + sum(file.bytes for file in files if file.episode_id not in gone)
        for file in _least_first(file for file in loose if file.episode_id not in gone):
            if total <= rule.max_bytes:
                break
            remove(file, RemovalReason.NO_ROOM)
            total -= file.bytes
    return tuple(gone.values())


def _is_over(since: datetime | None, wait: timedelta | None, now: datetime) -> bool:
    return since is not None and wait is not None and now - since >= wait


def _least_first(files: Iterable[KeptFile], *, in_order: bool = False) -> list[KeptFile]:
    """The least valuable first: the played, then the oldest; of a show heard in order the furthest ahead."""

    def worth(file: KeptFile) -> tuple[bool, float, int]:
        moment = file.published or file.downloaded
        age = moment.timestamp() if moment else 0.0
        ahead = in_order and not file.played
        return not file.played, -age if ahead else age, -file.episode_id if ahead else file.episode_id

    return sorted(files, key=worth)
