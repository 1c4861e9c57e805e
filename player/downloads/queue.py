"""The download queue: what runs, what waits, what is tried again. Lives on the background loop."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from player.domain.addresses import local_path
from player.domain.clock import Clock
from player.domain.errors import (
    DownloadBusy,
    DownloadCancelled,
    DownloadError,
    EarmarkError,
    EpisodeNotFound,
    NoSpace,
    NothingToDownload,
)
from player.domain.events import DownloadProgress, EpisodesChanged, EventBus
from player.domain.models import DownloadRecord, DownloadState, Episode, EpisodeId
from player.downloads.disk import Disk
from player.downloads.draft import Draft, Place, Records, delete_files
from player.downloads.names import inside
from player.downloads.retry import RetryPolicy
from player.downloads.space import free_bytes
from player.downloads.transfer import Limits, Progress, Transfer
from player.library import Library

if TYPE_CHECKING:
    from player.net.client import HttpClient

log = logging.getLogger(__name__)

PROGRESS_EVERY_S = 0.2
LOOK_FOR_SPACE_EVERY_S = 15.0


@dataclass(slots=True)
class Entry:
    """A download that is wanted: waiting (no ``task``) or running."""

    episode: Episode
    ended: asyncio.Future[Path]
    urgent: bool = False
    not_before: float = 0.0
    failures: int = 0
    furthest: int = 0
    told_at: float = float("-inf")
    task: asyncio.Task[None] | None = None
    draft: Draft | None = None
    listeners: list[Progress] = field(default_factory=list)

    @property
    def host(self) -> str:
        """Where it comes from; one download at a time from each."""
        return urlsplit(self.episode.enclosure_url or "").netloc.lower()


class DownloadQueue:
    """Downloads ``at_once()`` files at a time and one from each host, those of the play queue first, then the newest.

    A failure that may pass is tried again by ``policy``, which does not hold up the others. Where the disk is full
    nothing new begins until there is room again or the person does something.
    """

    def __init__(
        self,
        library: Library,
        http: Callable[[], HttpClient],
        events: EventBus,
        clock: Clock,
        folder: Callable[[], Path],
        at_once: Callable[[], int],
        policy: RetryPolicy,
        limits: Limits,
        reserve: int,
    ) -> None:
        self._library = library
        self._http = http
        self._events = events
        self._clock = clock
        self._folder = folder
        self._at_once = at_once
        self._policy = policy
        self._limits = limits
        self._reserve = reserve
        self._disk = Disk()
        self._records = Records(library, clock)
        self._naming = asyncio.Lock()
        self._pumping = asyncio.Lock()
        self._entries: dict[EpisodeId, Entry] = {}
        self._pumps: set[asyncio.Task[None]] = set()
        self._timers: set[asyncio.TimerHandle] = set()
        self._full = False
        self._closed = False

    # --- what is asked of it ----------------------------------------------------------------------------------------

    async def add(self, ids: Iterable[EpisodeId], *, urgent: bool = False) -> list[Entry]:
        """Want these, and give those that are not here yet. What is on its way stays so.

        Raises NothingToDownload for the first that has no audio, once the others are queued.
        """
        rows = await asyncio.to_thread(self._library.episodes.rows, list(ids))
        bare = next((row for row in rows if not row.enclosure_url), None)
        self._full = False
        wanted, queued = [], []
        for row in rows:
            if not row.enclosure_url:
                continue
            if (entry := self._entries.get(row.id)) is not None:
                entry.urgent |= urgent
                entry.not_before, entry.failures = 0.0, 0
                wanted.append(entry)
            elif await self.file_of(row) is None and row.id not in self._entries:
                self._entries[row.id] = entry = Entry(row, _awaitable(), urgent)
                wanted.append(entry)
                self._publish(await self._note(row.id, state=DownloadState.QUEUED, error=None))
                queued.append(row.id)
        if queued:
            self._events.publish(EpisodesChanged(tuple(queued)))
        self._pump()
        if bare is not None:
            raise NothingToDownload(title=bare.title)
        return wanted

    async def fetch(self, episode: Episode, progress: Progress | None) -> Path:
        """The file of an episode once it is here, before all others; raises what went wrong.

        A caller who is cancelled stops the download; what has arrived stays.
        """
        for entry in await self.add([episode.id], urgent=True):
            if progress is not None:
                entry.listeners.append(progress)
            try:
                return await asyncio.shield(entry.ended)
            except asyncio.CancelledError:
                await self.stop(episode.id)
                raise
        file = await self.file_of(episode)
        if file is None:
            raise EpisodeNotFound(episode=episode.id)
        return file

    async def file_of(self, episode: Episode) -> Path | None:
        """The finished file of an episode, looked for on disk."""
        record = await asyncio.to_thread(self._records.get, episode.id)
        if record.state is not DownloadState.DONE or record.file is None:
            return None
        path = inside(self._folder(), record.file)
        return path if path is not None and await self._disk.run(path.is_file) else None

    async def stop(self, episode_id: EpisodeId) -> None:
        """Stop a download where it is; what has arrived stays for the next start."""
        entry = self._entries.pop(episode_id, None)
        if entry is None:
            return
        if entry.task is not None:
            entry.task.cancel()
            await asyncio.wait([entry.task])
        self._fail_waiter(entry, DownloadCancelled(title=entry.episode.title))
        self._pump()

    async def drop(self, episode_id: EpisodeId) -> None:
        """Stop a download, delete its file, done or not, and forget it. Raises FileNotWritable."""
        await self.stop(episode_id)
        record = await asyncio.to_thread(self._library.downloads.get, episode_id)
        if record is None:
            return
        await self._disk.run(delete_files, self._folder(), record.file)
        await self._forget(episode_id)
        self._full = False
        self._pump()

    async def cancel(self, episode_id: EpisodeId) -> None:
        """The same, but for a finished one, which stays. Raises FileNotWritable."""
        await self.stop(episode_id)
        record = await asyncio.to_thread(self._library.downloads.get, episode_id)
        if record is not None and record.state is not DownloadState.DONE:
            await self.drop(episode_id)

    async def forget_missing(self, episode_id: EpisodeId, error: EarmarkError) -> None:
        """Forget a finished download whose file is not there any more."""
        for row in await asyncio.to_thread(self._library.episodes.rows, [episode_id]):
            is_done = row.download is DownloadState.DONE and row.id not in self._entries
            if is_done and await self.file_of(row) is None:
                log.info("%s", error)
                await self._forget(row.id, error)

    async def _forget(self, episode_id: EpisodeId, error: EarmarkError | None = None) -> None:
        await asyncio.to_thread(self._library.downloads.remove, episode_id)
        self._events.publish(DownloadProgress(episode_id, DownloadState.NONE, 0, None, error))
        self._events.publish(EpisodesChanged((episode_id,)))

    async def close(self) -> None:
        """End at once; what has arrived stays for the next start."""
        self._closed = True
        for timer in self._timers:
            timer.cancel()
        tasks = [*self._pumps, *(entry.task for entry in self._entries.values() if entry.task is not None)]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._disk.close()

    # --- what runs next ---------------------------------------------------------------------------------------------

    def _pump(self) -> None:
        if not self._closed:
            task = asyncio.get_running_loop().create_task(self._start_what_may())
            self._pumps.add(task)
            task.add_done_callback(self._pumps.discard)

    async def _start_what_may(self) -> None:
        async with self._pumping:
            if self._full and not await self._has_room():
                self._call_later(LOOK_FOR_SPACE_EVERY_S)
                return
            self._full = False
            order = {id_: place for place, id_ in enumerate(await asyncio.to_thread(self._library.queue.ids))}
            now = self._clock.monotonic()
            waiting = [e for e in self._entries.values() if e.task is None and e.not_before <= now]
            waiting.sort(key=lambda entry: _rank(entry, order))
            running = [entry for entry in self._entries.values() if entry.task is not None]
            hosts = {entry.host for entry in running}
            room = self._at_once() - len(running)
            for entry in waiting:
                if room <= 0:
                    break
                if entry.host not in hosts:
                    hosts.add(entry.host)
                    room -= 1
                    entry.task = asyncio.get_running_loop().create_task(self._run(entry))

    def _call_later(self, wait_s: float) -> None:
        def due() -> None:
            self._timers.discard(timer)
            self._pump()

        timer = asyncio.get_running_loop().call_later(wait_s, due)
        self._timers.add(timer)

    async def _has_room(self) -> bool:
        free = await self._disk.run(free_bytes, self._folder())
        return free is None or free >= 2 * self._reserve

    def _missing_elsewhere(self, episode_id: EpisodeId) -> int:
        """Bytes that other running downloads are still to write."""
        drafts = [e.draft for id_, e in self._entries.items() if id_ != episode_id and e.draft is not None]
        return sum(draft.missing for draft in drafts)

    # --- one download -----------------------------------------------------------------------------------------------

    async def _run(self, entry: Entry) -> None:
        try:
            await self._try(entry)
        except EarmarkError as error:
            # Not even the record could be kept: the library itself is in trouble.
            log.error("download of episode %d: %s (%s)", entry.episode.id, error, error.detail)  # noqa: TRY400
            self._end(entry, DownloadRecord(entry.episode.id, DownloadState.FAILED), error)
        self._pump()

    async def _try(self, entry: Entry) -> None:
        try:
            file = await self._attempt(entry)
        except EarmarkError as error:
            await self._failed(entry, error)
        except Exception as error:
            log.exception("a download failed for a reason of our own")
            await self._failed(entry, DownloadError(f"{type(error).__name__}: {error}"))
        else:
            await self._done(entry, file)

    async def _attempt(self, entry: Entry) -> Path:
        episode = entry.episode = await asyncio.to_thread(self._library.episodes.get, entry.episode.id)
        source = await asyncio.to_thread(self._source, episode)
        place = Place(self._folder(), self._records, self._disk, self._naming, self._missing_elsewhere, self._reserve)
        entry.draft = draft = Draft(episode, place)
        try:
            record = await self._note(episode.id, state=DownloadState.DOWNLOADING, error=None)
            self._publish(record)
            self._events.publish(EpisodesChanged((episode.id,)))
            if (file := await draft.open()) is not None:
                return file
            entry.furthest = max(entry.furthest, draft.size)

            def progress(done: int, total: int | None) -> None:
                self._progress(entry, done, total)

            transfer = Transfer(draft, self._disk, self._clock, self._limits, progress)
            if isinstance(source, Path):
                await transfer.copy(source)
            else:
                await transfer.fetch(self._http(), source)
            return await draft.finish()
        finally:
            if draft.size > entry.furthest:
                entry.furthest, entry.failures = draft.size, 0
            entry.draft = None
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

    def _progress(self, entry: Entry, done: int, total: int | None) -> None:
        now = self._clock.monotonic()
        if now - entry.told_at >= PROGRESS_EVERY_S:
            entry.told_at = now
            self._events.publish(DownloadProgress(entry.episode.id, DownloadState.DOWNLOADING, done, total))
            for listener in entry.listeners:
                listener(done, total)

    async def _done(self, entry: Entry, file: Path) -> None:
        size = (await self._disk.run(file.stat)).st_size
        record = await self._note(
            entry.episode.id, state=DownloadState.DONE, bytes_done=size, bytes_total=size, error=None
        )
        self._end(entry, record)
        if not entry.ended.done():
            entry.ended.set_result(file)
        for listener in entry.listeners:
            listener(size, size)

    async def _failed(self, entry: Entry, error: EarmarkError) -> None:
        id_ = entry.episode.id
        log.info("download of episode %d: %s (%s)", id_, error, error.detail)
        entry.failures += 1
        wait_s = self._policy.wait_s(error, entry.failures, random.random)
        if wait_s is not None and self._entries.get(id_) is entry:
            record = await self._note(id_, state=DownloadState.QUEUED, error=None)
            entry.task, entry.not_before = None, self._clock.monotonic() + wait_s
            self._publish(record)
            self._events.publish(EpisodesChanged((id_,)))
            self._call_later(wait_s)
            return
        self._full |= isinstance(error, NoSpace)
        if isinstance(error, DownloadBusy | EpisodeNotFound):
            # The record is another process's, or there is none.
            record = await asyncio.to_thread(self._records.get, id_)
        else:
            record = await self._note(id_, state=DownloadState.FAILED, error=error.sentence())
        self._end(entry, record, error)

    def _end(self, entry: Entry, record: DownloadRecord, error: EarmarkError | None = None) -> None:
        if self._entries.get(entry.episode.id) is entry:
            del self._entries[entry.episode.id]
        self._publish(record, error)
        self._events.publish(EpisodesChanged((entry.episode.id,)))
        if error is not None:
            self._fail_waiter(entry, error)

    def _fail_waiter(self, entry: Entry, error: EarmarkError) -> None:
        if not entry.ended.done():
            entry.ended.set_exception(error)

    def _publish(self, record: DownloadRecord, error: EarmarkError | None = None) -> None:
        progress = DownloadProgress(record.episode_id, record.state, record.bytes_done, record.bytes_total, error)
        self._events.publish(progress)

    async def _note(self, episode_id: EpisodeId, **changes: object) -> DownloadRecord:
        # Waited for even by a task that is being cancelled, lest it bring back what is removed right after.
        return await self._disk.to_the_end(self._records.change, episode_id, **changes)


def _awaitable() -> asyncio.Future[Path]:
    """A future whose error is no news where nobody waits for it."""
    future: asyncio.Future[Path] = asyncio.get_running_loop().create_future()
    future.add_done_callback(lambda done: done.cancelled() or done.exception())
    return future


def _rank(entry: Entry, order: dict[EpisodeId, int]) -> tuple[bool, int, float]:
    """Asked for by somebody who waits, then by the play queue, then the newest."""
    published = entry.episode.published
    newest = -published.timestamp() if published else 0.0
    return not entry.urgent, order.get(entry.episode.id, len(order)), newest
