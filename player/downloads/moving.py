"""A file on its way from one folder to another, maybe on another disk; at any time it is whole in one of them."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from player.downloads.part import told
from player.downloads.space import RESERVE, check_space

_NEW = ".new"


def bring_near(source: Path, target: Path, reserve: int = RESERVE) -> Path:
    """Have the bytes of ``source`` on the disk of ``target``: where they are, else in a copy beside it. Blocks.

    Raises NoSpace, FileNotWritable or DownloadError.
    """
    with told(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        size = source.stat().st_size
        if source.stat().st_dev == target.parent.stat().st_dev:
            with source.open("rb+") as file:
                os.fsync(file.fileno())
            return source
        check_space(target.parent, size, reserve)
        near = target.with_name(target.name + _NEW)
        try:
            with source.open("rb") as old, near.open("wb") as new:
                shutil.copyfileobj(old, new, 1024 * 1024)
                new.flush()
                os.fsync(new.fileno())
        except BaseException:
            near.unlink(missing_ok=True)
            raise
        return near


def put_in_place(near: Path, source: Path, target: Path) -> Path:
    """Give what ``bring_near`` gave its name; ``source`` is gone then. Quick. Raises as it does."""
    with told(target):
        near.replace(target)
        if near != source:
            source.unlink(missing_ok=True)
    return target
