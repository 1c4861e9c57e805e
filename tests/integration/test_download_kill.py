"""kill -9 at random moments of downloading: nothing is glued, nothing is lost, nothing much is fetched twice."""

from __future__ import annotations

import random
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from player.domain.models import DownloadState, EpisodeId
from player.downloads.resume import OVERLAP
from player.library import Library
from tests.integration.downloads_rig import Rig, sound
from tests.support.cli import REPOSITORY
from tests.support.server import PodcastServer

SIZE = 4_000_000
BODIES = [sound(SIZE, seed) for seed in range(2)]


def start(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.integration.download_driver", str(folder)],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        text=True,
    )


def ended(process: subprocess.Popen[str]) -> str:
    try:
        return process.communicate(timeout=60)[0]
    finally:
        process.kill()


def sizes(folder: Path, ids: list[EpisodeId]) -> dict[EpisodeId, int]:
    """What is on disk of each download, which is always the front of the right file, and whole under its own name."""
    library = Library(folder / "library.sqlite3")
    try:
        library.check()
        found = {}
        for id_, body in zip(ids, BODIES, strict=True):
            record = library.downloads.get(id_)
            assert record is not None
            target = folder / "downloads" / str(record.file)
            part = target.with_name(target.name + ".part")
            if record.file is not None and target.exists():
                assert target.read_bytes() == body
                assert not part.exists()
            else:
                assert record.state is not DownloadState.DONE
            held = part.read_bytes() if record.file is not None and part.exists() else b""
            assert held == body[: len(held)]
            found[id_] = len(held)
        return found
    finally:
        library.close()


@pytest.mark.long
def test_a_kill_at_any_moment_costs_at_most_a_block(tmp_path: Path, server: PodcastServer, long_run: bool) -> None:
    dice = random.Random(7 if not long_run else None)
    kills, folder = 0, tmp_path
    while kills < (50 if long_run else 4):
        folder = tmp_path / f"profile-{kills}"
        with Rig(folder) as rig:
            paths = [f"/{kills}-{number}.mp3" for number in range(len(BODIES))]
            ids = rig.subscribe(*(server.add(path, body) for path, body in zip(paths, BODIES, strict=True)))
            server.fault(f"/{kills}-*.mp3", rate=5_000_000)
            for id_ in ids:
                rig.library.downloads.save(_queued(id_), rig.manager._clock.now())
        here = dict.fromkeys(ids, 0)
        while True:
            asked = len(server.requests())
            process = start(folder)
            if dice.random() < 0.7:
                try:
                    server.wait_for(count=asked + 1, timeout_s=10)
                except TimeoutError:
                    # Nothing was left to fetch.
                    assert "done" in ended(process)
                    break
            else:
                time.sleep(dice.random() * 0.8)
            time.sleep(dice.random() * 0.6)
            process.kill()
            said = ended(process)
            kills += 1
            for request in server.requests()[asked:]:
                episode = ids[paths.index(request.path)]
                start_at = int(re.fullmatch(r"bytes=(\d+)-|", request.range)[1] or 0)
                assert start_at >= here[episode] - OVERLAP, server.log.text()
            here = sizes(folder, ids)
            if "done" in said:
                break
        assert "done" in ended(start(folder))
        files = sorted((folder / "downloads").rglob("*.*"))
        assert [file.read_bytes() for file in files] == [BODIES[1], BODIES[0]]
        with Rig(folder) as rig:
            assert [rig.row(id_).download for id_ in ids] == [DownloadState.DONE] * 2


def _queued(episode_id: EpisodeId):
    from player.domain.models import DownloadRecord

    return DownloadRecord(episode_id, DownloadState.QUEUED)
