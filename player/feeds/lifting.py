"""Long notes taken out of a feed's bytes before they are parsed: libxml2 takes half its time for their CDATA.

What stands in CDATA is read as it stands, so that nothing has to parse it. A mark takes its place; who reads the
elements puts the words back, and counts whether all were asked for.
"""

from __future__ import annotations

import re

# A character of the private use area, which no feed uses that is read this way.
MARK = "\ue000"
MIN_LENGTH = 200

_MARK = MARK.encode()
# The section is all of one of the elements that hold notes, but for blanks around.
_SECTION = re.compile(
    rb"<(description|content:encoded|itunes:summary|content|summary)( [^<>]{0,200})?>(\s{0,200})"
    rb"<!\[CDATA\[((?:[^\]]++|\](?!\]>))*+)\]\]>(?=\s{0,200}</\1)"
)
# What XML forbids: such a feed is not well-formed, and is left as it is for the parser to say so.
_CONTROLS = tuple(bytes([code]) for code in range(32) if code not in (9, 10, 13))
_NO_CHARACTERS = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")


def lift(data: bytes) -> tuple[bytes, list[str]]:
    """A feed in UTF-8 with marks in place of the long CDATA sections of its items' notes, and what stood in them.

    Mark and number are the whole text of their element, but for blanks around. The list is empty, and the feed what it
    was, where there are none or where it is not beyond doubt what is CDATA. Raises UnicodeDecodeError.
    """
    first = _first_item(data)
    if first < 0 or (not data.isascii() and _MARK in data):
        return data, []
    if b"\r" in data:
        # As a parser has to do it (XML 1.0, 2.11).
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        first = _first_item(data)
    lifted: list[bytes] = []

    def mark(match: re.Match[bytes]) -> bytes:
        name, attributes, blanks, notes = match.groups(b"")
        if len(notes) < MIN_LENGTH:
            return match[0]
        lifted.append(notes)
        return b"<%b%b>%b%b%d" % (name, attributes, blanks, _MARK, len(lifted) - 1)

    items = _SECTION.sub(mark, data[first:])
    notes = b"".join(lifted)
    if not lifted or _hides(data[:first], items) or _is_illegal(notes):
        return data, []
    return data[:first] + items, [text.decode() for text in lifted]


def _first_item(data: bytes) -> int:
    item = data.find(b"<item")
    return data.find(b"<entry") if item < 0 else item


def _hides(head: bytes, items: bytes) -> bool:
    """True where what looks like CDATA may have stood in a comment or an instruction."""
    return any(
        opening in items or head.rfind(opening) > head.rfind(closing)
        for opening, closing in ((b"<!--", b"-->"), (b"<?", b"?>"))
    )


def _is_illegal(notes: bytes) -> bool:
    """True for what no XML may hold; looking for one byte after the other is the quickest way there is."""
    return any(control in notes for control in _CONTROLS) or (
        b"\xef" in notes and any(none in notes for none in _NO_CHARACTERS)
    )
