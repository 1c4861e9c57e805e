"""One window a profile: the first start holds a lock and listens, a later one hands over what was typed and ends.

What is handed over is a file in a folder of the profile that only this person can open, since a name in a folder needs
no port, no secret and no short path, and is the same on every system. The window takes it by deleting it, the later
start takes it back by deleting it: one of the two succeeds. The lock is the system's and goes with its process, however
that ends.
"""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import stat
import sys
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from player.domain.errors import WindowSilent
from player.domain.record import Record

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from PySide6.QtCore import QFileSystemWatcher, QObject

log = logging.getLogger(__name__)

# How long a later start waits: for a window that listens, and for one that is only just being opened.
ANSWER_S, START_S = 4.0, 20.0
_STEP_S = 0.02
_SUFFIX, _HALF = ".call", ".half"
_MOST_BYTES, _MOST_AT_ONCE = 16_384, 64
_LONGEST = {"address": 8192, "token": 1024}
_TAKEN = frozenset((errno.EAGAIN, errno.EACCES, errno.EDEADLK))


class Call(Record):
    """What a later start hands over: an address, where one was typed, and the desktop's leave to come to the front."""

    address: str = ""
    token: str = ""


def call_of(address: str) -> Call:
    """A call with the leave that the desktop gave this process (the XDG activation and startup notification protocols).

    https://gitlab.freedesktop.org/wayland/wayland-protocols/-/tree/main/staging/xdg-activation
    """
    return Call(address, os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID", ""))


class OneWindow:
    """The right to be the window of a profile, and what calls the one that has it; ``folder`` is the profile's own."""

    def __init__(self, folder: Path, *, answer_s: float = ANSWER_S, start_s: float = START_S) -> None:
        self._folder = folder
        self._answer_s, self._start_s = answer_s, start_s
        self._lock: int | None = None
        self._watcher: QFileSystemWatcher | None = None

    @property
    def _listening(self) -> Path:
        return self._folder / "listening"

    def claim(self, call: Call) -> bool:
        """True where this start is to open the window; False where the one that is open has taken ``call``.

        Raises WindowSilent where there is one that does not answer.
        """
        if self._hold():
            return True
        return self._hand_over(call)

    def _hold(self) -> bool:
        """Take the lock, unless another process has it. Where nothing can be locked, a start is not kept from opening
        its window."""
        lock: int | None = None
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            lock = os.open(self._folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
            if sys.platform == "win32":
                msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
            else:
                # Not ``lockf``, whose locks go when anything closes this file.
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if lock is not None:
                os.close(lock)
                if error.errno in _TAKEN:
                    return False
            log.debug("the profile cannot be locked: %s", error)
            return True
        self._lock = lock
        # Of one that was killed.
        self._listening.unlink(missing_ok=True)
        return True

    # --- a later start ----------------------------------------------------------------------------------------------

    def _hand_over(self, call: Call) -> bool:
        begun = time.monotonic()
        try:
            put = self._put(call)
        except OSError as error:
            raise WindowSilent(str(error)) from error
        listens_since: float | None = None
        while True:
            now = time.monotonic()
            if not self._listening.exists():
                listens_since = None
            elif listens_since is None:
                # Not before: one that took long to be opened takes what waits for it, one after another.
                listens_since = now
            if now - begun >= self._start_s if listens_since is None else now - listens_since >= self._answer_s:
                break
            if not put.exists():
                return False
            if self._hold():
                # The other was just ending.
                put.unlink(missing_ok=True)
                return True
            time.sleep(_STEP_S)
        try:
            put.unlink()
        except FileNotFoundError:
            return False
        raise WindowSilent(f"no answer within {time.monotonic() - begun:.0f} s")

    def _put(self, call: Call) -> Path:
        import json

        if sys.platform == "win32":
            import ctypes

            # Only the process that the person has just used may let another one come to the front.
            ctypes.windll.user32.AllowSetForegroundWindow(-1)
        put = self._folder / f"{os.getpid()}-{time.monotonic_ns()}{_SUFFIX}"
        half = put.with_suffix(_HALF)
        with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as stream:
            json.dump({"address": call.address, "token": call.token}, stream)
        half.replace(put)
        return put

    # --- the window -------------------------------------------------------------------------------------------------

    def listen(self, parent: QObject, heard: Callable[[Call], object]) -> None:
        """From now on give what later starts hand over to ``heard``, on the thread of ``parent`` and while it lives."""
        if self._lock is None:
            return
        from PySide6.QtCore import QFileSystemWatcher

        for path in self._waiting(_SUFFIX, _HALF):
            with contextlib.suppress(OSError):
                if time.time() - path.lstat().st_mtime > self._start_s:
                    # Of a start that was killed: nobody waits for it any more.
                    path.unlink()
        self._watcher = QFileSystemWatcher([str(self._folder)], parent)
        self._watcher.directoryChanged.connect(lambda _folder: self._take(heard))
        with contextlib.suppress(OSError):
            self._listening.touch(0o600)
        # Those that came while the window was opened.
        self._take(heard)

    def stop_listening(self) -> None:
        """The window closes: who calls now waits for the lock, and opens the next."""
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
            # Closing may take longer than an answer.
            self._listening.unlink(missing_ok=True)

    def _waiting(self, *suffixes: str) -> list[Path]:
        try:
            with os.scandir(self._folder) as entries:
                names = [entry.name for entry in islice(entries, _MOST_AT_ONCE)]
        except OSError:
            return []
        return [self._folder / name for name in names if name.endswith(suffixes)]

    def _take(self, heard: Callable[[Call], object]) -> None:
        if self._watcher is None:
            return
        for path in self._waiting(_SUFFIX):
            try:
                call = _read(path)
                path.unlink()
            except OSError:
                # Taken back, or nothing that a start could have put there.
                continue
            if call is not None:
                heard(call)

    def release(self) -> None:
        """Let the next start open a window."""
        if self._lock is not None:
            self._listening.unlink(missing_ok=True)
            os.close(self._lock)
            self._lock = None


def _read(path: Path) -> Call | None:
    """What lies there, where it is a call; anybody who can write into the profile may have put it there."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    try:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode) or (hasattr(os, "getuid") and about.st_uid != os.getuid()):
            return None
        data = os.read(handle, _MOST_BYTES + 1)
    finally:
        os.close(handle)
    import json

    try:
        said = json.loads(data) if len(data) <= _MOST_BYTES else None
    except (ValueError, RecursionError):
        said = None
    if not isinstance(said, dict) or not all(_is_fit(said.get(name, ""), most) for name, most in _LONGEST.items()):
        log.warning("%s is no call of a later start", path.name)
        return None
    return Call(said.get("address", ""), said.get("token", ""))


def _is_fit(text: object, most: int) -> bool:
    """Whether this is a text of one line, as a person or a desktop gives it."""
    return isinstance(text, str) and len(text) <= most and min(text, default=" ") >= " " and "\x7f" not in text
