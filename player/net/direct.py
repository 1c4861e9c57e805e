"""Requests on aiohttp's connections without what its session does around each, which is half the cost of a small one.

Connections, TLS, their pool, and the reading of answers with all its limits stay aiohttp's. What is left out is what we
have no use for: cookies, redirects that are followed there, bodies that are sent, middlewares and traces.

It reaches into aiohttp, so it is imported only where ``is_known_aiohttp`` (net/client.py) says that this is one it was
tested with.
"""

from __future__ import annotations

import re
from functools import lru_cache

import aiohttp
from aiohttp.client_reqrep import ClientRequest
from aiohttp.connector import Connection
from aiohttp.helpers import TimerNoop
from aiohttp.http import HttpProcessingError, RawResponseMessage
from multidict import CIMultiDict, CIMultiDictProxy
from yarl import URL

# So many addresses are kept ready to be asked again.
KEPT_READY = 1024

_BREAKS_A_LINE = re.compile(r"[\r\n\0]")


class DirectResponse:
    """What of aiohttp's ClientResponse is used: ``status``, ``headers``, ``content`` and ``close``."""

    __slots__ = ("_connection", "content", "headers", "status")

    def __init__(self, message: RawResponseMessage, content: aiohttp.StreamReader, connection: Connection) -> None:
        self.status: int = message.code
        self.headers: CIMultiDictProxy[str] = message.headers
        self.content = content
        self._connection: Connection | None = connection
        content.on_eof(self._release)

    def _release(self) -> None:
        """The answer is complete: its connection is free for others."""
        connection = self._connection
        if connection is not None and connection.protocol is not None and not connection.protocol.upgraded:
            self._connection = None
            connection.release()

    def close(self) -> None:
        """Cut the connection where the answer has not been read to its end."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()


class DirectRequests:
    """GET by the connections of ``connector``; the limits are those of the session beside it."""

    def __init__(self, session: aiohttp.ClientSession, *, read_bufsize: int, max_line: int) -> None:
        assert session.connector is not None
        self._connector = session.connector
        self._session = session
        self._read_bufsize = read_bufsize
        self._max_line = max_line
        # What the connector needs of a request is the same each time an address is asked.
        self._ready = lru_cache(maxsize=KEPT_READY)(self._request_for)

    async def get(self, url: URL, headers: CIMultiDict[str], limits: aiohttp.ClientTimeout) -> DirectResponse:
        """Ask once, and once more where a kept connection turns out to be closed (RFC 9112, 9.3.1).

        Raises what a session's ``get`` does: aiohttp.ClientError, TimeoutError, ValueError.
        """
        request = self._ready(url)
        head = _head(url, request.headers["Host"], headers)
        try:
            return await self._ask(request, head, limits)
        except (aiohttp.ClientConnectorError, aiohttp.ServerTimeoutError):
            raise
        except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError):
            return await self._ask(request, head, limits)

    async def _ask(self, request: ClientRequest, head: bytes, limits: aiohttp.ClientTimeout) -> DirectResponse:
        connection = await self._connector.connect(request, [], limits)
        try:
            protocol, transport = connection.protocol, connection.transport
            if protocol is None or transport is None or transport.is_closing():
                raise aiohttp.ClientConnectionResetError("Cannot write to closing transport")
            protocol.set_response_params(
                timer=_NO_TIMER,
                read_until_eof=True,
                auto_decompress=False,
                read_timeout=limits.sock_read,
                read_bufsize=self._read_bufsize,
                max_line_size=self._max_line,
                max_field_size=self._max_line,
            )
            protocol.start_timeout()
            transport.write(head)
            message, content = await protocol.read()
            while 100 <= message.code < 200 and message.code != 101:
                message, content = await protocol.read()
            return DirectResponse(message, content, connection)
        except HttpProcessingError as error:
            connection.close()
            raise aiohttp.ClientResponseError(
                request.request_info, (), status=error.code, message=error.message, headers=error.headers
            ) from error
        except BaseException:
            connection.close()
            raise

    def _request_for(self, url: URL) -> ClientRequest:
        return ClientRequest("GET", url, session=self._session)


_NO_TIMER = TimerNoop()


def _head(url: URL, host: str, headers: CIMultiDict[str]) -> bytes:
    if _BREAKS_A_LINE.search("".join((*headers, *headers.values()))):
        raise ValueError("a header breaks its line")
    lines = [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join((f"GET {url.raw_path_qs} HTTP/1.1", f"Host: {host}", *lines, "", "")).encode()
