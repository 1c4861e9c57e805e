"""Subscribing, refreshing and unsubscribing: from an address to shows in the library, and what changed since."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlsplit

from player.domain.clock import Clock
from player.domain.errors import AlreadySubscribed, EarmarkError, FeedWithoutAudio, ShowNotFound
from player.domain.events import (
    EpisodesAdded,
    EpisodesChanged,
    EventBus,
    RefreshFinished,
    RefreshStarted,
    ShowAdded,
    ShowChanged,
    ShowRemoved,
)
from player.domain.feed import Feed
from player.domain.models import EpisodeId, Show, ShowId
from player.feeds.addresses import is_schemeless, normalise_address
from player.feeds.fetch import FeedFetcher, FetchedFeed, NotModified
from player.library import Library

log = logging.getLogger(__name__)


class FeedReader(Protocol):
    """Reads bytes into a feed off this thread (a worker process in the program)."""

    async def read(self, data: bytes, address: str, content_type: str) -> Feed: ...


@dataclass(frozen=True, slots=True)
class RefreshOutcome:
    """What came of one show's refresh: ``status`` is updated, unchanged or failed."""

    show_id: ShowId
    status: str
    new_episodes: tuple[EpisodeId, ...] = ()
    repaired_ids: int = 0
    error: EarmarkError | None = None


class Subscriptions:
    """The shows a person follows. Network by ``fetcher``, reading by ``reader``; every write is one transaction."""

    def __init__(
        self,
        library: Library,
        fetcher: FeedFetcher,
        reader: FeedReader,
        events: EventBus,
        clock: Clock,
        *,
        at_once: int = 16,
    ) -> None:
        self._library = library
        self._fetcher = fetcher
        self._reader = reader
        self._events = events
        self._clock = clock
        self._at_once = at_once
        self._adding = asyncio.Lock()

    async def subscribe(self, address: str) -> Show:
        """Fetch, read and store the show at ``address``.

        Raises AlreadySubscribed, FeedWithoutAudio, or what fetching and reading raise; nothing is stored then.
        """
        url = normalise_address(address)
        await self._refuse_known(url)
        fetched = await self._fetcher.fetch(url, try_http=is_schemeless(address))
        assert isinstance(fetched, FetchedFeed)
        feed = await self._reader.read(fetched.data, fetched.address, fetched.content_type)
        if not feed.playable:
            raise FeedWithoutAudio(title=feed.title or fetched.address)
        # Where every hop to it was permanent the new address is the show's own; else the one asked for stays.
        feed_url = fetched.feed_address
        async with self._adding:
            await self._refuse_known(feed_url, feed.podcast_guid)
            state = fetched.state
            show_id, result = await asyncio.to_thread(self._library.feeds.add, feed, feed_url, state, self._clock.now())
        self._events.publish(ShowAdded(show_id))
        self._events.publish(EpisodesAdded(show_id, result.new_episodes))
        return await asyncio.to_thread(self._library.shows.get, show_id)

    async def _refuse_known(self, url: str, podcast_guid: str = "") -> None:
        shows = self._library.shows
        known = await asyncio.to_thread(shows.by_feed_url, url)
        if known is None and podcast_guid:
            known = await asyncio.to_thread(shows.by_podcast_guid, podcast_guid)
        if known is not None:
            raise AlreadySubscribed(title=known.title)

    async def unsubscribe(self, show_id: ShowId) -> None:
        """Forget a show and all that was done with it. Raises ShowNotFound."""
        await asyncio.to_thread(self._library.shows.remove, show_id)
        self._events.publish(ShowRemoved(show_id))

    async def refresh(
        self,
        show_ids: Iterable[ShowId] | None = None,
        on_outcome: Callable[[RefreshOutcome], None] | None = None,
    ) -> list[RefreshOutcome]:
        """Ask the feeds of these shows, or of all, what is new.

        One request at a time to each host, ``at_once`` hosts in all. A failure stays with its show and stops nobody
        else. ``on_outcome`` hears of each show as soon as it is known.
        """
        shows = await asyncio.to_thread(self._library.shows.all)
        wanted = None if show_ids is None else set(show_ids)
        shows = [show for show in shows if wanted is None or show.id in wanted]
        self._events.publish(RefreshStarted(tuple(show.id for show in shows)))
        by_host: dict[str, list[Show]] = defaultdict(list)
        for show in shows:
            by_host[urlsplit(show.feed_url).netloc].append(show)
        outcomes: dict[ShowId, RefreshOutcome] = {}
        gate = asyncio.Semaphore(self._at_once)

        async def one_host(of_host: list[Show]) -> None:
            for show in of_host:
                async with gate:
                    outcomes[show.id] = outcome = await self._refresh_one(show)
                if on_outcome:
                    on_outcome(outcome)

        async with asyncio.TaskGroup() as group:
            for of_host in by_host.values():
                group.create_task(one_host(of_host))
        done = [outcomes[show.id] for show in shows]
        self._events.publish(
            RefreshFinished(sum(len(o.new_episodes) for o in done), sum(o.status == "failed" for o in done))
        )
        return done

    async def _refresh_one(self, show: Show) -> RefreshOutcome:
        try:
            return await self._refresh(show)
        except ShowNotFound as error:
            # Unsubscribed while its feed was on the way.
            return RefreshOutcome(show.id, "failed", error=error)
        except EarmarkError as error:
            log.info("refreshing show %d failed: %s (%s)", show.id, error, error.detail)
            await asyncio.to_thread(self._library.shows.note_failed, show.id, error, self._clock.now())
            self._events.publish(ShowChanged(show.id))
            return RefreshOutcome(show.id, "failed", error=error)

    async def _refresh(self, show: Show) -> RefreshOutcome:
        state = await asyncio.to_thread(self._library.shows.fetch_state, show.id)
        fetched = await self._fetcher.fetch(show.feed_url, state)
        if isinstance(fetched, NotModified):
            await self._note_unchanged(show)
            return RefreshOutcome(show.id, "unchanged")
        feed = await self._reader.read(fetched.data, fetched.address, fetched.content_type)
        result = await asyncio.to_thread(self._library.feeds.apply, show.id, feed, fetched.state, self._clock.now())
        if fetched.feed_address != show.feed_url and feed.playable:
            await asyncio.to_thread(self._library.shows.move_feed, show.id, fetched.feed_address)
        self._events.publish(ShowChanged(show.id))
        if result.new_episodes:
            self._events.publish(EpisodesAdded(show.id, result.new_episodes))
        if result.changed_episodes:
            self._events.publish(EpisodesChanged(result.changed_episodes))
        changed = bool(result.new_episodes or result.changed_episodes)
        return RefreshOutcome(show.id, "updated" if changed else "unchanged", result.new_episodes, result.repaired_ids)

    async def _note_unchanged(self, show: Show) -> None:
        await asyncio.to_thread(self._library.shows.note_unchanged, show.id, self._clock.now())
        if show.error:
            self._events.publish(ShowChanged(show.id))
