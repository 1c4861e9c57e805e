"""The fast reader against feedparser with the second pass: the same feed, field by field, or none at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from player.feeds.fast_reader import read_fast
from tests.support.readers import assert_the_same, built
from tests.support.shows import a_show

DATA = Path(__file__).parents[2] / "data" / "feeds"
FILES = sorted(file for file in DATA.rglob("*") if file.is_file() and file.suffix in (".xml", ".rss", ".atom"))
SAMPLE = Path(__file__).parents[3] / "resources" / "sample" / "feed.xml"


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
        b'<rss version="2.0" xmlns:itunes="https://a.example/"><channel><title>T</title></channel></rss>',
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
