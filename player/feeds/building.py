"""From what a feed's elements say to the Feed that the library takes: addresses resolved, dates read, notes safe."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable
from datetime import datetime
from functools import lru_cache
from typing import TypeVar
from urllib.parse import unquote, urlsplit

from player.domain.feed import Feed, FeedItem
from player.domain.feed_parts import AlternateEnclosure, Enclosure, Location, Soundbite, Trailer
from player.domain.models import Chapter, Funding, Person, RemoteShow, TranscriptRef
from player.domain.plain_text import plain_line
from player.feeds.addresses import resolve_address
from player.feeds.dates import parse_date
from player.feeds.durations import parse_clock, parse_duration
from player.feeds.html import html_to_text, sanitise
from player.feeds.media_types import media_type
from player.feeds.raw import RawAlternate, RawChapter, RawFeed, RawItem, RawMedia, RawPerson, RawTrailer, RawTranscript
from player.net.urls import is_clean

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)

# From all that may be the notes, as it stands, and the feed's address to HTML and text.
Notes = Callable[[list[str], str], tuple[str, str]]

# Bounds for what nobody honest exceeds, so that one item cannot fill the library.
MAX_OF_A_KIND = 100
MAX_CHAPTERS = 1_000
MAX_WORD = 100
MAX_GUID = 2_048
MAX_SUBTITLE = 1_000
MAX_TEXTS = 8

# So many more words another text must have than the longest, to be taken for the notes in its place.
_MORE_WORDS = 1.1

_NOTHING = {"", "null", "none", "undefined", "nan"}
_YES = {"yes", "true", "1", "explicit"}
_NO = {"no", "false", "0", "clean"}
_NUMBER = re.compile(r"\d{1,6}(?:\.\d{1,4})?")
_EMAIL_AND_NAME = re.compile(r"\S+@\S+\s*\((.+)\)|(.+?)\s*<\S+@\S+>|(.+?)\s*\(\S+@\S+\)")


def build_feed(raw: RawFeed, address: str, now: datetime, notes: Notes | None = None) -> Feed:
    """The feed, with everything relative resolved against ``address``; ``now`` bounds dates in the future."""
    description_html, description_text = safe_notes(raw.texts, address)
    link = _web(raw.link, address)
    # With neither name nor items it says nothing at all, and is told by that.
    title = plain_line(raw.title) or (_host(link or address) if raw.items else "")
    return Feed(
        title=title,
        items=tuple(build_item(item, order, address, now, notes or safe_notes) for order, item in enumerate(raw.items)),
        link=link,
        subtitle=plain_line(raw.subtitle, MAX_SUBTITLE),
        description_html=description_html,
        description_text=description_text,
        author=_author(raw.author),
        language=_language(raw.language),
        image_url=resolve_address(address, raw.image or raw.podcast_image),
        explicit=_explicit(raw.explicit),
        categories=_unique(raw.categories, lambda c: plain_line(c, MAX_WORD), str.lower),
        persons=_persons(raw.persons, address),
        funding=_unique(
            raw.funding,
            lambda f: Funding(url, plain_line(f[1], 200)) if (url := _web(f[0], address)) else None,
            lambda f: f.url,
        ),
        podroll=_unique(raw.podroll, lambda r: _remote_show(r, address), lambda r: r.guid or r.feed_url),
        trailers=_trailers(raw.trailers, address, now),
        locations=_locations(raw.locations),
        license=plain_line(raw.license, 200),
        value=raw.value,
        podcast_guid=raw.podcast_guid.strip().lower()[:MAX_WORD],
        medium=_word(raw.medium) or "podcast",
        serial=_word(raw.type) == "serial",
        complete=_word(raw.complete) in _YES,
        block=_word(raw.block) in _YES,
        locked=_word(raw.locked) in _YES,
        new_feed_url=_web(raw.new_feed_url, address),
        next_page_url=resolve_address(address, raw.next_page_url),
        update_frequency=plain_line(raw.update_frequency, 200),
        version=raw.version,
        broken=raw.broken,
    )


def safe_notes(texts: list[str], address: str) -> tuple[str, str]:
    """Notes as safe HTML and as plain text: of content, description and summary the one that says most.

    That is the longest, since the others are its beginning, or its words without markup; unless it is long by its
    markup alone and another has more words.
    """
    # In an order that two readers agree on, whichever text they met first.
    longest, *others = sorted({text.strip() for text in texts} or {""}, key=lambda text: (-len(text), text))
    clean = sanitise(longest, address)
    text = html_to_text(clean)
    for other in others[:MAX_TEXTS]:
        if len(other) > len(text) * _MORE_WORDS:
            other_clean = sanitise(other, address)
            other_text = html_to_text(other_clean)
            if len(other_text) > len(text) * _MORE_WORDS:
                clean, text = other_clean, other_text
    return clean, text


def build_item(raw: RawItem, order: int, address: str, now: datetime, notes: Notes = safe_notes) -> FeedItem:
    """One item of the feed at ``address``; whoever gives another ``notes`` than the safe one must show them nowhere."""
    enclosures = _enclosures(raw, address) if raw.enclosures or raw.media else ()
    notes_html, notes_text = notes(raw.texts or [raw.subtitle], address)
    season = _number(raw.season)[0] if raw.season else None
    number, number_text = _number(raw.number) if raw.number else (None, "")
    return FeedItem.of(
        {
            "title": plain_line(raw.title) or plain_line(raw.subtitle) or _file_name(enclosures),
            "guid": _guid(raw.guid),
            "order": order,
            "link": _web(raw.link, address) if raw.link else None,
            "published": _first_date(raw.dates, now),
            "duration_s": parse_duration(raw.duration) if raw.duration else None,
            "subtitle": plain_line(raw.subtitle, MAX_SUBTITLE) if raw.subtitle else "",
            "notes_html": notes_html,
            "notes_text": notes_text,
            "enclosures": enclosures,
            "image_url": resolve_address(address, image) if (image := raw.image or raw.podcast_image) else None,
            "explicit": _explicit(raw.explicit) if raw.explicit else None,
            "season": int(season) if season is not None else None,
            "season_name": plain_line(raw.season_name, MAX_WORD) if raw.season_name else "",
            "number": number,
            "number_name": (plain_line(raw.number_name, MAX_WORD) if raw.number_name else "") or number_text,
            "type": kind if raw.type and (kind := _word(raw.type)) in ("trailer", "bonus") else "full",
            "author": _author(raw.author) if raw.author else "",
            "block": _word(raw.block) in _YES if raw.block else False,
            "persons": _persons(raw.persons, address) if raw.persons else (),
            "transcripts": _transcripts(raw.transcripts, address) if raw.transcripts else (),
            "chapters_url": resolve_address(address, raw.chapters_url) if raw.chapters_url else None,
            "chapters": _chapters(raw.chapters, address) if raw.chapters else (),
            "alternates": _alternates(raw.alternates, address) if raw.alternates else (),
            "soundbites": _soundbites(raw.soundbites) if raw.soundbites else (),
            "locations": _locations(raw.locations) if raw.locations else (),
            "value": raw.value,
            "source_hash": b"",
            "content_hash": b"",
        }
    )


def _unique(given: Iterable[T], make: Callable[[T], K | None], key: Callable[[K], object]) -> tuple[K, ...]:
    """What ``make`` gives, without empties and doubles, at most a hundred."""
    if not given:
        return ()
    if isinstance(given, list) and len(given) == 1:
        made = make(given[0])
        return (made,) if made else ()
    found: dict[object, K] = {}
    for value in given:
        made = make(value)
        if made:
            found.setdefault(key(made), made)
            if len(found) >= MAX_OF_A_KIND:
                break
    return tuple(found.values())


def _enclosures(raw: RawItem, address: str) -> tuple[Enclosure, ...]:
    """The enclosures, then Media RSS content that names other files. Length is kept only where it is a number."""
    files = raw.enclosures
    if len(files) == 1 and not raw.media:
        # As nearly all have it.
        only = _enclosure(files[0], address)
        return () if only is None else (only,)
    if raw.media:
        # A picture in Media RSS is the episode's image, not something to play.
        media = [m for m in raw.media if m.medium.lower() != "image" and not m.type.lower().startswith("image/")]
        files = [*files, *media]
    return _unique(files, lambda m: _enclosure(m, address), lambda e: e.url)


def _enclosure(media: RawMedia, address: str) -> Enclosure | None:
    url = resolve_address(address, media.url)
    if url is None:
        return None
    kind = media_type(media.type, url, media.medium)
    return Enclosure.of({"url": url, "type": kind, "bytes": _size(media.length) if media.length else None})


def _size(text: str) -> int | None:
    text = text.strip()
    return (int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 0) or None


def _alternates(raw: Iterable[RawAlternate], address: str) -> tuple[AlternateEnclosure, ...]:
    def make(given: RawAlternate) -> AlternateEnclosure | None:
        sources = tuple(url for source in given.sources[:MAX_OF_A_KIND] if (url := _source(address, source)))
        if not sources:
            return None
        return AlternateEnclosure(
            media_type(given.type, sources[0]),
            sources,
            _size(given.length),
            _number(given.bitrate)[0],
            _size(given.height),
            _language(given.language),
            plain_line(given.title, 200),
            _word(given.rel),
            default=_word(given.default) in _YES,
        )

    return _unique(raw, make, lambda a: a)


def _source(address: str, reference: str) -> str | None:
    """Sources may also lie in other networks (IPFS, BitTorrent), which are kept as they are named."""
    scheme = reference.strip()[:9].lower().partition(":")[0]
    return reference.strip()[:2_048] if scheme in ("ipfs", "magnet") else resolve_address(address, reference)


def _soundbites(raw: Iterable[tuple[str, str, str]]) -> tuple[Soundbite, ...]:
    def make(given: tuple[str, str, str]) -> Soundbite | None:
        start, length = parse_clock(given[0]), parse_clock(given[1])
        return None if start is None or not length else Soundbite(start, length, plain_line(given[2], 200))

    return _unique(raw, make, lambda s: s)


def _locations(raw: Iterable[tuple[str, str, str]]) -> tuple[Location, ...]:
    def make(given: tuple[str, str, str]) -> Location | None:
        name, geo, osm = (plain_line(text, 200) for text in given)
        return Location(name, geo, osm) if name or geo or osm else None

    return _unique(raw, make, lambda place: place)


def _trailers(raw: Iterable[RawTrailer], address: str, now: datetime) -> tuple[Trailer, ...]:
    def make(given: RawTrailer) -> Trailer | None:
        url = resolve_address(address, given.url)
        if url is None:
            return None
        season, _ = _number(given.season)
        return Trailer(
            url,
            plain_line(given.title, 200),
            published.isoformat() if (published := parse_date(given.date, now)) else "",
            media_type(given.type, url),
            _size(given.length),
            int(season) if season is not None else None,
        )

    return _unique(raw, make, lambda trailer: trailer.url)


def _transcripts(raw: Iterable[RawTranscript], address: str) -> tuple[TranscriptRef, ...]:
    def make(given: RawTranscript) -> TranscriptRef | None:
        url = resolve_address(address, given.url)
        if url is None:
            return None
        language = _language(given.language) if given.language else ""
        rel = _word(given.rel) if given.rel else ""
        return TranscriptRef.of({"url": url, "type": _kind(given.type), "language": language, "rel": rel})

    return _unique(raw, make, lambda ref: ref)


@lru_cache(maxsize=64)
def _kind(text: str) -> str:
    """A MIME type without its parameters."""
    return _word(text.partition(";")[0])


def _persons(raw: Iterable[RawPerson], address: str) -> tuple[Person, ...]:
    def make(said: RawPerson) -> Person | None:
        return _person(said.name, said.role, said.group, said.image, said.link, address)

    return _unique(raw, make, lambda p: (p.name, p.role))


# The same people are in every episode.
@lru_cache(maxsize=256)
def _person(name: str, role: str, group: str, image: str, link: str, address: str) -> Person | None:
    name = plain_line(name, 200)
    if not name:
        return None
    return Person(
        name, _word(role) or "host", _word(group) or "cast", resolve_address(address, image), _web(link, address)
    )


def _chapters(raw: Iterable[RawChapter], address: str) -> tuple[Chapter, ...]:
    found: dict[float, Chapter] = {}
    for chapter in raw:
        start = parse_clock(chapter.start)
        if start is not None and len(found) < MAX_CHAPTERS:
            made = Chapter(
                start, plain_line(chapter.title), _web(chapter.url, address), resolve_address(address, chapter.image)
            )
            found.setdefault(start, made)
    return tuple(found[start] for start in sorted(found))


def _remote_show(raw: tuple[str, str, str], address: str) -> RemoteShow | None:
    url, guid, title = raw
    feed_url = _web(url, address) or ""
    guid = guid.strip().lower()[:MAX_WORD]
    return RemoteShow(feed_url, guid, plain_line(title)) if feed_url or guid else None


def _first_date(texts: Iterable[str], now: datetime) -> datetime | None:
    for text in texts:
        if date := parse_date(text, now):
            return date
    return None


def _guid(text: str) -> str:
    guid = text.strip()[:MAX_GUID]
    return "" if guid.lower() in _NOTHING else guid


@lru_cache(maxsize=256)
def _author(text: str) -> str:
    if not text:
        return ""
    line = plain_line(text, 200)
    match = _EMAIL_AND_NAME.fullmatch(line) if "@" in line else None
    name = next((group for group in match.groups() if group), "") if match else line
    return "" if "@" in name and " " not in name else name.strip("\"' ")


def _explicit(text: str) -> bool | None:
    if not text:
        return None
    word = _word(text)
    return True if word in _YES else False if word in _NO else None


def _number(text: str) -> tuple[float | None, str]:
    """The number in text such as ``3``, ``3.5`` or ``Episode 3``, and the text itself where it says more than that."""
    if not text:
        return None, ""
    if len(text) < 6 and text.isascii() and text.isdigit():
        return float(text), ""
    line = plain_line(text, MAX_WORD)
    match = _NUMBER.search(line)
    if match is None:
        return None, line
    return float(match[0]), "" if match[0] == line or not line.strip("0123456789. ") else line


@lru_cache(maxsize=256)
def _language(text: str) -> str:
    if not text:
        return ""
    word = plain_line(text, 35).replace("_", "-")
    return word if re.fullmatch(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*", word) else ""


@lru_cache(maxsize=256)
def _word(text: str) -> str:
    if not text:
        return ""
    return plain_line(text, MAX_WORD).lower()


def _web(text: str, address: str) -> str | None:
    """A link for a person's browser: http and https only, even from a feed in a file; words are no link."""
    if not text:
        return None
    if is_clean(text):
        return text
    if "://" not in text and len(text.split()) > 1:
        return None
    url = resolve_address(address, text)
    return url if url and not url.startswith("file:") else None


def _host(address: str) -> str:
    if address.startswith("file:"):
        return unquote(address.rpartition("/")[2])
    return (urlsplit(address).hostname or "").removeprefix("www.")


def _file_name(enclosures: tuple[Enclosure, ...]) -> str:
    if not enclosures:
        return ""
    name = unquote(urlsplit(enclosures[0].url).path.rstrip("/").rpartition("/")[2])
    return plain_line(name.rpartition(".")[0] or name).replace("_", " ").strip()
