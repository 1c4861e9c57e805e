"""Earmark's main job on the command line, where no window can open: the sample show, in a profile of its own."""

from __future__ import annotations

import contextlib
import functools
import http.server
import json
import os
import shlex
import signal
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import FrameType
from typing import Any

from _bootstrap.stamp import Venv
from _bootstrap.voice import Stop

_SECONDS = "5"


def tour(venv: Venv) -> int:
    """Subscribe, print a page, play, download, play the file; returns 0, or 1 where one of these failed."""
    print(
        "There is no display here, so no window can open. "
        "This is Earmark on the command line, with its sample show in a profile that is thrown away afterwards."
    )
    signal.signal(signal.SIGTERM, _leave)
    with tempfile.TemporaryDirectory(prefix="earmark-tour-", ignore_cleanup_errors=True) as profile:
        guide = Guide(venv, Path(profile))
        try:
            _walk(guide)
        except Stop as stop:
            guide.failures.append(stop.sentence)
    print()
    if guide.failures:
        print(f"The tour failed: {'; '.join(guide.failures)}.")
        return 1
    print("All of it worked. With a display, the same command opens the window.")
    return 0


def _leave(_signum: int, _frame: FrameType | None) -> None:
    """A polite kill ends as Ctrl+C does, so that the profile is removed."""
    raise KeyboardInterrupt


def _walk(guide: Guide) -> None:
    with served(guide.venv.root / "resources" / "sample") as address:
        guide.step("Subscribe to the sample show, served by this computer")
        guide.must("subscribe", f"{address}/feed.xml")
        episode = str(_newest(guide.ask("episodes"))["id"])
        guide.step("The page of its newest episode, with its questions and answers")
        guide.must("episode", episode)
        guide.step(f"Play it for {_SECONDS} seconds through libVLC")
        guide.may("play", episode, "--for", _SECONDS)
        guide.step("Download it")
        guide.must("download", episode)
        file = guide.ask("episode", episode).get("file")
    if not file or not Path(file).is_file():
        raise Stop("no file was there after the download")
    guide.step(f"Play the file for {_SECONDS} seconds; the server of the show is gone now")
    guide.may("play", str(file), "--for", _SECONDS)


def _newest(episodes: Any) -> dict[str, Any]:  # noqa: ANN401 - what JSON holds
    if not isinstance(episodes, list) or not episodes or not isinstance(episodes[0], dict):
        raise Stop("the sample show has no episodes")
    return episodes[0]


class Guide:
    """Runs commands of Earmark on the profile of the tour and says what it runs."""

    def __init__(self, venv: Venv, profile: Path) -> None:
        self.venv = venv
        self.failures: list[str] = []
        self._profile = profile
        self._steps = 0
        # All of the tour is on this computer: a proxy between would only be in the way.
        self._environ = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
        self._environ.pop("PYTHONHOME", None)

    def step(self, title: str) -> None:
        self._steps += 1
        print(f"\n{self._steps}. {title}", flush=True)

    def may(self, *arguments: str) -> None:
        """Run a command whose failure does not keep the others from being tried."""
        print(f"$ earmark {shlex.join(arguments)}", flush=True)
        code = self._run(arguments).returncode
        if code:
            self.failures.append(f"“earmark {arguments[0]}” ended with exit code {code}")

    def must(self, *arguments: str) -> None:
        """Run a command that the rest depends on; raises Stop where it fails."""
        before = len(self.failures)
        self.may(*arguments)
        if len(self.failures) > before:
            raise Stop(self.failures.pop())

    def ask(self, *arguments: str) -> Any:  # noqa: ANN401 - what JSON holds
        """What a command answers as JSON; raises Stop where it does not."""
        done = self._run([*arguments, "--json"], stdout=subprocess.PIPE)
        try:
            if done.returncode == 0:
                return json.loads(done.stdout)
        except ValueError:
            pass
        raise Stop(f"“earmark {arguments[0]} --json” gave no answer")

    def _run(self, arguments: Sequence[str], stdout: int | None = None) -> subprocess.CompletedProcess[str]:
        command = [str(self.venv.python), "-P", "-m", "player", "--profile", str(self._profile), *arguments]
        return subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            env=self._environ,
            check=False,
            text=True,
            encoding="utf-8",
        )


class _QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """The tour says what it does; a line for each request would drown it."""


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve ``folder`` on a free port of this computer for as long as the block runs; gives the address."""
    handler = functools.partial(_QuietHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
