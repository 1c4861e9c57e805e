"""Subscribing and unsubscribing: from an address to a show in the library, older pages of its feed included."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from player.domain.clock import Clock
from player.domain.errors import AlreadySubscribed, EarmarkError
from player.domain.events import EpisodesAdded, EventBus, ShowAdded, ShowChanged, ShowRemoved
from player.domain.models import EpisodeId, Show, ShowId
from player.feeds.addresses import is_schemeless, normalise_address
from player.feeds.fetch import FeedFetcher
from player.feeds.first_reading import FirstReading
from player.feeds.private import credentials_for
from player.feeds.refresh import FeedReader, Refresher, RefreshOutcome
from player.feeds.show_passwords import PasswordOutcome, ShowPasswords
from player.feeds.writer import GroupWriter
from player.library import Library
from player.net.passwords import NO_CREDENTIALS, Passwords, new_key
from player.net.urls import host_of

# RFC 5005: so many pages of a feed are followed when all of it is asked for.
PAGES_IN_ALL = 500


@dataclass(frozen=True, slots=True)
class SubscribeOutcome:
    """What came of one address of many."""

    address: str
    show: Show | None = None
    error: EarmarkError | None = None


class Subscriptions:
    """The shows a person follows. Network by ``fetcher``, reading by ``reader``; every write is one transaction.

    Names and passwords go into ``passwords`` and nowhere else; the library holds the key of the entry.
    """

    def __init__(
        self,
        library: Library,
        fetcher: FeedFetcher,
        reader: FeedReader,
        events: EventBus,
        clock: Clock,
        *,
        passwords: Passwords | None = None,
        at_once: Callable[[], int] = lambda: 16,
    ) -> None:
        self._library = library
        self._events = events
        self._clock = clock
        self._at_once = at_once
        self._passwords = passwords or Passwords()
        self._writer = GroupWriter(library)
        self._first_reading = FirstReading(fetcher, reader)
        self._refresher = Refresher(
            library, fetcher, reader, events, clock, passwords=self._passwords, writer=self._writer, at_once=at_once
        )
        self._show_passwords = ShowPasswords(library, self._passwords, self._refresher, events)

    async def subscribe(self, address: str, user: str = "", password: str = "") -> Show:
        """Fetch, read and store the show at ``address``, with a name and password where its feed asks for them.

        Those may stand in the address too (``https://user:password@host/``), which is stored without them.
        Raises NeedsPassword, AlreadySubscribed, FeedWithoutAudio, or what else fetching and reading raise; nothing is
        stored then.
        """
        url, credentials = credentials_for(normalise_address(address), user, password)
        await self._refuse_known(url)
        found = await self._first_reading.of_show(url, credentials, self._refuse_known, try_http=is_schemeless(address))
        fetched, feed, credentials = found.fetched, found.feed, found.credentials
        # Where every hop to it was permanent the new address is the show's own; else the one asked for stays.
        feed_url = fetched.feed_address
        if credentials.fits(feed_url):
            # Once https, never again in the clear.
            credentials = replace(credentials, site=feed_url)
        key = None if credentials is NO_CREDENTIALS else new_key(credentials.site)
        show_id, result = await self._writer.write(
            partial(
                self._library.feeds.add,
                feed,
                feed_url,
                fetched.state,
                self._clock.now(),
                self._refresher.schedule(fetched.fresh_for_s),
                password_key=key,
            ),
            len(feed.items),
        )
        if key is not None:
            await asyncio.to_thread(self._passwords.keep, key, credentials)
        self._events.publish(ShowAdded(show_id))
        self._events.publish(EpisodesAdded(show_id, result.new_episodes))
        return await asyncio.to_thread(self._library.shows.get, show_id)

    def known(self, address: str) -> Show | None:
        """The show that is subscribed at ``address``, by http or https; None for all else, also for what is none.

        One that was left is not, though it can still be brought back.
        """
        try:
            url, _ = credentials_for(normalise_address(address))
        except EarmarkError:
            return None
        by_feed_url = self._library.shows.by_feed_url
        scheme, colon, rest = url.partition(":")
        other = {"http": "https", "https": "http"}.get(scheme, scheme)
        show = by_feed_url(url) or by_feed_url(other + colon + rest)
        return None if show is None or show.id in self._library.shows.leaving else show

    async def subscribe_all(
        self, addresses: Sequence[str], on_outcome: Callable[[SubscribeOutcome], None] | None = None
    ) -> list[SubscribeOutcome]:
        """Subscribe to many shows: one request a host at a time, ``at_once`` in all; a failure stops nobody else."""
        gate = asyncio.Semaphore(self._at_once())
        hosts: dict[str, asyncio.Lock] = {}

        async def one(address: str) -> SubscribeOutcome:
            try:
                host = host_of(normalise_address(address))
                async with hosts.setdefault(host, asyncio.Lock()), gate:
                    with self._writer.coming():
                        outcome = SubscribeOutcome(address, await self.subscribe(address))
            except EarmarkError as error:
                outcome = SubscribeOutcome(address, error=error)
            if on_outcome:
                on_outcome(outcome)
            return outcome

        return list(await asyncio.gather(*(one(address) for address in addresses)))

    async def unsubscribe(self, show_id: ShowId) -> None:
        """Forget a show and all that was done with it, its password too. Raises ShowNotFound."""
        key = await asyncio.to_thread(self._library.private_feeds.key_of, show_id)
        await asyncio.to_thread(self._library.shows.remove, show_id)
        if key is not None:
            await asyncio.to_thread(self._passwords.forget, key)
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
        credentials = await self._show_passwords.of_feed(feed)
        address, seen, added = feed.next_page_url, {feed.feed_url}, list[EpisodeId]()
        while address and address not in seen and len(seen) <= PAGES_IN_ALL:
            seen.add(address)
            page = await self._first_reading.of_page(address, credentials)
            result = await asyncio.to_thread(
                partial(
                    self._library.feeds.apply, show_id, page.feed, page.fetched.state, self._clock.now(), whole=False
                )
            )
            added += result.new_episodes
            address = page.feed.next_page_url
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

    async def set_credentials(self, show_id: ShowId, user: str, password: str) -> PasswordOutcome:
        """Give a show's feed a name and password: they are tried at once, and kept unless the server refuses them.

        Raises ShowNotFound.
        """
        return await self._show_passwords.give(show_id, user, password, self._clock.now())

    async def forget_credentials(self, show_id: ShowId) -> None:
        """Forget the name and password of a show. Raises ShowNotFound."""
        await self._show_passwords.forget(show_id)

    async def user_of(self, show_id: ShowId) -> str:
        """The name that is kept for a show, for a form to begin with; empty where there is none.

        Raises ShowNotFound and KeyringFailed.
        """
        return await self._show_passwords.user_of(show_id)

    async def _refuse_known(self, url: str) -> None:
        known = await asyncio.to_thread(self._library.shows.by_feed_url, url)
        if known is not None:
            if known.id in self._library.shows.leaving:
                # Whoever asks for it again wants to have it.
                self._library.shows.stay(known.id)
                self._events.publish(ShowChanged(known.id))
            raise AlreadySubscribed(title=known.title, show_id=known.id)
