"""Notes made safe to show: HTML by allow-list, plain text turned into paragraphs, bare addresses into links."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from player.domain.errors import BadAddress
from player.domain.plain_text import ANY_TAG, BLOCKS
from player.feeds import plain_markup
from player.net.urls import to_uri

if TYPE_CHECKING:
    import nh3

MAX_HTML = 1_000_000
MAX_DEPTH = 200
MAX_ROUNDS = 6

_TAGS = {
    *("p", "br", "hr", "div", "blockquote", "pre", "code"),
    *("ul", "ol", "li", "dl", "dt", "dd"),
    *("h1", "h2", "h3", "h4", "h5", "h6"),
    *("a", "img"),
    *("b", "strong", "i", "em", "u", "s", "del", "ins", "sub", "sup", "small", "mark", "q", "cite", "abbr", "kbd"),
    *("table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption"),
}
# No sizes, spans, styles, classes or ids: a table of a million columns must not reach the window.
_ATTRIBUTES = {"a": {"href", "title"}, "img": {"src", "alt"}}
_DROPPED_WHOLE = {"script", "style", "title", "template", "svg", "math", "iframe", "object", "noscript", "form"}
_REL = "noopener nofollow"
_SCHEMES = {"http", "https", "mailto"}

_BLOCK_OR_BREAK = re.compile(rf"<(?:{BLOCKS}|br)\b", re.IGNORECASE)
_ESCAPED_TAG = re.compile(r"&lt;/?(?:p|br|a|b|i|em|strong|ul|ol|li|div|span|h[1-6])(?:\s[^<>]*?)?/?&gt;", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_OPEN_OR_CLOSE = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:_-]*)")
# Void elements, and those that the next of their kind closes.
_NOT_NESTING = {
    *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"),
    *("p", "li", "dt", "dd", "tr", "td", "th", "option"),
}
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_EMPTY = re.compile(r"<p>(?:\s|&nbsp;)*</p>|<a rel=\"[^\"]*\">\s*</a>|<img(?: alt=\"[^\"]*\")?>")
_PRE_START = re.compile(r"<pre>\n+")
_MARKUP = re.compile(r"<(/?)([a-z][a-z0-9]*)[^<>]*>")
_BARE = re.compile(r"(?<![\w@/.])(?:https?://|www\.)[^\s<>\"“”«»]{3,2000}", re.IGNORECASE)
_AFTER = re.compile(r"(?:&(?:quot|apos|lt|gt|nbsp|amp|#39);|[.,;:!?'\"*_|…])+$")
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_ODD_SPACES = ("  ", "\n", "\t", "\r", "\f", "\v")
_INSIDE_TAG = re.compile(r"<([^<>]*)>")


def sanitise(text: str, base_url: str = "") -> str:
    """Notes as safe HTML: only text, lists, headings, tables, links (http, https, mailto) and pictures (http, https).

    Relative addresses are resolved against ``base_url`` where that is http. Text without markup becomes paragraphs,
    and line breaks count where the markup has no blocks of its own. At most 1 MB is looked at. Sanitising what this
    gave changes nothing.
    """
    text = text[:MAX_HTML].replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n").strip()
    if not text:
        return ""
    plain = plain_markup.sanitised(text, _REL)
    if plain is not None:
        return _link_bare_addresses(plain)
    return _link_bare_addresses(_sanitised(text, base_url))


def _sanitised(text: str, base_url: str) -> str:
    """The long way: a tree is built, cleaned and written out."""
    if not ANY_TAG.search(text):
        # Markup escaped twice is markup still; else it is text, and entities in it are leftovers of the same mistake.
        escaped_twice = _ESCAPED_TAG.search(text) is not None
        text = html.unescape(text) if escaped_twice else html.escape(html.unescape(text), quote=False)
    if _too_deep(text):
        text = html.escape(html.unescape(_TAG.sub(" ", text)), quote=False)
    cleaner = _cleaner(base_url if base_url.startswith(("http://", "https://")) else "")
    clean = _settled(cleaner, text[:MAX_HTML])
    if not _BLOCK_OR_BREAK.search(clean):
        mixed = "<" in clean
        clean = _paragraphs(clean)
        # Emphasis may run over the end of a paragraph.
        clean = _settled(cleaner, clean) if mixed else _without_empties(clean)
    return clean


def html_to_text(clean_html: str) -> str:
    """The words of sanitised HTML: a blank line between blocks, lines and list items on lines of their own."""
    if "<pre" in clean_html:
        return _with_preformatted(clean_html)
    text = _SPACES.sub(" ", clean_html) if any(odd in clean_html for odd in _ODD_SPACES) else clean_html
    if "<li><" in text:
        # A paragraph inside a list item begins beside its bullet.
        while "<li><" in text and (joined := _AFTER_BULLET.sub("<li>", text)) != text:
            text = joined
    if "<" in text:
        # Words and tags by turns.
        parts = _INSIDE_TAG.split(text)
        parts[1::2] = [_GAPS.get(tag, "") for tag in parts[1::2]]
        text = "".join(parts)
    if "&" in text:
        text = html.unescape(text)
    return _without_gaps("\n".join([line.lstrip(" ").rstrip() for line in text.split("\n")]))


def _without_gaps(text: str) -> str:
    """At most one blank line in a row, and none at either end."""
    # Ten times as quick as an expression, which would stop at each character.
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text.replace("\u00a0", " ").strip()


def _with_preformatted(clean_html: str) -> str:
    """The same step by step: blanks within ``pre`` are kept."""
    pieces: list[str] = []
    position, preformatted, after_bullet = 0, 0, -1

    def add(end: int) -> None:
        words = html.unescape(clean_html[position:end])
        if not preformatted:
            words = _SPACES.sub(" ", words)
            if not pieces or pieces[-1].endswith("\n"):
                words = words.lstrip(" ")
        if words:
            pieces.append(words)

    for match in _MARKUP.finditer(clean_html):
        add(match.start())
        position = match.end()
        closing, name = bool(match[1]), match[2]
        if name == "pre":
            preformatted = max(0, preformatted + (-1 if closing else 1))
        gap = _break_for(name, closing)
        # A paragraph inside a list item begins beside its bullet.
        beside = after_bullet == match.start() and not closing and bool(gap)
        if gap and not beside:
            pieces.append(gap)
        if beside or (name == "li" and not closing):
            after_bullet = position
    add(len(clean_html))
    return _without_gaps("\n".join([line.rstrip() for line in "".join(pieces).split("\n")]))


@lru_cache(maxsize=8)
def _cleaner(base_url: str) -> nh3.Cleaner:
    import nh3

    return nh3.Cleaner(
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        clean_content_tags=_DROPPED_WHOLE,
        url_schemes=_SCHEMES,
        link_rel=_REL,
        url_relative=("rewrite_with_base", base_url) if base_url else "deny",
    )


def _too_deep(text: str) -> bool:
    """True for markup nested so deep that building its tree takes for ever (the time grows with the square of it)."""
    depth = 0
    for match in _OPEN_OR_CLOSE.finditer(text):
        if match[2].lower() not in _NOT_NESTING:
            depth = max(0, depth - 1) if match[1] else depth + 1
            if depth > MAX_DEPTH:
                return True
    return False


def _settled(cleaner: nh3.Cleaner, text: str) -> str:
    """``text`` sanitised until doing it again changes nothing.

    Once is safe. But HTML moves what may not stand where it stands (a heading in a heading, text in a table), and
    moves some of it on when it reads the result; notes should not change from one reading to the next.
    """
    for _ in range(MAX_ROUNDS):
        before, text = text, _without_empties(cleaner.clean(text))
        if text == before or plain_markup.is_settled(text, _REL):
            break
    return text


def _without_empties(clean: str) -> str:
    """Paragraphs, links and pictures with nothing in them gone, and those that were empty but for them."""
    # A line break that begins preformatted text is not part of it (HTML, 13.1.2.5).
    clean = _PRE_START.sub("<pre>", clean)
    previous = None
    while clean != previous:
        previous, clean = clean, _EMPTY.sub("", clean).strip()
    return clean


def _paragraphs(inline: str) -> str:
    parts = [part.strip() for part in _BLANK_LINES.split(inline)]
    return "".join(f"<p>{part}</p>".replace("\n", "<br>") for part in parts if part)


def _link_bare_addresses(clean: str) -> str:
    """Addresses in running text become links; those inside links and code stay as they are."""
    if not _has_bare_address(clean):
        return clean
    pieces: list[str] = []
    position, inside = 0, 0
    for match in _MARKUP.finditer(clean):
        text = clean[position : match.start()]
        pieces.append(_BARE.sub(_link, text) if not inside else text)
        pieces.append(match[0])
        position = match.end()
        if match[2] in ("a", "pre", "code"):
            inside = max(0, inside + (-1 if match[1] else 1))
    tail = clean[position:]
    pieces.append(_BARE.sub(_link, tail) if not inside else tail)
    return "".join(pieces)


def _has_bare_address(clean: str) -> bool:
    """True where an address stands in the text itself: nearly always they all stand in the tags of links."""
    for sign, where in (("://", clean), ("www.", clean.lower())):
        at = where.find(sign)
        while at >= 0:
            if clean.rfind("<", 0, at) <= clean.rfind(">", 0, at):
                return True
            at = where.find(sign, at + 1)
    return False


def _link(match: re.Match[str]) -> str:
    address = match[0]
    end = _AFTER.sub("", address)
    # A bracket belongs to the sentence unless the address opened one (as Wikipedia's do).
    while end.endswith((")", "]")) and end.count("(") + end.count("[") < end.count(")") + end.count("]"):
        end = _AFTER.sub("", end[:-1])
    target = html.unescape(end if "://" in end else f"https://{end}")
    try:
        # As the sanitiser writes it: the other quote stays as it is.
        target = html.escape(to_uri(target), quote=False).replace('"', "&quot;")
    except BadAddress:
        return address
    if "." not in target.partition("//")[2]:
        return address
    # Written as the sanitiser would write it.
    return f'<a href="{target}" rel="{_REL}">{end}</a>{address[len(end) :]}'


def _break_for(name: str, closing: bool) -> str:
    match name:
        case "br":
            return "\n"
        case "li":
            return "" if closing else "\n• "
        case "tr" | "dt" | "dd":
            return "" if closing else "\n"
        case "td" | "th":
            return " " if closing else ""
        case "hr" | "p" | "div" | "ul" | "ol" | "dl" | "table" | "blockquote" | "pre" | "caption":
            return "\n\n"
        case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
            return "\n\n"
        case _:
            return ""


_OPENED = ("hr", "p", "div", "ul", "ol", "dl", "table", "blockquote", "caption", "h1", "h2", "h3", "h4", "h5", "h6")
_AFTER_BULLET = re.compile(rf"<li><(?:{'|'.join((*_OPENED, 'br', 'tr', 'dt', 'dd', 'li'))})>")
# As ``_break_for`` has it, for tags in the form that the sanitiser writes.
_GAPS = {
    mark + name: gap
    for name in (*_OPENED, "br", "li", "tr", "dt", "dd", "td", "th")
    for mark in ("", "/")
    if (gap := _break_for(name, bool(mark)))
}
