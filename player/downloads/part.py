"""The unfinished file on disk: grown at its end, compared, made safe and given its name. Everything here blocks."""

from __future__ import annotations

import contextlib
import errno
import itertools
import os
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from io import FileIO
from pathlib import Path

from player.domain.errors import DownloadError, FileNotWritable
from player.downloads.space import RESERVE, check_space, no_space

_FULL = {errno.ENOSPC, errno.EDQUOT}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST, errno.EISDIR}
# How often, in bytes, it is looked for room while a file grows.
_LOOK_EVERY = 16 * 1024 * 1024
# The least that POSIX systems promise to take in one call is 16, all of ours take 1024 (IOV_MAX).
_AT_ONCE = 1024
# Windows locks bytes, which then nobody else may read; these lie behind the end of any file.
_LOCKED_BYTE = 1 << 62


class PartInUse(Exception):
    """Another process is writing this part."""


class PartFile:
    """The part at ``path``; for one process at a time, and one call at a time from any thread.

    Raises NoSpace, FileNotWritable, or DownloadError for what else a disk can say. What was written stays when a call
    fails. A process that is killed leaves the bytes it had written: the part's size is what is here. ``expected`` is
    the size that it will have, where that is known, for the sentence about a full disk. Folders that become empty are
    deleted with it, up to ``root``, which stays
    (else the folder of its folder).
    """

    def __init__(self, path: Path, reserve: int = RESERVE, root: Path | None = None) -> None:
        self.path = path
        self._root = root or path.parent.parent
        self.expected: int | None = None
        self._reserve = reserve
        self._file: FileIO | None = None
        self._lock = threading.Lock()
        self._size = 0
        self._looked_at = 0

    @property
    def size(self) -> int:
        """Bytes on disk, as far as this process wrote or found them."""
        return self._size

    def open(self) -> None:
        """Open the part where there is one, else make it and its folder. Raises PartInUse."""
        with self._lock, self._told():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            file = FileIO(self.path, "a+")
            try:
                _claim(file.fileno())
                self._size = self._looked_at = os.fstat(file.fileno()).st_size
            except BaseException:
                file.close()
                raise
            self._file = file

    def append(self, pieces: Iterable[bytes]) -> None:
        """Write ``pieces`` at the end."""
        with self._lock, self._told():
            file = self._opened()
            if self._size - self._looked_at >= _LOOK_EVERY:
                self._looked_at = self._size
                check_space(self.path.parent, 0, self._reserve)
            left = deque(memoryview(piece) for piece in pieces if piece)
            while left:
                written = _write(file, left)
                self._size += written
                while left and written >= len(left[0]):
                    written -= len(left.popleft())
                if written:
                    left[0] = left[0][written:]

    def read(self, start: int, size: int) -> bytes:
        """At most ``size`` bytes from ``start``."""
        with self._lock, self._told():
            file = self._opened()
            file.seek(start)
            found = bytearray()
            while len(found) < size and (piece := file.read(size - len(found))):
                found += piece
            return bytes(found)

    def cut(self, size: int) -> None:
        """Throw away what lies behind ``size``."""
        with self._lock, self._told():
            self._opened().truncate(size)
            self._size = self._looked_at = size

    def sync(self) -> int:
        """Have everything written so far survive a power cut; gives how much that is."""
        with self._lock, self._told():
            os.fsync(self._opened().fileno())
            return self._size

    def finish(self, target: Path) -> None:
        """Make the part whole: on the disk, closed, and under its own name; all or nothing."""
        with self._lock, self._told():
            file = self._opened()
            os.fsync(file.fileno())
            # Windows renames no open file.
            file.close()
            self._file = None
            self.path.replace(target)
            sync_folder(target.parent)

    def close(self) -> None:
        """Close; waits for a write under way. Safe to call twice."""
        with self._lock:
            file, self._file = self._file, None
            if file is not None:
                with contextlib.suppress(OSError):
                    file.close()

    def delete(self) -> None:
        """Close, and leave nothing behind."""
        self.close()
        with self._told():
            delete_file(self.path, self._root)

    def _opened(self) -> FileIO:
        if self._file is None:
            # Closed by a shutdown while this call waited in the queue of the threads.
            raise DownloadError("the part is closed")
        return self._file

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        with told(self.path, max(self._reserve, (self.expected or 0) - self._size)):
            yield


def _write(file: FileIO, views: deque[memoryview]) -> int:
    """Write some of ``views``, all in one call where the system can: each call is a change of threads for Python."""
    if sys.platform == "win32":
        return file.write(views[0])
    return os.writev(file.fileno(), list(itertools.islice(views, _AT_ONCE)))


@contextlib.contextmanager
def told(path: Path, needed: int = RESERVE) -> Iterator[None]:
    """What the system says about ``path`` as an error that a person can act on; ``needed`` bytes were to be written."""
    try:
        yield
    except OSError as error:
        detail = f"{type(error).__name__}: {error}"
        if error.errno in _FULL:
            raise no_space(path.parent, needed) from error
        if error.errno in _FORBIDDEN:
            raise FileNotWritable(detail, path=path.parent) from error
        raise DownloadError(detail) from error


def synced_size(path: Path) -> int:
    """Have what stands at ``path`` survive a power cut; gives how much that is."""
    with told(path), FileIO(path, "r+") as file:
        os.fsync(file.fileno())
        return os.fstat(file.fileno()).st_size


def delete_file(path: Path, root: Path) -> None:
    """Delete a file, and its folders below ``root`` where it was their last. A file that is gone is as good as
    deleted."""
    path.unlink(missing_ok=True)
    drop_empty_folders(path.parent, root)


def drop_empty_folders(folder: Path, root: Path) -> None:
    """Delete ``folder`` and those above it, up to ``root`` and without it, as far as they are empty."""
    while folder != root and folder.is_relative_to(root):
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent


def sync_folder(folder: Path) -> None:
    """A new name is on disk only when its folder is; other systems than POSIX see to it themselves."""
    if os.name != "posix":
        return
    for place in (folder, folder.parent):
        with contextlib.suppress(OSError):
            handle = os.open(place, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _claim(handle: int) -> None:
    """Keep other processes off; the system lets go of it when this one ends, however it ends."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK):
            raise PartInUse(str(error)) from error
        # Some network disks cannot lock; then there is no guard, as with most programs.
