"""1,000 shows × 300 episodes refreshed while the window is open: the event loop's gaps, and memory of all processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psutil

from player.domain.feed import Feed, FeedItem
from player.domain.models import FetchState
from player.feeds.reading import read_feed
from player.feeds.slices import cut
from player.library import Library
from player.paths import profile_paths
from tests.bench.feed_server import World
from tests.bench.feeds_world import ROOT, FeedServer
from tests.bench.table import Result

SHOWS = 1000
EPISODES = 300
# Shorter notes than most have, so that the world's file stays below 1 GB.
NOTES_BYTES = 500
GAP_LIMIT_MS = 50.0
P99_LIMIT_MS = 16.0
MEMORY_LIMIT_MB = 400.0
IDLE_MS = 5000


def measure() -> list[Result]:
    """Two refreshes: one that brings an episode to each show, and one in which the bytes are the same."""
    results: list[Result] = []
    with (
        FeedServer(SHOWS, EPISODES, plain=True, notes_bytes=NOTES_BYTES) as server,
        tempfile.TemporaryDirectory() as folder,
    ):
        profile = Path(folder) / "profile"
        seed(profile, server.addresses)
        for name, edition in (("one new episode each", 1), ("nothing new", 1)):
            server.set_edition(edition)
            figures = _refresh_with_window(profile)
            what = f"{SHOWS} × {EPISODES}, {name}"
            idle = (
                f"limit; its own work {figures['longest_work_ms']:.1f}; "
                f"idle just before: {figures['idle_longest_ms']:.1f}, p99 {figures['idle_p99_ms']:.1f}"
            )
            results += [
                Result(f"{what}: longest gap", [figures["longest_ms"]], [GAP_LIMIT_MS], "ms", 1.0, idle),
                Result(f"{what}: 99th percentile", [figures["p99_ms"]], [P99_LIMIT_MS], "ms", 1.0, "limit"),
                Result(f"{what}: peak memory", [figures["peak_mb"]], [MEMORY_LIMIT_MB], "MB", 1.0, "limit"),
                Result(f"{what}: seconds", [figures["refresh_s"]], [figures["refresh_s"]], "s"),
            ]
    return results


def seed(profile: Path, addresses: list[str]) -> None:
    """A library that holds what the server's first edition says, written without the network."""
    paths = profile_paths(profile)
    paths.create()
    world = World(EPISODES, NOTES_BYTES, packed=False)
    library = Library(paths.library_file)
    model = read_feed(world.feed(0, 0, packed=False), address=addresses[0], known=b"")
    now = datetime.now(UTC)
    later = now + timedelta(days=1)
    for number, address in enumerate(addresses):
        slices = cut(world.feed(number, 0, packed=False))
        assert slices is not None
        hashes = slices.hashes()
        items = tuple(_renumbered(item, number, hashes[place]) for place, item in enumerate(model.items))
        feed: Feed = replace(model, title=f"Show {number}", items=items)
        library.feeds.add(feed, address, FetchState('"e0"', None, f"{number}"), now, lambda *_: later)
    library.upkeep.merge_indexes()
    library.close()


def _renumbered(item: FeedItem, show: int, source_hash: bytes) -> FeedItem:
    def mine(text: str) -> str:
        return text.replace("show-0", f"show-{show}").replace(" of 0:", f" of {show}:")

    enclosures = tuple(replace(each, url=mine(each.url)) for each in item.enclosures)
    return replace(
        item,
        title=mine(item.title),
        guid=mine(item.guid),
        link=mine(item.link or ""),
        notes_html=mine(item.notes_html),
        enclosures=enclosures,
        source_hash=source_hash,
    )


def _refresh_with_window(profile: Path) -> dict[str, float]:
    environment = dict(os.environ)
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.window_refresh", str(profile)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    peak = 0.0
    ended = threading.Event()

    def watch() -> None:
        nonlocal peak
        while not ended.wait(0.2):
            peak = max(peak, _memory_mb(process.pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    output, _ = process.communicate()
    ended.set()
    watcher.join()
    if process.returncode:
        raise RuntimeError(f"the window ended with {process.returncode}")
    return {**json.loads(output.splitlines()[-1]), "peak_mb": peak}


def _memory_mb(pid: int) -> float:
    """Of a process and its children, what is shared counted once (PSS)."""
    total = 0.0
    try:
        parent = psutil.Process(pid)
        for process in (parent, *parent.children(recursive=True)):
            total += getattr(process.memory_full_info(), "pss", process.memory_info().rss) / 1e6
    except psutil.Error:
        pass
    return total


def _child(profile: str) -> None:
    """Opens the window, refreshes all shows, and prints what its watchdog saw."""
    import gc
    import time

    from PySide6.QtCore import QEventLoop, QTimer

    from player.app import import_window
    from player.services import Services
    from tests.support.watchdog import LoopWatchdog

    services = Services(profile_paths(Path(profile)))
    start = import_window(services)
    _application = start.make_application()
    opened = start.build_window(services)
    opened.window.show()
    loop = QEventLoop()
    QTimer.singleShot(3000, loop, loop.quit)
    loop.exec()
    # As the program does once its first picture is there.
    services.make_ready()
    gc.freeze()
    # What the same window shows with nothing to do: the part of the figures that is the machine's and its other users'.
    with LoopWatchdog() as resting:
        QTimer.singleShot(IDLE_MS, loop, loop.quit)
        loop.exec()
    idle = {f"idle_{name}": value for name, value in resting.gaps().as_json().items()}
    begun = time.perf_counter()
    future = services.background.submit(services.subscriptions.refresh())
    with LoopWatchdog(stacks_over_ms=20) as watchdog:
        poll = QTimer()
        poll.setInterval(20)
        poll.timeout.connect(lambda: loop.quit() if future.done() else None)
        poll.start()
        loop.exec()
    outcomes = future.result()
    seconds = time.perf_counter() - begun
    gaps = watchdog.gaps()
    print(gaps.longest_stack, file=sys.stderr)
    failed = sum(outcome.status == "failed" for outcome in outcomes)
    new = sum(len(outcome.new_episodes) for outcome in outcomes)
    print(f"failed {failed}, new {new}", file=sys.stderr)
    opened.close()
    print(json.dumps({**idle, **gaps.as_json(), "refresh_s": seconds}))


if __name__ == "__main__":
    _child(sys.argv[1])
