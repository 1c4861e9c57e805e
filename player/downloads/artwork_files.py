"""The pictures of the artwork cache on disk: by a hash of their address, bounded, the longest unused deleted first."""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from player.domain.clock import Clock

log = logging.getLogger(__name__)

# When a picture was last used is its file's time, kept to the hour so that drawing does not write.
_USED_EVERY_S = 3600.0
_HALF_WRITTEN = ".part"
_ABANDONED_S = 3600.0


class ArtworkFiles:
    """The files: named by a hash of the address, dated by their last use, the longest unused deleted first.

    ``limit()`` is the most bytes they may take, asked each time; ``kept()`` the addresses that never go and do not
    count. Everything here blocks; for any thread.
    """

    def __init__(self, folder: Path, limit: Callable[[], int], clock: Clock, kept: Callable[[], Iterable[str]]) -> None:
        self._folder = folder
        self._kept = kept
        self._limit = limit
        self._clock = clock
        self._lock = threading.Lock()
        self._bytes: int | None = None

    def _place(self, url: str) -> Path:
        name = hashlib.blake2b(url.encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()
        return self._folder / name

    def find(self, url: str) -> Path | None:
        """The file of ``url`` if it is here; notes that it was used."""
        path = self._place(url)
        try:
            facts = path.stat()
            now = self._clock.now().timestamp()
            if now - facts.st_mtime > _USED_EVERY_S:
                os.utime(path, (now, now))
        except OSError:
            return None
        return path if facts.st_size else None

    def keep(self, url: str, data: bytes) -> Path:
        """Write a picture beside and rename it; then make room where there are too many. Raises OSError."""
        path, now = self._place(url), self._clock.now().timestamp()
        with self._lock:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            part = path.with_name(f"{path.name}.{os.getpid()}{_HALF_WRITTEN}")
            try:
                with part.open("wb") as file:
                    file.write(data)
                    file.flush()
                    os.fsync(file.fileno())
                os.utime(part, (now, now))
                part.replace(path)
            except BaseException:
                with contextlib.suppress(OSError):
                    part.unlink(missing_ok=True)
                raise
            self._bytes = None if self._bytes is None else self._bytes + len(data)
            if self._bytes is None or self._bytes > self._limit():
                self._tidy(now, path)
        return path

    def trim(self) -> None:
        """Make room where there are more than there may be, as after the limit was lowered."""
        with self._lock:
            self._tidy(self._clock.now().timestamp(), None)

    def bytes_used(self) -> int:
        """What all of them take, the kept ones too."""
        return sum(size for _, size, _ in self._pictures(float("-inf")))

    def clear(self) -> int:
        """Delete all but the kept ones; gives the bytes that were freed."""
        freed, kept = 0, self._kept_names()
        with self._lock:
            for _, size, path in self._pictures(self._clock.now().timestamp()):
                if path.name not in kept:
                    with contextlib.suppress(OSError):
                        path.unlink()
                        freed += size
            self._bytes = None
        return freed

    def _kept_names(self) -> set[str]:
        return {self._place(url).name for url in self._kept()}

    def _pictures(self, now: float) -> list[tuple[float, int, Path]]:
        """When each was used last, its size and file; halves that died before ``now`` are deleted on the way."""
        pictures: list[tuple[float, int, Path]] = []
        try:
            with os.scandir(self._folder) as found:
                for entry in found:
                    with contextlib.suppress(OSError):
                        facts = entry.stat(follow_symlinks=False)
                        if entry.name.endswith(_HALF_WRITTEN):
                            if now - facts.st_mtime > _ABANDONED_S:
                                Path(entry.path).unlink()
                        elif entry.is_file(follow_symlinks=False):
                            pictures.append((facts.st_mtime, facts.st_size, Path(entry.path)))
        except OSError as error:
            log.info("the artwork folder could not be read: %s", error)
        return pictures

    def _tidy(self, now: float, newest: Path | None) -> None:
        """Count what is here but for the kept ones; where it is too much, delete the longest unused to nine tenths."""
        kept, limit = self._kept_names(), self._limit()
        pictures = [picture for picture in self._pictures(now) if picture[2].name not in kept]
        total = sum(size for _, size, _ in pictures)
        if total > limit:
            for _, size, path in sorted(pictures):
                if total <= limit * 9 // 10:
                    break
                if path != newest:
                    with contextlib.suppress(OSError):
                        path.unlink()
                        total -= size
        self._bytes = total
