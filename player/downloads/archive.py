"""Keeps all of a show here: audio, notes and pictures, also of what leaves its feed; fetched a few files at a time."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterable
from functools import partial
from typing import Protocol

from player.domain.errors import EarmarkError
from player.domain.events import DownloadProgress, EpisodesAdded, EventBus, ShowChanged
from player.domain.models import DownloadState, EpisodeId, ShowId
from player.downloads.artwork import ArtworkCache
from player.library import Library

log = logging.getLogger(__name__)

# So few wait at a time that what a person asks for meanwhile is never behind thousands.
AT_ONCE = 12
FEW_LEFT = 4


class Downloads(Protocol):
    """The part of the download manager that this needs."""

    async def enqueue(self, ids: Iterable[EpisodeId]) -> None: ...
    async def cancel(self, episode_id: EpisodeId) -> None: ...


class Archive:
    """The archived shows of a library. Coroutines of the background loop.

    ``notes_pictures`` says whether pictures in notes may be fetched at all. What fails is tried again by the next run
    of the program.
    """

    def __init__(
        self,
        library: Library,
        downloads: Downloads,
        artwork: ArtworkCache,
        events: EventBus,
        notes_pictures: Callable[[], bool],
    ) -> None:
        self._library = library
        self._downloads = downloads
        self._artwork = artwork
        self._events = events
        self._notes_pictures = notes_pictures
        self._tried: set[EpisodeId] = set()
        # Switched on in this run: what was deleted here before is wanted too.
        self._whole: set[ShowId] = set()
        # What is being queued must not come after its show was switched off.
        self._queueing = asyncio.Lock()
        self._files_wanted = asyncio.Event()
        self._pictures_wanted: asyncio.Queue[ShowId] = asyncio.Queue()

    async def switch(self, show_id: ShowId, *, archive: bool) -> None:
        """Keep all of a show from now on, or no longer: nothing is deleted then, and what was not fetched is not.

        Raises ShowNotFound.
        """
        await asyncio.to_thread(self._library.shows.get, show_id)
        async with self._queueing:
            await asyncio.to_thread(partial(self._library.refreshes.set_archive, show_id, archive=archive))
            self._events.publish(ShowChanged(show_id))
            if archive:
                missing = await asyncio.to_thread(partial(self._library.archive.missing, show_id, again=True))
                self._tried.difference_update(missing)
                self._whole.add(show_id)
                self._want(show_id)
                return
            self._whole.discard(show_id)
            for episode_id in await asyncio.to_thread(self._library.archive.unfinished, show_id):
                await self._downloads.cancel(episode_id)

    async def run(self) -> None:
        """Fetch what archived shows lack, now and whenever they get something new; for ever."""
        loop = asyncio.get_running_loop()

        def later(work: Callable[[], None]) -> None:
            # The bus speaks on any thread, and perhaps after the loop has ended.
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(work)

        def on_download(event: DownloadProgress) -> None:
            if event.state in (DownloadState.DONE, DownloadState.FAILED, DownloadState.NONE):
                later(self._files_wanted.set)

        stops = [
            self._events.listen(EpisodesAdded, lambda event: later(partial(self._want, event.show_id))),
            self._events.listen(DownloadProgress, on_download),
        ]
        try:
            for show_id in await asyncio.to_thread(self._library.archive.show_ids):
                self._want(show_id)
            async with asyncio.TaskGroup() as group:
                group.create_task(self._fetch_files())
                group.create_task(self._fetch_pictures())
        finally:
            for stop in stops:
                stop()

    async def keep_pictures(self, show_id: ShowId) -> None:
        """Have all pictures of an archived show here, one after another; those that cannot be had are passed over."""
        in_notes = self._notes_pictures()

        def missing() -> list[str]:
            urls = dict.fromkeys(self._library.archive.pictures(show_id, in_notes=in_notes))
            return [url for url in urls if self._artwork.path(url) is None]

        for url in await asyncio.to_thread(missing):
            await self._artwork.fetch(url)

    def _want(self, show_id: ShowId) -> None:
        self._files_wanted.set()
        self._pictures_wanted.put_nowait(show_id)

    async def _fetch_files(self) -> None:
        while True:
            await self._files_wanted.wait()
            self._files_wanted.clear()
            try:
                async with self._queueing:
                    ids = await asyncio.to_thread(self._next)
                    self._tried.update(ids)
                    if ids:
                        await self._downloads.enqueue(ids)
            except EarmarkError as error:
                log.warning("an archive could not be filled: %s (%s)", error, error.detail)

    def _next(self) -> list[EpisodeId]:
        """What to queue now: nothing while enough of it waits."""
        archive = self._library.archive
        waiting = archive.waiting()
        if waiting > FEW_LEFT:
            return []
        wanted = dict.fromkeys(archive.missing())
        for show_id in self._whole:
            wanted.update(dict.fromkeys(archive.missing(show_id, again=True)))
        return [id_ for id_ in wanted if id_ not in self._tried][: AT_ONCE - waiting]

    async def _fetch_pictures(self) -> None:
        while True:
            show_id = await self._pictures_wanted.get()
            try:
                await self.keep_pictures(show_id)
            except EarmarkError as error:
                log.warning("pictures could not be kept: %s (%s)", error, error.detail)
