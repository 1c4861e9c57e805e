"""Where episodes of a queue go when they are moved, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.domain.queue_order import moved, put_back, row_target, step_target

ORDER = [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("ids", "row", "expected"),
    [
        ([3], 0, [3, 1, 2, 4, 5]),
        ([3], 5, [1, 2, 4, 5, 3]),
        ([3], 2, ORDER),
        ([3], 3, ORDER),
        ([1, 4], 3, [2, 3, 1, 4, 5]),
        ([5, 1], 2, [2, 1, 5, 3, 4]),
        (ORDER, 3, ORDER),
    ],
)
def test_dropped_before_a_row(ids, row, expected):
    assert moved(ORDER, ids, row_target(ORDER, ids, row)) == expected


@pytest.mark.parametrize(
    ("ids", "step", "expected"),
    [
        ([3], -1, [1, 3, 2, 4, 5]),
        ([3], 1, [1, 2, 4, 3, 5]),
        ([1], -1, ORDER),
        ([5], 1, ORDER),
        ([2, 3], 1, [1, 4, 2, 3, 5]),
        ([2, 4], -1, [2, 4, 1, 3, 5]),
        ([9], 1, ORDER),
    ],
)
def test_one_step_by_keys(ids, step, expected):
    known = [id_ for id_ in ids if id_ in ORDER]
    assert moved(ORDER, known, step_target(ORDER, known, step)) == expected


@given(st.permutations(range(8)), st.sets(st.integers(0, 9)), st.integers(-1, 10))
def test_moving_loses_and_adds_nothing(order, ids, row):
    new = moved(order, ids, row_target(order, ids, row))
    assert sorted(new) == sorted(order)
    assert [i for i in new if i not in ids] == [i for i in order if i not in ids]


@given(st.permutations(range(8)), st.sets(st.integers(0, 7)), st.booleans())
def test_undo_brings_back_the_order_before(order, ids, first):
    rest = [i for i in order if i not in ids]
    after = [*ids, *rest] if first else [*rest, *ids]
    assert put_back(after, order, ids) == order
    assert put_back(rest, order, ids) == order


def test_undo_leaves_what_came_since():
    assert put_back([9, 1, 3, 8], [1, 2, 3], [2]) == [9, 1, 2, 3, 8]
    assert put_back([1, 2, 3], [1, 3], [2]) == [1, 3]
    assert put_back([4], [1, 2, 3], [1, 3]) == [1, 3, 4]
