"""Long pages used, and the GUI thread's longest gaps: 1 MB of notes, three hours of transcript, 2,000 episodes."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from player.domain.feed import Enclosure, Feed, FeedItem
from player.domain.models import Chapter, EpisodeId, FetchState, Person, Segment, Transcript, TranscriptSource
from player.library import Library
from player.paths import profile_paths
from tests.bench.table import Result
from tests.bench.window import child_figures

GAP_LIMIT_MS = 8.0
EPISODES = 2000
NEWEST = datetime(2026, 11, 1, tzinfo=UTC)
SENTENCE = "People think of a cache as a faster shelf, and it is closer to a habit. "
_BLOCK = (
    "<h2>On habits</h2><p>" + SENTENCE * 5 + 'See <a href="https://cache.example/shelf">the shelf</a> at 12:34.</p>'
    "<ul><li>" + SENTENCE + "</li><li>" + SENTENCE + "</li></ul><blockquote><p>" + SENTENCE * 2 + "</p></blockquote>"
)


def measure() -> list[Result]:
    """Each thing done to a long page: how long the event loop was kept from its work, and worked itself, at most."""
    with tempfile.TemporaryDirectory(prefix="earmark-bench-") as folder:
        profile = Path(folder) / "profile"
        build(profile)
        figures: dict[str, dict[str, list[float]]] = child_figures("tests.bench.page_child", profile)
    return [
        Result(f"{what}: {name}", longest[kind], [GAP_LIMIT_MS], "ms", 1.0, "limit")
        for what, longest in figures.items()
        for kind, name in (("wall", "longest gap"), ("work", "longest work of the GUI thread"))
    ]


def build(profile: Path) -> None:
    """A show whose newest episode has the long page; the one after it has a short page."""
    paths = profile_paths(profile)
    paths.create()
    library = Library(paths.library_file)
    long_notes = _BLOCK * (1_000_000 // len(_BLOCK))
    description = _BLOCK * (200_000 // len(_BLOCK))
    items = [_item(number, long_notes if number == EPISODES else _BLOCK) for number in range(EPISODES, 0, -1)]
    feed = Feed(
        title="A long show",
        items=tuple(items),
        description_html=description,
        description_text=SENTENCE,
        persons=tuple(Person(f"Speaker {n}", "guest") for n in range(12)),
    )
    show_id, _ = library.feeds.add(feed, "https://long.example/feed.xml", FetchState(), NEWEST)
    (newest,) = library.episodes.ids(show_id=show_id, limit=1)
    lines = tuple(Segment(n * 3.6, n * 3.6 + 3.5, SENTENCE, "Ada" if n // 7 % 2 else "Jon") for n in range(3000))
    library.transcripts.save(EpisodeId(newest), Transcript(lines, TranscriptSource.PUBLISHED, "en"), NEWEST)
    library.upkeep.merge_indexes()
    library.close()


def _item(number: int, notes: str) -> FeedItem:
    is_long = number == EPISODES
    chapters = tuple(Chapter(n * 180.0, f"Chapter {n}: {SENTENCE}") for n in range(60))
    return FeedItem(
        title=f"Number {number}: on habits",
        guid=str(number),
        published=NEWEST - timedelta(days=EPISODES - number),
        duration_s=10_800.0,
        notes_html=notes,
        notes_text=SENTENCE * (len(notes) // 200),
        enclosures=(Enclosure(f"https://long.example/{number}.mp3", "audio/mpeg", 90_000_000),),
        persons=tuple(Person(f"Speaker {n}", "guest") for n in range(12)) if is_long else (),
        chapters=chapters if is_long else (),
    )
