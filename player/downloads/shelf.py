"""The files in the download folder as they really are: what is gone, what was moved, what was put back."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from player.domain.models import DownloadRecord, PastFile
from player.downloads.fingerprint import fingerprint
from player.downloads.names import PART, inside

# Suffixes of what is only on its way: a download, a copy from another folder, a copy that gets its tags.
MOVING = ".moving"
TAGGING = ".tagging"
UNFINISHED = (PART, MOVING, TAGGING)


@dataclass(frozen=True, slots=True)
class Found:
    """A file as it is now, and where."""

    file: str
    size: int
    fingerprint: bytes


@dataclass(frozen=True, slots=True)
class Findings:
    """What differs from the records. ``changed`` ones are in their place but have another size."""

    missing: tuple[DownloadRecord, ...] = ()
    moved: tuple[tuple[DownloadRecord, Found], ...] = ()
    changed: tuple[tuple[DownloadRecord, Found], ...] = ()
    back: tuple[tuple[PastFile, Found], ...] = ()


def look(folder: Path, done: Sequence[DownloadRecord], past: Sequence[PastFile]) -> Findings:
    """Compare the records of finished downloads, and those of files that were here once, with the folder. Blocks.

    Where the whole folder is gone or empty a disk that is not plugged in is likelier than so many deletions, and
    nothing counts as missing. A file is known again by its fingerprint; one without (of an earlier version) by name
    and size.
    """
    if not _has_entries(folder):
        return Findings()
    sizes = files_in(folder)
    here = {record.file for record in done}
    strays: dict[int, list[str]] = defaultdict(list)
    for file, size in sizes.items():
        if file not in here:
            strays[size].append(file)
    missing, moved, changed = [], [], []
    for record in done:
        size_now = sizes.get(record.file or "")
        if size_now == record.bytes_done:
            continue
        if (found := _known_again(folder, record.file, record.bytes_done, record.fingerprint, strays)) is not None:
            moved.append((record, found))
        elif size_now is None:
            missing.append(record)
        elif (found := _facts(folder, record.file or "")) is not None:
            changed.append((record, found))
    back = [
        (each, found)
        for each in past
        if (found := _known_again(folder, each.file, each.size, each.fingerprint, strays)) is not None
    ]
    return Findings(tuple(missing), tuple(moved), tuple(changed), tuple(back))


def files_in(folder: Path) -> dict[str, int]:
    """The finished files under ``folder`` by relative path, with ``/`` between, and their sizes. Links are not
    followed, hidden files and what is on its way left out."""
    return {file: size for file, size in _walk(folder) if not file.endswith(UNFINISHED)}


def unfinished_in(folder: Path) -> dict[str, int]:
    """What is on its way, or was when a process died."""
    return {file: size for file, size in _walk(folder) if file.endswith(UNFINISHED)}


def _has_entries(folder: Path) -> bool:
    try:
        return next(folder.iterdir(), None) is not None
    except OSError:
        return False


def _walk(folder: Path) -> Iterable[tuple[str, int]]:
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(place, name)
            try:
                facts = path.lstat()
            except OSError:
                # Gone in this very moment.
                continue
            if not name.startswith(".") and path.is_file():
                yield path.relative_to(folder).as_posix(), facts.st_size


def _known_again(
    folder: Path, name: str | None, size: int, known_by: bytes | None, strays: Mapping[int, list[str]]
) -> Found | None:
    """The stray that is this file, which then is none any more."""
    files = strays.get(size, [])
    for file in sorted(files, key=lambda file: file != name):
        found = _facts(folder, file)
        if found is not None and (found.fingerprint == known_by if known_by else file == name):
            files.remove(file)
            return found
    return None


def _facts(folder: Path, file: str) -> Found | None:
    path = inside(folder, file)
    if path is None:
        return None
    try:
        return Found(file, path.stat().st_size, fingerprint(path))
    except OSError:
        return None
