"""Bytes of a feed made into XML that a parser can take: decoded, junk and DTD cut off, loose ends mended."""

from __future__ import annotations

import codecs
import html.entities
import re
from dataclasses import dataclass

from player.feeds.floods import find_flood
from player.feeds.nesting import find_abyss

# The largest archives of daily news hold some ten thousand.
MAX_ITEMS = 25_000
MAX_PREFIXES = 64

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WITHOUT_BOM = (
    (b"<\x00\x00\x00", "utf-32-le"),
    (b"\x00\x00\x00<", "utf-32-be"),
    (b"<\x00", "utf-16-le"),
    (b"\x00<", "utf-16-be"),
)
# Not encodings of text, slow on purpose, or able to hide markup.
_REFUSED_CODECS = {"punycode", "idna", "unicode_escape", "raw_unicode_escape", "utf_7", "undefined", "mbcs", "oem"}
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']\s*([A-Za-z0-9._:-]{2,40})")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9._:-]{2,40})", re.IGNORECASE)

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(
    r"&(?!(?:amp|lt|gt|quot|apos);)(?:#(?P<dec>[0-9]{1,7});|#[xX](?P<hex>[0-9a-fA-F]{1,6});"
    r"|(?P<name>[A-Za-z][A-Za-z0-9]{1,31});)?|(?P<less><(?![A-Za-z_/!?:]))"
)
_ROOT_NAMES = {"rss", "feed", "rdf", "channel", "entry", "html", "opml"}
_FEED_ROOT = re.compile(r"<((?:[A-Za-z_][\w.-]*:)?(?:rss|feed|rdf))(?=[\s/>])", re.IGNORECASE)
_START_TAG = re.compile(r"<([A-Za-z_][\w.:-]*)(?=[\s/>])")
_PREFIX = re.compile(r"</?([A-Za-z_][\w.-]*):[A-Za-z_]")
_DECLARATION = re.compile(r"\sxmlns:([A-Za-z_][\w.-]*)\s*=")
_LIVE = re.compile(r"<([A-Za-z_][\w.-]*:)?liveItem(?=[\s/>])")
_ITEM_START = re.compile(r"<(?:item|entry)(?=[\s>])")
_ITEM_END = re.compile(r"</(?:item|entry)\s*>")

_KNOWN_PREFIXES = {
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "psc": "http://podlove.org/simple-chapters",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "media": "http://search.yahoo.com/mrss/",
    "atom": "http://www.w3.org/2005/Atom",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "googleplay": "http://www.google.com/schemas/play-podcasts/1.0",
    "xhtml": "http://www.w3.org/1999/xhtml",
}


@dataclass(frozen=True, slots=True)
class Cleaned:
    """``xml`` begins at the root element, in UTF-8 without declaration or DTD; ``root`` is its local name, lower case.

    ``cut`` is True where the feed ended before its root did, or where it had more items than anybody reads.
    """

    xml: bytes
    root: str
    cut: bool = False


def clean(data: bytes, content_type: str = "") -> Cleaned:
    """Make ``data`` ready for a parser; never raises. Without any element ``root`` is empty."""
    text = _ILLEGAL.sub("", decode(data, content_type))
    start, name = _find_root(text)
    if not name:
        return Cleaned(b"", "")
    root = name.rpartition(":")[2].lower()
    text = text[start:]
    if root == "html":
        return Cleaned(text.encode(), root)
    text, flooded = _before_flood(text, name)
    text = _without_live_items(text)
    text, cut = _ended(text, name)
    cut = cut or flooded
    abyss = find_abyss(text)
    if abyss >= 0:
        text, cut = _cut_short(text[:abyss], name), True
    text = _with_prefixes(_with_references(text), name)
    return Cleaned(text.encode(), root, cut)


