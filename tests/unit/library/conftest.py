"""A library in a real file, and feeds to put into it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from player.domain.feed import Feed, FeedItem
from player.domain.feed_parts import Enclosure
from player.library import Library

NOW = datetime(2026, 1, 10, 12, 0, tzinfo=UTC)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library(tmp_path / "library.sqlite3")
    yield opened
    opened.close()


def an_item(number: int, /, **changes: object) -> FeedItem:
    """Item ``number`` of a show, one a day; 1 is the oldest."""
    values: dict[str, object] = {
        "title": f"Episode {number}",
        "guid": f"guid-{number}",
        "order": 100 - number,
        "published": NOW - timedelta(days=100 - number),
        "duration_s": 600.0 + number,
        "notes_html": f"<p>Notes {number}</p>",
        "notes_text": f"Notes {number}",
        "enclosures": (Enclosure(f"https://a.example/{number}.mp3", "audio/mpeg", 1000),),
    }
    return FeedItem(**{**values, **changes})  # type: ignore[arg-type]


def a_feed(*items: FeedItem, **changes: object) -> Feed:
    values: dict[str, object] = {"title": "Tidal Notes", "items": items, "language": "en"}
    return Feed(**{**values, **changes})  # type: ignore[arg-type]
