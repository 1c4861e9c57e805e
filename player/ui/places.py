"""Where one can be in the window: what the sidebar opens, and what stands on the right."""

from __future__ import annotations

from enum import StrEnum

from player.domain.models import ShowId, SmartList
from player.domain.record import Record
from player.domain.smart_rules import OwnListId


class OwnPlace(Record):
    """A list of one's own. (Its id alone could not be told from a show's.)"""

    list_id: OwnListId


Place = SmartList | ShowId | OwnPlace


def show_of(place: Place | None) -> ShowId | None:
    """The show that a place is, None for all other places."""
    return place if isinstance(place, int) else None


class Spot(Record):
    """A place in an episode's page: where ``words`` stand in the tab ``tab`` (``notes`` or ``transcript``).

    ``at_s`` is the second at which they are said, where that is known.
    """

    words: str
    tab: str
    at_s: float | None = None


def place_key(place: Place) -> str:
    """A name of a place that stays the same, for what is remembered of it."""
    if isinstance(place, SmartList):
        return place.value
    return f"own:{place.list_id}" if isinstance(place, OwnPlace) else f"show:{place}"


def place_of_key(key: str) -> Place | None:
    """The place that ``place_key`` named so; None for what it never gave."""
    kind, _, number = key.partition(":")
    if kind in ("own", "show") and number.isascii() and number.isdecimal():
        return ShowId(int(number)) if kind == "show" else OwnPlace(OwnListId(int(number)))
    return next((place for place in SmartList if place.value == key), None)


class Page(StrEnum):
    """The pages of the right side; each is made when it is first opened."""

    NONE = "none"
    EPISODE = "episode"
    SHOW = "show"