def decode(data: bytes, content_type: str = "") -> str:
    """Bytes to text: by byte order mark, else UTF-8 if it is that, else by what HTTP or the XML declaration says.

    What is valid UTF-8 is UTF-8 whatever it is called: nothing else looks like it by accident, while declarations are
    often wrong. The last resort is Windows-1252 with unknown bytes replaced.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    head = data[:200].lstrip(b" \t\r\n")
    for start, encoding in _WITHOUT_BOM:
        if head.startswith(start):
            return data[: len(data) & ~3 if "32" in encoding else len(data) & ~1].decode(encoding, "replace")
    names = [match[1] for match in [_CHARSET.search(content_type)] if match]
    if declared := _DECLARED.search(data[:1000]):
        names.append(declared[1].decode("ascii"))
    # ISO-2022 and HZ write every language in ASCII bytes, so that they would pass for UTF-8.
    seven_bit = [name for name in names if name.lower().startswith(("iso-2022", "hz"))]
    for name in (*seven_bit, "utf-8", *names):
        if (text := _strictly(data, name)) is not None:
            return text
    for name in names:
        # Declared, and broken by a few bytes: better those replaced than all of it misread.
        if name.lower() in ("utf-8", "utf8") and data.decode("utf-8", "replace").count("\ufffd") <= len(data) // 1000:
            return data.decode("utf-8", "replace")
    return data.decode("cp1252", "replace")


def _strictly(data: bytes, name: str) -> str | None:
    try:
        codec = codecs.lookup(name)
        if codec.name.replace("-", "_") in _REFUSED_CODECS:
            return None
        # Latin-1 on the web means Windows-1252, which has quotes and dashes where Latin-1 has controls.
        text = data.decode("cp1252" if codec.name == "iso8859-1" else codec.name)
    except (LookupError, ValueError):
        return None
    return text if isinstance(text, str) else None


def _find_root(text: str) -> tuple[int, str]:
    """Where the root element starts and its name; prolog, comments, DTD and junk before it are passed over."""
    position = 0
    while True:
        position = _skip_blanks(text, position)
        if text.startswith("<?", position):
            end, size = text.find("?>", position), 2
        elif text.startswith("<!--", position):
            end, size = text.find("-->", position), 3
        elif text[position : position + 9].upper() == "<!DOCTYPE":
            end, size = _doctype_end(text, position), 1
        else:
            break
        if end < 0:
            break
        position = end + size
    first = _START_TAG.match(text, position)
    if first and first[1].rpartition(":")[2].lower() in _ROOT_NAMES:
        return position, first[1]
    # Warnings of a server program, a stray character: begin where a feed does.
    if match := _FEED_ROOT.search(text, position, position + 100_000):
        return match.start(), match[1]
    return (position, first[1]) if first else (0, "")


def _skip_blanks(text: str, position: int) -> int:
    match = re.compile(r"[\s\ufeff]*").match(text, position)
    return match.end() if match else position


def _doctype_end(text: str, position: int) -> int:
    """The ``>`` of a document type; with it go all entity declarations, and every bomb made of them."""
    bracket, close = text.find("[", position), text.find(">", position)
    if 0 <= bracket < close:
        inner = re.compile(r"\]\s*>").search(text, bracket)
        return inner.end() - 1 if inner else -1
    return close


def _without_live_items(text: str) -> str:
    """``podcast:liveItem`` is not an episode, and a reader that does not know it mixes its title with the show's."""
    pieces: list[str] = []
    position = 0
    while match := _LIVE.search(text, position):
        close = f"</{match[1] or ''}liveItem"
        end = text.find(close, match.end())
        if end < 0 or (end := text.find(">", end)) < 0:
            break
        pieces.append(text[position : match.start()])
        position = end + 1
    pieces.append(text[position:])
    return "".join(pieces)


def _ended(text: str, name: str) -> tuple[str, bool]:
    """The document up to the end of its root, and whether it had to be cut or closed."""
    if text.count("</item") + text.count("</entry") > MAX_ITEMS:
        for count, match in enumerate(_ITEM_END.finditer(text), 1):
            if count == MAX_ITEMS:
                return _closed(text[: match.end()], name), True
    end = text.rfind(f"</{name}")
    if end >= 0 and (close := text.find(">", end)) >= 0:
        return text[: close + 1], False
    if end >= 0:
        return f"{text[:end]}</{name}>", False
    first_end = text.find(">")
    if first_end > 0 and text[first_end - 1] == "/":
        return text[: first_end + 1], False
    return _cut_short(text, name), True


def _before_flood(text: str, name: str) -> tuple[str, bool]:
    """The part up to a stretch that is only markup, and whether there was one: what comes after it is lost."""
    flood = find_flood(text)
    return (text, False) if flood < 0 else (_cut_short(text[:flood], name), True)


def _cut_short(text: str, name: str) -> str:
    """The part of a text that broke off which is whole, closed.

    An item that was cut in the middle may lack its address or half its notes: the next fetch brings it whole.
    """
    ends = [match.end() for match in _ITEM_END.finditer(text)]
    opened = _ITEM_START.search(text)
    whole = ends[-1] if ends else opened.start() if opened else None
    return text if whole is None else _closed(text[:whole], name)


def _closed(text: str, name: str) -> str:
    channel = "</channel>" if "<channel" in text and text.rfind("</channel") < text.rfind("<channel") else ""
    return f"{text}{channel}</{name}>"


def _with_references(text: str) -> str:
    """Bare ampersands and "<", and names that only HTML knows, made into what XML allows; CDATA is left as it is."""
    pieces: list[str] = []
    position = 0
    while True:
        start = text.find("<![CDATA[", position)
        markup = text[position:] if start < 0 else text[position:start]
        pieces.append(_REFERENCE.sub(_reference, markup))
        if start < 0:
            return "".join(pieces)
        end = text.find("]]>", start)
        position = len(text) if end < 0 else end + 3
        pieces.append(text[start:position])


def _reference(match: re.Match[str]) -> str:
    if match["less"]:
        return "&lt;"
    if match["name"]:
        known = html.entities.html5.get(match["name"] + ";")
        return "".join(f"&#{ord(character)};" for character in known) if known else f"&amp;{match[0][1:]}"
    if match["dec"] or match["hex"]:
        code = int(match["dec"]) if match["dec"] else int(match["hex"], 16)
        legal = code in (9, 10, 13) or 32 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0x10000 <= code < 0x110000
        return f"&#{code};" if legal else ""
    return "&amp;"


def _with_prefixes(text: str, name: str) -> str:
    """Prefixes that are used and never declared get their usual meaning, as every reader but a strict one assumes."""
    used = set(_PREFIX.findall(text)) - set(_DECLARATION.findall(text)) - {"xml", "xmlns"}
    if not used or len(used) > MAX_PREFIXES:
        return text
    added = "".join(f' xmlns:{p}="{_KNOWN_PREFIXES.get(p, "urn:undeclared:" + p)}"' for p in sorted(used))
    return f"<{name}{added}{text[len(name) + 1 :]}"
