"""The bytes of a feed from its address: over HTTP with conditions and limits, or from a file or folder here."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import os
import stat
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from player.domain.addresses import is_folder, local_path, without_password
from player.domain.errors import (
    BadAddress,
    EarmarkError,
    FeedFileUnreadable,
    FeedNotAFeed,
    InsecureConnection,
    NeedsPassword,
    NetworkError,
    TimedOut,
)
from player.domain.models import FetchState
from player.feeds.autodiscovery import find_feed_link, is_web_page
from player.net.passwords import NO_CREDENTIALS, Credentials
from player.net.urls import redact

if TYPE_CHECKING:
    from player.net.client import HttpClient, Response

log = logging.getLogger(__name__)

# The largest real feeds measure some 20 MB; what a feed unpacks to beyond this is no feed.
MAX_BYTES = 50 * 1024 * 1024
ACCEPT = "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.5, */*;q=0.3"
# A server that has https answers soon; one that drops what comes to that port must not hold up a subscription.
HTTPS_PATIENCE_S = 6.0


@dataclass(frozen=True, slots=True)
class FetchedFeed:
    """A feed's bytes. ``address`` is where they came from: what is relative in them is resolved against it.

    ``feed_address`` is the one to keep and to ask next time: the one asked for, or where that moved for good, or the
    feed that a web page named. ``state`` goes with the next request, once the feed has been stored. ``fresh_for_s`` is
    how long the server says the answer holds (Cache-Control: max-age), in seconds.
    """

    data: bytes
    address: str
    feed_address: str
    content_type: str
    state: FetchState
    fresh_for_s: float | None = None


@dataclass(frozen=True, slots=True)
class NotModified:
    """Nothing new: by the server's word, or because the same bytes came again. ``state`` replaces the one sent."""

    feed_address: str
    state: FetchState
    fresh_for_s: float | None = None


class FeedFetcher:
    """Fetches feeds with ``http``; a whole fetch takes no longer than the client's own limit in all.

    ``https_of`` gives the https address in place of an http one, None where there is none to be tried. ``reserved`` are
    folders that must not become shows, since Earmark deletes files there.
    """

    def __init__(
        self,
        http: HttpClient,
        reserved: Callable[[], Sequence[Path]] = tuple,
        *,
        https_of: Callable[[str], str | None] | None = None,
    ) -> None:
        self._http = http
        self._reserved = reserved
        self.https_of = https_of or https_twin

    async def fetch(
        self,
        address: str,
        state: FetchState | None = None,
        *,
        try_http: bool = False,
        credentials: Credentials = NO_CREDENTIALS,
    ) -> FetchedFeed | NotModified:
        """Get what is at ``address``, an http, https or file address.

        With ``state`` the answer may be NotModified, and a web page is an error, since a feed that turns into a page
        must not lead a show elsewhere. Without, a web page is searched for its feed, once. ``try_http`` is for
        addresses that were typed without a scheme: where https does not connect, http is tried. ``credentials`` go to
        the site they were given for.
        Raises BadAddress, a NetworkError, FeedFileUnreadable, FeedNotAFeed, or what a folder raises (``look_at``).
        """
        try:
            fetched = await self._get(address, state, credentials)
        except NetworkError as error:
            if not (try_http and address.startswith("https://") and _never_connected(error)):
                raise
            fetched = await self._get("http" + address.removeprefix("https"), state, credentials)
        if isinstance(fetched, NotModified) or is_folder(address):
            return fetched
        if not is_web_page(fetched.data, fetched.content_type):
            return fetched
        link = None
        if state is None:
            link = await asyncio.to_thread(find_feed_link, fetched.data, fetched.address)
        if link is None:
            raise FeedNotAFeed("a web page", address=redact(fetched.address))
        found = await self._get(link, None, credentials)
        if isinstance(found, FetchedFeed) and is_web_page(found.data, found.content_type):
            raise FeedNotAFeed("a web page that names another page", address=redact(fetched.address))
        return found

    async def fetch_by_https(self, address: str, credentials: Credentials = NO_CREDENTIALS) -> FetchedFeed | None:
        """What an http feed's server gives by https instead; None where it does not offer that.

        Raises NeedsPassword where it does and wants one, which must not be sent in the clear then.
        """
        twin = self.https_of(address)
        if twin is None:
            return None
        try:
            async with asyncio.timeout(HTTPS_PATIENCE_S):
                found = await self.fetch(twin, credentials=credentials)
        except NeedsPassword:
            raise
        except (EarmarkError, TimeoutError) as error:
            log.info("%s has no https: %s", redact(address), type(error).__name__)
            return None
        assert isinstance(found, FetchedFeed)
        return found if found.address.startswith("https:") and found.feed_address.startswith("https:") else None

    async def _get(self, address: str, state: FetchState | None, credentials: Credentials) -> FetchedFeed | NotModified:
        if is_folder(address):
            return await self._from_folder(address, state)
        if address.startswith("file:"):
            return await self._from_file(address, state)
        return await self._from_http(address, state, credentials)

    async def _from_http(
        self, address: str, state: FetchState | None, credentials: Credentials
    ) -> FetchedFeed | NotModified:
        known = state or FetchState()
        response = await self._http.get(
            address,
            headers={"Accept": ACCEPT},
            max_bytes=MAX_BYTES,
            etag=known.etag,
            last_modified=known.last_modified,
            credentials=credentials,
        )
        feed_address = response.permanent_url or without_password(address)
        if response.status == 304:
            return NotModified(feed_address, _state(response, known.body_hash, known), fresh_for_s(response.headers))
        digest = await asyncio.to_thread(_digest, response.body)
        fresh = _state(response, digest, FetchState())
        if digest == known.body_hash:
            return NotModified(feed_address, fresh, fresh_for_s(response.headers))
        content_type = response.headers.get("Content-Type", "")
        fresh_for = fresh_for_s(response.headers)
        return FetchedFeed(response.body, response.final_url, feed_address, content_type, fresh, fresh_for)

    async def _from_folder(self, address: str, state: FetchState | None) -> FetchedFeed | NotModified:
        from player.feeds.folders import look_at

        data, digest = await look_at(address, self._reserved(), first=state is None)
        fresh = FetchState(body_hash=digest)
        if state is not None and digest == state.body_hash:
            return NotModified(address, fresh)
        return FetchedFeed(data, address, address, "", fresh)

    async def _from_file(self, address: str, state: FetchState | None) -> FetchedFeed | NotModified:
        path = local_path(address)
        if path is None:
            raise BadAddress("not a file of this computer", address=redact(address))
        try:
            data = await asyncio.to_thread(_read, path)
        except OSError as error:
            raise FeedFileUnreadable(str(error), path=path) from error
        digest = await asyncio.to_thread(_digest, data)
        if state is not None and digest == state.body_hash:
            return NotModified(address, FetchState(body_hash=digest))
        return FetchedFeed(data, address, address, "", FetchState(body_hash=digest))


