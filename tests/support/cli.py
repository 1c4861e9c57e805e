"""``python -m player`` as a separate process: what it printed, how it ended, and how to kill it in the middle."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from tests.support.wait import PATIENCE_S

REPOSITORY = Path(__file__).resolve().parents[2]
GUARD_FOLDER = Path(__file__).parent / "guarded"


@dataclass(frozen=True, slots=True)
class CliResult:
    """How a command ended. ``json`` is the parsed stdout, None where it is not exactly one JSON document."""

    arguments: tuple[str, ...]
    code: int
    stdout: str
    stderr: str

    @property
    def json(self) -> Any:
        with contextlib.suppress(ValueError):
            return json.loads(self.stdout)
        return None

    def ok(self) -> Self:
        """Itself, where the command ended with 0. Raises AssertionError with all that it said."""
        assert self.code == 0, self.text()
        return self

    def text(self) -> str:
        return f"{' '.join(self.arguments)} -> {self.code}\nstdout: {self.stdout}\nstderr: {self.stderr}"


class CliProcess:
    """A command that still runs. Leaving a ``with`` block ends it, whatever state it is in."""

    def __init__(self, process: subprocess.Popen[str], arguments: tuple[str, ...]) -> None:
        self._process = process
        self._arguments = arguments
        self._said: dict[str, list[str]] = {"stdout": [], "stderr": []}
        self._changed = threading.Condition()
        self._readers = [
            threading.Thread(target=self._read, args=(name,), name=f"cli-{name}", daemon=True) for name in self._said
        ]
        for reader in self._readers:
            reader.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def running(self) -> bool:
        return self._process.poll() is None

    @property
    def stdout(self) -> str:
        """What it has said so far."""
        return "".join(self._said["stdout"])

    @property
    def stderr(self) -> str:
        return "".join(self._said["stderr"])

    def _read(self, name: str) -> None:
        stream = getattr(self._process, name)
        with stream:
            for line in stream:
                with self._changed:
                    self._said[name].append(line)
                    self._changed.notify_all()
        with self._changed:
            self._changed.notify_all()

    def wait_for_text(self, text: str, timeout_s: float = PATIENCE_S) -> None:
        """Wait until ``text`` stands on stdout or stderr. Raises TimeoutError, or at once where it ended without."""

        def there() -> bool:
            return text in self.stdout or text in self.stderr

        with self._changed:
            found = self._changed.wait_for(
                lambda: there() or not any(reader.is_alive() for reader in self._readers), timeout_s
            )
        if not there():
            how = "it ended" if found else f"not within {timeout_s} s"
            raise TimeoutError(f"{text!r} was not said: {how}\nstdout: {self.stdout}\nstderr: {self.stderr}")

    def wait(self, timeout_s: float = PATIENCE_S) -> CliResult:
        """Wait for its end. Raises subprocess.TimeoutExpired."""
        code = self._process.wait(timeout_s)
        # A grandchild may hold the pipes open after its parent was killed: what it says is not waited for. All that
        # was said before is in the pipes, and has been read by then on a busy machine too.
        end = time.monotonic() + 5.0
        for reader in self._readers:
            reader.join(max(0.0, end - time.monotonic()))
        return CliResult(self._arguments, code, self.stdout, self.stderr)

    def kill(self) -> CliResult:
        """``kill -9``: no handler of its own runs. (Where there are no signals: TerminateProcess.)"""
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()
        return self.wait()

    def kill_all(self) -> CliResult:
        """``kill -9`` for it and all its children, as a power cut would."""
        if hasattr(os, "killpg"):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
        return self.kill()

    def stop(self) -> CliResult:
        """SIGINT, as Ctrl+C sends it; killed where that does not end it in 30 s."""
        if self.running:
            self._process.send_signal(signal.SIGINT)
        try:
            return self.wait(30)
        except subprocess.TimeoutExpired:
            return self.kill()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        if self.running:
            self.kill_all()
        self.wait()


class Cli:
    """Commands on one profile::

    cli = Cli(profile_dir)
    shows = cli.run("shows").ok().json
    with cli.start("download", "1") as process:
        server.wait_for("*.mp3", sent=10_000)
        process.kill()
    """

    def __init__(
        self,
        profile: Path,
        *,
        env: dict[str, str] | None = None,
        command: Sequence[str] = (sys.executable, "-m", "player"),
    ) -> None:
        self.profile = profile
        self.command = tuple(command)
        search = [str(GUARD_FOLDER), str(REPOSITORY), os.environ.get("PYTHONPATH", "")]
        # The guard folder keeps the process on loopback (see guarded/sitecustomize.py).
        self.env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, search)), "PYTHONUTF8": "1", **(env or {})}

    def run(
        self,
        *arguments: str | int | Path,
        as_json: bool = True,
        input_text: str | None = None,
        timeout_s: float = PATIENCE_S,
    ) -> CliResult:
        """Run to the end. Raises subprocess.TimeoutExpired, with the process killed."""
        given = self._arguments(arguments, as_json=as_json)
        done = subprocess.run(
            given, env=self.env, cwd=REPOSITORY, capture_output=True, input=input_text or "",
            encoding="utf-8", timeout=timeout_s, check=False,
        )  # fmt: skip
        return CliResult(given, done.returncode, done.stdout, done.stderr)

    def start(self, *arguments: str | int | Path, as_json: bool = True) -> CliProcess:
        """Start and give the running process."""
        given = self._arguments(arguments, as_json=as_json)
        process = subprocess.Popen(
            given, env=self.env, cwd=REPOSITORY, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True,
        )  # fmt: skip
        return CliProcess(process, given)

    def _arguments(self, arguments: Sequence[str | int | Path], *, as_json: bool) -> tuple[str, ...]:
        options = ["--profile", str(self.profile), *(["--json"] if as_json else [])]
        return (*self.command, *options, *map(str, arguments))
