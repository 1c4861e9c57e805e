"""Downloads that wait: for the person, for a network, for their turn, for a limit; and that go on by themselves."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from player.domain.errors import EarmarkError, NetworkError, Refused
from player.domain.events import DownloadsHeld, EpisodesChanged
from player.domain.models import DownloadRecord, DownloadState, EpisodeId
from player.domain.network import Wait
from player.downloads.transfer import Limits
from player.settings import Network
from tests.integration.downloads_rig import DAY, Rig, sound
from tests.support.server import PodcastServer, closed_port
from tests.support.wait import wait_until

SIZE = 2_000_000
BODY = sound(SIZE)
DONE, FAILED, QUEUED, DOWNLOADING = (
    DownloadState.DONE,
    DownloadState.FAILED,
    DownloadState.QUEUED,
    DownloadState.DOWNLOADING,
)


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Rig]:
    with Rig(tmp_path / "profile") as made:
        yield made


@pytest.fixture
def episode(rig: Rig, server: PodcastServer) -> EpisodeId:
    (made,) = rig.subscribe(server.add("/a.mp3", BODY))
    return made


def begin(rig: Rig, server: PodcastServer, episode: EpisodeId) -> None:
    """Download slowly, until something is on the disk."""
    server.fault("/a.mp3", rate=500_000)
    rig.run(rig.manager.enqueue([episode]))
    wait_until(lambda: any(e.bytes_done > 150_000 for e in rig.progress(episode)))


def content(rig: Rig, episode: EpisodeId) -> bytes:
    return (rig.files / str(rig.row(episode).file)).read_bytes()


def held(rig: Rig) -> list[Wait | None]:
    return [event.waits for event in rig.told if isinstance(event, DownloadsHeld)]


# 1. The person


def test_a_paused_download_keeps_what_came_and_goes_on_there(
    rig: Rig, server: PodcastServer, episode: EpisodeId
) -> None:
    begin(rig, server, episode)
    rig.run(rig.manager.pause([episode]))
    row = rig.row(episode)
    assert (row.download, row.download_paused) == (QUEUED, True)
    assert rig.progress(episode)[-1].waits is Wait.PAUSED
    assert rig.manager.waiting() == {episode: Wait.PAUSED}
    asked = len(server.requests())
    rig.set(at_once=2)
    rig.wait_idle()
    assert len(server.requests()) == asked
    server.mend()
    rig.run(rig.manager.resume([episode]))
    assert not rig.wait_for(episode, DONE).download_paused
    assert content(rig, episode) == BODY
    assert server.requests()[-1].status == 206
    assert rig.manager.waiting() == {}


def test_what_came_before_a_pause_is_safe_and_told_as_here(tmp_path: Path, server: PodcastServer) -> None:
    with Rig(tmp_path / "profile", limits=Limits(silence_s=5, mark_s=3600)) as rig:
        (episode,) = rig.subscribe(server.add("/a.mp3", BODY))
        begin(rig, server, episode)
        assert rig.row(episode).bytes_done == 0
        rig.run(rig.manager.pause([episode]))
        here = rig.row(episode).bytes_done
        assert here > 100_000
        assert rig.progress(episode)[-1].bytes_done == here
        (part,) = rig.files.rglob("*.part")
        assert part.stat().st_size == here


def test_one_that_goes_on_by_name_does_so_though_all_are_paused(tmp_path: Path, server: PodcastServer) -> None:
    with Rig(tmp_path / "profile") as rig:
        one, other = rig.subscribe(server.add("/a.mp3", BODY), server.add("/b.mp3", BODY))
        rig.run(rig.manager.pause_all())
        rig.run(rig.manager.enqueue([one, other]))
        wait_until(lambda: [rig.manager.why_waits(rig.row(id_)) for id_ in (one, other)] == [Wait.PAUSED] * 2)
        rig.run(rig.manager.resume([one]))
        rig.wait_for(one, DONE)
        assert rig.manager.waiting() == {other: Wait.PAUSED}
        assert rig.library.downloads.on_the_way() == (1, 0)


def test_a_pause_outlives_the_program(tmp_path: Path, server: PodcastServer) -> None:
    with Rig(tmp_path / "profile") as rig:
        one, other = rig.subscribe(server.add("/a.mp3", BODY), server.add("/b.mp3", BODY))
        begin(rig, server, one)
        rig.run(rig.manager.enqueue([other]))
        rig.run(rig.manager.pause([one]))
        rig.wait_for(other, DONE)
    with Rig(tmp_path / "profile") as rig:
        asked = len(server.requests())
        rig.manager.resume_unfinished()
        wait_until(lambda: rig.manager.waiting() == {one: Wait.PAUSED})
        rig.wait_idle()
        assert len(server.requests()) == asked
        server.mend()
        # Asking for it again is the same as going on.
        rig.run(rig.manager.enqueue([one]))
        rig.wait_for(one, DONE)
        assert content(rig, one) == BODY


def test_all_are_paused_and_go_on_and_that_outlives_the_program_too(tmp_path: Path, server: PodcastServer) -> None:
    with Rig(tmp_path / "profile") as rig:
        one, other = rig.subscribe(server.add("/a.mp3", BODY), server.add("/b.mp3", BODY))
        begin(rig, server, one)
        rig.run(rig.manager.pause_all())
        assert rig.manager.held is Wait.PAUSED
        assert rig.row(one).download is QUEUED
        rig.run(rig.manager.enqueue([other]))
        assert held(rig)[-1] is Wait.PAUSED
    with Rig(tmp_path / "profile") as rig:
        asked = len(server.requests())
        rig.manager.resume_unfinished()
        wait_until(lambda: set(rig.manager.waiting()) == {one, other})
        assert len(server.requests()) == asked
        server.mend()
        # Who asks for one by name gets it all the same.
        assert rig.run(rig.manager.download_now(other)).read_bytes() == BODY
        assert rig.row(one).download is QUEUED
        rig.run(rig.manager.resume_all())
        rig.wait_for(one, DONE)
        assert content(rig, one) == BODY
        assert held(rig) == [Wait.PAUSED, None]


def test_what_goes_on_is_not_paused_any_more_when_that_is_told(
    rig: Rig, server: PodcastServer, episode: EpisodeId
) -> None:
    begin(rig, server, episode)
    rig.run(rig.manager.pause([episode]))
    found: list[Wait | None] = []
    rig.events.listen(EpisodesChanged, lambda _event: found.append(rig.manager.why_waits(rig.row(episode))))
    rig.run(rig.manager.resume([episode]))
    assert found[0] is None


@pytest.mark.parametrize("delay_s", [0.0, 0.02, 0.1, 0.3])
def test_a_pause_at_any_moment_loses_nothing(
    rig: Rig, server: PodcastServer, episode: EpisodeId, delay_s: float
) -> None:
    rig.run(rig.manager.enqueue([episode]))
    time.sleep(delay_s)
    rig.run(rig.manager.pause([episode]))
    assert rig.row(episode).download in (QUEUED, DONE)
    rig.run(rig.manager.resume([episode]))
    rig.wait_for(episode, DONE)
    assert content(rig, episode) == BODY


# 2. The network


@pytest.mark.parametrize(
    ("network", "settings", "wait"),
    [
        ({"online": True, "metered": True}, Network(), Wait.METERED),
        ({"online": True, "mobile": True}, Network(only_wifi=True), Wait.NOT_WIFI),
        ({"online": False}, Network(on_metered=True), Wait.OFFLINE),
    ],
)
def test_a_network_that_will_not_do_is_waited_out(
    rig: Rig, server: PodcastServer, episode: EpisodeId, network: dict[str, bool], settings: Network, wait: Wait
) -> None:
    rig.network_settings = settings
    begin(rig, server, episode)
    rig.set_network(**network)
    wait_until(lambda: rig.manager.waiting() == {episode: wait})
    rig.wait_for(episode, QUEUED)
    wait_until(lambda: held(rig) == [wait])
    server.mend()
    rig.set_network(online=True)
    rig.wait_for(episode, DONE)
    assert content(rig, episode) == BODY
    assert server.requests()[-1].status == 206
    assert held(rig) == [wait, None]


def test_what_is_wanted_anyway_comes_over_a_metered_network(
    rig: Rig, server: PodcastServer, episode: EpisodeId
) -> None:
    rig.set_network(online=True, metered=True)
    rig.run(rig.manager.enqueue([episode]))
    wait_until(lambda: rig.manager.waiting() == {episode: Wait.METERED})
    assert server.requests() == []
    rig.run(rig.manager.resume([episode], anyway=True))
    rig.wait_for(episode, DONE)


def test_without_a_network_it_waits_and_goes_on_by_itself(
    rig: Rig, server: PodcastServer, episode: EpisodeId, monkeypatch: pytest.MonkeyPatch
) -> None:
    import functools

    from player.downloads import queue
    from player.net import client, failures

    monkeypatch.setitem(queue.LOOK_AGAIN_EVERY_S, Wait.OFFLINE, 0.05)
    # A machine without a way out: the lookup of a name fails, and there is no route.
    rig.has_route = False
    monkeypatch.setattr(client, "error_for", functools.partial(failures.error_for, is_online=lambda: rig.has_route))
    url = server.url("/a.mp3").replace("127.0.0.1", "nowhere.invalid")
    (lost,) = rig.subscribe(url, title="Lost")
    rig.run(rig.manager.enqueue([lost]))
    wait_until(lambda: rig.manager.waiting() == {lost: Wait.OFFLINE})

    def rests() -> bool:
        # For a moment between two looks; in each of them it is on its way.
        row = rig.row(lost)
        assert row.download_error is None
        return row.download is QUEUED and rig.progress(lost)[-1].waits is Wait.OFFLINE

    wait_until(rests)
    # Who waits for it is told at once.
    with pytest.raises(NetworkError) as told:
        rig.run(rig.manager.download_now(lost))
    assert told.value.kind == "offline"
    rig.run(rig.manager.enqueue([lost]))
    wait_until(lambda: rig.manager.waiting() == {lost: Wait.OFFLINE})
    rig.library.downloads.get(lost)
    rig.run(rig.manager.pause([lost]))
    rig.change_address(lost, server.url("/a.mp3"))
    rig.run(rig.manager.resume([lost]))
    rig.has_route = True
    rig.wait_for(lost, DONE)


def test_what_gave_up_is_tried_again_when_the_network_is_back(rig: Rig, server: PodcastServer) -> None:
    port = closed_port()
    (episode,) = rig.subscribe(f"http://127.0.0.1:{port}/a.mp3")
    rig.run(rig.manager.enqueue([episode]))
    rig.wait_for(episode, FAILED)
    rig.change_address(episode, server.add("/a.mp3", BODY))
    rig.set_network(online=True)
    rig.wait_for(episode, DONE)


# 3. Their turn, and limits


def test_so_many_from_each_host(rig: Rig, server: PodcastServer) -> None:
    ids = rig.subscribe(*(server.add(f"/{number}.mp3", BODY) for number in range(4)))
    server.fault("/*.mp3", rate=4_000_000)
    rig.set(per_host=2, at_once=8)
    rig.run(rig.manager.enqueue(ids))
    running: set[int] = set()
    most = 0
    for id_ in ids:
        rig.wait_for(id_, DONE)
    for event in rig.told:
        if getattr(event, "state", None) is DOWNLOADING:
            running.add(event.episode_id)  # type: ignore[attr-defined]
        elif getattr(event, "state", None) is DONE:
            running.discard(event.episode_id)  # type: ignore[attr-defined]
        most = max(most, len(running))
    assert most == 2


def test_the_speed_limit_is_for_all_and_can_be_lifted(rig: Rig, server: PodcastServer) -> None:
    ids = rig.subscribe(server.add("/a.mp3", BODY), server.add("/b.mp3", BODY))
    rig.set(speed_limit_kb=500, per_host=2)
    begun = time.monotonic()
    rig.run(rig.manager.enqueue(ids))
    wait_until(lambda: sum(rig.progress(id_)[-1].bytes_done for id_ in ids if rig.progress(id_)) > 1_500_000)
    # One second's worth may come at once.
    assert time.monotonic() - begun > 0.9 * (1_500_000 / 500_000 - 1) - 1.0
    rig.set(speed_limit_kb=0)
    for id_ in ids:
        rig.wait_for(id_, DONE)
        assert content(rig, id_) == BODY


# 4. Addresses that expire


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_an_expired_address_is_asked_of_the_feed_once(
    rig: Rig, server: PodcastServer, episode: EpisodeId, status: int
) -> None:
    server.fault("/a.mp3", status=status)
    fresh = server.add("/fresh.mp3", BODY)
    rig.on_feed_asked = lambda _show: rig.change_address(episode, fresh)
    assert rig.run(rig.manager.download_now(episode)).read_bytes() == BODY
    assert rig.feeds_asked == [rig.row(episode).show_id]
    assert [r.path for r in server.requests()] == ["/a.mp3", "/fresh.mp3"]


def test_an_address_that_stays_is_told(rig: Rig, server: PodcastServer, episode: EpisodeId) -> None:
    server.fault("/a.mp3", status=403)
    for _ in range(3):
        assert isinstance(rig.failure_of(episode), Refused)
    assert len(rig.feeds_asked) == 1
    assert len(server.requests()) == 3


def test_a_part_is_gone_on_with_under_the_new_address(rig: Rig, server: PodcastServer, episode: EpisodeId) -> None:
    server.add("/a.mp3", BODY, etag='"v1"')
    fresh = server.add("/fresh.mp3", BODY, etag='"v1"')
    name = "Tidal Notes/2025-05-27 Tide 0.mp3"
    rig.library.downloads.save(
        DownloadRecord(episode, QUEUED, file=name, bytes_done=900_000, bytes_total=SIZE, etag='"v1"'), DAY
    )
    (rig.files / name).parent.mkdir(parents=True)
    (rig.files / f"{name}.part").write_bytes(BODY[:1_000_000])
    server.fault("/a.mp3", status=403)
    rig.on_feed_asked = lambda _show: rig.change_address(episode, fresh)
    assert rig.run(rig.manager.download_now(episode)).read_bytes() == BODY
    assert server.requests("/fresh.mp3")[-1].status == 206


def test_a_feed_that_cannot_be_asked_leaves_the_answer_as_it_was(
    rig: Rig, server: PodcastServer, episode: EpisodeId
) -> None:
    def fail(_show: object) -> None:
        raise NetworkError(host="feeds.example")

    rig.on_feed_asked = fail
    server.fault("/a.mp3", status=410)
    error: EarmarkError = rig.failure_of(episode)
    assert error.kind == "gone"
