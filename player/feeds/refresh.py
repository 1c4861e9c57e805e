"""Asking feeds what is new: with conditions, one request a host at a time, and each failure left with its show."""

from __future__ import annotations

import asyncio
import logging
import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

from player.domain.addresses import without_password
from player.domain.clock import Clock
from player.domain.errors import (
    EarmarkError,
    FeedUnreadable,
    Gone,
    NeedsPassword,
    NetworkError,
    Offline,
    Refused,
    ShowNotFound,
)
from player.domain.events import EpisodesAdded, EpisodesChanged, EventBus, RefreshFinished, RefreshStarted, ShowChanged
from player.domain.feed import Feed
from player.domain.models import EpisodeId, FeedStatus, FetchState, RefreshResult, ShowId
from player.domain.schedule import next_refresh, next_try
from player.feeds.fetch import FeedFetcher, FetchedFeed, NotModified
from player.feeds.private import without_passwords
from player.feeds.writer import GroupWriter
from player.library import Library
from player.library.refreshes import Schedule
from player.net.passwords import NO_CREDENTIALS, Credentials, Passwords, new_key
from player.net.urls import host_of, redact

log = logging.getLogger(__name__)

# Unchanged shows are noted together, those of so long at once: most refreshes are over by then.
NOTED_EVERY_S = 1.0
MAX_MOVES = 3
# So seldom it is looked whether an http feed has come to be had by https.
HTTPS_TRIED_EVERY = timedelta(days=30)


class FeedReader(Protocol):
    """Reads bytes into a feed off this thread (a worker process in the program)."""

    async def read(self, data: bytes, address: str, content_type: str, known: bytes | None = None) -> Feed: ...


@dataclass(frozen=True, slots=True)
class RefreshOutcome:
    """What came of one show's refresh: ``status`` is updated, unchanged or failed."""

    show_id: ShowId
    status: str
    new_episodes: tuple[EpisodeId, ...] = ()
    repaired_ids: int = 0
    moved_to: str | None = None
    error: EarmarkError | None = None


