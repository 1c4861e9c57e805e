"""What each child of a channel or Atom feed says of the show, written down as it stands."""

from __future__ import annotations

from lxml import etree

from player.feeds.podcast_elements import best_image_from, location_from, person_from, value_from
from player.feeds.raw import RawFeed, RawTrailer
from player.feeds.xml_names import Name, local_name, plain_text_of, text_of


def read_show_child(feed: RawFeed, name: Name, element: etree._Element) -> None:
    match name:
        case ("" | "atom", "title"):
            feed.title = feed.title or plain_text_of(element)
        case ("", "link"):
            feed.link = feed.link or text_of(element)
        case (_, "link") if element.get("rel") == "next":
            feed.next_page_url = element.get("href", "")
        case ("", "language"):
            feed.language = text_of(element) or feed.language
        case ("", "description") | ("itunes" | "googleplay", "summary" | "description"):
            _append(feed.texts, plain_text_of(element))
        case ("itunes", "subtitle") | ("atom", "subtitle"):
            feed.subtitle = feed.subtitle or plain_text_of(element)
            _append(feed.texts, plain_text_of(element))
        case ("atom", "author"):
            feed.authors += [author for child in element if local_name(child) == "name" and (author := text_of(child))]
        case ("itunes", "author"):
            feed.author = text_of(element) or feed.author
        case ("googleplay", "author") | ("itunes", "owner"):
            owner = next((text_of(child) for child in element if local_name(child) == "name"), "")
            feed.author = feed.author or owner or text_of(element)
        case ("itunes", "image"):
            feed.image = element.get("href") or element.get("url") or text_of(element) or feed.image
        case ("" | "googleplay", "image"):
            url = next((text_of(child) for child in element if local_name(child) == "url"), "")
            feed.image = feed.image or url or element.get("href", "")
        case ("itunes", "explicit") | ("googleplay", "explicit"):
            feed.explicit = feed.explicit or text_of(element)
        case ("itunes", "category"):
            feed.categories += [text for nested in element.iter(element.tag) if (text := nested.get("text"))]
        case ("itunes", "type"):
            feed.type = text_of(element) or feed.type
        case ("itunes", "complete"):
            feed.complete = text_of(element) or feed.complete
        case ("itunes", "block"):
            feed.block = text_of(element) or feed.block
        case ("itunes", "new-feed-url"):
            feed.new_feed_url = text_of(element) or feed.new_feed_url
        case ("podcast", local):
            _read_podcast_of_show(feed, local, element)


def _read_podcast_of_show(feed: RawFeed, local: str, element: etree._Element) -> None:
    match local:
        case "guid":
            feed.podcast_guid = text_of(element) or feed.podcast_guid
        case "medium":
            feed.medium = text_of(element) or feed.medium
        case "locked":
            feed.locked = text_of(element) or feed.locked
        case "block" if not element.get("id"):
            feed.block = text_of(element) or feed.block
        case "person":
            feed.persons.append(person_from(element))
        case "funding":
            feed.funding.append((element.get("url", ""), text_of(element)))
        case "podroll":
            feed.podroll += [
                (item.get("feedUrl", ""), item.get("feedGuid", ""), item.get("title", "") or text_of(item))
                for item in element
                if local_name(item) == "remoteItem"
            ]
        case "updateFrequency":
            feed.update_frequency = element.get("rrule", "") or text_of(element)
            if element.get("complete", "").strip().lower() == "true":
                feed.complete = feed.complete or "yes"
        case "trailer":
            feed.trailers.append(
                RawTrailer(
                    element.get("url", ""),
                    text_of(element),
                    element.get("pubdate", ""),
                    element.get("type", ""),
                    element.get("length", ""),
                    element.get("season", ""),
                )
            )
        case "location":
            feed.locations.append(location_from(element))
        case "license":
            feed.license = element.get("url", "") or text_of(element)
        case "value" if not feed.value:
            feed.value = value_from(element)
        case "image" | "images" if not feed.podcast_image:
            feed.podcast_image = best_image_from(element)


def _append(texts: list[str], text: str) -> None:
    if text:
        texts.append(text)