def _state(response: Response, body_hash: str | None, otherwise: FetchState) -> FetchState:
    return FetchState(
        response.headers.get("ETag") or otherwise.etag,
        response.headers.get("Last-Modified") or otherwise.last_modified,
        body_hash,
    )


def https_twin(address: str) -> str | None:
    """The https address of what ``address`` gives by http; None where only its owner could know: a port of its own."""
    parts = urlsplit(address)
    return parts._replace(scheme="https").geturl() if parts.scheme == "http" and parts.port is None else None


def fresh_for_s(headers: Mapping[str, str]) -> float | None:
    """Seconds that an answer stays fresh by its Cache-Control (RFC 9111, 5.2.2), None where it does not say."""
    said = headers.get("Cache-Control")
    if not said:
        return None
    directives = [part.strip().lower() for part in said.split(",")]
    if "no-cache" in directives or "no-store" in directives:
        return None
    for directive in directives:
        name, _, value = directive.partition("=")
        value = value.strip('" ')
        if name.strip() == "max-age" and value.isascii() and value.isdigit():
            age = headers.get("Age", "").strip()
            return max(0.0, float(value[:9]) - (float(age[:9]) if age.isascii() and age.isdigit() else 0.0))
    return None


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _never_connected(error: NetworkError) -> bool:
    """True where nothing answered in TLS: not for a certificate that is wrong, which http would only hide."""
    if isinstance(error, InsecureConnection):
        return not error.fields.get("certificate")
    return type(error) in (NetworkError, TimedOut)


def _read(path: Path) -> bytes:
    """The bytes of a regular file, within the same limit as over HTTP."""
    # Without waiting: a pipe or a device in its place must not hold us up.
    with open(path, "rb", opener=lambda name, flags: os.open(name, flags | getattr(os, "O_NONBLOCK", 0))) as file:
        info = os.fstat(file.fileno())
        if not stat.S_ISREG(info.st_mode):
            raise OSError("not a regular file")
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise OSError(f"larger than {MAX_BYTES} bytes")
    return data
