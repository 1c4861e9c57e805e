"""Which addresses are one listener's own."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from player.domain.addresses import for_display, is_private_feed, is_public, without_password


@pytest.mark.parametrize(
    "address",
    [
        "https://feeds.megaphone.fm/ESP1234567890",
        "https://feeds.acast.com/public/shows/5f3d2a1b9c8d7e6f5a4b3c2d",
        "https://www.omnycontent.com/d/playlist/e73c998e-6e60-432f-8610-ae210140c5b1/podcast.rss",
        "https://anchor.fm/s/1a2b3c4d/podcast/rss",
        "https://www.youtube.com/feeds/videos.xml?channel_id=UCxkMDWcScGG3HkTf5MZIWIQ",
        "https://feeds.example.org/TheDailyShow2024Podcast.rss",
        "https://example.org/?feed=podcast",
        "https://example.org/members-only-talk/feed",
        "file:///home/ada/feed.xml",
    ],
)
def test_what_is_everybodys(address: str) -> None:
    assert not is_private_feed(address)
    assert for_display(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "https://www.patreon.com/rss/example?auth=0a1b2c3d4e",
        "https://ada:pass@example.org/feed",
        "https://token@example.org/feed",
        "https://feeds.supportingcast.example/content/eyJ0IjoicCIsImMiOiIxNDYz.rss",
        "https://subscribers.example.fm/0f1e2d3c4b5a69788796a5b4c3d2e1f0",
        "https://example.org/premium/e73c998e-6e60-432f-8610-ae210140c5b1/feed.xml",
    ],
)
def test_what_is_one_listeners_own(address: str) -> None:
    assert is_private_feed(address)


def test_what_is_shown_of_it_is_its_site() -> None:
    assert for_display("https://ada:pass@example.org:8443/feed?x=1") == "https://example.org:8443/…"


def test_a_password_is_taken_out_and_nothing_else() -> None:
    assert without_password("https://ada:p@ss@example.org/a@b?c=d@e") == "https://example.org/a@b?c=d@e"
    assert without_password("https://example.org/@ada") == "https://example.org/@ada"


@given(st.text(max_size=60))
@example("//[")
@example("ada:p@[::")
def test_any_text_may_be_asked_about(text: str) -> None:
    for address in (text, f"https://{text}", f"https://a.example/{text}"):
        assert isinstance(is_public(address), bool)
        assert isinstance(for_display(address), str)
        assert len(without_password(address)) <= len(address)
