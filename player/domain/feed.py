"""A feed as read from its bytes: the one model that every reader gives, before the library knows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from player.domain.feed_parts import AlternateEnclosure, Enclosure, Location, Soundbite, Trailer
from player.domain.models import Chapter, Funding, Person, RemoteShow, TranscriptRef
from player.domain.record import Record


class FeedItem(Record):
    """One item or entry of a feed. ``order`` counts from 0 at the top of the feed.

    ``notes_html`` is sanitised already, ``notes_text`` is the same as plain text with its paragraphs kept.
    """

    title: str
    guid: str = ""
    order: int = 0
    link: str | None = None
    published: datetime | None = None
    duration_s: float | None = None
    subtitle: str = ""
    notes_html: str = ""
    notes_text: str = ""
    enclosures: tuple[Enclosure, ...] = ()
    image_url: str | None = None
    explicit: bool | None = None
    season: int | None = None
    season_name: str = ""
    number: float | None = None
    number_name: str = ""
    type: str = "full"
    author: str = ""
    block: bool = False
    persons: tuple[Person, ...] = ()
    transcripts: tuple[TranscriptRef, ...] = ()
    chapters_url: str | None = None
    chapters: tuple[Chapter, ...] = ()
    alternates: tuple[AlternateEnclosure, ...] = ()
    soundbites: tuple[Soundbite, ...] = ()
    locations: tuple[Location, ...] = ()
    # podcast:value as JSON, as it stands: who wants to pay by it reads it then.
    value: str = ""
    # Stands for the bytes that the feed wrote the item in; empty where those could not be told apart.
    source_hash: bytes = b""
    # Stands for all that the item says, whatever way it is written; empty until it is worked out.
    content_hash: bytes = field(default=b"", compare=False)

    @property
    def enclosure(self) -> Enclosure | None:
        """The file to play: the first audio, else the first video, else none."""
        video = None
        for each in self.enclosures:
            if each.type.startswith("audio/"):
                return each
            if video is None and each.is_media:
                video = each
        return video


# ``Feed.version`` of a folder of which only what is new was opened: it says nothing of the show itself.
FOLDER_NEWS = "folder-news"


@dataclass(frozen=True, slots=True)
class Feed:
    """A whole feed: what it says of the show, and its items in the feed's order.

    ``broken`` is True where the bytes were not well-formed, so that a cut feed never counts as the whole one.
    ``absent`` is None for a feed that was read whole. Else ``items`` are only those whose bytes were not known yet,
    ``absent`` are the known hashes that the feed does not hold any more, and ``unchanged`` counts those it does.
    """

    title: str
    items: tuple[FeedItem, ...] = ()
    link: str | None = None
    subtitle: str = ""
    description_html: str = ""
    description_text: str = ""
    author: str = ""
    language: str = ""
    image_url: str | None = None
    explicit: bool | None = None
    categories: tuple[str, ...] = ()
    persons: tuple[Person, ...] = ()
    funding: tuple[Funding, ...] = ()
    podroll: tuple[RemoteShow, ...] = ()
    trailers: tuple[Trailer, ...] = ()
    locations: tuple[Location, ...] = ()
    license: str = ""
    value: str = ""
    podcast_guid: str = ""
    medium: str = "podcast"
    serial: bool = False
    complete: bool = False
    block: bool = False
    locked: bool = False
    new_feed_url: str | None = None
    next_page_url: str | None = None
    update_frequency: str = ""
    version: str = ""
    broken: bool = False
    absent: tuple[bytes, ...] | None = None
    unchanged: int = 0

    @property
    def says_nothing(self) -> bool:
        """True for a feed without name and items: one that a program wrote whose source had failed."""
        return not self.title and not self.items

    @property
    def playable(self) -> tuple[FeedItem, ...]:
        """The items that have something to play."""
        return tuple(item for item in self.items if item.enclosure is not None)
