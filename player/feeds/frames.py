"""What the reading process and its parent say to each other: frames of a kind, a length and JSON or bytes.

JSON because the far side has just handled hostile bytes: whatever it says, nothing of it is ever run. The items of a
feed come in batches, so that neither side holds the interpreter for long on a large one. Their notes, nine tenths of
all there is, stand behind the JSON of a batch as they are: escaping and unescaping them would cost more than the rest.
"""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, datetime
from operator import attrgetter
from typing import Any

from player.domain.errors import FeedError, FeedNotAFeed, FeedUnreadable
from player.domain.feed import Feed, FeedItem
from player.domain.feed_parts import AlternateEnclosure, Enclosure, Location, Soundbite, Trailer
from player.domain.models import Chapter, Funding, Person, RemoteShow, TranscriptRef

HEADER = struct.Struct(">cI")
# Of a frame of items: how many bytes of JSON come before the notes.
_JSON_SIZE = struct.Struct(">I")
MAX_FRAME = 64 * 1024 * 1024
BATCH = 64 * 1024

REQUEST = b"R"
DATA = b"D"
ITEMS = b"I"
FEED = b"F"
ERROR = b"E"

Frame = tuple[bytes, bytes]

_PARTS: dict[str, type[Any]] = {
    "enclosures": Enclosure,
    "persons": Person,
    "transcripts": TranscriptRef,
    "chapters": Chapter,
    "funding": Funding,
    "podroll": RemoteShow,
    "alternates": AlternateEnclosure,
    "soundbites": Soundbite,
    "locations": Location,
    "trailers": Trailer,
}
_ITEM_NAMES = tuple(each.name for each in fields(FeedItem))
_FEED_NAMES = tuple(each.name for each in fields(Feed) if each.name != "items")
_ITEM_VALUES = attrgetter(*_ITEM_NAMES)
_FEED_VALUES = attrgetter(*_FEED_NAMES)
_PART_VALUES = {kind: attrgetter(*(each.name for each in fields(kind))) for kind in set(_PARTS.values())}
_ITEM_PARTS = [(place, _PARTS[name]) for place, name in enumerate(_ITEM_NAMES) if name in _PARTS]
_FEED_PARTS = [(place, _PARTS[name]) for place, name in enumerate(_FEED_NAMES) if name in _PARTS]
_PUBLISHED = _ITEM_NAMES.index("published")
_ORDER = _ITEM_NAMES.index("order")
_CONTENT_HASH = _ITEM_NAMES.index("content_hash")
_SOURCE_HASH = _ITEM_NAMES.index("source_hash")
_NOTES_HTML = _ITEM_NAMES.index("notes_html")
_NOTES_TEXT = _ITEM_NAMES.index("notes_text")
_ABSENT = _FEED_NAMES.index("absent")
_CATEGORIES = _FEED_NAMES.index("categories")
_ERRORS: dict[str, type[FeedError]] = {kind.kind: kind for kind in (FeedNotAFeed, FeedUnreadable)}


def pack_request(address: str, content_type: str, known: bytes | None = None) -> bytes:
    """The head of a request; the bytes of the feed follow as a DATA frame. ``known`` are hashes, one after another."""
    return json.dumps([address, content_type, None if known is None else known.hex()]).encode()


def unpack_request(body: bytes) -> tuple[str, str, bytes | None]:
    address, content_type, known = json.loads(body)
    return address, content_type, None if known is None else bytes.fromhex(known)


def pack_feed(feed: Feed) -> Iterator[Frame]:
    """The frames of a feed: its items in batches, then itself."""
    heads: list[bytes] = []
    notes: list[bytes] = []
    size = 0
    for item in feed.items:
        head, html, text = _packed_item(item)
        heads.append(head)
        notes += (html, text)
        size += len(head) + len(html) + len(text)
        if size > BATCH:
            yield ITEMS, _joined(heads, notes)
            heads, notes, size = [], [], 0
    if heads:
        yield ITEMS, _joined(heads, notes)
    values = list(_FEED_VALUES(feed))
    _pack_parts(values, _FEED_PARTS)
    values[_ABSENT] = None if feed.absent is None else [each.hex() for each in feed.absent]
    yield FEED, _dumped(values)


