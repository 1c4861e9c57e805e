"""Feed files from disk with the addresses of their media turned towards a test server."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

# Notes and other text inside CDATA keep their addresses: those are links for a person, which nothing fetches.
_CDATA = re.compile(rb"(<!\[CDATA\[.*?\]\]>|<!--.*?-->)", re.DOTALL)
_TAG = re.compile(rb"<[A-Za-z][^<>]*>")
_ATTRIBUTE = re.compile(rb"""(\s(?:url|href|src|feedUrl)\s*=\s*)(["'])(\s*https?://[^"']*)\2""")
_TYPE = re.compile(rb"""\stype\s*=\s*["']([^"']*)["']""")
_TEXT = re.compile(rb"<(url|itunes:new-feed-url)>(\s*https?://[^<]*)</\1>")

# What is served for an address that was turned here, by the first part of its path.
KINDS = ("audio", "picture", "transcript", "chapters", "page")


def turned_here(feed: bytes, base: str) -> bytes:
    """``feed`` with the addresses of enclosures, pictures, transcripts, chapters and links under ``base``/away/.

    guid is left alone, as an episode's identity must not hang on the port of a test; so are namespaces and notes.
    Feeds in UTF-16 or UTF-32 come back unchanged.
    """
    if b"\0" in feed[:200]:
        return feed
    parts = _CDATA.split(feed)
    return b"".join(part if number % 2 else _turn_markup(part, base) for number, part in enumerate(parts))


def away_path(kind: str, address: str) -> str:
    """Where the server answers for ``address``: /away/KIND/SCHEME/HOST/PATH, the rest quoted into the path."""
    scheme, _, rest = address.strip().partition("://")
    return f"/away/{kind}/{scheme}/{quote(unquote(rest), safe='/')}"


def _turn_markup(markup: bytes, base: str) -> bytes:
    def turn_tag(found: re.Match[bytes]) -> bytes:
        tag = found.group()
        kind = _kind(tag)
        return _ATTRIBUTE.sub(lambda a: a[1] + a[2] + _turned(kind, a[3], base) + a[2], tag)

    markup = _TAG.sub(turn_tag, markup)
    return _TEXT.sub(lambda t: b"<%s>%s</%s>" % (t[1], _turned("picture", t[2], base), t[1]), markup)


def _turned(kind: str, address: bytes, base: str) -> bytes:
    text = address.decode("latin-1").replace("&amp;", "&")
    return (base + away_path(kind, text)).encode("latin-1")


def _kind(tag: bytes) -> str:
    name = tag[1:].split(None, 1)[0].rstrip(b"/>").lower().decode("latin-1")
    found = _TYPE.search(tag)
    given = found[1].decode("latin-1").lower() if found else ""
    if name.endswith("transcript"):
        return "transcript"
    if name.endswith(":chapters"):
        return "chapters"
    if "image" in name or name.endswith(":thumbnail") or given.startswith("image/"):
        return "picture"
    if name in ("enclosure", "media:content", "podcast:alternateenclosure", "podcast:source"):
        return "audio"
    if b'rel="enclosure"' in tag:
        return "audio"
    return "page"
