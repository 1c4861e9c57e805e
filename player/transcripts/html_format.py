"""Transcripts in HTML: ``cite`` names who speaks, ``time`` says when, ``p`` holds what is said.

https://github.com/Podcastindex-org/podcast-namespace/blob/main/transcripts/transcripts.md
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from player.transcripts.cues import CHARS_A_SECOND, Cue, even, name_of, read_time, split_labels

if TYPE_CHECKING:
    from lxml.etree import _Element

_START = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*)?"
    r"<(?:!doctype\s+html|html|head|body|main|article|section|div|header|h[1-6]|p|cite|time|span|table|ul|ol|b|strong)\b",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_DOCUMENT = re.compile(r"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_NOT_READ = frozenset(("script", "style", "head", "title", "template", "noscript", "svg", "nav", "form"))
_BLOCKS = frozenset(
    ("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "blockquote", "section", "article", "dd", "dt")
)
_SPACES = re.compile(r"\s+")
_CLOCK = re.compile(r"[\[(]?\s*(\d{1,3}(?::\d{1,2}){1,2}(?:[.,]\d{1,3})?)\s*[\])]?", re.ASCII)
# Without times and with fewer words than this, it is a server's message and not a transcript.
_FEWEST_CHARS = 200


def looks_like_html(text: str) -> bool:
    return text.lstrip()[:1] == "<" and _START.match(_COMMENT.sub("", text[:4000])) is not None


def is_document(text: str) -> bool:
    """True for a whole document rather than the bare elements of a transcript."""
    return _DOCUMENT.search(text[:4000]) is not None


def parse_html(text: str, *, expected: bool = True) -> tuple[list[Cue], str]:
    """Cues and language; cues of a transcript without times have None for them.

    Raises ValueError for a web page (it has scripts), and for words without times where HTML was not ``expected``.
    """
    if "</script" in text.lower():
        raise ValueError("a web page, not a transcript")
    root = _tree(text)
    if root is None:
        raise ValueError("no elements")
    language = (root.get("lang") or "").strip()[:35]
    cues = list(_cues(root))
    if any(cue.start_s is not None for cue in cues):
        return _timed(cues), language
    lines = [replace(cue, text=words) for cue in cues for line in cue.text.split("\n") if (words := even(line))]
    if sum(len(cue.text) for cue in lines) < _FEWEST_CHARS or (not expected and is_document(text)):
        raise ValueError("a web page, not a transcript")
    return split_labels(lines), language


def _timed(cues: list[Cue]) -> list[Cue]:
    """Paragraphs that follow one time share the seconds up to the next by their length.

    Words before the first time belong to the heading of the page.
    """
    groups: list[list[Cue]] = []
    for cue in cues:
        if cue.start_s is not None:
            groups.append([])
        if groups and (words := even(cue.text)):
            groups[-1].append(replace(cue, text=words))
    groups = [group for group in groups if group]
    result: list[Cue] = []
    for place, group in enumerate(groups):
        start = group[0].start_s or 0.0
        until = groups[place + 1][0].start_s if place + 1 < len(groups) else None
        whole = sum(len(cue.text) for cue in group)
        lasts = until - start if until is not None and until > start else whole / CHARS_A_SECOND
        told = 0
        for cue in group:
            result.append(replace(cue, start_s=start + lasts * told / whole))
            told += len(cue.text)
    return result


def _tree(text: str) -> _Element | None:
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(text.replace("\x00", "").encode("utf-8", "replace"), parser)
    except etree.ParserError as error:
        raise ValueError(str(error)) from error
    except etree.XMLSyntaxError as error:
        raise ValueError(str(error)) from error


def _cues(root: _Element) -> Iterator[Cue]:
    """Words between one block's edge and the next, each with the time and the name that were said last."""
    speaker = ""
    start: float | None = None
    words: list[str] = []
    for kind, value in _pieces(root):
        if kind == "text":
            words.append(value)
            continue
        body = "".join(words).strip()
        words = []
        if body:
            yield Cue(start, None, body, speaker)
            start = None
        if kind == "cite":
            speaker = name_of(value)
        elif kind == "time":
            match = _CLOCK.fullmatch(even(value))
            start = read_time(match[1]) if match else None
    if body := "".join(words).strip():
        yield Cue(start, None, body, speaker)


def _pieces(root: _Element) -> Iterator[tuple[str, str]]:
    """The document as a flat row of texts, names, times and edges of blocks; a line break is a text of its own."""
    from lxml import etree

    skipped: _Element | None = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if skipped is not None:
                continue
            if tag in _NOT_READ:
                skipped = element
            elif tag in ("cite", "time"):
                yield tag, "".join(element.itertext())
                skipped = element
            else:
                if tag in _BLOCKS:
                    yield "edge", ""
                if element.text:
                    yield "text", _one_space(element.text)
            continue
        if skipped is element:
            skipped = None
        if skipped is None:
            if tag in _BLOCKS:
                yield "edge", ""
            elif tag == "br":
                yield "text", "\n"
            if element.tail:
                yield "text", _one_space(element.tail)


def _one_space(text: str) -> str:
    """White space as HTML has it, so that only ``br`` is a line break."""
    return _SPACES.sub(" ", text)
