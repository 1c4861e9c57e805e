"""Downloads as the rest of the program sees them: fetch, stop, delete, and where a file is."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from player.domain.addresses import local_path
from player.domain.clock import Clock
from player.domain.errors import EarmarkError, FileMissing, OwnFileKept, OwnFileMissing
from player.domain.events import EventBus
from player.domain.models import DownloadRecord, DownloadState, Episode, EpisodeId, ShowId
from player.downloads.names import inside
from player.downloads.retry import RetryPolicy
from player.downloads.space import RESERVE
from player.library import Library
from player.settings import Downloads
from player.tasks import Background

if TYPE_CHECKING:
    # What waits for network and disk, with asyncio and aiohttp behind it, is loaded when something is downloaded.
    from player.downloads.job import Handover
    from player.downloads.queue import DownloadQueue
    from player.downloads.transfer import Limits, Progress
    from player.net.client import HttpClient

log = logging.getLogger(__name__)


class DownloadManager:
    """The downloads of one profile.

    Coroutines belong to the loop of ``background``; the other methods may be called from any thread and never wait for
    network or library. ``http``, ``folder`` and ``settings`` are asked each time, so that a change holds at once.
    Every change of state is told by EpisodesChanged and DownloadProgress, progress by the latter at most five times a
    second for each download.
    """

    def __init__(
        self,
        library: Library,
        http: Callable[[], HttpClient],
        background: Background,
        clock: Clock,
        events: EventBus,
        folder: Callable[[], Path],
        settings: Callable[[], Downloads],
        *,
        policy: RetryPolicy | None = None,
        limits: Limits | None = None,
        reserve: int = RESERVE,
        handover: Handover | None = None,
    ) -> None:
        self._library = library
        self._http = http
        self._background = background
        self._clock = clock
        self._events = events
        self._folder = folder
        self._settings = settings
        self._policy = policy or RetryPolicy()
        self._limits = limits
        self._reserve = reserve
        self._handover = handover
        self._queue: DownloadQueue | None = None

    # --- files ------------------------------------------------------------------------------------------------------

    def file_of(self, episode: Episode) -> Path | None:
        """The downloaded file of an episode, where it is still there.

        One that was deleted by hand is forgotten in the background, and that is told; but where the whole download
        folder is gone or empty, a disk that is not plugged in is likelier, and nothing is forgotten. The file of a show
        that is a folder is the person's own, and here without a download.
        """
        if episode.own_file:
            return _own_file(episode)
        if episode.download is not DownloadState.DONE or not episode.file:
            return None
        folder = self._folder()
        path = inside(folder, episode.file)
        if path is not None and path.is_file():
            return path
        if path is None or _has_entries(folder):
            self._submit_forget(episode.id, FileMissing(path=path or episode.file))
        return None

    def episode_of(self, file: Path) -> Episode | None:
        """The episode that a path belongs to: inside the download folder, or in a folder that is a show."""
        try:
            relative = file.absolute().relative_to(self._folder().absolute())
        except ValueError:
            own = self._library.episodes.by_enclosure(file.absolute().as_uri())
            return own if own is not None and own.own_file else None
        return self._library.episodes.by_file(relative.as_posix())

    def _submit_forget(self, episode_id: EpisodeId, error: FileMissing) -> None:
        async def forget() -> None:
            await self._running().forget_missing(episode_id, error)

        # Where the program is ending, the next one finds out by itself.
        with contextlib.suppress(RuntimeError):
            self._background.submit(_logged(forget()))

    # --- downloads --------------------------------------------------------------------------------------------------

    async def enqueue(self, ids: Iterable[EpisodeId]) -> None:
        """Download these when it is their turn. Failed ones go on where they stopped; what is here stays.

        Raises NothingToDownload for the first that has no audio, once the others are queued.
        """
        await self._running().add(ids)

    def keep_streamed(self, episode_id: EpisodeId) -> None:
        """Make a download of what was streamed as a whole. Returns at once."""

        async def keep() -> None:
            await self._running().add([episode_id], urgent=True, anyway=True)

        with contextlib.suppress(RuntimeError):
            self._background.submit(_logged(keep()))

    async def lend(self, episode_id: EpisodeId, take: Callable[[DownloadRecord, Path], Awaitable[None]]) -> None:
        """Let a stream that begins ``take`` what is here of a download."""
        await self._running().lend(episode_id, take)

    async def retry(self, episode_id: EpisodeId) -> None:
        """Try a failed download again, at once."""
        await self.enqueue([episode_id])

    async def download_now(self, episode_id: EpisodeId, progress: Progress | None = None) -> Path:
        """Download before all others and give the file; raises the EarmarkError that ended it.

        ``progress(bytes_done, bytes_total or None)`` is called on the loop. Cancelling it stops the download and keeps
        what has arrived.
        """
        queue = self._running()
        episode = await queue.ask(self._library.episodes.get, episode_id)
        if episode.own_file:
            file = await queue.ask(_own_file, episode)
            if file is None:
                raise OwnFileMissing(title=episode.title, path=local_path(episode.enclosure_url or ""))
            return file
        return await queue.fetch(episode, progress)

    async def cancel(self, episode_id: EpisodeId) -> None:
        """Stop a download and leave nothing of it. A finished one stays."""
        await self._running().cancel(episode_id)

    async def remove(self, episode_id: EpisodeId) -> None:
        """Delete an episode's file, finished or not, and forget it. Raises FileNotWritable, or OwnFileKept."""
        queue = self._running()
        for episode in await queue.ask(self._library.episodes.rows, [episode_id]):
            if episode.own_file:
                raise OwnFileKept(title=episode.title)
        await queue.drop(episode_id)

    async def remove_show_files(self, show_id: ShowId) -> None:
        """Delete all files of a show, before it is unsubscribed. Raises FileNotWritable for the first that stays."""
        queue = self._running()
        for record in await queue.ask(self._library.downloads.all, show_id=show_id):
            await queue.drop(record.episode_id)

    def resume_unfinished(self) -> None:
        """Go on with what an earlier run left, and notice files that are gone. Returns at once."""
        self._background.submit(_logged(self._resume_unfinished()))

    async def _resume_unfinished(self) -> None:
        queue = self._running()

        def look() -> tuple[list[EpisodeId], list[Episode]]:
            downloads, states = self._library.downloads, (DownloadState.QUEUED, DownloadState.DOWNLOADING)
            done = [record.episode_id for record in downloads.all((DownloadState.DONE,))]
            return [record.episode_id for record in downloads.all(states)], self._library.episodes.rows(done)

        unfinished, done = await queue.ask(look)
        if unfinished:
            await queue.add(unfinished)

        def check() -> None:
            for episode in done:
                self.file_of(episode)

        await queue.ask(check)

    async def close(self) -> None:
        """Stop what runs and keep what has arrived. The background does this at its own end."""
        if self._queue is not None:
            await self._queue.close()

    def _running(self) -> DownloadQueue:
        if self._queue is None:
            from player.downloads.queue import DownloadQueue
            from player.downloads.transfer import Limits

            self._queue = DownloadQueue(
                self._library,
                self._http,
                self._events,
                self._clock,
                self._folder,
                self._settings,
                self._policy,
                self._limits or Limits(),
                self._reserve,
                handover=self._handover,
            )
            self._background.on_close(self._queue.close)
        return self._queue


def _own_file(episode: Episode) -> Path | None:
    file = local_path(episode.enclosure_url or "")
    return file if file is not None and file.is_file() else None


async def _logged(work: Coroutine[None, None, None]) -> None:
    """Work that nobody waits for must not fail unheard."""
    try:
        await work
    except EarmarkError as error:
        log.error("%s (%s)", error, error.detail)  # noqa: TRY400
    except Exception:
        log.exception("work on downloads failed")


def _has_entries(folder: Path) -> bool:
    try:
        return next(folder.iterdir(), None) is not None
    except OSError:
        return False
