"""How texts that are made below the window get into the person's language: marked where they are written.

``packaging/translations.py`` finds what is marked, and what is given straight to a callable named ``translate``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

# From a text in English, with ``{fields}`` where something is put in, to the person's language.
Translate = Callable[[str], str]

_FIELD = re.compile(r"\\{(\w+)\\}")


def marked(text: str) -> str:
    """The text itself, which is translated where it is used and not where it stands."""
    return text


def retold(sentence: str, templates: Iterable[str], translate: Translate) -> str:
    """A finished English sentence, such as the library keeps of a failure, in the person's language.

    It is told anew from the template it was made of; one that was made of none of them stays as it is.
    """
    for template in templates:
        in_language = translate(template)
        if in_language == template:
            continue
        pattern = _FIELD.sub(r"(?P<\1>.*)", re.escape(template))
        if match := re.fullmatch(pattern, sentence, re.DOTALL):
            return in_language.format(**match.groupdict())
    return sentence
