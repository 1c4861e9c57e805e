"""The local podcast server: shows made in code or read from files, every request written down, faults on request.

In a test (a thread of its own)::

    with PodcastServer() as server:
        show = a_show()
        feed_url = server.add_show(show)
        server.fault(show.audio_path(0), status=503, times=2)
        ...
        server.wait_for(show.audio_path(0), count=3)

As its own process: ``python -m tests.support.server --port 0 --folder tests/data/feeds`` prints its address as the
first line; see ``server_process.py`` for the side that starts and steers it.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import socket
import ssl
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Self

from tests.support.catalogue import DEFAULT_AUDIO, Catalogue
from tests.support.faults import Fault, FaultRules, changed_reply, changed_request, changed_resource, instead
from tests.support.httpd import HttpServer, Reply, Request
from tests.support.request_log import RequestLog
from tests.support.resources import LONG_AGO, Resource, type_of
from tests.support.shows import Show, many_shows, web_page
from tests.support.wait import PATIENCE_S


class PodcastServer:
    """A web server on a loopback address, in a thread of its own.

    ``latency_ms`` is waited before every answer and may be changed at any time. ``folder`` holds feed files, served
    under ``/files/NAME`` with their media turned here. ``stop`` and ``start`` again keep the same port, so that a
    test can take the server away and bring it back.
    """

    def __init__(
        self,
        host: str = "127.0.0.1",
        port: int = 0,
        *,
        folder: Path | None = None,
        latency_ms: float = 0.0,
        default_audio: bytes | Path = DEFAULT_AUDIO,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self.host = host
        self.port = port
        self.latency_ms = latency_ms
        self.log = RequestLog()
        self._tls = tls
        self._catalogue = Catalogue(folder, default_audio)
        self._rules = FaultRules()
        self._counts: dict[str, int] = {}
        self._slow: list[Reply] = []
        self._ended = asyncio.Event()
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._http: HttpServer | None = None

    # Life

    def start(self) -> PodcastServer:
        """Listen. Raises OSError where the port is taken."""
        ready = threading.Event()
        failed: list[OSError] = []
        self._thread = threading.Thread(target=self._run, args=(ready, failed), name="podcast-server", daemon=True)
        self._thread.start()
        ready.wait()
        if failed:
            self._thread.join()
            self._thread = None
            raise failed[0]
        return self

    def stop(self) -> None:
        """Stop listening and cut every connection; safe to call twice. Never waits for a client."""
        thread, loop = self._thread, self._loop
        if thread is None or loop is None:
            return
        with contextlib.suppress(RuntimeError):  # the loop has ended already
            loop.call_soon_threadsafe(self._ended.set)
        thread.join(10)
        if thread.is_alive():
            raise RuntimeError("the podcast server did not stop")
        self._thread = self._loop = self._http = None

    def __enter__(self) -> Self:
        if self._thread is None:
            self.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self.stop()

    @property
    def running(self) -> bool:
        return self._thread is not None

    def drop_connections(self) -> None:
        """Cut what is open now and go on serving."""
        if self._loop is not None and self._http is not None:
            self._loop.call_soon_threadsafe(self._http.drop_connections)

    def _run(self, ready: threading.Event, failed: list[OSError]) -> None:
        async def serve() -> None:
            self._ended = asyncio.Event()
            self._loop = asyncio.get_running_loop()
            self._http = HttpServer(self._answer, on_request=self.log.add, on_change=self.log.changed)
            try:
                self.port = await self._http.start(self.host, self.port, self._tls)
            except OSError as error:
                failed.append(error)
                return
            finally:
                ready.set()
            await self._ended.wait()
            await self._http.stop()

        asyncio.run(serve())

    # What is served

    @property
    def address(self) -> str:
        """``http://host:port``, or https with ``tls``. The server must have been started once."""
        if not self.port:
            raise RuntimeError("start the server before asking where it is")
        return f"{'https' if self._tls else 'http'}://{self.host}:{self.port}"

    def url(self, path: str = "/") -> str:
        return self.address + path

    def add_show(self, show: Show) -> str:
        """Serve a show and everything that hangs on it; gives the feed's address. Again after a change to ``show``."""
        self._catalogue.add_show(show, self.address)
        return self.url(show.feed_path)

    def add(
        self,
        path: str,
        body: bytes | str | Path,
        content_type: str | None = None,
        *,
        etag: str | None = None,
        last_modified: float | None = LONG_AGO,
        packed: bool | None = None,
        ranges: bool = True,
        headers: dict[str, str] | None = None,
    ) -> str:
        """Serve bytes, text or a file under ``path``; gives its address. The type comes from the name if not given."""
        data = body.encode() if isinstance(body, str) else body
        kind = content_type or type_of(path)
        self._catalogue.add(path, Resource(data, kind, etag, last_modified, packed, ranges, headers or {}))
        return self.url(path)

    def add_page(self, path: str, *feeds: str, title: str = "A page") -> str:
        """Serve an HTML page that links to ``feeds`` with <link rel="alternate">."""
        return self.add(path, web_page(title, "Hello.", [(title, feed) for feed in feeds]), "text/html; charset=utf-8")

    def redirect(self, path: str, target: str, status: int = 302) -> str:
        """Answer ``path`` with a redirect; chains of mixed kinds are built of several of these."""
        return self.route("GET", path, lambda _request: Reply(status, {"Location": target}))

    def route(self, method: str, path: str, answer: Callable[[Request], Reply]) -> str:
        """Answer ``method path`` by a function, called on the server's thread; faults apply to it as well."""
        self._catalogue.route(method, path, answer)
        return self.url(path)

    def remove(self, path: str) -> None:
        """From now on 404."""
        self._catalogue.remove(path)

    # What goes wrong

    def fault(self, path: str, fault: Fault | str | None = None, /, **what: object) -> None:
        """From now on go wrong at ``path`` (shell patterns such as ``*.mp3`` too); see Fault for all ways.

        Several at one path work together; ``fault("/x", status=503, times=2)`` is short for ``Fault(...)``.
        """
        made = Fault.parse(fault) if isinstance(fault, str) else fault or Fault()
        made = replace(made, **what) if what else made  # type: ignore[arg-type]
        self._rules.add(path, made)

    def mend(self, path: str | None = None) -> None:
        """Take back the faults of one path (as it was given), or all."""
        self._rules.mend(path)

    def hurry(self) -> None:
        """What is being sent at a ``rate`` goes on as fast as it can; what is asked from now on needs ``mend`` too."""
        for reply in self._slow:
            reply.rate = None

    # What was asked

    def requests(self, path: str | None = None, method: str | None = None) -> list[Request]:
        """The requests so far, oldest first; ``path`` may be a shell pattern."""
        return self.log.find(path, method)

    def wait_for(
        self,
        path: str | None = None,
        *,
        count: int = 1,
        method: str | None = None,
        status: int | None = None,
        done: bool = False,
        over: bool = False,
        sent: int = 0,
        timeout_s: float = PATIENCE_S,
    ) -> list[Request]:
        """Wait until ``count`` requests are there that fit, and give them.

        ``done``: whole answers only; ``over``: nothing more will be sent; ``sent``: that many bytes of body went out.
        Raises TimeoutError, with the whole log in its text.
        """

        def fits(request: Request) -> bool:
            return (
                (status is None or request.status == status)
                and (request.done or not done)
                and (request.over or not over)
                and request.sent >= sent
            )

        return self.log.wait(lambda: [r for r in self.log.find(path, method) if fits(r)], count, timeout_s)

    def forget(self) -> None:
        """Empty the log."""
        self.log.clear()

    # Answering, on the server's thread

    async def _answer(self, request: Request) -> Reply:
        if request.path.startswith("/_/"):
            return self._control(request)
        fault = self._rules.at(request)
        resource = None
        if (reply := instead(fault, request)) is None:
            resource = self._catalogue.find(request.path, self.address)
            reply = self._reply(fault, request, resource)
        reply = changed_reply(fault, reply, resource)
        reply.delay_s += self.latency_ms / 1000
        if reply.rate is not None:
            self._slow.append(reply)
        return reply

    def _reply(self, fault: Fault, request: Request, resource: Resource | None) -> Reply:
        if answer := self._catalogue.answer(request):
            return answer(request)
        if resource is None:
            return Reply(404, {"Content-Type": "text/plain"}, b"There is nothing here.")
        if request.method not in ("GET", "HEAD"):
            return Reply(405, {"Allow": "GET, HEAD"})
        count = self._counts[request.path] = self._counts.get(request.path, 0) + 1
        return changed_resource(fault, resource, count).answer(changed_request(fault, request))

    def _control(self, request: Request) -> Reply:
        """The steering of a server in another process: never in the log, never faulty."""
        self.log.drop(request)
        query = request.query
        match request.path:
            case "/_/fault":
                self.fault(query["at"], query["fault"])
            case "/_/mend":
                self.mend(query.get("at"))
            case "/_/latency":
                self.latency_ms = float(query["ms"])
            case "/_/log":
                rows = [found.as_json() for found in self.log.find(query.get("at"), query.get("method"))]
                return Reply(200, {"Content-Type": "application/json"}, json.dumps(rows).encode())
            case "/_/forget":
                self.forget()
            case "/_/drop":
                asyncio.get_running_loop().call_later(0.01, self.drop_connections)
            case _:
                return Reply(404)
        return Reply(204)


