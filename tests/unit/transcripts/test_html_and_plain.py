"""Transcripts in HTML and in plain text, and what only looks like one."""

from __future__ import annotations

import pytest

from player.domain.errors import TranscriptError
from player.domain.models import Segment
from player.transcripts.formats import parse_transcript

LONG = "There is a good deal to say about the tide, and it is said here at some length. " * 4


def test_names_times_and_words():
    text = "<cite>Ada:</cite>\n<time>0:00</time>\n<p>One &amp; <b>all</b></p>"
    text += "<cite>Jon</cite><time>1:02:03</time><p>Two</p>"
    assert parse_transcript(text.encode()).segments == (
        Segment(0.0, 3723.0, "One & all", "Ada"),
        Segment(3723.0, 3724.0, "Two", "Jon"),
    )


def test_names_and_times_inside_the_paragraph():
    text = (
        "<html lang=de><body><h1>Transcript</h1><p><time>[00:05]</time> <cite>Ada</cite> Hallo<br>du</p></body></html>"
    )
    parsed = parse_transcript(text.encode())
    assert parsed.language == "de"
    assert [(s.start_s, s.speaker, s.text) for s in parsed.segments] == [(5.0, "Ada", "Hallo du")]


def test_paragraphs_after_one_time_share_the_seconds_to_the_next():
    found = parse_transcript(b"<time>0:10</time><p>One</p><p>Two</p><time>0:20</time><p>Three</p>").segments
    assert [(segment.start_s, segment.text) for segment in found] == [(10.0, "One"), (15.0, "Two"), (20.0, "Three")]


def test_html_without_times_is_plain():
    parsed = parse_transcript(f"<p>Ada: {LONG}</p><p>Jon: {LONG}</p>".encode(), mime_type="text/html")
    assert parsed.plain
    assert [segment.speaker for segment in parsed.segments] == ["Ada", "Jon"]


@pytest.mark.parametrize(
    "page",
    [
        f"<!doctype html><html><script>x()</script><body><time>0:01</time><p>{LONG}</p>",
        "<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>",
        "<p></p>",
        "<!-- nothing -->",
        '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>',
    ],
)
def test_a_web_page_is_no_transcript(page):
    with pytest.raises(TranscriptError):
        parse_transcript(page.encode(), mime_type="text/html")


def test_a_long_page_in_place_of_a_webvtt_file_is_no_transcript():
    page = f"<!doctype html><html><body><p>Please log in. {LONG}</p></body></html>".encode()
    with pytest.raises(TranscriptError):
        parse_transcript(page, mime_type="text/vtt")
    assert parse_transcript(page, mime_type="text/html").plain


def test_plain_text_is_paragraphs_without_times():
    parsed = parse_transcript(b"One\nline.\n\n  \nTwo\n", mime_type="text/plain")
    assert parsed.plain
    assert parsed.segments == (Segment(0.0, 0.0, "One line."), Segment(0.0, 0.0, "Two"))


def test_plain_text_without_blank_lines_is_cut_at_its_lines():
    parsed = parse_transcript(b"Ada: Hello.\nJon: Hi.\n", mime_type="text/plain")
    assert [(segment.speaker, segment.text) for segment in parsed.segments] == [("Ada", "Hello."), ("Jon", "Hi.")]


def test_a_paragraph_as_long_as_a_page_is_cut_at_sentences():
    sentence = "This is one of many sentences, none of which may be lost. "
    parsed = parse_transcript((sentence * 200).encode(), mime_type="text/plain")
    assert len(parsed.segments) > 10
    assert " ".join(segment.text for segment in parsed.segments) == (sentence * 200).strip()


def test_times_at_the_start_of_lines_count():
    parsed = parse_transcript(b"A heading\n\n[00:00:05] Ada: One\nmore\n\n00:20 Two\n(1:00:00) - Three\n")
    assert not parsed.plain
    assert [(s.start_s, s.speaker, s.text) for s in parsed.segments] == [
        (5.0, "Ada", "One more"),
        (20.0, "Ada", "Two"),
        (3600.0, "Ada", "Three"),
    ]


def test_a_text_that_begins_with_a_bracket_is_a_text():
    parsed = parse_transcript(b"[Music]\n\nWelcome back.", mime_type="text/plain")
    assert [segment.text for segment in parsed.segments] == ["[Music]", "Welcome back."]
