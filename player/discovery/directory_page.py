"""Where else a show is looked for by name: the page of an open directory that answers browsers only."""

from __future__ import annotations

from urllib.parse import quote

NAME = "Podcast Index"


def search_page(name: str) -> str:
    """The page of the Podcast Index, an open directory, that lists the shows called ``name`` with their feeds."""
    return f"https://podcastindex.org/search?q={quote(name.strip(), safe='')}&type=all"
