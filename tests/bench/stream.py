"""Streaming: how soon it sounds and follows a jump, against libVLC fetching by itself and against a loopback door.

An episode of 40 minutes at 160 kbit/s (48 MB), from a server that is 40 ms away and gives 2 MB a second.
"""

from __future__ import annotations

import os
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from unittest import mock

from player.domain.models import EpisodeId
from player.domain.playback import EngineState, Media
from player.playback.vlc_engine import VlcEngine
from tests.bench.stream_doors import make_loopback_media
from tests.bench.table import Result
from tests.integration.streams_rig import StreamRig
from tests.support import mp3
from tests.support.audio import CLOCK
from tests.support.server_process import ServerProcess
from tests.support.shows import many_shows
from tests.support.wait import wait_until

RUNS = 3
LENGTH_S = 2400
JUMP_S = 1800.0
RATE = 2_000_000
LATENCY_MS = 40
BYTES_A_SECOND = 20_000
# What is here when the network goes.
HERE = 10 * BYTES_A_SECOND
CPU_S = 5.0
# So long without a tick of its clock, libVLC is waiting.
_SILENCE_S = 2.5
_WAV_HEAD = 44


def measure() -> list[Result]:
    """Ours is the door in use; the plain libVLC and the loopback door are what it is measured against."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "episode.mp3"
        # Frames of the clock need no bytes of those before them, so that they can be padded to a usual bit rate.
        frames = [mp3.at_bit_rate(frame, 160) for frame in mp3.split(CLOCK.read_bytes())]
        file.write_bytes(b"".join(mp3.for_seconds(frames, LENGTH_S)))
        with ServerProcess("--shows", "1", "--episodes", "1", "--audio", str(file)) as server:
            server.latency(LATENCY_MS)
            server.fault("*.mp3", rate=RATE)
            url = server.url(next(iter(many_shows(1, 1))).audio_path(0))
            return _measure(server, url, file, folder)


def _measure(server: ServerProcess, url: str, file: Path, folder: Path) -> list[Result]:
    figures: dict[str, list[dict[str, float]]] = {"ours": [], "loopback": [], "plain": [], "file": []}
    for turn in range(RUNS):
        for way, runs in figures.items():
            with _player(way, folder / f"{way}-{turn}", str(file) if way == "file" else url) as player:
                runs.append(player.figures())
    for way in ("ours", "loopback"):
        for turn in range(RUNS):
            server.mend()
            server.fault("*.mp3", hang_after=HERE, rate=RATE, times=1)
            server.fault("*.mp3", hang=True, skip=1)
            with _player(way, folder / f"{way}-cut-{turn}", url) as player:
                figures[way][turn]["heard"] = player.heard_of(HERE)
                figures[way][turn]["stop"] = player.stop_s()
    server.mend()

    def of(way: str, name: str) -> list[float]:
        return [run[name] for run in figures[way]]

    return [
        Result("start of a stream", of("ours", "start"), of("plain", "start"), "s", 2.0, "libVLC's own HTTP"),
        Result("start of a stream", of("ours", "start"), of("loopback", "start"), "s", None, "loopback door"),
        Result("start of a stream", of("ours", "start"), of("file", "start"), "s", None, "a file"),
        Result("jump to what is not here", of("ours", "jump"), of("plain", "jump"), "s", 1.5, "libVLC's own HTTP"),
        Result("jump to what is not here", of("ours", "jump"), of("loopback", "jump"), "s", None, "loopback door"),
        Result("jump to what is not here", of("ours", "jump"), of("file", "jump"), "s", None, "a file"),
        Result(f"CPU of {CPU_S:g} s of playing", of("ours", "cpu"), of("plain", "cpu"), "s", None, "libVLC's own HTTP"),
        Result(f"CPU of {CPU_S:g} s of playing", of("ours", "cpu"), of("loopback", "cpu"), "s", None, "loopback door"),
        Result("heard of 10 s that are here", of("ours", "heard"), of("loopback", "heard"), "s", None, "loopback door"),
        Result("stopping while bytes are awaited", of("ours", "stop"), of("loopback", "stop"), "s", None, "loopback"),
    ]


class _Player:
    """Listens to libVLC's own clock and to the file that its sound goes to: the engine counts on by itself between."""

    def __init__(self, engine: VlcEngine, media: Media, sound: Path) -> None:
        self._engine = engine
        self._media = media
        self._sound = sound
        self._clock: list[tuple[float, float]] = []
        on_time = engine._on_time

        def hear(position_s: float) -> None:
            self._clock.append((time.monotonic(), position_s))
            on_time(position_s)

        engine._on_time = hear  # type: ignore[method-assign]

    def figures(self) -> dict[str, float]:
        begun = time.monotonic()
        self._engine.open(self._media)
        wait_until(lambda: self._sound.exists() and self._sound.stat().st_size > _WAV_HEAD, 60, step_s=0.002)
        start = time.monotonic() - begun
        self._until_heard(0.0)
        begun = time.monotonic()
        self._engine.seek(JUMP_S)
        self._until_heard(JUMP_S)
        jump = time.monotonic() - begun
        before = _cpu_s()
        self._until_heard(self._clock[-1][1] + CPU_S)
        return {"start": start, "jump": jump, "cpu": _cpu_s() - before}

    def _until_heard(self, position_s: float) -> None:
        wait_until(
            lambda: self._clock and self._clock[-1][1] > position_s, 60, lambda: f"{self._engine.status}", step_s=0.002
        )

    def heard_of(self, size: int) -> float:
        """How far it plays of ``size`` bytes when no more come."""
        self._engine.open(self._media)
        self._until_heard(0.0)
        wait_until(lambda: time.monotonic() - self._clock[-1][0] > _SILENCE_S, size / BYTES_A_SECOND + 30)
        return self._clock[-1][1]

    def stop_s(self) -> float:
        """How long libVLC takes to let go while it waits for bytes."""
        begun = time.monotonic()
        self._engine.stop()
        wait_until(lambda: self._engine.status.state is EngineState.IDLE)
        wait_until(lambda: not [t for t in threading.enumerate() if t.name == "vlc-stop"], 30, step_s=0.002)
        return time.monotonic() - begun


@contextmanager
def _player(way: str, folder: Path, location: str) -> Iterator[_Player]:
    door = mock.patch("player.playback.vlc_engine.make_media", make_loopback_media)
    with StreamRig(folder) as rig:
        source = None
        if way in ("ours", "loopback"):
            episode: EpisodeId = rig.episode(location)
            source = rig.streams.open(rig.row(episode))
        sound = folder / "sound.wav"
        engine = VlcEngine("afile", arguments=[f"--audiofile-file={sound}"])
        player = _Player(engine, Media(location, "Bench", "audio/mpeg", LENGTH_S, source), sound)
        try:
            with door if way == "loopback" else nullcontext():
                yield player
        finally:
            engine.close(10)
            if source is not None:
                source.release()


def _cpu_s() -> float:
    times = os.times()
    return times.user + times.system
