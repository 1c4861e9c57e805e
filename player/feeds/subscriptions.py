"""Subscribing and unsubscribing: from an address to a show in the library, older pages of its feed included."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from player.domain.clock import Clock
from player.domain.errors import AlreadySubscribed, EarmarkError, FeedWithoutAudio
from player.domain.events import EpisodesAdded, EventBus, ShowAdded, ShowChanged, ShowRemoved
from player.domain.feed import Feed
from player.domain.models import EpisodeId, Show, ShowId
from player.feeds.addresses import is_schemeless, normalise_address
from player.feeds.fetch import FeedFetcher, FetchedFeed
from player.feeds.refresh import FeedReader, Refresher, RefreshOutcome
from player.library import Library
from player.net.urls import host_of, redact

log = logging.getLogger(__name__)

# RFC 5005: so many pages of a feed are followed when it is subscribed, and when all of it is asked for.
PAGES_AT_FIRST = 20
PAGES_IN_ALL = 500


@dataclass(frozen=True, slots=True)
class SubscribeOutcome:
    """What came of one address of many."""

    address: str
    show: Show | None = None
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
        self._refresher = Refresher(library, fetcher, reader, events, clock, at_once=at_once)

    async def subscribe(self, address: str) -> Show:
        """Fetch, read and store the show at ``address``.

        Raises AlreadySubscribed, FeedWithoutAudio, or what fetching and reading raise; nothing is stored then.
        """
        url = normalise_address(address)
        await self._refuse_known(url)
        fetched, feed = await self._read(url, try_http=is_schemeless(address))
        if feed.new_feed_url and feed.new_feed_url not in (url, fetched.feed_address):
            fetched, feed = await self._successor(fetched, feed)
        if not feed.playable:
            raise FeedWithoutAudio(title=feed.title or redact(fetched.address))
        feed = await self._with_older_pages(feed, fetched.address)
        # Where every hop to it was permanent the new address is the show's own; else the one asked for stays.
        feed_url = fetched.feed_address
        async with self._adding:
            await self._refuse_known(feed_url, feed.podcast_guid)
            show_id, result = await asyncio.to_thread(
                partial(
                    self._library.feeds.add,
                    feed,
                    feed_url,
                    fetched.state,
                    self._clock.now(),
                    self._refresher.schedule(fetched.fresh_for_s),
                )
            )
        self._events.publish(ShowAdded(show_id))
        self._events.publish(EpisodesAdded(show_id, result.new_episodes))
        return await asyncio.to_thread(self._library.shows.get, show_id)

    async def subscribe_all(
        self, addresses: Sequence[str], on_outcome: Callable[[SubscribeOutcome], None] | None = None
    ) -> list[SubscribeOutcome]:
        """Subscribe to many shows: one request a host at a time, ``at_once`` in all; a failure stops nobody else."""
        gate = asyncio.Semaphore(self._at_once)
        hosts: dict[str, asyncio.Lock] = {}

        async def one(address: str) -> SubscribeOutcome:
            try:
                host = host_of(normalise_address(address))
                async with hosts.setdefault(host, asyncio.Lock()), gate:
                    outcome = SubscribeOutcome(address, await self.subscribe(address))
            except EarmarkError as error:
                outcome = SubscribeOutcome(address, error=error)
            if on_outcome:
                on_outcome(outcome)
            return outcome

        return list(await asyncio.gather(*(one(address) for address in addresses)))

    async def unsubscribe(self, show_id: ShowId) -> None:
        """Forget a show and all that was done with it. Raises ShowNotFound."""
        await asyncio.to_thread(self._library.shows.remove, show_id)
        self._events.publish(ShowRemoved(show_id))

    async def refresh(
        self,
        show_ids: Iterable[ShowId] | None = None,
        on_outcome: Callable[[RefreshOutcome], None] | None = None,
    ) -> list[RefreshOutcome]:
        """Ask the feeds of these shows, or of all, what is new (see Refresher)."""
        return await self._refresher.refresh(show_ids, on_outcome)

    async def load_older(self, show_id: ShowId) -> tuple[EpisodeId, ...]:
        """Follow the older pages of a show's feed to their end, and give the episodes that came of it.

        What was read before a page that fails is kept, and the next time goes on there. Raises what fetching raises.
        """
        (feed,) = await asyncio.to_thread(self._library.refreshes.status, [show_id], self._clock.now())
        address, seen, added = feed.next_page_url, {feed.feed_url}, list[EpisodeId]()
        while address and address not in seen and len(seen) <= PAGES_IN_ALL:
            seen.add(address)
            fetched, page = await self._read(address)
            result = await asyncio.to_thread(
                partial(self._library.feeds.apply, show_id, page, fetched.state, self._clock.now(), whole=False)
            )
            added += result.new_episodes
            address = page.next_page_url
            await asyncio.to_thread(self._library.refreshes.set_next_page, show_id, address)
            if result.new_episodes:
                self._events.publish(EpisodesAdded(show_id, result.new_episodes))
        self._events.publish(ShowChanged(show_id))
        return tuple(added)

    async def undo_move(self, show_id: ShowId, notice_id: int) -> bool:
        """Take up the address again that a show had before it moved, and stay there."""
        undone = await asyncio.to_thread(self._library.notices.undo_move, notice_id)
        if undone:
            self._events.publish(ShowChanged(show_id))
        return undone

    async def _read(self, address: str, *, try_http: bool = False) -> tuple[FetchedFeed, Feed]:
        fetched = await self._fetcher.fetch(address, try_http=try_http)
        assert isinstance(fetched, FetchedFeed)
        # Nothing is known yet, but what is read now is recognised the next time.
        return fetched, await self._reader.read(fetched.data, fetched.address, fetched.content_type, b"")

    async def _successor(self, fetched: FetchedFeed, feed: Feed) -> tuple[FetchedFeed, Feed]:
        """Where a feed says that it has moved (itunes:new-feed-url), the feed there, if it holds the same episodes."""
        assert feed.new_feed_url
        try:
            found, successor = await self._read(feed.new_feed_url)
        except EarmarkError as error:
            log.info("new-feed-url %s failed: %s", redact(feed.new_feed_url), error.detail)
            return fetched, feed
        guids = {item.guid for item in feed.playable if item.guid}
        same = any(item.guid in guids for item in successor.playable)
        return (found, successor) if same else (fetched, feed)

    async def _with_older_pages(self, feed: Feed, address: str) -> Feed:
        """The feed with the items of its older pages, as far as they can be had within the limit."""
        items, seen, following = list(feed.items), {address}, feed.next_page_url
        failed = None
        while following and following not in seen and len(seen) < PAGES_AT_FIRST:
            seen.add(following)
            try:
                _fetched, page = await self._read(following)
            except EarmarkError as error:
                # What is here is a show already; its older part can be asked for again.
                log.info("page %s failed: %s", redact(following), error.detail)
                failed = following
                break
            items += [replace(item, order=len(items) + place) for place, item in enumerate(page.items)]
            following = page.next_page_url
        left = failed or (following if following not in seen else None)
        return replace(feed, items=tuple(items), next_page_url=left)

    async def _refuse_known(self, url: str, podcast_guid: str = "") -> None:
        shows = self._library.shows
        known = await asyncio.to_thread(shows.by_feed_url, url)
        if known is None and podcast_guid:
            known = await asyncio.to_thread(shows.by_podcast_guid, podcast_guid)
        if known is not None:
            raise AlreadySubscribed(title=known.title)
