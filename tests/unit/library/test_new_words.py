"""A group of shows goes into the search indexes at once, and whatever happens in it the indexes know what is there."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import partial

import pytest

from player.domain.models import FetchState, ShowId
from player.library import Library

from .conftest import NOW, a_feed, an_item


def adding(library: Library, name: str, *words: str) -> Callable[[], object]:
    items = [an_item(n, guid=f"{name}-{n}", title=word, notes_text=f"about {word}") for n, word in enumerate(words, 1)]
    return partial(library.feeds.add, a_feed(*items, title=name), f"https://a.example/{name}", FetchState(), NOW)


def hits(library: Library, word: str) -> int:
    return len(library.search.episode_ids(word))


def test_shows_written_together_are_one_piece(library: Library) -> None:
    library.together([adding(library, f"show{n}", f"gull{n}", "tide") for n in range(10)])
    assert library.upkeep.pieces("episode_search") == 1
    assert library.upkeep.pieces("title_search") == 1
    assert hits(library, "tide") == 10
    assert hits(library, "gull7") == 1


def test_a_show_that_is_undone_leaves_no_words(library: Library) -> None:
    def half() -> None:
        adding(library, "half", "wreck", "wreck", "tide")()
        raise LookupError("in the middle")

    # The ids of the second are given to the third.
    library.together([adding(library, "one", "tide"), half, adding(library, "three", "tide", "gull")])
    assert (hits(library, "wreck"), hits(library, "tide"), hits(library, "gull")) == (0, 2, 1)
    library.shows.remove(library.shows.find("three").id)
    assert (hits(library, "tide"), hits(library, "gull")) == (1, 0)


def test_a_show_written_twice_in_a_group_is_known_by_its_last_words(library: Library) -> None:
    def changing(word: str) -> Callable[[], object]:
        feed = a_feed(an_item(1, guid="one-1", title=word, notes_text=f"about {word}"), title="one")
        return lambda: library.feeds.apply(ShowId(1), feed, FetchState(), NOW)

    def failing() -> None:
        changing("wreck")()
        raise LookupError("in the middle")

    library.together([adding(library, "one", "tide"), failing, changing("gull"), adding(library, "two", "tide")])
    assert (hits(library, "tide"), hits(library, "wreck"), hits(library, "gull")) == (1, 0, 1)


def test_where_the_transaction_is_undone_nothing_waits_any_more(library: Library) -> None:
    def full() -> None:
        with library._database.write() as db:
            db.execute("ROLLBACK")
        raise LookupError("as a full disk does")

    with pytest.raises(LookupError):
        library.together([adding(library, "one", "tide"), full])
    adding(library, "two", "gull")()
    assert (hits(library, "tide"), hits(library, "gull")) == (0, 1)


def test_any_mix_of_shows_is_found_as_if_written_one_by_one(library: Library) -> None:
    luck = random.Random(3)
    expected: dict[str, int] = {}
    for group in range(12):
        pieces: list[Callable[[], object]] = []
        for n in range(luck.randint(1, 6)):
            name, words = f"{group}-{n}", [luck.choice(("tide", "gull", "wreck")) for _ in range(luck.randint(0, 4))]
            pieces.append(adding(library, name, *words))
            for word in words:
                expected[word] = expected.get(word, 0) + 1
        library.together(pieces)
    assert {word: hits(library, word) for word in expected} == expected
    for show in library.shows.all():
        library.shows.remove(show.id)
    assert not any(hits(library, word) for word in expected)
