"""An episode that is played while it arrives: what is fetched next, what is waited for, and what is never mixed."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

from player.audio.mpeg import tag_size, varies
from player.domain.clock import Clock
from player.domain.errors import (
    BrokenTransfer,
    DownloadBusy,
    DownloadError,
    EarmarkError,
    HostNotFound,
    NoSpace,
    ServerFailed,
)
from player.domain.events import StreamNews
from player.domain.models import Episode
from player.domain.streaming import Prepared
from player.downloads.disk import Disk
from player.downloads.draft import Place
from player.downloads.jumps import ADDRESS_ERRORS, LONGEST_WAIT_S, Jumps
from player.downloads.mp4_index import index_is_last
from player.downloads.pieces import PieceReader, Pieces
from player.downloads.retry import RetryPolicy, is_passing
from player.downloads.stream_draft import AnotherVersion, Joined, StreamDraft, Yielded
from player.downloads.throttle import Throttle
from player.downloads.transfer import Limits, Transfer
from player.tasks import Background

if TYPE_CHECKING:
    from player.net.client import HttpClient

log = logging.getLogger(__name__)

# Written as soon as they are here: somebody listens.
STREAM_LIMITS = Limits(flush_s=0.02)
# Tries for the first byte; a listener who hears nothing wants to know why.
FIRST_TRIES = 3
# Tries in a row for the next one at a server that answers and then gives nothing new.
TRIES_IN_VAIN = 8
_FRAME = 4096
_LONGEST_TAG = 8 * 1024 * 1024


class StreamOwner(Protocol):
    """What a stream asks of whoever opened it, on the loop but for ``released``."""

    async def before(self) -> None:
        """Waited for before anything on disk is touched."""
        ...

    def place(self, shared: bool) -> tuple[Place, str]:
        """Where its bytes are kept, and under which name; one of its own where the one that is ``shared`` is taken."""
        ...

    async def address(self, refused: bool) -> str:
        """Where the episode is; another place, if there is one, where the last was ``refused``."""
        ...

    async def make_room(self) -> bool:
        """The disk is full: delete what nobody needs; False where there is nothing of that."""
        ...

    def tell(self, news: StreamNews) -> None:
        """Something that the listener should understand."""
        ...

    def progressed(self) -> None:
        """There is more here, all is here, or nothing more will come."""
        ...

    def released(self) -> None:
        """The player is done with it. From any thread."""
        ...


class StreamedFile:
    """The protocol ``ByteSource``, and a coroutine that brings the file here.

    The file grows from its beginning over one connection. Where somebody jumps to bytes that are not here, and the
    server can prove that it still has this version, they are fetched first over a second one while the first rests;
    else they are waited for. A connection that breaks is taken up again for as long as it takes, where the version can
    be proved to be the same; where it cannot, what is here is played to its end, and only then another one is begun.
    """

    def __init__(
        self,
        episode: Episode,
        owner: StreamOwner,
        http: Callable[[], HttpClient],
        background: Background,
        clock: Clock,
        *,
        limits: Limits = STREAM_LIMITS,
        policy: RetryPolicy,
    ) -> None:
        self.episode = episode
        self.pieces = Pieces()
        self.seeks_by_bytes = False
        self._owner = owner
        self._http = http
        self._background = background
        self._clock = clock
        self._limits = limits
        # Somebody listens: the limit is for what is fetched behind their back.
        self._throttle = Throttle(lambda: 0, clock)
        self._policy = policy
        self._settle_in(shared=True)
        self._task: asyncio.Task[None] | None = None
        self._preparing: list[Prepared] = []
        self._ready = False
        self._opened = False
        self._unreachable = False
        self._failures = 0
        self._wake = asyncio.Event()
        self._renew = asyncio.Event()
        self._closed = False

    # --- what an engine asks, from any thread -------------------------------------------------------------------

    @property
    def file(self) -> Path | None:
        return self.pieces.file

    @property
    def size(self) -> int | None:
        return self.pieces.total

    def prepare(self, told: Prepared) -> None:
        self._background.loop.call_soon_threadsafe(self._prepare, told)

    def reader(self) -> PieceReader:
        return PieceReader(self.pieces, self._want)

    def release(self) -> None:
        self._owner.released()

    # --- what its owner asks, on the loop -----------------------------------------------------------------------

    @property
    def is_whole(self) -> bool:
        return self.pieces.file is not None

    @property
    def shares(self) -> tuple[tuple[float, float], ...]:
        """What has arrived, from 0 to 1."""
        if self.is_whole:
            return ((0.0, 1.0),)
        total = self.pieces.total
        return tuple((start / total, min(1.0, end / total)) for start, end in self.pieces.spans()) if total else ()

    @property
    def progress(self) -> tuple[int, int | None]:
        """Bytes that have arrived, and bytes in all."""
        return sum(end - start for start, end in self.pieces.spans()), self.pieces.total

    async def close(self) -> None:
        """Stop, and keep what has arrived."""
        self._closed = True
        await self._jumps.stop()
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
        await self._draft.close()

    # --- getting ready ----------------------------------------------------------------------------------------------

    def _prepare(self, told: Prepared) -> None:
        if self._closed:
            return
        self._preparing.append(told)
        if self.pieces.is_cut:
            self._ready = False
            self._renew.set()
        elif self._task is None or (self._task.done() and not self.is_whole):
            with self.pieces.changed:
                self.pieces.error = None
            self._failures = 0
            self._task = asyncio.get_running_loop().create_task(self._run())
        self._look_ready()

    def _look_ready(self) -> None:
        """Tell those who wait, once there is enough to know what it is."""
        if not self._ready and not self.is_whole:
            if self.pieces.is_cut:
                # What is here is of the version that is being left.
                return
            if not (self._draft.confirmed or (self._unreachable and self._draft.size)):
                return
            if not self._knows_head():
                return
        self._ready = True
        waiting, self._preparing = self._preparing, []
        for told in waiting:
            told(None)

    def _knows_head(self) -> bool:
        """Whether the first frame is here, and what it says."""
        total = self.pieces.total
        needed = tag_size(self.pieces.read(0, 10)) + _FRAME
        if needed > _LONGEST_TAG:
            needed = _FRAME
        if self._draft.size < (min(needed, total) if total else needed):
            return False
        self.seeks_by_bytes = varies(self.pieces.read(needed - _FRAME, _FRAME))
        if index_is_last(self.pieces.read(0, _FRAME)) and not self._jumps.are_possible:
            self._owner.tell(StreamNews.FETCHED_FIRST)
        return True

    # --- the beginning, which grows -------------------------------------------------------------------------------

    async def _run(self) -> None:
        try:
            await self._open()
            while not self.is_whole:
                await self._grow()
        except EarmarkError as error:
            self._fail(error)
        except Exception as error:
            log.exception("a stream failed for a reason of our own")
            self._fail(DownloadError(f"{type(error).__name__}: {error}"))
        else:
            self._look_ready()
            self._owner.progressed()

    def _settle_in(self, *, shared: bool) -> None:
        place, name = self._owner.place(shared)
        self._disk: Disk = place.disk
        self._draft = StreamDraft(self.episode, place, name, self.pieces, self._on_grown)
        self._jumps = Jumps(self._draft, place.disk, self._http, self._addresses, self._limits.silence_s, self._policy)

    async def _open(self) -> None:
        if not self._opened:
            await self._owner.before()
            try:
                await self._draft.open()
            except DownloadBusy:
                # Another Earmark streams the same; each listener gets a file of their own.
                self._settle_in(shared=False)
                await self._draft.open()
            self._opened = True

    async def _grow(self) -> None:
        """Get on by one connection, or wait until it is worth another try."""
        before = self._draft.size
        try:
            await self._grow_on()
        except NoSpace:
            if not await self._owner.make_room():
                raise
        except EarmarkError as error:
            if self._draft.size > before:
                self._failures = 0
            await self._wait_after(error)

    async def _grow_on(self) -> None:
        try:
            await self._draft.turn()
            while await self._draft.join():
                pass
            if not (self._draft.total and self._draft.size == self._draft.total):
                await self._fetch()
            await self._draft.finish()
        except (Joined, Yielded):
            pass
        except AnotherVersion:
            await self._change_version()

    async def _fetch(self) -> None:
        self._jumps.connection_begins(self._clock.monotonic)
        tried = await self._addresses()
        for url in tried:
            try:
                await self._transfer().fetch(self._http(), url)
                return
            except ADDRESS_ERRORS:
                if url == tried[-1]:
                    fresh = await self._owner.address(True)
                    if fresh in tried:
                        raise
                    tried.append(fresh)

    def _transfer(self) -> Transfer:
        return Transfer(
            self._draft, self._disk, self._clock, self._limits, lambda *_: None, self._throttle, at_once=True
        )

    async def _addresses(self) -> list[str]:
        """Where this version came from, then the episode's own address: what it redirects to may be another one."""
        asked = await self._owner.address(False)
        origin = self._draft.origin
        if origin and self._draft.size and origin != asked and not _has_credentials(asked):
            return [origin, asked]
        return [asked]

    async def _change_version(self) -> None:
        """Begin with what the server sends now; where somebody listens, only once they have heard all there is."""
        if self._ready:
            log.info("episode %d: the server sends another version", self.episode.id)
            await self._jumps.stop()
            self._renew.clear()
            with self.pieces.changed:
                self.pieces.is_cut = True
                self.pieces.changed.notify_all()
            self._owner.progressed()
            await self._renew.wait()
            self._owner.tell(StreamNews.OTHER_VERSION)
        await self._draft.start_over()
        self._jumps.forget()
        with self.pieces.changed:
            self.pieces.is_cut = False

    async def _wait_after(self, error: EarmarkError) -> None:
        """Wait for the next try, for as long as it takes once there is something to hear; raises what will not pass."""
        self._failures += 1
        # A server that was found before is there: the network is gone.
        passing = is_passing(error) or (self._draft.size > 0 and isinstance(error, HostNotFound))
        if not passing or self._failures >= self._tries(error):
            raise error
        self._unreachable = True
        self._look_ready()
        log.info("episode %d: %s (%s)", self.episode.id, error, error.detail)
        self._wake.clear()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self._wait_s(error)):
                await self._wake.wait()

    def _tries(self, error: EarmarkError) -> float:
        if not self._draft.size:
            return FIRST_TRIES
        return TRIES_IN_VAIN if isinstance(error, BrokenTransfer | ServerFailed) else float("inf")

    def _wait_s(self, error: EarmarkError) -> float:
        asked = error.fields.get("retry_after_s")
        if isinstance(asked, int | float):
            return float(asked)
        wait = self._policy.wait_s(error, min(self._failures, self._policy.tries - 1), random.random)
        return LONGEST_WAIT_S if wait is None else min(wait, LONGEST_WAIT_S)

    def _fail(self, error: EarmarkError) -> None:
        log.info("stream of episode %d: %s (%s)", self.episode.id, error, error.detail)
        with self.pieces.changed:
            self.pieces.error = error
            self.pieces.changed.notify_all()
        waiting, self._preparing = self._preparing, []
        for told in waiting:
            told(None if self._ready else error)
        self._owner.progressed()

    def _on_grown(self) -> None:
        self._unreachable = False
        if not self._ready:
            self._look_ready()
        self._jumps.look()
        self._owner.progressed()

    def _want(self, offset: int) -> None:
        with contextlib.suppress(RuntimeError):
            # Where the loop has ended, the program has.
            self._background.loop.call_soon_threadsafe(self._on_want, offset)

    def _on_want(self, offset: int) -> None:
        self._wake.set()
        if not self._closed:
            self._jumps.want(offset)


def _has_credentials(url: str) -> bool:
    return "@" in urlsplit(url).netloc
