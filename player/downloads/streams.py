"""The streams of one profile: which are open, what is told of them, and the cache in which their bytes stay."""

from __future__ import annotations

import asyncio
import concurrent.futures
import contextlib
import logging
import os
import threading
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from player.domain.clock import Clock
from player.domain.errors import EarmarkError, EpisodeNotFound
from player.domain.events import BufferedChanged, EventBus, StreamNews, StreamNotice
from player.domain.models import DownloadRecord, Episode, EpisodeId, ShowId
from player.downloads.disk import Disk
from player.downloads.draft import Draft, Place
from player.downloads.exchange import Exchange
from player.downloads.retry import RetryPolicy
from player.downloads.space import RESERVE
from player.downloads.stream import STREAM_LIMITS, StreamedFile
from player.downloads.stream_cache import StreamCache, cache_name
from player.downloads.transfer import Limits, Progress
from player.library import Library
from player.settings import Downloads
from player.tasks import Background

if TYPE_CHECKING:
    from player.net.client import HttpClient

log = logging.getLogger(__name__)

Lend = Callable[[EpisodeId, Callable[[DownloadRecord, Path], Awaitable[None]]], Awaitable[None]]

# Between two tellings of what has arrived.
TOLD_EVERY_S = 0.25


class Streams:
    """``open`` and ``release`` are for any thread and return at once; coroutines belong to the loop of ``background``.

    ``renew`` has the feed of a show asked again, of which an address was refused; ``keep`` hears of an episode that is
    here as a whole; ``lend`` gives what a download has of an episode that is to be streamed.
    """

    def __init__(
        self,
        library: Library,
        http: Callable[[], HttpClient],
        background: Background,
        clock: Clock,
        events: EventBus,
        folder: Path,
        settings: Callable[[], Downloads],
        *,
        renew: Callable[[ShowId], Awaitable[object]] | None = None,
        keep: Callable[[EpisodeId], None] = lambda _: None,
        lend: Lend | None = None,
        limits: Limits = STREAM_LIMITS,
        policy: RetryPolicy | None = None,
        reserve: int = RESERVE,
    ) -> None:
        self.cache = StreamCache(folder)
        self.events = events
        self.clock = clock
        self.disk = Disk()
        self.keep = keep
        self.lend = lend
        self.library = library
        self.renew = renew
        self.exchange = Exchange(self.cache, self.disk, reserve)
        self._http = http
        self._background = background
        self._settings = settings
        self._limits = limits
        self._policy = policy or RetryPolicy()
        self._reserve = reserve
        self._lock = threading.Lock()
        self._open: dict[str, OpenStream] = {}
        self._ending: dict[str, concurrent.futures.Future[None]] = {}
        self._not_closed: set[OpenStream] = set()
        background.on_close(self.close)

    def open(self, episode: Episode) -> StreamedFile:
        """The stream of an episode, the same for all who play it at once. Each ``release`` ends one use."""
        return self._opened(episode, borrows=True).file

    def _opened(self, episode: Episode, *, borrows: bool) -> OpenStream:
        name = cache_name(episode)
        with self._lock:
            opened = self._open.get(name)
            if opened is None:
                opened = self._open[name] = OpenStream(self, episode, name, self._ending.get(name), borrows=borrows)
                opened.file = StreamedFile(
                    episode,
                    opened,
                    self._http,
                    self._background,
                    self.clock,
                    limits=self._limits,
                    policy=self._policy,
                )
                self._not_closed.add(opened)
            opened.uses += 1
            return opened

    def place(self, name: str) -> Place:
        """Where the stream called ``name`` is kept."""
        return Place(self.cache.folder, self.cache.record(name), self.disk, asyncio.Lock(), reserve=self._reserve)

    def released(self, opened: OpenStream) -> None:
        """One use of a stream has ended; with the last one it stops."""
        with self._lock:
            opened.uses -= 1
            if opened.uses or self._open.get(opened.name) is not opened:
                return
            del self._open[opened.name]
            # Where the program is ending, its end closes the file.
            with contextlib.suppress(RuntimeError):
                self._ending[opened.name] = self._background.submit(self._end(opened))

    # --- to and from downloads --------------------------------------------------------------------------------------

    async def hand_over(self, draft: Draft, progress: Progress) -> Path | None:
        """Give ``draft`` what is here of its episode, once it is not being streamed: see Handover.

        Raises what ended the stream, where it did not come to the end of the file.
        """
        name = cache_name(draft.episode)
        while True:
            with self._lock:
                opened, ending = self._open.get(name), self._ending.get(name)
            if opened is not None:
                await _follow(opened, progress)
                if opened.file.is_whole:
                    return await self.exchange.give_whole(draft, name, opened.file.pieces)
            elif ending is not None:
                await asyncio.wait([asyncio.wrap_future(ending)])
            elif await self.disk.to_the_end(self.cache.whole, name) is not None:
                return await self.exchange.give_whole(draft, name, None)
            elif await self.disk.to_the_end(self.cache.has_runs, name):
                # Only a stream can go on with bytes that have holes between them.
                opened = self._opened(draft.episode, borrows=False)
                opened.file.prepare(lambda _: None)
                try:
                    await _follow(opened, progress)
                finally:
                    opened.released()
            else:
                await self.exchange.give_part(draft, name)
                return None

    # --- its end ----------------------------------------------------------------------------------------------------

    @property
    def keeps_all(self) -> bool:
        """Whether what was streamed as a whole becomes a download."""
        return self._settings().keep_streamed

    async def _end(self, opened: OpenStream) -> None:
        try:
            await opened.close()
            self._not_closed.discard(opened)
            await self.disk.to_the_end(self._tidy, opened.name, opened.alone)
        except EarmarkError as error:
            log.error("%s (%s)", error, error.detail)  # noqa: TRY400
        finally:
            with self._lock:
                self._ending.pop(opened.name, None)

    def _tidy(self, name: str, alone: str | None) -> None:
        if alone is not None:
            self.cache.delete(alone)
        self.cache.record(name).touch()
        self.cache.evict(self._settings().stream_cache_mb * 1_000_000, self._in_use() - {name})

    def _in_use(self) -> set[str]:
        with self._lock:
            return {*self._open, *self._ending, *(opened.alone for opened in self._not_closed if opened.alone)}

    async def make_room(self) -> bool:
        """Empty the cache of all that nobody listens to; False where there was nothing."""
        return await self.disk.to_the_end(self.cache.evict, 0, self._in_use()) > 0

    async def close(self) -> None:
        """Stop all; what has arrived stays."""
        with self._lock:
            self._open.clear()
        # One that was being closed when the end came is not closed yet.
        while self._not_closed:
            await self._not_closed.pop().close()
        self.disk.close()


