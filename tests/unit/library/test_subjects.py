"""Positions, queue, downloads and transcripts."""

from __future__ import annotations

import pytest

from player.domain.models import (
    Chapter,
    DownloadRecord,
    DownloadState,
    EpisodeFilter,
    EpisodeId,
    FetchState,
    Segment,
    Transcript,
    TranscriptRef,
    TranscriptSource,
    TranscriptState,
)
from player.library import Library

from .conftest import NOW, a_feed, an_item


@pytest.fixture
def ids(library: Library) -> tuple[EpisodeId, ...]:
    items = [an_item(n) for n in (4, 3, 2)]
    items.append(an_item(1, transcripts=(TranscriptRef("https://a.example/1.vtt", "text/vtt"),)))
    return library.feeds.add(a_feed(*items), "https://a.example/f", FetchState(), NOW)[1].new_episodes


def test_a_position_is_kept_and_never_negative(library: Library, ids: tuple[EpisodeId, ...]) -> None:
    library.positions.save(ids[0], 12.5, NOW)
    assert library.episodes.get(ids[0]).position_s == 12.5
    library.positions.save(ids[0], -3.0, NOW)
    assert library.episodes.get(ids[0]).position_s == 0.0


def test_the_session_is_remembered(library: Library, ids: tuple[EpisodeId, ...]) -> None:
    assert library.positions.last_session() is None
    library.positions.set_session(ids[1])
    library.positions.set_session(ids[2])
    assert library.positions.last_session() == ids[2]
    library.positions.set_session(None)
    assert library.positions.last_session() is None


def test_the_queue_keeps_the_listeners_order(library: Library, ids: tuple[EpisodeId, ...]) -> None:
    a, b, c, d = ids
    library.queue.add([a, b])
    library.queue.add([c, d], first=True)
    assert library.queue.ids() == [c, d, a, b]
    library.queue.add([a], first=True)
    assert library.queue.ids() == [a, c, d, b]
    assert library.queue.after(c) == d
    assert library.queue.after(b) is None
    assert library.queue.after(None) == a
    library.queue.remove([c])
    assert library.queue.ids() == [a, d, b]
    library.queue.set_order([b, a])
    assert library.queue.ids() == [b, a]
    library.queue.add([EpisodeId(999)])
    assert library.queue.ids() == [b, a]
    assert library.episodes.get(a).queued


def test_a_download_is_kept_as_it_stands(library: Library, ids: tuple[EpisodeId, ...]) -> None:
    record = DownloadRecord(ids[0], DownloadState.DOWNLOADING, "Show/a.mp3", 10, 100, '"e"', "m", None)
    library.downloads.save(record, NOW)
    kept = library.downloads.get(ids[0])
    assert kept is not None
    assert kept.added == NOW
    assert (kept.file, kept.bytes_done, kept.bytes_total, kept.etag) == ("Show/a.mp3", 10, 100, '"e"')
    assert library.downloads.files() == {"Show/a.mp3"}
    assert library.downloads.all([DownloadState.DONE]) == []
    library.downloads.save(DownloadRecord(ids[0], DownloadState.DONE, "Show/a.mp3", 100, 100), NOW)
    assert [d.episode_id for d in library.downloads.all([DownloadState.DONE])] == [ids[0]]
    assert library.episodes.ids(only=EpisodeFilter.DOWNLOADED) == [ids[0]]
    found = library.episodes.by_file("Show/a.mp3")
    assert found is not None
    assert found.id == ids[0]
    library.downloads.remove(ids[0])
    assert library.downloads.get(ids[0]) is None
    assert library.episodes.get(ids[0]).download is DownloadState.NONE


def test_a_transcript_takes_the_place_of_the_one_before(library: Library, ids: tuple[EpisodeId, ...]) -> None:
    first = Transcript((Segment(0, 1, "Hello", "Ada"), Segment(1, 2, "there")), TranscriptSource.PUBLISHED, "en", "u")
    library.transcripts.note_failed(ids[3], "https://a.example/1.vtt", "It broke.", NOW)
    page = library.episodes.page(ids[3])
    assert (page.transcript_state, page.transcript_error) == (TranscriptState.FAILED, "It broke.")
    library.transcripts.save(ids[3], first, NOW)
    page = library.episodes.page(ids[3])
    assert (page.transcript, page.transcript_state) == (first, TranscriptState.READY)
    library.transcripts.save(ids[0], first, NOW)
    assert library.episodes.get(ids[0]).has_transcript
    # A refresh that knows of no transcript does not hide the one that is here.
    show = library.episodes.get(ids[0]).show_id
    library.feeds.apply(show, a_feed(an_item(4, title="Other words")), FetchState(), NOW)
    assert library.episodes.get(ids[0]).has_transcript


def test_chapters_put_together_win_over_the_feeds_own(library: Library, ids: tuple[EpisodeId, ...]) -> None:
    chapters = (Chapter(0.0, "One"), Chapter(9.5, "Two", "https://a.example", None, 12.0, in_list=False))
    library.episodes.set_chapters(ids[0], chapters)
    assert library.episodes.page(ids[0]).chapters == chapters
    library.episodes.set_chapters(ids[0], chapters[:1])
    assert library.episodes.page(ids[0]).chapters == chapters[:1]


def test_rows_come_in_the_order_asked_for(library: Library, ids: tuple[EpisodeId, ...]) -> None:
    wanted = [ids[2], EpisodeId(12345), ids[0]]
    assert [e.id for e in library.episodes.rows(wanted)] == [ids[2], ids[0]]
    assert library.episodes.rows([]) == []
