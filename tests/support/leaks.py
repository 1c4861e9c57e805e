"""Threads and child processes that a test leaves behind."""

from __future__ import annotations

import contextlib
import os
import re
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil

# Threads and helpers of the tools themselves, which live as long as they like.
TOOL_THREADS = re.compile(r"pytest_timeout|pydevd|execnet")
TOOL_PROCESSES = re.compile(r"multiprocessing\.(resource_tracker|forkserver)|ibus|dbus-launch")


class LeakWatch:
    """Compares before and after. What is found is waited for a while first, since an end takes its time."""

    def __init__(self, grace_s: float = 20.0) -> None:
        self._grace_s = grace_s
        self._threads: set[threading.Thread] = set()
        self._children: set[int] = set()
        self._depth = 0

    def begin(self) -> None:
        self._threads = set(threading.enumerate())
        self._children = children()

    @contextlib.contextmanager
    def allowed_from_here(self) -> Iterator[None]:
        """What starts inside belongs to a fixture that outlives the test."""
        threads, running = set(threading.enumerate()), children()
        try:
            yield
        finally:
            self._threads |= set(threading.enumerate()) - threads
            self._children |= children() - running

    def end(self) -> list[str]:
        """What is still there, in words. Child processes left behind are killed, lest they outlive the run."""
        end = time.monotonic() + self._grace_s
        while (threads := self._new_threads()) and time.monotonic() < end:
            next(iter(threads)).join(0.05)
        pause = threading.Event()
        while (left := self._new_children()) and time.monotonic() < end:
            pause.wait(0.02)
        found = [f"thread {thread.name!r}{' (daemon)' if thread.daemon else ''}" for thread in threads]
        for pid, command in left.items():
            found.append(f"process {pid}: {command}")
            with contextlib.suppress(psutil.Error):
                psutil.Process(pid).kill()
        return found

    def _new_threads(self) -> set[threading.Thread]:
        # A thread that libVLC or Qt made shows up here once it has called into Python, and never goes.
        return {
            thread
            for thread in set(threading.enumerate()) - self._threads
            if not isinstance(thread, threading._DummyThread) and not TOOL_THREADS.search(thread.name)
        }

    def _new_children(self) -> dict[int, str]:
        found = {}
        for pid in children() - self._children:
            with contextlib.suppress(psutil.Error):
                process = psutil.Process(pid)
                command = " ".join(process.cmdline()) or process.name()
                if process.status() != psutil.STATUS_ZOMBIE and not TOOL_PROCESSES.search(command):
                    found[pid] = command
        return found


def has_ended(process: psutil.Process) -> bool:
    """Whether nothing runs there any more, though its parent may not have taken note."""
    try:
        return process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def children() -> set[int]:
    """The processes that this one started and that still are there."""
    if sys.platform == "linux":
        # psutil would read every process of the machine, twice a test.
        with contextlib.suppress(OSError, ValueError):
            found: set[int] = set()
            for task in Path("/proc/self/task").iterdir():
                with contextlib.suppress(FileNotFoundError, ProcessLookupError):
                    found.update(map(int, (task / "children").read_text().split()))
            return found
    return {child.pid for child in psutil.Process(os.getpid()).children()}
