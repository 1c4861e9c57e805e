"""From the start of the process to a painted window, against an empty QMainWindow."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.table import Result

ROOT = Path(__file__).resolve().parents[2]
RUNS = 9


def first_paint(arguments: list[str], cache: Path) -> float:
    """Seconds from before the process exists to the moment it says that its window was painted."""
    environment = dict(os.environ)
    # As on a machine that has run Earmark before: compiled modules are kept, in a folder that both sides share.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(cache)
    if not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.start_child", *arguments],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    seconds = time.perf_counter() - begun
    process.stdout.close()
    if process.wait(30) != 0 or line.strip() != "painted":
        raise RuntimeError(f"start_child {arguments} failed: {line!r}")
    return seconds


def measure() -> list[Result]:
    """Interleaved, so that a busy moment falls on both."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [sys.executable, "-m", "player", "--profile", folder, "subscribe", str(ROOT / "resources/sample/feed.xml")],
            cwd=ROOT,
            check=True,
            capture_output=True,
        )
        cache = Path(folder) / "pycache"
        empty, ours, settled = [], [], []
        for _ in range(RUNS + 1):
            empty.append(first_paint(["empty"], cache))
            ours.append(first_paint(["earmark", folder], cache))
            settled.append(first_paint(["settled", folder], cache))
    # The first of each warms the disk cache.
    return [
        Result("start to a painted window, sample library", ours[1:], empty[1:], "s", 2.0, "empty QMainWindow"),
        Result("start to list and page filled", settled[1:], empty[1:], "s", None, "empty QMainWindow"),
    ]
