"""The names of a feed's elements, whatever prefix and spelling of a namespace they come with, and their text."""

from __future__ import annotations

from lxml import etree

ATOM = "atom"
ITUNES = "itunes"
PODCAST = "podcast"
PSC = "psc"
MEDIA = "media"
GOOGLE = "googleplay"
CONTENT = "content"
DC = "dc"
OTHER = "?"

# Every spelling met, lower case and without the last slash. The podcast namespace has had two addresses from the start.
_NAMESPACES = {
    "": "",
    "http://backend.userland.com/rss2": "",
    "http://backend.userland.com/rss": "",
    "http://blogs.law.harvard.edu/tech/rss": "",
    "http://purl.org/rss/1.0": "",
    "http://my.netscape.com/rdf/simple/0.9": "",
    "http://www.w3.org/2005/atom": ATOM,
    "http://purl.org/atom/ns#": ATOM,
    "http://www.itunes.com/dtds/podcast-1.0.dtd": ITUNES,
    "https://www.itunes.com/dtds/podcast-1.0.dtd": ITUNES,
    "http://itunes.apple.com/dtds/podcast-1.0.dtd": ITUNES,
    "https://podcastindex.org/namespace/1.0": PODCAST,
    "http://podcastindex.org/namespace/1.0": PODCAST,
    "https://www.podcastindex.org/namespace/1.0": PODCAST,
    "https://podcastindex.org/namespace/1.0.md": PODCAST,
    "https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": PODCAST,
    "https://podcasting2.org/namespace/1.0": PODCAST,
    "http://podlove.org/simple-chapters": PSC,
    "https://podlove.org/simple-chapters": PSC,
    "http://podlove.de/simple-chapters": PSC,
    "http://search.yahoo.com/mrss": MEDIA,
    "https://search.yahoo.com/mrss": MEDIA,
    "http://www.google.com/schemas/play-podcasts/1.0": GOOGLE,
    "https://www.google.com/schemas/play-podcasts/1.0": GOOGLE,
    "http://www.google.com/schemas/play-podcasts/1.0/play-podcasts.xsd": GOOGLE,
    "http://purl.org/rss/1.0/modules/content": CONTENT,
    "http://purl.org/dc/elements/1.1": DC,
}

Name = tuple[str, str]


def text_of(element: etree._Element) -> str:
    return (element.text or "").strip()


def plain_text_of(element: etree._Element) -> str:
    """The text of an element; empty where it holds elements (XHTML), which feedparser puts together."""
    return "" if len(element) else (element.text or "").strip()


def local_name(element: etree._Element) -> str:
    # Not etree.QName: it raises for names that only a recovering parser lets through.
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def name_of(tag: object, names: dict[str, Name]) -> Name:
    """The namespace's short name and the local name of a tag; anything that is no element is in none."""
    if not isinstance(tag, str):
        return OTHER, ""
    known = names.get(tag)
    if known is None:
        uri, _, local = tag[1:].rpartition("}") if tag.startswith("{") else ("", "", tag)
        known = names[tag] = (_NAMESPACES.get(uri.strip().lower().rstrip("/"), OTHER), local)
    return known
