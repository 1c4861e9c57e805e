"""What goes of the files that are kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from player.domain.clean_up import CleanUpRule, KeptFile, Removal, RemovalReason, ShowKeeps, files_to_remove
from player.domain.models import EpisodeId, ShowId

NOW = datetime(2026, 1, 10, 12, tzinfo=UTC)
DAY = timedelta(days=1)
# hypothesis wants it without a zone.
PAST = NOW.replace(tzinfo=None)
A, B = ShowId(1), ShowId(2)


def file(number: int, **changes: object) -> KeptFile:
    """File ``number`` of show A, published and fetched so many days ago, 10 bytes."""
    made = KeptFile(EpisodeId(number), A, 10, NOW - number * DAY, NOW - number * DAY)
    return replace(made, **changes)


def gone(files: list[KeptFile], rule: CleanUpRule, keeps: dict[ShowId, ShowKeeps] | None = None) -> dict[int, str]:
    return {r.episode_id: str(r.reason) for r in files_to_remove(files, rule, keeps or {}, NOW)}


def test_without_a_rule_everything_stays() -> None:
    assert gone([file(1, played=True, played_at=NOW - 99 * DAY), file(999)], CleanUpRule()) == {}


def test_the_played_go_once_the_delay_is_over() -> None:
    rule = CleanUpRule(after_played=DAY)
    files = [
        file(1, played=True, played_at=NOW - DAY),
        file(2, played=True, played_at=NOW - DAY / 2),
        file(3),
        file(4, played=True, played_at=NOW - DAY, pinned=True),
        file(5, played=False, played_at=NOW - 2 * DAY),
    ]
    assert gone(files, rule) == {1: "played"}
    assert gone(files, CleanUpRule(after_played=timedelta())) == {1: "played", 2: "played"}


def test_age_counts_from_when_a_file_came() -> None:
    files = [file(1, published=NOW - 3000 * DAY), file(2, downloaded=NOW - 30 * DAY), file(3, downloaded=None)]
    assert gone(files, CleanUpRule(older_than=30 * DAY)) == {2: "old"}


def test_so_many_of_a_show_are_kept() -> None:
    files = [*(file(number) for number in range(1, 5)), file(9, show_id=B), file(8, pinned=True)]
    assert gone(files, CleanUpRule(), {A: ShowKeeps(2)}) == {3: "too-many", 4: "too-many"}
    assert gone(files, CleanUpRule(), {A: ShowKeeps(2, in_order=True)}) == {1: "too-many", 2: "too-many"}
    assert gone([*files, file(5, played=True)], CleanUpRule(), {A: ShowKeeps(4)}) == {5: "too-many"}


def test_a_full_shelf_loses_the_played_first_then_the_oldest() -> None:
    files = [
        file(1, played=True, played_at=NOW),
        file(2),
        file(3, played=True, played_at=NOW),
        file(4),
        file(5, pinned=True),
    ]
    for limit, expected in ((50, []), (49, [3]), (30, [3, 1]), (29, [3, 1, 4]), (10, [3, 1, 4, 2]), (0, [3, 1, 4, 2])):
        assert list(gone(files, CleanUpRule(max_bytes=limit))) == expected
    (first,) = files_to_remove(files, CleanUpRule(max_bytes=50), {}, NOW, other_bytes=1)
    assert first == Removal(EpisodeId(3), A, 10, RemovalReason.NO_ROOM)


FILES = st.lists(
    st.builds(
        KeptFile,
        st.just(EpisodeId(0)),
        st.sampled_from([A, B]),
        st.integers(0, 100),
        st.none() | st.datetimes(timezones=st.just(UTC)),
        st.none() | st.datetimes(timezones=st.just(UTC), max_value=PAST),
        st.booleans(),
        st.none() | st.datetimes(timezones=st.just(UTC), max_value=PAST),
        st.booleans(),
    ),
    max_size=12,
).map(lambda made: [replace(each, episode_id=EpisodeId(place)) for place, each in enumerate(made)])
WAITS = st.none() | st.integers(0, 20_000).map(timedelta)
RULES = st.builds(CleanUpRule, WAITS, WAITS, st.none() | st.integers(0, 500))
KEEPS = st.dictionaries(
    st.sampled_from([A, B]), st.builds(ShowKeeps, st.none() | st.integers(0, 4), st.booleans()), max_size=2
)


@given(FILES, RULES, KEEPS, st.integers(0, 100))
def test_the_rules_hold_afterwards_and_nothing_pinned_goes(
    files: list[KeptFile], rule: CleanUpRule, keeps: dict[ShowId, ShowKeeps], other: int
) -> None:
    removed = {removal.episode_id: removal for removal in files_to_remove(files, rule, keeps, NOW, other)}
    left = [each for each in files if each.episode_id not in removed]
    assert not any(files[id_].pinned for id_ in removed)
    loose = [each for each in left if not each.pinned]
    for show_id, keep in keeps.items():
        assert keep.amount is None or sum(each.show_id == show_id for each in loose) <= keep.amount
    if rule.max_bytes is not None and loose:
        assert other + sum(each.bytes for each in left) <= rule.max_bytes
    for reason in RemovalReason:
        if reason is RemovalReason.NO_ROOM and any(
            r.reason is reason and not files[i].played for i, r in removed.items()
        ):
            assert not any(each.played for each in loose)
    # What is done is done: the same look finds no more.
    assert files_to_remove(left, rule, keeps, NOW, other) == ()
