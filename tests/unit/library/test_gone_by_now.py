"""What was under way for a show that is unsubscribed meanwhile comes too late, and does no harm."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from player.domain.errors import EpisodeNotFound, NetworkError, ShowNotFound
from player.domain.models import (
    Bookmark,
    Chapter,
    DownloadRecord,
    DownloadState,
    EpisodeId,
    FetchState,
    Segment,
    ShowId,
    Transcript,
    TranscriptSource,
)
from player.domain.notices import NoticeKind
from player.domain.show_settings import ShowSettings
from player.library import Library

from .conftest import NOW, a_feed, an_item

WORDS = Transcript((Segment(0.0, 1.0, "Low tide."),), TranscriptSource.PUBLISHED)

LATE: dict[str, Callable[[Library, ShowId, EpisodeId], object]] = {
    "chapters": lambda library, _show, episode: library.episodes.set_chapters(episode, [Chapter(0.0, "Tide")]),
    "length": lambda library, _show, episode: library.episodes.note_duration(episode, 100.0),
    "position": lambda library, _show, episode: library.positions.save(episode, 12.0, NOW),
    "played": lambda library, _show, episode: library.positions.mark([episode], NOW, played=True),
    "session": lambda library, _show, episode: library.positions.set_session(episode),
    "queue": lambda library, _show, episode: library.queue.add([episode]),
    "transcript": lambda library, _show, episode: library.transcripts.save(episode, WORDS, NOW),
    "no transcript": lambda library, _show, episode: library.transcripts.note_failed(episode, "https://a/", "no", NOW),
    "download": lambda library, _show, episode: library.downloads.save(
        DownloadRecord(episode, DownloadState.DONE, "a.mp3", bytes_done=1), NOW
    ),
    "no download": lambda library, _show, episode: library.downloads.retire(episode, NOW),
    "bookmark back": lambda library, _show, episode: library.bookmarks.restore(Bookmark(9, episode, 1.0, "", NOW)),
    "notice": lambda library, show, _episode: library.notices.tell(show, NoticeKind.MOVED, NOW),
    "settings": lambda library, show, _episode: library.show_settings.set(show, ShowSettings(rate=1.5)),
    "tags": lambda library, show, _episode: library.show_settings.set_tags(show, ["sea"]),
    "address": lambda library, show, _episode: library.refreshes.move(show, "https://b.example/", NOW),
}


@pytest.fixture
def gone(library: Library) -> tuple[ShowId, EpisodeId]:
    """A show that was here, and its episode."""
    show_id, result = library.feeds.add(a_feed(an_item(1)), "https://a.example/", FetchState(), NOW)
    library.shows.remove(show_id)
    return show_id, result.new_episodes[0]


@pytest.mark.parametrize("what", LATE)
def test_what_comes_too_late_is_nobodys_loss(library: Library, gone: tuple[ShowId, EpisodeId], what: str) -> None:
    LATE[what](library, *gone)
    assert library.shows.all() == []
    assert library.downloads.all() == []
    assert library.queue.ids() == []
    assert library.show_settings.tags() == {}


def test_what_somebody_waits_for_says_so(library: Library, gone: tuple[ShowId, EpisodeId]) -> None:
    show_id, episode_id = gone
    with pytest.raises(EpisodeNotFound):
        library.bookmarks.add(episode_id, 1.0, "", NOW)
    with pytest.raises(ShowNotFound):
        library.feeds.apply(show_id, a_feed(an_item(1)), FetchState(), NOW)
    with pytest.raises(ShowNotFound):
        library.refreshes.failed(show_id, NetworkError("no route", host="a.example"), NOW, NOW + timedelta(hours=1))


@pytest.mark.parametrize("what", LATE)
def test_the_same_is_kept_of_a_show_that_is_here(library: Library, what: str) -> None:
    show_id, result = library.feeds.add(a_feed(an_item(1)), "https://a.example/", FetchState(), NOW)
    before = _all(library, show_id, result.new_episodes[0])
    if what == "no download":
        LATE["download"](library, show_id, result.new_episodes[0])
        before = _all(library, show_id, result.new_episodes[0])
    LATE[what](library, show_id, result.new_episodes[0])
    assert _all(library, show_id, result.new_episodes[0]) != before


def _all(library: Library, show_id: ShowId, episode_id: EpisodeId) -> list[object]:
    found: list[object] = [library.episodes.page(episode_id), library.shows.all(), library.queue.ids()]
    found += [library.positions.last_session(), library.downloads.all(), library.downloads.past()]
    found += [library.notices.all(), library.show_settings.all(), library.show_settings.tags()]
    return [*found, library.bookmarks.of(episode_id)]
