"""One episode's file on its way: its name, its part on disk and its record in the library, kept in step."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any, Protocol

from player.domain.clock import Clock
from player.domain.errors import BrokenTransfer, DownloadBusy, NotAudio
from player.domain.file_template import DEFAULT_TEMPLATE
from player.domain.models import DownloadRecord, DownloadState, Episode, EpisodeId
from player.downloads.content import HEAD, is_other, media_suffix
from player.downloads.disk import Disk
from player.downloads.names import PART, comparable, episode_file, inside, name_values
from player.downloads.part import PartFile, PartInUse, delete_file, told
from player.downloads.resume import Kept
from player.downloads.space import RESERVE, check_space
from player.library import Library
from player.net.urls import host_of


class RecordKeeper(Protocol):
    """Keeps what is known of files on their way. Its methods block."""

    def get(self, episode_id: EpisodeId) -> DownloadRecord: ...

    def change(self, episode_id: EpisodeId, **changes: Any) -> DownloadRecord: ...  # noqa: ANN401

    def names(self) -> set[str]: ...

    def name_values(self, episode: Episode) -> dict[str, str]: ...


class Records:
    """The library's download records. Its methods block."""

    def __init__(self, library: Library, clock: Clock) -> None:
        self._library = library
        self._clock = clock

    def get(self, episode_id: EpisodeId) -> DownloadRecord:
        """The record, or a new one that is not kept yet."""
        return self._library.downloads.get(episode_id) or DownloadRecord(episode_id, DownloadState.NONE)

    def change(self, episode_id: EpisodeId, **changes: Any) -> DownloadRecord:  # noqa: ANN401 - fields of the record
        """Keep ``changes`` and give the record with them."""
        record = replace(self.get(episode_id), **changes)
        if record.state is not DownloadState.NONE:
            # One that was removed meanwhile does not come back.
            self._library.downloads.save(record, self._clock.now())
        return record

    def names(self) -> set[str]:
        """The names that are taken, in the form in which names are compared."""
        return {comparable(file) for file in self._library.downloads.files()}

    def name_values(self, episode: Episode) -> dict[str, str]:
        """What the name of an episode's file is made of. Raises ShowNotFound."""
        return name_values(episode, self._library.shows.get(episode.show_id).author)


@dataclass(frozen=True, slots=True)
class Place:
    """Where files go and how they are named, and what all downloads share. ``reserved`` gives the bytes that others are
    still to write."""

    folder: Path
    records: RecordKeeper
    disk: Disk
    naming: asyncio.Lock
    template: str = DEFAULT_TEMPLATE
    reserved: Callable[[EpisodeId], int] = lambda _: 0
    reserve: int = RESERVE


