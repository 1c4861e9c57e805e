"""A large library written straight into its file, the same each time: shows, episodes, and notes of real lengths."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from player.domain.feed import Enclosure, Feed, FeedItem
from player.domain.models import FetchState
from player.library import Library

SHOWS = 500
EPISODES_EACH = 200
NOTES_BYTES = 2700
NEWEST = datetime(2026, 11, 1, tzinfo=UTC)

_SYLLABLES = (
    "ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu ra re ri ro ru sa se"
)


def vocabulary(size: int = 8000) -> list[str]:
    """Made-up words, the commonest first, from two to five syllables."""
    luck = random.Random(7)
    pieces = _SYLLABLES.split()
    words = {"".join(luck.choice(pieces) for _ in range(luck.randint(2, 5))) for _ in range(size)}
    return sorted(words, key=lambda word: (len(word), word))


def build(path: Path, shows: int = SHOWS, episodes_each: int = EPISODES_EACH, notes_bytes: int = NOTES_BYTES) -> None:
    """Write the library to ``path``; words are spread as in a language, a few of them in nearly every text."""
    luck = random.Random(11)
    words = vocabulary()
    weights = [1.0 / (rank + 2) for rank in range(len(words))]
    library = Library(path)
    try:
        for number in range(shows):
            items = [
                _item(luck, words, weights, number, episode, notes_bytes) for episode in range(episodes_each, 0, -1)
            ]
            title = " ".join(luck.choices(words, k=3)).title()
            feed = Feed(title=title, items=tuple(items), description_text=" ".join(luck.choices(words, weights, k=40)))
            library.feeds.add(feed, f"https://show-{number}.example/feed.xml", FetchState(), NEWEST)
        library.upkeep.merge_indexes(lambda: True)
    finally:
        library.close()


def _item(
    luck: random.Random, words: Sequence[str], weights: Sequence[float], show: int, number: int, notes_bytes: int
) -> FeedItem:
    notes = " ".join(luck.choices(words, weights, k=max(1, notes_bytes // 7)))
    return FeedItem(
        title=" ".join(luck.choices(words, k=5)).capitalize(),
        guid=f"{show}-{number}",
        published=NEWEST - timedelta(days=number * 3, minutes=show),
        duration_s=600.0 + 7 * (number % 500),
        notes_html=f"<p>{notes}</p>",
        notes_text=notes,
        enclosures=(Enclosure(f"https://show-{show}.example/{number}.mp3", "audio/mpeg", 20_000_000),),
    )
