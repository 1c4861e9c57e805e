"""The order of a folder's files."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from player.domain.folder_order import FolderEntry, in_order, moments, natural

DAY = datetime(2025, 5, 1, tzinfo=UTC)


def entry(number: int, path: str, days: int = 0, disc: int | None = None, track: float | None = None) -> FolderEntry:
    return FolderEntry(number, path, DAY + timedelta(days=days), disc, track)


def paths(*entries: FolderEntry) -> list[str]:
    return [each.path for each in in_order(entries)]


def test_tracks_stand_by_disc_and_number_whatever_their_dates() -> None:
    found = paths(
        entry(1, "b/x", 1, 2, 1.0),
        entry(2, "b/y", 9, 1, 10.0),
        entry(3, "b/z", 5, 1, 2.0),
        entry(4, "b/w", 0, None, 7.0),
    )
    assert found == ["b/w", "b/z", "b/y", "b/x"]


def test_files_without_a_number_stand_by_date_and_then_by_name() -> None:
    assert paths(entry(1, "part 10"), entry(2, "Part 9"), entry(3, "old", -3), entry(4, "sub/new", 3)) == [
        "old",
        "Part 9",
        "part 10",
        "sub/new",
    ]


def test_an_album_stands_together_at_the_date_of_its_latest() -> None:
    found = paths(
        entry(1, "a/2", 0, None, 2.0), entry(2, "loose", 3), entry(3, "a/1", 6, None, 1.0), entry(4, "later", 9)
    )
    assert found == ["loose", "a/1", "a/2", "later"]


def test_names_are_compared_as_people_count() -> None:
    names = ["Kapitel 10", "kapitel 2", "Kapitel 2b", "7", "Ä", "²", "9" * 5000]
    assert sorted(names, key=natural)[:3] == ["7", "9" * 5000, "kapitel 2"]


entries = st.lists(
    st.builds(
        entry,
        st.integers(1, 10**6),
        st.text(min_size=1, max_size=12),
        st.integers(-4, 4),
        st.none() | st.integers(1, 3),
        st.none() | st.integers(1, 20).map(float),
    ),
    max_size=20,
    unique_by=lambda each: each.id,
)


@given(entries, st.randoms(use_true_random=False))
def test_moments_keep_the_order_and_lie_in_no_future(found: list[FolderEntry], luck) -> None:
    ordered = in_order(found)
    assert {each.id for each in ordered} == {each.id for each in found}
    when = moments(ordered)
    assert all(earlier < later for earlier, later in itertools.pairwise(when))
    assert all(moment <= each.published for moment, each in zip(when, ordered, strict=True))
    # The order of listing decides only between files that nothing tells apart.
    shuffled = list(found)
    luck.shuffle(shuffled)
    key = [(each.path, each.published, each.disc, each.track) for each in ordered]
    assert key == [(each.path, each.published, each.disc, each.track) for each in in_order(shuffled)]


@given(entries, st.data())
def test_a_file_that_goes_moves_no_other(found: list[FolderEntry], data: st.DataObject) -> None:
    ordered = in_order(found)
    placed = [replace(each, placed=moment) for each, moment in zip(ordered, moments(ordered), strict=True)]
    kept = data.draw(st.lists(st.sampled_from(placed), unique_by=lambda each: each.id)) if placed else []
    still = [each for each in placed if each in kept]
    assert moments(still) == [each.placed for each in still]
