"""Serves many feeds, each from its own address in 127.0.0.0/8, as fast as one process of Python can.

``python -m tests.bench.feed_server --shows 200 --episodes 100`` prints its port; show N is at
``http://127.1.x.y:port/feed.xml``. Ends when stdin does. Steered by requests to ``/_/latency?ms=50``,
``/_/edition?n=1``, which puts that many new episodes on top of every feed, and ``/_/close``, which ends the connections
that are kept.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import random
import socket
import sys
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from urllib.parse import parse_qs, urlsplit

from tests.support.shows import WORDS

NEWEST = datetime(2026, 1, 10, 6, tzinfo=UTC)
MARK = b"@show@"


def host_of_show(number: int) -> str:
    """The address that serves a show."""
    return f"127.1.{number // 250}.{number % 250 + 1}"


class World:
    """Feeds made of one seeded text, told apart by their number: small to keep, quick to hand out."""

    def __init__(self, episodes: int, notes_bytes: int, *, packed: bool) -> None:
        dice = random.Random(7)
        self._text = " ".join(f"{dice.choice(WORDS)}{dice.randrange(99)}" for _ in range(40_000))
        self._notes_bytes = notes_bytes
        self._items = [self._item(number) for number in range(episodes)]
        self._packed = packed
        self._ready: dict[tuple[int, int], tuple[bytes, bytes]] = {}

    def feed(self, show: int, edition: int, *, packed: bool) -> bytes:
        """The feed of a show, with ``edition`` episodes more than at first."""
        if not self._packed:
            return self._made(show, edition)
        if (show, edition) not in self._ready:
            plain = self._made(show, edition)
            self._ready[show, edition] = plain, gzip.compress(plain, 6, mtime=0)
        return self._ready[show, edition][packed]

    def _made(self, show: int, edition: int) -> bytes:
        new = b"".join(self._item(-1 - number) for number in reversed(range(edition)))
        head = (
            '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" '
            'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" '
            'xmlns:podcast="https://podcastindex.org/namespace/1.0" '
            'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
            f"<title>Show @show@</title><link>https://show-@show@.example/</link><description>Words of show @show@."
            "</description><language>en</language><itunes:author>Ada @show@</itunes:author>"
            f'<itunes:category text="Science"/><lastBuildDate>{edition}</lastBuildDate>'
        ).encode()
        whole = b"".join((head, new, *self._items, b"</channel></rss>"))
        return whole.replace(MARK, str(show).encode())

    def _item(self, number: int) -> bytes:
        """Item ``number``, counted from the newest of the first edition; what is newer has negative numbers."""
        published = NEWEST - timedelta(days=number)
        dice = random.Random(number)
        start = dice.randrange(len(self._text) - self._notes_bytes)
        words = self._text[start : start + self._notes_bytes].split()
        paragraphs = [
            f"<p>{' '.join(words[at : at + 40])} "
            f'<a href="https://show-@show@.example/{number}/{at}">{words[at]}</a> &amp; more</p>'
            for at in range(0, len(words), 40)
        ]
        return (
            f"<item><title>Episode {1000 - number} of @show@: {words[1]} {words[2]}</title>"
            f'<guid isPermaLink="false">show-@show@-{number}</guid>'
            f"<link>https://show-@show@.example/{number}</link><pubDate>{format_datetime(published)}</pubDate>"
            f"<description>{' '.join(words[:30])}</description>"
            f"<content:encoded><![CDATA[{''.join(paragraphs)}]]></content:encoded>"
            f'<enclosure url="https://show-@show@.example/{number}.mp3" length="12345678" type="audio/mpeg"/>'
            f"<itunes:duration>{20 + dice.randrange(60)}:{dice.randrange(60):02}</itunes:duration>"
            f"<itunes:episode>{1000 - number}</itunes:episode><itunes:explicit>false</itunes:explicit>"
            f'<podcast:person role="guest">{words[3].title()} {words[4].title()}</podcast:person>'
            f'<podcast:transcript url="https://show-@show@.example/{number}.vtt" type="text/vtt"/></item>\n'
        ).encode()


class State:
    """What the requests that steer may change."""

    def __init__(self, world: World, shows: int) -> None:
        self.world = world
        self.shows = shows
        self.latency_s = 0.0
        self.edition = 0
        self.open: set[asyncio.Transport] = set()


class Connection(asyncio.Protocol):
    """HTTP/1.1 with keep-alive, GET only: all that a bench needs."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._received = b""
        self._transport: asyncio.Transport | None = None
        self._show = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._state.open.add(transport)
        _, _, high, low = transport.get_extra_info("sockname")[0].split(".")
        self._show = int(high) * 250 + int(low) - 1

    def connection_lost(self, _error: Exception | None) -> None:
        assert self._transport is not None
        self._state.open.discard(self._transport)

    def data_received(self, data: bytes) -> None:
        self._received += data
        while b"\r\n\r\n" in self._received:
            head, _, self._received = self._received.partition(b"\r\n\r\n")
            if self._state.latency_s:
                asyncio.get_running_loop().call_later(self._state.latency_s, self._answer, head)
            else:
                self._answer(head)

    def _answer(self, head: bytes) -> None:
        if self._transport is None or self._transport.is_closing():
            return
        path = head.split(b" ", 2)[1].decode()
        if path.startswith("/_/"):
            self._steer(path)
            return
        lower = head.lower()
        etag = f'"e{self._state.edition}"'.encode()
        if b"if-none-match: " + etag in lower:
            self._transport.write(b"HTTP/1.1 304 Not Modified\r\nETag: " + etag + b"\r\n\r\n")
            return
        packed = b"gzip" in lower.partition(b"accept-encoding:")[2].partition(b"\r\n")[0] and self._state.world._packed
        body = self._state.world.feed(self._show, self._state.edition, packed=packed)
        coding = b"Content-Encoding: gzip\r\n" if packed else b""
        self._transport.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n" + coding + b"ETag: " + etag
            + f"\r\nContent-Length: {len(body)}\r\n\r\n".encode()
        )  # fmt: skip
        self._transport.write(body)

    def _steer(self, path: str) -> None:
        parts = urlsplit(path)
        query = parse_qs(parts.query)
        if parts.path == "/_/latency":
            self._state.latency_s = float(query["ms"][0]) / 1000
        elif parts.path == "/_/edition":
            self._state.edition = int(query["n"][0])
            if self._state.world._packed:
                # Packed before anybody asks: what packing takes is no part of what is measured.
                for show in range(self._state.shows):
                    self._state.world.feed(show, self._state.edition, packed=True)
        elif parts.path == "/_/close":
            for transport in self._state.open - {self._transport}:
                transport.close()
        assert self._transport is not None
        self._transport.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--shows", type=int, default=200)
    parser.add_argument("--episodes", type=int, default=100)
    parser.add_argument("--notes-bytes", type=int, default=2600)
    parser.add_argument("--plain", action="store_true", help="never pack, and keep no feed in memory")
    options = parser.parse_args()
    world = World(options.episodes, options.notes_bytes, packed=not options.plain)
    asyncio.run(serve(State(world, options.shows), options.shows))
    return 0


async def serve(state: State, shows: int) -> None:
    loop = asyncio.get_running_loop()
    port = 0
    for show in range(shows):
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host_of_show(show), port))
        port = listener.getsockname()[1]
        await loop.create_server(lambda: Connection(state), sock=listener)
        if not (show % 50):
            await asyncio.sleep(0)
        if state.world._packed:
            state.world.feed(show, 0, packed=True)
    print(port, flush=True)
    await asyncio.to_thread(sys.stdin.buffer.read)


if __name__ == "__main__":
    sys.exit(main())
