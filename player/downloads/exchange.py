"""What was streamed goes over to a download and the other way round: the same bytes, moved and never fetched again."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from player.domain.models import DownloadRecord, EpisodeId
from player.downloads.disk import Disk
from player.downloads.draft import Draft, part_of
from player.downloads.moving import bring_near, put_in_place
from player.downloads.pieces import Pieces
from player.downloads.stream_cache import StreamCache


class Exchange:
    """Moves files between ``cache`` and the download folder. The side that gives has nothing left of it afterwards."""

    def __init__(self, cache: StreamCache, disk: Disk, reserve: int) -> None:
        self._cache = cache
        self._disk = disk
        self._reserve = reserve

    async def give_whole(self, draft: Draft, name: str, pieces: Pieces | None) -> Path:
        """Make the whole stream ``name`` the file of ``draft``; with ``pieces`` where it is open and may be playing."""
        source = pieces.file if pieces is not None else await self._disk.to_the_end(self._cache.whole, name)
        assert source is not None
        record = await self._record(draft.episode.id, name)

        def put(target: Path) -> None:
            near = bring_near(source, target, self._reserve)
            if pieces is not None:
                # Nobody reads in the moment in which it is renamed.
                pieces.move(lambda _: put_in_place(near, source, target))
            else:
                put_in_place(near, source, target)
            self._cache.delete(name)

        return await draft.take_up(source.suffix, record, put, whole=True)

    async def give_part(self, draft: Draft, name: str) -> None:
        """Let ``draft`` go on with the beginning of a stream that was left, where that is more than it has itself."""
        record = await self._record(draft.episode.id, name)
        part = part_of(self._cache.folder / record.file) if record.file else None
        if part is None or not await self._disk.run(part.is_file):
            return
        proved = record.etag or record.last_modified
        if proved and (await self._disk.run(part.stat)).st_size > draft.size:

            def put(target: Path) -> None:
                put_in_place(bring_near(part, target, self._reserve), part, target)

            await draft.take_up(_suffix(record), record, put, whole=False)
        await self._disk.to_the_end(self._cache.delete, name)

    async def take_part(self, name: str, record: DownloadRecord, part: Path) -> None:
        """Let the stream ``name`` go on with the part of a download, where that is more than is in the cache."""
        await self._disk.to_the_end(self._take_part, name, record, part)

    def _take_part(self, name: str, record: DownloadRecord, part: Path) -> None:
        if not (record.etag or record.last_modified) or self._cache.whole(name) is not None:
            return
        if self._cache.size_of(name) >= part.stat().st_size:
            return
        self._cache.delete(name)
        file = name + _suffix(record)
        self._cache.record(name).change(
            record.episode_id,
            file=file,
            bytes_total=record.bytes_total,
            etag=record.etag,
            last_modified=record.last_modified,
        )
        target = part_of(self._cache.folder / file)
        put_in_place(bring_near(part, target, self._reserve), part, target)

    async def _record(self, episode_id: EpisodeId, name: str) -> DownloadRecord:
        return await self._disk.to_the_end(self._cache.record(name).get, episode_id)


def _suffix(record: DownloadRecord) -> str:
    return PurePosixPath(record.file or "").suffix
