"""Types of enclosures: the feed's word where it is one, else the address's."""

from __future__ import annotations

import pytest

from player.feeds.media_types import media_type, type_of_address


@pytest.mark.parametrize(
    ("claimed", "url", "expected"),
    [
        ("audio/mpeg", "https://a.example/x.mp3", "audio/mpeg"),
        ("Audio/MP3; codecs=x", "https://a.example/x", "audio/mpeg"),
        ("audio/x-m4a", "https://a.example/x.m4a", "audio/mp4"),
        ("video/x-m4v", "https://a.example/x.m4v", "video/mp4"),
        ("application/ogg", "https://a.example/x", "audio/ogg"),
        ("", "https://a.example/x.mp3", "audio/mpeg"),
        ("", "https://a.example/x.MP4", "video/mp4"),
        ("", "https://a.example/play?id=3", "audio/mpeg"),
        ("mp3", "https://a.example/play", "audio/mpeg"),
        ("audio", "https://a.example/x.opus", "audio/ogg"),
        ("application/octet-stream", "https://a.example/x.m4a?k=1", "audio/mp4"),
        ("application/octet-stream", "https://a.example/x.pdf", "application/pdf"),
        ("text/html", "https://a.example/x.mp3", "audio/mpeg"),
        ("text/html", "https://a.example/page", "text/html"),
        ("application/weird", "https://a.example/x.mp3", "audio/mpeg"),
        ("application/pdf", "https://a.example/x.pdf", "application/pdf"),
        ("application/x-bittorrent", "https://a.example/x.mp3.torrent", "application/x-bittorrent"),
        ("image/jpeg", "https://a.example/x.jpg", "image/jpeg"),
        ("", "https://a.example/cover.jpg", "image/jpeg"),
        ("audio/mpeg", "https://a.example/cover.jpg", "audio/mpeg"),
    ],
)
def test_media_type(claimed: str, url: str, expected: str) -> None:
    assert media_type(claimed, url) == expected


def test_media_rss_names_the_medium_where_there_is_no_type() -> None:
    assert media_type("", "https://a.example/x", "video") == "video/mp4"
    assert media_type("", "https://a.example/x", "image") == "image/unknown"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://t.example/redirect.mp3/cdn.example/x.m4a", "audio/mp4"),
        ("https://t.example/e/cdn.example/x.mp3/stream", "audio/mpeg"),
        ("https://t.example/play?file=x.ogg", "audio/ogg"),
        ("https://t.example/my%20show.mp3", "audio/mpeg"),
        ("https://mp3.example/page.php", ""),
        ("https://a.example/", ""),
    ],
)
def test_type_of_address(url: str, expected: str) -> None:
    assert type_of_address(url) == expected
