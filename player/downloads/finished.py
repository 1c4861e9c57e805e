"""Finished downloads whose files changed: gone, moved, put back, or given their tags; never while one is on its way."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path

from player.domain.errors import EarmarkError
from player.domain.models import DownloadRecord, DownloadState, EpisodeId
from player.downloads.board import Board
from player.downloads.fingerprint import fingerprint
from player.downloads.job import Worker
from player.downloads.part import sync_folder, told
from player.downloads.shelf import Found
from player.library import Library

log = logging.getLogger(__name__)


class Finished:
    """Takes note of files. ``changing`` is held by whoever decides what becomes of a download; ``is_wanted`` tells
    whether one is on its way."""

    def __init__(
        self,
        library: Library,
        worker: Worker,
        board: Board,
        changing: asyncio.Lock,
        is_wanted: Callable[[EpisodeId], bool],
    ) -> None:
        self._library = library
        self._worker = worker
        self._board = board
        self._changing = changing
        self._is_wanted = is_wanted

    async def forget_missing(self, episode_id: EpisodeId, error: EarmarkError) -> None:
        """Forget a finished download whose file is not there any more."""
        async with self._changing:
            for row in await self._worker.disk.to_the_end(self._library.episodes.rows, [episode_id]):
                is_done = row.download is DownloadState.DONE and not self._is_wanted(row.id)
                if is_done and await self._worker.file_of(row) is None:
                    log.info("%s", error)
                    await self._board.retire(row.id, error, missing=True)

    async def found(self, episode_id: EpisodeId, file: Found) -> bool:
        """Take note of a finished file where and as it is now; False where something else became of it meanwhile."""
        async with self._changing:
            if self._is_wanted(episode_id):
                return False
            await self._note(episode_id, file)
            await self._worker.disk.to_the_end(self._library.downloads.forget_past, [episode_id])
            return True

    async def exchange(self, record: DownloadRecord, path: Path, copy: Path) -> bool:
        """Put ``copy``, which has its tags, in the place of the file of ``record`` at ``path``; False where that is
        another one by now, and then nothing is done. Raises FileNotWritable, as where another program has it open."""
        async with self._changing:
            now = await self._board.get(record.episode_id)
            if now.state is not DownloadState.DONE or now.file != record.file or now.bytes_done != record.bytes_done:
                return False
            found = await self._worker.disk.to_the_end(_exchange, path, copy, record)
            if found is None:
                return False
            await self._note(record.episode_id, found)
            await self._board.note(record.episode_id, tagged=True)
            return True

    async def _note(self, episode_id: EpisodeId, file: Found) -> None:
        await self._board.note_and_tell(
            episode_id,
            state=DownloadState.DONE,
            file=file.file,
            bytes_done=file.size,
            bytes_total=file.size,
            fingerprint=file.fingerprint,
            error=None,
        )


def _exchange(path: Path, copy: Path, record: DownloadRecord) -> Found | None:
    with told(path):
        if not path.is_file() or path.stat().st_size != record.bytes_done:
            return None
        found = Found(record.file or "", copy.stat().st_size, fingerprint(copy))
        copy.replace(path)
        sync_folder(path.parent)
        return found
