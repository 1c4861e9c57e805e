"""What a feed says of the files and places of an episode: parts of what it is read into, kept as they are."""

from __future__ import annotations

from player.domain.record import Record


class Enclosure(Record):
    """A file of an item: ``type`` is a MIME type mended from the address where the feed's is wrong or missing.

    ``bytes`` is what the feed claims: never trusted for progress or completeness.
    """

    url: str
    type: str = ""
    bytes: int | None = None

    @property
    def is_media(self) -> bool:
        """True for audio and video, which is what a podcast plays."""
        return self.type.startswith(("audio/", "video/"))


class AlternateEnclosure(Record):
    """The same episode in another file (``podcast:alternateEnclosure``); ``bitrate`` is in bits a second."""

    type: str
    sources: tuple[str, ...]
    bytes: int | None = None
    bitrate: float | None = None
    height: int | None = None
    language: str = ""
    title: str = ""
    rel: str = ""
    default: bool = False


class Soundbite(Record):
    """A stretch that the publisher thinks is a good taste of an episode (``podcast:soundbite``)."""

    start_s: float
    duration_s: float
    title: str = ""


class Location(Record):
    """A place that a show or episode is about (``podcast:location``): ``geo`` is a geo URI, ``osm`` an OSM object."""

    name: str
    geo: str = ""
    osm: str = ""


class Trailer(Record):
    """A show's trailer (``podcast:trailer``); ``published`` is ISO 8601 in UTC, empty where unknown."""

    url: str
    title: str = ""
    published: str = ""
    type: str = ""
    bytes: int | None = None
    season: int | None = None
