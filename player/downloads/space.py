"""Room on the disk: looked for before and while a file is written, so that nothing else ever runs out of it."""

from __future__ import annotations

import shutil
from pathlib import Path

from player.domain.errors import NoSpace

# Left free for the library, the system and everybody else.
RESERVE = 64 * 1024 * 1024


def free_bytes(folder: Path) -> int | None:
    """What may still be written where ``folder`` is or will be; None where the system does not say."""
    for place in (folder, *folder.parents):
        try:
            return shutil.disk_usage(place).free
        except FileNotFoundError:
            continue
        except OSError:
            return None
    return None


def check_space(folder: Path, needed: int, reserve: int = RESERVE) -> None:
    """Raises NoSpace where ``needed`` bytes and the reserve do not fit any more."""
    free = free_bytes(folder)
    if free is not None and free < needed + reserve:
        raise no_space(folder, needed + reserve, free)


def no_space(folder: Path, needed: int, free: int | None = None) -> NoSpace:
    """The error, with sizes as people read them."""
    known = free_bytes(folder) if free is None else free
    return NoSpace(
        f"{needed} bytes needed, {known} free", needed=size_text(needed), free=size_text(known or 0), path=folder
    )


def size_text(count: int) -> str:
    """``12 MB``, ``1.4 GB``; thousands of bytes, as disks are sold."""
    value, unit = float(count), "B"
    for larger in ("kB", "MB", "GB", "TB"):
        if value < 999.5:
            break
        value, unit = value / 1000, larger
    return f"{value:.1f} {unit}" if 0 < value < 10 and unit != "B" else f"{value:.0f} {unit}"
