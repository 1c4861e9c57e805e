"""The fast reader against feedparser with the second pass: the same feed, field by field, or none at all."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from player.domain.feed import Feed
from player.feeds.building import build_feed
from player.feeds.fast_reader import read_fast
from player.feeds.reading import read_carefully
from tests.support.shows import a_show

ADDRESS = "https://a.example/feed.xml"
NOW = datetime(2026, 1, 10, tzinfo=UTC)
DATA = Path(__file__).parents[2] / "data" / "feeds"
FILES = sorted(file for file in DATA.rglob("*") if file.is_file() and file.suffix in (".xml", ".rss", ".atom"))
SAMPLE = Path(__file__).parents[3] / "resources" / "sample" / "feed.xml"

NAMESPACES = (
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" '
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:psc="http://podlove.org/simple-chapters" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:googleplay="http://www.google.com/schemas/play-podcasts/1.0" '
    'xmlns:other="https://other.example/"'
)


def built(data: bytes, *, fast: bool) -> Feed | None:
    raw = read_fast(data) if fast else read_carefully(data, ADDRESS)
    return None if raw is None else build_feed(raw, ADDRESS, NOW)


def assert_the_same(data: bytes) -> bool:
    """Whether the fast reader took it; fails where it read anything otherwise than the careful one."""
    quick = built(data, fast=True)
    if quick is None:
        return False
    careful = built(data, fast=False)
    assert careful is not None
    for field in fields(Feed):
        if field.name != "items":
            ours, theirs = getattr(quick, field.name), getattr(careful, field.name)
            assert ours == theirs, f"{field.name}: {ours!r}, not {theirs!r}"
    assert len(quick.items) == len(careful.items)
    for item, other in zip(quick.items, careful.items, strict=True):
        for field in fields(item):
            ours, theirs = getattr(item, field.name), getattr(other, field.name)
            assert ours == theirs, f"item.{field.name}: {ours!r}, not {theirs!r}"
    return True


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_file_is_read_alike_or_left_to_the_careful_reader(file: Path) -> None:
    try:
        assert_the_same(file.read_bytes())
    except AssertionError:
        raise
    except Exception as error:  # noqa: BLE001 - what is no feed is none for the careful reader either
        assert read_fast(file.read_bytes()) is None, error


def test_what_podcasts_are_is_taken() -> None:
    assert assert_the_same(SAMPLE.read_bytes())
    assert assert_the_same(a_show(episodes=4).rss("https://a.example", b"x"))
    assert assert_the_same(b"\n \xef\xbb\xbf" + a_show().rss("https://a.example", b"x")) in (True, False)
    assert assert_the_same(
        b'<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>i</id><author><name>A</name></author>'
        b'<subtitle>S</subtitle><link href="https://a.example/"/><logo>l.png</logo><entry><title>E</title><id>e</id>'
        b'<link href="/e"/><link rel="enclosure" href="/e.mp3" type="audio/mpeg" length="5"/>'
        b'<updated>2025-05-27T10:00:00Z</updated><summary type="html">&lt;b&gt;s&lt;/b&gt;</summary>'
        b"<content>long text</content></entry></feed>"
    )


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html></html>",
        b"<rss version='2.0'>",
        b"<rss version='0.91'><channel><title>T</title></channel></rss>",
        b"<rss version='2.0'><channel><title>T</title></channel><channel/></rss>",
        b"<rss version='2.0'><channel><title>a &nbsp; b</title></channel></rss>",
        b"<!DOCTYPE rss [<!ENTITY a 'x'>]><rss version='2.0'><channel><title>&a;</title></channel></rss>",
        b"<?xml version='1.0' encoding='iso-8859-1'?><rss version='2.0'><channel><title>\xe4</title></channel></rss>",
        b"<rss version='2.0'><channel><title>\xe4</title></channel></rss>",
        b"<rss version='2.0'><channel><title>T</title><item><description><p>x</p></description></item></channel></rss>",
        "<rss version='2.0'><channel><title>ä</title></channel></rss>".encode("utf-16"),
        b'<feed xmlns="http://www.w3.org/2005/Atom"><title type="xhtml"><div>T</div></title></feed>',
        b'<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><content src="/x"/></entry></feed>',
    ],
)
def test_what_is_in_doubt_is_left(data: bytes) -> None:
    assert read_fast(data) is None


def test_hostile_feeds_are_left_or_bounded() -> None:
    deep = b"<rss version='2.0'><channel><title>" + b"<a>" * 5000 + b"</a>" * 5000 + b"</title></channel></rss>"
    assert read_fast(deep) is None
    many = b"<item></item>" * 100_000
    assert read_fast(b"<rss version='2.0'><channel><title>T</title>" + many + b"</channel></rss>") is None
    long = b"<rss version='2.0'><channel><title>" + b"t " * 600_000 + b"</title></channel></rss>"
    feed = built(long, fast=True)
    assert feed is not None
    assert len(feed.title) <= 500
    assert read_fast(b"<rss version='2.0'><channel><title>T\x00</title></channel></rss>") is None
    assert read_fast(b" " * 1_000_000 + b"<!--" + b"-" * 100_000) is None


_WORDS = st.text("ab é<>&\"'\n]", max_size=10) | st.sampled_from(
    [
        "https://a.example/x",
        "/relative",
        "yes",
        "no",
        "2.5",
        "12:30",
        "Tue, 27 May 2025 10:00:00 +0200",
        "<p>one</p>two",
    ]
)
_ATTRIBUTE_NAMES = ("url", "href", "type", "length", "rel", "isPermaLink", "role", "img", "text", "title", "start")
_ATTRIBUTES = st.fixed_dictionaries({}, optional=dict.fromkeys(_ATTRIBUTE_NAMES, _WORDS))
_ITEM_NAMES = """
    title link guid pubDate description enclosure author category comments source content:encoded itunes:title
    itunes:subtitle itunes:summary itunes:author itunes:duration itunes:image itunes:explicit itunes:block
    itunes:season itunes:episode itunes:episodeType dc:creator dc:date media:content media:thumbnail atom:link
    podcast:person podcast:transcript podcast:chapters podcast:season podcast:episode podcast:soundbite
    podcast:location podcast:alternateEnclosure podcast:value other:title other:thing subtitle
