"""What uses the space on the disk, and freeing it: the service behind the storage page."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from player.domain.models import DownloadState, EpisodeId, ShowId
from player.domain.record import Record
from player.downloads.artwork import ArtworkCache
from player.downloads.names import PART, comparable
from player.downloads.part import delete_file, told
from player.downloads.shelf import files_in, unfinished_in
from player.downloads.space import free_bytes
from player.library import Library
from player.library.keeping import ShowBytes


class StorageReport(Record):
    """Sizes in bytes. ``shows`` has the most first.

    ``other`` are finished files in the download folder that are nobody's download, ``leftovers`` what died on its way
    and belongs to none. ``library_bytes`` is the whole database, ``transcript_bytes`` the words in it; ``backup_bytes``
    are copies of it from before an update.
    """

    folder: Path
    free_bytes: int | None
    shows: tuple[ShowBytes, ...]
    other_files: int
    other_bytes: int
    leftover_files: int
    leftover_bytes: int
    artwork_bytes: int
    artwork_limit: int
    library_bytes: int
    transcript_bytes: int
    backup_bytes: int

    @property
    def download_bytes(self) -> int:
        """All files that are downloads, finished or not."""
        return sum(show.bytes + show.part_bytes for show in self.shows)

    @property
    def total_bytes(self) -> int:
        """All that Earmark keeps."""
        return self.download_bytes + self.leftover_bytes + self.artwork_bytes + self.library_bytes + self.backup_bytes


class Remover(Protocol):
    """The part of the download manager that this needs."""

    async def remove(self, episode_id: EpisodeId) -> None: ...


class Storage:
    """Reports and frees. Coroutines of the background loop; each freeing gives the bytes that it freed."""

    def __init__(self, library: Library, downloads: Remover, artwork: ArtworkCache, folder: Callable[[], Path]) -> None:
        self._library = library
        self._downloads = downloads
        self._artwork = artwork
        self._folder = folder

    async def report(self) -> StorageReport:
        return await asyncio.to_thread(self._report)

    async def remove_played(self, show_id: ShowId | None = None) -> int:
        """Delete the files of played episodes, of one show or of all, but none that is queued, bookmarked or open.

        Raises FileNotWritable for the first that stays.
        """
        files = [
            file
            for file in await asyncio.to_thread(self._library.keeping.files)
            if file.played and not file.pinned and show_id in (None, file.show_id)
        ]
        for file in files:
            await self._downloads.remove(file.episode_id)
        return sum(file.bytes for file in files)

    async def remove_leftovers(self) -> int:
        """Delete what died on its way and belongs to no download. Raises FileNotWritable."""
        return await asyncio.to_thread(self._remove_leftovers)

    async def clear_artwork(self) -> int:
        """Delete the pictures; those that are looked at come again."""
        return await asyncio.to_thread(self._artwork.clear)

    async def remove_backups(self) -> int:
        """Delete the copies of the library from before updates. Raises FileNotWritable."""
        return await asyncio.to_thread(self._remove_backups)

    def _report(self) -> StorageReport:
        folder = self._folder()
        known = {comparable(file) for file in self._library.downloads.files()}
        other = {file: size for file, size in files_in(folder).items() if comparable(file) not in known}
        leftovers = self._leftovers(folder)
        database = self._library.path
        parts = [database, *(database.with_name(database.name + end) for end in ("-wal", "-shm"))]
        return StorageReport(
            folder=folder,
            free_bytes=free_bytes(folder),
            shows=tuple(self._library.keeping.by_show()),
            other_files=len(other),
            other_bytes=sum(other.values()),
            leftover_files=len(leftovers),
            leftover_bytes=sum(leftovers.values()),
            artwork_bytes=self._artwork.bytes_used(),
            artwork_limit=self._artwork.max_bytes,
            library_bytes=sum(_size(part) for part in parts),
            transcript_bytes=self._library.keeping.transcript_bytes(),
            backup_bytes=sum(_size(backup) for backup in self._backups()),
        )

    def _leftovers(self, folder: Path) -> dict[str, int]:
        """Unfinished files that no record names."""
        wanted = {state for state in DownloadState if state is not DownloadState.DONE}
        known = {comparable(f"{record.file}{PART}") for record in self._library.downloads.all(wanted) if record.file}
        return {file: size for file, size in unfinished_in(folder).items() if comparable(file) not in known}

    def _remove_leftovers(self) -> int:
        if self._library.downloads.moving() is not None:
            return 0
        folder, freed = self._folder(), 0
        for file, size in self._leftovers(folder).items():
            with told(folder / file):
                delete_file(folder / file, folder)
            freed += size
        return freed

    def _backups(self) -> list[Path]:
        database = self._library.path
        return sorted(database.parent.glob(f"{database.stem}.v*.bak"))

    def _remove_backups(self) -> int:
        freed = 0
        for backup in self._backups():
            size = _size(backup)
            with told(backup):
                backup.unlink(missing_ok=True)
            freed += size
        return freed


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
