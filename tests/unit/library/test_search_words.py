"""Episodes are found by what a person types, whatever script and accents it is in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from player.domain.feed import Enclosure, Feed, FeedItem
from player.domain.models import FetchState
from player.library import Library

TITLES = (
    "Café Müller und die Straße",
    "東京の夜を歩く",
    "北京欢迎你",
    "Привет из Москвы",
    "The art of being disturbed",
    "한국어 팟캐스트 시작",
    "Øresund 100% of_it",
    "ประเทศไทยวันนี้",
    "Don’t mind the tide",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    library = Library(Path(tmp_path_factory.mktemp("search")) / "library.sqlite3")
    now = datetime(2026, 1, 1, tzinfo=UTC)
    items = tuple(
        FeedItem(
            title=title, guid=title, published=now, enclosures=(Enclosure(f"https://m.example/{n}", "audio/mpeg"),)
        )
        for n, title in enumerate(TITLES)
    )
    library.feeds.add(Feed(title="All tongues", items=items), "https://m.example/feed.xml", FetchState(), now)
    yield library
    library.close()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("cafe mul", 0),
        ("MULLER café", 0),
        ("straße", 0),
        ("strasse", 0),
        ("東京", 1),
        ("夜", 1),
        ("歩く 東京", 1),
        ("欢迎", 2),
        ("моск", 3),
        ('"being disturbed"', 4),
        ("disturbed art", 4),
        ("캐스트", 5),
        ("한국", 5),
        ("øres", 6),
        ("ores", 6),
        ("oresund", 6),
        ("dont mi", 8),
        ("don't", 8),
        ("ไทย", 7),
    ],
)
def test_words_are_found_as_they_are_typed(library: Library, typed: str, found: int) -> None:
    hits = library.search.episodes(typed)
    assert [library.episodes.get(hit.episode_id).title for hit in hits] == [TITLES[found]]
    assert hits[0].in_title


@pytest.mark.parametrize("typed", ['"disturbed being"', "夜 北京", "夜%", "欢_", "%", "\\夜", "夜'", ""])
def test_what_is_in_no_title_finds_nothing(library: Library, typed: str) -> None:
    assert library.search.episodes(typed) == []
