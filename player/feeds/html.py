"""Notes made safe to show: HTML by allow-list, plain text turned into paragraphs, bare addresses into links."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import nh3

MAX_HTML = 1_000_000

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
_SCHEMES = {"http", "https", "mailto"}

_BLOCKS = "p|div|ul|ol|li|dl|dt|dd|h[1-6]|table|tr|blockquote|pre|hr|section|article|header|footer|figure|center"
_BLOCK_OR_BREAK = re.compile(rf"<(?:{_BLOCKS}|br)\b", re.IGNORECASE)
_ANY_TAG = re.compile(
    rf"</?(?:{_BLOCKS}|br|a|b|i|u|s|em|strong|span|font|img|sub|sup|small|code|cite|q|del|ins|strike|big|tt|abbr|td|th"
    r"|tbody|thead|script|style|iframe|body|html)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_ESCAPED_TAG = re.compile(r"&lt;/?(?:p|br|a|b|i|em|strong|ul|ol|li|div|span|h[1-6])(?:\s[^<>]*?)?/?&gt;", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_EMPTY = re.compile(r"<p>(?:\s|&nbsp;)*</p>|<a rel=\"[^\"]*\">\s*</a>|<img(?: alt=\"[^\"]*\")?>")
_MARKUP = re.compile(r"<(/?)([a-z][a-z0-9]*)[^<>]*>")
_BARE = re.compile(r"(?<![\w@/.])(?:https?://|www\.)[^\s<>\"“”«»]{3,2000}", re.IGNORECASE)
_AFTER = re.compile(r"(?:&(?:quot|apos|lt|gt|nbsp|#39);|[.,;:!?'\"*_|…])+$")
_SPACES = re.compile(r"[ \t\r\n\f\v]+")


def sanitise(text: str, base_url: str = "") -> str:
    """Notes as safe HTML: only text, lists, headings, tables, links (http, https, mailto) and pictures (http, https).

    Relative addresses are resolved against ``base_url`` where that is http. Text without markup becomes paragraphs,
    and line breaks count where the markup has no blocks of its own. At most 1 MB is looked at. Sanitising what this
    gave changes nothing.
    """
    text = text[:MAX_HTML].replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n").strip()
    if not text:
        return ""
    if not _ANY_TAG.search(text):
        if _ESCAPED_TAG.search(text):
            text = html.unescape(text)
        else:
            # Without tags it is text; entities in it are leftovers of one escaping too many.
            text = html.escape(html.unescape(text), quote=False)
    cleaner = _cleaner(base_url if base_url.startswith(("http://", "https://")) else "")
    clean = cleaner.clean(text).strip()
    if not _BLOCK_OR_BREAK.search(clean):
        clean = _paragraphs(clean)
    linked = _link_bare_addresses(clean)
    # nh3 writes what it reads in one way only, so going through it again makes the result a fixed point.
    for _ in range(4):
        again = _EMPTY.sub("", cleaner.clean(linked)).strip()
        if again == linked:
            break
        linked = again
    return linked


def html_to_text(clean_html: str) -> str:
    """The words of sanitised HTML, paragraphs and list items on lines of their own, a blank line between blocks."""
    pieces: list[str] = []
    position, preformatted = 0, 0
    for match in _MARKUP.finditer(clean_html):
        pieces.append(_words(clean_html[position : match.start()], preformatted > 0))
        position = match.end()
        closing, name = bool(match[1]), match[2]
        if name == "pre":
            preformatted = max(0, preformatted + (-1 if closing else 1))
        pieces.append(_break_for(name, closing))
    pieces.append(_words(clean_html[position:], preformatted > 0))
    lines = [line.rstrip() for line in "".join(pieces).replace(" \n", "\n").split("\n")]
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(line.removeprefix(" ") for line in lines))
    return text.replace("\u00a0", " ").strip()


def plain_line(text: str, limit: int = 500) -> str:
    """One line of plain text for a title: tags and stray entities gone, blanks evened out, at most ``limit`` characters."""
    text = text[: limit * 20]
    if "<" in text:
        text = _ANY_TAG.sub(" ", text)
    if "&" in text:
        text = html.unescape(text)
    text = " ".join(_CONTROLS.sub(" ", text).split())
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


# C0 and C1 controls, and the marks that turn the writing direction of all that follows.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")


@lru_cache(maxsize=8)
def _cleaner(base_url: str) -> nh3.Cleaner:
    import nh3

    return nh3.Cleaner(
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        clean_content_tags=_DROPPED_WHOLE,
        url_schemes=_SCHEMES,
        link_rel="noopener nofollow",
        url_relative=("rewrite_with_base", base_url) if base_url else "deny",
        attribute_filter=_keep_attribute,
    )


def _keep_attribute(tag: str, name: str, value: str) -> str | None:
    if tag == "img" and name == "src" and value[:7].lower() == "mailto:":
        return None
    return value if len(value) <= 8192 else None


def _paragraphs(inline: str) -> str:
    parts = [part.strip() for part in _BLANK_LINES.split(inline)]
    return "".join(f"<p>{part}</p>".replace("\n", "<br>") for part in parts if part)


def _link_bare_addresses(clean: str) -> str:
    """Addresses in running text become links; those inside links and code stay as they are."""
    if "://" not in clean and "www." not in clean.lower():
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


def _link(match: re.Match[str]) -> str:
    address = match[0]
    end = _AFTER.sub("", address)
    # A bracket belongs to the sentence unless the address opened one (as Wikipedia's do).
    while end.endswith((")", "]")) and end.count("(") + end.count("[") < end.count(")") + end.count("]"):
        end = _AFTER.sub("", end[:-1])
    if "." not in end.partition("//")[2] and not end.lower().startswith("www."):
        return address
    target = end if "://" in end else f"https://{end}"
    return f'<a href="{target}">{end}</a>{address[len(end) :]}'


def _words(text: str, preformatted: bool) -> str:
    text = html.unescape(text)
    return text if preformatted else _SPACES.sub(" ", text)


def _break_for(name: str, closing: bool) -> str:
    match name:
        case "br":
            return "\n"
        case "li":
            return "" if closing else "\n• "
        case "tr" | "dt" | "dd":
            return "\n"
        case "td" | "th":
            return " " if closing else ""
        case "hr" | "p" | "div" | "ul" | "ol" | "dl" | "table" | "blockquote" | "pre" | "caption":
            return "\n\n"
        case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
            return "\n\n"
        case _:
            return ""
