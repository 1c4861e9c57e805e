"""What was streamed becomes a download, and the other way round, with no byte fetched twice beyond a block."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from player.domain.models import DownloadState, EpisodeId
from player.settings import Downloads
from tests.integration.streams_rig import StreamRig
from tests.support.audio import AudioMaker
from tests.support.server import PodcastServer
from tests.support.wait import wait_until

pytestmark = pytest.mark.vlc

MP3 = "/tide.mp3"
BLOCK = 64 * 1024


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[StreamRig]:
    with StreamRig(tmp_path / "profile") as made:
        yield made


@pytest.fixture
def file(server: PodcastServer, audio: AudioMaker) -> Path:
    file = audio.long_mp3(600)
    server.add(MP3, file)
    return file


def _kept(rig: StreamRig, episode: EpisodeId, file: Path) -> None:
    """It is a download like any other, and the cache has nothing of it."""
    row = rig.wait_for(episode, DownloadState.DONE)
    assert row.file is not None
    assert (rig.files / row.file).read_bytes() == file.read_bytes()
    assert row.file.startswith("Tidal Notes/")
    wait_until(lambda: not rig.cached())


def _parts(rig: StreamRig) -> list[tuple[int, Path]]:
    """What the cache holds of the one file that was streamed, by where it begins."""
    found = [(path, path.name.partition(".part")) for path in rig.cache_folder.iterdir()]
    return [(int(start[1:] or 0), path) for path, (_, part, start) in found if part]


def test_with_keeping_on_a_stream_ends_as_a_download_and_is_fetched_once(
    rig: StreamRig, server: PodcastServer, file: Path
) -> None:
    rig.settings = Downloads(keep_streamed=True)
    episode = rig.episode(server.url(MP3))
    rig.play(episode)
    _kept(rig, episode, file)
    assert [request.sent for request in server.requests(MP3)] == [file.stat().st_size]
    rig.until_position(0.1)
    rig.session.seek(500)
    rig.until_position(500.1)


def test_download_takes_over_what_is_being_streamed(rig: StreamRig, server: PodcastServer, file: Path) -> None:
    server.fault(MP3, rate=500_000)
    episode = rig.episode(server.url(MP3))
    rig.play(episode)
    rig.until_position(0.1)
    rig.session.seek(400)
    rig.until_position(400.1)
    rig.run(rig.manager.enqueue([episode]))
    rig.wait_for(episode, DownloadState.DOWNLOADING)
    _kept(rig, episode, file)
    rig.until_position(401)
    assert not rig.failures()
    assert any(event.bytes_done for event in rig.progress(episode))
    # How much a server sends into a connection that is given up is its own affair; what was kept is not asked for.
    first, jump, gap = server.requests(MP3)
    assert (first.range, jump.range) == ("", "bytes=1600000-")
    assert 0 < int(gap.range[6:-1]) < 1_600_000


@pytest.mark.parametrize("jumps", [False, True], ids=["straight", "with-a-hole"])
def test_download_goes_on_with_what_was_streamed_and_left(
    rig: StreamRig, server: PodcastServer, file: Path, jumps: bool
) -> None:
    server.fault(MP3, rate=500_000)
    episode = rig.episode(server.url(MP3))
    rig.play(episode)
    rig.until_position(0.5)
    if jumps:
        rig.session.seek(400)
        rig.until_position(400.5)
    rig.session.stop()
    asked = len(server.requests(MP3))
    server.wait_for(MP3, count=asked, over=True)
    rig.wait_idle()
    here = sorted((start, start + path.stat().st_size) for start, path in _parts(rig))
    assert len(here) == 1 + jumps
    rig.run(rig.manager.enqueue([episode]))
    _kept(rig, episode, file)
    later = server.requests(MP3)[asked:]
    assert {request.status for request in later} == {206}
    # How much a server sends into a connection that is given up is its own affair.
    assert [request.range for request in later] == [f"bytes={end - BLOCK}-" for _, end in here]


def test_a_running_download_is_played_from_and_goes_on(rig: StreamRig, server: PodcastServer, file: Path) -> None:
    server.fault(MP3, rate=400_000)
    episode = rig.episode(server.url(MP3))
    rig.run(rig.manager.enqueue([episode]))
    wait_until(lambda: any(event.bytes_done > 200_000 for event in rig.progress(episode)))
    rig.play(episode, 30)
    rig.until_position(30.1, 34)
    _kept(rig, episode, file)
    asked = server.requests(MP3)
    assert [request.status for request in asked] == [200, 206]
    assert not rig.failures()


def test_a_stream_that_a_killed_process_left_is_gone_on_with(tmp_path: Path, server: PodcastServer, file: Path) -> None:
    server.fault(MP3, rate=400_000)
    with StreamRig(tmp_path / "one") as rig:
        episode = rig.episode(server.url(MP3))
        rig.play(episode)
        rig.until_position(0.5)
        rig.run(rig.manager.enqueue([episode]))
        rig.wait_for(episode, DownloadState.DOWNLOADING)
    server.mend()
    with StreamRig(tmp_path / "one") as rig:
        rig.manager.resume_unfinished()
        _kept(rig, episode, file)
    assert [request.status for request in server.requests(MP3)] == [200, 206]


def test_a_stream_that_fails_leaves_the_download_to_fail_in_its_own_way(
    rig: StreamRig, server: PodcastServer, file: Path
) -> None:
    server.fault(MP3, status=404)
    episode = rig.episode(server.url(MP3))
    rig.play(episode)
    wait_until(rig.failures)
    rig.run(rig.manager.enqueue([episode]))
    rig.wait_for(episode, DownloadState.FAILED)
    server.mend()
    rig.run(rig.manager.retry(episode))
    rig.session.toggle()
    _kept(rig, episode, file)
