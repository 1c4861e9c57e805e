"""From one list of ids to another by taking rows out and putting rows in, so that what stays is not disturbed."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from itertools import groupby, pairwise

from player.domain.record import Record

# Past this many steps, to begin anew is cheaper than to tell each of them.
MOST = 64


class Taken(Record):
    """Rows ``first`` to ``last`` go."""

    first: int
    last: int


class Put(Record):
    """These ids come in before row ``first``."""

    first: int
    ids: array[int]


def steps_between(old: array[int], new: array[int], most: int = MOST) -> list[Taken | Put] | None:
    """The steps in order, each counted in rows as they are then; None for more than ``most``.

    What moved is taken out and put in elsewhere, as few as will do. Two lists of 100,000 take some 50 ms where much
    differs, and one where little does: for a thread on which nobody waits.
    """
    if old == new:
        return []
    head = _same_head(old, new)
    tail = _same_tail(old, new, min(len(old), len(new)) - head)
    before, after = old[head : len(old) - tail], new[head : len(new) - tail]
    if not before or not after:
        # The usual case, of a list whose end comes after its beginning: nothing has to be looked at.
        taken: list[Taken | Put] = [Taken(head, head + len(before) - 1)] if before else []
        return [*taken, Put(head, after)] if after else taken
    kept = _kept(before, after)
    steps: list[Taken | Put] = []
    for first, last in reversed(list(_runs(place for place, id_ in enumerate(before) if id_ not in kept))):
        steps.append(Taken(head + first, head + last))
        if len(steps) > most:
            return None
    for first, last in _runs(place for place, id_ in enumerate(after) if id_ not in kept):
        steps.append(Put(head + first, after[first : last + 1]))
        if len(steps) > most:
            return None
    return steps


def _same_head(old: array[int], new: array[int]) -> int:
    """How many are the same from the start: by halves, since slices are compared far faster than items."""
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _same_tail(old: array[int], new: array[int], most: int) -> int:
    low, high = 0, most
    ends = len(old), len(new)
    while low < high:
        middle = (low + high + 1) // 2
        if old[ends[0] - middle : ends[0] - low] == new[ends[1] - middle : ends[1] - low]:
            low = middle
        else:
            high = middle - 1
    return low


def _kept(before: array[int], after: array[int]) -> set[int]:
    """The ids in both that stand in the same order: all, or the longest run of them that does."""
    places = {id_: place for place, id_ in enumerate(after)}
    common = [id_ for id_ in before if id_ in places]
    order = [places[id_] for id_ in common]
    if all(one < two for one, two in pairwise(order)):
        return set(common)
    # Patience sorting: https://en.wikipedia.org/wiki/Longest_increasing_subsequence
    ends: list[int] = []
    at: list[int] = []
    previous: list[int] = []
    for number, place in enumerate(order):
        pile = bisect_left(ends, place)
        previous.append(at[pile - 1] if pile else -1)
        if pile == len(ends):
            ends.append(place)
            at.append(number)
        else:
            ends[pile], at[pile] = place, number
    kept, number = set(), at[-1]
    while number >= 0:
        kept.add(common[number])
        number = previous[number]
    return kept


def _runs(places: Iterator[int]) -> Iterator[tuple[int, int]]:
    """The first and last of each stretch of numbers without a gap."""
    for _, stretch in groupby(enumerate(places), lambda pair: pair[1] - pair[0]):
        members = [place for _, place in stretch]
        yield members[0], members[-1]
