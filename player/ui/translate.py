"""The words that are made below Qt, in the window's language; classes of Qt translate their own with ``self.tr``."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from player.domain.errors import retell

# Those words have no class of Qt to be their context; packaging/translations.py gives them this one.
_CONTEXT = "Words"


def translate(text: str) -> str:
    """A text that is marked for translation, or given to a ``translate`` below Qt. May be called from any thread."""
    return QCoreApplication.translate(_CONTEXT, text)


def title_text(title: str) -> str:
    """An episode's title, or the words for one that has none."""
    return title or translate("An episode without a title")


def translate_error(sentence: str) -> str:
    """What the library keeps of a failure, in the window's language."""
    return retell(sentence, translate)
