"""What an item of a feed is in the library's tables: values by the names of their columns."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

from player.domain.feed import FeedItem
from player.domain.identity import usable_guid
from player.library.rows import to_json, to_seconds

EPISODE_FIELDS = (
    "guid",
    "title",
    "published_at",
    "duration_s",
    "link",
    "enclosure_url",
    "enclosure_type",
    "enclosure_bytes",
    "image_url",
    "season",
    "season_name",
    "number",
    "number_name",
    "type",
    "explicit",
    "item_hash",
    "source_hash",
)


def item_hash(item: FeedItem) -> bytes:
    """16 bytes that change with anything an item says; its place in the feed is no part of it."""
    if item.content_hash:
        return item.content_hash
    said = repr(replace(item, order=0, source_hash=b""))
    return hashlib.blake2b(said.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def age(item: FeedItem) -> tuple[float, int]:
    return (-item.published.timestamp() if item.published else 0.0, item.order)


def episode_values(item: FeedItem) -> dict[str, Any]:
    enclosure = item.enclosure
    return {
        "guid": usable_guid(item.guid),
        "title": item.title,
        "published_at": to_seconds(item.published),
        "duration_s": item.duration_s,
        "link": item.link,
        "enclosure_url": enclosure.url if enclosure else None,
        "enclosure_type": enclosure.type if enclosure else "",
        "enclosure_bytes": enclosure.bytes if enclosure else None,
        "image_url": item.image_url,
        "season": item.season,
        "season_name": item.season_name,
        "number": item.number,
        "number_name": item.number_name,
        "type": item.type,
        "explicit": item.explicit,
        "item_hash": item_hash(item),
        # One without a date is read each time: its date may have been in the future, and is not any more.
        "source_hash": (item.source_hash or None) if item.published else None,
    }


def text_values(item: FeedItem) -> dict[str, Any]:
    extra = {
        "persons": item.persons,
        "transcripts": item.transcripts,
        "chapters": item.chapters,
        "chapters_url": item.chapters_url,
        "enclosures": item.enclosures if len(item.enclosures) > 1 else (),
        "alternates": item.alternates,
        "soundbites": item.soundbites,
        "locations": item.locations,
        "value": item.value,
        "subtitle": item.subtitle,
        "author": item.author,
    }
    return {
        "html": item.notes_html,
        "text": item.notes_text,
        "extra": to_json({key: value for key, value in extra.items() if value}),
    }
