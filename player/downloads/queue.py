"""The download queue: what runs, what waits, what is tried again. Lives on the background loop."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

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
from player.downloads.job import Entry, Worker, a_future
from player.downloads.retry import RetryPolicy
from player.downloads.transfer import Limits, Progress
from player.library import Library

if TYPE_CHECKING:
    from player.net.client import HttpClient

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")

PROGRESS_EVERY_S = 0.2
LOOK_FOR_SPACE_EVERY_S = 15.0


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
        self._events = events
        self._clock = clock
        self._at_once = at_once
        self._policy = policy
        self._reserve = reserve
        self._worker = Worker(library, http, clock, folder, limits, reserve)
        self._pumping = asyncio.Lock()
        self._changing = asyncio.Lock()
        self._entries: dict[EpisodeId, Entry] = {}
        self._pumps: set[asyncio.Task[None]] = set()
        self._timers: set[asyncio.TimerHandle] = set()
        self._full = False
        self._closed = False

    # --- what is asked of it ----------------------------------------------------------------------------------------

    async def add(self, ids: Iterable[EpisodeId], *, urgent: bool = False) -> list[Entry]:
        """Want these, and give those that are not here yet. What is on its way stays so; own files are here.

        Raises NothingToDownload for the first that has no audio, once the others are queued.
        """
        rows = [row for row in await self.ask(self._library.episodes.rows, list(ids)) if not row.own_file]
        bare = next((row for row in rows if not row.enclosure_url), None)
        self._full = False
        wanted, queued = [], []
        async with self._changing:
            for row in (row for row in rows if row.enclosure_url):
                entry = self._entries.get(row.id)
                if entry is None:
                    if await self._worker.file_of(row) is not None:
                        continue
                    self._publish(await self._note(row.id, state=DownloadState.QUEUED, error=None))
                    self._entries[row.id] = entry = Entry(row, a_future())
                    queued.append(row.id)
                entry.urgent |= urgent
                entry.not_before, entry.failures = 0.0, 0
                wanted.append(entry)
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
        file = await self._worker.file_of(episode)
        if file is None:
            raise EpisodeNotFound(episode=episode.id)
        return file

    async def ask(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Ask the library something, off the loop."""
        return await self._worker.disk.to_the_end(work, *args, **kwargs)

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
        async with self._changing:
            await self.stop(episode_id)
            record = await self.ask(self._library.downloads.get, episode_id)
            if record is not None:
                await self._drop(record)

    async def cancel(self, episode_id: EpisodeId) -> None:
        """The same, but for a finished one, which stays. Raises FileNotWritable."""
        async with self._changing:
            await self.stop(episode_id)
            record = await self.ask(self._library.downloads.get, episode_id)
            if record is None:
                return
            if record.state is not DownloadState.DONE:
                await self._drop(record)
            else:
                # It may have become so in this very moment.
                self._publish(record)
                self._events.publish(EpisodesChanged((episode_id,)))

    async def forget_missing(self, episode_id: EpisodeId, error: EarmarkError) -> None:
        """Forget a finished download whose file is not there any more."""
        async with self._changing:
            for row in await self.ask(self._library.episodes.rows, [episode_id]):
                is_done = row.download is DownloadState.DONE and row.id not in self._entries
                if is_done and await self._worker.file_of(row) is None:
                    log.info("%s", error)
                    await self._forget(row.id, error)

    async def _drop(self, record: DownloadRecord) -> None:
        await self._worker.delete(record.file)
        await self._forget(record.episode_id)
        self._full = False
        self._pump()

    async def _forget(self, episode_id: EpisodeId, error: EarmarkError | None = None) -> None:
        await self.ask(self._library.downloads.remove, episode_id)
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
        self._worker.disk.close()

    # --- what runs next ---------------------------------------------------------------------------------------------

    def _pump(self) -> None:
        if not self._closed:
            task = asyncio.get_running_loop().create_task(self._start_what_may())
            self._pumps.add(task)
            task.add_done_callback(self._pumps.discard)

    async def _start_what_may(self) -> None:
        async with self._pumping:
            if self._full and not await self._has_room():
                if not self._timers:
                    self._call_later(LOOK_FOR_SPACE_EVERY_S)
                return
            self._full = False
            order = await self._play_order()
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

    async def _play_order(self) -> dict[EpisodeId, int]:
        try:
            ids = await self.ask(self._library.queue.ids)
        except EarmarkError as error:
            log.info("the play queue could not be read: %s", error.detail)
            ids = []
        return {id_: place for place, id_ in enumerate(ids)}

    def _call_later(self, wait_s: float) -> None:
        def due() -> None:
            self._timers.discard(timer)
            self._pump()

        timer = asyncio.get_running_loop().call_later(wait_s, due)
        self._timers.add(timer)

    async def _has_room(self) -> bool:
        free = await self._worker.room()
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
        record = await self._note(entry.episode.id, state=DownloadState.DOWNLOADING, error=None)
        self._publish(record)
        self._events.publish(EpisodesChanged((entry.episode.id,)))
        return await self._worker.attempt(entry, self._missing_elsewhere, lambda *far: self._progress(entry, *far))

    def _progress(self, entry: Entry, done: int, total: int | None) -> None:
        now = self._clock.monotonic()
        if now - entry.told_at >= PROGRESS_EVERY_S:
            entry.told_at = now
            self._events.publish(DownloadProgress(entry.episode.id, DownloadState.DOWNLOADING, done, total))
            for listener in entry.listeners:
                listener(done, total)

    async def _done(self, entry: Entry, file: Path) -> None:
        size = (await self._worker.disk.run(file.stat)).st_size
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
            record = await self.ask(self._worker.records.get, id_)
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
        return await self.ask(self._worker.records.change, episode_id, **changes)


def _rank(entry: Entry, order: dict[EpisodeId, int]) -> tuple[bool, int, float]:
    """Asked for by somebody who waits, then by the play queue, then the newest."""
    published = entry.episode.published
    newest = -published.timestamp() if published else 0.0
    return not entry.urgent, order.get(entry.episode.id, len(order)), newest