class Draft:
    """The file of ``episode`` until it is done. Open it before anything else, and close it at the end.

    The record is saved before the bytes that it describes are written, and a part is emptied before another version of
    the file is named in the record, so that whenever a process dies, the part on disk belongs to the record.
    """

    def __init__(self, episode: Episode, place: Place) -> None:
        self.episode = episode
        self.record = DownloadRecord(episode.id, DownloadState.NONE)
        self._place = place
        self._part: PartFile | None = None
        self._writing: asyncio.Future[None] | None = None

    # --- what is here -----------------------------------------------------------------------------------------------

    @property
    def size(self) -> int:
        """Bytes on disk."""
        return self._part.size if self._part else 0

    @property
    def total(self) -> int | None:
        """Bytes of the whole file, as its server said."""
        return self.record.bytes_total

    @property
    def kept(self) -> Kept:
        return Kept(self.size, self.record.etag, self.record.last_modified)

    @property
    def missing(self) -> int:
        """Bytes still to be written, as far as that is known."""
        return max(0, (self.total or 0) - self.size)

    async def open(self) -> Path | None:
        """Take up what an earlier try left; gives the finished file where one was left so.

        Raises DownloadBusy where another process is at it.
        """
        self.record = await self._place.disk.to_the_end(self._place.records.get, self.episode.id)
        target = self._target()
        if target is None:
            self.record = replace(self.record, file=None)
            return None
        here, part = await self._place.disk.run(lambda: (target.is_file(), part_of(target).is_file()))
        if here and not part:
            # Renamed, and then the process died before it could say so.
            return target
        if part:
            await self._open_part(target)
        return None

    # --- how it grows -----------------------------------------------------------------------------------------------

    async def begin(
        self,
        head: bytes,
        address: str,
        content_type: str = "",
        total: int | None = None,
        etag: str | None = None,
        last_modified: str | None = None,
    ) -> None:
        """Begin a file that starts with ``head``; a part of another version is thrown away.

        Raises NotAudio, with everything left as it was, or NoSpace.
        """
        suffix = media_suffix(head, content_type, address) if head else None
        if suffix is None:
            raise NotAudio(f"{content_type or 'no type'}, begins with {head[:24]!r}", host=host_of(address))
        await self.settle()
        await self._check_space(total or 0)
        if self.record.file is None or PurePosixPath(self.record.file).suffix != suffix:
            await self._drop_part()
            await self._choose_name(suffix)
        target = self._target()
        assert target is not None
        if self._part is None:
            await self._open_part(target)
        assert self._part is not None
        await self._place.disk.run(self._part.cut, 0)
        await self._save(bytes_done=0, bytes_total=total, etag=etag, last_modified=last_modified)
        self._part.expected = total

    async def go_on(self, total: int | None) -> None:
        """Grow on from where it is. Raises NoSpace."""
        assert self._part is not None
        self._part.expected = total
        await self._check_space((total or 0) - self.size)
        if total != self.total:
            await self._save(bytes_total=total)

    async def put(self, pieces: Sequence[bytes]) -> None:
        """Write at the end. Returns while the disk is still at it; waits for the write before."""
        await self.settle()
        assert self._part is not None
        self._writing = self._place.disk.start(self._part.append, pieces)
        # Where nobody comes back to hear it, an error is no news: the bytes are simply not there.
        self._writing.add_done_callback(lambda done: done.cancelled() or done.exception())

    async def holds(self, start: int, data: bytes) -> bool:
        """Whether ``data`` is what is on disk from ``start``."""
        await self.settle()
        assert self._part is not None
        return await self._place.disk.run(self._part.read, start, len(data)) == data

    async def cut(self, size: int) -> None:
        """Throw away what lies behind ``size``."""
        await self.settle()
        if self._part is not None:
            await self._place.disk.run(self._part.cut, size)

    async def take_up(self, suffix: str, record: DownloadRecord, put: Callable[[Path], None], *, whole: bool) -> Path:
        """Go on with bytes that came another way, in place of what is here; gives where the whole will be, or is.

        ``put`` brings them to the path of the part, or of the whole file, and blocks. ``record`` names their version.
        """
        await self.settle()
        await self._drop_part()
        target = self._target()
        if target is None or target.suffix != suffix or await self._place.disk.run(target.exists):
            await self._choose_name(suffix)
            target = self._target()
            assert target is not None
        await self._save(
            bytes_done=0, bytes_total=record.bytes_total, etag=record.etag, last_modified=record.last_modified
        )
        await self._place.disk.to_the_end(put, target if whole else part_of(target))
        if not whole:
            await self._open_part(target)
        return target

    async def settle(self) -> None:
        """Wait until all that was put is written."""
        writing, self._writing = self._writing, None
        if writing is not None:
            await writing

    async def mark(self) -> None:
        """Have what is here survive a power cut, and the record say how much that is."""
        await self.settle()
        if self._part is not None:
            await self._save(bytes_done=await self._place.disk.run(self._part.sync))

    # --- how it ends ------------------------------------------------------------------------------------------------

    async def finish(self) -> Path:
        """Give the whole file its name. Raises NotAudio, and then nothing of it is kept."""
        await self.settle()
        part, target = self._part, self._target()
        if part is None or target is None:
            raise BrokenTransfer("nothing came", host=host_of(self.episode.enclosure_url or ""))
        head = await self._place.disk.run(part.read, 0, HEAD)
        if not head or is_other(head):
            await self.discard()
            raise NotAudio(f"begins with {head[:24]!r}", host=host_of(self.episode.enclosure_url or ""))
        if await self._place.disk.run(target.exists):
            # Somebody put a file there meanwhile; theirs stays.
            await self._choose_name(target.suffix)
            target = self._target()
            assert target is not None
        await self._place.disk.to_the_end(part.finish, target)
        return target

    async def discard(self) -> None:
        """Leave neither part nor record."""
        await self._drop_part()
        self.record = replace(self.record, file=None, bytes_done=0, bytes_total=None, etag=None, last_modified=None)

    async def close(self) -> None:
        """Let go of the part, which stays. Not to be hurried by a cancellation."""
        if (part := self._part) is not None:
            self._part = None
            try:
                await self._place.disk.to_the_end(part.close)
            except RuntimeError:
                # The threads are gone already: the program is ending.
                part.close()

    # --- inside -----------------------------------------------------------------------------------------------------

    def _target(self) -> Path | None:
        return inside(self._place.folder, self.record.file) if self.record.file else None

    async def _open_part(self, target: Path) -> None:
        part = PartFile(part_of(target), self._place.reserve, self._place.folder)
        try:
            await self._place.disk.to_the_end(part.open)
        except PartInUse as error:
            raise DownloadBusy(str(error), title=self.episode.title) from error
        except BaseException:
            part.close()
            raise
        part.expected = self.total
        self._part = part

    async def _drop_part(self) -> None:
        part, self._part = self._part, None
        if part is not None:
            await self._place.disk.to_the_end(part.delete)

    async def _choose_name(self, suffix: str) -> None:
        """A name that nothing has, in the library or on disk; kept before the next one is chosen."""
        episode = self.episode
        key = episode.guid or episode.enclosure_url or str(episode.id)
        async with self._place.naming:
            names = await self._place.disk.to_the_end(self._place.records.names)
            values = await self._place.disk.to_the_end(self._place.records.name_values, episode)

            def taken(name: str) -> bool:
                path = inside(self._place.folder, name)
                if path is None or comparable(name) in names:
                    return True
                return os.path.lexists(path) or (self._part is None and os.path.lexists(part_of(path)))

            name = await self._place.disk.run(
                lambda: episode_file(self._place.template, values, suffix, key=key, taken=taken)
            )
            await self._save(file=name)

    async def _check_space(self, needed: int) -> None:
        others = self._place.reserved(self.episode.id)
        await self._place.disk.run(check_space, self._place.folder, max(0, needed) + others, self._place.reserve)

    async def _save(self, **changes: Any) -> None:  # noqa: ANN401 - fields of the record
        self.record = await self._place.disk.to_the_end(self._place.records.change, self.episode.id, **changes)


def part_of(target: Path) -> Path:
    """Where ``target`` is while it is not whole."""
    return target.with_name(target.name + PART)


def delete_files(folder: Path, relative: str | None) -> None:
    """Delete what is there of a download, done or not. Blocks; raises FileNotWritable."""
    target = inside(folder, relative) if relative else None
    if target is None:
        return
    for path in (part_of(target), target):
        with told(path):
            delete_file(path, folder)
