"""Reading 200 feeds of 100 items, ours against the parsers there are, one process each and one after another.

feedparser is given a part of the feeds, and its time is scaled, since it would take a minute. podcastparser and
fastfeedparser come with the extra ``bench``; where they are not installed, the table says so.
"""

from __future__ import annotations

import gc
import importlib.util
import io
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.feed_server import World
from tests.bench.table import Result

ROOT = Path(__file__).resolve().parents[2]
SHOWS = 200
EPISODES = 100
NOTES_BYTES = 2600
ADDRESS = "https://show.example/feed.xml"
# What share of the feeds each is given.
SHARES = {"feedparser": 20, "feedparser_plain": 10}
RUNS = 3


def measure() -> list[Result]:
    """In turns, so that a busy moment falls on all."""
    names = [name for name, package in PACKAGES.items() if importlib.util.find_spec(package)]
    for name in PACKAGES.keys() - set(names):
        print(f"{name} is not installed, so nothing is measured against it: pip install '.[bench]'", file=sys.stderr)
    seconds: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(RUNS):
        for name in names:
            command = [sys.executable, "-m", "tests.bench.parse", name]
            output = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
            seconds[name].append(float(output))
    ours, safe = seconds["ours"], seconds["ours_sanitised"]
    what = f"parse {SHOWS} × {EPISODES}"
    goals = {"feedparser": 1 / 20, "podcastparser": 1 / 3}
    results = [
        Result(what, ours, seconds[name], "s", goals.get(name), LABELS.get(name, name))
        for name in names
        if not name.startswith("ours")
    ]
    results += [
        Result(f"{what}, notes sanitised and as text", safe, seconds[name], "s", None, LABELS.get(name, name))
        for name in ("feedparser", "podcastparser", "fastfeedparser")
        if name in seconds
    ]
    return results


PACKAGES = {
    "ours": "lxml",
    "ours_sanitised": "lxml",
    "feedparser": "feedparser",
    "feedparser_plain": "feedparser",
    "podcastparser": "podcastparser",
    "fastfeedparser": "fastfeedparser",
    "elementtree": "xml",
    "lxml_iterate": "lxml",
}
LABELS = {
    "feedparser_plain": "feedparser, nothing sanitised",
    "elementtree": "ElementTree, no fields",
    "lxml_iterate": "lxml fromstring + iterate, no fields",
    "fastfeedparser": "fastfeedparser, no itunes or podcast fields",
}


def _reader(name: str) -> Callable[[bytes], object]:
    if name == "ours_sanitised":
        from player.feeds.reading import read_feed

        return lambda data: read_feed(data, address=ADDRESS)
    if name == "ours":
        from player.feeds.building import build_feed
        from player.feeds.fast_reader import read_fast

        def read(data: bytes) -> object:
            raw = read_fast(data)
            assert raw is not None
            # Notes as they stand, as the others give them.
            return build_feed(raw, ADDRESS, datetime.now(UTC), lambda texts, _address: (max(texts, key=len), ""))

        return read
    if name.startswith("feedparser"):
        import feedparser

        options = {"sanitize_html": False, "resolve_relative_uris": False} if name == "feedparser_plain" else {}
        return lambda data: feedparser.parse(io.BytesIO(data), **options)
    if name == "podcastparser":
        import podcastparser

        return lambda data: podcastparser.parse(ADDRESS, io.BytesIO(data))
    if name == "fastfeedparser":
        import fastfeedparser

        return fastfeedparser.parse
    if name == "elementtree":
        from xml.etree import ElementTree as ET

        return lambda data: sum(1 for _ in ET.fromstring(data).iter())
    from lxml import etree

    return lambda data: sum(1 for _ in etree.fromstring(data).iter())


def _run(name: str) -> float:
    share = SHARES.get(name, 1)
    world = World(EPISODES, NOTES_BYTES, packed=False)
    feeds = [world.feed(show, 0, packed=False) for show in range(SHOWS // share)]
    read = _reader(name)
    read(feeds[0])
    gc.collect()
    # One process that does nothing but read: its own time, whatever else the computer is at.
    begun = time.process_time()
    for feed in feeds:
        read(feed)
    return (time.process_time() - begun) * share


if __name__ == "__main__":
    print(_run(sys.argv[1]))
