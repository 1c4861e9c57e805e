"""From the start of the process to a painted window, against an empty QMainWindow."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.table import Result

ROOT = Path(__file__).resolve().parents[2]
RUNS = 15
GIVE_UP_S = 60.0
GOAL = 1.5
BASELINE = "empty QMainWindow"


@dataclass
class Starts:
    """What starts of one kind took: by the clock, and of the processor (both in seconds, all threads)."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    def add(self, arguments: list[str], cache: Path) -> None:
        """Start once more."""
        wall, cpu = first_paint(arguments, cache)
        self.wall.append(wall)
        self.cpu.append(cpu)


def used_machine(cache: Path) -> dict[str, str]:
    """The environment on a machine that has run Earmark before: compiled modules are kept, in ``cache``.

    A process that compiles them itself takes longer, and some 30 MB more. Offscreen where there is no screen.
    """
    environment = dict(os.environ)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(cache)
    if not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    return environment


def first_paint(arguments: list[str], cache: Path) -> tuple[float, float]:
    """Seconds from before the process exists to the moment it says that its window was painted: wall clock and CPU.

    RuntimeError where it says something else, or nothing within GIVE_UP_S.
    """
    environment = used_machine(cache)
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.start_child", *arguments],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    watchdog = threading.Timer(GIVE_UP_S, process.kill)
    watchdog.daemon = True
    watchdog.start()
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        seconds = time.perf_counter() - begun
        process.stdout.close()
        code = process.wait()
    finally:
        watchdog.cancel()
    said, _, cpu = line.strip().partition(" ")
    if code != 0 or said != "painted":
        raise RuntimeError(f"start_child {arguments} failed: {line!r}, exit code {code}")
    return seconds, float(cpu)


def compare(profile: Path, cache: Path, name: str, runs: int = RUNS) -> list[Result]:
    """Rows for one library. The kinds take turns, so that a busy moment falls on all of them."""
    empty, painted, settled = Starts(), Starts(), Starts()
    for arguments in (["empty"], ["earmark", str(profile)], ["settled", str(profile)]):
        # Warms the disk cache, and has all modules compiled.
        first_paint(arguments, cache)
    for _ in range(runs):
        empty.add(["empty"], cache)
        painted.add(["earmark", str(profile)], cache)
        settled.add(["settled", str(profile)], cache)
    return [
        Result(f"start to a painted window, {name}", painted.wall, empty.wall, "s", GOAL, BASELINE),
        Result(f"start to a painted window, {name}: CPU", painted.cpu, empty.cpu, "s", None, BASELINE),
        Result(f"start to list and page filled, {name}", settled.wall, empty.wall, "s", None, BASELINE),
        Result(f"start to list and page filled, {name}: CPU", settled.cpu, empty.cpu, "s", None, BASELINE),
    ]


def measure() -> list[Result]:
    """With the sample show."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [sys.executable, "-m", "player", "--profile", folder, "subscribe", str(ROOT / "resources/sample/feed.xml")],
            cwd=ROOT,
            check=True,
            capture_output=True,
        )
        return compare(Path(folder), Path(folder) / "pycache", "sample library")
