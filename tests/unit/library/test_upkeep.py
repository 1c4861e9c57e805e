"""Work that waits for a quiet moment."""

from __future__ import annotations

from player.domain.models import FetchState
from player.library import Library

from .conftest import NOW, a_feed, an_item


def test_merging_the_index_loses_nothing_and_comes_to_an_end(library: Library) -> None:
    for show in range(40):
        items = [an_item(n, notes_text=f"tide {show} gull{n}", guid=f"{show}-{n}") for n in range(1, 4)]
        library.feeds.add(a_feed(*items), f"https://a.example/{show}", FetchState(), NOW)
    before = library.search.episode_ids("gull2")
    assert len(before) == 40
    assert 0 < library.upkeep.merge_indexes() < 500
    assert library.search.episode_ids("gull2") == before
    assert library.upkeep.merge_indexes() == 3, "one look at each index"
    library.check()


def test_merging_stops_when_told(library: Library) -> None:
    assert library.upkeep.merge_indexes(lambda: False) == 0


def test_an_import_leaves_merging_for_later_and_is_searchable_meanwhile(library: Library) -> None:
    for show in range(40):
        items = [an_item(n, notes_text=f"tide{show} gull{n}", guid=f"{show}-{n}") for n in range(1, 4)]
        library.feeds.add(a_feed(*items), f"https://a.example/{show}", FetchState(), NOW)
        assert len(library.search.episode_ids(f"tide{show}")) == 3
    with library._database.read() as db:
        (pieces,) = db.execute("SELECT count(DISTINCT segid) FROM episode_search_idx").fetchone()
    assert pieces == 40
    library.upkeep.merge_indexes()
    with library._database.read() as db:
        (pieces,) = db.execute("SELECT count(DISTINCT segid) FROM episode_search_idx").fetchone()
    assert pieces < 4
    assert len(library.search.episode_ids("tide39")) == 3