@lru_cache
def _taken(host: str) -> socket.socket:
    taken = socket.socket()
    taken.bind((host, 0))
    return taken


def closed_port(host: str = "127.0.0.1") -> int:
    """A port on which nothing listens: whoever connects is refused. It stays ours, lest another test listens there."""
    return int(_taken(host).getsockname()[1])


def refused_url(path: str = "/feed.xml", host: str = "127.0.0.1") -> str:
    """An address whose host refuses connections."""
    return f"http://{host}:{closed_port(host)}{path}"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.support.server", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--folder", type=Path, help="feed files, served under /files/")
    parser.add_argument("--latency-ms", type=float, default=0.0)
    parser.add_argument("--audio", type=Path, default=DEFAULT_AUDIO, help="what every enclosure holds")
    parser.add_argument("--shows", type=int, default=0, help="how many made-up shows to serve")
    parser.add_argument("--episodes", type=int, default=3, help="how many episodes each of them has")
    parser.add_argument("--notes-bytes", type=int, default=2500, help="how long the notes of each episode are")
    parser.add_argument(
        "--end-with-stdin",
        action="store_true",
        help="end when stdin does: whoever started us holds it, so that no server is left behind",
    )
    options = parser.parse_args(arguments)
    server = PodcastServer(
        options.host,
        options.port,
        folder=options.folder,
        latency_ms=options.latency_ms,
        default_audio=options.audio,
    ).start()
    print(server.address, flush=True)
    for show in many_shows(options.shows, options.episodes, options.notes_bytes):
        print(server.add_show(show))
    # An empty line ends the list of feeds.
    print(flush=True)
    try:
        if options.end_with_stdin:
            sys.stdin.buffer.read()
        else:
            threading.Event().wait()
    except KeyboardInterrupt:
        pass
    server.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
