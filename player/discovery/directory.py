"""Where shows are looked for by name, as long as Earmark asks no directory itself: a page for the browser."""

from __future__ import annotations

from urllib.parse import quote

NAME = "Podcast Index"


def search_page(name: str) -> str:
    """The page of the Podcast Index, an open directory, that lists the shows called ``name`` with their feeds."""
    return f"https://podcastindex.org/search?q={quote(name.strip(), safe='')}&type=all"
