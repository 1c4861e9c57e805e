"""From a feed's bytes to a Feed: the one door to reading, a pure function without network or disk."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import UTC, datetime

from player.domain.errors import FeedNotAFeed, FeedUnreadable
from player.domain.feed import Feed, FeedItem
from player.feeds.building import build_feed
from player.feeds.cleaning import Cleaned, clean
from player.feeds.elements import lay_over, read_elements, without_extensions
from player.feeds.fast_reader import read_fast
from player.feeds.feedparser_reader import read_raw
from player.feeds.raw import RawFeed
from player.feeds.slices import HASH_SIZE, Slices, cut
from player.net.urls import redact

log = logging.getLogger(__name__)

# Where this share of the items is new, reading all of them is no dearer.
MOSTLY_NEW = 0.8
_FEED_ROOTS = {"rss", "feed", "rdf", "channel", "entry"}


def read_feed(
    data: bytes,
    *,
    address: str,
    content_type: str = "",
    now: datetime | None = None,
    known: bytes | None = None,
) -> Feed:
    """Read the feed that was fetched from ``address``; relative addresses in it are resolved against that.

    ``known`` are the hashes of items that were read before, one after another: those that come again unchanged are
    left out (see ``Feed.absent``). Notes come out sanitised. Dates more than a day after ``now`` count as unknown. A
    feed whose bytes broke off comes back as far as it goes, with ``broken`` set. Whether there is anything to play, or
    anything at all (``says_nothing``), is for the caller to see.
    Raises FeedNotAFeed for what is something else, FeedUnreadable for a feed of which nothing could be read.
    """
    slices = cut(data) if known is not None else None
    if known and slices is not None:
        feed = _read_new(slices, known, address, content_type, now)
        if feed is not None:
            return feed
    feed = _read_whole(data, address, content_type, now)
    # Undated items live by their place, and two readers may count them differently: then nothing is known of them.
    if slices is None or len(slices.items) != len(feed.items):
        return feed
    items = zip(feed.items, slices.hashes(), strict=True)
    return replace(feed, items=tuple([FeedItem.of({**vars(item), "source_hash": each}) for item, each in items]))


def _read_new(slices: Slices, known: bytes, address: str, content_type: str, now: datetime | None) -> Feed | None:
    """The feed with only the items that are not ``known``; None where they do not come out one for one."""
    hashes = slices.hashes()
    before = {known[place : place + HASH_SIZE] for place in range(0, len(known), HASH_SIZE)}
    new = [place for place, each in enumerate(hashes) if each not in before]
    if len(new) > MOSTLY_NEW * len(hashes):
        return None
    try:
        feed = _read_whole(slices.only(new), address, content_type, now)
    except FeedUnreadable:
        return None
    if feed.broken or not feed.title or len(feed.items) != len(new):
        return None
    return replace(
        feed,
        items=tuple(
            replace(item, order=place, source_hash=hashes[place]) for item, place in zip(feed.items, new, strict=True)
        ),
        absent=tuple(sorted(before.difference(hashes))),
        unchanged=len(hashes) - len(new),
    )


def _read_whole(data: bytes, address: str, content_type: str, now: datetime | None) -> Feed:
    raw = read_fast(data)
    if raw is None:
        raw = _read_cleaned(clean(data, content_type), address)
    return build_feed(raw, address, now or datetime.now(UTC))


def _read_cleaned(cleaned: Cleaned, address: str) -> RawFeed:
    """What the mended bytes say: many feeds lack nothing but what has been mended by now."""
    raw = read_fast(cleaned.xml)
    if raw is None:
        raw = read_carefully(cleaned, address)
    elif cleaned.cut:
        raw.broken = True
    if cleaned.cut and not raw.items and not raw.title:
        raise FeedUnreadable("cut off before it said anything", address=redact(address))
    return raw


def read_carefully(cleaned: Cleaned, address: str) -> RawFeed:
    """What feedparser makes of the mended bytes, completed by the second pass: for whatever is not plainly a feed.

    Raises FeedNotAFeed and FeedUnreadable as ``read_feed`` does.
    """
    if not cleaned.xml or cleaned.root in ("html", "opml"):
        raise FeedNotAFeed(f"root element {cleaned.root!r}", address=redact(address))
    try:
        raw = _read(cleaned)
    except Exception as error:
        raise FeedUnreadable(f"{type(error).__name__}: {error}", address=redact(address)) from error
    if cleaned.root not in _FEED_ROOTS and not (raw.version and raw.items):
        raise FeedNotAFeed(f"root element {cleaned.root!r}", address=redact(address))
    return raw


def _read(cleaned: Cleaned) -> RawFeed:
    second = read_elements(cleaned.xml)
    try:
        raw = read_raw(cleaned.xml)
    except Exception as error:  # noqa: BLE001 - it stumbles over elements it knows, such as a psc:chapter without start
        log.info("feedparser failed, trying without extensions: %r", error)
        raw = read_raw(without_extensions(cleaned.xml))
        raw.broken = len(raw.items) != len(second.items)
    lay_over(raw, second)
    raw.broken = raw.broken or cleaned.cut
    return raw
