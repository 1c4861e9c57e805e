"""A folder of audio files as a feed: looked through where feeds are fetched, opened where feeds are read.

So it is subscribed and refreshed as every show is. What a folder holds as a whole stands for its body: where that is
as before nothing is read, and a file of known size and date is not opened again.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from player.audio.tags import AudioTags
from player.domain.addresses import is_folder, local_path
from player.domain.errors import (
    BadAddress,
    FeedUnreadable,
    FolderIsOurs,
    FolderMissing,
    FolderWithoutAudio,
)
from player.domain.feed import FOLDER_NEWS, Feed, FeedItem
from player.feeds.folder_files import PICTURE_MARK, make_item, versioned
from player.feeds.folder_scan import HASH_SIZE, FolderContent, FolderFile, pack_files, scan
from player.paths import overlap

log = logging.getLogger(__name__)

# Opened by one request to the reading process: a damaged file costs at most these being read again one by one.
_BATCH = 50


class FeedReader(Protocol):
    """Reads bytes into a feed off this thread."""

    async def read(self, data: bytes, address: str, content_type: str, known: bytes | None = None) -> Feed: ...


async def look_at(address: str, reserved: Iterable[Path] = (), *, first: bool = False) -> tuple[bytes, str]:
    """What lies in the folder at ``address``, as bytes for ``FolderReader``, and a hash of it.

    ``first`` is for one that is to become a show: it must hold something to play, and neither hold nor lie in one of
    the ``reserved`` folders, whose files Earmark deletes. Raises BadAddress, FolderMissing, FolderWithoutAudio or
    FolderIsOurs.
    """
    folder = local_path(address)
    if folder is None or not is_folder(address):
        raise BadAddress("not a folder of this computer", address=address)
    return await asyncio.to_thread(_look_at, folder, tuple(reserved), first)


def _look_at(folder: Path, reserved: Sequence[Path], first: bool) -> tuple[bytes, str]:
    try:
        content = scan(folder)
        if first:
            _refuse_reserved(folder, reserved)
    except OSError as error:
        raise FolderMissing(str(error), path=folder) from error
    if first and not content.files:
        raise FolderWithoutAudio(path=folder)
    if content.empty:
        # A disk that is not plugged in leaves an empty folder behind: its episodes have not gone.
        raise FolderMissing("nothing in it", path=folder)
    data = content.pack()
    return data, hashlib.sha256(data).hexdigest()


@dataclass(frozen=True, slots=True)
class _News:
    """A folder beside what is known of it: the files to open, the place of each by its hash, the hashes not there."""

    content: FolderContent
    files: tuple[FolderFile, ...]
    places: Mapping[bytes, int]
    absent: tuple[bytes, ...]


def _compare(data: bytes, known: bytes) -> _News:
    content = FolderContent.unpack(data)
    before = {known[place : place + HASH_SIZE] for place in range(0, len(known), HASH_SIZE)}
    hashes = [file.hash for file in content.files]
    # Of names that follow each other the later counts as the newer, where dates do not tell.
    places = {hash_: len(hashes) - place for place, hash_ in enumerate(hashes)}
    new = tuple(file for file, hash_ in zip(content.files, hashes, strict=True) if hash_ not in before)
    return _News(content, new, places, tuple(hash_ for hash_ in before if hash_ not in places))


class FolderReader:
    """Reads feeds with ``reader``, and folders file by file with the same."""

    def __init__(self, reader: FeedReader) -> None:
        self._reader = reader

    async def read(self, data: bytes, address: str, content_type: str, known: bytes | None = None) -> Feed:
        """The feed in ``data``, or the folder that ``look_at`` found. Raises what the reader raises.

        A folder's title, author and picture are worked out where nothing of it is known yet; else the feed is
        FOLDER_NEWS, and what was found then holds.
        """
        if not is_folder(address):
            return await self._reader.read(data, address, content_type, known)
        news = await asyncio.to_thread(_compare, data, known or b"")
        items: list[FeedItem] = []
        for start in range(0, len(news.files), _BATCH):
            items += await self._items(address, news.files[start : start + _BATCH])
        cover = news.content.cover
        feed = Feed(
            _name_of(address),
            tuple(replace(item, order=news.places[item.source_hash]) for item in items),
            image_url=versioned(address, cover) if cover else None,
            absent=news.absent,
            unchanged=len(news.places) - len(news.files),
            broken=not news.content.whole,
            version=FOLDER_NEWS if known else "folder",
        )
        return feed if known else _described(feed)

    async def _items(self, address: str, files: Sequence[FolderFile]) -> list[FeedItem]:
        """The items of some files; where the reading process does not survive them, the culprits by name alone."""
        try:
            feed = await self._reader.read(pack_files(files), address, "")
            return list(feed.items)
        except FeedUnreadable as error:
            if len(files) == 1:
                log.info("a file is listed by its name alone: %s", error.detail)
                return [make_item(address, files[0], AudioTags())]
        items: list[FeedItem] = []
        for file in files:
            items += await self._items(address, [file])
        return items


def _described(feed: Feed) -> Feed:
    """The folder as a show: titles that its files agree on, else its own name."""
    total = len(feed.items)
    inside = (item.image_url for item in feed.items if item.image_url and PICTURE_MARK in item.image_url)
    return replace(
        feed,
        title=most_common((item.subtitle for item in feed.items), total) or feed.title,
        author=most_common((item.author for item in feed.items), total),
        image_url=feed.image_url or next(inside, None),
        # Chapters of a book, not news: heard from the first on.
        serial=sum(item.number is not None for item in feed.items) * 2 > total,
    )


def _name_of(address: str) -> str:
    folder = local_path(address)
    assert folder is not None
    return folder.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace") or str(folder)


def most_common(words: Iterable[str], total: int) -> str:
    """What more than half of ``total`` say, nothing where there is no such word."""
    ranked = Counter(word for word in words if word).most_common(1)
    return ranked[0][0] if ranked and ranked[0][1] * 2 > total else ""


def _refuse_reserved(folder: Path, reserved: Iterable[Path]) -> None:
    for ours in reserved:
        # What lies in a hidden folder below is not looked at.
        hidden = ours.is_relative_to(folder) and any(p.startswith(".") for p in ours.relative_to(folder).parts)
        if overlap(folder, ours) and not hidden:
            raise FolderIsOurs(path=ours)
