"""Plain connections to one address at half of what they cost by asyncio's and aiohttp's own way.

A refresh opens hundreds of connections at once, since servers end those that nobody uses for a while. Of what opening
one takes, most went into choosing among addresses where there is one, into futures, handles and time-outs around each
step, and into asking the system for names of the socket that nobody reads. TLS, proxies and names of several addresses
stay theirs.
"""

from __future__ import annotations

import asyncio
import re
import socket
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeVar

import aiohttp
from aiohappyeyeballs import AddrInfoType
from aiohttp.client_proto import ResponseHandler
from aiohttp.client_reqrep import ClientRequest
from aiohttp.tracing import Trace

MAX_READ = 256 * 1024
_IP4 = re.compile(r"(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\.(?!$)|$)){4}")

_P = TypeVar("_P", bound=asyncio.Protocol)


class PlainConnector(aiohttp.TCPConnector):
    """aiohttp's connector, with ``open_plain`` for http to a server that has one address."""

    async def _create_connection(
        self,
        req: ClientRequest,
        traces: list[Trace],
        timeout: aiohttp.ClientTimeout,  # noqa: ASYNC109 - the name aiohttp calls it by
    ) -> ResponseHandler:
        where = None if req.proxy or req.is_ssl() else _literal(req.url.raw_host or "", req.port)
        if where is None or not isinstance(self._loop, asyncio.SelectorEventLoop):
            return await super()._create_connection(req, traces, timeout)
        try:
            _, protocol = await open_plain(self._loop, where, self._factory)
        except OSError as error:
            raise aiohttp.ClientConnectorError(req.connection_key, error) from error
        return protocol

    async def _wrap_create_connection(
        self,
        *args: object,
        addr_infos: list[AddrInfoType],
        req: ClientRequest,
        timeout: aiohttp.ClientTimeout,  # noqa: ASYNC109 - the name aiohttp calls it by
        client_error: type[Exception] = aiohttp.ClientConnectorError,
        **kwargs: object,
    ) -> tuple[asyncio.Transport, ResponseHandler]:
        # A connection to a proxy, which has an error of its own, may have to turn into one with TLS.
        direct = client_error is aiohttp.ClientConnectorError and kwargs.get("ssl") is None
        if not direct or len(addr_infos) != 1 or not isinstance(self._loop, asyncio.SelectorEventLoop):
            return await super()._wrap_create_connection(
                *args, addr_infos=addr_infos, req=req, timeout=timeout, client_error=client_error, **kwargs
            )
        try:
            return await open_plain(self._loop, addr_infos[0], self._factory)
        except OSError as error:
            raise aiohttp.ClientConnectorError(req.connection_key, error) from error


@lru_cache(maxsize=1024)
def _literal(host: str, port: int) -> AddrInfoType | None:
    """The address that is written as four numbers, which no resolver need be asked for; None for a name."""
    return (socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", (host, port)) if _IP4.fullmatch(host) else None


async def open_plain(
    loop: asyncio.AbstractEventLoop, address: AddrInfoType, factory: Callable[[], _P]
) -> tuple[asyncio.Transport, _P]:
    """Connect to ``address``, of those that getaddrinfo gives. Raises OSError; sets no limit in time."""
    family, kind, proto, _, where = address
    link = socket.socket(family, kind, proto)
    try:
        link.setblocking(False)
        try:
            link.connect(where)
        except (BlockingIOError, InterruptedError):
            await _connected(loop, link, where)
        protocol = factory()
        return _PlainTransport(loop, link, protocol), protocol
    except BaseException:
        link.close()
        raise


async def _connected(loop: asyncio.AbstractEventLoop, link: socket.socket, where: object) -> None:
    ready: asyncio.Future[None] = loop.create_future()
    # By its number: given the socket itself, selectors would describe it in the KeyError of each first look.
    number = link.fileno()
    loop.add_writer(number, _settle, ready)
    try:
        await ready
    finally:
        loop.remove_writer(number)
    error = link.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if error:
        raise OSError(error, f"Connect call failed {where}")


def _settle(ready: asyncio.Future[None]) -> None:
    if not ready.done():
        ready.set_result(None)


class _PlainTransport(asyncio.Transport):
    """A connected socket for a protocol that writes little, as a client does: it is never asked to pause."""

    def __init__(self, loop: asyncio.AbstractEventLoop, link: socket.socket, protocol: asyncio.Protocol) -> None:
        self._loop = loop
        self._link = link
        self._number = link.fileno()
        self._protocol = protocol
        self._unsent = b""
        self._closing = False
        self._reading = True
        protocol.connection_made(self)
        loop.add_reader(self._number, self._read)

    def get_extra_info(self, name: str, default: object = None) -> object:
        return self._link if name == "socket" else default

    def is_closing(self) -> bool:
        return self._closing

    def is_reading(self) -> bool:
        return self._reading and not self._closing

    def pause_reading(self) -> None:
        if self.is_reading():
            self._reading = False
            self._loop.remove_reader(self._number)

    def resume_reading(self) -> None:
        if not self._reading and not self._closing:
            self._reading = True
            self._loop.add_reader(self._number, self._read)

    def write(self, data: bytes | bytearray | memoryview) -> None:
        if self._closing:
            return
        if self._unsent:
            self._unsent += data
            return
        self._unsent = bytes(data)
        if self._send() and self._unsent:
            self._loop.add_writer(self._number, self._send_rest)

    def writelines(self, list_of_data: Iterable[bytes | bytearray | memoryview]) -> None:
        self.write(b"".join(list_of_data))

    def get_write_buffer_size(self) -> int:
        return len(self._unsent)

    def can_write_eof(self) -> bool:
        return False

    def close(self) -> None:
        """End it once all that was written is sent."""
        if not self._closing:
            self._stop()
            if not self._unsent:
                self._loop.call_soon(self._lose, None)

    def abort(self) -> None:
        """End it now."""
        self._fail(None)

    def _read(self) -> None:
        try:
            data = self._link.recv(MAX_READ)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as error:
            self._fail(error)
            return
        try:
            if data:
                self._protocol.data_received(data)
            else:
                self._protocol.eof_received()
                self.close()
        except Exception:
            # Nobody may be left who would end it; the loop tells of what was wrong.
            self._fail(None)
            raise

    def _send(self) -> bool:
        """Send what can be sent now; False where the connection broke."""
        try:
            sent = self._link.send(self._unsent)
        except (BlockingIOError, InterruptedError):
            return True
        except OSError as error:
            self._fail(error)
            return False
        self._unsent = self._unsent[sent:]
        return True

    def _send_rest(self) -> None:
        if self._send() and not self._unsent:
            self._loop.remove_writer(self._number)
            if self._closing:
                self._lose(None)

    def _fail(self, error: OSError | None) -> None:
        """Give up, unless that has been done: what is unsent stays so."""
        if self._closing and not self._unsent:
            return
        if self._unsent:
            self._unsent = b""
            self._loop.remove_writer(self._number)
        self._stop()
        self._loop.call_soon(self._lose, error)

    def _stop(self) -> None:
        if not self._closing:
            self._closing = True
            if self._reading:
                self._loop.remove_reader(self._number)

    def _lose(self, error: OSError | None) -> None:
        try:
            self._protocol.connection_lost(error)
        finally:
            self._link.close()
