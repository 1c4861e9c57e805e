"""Lines of transcripts are found in an order that is of use."""

from __future__ import annotations

from player.domain.models import (
    FetchState,
    Segment,
    Transcript,
    TranscriptRef,
    TranscriptSource,
)
from player.library import Library

from .conftest import NOW, a_feed, an_item


def test_lines_of_a_transcript_are_found_in_the_order_in_which_they_are_said(library: Library) -> None:
    _, result = library.feeds.add(
        a_feed(*(an_item(n, transcripts=(TranscriptRef("https://a.example/1.vtt", "text/vtt"),)) for n in range(3))),
        "https://a.example/",
        FetchState(),
        NOW,
    )
    said = [f"the tide, {at}" for at in range(9)]
    lines = tuple(Segment(at * 5.0, at * 5.0 + 5, text) for at, text in enumerate(said))
    for episode_id in result.new_episodes:
        library.transcripts.save(episode_id, Transcript(lines, TranscriptSource.PUBLISHED), NOW)
    newest = library.search.transcripts("tide", 1)[0].episode_id
    assert [hit.text for hit in library.search.transcripts("tide", 20) if hit.episode_id == newest] == said
    assert len(library.search.transcripts("tide", 20)) == 20
    few = library.search.transcripts("tide", 8, 4)
    assert [hit.text for hit in few] == said[:4] * 2
    assert few[0].episode_id == newest
    assert few[4].episode_id != newest, "one that says a word all the time leaves room for others"
