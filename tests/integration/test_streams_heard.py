"""What comes out of the loudspeaker when a server inserts other advertising into each answer (AntennaPod#7409).

The clock says by its tone which five seconds of the programme are heard; the advertisement has a tone of its own.
"""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from player.domain.playback import EngineState, Media
from player.playback.vlc_engine import VlcEngine
from tests.integration.streams_rig import StreamRig
from tests.support import mp3
from tests.support.audio import CLOCK, CLOCK_FRAMES, AudioMaker, heard_seconds
from tests.support.httpd import Reply, Request
from tests.support.server import PodcastServer
from tests.support.wait import wait_until

pytestmark = pytest.mark.vlc

MP3 = "/tide.mp3"
PROGRAMME_S = 500
# The tone of the last block of the clock, which the programme does not reach.
AD = 595.0
# 16 kbit/s.
BYTES_A_SECOND = 2000
DATE = "Tue, 27 May 2025 06:00:00 GMT"


class RecordingEngine(VlcEngine):
    """Writes what sounds into WAV files, one for each player of libVLC, in order."""

    def __init__(self, folder: Path) -> None:
        self._wav = folder / "now.wav"
        self._count = 0
        super().__init__("afile", arguments=[f"--audiofile-file={self._wav}"])

    def _begin(self, media: Media, start_s: float) -> None:
        # libVLC begins the file anew for each player; the one before goes on writing under the other name.
        if self._wav.exists():
            self._count += 1
            self._wav.rename(self._wav.with_name(f"{self._count:03}.wav"))
        super()._begin(media, start_s)


class Recorder:
    """A rig whose sound is kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.rig = StreamRig(folder / "profile", lambda: RecordingEngine(folder))

    def heard(self) -> list[float]:
        """The blocks in the order in which they were heard, each once in a row; ends the playing."""
        self.rig.session.close(10)
        wait_until(lambda: not [t for t in threading.enumerate() if t.name.startswith("vlc-")])
        windows = [second for wav in sorted(self.folder.glob("*.wav")) for second in heard_seconds(wav, window_s=0.2)]
        # A window with the end of one tone and the beginning of the next has neither.
        runs = [(second, len(list(run))) for second, run in itertools.groupby(windows)]
        sure = [second for second, length in runs if second is not None and length > 1]
        return [second for second, _ in itertools.groupby(sure)]


@pytest.fixture
def recorder(tmp_path: Path) -> Iterator[Recorder]:
    made = Recorder(tmp_path)
    yield made
    made.rig.close()


def _version(audio: AudioMaker, ad_s: float) -> bytes:
    """The programme after ``ad_s`` seconds of advertising."""
    loops = mp3.split(CLOCK.read_bytes())
    ad = mp3.for_seconds(loops[-CLOCK_FRAMES:], ad_s)
    return b"".join(ad) + audio.clock_mp3(PROGRAMME_S).read_bytes()


def test_a_jump_stays_in_the_version_that_is_heard(
    recorder: Recorder, server: PodcastServer, audio: AudioMaker
) -> None:
    answers = iter([_version(audio, 20), *(_version(audio, 20 + 30 * turn) for turn in range(1, 9))])
    server.route("GET", MP3, lambda _: Reply(200, {"Content-Type": "audio/mpeg"}, next(answers)))
    server.fault(MP3, rate=400_000)
    rig = recorder.rig
    rig.play(rig.episode(server.url(MP3)), 30)
    rig.until_position(32)
    rig.session.seek(320)
    rig.until_position(322, 325)
    assert recorder.heard() in ([10.0, 300.0], [10.0, 295.0, 300.0])
    assert len(server.requests(MP3)) == 1


def test_a_server_that_lies_about_its_version_is_found_out(
    recorder: Recorder, server: PodcastServer, audio: AudioMaker
) -> None:
    """Other bytes of the same length under the same date, with ranges."""
    versions = [audio.clock_mp3(PROGRAMME_S).read_bytes()]
    versions.append(versions[0][20_000:] + versions[0][:20_000])
    asked = itertools.count()

    def answer(request: Request) -> Reply:
        body = versions[min(next(asked), 1)]
        headers = {"Content-Type": "audio/mpeg", "Last-Modified": DATE, "Accept-Ranges": "bytes"}
        start, dash, end = (request.header("range") or "").removeprefix("bytes=").partition("-")
        if not dash:
            return Reply(200, headers, body)
        last = int(end) if end else len(body) - 1
        headers["Content-Range"] = f"bytes {start}-{last}/{len(body)}"
        return Reply(206, headers, body[int(start) : last + 1])

    server.route("GET", MP3, answer)
    # Still on its way when somebody jumps, on however busy a machine.
    server.fault(MP3, rate=50_000, times=1)
    rig = recorder.rig
    rig.play(rig.episode(server.url(MP3)), 20)
    rig.until_position(22)
    rig.session.seek(450)
    rig.until_position(452, 455)
    assert recorder.heard()[-1] == 450.0
    assert server.requests(MP3)[1].header("range") is not None


def test_after_a_break_all_of_one_version_is_heard_and_then_the_other_from_the_same_time(
    recorder: Recorder, server: PodcastServer, audio: AudioMaker
) -> None:
    answers = iter([_version(audio, 5), *(_version(audio, 25) for _ in range(5))])
    server.route("GET", MP3, lambda _: Reply(200, {"Content-Type": "audio/mpeg"}, next(answers)))
    server.fault(MP3, reset_after=15 * BYTES_A_SECOND, times=1)
    rig = recorder.rig
    rig.session.set_rate(3.0)
    rig.play(rig.episode(server.url(MP3)))
    rig.until_position(32, timeout_s=40)
    assert len(rig.notices()) == 1
    heard = recorder.heard()
    assert heard[:5] == [AD, 0.0, 5.0, AD, 0.0]


@pytest.mark.parametrize("ranges", [True, False], ids=["ranges", "no-ranges"])
def test_a_jump_in_a_varying_bit_rate_lands_where_it_should(
    recorder: Recorder, server: PodcastServer, audio: AudioMaker, ranges: bool
) -> None:
    server.add(MP3, audio.clock_mp3(600, "vbr"), ranges=ranges)
    server.fault(MP3, rate=2_000_000)
    rig = recorder.rig
    rig.play(rig.episode(server.url(MP3)), 100)
    rig.until_position(102)
    rig.session.seek(550)
    rig.until_position(552, 555)
    heard = recorder.heard()
    assert heard[0] == pytest.approx(100, abs=5)
    assert heard[-1] == pytest.approx(550, abs=5)


def test_a_gap_in_the_network_leaves_nothing_out(recorder: Recorder, server: PodcastServer, audio: AudioMaker) -> None:
    server.add(MP3, audio.clock_mp3(PROGRAMME_S))
    server.fault(MP3, hang_after=14 * BYTES_A_SECOND, times=1)
    server.fault(MP3, hang=True, skip=1, times=1)
    server.fault(MP3, status=503, skip=2, times=2)
    rig = recorder.rig
    rig.session.set_rate(3.0)
    rig.play(rig.episode(server.url(MP3)))
    rig.until(EngineState.BUFFERING)
    rig.until_position(30, timeout_s=40)
    assert recorder.heard()[:6] == [0.0, 5.0, 10.0, 15.0, 20.0, 25.0]
    assert not rig.failures()
