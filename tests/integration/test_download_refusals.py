"""Downloads from servers that refuse, fall silent or go away: what is waited out, and what is told."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from player.domain.errors import (
    EarmarkError,
    Gone,
    NeedsPassword,
    NetworkError,
    NotFound,
    Refused,
    ServerFailed,
    TimedOut,
    TooLarge,
)
from player.domain.models import DownloadRecord, DownloadState, EpisodeId
from player.downloads.draft import Records
from player.downloads.retry import RetryPolicy
from player.downloads.transfer import Limits
from tests.integration.downloads_rig import Rig, sound
from tests.support.server import PodcastServer, closed_port
from tests.support.wait import PATIENCE_S

SIZE = 2_000_000
BODY = sound(SIZE)
CUT = 700_000


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Rig]:
    with Rig(tmp_path / "profile") as made:
        yield made


@pytest.fixture
def episode(rig: Rig, server: PodcastServer) -> EpisodeId:
    (made,) = rig.subscribe(server.add("/a.mp3", BODY))
    return made


@pytest.mark.parametrize(
    ("status", "kind"), [(404, NotFound), (410, Gone), (403, Refused), (401, NeedsPassword), (501, ServerFailed)]
)
def test_a_plain_no_is_told_at_once(
    rig: Rig, server: PodcastServer, episode: EpisodeId, status: int, kind: type[EarmarkError]
) -> None:
    server.fault("/a.mp3", status=status)
    assert isinstance(rig.failure_of(episode), kind)
    assert len(server.requests("/a.mp3")) == 1
    assert not rig.files.exists()


@pytest.mark.parametrize("status", [408, 429, 500, 503, 598, 599])
def test_trouble_that_passes_is_waited_out(rig: Rig, server: PodcastServer, episode: EpisodeId, status: int) -> None:
    server.fault("/a.mp3", status=status, times=2)
    assert rig.run(rig.manager.download_now(episode)).read_bytes() == BODY
    assert len(server.requests("/a.mp3")) == 3
    states = rig.states(episode)
    assert states.count(DownloadState.QUEUED) == 3
    assert states[-1] is DownloadState.DONE


def test_trouble_that_stays_is_told(rig: Rig, server: PodcastServer, episode: EpisodeId) -> None:
    server.fault("/a.mp3", status=503)
    assert isinstance(rig.failure_of(episode), ServerFailed)
    assert len(server.requests("/a.mp3")) == 4
    server.mend()
    rig.run(rig.manager.retry(episode))
    rig.wait_for(episode, DownloadState.DONE)


def test_retry_after_is_heeded(rig: Rig, server: PodcastServer, episode: EpisodeId) -> None:
    server.fault("/a.mp3", status=503, retry_after="1", times=1)
    begun = time.monotonic()
    assert rig.run(rig.manager.download_now(episode)).read_bytes() == BODY
    assert time.monotonic() - begun >= 1


def test_a_wait_of_hours_is_told_instead(rig: Rig, server: PodcastServer, episode: EpisodeId) -> None:
    server.fault("/a.mp3", status=429, retry_after="7200")
    assert isinstance(rig.failure_of(episode), Refused)
    assert len(server.requests("/a.mp3")) == 1


def test_waiting_for_another_try_holds_up_nobody(rig: Rig, server: PodcastServer) -> None:
    slow, good = rig.subscribe(server.add("/a.mp3", BODY), server.add("/b.mp3", BODY))
    server.fault("/a.mp3", status=503, retry_after="60")
    rig.run(rig.manager.enqueue([slow, good]))
    rig.wait_for(good, DownloadState.DONE)
    assert rig.row(slow).download is DownloadState.QUEUED
    server.mend()
    rig.run(rig.manager.retry(slow))
    rig.wait_for(slow, DownloadState.DONE)


def test_one_that_is_tried_again_as_soon_as_it_is_seen_to_have_failed(
    rig: Rig, server: PodcastServer, episode: EpisodeId, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The library says that it failed before the queue has let go of it."""
    seen, go_on, change = threading.Event(), threading.Event(), Records.change

    def slow_change(records: Records, episode_id: EpisodeId, **changes: object) -> DownloadRecord:
        record = change(records, episode_id, **changes)
        if record.state is DownloadState.FAILED:
            seen.set()
            assert go_on.wait(PATIENCE_S)
        return record

    monkeypatch.setattr(Records, "change", slow_change)
    server.fault("/a.mp3", status=404)
    rig.run(rig.manager.enqueue([episode]))
    assert seen.wait(PATIENCE_S)
    assert rig.row(episode).download is DownloadState.FAILED
    server.mend()
    again = rig.background.submit(rig.manager.retry(episode))
    # So that it has come to where it finds the one that ends.
    rig.run(asyncio.sleep(0.1))
    go_on.set()
    again.result(PATIENCE_S)
    rig.wait_for(episode, DownloadState.DONE)


def test_nobody_there(rig: Rig) -> None:
    (episode,) = rig.subscribe(f"http://127.0.0.1:{closed_port()}/a.mp3")
    error = rig.failure_of(episode)
    assert isinstance(error, NetworkError)
    assert "Could not reach" in error.sentence()


def test_the_server_goes_away_in_the_middle(rig: Rig, server: PodcastServer, episode: EpisodeId) -> None:
    server.fault("/a.mp3", rate=500_000)
    waiting = rig.background.submit(rig.manager.download_now(episode))
    server.wait_for("/a.mp3", sent=300_000)
    server.stop()
    with pytest.raises(NetworkError):
        waiting.result(PATIENCE_S)
    assert rig.on_disk() == ["Tidal Notes/2025-05-27 Tide 0.mp3.part"]
    server.mend()
    server.start()
    assert rig.run(rig.manager.download_now(episode)).read_bytes() == BODY
    assert server.requests("/a.mp3")[-1].status == 206


def test_silence_ends(tmp_path: Path, server: PodcastServer) -> None:
    with Rig(tmp_path / "profile", limits=Limits(silence_s=0.2)) as rig:
        (episode,) = rig.subscribe(server.add("/a.mp3", BODY))
        server.fault("/a.mp3", hang=True)
        assert isinstance(rig.failure_of(episode), TimedOut)
        server.mend()
        server.fault("/a.mp3", hang_after=CUT)
        assert rig.run(rig.manager.download_now(episode)).read_bytes() == BODY
        assert [r.status for r in server.requests("/a.mp3")][-2:] == [206, 206]


def test_dripping_counts_as_silence(tmp_path: Path, server: PodcastServer) -> None:
    limits = Limits(silence_s=5, slow_s=0.3, slow_bytes=50_000)
    with Rig(tmp_path / "profile", limits=limits, policy=RetryPolicy(tries=1)) as rig:
        (episode,) = rig.subscribe(server.add("/a.mp3", BODY))
        server.fault("/a.mp3", rate=20_000)
        assert isinstance(rig.failure_of(episode), TimedOut)


def test_a_stream_without_end_is_stopped(tmp_path: Path, server: PodcastServer) -> None:
    with Rig(tmp_path / "profile", limits=Limits(max_bytes=500_000)) as rig:
        announced, silent = rig.subscribe(server.add("/a.mp3", BODY), server.add("/b.mp3", BODY))
        server.fault("/b.mp3", no_length=True)
        for episode in (announced, silent):
            assert isinstance(rig.failure_of(episode), TooLarge)
