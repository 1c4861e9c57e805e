"""Asks the library for what a person types, and puts what it found into rows; done on a query thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from player.domain.models import Episode, EpisodeId, ShowId
from player.domain.search import EpisodeHit, LineHit, as_written, match_ranges, words_of
from player.domain.translation import Translate, marked
from player.domain.wording import Wording
from player.library import Library
from player.ui.models.search_results import Found, FoundGroup
from player.ui.places import Spot
from player.ui.widgets.search_row import Ranges, SearchRow

SHOWS, TITLES, NOTES, LINES = 5, 8, 6, 8
# One that says a word all the time leaves room for others.
LINES_OF_ONE = 4

_SHOWS = marked("Shows")
_EPISODES = marked("Episodes")
_NOTES = marked("In the notes")
_LINES = marked("In transcripts")
_NO_TITLE = marked("An episode without a title")


@dataclass(frozen=True, slots=True)
class EpisodeTarget:
    """An episode, at a place in its page where there is one."""

    episode_id: EpisodeId
    spot: Spot | None = None


@dataclass(frozen=True, slots=True)
class ShowTarget:
    """A show."""

    show_id: ShowId


def search(library: Library, wording: Wording, now: datetime, text: str, translate: Translate) -> list[FoundGroup]:
    """Shows, episodes by title, episodes by notes and lines of transcripts, each a few, the newest first."""
    words = words_of(text)
    hits = library.search.episodes(text, TITLES + NOTES)
    lines = library.search.transcripts(text, LINES, LINES_OF_ONE)
    ids = [*(hit.episode_id for hit in hits), *(line.episode_id for line in lines)]
    episodes = {episode.id: episode for episode in library.episodes.rows(list(dict.fromkeys(ids)))}

    def facts(episode: Episode) -> str:
        date = wording.date_relative(episode.published, now, translate) if episode.published else ""
        return " · ".join(part for part in (_isolated(episode.show_title), date) if part)

    def named(episode_id: EpisodeId) -> Episode:
        episode = episodes[episode_id]
        return episode if episode.title else replace(episode, title=translate(_NO_TITLE))

    titles = [hit for hit in hits if hit.in_title and hit.episode_id in episodes][:TITLES]
    notes = [hit for hit in hits if not hit.in_title and hit.episode_id in episodes][:NOTES]
    return [
        FoundGroup(translate(_SHOWS), _show_rows(library, text, words)),
        FoundGroup(
            translate(_EPISODES),
            [_episode(named(hit.episode_id), facts(episodes[hit.episode_id]), words) for hit in titles],
        ),
        FoundGroup(
            translate(_NOTES),
            [_note(named(hit.episode_id), hit, text, words) for hit in notes],
        ),
        FoundGroup(
            translate(_LINES),
            [_line(named(line.episode_id), line, wording, words) for line in lines if line.episode_id in episodes],
        ),
    ]


def _isolated(title: str) -> str:
    """``title`` in an order of its own (U+2068, U+2069): one from right to left would turn what stands beside it."""
    return f"\u2068{title}\u2069" if title else ""


def _ranges(text: str, words: Sequence[str]) -> Ranges:
    return tuple(match_ranges(text, words))


def _show_rows(library: Library, text: str, words: Sequence[str]) -> list[Found]:
    return [
        Found(
            SearchRow(
                show.title,
                show.author,
                artwork=show.image_url,
                artwork_title=show.title,
                title_ranges=_ranges(show.title, words),
                detail_ranges=_ranges(show.author, words),
            ),
            ShowTarget(show.id),
        )
        for show in library.search.shows(text, SHOWS)
    ]


def _episode(episode: Episode, facts: str, words: Sequence[str]) -> Found:
    row = SearchRow(
        episode.title,
        facts,
        artwork=episode.image_url or episode.show_image_url,
        artwork_behind=episode.show_image_url,
        artwork_title=episode.show_title,
        title_ranges=_ranges(episode.title, words),
    )
    return Found(row, EpisodeTarget(episode.id))


def _note(episode: Episode, hit: EpisodeHit, text: str, words: Sequence[str]) -> Found:
    row = SearchRow(
        episode.title,
        hit.excerpt,
        aside=episode.show_title,
        artwork=episode.image_url or episode.show_image_url,
        artwork_behind=episode.show_image_url,
        artwork_title=episode.show_title,
        title_ranges=_ranges(episode.title, words),
        detail_ranges=_ranges(hit.excerpt, words),
    )
    return Found(row, EpisodeTarget(episode.id, Spot(_said(text, hit.excerpt, words), "notes")))


def _said(text: str, excerpt: str, words: Sequence[str]) -> str:
    """What to look for in the notes, as it is written there: all that was typed, else the first of its words."""
    typed = as_written(excerpt, " ".join(text.split()))
    ranges = match_ranges(excerpt, words)
    if typed or not ranges:
        return typed or (words[0] if words else text)
    start, length = ranges[0]
    return excerpt[start : start + length]


def _line(episode: Episode, line: LineHit, wording: Wording, words: Sequence[str]) -> Found:
    row = SearchRow(
        line.text,
        f"{_isolated(episode.title)} · {_isolated(episode.show_title)}",
        artwork=episode.image_url or episode.show_image_url,
        artwork_behind=episode.show_image_url,
        artwork_title=episode.show_title,
        hint=wording.clock(line.start_s),
        title_ranges=_ranges(line.text, words),
    )
    return Found(row, EpisodeTarget(episode.id, Spot(line.text, "transcript", line.start_s)))
