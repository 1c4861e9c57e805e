"""Hostile feeds: bounded time and memory, and then the part that can be had, or a clear error."""

from __future__ import annotations

from collections.abc import AsyncIterator

import psutil
import pytest

from player.domain.errors import FeedError, FeedNotAFeed
from player.feeds.fast_reader import MAX_TAGS, read_fast
from player.feeds.floods import STRETCH, find_flood
from player.feeds.nesting import MAX_DEPTH, find_abyss
from player.feeds.worker_pool import WorkerPool

HEAD = (
    b'<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" '
    b'xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:psc="http://podlove.org/simple-chapters">'
    b"<channel><title>T</title>"
)
FIRST = b'<item><title>First</title><guid>1</guid><enclosure url="https://a.example/1.mp3" type="audio/mpeg"/></item>'
END = b"</channel></rss>"
MB = 1024 * 1024
# The process itself takes 30; its limit is 1024.
MOST_MB = 400

PARTS = {
    "deep": b"<a>" * MB,
    "deep and closed": b"<a>" * MB + b"</a>" * MB,
    "items in items": b"<item>" * MB,
    "ends without starts": b"</item>" * MB,
    "live items": b"<podcast:liveItem>" * MB,
    "NUL bytes": b"\x00" * 8 * MB,
    "a title of megabytes": b"<item><title>" + b"t " * 4 * MB + b"</title></item>",
    "a title of references": b"<item><title>" + b"&#38;" * MB + b"</title></item>",
    "notes of tags": b"<item><description><![CDATA[" + b"<b>" * 3 * MB + b"]]></description></item>",
    "sections without end": b"<![CDATA[" * MB,
    "comments without end": b"<!--" * MB,
    "persons": b"<item>" + b"<podcast:person>x</podcast:person>" * 100_000 + b"</item>",
    "chapters": b"<item><psc:chapters>" + b'<psc:chapter start="1" title="x"/>' * 100_000 + b"</psc:chapters></item>",
    "categories": b'<itunes:category text="a"/>' * 100_000,
    "categories in categories": b'<itunes:category text="a">' * 5_000 + b"</itunes:category>" * 5_000,
    "ampersands": b"<description>" + b"&" * MB + b"</description>",
}
LOLS = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 12))
DOCTYPES = {
    "a bomb": b'<!ENTITY l0 "lol">' + LOLS,
    "a file": b'<!ENTITY l11 SYSTEM "file:///etc/passwd">',
    "an address": b'<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;',
}
NO_FEEDS = {
    "a page": b"<!DOCTYPE html><html><body>" + b"<p>x" * MB,
    "blanks": b" " * 8 * MB,
    "instructions": b"<?x " * MB,
    "sound": b"ID3\x04" + bytes(range(256)) * 8_000,
    "nothing": b"",
}


@pytest.fixture
async def pool() -> AsyncIterator[WorkerPool]:
    made = WorkerPool()
    yield made
    assert all(psutil.Process(pid).memory_info().rss < MOST_MB * MB for pid in made.pids)
    await made.close()


@pytest.mark.parametrize("name", PARTS)
async def test_what_comes_before_it_is_read(pool: WorkerPool, name: str) -> None:
    feed = await pool.read(HEAD + FIRST + PARTS[name] + END, "https://a.example/feed", "image/png")
    assert (feed.title, feed.items[0].title) == ("T", "First")
    assert len(feed.items) <= 2
    assert all(len(item.title) <= 500 and len(item.persons) <= 100 for item in feed.items)


@pytest.mark.parametrize("name", DOCTYPES)
async def test_a_document_type_is_cut_off_and_nothing_of_it_expanded(pool: WorkerPool, name: str) -> None:
    data = b"<!DOCTYPE r [" + DOCTYPES[name] + b"]>" + HEAD + b"<description>&l11;</description>" + FIRST + END
    feed = await pool.read(data, "https://a.example/feed")
    assert (feed.title, len(feed.items), feed.description_text) == ("T", 1, "&l11;")


@pytest.mark.parametrize("name", NO_FEEDS)
async def test_what_is_no_feed_is_told_to_be_none(pool: WorkerPool, name: str) -> None:
    with pytest.raises(FeedNotAFeed):
        await pool.read(NO_FEEDS[name], "https://a.example/feed", "application/rss+xml")


async def test_a_hundred_thousand_items_are_read_as_far_as_anybody_goes(pool: WorkerPool) -> None:
    item = b'<item><title>x</title><guid>%d</guid><enclosure url="https://a.example/%d.mp3"/></item>'
    data = HEAD + b"".join(item % (number, number) for number in range(100_000)) + END
    feed = await pool.read(data, "https://a.example/feed")
    assert (len(feed.items), feed.broken) == (25_000, True)


@pytest.mark.long
async def test_fifty_megabytes_of_anything_end_within_the_limits(long_run: bool) -> None:
    """As much as a feed may measure at all; a short run looks at a fiftieth of it."""
    size = 50 if long_run else 1
    pool = WorkerPool()
    try:
        for piece in (b"<", b"&", b"<a b='c' ", b"<x:y/>", b"\xff\xfe", b"<item><title>x</title></item>"):
            try:
                feed = await pool.read(HEAD + piece * (size * MB // len(piece)) + END, "https://a.example/feed")
                assert feed.title
            except FeedError as error:
                assert error.detail
    finally:
        await pool.close()


def test_a_flood_of_markup_is_told_from_what_publishers_write() -> None:
    assert find_flood("x" * STRETCH + "&" * STRETCH * 3) == 2 * STRETCH
    assert find_flood("<a></a>" * STRETCH) == STRETCH
    # Words of which every letter is written as a number, lists of the shortest words, and a short flood.
    assert find_flood("&#1077;" * STRETCH) == -1
    assert find_flood("<li>word</li>\n" * STRETCH) == -1
    assert find_flood("&" * (STRETCH - 1)) == -1


def test_more_tags_than_fit_into_memory_are_left_to_be_cut() -> None:
    assert read_fast(HEAD + FIRST + b"<a/>" * (MAX_TAGS + 1) + END) is None


def test_depth_is_told_from_elements_that_are_never_closed() -> None:
    assert find_abyss("<a>" * (MAX_DEPTH + 1)) == 3 * MAX_DEPTH
    assert find_abyss("<a>" * MAX_DEPTH + "</a>" * MAX_DEPTH) == -1
    assert find_abyss("<a/>" * 1000 + "<!-- <a> -->" * 1000 + "<![CDATA[<a>]]>" * 1000) == -1
    # As in feeds with HTML that nobody escaped.
    assert find_abyss("<item><p>x<br>y</item>" * 1000) == -1
    assert find_abyss("<![CDATA[" * 1000) == -1
