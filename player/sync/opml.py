"""OPML, the list of shows that every podcast program reads and writes (http://opml.org/spec2.opml).

Reading takes what is met: any case of attributes, tags as folders or as categories, files that are no XML any more.
"""

from __future__ import annotations

import codecs
import html
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from typing import Any
from xml.sax.saxutils import quoteattr

from lxml import etree

from player.domain.errors import OpmlUnreadable

MAX_BYTES = 10 * 1024 * 1024
MAX_SHOWS = 20_000
MAX_OUTLINES = 100_000
MAX_DEPTH = 200
_MAX_TEXT = 500
_MAX_TAGS = 50

# Nothing is fetched, and no entity is expanded.
_SAFE: dict[str, Any] = {
    "huge_tree": False,
    "resolve_entities": False,
    "load_dtd": False,
    "no_network": True,
    "remove_comments": True,
    "remove_pis": True,
}
_OUTLINE = re.compile(r"<(/?)outline\b", re.IGNORECASE)
# Both take time in proportion to the text: no place is begun at twice.
_ATTRIBUTE = re.compile(r"(?<![\w:.-])([A-Za-z_][\w:.-]{0,60})\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_TITLE = re.compile(r"<title\b[^<>]*>([^<]*)</title", re.IGNORECASE)
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# What no XML 1.0 document may hold (https://www.w3.org/TR/xml/#charsets).
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Outlines of these types carry the address of a feed in ``url`` where they have no ``xmlUrl``.
_FEED_TYPES = ("rss", "atom", "podcast", "feed")


@dataclass(frozen=True, slots=True)
class OpmlShow:
    """A show of a list: ``address`` is its feed, ``tags`` what it is filed under."""

    address: str
    title: str = ""
    tags: tuple[str, ...] = ()
    website: str = ""
    description: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class OpmlList:
    """A whole list. ``bare`` counts the entries that name no feed, ``more`` is True where it went on past the limit."""

    shows: tuple[OpmlShow, ...]
    title: str = ""
    bare: int = 0
    more: bool = False


@dataclass(frozen=True, slots=True)
class _Outline:
    """An outline as it begins, at its ``depth``."""

    depth: int
    attributes: Mapping[str, str]
    has_children: bool


def read_opml(data: bytes, name: str = "") -> OpmlList:
    """The shows of a list, each once, with the tags of all its places. ``name`` is the file's, for messages.

    Raises OpmlUnreadable for what is no OPML, is too large or declares entities.
    """
    if len(data) > MAX_BYTES:
        raise OpmlUnreadable(f"{len(data)} bytes", file=name)
    # Without its noughts UTF-16 is ASCII enough to be searched.
    if b"<!ENTITY" in data.replace(b"\0", b"").upper():
        raise OpmlUnreadable("declares entities", file=name)
    strict = _Strict(data)
    try:
        shows, bare, more = _collect(strict.outlines())
        title, is_opml = strict.title, strict.is_opml
    except (etree.XMLSyntaxError, ValueError):
        text = _decoded(data)
        found = _TITLE.search(text)
        title, is_opml = html.unescape(found[1]) if found else "", _OUTLINE.search(text) is not None
        shows, bare, more = _collect(_outlines_of_text(text))
    if not is_opml and not shows:
        raise OpmlUnreadable("no outline in it", file=name)
    return OpmlList(tuple(shows), _line(title), bare, more)


def write_opml(shows: Iterable[OpmlShow], title: str, now: datetime) -> bytes:
    """OPML 2.0 in UTF-8, tags as categories; ``read_opml`` gives the same shows."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        "  <head>",
        f"    <title>{html.escape(_allowed(title), quote=False)}</title>",
        f"    <dateCreated>{format_datetime(now, usegmt=True)}</dateCreated>",
        "    <docs>http://opml.org/spec2.opml</docs>",
        "  </head>",
        "  <body>",
    ]
    for show in shows:
        values = {
            "type": "rss",
            "text": show.title or show.address,
            "title": show.title or show.address,
            "xmlUrl": show.address,
            "htmlUrl": show.website,
            "description": show.description,
            "language": show.language,
            "category": ",".join(_escaped(tag) for tag in show.tags),
        }
        attributes = " ".join(f"{name}={quoteattr(_allowed(value))}" for name, value in values.items() if value)
        lines.append(f"    <outline {attributes}/>")
    return "\n".join([*lines, "  </body>", "</opml>", ""]).encode("utf-8")


def _collect(outlines: Iterable[_Outline]) -> tuple[list[OpmlShow], int, bool]:
    found: dict[str, OpmlShow] = {}
    folders: list[tuple[int, str]] = []
    bare = 0
    for count, outline in enumerate(outlines):
        if count >= MAX_OUTLINES:
            return list(found.values()), bare, True
        while folders and folders[-1][0] >= outline.depth:
            folders.pop()
        values = {re.split("[}:]", name)[-1].lower(): value for name, value in outline.attributes.items()}
        text = _line(values.get("text") or values.get("title") or "")
        address = values.get("xmlurl", "").strip()
        if not address and values.get("type", "").strip().lower() in _FEED_TYPES:
            address = (values.get("url") or values.get("feedurl") or "").strip()
        if not address:
            if outline.has_children:
                folders.append((outline.depth, text))
            else:
                bare += 1
            continue
        tags = [name for _, name in folders if name] + _categories(values.get("category", ""))
        before = found.get(address)
        if before is None and len(found) >= MAX_SHOWS:
            return list(found.values()), bare, True
        if before is not None:
            tags = [*before.tags, *tags]
        found[address] = OpmlShow(
            address,
            (before.title if before else "") or _line(values.get("title") or values.get("text") or ""),
            _unique(tags),
            (before.website if before else "") or values.get("htmlurl", "").strip(),
            (before.description if before else "") or _line(values.get("description", "")),
            (before.language if before else "") or values.get("language", "").strip(),
        )
    return list(found.values()), bare, False


class _Strict:
    """A well-formed list, one outline after another, without all of it in memory. Case and namespace do not count.

    ``title`` and ``is_opml`` are known once the outlines have been gone through.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.title = ""
        self.is_opml = False

    def outlines(self) -> Iterator[_Outline]:
        """Raises XMLSyntaxError where it is not well-formed after all."""
        # The outline that began last: whether it holds others is known by what comes next.
        begun: tuple[int, dict[str, str]] | None = None
        depth = 0
        for event, element in etree.iterparse(io.BytesIO(self._data), events=("start", "end"), **_SAFE):
            name = _local(element.tag)
            if event == "start":
                self.is_opml |= depth == 0 and name == "opml"
                depth += 1
                if name == "outline" and depth < MAX_DEPTH:
                    if begun is not None:
                        yield _Outline(*begun, has_children=True)
                    begun = depth, {str(key): str(value) for key, value in element.attrib.items()}
                continue
            depth -= 1
            if name == "outline" and begun is not None:
                yield _Outline(*begun, has_children=False)
                begun = None
            elif name == "title" and not self.title:
                self.title = element.text or ""
            element.clear()
            parent = element.getparent()
            if parent is not None:
                # Nothing of it is needed any more, not even that it was there.
                parent.remove(element)


def _outlines_of_text(text: str) -> Iterator[_Outline]:
    """The same from what is no XML: an outline is what stands between its mark and the next one."""
    marks = _OUTLINE.finditer(text)
    following = next(marks, None)
    depth = 0
    while (mark := following) is not None:
        following = next(marks, None)
        if mark[1]:
            depth = max(0, depth - 1)
            continue
        chunk = text[mark.end() : following.start() if following else len(text)]
        values, end = {}, 0
        for attribute in _ATTRIBUTE.finditer(chunk):
            values[attribute[1]] = html.unescape(attribute[2] or attribute[3] or "")
            end = attribute.end()
        # One that was cut off, as one that is closed at once, holds nothing.
        opens = chunk[end:].lstrip().startswith(">")
        yield _Outline(depth, values, opens and not (following is not None and following[1]))
        depth += opens


def _local(tag: object) -> str:
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    declared = _DECLARED.search(data[:500])
    for encoding in ("utf-8", declared[1].decode("ascii") if declared else "", "cp1252"):
        try:
            return data.decode(encoding)
        except (LookupError, ValueError):
            continue
    return data.decode("latin-1")


def _categories(text: str) -> list[str]:
    """``/Tourism/New York,news``: separated by commas, each perhaps a path (OPML 2.0, "category")."""
    return [_unescaped(part.strip().strip("/")) for part in text[: 100 * _MAX_TEXT].split(",")]


def _unique(tags: Iterable[str]) -> tuple[str, ...]:
    """Each tag once whatever its case, and not without end."""
    kept: dict[str, str] = {}
    for tag in tags:
        line = _line(tag)
        if line:
            kept.setdefault(line.casefold(), line)
    return tuple(kept.values())[:_MAX_TAGS]


def _escaped(tag: str) -> str:
    """A tag with what means something between categories percent-encoded."""
    text = tag.replace("%", "%25").replace(",", "%2C")
    return re.sub(r"^/+|/+$", lambda slashes: "%2F" * len(slashes[0]), text)


def _unescaped(tag: str) -> str:
    return tag.replace("%2F", "/").replace("%2C", ",").replace("%25", "%")


def _allowed(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)


def _line(text: str) -> str:
    return " ".join(_FORBIDDEN.sub(" ", text[: 4 * _MAX_TEXT]).split())[:_MAX_TEXT].strip()
