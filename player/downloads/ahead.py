"""Bytes further on than the file has grown: asked for by themselves, and only believed where proved to belong to it."""

from __future__ import annotations

import contextlib
import re
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from player.domain.errors import BrokenTransfer
from player.downloads.disk import Disk
from player.downloads.resume import OVERLAP, strong_etag
from player.downloads.stream_draft import StreamDraft
from player.net.urls import host_of

if TYPE_CHECKING:
    from player.net.client import HttpClient, StreamedResponse

CHUNK = 256 * 1024

_CONTENT_RANGE = re.compile(r"\s*bytes\s+(\d{1,18})-(\d{1,18})/(\d{1,18})\s*", re.IGNORECASE)


class CannotJump(Exception):
    """The server does not give parts of this version of the file."""


class Ahead:
    """Fetches runs for ``draft``. A version is named by a strong ETag, or by a date that must not be believed alone:

    servers that insert other advertising for each listener leave the date as it is, so a block that is here already
    is asked for again and compared before the first jump.
    """

    def __init__(self, draft: StreamDraft, disk: Disk, silence_s: float) -> None:
        self._draft = draft
        self._disk = disk
        self._silence_s = silence_s
        self._is_proved = False
        self.start = 0
        self.at = 0

    async def fetch(self, http: HttpClient, url: str, start: int) -> None:
        """Fetch from ``start`` until something that is here already, or the end.

        Raises CannotJump, a NetworkError or what the disk says; what has arrived stays.
        """
        self.start = self.at = start
        if not self._is_proved and self._draft.record.etag is None:
            await self._prove(http, url)
        self._is_proved = True
        end = self._draft.pieces.next_start(start)
        async with self._part(http, url, start, end) as answer:
            run = await self._draft.run_from(start)
            try:
                async with contextlib.aclosing(answer.chunks(CHUNK)) as chunks:
                    async for chunk in chunks:
                        await self._disk.to_the_end(run.append, [chunk])
                        self.at += len(chunk)
                        self._draft.has_grown()
            finally:
                if run.size:
                    await self._disk.to_the_end(run.sync)
                else:
                    await self._disk.to_the_end(self._draft.pieces.drop_run, start)
        if self.at == start:
            raise BrokenTransfer("no byte came", host=host_of(url))

    async def _prove(self, http: HttpClient, url: str) -> None:
        end = self._draft.size
        start = max(0, end - OVERLAP)
        async with self._part(http, url, start, end) as answer:
            block = bytearray()
            async with contextlib.aclosing(answer.chunks(CHUNK)) as chunks:
                async for chunk in chunks:
                    block += chunk
        if len(block) != end - start or not await self._draft.holds(start, bytes(block)):
            raise CannotJump("other bytes under the same date")

    @contextlib.asynccontextmanager
    async def _part(self, http: HttpClient, url: str, start: int, end: int | None) -> AsyncIterator[StreamedResponse]:
        kept = self._draft.kept
        assert kept.validator is not None
        headers = {
            "Accept-Encoding": "identity",
            "Range": f"bytes={start}-{'' if end is None else end - 1}",
            "If-Range": kept.validator,
        }
        async with http.stream(url, headers=headers, read_timeout_s=self._silence_s) as answer:
            if not self._fits(answer, start):
                raise CannotJump(f"status {answer.status}")
            yield answer

    def _fits(self, answer: StreamedResponse, start: int) -> bool:
        found = _CONTENT_RANGE.fullmatch(answer.headers.get("Content-Range", ""))
        if answer.status != 206 or answer.content_encoding or found is None:
            return False
        if int(found[1]) != start or int(found[3]) != self._draft.total:
            return False
        if self._draft.record.etag:
            return strong_etag(answer.headers) in (None, self._draft.record.etag)
        return answer.headers.get("Last-Modified", "").strip() in ("", self._draft.record.last_modified)
