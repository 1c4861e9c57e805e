"""Playing while it arrives, with real libVLC and a real server: started early, jumped in, kept, broken, left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from player.domain.errors import NeedsPassword, NoSpace, NotAudio, NotFound
from player.domain.events import StreamNews
from player.domain.models import DownloadState, PlayState
from player.domain.playback import EngineState
from tests.integration.streams_rig import StreamRig
from tests.support.audio import SPEECH_M4A, AudioMaker
from tests.support.server import PodcastServer, refused_url
from tests.support.wait import wait_until

pytestmark = pytest.mark.vlc

MP3 = "/tide.mp3"
# 32 kbit/s: 20 s last five.
SLOW = 16_000


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[StreamRig]:
    with StreamRig(tmp_path / "profile") as made:
        yield made


def test_it_plays_before_all_has_arrived_and_then_is_whole(
    rig: StreamRig, server: PodcastServer, audio: AudioMaker
) -> None:
    server.add(MP3, audio.long_mp3(600))
    server.fault(MP3, rate=400_000)
    episode = rig.episode(server.url(MP3))
    rig.play(episode)
    rig.until_position(0.1)
    assert rig.shares()[-1] != ((0.0, 1.0),)
    rig.until_whole()
    wait_until(lambda: rig.cached() == ["json", "mp3"])
    assert len(server.requests(MP3)) == 1
    assert all(ranges == tuple(sorted(ranges)) for ranges in rig.shares())
    assert rig.library.downloads.get(episode) is None


def test_a_jump_into_what_has_not_arrived_sounds_at_once_and_the_hole_is_filled(
    rig: StreamRig, server: PodcastServer, audio: AudioMaker
) -> None:
    file = audio.long_mp3(1200)
    server.add(MP3, file)
    server.fault(MP3, rate=600_000)
    rig.play(rig.episode(server.url(MP3)))
    rig.until_position(0.1)
    rig.session.seek(1000)
    rig.until_position(1000.1, 1004)
    assert rig.shares()[-1] != ((0.0, 1.0),)
    rig.session.seek(500)
    rig.until_position(500.1, 504)
    wait_until(lambda: rig.cached() == ["json", "mp3"])
    (whole,) = rig.cache_folder.glob("*.mp3")
    assert whole.read_bytes() == file.read_bytes()
    assert {request.header("if-range") for request in server.requests(MP3)[1:]} == {_etag(server)}


def test_without_ranges_a_jump_waits_for_the_bytes_of_the_one_answer(
    rig: StreamRig, server: PodcastServer, audio: AudioMaker
) -> None:
    server.add(MP3, audio.long_mp3(600), ranges=False)
    server.fault(MP3, rate=800_000, ignore_range=True)
    rig.play(rig.episode(server.url(MP3)))
    rig.until_position(0.1)
    rig.session.seek(500)
    rig.until_position(500.1, 504)
    assert all(len(ranges) <= 1 for ranges in rig.shares())
    assert server.requests(MP3)[0].status == 200
    assert sum(request.status == 200 and request.sent > 1_000_000 for request in server.requests(MP3)) == 1


def test_jumps_in_quick_succession_end_at_the_last(rig: StreamRig, server: PodcastServer, audio: AudioMaker) -> None:
    server.add(MP3, audio.long_mp3(1200))
    server.fault(MP3, rate=SLOW * 20)
    rig.play(rig.episode(server.url(MP3)))
    rig.until_position(0.1)
    for place in (900, 100, 700, 300, 1100, 640):
        rig.session.seek(place)
    rig.until_position(640.1, 644)


def test_where_it_was_left_is_where_it_begins(rig: StreamRig, server: PodcastServer, audio: AudioMaker) -> None:
    server.add(MP3, audio.long_mp3(1200))
    server.fault(MP3, rate=SLOW * 20)
    rig.play(rig.episode(server.url(MP3)), 800.5)
    rig.until_position(800.6, 804)


def test_what_has_arrived_is_not_fetched_again_the_next_time(
    rig: StreamRig, server: PodcastServer, audio: AudioMaker
) -> None:
    server.add(MP3, audio.long_mp3(600))
    server.fault(MP3, rate=400_000)
    episode = rig.episode(server.url(MP3))
    rig.play(episode)
    rig.until_position(0.1)
    rig.session.seek(400)
    rig.until_position(400.1)
    rig.session.stop()
    server.wait_for(MP3, count=2, over=True)
    server.forget()
    rig.play(episode, 401)
    rig.until_position(401.1)
    wait_until(lambda: rig.cached() == ["json", "mp3"])
    asked = server.requests(MP3)
    assert all(request.status == 206 for request in asked)
    rig.session.stop()
    server.stop()
    rig.play(episode, 50)
    rig.until_position(50.1)


def test_the_network_goes_and_comes_back(rig: StreamRig, server: PodcastServer, audio: AudioMaker) -> None:
    server.add(MP3, audio.long_mp3(600))
    server.fault(MP3, rate=200_000)
    episode = rig.episode(server.url(MP3))
    rig.play(episode)
    rig.until_position(0.2)
    server.stop()
    rig.session.seek(300)
    rig.until(EngineState.BUFFERING)
    assert 299 < rig.position < 303
    server.start()
    rig.until_position(300.1, 304)
    assert not rig.failures()
    assert rig.row(episode).state is not PlayState.PLAYED


def test_another_version_after_a_break_is_said_and_goes_on_at_the_same_time(
    rig: StreamRig, server: PodcastServer, audio: AudioMaker
) -> None:
    server.add(MP3, audio.long_mp3(600), etag="", last_modified=None)
    server.fault(MP3, changing=True)
    server.fault(MP3, reset_after=200_000, rate=400_000, times=1)
    episode = rig.episode(server.url(MP3))
    rig.play(episode, 40)
    rig.until_position(40.1, 44)
    wait_until(rig.notices)
    assert [(note.kind, note.title) for note in rig.notices()] == [(StreamNews.OTHER_VERSION, "Tide 0")]
    # 200 kB last 50 s: all that was here was heard.
    rig.until_position(48.0, 54)
    assert rig.row(episode).state is not PlayState.PLAYED


def test_the_same_bytes_after_a_break_without_proof_go_on_unheard(
    rig: StreamRig, server: PodcastServer, audio: AudioMaker
) -> None:
    file = audio.long_mp3(300)
    server.add(MP3, file, etag="", last_modified=None)
    server.fault(MP3, reset_after=300_000, times=2)
    rig.play(rig.episode(server.url(MP3)))
    rig.until_position(0.1)
    wait_until(lambda: rig.cached() == ["json", "mp3"])
    (whole,) = rig.cache_folder.glob("*.mp3")
    assert whole.read_bytes() == file.read_bytes()
    assert not rig.notices()
    rig.session.seek(200)
    rig.until_position(200.1)


def test_the_end_is_the_end_and_what_broke_off_is_not(rig: StreamRig, server: PodcastServer, audio: AudioMaker) -> None:
    server.add(MP3, audio.long_mp3(20))
    episode = rig.episode(server.url(MP3))
    rig.play(episode, 18)
    wait_until(lambda: rig.row(episode).state is PlayState.PLAYED)
    other = "/cut.mp3"
    server.add(other, audio.long_mp3(60), etag="", last_modified=None)
    server.fault(other, close_after=80_000)
    cut = rig.subscribe(server.url(other), title="Cut")[0]
    rig.play(cut, 18)
    wait_until(rig.failures)
    assert rig.row(cut).state is not PlayState.PLAYED
    assert rig.row(cut).position_s == pytest.approx(20, abs=1.5)


@pytest.mark.parametrize(
    ("fault", "error"),
    [({"html": True}, NotAudio), ({"status": 404}, NotFound), ({"auth": "ann:secret"}, NeedsPassword)],
)
def test_what_cannot_be_had_is_told_in_its_own_words(
    rig: StreamRig, server: PodcastServer, audio: AudioMaker, fault: dict[str, object], error: type[Exception]
) -> None:
    server.add(MP3, audio.long_mp3(20))
    server.fault(MP3, **fault)
    rig.play(rig.episode(server.url(MP3)))
    wait_until(rig.failures)
    assert isinstance(rig.failures()[0].error, error)
    server.mend()
    rig.session.toggle()
    rig.until_position(0.1)


def test_nobody_there_is_told_soon(rig: StreamRig) -> None:
    rig.play(rig.episode(refused_url(MP3)))
    rig.until(EngineState.FAILED)


def test_redirects_and_passwords_are_as_with_downloads(
    rig: StreamRig, server: PodcastServer, audio: AudioMaker
) -> None:
    server.add(MP3, audio.long_mp3(600))
    server.fault(MP3, auth="ann:secret", redirect_hops=3, rate=400_000)
    rig.play(rig.episode(server.url(MP3).replace("http://", "http://ann:secret@")))
    rig.until_position(0.1)
    rig.session.seek(500)
    rig.until_position(500.1, 504)


def test_an_mp4_plays_wherever_its_index_is(rig: StreamRig, server: PodcastServer, tmp_path: Path) -> None:
    server.add("/front.m4a", SPEECH_M4A)
    server.add("/back.m4a", _with_index_last(SPEECH_M4A.read_bytes()))
    front, back = rig.subscribe(server.url("/front.m4a"), server.url("/back.m4a"))
    server.fault("/back.m4a", rate=100_000)
    for episode in (front, back):
        rig.play(episode)
        rig.until_position(0.1)
        rig.session.seek(12)
        rig.until_position(12.1, 15)
    assert not rig.notices()


def test_an_mp4_that_has_to_arrive_first_says_so(rig: StreamRig, server: PodcastServer) -> None:
    server.add("/back.m4a", _with_index_last(SPEECH_M4A.read_bytes()), ranges=False, etag="", last_modified=None)
    server.fault("/back.m4a", rate=60_000)
    rig.play(rig.episode(server.url("/back.m4a")))
    wait_until(rig.notices)
    assert rig.notices()[0].kind is StreamNews.FETCHED_FIRST
    rig.until_position(0.1)


def test_twenty_quick_switches_leave_the_last_one_playing(
    rig: StreamRig, server: PodcastServer, audio: AudioMaker
) -> None:
    paths = [f"/{number}.mp3" for number in range(4)]
    for path in paths:
        server.add(path, audio.long_mp3(600))
        server.fault(path, rate=SLOW * 10)
    episodes = rig.subscribe(*map(server.url, paths))
    for turn in range(21):
        rig.session.play_episode(episodes[turn % 4], 100.0 * (turn % 5))
    rig.until_position(0.1, 5)
    assert rig.session.now.episode_id == episodes[0]
    assert not rig.failures()


def test_stopping_and_closing_while_bytes_are_awaited_keeps_nobody_waiting(
    rig: StreamRig, server: PodcastServer, audio: AudioMaker
) -> None:
    server.add(MP3, audio.long_mp3(600))
    server.fault(MP3, hang_after=60_000, times=1)
    server.fault(MP3, hang=True, skip=1)
    episode = rig.episode(server.url(MP3))
    rig.play(episode)
    rig.until(EngineState.BUFFERING)
    rig.session.stop()
    rig.until(EngineState.IDLE, 3)
    rig.play(episode, 500)
    wait_until(lambda: len(server.requests(MP3)) > 1)


def test_the_cache_keeps_to_its_size_and_never_loses_what_plays(
    rig: StreamRig, server: PodcastServer, audio: AudioMaker
) -> None:
    rig.settings = type(rig.settings)(stream_cache_mb=1)
    paths = [f"/{number}.mp3" for number in range(3)]
    for path in paths:
        server.add(path, audio.long_mp3(160))
    first, second, third = rig.subscribe(*map(server.url, paths))
    for episode in (first, second, third):
        rig.play(episode)
        rig.until_position(0.1)
        wait_until(lambda: not list(rig.cache_folder.glob("*.part*")))
    rig.session.stop()
    wait_until(lambda: len(list(rig.cache_folder.glob("*.mp3"))) == 1)
    server.stop()
    rig.play(third, 100)
    rig.until_position(100.1)
    assert rig.row(third).download is DownloadState.NONE


def test_without_a_length_it_plays_and_can_be_jumped_in_once_all_is_here(
    rig: StreamRig, server: PodcastServer, audio: AudioMaker
) -> None:
    server.add(MP3, audio.long_mp3(600))
    server.fault(MP3, no_length=True, ignore_range=True, rate=1_200_000)
    rig.play(rig.episode(server.url(MP3)))
    rig.until_position(0.1)
    rig.until_whole()
    rig.session.seek(15)
    rig.until_position(15.1, 18)


def test_a_full_disk_is_told_once_the_cache_has_nothing_left_to_give(
    rig: StreamRig, server: PodcastServer, audio: AudioMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.add(MP3, audio.long_mp3(60))
    old = rig.cache_folder / "0123.mp3"
    old.parent.mkdir(parents=True)
    old.write_bytes(bytes(1000))
    monkeypatch.setattr("player.downloads.space.free_bytes", lambda _: 1 << 40 if not old.exists() else 100)
    episode = rig.episode(server.url(MP3))
    rig.play(episode)
    rig.until_position(0.1)
    rig.session.stop()
    wait_until(lambda: not list(rig.cache_folder.glob("*.part")))
    monkeypatch.setattr("player.downloads.space.free_bytes", lambda _: 100)
    other = "/other.mp3"
    server.add(other, audio.long_mp3(60))
    for path in rig.cache_folder.iterdir():
        path.unlink()
    rig.play(rig.subscribe(server.url(other), title="Other")[0])
    wait_until(rig.failures)
    assert isinstance(rig.failures()[0].error, NoSpace)


def test_an_expired_address_is_asked_of_the_feed(rig: StreamRig, server: PodcastServer, audio: AudioMaker) -> None:
    server.fault(MP3, status=403)
    fresh = server.add("/fresh.mp3", audio.long_mp3(60))
    episode = rig.episode(server.url(MP3))
    rig.on_feed_asked = lambda _show: rig.change_address(episode, fresh)
    rig.play(episode, 30)
    rig.until_position(30.1)
    assert rig.feeds_asked == [rig.row(episode).show_id]


def test_two_programs_that_stream_the_same_do_not_meet(
    tmp_path: Path, server: PodcastServer, audio: AudioMaker
) -> None:
    server.add(MP3, audio.long_mp3(600))
    server.fault(MP3, rate=200_000)
    with StreamRig(tmp_path / "one") as one, StreamRig(tmp_path / "two") as two:
        two.streams.cache.folder = one.streams.cache.folder
        for rig in (one, two):
            rig.play(rig.episode(server.url(MP3)), 10)
            rig.until_position(10.2)
        assert len(list(one.cache_folder.glob("*.part"))) == 2
        two.session.stop()
        wait_until(lambda: len(list(one.cache_folder.glob("*.part"))) == 1)
        one.until_position(11)


def _etag(server: PodcastServer) -> str | None:
    """What the first answer was called."""
    return server.requests(MP3)[1].header("if-range")


def _with_index_last(mp4: bytes) -> bytes:
    """The same sound with its ``moov`` box behind it, the places of its chunks moved along."""
    boxes, at = [], 0
    while at < len(mp4):
        size = int.from_bytes(mp4[at : at + 4], "big")
        boxes.append((mp4[at + 4 : at + 8], mp4[at : at + size]))
        at += size
    moov = next(box for kind, box in boxes if kind == b"moov")
    data_at = mp4.index(b"mdat")
    if mp4.index(b"moov") < data_at:
        table = moov.index(b"stco")
        count = int.from_bytes(moov[table + 8 : table + 12], "big")
        changed = bytearray(moov)
        for entry in range(count):
            place = table + 12 + 4 * entry
            changed[place : place + 4] = (int.from_bytes(moov[place : place + 4], "big") - len(moov)).to_bytes(4, "big")
        moov = bytes(changed)
    return b"".join(box for kind, box in boxes if kind != b"moov") + moov
