"""How texts that are made below the window get into the person's language: marked where they are written.

``packaging/translations.py`` finds what is marked, and what is given straight to a callable named ``translate``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

# From a text in English, with ``{fields}`` where something is put in, to the person's language.
Translate = Callable[[str], str]

_FIELD = re.compile(r"\\{(\w+)\\}")


class Mistake(ValueError):
    """A value that may not be, and why, as the end of a sentence: ``must not be empty``."""

    def __init__(self, template: str, **fields: object) -> None:
        self._template, self._fields = template, fields
        super().__init__(self.reason())

    def reason(self, translate: Translate = str) -> str:
        """Why, in the language of ``translate``."""
        return translate(self._template).format(**self._fields)


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
