"""The server's end: it never waits for a client, whatever state that is in."""

from __future__ import annotations

import contextlib
import gc
import http.client
import socket
import threading

import aiohttp
import pytest

from tests.support.server import PodcastServer
from tests.support.wait import wait_until
from tests.support.web import ask

BIG = bytes(8 << 20)


def _reader(server: PodcastServer, path: str) -> threading.Thread:
    def read() -> None:
        with contextlib.suppress(OSError, http.client.HTTPException):
            ask(server.url(path), timeout_s=30)

    thread = threading.Thread(target=read)
    thread.start()
    return thread


@pytest.mark.parametrize("fault", ["hang", "hang_after:100", "rate:50", "delay_s:60", ""])
def test_a_client_that_waits_is_cut_off(fault: str) -> None:
    server = PodcastServer().start()
    server.add("/a.mp3", BIG)
    if fault:
        server.fault("/a.mp3", fault)
    client = _reader(server, "/a.mp3")
    server.wait_for("/a.mp3")
    server.stop()
    client.join(10)
    assert not client.is_alive()


def test_a_client_that_does_not_read_holds_nothing_up() -> None:
    server = PodcastServer().start()
    server.add("/a.mp3", BIG)
    with socket.create_connection((server.host, server.port)) as client:
        client.sendall(b"GET /a.mp3 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        server.wait_for("/a.mp3", status=200)
        server.stop()


def test_a_client_that_says_nothing_or_nonsense_holds_nothing_up() -> None:
    server = PodcastServer().start()
    with socket.create_connection((server.host, server.port)) as client:
        client.sendall(b"GET /a.mp3 HT")
        server.stop()


def test_a_client_that_came_in_the_last_moment_is_let_go() -> None:
    """asyncio loses a connection accepted in the turn in which its server closes; an unclosed socket fails a test."""
    server = PodcastServer().start()
    loop, clients = server._loop, []
    assert loop is not None

    def come_and_end() -> None:
        clients.append(socket.create_connection((server.host, server.port)))
        assert loop is not None
        loop.call_soon(server._ended.set)

    loop.call_soon_threadsafe(come_and_end)
    wait_until(loop.is_closed)
    server.stop()
    clients[0].close()
    gc.collect()


async def test_idle_connections_of_a_pool_hold_nothing_up() -> None:
    server = PodcastServer().start()
    server.add("/a.txt", "a")
    async with aiohttp.ClientSession() as session:
        async with session.get(server.url("/a.txt")) as response:
            assert await response.text() == "a"
        server.stop()


def test_open_connections_can_be_dropped_while_the_server_goes_on(server: PodcastServer) -> None:
    url = server.add("/a.mp3", BIG)
    server.fault("/a.mp3", hang_after=100, times=1)
    client = _reader(server, "/a.mp3")
    server.wait_for("/a.mp3", sent=100)
    server.drop_connections()
    client.join(10)
    assert not client.is_alive()
    assert ask(url).body == BIG


def test_many_starts_and_ends_leave_nothing() -> None:
    before = threading.active_count()
    for _ in range(10):
        with PodcastServer() as server:
            server.add("/a.txt", "a")
            assert ask(server.url("/a.txt")).status == 200
    wait_until(lambda: threading.active_count() == before)
