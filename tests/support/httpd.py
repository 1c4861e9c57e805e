"""A small HTTP/1.1 server on asyncio that can send anything a real server could, the wrong things above all.

Servers made for use cut a body to its Content-Length and close politely; a test needs the opposite, so the bytes are
written here by hand (RFC 9110 and 9112).
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
import struct
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qsl, unquote, urlsplit

CHUNK = 256 * 1024
MAX_HEAD = 64 * 1024


@dataclass(frozen=True, slots=True)
class FileBody:
    """A file, or a part of it, that is never read whole into memory."""

    path: Path
    start: int
    length: int


@dataclass(slots=True)
class Request:
    """One request as it came, and what became of it: the line that tests read.

    ``status`` is 0 until the head of an answer is sent, ``sent`` counts bytes of the body, ``done`` says that the whole
    answer went out, ``over`` that nothing more will be sent, whole or not.
    """

    method: str
    target: str
    headers: dict[str, str]
    body: bytes = b""
    status: int = 0
    sent: int = 0
    done: bool = False
    over: bool = False
    connection: int = 0
    version: str = "HTTP/1.1"

    @property
    def path(self) -> str:
        """The decoded path without the query."""
        return unquote(urlsplit(self.target).path)

    @property
    def query(self) -> dict[str, str]:
        return dict(parse_qsl(urlsplit(self.target).query, keep_blank_values=True))

    @property
    def range(self) -> str:
        """The Range header, empty where there is none."""
        return self.headers.get("range", "")

    @property
    def keeps_connection(self) -> bool:
        """Whether the client means to ask more on this connection (RFC 9112, 9.3)."""
        said = self.header("connection").lower()
        return said == "keep-alive" if self.version == "HTTP/1.0" else said != "close"

    def header(self, name: str) -> str:
        return self.headers.get(name.lower(), "")

    def as_json(self) -> dict[str, object]:
        return {
            "method": self.method,
            "target": self.target,
            "path": self.path,
            "headers": dict(self.headers),
            "body": self.body.decode("latin-1"),
            "status": self.status,
            "sent": self.sent,
            "done": self.done,
            "over": self.over,
            "connection": self.connection,
        }


@dataclass(slots=True)
class Reply:
    """An answer and the way in which it is sent.

    ``declared`` is the Content-Length to claim (None: the truth), ``cut_after`` the bytes of body after which ``cut``
    happens, ``rate`` bytes a second, ``chunked`` sends no length at all.
    """

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes | FileBody = b""
    delay_s: float = 0.0
    rate: float | None = None
    declared: int | None = None
    chunked: bool = False
    close: bool = False
    cut_after: int | None = None
    cut: Literal["close", "reset", "hang"] = "close"
    no_answer: bool = False

    @property
    def size(self) -> int:
        return self.body.length if isinstance(self.body, FileBody) else len(self.body)


Handler = Callable[[Request], Awaitable[Reply]]


class HttpServer:
    """Listens on one address and hands each request to ``handler``; all methods belong to the loop's own thread."""

    def __init__(
        self, handler: Handler, *, on_request: Callable[[Request], None], on_change: Callable[[Request], None]
    ) -> None:
        self._handler = handler
        self._on_request = on_request
        self._on_change = on_change
        self._server: asyncio.Server | None = None
        self._connections: dict[asyncio.Task[None], asyncio.StreamWriter] = {}
        self._count = 0

    async def start(self, host: str, port: int, tls: ssl.SSLContext | None = None) -> int:
        """Listen; gives the port, which the system chose where 0 was asked for."""
        self._server = await asyncio.start_server(self._serve, host, port, limit=MAX_HEAD, backlog=512, ssl=tls)
        return int(self._server.sockets[0].getsockname()[1])

    async def stop(self) -> None:
        """Stop listening and drop every connection, answered or not."""
        if self._server is not None:
            # asyncio forgets to close a connection that it accepted in the turn in which the server is closed. So no
            # more are accepted first, and those just accepted get their turns of the loop to become ours.
            with contextlib.suppress(NotImplementedError):
                for listener in self._server.sockets:
                    asyncio.get_running_loop().remove_reader(listener.fileno())
            for _ in range(10):
                await asyncio.sleep(0)
            self._server.close()
            self._server = None
        tasks = list(self._connections)
        for task, writer in list(self._connections.items()):
            writer.transport.abort()
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def drop_connections(self) -> None:
        """Cut every open connection, as a router that lost its power would."""
        for writer in list(self._connections.values()):
            writer.transport.abort()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._connections[task] = writer
        self._count += 1
        number = self._count
        try:
            while (request := await _read_request(reader)) is not None:
                request.connection = number
                self._on_request(request)
                try:
                    kept = await self._answer(request, reader, writer)
                finally:
                    request.over = True
                    self._on_change(request)
                if not kept or not request.keeps_connection:
                    break
        except (
            ConnectionError,
            asyncio.IncompleteReadError,
            asyncio.LimitOverrunError,
            asyncio.CancelledError,
            OSError,
        ):
            writer.transport.abort()  # the other side went away, or we are stopping: neither is of interest to a test
        finally:
            writer.close()
            with contextlib.suppress(ConnectionError, asyncio.CancelledError, OSError):
                await writer.wait_closed()
            del self._connections[task]

    async def _answer(self, request: Request, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Send the answer; False where the connection ends with it."""
        reply = await self._handler(request)
        if reply.delay_s:
            await asyncio.sleep(reply.delay_s)
        if reply.no_answer:
            await _until_gone(reader)
            return False
        declared = reply.size if reply.declared is None else reply.declared
        bodiless = request.method == "HEAD" or reply.status in (204, 304)
        ends = reply.close or (declared != reply.size and not bodiless) or reply.cut_after is not None
        # Before it is sent: who has the answer finds its status here, in whatever thread.
        request.status = reply.status
        self._on_change(request)
        writer.write(_head(reply, declared, bodiless=bodiless, ends=ends))
        if not bodiless:
            await self._send_body(request, reply, writer)
            if reply.cut_after is not None:
                await self._cut(reply, reader, writer)
                return False
        await writer.drain()
        request.done = True
        if ends:
            # A body longer than its length must reach the client before the end does.
            writer.write_eof()
        return not ends

    async def _send_body(self, request: Request, reply: Reply, writer: asyncio.StreamWriter) -> None:
        until = reply.size if reply.cut_after is None else min(reply.cut_after, reply.size)
        if isinstance(reply.body, FileBody):
            with reply.body.path.open("rb") as file:
                file.seek(reply.body.start)
                await self._send_pieces(request, reply, writer, file.read, until)
        else:
            view, at = memoryview(reply.body), 0

            def take(size: int) -> memoryview:
                nonlocal at
                piece = view[at : at + size]
                at += len(piece)
                return piece

            await self._send_pieces(request, reply, writer, take, until)
        if reply.chunked and reply.cut_after is None:
            writer.write(b"0\r\n\r\n")
        self._on_change(request)

    async def _cut(self, reply: Reply, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await writer.drain()
        if reply.cut == "hang":
            await _until_gone(reader)
            return
        await _sent_by_the_system(writer)
        if reply.cut == "reset":
            sock = writer.get_extra_info("socket")
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            writer.transport.abort()

    async def _send_pieces(
        self,
        request: Request,
        reply: Reply,
        writer: asyncio.StreamWriter,
        read: Callable[[int], bytes | memoryview],
        until: int,
    ) -> None:
        # A slow answer goes out ten times a second, so that it is slow all the way and not once at its start.
        step = CHUNK if reply.rate is None else max(1, min(CHUNK, int(reply.rate / 10)))
        while request.sent < until:
            piece = read(min(step, until - request.sent))
            if not piece:
                break
            if reply.chunked:
                writer.write(f"{len(piece):x}\r\n".encode() + bytes(piece) + b"\r\n")
            else:
                writer.write(piece)
            await writer.drain()
            request.sent += len(piece)
            if (rate := reply.rate) is not None:  # which another thread may take away
                self._on_change(request)
                await asyncio.sleep(len(piece) / rate)


async def _read_request(reader: asyncio.StreamReader) -> Request | None:
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return None
    first, *lines = head[:-4].decode("latin-1").split("\r\n")
    method, target, version = first.split(" ", 2)
    headers: dict[str, str] = {}
    for line in lines:
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()
    body = b""
    if length := headers.get("content-length"):
        body = await reader.readexactly(int(length))
    elif "chunked" in headers.get("transfer-encoding", "").lower():
        body = await _read_chunks(reader)
    return Request(method, target, headers, body, version=version)


async def _until_gone(reader: asyncio.StreamReader) -> None:
    """Say nothing until the client has had enough and closes."""
    while await reader.read(CHUNK):
        pass


async def _read_chunks(reader: asyncio.StreamReader) -> bytes:
    body = bytearray()
    while size := int((await reader.readuntil(b"\r\n")).split(b";")[0], 16):
        body += await reader.readexactly(size)
        await reader.readexactly(2)
    while await reader.readuntil(b"\r\n") != b"\r\n":
        pass
    return bytes(body)


def _head(reply: Reply, declared: int, *, bodiless: bool, ends: bool) -> bytes:
    try:
        phrase = HTTPStatus(reply.status).phrase
    except ValueError:
        phrase = "Unnamed"
    headers = {"Server": "earmark-test", **reply.headers}
    if reply.chunked:
        headers["Transfer-Encoding"] = "chunked"
    elif not (bodiless and reply.status in (204, 304)):
        headers["Content-Length"] = str(declared)
    if ends:
        headers["Connection"] = "close"
    lines = [f"HTTP/1.1 {reply.status} {phrase}", *(f"{name}: {value}" for name, value in headers.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


async def _sent_by_the_system(writer: asyncio.StreamWriter) -> None:
    """Wait until the system has handed all bytes to the other side, as a reset would throw away those still here."""
    if sys.platform != "linux":
        await asyncio.sleep(0.05)
        return
    import fcntl
    import termios

    for _ in range(500):
        if (handle := writer.get_extra_info("socket").fileno()) < 0:
            return
        # TIOCOUTQ is the same number as SIOCOUTQ: the bytes that are not yet acknowledged.
        if not struct.unpack("i", fcntl.ioctl(handle, termios.TIOCOUTQ, b"\0\0\0\0"))[0]:
            return
        await asyncio.sleep(0.01)