"""
_SHOW_NAMES = """
    title link description language copyright managingEditor category image itunes:author itunes:subtitle
    itunes:summary itunes:image itunes:explicit itunes:type itunes:complete itunes:block itunes:new-feed-url
    itunes:category atom:link dc:creator dc:language podcast:guid podcast:locked podcast:medium podcast:person
    podcast:funding podcast:trailer podcast:location podcast:license podcast:value podcast:updateFrequency
    googleplay:description googleplay:author other:thing lastBuildDate generator
"""


def element(name: str, attributes: dict[str, str], text: str) -> str:
    given = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    return f"<{name}{given}>{escape(text)}</{name}>"


_ITEM_ELEMENTS = st.builds(element, st.sampled_from(_ITEM_NAMES.split()), _ATTRIBUTES, _WORDS)
_SHOW_ELEMENTS = st.builds(element, st.sampled_from(_SHOW_NAMES.split()), _ATTRIBUTES, _WORDS)


@given(st.lists(_SHOW_ELEMENTS, max_size=8), st.lists(st.lists(_ITEM_ELEMENTS, max_size=9), max_size=3))
@example(show=["<title>T</title>"], items=[["<author>a</author>", "<itunes:author>b</itunes:author>"]])
@example(show=["<title>T</title>"], items=[["<itunes:author>b</itunes:author>", "<author>a</author>"]])
def test_generated_feeds_are_read_alike(show: list[str], items: list[list[str]]) -> None:
    inner = "".join(show) + "".join(f"<item>{''.join(parts)}</item>" for parts in items)
    data = f'<rss version="2.0" {NAMESPACES}><channel>{inner}</channel></rss>'.encode()
    assert_the_same(data)
