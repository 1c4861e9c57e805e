"""Downloads as the rest of the program sees them: fetch, pause, stop, delete, and where a file is."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from player.domain.addresses import local_path
from player.domain.clock import Clock
from player.domain.errors import OwnFileKept, OwnFileMissing
from player.domain.events import EventBus, NetworkChanged, SettingsChanged
from player.domain.models import TO_COME, DownloadRecord, DownloadState, Episode, EpisodeId, ShowId
from player.domain.network import NetworkRules, NetworkState, Wait, what_waits
from player.downloads.files import Files, logged, own_file
from player.downloads.retry import RetryPolicy
from player.downloads.space import RESERVE
from player.library import Library
from player.settings import Downloads, Network
from player.tasks import Background

if TYPE_CHECKING:
    # What waits for network and disk, with asyncio and aiohttp behind it, is loaded when something is downloaded.
    from player.downloads.finished import Finished
    from player.downloads.job import Handover
    from player.downloads.queue import DownloadQueue
    from player.downloads.transfer import Limits, Progress
    from player.net.client import HttpClient

log = logging.getLogger(__name__)


class DownloadManager:
    """The downloads of one profile.

    Coroutines belong to the loop of ``background``; the other methods may be called from any thread and never wait for
    network or library. ``http``, ``folder``, ``settings``, ``network_settings`` and ``network`` are asked each time, so
    that a change holds at once. Every change of state is told by EpisodesChanged and DownloadProgress, progress by the
    latter at most five times a second for each download; what holds up all of them by DownloadsHeld.

    ``ask_feed`` refreshes a show, for addresses that expired; ``keep_folder`` keeps the person's choice of a folder.
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
        network_settings: Callable[[], Network] = Network,
        network: Callable[[], NetworkState] = NetworkState,
        has_route: Callable[[], bool] | None = None,
        ask_feed: Callable[[ShowId], Awaitable[object]] | None = None,
        keep_folder: Callable[[Path], None] = lambda _: None,
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
        self._network_settings = network_settings
        self._network = network
        self._has_route = has_route
        self._ask_feed = ask_feed
        self._policy = policy or RetryPolicy()
        self._limits = limits
        self._reserve = reserve
        self._handover = handover
        self._queue: DownloadQueue | None = None
        self._all_paused = False
        self._files = Files(library, background, events, self._running, folder, keep_folder, reserve)
        events.listen(NetworkChanged, self._on_network)
        events.listen(SettingsChanged, self._on_settings)

    # --- files ------------------------------------------------------------------------------------------------------

    def file_of(self, episode: Episode) -> Path | None:
        """The downloaded file of an episode, where it is still there.

        One that was deleted or moved by hand is looked for in the background, and what is found is told; but where the
        whole download folder is gone or empty, a disk that is not plugged in is likelier, and nothing is forgotten. The
        file of a show that is a folder is the person's own, and here without a download.
        """
        return self._files.file_of(episode)

    def episode_of(self, file: Path) -> Episode | None:
        """The episode that a path belongs to: inside the download folder, or in a folder that is a show."""
        return self._files.episode_of(file)

    async def look_after_files(self) -> None:
        """Notice what was deleted, moved or put back by hand (see Files.look_after)."""
        await self._files.look_after()

    async def move_folder(self, target: Path) -> None:
        """Carry all files to another folder and keep them there from now on (see Files.move)."""
        await self._files.move(target)

    def finished(self) -> Finished:
        """Takes note of what others do to finished files. Belongs to the loop."""
        return self._running().finished

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
            self._background.submit(logged(keep))

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
            file = await queue.ask(own_file, episode)
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

    # --- waiting ----------------------------------------------------------------------------------------------------

    async def pause(self, ids: Iterable[EpisodeId]) -> None:
        """Stop these until the person wants them again, in this run or a later one. What has arrived stays."""
        for id_ in ids:
            await self._running().pause(id_)

    async def resume(self, ids: Iterable[EpisodeId], *, anyway: bool = False) -> None:
        """Go on with these, though all are paused. ``anyway``: over a metered network too."""
        queue = self._running()
        await queue.add(ids, anyway=anyway or self._all_paused)

    async def pause_all(self) -> None:
        """Stop all downloads until the person wants them again, in this run or a later one."""
        await self._set_all_paused(True)

    async def resume_all(self) -> None:
        """Go on with all but those that were paused one by one."""
        await self._set_all_paused(False)

    async def _set_all_paused(self, paused: bool) -> None:
        queue = self._running()
        await queue.ask(self._library.downloads.set_all_paused, paused)
        self._all_paused = paused
        await queue.quiet()

    @property
    def held(self) -> Wait | None:
        """Why no download may run now; None where they may."""
        if self._files.is_moving:
            return Wait.MOVING
        if self._all_paused:
            return Wait.PAUSED
        wanted = self._network_settings()
        return what_waits(self._network(), NetworkRules(wanted.on_metered, wanted.only_wifi))

    def waiting(self) -> dict[EpisodeId, Wait]:
        """Why each download that was asked for does not run, where only that keeps it from running."""
        return self._queue.waiting() if self._queue else {}

    def why_waits(self, episode: Episode) -> Wait | None:
        """The same of one download, of which what the library says is enough where the person paused it."""
        if episode.download is not DownloadState.QUEUED:
            return None
        if episode.download_paused:
            return Wait.PAUSED
        return self._queue.why_waits(episode.id) if self._queue else None

    def _on_network(self, event: NetworkChanged) -> None:
        self._look(network_is_back=event.state.online is not False)

    def _on_settings(self, event: SettingsChanged) -> None:
        if event.section in ("downloads", "network"):
            self._look()

    def _look(self, *, network_is_back: bool = False) -> None:
        if self._queue is not None:
            queue = self._queue
            with contextlib.suppress(RuntimeError):
                self._background.loop.call_soon_threadsafe(lambda: queue.look(network_is_back=network_is_back))

    # --- beginning and end ------------------------------------------------------------------------------------------

    def resume_unfinished(self) -> None:
        """Go on with what an earlier run left, and notice files that are gone. Returns at once."""
        self._background.submit(logged(self._resume_unfinished))

    async def _resume_unfinished(self) -> None:
        queue = self._running()
        await self._files.go_on_moving()
        unfinished = await queue.ask(self._library.downloads.all, TO_COME)
        if unfinished:
            await queue.add([record.episode_id for record in unfinished], as_left=True)
        await self._files.look_after()

    async def close(self) -> None:
        """Stop what runs and keep what has arrived. The background does this at its own end."""
        if self._queue is not None:
            await self._queue.close()

    def _running(self) -> DownloadQueue:
        if self._queue is None:
            from player.downloads.queue import DownloadQueue
            from player.downloads.transfer import Limits
            from player.net.resolver import has_route

            self._all_paused = self._library.downloads.all_paused()
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
                held=lambda: self.held,
                has_route=self._has_route or has_route,
                ask_feed=self._ask_feed,
                handover=self._handover,
            )
            self._background.on_close(self._queue.close)
        return self._queue
