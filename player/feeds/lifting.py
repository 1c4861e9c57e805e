"""Long notes taken out of a feed's bytes before they are parsed: libxml2 takes half its time for their CDATA.

What stands in CDATA is read as it stands, so that nothing has to parse it. A mark takes its place; who reads the
elements puts the words back, and counts whether all were asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# A character of the private use area, which no feed uses that is read this way.
MARK = "\ue000"
MIN_LENGTH = 200
# As long as the tag before a section may be, with its attributes and blanks.
_FAR = 500

_MARK = MARK.encode()
_OPENING, _CLOSING = b"<![CDATA[", b"]]>"
# The section is all of one of the elements that hold notes, but for blanks around.
_BEFORE = re.compile(rb"<(description|content:encoded|itunes:summary|content|summary)(?: [^<>]{0,200})?>\s{0,200}")
_AFTER = re.compile(rb"\s{0,200}</(description|content:encoded|itunes:summary|content|summary)")
# What follows the words of a section that stands in just that, without a blank.
_USUAL_ENDS = {
    b"<%b>" % name: b"]]></%b" % name
    for name in (b"description", b"content:encoded", b"itunes:summary", b"content", b"summary")
}
# What XML forbids: such a feed is not well-formed, and is left as it is for the parser to say so.
_CONTROLS = tuple(bytes([code]) for code in range(32) if code not in (9, 10, 13))
_NO_CHARACTERS = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")


def lift(data: bytes) -> tuple[bytes, dict[str, str]]:
    """A feed in UTF-8 with marks in place of the long CDATA sections of its items' notes; and by its mark, what stood.

    A mark is the whole text of its element, but for blanks around. There are none, and the feed is what it was, where
    nothing is that long or where it is not beyond doubt what is CDATA. Raises UnicodeDecodeError.
    """
    first = _first_item(data)
    if first < 0 or (not data.isascii() and _MARK in data):
        return data, {}
    if b"\r" in data:
        # As a parser has to do it (XML 1.0, 2.11).
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        first = _first_item(data)
    kept: list[bytes] = []
    lifted: list[bytes] = []
    done = 0
    for begin, end in _sections(data, first):
        if end - begin >= MIN_LENGTH and _is_whole_element(data, begin, end):
            kept += (data[done : begin - len(_OPENING)], b"%b%d" % (_MARK, len(lifted)))
            lifted.append(data[begin:end])
            done = end + len(_CLOSING)
    kept.append(data[done:])
    short = b"".join(kept)
    # What is not lifted is the parser's to judge.
    if not lifted or _hides(short, first) or _is_illegal(b"".join(lifted)):
        return data, {}
    return short, {f"{MARK}{number}": text.decode().strip() for number, text in enumerate(lifted)}


def _sections(data: bytes, first: int) -> Iterator[tuple[int, int]]:
    """Where the words of each CDATA section begin and end: nothing is found as quickly as one byte."""
    end = first
    while (begin := data.find(_OPENING, end)) >= 0:
        begin += len(_OPENING)
        end = data.find(b"]", begin)
        while end >= 0 and not data.startswith(_CLOSING, end):
            end = data.find(b"]", end + 1)
        if end < 0:
            return
        yield begin, end


def _is_whole_element(data: bytes, begin: int, end: int) -> bool:
    """True where the section with these words is all that one of the elements with notes holds."""
    opening = begin - len(_OPENING)
    tag = data[data.rfind(b"<", max(0, opening - _FAR), opening) : opening]
    if (usual := _USUAL_ENDS.get(tag)) and data.startswith(usual, end):
        return True
    before = _BEFORE.fullmatch(tag)
    after = _AFTER.match(data, end + len(_CLOSING))
    return before is not None and after is not None and before[1] == after[1]


def _first_item(data: bytes) -> int:
    item = data.find(b"<item")
    return data.find(b"<entry") if item < 0 else item


def _hides(data: bytes, first: int) -> bool:
    """True where what looks like CDATA from ``first`` on may have stood in a comment or an instruction."""
    # One byte is found far quicker than several, and a feed without it is done with at once.
    return any(
        (data.find(opening[1:2], first) >= 0 and data.find(opening, first) >= 0)
        or data.rfind(opening, 0, first) > data.rfind(closing, 0, first)
        for opening, closing in ((b"<!--", b"-->"), (b"<?", b"?>"))
    )


def _is_illegal(data: bytes) -> bool:
    """True for what no XML may hold; looking for one byte after the other is the quickest way there is."""
    return any(control in data for control in _CONTROLS) or (
        b"\xef" in data and any(none in data for none in _NO_CHARACTERS)
    )
