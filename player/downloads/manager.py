"""The download queue: what is fetched now, what waits, what failed, and where each file is."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
import shutil
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from player.domain.addresses import local_path
from player.domain.clock import Clock
from player.domain.errors import (
    BrokenTransfer,
    EarmarkError,
    EpisodeNotFound,
    FileMissing,
    Gone,
    NeedsPassword,
    NetworkError,
    NotFound,
    NothingToDownload,
    Refused,
    ServerFailed,
    TimedOut,
)
from player.domain.events import DownloadProgress, EpisodesChanged, EventBus
from player.domain.models import DownloadRecord, DownloadState, Episode, EpisodeId, ShowId
from player.downloads.content import HEAD_BYTES, suffix_for
from player.downloads.names import stem_for
from player.downloads.transfer import Fetched, Http, Validators, disk_error, fetch, finish
from player.library import Library
from player.tasks import Background

log = logging.getLogger(__name__)

PART = ".part"
TELL_EVERY_S = 0.2
SAVE_EVERY_S = 2.0
TRIES = 4
FIRST_PAUSE_S = 0.5
LONGEST_PAUSE_S = 30.0

_TRY_AGAIN = (BrokenTransfer, TimedOut, ServerFailed)
# Addresses with a token in them run out (podgrab#169): the feed has the new one.
_ASK_THE_FEED = (Refused, NeedsPassword, Gone, NotFound)

Progress = Callable[[float, float | None], None]


class DownloadManager:
    """Fetches episodes into a folder, ``at_once`` in all and one from each server.

    ``folder`` gives the folder of the moment. ``renew`` asks an episode's feed for its address of today, and
    ``arrived`` is awaited when a file is there, to have what belongs beside it. The coroutines run on the background
    loop; ``file_of`` and ``episode_of`` may be called from anywhere.
    """

    def __init__(
        self,
        library: Library,
        http: Http,
        background: Background,
        events: EventBus,
        clock: Clock,
        folder: Callable[[], Path],
        *,
        at_once: int = 3,
        renew: Callable[[EpisodeId], Awaitable[str | None]] | None = None,
        arrived: Callable[[EpisodeId], Awaitable[None]] | None = None,
    ) -> None:
        self._library = library
        self._http = http
        self._background = background
        self._events = events
        self._clock = clock
        self._folder = folder
        self._renew = renew
        self._arrived = arrived
        self._gate = asyncio.Semaphore(at_once)
        self._hosts: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._tasks: dict[EpisodeId, asyncio.Task[None]] = {}
        self._naming = asyncio.Lock()

    # --- where files are ----------------------------------------------------------------------------------------------

    def file_of(self, episode: Episode) -> Path | None:
        """The file of an episode where it is on the disk; None where it was never fetched, or has been taken away."""
        if episode.download is not DownloadState.DONE or not episode.file:
            return None
        file = self._folder() / episode.file
        return file if file.is_file() else None

    def episode_of(self, file: Path) -> Episode | None:
        """The episode that a path in the folder is the file of."""
        with contextlib.suppress(ValueError):
            relative = file.resolve().relative_to(self._folder().resolve())
            return self._library.episodes.by_file(relative.as_posix())
        return None

    # --- asked for --------------------------------------------------------------------------------------------------

    async def enqueue(self, ids: Iterable[EpisodeId]) -> None:
        """Fetch these as soon as there is room; those that are here or on their way are left alone."""
        for episode_id in ids:
            await self._begin(episode_id)

    async def download_now(self, episode_id: EpisodeId, progress: Progress | None = None) -> None:
        """Fetch one and wait for it; raises what went wrong. ``progress`` gets bytes here and in all."""

        def tell(event: DownloadProgress) -> None:
            if event.episode_id == episode_id and progress is not None:
                progress(event.bytes_done, event.bytes_total)

        stop = self._events.listen(DownloadProgress, tell)
        failures: list[EarmarkError] = []
        try:
            task = await self._begin(episode_id, failures)
            if task is not None:
                await task
        finally:
            stop()
        if failures:
            raise failures[0]

    def resume_unfinished(self) -> None:
        """Go on with what was not finished when Earmark was last seen."""
        states = (DownloadState.QUEUED, DownloadState.DOWNLOADING)

        async def resume() -> None:
            records = await asyncio.to_thread(self._library.downloads.all, states)
            await self.enqueue(record.episode_id for record in records)

        self._background.submit(resume())

    async def cancel(self, episode_id: EpisodeId) -> None:
        """Stop fetching, and leave nothing behind."""
        task = self._tasks.get(episode_id)
        if task is not None:
            task.cancel()
            await asyncio.wait([task])
        await self.remove(episode_id)

    async def remove(self, episode_id: EpisodeId) -> None:
        """Delete the file of an episode, finished or not. One that is not there is no error."""
        task = self._tasks.get(episode_id)
        if task is not None:
            task.cancel()
            await asyncio.wait([task])
        record = await asyncio.to_thread(self._library.downloads.get, episode_id)
        if record is None:
            return
        if record.file:
            await asyncio.to_thread(self._delete, record.file)
        await asyncio.to_thread(self._library.downloads.remove, episode_id)
        self._events.publish(DownloadProgress(episode_id, DownloadState.NONE, 0, None))
        self._events.publish(EpisodesChanged((episode_id,)))

    async def remove_show_files(self, show_id: ShowId) -> None:
        """Delete all files of a show."""
        for record in await asyncio.to_thread(lambda: self._library.downloads.all(show_id=show_id)):
            await self.remove(record.episode_id)

    def _delete(self, file: str) -> None:
        path = self._folder() / file
        try:
            path.unlink(missing_ok=True)
            # The show's folder goes with its last file; where something else is in it, it stays.
            if path.parent != self._folder():
                with contextlib.suppress(OSError):
                    path.parent.rmdir()
        except OSError as error:
            raise disk_error(error, path) from error

    # --- one download -------------------------------------------------------------------------------------------------

    async def _begin(
        self, episode_id: EpisodeId, failures: list[EarmarkError] | None = None
    ) -> asyncio.Task[None] | None:
        running = self._tasks.get(episode_id)
        if running is not None:
            return running
        episode = await asyncio.to_thread(self._library.episodes.get, episode_id)
        if await asyncio.to_thread(self.file_of, episode) is not None:
            return None
        if not episode.enclosure_url:
            raise NothingToDownload(title=episode.title)
        record = await asyncio.to_thread(self._library.downloads.get, episode_id)
        if record is None or record.state is DownloadState.DONE:
            record = DownloadRecord(episode_id, DownloadState.QUEUED)
        await self._save(replace(record, state=DownloadState.QUEUED, error=None))
        task = asyncio.get_running_loop().create_task(self._download(episode, failures))
        self._tasks[episode_id] = task
        task.add_done_callback(lambda _task: self._tasks.pop(episode_id, None))
        return task

    async def _download(self, episode: Episode, failures: list[EarmarkError] | None) -> None:
        try:
            host = urlsplit(episode.enclosure_url or "").netloc
            async with self._hosts[host], self._gate:
                await self._run(episode)
        except EpisodeNotFound:
            return  # unsubscribed on the way
        except EarmarkError as error:
            log.info("download of episode %d failed: %s (%s)", episode.id, error, error.detail)
            record = await asyncio.to_thread(self._library.downloads.get, episode.id)
            record = record or DownloadRecord(episode.id, DownloadState.FAILED)
            await self._save(replace(record, state=DownloadState.FAILED, error=error.sentence()), error)
            if failures is not None:
                failures.append(error)
            return
        if self._arrived is not None:
            with contextlib.suppress(EarmarkError):
                await self._arrived(episode.id)

    async def _run(self, episode: Episode) -> None:
        record = await self._name(episode)
        part = self._folder() / (record.file or "")
        url = episode.enclosure_url or ""
        file = local_path(url)
        if file is not None:
            fetched = await asyncio.to_thread(_copy, file, part)
        else:
            fetched = await self._fetch_with_patience(episode.id, url, part)
        suffix = suffix_for(fetched.head, fetched.content_type or episode.enclosure_type, fetched.final_url)
        final = part.with_name(part.name.removesuffix(PART) + suffix)
        await asyncio.to_thread(finish, part, final)
        relative = final.relative_to(self._folder()).as_posix()
        await self._save(DownloadRecord(episode.id, DownloadState.DONE, relative, fetched.size, fetched.size))

    async def _name(self, episode: Episode) -> DownloadRecord:
        """The record with its part's name: chosen once, so that a new title never moves a file."""
        async with self._naming:
            record = await asyncio.to_thread(self._library.downloads.get, episode.id)
            if record is None:
                raise EpisodeNotFound(episode=episode.id)
            if not (record.file or "").endswith(PART):
                taken = await asyncio.to_thread(self._library.downloads.files)
                key = f"{episode.guid}\0{episode.enclosure_url}"
                stem = stem_for(episode.show_title, episode.title, episode.published, key, taken)
                record = replace(
                    record, file=stem + PART, bytes_done=0, bytes_total=None, etag=None, last_modified=None
                )
            record = replace(record, state=DownloadState.DOWNLOADING)
            await self._save(record)
            return record

    async def _fetch_with_patience(self, episode_id: EpisodeId, url: str, part: Path) -> Fetched:
        """Try again what may pass, with growing pauses; a try that brought bytes counts as a fresh start."""
        failed, renewed = 0, False
        while True:
            size = await asyncio.to_thread(lambda: part.stat().st_size if part.exists() else 0)
            try:
                return await self._fetch(episode_id, url, part)
            except _ASK_THE_FEED as error:
                if renewed or self._renew is None:
                    raise
                renewed = True
                newer = await self._renewed(episode_id)
                if newer is None or newer == url:
                    raise error from None
                url = newer
            except NetworkError as error:
                if not isinstance(error, _TRY_AGAIN) and error.fields.get("status") != 429:
                    raise
                grown = await asyncio.to_thread(lambda: part.stat().st_size if part.exists() else 0)
                failed = 1 if grown > size else failed + 1
                if failed >= TRIES:
                    raise
                await asyncio.sleep(self._pause(failed, error))

    async def _renewed(self, episode_id: EpisodeId) -> str | None:
        assert self._renew is not None
        try:
            return await self._renew(episode_id)
        except EarmarkError as error:
            log.info("the feed of episode %d could not be asked: %s", episode_id, error)
            return None

    def _pause(self, failed: int, error: NetworkError) -> float:
        asked = error.fields.get("retry_after_s")
        if isinstance(asked, int | float):
            return min(float(asked), 10 * LONGEST_PAUSE_S)
        # Jitter keeps many downloads from coming back in the same moment; it guards no secret.
        return min(LONGEST_PAUSE_S, FIRST_PAUSE_S * 2.0**failed) * random.uniform(0.5, 1.0)  # noqa: S311

    async def _fetch(self, episode_id: EpisodeId, url: str, part: Path) -> Fetched:
        record = await asyncio.to_thread(self._library.downloads.get, episode_id)
        if record is None:
            raise EpisodeNotFound(episode=episode_id)
        told = saved = self._clock.monotonic()
        loop = asyncio.get_running_loop()
        saving: set[asyncio.Task[None]] = set()

        def save(changed: DownloadRecord) -> None:
            task = loop.create_task(asyncio.to_thread(self._library.downloads.save, changed, self._clock.now()))
            saving.add(task)
            task.add_done_callback(saving.discard)

        def begun(validators: Validators, total: int | None) -> None:
            nonlocal record
            assert record is not None
            record = replace(record, etag=validators.etag, last_modified=validators.last_modified, bytes_total=total)
            save(record)

        def progress(done: int, total: int | None) -> None:
            nonlocal told, saved, record
            now = self._clock.monotonic()
            if now - told >= TELL_EVERY_S or done == total:
                told = now
                self._events.publish(DownloadProgress(episode_id, DownloadState.DOWNLOADING, done, total))
            if now - saved >= SAVE_EVERY_S:
                saved = now
                assert record is not None
                record = replace(record, bytes_done=done, bytes_total=total)
                save(record)

        try:
            return await fetch(self._http, url, part, Validators(record.etag, record.last_modified), begun, progress)
        finally:
            if saving:
                await asyncio.shield(asyncio.gather(*saving))

    async def _save(self, record: DownloadRecord, error: EarmarkError | None = None) -> None:
        await asyncio.to_thread(self._library.downloads.save, record, self._clock.now())
        self._events.publish(
            DownloadProgress(record.episode_id, record.state, record.bytes_done, record.bytes_total, error)
        )
        self._events.publish(EpisodesChanged((record.episode_id,)))


def _copy(file: Path, part: Path) -> Fetched:
    """'Fetch' a file of this computer: the episodes of a feed that is a file, such as the sample show."""
    if not file.is_file():
        raise FileMissing(path=file)
    try:
        part.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, part)
        with part.open("rb") as stream:
            head = stream.read(HEAD_BYTES)
        return Fetched(part.stat().st_size, head, "", file.name)
    except OSError as error:
        raise disk_error(error, part) from error
