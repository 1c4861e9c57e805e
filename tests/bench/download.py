"""Downloads against curl: 500 MB from loopback, the processor's work for it, and 20 at once with the window open."""

from __future__ import annotations

import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.feeds_world import ROOT
from tests.bench.table import Result

SIZE = 500_000_000
ROUNDS = 5
AT_ONCE = 20
GAP_LIMIT_MS = 50.0


def measure() -> list[Result]:
    """Interleaved, so that a disk that grows slow is slow for both; what was written before is on the disk by then."""
    curl = shutil.which("curl")
    if curl is None:
        print("no curl: nothing to compare downloads with", file=sys.stderr)
        return []
    ours: list[dict[str, float]] = []
    theirs: list[dict[str, float]] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "source.mp3"
        _fill(source, SIZE)
        with _Server(source) as port:
            url = f"http://127.0.0.1:{port}/a.mp3"
            for _ in range(ROUNDS):
                os.sync()
                theirs.append(_curl(curl, url, folder / "curl.mp3"))
                os.sync()
                ours.append(_child("one", folder, url))
            _fill(source, 25_000_000)
        with _Server(source) as port:
            hosts = [f"http://127.0.1.{number}:{port}/{number}.mp3" for number in range(1, AT_ONCE + 1)]
            window = _child("window", folder, *hosts)
    what = f"download, {SIZE // 1_000_000} MB"
    many = f"{AT_ONCE} downloads at once, window open"
    return [
        Result(f"{what}: seconds", _each(ours, "seconds"), _each(theirs, "seconds"), "s", 1 / 0.9, "curl"),
        Result(f"{what}: processor", _each(ours, "cpu_s"), _each(theirs, "cpu_s"), "s", 1.5, "curl"),
        Result(f"{many}: longest gap", [window["longest_ms"]], [GAP_LIMIT_MS], "ms", 1.0, "limit"),
        Result(f"{many}: 99th percentile", [window["p99_ms"]], [GAP_LIMIT_MS], "ms", None, "limit"),
        Result(f"{many}: MB a second", [window["mb_a_second"]], [window["mb_a_second"]], "MB/s"),
    ]


def _each(figures: list[dict[str, float]], name: str) -> list[float]:
    return [figure[name] for figure in figures]


def _fill(path: Path, size: int) -> None:
    """Bytes that begin as an MP3 with a tag."""
    block = random.Random(1).randbytes(1_000_000)
    with path.open("wb") as file:
        file.write(b"ID3\x04" + block[4:])
        for _ in range(size // len(block) - 1):
            file.write(block)


class _Server:
    """The file server as a process; its port. It ends with the block."""

    def __init__(self, source: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.file_server", str(source)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def __enter__(self) -> int:
        assert self._process.stdout is not None
        return int(self._process.stdout.readline())

    def __exit__(self, *_: object) -> None:
        self._process.communicate()


def _curl(curl: str, url: str, target: Path) -> dict[str, float]:
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([curl, "--silent", "--fail", "--output", str(target), url], check=True)
    seconds, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    target.unlink()
    return {
        "seconds": seconds,
        "cpu_s": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
    }


def _child(what: str, folder: Path, *urls: str) -> dict[str, float]:
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    profile = folder / "profile"
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.download_child", what, str(profile), *urls],
        cwd=ROOT,
        env=environment,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    shutil.rmtree(profile)
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures
