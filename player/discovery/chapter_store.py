"""The chapters of an episode, put together from the file in hand, the feed, and the notes."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from player.domain.addresses import local_path
from player.domain.errors import EarmarkError
from player.domain.events import ChaptersChanged, EventBus
from player.domain.models import Chapter, Episode, EpisodeId, EpisodePage
from player.library import Library

log = logging.getLogger(__name__)

MAX_BYTES = 4 * 1024 * 1024


class Response(Protocol):
    """What fetching gives."""

    @property
    def body(self) -> bytes: ...


class Http(Protocol):
    """The part of the HTTP client that this needs."""

    async def get(self, url: str, *, max_bytes: int) -> Response: ...


class ChapterStore:
    """Finds chapters and keeps them in the library; the file's own win, since they match the audio in hand."""

    def __init__(
        self, library: Library, http: Http, events: EventBus, locate: Callable[[Episode], Path | None]
    ) -> None:
        self._library = library
        self._http = http
        self._events = events
        self._locate = locate

    async def load(self, episode_id: EpisodeId) -> None:
        """Look at every source that can be had now; what the network does not give is left for another time."""
        page = await asyncio.to_thread(self._library.episodes.page, episode_id)
        if page.episode.own_file and not page.episode.in_feed:
            # Its file has left its folder, and its chapters were in it: those found before stay.
            return
        published = await self._published(page)
        chapters = await asyncio.to_thread(self._merge, page, published)
        if chapters != page.chapters:
            await asyncio.to_thread(self._library.episodes.set_chapters, episode_id, chapters)
            self._events.publish(ChaptersChanged(episode_id))

    async def _published(self, page: EpisodePage) -> tuple[Chapter, ...]:
        """What podcast:chapters names; those kept before where it cannot be fetched."""
        from player.discovery.chapters import parse_chapters_json

        url = page.chapters_url
        if not url:
            return ()
        try:
            file = local_path(url) if local_path(page.show.feed_url) else None
            if file is not None:
                data = await asyncio.to_thread(file.read_bytes)
            else:
                data = (await self._http.get(url, max_bytes=MAX_BYTES)).body
            return parse_chapters_json(data)
        except (EarmarkError, OSError, ValueError) as error:
            log.info("chapters of episode %d: %s", page.episode.id, error)
            return page.chapters

    def _merge(self, page: EpisodePage, published: tuple[Chapter, ...]) -> tuple[Chapter, ...]:
        from player.audio.chapters import embedded_chapters
        from player.discovery.chapters import chapters_from_notes, merge_chapters

        episode = page.episode
        file = self._locate(episode) or (local_path(episode.enclosure_url) if episode.enclosure_url else None)
        return merge_chapters(
            embedded_chapters(file) if file else (),
            published,
            self._library.episodes.feed_chapters(episode.id),
            chapters_from_notes(page.notes_text),
            episode.duration_s,
        )
