"""The download queue: what runs, what waits and why, what is tried again. Lives on the background loop."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from player.domain.clock import Clock
from player.domain.errors import DownloadCancelled, EarmarkError, EpisodeNotFound, NothingToDownload
from player.domain.events import DownloadsHeld, EventBus
from player.domain.models import TO_COME, DownloadRecord, DownloadState, Episode, EpisodeId, ShowId
from player.domain.network import Wait
from player.downloads.board import Board
from player.downloads.disk import Disk
from player.downloads.files import logged
from player.downloads.finished import Finished
from player.downloads.job import Entry, Handover, Worker, a_future
from player.downloads.retry import RetryPolicy, is_passing
from player.downloads.runner import Again, Done, Outcome, Over, Runner, is_full
from player.downloads.transfer import Limits, Progress
from player.downloads.turns import must_stop, next_ones, reason
from player.library import Library
from player.settings import Downloads

if TYPE_CHECKING:
    from player.net.client import HttpClient

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")

# How often it is looked whether what is waited for has come: space on the disk, a route out (asks nobody).
LOOK_AGAIN_EVERY_S = {Wait.NO_SPACE: 15.0, Wait.OFFLINE: 3.0}


class DownloadQueue:
    """Downloads so many files at a time and so many from each host, those of the play queue first, then the newest.

    A failure that may pass is tried again by ``policy``, which does not hold up the others. ``held`` says why nothing
    may run (see Wait), where that is so, and is asked at each change and whenever ``look`` is called; what runs stops
    then, keeps what has arrived, and goes on by itself. Where the disk is full nothing new begins until there is room
    again or the person does something. ``has_route`` tells, without asking anybody, whether there is a way out.
    """

    def __init__(
        self,
        library: Library,
        http: Callable[[], HttpClient],
        events: EventBus,
        clock: Clock,
        folder: Callable[[], Path],
        settings: Callable[[], Downloads],
        policy: RetryPolicy,
        limits: Limits,
        reserve: int,
        *,
        held: Callable[[], Wait | None] = lambda: None,
        has_route: Callable[[], bool] = lambda: True,
        ask_feed: Callable[[ShowId], Awaitable[object]] | None = None,
        handover: Handover | None = None,
    ) -> None:
        self._library = library
        self._events = events
        self._clock = clock
        self._settings = settings
        self._held = held
        self._has_route = has_route
        self._worker = Worker(library, http, clock, folder, settings, limits, reserve, handover)
        self._board = Board(library, self._worker.records, self._worker.disk, events, clock)
        self._runner = Runner(library, self._worker, self._board, events, clock, policy, ask_feed)
        self._pumping = asyncio.Lock()
        self._changing = asyncio.Lock()
        self._entries: dict[EpisodeId, Entry] = {}
        self.finished = Finished(library, self._worker, self._board, self._changing, self._entries.__contains__)
        self._pumps: set[asyncio.Task[None]] = set()
        self._timers: dict[asyncio.TimerHandle, Wait] = {}
        self._gave_up: set[EpisodeId] = set()
        self._told: Wait | None = None
        self._full = False
        self._closed = False

    # --- what is asked of it ----------------------------------------------------------------------------------------

    async def add(
        self, ids: Iterable[EpisodeId], *, urgent: bool = False, anyway: bool = False, as_left: bool = False
    ) -> list[Entry]:
        """Want these, and give those that are not here yet. What is on its way stays so; what was paused goes on,
        unless they are taken up ``as_left`` by an earlier run. The person's own files are here.

        Raises NothingToDownload for the first that has no audio, once the others are queued.
        """
        rows = [row for row in await self.ask(self._library.episodes.rows, list(ids)) if not row.own_file]
        bare = next((row for row in rows if not row.enclosure_url), None)
        self._full = False
        wanted = []
        async with self._changing:
            for row in (row for row in rows if row.enclosure_url):
                entry = await self._still_wanted(row.id)
                paused = row.download_paused and as_left
                if entry is None:
                    if await self._worker.file_of(row) is not None:
                        continue
                    self._entries[row.id] = entry = Entry(row, a_future(), paused=paused)
                    waits = Wait.PAUSED if paused else None
                    await self._board.note_and_tell(
                        row.id, waits=waits, state=DownloadState.QUEUED, error=None, paused=paused
                    )
                elif entry.paused:
                    # Before it is told: who hears of it and pauses it again at once would find it paused still.
                    entry.paused, entry.waits = False, None
                    await self._board.note_and_tell(row.id, paused=False)
                entry.paused = paused
                entry.urgent |= urgent
                entry.anyway |= anyway
                entry.not_before, entry.failures = 0.0, 0
                wanted.append(entry)
            await self.ask(self._library.downloads.forget_past, [entry.episode.id for entry in wanted])
        self.look()
        if bare is not None:
            raise NothingToDownload(title=bare.title)
        return wanted

    async def _still_wanted(self, episode_id: EpisodeId) -> Entry | None:
        """The entry of an episode; one that has failed is let end, since whoever saw that wants it once more."""
        entry = self._entries.get(episode_id)
        if entry is not None and entry.ending and entry.task is not None:
            await asyncio.wait([entry.task])
            entry = self._entries.get(episode_id)
        return entry

    async def fetch(self, episode: Episode, progress: Progress | None) -> Path:
        """The file of an episode once it is here, before all others; raises what went wrong.

        A caller who is cancelled stops the download; what has arrived stays.
        """
        for entry in await self.add([episode.id], urgent=True, anyway=True):
            entry.watched = True
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

    @property
    def disk(self) -> Disk:
        """The threads of its work."""
        return self._worker.disk

    async def pause(self, episode_id: EpisodeId) -> None:
        """Stop a download until the person wants it again, in this run or a later one; what has arrived stays."""
        async with self._changing:
            entry = self._entries.get(episode_id)
            if entry is None:
                await self._pause_left(episode_id)
                return
            if entry.paused:
                return
            entry.paused, entry.anyway = True, False
            await self._halt(entry, Wait.PAUSED)
            self.look()

    async def _pause_left(self, episode_id: EpisodeId) -> None:
        """The same of one that an earlier run left, and that is not taken up yet."""
        record = await self.ask(self._library.downloads.get, episode_id)
        if record is not None and record.state in TO_COME:
            await self._board.note_and_tell(episode_id, waits=Wait.PAUSED, state=DownloadState.QUEUED, paused=True)

    async def lend(self, episode_id: EpisodeId, take: Callable[[DownloadRecord, Path], Awaitable[None]]) -> None:
        """Let a stream that begins ``take`` the part of a download; where it runs, it goes on by what is streamed."""
        async with self._changing:
            entry = self._entries.get(episode_id)
            if entry is not None and entry.task is not None:
                await self._halt(entry, None)
            if (here := await self._worker.part_of(episode_id)) is not None:
                await take(*here)
        self.look()

    async def stop(self, episode_id: EpisodeId) -> None:
        """Stop a download where it is; what has arrived stays for the next start."""
        entry = self._entries.pop(episode_id, None)
        if entry is None:
            return
        if entry.task is not None:
            entry.task.cancel()
            await asyncio.wait([entry.task])
        entry.fail(DownloadCancelled(title=entry.episode.title))
        self.look()

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
                self._board.tell(record)
                self._board.changed([episode_id])

    async def _drop(self, record: DownloadRecord) -> None:
        await self._worker.delete(record.file)
        await self._board.retire(record.episode_id)
        self._full = False
        self.look()

    def waiting(self) -> dict[EpisodeId, Wait]:
        """Why each download that is asked for does not run, where it is its turn; may be called from any thread."""
        return {entry.episode.id: entry.waits for entry in list(self._entries.values()) if entry.waits is not None}

    def why_waits(self, episode_id: EpisodeId) -> Wait | None:
        """The same of one download."""
        entry = self._entries.get(episode_id)
        return entry.waits if entry else None

    async def quiet(self) -> None:
        """Wait until what is held has stopped."""
        await self._start_what_may()

    def look(self, *, network_is_back: bool = False) -> None:
        """See what may run now. ``network_is_back``: what gave up for the network's sake is tried again."""
        if self._closed:
            return
        if network_is_back:
            again, self._gave_up = self._gave_up, set()
            for entry in self._entries.values():
                if entry.waits in (Wait.RETRY, Wait.OFFLINE):
                    entry.not_before = 0.0
            if again:
                self._keep(partial(self.add, again, as_left=True))
        self._keep(self._start_what_may)

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

    def _keep(self, work: Callable[[], Awaitable[object]]) -> None:
        """Have ``work`` done without waiting for it."""
        task = asyncio.get_running_loop().create_task(logged(work))
        self._pumps.add(task)
        task.add_done_callback(self._pumps.discard)

    async def _start_what_may(self) -> None:
        async with self._pumping:
            held = self._held()
            if self._full and not await self._worker.has_room():
                held = held or Wait.NO_SPACE
                self._call_later(LOOK_AGAIN_EVERY_S[Wait.NO_SPACE], Wait.NO_SPACE)
            else:
                self._full = False
            self._tell_held(held)
            order = await self._worker.play_order()
            self._sort_out(held)
            for entry in [e for e in self._entries.values() if e.task is not None and must_stop(e, held)]:
                await self._halt(entry, reason(entry, held))
            settings = self._settings()
            for entry in next_ones(self._entries.values(), order, settings.at_once, settings.per_host):
                entry.task = asyncio.get_running_loop().create_task(self._run(entry))

    def _sort_out(self, held: Wait | None) -> None:
        """Say of each that does not run why not; those left without a reason may run."""
        now = self._clock.monotonic()
        for entry in self._entries.values():
            if entry.task is not None:
                continue
            waits = reason(entry, held)
            if waits is None and entry.waits is Wait.OFFLINE and not (entry.watched or self._has_route()):
                waits = Wait.OFFLINE
                self._call_later(LOOK_AGAIN_EVERY_S[Wait.OFFLINE], Wait.OFFLINE)
            if waits is None and entry.not_before > now:
                waits = Wait.RETRY
            if waits is not entry.waits:
                entry.waits = waits
                self._board.tell(
                    DownloadRecord(
                        entry.episode.id, DownloadState.QUEUED, bytes_done=entry.furthest, bytes_total=entry.total
                    ),
                    waits=waits,
                )

    async def _halt(self, entry: Entry, waits: Wait | None) -> None:
        """Stop a download that is to wait from now on."""
        task, id_ = entry.task, entry.episode.id
        if task is not None:
            task.cancel()
            await asyncio.wait([task])
        # It may rest for long; else what is seen of it would fall back to what was made safe last.
        safe = await self._worker.made_safe(id_) if task is not None and waits is not None else None
        if self._entries.get(id_) is not entry:
            return
        entry.task, entry.waits = None, waits
        record = await self._board.get(id_)
        if record.state is DownloadState.DONE:
            # It became so in this very moment.
            self._end(entry, record)
        else:
            here = record.bytes_done if safe is None else safe
            await self._board.note_and_tell(
                id_, waits=waits, state=DownloadState.QUEUED, paused=entry.paused, error=None, bytes_done=here
            )

    def _tell_held(self, held: Wait | None) -> None:
        if held is not self._told:
            self._told = held
            self._events.publish(DownloadsHeld(held))

    def _call_later(self, wait_s: float, waits: Wait) -> None:
        if waits is not Wait.RETRY and waits in self._timers.values():
            return

        def due() -> None:
            del self._timers[timer]
            self.look()

        timer = asyncio.get_running_loop().call_later(wait_s, due)
        self._timers[timer] = waits

    def _missing_elsewhere(self, episode_id: EpisodeId) -> int:
        """Bytes that other running downloads are still to write."""
        drafts = [e.draft for id_, e in self._entries.items() if id_ != episode_id and e.draft is not None]
        return sum(draft.missing for draft in drafts)

    # --- one download -----------------------------------------------------------------------------------------------

    async def _run(self, entry: Entry) -> None:
        try:
            outcome = await self._runner.run(entry, self._missing_elsewhere)
            await self._settle(entry, outcome)
        except EarmarkError as error:
            # Not even the record could be kept: the library itself is in trouble.
            log.error("download of episode %d: %s (%s)", entry.episode.id, error, error.detail)  # noqa: TRY400
            self._end(entry, DownloadRecord(entry.episode.id, DownloadState.FAILED), error)
        self.look()

    async def _settle(self, entry: Entry, outcome: Outcome) -> None:
        id_ = entry.episode.id
        match outcome:
            case Done(file, record):
                self._end(entry, record)
                if not entry.ended.done():
                    entry.ended.set_result(file)
            case Again(wait_s, waits):
                if self._entries.get(id_) is entry:
                    await self._board.note_and_tell(id_, waits=waits, state=DownloadState.QUEUED, error=None)
                    entry.task, entry.waits = None, waits
                    entry.not_before = self._clock.monotonic() + wait_s
                    if wait_s:
                        self._call_later(wait_s, Wait.RETRY)
            case Over(record, error):
                self._full |= is_full(outcome)
                if is_passing(error):
                    self._gave_up.add(id_)
                self._end(entry, record, error)

    def _end(self, entry: Entry, record: DownloadRecord, error: EarmarkError | None = None) -> None:
        if self._entries.get(entry.episode.id) is entry:
            del self._entries[entry.episode.id]
        self._board.tell(record, error)
        self._board.changed([entry.episode.id])
        if error is not None:
            entry.fail(error)
