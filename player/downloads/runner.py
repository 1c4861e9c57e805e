"""One download under way: its tries, what is made of a failure, and how it is told."""

from __future__ import annotations

import logging
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from player.domain.clock import Clock
from player.domain.errors import (
    DownloadBusy,
    DownloadError,
    EarmarkError,
    EpisodeNotFound,
    Gone,
    NeedsPassword,
    NoSpace,
    NotFound,
    Offline,
    Refused,
)
from player.domain.events import DownloadProgress, EventBus
from player.domain.models import DownloadRecord, DownloadState, EpisodeId, ShowId
from player.domain.network import Wait
from player.downloads.board import Board
from player.downloads.fingerprint import fingerprint
from player.downloads.job import Entry, Worker
from player.downloads.part import told
from player.downloads.retry import RetryPolicy
from player.library import Library

log = logging.getLogger(__name__)

PROGRESS_EVERY_S = 0.2
# A feed is asked for new addresses of its files no more often than this.
ASK_FEED_EVERY_S = 600.0


@dataclass(frozen=True, slots=True)
class Done:
    """The file is here."""

    file: Path
    record: DownloadRecord


@dataclass(frozen=True, slots=True)
class Again:
    """Another try in ``wait_s`` seconds, or when what it ``waits`` for is over."""

    wait_s: float
    waits: Wait


@dataclass(frozen=True, slots=True)
class Over:
    """It failed, and a person has to see to it."""

    record: DownloadRecord
    error: EarmarkError


Outcome = Done | Again | Over


class Runner:
    """Tries what the queue decides to run.

    ``ask_feed`` asks a show's feed anew: the addresses of files can be signed and expire, and then the feed has new
    ones. None where nobody can.
    """

    def __init__(
        self,
        library: Library,
        worker: Worker,
        board: Board,
        events: EventBus,
        clock: Clock,
        policy: RetryPolicy,
        ask_feed: Callable[[ShowId], Awaitable[object]] | None,
    ) -> None:
        self._library = library
        self._worker = worker
        self._board = board
        self._events = events
        self._clock = clock
        self._policy = policy
        self._ask_feed = ask_feed
        self._asked: dict[ShowId, float] = {}

    async def run(self, entry: Entry, reserved: Callable[[EpisodeId], int]) -> Outcome:
        """One try; ``reserved`` gives the bytes that others are still to write. Raises only what the library says."""
        id_ = entry.episode.id
        try:
            await self._board.note_and_tell(id_, state=DownloadState.DOWNLOADING, error=None)
            file = await self._fetch(entry, reserved)
            size, known_by = await self._worker.disk.run(_facts, file)
        except EarmarkError as error:
            return await self._failed(entry, error)
        except Exception as error:
            log.exception("a download failed for a reason of our own")
            return await self._failed(entry, DownloadError(f"{type(error).__name__}: {error}"))
        record = await self._board.note(
            id_,
            state=DownloadState.DONE,
            bytes_done=size,
            bytes_total=size,
            error=None,
            paused=False,
            fingerprint=known_by,
        )
        for listener in entry.listeners:
            listener(size, size)
        return Done(file, record)

    async def _fetch(self, entry: Entry, reserved: Callable[[EpisodeId], int]) -> Path:
        def progress(done: int, total: int | None) -> None:
            self._tell(entry, done, total)

        try:
            return await self._worker.attempt(entry, reserved, progress)
        except EarmarkError as error:
            if not _may_be_expired(error) or not await self._has_new_address(entry):
                raise
            log.info("the address of episode %d had expired: %s", entry.episode.id, error.detail)
        return await self._worker.attempt(entry, reserved, progress)

    async def _has_new_address(self, entry: Entry) -> bool:
        """Whether the feed, asked now if it was not lately, names another address than the one that failed."""
        show_id, failed = entry.episode.show_id, entry.episode.enclosure_url
        now = self._clock.monotonic()
        if self._ask_feed is not None and now - self._asked.get(show_id, float("-inf")) >= ASK_FEED_EVERY_S:
            self._asked[show_id] = now
            await self._ask_feed(show_id)
        row = await self._worker.disk.to_the_end(self._library.episodes.get, entry.episode.id)
        return row.enclosure_url != failed

    def _tell(self, entry: Entry, done: int, total: int | None) -> None:
        now = self._clock.monotonic()
        if now - entry.told_at >= PROGRESS_EVERY_S:
            entry.told_at = now
            self._events.publish(DownloadProgress(entry.episode.id, DownloadState.DOWNLOADING, done, total))
            for listener in entry.listeners:
                listener(done, total)

    async def _failed(self, entry: Entry, error: EarmarkError) -> Outcome:
        id_ = entry.episode.id
        log.info("download of episode %d: %s (%s)", id_, error, error.detail)
        if isinstance(error, Offline) and not entry.watched:
            # No fault of anybody's: it neither counts nor ends the download.
            return Again(0.0, Wait.OFFLINE)
        entry.failures += 1
        wait_s = self._policy.wait_s(error, entry.failures, random.random)
        if wait_s is not None:
            return Again(wait_s, Wait.RETRY)
        entry.ending = True
        if isinstance(error, DownloadBusy | EpisodeNotFound):
            # The record is another process's, or there is none.
            return Over(await self._board.get(id_), error)
        return Over(await self._board.note(id_, state=DownloadState.FAILED, error=error.sentence()), error)


def _may_be_expired(error: EarmarkError) -> bool:
    """The answers that servers give to an address whose signature has run out."""
    if isinstance(error, Refused):
        return error.fields.get("status") == 403
    return isinstance(error, NeedsPassword | Gone | NotFound)


def _facts(file: Path) -> tuple[int, bytes]:
    with told(file):
        return file.stat().st_size, fingerprint(file)


def is_full(outcome: Outcome) -> bool:
    return isinstance(outcome, Over) and isinstance(outcome.error, NoSpace)
