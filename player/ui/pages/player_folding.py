"""Which controls of the player bar have room: the least important give way first; pure arithmetic."""

from __future__ import annotations

from collections.abc import Sequence

from player.domain.record import Record

# What may go into the menu behind the three dots, the first first.
FOLD_ORDER = (
    "volume",
    "next-episode",
    "mini-player",
    "transcript",
    "chapters",
    "bookmark",
    "sleep",
    "speed",
    "mute",
)


class Room(Record):
    """Pixels: ``fixed`` for what never gives way, the least and most for the title, the least for the seek bar."""

    width: float
    fixed: float
    title_least: float
    title_most: float
    seek_least: float
    more: float


def fold(room: Room, widths: dict[str, float], order: Sequence[str] = FOLD_ORDER) -> tuple[tuple[str, ...], float]:
    """The names that give way, in order, and the title's width. ``widths`` holds those that are wanted at all."""
    present = [name for name in order if name in widths]
    for count in range(len(present) + 1):
        gone = tuple(present[:count])
        shown = sum(width for name, width in widths.items() if name not in gone)
        needed = room.fixed + shown + room.title_least + room.seek_least + (room.more if gone else 0.0)
        if needed <= room.width or count == len(present):
            spare = max(0.0, room.width - needed)
            # The seek bar has the larger share of what is left over.
            return gone, min(room.title_most, room.title_least + spare * 0.36)
    raise AssertionError("the last round returns")
