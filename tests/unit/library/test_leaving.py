"""A show that was left: nothing of it is seen as long as that can be undone, and nothing of it is lost."""

from __future__ import annotations

import sys
import threading
from types import FrameType
from typing import Any

import pytest

from player.domain.models import (
    DownloadRecord,
    DownloadState,
    FetchState,
    Segment,
    ShowId,
    SmartList,
    Transcript,
    TranscriptRef,
    TranscriptSource,
)
from player.domain.smart_rules import SmartRules
from player.library import Library
from player.library.episode_lists import smart_source

from .conftest import NOW, a_feed, an_item


@pytest.fixture
def left(library: Library) -> ShowId:
    """The second of two shows alike, with one of all there is; it is not left yet."""
    for place, name in enumerate(("Tidal Notes", "Second Tide")):
        items = [an_item(n, transcripts=(TranscriptRef("https://a.example/1.vtt", "text/vtt"),)) for n in range(5)]
        show_id, result = library.feeds.add(a_feed(*items, title=name), f"https://{place}.example/", FetchState(), NOW)
        a, b, c, d, _e = result.new_episodes
        library.positions.save(a, 30.0, NOW)
        library.positions.mark_played([b], NOW)
        library.downloads.save(DownloadRecord(c, DownloadState.DONE, f"{c}.mp3", bytes_done=100), NOW)
        library.queue.add([c, d])
        library.bookmarks.add(d, 3.0, "here", NOW)
        transcript = Transcript((Segment(0.0, 1.0, "Where the water goes"),), TranscriptSource.PUBLISHED)
        library.transcripts.save(d, transcript, NOW)
    library.own_lists.add("All", SmartRules())
    return show_id


def _seen(library: Library) -> dict[str, Any]:
    search = library.search
    found: dict[str, Any] = {which.value: library.lists.ids(smart_source(which)) for which in SmartList}
    return found | {
        "own": library.own_lists.ids(SmartRules(), NOW),
        "overview": library.overview.now(NOW),
        "bookmarks": library.bookmarks.all(),
        "left": library.queue.left(),
        "next": library.queue.after(library.queue.ids()[1]),
        "shows": [show.id for show in search.shows("tid")],
        "titles": [hit.episode_id for hit in search.episodes("episode")],
        "notes": [hit.episode_id for hit in search.episodes("notes")],
        "ids": search.episode_ids("notes"),
        "lines": [hit.episode_id for hit in search.transcripts("water")],
    }


def test_nothing_is_seen_of_a_show_that_was_left_and_all_of_it_comes_back(library: Library, left: ShowId) -> None:
    before = _seen(library)
    library.shows.leave(left)
    assert library.shows.leaving == {left}
    without = _seen(library)
    for what, seen in without.items():
        assert seen != before[what], what
    library.shows.stay(left)
    assert _seen(library) == before
    library.shows.remove(left)
    assert _seen(library) == without, "as if it were gone already"


def test_shows_that_are_left_and_kept_by_several_threads_are_all_taken_note_of(library: Library) -> None:
    """Another thread leaves a show and keeps one before each step of the interpreter that leaving and keeping takes."""
    others: list[threading.Thread] = []

    def change(number: int) -> None:
        library.shows.leave(ShowId(number))
        library.shows.stay(ShowId(-number))

    def between(frame: FrameType, event: str, _arg: object) -> Any:
        frame.f_trace_opcodes = True
        if event == "opcode":
            others.append(threading.Thread(target=change, args=[100 + len(others)]))
            others[-1].start()
            # It may have to wait for this thread.
            others[-1].join(0.02)
        return between

    def traced() -> None:
        sys.settrace(between)
        change(1)
        sys.settrace(None)

    for number in range(100, 400):
        library.shows.leave(ShowId(-number))
    first = threading.Thread(target=traced)
    first.start()
    first.join()
    for thread in others:
        thread.join()
    left = {1, *range(100, 100 + len(others))}
    kept = {-number for number in range(100, 100 + len(others))}
    assert library.shows.leaving & (left | kept) == left
