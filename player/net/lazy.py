"""The HTTP client, made at its first request: those who hold it at the start should not pay for importing it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from player.net.client import HttpClient, Response, StreamedResponse


class LazyHttpClient:
    """Passes requests on to the client that ``make`` gives; see HttpClient for what they promise."""

    def __init__(self, make: Callable[[], HttpClient]) -> None:
        self._make = make

    async def get(
        self,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        max_bytes: int = 16 * 1024 * 1024,
        etag: str | None = None,
        last_modified: str | None = None,
    ) -> Response:
        return await self._make().get(url, headers=headers, max_bytes=max_bytes, etag=etag, last_modified=last_modified)

    @asynccontextmanager
    async def stream(self, url: str, *, headers: Mapping[str, str] | None = None) -> AsyncIterator[StreamedResponse]:
        async with self._make().stream(url, headers=headers) as answer:
            yield answer
