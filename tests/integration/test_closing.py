"""The program ended while something runs: at once, though a server never answers, and what ran goes on afterwards."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.cli import Cli, CliProcess
from tests.support.server import PodcastServer
from tests.support.shows import Show, a_show
from tests.support.wait import wait_until

pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGTERM of POSIX")


@pytest.fixture
def cli(profile_dir: Path) -> Cli:
    return Cli(profile_dir, env={"QT_QPA_PLATFORM": "offscreen"})


def _open(cli: Cli, *typed: str) -> CliProcess:
    """The window, once it is open: what is waited for next may have been done by a command before."""
    process = cli.start(*typed, as_json=False)
    listening = cli.profile / "data" / "window" / "listening"
    _wait(process, listening.exists, "it is open")
    return process


def _close(cli: Cli, process: CliProcess) -> None:
    """End it as a session's end does; no server here answers for as long as this waits."""
    process._process.terminate()
    ended = process.wait(20).ok()
    log = cli.profile / "data" / "earmark.log"
    said = ended.stderr + (log.read_text() if log.exists() else "")
    assert "Traceback" not in said
    assert " ERROR " not in said
    assert " WARNING " not in said


def _wait(process: CliProcess, condition: Callable[[], object], message: str) -> None:
    wait_until(condition, message=lambda: f"{message}\n{process.stderr}")


def _subscribed(cli: Cli, server: PodcastServer) -> Show:
    show = a_show("Tidal Notes")
    show.episodes[0].audio = b"ID3" + bytes(2_000_000)
    cli.run("subscribe", server.add_show(show)).ok()
    return show


def test_while_a_list_is_imported(cli: Cli, server: PodcastServer, tmp_path: Path) -> None:
    addresses = [server.add_show(a_show(title)) for title in ("One", "Two", "Three")]
    server.fault("/two/feed.xml", hang=True)
    outlines = "".join(f'<outline type="rss" text="Show" xmlUrl="{address}"/>' for address in addresses)
    path = tmp_path / "mine.opml"
    path.write_text(f'<opml version="2.0"><body>{outlines}</body></opml>')
    with _open(cli, str(path)) as process:
        _wait(process, lambda: server.requests("/two/feed.xml"), "the second is asked")
        _close(cli, process)
    server.mend()
    with _open(cli) as process:
        _wait(process, lambda: len(cli.run("shows").json) == 3, "the rest comes")
        _close(cli, process)


def test_while_a_file_comes(cli: Cli, server: PodcastServer) -> None:
    show = _subscribed(cli, server)
    audio = show.audio_path(0)
    server.fault(audio, hang_after=700_000)
    episode = cli.run("episodes", "--limit", 1).json[0]["id"]
    with cli.start("download", episode, as_json=False) as command:
        server.wait_for(audio, sent=600_000)
        command.kill_all()
    server.forget()
    with _open(cli) as process:
        _wait(process, lambda: server.requests(audio), "it goes on")
        _close(cli, process)
    server.mend()
    with _open(cli) as process:
        _wait(process, lambda: cli.run("episode", episode).json["download"] == "done", "it is whole")
        _close(cli, process)


def test_while_a_transcript_is_asked_for(cli: Cli, server: PodcastServer) -> None:
    show = _subscribed(cli, server)
    server.fault("*transcript*", hang=True)
    with _open(cli) as process:
        _wait(process, lambda: server.requests("*transcript*"), "it is asked for")
        _close(cli, process)
    server.mend()
    episode = cli.run("episodes", "--limit", 1).json[0]["id"]
    assert show.episodes[0].transcripts
    with _open(cli) as process:
        _wait(
            process,
            lambda: cli.run("episode", episode).json["transcript"]["state"] == "ready",
            "it is here",
        )
        _close(cli, process)
