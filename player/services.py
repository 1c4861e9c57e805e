"""Where the services are built and joined, for the window and the command line alike; no logic, and no Qt.

Each part is made when it is first asked for, since a start should not pay for what it does not use.
"""

from __future__ import annotations

import contextlib
import logging
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from player import paths as where
from player.domain.clock import Clock, SystemClock
from player.domain.events import DownloadProgress, EventBus
from player.domain.models import DownloadState, Episode, EpisodeId, EpisodePage
from player.locale_name import country_of, locale_name
from player.net.lazy import LazyHttpClient
from player.parts import part
from player.saving import save_soon
from player.settings import Settings, SettingsFile, SettingsStore
from player.tasks import Background

if TYPE_CHECKING:
    from player.discovery.chapter_store import ChapterStore
    from player.discovery.directory_search import DirectorySearch
    from player.discovery.faq import Question
    from player.domain.playback import Engine
    from player.domain.transcribing import TranscriptMaker
    from player.domain.translation import Translate
    from player.domain.wording import Wording
    from player.downloads.archive import Archive
    from player.downloads.artwork import ArtworkCache
    from player.downloads.housekeeping import Housekeeping
    from player.downloads.manager import DownloadManager
    from player.downloads.storage import Storage
    from player.downloads.streams import Streams
    from player.downloads.tagging import Tagger
    from player.feeds.subscriptions import Subscriptions
    from player.library import Library
    from player.net.client import HttpClient
    from player.net.network_manager import NetworkWatch
    from player.net.passwords import Passwords, SitePasswords
    from player.playback.session import PlaybackSession
    from player.sync.lists import ShowLists
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
        self._locale = locale or locale_name()
        self.language = "en"  # of what people read; the window says another before anything is put into words
        self.making = threading.RLock()
        self.closing = False
        # What makes transcripts on this computer; None while a build has nothing that can.
        self.transcript_maker: TranscriptMaker | None = None
        self._lazy_http = LazyHttpClient(lambda: self.http)
        paths.create()

    def _made(self, name: str) -> bool:
        return name in self.__dict__

    @part
    def settings_store(self) -> SettingsStore:
        store = SettingsStore(SettingsFile(self.paths.settings_file), self.events)
        store.save_soon = save_soon(store, self.background)
        return store

    @property
    def settings(self) -> Settings:
        """What holds now; changed through ``settings_store``."""
        return self.settings_store.current

    @part
    def library(self) -> Library:
        from player.library import Library

        return Library(self.paths.library_file)

    @part
    def wording(self) -> Wording:
        from player.domain.wording import Wording

        return Wording(self._locale, language=self.language)

    @part
    def http(self) -> HttpClient:
        from player.net.client import HttpClient

        client = HttpClient(
            timeout_s=lambda: self.settings.network.timeout_s,
            passwords=self.site_passwords,
            proxy=lambda: self.settings.network.chosen_proxy,
        )
        self.background.on_close(client.close)
        return client

    @part
    def passwords(self) -> Passwords:
        from player.net.passwords import Passwords

        return Passwords()

    @part
    def site_passwords(self) -> SitePasswords:
        from player.net.passwords import SitePasswords

        return SitePasswords(lambda: self.passwords, lambda: self.library.private_feeds.all())

    @part
    def subscriptions(self) -> Subscriptions:
        from player.feeds.fetch import FeedFetcher
        from player.feeds.folders import FolderReader
        from player.feeds.subscriptions import Subscriptions
        from player.feeds.worker_pool import WorkerPool

        pool = WorkerPool()
        self.background.on_close(pool.close)
        return Subscriptions(
            self.library,
            FeedFetcher(self.http, lambda: (self.downloads_folder, self.paths.cache)),
            FolderReader(pool),
            self.events,
            self.clock,
            passwords=self.passwords,
            at_once=lambda: self.settings.network.feeds_at_once,
        )

    @part
    def lists(self) -> ShowLists:
        from player.sync.lists import ShowLists

        return ShowLists(self.library, self.subscriptions.subscribe_all, self.events, self.clock)

    def refresh_by_itself(self) -> None:
        """From now on ask each feed again when its time has come, where the person wants that."""
        from player.feeds.scheduler import RefreshScheduler

        scheduler = RefreshScheduler(
            self.library,
            lambda show_ids: self.subscriptions.refresh(show_ids),
            self.clock,
            lambda: self.settings.network.refresh_by_itself,
        )
        self.background.submit(scheduler.run())

    def watch_folders(self) -> None:
        """From now on read folders that are shows again as soon as something in them changes."""
        from player.feeds.folder_watch import FolderWatch

        watch = FolderWatch(self.library, lambda show_ids: self.subscriptions.refresh(show_ids), self.events)
        self.background.submit(watch.run())

    def keep_indexes(self) -> None:
        """From now on put the search indexes in order after new episodes were written."""
        from player.feeds.index_keeper import IndexKeeper

        self.background.submit(IndexKeeper(self.library, self.events, lambda: not self.closing).run())

    @property
    def downloads_folder(self) -> Path:
        """Where files are kept: the person's choice, else the profile's."""
        chosen = self.settings.downloads.folder
        return Path(chosen).expanduser() if chosen else self.paths.downloads

    def _keep_downloads_folder(self, folder: Path) -> None:
        self.settings_store.change("downloads", folder=str(folder))
        self.settings_store.save()

    @part
    def network(self) -> NetworkWatch:
        from player.net.network_manager import NetworkWatch

        return NetworkWatch(self.events)

    @part
    def housekeeping(self) -> Housekeeping:
        from player.downloads.housekeeping import Housekeeping

        return Housekeeping(self.library, self.downloads, self.events, self.clock, lambda: self.settings.downloads)

    def keep_house(self) -> None:
        """From now on watch the network, download what the person's rules want, and clean up by them."""
        self.background.submit(self.network.run())
        self.background.submit(self.housekeeping.run())

    @part
    def storage(self) -> Storage:
        from player.downloads.storage import Storage

        return Storage(self.library, self.downloads, self.artwork, lambda: self.downloads_folder)

    @part
    def downloads(self) -> DownloadManager:
        from player.downloads.manager import DownloadManager

        manager = DownloadManager(
            self.library,
            lambda: self.http,
            self.background,
            self.clock,
            self.events,
            lambda: self.downloads_folder,
            lambda: self.settings.downloads,
            handover=lambda draft, progress: self.streams.hand_over(draft, progress),
            network_settings=lambda: self.settings.network,
            network=lambda: self.network.state,
            ask_feed=lambda show_id: self.subscriptions.refresh([show_id]),
            keep_folder=self._keep_downloads_folder,
        )
        self.background.on_close(manager.close)
        self.events.listen(DownloadProgress, self._on_download)
        return manager

    def _on_download(self, event: DownloadProgress) -> None:
        """What belongs beside a file is fetched with it, so that its whole page works offline."""
        if event.state is DownloadState.DONE:
            with contextlib.suppress(RuntimeError):
                self.background.submit(self._finish_download(event.episode_id))

    async def _finish_download(self, episode_id: EpisodeId) -> None:
        await self.load_details(episode_id)
        await self.tagger.tag(episode_id)

    @part
    def tagger(self) -> Tagger:
        from player.downloads.tagging import Tagger

        return Tagger(
            self.library,
            self.background,
            self.events,
            self.downloads.finished,
            self.locate,
            self.artwork.fetch,
            lambda: self.settings.downloads.write_tags,
        )

    @part
    def streams(self) -> Streams:
        from player.downloads.streams import Streams

        return Streams(
            self.library,
            lambda: self.http,
            self.background,
            self.clock,
            self.events,
            self.paths.streams,
            lambda: self.settings.downloads,
            renew=lambda show_id: self.subscriptions.refresh([show_id]),
            keep=lambda episode_id: self.downloads.keep_streamed(episode_id),
            lend=lambda episode_id, take: self.downloads.lend(episode_id, take),
        )

    @part
    def artwork(self) -> ArtworkCache:
        from player.downloads.artwork import ArtworkCache

        # A picture that is a file is only ever named by a feed that is a file: net/feeds drop others' file addresses.
        return ArtworkCache(
            lambda: self.http,
            self.background,
            self.paths.artwork,
            self.events,
            self.clock,
            allow_file=lambda _path: True,
            limit=lambda: self.settings.downloads.artwork_mb * 1_000_000,
            kept=lambda: self.library.archive.pictures(),
        )

    @part
    def archive(self) -> Archive:
        from player.downloads.archive import Archive

        return Archive(
            self.library,
            self.downloads,
            self.artwork,
            self.events,
            lambda: self.settings.appearance.remote_images,
        )

    def keep_archives(self) -> None:
        """From now on fetch what shows lack whose everything is kept."""
        self.background.submit(self.archive.run())

    @part
    def transcripts(self) -> PublishedTranscripts:
        from player.transcripts.published import PublishedTranscripts

        return PublishedTranscripts(self.library, self._lazy_http, self.events, self.clock)

    @part
    def chapters(self) -> ChapterStore:
        from player.discovery.chapter_store import ChapterStore

        return ChapterStore(self.library, self._lazy_http, self.events, self.locate)

    @part
    def directories(self) -> DirectorySearch:
        from player.discovery.directory_search import DirectorySearch

        return DirectorySearch(
            lambda: self.http,
            self.clock,
            lambda address: self.subscriptions.known(address) is not None,
            country=country_of(self._locale),
        )

    @part
    def session(self) -> PlaybackSession:
        from player.playback.session import PlaybackSession

        playback = self.settings.playback
        return PlaybackSession(
            self.library,
            self.events,
            self.clock,
            self._make_engine,
            self.locate,
            lambda episode: self.streams.open(episode),
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
        """Have what belongs to an episode beside its audio: transcript, chapters and length, for offline too."""
        import asyncio

        from player.discovery.file_length import note_length

        length = note_length(self.library, self.events, self.locate, episode_id)
        await asyncio.gather(self.transcripts.load(episode_id), self.chapters.load(episode_id), length)

    def faq(self, page: EpisodePage, translate: Translate = str) -> tuple[Question, ...]:
        """The questions and answers of an episode's page."""
        from player.discovery.faq import build_faq

        return build_faq(page, self.wording, translate)

    @property
    def sample_feed(self) -> Path:
        """The feed of the show that ships with Earmark."""
        return self.resources / "sample" / "feed.xml"

    def move_passwords(self) -> None:
        """Move the passwords that an older library has in its addresses into the keyring; may wait for the person."""
        from player.net.old_passwords import move_passwords

        move_passwords(self.library, self.passwords)

    def make_ready(self) -> None:
        """Make what the person is likely to need next; for a thread that nobody waits for, since imports take time."""
        assert self.wording.locale
        assert self.transcripts
        assert self.chapters
        assert self.subscriptions
        # The words of whom the dialog to subscribe asks: rules for lists take a while to read in.
        assert self.wording.list_words(self.directories.names)
        self.move_passwords()

    def close(self) -> None:
        """Keep the position, end downloads and requests, and close the library. Safe to call twice."""
        self.closing = True
        if self._made("session"):
            self.session.close()
        self.background.close()
        if self._made("library"):
            self.library.close()
