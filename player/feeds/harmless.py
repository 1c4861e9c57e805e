"""Which names the fast reader may pass over or read by itself, since feedparser would make nothing else of them."""

from __future__ import annotations

from lxml import etree

from player.feeds.xml_names import ATOM, DC, GOOGLE, ITUNES, MEDIA, OTHER, PODCAST, PSC, Name, name_of

# What feedparser makes of these touches nothing that we read. All others of the names it knows are its own affair.
_HARMLESS: set[Name] = {
    *(("", name) for name in ("comments", "source", "category", "ttl", "docs", "cloud", "rating", "skipHours")),
    *(("", name) for name in ("skipDays", "copyright", "generator", "lastBuildDate", "pubDate")),
    *((ATOM, name) for name in ("rights", "generator", "category", "contributor", "updated", "id", "published")),
    *((ITUNES, name) for name in ("keywords", "order", "isClosedCaptioned")),
    *((MEDIA, name) for name in ("rating", "credit", "keywords", "player")),
    *((DC, name) for name in ("date", "rights", "format", "identifier")),
}
_USUAL_PREFIXES = {"itunes", "content", "dc", "media", "atom", "psc"}
# Of namespaces that nobody knows these are taken for RSS by their name.
_RIVALS = {
    *("title", "description", "summary", "encoded", "link", "guid", "id", "enclosure", "pubDate", "image", "author"),
    "subtitle",
}
READ_OF_SHOW: set[Name] = {
    *(("", name) for name in ("title", "link", "language", "description", "image")),
    *((ITUNES, name) for name in ("subtitle", "summary", "author", "owner", "image", "explicit", "category", "type")),
    *((ITUNES, name) for name in ("complete", "block", "new-feed-url")),
    (ATOM, "author"),
}


def prefixes_mean_what_they_say(root: etree._Element) -> bool:
    """False where one of the usual prefixes stands for something unknown: feedparser goes by the prefix then."""
    return all(
        name_of(f"{{{address}}}x", {})[0] != OTHER
        for prefix, address in root.nsmap.items()
        if prefix in _USUAL_PREFIXES
    )


def is_harmless(name: Name) -> bool:
    space, local = name
    return name in _HARMLESS or space in (PODCAST, PSC, GOOGLE) or (space == OTHER and local not in _RIVALS)
