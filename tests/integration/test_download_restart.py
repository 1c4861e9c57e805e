"""What an earlier run left behind, in every state in which it can have died, and another process at the same file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from player.domain.errors import DownloadBusy
from player.domain.models import DownloadRecord, DownloadState, EpisodeId
from player.downloads.part import PartFile
from tests.integration.downloads_rig import DAY, Rig, sound
from tests.support.server import PodcastServer
from tests.support.web import ask

SIZE = 2_000_000
BODY = sound(SIZE)
NAME = "Tidal Notes/2025-05-27 Tide 0.mp3"


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Rig]:
    with Rig(tmp_path / "profile") as made:
        yield made


@pytest.fixture
def episode(rig: Rig, server: PodcastServer) -> EpisodeId:
    (made,) = rig.subscribe(server.add("/a.mp3", BODY))
    return made


def leave(rig: Rig, server: PodcastServer, episode: EpisodeId, part: bytes | None, **changes: object) -> None:
    """A record of a download that died, and its part."""
    etag = ask(server.url("/a.mp3"), method="HEAD").headers["etag"]
    server.forget()
    values = {"state": DownloadState.DOWNLOADING, "file": NAME, "bytes_total": SIZE, "etag": etag, **changes}
    rig.library.downloads.save(DownloadRecord(episode, **values), DAY)  # type: ignore[arg-type]
    (rig.files / NAME).parent.mkdir(parents=True)
    if part is not None:
        (rig.files / f"{NAME}.part").write_bytes(part)


def resumed(rig: Rig, episode: EpisodeId) -> bytes:
    rig.manager.resume_unfinished()
    row = rig.wait_for(episode, DownloadState.DONE)
    assert rig.on_disk() == [row.file]
    return (rig.files / str(row.file)).read_bytes()


def test_a_part_is_gone_on_with(rig: Rig, server: PodcastServer, episode: EpisodeId) -> None:
    leave(rig, server, episode, BODY[:1_500_000])
    assert resumed(rig, episode) == BODY
    (request,) = server.requests()
    assert request.range == f"bytes={1_500_000 - 64 * 1024}-"
    assert rig.states(episode)[0] is DownloadState.QUEUED


def test_a_part_that_is_whole_already_is_checked_and_named(rig: Rig, server: PodcastServer, episode: EpisodeId) -> None:
    leave(rig, server, episode, BODY)
    assert resumed(rig, episode) == BODY
    assert [r.sent for r in server.requests()] == [64 * 1024]


def test_a_file_that_was_named_before_it_could_be_told_is_done_without_a_network(
    rig: Rig, server: PodcastServer, episode: EpisodeId
) -> None:
    leave(rig, server, episode, None)
    (rig.files / NAME).write_bytes(BODY)
    server.stop()
    assert resumed(rig, episode) == BODY
    assert rig.row(episode).bytes_done == SIZE


def test_nothing_but_a_record(rig: Rig, server: PodcastServer, episode: EpisodeId) -> None:
    leave(rig, server, episode, None, state=DownloadState.QUEUED)
    assert resumed(rig, episode) == BODY


def test_a_part_spoilt_by_a_power_cut_is_gone_on_with_from_where_it_was_safe(
    rig: Rig, server: PodcastServer, episode: EpisodeId
) -> None:
    leave(rig, server, episode, BODY[:1_000_000] + bytes(500_000), bytes_done=900_000)
    assert resumed(rig, episode) == BODY
    assert [r.range for r in server.requests()] == [
        f"bytes={1_500_000 - 64 * 1024}-",
        f"bytes={900_000 - 64 * 1024}-",
    ]


def test_a_part_of_something_else_is_thrown_away(rig: Rig, server: PodcastServer, episode: EpisodeId) -> None:
    leave(rig, server, episode, sound(1_500_000, seed=9), bytes_done=1_200_000)
    assert resumed(rig, episode) == BODY
    assert server.requests()[-1].range == ""


def test_a_part_longer_than_the_file_is_thrown_away(rig: Rig, server: PodcastServer, episode: EpisodeId) -> None:
    leave(rig, server, episode, BODY + b"more")
    assert resumed(rig, episode) == BODY


def test_a_failed_one_waits_until_it_is_asked_for(rig: Rig, server: PodcastServer, episode: EpisodeId) -> None:
    leave(rig, server, episode, BODY[:1_000_000], state=DownloadState.FAILED, error="It broke.")
    rig.manager.resume_unfinished()
    rig.wait_idle()
    assert rig.row(episode).download_error == "It broke."
    assert server.requests() == []
    rig.run(rig.manager.retry(episode))
    assert rig.wait_for(episode, DownloadState.DONE).download_error is None
    assert server.requests()[0].status == 206


def test_a_record_that_leads_outside_is_not_followed(rig: Rig, server: PodcastServer, episode: EpisodeId) -> None:
    outside = rig.files.parent / "outside.mp3"
    outside.write_bytes(b"ID3 theirs")
    for state in (DownloadState.DONE, DownloadState.DOWNLOADING):
        rig.library.downloads.save(DownloadRecord(episode, state, "../outside.mp3"), DAY)
        assert rig.manager.file_of(rig.row(episode)) is None
        rig.wait_idle()
    rig.run(rig.manager.remove(episode))
    rig.library.downloads.save(DownloadRecord(episode, DownloadState.QUEUED, "../outside.mp3"), DAY)
    assert resumed(rig, episode) == BODY
    assert outside.read_bytes() == b"ID3 theirs"


def test_what_another_process_is_at_is_left_to_it(rig: Rig, server: PodcastServer, episode: EpisodeId) -> None:
    leave(rig, server, episode, BODY[:1_000_000])
    other = PartFile(rig.files / f"{NAME}.part")
    other.open()
    with pytest.raises(DownloadBusy, match="by another Earmark already"):
        rig.run(rig.manager.download_now(episode))
    assert rig.row(episode).download is DownloadState.DOWNLOADING
    assert server.requests() == []
    other.close()
    assert resumed(rig, episode) == BODY


def test_a_show_that_is_gone_meanwhile_is_no_disaster(rig: Rig, server: PodcastServer, episode: EpisodeId) -> None:
    server.fault("/a.mp3", rate=1_000_000)
    rig.run(rig.manager.enqueue([episode]))
    server.wait_for("/a.mp3", sent=200_000)
    show_id = rig.row(episode).show_id
    rig.run(rig.manager.remove_show_files(show_id))
    rig.library.shows.remove(show_id)
    rig.run(rig.manager.enqueue([episode]))
    rig.run(rig.manager.cancel(episode))
    rig.run(rig.manager.remove(episode))
    assert rig.on_disk() == []
