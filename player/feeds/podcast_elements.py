"""The elements of podcast:, psc: and media: that hold several facts, written down as they stand.

https://podcasting2.org/docs/podcast-namespace, https://podlove.org/simple-chapters/, https://www.rssboard.org/media-rss
"""

from __future__ import annotations

import json

from lxml import etree

from player.feeds.raw import RawAlternate, RawChapter, RawMedia, RawPerson
from player.feeds.xml_names import local_name, text_of

# Bounds of podcast:value, which is kept as it stands.
MAX_RECIPIENTS = 50
MAX_VALUE = 20_000


def best_image_from(element: etree._Element) -> str:
    """``podcast:image`` names one, ``podcast:images`` lists some with their widths, the largest of which is taken."""
    widths: list[tuple[float, str]] = []
    for candidate in element.get("srcset", "")[:MAX_VALUE].split(","):
        address, _, width = candidate.strip().partition(" ")
        digits = width.strip().rstrip("wx")
        widths.append((float(digits) if digits.isascii() and digits.isdigit() else 0.0, address))
    return element.get("href", "") or max(widths, key=lambda each: each[0])[1]


def person_from(element: etree._Element) -> RawPerson:
    said = element.get
    return RawPerson(text_of(element), said("role", ""), said("group", ""), said("img", ""), said("href", ""))


def location_from(element: etree._Element) -> tuple[str, str, str]:
    return text_of(element), element.get("geo", ""), element.get("osm", "")


def alternate_from(element: etree._Element) -> RawAlternate:
    return RawAlternate(
        element.get("type", ""),
        element.get("length", ""),
        element.get("bitrate", ""),
        element.get("height", ""),
        element.get("lang", ""),
        element.get("title", ""),
        element.get("rel", ""),
        element.get("default", ""),
        [child.get("uri", "") for child in element if local_name(child) == "source"],
    )


def value_from(element: etree._Element) -> str:
    """``podcast:value`` with its recipients and splits as JSON: the names and values of what stands there."""

    def plain(node: etree._Element, depth: int) -> dict[str, object]:
        made: dict[str, object] = {str(name): str(value) for name, value in node.attrib.items()}
        children = [child for child in node if isinstance(child.tag, str)][:MAX_RECIPIENTS]
        if children and depth < 3:
            made["children"] = [{"element": local_name(child), **plain(child, depth + 1)} for child in children]
        return made

    text = json.dumps(plain(element, 0), ensure_ascii=False, sort_keys=True)
    return text if len(text) <= MAX_VALUE else ""


def chapter_from(element: etree._Element) -> RawChapter:
    return RawChapter(
        element.get("start", ""), element.get("title", ""), element.get("href", ""), element.get("image", "")
    )


def media_from(element: etree._Element) -> RawMedia:
    return RawMedia(
        element.get("url", ""), element.get("type", ""), element.get("fileSize", ""), element.get("medium", "")
    )
