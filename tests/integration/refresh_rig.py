"""A library, a client and a reading process joined as in the program, with a clock that stands still."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from player.domain.events import EpisodesAdded, EpisodesChanged, EventBus, ShowChanged
from player.domain.models import ShowId
from player.feeds.fetch import FeedFetcher
from player.feeds.refresh import RefreshOutcome
from player.feeds.subscriptions import Subscriptions
from player.feeds.worker_pool import WorkerPool
from player.library import Library
from player.net.client import HttpClient
from player.net.passwords import Passwords, SitePasswords
from tests.support.shows import Episode, Show
from tests.support.wait import PATIENCE_S

START = datetime(2026, 3, 1, 12, tzinfo=UTC)


class HandClock:
    """Time that moves when it is told to."""

    def __init__(self) -> None:
        self.moment = START

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return self.moment.timestamp()


class Rig:
    """A library, a client and a reading process, and what they told."""

    def __init__(
        self,
        folder: Path,
        *,
        at_once: int = 16,
        tls: ssl.SSLContext | None = None,
        https_of: Callable[[str], str | None] | None = None,
    ) -> None:
        self.at_once = at_once
        self.library = Library(folder / "library.sqlite3")
        self.passwords = Passwords()
        site_passwords = SitePasswords(lambda: self.passwords, self.library.private_feeds.all)
        # Less only where a server lets wait on purpose: on a busy machine an answer may take seconds.
        self.timeout_s = PATIENCE_S
        self.http = HttpClient(timeout_s=lambda: self.timeout_s, passwords=site_passwords, tls=tls)
        self.pool = WorkerPool()
        self.clock = HandClock()
        self.events: list[object] = []
        bus = EventBus()
        for kind in (ShowChanged, EpisodesAdded, EpisodesChanged):
            bus.listen(kind, self.events.append)
        self.fetcher = FeedFetcher(self.http, https_of=https_of)
        self.subscriptions = Subscriptions(
            self.library,
            self.fetcher,
            self.pool,
            bus,
            self.clock,
            passwords=self.passwords,
            at_once=lambda: self.at_once,
        )

    async def subscribe(self, url: str) -> ShowId:
        show = await self.subscriptions.subscribe(url)
        self.events.clear()
        return show.id

    async def refresh(self, show_id: ShowId | None = None) -> RefreshOutcome:
        """The outcome of the only show, which is named where its id is given."""
        outcomes = await self.subscriptions.refresh(None if show_id is None else [show_id])
        (outcome,) = outcomes
        return outcome

    def titles(self, show_id: ShowId) -> list[str]:
        ids = self.library.episodes.ids(show_id=show_id)
        return [episode.title for episode in self.library.episodes.rows(ids)]

    def asked_again_in(self) -> timedelta:
        due = self.library.refreshes.next_due()
        assert due is not None
        return due - self.clock.moment

    async def close(self) -> None:
        await self.http.close()
        await self.pool.close()
        self.library.close()


def a_new_episode(show: Show, title: str = "Walk again", **changes: object) -> Episode:
    """Put a new episode on top of the feed."""
    latest = max(e.published for e in show.episodes if isinstance(e.published, datetime))
    episode = Episode(title=title, published=latest + timedelta(days=1), **changes)  # type: ignore[arg-type]
    show.episodes.insert(0, episode)
    return episode
