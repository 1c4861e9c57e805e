"""What each element of podcast:, psc:, itunes: and their like says, written down as it stands.

https://podcasting2.org/docs/podcast-namespace, https://podlove.org/simple-chapters/, https://www.rssboard.org/media-rss
"""

from __future__ import annotations

import json

from lxml import etree

from player.feeds.raw import (
    RawAlternate,
    RawChapter,
    RawFeed,
    RawItem,
    RawMedia,
    RawPerson,
    RawTrailer,
    RawTranscript,
)

# Bounds of podcast:value, which is kept as it stands.
MAX_RECIPIENTS = 50
MAX_VALUE = 20_000

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


def read_show_child(feed: RawFeed, name: Name, element: etree._Element) -> None:
    match name:
        case ("" | "atom", "title"):
            feed.title = feed.title or _plain(element)
        case ("", "link"):
            feed.link = feed.link or _text(element)
        case (_, "link") if element.get("rel") == "next":
            feed.next_page_url = element.get("href", "")
        case ("", "language"):
            feed.language = _text(element)
        case ("", "description") | ("itunes" | "googleplay", "summary" | "description"):
            _append(feed.texts, _plain(element))
        case ("itunes", "subtitle") | ("atom", "subtitle"):
            feed.subtitle = feed.subtitle or _plain(element)
            _append(feed.texts, _plain(element))
        case ("itunes", "author"):
            feed.author = _text(element)
        case ("googleplay", "author") | ("itunes", "owner"):
            owner = next((_text(child) for child in element if _local(child) == "name"), "")
            feed.author = feed.author or owner or _text(element)
        case ("itunes", "image"):
            feed.image = element.get("href") or element.get("url") or _text(element) or feed.image
        case ("" | "googleplay", "image"):
            url = next((_text(child) for child in element if _local(child) == "url"), "")
            feed.image = feed.image or url or element.get("href", "")
        case ("itunes", "explicit") | ("googleplay", "explicit"):
            feed.explicit = feed.explicit or _text(element)
        case ("itunes", "category"):
            feed.categories += [text for nested in element.iter(element.tag) if (text := nested.get("text"))]
        case ("itunes", "type"):
            feed.type = _text(element)
        case ("itunes", "complete"):
            feed.complete = _text(element)
        case ("itunes", "block"):
            feed.block = _text(element)
        case ("itunes", "new-feed-url"):
            feed.new_feed_url = _text(element)
        case ("podcast", local):
            _read_podcast_of_show(feed, local, element)


def _read_podcast_of_show(feed: RawFeed, local: str, element: etree._Element) -> None:
    match local:
        case "guid":
            feed.podcast_guid = _text(element)
        case "medium":
            feed.medium = _text(element)
        case "locked":
            feed.locked = _text(element)
        case "block" if not element.get("id"):
            feed.block = _text(element)
        case "person":
            feed.persons.append(_person(element))
        case "funding":
            feed.funding.append((element.get("url", ""), _text(element)))
        case "podroll":
            feed.podroll += [
                (item.get("feedUrl", ""), item.get("feedGuid", ""), item.get("title", "") or _text(item))
                for item in element
                if _local(item) == "remoteItem"
            ]
        case "updateFrequency":
            feed.update_frequency = element.get("rrule", "") or _text(element)
            if element.get("complete", "").strip().lower() == "true":
                feed.complete = feed.complete or "yes"
        case "trailer":
            feed.trailers.append(
                RawTrailer(
                    element.get("url", ""),
                    _text(element),
                    element.get("pubdate", ""),
                    element.get("type", ""),
                    element.get("length", ""),
                    element.get("season", ""),
                )
            )
        case "location":
            feed.locations.append(_location(element))
        case "license":
            feed.license = element.get("url", "") or _text(element)
        case "value" if not feed.value:
            feed.value = _value(element)


