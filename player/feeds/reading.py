"""From a feed's bytes to a Feed: the one door to reading, a pure function without network or disk."""

from __future__ import annotations

import logging
from datetime import UTC, datetime

from player.domain.errors import FeedNotAFeed, FeedUnreadable
from player.domain.feed import Feed
from player.feeds.building import build_feed
from player.feeds.cleaning import Cleaned, clean
from player.feeds.elements import lay_over, read_elements, without_extensions
from player.feeds.feedparser_reader import read_raw
from player.feeds.raw import RawFeed
from player.net.urls import redact

log = logging.getLogger(__name__)

_FEED_ROOTS = {"rss", "feed", "rdf", "channel", "entry"}


def read_feed(data: bytes, *, address: str, content_type: str = "", now: datetime | None = None) -> Feed:
    """Read the feed that was fetched from ``address``; relative addresses in it are resolved against that.

    Notes come out sanitised. Dates more than a day after ``now`` count as unknown. A feed whose bytes broke off comes
    back as far as it goes, with ``broken`` set. Whether there is anything to play is for the caller to see.
    Raises FeedNotAFeed for what is something else, FeedUnreadable for a feed of which nothing could be read.
    """
    cleaned = clean(data, content_type)
    if not cleaned.xml or cleaned.root in ("html", "opml"):
        raise FeedNotAFeed(f"root element {cleaned.root!r}", address=redact(address))
    try:
        raw = _read(cleaned)
    except Exception as error:
        raise FeedUnreadable(f"{type(error).__name__}: {error}", address=redact(address)) from error
    if cleaned.root not in _FEED_ROOTS and not (raw.version and raw.items):
        raise FeedNotAFeed(f"root element {cleaned.root!r}", address=redact(address))
    if not raw.items and not raw.title:
        raise FeedUnreadable("no title and no items", address=redact(address))
    return build_feed(raw, address, now or datetime.now(UTC))


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
