"""What feedparser makes of a feed, as raw elements: the reader that takes anything, however malformed."""

from __future__ import annotations

import io
from typing import Any

from player.feeds.raw import RawFeed, RawItem, RawMedia

# Cleaned XML begins at its root, so that nothing in it says how it is encoded.
_HEADERS = {"content-type": "application/xml; charset=utf-8"}


def read_raw(xml: bytes) -> RawFeed:
    """Read cleaned XML. Elements that feedparser loses (podcast:, psc:, much of itunes:) are for ``elements``."""
    import feedparser

    # A stream, never bytes or text: feedparser takes those for the name of a file or an address, and opens it.
    # Cleaning up and resolving are done later, once for every reader.
    result = feedparser.parse(
        io.BytesIO(xml), response_headers=_HEADERS, sanitize_html=False, resolve_relative_uris=False
    )
    feed = result.feed
    return RawFeed(
        title=_text(feed, "title"),
        link=_link(feed),
        subtitle="",
        texts=[text for key in ("subtitle", "summary", "description", "info") if (text := _text(feed, key))],
        author=_text(feed, "author") or _text(feed, "publisher"),
        language=_text(feed, "language"),
        image=_image(feed) or _text(feed, "logo") or _text(feed, "icon"),
        explicit=_explicit(feed),
        categories=_categories(feed),
        type=_text(feed, "itunes_type"),
        complete=_text(feed, "itunes_complete"),
        block=_flag(feed, "itunes_block"),
        new_feed_url=_text(feed, "itunes_new-feed-url") or _text(feed, "newlocation"),
        next_page_url=next((_text(link, "href") for link in _dicts(feed, "links") if _text(link, "rel") == "next"), ""),
        version=result.get("version") or "",
        items=[_item(entry) for entry in result.entries],
        broken=bool(result.get("bozo")),
    )


def _item(entry: dict[str, Any]) -> RawItem:
    enclosures = [
        RawMedia(_text(link, "href"), _text(link, "type"), _text(link, "length"))
        for link in _dicts(entry, "links")
        if _text(link, "rel") == "enclosure"
    ]
    media = [
        RawMedia(_text(content, "url"), _text(content, "type"), _text(content, "filesize"), _text(content, "medium"))
        for content in _dicts(entry, "media_content")
    ]
    texts = [_text(entry, "summary"), *(_text(content, "value") for content in _dicts(entry, "content"))]
    return RawItem(
        title=_text(entry, "title"),
        guid=_text(entry, "id"),
        link=_link(entry),
        dates=[date for key in ("published", "updated", "created", "dcterms_issued") if (date := _text(entry, key))],
        duration=_text(entry, "itunes_duration"),
        subtitle=_text(entry, "subtitle"),
        texts=[text for text in texts if text],
        enclosures=[enclosure for enclosure in enclosures if enclosure.url],
        media=[content for content in media if content.url],
        image=_image(entry) or next((_text(picture, "url") for picture in _dicts(entry, "media_thumbnail")), ""),
        explicit=_explicit(entry),
        season=_text(entry, "itunes_season"),
        number=_text(entry, "itunes_episode"),
        type=_text(entry, "itunes_episodetype"),
        author=_text(entry, "author"),
        block=_flag(entry, "itunes_block"),
    )


def _text(source: dict[str, Any], key: str) -> str:
    # ``source[key]`` maps old names to new ones (and warns); what is stored under the name itself is what was read.
    value = dict.get(source, key)
    return value if isinstance(value, str) else ""


def _link(source: dict[str, Any]) -> str:
    link = _text(source, "link")
    # An id counts as a permanent link unless it says otherwise, and most that say nothing are none.
    return "" if link == _text(source, "id") and "://" not in link else link


def _dicts(source: dict[str, Any], key: str) -> list[dict[str, Any]]:
    value = dict.get(source, key)
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def _image(source: dict[str, Any]) -> str:
    value = dict.get(source, "image")
    return _text(value, "href") or _text(value, "url") if isinstance(value, dict) else ""


def _categories(feed: dict[str, Any]) -> list[str]:
    """Without those of iTunes, whose keywords are mixed with them here; its categories are read by the second pass."""
    tags = [tag for tag in _dicts(feed, "tags") if _text(tag, "scheme") != "http://www.itunes.com/"]
    return [term for tag in tags if (term := _text(tag, "label") or _text(tag, "term"))]


def _explicit(source: dict[str, Any]) -> str:
    value = dict.get(source, "itunes_explicit")
    return "yes" if value is True else "no" if value is False else ""


def _flag(source: dict[str, Any], key: str) -> str:
    value = dict.get(source, key)
    return "yes" if value and value != "no" else ""
