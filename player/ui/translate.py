"""Translation for words that are made below Qt: each room's text has a context of its own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def translate_faq(text: str) -> str:
    """A sentence of the questions and answers in the window's language."""
    return QCoreApplication.translate("Faq", text)


def translate_page(text: str) -> str:
    """A word of an episode's page in the window's language."""
    return QCoreApplication.translate("EpisodePage", text)


def translate_show_page(text: str) -> str:
    """A word of a show's page in the window's language."""
    return QCoreApplication.translate("ShowPage", text)


def translate_notice(text: str) -> str:
    """Something that happened by itself, in the window's language."""
    return QCoreApplication.translate("Notices", text)


def translate_search(text: str) -> str:
    """A word of the search panel in the window's language."""
    return QCoreApplication.translate("Search", text)


def translate_date(text: str) -> str:
    """“Today” and “Yesterday” in the window's language."""
    return QCoreApplication.translate("EpisodeRow", text)
