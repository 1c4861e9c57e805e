"""Transcripts of every format, as publishers really write them."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.domain.errors import TranscriptError
from player.domain.models import Segment, TranscriptRef
from player.transcripts.formats import best_ref, decode, paragraphs, parse_transcript

VTT = """WEBVTT - a walk

STYLE
::cue { color: red }

NOTE nobody hears this

1
00:01.000 --> 00:03.500 align:start position:0%
<v Ada Reyes>Low <i>water</i> &amp; mud.

2
00:03.500 --> 01:00:04.000
<v.loud Jon Park>Again
on two lines.

00:99.000 --> 00:98.000
not a time
"""

SRT = """1
00:00:01,000 --> 00:00:03,500
Ada: Low water.

2
0:00:03.5 --> 0:00:05
{\\an8}At 10:30 we left.
3
00:00:06,000 --> 00:00:08,000
Jon Park: And: home.
"""


def texts(data: str | bytes, **more: str) -> list[tuple[float, float, str, str]]:
    raw = data.encode() if isinstance(data, str) else data
    return [(s.start_s, s.end_s, s.speaker, s.text) for s in parse_transcript(raw, **more).segments]


def test_webvtt_with_voices_styles_notes_and_settings() -> None:
    assert texts(VTT) == [
        (1.0, 3.5, "Ada Reyes", "Low water & mud."),
        (3.5, 3604.0, "Jon Park", "Again on two lines."),
    ]


def test_subrip_with_points_short_hours_missing_blank_lines_and_speakers() -> None:
    assert texts(SRT) == [
        (1.0, 3.5, "Ada", "Low water."),
        (3.5, 5.0, "Ada", "At 10:30 we left."),
        (6.0, 8.0, "Jon Park", "And: home."),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_encoding_and_line_end(encoding: str, line_end: str) -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nCafé à Zürich\n".replace("\n", line_end)
    mark = {"utf-16-le": b"\xff\xfe"}.get(encoding, b"")
    assert texts(mark + text.encode(encoding)) == [(1.0, 2.0, "", "Café à Zürich")]


def test_json_of_single_words_becomes_sentences() -> None:
    words = [("Low", 0.0), ("water", 0.4), (".", 0.8), ("And", 1.2), ("home", 1.5)]
    rows = [{"startTime": start, "endTime": start + 0.3, "speaker": "Ada", "body": word} for word, start in words]
    assert texts(json.dumps({"version": "1.0.0", "segments": rows})) == [
        (0.0, 1.1, "Ada", "Low water."),
        (1.2, 1.8, "Ada", "And home"),
    ]


def test_json_may_hold_a_whole_webvtt_document() -> None:
    assert [row[3] for row in texts(json.dumps({"vtt": VTT}))] == ["Low water & mud.", "Again on two lines."]


def test_html_of_the_namespace() -> None:
    page = "<cite>Ada:</cite><time>0:05</time><p>Low water.</p><cite>Jon:</cite><time>1:10</time><p>Home.</p>"
    assert texts(page, mime_type="text/html") == [(5.0, 10.0, "Ada", "Low water."), (70.0, 75.0, "Jon", "Home.")]


def test_a_whole_web_page_is_no_transcript() -> None:
    with pytest.raises(TranscriptError):
        parse_transcript(b"<html><script>track()</script><p>Words</p></html>", url="https://a.example/t")


def test_plain_text_has_no_times() -> None:
    parsed = parse_transcript(b"First paragraph.\nstill it.\n\nSecond.")
    assert parsed.plain
    assert [s.text for s in parsed.segments] == ["First paragraph. still it.", "Second."]


@pytest.mark.parametrize("data", [b"", b" ", b"\n", b"WEBVTT\n", b"{}", b"[]", b"[1, null]", b"{", b"[" * 5000, b"\0"])
def test_nothing_in_it_is_told(data: bytes) -> None:
    with pytest.raises(TranscriptError, match="could not be read"):
        parse_transcript(data, url="https://a.example/t.vtt")


def test_the_type_may_lie() -> None:
    assert texts(VTT, mime_type="application/json", url="https://a.example/t.html")[0][2] == "Ada Reyes"


def test_the_best_of_several_is_chosen() -> None:
    refs = [
        TranscriptRef("https://a.example/t.txt", "text/plain"),
        TranscriptRef("https://a.example/t.srt", "application/x-subrip", "en"),
        TranscriptRef("https://a.example/de.vtt", "text/vtt", "de"),
        TranscriptRef("https://a.example/t", "application/json", "en-GB"),
    ]
    assert best_ref(refs, "en") == refs[3]
    assert best_ref(refs, "de") == refs[2]
    assert best_ref(refs[:2]) == refs[1]
    assert best_ref([]) is None


def test_paragraphs_are_one_speakers_and_lose_nothing() -> None:
    segments = [
        Segment(0, 2, "One.", "A"),
        Segment(2, 4, "Two.", "A"),
        Segment(4, 6, "Three.", "B"),
        Segment(20, 22, "Four.", "B"),
    ]
    found = paragraphs(segments)
    assert [(p.start_s, p.speaker, len(p.segments)) for p in found] == [(0, "A", 2), (4, "B", 1), (20, "B", 1)]
    assert paragraphs([]) == []


@given(st.binary(max_size=400))
def test_any_bytes_are_a_transcript_or_one_error(data: bytes) -> None:
    try:
        parsed = parse_transcript(data)
    except TranscriptError:
        return
    starts = [s.start_s for s in parsed.segments]
    assert starts == sorted(starts)
    assert all(s.text and s.end_s >= s.start_s >= 0 for s in parsed.segments)
    assert [s for p in paragraphs(parsed.segments) for s in p.segments] == list(parsed.segments)


@given(st.lists(st.text(st.characters(whitelist_categories=["L", "N", "P"]), min_size=1, max_size=20), max_size=8))
def test_what_is_written_as_webvtt_is_read_again(lines: list[str]) -> None:
    words = [line for line in lines if "-->" not in line and not set(line) & set("<>&:{}\\")]
    cues = [f"00:{n:02}:00.000 --> 00:{n:02}:30.000\n{word}\n" for n, word in enumerate(words)]
    document = ("WEBVTT\n\n" + "\n".join(cues)).encode()
    if words:
        assert [row[3] for row in texts(document)] == [" ".join(word.split()) for word in words]


def test_decoding_never_fails() -> None:
    assert decode(b"\xff\xfea\0") == "a"
    assert decode(b"\x80\x81") == "€\x81" or decode(b"\x80\x81")
