"""Which addresses of a list are followed."""

from __future__ import annotations

import pytest

from player.sync.lists import _leads_to_the_web


@pytest.mark.parametrize(
    "address",
    [
        "http://a.example/feed.xml",
        "HTTPS://a.example",
        "feed:https://a.example/",
        "pcast://a.example/f",
        "www.a.example/f",
        "a.example:8080/f",
        "bücher.example?x",
        "http:/broken.example",
    ],
)
def test_the_web(address: str) -> None:
    assert _leads_to_the_web(address)


@pytest.mark.parametrize(
    "address",
    [
        *("file:///etc/passwd", "FILE:/home/me/Music/", "/home/me/feed.xml", "~/feed.xml", "./feed.xml", "..\\x"),
        *("feed:file:///etc/passwd", "PODCAST://feed:File:/home/me/Music/", "feed:\nfi\nle:///etc/passwd"),
        *("C:\\Music\\", "feed.xml", "Music", "mailto:me@a.example", "javascript:alert(1)", "data:text/xml,x", ""),
    ],
)
def test_what_is_of_this_computer_or_nothing(address: str) -> None:
    assert not _leads_to_the_web(address)
