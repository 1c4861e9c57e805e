"""One set-up at a time: a lock on a file, which the system takes back when its holder is gone."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
    import time

    def _take(descriptor: int, wait: bool) -> bool:
        while True:
            try:
                msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            except OSError:
                if not wait:
                    return False
                time.sleep(0.5)
            else:
                return True

else:
    import fcntl

    def _take(descriptor: int, wait: bool) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return False
        return True


@contextlib.contextmanager
def held(file: Path, on_wait: Callable[[], None]) -> Iterator[int]:
    """Hold the lock on ``file``; calls ``on_wait`` once where another process has it, then waits for that one.

    Gives the file descriptor: a child that inherits it keeps the lock until it too has ended.
    """
    told = False
    while True:
        file.parent.mkdir(exist_ok=True)
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            if not _take(descriptor, wait=False):
                if not told:
                    on_wait()
                    told = True
                _take(descriptor, wait=True)
            if _is_still_there(file, descriptor):
                yield descriptor
                return
            # Somebody removed .venv meanwhile: what is locked is a file that nobody else can find.
        finally:
            os.close(descriptor)


def _is_still_there(file: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(file.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False
