"""The artwork cache: pictures by their address, on disk, shared by all who draw them, bounded in size."""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from player.domain.addresses import local_path
from player.domain.clock import Clock
from player.domain.errors import EarmarkError, NetworkError
from player.domain.events import ArtworkReady, EventBus, NetworkChanged, SettingsChanged
from player.downloads.artwork_files import ArtworkFiles
from player.downloads.content import picture_kind
from player.tasks import Background

if TYPE_CHECKING:
    # The first picture of the window asks for artwork; it does not wait for asyncio and aiohttp to load.
    import asyncio

    from player.net.client import HttpClient

log = logging.getLogger(__name__)

MAX_PICTURE_BYTES = 8 * 1024 * 1024
MAX_CACHE_BYTES = 256 * 1024 * 1024
AT_ONCE = 4
TIMEOUT_S = 30.0
# A failure is not asked about again for this long, and each next one four times longer.
_FORGIVE_S = 60.0
_FORGIVE_LONGEST_S = 6 * 3600.0


class ArtworkCache:
    """Pictures under ``folder``, fetched once each. Methods may be called from any thread; ``fetch`` is a coroutine
    of the loop of ``background``.

    ``allow_file`` says which files of this computer may be shown: those that shows from files name. The address of an
    audio file with ``#picture=`` and a version behind it names the cover inside it. Without a network everything that
    was fetched before is there. ``kept`` gives the addresses whose pictures never go to make room, and do not count
    against the room there is.
    """

    def __init__(
        self,
        http: Callable[[], HttpClient],
        background: Background,
        folder: Path,
        events: EventBus,
        clock: Clock,
        *,
        limit: Callable[[], int] = lambda: MAX_CACHE_BYTES,
        allow_file: Callable[[Path], bool] = lambda _: False,
        kept: Callable[[], Iterable[str]] = tuple,
    ) -> None:
        self._http = http
        self._background = background
        self._events = events
        self._clock = clock
        self._allow_file = allow_file
        self._store = ArtworkFiles(folder, limit, clock, kept)
        self._limit = limit
        self._lock = threading.Lock()
        self._wanted: set[str] = set()
        self._failed: dict[str, tuple[float, float]] = {}
        # These two belong to the loop.
        self._running: dict[str, asyncio.Task[Path | None]] = {}
        self._gate: asyncio.Semaphore | None = None
        events.listen(SettingsChanged, self._on_settings)
        events.listen(NetworkChanged, self._on_network)

    def path(self, url: str) -> Path | None:
        """The picture's file, if it is here; looks at the disk once and never at the network."""
        if url[:5].lower() == "file:" and not _is_inside(url):
            file = local_path(url)
            return file if file is not None and self._allow_file(file) and file.is_file() else None
        return self._store.find(url)

    @property
    def max_bytes(self) -> int:
        """The most that the pictures may take, those that are always kept not counted."""
        return self._limit()

    def bytes_used(self) -> int:
        """What the pictures take on the disk. Blocks."""
        return self._store.bytes_used()

    def clear(self) -> int:
        """Delete all pictures but those that are always kept; gives the bytes that were freed. Blocks."""
        return self._store.clear()

    def _on_settings(self, event: SettingsChanged) -> None:
        if event.section == "downloads" and "artwork_mb" in event.names:
            import asyncio

            with contextlib.suppress(RuntimeError):
                self._background.submit(asyncio.to_thread(self._store.trim))

    def _on_network(self, event: NetworkChanged) -> None:
        """What could not be had without a network may be asked for again."""
        if event.state.online is not False:
            with self._lock:
                self._failed.clear()

    def request(self, url: str) -> None:
        """Have a picture fetched if it is not here; ArtworkReady follows, or nothing. Returns at once."""
        with self._lock:
            if not (_is_web(url) or _is_inside(url)) or url in self._wanted or self._is_shunned(url):
                return
            self._wanted.add(url)
        try:
            self._background.submit(self._wanted_now(url))
        except RuntimeError:
            log.debug("too late to fetch a picture")

    async def fetch(self, url: str) -> Path | None:
        """The picture's file, fetched where it is not here yet; None where it cannot be had, now or for a while."""
        import asyncio

        if not _is_web(url) and not _is_inside(url):
            return await asyncio.to_thread(self.path, url)
        task = self._running.get(url)
        if task is None:
            task = asyncio.get_running_loop().create_task(self._fetch(url))
            self._running[url] = task
            task.add_done_callback(lambda _: self._running.pop(url, None))
        return await asyncio.shield(task)

    async def _wanted_now(self, url: str) -> None:
        try:
            await self.fetch(url)
        except Exception:
            log.exception("fetching a picture failed")
        finally:
            with self._lock:
                self._wanted.discard(url)

    async def _fetch(self, url: str) -> Path | None:
        import asyncio

        if (known := await asyncio.to_thread(self._store.find, url)) is not None:
            return known
        if self._is_shunned(url):
            return None
        if self._gate is None:
            self._gate = asyncio.Semaphore(AT_ONCE)
        try:
            async with self._gate:
                data = await self._data(url)
            if picture_kind(data) is None:
                raise NetworkError(f"no picture: begins with {data[:16]!r}", host="")
            path = await asyncio.to_thread(self._store.keep, url, data)
        except (EarmarkError, OSError) as error:
            self._shun(url, error)
            return None
        with self._lock:
            self._failed.pop(url, None)
        self._events.publish(ArtworkReady(url, str(path)))
        return path

    async def _data(self, url: str) -> bytes:
        if not _is_inside(url):
            return (await self._http().get(url, max_bytes=MAX_PICTURE_BYTES, timeout_s=TIMEOUT_S)).body
        import asyncio

        from player.audio.pictures import embedded_picture

        file = local_path(url)
        allowed = file is not None and self._allow_file(file)
        return (await asyncio.to_thread(embedded_picture, file) if file and allowed else None) or b""

    def _is_shunned(self, url: str) -> bool:
        until, _ = self._failed.get(url, (float("-inf"), 0.0))
        return self._clock.monotonic() < until

    def _shun(self, url: str, error: EarmarkError | OSError) -> None:
        detail = error.detail if isinstance(error, EarmarkError) else str(error)
        asked = error.fields.get("retry_after_s") if isinstance(error, EarmarkError) else None
        with self._lock:
            _, last = self._failed.get(url, (0.0, 0.0))
            wait_s = min(_FORGIVE_LONGEST_S, last * 4 or _FORGIVE_S)
            if isinstance(asked, int | float):
                wait_s = max(wait_s, min(float(asked), _FORGIVE_LONGEST_S))
            self._failed[url] = (self._clock.monotonic() + wait_s, wait_s)
        log.info("a picture could not be had, next try in %.0f s: %s", wait_s, detail)


def _is_inside(url: str) -> bool:
    """True for the address of a cover inside an audio file (see ``feeds/folder_files``)."""
    return "#picture=" in url and url[:5].lower() == "file:"


def _is_web(url: str) -> bool:
    return url[:8].lower().startswith(("http://", "https://"))
