"""Carrying the downloaded files into another folder, so that no moment of it can lose one. Everything here blocks."""

from __future__ import annotations

import contextlib
import errno
import itertools
import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from player.domain.errors import DownloadError
from player.downloads.fingerprint import fingerprint
from player.downloads.names import PART, inside
from player.downloads.part import drop_empty_folders, sync_folder, told
from player.downloads.shelf import MOVING
from player.downloads.space import check_space

_BLOCK = 4 * 1024 * 1024

Tell = Callable[[int], None]


def carry_all(
    source: Path, target: Path, files: Sequence[str], tell: Callable[[int, int], None], reserve: int
) -> dict[str, str]:
    """Carry ``files`` (relative, finished or not) from ``source`` to ``target``; gives the new names of those that
    found another file in their place. What is there already was carried by an earlier try.

    Each file is at every moment whole in one of the two folders. ``tell`` hears of bytes done and in all. Raises
    NoSpace before anything is carried, FileNotWritable or DownloadError where it has to stop; calling again goes on.
    """
    paths: list[tuple[Path, Path]] = []
    for file in files:
        for name in (file, file + PART):
            here, there = inside(source, name), inside(target, name)
            if here is not None and there is not None and here.is_file():
                paths.append((here, there))
    sizes = [here.stat().st_size for here, _ in paths]
    total, done = sum(sizes), 0
    with told(target):
        target.mkdir(parents=True, exist_ok=True)
    if source.is_dir() and source.stat().st_dev != target.stat().st_dev:
        check_space(target, total, reserve)
    renamed: dict[str, str] = {}
    tell(0, total)
    for (here, there), size in zip(paths, sizes, strict=True):
        with told(there):
            for place in _places(there):
                if carry(here, place, partial(_tell_sum, tell, done, total)):
                    break
            if place != there:
                renamed[here.relative_to(source).as_posix()] = place.relative_to(target).as_posix()
        drop_empty_folders(here.parent, source)
        done += size
        tell(done, total)
    return renamed


def _places(there: Path) -> Iterator[Path]:
    """Where a file may go: its own name first."""
    yield there
    for number in itertools.count(2):
        yield there.with_name(f"{there.stem} ({number}){there.suffix}")


def _tell_sum(tell: Callable[[int, int], None], before: int, total: int, copied: int) -> None:
    tell(before + copied, total)


def carry(here: Path, there: Path, tell: Tell) -> bool:
    """Carry one file; False where another one is in its place. Raises OSError."""
    there.parent.mkdir(parents=True, exist_ok=True)
    if os.path.lexists(there):
        if not there.is_file() or fingerprint(there) != fingerprint(here):
            return False
        # An earlier try ended between the copy and the deletion.
        here.unlink()
        return True
    try:
        here.rename(there)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        _copy(here, there, tell)
        here.unlink()
    sync_folder(there.parent)
    return True


def _copy(here: Path, there: Path, tell: Tell) -> None:
    part = there.with_name(there.name + MOVING)
    try:
        with here.open("rb", buffering=0) as source, part.open("wb", buffering=0) as target:
            copied = 0
            while block := source.read(_BLOCK):
                view = memoryview(block)
                while view:
                    view = view[target.write(view) or 0 :]
                copied += len(block)
                tell(copied)
            os.fsync(target.fileno())
            if copied != os.fstat(source.fileno()).st_size:
                raise DownloadError(f"{here} changed while it was copied")
        facts = here.stat()
        os.utime(part, ns=(facts.st_atime_ns, facts.st_mtime_ns))
        part.replace(there)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    sync_folder(there.parent)
