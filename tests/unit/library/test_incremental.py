"""Refreshing by what changed must leave the library as refreshing by the whole feed would: same rows, same state."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from player.domain.models import FetchState, ShowId
from player.feeds.reading import read_feed
from player.library import Library
from tests.support.shows import Episode, Show

from .conftest import NOW

ADDRESS = "https://a.example/feed.xml"

_CHANGES = st.tuples(
    st.sampled_from(
        ["guid", "all guids", "audio", "title", "notes", "redate", "drop", "return", "new", "double", "swap", "play"]
    ),
    st.integers(0, 30),
)


def fresh(number: int) -> Episode:
    return Episode(
        title=f"Walk {number}",
        key=f"walk-{number}",
        guid=f"guid-{number}",
        published=NOW - timedelta(days=60 - number),
        notes_html=f"<p>Notes of {number}.</p>",
        duration="10:00",
    )


class Publisher:
    """A feed to which things happen."""

    def __init__(self) -> None:
        self.show = Show("Walks", [fresh(number) for number in range(6, 0, -1)], slug="walks")
        self.dropped: list[Episode] = []
        self.made = 6

    def change(self, what: str, number: int) -> None:
        episodes = self.show.episodes
        # Which of two that say the same and then differ is the right one, nobody can tell: twins are left alone.
        single = [each for each in episodes if sum(other.key == each.key for other in episodes) == 1]
        chosen = single[number % len(single)] if single else None
        match what:
            case "new":
                self.made += 1
                episodes.insert(0, fresh(self.made))
            case "return" if self.dropped:
                episodes.append(self.dropped.pop())
            case "all guids":
                for episode in single:
                    episode.guid = f"{episode.guid}-x{number}"
            case _ if chosen is None:
                pass
            case "guid":
                chosen.guid = f"{chosen.guid}-{number}"
            case "audio":
                chosen.audio_url = f"https://cdn.example/{chosen.key}.mp3?token={number}"
            case "title":
                chosen.title = f"{chosen.title}."
            case "notes":
                chosen.notes_html = f"<p>Again {number}.</p>"
            case "redate":
                assert isinstance(chosen.published, datetime)
                chosen.published += timedelta(hours=number % 5)
            case "drop":
                episodes.remove(chosen)
                self.dropped.append(chosen)
            case "double":
                episodes.insert(0, replace(chosen, extra=f"<x>{number}</x>"))
            case "swap":
                episodes.reverse()

    def bytes(self) -> bytes:
        return self.show.rss("https://a.example", b"x" * 9)


def state(library: Library, show: ShowId) -> list[tuple[object, ...]]:
    """All that is kept of the episodes, but for the hashes that tell how they were read."""
    found: list[tuple[object, ...]] = []
    for row in library.episodes.rows(library.episodes.ids(show_id=show)):
        notes = library.episodes.page(row.id).notes_text
        found.append((row.id, row.title, row.guid, row.enclosure_url, row.published, row.in_feed, row.state, notes))
    return found


@given(st.lists(st.lists(_CHANGES, min_size=1, max_size=3), min_size=1, max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_reading_only_what_changed_leaves_the_same_library(
    tmp_path_factory: pytest.TempPathFactory, rounds: list[list[tuple[str, int]]]
) -> None:
    folder = tmp_path_factory.mktemp("two")
    by_parts, by_whole = Library(folder / "parts.sqlite3"), Library(folder / "whole.sqlite3")
    publisher = Publisher()
    first = read_feed(publisher.bytes(), address=ADDRESS, now=NOW, known=b"")
    (show, _), (other, _) = (library.feeds.add(first, ADDRESS, FetchState(), NOW) for library in (by_parts, by_whole))
    for changes in rounds:
        for what, number in changes:
            if what == "play" and (ids := by_parts.episodes.ids(show_id=show)):
                for library in (by_parts, by_whole):
                    library.positions.mark_played([ids[number % len(ids)]], NOW)
            publisher.change(what, number)
        data = publisher.bytes()
        known = by_parts.refreshes.known_hashes(show)
        part = by_parts.feeds.apply(show, read_feed(data, address=ADDRESS, now=NOW, known=known), FetchState(), NOW)
        whole = by_whole.feeds.apply(other, read_feed(data, address=ADDRESS, now=NOW), FetchState(), NOW)
        assert (part.new_episodes, part.repaired_ids) == (whole.new_episodes, whole.repaired_ids)
        assert state(by_parts, show) == state(by_whole, other)
    for library in (by_parts, by_whole):
        library.check()
        library.close()
