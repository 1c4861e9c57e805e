"""Transcripts in JSON: words put together, relatives of the format, and numbers that are none."""

from __future__ import annotations

import json

import pytest

from player.domain.errors import TranscriptError
from player.domain.models import Segment
from player.transcripts.formats import ParsedTranscript, parse_transcript


def read(document: object) -> ParsedTranscript:
    return parse_transcript(json.dumps(document).encode())


def said(text: str, step: float = 0.5, speaker: str = "Ada") -> list[dict[str, object]]:
    """One entry a word, as many publishers have it."""
    return [
        {"startTime": place * step, "endTime": place * step + 0.4, "speaker": speaker, "body": word}
        for place, word in enumerate(text.split())
    ]


def test_words_become_sentences_with_their_times():
    found = read({"version": "1.0.0", "segments": said("Hello there. How are you today?")}).segments
    assert found == (
        Segment(0.0, 0.9, "Hello there.", "Ada"),
        Segment(1.0, 2.9, "How are you today?", "Ada"),
    )


def test_marks_of_their_own_join_the_word_before():
    found = read({"segments": said("Hello , world ! Yes .")}).segments
    assert [segment.text for segment in found] == ["Hello, world!", "Yes."]


def test_another_speaker_or_a_pause_begins_anew():
    words = [*said("one two three"), {"startTime": 2.0, "endTime": 2.5, "speaker": "Jon", "body": "four"}]
    words.append({"startTime": 9.0, "endTime": 9.5, "speaker": "Jon", "body": "five"})
    assert [(s.speaker, s.text) for s in read({"segments": words}).segments] == [
        ("Ada", "one two three"),
        ("Jon", "four"),
        ("Jon", "five"),
    ]


def test_words_without_a_full_stop_are_still_cut():
    found = read({"segments": said("word " * 400)}).segments
    assert len(found) > 5
    assert all(len(segment.text) <= 250 for segment in found)
    assert sum(len(segment.text.split()) for segment in found) == 400


def test_sentences_stay_as_they_are():
    rows = [{"startTime": n, "endTime": n + 1, "body": f"This is sentence number {n}"} for n in range(6)]
    assert len(read({"segments": rows}).segments) == 6


def test_a_whole_webvtt_document_inside_is_read():
    document = {"vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Hi", "segments": ["Hi"]}
    assert read(document).segments == (Segment(1.0, 2.0, "Hi", "Ada"),)


def test_texts_without_times_are_plain():
    parsed = read({"segments": ["One.", "Two."]})
    assert parsed.plain
    assert [segment.text for segment in parsed.segments] == ["One.", "Two."]


@pytest.mark.parametrize(
    "row",
    [
        {"start": 1.5, "end": 2, "text": " Hi "},
        {"startTime": "00:00:01.500", "endTime": "2", "body": "Hi"},
        {"start_ms": 1500, "end_ms": 2000, "text": "Hi"},
        {"startTime": 1.5, "endTime": 2, "body": "Hi", "speaker": None},
    ],
)
def test_relatives_of_the_format(row):
    assert read({"language": "en", "segments": [row]}) == ParsedTranscript((Segment(1.5, 2.0, "Hi"),), "en")
    assert read([row]).segments == (Segment(1.5, 2.0, "Hi"),)


def test_a_missing_end_is_the_next_start():
    rows = [{"startTime": 1, "body": "One of these"}, {"startTime": 4, "body": "And another one"}]
    first, last = read({"segments": rows}).segments
    assert first.end_s == 4.0
    assert 4.0 < last.end_s < 7.0


def test_numbers_that_are_none_cost_only_their_entry():
    text = '{"segments":[{"startTime":NaN,"body":"a b c"},{"startTime":1e999,"body":"d"},{"startTime":%s,"body":"e"},'
    text += '{"startTime":true,"body":"f"},{"startTime":-3,"body":"g"},7,null,{"startTime":2,"body":"kept"}]}'
    found = parse_transcript((text % ("9" * 400)).encode())
    assert [segment.text for segment in found.segments] == ["kept"]


@pytest.mark.parametrize("text", ['{"segments": []}', '{"error": "not found"}', "{", '{"a":' * 50_000, '[{"a": 1'])
def test_json_that_is_no_transcript(text):
    with pytest.raises(TranscriptError):
        parse_transcript(text.encode(), url="https://example.org/t.json")