def read_item_child(item: RawItem, name: Name, element: etree._Element) -> None:
    match name:
        case ("", "guid") | ("atom", "id"):
            item.guid = _text(element)
        case ("itunes", "title"):
            # Without "#12:" and the show's name, where a publisher takes that trouble; but the plain title is for all.
            item.title = item.title or _text(element)
        case ("" | "atom", "title"):
            item.title = _plain(element) or item.title
        case ("itunes", "subtitle"):
            item.subtitle = _plain(element)
        case ("itunes", "summary") | ("googleplay", "description"):
            _append(item.texts, _plain(element))
        case ("itunes", "author"):
            item.author = _text(element)
        case ("itunes", "duration"):
            item.duration = _text(element)
        case ("itunes", "image"):
            item.image = element.get("href") or element.get("url") or _text(element)
        case ("itunes", "explicit"):
            item.explicit = _text(element)
        case ("itunes", "block"):
            item.block = _text(element)
        case ("itunes", "season"):
            item.season = item.season or _text(element)
        case ("itunes", "episode"):
            item.number = item.number or _text(element)
        case ("itunes", "episodeType"):
            item.type = _text(element)
        case ("psc", "chapters") if not item.chapters:
            item.chapters = [_chapter(child) for child in element if _local(child) == "chapter"]
        case ("media", "group"):
            item.media += [_media(child) for child in element if _is_media_content(child)]
        case ("media", "content"):
            item.media.append(_media(element))
        case ("podcast", local):
            _read_podcast_of_item(item, local, element)


def _read_podcast_of_item(item: RawItem, local: str, element: etree._Element) -> None:
    match local:
        case "season":
            item.season = _text(element) or item.season
            item.season_name = element.get("name", "")
        case "episode":
            item.number = _text(element) or item.number
            item.number_name = element.get("display", "")
        case "person":
            item.persons.append(_person(element))
        case "transcript":
            item.transcripts.append(
                RawTranscript(
                    element.get("url", ""), element.get("type", ""), element.get("language", ""), element.get("rel", "")
                )
            )
        case "chapters":
            item.chapters_url = element.get("url", "")
        case "alternateEnclosure":
            item.alternates.append(_alternate(element))
        case "soundbite":
            item.soundbites.append((element.get("startTime", ""), element.get("duration", ""), _text(element)))
        case "location":
            item.locations.append(_location(element))
        case "value" if not item.value:
            item.value = _value(element)


def _person(element: etree._Element) -> RawPerson:
    return RawPerson(
        _text(element),
        element.get("role", ""),
        element.get("group", ""),
        element.get("img", ""),
        element.get("href", ""),
    )


def _location(element: etree._Element) -> tuple[str, str, str]:
    return _text(element), element.get("geo", ""), element.get("osm", "")


def _alternate(element: etree._Element) -> RawAlternate:
    return RawAlternate(
        element.get("type", ""),
        element.get("length", ""),
        element.get("bitrate", ""),
        element.get("height", ""),
        element.get("lang", ""),
        element.get("title", ""),
        element.get("rel", ""),
        element.get("default", ""),
        [child.get("uri", "") for child in element if _local(child) == "source"],
    )


def _value(element: etree._Element) -> str:
    """``podcast:value`` with its recipients and splits as JSON: the names and values of what stands there."""

    def plain(node: etree._Element, depth: int) -> dict[str, object]:
        made: dict[str, object] = {str(name): str(value) for name, value in node.attrib.items()}
        children = [child for child in node if isinstance(child.tag, str)][:MAX_RECIPIENTS]
        if children and depth < 3:
            made["children"] = [{"element": _local(child), **plain(child, depth + 1)} for child in children]
        return made

    text = json.dumps(plain(element, 0), ensure_ascii=False, sort_keys=True)
    return text if len(text) <= MAX_VALUE else ""


def _chapter(element: etree._Element) -> RawChapter:
    return RawChapter(
        element.get("start", ""), element.get("title", ""), element.get("href", ""), element.get("image", "")
    )


def _media(element: etree._Element) -> RawMedia:
    return RawMedia(
        element.get("url", ""), element.get("type", ""), element.get("fileSize", ""), element.get("medium", "")
    )


def _is_media_content(element: etree._Element) -> bool:
    return _local(element) == "content"


def _append(texts: list[str], text: str) -> None:
    if text:
        texts.append(text)


def _text(element: etree._Element) -> str:
    return (element.text or "").strip()


def _plain(element: etree._Element) -> str:
    """The text of an element; empty where it holds elements (XHTML), which feedparser puts together."""
    return "" if len(element) else (element.text or "").strip()


def _local(element: etree._Element) -> str:
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
