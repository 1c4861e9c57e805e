"""Addresses to give away: the best there is, and never one that is a listener's own."""

from __future__ import annotations

import pytest

from player.discovery.share import share_address
from player.domain.addresses import is_public
from player.domain.models import Episode, EpisodeId, ShowId

PAGE = "https://example.org/episodes/7"
AUDIO = "https://cdn.example.org/7.mp3"


def episode(link: str | None = PAGE, audio: str | None = AUDIO) -> Episode:
    return Episode(EpisodeId(1), ShowId(1), "Show", "guid", "Title", link=link, enclosure_url=audio)


def test_the_page_is_better_than_the_audio():
    assert share_address(episode()) == PAGE
    assert share_address(episode(link=None)) == AUDIO
    assert share_address(episode(link="")) == AUDIO
    assert share_address(episode(None, None)) is None


def test_a_moment_is_whole_seconds():
    assert share_address(episode(), 754.9) == f"{PAGE}#t=754"
    assert share_address(episode(link=None), 1) == f"{AUDIO}#t=1"


@pytest.mark.parametrize("at_s", [None, 0.0, 0.4, -3.0, float("nan"), float("inf")])
def test_the_beginning_needs_no_moment(at_s):
    assert share_address(episode(), at_s) == PAGE


def test_a_fragment_of_the_page_is_its_own():
    assert share_address(episode(link=f"{PAGE}#t=5"), 60) == f"{PAGE}#t=60"
    assert share_address(episode(link=f"{PAGE}#/listen"), 60) == f"{PAGE}#/listen"


@pytest.mark.parametrize(
    "address",
    [
        "https://ada:secret@example.org/7",
        "https://token@example.org/7",
        "file:///home/ada/7.mp3",
        "/home/ada/7.mp3",
        "javascript:alert(1)",
        "feed://example.org",
        "https:///7",
        "https://[x/7",
        "https://example.org/7?auth=abc",
        "https://example.org/7.mp3?token-time=1&token-hash=abc",
        "https://example.org/7.mp3?Expires=1&Signature=x&Key-Pair-Id=y",
        "https://example.org/7.mp3?X-Amz-Signature=abc",
        "https://example.org/7?user_token=abc",
        "",
    ],
)
def test_what_is_nobody_elses_is_not_shared(address):
    assert not is_public(address)
    assert share_address(episode(link=address)) == AUDIO
    assert share_address(episode(link=address, audio=address or None)) is None


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org",
        "https://example.org/?p=12&format=rss",
        "https://example.org/?token=",
        "https://example.org:8443/a@b",
    ],
)
def test_ordinary_addresses_are_public(address):
    assert is_public(address)
