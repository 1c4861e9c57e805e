"""A made-up language: each text in brackets, with accents and a third longer, so that what is not translated shows."""

from __future__ import annotations

import re
from collections.abc import Iterable

from _translations.extract import Message
from _translations.files import PLURAL_FORMS, Forms

OPENING, CLOSING = "⟦", "⟧"

_ACCENTS = str.maketrans("aceinouyACEINOUY", "áçéíñóúýÁÇÉÍÑÓÚÝ")
_KEPT = re.compile(r"(\{\w*\}|%n|&\w)")


def pseudo(messages: Iterable[Message]) -> dict[Message, Forms]:
    """Every message in the made-up language."""
    return {message: (in_pseudo(message.source),) * (PLURAL_FORMS if message.plural else 1) for message in messages}


def in_pseudo(text: str) -> str:
    """``⟦Sávé·····⟧`` of ``Save``; what is put into a text stays as it is."""
    parts = _KEPT.split(text)
    words = "".join(part if place % 2 else part.translate(_ACCENTS) for place, part in enumerate(parts))
    return f"{OPENING}{words}{'·' * max(2, len(text) // 3)}{CLOSING}"
