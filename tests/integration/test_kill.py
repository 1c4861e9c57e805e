"""kill -9 in the middle of playing: at most the last second is lost, and the next start is clean."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from player.domain.models import EpisodeId
from player.library import Library
from tests.support.audio import AudioMaker
from tests.support.cli import REPOSITORY, Cli
from tests.support.server import PodcastServer
from tests.support.shows import a_show

pytestmark = [pytest.mark.vlc, pytest.mark.skipif(os.name != "posix", reason="kill -9 of POSIX")]

# Plays in the session of the real program and says, ten times a second, where it is.
_PLAYER = """
import sys, time
from pathlib import Path
from player.paths import profile_paths
from player.services import Services
services = Services(profile_paths(Path(sys.argv[1])))
services.session.play_episode(int(sys.argv[2]))
while True:
    status = services.session.now.status
    if status.state == "playing":
        print(f"{status.position_at(time.monotonic()):.3f}", flush=True)
    time.sleep(0.1)
"""


def _subscribed(cli: Cli, server: PodcastServer, audio: AudioMaker) -> int:
    settings = cli.profile / "config" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('[playback]\naudio_output = "dummy"\n')
    show = a_show()
    show.episodes[0].audio = audio.long_mp3(600)
    cli.run("subscribe", server.add_show(show)).ok()
    return int(cli.run("episodes", "--limit", 1).ok().json[0]["id"])


@pytest.mark.parametrize("round_", range(3))
def test_a_kill_while_playing_loses_at_most_the_last_second(
    cli: Cli, server: PodcastServer, audio: AudioMaker, round_: int
) -> None:
    episode = _subscribed(cli, server, audio)
    dice = random.Random(round_)
    process = subprocess.Popen(
        [sys.executable, "-c", _PLAYER, str(cli.profile), str(episode)],
        cwd=REPOSITORY,
        env=cli.env,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    reached, end = 0.0, None
    for line in process.stdout:
        reached = float(line)
        if end is None:
            end = time.monotonic() + 2.5 + dice.random() * 1.5
        if time.monotonic() >= end:
            break
    process.send_signal(signal.SIGKILL)
    rest = process.stdout.read().split()
    reached = max([reached, *(float(line) for line in rest if line.count(".") == 1 and len(line) > 4)])
    process.stdout.close()
    process.wait(10)

    library = Library(cli.profile / "data" / "library.sqlite3")
    try:
        library.check()
        saved = library.episodes.get(EpisodeId(episode)).position_s
        assert library.positions.last_session() == episode
    finally:
        library.close()
    # The engine's clock ticks about every quarter of a second, which is known only after the tick.
    assert reached - 1.3 <= saved <= reached + 0.6
    resumed = cli.run("play", episode, "--for", 1).ok().json
    assert resumed["position_s"] >= saved


def test_a_polite_kill_keeps_the_position_to_the_moment(cli: Cli, server: PodcastServer, audio: AudioMaker) -> None:
    episode = _subscribed(cli, server, audio)
    with cli.start("play", episode, "--start", "2:00") as process:
        database = cli.profile / "data" / "library.sqlite3"
        library = Library(Path(database))
        try:
            deadline = time.monotonic() + 30
            while library.episodes.get(EpisodeId(episode)).position_s < 121 and time.monotonic() < deadline:
                time.sleep(0.05)
            os.kill(process.pid, signal.SIGTERM)
            result = process.wait(20)
            saved = library.episodes.get(EpisodeId(episode)).position_s
        finally:
            library.close()
    assert result.code == 130
    assert "Traceback" not in result.stderr
    assert abs(result.json["position_s"] - saved) < 0.5