class OpenStream:
    """What a stream asks of those who opened it: the protocol ``StreamOwner``."""

    file: StreamedFile

    def __init__(
        self,
        streams: Streams,
        episode: Episode,
        name: str,
        previous: concurrent.futures.Future[None] | None,
        *,
        borrows: bool,
    ) -> None:
        self.name = name
        self.uses = 0
        self.changed = asyncio.Event()
        self.is_closed = False
        # The name of a copy of its own, where another process has the one that is shared.
        self.alone: str | None = None
        self._streams = streams
        self._episode = episode
        self._previous = previous
        self._borrows = borrows
        self._told_at = float("-inf")
        self._timer: asyncio.TimerHandle | None = None
        self._was_whole = False

    def place(self, shared: bool) -> tuple[Place, str]:
        if not shared:
            self.alone = f"{self.name}-{os.getpid()}"
        name = self.alone or self.name
        return self._streams.place(name), name

    async def before(self) -> None:
        if self._previous is not None:
            # The same episode was left a moment ago, and its files are still being closed.
            await asyncio.wait([asyncio.wrap_future(self._previous)])
        if self._borrows and self._streams.lend is not None:
            await self._streams.lend(self._episode.id, partial(self._streams.exchange.take_part, self.name))

    async def address(self, refused: bool) -> str:
        streams, episode = self._streams, self._episode
        if refused and streams.renew is not None:
            await streams.renew(episode.show_id)
        try:
            known = await streams.disk.to_the_end(streams.library.episodes.get, episode.id)
        except EpisodeNotFound:
            known = episode
        return known.enclosure_url or episode.enclosure_url or ""

    async def make_room(self) -> bool:
        return await self._streams.make_room()

    def tell(self, news: StreamNews) -> None:
        self._streams.events.publish(StreamNotice(self._episode.id, self._episode.title, news))

    def progressed(self) -> None:
        self.changed.set()
        wait = self._told_at + TOLD_EVERY_S - self._streams.clock.monotonic()
        if self.file.is_whole and not self._was_whole:
            self._was_whole = True
            self._publish()
            if self._streams.keeps_all:
                self._streams.keep(self._episode.id)
        elif wait <= 0:
            self._publish()
        elif self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(wait, self._publish)

    def _publish(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._told_at = self._streams.clock.monotonic()
        self._streams.events.publish(BufferedChanged(self._episode.id, self.file.shares))

    def released(self) -> None:
        self._streams.released(self)

    async def close(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self.is_closed = True
        await self.file.close()
        self.changed.set()


async def _follow(opened: OpenStream, progress: Progress) -> None:
    """Wait until a stream is whole or left. Raises what keeps the rest from coming."""
    while not (opened.file.is_whole or opened.is_closed):
        if (error := opened.file.pieces.error) is not None:
            raise error
        progress(*opened.file.progress)
        await opened.changed.wait()
        opened.changed.clear()
