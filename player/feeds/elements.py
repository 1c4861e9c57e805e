"""The second pass over a feed: the elements of podcast:, psc: and itunes: that feedparser loses or mixes up.

feedparser keeps the last of repeated ``podcast:`` elements and drops their text (kurtmckee/feedparser#301), lets
``itunes:subtitle`` overwrite the description of a show, and knows nothing of persons, funding or podrolls.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from lxml import etree

from player.feeds.item_elements import read_item_child
from player.feeds.raw import RawFeed, RawItem, said_by
from player.feeds.show_elements import read_show_child
from player.feeds.xml_names import ATOM, CONTENT, DC, MEDIA, OTHER, Name, name_of

# Nothing is fetched, no entity is expanded; depth (256) and single texts (10 MB) are bounded by libxml2.
_SAFE: dict[str, Any] = {
    "huge_tree": False,
    "resolve_entities": False,
    "load_dtd": False,
    "no_network": True,
    "remove_comments": True,
    "remove_pis": True,
}
_CORE = ("", ATOM, CONTENT, DC)
_CORE_NAMES = {
    *("rss", "RDF", "feed", "channel", "item", "entry", "title", "link", "description", "subtitle", "summary"),
    *("content", "encoded", "guid", "id", "pubDate", "published", "updated", "date", "author", "name", "creator"),
    *("managingEditor", "enclosure", "language", "category", "image", "url", "logo", "icon"),
}


def read_elements(xml: bytes) -> RawFeed:
    """The second pass over cleaned XML: a RawFeed that holds only what this module knows; never raises.

    ``items`` are in the order of the feed, one for each item or entry, so that they can be laid over another reader's.
    Depth and size of single texts are bounded by the parser (256 levels, 10 MB).
    """
    feed = RawFeed()
    names: dict[str, Name] = {}
    open_items: list[RawItem] = []
    root = None
    context = etree.iterparse(
        io.BytesIO(xml), events=("start", "end"), tag=("{*}item", "{*}entry"), recover=True, **_SAFE
    )
    try:
        for event, element in context:
            if name_of(element.tag, names)[0] not in ("", ATOM, OTHER):
                continue
            if event == "start":
                # In the order of their starts: an item that is never closed would end last.
                open_items.append(RawItem())
                feed.items.append(open_items[-1])
            elif open_items:
                item = open_items.pop()
                for child in element:
                    read_item_child(item, name_of(child.tag, names), child)
                item.author = item.author or said_by(item.authors)
                # Empty shells stay behind, but not what they held.
                element.clear()
        root = context.root
    except etree.XMLSyntaxError:
        # Too deep or too broken: what came before that is kept.
        root = getattr(context, "root", None)
    if root is not None:
        for element in _show_elements(root, names):
            read_show_child(feed, name_of(element.tag, names), element)
    feed.author = feed.author or said_by(feed.authors)
    return feed


def without_extensions(xml: bytes) -> bytes:
    """The feed with nothing but what RSS, Atom, Dublin Core and Media RSS need; empty where nothing can be parsed.

    For the reader that stumbles over an extension: what is left out here, the second pass reads anyway.
    """
    root = etree.fromstring(xml, etree.XMLParser(recover=True, **_SAFE))
    if root is None:
        return b""
    names: dict[str, Name] = {}
    for element in list(root.iter()):
        space, local = name_of(element.tag, names)
        known = (space in _CORE and local in _CORE_NAMES) or (space, local) == (MEDIA, "content")
        parent = element.getparent()
        if parent is not None and not known:
            parent.remove(element)
    return etree.tostring(root, encoding="utf-8")


def lay_over(feed: RawFeed, second: RawFeed) -> None:
    """Complete ``feed`` with what the second pass found; where both have a thing, the second pass read it as it stands.

    Items are matched by their place, or, where the two readers do not agree on it, by guid and then by title.
    """
    _overlay(feed, second)
    same_places = len(feed.items) == len(second.items) and all(
        _agree(item.guid, found.guid) for item, found in zip(feed.items, second.items, strict=True)
    )
    if same_places:
        pairs = list(zip(feed.items, second.items, strict=True))
    else:
        known = {key: found for found in reversed(second.items) for key in _keys(found)}
        pairs = [
            (item, found) for item in feed.items if (found := next(filter(None, map(known.get, _keys(item))), None))
        ]
    for item, found in pairs:
        _overlay(item, found)


def _agree(first: str, second: str) -> bool:
    return not first or not second or first.strip() == second.strip()


def _keys(item: RawItem) -> list[tuple[str, str]]:
    """What an item can be found by, surest first."""
    return [(name, text) for name, text in (("guid", item.guid.strip()), ("title", item.title.strip())) if text]


def _overlay(target: RawFeed | RawItem, source: RawFeed | RawItem) -> None:
    for name in _FIELDS[type(source)]:
        value = getattr(source, name)
        if value and name != "items":
            setattr(target, name, [*target.texts, *value] if name == "texts" else value)


_FIELDS = {kind: tuple(each.name for each in fields(kind)) for kind in (RawFeed, RawItem)}


def _show_elements(root: etree._Element, names: dict[str, Name]) -> Iterator[etree._Element]:
    """The children of the channel or Atom feed, or of what stands in its place."""
    channel = root
    if name_of(root.tag, names)[1].lower() != "feed":
        # The second: a feed that calls its channel something else.
        candidates = [child for child in root if len(child)]
        channels = [child for child in candidates if name_of(child.tag, names)[1] == "channel"]
        channel = next(iter(channels or candidates), root)
        # RSS 1.0 has the picture beside the channel.
        yield from (child for child in root if child is not channel and name_of(child.tag, names) == ("", "image"))
    yield from channel
