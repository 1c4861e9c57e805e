"""The items of a feed as the bytes they were written in, so that those that come again unchanged are not even read.

A refresh mostly brings one new item among hundreds of old ones. Cutting the bytes at ``<item>`` and hashing each piece
costs a hundredth of reading them. What is cut must be beyond doubt: anything odd, and the whole feed is read.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

HASH_SIZE = 16
# Changes when reading learns something new, so that every item is read again once.
READER_VERSION = b"earmark-3"

_NAMES = (b"item", b"entry")


@dataclass(frozen=True, slots=True)
class Slices:
    """A feed cut at its items: ``head``, then ``items`` in their order, then ``tail``."""

    head: bytes
    items: tuple[bytes, ...]
    tail: bytes

    def hashes(self) -> list[bytes]:
        """A hash for each item; 16 bytes that stand for its bytes."""
        return [hashlib.blake2b(item, digest_size=HASH_SIZE, key=READER_VERSION).digest() for item in self.items]

    def only(self, places: Collection[int]) -> bytes:
        """The feed with only the items at these places."""
        return b"".join((self.head, *(self.items[place] for place in sorted(places)), self.tail))


def cut(data: bytes) -> Slices | None:
    """Cut a feed at its items; None where there is any doubt about where one begins or ends.

    Right for every encoding that writes ASCII as ASCII; the others have no such tags in them and are not cut.
    """
    for name in _NAMES:
        start = _start(data, name, 0)
        if start >= 0:
            return _cut(data, name, start)
    return None


def _cut(data: bytes, name: bytes, first: int) -> Slices | None:
    head = data[:first]
    # Comments and CDATA that run over the cut would hide what follows; a document type may define anything.
    if not _closed(head) or b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        return None
    items: list[bytes] = []
    for begin, end in _places(data, name, first):
        if end < 0:
            return None
        item = data[begin:end]
        if not _closed(item) or _start(item, name, 1) >= 0:
            return None
        items.append(item)
        last = end
    tail = data[last:]
    if not _closed(tail) or _start(tail, name, 0) >= 0 or b"</" + name in tail:
        return None
    return Slices(head, tuple(items), tail)


def _places(data: bytes, name: bytes, first: int) -> Iterator[tuple[int, int]]:
    """Start and end of each item while nothing but blanks stands between them; an end of -1 is doubt."""
    begin = first
    closing = b"</" + name + b">"
    while True:
        end = data.find(closing, begin)
        if end < 0:
            yield begin, -1
            return
        end += len(closing)
        yield begin, end
        match = _BLANKS.match(data, end)
        begin = match.end() if match else end
        if _start(data[begin : begin + len(name) + 2], name, 0) != 0:
            return


_BLANKS = re.compile(rb"[ \t\r\n]*")
_STARTS = {name: re.compile(rb"<" + name + rb"[ \t\r\n>]") for name in _NAMES}


def _start(data: bytes, name: bytes, position: int) -> int:
    match = _STARTS[name].search(data, position)
    return match.start() if match else -1


def _closed(data: bytes) -> bool:
    """True where every comment and CDATA section that begins here ends here, and none ends that did not begin."""
    return data.count(b"<![CDATA[") == data.count(b"]]>") and data.count(b"<!--") == data.count(b"-->")
