"""One list of what several directories found: each feed once, and what was most likely meant first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from player.discovery.directory_answers import FoundShow
from player.domain.search import folded

# So many places lie between being first in one directory and being found by another as well.
_HEAD_START = 10


def ranked(answers: Mapping[str, Sequence[FoundShow]], words: str) -> tuple[FoundShow, ...]:
    """What the directories found, by their names in the order of preference.

    Titles that are just these words come first, then those that begin with them, then the rest; among these, what
    directories have far up or several have. Of each feed the first directory's words are shown, and what it does not
    say is taken from the others.
    """
    merged: dict[str, FoundShow] = {}
    weights: dict[str, float] = {}
    for directory, shows in answers.items():
        for place, show in enumerate(shows):
            key = feed_key(show.feed_url)
            before = merged.get(key)
            if before is not None and directory in before.directories:
                continue
            found = replace(show, directories=(directory,))
            merged[key] = found if before is None else _together(before, found)
            weights[key] = weights.get(key, 0.0) + 1 / (_HEAD_START + place)
    wanted = _evened(words)
    return tuple(
        merged[key] for key in sorted(merged, key=lambda key: (_distance(merged[key].title, wanted), -weights[key]))
    )


def keep_order(shown: Sequence[FoundShow], latest: Iterable[FoundShow]) -> tuple[FoundShow, ...]:
    """The latest list with what is on the screen already where it is, so that nothing moves under a person's hand."""
    by_key = {feed_key(show.feed_url): show for show in latest}
    kept = [by_key.pop(feed_key(show.feed_url), show) for show in shown]
    return (*kept, *by_key.values())


def feed_key(address: str) -> str:
    """The same for addresses of one feed: over http or https, with and without a slash at the end."""
    return address.partition("://")[2].rstrip("/")


def _together(first: FoundShow, other: FoundShow) -> FoundShow:
    return replace(
        first,
        feed_url=other.feed_url if other.feed_url.startswith("https:") > first.feed_url.startswith("https:")
        else first.feed_url,
        author=first.author or other.author,
        description=first.description or other.description,
        image_url=first.image_url or other.image_url,
        website=first.website or other.website,
        directories=(*first.directories, *other.directories),
    )  # fmt: skip


def _distance(title: str, wanted: str) -> int:
    evened = _evened(title)
    if evened == wanted:
        return 0
    # "Tidal" begins "Tidal Notes", and as one types "Tidal No" does as well.
    return 1 if evened.startswith(wanted) else 2


def _evened(text: str) -> str:
    return " ".join(folded(text).split())
