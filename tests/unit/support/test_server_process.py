"""The server as a process of its own, as a person starts it and as benches do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.server_process import REPOSITORY, ServerProcess
from tests.support.web import ask


def test_it_serves_shows_and_can_be_steered() -> None:
    with ServerProcess("--shows", "2", "--episodes", "4", "--notes-bytes", "300") as server:
        assert len(server.feeds) == 2
        feed = ask(server.feeds[1]).body
        assert feed.count(b"<item>") == 4
        server.fault("/show-0001/*", status=500, times=1)
        assert [ask(server.feeds[1]).status for _ in range(2)] == [500, 200]
        server.fault("/show-0000/feed.xml", status=410)
        server.mend()
        server.latency(1)
        assert ask(server.feeds[0]).status == 200
        found = server.wait_for("/show-0001/feed.xml", count=3)
        assert [request.status for request in found] == [200, 500, 200]
        assert server.requests(method="POST") == []
        server.forget()
        assert server.requests() == []
        server.drop_connections()
        with pytest.raises(ValueError, match="404"):
            server._ask("/_/unknown")
    assert server._process.returncode == 0


def test_the_first_line_is_the_address_and_its_end_is_the_end_of_stdin(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<rss/>")
    command = [
        sys.executable,
        "-m",
        "tests.support.server",
        "--port",
        "0",
        "--folder",
        str(tmp_path),
        "--end-with-stdin",
    ]
    process = subprocess.Popen(
        command, cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    )  # fmt: skip
    with process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        assert ask(f"{address}/files/a.xml").body == b"<rss/>"
        process.communicate(timeout=10)
    assert process.returncode == 0


def test_it_can_be_killed_in_the_middle() -> None:
    server = ServerProcess()
    server.kill()
    with pytest.raises(ConnectionRefusedError):
        ask(server.url("/"))
