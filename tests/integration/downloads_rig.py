"""A download manager with everything real around it: library file, background loop, HTTP client, folder."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self, TypeVar

import pytest

from player.domain.clock import SystemClock
from player.domain.errors import EarmarkError
from player.domain.events import DownloadProgress, EpisodesChanged, Event, EventBus, NetworkChanged, SettingsChanged
from player.domain.feed import Feed, FeedItem
from player.domain.feed_parts import Enclosure
from player.domain.models import DownloadState, Episode, EpisodeId, FetchState, ShowId
from player.domain.network import NetworkState
from player.downloads.manager import DownloadManager
from player.downloads.retry import RetryPolicy
from player.downloads.transfer import Limits
from player.library import Library
from player.net.client import HttpClient
from player.settings import Downloads, Network
from player.tasks import Background
from tests.support.wait import PATIENCE_S, wait_until

T = TypeVar("T")
DAY = datetime(2025, 5, 27, 6, 0, tzinfo=UTC)
QUICK = RetryPolicy(tries=4, first_s=0.02, factor=1.5)


class Rig:
    """One profile in ``folder``, open. ``changes`` go to the manager."""

    def __init__(self, folder: Path, *, limits: Limits | None = None, at_once: int = 3, **changes: Any) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.files = folder / "downloads"
        self.library = Library(folder / "library.sqlite3")
        self.events = EventBus()
        self.told: list[Event] = []
        self.events.listen(Event, self.told.append)
        self.background = Background()
        self.settings = Downloads(at_once=at_once)
        self.network_settings = Network()
        self.network = NetworkState()
        self.has_route = True
        self.feeds_asked: list[ShowId] = []
        self.on_feed_asked: Callable[[ShowId], None] = lambda _: None
        self._http: HttpClient | None = None
        values: dict[str, Any] = {"policy": QUICK, "limits": limits or Limits(silence_s=5, mark_s=0.2), **changes}
        self.manager = DownloadManager(
            self.library,
            self.http,
            self.background,
            SystemClock(),
            self.events,
            lambda: self.files,
            lambda: self.settings,
            network_settings=lambda: self.network_settings,
            network=lambda: self.network,
            has_route=lambda: self.has_route,
            ask_feed=self._ask_feed,
            keep_folder=lambda folder: setattr(self, "files", folder),
            **values,
        )

    def http(self) -> HttpClient:
        if self._http is None:
            self._http = HttpClient()
            self.background.on_close(self._http.close)
        return self._http

    async def _ask_feed(self, show_id: ShowId) -> None:
        self.feeds_asked.append(show_id)
        self.on_feed_asked(show_id)

    def set_network(self, **changes: Any) -> None:
        """Another network, as NetworkManager would tell."""
        self.network = NetworkState(**changes)
        self.events.publish(NetworkChanged(self.network))

    def set(self, **changes: Any) -> None:
        """Other settings of downloads, as the window would change them."""
        self.settings = replace(self.settings, **changes)
        self.events.publish(SettingsChanged("downloads", tuple(changes)))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.background.close()
        self.library.close()

    def subscribe(self, *urls: str, title: str = "Tidal Notes", feed_url: str | None = None) -> list[EpisodeId]:
        """A show with an episode for each enclosure address; its ids in that order, the first one the newest."""
        items = tuple(
            FeedItem(f"Tide {number}", f"{title}-{number}", number, None, DAY - timedelta(days=number), 21.0)
            for number in range(len(urls))
        )
        items = tuple(
            replace(item, enclosures=(Enclosure(url, "audio/mpeg"),) if url else ())
            for item, url in zip(items, urls, strict=True)
        )
        feed = Feed(title=title, items=items)
        address = feed_url or f"https://feeds.example/{title}"
        show_id, _ = self.library.feeds.add(feed, address, FetchState(), datetime.now(UTC))
        return self.library.episodes.ids(show_id=show_id)

    def change_address(self, episode: EpisodeId, url: str) -> None:
        """As a feed does that was asked again."""
        with self.library._database.write() as db:
            db.execute("UPDATE episode SET enclosure_url = ? WHERE id = ?", (url, episode))

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return self.background.run(work, 60)

    def row(self, episode_id: EpisodeId) -> Episode:
        return self.library.episodes.get(episode_id)

    def wait_for(self, episode_id: EpisodeId, state: DownloadState, timeout_s: float = PATIENCE_S) -> Episode:
        """The episode once it is in ``state``."""

        def look() -> Episode | None:
            row = self.row(episode_id)
            return row if row.download is state else None

        return wait_until(look, timeout_s, lambda: f"{state}, but {self.row(episode_id)}")

    def failure_of(self, episode_id: EpisodeId) -> EarmarkError:
        """What ends a download of this episode, as it is raised, kept and told."""
        with pytest.raises(EarmarkError) as raised:
            self.run(self.manager.download_now(episode_id))
        row = self.row(episode_id)
        assert row.download is DownloadState.FAILED
        assert row.download_error == raised.value.sentence()
        assert self.progress(episode_id)[-1].error is raised.value
        return raised.value

    def wait_idle(self) -> None:
        """Until nothing runs on the background loop; what waits for its time may still do so."""

        async def count() -> int:
            return len(asyncio.all_tasks())

        wait_until(lambda: self.run(count()) == 1)

    def progress(self, episode_id: EpisodeId) -> list[DownloadProgress]:
        return [e for e in self.told if isinstance(e, DownloadProgress) and e.episode_id == episode_id]

    def states(self, episode_id: EpisodeId) -> list[DownloadState]:
        """The states told, each once in a row."""
        found: list[DownloadState] = []
        for event in self.progress(episode_id):
            if not found or found[-1] is not event.state:
                found.append(event.state)
        return found

    def changes(self, episode_id: EpisodeId) -> int:
        return sum(isinstance(e, EpisodesChanged) and episode_id in e.episode_ids for e in self.told)

    def on_disk(self) -> list[str]:
        """Everything in the download folder, by relative path."""
        return sorted(str(p.relative_to(self.files)) for p in self.files.rglob("*") if p.is_file())


def sound(size: int, seed: int = 1) -> bytes:
    """Bytes that begin as an MP3 with a tag, and never repeat."""
    return b"ID3\x04" + random.Random(seed).randbytes(size - 4)
