"""Work that waits for a quiet moment."""

from __future__ import annotations

from player.domain.models import FetchState
from player.library import Library
from player.library.upkeep import FEW_PIECES

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
    assert library.upkeep.pieces("episode_search") == 40
    library.upkeep.merge_indexes()
    assert library.upkeep.pieces("episode_search") < 4
    assert len(library.search.episode_ids("tide39")) == 3


def test_a_command_leaves_few_pieces_and_merges_many(library: Library) -> None:
    for show in range(FEW_PIECES):
        library.feeds.add(a_feed(an_item(1, guid=f"{show}")), f"https://a.example/{show}", FetchState(), NOW)
    assert library.upkeep.merge_many_pieces() == 0
    library.feeds.add(a_feed(an_item(1, guid="more")), "https://a.example/more", FetchState(), NOW)
    assert library.upkeep.merge_many_pieces() > 0
    assert library.upkeep.pieces("episode_search") < 4
    assert library.upkeep.pieces("title_search") < 4
    assert len(library.search.episode_ids("notes")) == FEW_PIECES + 1
