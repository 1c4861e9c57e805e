"""Search as one types over 500 shows and 100,000 episodes, against FTS5 by rank over the same index."""

from __future__ import annotations

import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from player.domain.wording import Wording
from player.library import Library
from player.library.search import match_expression
from player.ui.models.search_query import search
from tests.bench import library_world
from tests.bench.table import Result

LIMIT_MS = 30.0
WORDS = 30


def measure() -> list[Result]:
    """Each letter of each query is a question, as in the window: shows, titles, notes, transcripts, and their rows."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite3"
        library_world.build(path)
        typed = list(_typed())
        library = Library(path)
        wording = Wording("en_US")
        try:
            ours = _timed(typed, lambda text: search(library, wording, library_world.NEWEST, text, str))
        finally:
            library.close()
        with sqlite3.connect(path) as db:
            # Each takes seconds at the worst: every fifth question is enough to compare.
            ranked = _timed(typed[::5], lambda text: _by_rank(db, text))
    return [
        Result(
            "search as one types, median", [statistics.median(ours)], [statistics.median(ranked)], "ms", None, "rank"
        ),
        Result("search as one types, p95", [_p95(ours)], [_p95(ranked)], "ms", None, "FTS5 by rank"),
        Result("search as one types, p95", [_p95(ours)], [LIMIT_MS], "ms", 1.0, "limit"),
    ]


def _typed() -> Sequence[str]:
    """One to three words each, common and rare, from the second letter on."""
    luck = random.Random(5)
    words = library_world.vocabulary()
    for _ in range(WORDS):
        rare = luck.random() < 0.6
        pick = [luck.choice(words if rare else words[:60]) for _ in range(luck.choice((1, 1, 2, 3)))]
        text = " ".join(pick)
        yield from (text[:length] for length in range(2, len(text) + 1) if not text[length - 1].isspace())


def _by_rank(db: sqlite3.Connection, text: str) -> None:
    sql = "SELECT rowid FROM episode_search WHERE episode_search MATCH ? ORDER BY rank LIMIT 14"
    db.execute(sql, (match_expression(text),)).fetchall()


def _timed(texts: Sequence[str], ask: Callable[[str], object]) -> list[float]:
    ask(texts[0])
    times = []
    for text in texts:
        begun = time.perf_counter()
        ask(text)
        times.append((time.perf_counter() - begun) * 1000)
    return times


def _p95(values: Sequence[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]
