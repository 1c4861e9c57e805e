"""Bringing shows along from another program and taking them to one: OPML files read and written, tags included."""

from __future__ import annotations

import asyncio
import logging
import os
import re
import stat
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from player.domain.addresses import SCHEMES, WRAPPERS, for_display, without_password
from player.domain.clock import Clock
from player.domain.errors import AlreadySubscribed, BadAddress, EarmarkError, ExportNotWritten, FeedFileUnreadable
from player.domain.events import EventBus, ShowChanged
from player.domain.models import Show, ShowId
from player.domain.record import Record
from player.library import Library
from player.net.urls import redact
from player.sync.files import write_whole
from player.sync.opml import MAX_BYTES, OpmlShow, read_opml, write_opml

# A file of this computer behind what programs put before an address.
_WRAPPED_FILE = re.compile(rf"(?:(?:{'|'.join(WRAPPERS)}):/*)+file:", re.IGNORECASE)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
# ``www.example.org/feed`` and ``example.org:8080``, which have no scheme; no suffix of a feed's file is a domain.
_HOST = re.compile(r"(?:[\w-]+\.)+(?!(?:xml|rss|opml|atom|json|html?)$)[^\W\d_]{2,}(?::\d+)?(?:[/?#]|$)")
_HEAD_BYTES = 4096

log = logging.getLogger(__name__)


class Outcome(Protocol):
    """What came of one address."""

    @property
    def address(self) -> str: ...
    @property
    def show(self) -> Show | None: ...
    @property
    def error(self) -> EarmarkError | None: ...


class SubscribeAll(Protocol):
    """Subscribes to many shows politely; a failure stops nobody else."""

    async def __call__(
        self, addresses: Sequence[str], on_outcome: Callable[[Outcome], None] | None = None
    ) -> Sequence[Outcome]: ...


class ImportStatus(StrEnum):
    """What came of one entry; the values are those of the command line's JSON."""

    ADDED = "added"
    KNOWN = "known"
    FAILED = "failed"


class ImportedShow(Record):
    """One entry of a list. ``address`` shows no secret; ``title`` is the show's own, else the list's."""

    address: str
    title: str
    status: ImportStatus
    show_id: ShowId | None = None
    error: EarmarkError | None = None


class ImportResult(Record):
    """What came of a whole list. ``bare`` counts entries without an address; ``more``: it went on past the limit."""

    shows: tuple[ImportedShow, ...]
    bare: int = 0
    more: bool = False

    def count(self, status: ImportStatus) -> int:
        return sum(show.status is status for show in self.shows)


class LeftOut(Record):
    """A show that is not in an export, ``private`` ones for their address, others since they are only on this
    computer."""

    show: Show
    private: bool


class ExportResult(Record):
    """What was written: how many shows, how many private ones among them, and which were left out."""

    shows: int
    private: int
    left_out: tuple[LeftOut, ...]


# Told of each entry as soon as it is known: how many are done, of how many, and the entry.
OnProgress = Callable[[int, int, ImportedShow], None]


