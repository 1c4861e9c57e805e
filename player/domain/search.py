"""What a search finds."""

from __future__ import annotations

from player.domain.models import EpisodeId
from player.domain.record import Record


class EpisodeHit(Record):
    """An episode that has the words: in its title, else in its notes. ``excerpt`` is from the notes, plain text."""

    episode_id: EpisodeId
    in_title: bool
    excerpt: str = ""


class LineHit(Record):
    """A line of a transcript that has the words, with the second at which it is said."""

    episode_id: EpisodeId
    start_s: float
    text: str
