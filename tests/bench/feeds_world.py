"""The bench's server in a process of its own, and the profile that is subscribed to it."""

from __future__ import annotations

import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Self

from tests.bench.feed_server import host_of_show

ROOT = Path(__file__).resolve().parents[2]


class FeedServer:
    """``shows`` feeds of ``episodes`` items, each at an address of its own; ends with the block."""

    def __init__(self, shows: int, episodes: int, *, plain: bool = False, notes_bytes: int = 2600) -> None:
        self.shows = shows
        command = [sys.executable, "-m", "tests.bench.feed_server", "--shows", str(shows), "--episodes", str(episodes)]
        command += ["--notes-bytes", str(notes_bytes)]
        self._process = subprocess.Popen(
            [*command, "--plain"] if plain else command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert self._process.stdout is not None
        self.port = int(self._process.stdout.readline())

    @property
    def addresses(self) -> list[str]:
        return [f"http://{host_of_show(show)}:{self.port}/feed.xml" for show in range(self.shows)]

    @property
    def pid(self) -> int:
        return self._process.pid

    def set_latency(self, milliseconds: float) -> None:
        self._steer(f"/_/latency?ms={milliseconds}")

    def set_edition(self, number: int) -> None:
        """Every feed has that many episodes more than at first."""
        self._steer(f"/_/edition?n={number}")

    def close_connections(self) -> None:
        """End all that are kept, as servers do by themselves between two refreshes."""
        self._steer("/_/close")

    def _steer(self, path: str) -> None:
        with urllib.request.urlopen(f"http://{host_of_show(0)}:{self.port}{path}") as answer:
            answer.read()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait(10)
