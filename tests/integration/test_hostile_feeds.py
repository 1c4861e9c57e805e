"""Hostile feeds from a server, subscribed to and met at a refresh: bounds kept, a clear error, the library unharmed."""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

import pytest

from player.domain.errors import EarmarkError
from player.feeds.floods import STRETCH
from tests.integration.refresh_rig import Rig
from tests.support.httpd import FileBody, Reply
from tests.support.server import PodcastServer
from tests.support.shows import a_show

MB = 1024 * 1024
HEAD = b'<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Hostile</title>'
ITEM = b'<item><title>Item %d</title><guid>%d</guid><enclosure url="/%d.mp3" type="audio/mpeg"/></item>'
FIRST = ITEM % (0, 0, 0)
END = b"</channel></rss>"
LOLS = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 12))
FLOOD = 12 * MB
# The reading process may take 1024; whatever comes, it stays far below.
MOST_READING_MB = 500
# Beside what was there before: a body of the largest size taken, a few times over on its way to the reading process.
MOST_MORE_MB = 250

ERRORS = {
    "a gzip bomb": (gzip.compress(HEAD + b" " * 300 * MB + END, 1), "too-large"),
    "a bomb in a bomb": (gzip.compress(gzip.compress(HEAD + b" " * 100 * MB + END, 1), 1), "not-a-feed"),
    "a page": (b"<!DOCTYPE html><html><body>" + b"<p>x" * MB, "not-a-feed"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4000, "not-a-feed"),
    "NUL bytes": (b"\x00" * 8 * MB, "not-a-feed"),
}
FEEDS = {
    "entities": b'<!DOCTYPE r [<!ENTITY l0 "lol">'
    + LOLS
    + b"]>"
    + HEAD
    + FIRST
    + b"<description>&l11;</description>"
    + END,
    "a file": b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    + HEAD
    + FIRST
    + b"<description>&x;</description>"
    + END,
    "less-than signs": HEAD + FIRST + b"<" * FLOOD + END,
    "ampersands": HEAD + FIRST + b"&" * FLOOD + END,
    "ends without starts": HEAD + FIRST + b"</a>" * (FLOOD // 4) + END,
    "elements": HEAD + FIRST + b"<x:y/>" * (FLOOD // 6) + END,
    "lines": HEAD + FIRST + b"\n" * FLOOD + END,
    "depth": HEAD + FIRST + b"<a>" * MB + END,
    "NUL bytes in between": HEAD + FIRST + b"\x00" * 8 * MB + END,
    "a title of megabytes": HEAD.replace(b"Hostile", b"Hostile " + b"t " * 3 * MB) + FIRST + END,
}


def _peak_mb(pid: int | str) -> float:
    """The most memory that a process has held (Linux)."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


class Bounds:
    """Whether this process and the one that reads stayed within their bounds, and the library whole."""

    def __init__(self, rig: Rig) -> None:
        self._rig = rig
        self._before = 0.0
        if sys.platform == "linux":
            # From here on the most is counted anew (proc(5)).
            Path("/proc/self/clear_refs").write_text("5")
            self._before = _peak_mb("self")

    def check(self) -> None:
        self._rig.library.check()
        if sys.platform == "linux":
            assert all(_peak_mb(pid) < MOST_READING_MB for pid in self._rig.pool.pids)
            assert _peak_mb("self") - self._before < MOST_MORE_MB


async def _refuse(rig: Rig, server: PodcastServer, reply: Reply, kind: str) -> None:
    """Not to be subscribed to; and a show whose feed became this keeps all it had, and is well again afterwards."""
    mine = a_show()
    healthy = await rig.subscribe(server.add_show(mine))
    titles = rig.titles(healthy)
    bounds = Bounds(rig)
    with pytest.raises(EarmarkError) as caught:
        await rig.subscribe(server.route("GET", "/hostile.xml", lambda _request: reply))
    assert (caught.value.kind, bool(caught.value.sentence())) == (kind, True)
    assert len(rig.library.shows.all()) == 1
    server.route("GET", mine.feed_path, lambda _request: reply)
    outcome = await rig.refresh(healthy)
    assert outcome.error is not None
    assert (outcome.status, outcome.error.kind) == ("failed", kind)
    assert rig.titles(healthy) == titles
    bounds.check()
    feed = mine.rss(server.address)
    server.route("GET", mine.feed_path, lambda _request: Reply(200, {"Content-Type": "application/rss+xml"}, feed))
    assert (await rig.refresh(healthy)).error is None
    assert rig.titles(healthy) == titles


@pytest.mark.parametrize("name", ERRORS)
async def test_what_is_refused(rig: Rig, server: PodcastServer, name: str) -> None:
    body, kind = ERRORS[name]
    headers = {"Content-Type": "application/rss+xml"}
    if "bomb" in name:
        headers["Content-Encoding"] = "gzip"
    await _refuse(rig, server, Reply(200, headers, body), kind)


@pytest.mark.parametrize("told", [True, False])
async def test_two_hundred_megabytes(rig: Rig, server: PodcastServer, tmp_path: Path, told: bool) -> None:
    """Whether the length is told first, or the body just does not end."""
    file = tmp_path / "endless"
    with file.open("wb") as sink:
        sink.write(HEAD + FIRST)
        sink.truncate(200 * MB)
    server.fault("/hostile.xml", no_length=not told)
    reply = Reply(200, {"Content-Type": "application/rss+xml"}, FileBody(file, 0, 200 * MB))
    await _refuse(rig, server, reply, "too-large")


@pytest.mark.parametrize("name", FEEDS)
async def test_what_can_be_had_of_it_is(rig: Rig, server: PodcastServer, name: str) -> None:
    assert len(FEEDS[name]) < FLOOD + 2 * STRETCH
    bounds = Bounds(rig)
    url = server.add("/hostile.xml", FEEDS[name], "image/png")
    show = await rig.subscribe(url)
    assert rig.titles(show) == ["Item 0"]
    known = rig.library.shows.get(show)
    assert known.title.startswith("Hostile")
    assert len(known.title) <= 500
    assert "root:" not in known.description
    assert (await rig.refresh()).error is None
    assert rig.titles(show) == ["Item 0"]
    bounds.check()


async def test_a_hundred_thousand_items_are_taken_as_far_as_anybody_goes(rig: Rig, server: PodcastServer) -> None:
    bounds = Bounds(rig)
    items = b"".join(ITEM % (number, number, number) for number in range(100_000))
    show = await rig.subscribe(server.add("/hostile.xml", HEAD + items + END, "text/html"))
    assert len(rig.library.episodes.ids(show_id=show)) == 25_000
    bounds.check()
