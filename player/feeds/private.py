"""Names and passwords of feeds: taken out of addresses before anything is stored, and kept with their show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from player.domain.addresses import without_password
from player.domain.feed import Feed, FeedItem
from player.domain.feed_parts import AlternateEnclosure, Enclosure
from player.domain.models import TranscriptRef
from player.net.passwords import NO_CREDENTIALS, Credentials
from player.net.urls import split_credentials

T = TypeVar("T", Enclosure, TranscriptRef)


def credentials_for(address: str, user: str = "", password: str = "") -> tuple[str, Credentials]:
    """The address as it may be stored, and what goes with it: ``user`` and ``password``, else those in the address."""
    plain, found = split_credentials(address)
    if user or password:
        return plain, Credentials(user, password, plain)
    return plain, NO_CREDENTIALS if found is None else Credentials(*found, site=plain)


def without_passwords(feed: Feed) -> tuple[Feed, Credentials]:
    """The feed with no password left in its addresses, and the first that stood in the address of a file."""
    found = next(
        (
            credentials
            for item in feed.items
            for enclosure in item.enclosures
            if "@" in enclosure.url and (credentials := credentials_for(enclosure.url)[1]) is not NO_CREDENTIALS
        ),
        NO_CREDENTIALS,
    )
    items = tuple(_cleaned(item) for item in feed.items)
    pages = (feed.new_feed_url or "") + (feed.next_page_url or "")
    if "@" not in pages and all(new is old for new, old in zip(items, feed.items, strict=True)):
        return feed, found
    return (
        replace(
            feed,
            items=items,
            new_feed_url=feed.new_feed_url and without_password(feed.new_feed_url),
            next_page_url=feed.next_page_url and without_password(feed.next_page_url),
        ),
        found,
    )


def _cleaned(item: FeedItem) -> FeedItem:
    # Nearly no address has an @, and this is asked of every item.
    if (
        "@" not in f"{item.link} {item.image_url} {item.chapters_url}"
        and not any("@" in enclosure.url for enclosure in item.enclosures)
        and not any("@" in ref.url for ref in item.transcripts)
        and not any("@" in source for each in item.alternates for source in each.sources)
    ):
        return item
    return replace(
        item,
        enclosures=_without(item.enclosures),
        transcripts=_without(item.transcripts),
        alternates=tuple(_alternate(each) for each in item.alternates),
        link=item.link and without_password(item.link),
        image_url=item.image_url and without_password(item.image_url),
        chapters_url=item.chapters_url and without_password(item.chapters_url),
    )


def _without(parts: Iterable[T]) -> tuple[T, ...]:
    return tuple(replace(part, url=without_password(part.url)) for part in parts)


def _alternate(each: AlternateEnclosure) -> AlternateEnclosure:
    return replace(each, sources=tuple(without_password(source) for source in each.sources))
