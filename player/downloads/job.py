"""One download from its episode to its file: where it comes from, and one try to get it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from player.domain.addresses import local_path
from player.domain.clock import Clock
from player.domain.errors import DownloadError, EarmarkError, NothingToDownload
from player.domain.models import DownloadRecord, DownloadState, Episode, EpisodeId
from player.domain.network import Wait
from player.downloads.disk import Disk
from player.downloads.draft import Draft, Place, Records, delete_files, part_of
from player.downloads.names import inside
from player.downloads.part import synced_size
from player.downloads.space import free_bytes
from player.downloads.throttle import Throttle
from player.downloads.transfer import Limits, Progress, Transfer
from player.library import Library
from player.settings import Downloads

if TYPE_CHECKING:
    from player.net.client import HttpClient

log = logging.getLogger(__name__)


# Gives a draft what was streamed of its episode, once it is not being streamed any more: the whole file, or a part to
# go on with, and None.
Handover = Callable[[Draft, Progress], Awaitable[Path | None]]


@dataclass(slots=True)
class Entry:
    """A download that is wanted: waiting (no ``task``) or running.

    ``paused`` by the person. ``anyway``: the person wants it whatever the network costs, and though all are paused.
    ``watched``: somebody waits for it and is told at once that there is no network. ``waits`` is why it does not run.
    ``ending``: it failed, and the library says so or is about to.
    """

    episode: Episode
    ended: asyncio.Future[Path]
    urgent: bool = False
    paused: bool = False
    anyway: bool = False
    watched: bool = False
    waits: Wait | None = None
    not_before: float = 0.0
    failures: int = 0
    furthest: int = 0
    total: int | None = None
    told_at: float = float("-inf")
    ending: bool = False
    task: asyncio.Task[None] | None = None
    draft: Draft | None = None
    listeners: list[Progress] = field(default_factory=list)

    @property
    def host(self) -> str:
        """Where it comes from; so many at a time from each."""
        return urlsplit(self.episode.enclosure_url or "").netloc.lower()

    @property
    def is_local(self) -> bool:
        """Whether it comes from this computer and needs no network."""
        return urlsplit(self.episode.enclosure_url or "").scheme.lower() == "file"

    def fail(self, error: EarmarkError) -> None:
        """Tell whoever waits for it."""
        if not self.ended.done():
            self.ended.set_exception(error)


def a_future() -> asyncio.Future[Path]:
    """For ``Entry.ended``: one whose error is no news where nobody waits for it."""
    future: asyncio.Future[Path] = asyncio.get_running_loop().create_future()
    future.add_done_callback(lambda done: done.cancelled() or done.exception())
    return future


class Worker:
    """Does what the queue decides. ``folder`` is asked at each try; a try under way keeps the one it began with."""

    def __init__(
        self,
        library: Library,
        http: Callable[[], HttpClient],
        clock: Clock,
        folder: Callable[[], Path],
        settings: Callable[[], Downloads],
        limits: Limits,
        reserve: int,
        handover: Handover | None = None,
    ) -> None:
        self.records = Records(library, clock)
        self.disk = Disk()
        self._library = library
        self._http = http
        self._clock = clock
        self._folder = folder
        self._settings = settings
        self._throttle = Throttle(lambda: settings().speed_limit_kb * 1000, clock)
        self._limits = limits
        self._reserve = reserve
        self._handover = handover
        self._naming = asyncio.Lock()

    async def attempt(self, entry: Entry, reserved: Callable[[EpisodeId], int], progress: Progress) -> Path:
        """One try; gives the finished file or raises an EarmarkError. ``reserved``: as in Place."""
        episode = entry.episode = await self.disk.to_the_end(self._library.episodes.get, entry.episode.id)
        source = await self.disk.to_the_end(self._source, episode)
        place = Place(
            self._folder(),
            self.records,
            self.disk,
            self._naming,
            self._settings().name_template,
            reserved,
            self._reserve,
        )
        entry.draft = draft = Draft(episode, place)
        try:
            if (file := await draft.open()) is not None:
                return file
            handover = self._handover if isinstance(source, str) else None
            if handover is not None and (file := await handover(draft, progress)) is not None:
                return file
            entry.furthest = max(entry.furthest, draft.size)
            transfer = Transfer(draft, self.disk, self._clock, self._limits, progress, self._throttle)
            if isinstance(source, Path):
                await transfer.copy(source)
            else:
                await transfer.fetch(self._http(), source)
            return await draft.finish()
        finally:
            if draft.size > entry.furthest:
                entry.furthest, entry.failures = draft.size, 0
            entry.draft, entry.total = None, draft.total
            await draft.close()

    def _source(self, episode: Episode) -> str | Path:
        """The address, or the file of a show that is itself a file; no feed from the network may name one."""
        url = episode.enclosure_url
        if not url:
            raise NothingToDownload(title=episode.title)
        if urlsplit(url).scheme.lower() != "file":
            return url
        path = local_path(url)
        if path is None or local_path(self._library.shows.get(episode.show_id).feed_url) is None:
            raise NothingToDownload(f"{url} in a feed from elsewhere", title=episode.title)
        return path

    async def file_of(self, episode: Episode) -> Path | None:
        """The finished file of an episode, looked for on disk."""
        record = await self.disk.to_the_end(self.records.get, episode.id)
        if record.state is not DownloadState.DONE or record.file is None:
            return None
        path = inside(self._folder(), record.file)
        return path if path is not None and await self.disk.run(path.is_file) else None

    async def part_of(self, episode_id: EpisodeId) -> tuple[DownloadRecord, Path] | None:
        """What is here of a download that is not done."""
        record = await self.disk.to_the_end(self.records.get, episode_id)
        target = inside(self._folder(), record.file) if record.file else None
        if record.state is DownloadState.DONE or target is None:
            return None
        part = part_of(target)
        return (record, part) if await self.disk.run(part.is_file) else None

    async def made_safe(self, episode_id: EpisodeId) -> int | None:
        """Have what is here of a download that rests survive a power cut; gives how much that is, where it could."""
        if (left := await self.part_of(episode_id)) is not None:
            with contextlib.suppress(DownloadError):
                return await self.disk.to_the_end(synced_size, left[1])
        return None

    async def delete(self, file: str | None) -> None:
        """Delete what is there of a download, done or not. Raises FileNotWritable.

        Nothing in a folder that is a show is deleted, wherever the download folder was put: it is the person's own.
        """
        await self.disk.to_the_end(self._delete, self._folder(), file)

    def _delete(self, folder: Path, file: str | None) -> None:
        target = inside(folder, file) if file else None
        if target is None:
            return
        for theirs in self._library.shows.folders():
            if target.resolve().is_relative_to(theirs.resolve()):
                log.info("%s lies in a folder that is a show, and stays", target.name)
                return
        delete_files(folder, file)

    async def play_order(self) -> dict[EpisodeId, int]:
        """The places of episodes in the play queue."""
        try:
            ids = await self.disk.to_the_end(self._library.queue.ids)
        except EarmarkError as error:
            log.info("the play queue could not be read: %s", error.detail)
            ids = []
        return {id_: place for place, id_ in enumerate(ids)}

    async def has_room(self) -> bool:
        """Whether there is room for more than the last reserve."""
        free = await self.disk.run(free_bytes, self._folder())
        return free is None or free >= 2 * self._reserve