def _joined(heads: list[bytes], notes: list[bytes]) -> bytes:
    said = b"[" + b",".join(heads) + b"]"
    return b"".join((_JSON_SIZE.pack(len(said)), said, *notes))


def unpack_items(body: bytes) -> list[FeedItem]:
    """The items of one frame. Raises ValueError, TypeError or LookupError where it is not what ``pack_feed`` wrote."""
    if len(body) < _JSON_SIZE.size:
        raise ValueError("a frame of items without any")
    at = _JSON_SIZE.size + _JSON_SIZE.unpack_from(body)[0]
    items = []
    for content_hash, order, source_hash, html_size, text_size, values in json.loads(body[_JSON_SIZE.size : at]):
        if len(values) != len(_ITEM_NAMES) or html_size < 0 or text_size < 0:
            raise ValueError("an item of another shape")
        for place, kind in _ITEM_PARTS:
            values[place] = _unpacked_parts(kind, values[place]) if values[place] else ()
        if values[_PUBLISHED] is not None:
            values[_PUBLISHED] = datetime.fromtimestamp(values[_PUBLISHED], UTC)
        values[_ORDER] = order
        values[_SOURCE_HASH] = bytes.fromhex(source_hash)
        values[_CONTENT_HASH] = bytes.fromhex(content_hash)
        values[_NOTES_HTML] = body[at : (at := at + html_size)].decode()
        values[_NOTES_TEXT] = body[at : (at := at + text_size)].decode()
        items.append(FeedItem(*values))
    if at != len(body):
        raise ValueError(f"{len(body)} bytes in a frame that speaks of {at}")
    return items


def unpack_feed(body: bytes, items: list[FeedItem]) -> Feed:
    """The feed of the last frame with the items of those before it."""
    values = json.loads(body)
    for place, kind in _FEED_PARTS:
        values[place] = _unpacked_parts(kind, values[place])
    values[_CATEGORIES] = tuple(values[_CATEGORIES])
    if values[_ABSENT] is not None:
        values[_ABSENT] = tuple(bytes.fromhex(each) for each in values[_ABSENT])
    return replace(Feed(**dict(zip(_FEED_NAMES, values, strict=True))), items=tuple(items))


def pack_error(error: FeedError) -> bytes:
    return _dumped([error.kind, error.detail])


def unpack_error(body: bytes, address: str) -> FeedError:
    """The error that the far side met; ``address`` is for its sentence."""
    kind, detail = json.loads(body)
    return _ERRORS.get(kind, FeedUnreadable)(str(detail), address=address)


def _packed_item(item: FeedItem) -> tuple[bytes, bytes, bytes]:
    """An item but for its notes, as JSON, then their HTML and their text.

    With it goes the hash of all it says; its place in the feed and the bytes it was written in are no part of that.
    """
    values = list(_ITEM_VALUES(item))
    _pack_parts(values, _ITEM_PARTS)
    if item.published is not None:
        values[_PUBLISHED] = item.published.timestamp()
    values[_SOURCE_HASH] = values[_CONTENT_HASH] = values[_ORDER] = values[_NOTES_HTML] = values[_NOTES_TEXT] = None
    html, text = item.notes_html.encode("utf-8", "replace"), item.notes_text.encode("utf-8", "replace")
    said = b"%d,%d,%b" % (len(html), len(text), _dumped(values))
    digest = hashlib.blake2b(said, digest_size=16)
    digest.update(html)
    digest.update(text)
    source_hash = item.source_hash.hex()
    return b'["%b",%d,"%b",%b]' % (digest.hexdigest().encode(), item.order, source_hash.encode(), said), html, text


def _pack_parts(values: list[Any], parts: list[tuple[int, type[Any]]]) -> None:
    for place, kind in parts:
        if values[place]:
            values[place] = [_PART_VALUES[kind](part) for part in values[place]]


def _unpacked_parts(kind: type[Any], parts: list[list[Any]]) -> tuple[Any, ...]:
    if kind is AlternateEnclosure:
        # JSON knows no tuples; only the sources of an alternate enclosure are several.
        parts = [[tuple(value) if isinstance(value, list) else value for value in part] for part in parts]
    return tuple([kind(*part) for part in parts])


def _dumped(value: object) -> bytes:
    return _ENCODER.encode(value).encode("utf-8", "replace")


# Made once: ``json.dumps`` makes one for each call that asks for anything but its defaults.
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
