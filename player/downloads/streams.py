"""The streams of one profile: which are open, what is told of them, and the cache in which their bytes stay."""

from __future__ import annotations

import asyncio
import concurrent.futures
import contextlib
import logging
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from player.domain.clock import Clock
from player.domain.errors import EarmarkError, EpisodeNotFound
from player.domain.events import BufferedChanged, EventBus, StreamNews, StreamNotice
from player.domain.models import Episode, EpisodeId
from player.downloads.disk import Disk
from player.downloads.draft import Place
from player.downloads.retry import RetryPolicy
from player.downloads.space import RESERVE
from player.downloads.stream import STREAM_LIMITS, StreamedFile
from player.downloads.stream_cache import StreamCache, cache_name
from player.downloads.transfer import Limits
from player.library import Library
from player.settings import Downloads
from player.tasks import Background

if TYPE_CHECKING:
    from player.net.client import HttpClient

log = logging.getLogger(__name__)

# Between two tellings of what has arrived.
TOLD_EVERY_S = 0.25


class Streams:
    """``open`` and ``release`` are for any thread and return at once; coroutines belong to the loop of ``background``.

    ``renew`` has the feed of an episode asked again, whose address was refused; ``keep`` hears of an episode that is
    here as a whole.
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
        renew: Callable[[Episode], Awaitable[None]] | None = None,
        keep: Callable[[EpisodeId], None] = lambda _: None,
        limits: Limits = STREAM_LIMITS,
        policy: RetryPolicy | None = None,
        reserve: int = RESERVE,
    ) -> None:
        self.cache = StreamCache(folder)
        self.events = events
        self.clock = clock
        self.disk = Disk()
        self.keep = keep
        self.library = library
        self.renew = renew
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
        name = cache_name(episode)
        with self._lock:
            opened = self._open.get(name)
            if opened is None:
                opened = self._open[name] = OpenStream(self, episode, name, self._ending.get(name))
                place = Place(
                    self.cache.folder, self.cache.record(name), self.disk, asyncio.Lock(), reserve=self._reserve
                )
                opened.file = StreamedFile(
                    episode,
                    place,
                    name,
                    opened,
                    self._http,
                    self._background,
                    self.clock,
                    limits=self._limits,
                    policy=self._policy,
                )
                self._not_closed.add(opened)
            opened.uses += 1
            return opened.file

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

    @property
    def keeps_all(self) -> bool:
        """Whether what was streamed as a whole becomes a download."""
        return self._settings().keep_streamed

    async def _end(self, opened: OpenStream) -> None:
        try:
            await opened.close()
            self._not_closed.discard(opened)
            await self.disk.to_the_end(self._tidy, opened.name)
        except EarmarkError as error:
            log.error("%s (%s)", error, error.detail)  # noqa: TRY400
        finally:
            with self._lock:
                self._ending.pop(opened.name, None)

    def _tidy(self, name: str) -> None:
        self.cache.record(name).touch()
        with self._lock:
            in_use = {*self._open, *(self._ending.keys() - {name})}
        self.cache.evict(self._settings().stream_cache_mb * 1_000_000, in_use)

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
        self, streams: Streams, episode: Episode, name: str, previous: concurrent.futures.Future[None] | None
    ) -> None:
        self.name = name
        self.uses = 0
        self.changed = asyncio.Event()
        self._streams = streams
        self._episode = episode
        self._previous = previous
        self._told_at = float("-inf")
        self._timer: asyncio.TimerHandle | None = None
        self._was_whole = False

    async def before(self) -> None:
        if self._previous is not None:
            # The same episode was left a moment ago, and its files are still being closed.
            await asyncio.wait([asyncio.wrap_future(self._previous)])

    async def address(self, refused: bool) -> str:
        streams, episode = self._streams, self._episode
        if refused and streams.renew is not None:
            await streams.renew(episode)
        try:
            known = await streams.disk.to_the_end(streams.library.episodes.get, episode.id)
        except EpisodeNotFound:
            known = episode
        return known.enclosure_url or episode.enclosure_url or ""

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
        await self.file.close()
        self.changed.set()
