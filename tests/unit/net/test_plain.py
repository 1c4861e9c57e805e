"""Plain connections: what a transport promises, against real sockets."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from player.net.plain import open_plain


class Heard(asyncio.Protocol):
    def __init__(self) -> None:
        self.data = bytearray()
        self.lost: asyncio.Future[Exception | None] = asyncio.get_running_loop().create_future()
        self.came = asyncio.Event()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.data += data
        self.came.set()

    def connection_lost(self, error: Exception | None) -> None:
        self.lost.set_result(error)


Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


def with_server(serve: Serve, work: Callable[[asyncio.Transport, Heard], Awaitable[None]]) -> None:
    async def main() -> None:
        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        where = server.sockets[0].getsockname()
        async with server, asyncio.timeout(20):
            transport, heard = await open_plain(
                asyncio.get_running_loop(), (socket.AF_INET, socket.SOCK_STREAM, 0, "", where), Heard
            )
            await work(transport, heard)
            transport.abort()
            await heard.lost

    asyncio.run(main())


async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65536):
        writer.write(data)
    writer.close()


def test_what_does_not_fit_the_socket_is_sent_later_and_before_it_closes() -> None:
    sent = bytes(range(256)) * 80_000
    arrived: list[bytes] = []
    whole = asyncio.Event()

    async def late(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        arrived.append(await reader.read(-1))
        writer.close()
        whole.set()

    async def work(transport: asyncio.Transport, heard: Heard) -> None:
        transport.write(sent)
        assert transport.get_write_buffer_size() > 0
        transport.write(b"end")
        transport.close()
        assert await heard.lost is None
        await whole.wait()

    with_server(late, work)
    assert arrived == [sent + b"end"]


def test_nothing_is_read_while_paused() -> None:
    async def work(transport: asyncio.Transport, heard: Heard) -> None:
        transport.pause_reading()
        transport.pause_reading()
        transport.write(b"hello")
        # As long as another connection takes to hear its echo.
        where = transport.get_extra_info("socket").getpeername()
        reader, writer = await asyncio.open_connection(*where[:2])
        writer.write(b"x")
        assert await reader.read(1) == b"x"
        writer.close()
        assert not heard.data
        assert not transport.is_reading()
        transport.resume_reading()
        await heard.came.wait()
        assert heard.data == b"hello"

    with_server(echo, work)


def test_the_servers_end_is_ours() -> None:
    async def goodbye(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"bye")
        writer.close()

    async def work(transport: asyncio.Transport, heard: Heard) -> None:
        assert await heard.lost is None
        assert heard.data == b"bye"
        assert transport.is_closing()
        transport.write(b"too late")

    with_server(goodbye, work)


def test_aborting_drops_what_was_not_sent() -> None:
    over = asyncio.Event()

    async def deaf(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await over.wait()
        writer.transport.abort()

    async def work(transport: asyncio.Transport, heard: Heard) -> None:
        transport.write(bytes(20_000_000))
        transport.close()
        assert not heard.lost.done()
        transport.abort()
        assert await heard.lost is None
        over.set()

    with_server(deaf, work)


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def test_where_nobody_listens() -> None:
    async def main() -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            where = free.getsockname()
            with pytest.raises(ConnectionRefusedError):
                await open_plain(asyncio.get_running_loop(), (socket.AF_INET, socket.SOCK_STREAM, 0, "", where), Heard)

    asyncio.run(main())


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="counts sockets as Linux shows them")
def test_giving_up_while_connecting_leaves_no_socket() -> None:
    async def main() -> None:
        with socket.socket() as full:
            full.bind(("127.0.0.1", 0))
            full.listen(0)
            where = full.getsockname()
            # A queue that is full lets nobody in.
            waiting = [socket.socket() for _ in range(4)]
            for one in waiting:
                one.setblocking(False)
                one.connect_ex(where)
            before = open_files()
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.05):
                    await open_plain(
                        asyncio.get_running_loop(), (socket.AF_INET, socket.SOCK_STREAM, 0, "", where), Heard
                    )
            assert open_files() == before
            for one in waiting:
                one.close()

    asyncio.run(main())
