"""Refreshing and importing 200 shows, against curl, a bare fetch and insert, and gPodder where it is installed."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import aiohttp

from player.paths import profile_paths
from player.services import Services
from tests.bench.feeds_world import ROOT, FeedServer
from tests.bench.table import Result

SHOWS = 200
EPISODES = 100
RUNS = 9
AT_ONCE = 32
EARMARK = [sys.executable, "-m", "player"]
ACCEPT = "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.5, */*;q=0.3"


def measure() -> list[Result]:
    """All of them on one server, in turns, so that a busy moment falls on both sides."""
    results: list[Result] = []
    with FeedServer(SHOWS, EPISODES) as server, tempfile.TemporaryDirectory() as folder:
        profile = Path(folder) / "profile"
        results += _import(server, Path(folder), profile)
        for latency in (0, 50):
            server.set_latency(latency)
            results += _unchanged(server, Path(folder), profile, f"refresh of {SHOWS} unchanged, {latency} ms")
        server.set_latency(0)
        results += _commands(server, Path(folder), profile)
        server.set_edition(1)
        with _services(profile) as services:
            once = [_timed(lambda: services.background.run(services.subscriptions.refresh()))]
        fetched = [_timed(lambda: asyncio.run(_fetch_all(server)))]
        results.append(Result(f"refresh of {SHOWS}, one new episode each", once, fetched, "s", None, "raw fetch"))
    return results


def _unchanged(server: FeedServer, folder: Path, profile: Path, name: str) -> list[Result]:
    """A program keeps its connections and curl has none to keep; once more with new ones on either side."""
    kept, new, curl = [], [], []
    with _services(profile) as services:

        def refresh() -> None:
            services.background.run(services.subscriptions.refresh())

        refresh()
        for _ in range(RUNS):
            kept.append(_timed(refresh))
            curl.append(_timed(lambda: _curl(server, folder)))
            server.close_connections()
            # Long before the next refresh, so that noticing it is no part of that.
            services.background.run(asyncio.sleep(0.05))
            new.append(_timed(refresh))
    return [
        Result(name, kept, curl, "s", 1.5, "curl --parallel"),
        Result(f"{name}, new connections", new, curl, "s", None, "curl --parallel"),
    ]


def _services(profile: Path) -> contextlib.closing[Services]:
    return contextlib.closing(Services(profile_paths(profile)))


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _curl(server: FeedServer, folder: Path) -> None:
    """The same addresses with the same headers; what was unchanged for us is unchanged for curl."""
    config = folder / "curl.txt"
    config.write_text("".join(f'url = "{address}"\noutput = "/dev/null"\n' for address in server.addresses))
    headers = ['If-None-Match: "e0"', f"Accept: {ACCEPT}", "Accept-Encoding: gzip, deflate", "User-Agent: Earmark"]
    command = ["curl", "--silent", "--parallel", "--parallel-max", str(AT_ONCE), "--config", str(config)]
    for header in headers:
        command += ["--header", header]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


async def _fetch_all(server: FeedServer) -> list[bytes]:
    gate = asyncio.Semaphore(AT_ONCE)
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector, auto_decompress=False) as session:

        async def one(address: str) -> bytes:
            async with gate, session.get(address, headers={"Accept-Encoding": "gzip"}) as answer:
                return gzip.decompress(await answer.read())

        return await asyncio.gather(*(one(address) for address in server.addresses))


def _raw_insert(folder: Path, feeds: list[bytes]) -> float:
    """Seconds to put the items' titles and notes into one table and its FTS5 index, a transaction for each feed.

    Less than what an import keeps: the notes once, as they stand in the feed, not as HTML and as text, one index and
    not a second for titles, no other values, no other indexes. Cutting the items out of the bytes is not counted.
    FTS5 merges its pieces on the way, as it does unless told otherwise; ours are merged after the import, which has a
    line of its own.
    """
    rows = []
    for number, feed in enumerate(feeds):
        for place, item in enumerate(feed.split(b"<item>")[1:]):
            title = item.partition(b"<title>")[2].partition(b"</title>")[0].decode()
            notes = item.partition(b"<![CDATA[")[2].partition(b"]]>")[0].decode()
            rows.append((number * 1000 + place, number, title, notes))
    file = folder / "raw.sqlite3"
    file.unlink(missing_ok=True)
    db = sqlite3.connect(file, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("CREATE TABLE episode (id INTEGER PRIMARY KEY, show INTEGER, title TEXT, notes TEXT)")
    db.execute("CREATE VIRTUAL TABLE search USING fts5 (title, notes, content='episode', content_rowid='id')")
    begun = time.perf_counter()
    for number in range(len(feeds)):
        mine = rows[number * EPISODES : (number + 1) * EPISODES]
        db.execute("BEGIN")
        db.executemany("INSERT INTO episode VALUES (?, ?, ?, ?)", mine)
        db.executemany("INSERT INTO search (rowid, title, notes) VALUES (?, ?, ?)", [(r[0], r[2], r[3]) for r in mine])
        db.execute("COMMIT")
    seconds = time.perf_counter() - begun
    db.close()
    return seconds


def _import(server: FeedServer, folder: Path, profile: Path) -> list[Result]:
    ours, raw, merging = [], [], []
    for _ in range(3):
        begun = time.perf_counter()
        feeds = asyncio.run(_fetch_all(server))
        raw.append(time.perf_counter() - begun + _raw_insert(folder, feeds))
        shutil.rmtree(profile, ignore_errors=True)
        with _services(profile) as services:
            ours.append(_timed(lambda: services.background.run(services.subscriptions.subscribe_all(server.addresses))))
            assert len(services.library.shows.all()) == SHOWS
            assert len(services.library.episodes.ids()) == SHOWS * EPISODES
            merging.append(_timed(services.library.upkeep.merge_indexes))
    results = [
        Result(f"import of {SHOWS} × {EPISODES}", ours, raw, "s", 2.0, "raw fetch + insert with FTS5"),
        Result("merging its indexes afterwards", merging, ours, "s", None, "the import"),
    ]
    if gpo := shutil.which("gpo"):
        opml = folder / "shows.opml"
        lines = "".join(f'<outline type="rss" xmlUrl="{address}"/>' for address in server.addresses)
        opml.write_text(f'<opml version="2.0"><body>{lines}</body></opml>')
        theirs = [_timed(lambda: _gpo(gpo, folder / "gpo", "import", str(opml)))]
        commands = []
        for number in range(3):
            command = [*EARMARK, "--profile", str(folder / f"imported{number}"), "import", str(opml)]
            commands.append(_timed(lambda: subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)))  # noqa: B023
        results.append(Result("earmark import, the same", commands, theirs, "s", 1 / 3, "gpo import"))
    return results


def _gpo(gpo: str, home: Path, *arguments: str) -> None:
    home.mkdir(exist_ok=True)
    environment = {**os.environ, "GPODDER_HOME": str(home), "HOME": str(home)}
    subprocess.run([gpo, *arguments], env=environment, check=True, capture_output=True)


def _commands(server: FeedServer, folder: Path, profile: Path) -> list[Result]:
    environment = dict(os.environ)
    # As where Earmark has run before: compiled modules are kept.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(folder / "pycache")

    def command(*words: str) -> float:
        arguments = [*EARMARK, "--profile", str(profile), *words]
        return _timed(
            lambda: subprocess.run(arguments, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
        )

    def nothing() -> float:
        return _timed(lambda: subprocess.run([sys.executable, "-c", "pass"], env=environment, check=True))

    command("shows")
    listing, empty, refreshing, gpo_update = [], [], [], []
    gpo = shutil.which("gpo")
    for _ in range(RUNS):
        listing.append(command("shows"))
        empty.append(5 * nothing() + 0.15)
        refreshing.append(command("refresh"))
        if gpo:
            gpo_update.append(_timed(lambda: _gpo(gpo, folder / "gpo", "update")))
    results = [Result("earmark shows", listing, empty, "s", 1.0, "5 × python -c pass + 150 ms")]
    if gpo_update:
        results.append(Result("earmark refresh, nothing new", refreshing, gpo_update, "s", 1 / 3, "gpo update"))
    else:
        results.append(Result("earmark refresh, nothing new", refreshing, empty, "s", None, "(gpo is not installed)"))
    return results
