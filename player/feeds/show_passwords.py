"""The name and password of a show's feed: given, tried at once, kept, forgotten."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime

from player.domain.errors import NeedsPassword, ShowNotFound
from player.domain.events import EventBus, ShowChanged
from player.domain.models import FeedStatus, ShowId
from player.feeds.refresh import Refresher, RefreshOutcome
from player.library import Library
from player.net.passwords import NO_CREDENTIALS, Credentials, Passwords, new_key


@dataclass(frozen=True, slots=True)
class PasswordOutcome:
    """What came of a name and password that were given for a show.

    ``refresh`` is the try with them. They are forgotten again where the server refused them (NeedsPassword); ``kept``
    is False too where no keyring took them, so that they are only known until the program ends.
    """

    refresh: RefreshOutcome
    kept: bool


class ShowPasswords:
    """Joins the library, which knows the key of an entry, and ``passwords``, which know the entry."""

    def __init__(self, library: Library, passwords: Passwords, refresher: Refresher, events: EventBus) -> None:
        self._library = library
        self._passwords = passwords
        self._refresher = refresher
        self._events = events

    async def of_feed(self, feed: FeedStatus) -> Credentials:
        """What goes with a request for this feed. Raises KeyringFailed."""
        if feed.password_key is None:
            return NO_CREDENTIALS
        return await asyncio.to_thread(self._passwords.get, feed.password_key) or NO_CREDENTIALS

    async def give(self, show_id: ShowId, user: str, password: str, now: datetime) -> PasswordOutcome:
        """Use and keep these from now on, unless the server refuses them. Raises ShowNotFound."""
        await self._refresher.settle(show_id)
        feed = await self._status(show_id, now)
        given = Credentials(user, password, feed.feed_url)
        key = new_key(feed.feed_url)
        await asyncio.to_thread(self._passwords.keep_for_now, key, given)
        await asyncio.to_thread(self._library.private_feeds.set_key, show_id, key)
        (outcome,) = await self._refresher.refresh([show_id])
        if isinstance(outcome.error, NeedsPassword):
            await asyncio.to_thread(self._library.private_feeds.set_key, show_id, feed.password_key)
            await asyncio.to_thread(self._passwords.forget_for_now, key)
            return PasswordOutcome(outcome, kept=False)
        kept = await asyncio.to_thread(self._passwords.keep, key, given)
        if feed.password_key is not None:
            await asyncio.to_thread(self._passwords.forget, feed.password_key)
        self._events.publish(ShowChanged(show_id))
        return PasswordOutcome(outcome, kept)

    async def forget(self, show_id: ShowId) -> None:
        """Forget the name and password of a show. Raises ShowNotFound."""
        key = await asyncio.to_thread(self._library.private_feeds.key_of, show_id)
        if key is not None:
            await asyncio.to_thread(self._library.private_feeds.set_key, show_id, None)
            await asyncio.to_thread(self._passwords.forget, key)
            self._events.publish(ShowChanged(show_id))

    async def user_of(self, show_id: ShowId) -> str:
        """The name that is kept for a show; empty where there is none. Raises ShowNotFound and KeyringFailed."""
        key = await asyncio.to_thread(self._library.private_feeds.key_of, show_id)
        known = None if key is None else await asyncio.to_thread(self._passwords.get, key)
        return known.user if known else ""

    async def _status(self, show_id: ShowId, now: datetime) -> FeedStatus:
        for feed in await asyncio.to_thread(self._library.refreshes.status, [show_id], now):
            return feed
        raise ShowNotFound(show=show_id)