class Refresher:
    """Refreshes shows. Network by ``fetcher``, reading by ``reader``; every write is one transaction.

    ``luck`` gives numbers from 0 to 1 that spread the moments at which shows are asked again.
    """

    def __init__(
        self,
        library: Library,
        fetcher: FeedFetcher,
        reader: FeedReader,
        events: EventBus,
        clock: Clock,
        *,
        passwords: Passwords,
        writer: GroupWriter,
        at_once: Callable[[], int] = lambda: 16,
        luck: Callable[[], float] = random.random,
    ) -> None:
        self._library = library
        self._fetcher = fetcher
        self._reader = reader
        self._events = events
        self._clock = clock
        self._passwords = passwords
        self._writer = writer
        self._at_once = at_once
        self._luck = luck
        self._running: dict[ShowId, asyncio.Future[RefreshOutcome]] = {}
        self._unchanged: list[tuple[ShowId, FetchState, Schedule]] = []
        self._note_at = 0.0

    async def refresh(
        self,
        show_ids: Iterable[ShowId] | None = None,
        on_outcome: Callable[[RefreshOutcome], None] | None = None,
    ) -> list[RefreshOutcome]:
        """Ask the feeds of these shows, or of all, what is new.

        One request at a time to each host, ``at_once`` hosts in all. Of all shows, those that have ended and those
        whose server asked to be left alone are not asked; a show that is named is. A failure stays with its show and
        stops nobody else. ``on_outcome`` hears of each show as soon as it is known.
        """
        now = self._clock.now()
        feeds = await asyncio.to_thread(self._library.refreshes.status, show_ids, now)
        self._events.publish(RefreshStarted(tuple(feed.show_id for feed in feeds)))
        outcomes: dict[ShowId, RefreshOutcome] = {}

        def tell(outcome: RefreshOutcome) -> None:
            outcomes[outcome.show_id] = outcome
            if on_outcome:
                on_outcome(outcome)

        by_host: dict[str, list[FeedStatus]] = defaultdict(list)
        for feed in feeds:
            left_alone = None if show_ids is not None else _left_alone(feed, now)
            if left_alone is not None:
                tell(RefreshOutcome(feed.show_id, "failed", error=left_alone))
            else:
                by_host[host_of(feed.feed_url)].append(feed)
        # The hosts with the most feeds first: theirs is the longest wait.
        hosts = iter(sorted(by_host.values(), key=len, reverse=True))

        async def ask() -> None:
            for of_host in hosts:
                for feed in of_host:
                    tell(await self._once(feed))

        try:
            async with asyncio.TaskGroup() as group:
                for _ in range(min(self._at_once(), len(by_host))):
                    group.create_task(ask())
        finally:
            await self._note_unchanged()
        done = [outcomes[feed.show_id] for feed in feeds]
        self._events.publish(
            RefreshFinished(sum(len(o.new_episodes) for o in done), sum(o.status == "failed" for o in done))
        )
        return done

    async def settle(self, show_id: ShowId) -> None:
        """Wait for the refresh of a show that is under way, where one is."""
        running = self._running.get(show_id)
        if running is not None:
            await asyncio.wait([running])

    def schedule(self, fresh_for_s: float | None = None) -> Schedule:
        """When to ask again after an answer that was good, from the dates of the episodes."""
        now, luck = self._clock.now(), self._luck()
        fresh = None if fresh_for_s is None else timedelta(seconds=fresh_for_s)

        def when(published: Sequence[int], complete: bool) -> datetime:
            return next_refresh(published, now, complete=complete, fresh_for=fresh, luck=luck)

        return when

    async def _once(self, feed: FeedStatus) -> RefreshOutcome:
        """One refresh of a show at a time: who asks for it meanwhile gets the same outcome."""
        running = self._running.get(feed.show_id)
        if running is not None:
            return await asyncio.shield(running)
        future = asyncio.get_running_loop().create_future()
        self._running[feed.show_id] = future
        try:
            outcome = await self._guarded(feed)
            future.set_result(outcome)
            return outcome
        finally:
            del self._running[feed.show_id]
            if not future.done():
                future.cancel()

    async def _guarded(self, feed: FeedStatus) -> RefreshOutcome:
        try:
            return await self._refresh(feed)
        except ShowNotFound as error:
            # Unsubscribed while its feed was on the way.
            return RefreshOutcome(feed.show_id, "failed", error=error)
        except Offline as error:
            # Says nothing of the show: it is asked again as soon as there is a network.
            return RefreshOutcome(feed.show_id, "failed", error=error)
        except EarmarkError as error:
            log.info("refreshing show %d failed: %s (%s)", feed.show_id, error, error.detail)
            await self._note_failed(feed, error)
            return RefreshOutcome(feed.show_id, "failed", error=error)

    async def _note_failed(self, feed: FeedStatus, error: EarmarkError) -> None:
        now = self._clock.now()
        seconds = error.fields.get("retry_after_s")
        hold = timedelta(seconds=seconds) if isinstance(seconds, int | float) else None
        next_at = next_try(feed.failures + 1, now, hold=hold, luck=self._luck())
        try:
            await self._writer.write(
                partial(
                    self._library.refreshes.failed,
                    feed.show_id,
                    error,
                    now,
                    next_at,
                    hold_until=None if hold is None else next_at,
                    ended=isinstance(error, Gone) or feed.ended,
                )
            )
        except ShowNotFound:
            return
        self._events.publish(ShowChanged(feed.show_id))

    async def _refresh(self, feed: FeedStatus) -> RefreshOutcome:
        fetched = await self._fetch(feed, feed.feed_url, feed.state)
        if isinstance(fetched, NotModified):
            return await self._not_modified(feed, fetched)
        known = await asyncio.to_thread(self._library.refreshes.known_hashes, feed.show_id)
        read = await self._reader.read(fetched.data, fetched.address, fetched.content_type, known)
        if read.says_nothing:
            # Read as it stands it would take its name from the show, and every episode from its feed.
            raise FeedUnreadable("neither name nor items", address=redact(fetched.address))
        return await self._apply(feed, fetched, await self._without_passwords(feed, read))

    async def _without_passwords(self, feed: FeedStatus, read: Feed) -> Feed:
        """What was read, fit to be stored; the password of its files becomes the show's where that has none."""
        read, found = without_passwords(read)
        if found is not NO_CREDENTIALS and feed.password_key is None:
            key = new_key(found.site)
            await asyncio.to_thread(self._passwords.keep, key, found)
            await asyncio.to_thread(self._library.private_feeds.set_key, feed.show_id, key)
        return read

    async def _fetch(
        self, feed: FeedStatus, address: str, state: FetchState | None = None
    ) -> FetchedFeed | NotModified:
        """Fetch with the show's own password, which only its own site gets to see."""
        credentials = await self._credentials(feed)
        try:
            return await self._fetcher.fetch(address, state, credentials=credentials)
        except NeedsPassword:
            if feed.password_key is None:
                raise
            # Another Earmark, the command line beside the window, may have been given a new one.
            fresh = await asyncio.to_thread(self._passwords.reread, feed.password_key)
            if fresh is None or fresh == credentials:
                raise
            return await self._fetcher.fetch(address, state, credentials=fresh)

    async def _credentials(self, feed: FeedStatus) -> Credentials:
        if feed.password_key is None:
            return NO_CREDENTIALS
        return await asyncio.to_thread(self._passwords.get, feed.password_key) or NO_CREDENTIALS

    async def _not_modified(self, feed: FeedStatus, fetched: NotModified) -> RefreshOutcome:
        # The server knows our copy, so that a permanent move leads to the same feed.
        moved_to = await self._move(feed, fetched.feed_address)
        self._unchanged.append((feed.show_id, fetched.state, self.schedule(fetched.fresh_for_s)))
        if len(self._unchanged) == 1:
            self._note_at = asyncio.get_running_loop().time() + NOTED_EVERY_S
        if feed.failed or feed.ended or asyncio.get_running_loop().time() >= self._note_at:
            await self._note_unchanged()
        if feed.failed or feed.ended or moved_to:
            self._events.publish(ShowChanged(feed.show_id))
        return RefreshOutcome(feed.show_id, "unchanged", moved_to=moved_to)

    async def _note_unchanged(self) -> None:
        news, self._unchanged = self._unchanged, []
        if news:
            await asyncio.to_thread(self._library.refreshes.unchanged, news, self._clock.now())

    async def _apply(self, feed: FeedStatus, fetched: FetchedFeed, read: Feed) -> RefreshOutcome:
        successor = await self._successor(feed, read)
        if successor is not None:
            fetched, read = successor
        result: RefreshResult = await self._writer.write(
            partial(
                self._library.feeds.apply,
                feed.show_id,
                read,
                fetched.state,
                self._clock.now(),
                self.schedule(fetched.fresh_for_s),
                before=feed.state,
            ),
            len(read.items),
        )
        moved_to = None
        if result.recognised:
            # A redirect to something else entirely is a mistake of the publisher's, and no move.
            moved_to = await self._move(feed, fetched.feed_address) or await self._to_https(feed)
        changed = bool(result.new_episodes or result.changed_episodes or result.show_changed)
        if changed or moved_to or result.repaired_ids or feed.failed or feed.ended:
            self._events.publish(ShowChanged(feed.show_id))
        if result.new_episodes:
            self._events.publish(EpisodesAdded(feed.show_id, result.new_episodes))
        if result.changed_episodes:
            self._events.publish(EpisodesChanged(result.changed_episodes))
        return RefreshOutcome(
            feed.show_id,
            "updated" if changed else "unchanged",
            result.new_episodes,
            result.repaired_ids,
            moved_to,
        )

    async def _successor(self, feed: FeedStatus, read: Feed) -> tuple[FetchedFeed, Feed] | None:
        """The feed that ``itunes:new-feed-url`` names, where it is another one and holds this show's episodes.

        Most name themselves. Where it cannot be had or is something else, the feed at hand is as good as ever.
        """
        seen = {feed.feed_url}
        found: tuple[FetchedFeed, Feed] | None = None
        address = read.new_feed_url
        while address and address not in seen and len(seen) <= MAX_MOVES:
            seen.add(address)
            if not await asyncio.to_thread(self._library.notices.may_move, feed.show_id, address):
                break
            try:
                fetched = await self._fetch(feed, address)
                assert isinstance(fetched, FetchedFeed)
                successor = await self._reader.read(fetched.data, fetched.address, fetched.content_type)
                successor = await self._without_passwords(feed, successor)
            except EarmarkError as error:
                log.info("new-feed-url %s of show %d failed: %s", redact(address), feed.show_id, error.detail)
                break
            if not await asyncio.to_thread(self._library.feeds.recognises, feed.show_id, successor):
                log.info("new-feed-url %s of show %d is another show", redact(address), feed.show_id)
                break
            found = fetched, successor
            address = successor.new_feed_url
        return found

    async def _to_https(self, feed: FeedStatus) -> str | None:
        """Move an http feed to https where its server gives the same show there; the address where it did."""
        now = self._clock.now()
        if self._fetcher.https_of(feed.feed_url) is None:
            return None
        if feed.https_tried is not None and now - feed.https_tried < HTTPS_TRIED_EVERY:
            return None
        await asyncio.to_thread(self._library.refreshes.note_https_tried, feed.show_id, now)
        try:
            fetched = await self._fetcher.fetch_by_https(feed.feed_url, await self._credentials(feed))
            if fetched is None:
                return None
            read = await self._reader.read(fetched.data, fetched.address, fetched.content_type)
        except EarmarkError as error:
            log.info("show %d is not to be had by https: %s", feed.show_id, error.detail)
            return None
        if not await asyncio.to_thread(self._library.feeds.recognises, feed.show_id, read):
            return None
        return await self._move(feed, fetched.feed_address)

    async def _move(self, feed: FeedStatus, address: str) -> str | None:
        """Follow the show to ``address`` unless the person has undone just that; the address where it was done."""
        if address == without_password(feed.feed_url) or not await asyncio.to_thread(
            self._library.notices.may_move, feed.show_id, address
        ):
            return None
        moved = await asyncio.to_thread(self._library.refreshes.move, feed.show_id, address, self._clock.now())
        return address if moved else None


def _left_alone(feed: FeedStatus, now: datetime) -> NetworkError | None:
    """Why a show is not asked along with all others; None where it is."""
    if feed.ended:
        return Gone("ended before", host=host_of(feed.feed_url), address=redact(feed.feed_url), status=410)
    if feed.hold_until is not None and feed.hold_until > now:
        left = (feed.hold_until - now).total_seconds()
        return Refused(
            "held", host=host_of(feed.feed_url), address=redact(feed.feed_url), status=429, retry_after_s=left
        )
    return None
