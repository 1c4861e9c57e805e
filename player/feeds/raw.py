"""A feed as its elements say it, before anything is judged: what every reader fills and ``building`` reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

T = TypeVar("T")

MAX_AUTHORS = 10


@dataclass(slots=True)
class RawMedia:
    """An enclosure, Media RSS content or alternate: attributes as they stand."""

    url: str
    type: str = ""
    length: str = ""
    medium: str = ""


@dataclass(slots=True)
class RawPerson:
    """podcast:person."""

    name: str
    role: str = ""
    group: str = ""
    image: str = ""
    link: str = ""


@dataclass(slots=True)
class RawTranscript:
    """podcast:transcript."""

    url: str
    type: str = ""
    language: str = ""
    rel: str = ""


@dataclass(slots=True)
class RawChapter:
    """psc:chapter."""

    start: str
    title: str = ""
    url: str = ""
    image: str = ""


@dataclass(slots=True)
class RawAlternate:
    """podcast:alternateEnclosure: its attributes, and the addresses of its sources."""

    type: str = ""
    length: str = ""
    bitrate: str = ""
    height: str = ""
    language: str = ""
    title: str = ""
    rel: str = ""
    default: str = ""
    sources: list[str] = field(default_factory=list)


@dataclass(slots=True)
class RawTrailer:
    """podcast:trailer."""

    url: str
    title: str = ""
    date: str = ""
    type: str = ""
    length: str = ""
    season: str = ""


@dataclass(slots=True)
class RawItem:
    """What one item says. ``texts`` are all candidates for the notes, ``dates`` for the date, best first.

    ``authors`` are those of Atom, which has one element for each; ``author`` is said once for all and wins.
    What few items have is a list only where it is said (see ``and_another``): there are very many items.
    """

    title: str = ""
    guid: str = ""
    link: str = ""
    dates: list[str] = field(default_factory=list)
    duration: str = ""
    subtitle: str = ""
    texts: list[str] = field(default_factory=list)
    enclosures: list[RawMedia] = field(default_factory=list)
    media: Sequence[RawMedia] = ()
    image: str = ""
    podcast_image: str = ""
    explicit: str = ""
    season: str = ""
    season_name: str = ""
    number: str = ""
    number_name: str = ""
    type: str = ""
    author: str = ""
    authors: Sequence[str] = ()
    block: str = ""
    persons: Sequence[RawPerson] = ()
    transcripts: Sequence[RawTranscript] = ()
    chapters_url: str = ""
    chapters: Sequence[RawChapter] = ()
    alternates: Sequence[RawAlternate] = ()
    soundbites: Sequence[tuple[str, str, str]] = ()  # start, length, title
    locations: Sequence[tuple[str, str, str]] = ()  # name, geo, osm
    value: str = ""


@dataclass(slots=True)
class RawFeed:
    """What a whole feed says. ``broken`` is True where its bytes ended or failed before its end."""

    title: str = ""
    link: str = ""
    subtitle: str = ""
    texts: list[str] = field(default_factory=list)
    author: str = ""
    authors: list[str] = field(default_factory=list)
    language: str = ""
    image: str = ""
    podcast_image: str = ""
    explicit: str = ""
    categories: list[str] = field(default_factory=list)
    persons: list[RawPerson] = field(default_factory=list)
    funding: list[tuple[str, str]] = field(default_factory=list)  # address, words
    podroll: list[tuple[str, str, str]] = field(default_factory=list)  # feed address, guid, title
    trailers: list[RawTrailer] = field(default_factory=list)
    locations: list[tuple[str, str, str]] = field(default_factory=list)  # name, geo, osm
    license: str = ""
    value: str = ""
    podcast_guid: str = ""
    medium: str = ""
    type: str = ""
    complete: str = ""
    block: str = ""
    locked: str = ""
    new_feed_url: str = ""
    next_page_url: str = ""
    update_frequency: str = ""
    version: str = ""
    items: list[RawItem] = field(default_factory=list)
    broken: bool = False


def and_another(values: Sequence[T], value: T) -> list[T]:
    """``values`` with ``value`` at the end; the very same list where they are in one already."""
    if isinstance(values, list):
        values.append(value)
        return values
    return [*values, value]


def said_by(authors: Sequence[str]) -> str:
    """Several authors as one line, each once."""
    return ", ".join(dict.fromkeys(authors[:MAX_AUTHORS]))
