"""Bookmarks as text for others: one to paste, many as Markdown or CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from enum import StrEnum

from player.discovery.share import share_address
from player.domain.models import Bookmark, Episode, EpisodeId
from player.domain.record import Record
from player.domain.wording import clock

# What makes Markdown of a text, taken as it stands.
_MARKUP = str.maketrans({char: f"\\{char}" for char in "\\`*_[]<>#|"})
# A spreadsheet takes these at the start of a cell for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class ExportFormat(StrEnum):
    """What bookmarks can be written as; the values are the endings of files."""

    MARKDOWN = "md"
    CSV = "csv"


class MarkedEpisode(Record):
    """A bookmark with the episode that it is in."""

    bookmark: Bookmark
    episode: Episode


def bookmark_text(bookmark: Bookmark, episode: Episode) -> str:
    """One bookmark to paste: the note where there is one, what it is in, and an address with its time."""
    where = " · ".join(part for part in (episode.title, episode.show_title, clock(bookmark.at_s)) if part)
    lines = [bookmark.note, where, share_address(episode, bookmark.at_s) or ""]
    return "\n".join(line for line in lines if line)


def export(marks: Sequence[MarkedEpisode], form: ExportFormat) -> str:
    """All bookmarks in the form of a file: episodes in the order given, the moments of each in order of time."""
    ordered = _by_episode(marks)
    return _markdown(ordered) if form is ExportFormat.MARKDOWN else _csv(ordered)


def _by_episode(marks: Sequence[MarkedEpisode]) -> list[list[MarkedEpisode]]:
    groups: dict[EpisodeId, list[MarkedEpisode]] = {}
    for mark in marks:
        groups.setdefault(mark.episode.id, []).append(mark)
    return [sorted(group, key=lambda mark: (mark.bookmark.at_s, mark.bookmark.id)) for group in groups.values()]


def _markdown(groups: list[list[MarkedEpisode]]) -> str:
    parts = ["# Bookmarks\n"]
    for group in groups:
        episode = group[0].episode
        parts.append(f"## {_plain(episode.title)}\n\n{_plain(episode.show_title)}\n")
        lines = []
        for mark in group:
            time, address = clock(mark.bookmark.at_s), share_address(episode, mark.bookmark.at_s)
            note = _plain(mark.bookmark.note)
            # An address with a bracket or blank in it ends the link where it is not in angle brackets (CommonMark 6.3).
            link = f"[{time}](<{address.replace('<', '%3C').replace('>', '%3E')}>)" if address else time
            lines.append(f"- {link} {note}".rstrip())
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def _csv(groups: list[list[MarkedEpisode]]) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")  # RFC 4180
    writer.writerow(["show", "episode", "seconds", "time", "note", "made", "address"])
    for mark in (mark for group in groups for mark in group):
        bookmark, episode = mark.bookmark, mark.episode
        writer.writerow(
            [
                _cell(episode.show_title),
                _cell(episode.title),
                f"{bookmark.at_s:.1f}",
                clock(bookmark.at_s),
                _cell(bookmark.note),
                bookmark.made.isoformat(),
                share_address(episode, bookmark.at_s) or "",
            ]
        )
    return stream.getvalue()


def _plain(text: str) -> str:
    return " ".join(text.split()).translate(_MARKUP)


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