class ShowLists:
    """Imports and exports the shows of a library."""

    def __init__(self, library: Library, subscribe_all: SubscribeAll, events: EventBus, clock: Clock) -> None:
        self._library = library
        self._subscribe_all = subscribe_all
        self._events = events
        self._clock = clock

    def is_list(self, path: Path) -> bool:
        """Whether there is a file that seems to be a list of shows, by its name or its first lines."""
        try:
            head = _read(path, _HEAD_BYTES)
        except (OSError, ValueError):
            return False
        return path.suffix.lower() == ".opml" or b"<opml" in head.replace(b"\0", b"").lower()

    async def import_file(self, path: Path, on_progress: OnProgress | None = None) -> ImportResult:
        """Subscribe to all shows of an OPML file, and give them its folders and categories as tags.

        What is subscribed already gets the tags too. A show that fails stops no other. Raises FeedFileUnreadable or
        OpmlUnreadable.
        """
        try:
            data = await asyncio.to_thread(_read, path)
        except OSError as error:
            raise FeedFileUnreadable(str(error), path=path) from error
        found = await asyncio.to_thread(read_opml, data, path.name)
        by_address = {show.address: show for show in found.shows if _leads_to_the_web(show.address)}
        local = [_refused(show) for show in found.shows if show.address not in by_address]
        done: dict[str, ImportedShow] = {}

        def tell(outcome: Outcome) -> None:
            done[outcome.address] = row = _imported(outcome, by_address[outcome.address])
            if on_progress:
                on_progress(len(done), len(by_address), row)

        try:
            await self._subscribe_all(list(by_address), tell)
        finally:
            # Also what came before somebody lost patience.
            tags = [(row.show_id, by_address[address].tags) for address, row in done.items()]
            changed = await asyncio.to_thread(self._add_tags, [(id_, words) for id_, words in tags if id_ and words])
            for show_id in changed:
                self._events.publish(ShowChanged(show_id))
        rows = tuple(done[address] for address in by_address)
        return ImportResult((*rows, *local), found.bare, found.more)

    def _add_tags(self, tags: Sequence[tuple[ShowId, Sequence[str]]]) -> list[ShowId]:
        changed = []
        for show_id, words in tags:
            before = self._library.show_settings.tags_of(show_id)
            self._library.show_settings.set_tags(show_id, [*words, *before])
            if self._library.show_settings.tags_of(show_id) != before:
                changed.append(show_id)
        return changed

    async def export_file(self, path: Path, *, with_private: bool = False) -> ExportResult:
        """Write all shows as OPML, whole or not at all. Private ones only ``with_private``, and without a password;
        files and folders of this computer never. Raises ExportNotWritten.
        """
        return await asyncio.to_thread(self._export, path, with_private)

    def _export(self, path: Path, with_private: bool) -> ExportResult:
        tags: dict[ShowId, list[str]] = {}
        for tag, ids in self._library.show_settings.tags().items():
            for show_id in ids:
                tags.setdefault(show_id, []).append(tag)
        shows, left_out = [], []
        for show in self._library.shows.all():
            local = show.feed_url.startswith("file:")
            if local or (show.private and not with_private):
                left_out.append(LeftOut(show, not local))
            else:
                shows.append(show)
        rows = [
            OpmlShow(
                without_password(show.feed_url),
                show.title,
                tuple(tags.get(show.id, ())),
                show.website or "",
                show.description[:500],
                show.language,
            )
            for show in shows
        ]
        try:
            write_whole(path, write_opml(rows, "Earmark", self._clock.now()))
        except OSError as error:
            raise ExportNotWritten(str(error), path=path) from error
        return ExportResult(len(shows), sum(show.private for show in shows), tuple(left_out))


def _imported(outcome: Outcome, entry: OpmlShow) -> ImportedShow:
    error, show = outcome.error, outcome.show
    address = _shown(entry.address)
    if show is not None:
        return ImportedShow(address, show.title, ImportStatus.ADDED, show.id)
    if isinstance(error, AlreadySubscribed):
        known = error.fields.get("show_id")
        assert isinstance(known, int)
        return ImportedShow(address, str(error.fields["title"]), ImportStatus.KNOWN, ShowId(known))
    return ImportedShow(address, entry.title, ImportStatus.FAILED, error=error)


def _refused(entry: OpmlShow) -> ImportedShow:
    address = redact(entry.address)
    error = BadAddress("not of the web", address=address)
    return ImportedShow(address, entry.title, ImportStatus.FAILED, error=error)


def _leads_to_the_web(address: str) -> bool:
    """False for files and folders of this computer: a list comes from elsewhere and knows nothing of them."""
    # Line breaks within an address are taken out before it is read.
    if _WRAPPED_FILE.match("".join(address.split())):
        return False
    scheme = _SCHEME.match(address)
    if scheme is None:
        return _HOST.match(address) is not None
    return scheme[1].lower() in SCHEMES or _HOST.match(address) is not None


def _shown(address: str) -> str:
    try:
        return for_display(address)
    except ValueError:
        return redact(address)


def _read(path: Path, most: int = MAX_BYTES + 1) -> bytes:
    """The bytes of a regular file, the first of a larger one. Raises OSError."""
    with open(path, "rb", opener=lambda name, flags: os.open(name, flags | getattr(os, "O_NONBLOCK", 0))) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError("not a regular file")
        return file.read(most)
