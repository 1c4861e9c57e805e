"""Downloads from servers that break off, lie, or change what they give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from player.domain.errors import (
    BrokenTransfer,
    NotAudio,
    TooManyRedirects,
)
from player.domain.models import DownloadState, EpisodeId
from player.downloads.resume import OVERLAP
from player.downloads.retry import RetryPolicy
from tests.integration.downloads_rig import Rig, sound
from tests.support.audio import SPEECH_M4A, SPEECH_OPUS
from tests.support.httpd import Reply, Request
from tests.support.server import PodcastServer

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


# 1. Going on where it broke off


@pytest.mark.parametrize("how", ["close_after", "reset_after"])
def test_a_broken_transfer_goes_on_where_it_stopped(
    rig: Rig, server: PodcastServer, episode: EpisodeId, how: str
) -> None:
    # Slow enough that what the server sent was read when it broke off.
    server.fault("/a.mp3", times=1, rate=3_000_000, **{how: CUT})
    assert rig.run(rig.manager.download_now(episode)).read_bytes() == BODY
    first, second = server.requests("/a.mp3")
    assert first.status == 200
    assert second.status == 206
    assert second.header("if-range") == first_etag(server)
    assert second.header("accept-encoding") == "identity"
    asked = int(re.fullmatch(r"bytes=(\d+)-", second.range)[1])
    assert asked == CUT - OVERLAP
    assert second.sent == SIZE - asked


def first_etag(server: PodcastServer) -> str:
    from tests.support.web import ask

    return ask(server.url("/a.mp3"), method="HEAD").headers["etag"]


def test_a_server_that_breaks_off_again_and_again_is_outlasted_while_it_gives(
    rig: Rig, server: PodcastServer, episode: EpisodeId
) -> None:
    server.fault("/a.mp3", reset_after=OVERLAP + 150_000, rate=1_500_000)
    assert rig.run(rig.manager.download_now(episode)).read_bytes() == BODY
    requests = server.requests("/a.mp3")
    assert len(requests) > 8
    # A reset takes with it what had arrived and was not read: that is fetched again, but nothing that was kept.
    starts = [int((r.range or "bytes=0-")[6:-1]) for r in requests]
    assert starts == sorted(starts)
    assert starts[-1] >= SIZE - requests[-1].sent


def test_dates_are_as_good_as_tags(rig: Rig, server: PodcastServer) -> None:
    (episode,) = rig.subscribe(server.add("/d.mp3", BODY, etag=""))
    server.fault("/d.mp3", close_after=CUT, times=1)
    assert rig.run(rig.manager.download_now(episode)).read_bytes() == BODY
    assert server.requests("/d.mp3")[1].header("if-range").endswith("GMT")
    assert server.requests("/d.mp3")[1].status == 206


def test_range_ignored_means_from_the_start(rig: Rig, server: PodcastServer, episode: EpisodeId) -> None:
    server.fault("/a.mp3", ignore_range=True)
    server.fault("/a.mp3", close_after=CUT, times=1)
    assert rig.run(rig.manager.download_now(episode)).read_bytes() == BODY
    assert [r.status for r in server.requests("/a.mp3")] == [200, 200]


def test_a_part_that_begins_earlier_than_asked_fits_too(rig: Rig, server: PodcastServer, episode: EpisodeId) -> None:
    server.fault("/a.mp3", early_range=123_456)
    server.fault("/a.mp3", close_after=CUT, times=1)
    assert rig.run(rig.manager.download_now(episode)).read_bytes() == BODY
    assert [r.status for r in server.requests("/a.mp3")] == [200, 206]


def test_a_part_that_begins_later_leaves_no_hole(rig: Rig, server: PodcastServer) -> None:
    def answer(request: Request) -> Reply:
        if not request.range:
            cut = 200_000 if len(server.requests("/late.mp3")) == 1 else None
            return Reply(200, {"ETag": '"v"'}, BODY, cut_after=cut)
        return Reply(206, {"ETag": '"v"', "Content-Range": f"bytes 500000-{SIZE - 1}/{SIZE}"}, BODY[500_000:])

    (episode,) = rig.subscribe(server.route("GET", "/late.mp3", answer))
    assert rig.run(rig.manager.download_now(episode)).read_bytes() == BODY
    assert [r.status for r in server.requests("/late.mp3")] == [200, 206, 200]


def test_a_server_that_gives_a_piece_at_a_time(rig: Rig, server: PodcastServer) -> None:
    def answer(request: Request) -> Reply:
        start = int((request.range or "bytes=0-")[6:-1])
        body = BODY[start : start + 300_000]
        return Reply(206, {"ETag": '"v"', "Content-Range": f"bytes {start}-{start + len(body) - 1}/{SIZE}"}, body)

    (episode,) = rig.subscribe(server.route("GET", "/pieces.mp3", answer))
    assert rig.run(rig.manager.download_now(episode)).read_bytes() == BODY
    assert DownloadState.QUEUED not in rig.states(episode)[1:]


def test_nothing_satisfiable_left_is_done_where_the_size_agrees(rig: Rig, server: PodcastServer) -> None:
    def answer(request: Request) -> Reply:
        if request.range:
            return Reply(416, {"Content-Range": f"bytes */{SIZE}"})
        return Reply(200, {"ETag": '"v"'}, BODY, declared=SIZE + 10)

    (episode,) = rig.subscribe(server.route("GET", "/416.mp3", answer))
    server.fault("/416.mp3", rate=6_000_000)
    assert rig.run(rig.manager.download_now(episode)).read_bytes() == BODY
    assert [r.status for r in server.requests("/416.mp3")] == [200, 416]


def test_nothing_satisfiable_otherwise_means_from_the_start(rig: Rig, server: PodcastServer) -> None:
    def answer(request: Request) -> Reply:
        if request.range:
            return Reply(416, {"Content-Range": "bytes */77"})
        return Reply(200, {"ETag": '"v"'}, BODY, cut_after=CUT if len(server.requests("/416.mp3")) == 1 else None)

    (episode,) = rig.subscribe(server.route("GET", "/416.mp3", answer))
    assert rig.run(rig.manager.download_now(episode)).read_bytes() == BODY
    assert [r.status for r in server.requests("/416.mp3")] == [200, 416, 200]


# 2. Another file than before


def test_a_file_that_changed_in_between_is_fetched_anew(rig: Rig, server: PodcastServer, episode: EpisodeId) -> None:
    server.fault("/a.mp3", close_after=CUT)
    with pytest.raises(BrokenTransfer):
        rig.run(_once(rig, episode))
    server.mend()
    other = sound(1_500_000, seed=2)
    server.add("/a.mp3", other)
    assert rig.run(rig.manager.download_now(episode)).read_bytes() == other


async def _once(rig: Rig, episode: EpisodeId) -> None:
    """Fail by a policy of one try, so that a part is left."""
    manager = rig.manager
    manager._running()._runner._policy = RetryPolicy(tries=1)
    await manager.download_now(episode)


def test_two_answers_are_never_glued_together(rig: Rig, server: PodcastServer, episode: EpisodeId) -> None:
    server.fault("/a.mp3", changing=True, no_validators=True)
    server.fault("/a.mp3", close_after=CUT, times=2)
    file = rig.run(rig.manager.download_now(episode))
    requests = server.requests("/a.mp3")
    assert [r.range for r in requests] == ["", "", ""]
    assert file.stat().st_size == requests[-1].sent


def test_other_bytes_under_the_same_name_are_noticed(rig: Rig, server: PodcastServer, episode: EpisodeId) -> None:
    server.fault("/a.mp3", changing=True, etag='"always-the-same"')
    server.fault("/a.mp3", close_after=CUT, rate=3_000_000, times=1)
    file = rig.run(rig.manager.download_now(episode))
    last = server.requests("/a.mp3")[-1]
    assert last.range == ""
    assert file.stat().st_size == last.sent


def test_a_weak_tag_proves_nothing(rig: Rig, server: PodcastServer) -> None:
    (episode,) = rig.subscribe(server.add("/w.mp3", BODY, etag='W/"weak"', last_modified=None))
    server.fault("/w.mp3", close_after=CUT, times=1)
    assert rig.run(rig.manager.download_now(episode)).read_bytes() == BODY
    assert [r.range for r in server.requests("/w.mp3")] == ["", ""]


# 3. Lengths and contents


def test_fewer_bytes_than_promised_are_not_a_file(rig: Rig, server: PodcastServer, episode: EpisodeId) -> None:
    server.fault("/a.mp3", length="+1000", ignore_range=True)
    error = rig.failure_of(episode)
    assert isinstance(error, BrokenTransfer)
    assert rig.on_disk() == ["Tidal Notes/2025-05-27 Tide 0.mp3.part"]


def test_a_lie_about_the_length_is_found_out_by_asking_for_the_rest(
    rig: Rig, server: PodcastServer, episode: EpisodeId
) -> None:
    server.fault("/a.mp3", length="+1000")
    assert rig.run(rig.manager.download_now(episode)).read_bytes() == BODY


def test_no_length_at_all_is_fine(rig: Rig, server: PodcastServer, episode: EpisodeId) -> None:
    server.fault("/a.mp3", no_length=True)
    assert rig.run(rig.manager.download_now(episode)).read_bytes() == BODY
    assert rig.row(episode).bytes_total == SIZE


def test_no_length_and_broken_off_goes_on(rig: Rig, server: PodcastServer, episode: EpisodeId) -> None:
    server.fault("/a.mp3", no_length=True)
    server.fault("/a.mp3", close_after=CUT, times=1)
    assert rig.run(rig.manager.download_now(episode)).read_bytes() == BODY
    assert server.requests("/a.mp3")[1].status == 206


def test_packed_bytes_are_unpacked_and_their_length_is_not_compared(rig: Rig, server: PodcastServer) -> None:
    import gzip

    packed = gzip.compress(BODY)

    def answer(_request: Request) -> Reply:
        cut = 100_000 if len(server.requests("/z.mp3")) == 1 else None
        return Reply(200, {"Content-Encoding": "gzip", "ETag": '"v"'}, packed, cut_after=cut)

    (episode,) = rig.subscribe(server.route("GET", "/z.mp3", answer))
    assert rig.run(rig.manager.download_now(episode)).read_bytes() == BODY
    assert [r.range for r in server.requests("/z.mp3")] == ["", ""]


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        ("<!DOCTYPE html><html><body>Please sign in</body></html>", "audio/mpeg"),
        ("Unauthorized", "text/plain"),
        ('{"error": "expired"}', "application/octet-stream"),
        ("", "audio/mpeg"),
    ],
)
def test_a_page_is_not_kept_as_audio(rig: Rig, server: PodcastServer, body: str, content_type: str) -> None:
    (episode,) = rig.subscribe(server.add("/page.mp3", body, content_type))
    error = rig.failure_of(episode)
    assert isinstance(error, NotAudio)
    assert "not audio or video" in error.sentence()
    assert not rig.files.exists()
    assert len(server.requests("/page.mp3")) == 1


def test_a_sign_in_page_on_the_way_spoils_nothing(rig: Rig, server: PodcastServer, episode: EpisodeId) -> None:
    server.fault("/a.mp3", close_after=CUT, rate=3_000_000, times=1)
    server.fault("/a.mp3", html=True, skip=1, times=1)
    assert isinstance(rig.failure_of(episode), NotAudio)
    assert (rig.files / "Tidal Notes/2025-05-27 Tide 0.mp3.part").stat().st_size == CUT
    assert rig.run(rig.manager.download_now(episode)).read_bytes() == BODY
    assert server.requests("/a.mp3")[-1].status == 206


# 6. Names and redirects


@pytest.mark.parametrize(("path", "suffix"), [(SPEECH_M4A, ".m4a"), (SPEECH_OPUS, ".opus")])
def test_the_bytes_say_what_it_is(rig: Rig, server: PodcastServer, path: Path, suffix: str) -> None:
    (episode,) = rig.subscribe(server.add("/redirect.mp3", path.read_bytes(), "audio/mpeg"))
    assert rig.run(rig.manager.download_now(episode)).suffix == suffix


def test_another_kind_of_file_than_before_gets_its_own_ending(
    rig: Rig, server: PodcastServer, episode: EpisodeId
) -> None:
    server.fault("/a.mp3", close_after=CUT)
    with pytest.raises(BrokenTransfer):
        rig.run(_once(rig, episode))
    server.mend()
    server.add("/a.mp3", SPEECH_M4A.read_bytes(), "audio/mp4")
    file = rig.run(rig.manager.download_now(episode))
    assert rig.on_disk() == ["Tidal Notes/2025-05-27 Tide 0.m4a"]
    assert file.read_bytes() == SPEECH_M4A.read_bytes()


def test_ten_redirects_are_followed_and_the_first_address_is_kept(
    rig: Rig, server: PodcastServer, episode: EpisodeId
) -> None:
    url = rig.row(episode).enclosure_url
    server.fault("/a.mp3", redirect_hops=10)
    assert rig.run(rig.manager.download_now(episode)).read_bytes() == BODY
    assert rig.row(episode).enclosure_url == url


def test_redirects_without_end(rig: Rig, server: PodcastServer, episode: EpisodeId) -> None:
    server.fault("/a.mp3", redirect_loop=True)
    assert isinstance(rig.failure_of(episode), TooManyRedirects)
