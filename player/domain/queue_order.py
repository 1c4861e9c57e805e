"""Where episodes of a queue go when a person moves them: pure decisions, carried out by the library."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from player.domain.models import EpisodeId


def moved(order: Sequence[EpisodeId], ids: Iterable[EpisodeId], before: EpisodeId | None) -> list[EpisodeId]:
    """``order`` with ``ids`` together, in the order they had, in front of ``before`` (None or unknown: at the end)."""
    going = set(ids)
    rest = [id_ for id_ in order if id_ not in going]
    at = rest.index(before) if before in rest else len(rest)
    return [*rest[:at], *(id_ for id_ in order if id_ in going), *rest[at:]]


def row_target(order: Sequence[EpisodeId], ids: Iterable[EpisodeId], row: int) -> EpisodeId | None:
    """In front of which episode ``ids`` go when dropped before ``row``; None for the end."""
    going = set(ids)
    return next((id_ for id_ in order[max(0, row) :] if id_ not in going), None)


def step_target(order: Sequence[EpisodeId], ids: Iterable[EpisodeId], step: int) -> EpisodeId | None:
    """The same for one step up (-1) or down (+1): the selected ones come together and pass one neighbour."""
    going = set(ids)
    places = [place for place, id_ in enumerate(order) if id_ in going]
    if not places:
        return None
    if step < 0:
        return row_target(order, going, places[0] - 1)
    return row_target(order, going, places[-1] + 2)


def put_back(order: Sequence[EpisodeId], before: Sequence[EpisodeId], ids: Iterable[EpisodeId]) -> list[EpisodeId]:
    """``order`` with ``ids`` where they stood in ``before``: each behind the nearest one that was above it and is here.

    Those that were not in ``before`` go; all others stay as they are now.
    """
    going = set(ids)
    result = [id_ for id_ in order if id_ not in going]
    for place, id_ in enumerate(before):
        if id_ in going:
            above = next((one for one in reversed(before[:place]) if one in result), None)
            result.insert(0 if above is None else result.index(above) + 1, id_)
    return result
