"""The files of a folder as episodes: how many, and their order by track and disc, then date, then name; a pure rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from player.domain.record import Record

# So many files of a folder are episodes, and subfolders are gone into so deep.
MAX_FILES = 20_000
MAX_DEPTH = 16

_DIGITS = re.compile(r"(\d+)")


class FolderEntry(Record):
    """What the order needs of a file. ``path`` is relative to the folder, with ``/`` between its parts.

    ``placed`` is the moment that it stands at in lists already.
    """

    id: int
    path: str
    published: datetime
    disc: int | None = None
    track: float | None = None
    placed: datetime | None = None

    @property
    def subfolder(self) -> str:
        return self.path.rpartition("/")[0]


def natural(text: str) -> tuple[tuple[int, str], ...]:
    """A key that puts ``Part 2`` before ``Part 10``, whatever their case."""
    parts = _DIGITS.split(text.casefold())
    # Endless numbers are compared as text would be, by their first digits.
    return tuple((int(part[:18]), "") if place % 2 else (-1, part) for place, part in enumerate(parts))


def in_order(entries: Iterable[FolderEntry]) -> list[FolderEntry]:
    """The files from the first to hear to the last.

    Those of one subfolder that carry track numbers belong together and stand by disc and track, at the date of the
    latest of them; every other file stands by its own date. Names decide where dates do not.
    """
    numbered: dict[str, list[FolderEntry]] = {}
    units: list[list[FolderEntry]] = []
    for entry in entries:
        if entry.track is None:
            units.append([entry])
        else:
            numbered.setdefault(entry.subfolder, []).append(entry)
    for album in numbered.values():
        album.sort(key=lambda entry: (entry.disc or 0, entry.track or 0.0, entry.published, natural(entry.path)))
        units.append(album)
    units.sort(key=lambda unit: (max(entry.published for entry in unit), natural(unit[0].path)))
    return [entry for unit in units for entry in unit]


def moments(ordered: Sequence[FolderEntry]) -> list[datetime]:
    """A moment for each file, a second or more apart, that keeps the order in lists sorted by date.

    It is where the file stands already, else its own date, where that is earlier than all that stand behind it; so a
    file that comes or goes moves few others.
    """
    found: list[datetime] = []
    following: datetime | None = None
    for entry in reversed(ordered):
        moment = entry.placed or entry.published
        if following is not None and moment >= following:
            moment = following - timedelta(seconds=1)
        found.append(moment)
        following = moment
    return found[::-1]
