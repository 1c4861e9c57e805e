"""The podcast server as a process of its own, so that it does not share the interpreter of what is measured."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlencode, urlsplit

from tests.support.faults import Fault
from tests.support.httpd import Request
from tests.support.wait import PATIENCE_S, wait_until

REPOSITORY = Path(__file__).resolve().parents[2]


class ServerProcess:
    """Starts ``python -m tests.support.server`` and steers it over HTTP::

    with ServerProcess("--shows", "200", "--episodes", "100", "--latency-ms", "50") as server:
        server.feeds  # the addresses of the made-up shows
        server.fault("*.mp3", reset_after=5000)
    """

    def __init__(self, *arguments: str) -> None:
        command = [sys.executable, "-m", "tests.support.server", "--end-with-stdin", *arguments]
        self._process = subprocess.Popen(
            command, cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )
        assert self._process.stdout is not None
        self.address = self._process.stdout.readline().strip()
        if not self.address:
            self.stop()
            raise RuntimeError("the server process did not start; see stderr")
        self.feeds: list[str] = []
        while line := self._process.stdout.readline().strip():
            self.feeds.append(line)

    @property
    def pid(self) -> int:
        return self._process.pid

    def url(self, path: str = "/") -> str:
        return self.address + path

    def fault(self, path: str, fault: Fault | None = None, /, **what: Any) -> None:
        """As PodcastServer.fault."""
        self._ask("/_/fault", at=path, fault=(fault or Fault(**what)).text())

    def mend(self, path: str | None = None) -> None:
        self._ask("/_/mend", **({} if path is None else {"at": path}))

    def latency(self, milliseconds: float) -> None:
        self._ask("/_/latency", ms=str(milliseconds))

    def forget(self) -> None:
        self._ask("/_/forget")

    def drop_connections(self) -> None:
        self._ask("/_/drop")

    def requests(self, path: str | None = None, method: str | None = None) -> list[Request]:
        """As PodcastServer.requests: the log as it is now."""
        given = {name: value for name, value in (("at", path), ("method", method)) if value is not None}
        return [_read_request(row) for row in json.loads(self._ask("/_/log", **given))]

    def wait_for(self, path: str | None = None, *, count: int = 1, timeout_s: float = PATIENCE_S) -> list[Request]:
        """Wait until ``count`` requests for ``path`` came. Raises TimeoutError."""

        def enough() -> list[Request]:
            found = self.requests(path)
            return found if len(found) >= count else []

        return wait_until(enough, timeout_s, f"{count} requests for {path}", step_s=0.05)

    def stop(self) -> None:
        """End it by the end of its stdin; safe to call twice."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(10)
        self._process.stdout.close()

    def kill(self) -> None:
        """End it at once, with whatever it was sending."""
        self._process.kill()
        self.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.stop()

    def _ask(self, path: str, **query: str) -> bytes:
        connection = http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=10)
        try:
            connection.request("POST", f"{path}?{urlencode(query)}")
            answer = connection.getresponse()
            body = answer.read()
        finally:
            connection.close()
        if answer.status >= 300:
            raise ValueError(f"{path} {query}: {answer.status} {body.decode()}")
        return body


def _read_request(row: dict[str, Any]) -> Request:
    names = ("method", "target", "headers", "status", "sent", "done", "over", "connection")
    return Request(body=row["body"].encode("latin-1"), **{name: row[name] for name in names})
