"""The rules of a list of one's own: which episodes it holds, as data that can be kept, shown and asked for."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, NewType

from player.domain.models import PlayState
from player.domain.record import Record

OwnListId = NewType("OwnListId", int)

MAX_DAYS = 36_500
MAX_MINUTES = 60 * 24 * 7
MAX_TEXT = 500


class SmartRules(Record):
    """All rules have to hold; an empty one lets everything through.

    ``states`` are the values of PlayState of which one has to hold; ``show_ids`` and ``tags`` together name shows: an
    episode of any of them will do. Ages are whole days since an episode was published, lengths whole minutes.
    ``downloaded`` and the other flags are None for "either". ``text`` is searched in titles and notes.
    """

    states: tuple[str, ...] = ()
    show_ids: tuple[int, ...] = ()
    tags: tuple[str, ...] = ()
    newer_than_days: int | None = None
    older_than_days: int | None = None
    longer_than_min: int | None = None
    shorter_than_min: int | None = None
    downloaded: bool | None = None
    has_transcript: bool | None = None
    bookmarked: bool | None = None
    queued: bool | None = None
    text: str = ""
    oldest_first: bool = False


class OwnList(Record):
    """A list that a person made: its name and its rules."""

    id: OwnListId
    name: str
    rules: SmartRules


def _flag(value: Any) -> bool | None:  # noqa: ANN401 - from JSON
    return value if isinstance(value, bool) else None


def _number(most: int) -> Callable[[Any], int | None]:
    def read(value: Any) -> int | None:  # noqa: ANN401
        return value if type(value) is int and 0 < value <= most else None

    return read


def _many(kind: type, allowed: Callable[[Any], bool] = lambda _value: True) -> Callable[[Any], tuple[Any, ...]]:
    def read(value: Any) -> tuple[Any, ...]:  # noqa: ANN401
        if not isinstance(value, list):
            return ()
        return tuple(dict.fromkeys(each for each in value if type(each) is kind and allowed(each)))

    return read


_STATES = frozenset(str(state) for state in PlayState)
_READERS: dict[str, Callable[[Any], Any]] = {
    "states": _many(str, lambda value: value in _STATES),
    "show_ids": _many(int),
    "tags": _many(str, lambda value: bool(value.strip())),
    "newer_than_days": _number(MAX_DAYS),
    "older_than_days": _number(MAX_DAYS),
    "longer_than_min": _number(MAX_MINUTES),
    "shorter_than_min": _number(MAX_MINUTES),
    "downloaded": _flag,
    "has_transcript": _flag,
    "bookmarked": _flag,
    "queued": _flag,
    "text": lambda value: value.strip()[:MAX_TEXT] if isinstance(value, str) else "",
    "oldest_first": lambda value: value is True,
}


def rules_from_json(text: str) -> SmartRules:
    """The rules as they were kept; what cannot be understood, such as a rule of a later version, is left out."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return SmartRules()
    if not isinstance(found, dict):
        return SmartRules()
    return SmartRules(**{name: read(found.get(name)) for name, read in _READERS.items()})


def rules_to_json(rules: SmartRules) -> str:
    """The rules to be kept: only what was set."""
    default = SmartRules()
    values = {name: getattr(rules, name) for name in _READERS}
    return json.dumps({name: value for name, value in values.items() if value != getattr(default, name)})
