"""What is written out reads back as it was."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.domain.models import Segment
from player.transcripts.export import FORMATS, export, to_json, to_srt, to_txt, to_vtt
from player.transcripts.formats import parse_transcript

TALK = (
    Segment(0.0, 2.5, "Hello and welcome.", "Ada Reyes"),
    Segment(2.5, 3725.004, "Is 1 < 2 & 3 > 2? --> Yes.", "Ada Reyes"),
    Segment(3725.004, 3730.0, "So: it is.", "Jon"),
)

# Any characters but those that no line of text can hold.
_WORD = st.text(
    st.characters(exclude_categories=["C", "Z"], exclude_characters="\ufeff\ufffe"), min_size=1, max_size=12
)
_TEXT = st.lists(_WORD, min_size=1, max_size=12).map(" ".join)
_PLAIN_TEXT = st.lists(st.text("abcdefgh'äöß日本", min_size=1, max_size=8), min_size=3, max_size=12).map(" ".join)
_NAME = st.sampled_from(["Ada Reyes", "Jon", "Dr. Lee", "Ludwig van der Berg", "主持人"])


def talks(text: st.SearchStrategy[str], name: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[Segment, ...]]:
    """Segments one after the other, their times in whole milliseconds as files have them."""
    lengths = st.lists(st.tuples(st.integers(0, 90_000), st.integers(1, 90_000), text, name), min_size=1, max_size=12)

    def build(rows: list[tuple[int, int, str, str]]) -> tuple[Segment, ...]:
        now = 0
        found = []
        for gap, length, words, speaker in rows:
            found.append(Segment((now + gap) / 1000, (now + gap + length) / 1000, words, speaker))
            now += gap + length
        return tuple(found)

    return lengths.map(build)


def test_webvtt_as_written():
    assert to_vtt(TALK, language="en") == (
        "WEBVTT\nLanguage: en\n\n"
        "00:00:00.000 --> 00:00:02.500\n<v Ada Reyes>Hello and welcome.\n\n"
        "00:00:02.500 --> 01:02:05.004\n<v Ada Reyes>Is 1 &lt; 2 &amp; 3 &gt; 2? --&gt; Yes.\n\n"
        "01:02:05.004 --> 01:02:10.000\n<v Jon>So: it is.\n"
    )


def test_subrip_as_written():
    assert to_srt(TALK[:1]) == "1\n00:00:00,000 --> 00:00:02,500\nAda Reyes: Hello and welcome.\n"


def test_text_as_written():
    assert to_txt(TALK, times=True) == (
        "[0:00] Ada Reyes: Hello and welcome. Is 1 < 2 & 3 > 2? --> Yes.\n\n[1:02:05] Jon: So: it is.\n"
    )
    words = [Segment(0.0, 0.0, "Words alone.")]
    assert to_txt(words, times=True) == "Words alone.\n"


def test_json_as_written():
    document = json.loads(to_json(TALK, language="en"))
    assert document["version"] == "1.0.0"
    assert document["language"] == "en"
    assert document["segments"][2] == {"startTime": 3725.004, "endTime": 3730.0, "speaker": "Jon", "body": "So: it is."}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_by_its_name(name):
    assert "welcome" in export(TALK, name)


def test_another_format_is_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="docx"):
        export(TALK, "docx")


def test_a_language_that_could_break_the_header_is_left_out():
    assert to_vtt(TALK, language="en\n\n00:01").startswith("WEBVTT\n\n00:00:00.000")


@given(talks(_TEXT, st.one_of(st.just(""), _TEXT.filter(lambda name: len(name) < 80 and name[-1] not in ":："))))
def test_webvtt_reads_back(segments):
    if any(segment.speaker for segment in segments):
        parsed = parse_transcript(to_vtt(segments, language="de").encode())
        assert parsed.segments == segments
        assert parsed.language == "de"
    else:
        # Without voices a name before a colon is taken for one: the words are all there either way.
        parsed = parse_transcript(to_vtt(segments).encode())
        assert [(s.start_s, s.end_s) for s in parsed.segments] == [(s.start_s, s.end_s) for s in segments]


@given(talks(_PLAIN_TEXT, _NAME))
def test_subrip_reads_back(segments):
    assert parse_transcript(to_srt(segments).encode()).segments == segments


@given(talks(_PLAIN_TEXT, st.just("")))
def test_subrip_without_names_reads_back(segments):
    assert parse_transcript(to_srt(segments).encode()).segments == segments


@given(talks(_PLAIN_TEXT, st.one_of(st.just(""), _NAME)))
def test_json_reads_back(segments):
    assert parse_transcript(to_json(segments, language="de").encode()).segments == segments


@given(talks(_PLAIN_TEXT, st.just("")))
def test_text_keeps_every_word(segments):
    parsed = parse_transcript(to_txt(segments).encode(), mime_type="text/plain")
    assert " ".join(s.text for s in parsed.segments).split() == " ".join(s.text for s in segments).split()
