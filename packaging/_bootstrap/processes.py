"""Starts other programs: quietly with their output kept, or in place of this one.

subprocess is imported where it is used: a start that has nothing to set up does without it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from _bootstrap.voice import Status

_TAIL_LINES = 20


class Outcome:
    """How a quiet run ended: its exit code, and the last lines it wrote."""

    def __init__(self, code: int, tail: Iterable[str], reached: bool) -> None:
        self.code = code
        self.tail = list(tail)
        # Whether the line that the caller watched for was written.
        self.reached = reached


def run_quietly(
    command: Sequence[str],
    log: Path,
    environment: Mapping[str, str],
    folder: Path,
    keep_open: Sequence[int] = (),
    watch_for: str = "",
) -> Outcome:
    """Run ``command`` with no input, its output appended to ``log``; raises OSError where it cannot be started.

    ``keep_open`` are file descriptors it inherits: a lock that must outlive this process.
    """
    import collections
    import subprocess

    tail: collections.deque[str] = collections.deque(maxlen=_TAIL_LINES)
    reached = False
    status = Status()
    with (
        log.open("a", encoding="utf-8", errors="replace") as kept,
        subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            env=dict(environment),
            cwd=folder,
            pass_fds=tuple(keep_open),
        ) as process,
    ):
        kept.write("$ " + " ".join(command) + "\n")
        assert process.stdout is not None
        for raw in process.stdout:
            line = raw.rstrip()
            kept.write(line + "\n")
            if not line:
                continue
            tail.append(line)
            status.show(line.strip())
            if watch_for and line.startswith(watch_for):
                reached = True
    status.clear()
    return Outcome(process.returncode, tail, reached)


def succeeds(command: Sequence[str], environment: Mapping[str, str], timeout_s: float = 30.0) -> bool:
    """Whether ``command`` can be started and ends with 0; it gets no input and its output is dropped."""
    import subprocess

    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=dict(environment),
            timeout=timeout_s,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def become(command: Sequence[str], environment: Mapping[str, str]) -> int:
    """Let ``command`` take the place of this process; where a system cannot do that, run it; returns its exit code."""
    sys.stdout.flush()
    sys.stderr.flush()
    if sys.platform == "win32":
        import subprocess

        # There, exec starts a second process and the shell takes its prompt back at once.
        return subprocess.call(command, env=dict(environment))
    return os.execve(command[0], list(command), dict(environment))
