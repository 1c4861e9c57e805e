"""Questions and answers: four always, the rest only from what is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.discovery.faq import ABOUT_CHARS, build_faq, first_sentences
from player.domain.models import (
    Chapter,
    DownloadState,
    Episode,
    EpisodeId,
    EpisodePage,
    Funding,
    Person,
    Segment,
    Show,
    ShowId,
    Transcript,
    TranscriptRef,
    TranscriptSource,
)
from player.domain.wording import Wording

WORDS = Wording("en_US", UTC)
SHOW = Show(ShowId(1), "Plain Machines", "https://a.example/feed.xml")
EPISODE = Episode(EpisodeId(1), ShowId(1), "Plain Machines", "g", "What a cache remembers")
PAGE = EpisodePage(EPISODE, SHOW)


def answers(page: EpisodePage, words: Wording = WORDS) -> dict[str, str]:
    return {question.key: question.answer for question in build_faq(page, words)}


def test_with_nothing_known_there_are_four_and_the_address() -> None:
    assert answers(PAGE) == {
        "length": "The publisher does not say. It is known once the episode plays.",
        "published": "The publisher gives no date.",
        "about": "The publisher wrote no notes.",
        "download": "No, there is no audio in it.",
        "subscribe": "With this address, in any podcast player: https://a.example/feed.xml",
    }


def test_with_all_known_all_is_answered() -> None:
    episode = replace(
        EPISODE,
        duration_s=913.0,
        published=datetime(2025, 5, 27, tzinfo=UTC),
        enclosure_url="https://a.example/1.mp3",
        enclosure_bytes=14_600_000,
        season=2,
        number=3.0,
        explicit=False,
    )
    show = replace(
        SHOW, language="en-GB", funding=(Funding("https://a.example/give", "Give"),), persons=(Person("Ada Reyes"),)
    )
    page = EpisodePage(
        episode,
        show,
        notes_text="People think of a cache as a shelf. It is a habit.",
        chapters=(Chapter(0, "Shelves"), Chapter(288, "Misses"), Chapter(300, "", in_list=False)),
        persons=(Person("Ada Reyes"), Person("Jon Park", "guest"), Person("Li Wei", "guest")),
        transcript=Transcript((Segment(0, 1, "a"),), TranscriptSource.PUBLISHED),
    )
    assert answers(page) == {
        "length": "15 minutes.",
        "published": "On May 27, 2025.",
        "about": "People think of a cache as a shelf. It is a habit.",
        "hosts": "Ada Reyes.",
        "guests": "Jon Park and Li Wei.",
        "transcript": "Yes, on this page.",
        "chapters": "0:00 Shelves · 4:48 Misses",
        "number": "Season 2, episode 3.",
        "language": "English.",
        "explicit": "No.",
        "download": "Yes, 15 MB.",
        "support": "Give: https://a.example/give",
        "subscribe": "With this address, in any podcast player: https://a.example/feed.xml",
    }
    assert build_faq(page, WORDS)[0].question == "How long is this episode of Plain Machines?"


def test_the_hosts_of_the_show_stand_in_for_the_episodes() -> None:
    assert answers(replace(PAGE, show=replace(SHOW, persons=(Person("Ada Reyes"),))))["hosts"] == "Ada Reyes."


def test_a_transcript_that_is_not_here_yet_and_a_file_that_is() -> None:
    page = replace(
        PAGE,
        episode=replace(EPISODE, download=DownloadState.DONE),
        transcript_refs=(TranscriptRef("https://a.example/t.vtt"),),
    )
    assert answers(page)["transcript"] == "Yes, the publisher has one."
    assert answers(page)["download"].startswith("It is downloaded already")


@pytest.mark.parametrize(
    "address", ["file:///home/ada/feed.xml", "https://ada:secret@a.example/f", "https://a.example/f?token=1"]
)
def test_what_is_nobody_elses_is_not_told(address: str) -> None:
    assert "subscribe" not in answers(replace(PAGE, show=replace(SHOW, feed_url=address)))


def test_each_language_has_its_own_words() -> None:
    page = replace(PAGE, episode=replace(EPISODE, duration_s=3900.0, published=datetime(2025, 5, 27, tzinfo=UTC)))
    assert answers(page, Wording("de_DE", UTC))["length"] == "1 Stunde 5 Minuten."
    assert answers(page, Wording("fr", UTC))["published"] == "On 27 mai 2025."


@given(st.text(max_size=900))
def test_the_first_sentences_fit_and_are_of_the_text(text: str) -> None:
    cut = first_sentences(text)
    assert len(cut) <= ABOUT_CHARS
    flat = " ".join(text.split())
    assert flat.startswith(cut.removesuffix("…")) or flat == cut
    assert bool(cut) == bool(flat)


def test_a_long_sentence_is_cut_at_a_word() -> None:
    cut = first_sentences("word " * 200)
    assert cut.endswith("word…")
