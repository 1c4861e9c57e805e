"""The window over 500 shows and 100,000 episodes: start, switching lists, scrolling from top to end, idle memory."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.bench.big_library import EPISODES, SHOWS, build
from tests.bench.start import ROOT, compare, used_machine
from tests.bench.table import Result

STARTS = 9
SWITCH_LIMIT_MS = 50.0
FRAME_LIMIT_MS = 33.0
MEMORY_LIMIT_MB = 150.0
# gPodder 3.11.1 over 200 shows of 100 episodes, measured once on a like machine, not in this run: 282 MB of memory, and
# more than 8 s of CPU after the window is there before its list can be used.
GPODDER_MB = 282.0
GPODDER_SETTLED_MS = 8000.0


def measure() -> list[Result]:
    """All figures of one library that is built for the run and thrown away."""
    with tempfile.TemporaryDirectory(prefix="earmark-bench-") as folder:
        profile = Path(folder) / "profile"
        build(profile)
        results = compare(profile, Path(folder) / "pycache", f"{SHOWS} × {EPISODES}", STARTS)
        figures = child_figures("tests.bench.window_child", profile)
    world = f"{SHOWS} × {EPISODES}"
    for name, times in figures["switches"].items():
        results.append(Result(f"{world}, to painted rows of {name}", times, [SWITCH_LIMIT_MS], "ms", 1.0, "limit"))
    slowest = max(max(times) for times in figures["switches"].values())
    idle, memory = f"{world}, idle window, all its memory (RSS)", [figures["memory_mb"]]
    results += [
        Result(
            f"{world}, slowest of all switches", [slowest], [GPODDER_SETTLED_MS], "ms", None, "gPodder (literature)"
        ),
        Result(idle, memory, [MEMORY_LIMIT_MB], "MB", 1.0, "limit"),
        Result(idle, memory, [GPODDER_MB], "MB", None, "gPodder (literature)"),
    ]
    for how, name in (("fast", "end to end"), ("slow", "by the wheel")):
        for kind, what in (("wall", "longest frame"), ("work", "longest frame, GUI thread's work")):
            longest = [run[kind] for run in figures[how]]
            results.append(Result(f"{world}, {name}: {what}", longest, [FRAME_LIMIT_MS], "ms", 1.0, "limit"))
    return results


def child_figures(module: str, profile: Path) -> dict[str, Any]:
    """What a bench's child, which opens the window on ``profile``, printed; offscreen where there is no screen."""
    process = subprocess.run(
        [sys.executable, "-m", module, str(profile)],
        cwd=ROOT,
        env=used_machine(profile.parent / "pycache"),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    found: dict[str, Any] = json.loads(process.stdout.splitlines()[-1])
    return found
