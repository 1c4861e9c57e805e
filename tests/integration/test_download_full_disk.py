"""A disk that is really full: a small one of its own, where the system lets us have it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from player.domain.errors import NoSpace
from player.domain.models import DownloadState
from tests.integration.downloads_rig import Rig, sound
from tests.support.server import PodcastServer

DISK = 3_000_000
DONE, FAILED, QUEUED = DownloadState.DONE, DownloadState.FAILED, DownloadState.QUEUED


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("needs to mount a small disk")
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(folder)], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("may not mount here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.fixture
def rig(tmp_path: Path, small_disk: Path) -> Iterator[Rig]:
    with Rig(tmp_path / "profile", reserve=0) as made:
        made.files = small_disk / "downloads"
        yield made


def test_what_is_announced_too_large_is_refused_before_a_byte_is_written(rig: Rig, server: PodcastServer) -> None:
    (episode,) = rig.subscribe(server.add("/a.mp3", sound(DISK + 100_000)))
    with pytest.raises(NoSpace, match=r"3\.1 MB needed, .* MB free at"):
        rig.run(rig.manager.download_now(episode))
    assert not rig.files.exists()
    assert rig.row(episode).download is FAILED


def test_a_disk_that_fills_up_on_the_way_keeps_the_part_and_harms_nothing_else(rig: Rig, server: PodcastServer) -> None:
    body = sound(DISK + 500_000)
    whole, large = rig.subscribe(server.add("/a.mp3", sound(500_000)), server.add("/b.mp3", body))
    server.fault("/b.mp3", no_length=True)
    file = rig.run(rig.manager.download_now(whole))
    with pytest.raises(NoSpace, match="The disk is full"):
        rig.run(rig.manager.download_now(large))
    part = rig.files / "Tidal Notes/2025-05-26 Tide 1.mp3.part"
    assert 2_000_000 < part.stat().st_size < DISK
    assert body.startswith(part.read_bytes())
    assert file.read_bytes() == sound(500_000)
    assert rig.row(whole).download is DONE
    rig.library.check()

    # Room is made, and it goes on where it stopped.
    file.unlink()
    subprocess.run(["mount", "-o", f"remount,size={2 * DISK}", str(rig.files.parent)], check=True)
    server.mend()
    assert rig.run(rig.manager.download_now(large)).read_bytes() == body
    assert server.requests("/b.mp3")[-1].status == 206


def test_nothing_new_begins_on_a_full_disk_until_there_is_room(
    tmp_path: Path, small_disk: Path, server: PodcastServer
) -> None:
    with Rig(tmp_path / "profile", reserve=1_000_000) as rig:
        rig.files = small_disk / "downloads"
        rig.files.mkdir()
        filler = small_disk / "filler"
        filler.write_bytes(bytes(2_500_000))
        large, later = rig.subscribe(server.add("/a.mp3", sound(50_000)), server.add("/b.mp3", sound(50_000)))
        rig.run(rig.manager.enqueue([large, later]))
        rig.wait_for(large, FAILED)
        rig.wait_idle()
        assert rig.row(later).download is QUEUED
        assert server.requests("/b.mp3") == []
        filler.unlink()
        rig.run(rig.manager.retry(large))
        for id_ in (large, later):
            rig.wait_for(id_, DONE)
