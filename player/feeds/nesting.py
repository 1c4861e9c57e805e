"""How deep the elements of a feed are nested: some parsers take a time that grows with the square of that."""

from __future__ import annotations

import re

# libxml2 goes no deeper than 256.
MAX_DEPTH = 200

_TAG = re.compile(r"<(?:(!--|!\[CDATA\[)|(/?)([A-Za-z_][^\s<>/]*)([^<>]*))")
_ENDS = {"!--": "-->", "![CDATA[": "]]>"}


def find_abyss(text: str) -> int:
    """Where elements are nested deeper than any feed has reason to; -1 where they never are.

    An element that is never closed ends with the one that it stands in, as a forgiving parser sees it.
    """
    stack: list[str] = []
    position = 0
    while match := _TAG.search(text, position):
        section, closing, name, rest = match.groups()
        position = match.end()
        if section:
            position = text.find(_ENDS[section], position)
            if position < 0:
                break
        elif closing:
            if name in stack:
                while stack.pop() != name:
                    pass
        elif not rest.endswith("/"):
            stack.append(name)
            if len(stack) > MAX_DEPTH:
                return match.start()
    return -1
