"""Pictures of shows and episodes, fetched once and kept in the cache."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import logging
import os
import tempfile
import threading
from pathlib import Path
from typing import Protocol

from player.domain.addresses import local_path
from player.domain.clock import Clock
from player.domain.errors import EarmarkError, NotAudio
from player.domain.events import ArtworkReady, EventBus
from player.tasks import Background

log = logging.getLogger(__name__)

MAX_BYTES = 8 * 1024 * 1024
KEPT_BYTES = 300 * 1024 * 1024
AT_ONCE = 4
# A picture that could not be had is not asked for again before this.
PATIENCE_S = 600.0

_MAGIC = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")


class Response(Protocol):
    """What fetching gives."""

    @property
    def body(self) -> bytes: ...


class Http(Protocol):
    """The part of the HTTP client that this needs."""

    async def get(self, url: str, *, max_bytes: int) -> Response: ...


def is_picture(data: bytes) -> bool:
    """PNG, JPEG, GIF or WebP; SVG is not let in, since it can name other files."""
    return data.startswith(_MAGIC) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")


class ArtworkCache:
    """``path`` answers at once and from any thread; ``request`` has a picture fetched, told by ArtworkReady."""

    def __init__(
        self,
        http: Http,
        background: Background,
        events: EventBus,
        clock: Clock,
        folder: Path,
        *,
        kept_bytes: int = KEPT_BYTES,
    ) -> None:
        self._http = http
        self._background = background
        self._events = events
        self._clock = clock
        self._folder = folder
        self._kept_bytes = kept_bytes
        self._failed: dict[str, float] = {}
        self._running: set[str] = set()
        self._lock = threading.Lock()
        self._gate: asyncio.Semaphore | None = None

    def path(self, url: str) -> Path | None:
        """The file of a picture, or None while it is not here. A picture of a feed that is a file is its own."""
        file = local_path(url) or self._file(url)
        if not file.is_file():
            return None
        with contextlib.suppress(OSError):
            # The time of last use, by which the cache is cleared; once a day is often enough.
            if self._clock.now().timestamp() - file.stat().st_atime > 86_400 and file.parent == self._folder:
                os.utime(file)
        return file

    def _file(self, url: str) -> Path:
        return self._folder / hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()[:40]

    def request(self, url: str) -> None:
        """Have a picture fetched unless it is here, on its way, or failed a short while ago."""
        with self._lock:
            if url in self._running or self._clock.monotonic() < self._failed.get(url, 0.0):
                return
            self._running.add(url)
        with contextlib.suppress(RuntimeError):
            self._background.submit(self._fetch_quietly(url))

    async def _fetch_quietly(self, url: str) -> None:
        try:
            await self.fetch(url)
        finally:
            with self._lock:
                self._running.discard(url)

    async def fetch(self, url: str) -> Path | None:
        """Fetch a picture and wait for it; None where it cannot be had, which is nobody's error."""
        here = await asyncio.to_thread(self.path, url)
        if here is not None or local_path(url) is not None:
            return here
        self._gate = self._gate or asyncio.Semaphore(AT_ONCE)
        try:
            async with self._gate:
                data = (await self._http.get(url, max_bytes=MAX_BYTES)).body
            if not is_picture(data):
                raise NotAudio(f"no picture: {data[:20]!r}", host=url)
            file = await asyncio.to_thread(self._store, url, data)
        except (EarmarkError, OSError) as error:
            log.info("no picture: %s", getattr(error, "detail", "") or type(error).__name__)
            with self._lock:
                self._failed[url] = self._clock.monotonic() + PATIENCE_S
            return None
        self._events.publish(ArtworkReady(url, str(file)))
        return file

    def _store(self, url: str, data: bytes) -> Path:
        self._folder.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=self._folder, prefix=".new-")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            file = self._file(url)
            Path(temporary).replace(file)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
        self._make_room()
        return file

    def _make_room(self) -> None:
        """Delete what was not looked at for longest until the rest fits."""
        files = [(file, file.stat()) for file in self._folder.iterdir() if file.is_file()]
        size = sum(stat.st_size for _, stat in files)
        for file, stat in sorted(files, key=lambda pair: pair[1].st_atime):
            if size <= self._kept_bytes:
                break
            file.unlink(missing_ok=True)
            size -= stat.st_size
