"""From one list of ids to another: the steps lead there, and leave alone what need not move."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.ui.models.id_steps import Put, Taken, steps_between

IDS = st.lists(st.integers(0, 60), unique=True, max_size=50)


def ids(*values: int) -> array[int]:
    return array("q", values)


def carry_out(old: array[int], steps: list[Taken | Put]) -> array[int]:
    for step in steps:
        if isinstance(step, Taken):
            old = old[: step.first] + old[step.last + 1 :]
        else:
            old = old[: step.first] + step.ids + old[step.first :]
    return old


@given(IDS, IDS)
def test_the_steps_lead_to_the_other_list(old, new):
    steps = steps_between(array("q", old), array("q", new), most=1000)
    assert carry_out(array("q", old), steps) == array("q", new)


@given(IDS, st.data())
def test_what_stays_in_order_is_not_touched(old, data):
    kept = [id_ for id_ in old if data.draw(st.booleans())]
    new = list(kept)
    for extra in data.draw(st.lists(st.integers(100, 120), unique=True, max_size=8)):
        new.insert(data.draw(st.integers(0, len(new))), extra)
    steps = steps_between(array("q", old), array("q", new), most=1000)
    put = {id_ for step in steps if isinstance(step, Put) for id_ in step.ids}
    assert not put & set(kept)


@pytest.mark.parametrize(
    ("old", "new", "steps"),
    [
        ([1, 2, 3], [1, 2, 3], []),
        ([], [1, 2], [Put(0, ids(1, 2))]),
        ([1, 2], [], [Taken(0, 1)]),
        ([1, 2, 3], [9, 1, 2, 3], [Put(0, ids(9))]),
        ([1, 2, 3, 4, 5], [1, 3, 5], [Taken(3, 3), Taken(1, 1)]),
        ([1, 2, 3, 4], [4, 1, 2, 3], [Taken(3, 3), Put(0, ids(4))]),
        ([1, 2, 3, 4], [1, 3, 4, 2], [Taken(1, 1), Put(3, ids(2))]),
    ],
)
def test_as_few_steps_as_will_do(old, new, steps):
    assert steps_between(array("q", old), array("q", new)) == steps


def test_where_nearly_all_differs_the_list_is_begun_anew():
    old, new = array("q", range(0, 1000, 2)), array("q", range(1000))
    assert steps_between(old, new) is None
    assert steps_between(old, old[:]) == []
