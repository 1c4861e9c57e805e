"""Texts of strangers as plain ones: no markup, no stray entities, nothing that turns or breaks what stands around."""

from __future__ import annotations

import html
import re

BLOCKS = "p|div|ul|ol|li|dl|dt|dd|h[1-6]|table|tr|blockquote|pre|hr|section|article|header|footer|figure|center"
ANY_TAG = re.compile(
    rf"</?(?:{BLOCKS}|br|a|b|i|u|s|em|strong|span|font|img|sub|sup|small|code|cite|q|del|ins|strike|big|tt|abbr|td|th"
    r"|tbody|thead|script|style|iframe|body|html)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
# C0 and C1 controls, the marks that turn the writing direction of all that follows, and halves of a sign, which JSON
# can hold and nothing can write.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def plain_line(text: str, limit: int = 500) -> str:
    """One line of plain text for a title: no tags, no stray entities, blanks evened out, at most ``limit`` long."""
    if len(text) <= limit and text.isprintable() and "<" not in text and "&" not in text:
        # Printable blanks are plain spaces: most lines have one between words, and are done.
        return text if "  " not in text and text == text.strip(" ") else " ".join(text.split())
    text = text[: limit * 20]
    if "<" in text:
        text = ANY_TAG.sub(" ", text)
    for _ in range(2):
        # Escaped once for the feed is right, and twice or three times is common.
        if "&" in text:
            text = html.unescape(text)
    text = " ".join(_CONTROLS.sub(" ", text).split())
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
