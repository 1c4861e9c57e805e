"""Questions and answers: four always, the rest only from what is known, and every sentence translatable."""

from __future__ import annotations

import string
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.discovery.faq import ABOUT_CHARS, Question, build_faq, first_sentences
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

WORDING = Wording("en_US", UTC)
FEED = "https://example.org/feed.xml"
EPISODE = Episode(
    EpisodeId(1),
    ShowId(1),
    "Plain Machines",
    "guid",
    "What a cache remembers",
    published=datetime(2025, 5, 27, 8, tzinfo=UTC),
    duration_s=913.0,
    enclosure_url="https://example.org/7.mp3",
    enclosure_type="audio/mpeg",
    enclosure_bytes=14_600_000,
)
PAGE = EpisodePage(EPISODE, Show(ShowId(1), "Plain Machines", FEED), notes_text="It is about caches.")
BARE = EpisodePage(
    Episode(EpisodeId(1), ShowId(1), "Plain Machines", "guid", "Title"),
    Show(ShowId(1), "Plain Machines", "file:///sample/feed.xml"),
)
ALWAYS = ["length", "published", "about", "download"]


def answers(page: EpisodePage, wording: Wording = WORDING) -> dict[str, str]:
    return {question.key: question.answer for question in build_faq(page, wording)}


def of_episode(**changes: object) -> dict[str, str]:
    return answers(replace(PAGE, episode=replace(EPISODE, **changes)))


def of_show(**changes: object) -> dict[str, str]:
    return answers(replace(PAGE, show=replace(PAGE.show, **changes)))


def test_the_four_that_always_stand_there():
    assert build_faq(PAGE, WORDING)[:4] == (
        Question("length", "How long is this episode of Plain Machines?", "15 minutes."),
        Question("published", "When was it published?", "On May 27, 2025."),
        Question("about", "What is it about?", "It is about caches."),
        Question("download", "Can I download it?", "Yes, it is MP3 audio of about 15 MB."),
    )


def test_what_is_unknown_is_said_or_left_out():
    found = answers(BARE)
    assert list(found) == ALWAYS
    assert found["length"] == "The publisher does not say how long it is."
    assert found["published"] == "The publisher does not say when it was published."
    assert found["about"] == "The publisher wrote no notes for it."
    assert found["download"].startswith("No, there is nothing to download")


@pytest.mark.parametrize(
    ("changes", "answer"),
    [
        ({"download": DownloadState.DONE}, "It is downloaded already, so it plays without a network."),
        ({"own_file": True}, "It is a file of your own, so it plays without a network."),
        ({"own_file": True, "in_feed": False}, "No, its file is not in your folder any more."),
        ({"download": DownloadState.DOWNLOADING}, "Yes, and it is being downloaded now."),
        ({"download": DownloadState.QUEUED}, "Yes, and it is waiting for its turn."),
        ({"download": DownloadState.FAILED}, "Yes, it is MP3 audio of about 15 MB."),
        ({"enclosure_bytes": 1}, "Yes, it is MP3 audio."),
        ({"enclosure_bytes": 200_000}, "Yes, it is MP3 audio."),
        ({"enclosure_type": "audio/x-unheard"}, "Yes, it has about 15 MB."),
        ({"enclosure_type": "", "enclosure_bytes": None}, "Yes."),
        ({"enclosure_bytes": 1, "bytes_total": 2_000_000}, "Yes, it is MP3 audio of about 2 MB."),
    ],
)
def test_the_download(changes, answer):
    assert of_episode(**changes)["download"] == answer


def test_people_by_their_parts():
    people = (Person("Ada Reyes"), Person("Jon Park", "guest"), Person("Bo", "editor"), Person("Ada Reyes", "host"))
    page = replace(PAGE, persons=people)
    assert answers(page)["hosts"] == "Ada Reyes."
    found = {question.key: question for question in build_faq(page, WORDING)}
    assert found["guests"] == Question("guests", "Who is the guest?", "Jon Park.")
    several = replace(PAGE, persons=(Person("A", "guest"), Person("B", "guest"), Person("C Jr.", "guest")))
    found = {question.key: question for question in build_faq(several, WORDING)}
    assert found["guests"] == Question("guests", "Who are the guests?", "A, B and C Jr.")
    assert "hosts" not in found


def test_many_names_are_cut():
    page = replace(PAGE, persons=tuple(Person(f"P{n}", "guest") for n in range(40)))
    assert answers(page)["guests"].endswith("P11 and others.")


def test_the_shows_people_stand_in():
    assert of_show(persons=(Person("Ada Reyes"),))["hosts"] == "Ada Reyes."


@pytest.mark.parametrize(
    ("changes", "answer"),
    [
        ({"season": 2, "number": 5.0}, "Season 2, episode 5."),
        ({"season": 2, "season_name": "Fire", "number": 5.5}, "Season 2 (Fire), episode 5.5."),
        ({"number": 7.0}, "Episode 7."),
        ({"number": 7.0, "number_name": "Ch. VII"}, "Episode Ch. VII."),
        ({"season": 3}, "It belongs to season 3."),
        ({"season": 3, "season_name": "Fire"}, "It belongs to season 3 (Fire)."),
    ],
)
def test_season_and_number(changes, answer):
    assert of_episode(**changes)["number"] == answer


