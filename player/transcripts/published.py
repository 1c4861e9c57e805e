"""Transcripts that a feed publishes: fetched once, read, and kept line by line for offline."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path
from typing import Protocol

from player.domain.addresses import local_path
from player.domain.clock import Clock
from player.domain.errors import EarmarkError, TranscriptError
from player.domain.events import EpisodesChanged, EventBus, TranscriptChanged
from player.domain.models import EpisodeId, EpisodePage, Transcript, TranscriptRef, TranscriptSource, TranscriptState
from player.library import Library

log = logging.getLogger(__name__)

MAX_BYTES = 16 * 1024 * 1024


class Response(Protocol):
    """What fetching gives: the body, and how the server calls it."""

    @property
    def body(self) -> bytes: ...


class Http(Protocol):
    """The part of the HTTP client that this needs."""

    async def get(self, url: str, *, max_bytes: int) -> Response: ...


class PublishedTranscripts:
    """Fetches the best of the transcripts that a feed names for an episode."""

    def __init__(self, library: Library, http: Http, events: EventBus, clock: Clock) -> None:
        self._library = library
        self._http = http
        self._events = events
        self._clock = clock
        self._running: dict[EpisodeId, asyncio.Task[None]] = {}

    async def load(self, episode_id: EpisodeId, *, again: bool = False) -> None:
        """Have the transcript in the library; does nothing where it is there, or where the feed names none.

        A failure is kept with the episode and told by TranscriptChanged; it is tried again when asked with ``again``
        and at the next start, since publishers often post an empty file first. Asking twice at once fetches once.
        """
        running = self._running.get(episode_id)
        if running is None:
            running = asyncio.get_running_loop().create_task(self._load(episode_id, again))
            self._running[episode_id] = running
            running.add_done_callback(lambda _task: self._running.pop(episode_id, None))
        await asyncio.shield(running)

    async def _load(self, episode_id: EpisodeId, again: bool) -> None:
        page = await asyncio.to_thread(self._library.episodes.page, episode_id)
        state = page.transcript_state
        if state is not TranscriptState.AVAILABLE and not (again and state is TranscriptState.FAILED):
            return
        error: EarmarkError | None = None
        for ref in self._in_order(page):
            try:
                transcript = await self._fetch(page, ref)
            except EarmarkError as failure:
                error = error or failure
                log.info("transcript of episode %d: %s (%s)", episode_id, failure, failure.detail)
                continue
            await asyncio.to_thread(self._library.transcripts.save, episode_id, transcript, self._clock.now())
            self._tell(episode_id)
            return
        if error is not None:
            first = page.transcript_refs[0].url
            await asyncio.to_thread(
                self._library.transcripts.note_failed, episode_id, first, error.sentence(), self._clock.now()
            )
            self._tell(episode_id)

    def _in_order(self, page: EpisodePage) -> list[TranscriptRef]:
        """The best first, then what else there is, so that one broken file does not leave the page without words."""
        from player.transcripts.formats import best_ref

        left = list(page.transcript_refs)
        ordered: list[TranscriptRef] = []
        while left and (ref := best_ref(left, page.show.language)) is not None:
            ordered.append(ref)
            left.remove(ref)
        return ordered

    async def _fetch(self, page: EpisodePage, ref: TranscriptRef) -> Transcript:
        from player.transcripts.formats import parse_transcript

        file = local_path(ref.url) if local_path(page.show.feed_url) else None
        if file is not None:
            try:
                data = await asyncio.to_thread(_read, file)
            except OSError as error:
                raise TranscriptError(str(error), address=ref.url) from error
        else:
            data = (await self._http.get(ref.url, max_bytes=MAX_BYTES)).body
        parsed = await asyncio.to_thread(parse_transcript, data, mime_type=ref.type, url=ref.url)
        language = parsed.language or ref.language or page.show.language
        return Transcript(tuple(parsed.segments), TranscriptSource.PUBLISHED, language, ref.url)

    def _tell(self, episode_id: EpisodeId) -> None:
        self._events.publish(TranscriptChanged(episode_id))
        self._events.publish(EpisodesChanged((episode_id,)))


def _read(file: Path) -> bytes:
    """A file within the same limit as what is fetched. Raises OSError."""
    with file.open("rb") as opened:
        data = opened.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise OSError(f"larger than {MAX_BYTES} bytes")
    return data
