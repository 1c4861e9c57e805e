"""The first reading of a feed: by https where there is one, where it has moved to, with its older pages."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from player.domain.errors import AlreadySubscribed, EarmarkError, FeedError, FeedWithoutAudio
from player.domain.feed import Feed
from player.feeds.fetch import FeedFetcher, FetchedFeed
from player.feeds.private import without_passwords
from player.feeds.refresh import FeedReader
from player.net.passwords import NO_CREDENTIALS, Credentials
from player.net.urls import redact

log = logging.getLogger(__name__)

# RFC 5005: so many pages of a feed are followed when it is subscribed.
PAGES_AT_FIRST = 20


@dataclass(frozen=True, slots=True)
class ReadFeed:
    """A feed with where it came from, and the name and password that belong to it (NO_CREDENTIALS where none do)."""

    fetched: FetchedFeed
    feed: Feed
    credentials: Credentials


class FirstReading:
    """Reads feeds of which nothing is known yet. Network by ``fetcher``, reading by ``reader``."""

    def __init__(self, fetcher: FeedFetcher, reader: FeedReader) -> None:
        self._fetcher = fetcher
        self._reader = reader

    async def of_show(
        self,
        address: str,
        credentials: Credentials,
        refuse_known: Callable[[str], Awaitable[None]],
        *,
        try_http: bool,
    ) -> ReadFeed:
        """All that there is of the show at ``address``; ``refuse_known`` raises where an address is known already.

        Raises FeedWithoutAudio, or what fetching and reading raise.
        """
        found = await self._by_https(address, credentials, refuse_known)
        if found is None:
            found = await self.of_page(address, credentials, try_http=try_http)
        if found.feed.new_feed_url and found.feed.new_feed_url not in (address, found.fetched.feed_address):
            found = await self._successor(found)
        if not found.feed.playable:
            raise FeedWithoutAudio(title=found.feed.title or redact(found.fetched.address))
        return replace(found, feed=await self._with_older_pages(found))

    async def of_page(
        self, address: str, credentials: Credentials = NO_CREDENTIALS, *, try_http: bool = False
    ) -> ReadFeed:
        """What stands at ``address`` and no more. Raises what fetching and reading raise."""
        fetched = await self._fetcher.fetch(address, try_http=try_http, credentials=credentials)
        assert isinstance(fetched, FetchedFeed)
        return await self._understand(fetched, credentials)

    async def _understand(self, fetched: FetchedFeed, credentials: Credentials) -> ReadFeed:
        # Nothing is known yet, but what is read now is recognised the next time.
        read = await self._reader.read(fetched.data, fetched.address, fetched.content_type, b"")
        feed, of_files = without_passwords(read)
        return ReadFeed(fetched, feed, of_files if credentials is NO_CREDENTIALS else credentials)

    async def _by_https(
        self, address: str, credentials: Credentials, refuse_known: Callable[[str], Awaitable[None]]
    ) -> ReadFeed | None:
        fetched = await self._fetcher.fetch_by_https(address, credentials)
        if fetched is None:
            return None
        try:
            await refuse_known(fetched.feed_address)
            return await self._understand(fetched, credentials)
        except AlreadySubscribed:
            raise
        except FeedError as error:
            log.info("by https %s gives no feed: %s", redact(address), error.detail)
            return None

    async def _successor(self, found: ReadFeed) -> ReadFeed:
        """Where a feed says that it has moved (itunes:new-feed-url), the feed there, if it holds the same episodes."""
        address = found.feed.new_feed_url
        assert address
        try:
            successor = await self.of_page(address, found.credentials)
        except EarmarkError as error:
            log.info("new-feed-url %s failed: %s", redact(address), error.detail)
            return found
        guids = {item.guid for item in found.feed.playable if item.guid}
        return successor if any(item.guid in guids for item in successor.feed.playable) else found

    async def _with_older_pages(self, found: ReadFeed) -> Feed:
        """The feed with the items of its older pages, as far as they can be had within the limit."""
        feed = found.feed
        items, seen, following = list(feed.items), {found.fetched.address}, feed.next_page_url
        failed = None
        while following and following not in seen and len(seen) < PAGES_AT_FIRST:
            seen.add(following)
            try:
                page = (await self.of_page(following, found.credentials)).feed
            except EarmarkError as error:
                # What is here is a show already; its older part can be asked for again.
                log.info("page %s failed: %s", redact(following), error.detail)
                failed = following
                break
            items += [replace(item, order=len(items) + place) for place, item in enumerate(page.items)]
            following = page.next_page_url
        left = failed or (following if following not in seen else None)
        return replace(feed, items=tuple(items), next_page_url=left)
