"""Carries out what the person set: episodes that download by themselves, and files that go again."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Protocol

from player.domain.auto_download import AutoRule, episodes_to_download, rule_for
from player.domain.clean_up import CleanUpRule, Removal, ShowKeeps, files_to_remove
from player.domain.clock import Clock
from player.domain.errors import EarmarkError, NothingToDownload
from player.domain.events import (
    DownloadsChosen,
    EpisodesAdded,
    EpisodesChanged,
    EventBus,
    FilesCleanedUp,
    QueueChanged,
    SettingsChanged,
    ShowAdded,
    ShowChanged,
    Unsubscribe,
)
from player.domain.models import DownloadState, EpisodeId, ShowId
from player.domain.show_settings import ShowSettings
from player.library import Library
from player.settings import Downloads as Settings

log = logging.getLogger(__name__)

EVERY_S = 3600.0
# What happens together is looked at together.
SETTLE_S = 2.0


class Downloads(Protocol):
    """The part of the download manager that this needs."""

    async def enqueue(self, ids: Iterable[EpisodeId]) -> None: ...
    async def remove(self, episode_id: EpisodeId) -> None: ...
    async def look_after_files(self) -> None: ...


class Housekeeping:
    """Downloads and deletes by the rules of ``settings`` and of each show. Coroutines of the background loop."""

    def __init__(
        self,
        library: Library,
        downloads: Downloads,
        events: EventBus,
        clock: Clock,
        settings: Callable[[], Settings],
        *,
        settle_s: float = SETTLE_S,
    ) -> None:
        self._library = library
        self._downloads = downloads
        self._events = events
        self._clock = clock
        self._settings = settings
        self._settle_s = settle_s
        self._working = asyncio.Lock()

    # --- once ------------------------------------------------------------------------------------------------------

    async def wanted(self, show_ids: Iterable[ShowId] | None = None) -> tuple[EpisodeId, ...]:
        """What the rules want of these shows, or of all, and of the play queue; nothing is downloaded."""
        return await asyncio.to_thread(self._wanted, None if show_ids is None else set(show_ids), False)

    async def download_wanted(self, show_ids: Iterable[ShowId] | None = None) -> tuple[EpisodeId, ...]:
        """Queue what the rules want, and give that."""
        return await self._download(None if show_ids is None else set(show_ids))

    async def to_clean_up(self) -> tuple[Removal, ...]:
        """What the rules would delete now, and why; nothing is deleted."""
        return await asyncio.to_thread(self._to_clean_up)

    async def clean_up(self) -> tuple[Removal, ...]:
        """Delete what the rules say, and give what really went."""
        async with self._working:
            gone = []
            for removal in await asyncio.to_thread(self._to_clean_up):
                try:
                    await self._downloads.remove(removal.episode_id)
                except EarmarkError as error:
                    log.warning("a file could not be cleaned up: %s (%s)", error, error.detail)
                else:
                    gone.append(removal)
            if gone:
                log.info("%d files of %d bytes were cleaned up", len(gone), sum(removal.bytes for removal in gone))
                self._events.publish(FilesCleanedUp(tuple(gone)))
            return tuple(gone)

    # --- for ever ---------------------------------------------------------------------------------------------------

    async def run(self) -> None:
        """Look at the start, each hour, after each refresh and after an episode was played; until cancelled."""
        news = _News(self._events, asyncio.get_running_loop())
        try:
            news.everything()
            while True:
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(EVERY_S):
                        await news.come.wait()
                        await asyncio.sleep(self._settle_s)
                if not news.come.is_set():
                    news.everything()
                await self._look(news)
        finally:
            news.stop()

    async def _look(self, news: _News) -> None:
        shows, subscribed, changed, everything = news.take()
        settings = self._settings()
        try:
            if everything:
                await self._downloads.look_after_files()
            touched = await asyncio.to_thread(self._shows_in_order, changed)
            wanted: set[ShowId] | None = touched | (subscribed if settings.auto_on_subscribe else set())
            if settings.auto_on_refresh:
                wanted = None if everything else (wanted or set()) | shows
            await self._download(wanted)
            await self.clean_up()
        except EarmarkError as error:
            log.warning("keeping the downloads in order failed: %s (%s)", error, error.detail)

    async def _download(self, show_ids: set[ShowId] | None) -> tuple[EpisodeId, ...]:
        async with self._working:
            ids = await asyncio.to_thread(self._wanted, show_ids, True)
            if ids:
                log.info("%d episodes are downloaded by themselves", len(ids))
                self._events.publish(DownloadsChosen(ids))
                with contextlib.suppress(NothingToDownload):
                    await self._downloads.enqueue(ids)
            return ids

    # --- what the library says --------------------------------------------------------------------------------------

    def _wanted(self, show_ids: set[ShowId] | None, quick: bool) -> tuple[EpisodeId, ...]:
        settings = self._settings()
        found = dict.fromkeys(self._library.keeping.queue_to_download() if settings.auto_queue else ())
        for show_id, rule in self._rules(settings).items():
            if rule.amount > 0 and (show_ids is None or show_id in show_ids):
                # Without filters the newest are enough; going through 100,000 rows each hour would be felt.
                limit = rule.amount if quick and rule == AutoRule(rule.amount, rule.only_unplayed) else None
                found |= dict.fromkeys(episodes_to_download(rule, self._library.keeping.candidates(show_id, limit)))
        return tuple(found)

    def _rules(self, settings: Settings) -> dict[ShowId, AutoRule]:
        for_all = AutoRule(
            settings.auto_newest,
            settings.auto_only_unplayed,
            settings.auto_title_has,
            settings.auto_title_lacks,
            settings.auto_shortest_s or None,
            settings.auto_longest_s or None,
        )
        own = self._library.show_settings.all()
        return {
            show_id: rule_for(for_all, own.get(show_id, ShowSettings()), serial=serial)
            for show_id, serial in self._library.keeping.serial_shows().items()
        }

    def _shows_in_order(self, episode_ids: set[EpisodeId]) -> set[ShowId]:
        """The shows of these that are heard in order: where one is in them may have changed."""
        shows = {row.show_id for row in self._library.episodes.rows(sorted(episode_ids))}
        if not shows:
            return set()
        rules = self._rules(self._settings())
        return {show_id for show_id in shows if show_id in rules and rules[show_id].in_order}

    def _to_clean_up(self) -> tuple[Removal, ...]:
        settings = self._settings()
        rule = CleanUpRule(
            timedelta(hours=settings.delete_played_after_h) if settings.delete_played else None,
            timedelta(days=settings.delete_older_days) if settings.delete_older_days else None,
            settings.limit_mb * 1_000_000 if settings.limit_mb else None,
        )
        own = self._library.show_settings.all()
        keeps: dict[ShowId, ShowKeeps] = {}
        for show_id, auto in self._rules(settings).items():
            said = own[show_id].keep_newest if show_id in own else None
            keeps[show_id] = ShowKeeps((settings.keep_newest if said is None else said) or None, auto.in_order)
        unfinished = [state for state in DownloadState if state is not DownloadState.DONE]
        parts = sum(record.bytes_done for record in self._library.downloads.all(unfinished))
        return files_to_remove(self._library.keeping.files(), rule, keeps, self._clock.now(), parts)


class _News:
    """What happened since the last look. Events come from any thread."""

    def __init__(self, events: EventBus, loop: asyncio.AbstractEventLoop) -> None:
        self.come = asyncio.Event()
        self._loop = loop
        self._shows: set[ShowId] = set()
        self._subscribed: set[ShowId] = set()
        self._changed: set[EpisodeId] = set()
        self._everything = False
        self._listening: list[Unsubscribe] = [
            events.listen(EpisodesAdded, lambda event: self._note(self._shows, [event.show_id])),
            events.listen(ShowChanged, lambda event: self._note(self._shows, [event.show_id])),
            events.listen(ShowAdded, lambda event: self._note(self._subscribed, [event.show_id])),
            events.listen(EpisodesChanged, lambda event: self._note(self._changed, event.episode_ids)),
            events.listen(QueueChanged, lambda _: self._note(self._shows, [])),
            events.listen(SettingsChanged, self._on_settings),
        ]

    def _note(self, where: set[ShowId] | set[EpisodeId], what: Iterable[int]) -> None:
        def note() -> None:
            where.update(what)  # type: ignore[arg-type]
            self.come.set()

        # The loop may have ended.
        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(note)

    def _on_settings(self, event: SettingsChanged) -> None:
        if event.section == "downloads":
            with contextlib.suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self.everything)

    def everything(self) -> None:
        self._everything = True
        self.come.set()

    def take(self) -> tuple[set[ShowId], set[ShowId], set[EpisodeId], bool]:
        """Shows with news, new shows, changed episodes, and whether all is to be looked at; forgotten here then."""
        taken = set(self._shows), set(self._subscribed), set(self._changed), self._everything
        self._shows.clear()
        self._subscribed.clear()
        self._changed.clear()
        self._everything = False
        self.come.clear()
        return taken

    def stop(self) -> None:
        for stop in self._listening:
            stop()
