"""The HTTP client: bounded in time and size, redirects followed hop by hop, failures told so that people can act."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import logging
import ssl
import time
import urllib.request
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

import aiohttp
from multidict import CIMultiDict, CIMultiDictProxy
from yarl import URL

from player import __version__
from player.domain.errors import BadAddress, BrokenTransfer, ServerFailed, TooLarge, TooManyRedirects
from player.net.decoding import Decoder
from player.net.failures import error_for, error_for_status
from player.net.passwords import NO_CREDENTIALS, Credentials
from player.net.resolver import DaemonResolver
from player.net.urls import host_of, keeps_credentials, redact, resolve, split_credentials, to_uri

if TYPE_CHECKING:
    from player.net.direct import DirectRequests, DirectResponse

log = logging.getLogger(__name__)

USER_AGENT = f"Earmark/{__version__} (+podcast player)"
CHUNK = 256 * 1024
DEFAULT_MAX_BYTES = 16 * 1024 * 1024
MAX_HOPS = 10
MAX_HEADER_LINE = 32 * 1024
CONNECT_TIMEOUT_S = 20.0
READ_TIMEOUT_S = 30.0
_DEFAULT_HEADERS = (("User-Agent", USER_AGENT), ("Accept", "*/*"), ("Accept-Encoding", "gzip, deflate"))

_REDIRECTS = {301, 302, 303, 307, 308}
_PERMANENT = {301, 308}
_SECRET_HEADERS = ("Authorization", "Cookie")
# Refusals that may mean no more than that a password was sent where none is wanted.
_REFUSED = {401, 403}


class KnownPasswords(Protocol):
    """What is known of sites that want a password (see SitePasswords)."""

    async def for_address(self, url: str) -> Credentials | None: ...


@dataclass(frozen=True, slots=True)
class Response:
    """An answer as a whole. ``body`` is decoded; it is empty for a 304.

    ``final_url`` is where it came from. ``permanent_url`` is where the address asked for has moved for good, None where
    it did not move or where any hop was temporary. Neither ever holds credentials.
    """

    status: int
    final_url: str
    headers: Mapping[str, str]
    body: bytes
    permanent_url: str | None = None


class StreamedResponse:
    """An answer whose body is still to come. The fields are those of Response, ``headers`` as the server sent them."""

    def __init__(
        self, response: aiohttp.ClientResponse | DirectResponse, final_url: str, permanent_url: str | None
    ) -> None:
        self.status = response.status
        self.headers: CIMultiDictProxy[str] = response.headers
        self.final_url = final_url
        self.permanent_url = permanent_url
        self._response = response
        self._host = host_of(final_url)

    def close(self) -> None:
        """Done with it: the connection is kept for others where the whole body was read, else cut."""
        self._response.close()

    @property
    def content_length(self) -> int | None:
        """What the server says the body takes on the wire, before any decoding."""
        text = self.headers.get("Content-Length", "")
        return int(text) if text.isascii() and text.isdigit() else None

    @property
    def content_encoding(self) -> str:
        """``""`` for a plain body, which is the only one whose length can be compared with ``content_length``."""
        name = self.headers.get("Content-Encoding", "").strip().lower()
        return "" if name == "identity" else name

    async def chunks(self, size: int = CHUNK) -> AsyncGenerator[bytes, None]:
        """The decoded body in pieces as they arrive. Raises BrokenTransfer, TimedOut, TooLarge (a bomb)."""
        if self.status == 206 and self.content_encoding:
            raise BrokenTransfer("a part of a packed body cannot be unpacked", host=self._host)
        decoder = Decoder(self.content_encoding, self._host)
        try:
            async for chunk in self._arriving(size):
                for piece in decoder.feed(chunk):
                    yield piece
            for piece in decoder.finish():
                yield piece
        except (aiohttp.ClientError, TimeoutError, OSError) as failure:
            raise error_for(failure, self.final_url) from failure

    async def _arriving(self, size: int) -> AsyncGenerator[bytes, None]:
        """The bytes on the wire. Those of a body of known length come as they were received, since putting them
        together costs as much as receiving them; those sent in chunks, which can be tiny, are put together."""
        if self.content_length is None:
            async for chunk in self._response.content.iter_chunked(size):
                yield chunk
            return
        async for piece, _ in self._response.content.iter_chunks():
            yield piece


class HttpClient:
    """One for the whole program; use it from one event loop. ``close`` when done.

    It keeps connections open for the next request, follows up to ten redirects to http and https addresses, keeps no
    cookies, and goes through the proxy that ``proxy`` gives: '' for none, None for the one that the environment names.
    ``timeout_s`` is the limit of one ``get`` in all.

    A request carries the ``credentials`` it is given, else those in its address, else what ``passwords`` knows of the
    site: then, where it is refused with them, it is tried again without. None ever goes to another site than its own.
    ``tls`` says which certificates are trusted, the system's where it is None.
    """

    def __init__(
        self,
        *,
        timeout_s: float | Callable[[], float] = 60.0,
        passwords: KnownPasswords | None = None,
        tls: ssl.SSLContext | None = None,
        proxy: Callable[[], str | None] = lambda: None,
    ) -> None:
        self._timeout_s = timeout_s if callable(timeout_s) else lambda: timeout_s
        self._proxy = proxy
        self._passwords = passwords
        self._tls = tls
        self._session: aiohttp.ClientSession | None = None
        self._direct: DirectRequests | None = None
        self._closed = False
        self._proxies: dict[str, str] = {}

    async def close(self) -> None:
        """Close every connection. Requests that still run end with an error; safe to call twice."""
        self._closed = True
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def get(
        self,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        max_bytes: int = DEFAULT_MAX_BYTES,
        timeout_s: float | None = None,
        etag: str | None = None,
        last_modified: str | None = None,
        credentials: Credentials | None = None,
    ) -> Response:
        """Fetch the whole of ``url``, at most ``max_bytes`` once decoded, within ``timeout_s`` seconds in all.

        With ``etag`` or ``last_modified`` the request is conditional, and a 304 comes back as a Response. Any other
        status than 2xx raises. Raises BadAddress or a NetworkError; its ``fields`` have host, address, and status or
        ``retry_after_s`` where there was an answer.
        """
        asked = CIMultiDict(headers or {})
        if etag:
            asked["If-None-Match"] = etag
        if last_modified:
            asked["If-Modified-Since"] = last_modified
        try:
            async with asyncio.timeout(self._timeout_s() if timeout_s is None else timeout_s):
                answer = await self._open(url, asked, _USUAL_LIMITS, credentials, whole=True)
                try:
                    if answer.status == 304 and (etag or last_modified):
                        body = b""
                    elif 200 <= answer.status < 300:
                        body = await _whole(answer, max_bytes)
                    else:
                        raise error_for_status(answer.status, answer.final_url, answer.headers)
                finally:
                    answer.close()
        except TimeoutError as failure:
            raise error_for(failure, url) from failure
        return Response(answer.status, answer.final_url, answer.headers, body, answer.permanent_url)

    @contextlib.asynccontextmanager
    async def stream(
        self,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        read_timeout_s: float = READ_TIMEOUT_S,
    ) -> AsyncIterator[StreamedResponse]:
        """Open ``url`` and read its body piece by piece; there is no limit in all, only between two pieces.

        Range, If-Range and ``Accept-Encoding: identity`` are the caller's headers. Answers of 2xx and 416 are given,
        every other status raises as ``get`` does. Leaving the block early cuts the connection.
        """
        answer = await self._open(url, CIMultiDict(headers or {}), _limits(read_timeout_s))
        try:
            if not (200 <= answer.status < 300 or answer.status == 416):
                raise error_for_status(answer.status, answer.final_url, answer.headers)
            yield answer
        finally:
            answer.close()

    async def _open(
        self,
        url: str,
        headers: CIMultiDict[str],
        limits: aiohttp.ClientTimeout,
        credentials: Credentials | None = None,
        *,
        whole: bool = False,
    ) -> StreamedResponse:
        """Follow redirects to the answer that is none; whoever asked closes it, soon where it wants the ``whole``."""
        start, credentials = _take_credentials(to_uri(url), credentials)
        for name, value in _DEFAULT_HEADERS:
            headers.setdefault(name, value)
        address, asked, permanent, hops = start, headers, True, 0
        while True:
            password = await self._password_for(address, credentials)
            response = await self._request(address, asked, password, limits, whole=whole)
            location = response.headers.get("Location") if response.status in _REDIRECTS else None
            refused = response.status in _REFUSED and password is not None and credentials is None
            if not location and not refused:
                return StreamedResponse(response, address, address if permanent and hops else None)
            response.close()
            if not location:
                # A feed may be closed and its audio open, on a server that refuses what it did not ask for.
                credentials = NO_CREDENTIALS
                address, asked, permanent, hops = start, headers, True, 0
                continue
            hops += 1
            if hops > MAX_HOPS:
                raise TooManyRedirects(f"{hops} hops", host=host_of(to_uri(url)), address=redact(url))
            target = _next_address(address, location, response.status)
            if not keeps_credentials(address, target):
                asked = asked.copy()
                for name in _SECRET_HEADERS:
                    asked.popall(name, None)
            address, own = _take_credentials(target, None)
            # With a password in it, the new address is no address to keep.
            permanent = permanent and response.status in _PERMANENT and own is None
            credentials = own or credentials

    async def _password_for(self, address: str, given: Credentials | None) -> Credentials | None:
        if given is None:
            return None if self._passwords is None else await self._passwords.for_address(address)
        return given if given.fits(address) else None

    async def _request(
        self,
        url: str,
        headers: CIMultiDict[str],
        password: Credentials | None,
        limits: aiohttp.ClientTimeout,
        *,
        whole: bool,
    ) -> aiohttp.ClientResponse | DirectResponse:
        if self._closed:
            raise error_for(ConnectionAbortedError("the client is closed"), url)
        if password is not None:
            headers = headers.copy()
            headers["Authorization"] = _basic(password.user, password.password)
        started = time.monotonic()
        try:
            session, proxy = self._get_session(), self._proxy_of(url)
            response: aiohttp.ClientResponse | DirectResponse
            if whole and proxy is None and self._direct is not None:
                response = await self._direct.get(_parsed(url), headers, limits)
            else:
                response = await session.get(
                    _parsed(url), headers=headers, allow_redirects=False, proxy=proxy, timeout=limits
                )
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as failure:
            error = error_for(failure, url)
            log.debug("GET %s: %s", redact(url), error.detail)
            raise error from failure
        if log.isEnabledFor(logging.DEBUG):
            log.debug("GET %s: %d after %.0f ms", redact(url), response.status, 1000 * (time.monotonic() - started))
        return response

    def _proxy_of(self, url: str) -> str | None:
        chosen = self._proxy()
        if chosen is None:
            return _proxy_for(url, self._proxies) if self._proxies else None
        return _proxy_for(url, {"all": chosen}) if chosen else None

    def _get_session(self) -> aiohttp.ClientSession:
        if self._session is None:
            # Looked at once: going through the environment for each request took a third of a refresh.
            self._proxies = urllib.request.getproxies_environment()
            self._session = aiohttp.ClientSession(
                # How many run at once is decided by those who ask; a hidden queue here would eat their time-outs.
                connector=aiohttp.TCPConnector(
                    limit=0, resolver=DaemonResolver(), ttl_dns_cache=300, ssl=True if self._tls is None else self._tls
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=False,
                read_bufsize=CHUNK,
                max_line_size=MAX_HEADER_LINE,
                max_field_size=MAX_HEADER_LINE,
            )
            if is_known_aiohttp():
                from player.net.direct import DirectRequests

                self._direct = DirectRequests(self._session, read_bufsize=CHUNK, max_line=MAX_HEADER_LINE)
        return self._session


def is_known_aiohttp() -> bool:
    """True for the versions that net/direct.py was tested with, 3.10 to 3.14; with a later one the session does it."""
    return tuple(map(int, aiohttp.__version__.split(".")[:2])) <= (3, 14)


def _limits(read_timeout_s: float) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=None, connect=CONNECT_TIMEOUT_S, sock_read=read_timeout_s)


_USUAL_LIMITS = _limits(READ_TIMEOUT_S)


@lru_cache(maxsize=1024)
def _parsed(address: str) -> URL:
    """The same object for the same address: it keeps what is asked of it, and a refresh asks the same each time."""
    return URL(address, encoded=True)


async def _whole(answer: StreamedResponse, max_bytes: int) -> bytes:
    fields = {"host": host_of(answer.final_url), "address": redact(answer.final_url)}
    if (answer.content_length or 0) > max_bytes:
        raise TooLarge(f"{answer.content_length} bytes announced", **fields)
    pieces: list[bytes] = []
    size = 0
    async with contextlib.aclosing(answer.chunks()) as chunks:
        async for piece in chunks:
            size += len(piece)
            if size > max_bytes:
                raise TooLarge(f"more than {max_bytes} bytes", **fields)
            pieces.append(piece)
    return b"".join(pieces)


def _take_credentials(address: str, given: Credentials | None) -> tuple[str, Credentials | None]:
    """The address without ``user:password@``, and those as credentials where there were any, else ``given``."""
    plain, found = split_credentials(address)
    return plain, given if found is None else Credentials(*found, site=plain)


def _next_address(address: str, location: str, status: int) -> str:
    """Where a redirect leads. Raises ServerFailed where that is no address."""
    try:
        target = resolve(address, location)
    except BadAddress as error:
        raise ServerFailed(
            f"redirect to {redact(location)}", host=host_of(address), address=redact(address), status=status
        ) from error
    if urlsplit(address).scheme == "https" and urlsplit(target).scheme == "http":
        log.info("%s redirects from https to http", redact(address))
    return target


def _basic(user: str, password: str) -> str:
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode("ascii")


def _proxy_for(url: str, proxies: Mapping[str, str]) -> str | None:
    """The proxy that the environment names (http_proxy, https_proxy, all_proxy, no_proxy); never one for loopback.

    aiohttp's ``trust_env`` would read passwords from ~/.netrc as well, which nobody here asked for.
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    if host == "localhost" or host.startswith("127.") or host == "::1":
        return None
    proxy = proxies.get(parts.scheme) or proxies.get("all")
    if not proxy or _is_excepted(host, proxies) or not proxy.startswith("http"):
        return None
    return proxy


def _is_excepted(host: str, proxies: Mapping[str, str]) -> bool:
    """True where no_proxy names ``host``, a domain above it, or everything."""
    names = [name.strip().lstrip(".").lower() for name in proxies.get("no", "").split(",")]
    return any(name == "*" or (name and (host == name or host.endswith("." + name))) for name in names)
