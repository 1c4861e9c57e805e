"""What libVLC does that cost others a bug (shared lessons): each a test of our engine, by ear where it can be."""

from __future__ import annotations

import socket
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from player.domain.errors import CannotPlay, EngineMissing
from player.domain.playback import EngineState, Media
from player.playback import vlc_library
from player.playback.vlc_engine import VlcEngine
from tests.support.audio import AudioMaker, heard_seconds
from tests.support.server import PodcastServer
from tests.support.shows import a_show
from tests.support.wait import wait_until
from tests.unit.playback.conftest import Deck

pytestmark = pytest.mark.vlc


def _record(file: Path, media: Media, start_s: float = 0.0, *, rate: float = 1.0, seconds: float = 2.0) -> None:
    """What libVLC gives to the loudspeaker, written into a WAV file instead."""
    engine = VlcEngine("afile", arguments=[f"--audiofile-file={file}"])
    deck = Deck(engine)
    engine.set_rate(rate)
    engine.open(media, start_s=start_s)
    deck.until(EngineState.PLAYING)
    deck.until_position(start_s + seconds * rate)
    engine.close(10)
    wait_until(lambda: not [t for t in threading.enumerate() if t.name.startswith("vlc-")])


@pytest.mark.parametrize("kind", ["cbr", "vbr"])
@pytest.mark.parametrize("start", [100.0, 550.0])
def test_a_start_and_a_jump_land_where_they_should_by_ear(
    tmp_path: Path, audio: AudioMaker, kind: str, start: float
) -> None:
    """The MP3 demuxer of libVLC lands minutes off where the bit rate varies, while its clock shows the time asked."""
    file = audio.clock_mp3(600, kind)  # type: ignore[arg-type]
    _record(tmp_path / "heard.wav", Media(str(file), "Clock", "audio/mpeg"), start + 1.0)
    heard = [second for second in heard_seconds(tmp_path / "heard.wav") if second is not None]
    assert heard
    assert heard[0] == pytest.approx(start, abs=5.0)


@pytest.mark.parametrize("rate", [0.5, 2.0, 3.0])
def test_speed_keeps_the_pitch_by_ear(tmp_path: Path, audio: AudioMaker, rate: float) -> None:
    """The clock's tones name their block: at another pitch they would name another."""
    file = audio.clock_mp3(600, "cbr")
    _record(tmp_path / "heard.wav", Media(str(file), "Clock", "audio/mpeg"), 300.0, rate=rate, seconds=1.5)
    heard = [second for second in heard_seconds(tmp_path / "heard.wav") if second is not None]
    assert heard
    assert all(295 <= second <= 320 for second in heard)


@pytest.mark.parametrize("name", ["speech.m4a", "speech.opus", "speech-vbr.mp3", "chapters.mp3"])
def test_each_format_begins_in_the_middle(vlc_deck: Deck, name: str) -> None:
    file = Path(__file__).resolve().parents[2] / "data" / "audio" / name
    vlc_deck.engine.open(Media(str(file), name), start_s=6.0)
    vlc_deck.until(EngineState.PLAYING)
    vlc_deck.until_position(6.3, 9)


def test_a_stream_begins_and_jumps_where_it_is_told_to(
    vlc_deck: Deck, server: PodcastServer, audio: AudioMaker
) -> None:
    show = a_show()
    show.episodes[0].audio = audio.long_mp3(600)
    server.add_show(show)
    vlc_deck.engine.open(Media(server.url(show.audio_path(0)), "Stream", "audio/mpeg", 600), start_s=300.25)
    vlc_deck.until(EngineState.PLAYING)
    vlc_deck.until_position(300.5, 304)
    vlc_deck.engine.seek(500.0)
    vlc_deck.until_position(500.3, 504)
    assert "Earmark/" in server.requests(show.audio_path(0))[0].headers["user-agent"]


def test_a_stream_that_breaks_off_is_no_end_and_keeps_its_place(
    vlc_deck: Deck, server: PodcastServer, audio: AudioMaker
) -> None:
    show = a_show()
    show.episodes[0].audio = audio.long_mp3(600)
    server.add_show(show)
    path = show.audio_path(0)
    server.fault(path, close_after=80_000, ignore_range=True)
    generation = vlc_deck.engine.open(Media(server.url(path), "Cut", "audio/mpeg", 600))
    failed = vlc_deck.until(EngineState.FAILED, 90)
    assert isinstance(failed.error, CannotPlay)
    assert EngineState.ENDED not in vlc_deck.listener.states(generation)


def test_a_missing_address_fails(vlc_deck: Deck, server: PodcastServer) -> None:
    vlc_deck.engine.open(Media(server.url("/nothing.mp3"), "Nothing", "audio/mpeg", 60))
    assert isinstance(vlc_deck.until(EngineState.FAILED, 60).error, CannotPlay)


@pytest.fixture
def silent_server() -> Iterator[str]:
    """Takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/a.mp3"


def test_leaving_a_server_that_never_answers_keeps_nobody_waiting(
    vlc_deck: Deck, silent_server: str, audio: AudioMaker
) -> None:
    vlc_deck.engine.open(Media(silent_server, "Silent"))
    vlc_deck.until(EngineState.OPENING)
    vlc_deck.engine.open(Media(str(audio.long_mp3(60)), "Long"))
    vlc_deck.until(EngineState.PLAYING, 10)


def test_a_server_that_never_answers_is_given_up(
    vlc_deck: Deck, silent_server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("player.playback.vlc_engine.OPEN_PATIENCE_S", 1.0)
    vlc_deck.engine.open(Media(silent_server, "Silent"))
    assert isinstance(vlc_deck.until(EngineState.FAILED, 10).error, CannotPlay)


def test_without_libvlc_the_person_is_told_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    # None in its place makes `import vlc` raise, as it does where the library is missing.
    monkeypatch.setitem(sys.modules, "vlc", None)
    with pytest.raises(EngineMissing, match=r"is not installed\. Install"):
        VlcEngine("dummy")


def test_where_nothing_can_sound_the_output_is_a_dummy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("PULSE_SERVER", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("EARMARK_AOUT", "pulse")
    assert vlc_library.pick_audio_output() == "pulse"
    monkeypatch.delenv("EARMARK_AOUT")
    (tmp_path / "pulse").mkdir()
    (tmp_path / "pulse" / "native").touch()
    assert vlc_library.pick_audio_output() is None
