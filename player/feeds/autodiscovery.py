"""The feed that a web page names: ``<link rel="alternate">`` with the type of a feed."""

from __future__ import annotations

import re

from player.feeds.addresses import resolve_address

# Links stand in the head; what comes after a megabyte of page is not one.
MAX_PAGE = 1024 * 1024

_TYPES = (
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/xml",
    "text/xml",
)
_LIKELY = re.compile(r"podcast|episode|audio|itunes|\bcast\b", re.IGNORECASE)
_UNLIKELY = re.compile(r"comment|kommentar|oembed|reply|replies", re.IGNORECASE)
_FEED_START = re.compile(rb"<(?:[a-z_][\w.-]*:)?(?:rss|feed|rdf|channel|entry)[\s>/]", re.IGNORECASE)
_PAGE_START = re.compile(rb"<(?:!doctype\s+html|html|head|body|title|meta)[\s>/]", re.IGNORECASE)


def is_web_page(data: bytes, content_type: str) -> bool:
    """True for HTML. The bytes decide, as many feeds are served as text/html; the type only where they say nothing."""
    head = data[:8192].replace(b"\x00", b"")
    feed, page = _FEED_START.search(head), _PAGE_START.search(head)
    if page and (feed is None or page.start() < feed.start()):
        return True
    return feed is None and content_type.partition(";")[0].strip().lower() in ("text/html", "application/xhtml+xml")


def find_feed_link(page: bytes, address: str) -> str | None:
    """The address of the feed that ``page``, fetched from ``address``, names; None where it names none but itself.

    Of several it is the likeliest podcast, else the first that is not for comments.
    """
    from lxml import html

    try:
        tree = html.document_fromstring(page[:MAX_PAGE], parser=html.HTMLParser(huge_tree=False, no_network=True))
    except (html.etree.ParserError, ValueError):
        return None
    base = next((url for b in tree.iter("base") if (url := resolve_address(address, b.get("href", "")))), address)
    found: list[tuple[int, int, str]] = []
    for place, link in enumerate(tree.iter("link")):
        rank = _rank(link.get("rel", ""), link.get("type", ""), f"{link.get('title', '')} {link.get('href', '')}")
        url = resolve_address(base, link.get("href", "")) if rank is not None else None
        if rank is not None and url and url != address:
            found.append((rank, place, url))
    return min(found)[2] if found else None


def _rank(rel: str, mime_type: str, words: str) -> int | None:
    """Lower is likelier; None for what is no link to a feed."""
    rels = rel.lower().split()
    mime_type = mime_type.partition(";")[0].strip().lower()
    if mime_type not in _TYPES or not ({"alternate", "feed"} & set(rels)) or "stylesheet" in rels:
        return None
    if _UNLIKELY.search(words):
        return 2
    return 0 if _LIKELY.search(words) else 1