def test_chapters_with_their_times():
    chapters = (Chapter(0.0, "Shelves"), Chapter(10.0, "Picture", in_list=False), Chapter(288.0, "Misses"))
    assert answers(replace(PAGE, chapters=chapters))["chapters"] == "0:00 Shelves · 4:48 Misses"
    many = tuple(Chapter(float(n), f"C{n}") for n in range(40))
    assert answers(replace(PAGE, chapters=many))["chapters"].endswith("0:11 C11 · and more.")


def test_the_transcript():
    assert "transcript" not in answers(PAGE)
    offered = replace(PAGE, transcript_refs=(TranscriptRef("https://x.example/t.vtt"),))
    assert answers(offered)["transcript"] == "Yes, the publisher offers one."
    broken = replace(offered, transcript_error="broken")
    assert answers(broken)["transcript"] == "The publisher offers one, but it could not be read."
    ready = replace(PAGE, transcript=Transcript((Segment(0, 1, "x"),), TranscriptSource.PUBLISHED))
    assert answers(ready)["transcript"] == "Yes, it can be read on this page."


def test_language_and_rating():
    assert of_show(language="en-us")["language"] == "It is in English."
    assert "language" not in of_show(language="xx")
    assert of_show(explicit=True)["explicit"] == "Yes, the publisher marks it as explicit."
    assert of_show(explicit=False)["explicit"] == "No, the publisher marks it as clean."
    assert of_episode(explicit=False)["explicit"] == "No, the publisher marks it as clean."
    assert "explicit" not in answers(PAGE)


def test_where_to_support_it():
    give = "https://x.example/give"
    assert of_show(funding=(Funding(give, "Buy us tea."),))["support"] == f"Buy us tea: {give}"
    assert of_show(funding=(Funding(give),))["support"] == f"Here: {give}"
    assert "support" not in of_show(funding=(Funding("javascript:alert(1)"), Funding("")))


def test_how_to_subscribe_gives_away_no_secret():
    assert answers(PAGE)["subscribe"] == f"With this address, in any podcast player: {FEED}"
    login = of_show(feed_url="https://ada:secret@example.org/feed.xml")["subscribe"]
    assert login == f"With this address and a name and password of your own: {FEED}"
    token = of_show(feed_url="https://example.org/rss?auth=secret")["subscribe"]
    assert token == "With a private address from example.org, which is for one listener only."
    assert "subscribe" not in of_show(feed_url="file:///home/ada/feed.xml")


def test_braces_in_what_publishers_write_are_only_text():
    page = replace(PAGE, show=replace(PAGE.show, title="{show} {0} %s"), notes_text="{about} {}")
    assert answers(page)["about"] == "{about} {}"
    assert build_faq(page, WORDING)[0].question == "How long is this episode of {show} {0} %s?"


def test_lengths_and_dates_are_in_the_words_of_the_locale():
    found = answers(replace(PAGE, episode=replace(EPISODE, duration_s=3900.0)), Wording("de_DE", UTC))
    assert (found["length"], found["published"]) == ("1 Stunde 5 Minuten.", "On 27. Mai 2025.")


def test_every_sentence_goes_through_the_translator_with_its_fields():
    seen: list[str] = []

    def shout(sentence: str) -> str:
        seen.append(sentence)
        return "".join(
            text.upper() + (f"{{{field}}}" if field else "") for text, field, _, _ in string.Formatter().parse(sentence)
        )

    show = replace(PAGE.show, language="de", explicit=True)
    page = replace(PAGE, persons=(Person("A"), Person("B", "guest")), chapters=(Chapter(0.0, "x"),), show=show)
    for question in build_faq(page, WORDING, shout):
        assert question.question.replace("Plain Machines", "").isupper()
    assert "How long is this episode of {show}?" in seen
    assert "Yes, it is {kind} of about {size}." in seen


# --- first sentences --------------------------------------------------------------------------------------------------


def test_a_short_text_is_whole():
    assert first_sentences("One line.\nAnd another") == "One line. And another"
    assert first_sentences("  ") == ""


def test_whole_sentences_where_they_fit():
    sentence = "This is a sentence of seventy characters, and all of them are counted. "
    assert first_sentences(sentence * 20) == (sentence * 4).strip()


def test_a_long_sentence_is_cut_at_a_word():
    text = "Short start. " + "word, " * 200
    assert first_sentences(text).endswith("word…")
    assert len(first_sentences(text)) <= ABOUT_CHARS


def test_languages_without_spaces():
    assert first_sentences("これは文です。" * 100).endswith("。")
    assert len(first_sentences("長" * 1000)) == ABOUT_CHARS


def test_notes_that_begin_with_the_title_go_on_after_it():
    page = replace(PAGE, notes_text="What a cache remembers\n\nIt is about shelves.")
    assert answers(page)["about"] == "It is about shelves."
    only = replace(PAGE, notes_text="What a cache remembers")
    assert answers(only)["about"] == "What a cache remembers"


@given(st.text(max_size=900))
def test_the_first_sentences_are_the_beginning_of_the_text(text):
    line = " ".join(text.split())
    found = first_sentences(text)
    assert len(found) <= ABOUT_CHARS
    assert found == line or line.startswith(found.removesuffix("…"))
    assert bool(found) == bool(line)
