"""Which pages name a feed, and which one of several is meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.feeds.autodiscovery import find_feed_link, is_web_page

PAGE = "https://a.example/shows/page.html"
RSS = 'rel="alternate" type="application/rss+xml"'


@pytest.mark.parametrize(
    ("data", "content_type", "expected"),
    [
        (b"<!DOCTYPE html><html>", "", True),
        (b"\n<HTML lang=en>", "application/rss+xml", True),
        (b"<head><title>", "text/plain", True),
        (b"<rss><channel><title>x</title>", "text/html; charset=utf-8", False),
        (b"<?xml version='1.0'?>\n<feed xmlns='x'>", "text/html", False),
        (b"<entry xmlns='http://www.w3.org/2005/Atom'><title>x</title>", "application/xml", False),
        (b"\xff\xfe" + "<html>".encode("utf-16-le"), "", True),
        (b"<div>Sign in</div>", "text/html", True),
        (b"<div>Sign in</div>", "", False),
        (b"", "text/html", True),
        (b"", "", False),
    ],
)
def test_is_web_page(data: bytes, content_type: str, expected: bool) -> None:
    assert is_web_page(data, content_type) is expected


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        (f'<link {RSS} href="feed.xml">', "https://a.example/shows/feed.xml"),
        (f'<LINK {RSS.upper()} HREF=" /feed.xml ">', "https://a.example/feed.xml"),
        ('<link rel=alternate type="application/atom+xml; charset=utf-8" href=/atom>', "https://a.example/atom"),
        (f'<link {RSS} href="/a"><link {RSS} href="/b">', "https://a.example/a"),
        (f'<link {RSS} title="Comments" href="/a"><link {RSS} href="/b">', "https://a.example/b"),
        (f'<link {RSS} href="/a"><link {RSS} title="The podcast" href="/b">', "https://a.example/b"),
        (f'<link {RSS} href="/comments/feed">', "https://a.example/comments/feed"),
        (f'<base href="https://b.example/x/"><link {RSS} href="feed">', "https://b.example/x/feed"),
        (f'<link {RSS} href="{PAGE}">', None),
        (f'<link {RSS} href="javascript:alert(1)">', None),
        (f'<link {RSS} href="file:///etc/passwd">', None),
        (f"<link {RSS}>", None),
        ('<link rel="alternate" hreflang="de" href="/de">', None),
        ('<link rel="stylesheet alternate" type="text/xml" href="/x">', None),
        ('<link rel="alternate" type="application/json+oembed" href="/x">', None),
        ("", None),
    ],
)
def test_find_feed_link(links: str, expected: str | None) -> None:
    page = f"<!DOCTYPE html><html><head><title>T</title>{links}</head><body><p>x</body></html>"
    assert find_feed_link(page.encode(), PAGE) == expected


@given(st.binary(max_size=300))
def test_no_page_breaks_it(data: bytes) -> None:
    assert find_feed_link(data, PAGE) is None
    found = find_feed_link(b"<html><link rel=alternate type=application/rss+xml href=" + data, PAGE)
    assert found is None or found.startswith(("http://", "https://"))
