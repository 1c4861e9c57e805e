"""Notes whose markup is plain enough to be judged by two regular expressions and a stack, without building a tree.

What passes is text, paragraphs, lists, headings, emphasis and links to the web in exactly the form that the sanitiser
itself writes, every element closed where it must be. Of such notes it is proven that the sanitiser would change nothing
but the ``rel`` of links. Whatever else there is goes the long way; a property test holds the two together.
"""

from __future__ import annotations

import re

MAX_PLAIN = 200_000
MAX_NESTING = 20

_INLINE = frozenset({"a", "b", "i", "em", "strong", "u", "s", "code"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# What may stand directly in what; "" is the top. Text may stand everywhere.
_MAY_HOLD: dict[str, frozenset[str]] = {
    "": _INLINE | _HEADINGS | {"p", "ul", "ol", "blockquote"},
    "p": _INLINE,
    "li": _INLINE | {"p", "ul", "ol"},
    "ul": frozenset({"li"}),
    "ol": frozenset({"li"}),
    "blockquote": _INLINE | {"p", "ul", "ol"},
    **dict.fromkeys(_HEADINGS, _INLINE),
    **{name: _INLINE - {name} for name in _INLINE},
}
_BLOCKS = frozenset({"p", "ul", "ol", "blockquote"}) | _HEADINGS

# An address of which nobody would change a byte: no quotes, no blanks, no markup, its ampersands written as such.
_HREF = r"https?://[a-zA-Z0-9](?:[a-zA-Z0-9./?#=%+:@,;!$()*~_-]|&amp;)*+"
_OTHERS = r'(?: (?:target|rel)="[a-zA-Z _-]*+")*+'
# Paragraphs and links with nothing in them are taken out by the sanitiser.
_PLAIN = re.compile(
    r"(?:[^<>&\x00\r]++|&(?:amp|lt|gt|nbsp);"
    r"|<p>(?!(?:\s|&nbsp;)*+</p>)|</p>|</?(?:ul|ol|li|b|i|em|strong|u|s|code|h[1-6]|blockquote)>|<br>|</a>"
    rf'|<a href="{_HREF}"{_OTHERS}>(?!\s*+</a>))*+'
)
_TAGS = re.compile(r"<(/?[a-z][a-z0-9]*)")
_LINK_END = re.compile(rf'"{_OTHERS}>')


def sanitised(text: str, rel: str) -> str | None:
    """What the sanitiser makes of ``text``, links with ``rel``; None where that is for the sanitiser itself to say."""
    if len(text) > MAX_PLAIN or _PLAIN.fullmatch(text) is None or not _well_nested(text):
        return None
    return _LINK_END.sub(f'" rel="{rel}">', text) if "<a " in text else text


def is_settled(clean: str, rel: str) -> bool:
    """True where sanitising ``clean`` once more is proven to change nothing."""
    return sanitised(clean, rel) == clean


def _well_nested(text: str) -> bool:
    """Every element closed in order, each where it may stand, and at least one block among them."""
    stack = [""]
    blocks = False
    for name in _TAGS.findall(text):
        if name[0] == "/":
            if stack[-1] != name[1:]:
                return False
            stack.pop()
        elif name == "br":
            if stack[-1] in ("ul", "ol"):
                return False
        else:
            if name not in _MAY_HOLD[stack[-1]] or len(stack) > MAX_NESTING or (name in _INLINE and name in stack):
                return False
            blocks = blocks or name in _BLOCKS
            stack.append(name)
    return blocks and len(stack) == 1
