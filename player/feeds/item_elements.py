"""What each child of an item or entry says that feedparser loses or mixes up, written down as it stands."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from player.feeds.podcast_elements import (
    alternate_from,
    best_image_from,
    chapter_from,
    location_from,
    media_from,
    person_from,
    value_from,
)
from player.feeds.raw import RawItem, RawTranscript, and_another
from player.feeds.xml_names import ATOM, GOOGLE, ITUNES, MEDIA, PODCAST, PSC, Name, local_name, plain_text_of, text_of

ItemReader = Callable[[RawItem, etree._Element], None]  # noqa: SLF001 - lxml's stubs have no other name for it


def read_item_child(item: RawItem, name: Name, element: etree._Element) -> None:
    read = ITEM_READERS.get(name)
    if read is not None:
        read(item, element)


def _set(field: str) -> ItemReader:
    """The text of the element is the item's ``field``, the last one's that has any where there are several."""

    def read(item: RawItem, element: etree._Element) -> None:
        text = element.text
        if text and (said := text.strip()):
            setattr(item, field, said)

    return read


def _other_title(item: RawItem, element: etree._Element) -> None:
    # iTunes has it without "#12:" and the show's name, where a publisher takes that trouble; but the plain title is
    # for all.
    item.title = item.title or plain_text_of(element)


def _title(item: RawItem, element: etree._Element) -> None:
    item.title = plain_text_of(element) or item.title


def _subtitle(item: RawItem, element: etree._Element) -> None:
    item.subtitle = plain_text_of(element)


def _summary(item: RawItem, element: etree._Element) -> None:
    if text := plain_text_of(element):
        item.texts.append(text)


def _atom_author(item: RawItem, element: etree._Element) -> None:
    for child in element:
        if local_name(child) == "name" and (text := text_of(child)):
            item.authors = and_another(item.authors, text)


def _itunes_image(item: RawItem, element: etree._Element) -> None:
    item.image = element.get("href") or element.get("url") or text_of(element) or item.image


def _itunes_season(item: RawItem, element: etree._Element) -> None:
    item.season = item.season or text_of(element)


def _itunes_episode(item: RawItem, element: etree._Element) -> None:
    item.number = item.number or text_of(element)


def _chapters(item: RawItem, element: etree._Element) -> None:
    if not item.chapters:
        item.chapters = [chapter_from(child) for child in element if local_name(child) == "chapter"]


def _media_group(item: RawItem, element: etree._Element) -> None:
    for child in element:
        match local_name(child):
            case "content":
                item.media = and_another(item.media, media_from(child))
            case "title":
                _other_title(item, child)
            case "description":
                _summary(item, child)
            case "thumbnail":
                item.image = item.image or child.get("url", "")


def _media_content(item: RawItem, element: etree._Element) -> None:
    item.media = and_another(item.media, media_from(element))


def _podcast_season(item: RawItem, element: etree._Element) -> None:
    item.season = text_of(element) or item.season
    item.season_name = element.get("name", "")


def _podcast_episode(item: RawItem, element: etree._Element) -> None:
    item.number = text_of(element) or item.number
    item.number_name = element.get("display", "")


def _podcast_person(item: RawItem, element: etree._Element) -> None:
    item.persons = and_another(item.persons, person_from(element))


def _podcast_transcript(item: RawItem, element: etree._Element) -> None:
    said = element.get
    item.transcripts = and_another(
        item.transcripts, RawTranscript(said("url", ""), said("type", ""), said("language", ""), said("rel", ""))
    )


def _podcast_chapters(item: RawItem, element: etree._Element) -> None:
    item.chapters_url = element.get("url", "")


def _podcast_alternate(item: RawItem, element: etree._Element) -> None:
    item.alternates = and_another(item.alternates, alternate_from(element))


def _podcast_soundbite(item: RawItem, element: etree._Element) -> None:
    soundbite = (element.get("startTime", ""), element.get("duration", ""), text_of(element))
    item.soundbites = and_another(item.soundbites, soundbite)


def _podcast_location(item: RawItem, element: etree._Element) -> None:
    item.locations = and_another(item.locations, location_from(element))


def _podcast_value(item: RawItem, element: etree._Element) -> None:
    item.value = item.value or value_from(element)


def _podcast_image(item: RawItem, element: etree._Element) -> None:
    item.podcast_image = item.podcast_image or best_image_from(element)


ITEM_READERS: dict[Name, ItemReader] = {
    ("", "guid"): _set("guid"),
    (ATOM, "id"): _set("guid"),
    ("", "title"): _title,
    (ATOM, "title"): _title,
    (ATOM, "author"): _atom_author,
    (ITUNES, "title"): _other_title,
    (MEDIA, "title"): _other_title,
    (MEDIA, "description"): _summary,
    (ITUNES, "subtitle"): _subtitle,
    (ITUNES, "summary"): _summary,
    (GOOGLE, "description"): _summary,
    (ITUNES, "author"): _set("author"),
    (ITUNES, "duration"): _set("duration"),
    (ITUNES, "image"): _itunes_image,
    (ITUNES, "explicit"): _set("explicit"),
    (ITUNES, "block"): _set("block"),
    (ITUNES, "season"): _itunes_season,
    (ITUNES, "episode"): _itunes_episode,
    (ITUNES, "episodeType"): _set("type"),
    (PSC, "chapters"): _chapters,
    (MEDIA, "group"): _media_group,
    (MEDIA, "content"): _media_content,
    (PODCAST, "season"): _podcast_season,
    (PODCAST, "episode"): _podcast_episode,
    (PODCAST, "person"): _podcast_person,
    (PODCAST, "transcript"): _podcast_transcript,
    (PODCAST, "chapters"): _podcast_chapters,
    (PODCAST, "alternateEnclosure"): _podcast_alternate,
    (PODCAST, "soundbite"): _podcast_soundbite,
    (PODCAST, "location"): _podcast_location,
    (PODCAST, "value"): _podcast_value,
    (PODCAST, "image"): _podcast_image,
    (PODCAST, "images"): _podcast_image,
}
