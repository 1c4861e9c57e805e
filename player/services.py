"""Where the services are built and joined, for the window and the command line alike; no logic, and no Qt.

Each part is made when it is first asked for, since a start should not pay for what it does not use.
"""

from __future__ import annotations

import contextlib
import logging
import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from player import paths as where
from player.domain.clock import Clock, SystemClock
from player.domain.events import EventBus
from player.domain.models import Episode, EpisodeId, EpisodePage
from player.settings import Settings, SettingsFile
from player.tasks import Background

if TYPE_CHECKING:
    from player.discovery.chapter_store import ChapterStore
    from player.discovery.faq import Question
    from player.domain.errors import Translate
    from player.domain.playback import Engine
    from player.domain.wording import Wording
    from player.downloads.artwork import ArtworkCache
    from player.downloads.manager import DownloadManager
    from player.feeds.subscriptions import Subscriptions
    from player.library import Library
    from player.net.client import HttpClient
    from player.playback.session import PlaybackSession
    from player.transcripts.published import PublishedTranscripts

log = logging.getLogger(__name__)


class Services:
    """All parts of one profile. ``close`` ends those that were made, in the order that loses nothing.

    Raises ProfileNotWritable, SettingsError or a LibraryError at the part that finds it.
    """

    def __init__(self, paths: where.Paths, *, clock: Clock | None = None, locale: str = "") -> None:
        self.paths = paths
        self.clock = clock or SystemClock()
        self.events = EventBus()
        self.background = Background()
        self.resources = where.resources_folder()
        self._locale = locale or _locale_name()
        paths.create()

    def _made(self, name: str) -> bool:
        return name in self.__dict__

    @cached_property
    def settings_file(self) -> SettingsFile:
        return SettingsFile(self.paths.settings_file)

    @cached_property
    def settings(self) -> Settings:
        return self.settings_file.load()

    @cached_property
    def library(self) -> Library:
        from player.library import Library

        return Library(self.paths.library_file)

    @cached_property
    def wording(self) -> Wording:
        from player.domain.wording import Wording

        return Wording(self._locale)

    @cached_property
    def http(self) -> HttpClient:
        from player.net.client import HttpClient

        client = HttpClient()
        self.background.on_close(client.close)
        return client

    @cached_property
    def subscriptions(self) -> Subscriptions:
        from player.feeds.fetch import FeedFetcher
        from player.feeds.subscriptions import Subscriptions
        from player.feeds.worker_pool import WorkerPool

        reader = WorkerPool()
        self.background.on_close(reader.close)
        return Subscriptions(
            self.library,
            FeedFetcher(self.http),
            reader,
            self.events,
            self.clock,
            at_once=self.settings.network.feeds_at_once,
        )

    @property
    def downloads_folder(self) -> Path:
        """Where files are kept: the person's choice, else the profile's."""
        chosen = self.settings.downloads.folder
        return Path(chosen).expanduser() if chosen else self.paths.downloads

    @cached_property
    def downloads(self) -> DownloadManager:
        from player.downloads.manager import DownloadManager

        return DownloadManager(
            self.library,
            self.http,
            self.background,
            self.events,
            self.clock,
            lambda: self.downloads_folder,
            at_once=self.settings.downloads.at_once,
            renew=self._renew_address,
            arrived=self.load_details,
        )

    async def _renew_address(self, episode_id: EpisodeId) -> str | None:
        """Ask the feed of an episode for the address of its audio today."""
        import asyncio

        episode = await asyncio.to_thread(self.library.episodes.get, episode_id)
        await self.subscriptions.refresh([episode.show_id])
        return (await asyncio.to_thread(self.library.episodes.get, episode_id)).enclosure_url

    @cached_property
    def artwork(self) -> ArtworkCache:
        from player.downloads.artwork import ArtworkCache

        return ArtworkCache(self.http, self.background, self.events, self.clock, self.paths.artwork)

    @cached_property
    def transcripts(self) -> PublishedTranscripts:
        from player.transcripts.published import PublishedTranscripts

        return PublishedTranscripts(self.library, self.http, self.events, self.clock)

    @cached_property
    def chapters(self) -> ChapterStore:
        from player.discovery.chapter_store import ChapterStore

        return ChapterStore(self.library, self.http, self.events, self.locate)

    @cached_property
    def session(self) -> PlaybackSession:
        from player.playback.session import PlaybackSession

        playback = self.settings.playback
        return PlaybackSession(
            self.library,
            self.events,
            self.clock,
            self._make_engine,
            self.locate,
            rate=playback.rate,
            volume=playback.volume,
        )

    def _make_engine(self) -> Engine:
        from player.playback.vlc_engine import VlcEngine

        return VlcEngine(audio_output=self.settings.playback.audio_output or None)

    def locate(self, episode: Episode) -> Path | None:
        """The downloaded file of an episode, where there is one."""
        return self.downloads.file_of(episode)

    async def load_details(self, episode_id: EpisodeId) -> None:
        """Have what belongs to an episode beside its audio: transcript and chapters, for offline too."""
        import asyncio

        await asyncio.gather(self.transcripts.load(episode_id), self.chapters.load(episode_id))

    def faq(self, page: EpisodePage, translate: Translate = str) -> tuple[Question, ...]:
        """The questions and answers of an episode's page."""
        from player.discovery.faq import build_faq

        return build_faq(page, self.wording, translate)

    @property
    def sample_feed(self) -> Path:
        """The feed of the show that ships with Earmark."""
        return self.resources / "sample" / "feed.xml"

    def warm_up(self) -> None:
        """Make what the window's first picture needs: the library and the settings."""
        assert self.settings
        assert self.library

    def close(self) -> None:
        """Keep the position, end downloads and requests, and close the library. Safe to call twice."""
        if self._made("session"):
            self.session.close()
        self.background.close()
        if self._made("library"):
            self.library.close()


def _locale_name() -> str:
    """The person's locale as the environment names it (POSIX: LC_ALL, then the category, then LANG)."""
    for name in ("LC_ALL", "LC_TIME", "LANG"):
        if value := os.environ.get(name):
            return value
    with contextlib.suppress(ValueError):
        import locale

        return locale.getlocale()[0] or ""
    return ""
