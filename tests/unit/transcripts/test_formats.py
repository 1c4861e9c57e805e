"""Telling formats and encodings apart, choosing the best, and surviving whatever comes."""

from __future__ import annotations

import codecs
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.domain.errors import TranscriptEmpty, TranscriptError
from player.domain.models import TranscriptRef
from player.transcripts.formats import best_ref, decode, parse_transcript

DATA = Path(__file__).parents[2] / "data" / "transcripts"
CUE = "1\n00:00:01,000 --> 00:00:02,000\nÉté: “naïve” à l’œuvre\n"


@pytest.mark.parametrize(
    ("name", "segments", "speakers"),
    [
        ("podcast-namespace-example.vtt", 7, {"Sarah", "Gillian"}),
        ("podcast-namespace-example.srt", 222, {"Travis", "Sarah", "Gilon"}),
        ("podcast-namespace-example.json", 2, {"Darth Vader", "Luke"}),
        ("podcast-namespace-example.html", 10, {"Travis", "Sarah", "Gilon"}),
    ],
)
def test_the_namespaces_own_examples(name, segments, speakers):
    parsed = parse_transcript((DATA / name).read_bytes())
    assert len(parsed.segments) == segments
    assert {segment.speaker for segment in parsed.segments} == speakers
    assert not parsed.plain


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
        (b"", "cp1252"),
    ],
)
def test_every_encoding_is_told_by_its_bytes(mark, encoding):
    (segment,) = parse_transcript(mark + CUE.encode(encoding)).segments
    assert segment.text == "“naïve” à l’œuvre"
    assert segment.speaker == "Été"


def test_the_server_may_name_an_encoding_that_is_not_utf_8():
    text = "Zażółć gęślą jaźń"
    assert decode(text.encode("iso-8859-2"), 'text/plain; charset="ISO-8859-2"') == text
    assert decode(text.encode(), "text/plain; charset=ISO-8859-2") == text


def test_a_file_cut_in_a_character_is_still_utf_8():
    data = ("ein schöner, größerer, müder Bär " * 20).encode()
    assert decode(data + "ü".encode()[:1]).count("ö") == 40
    assert decode("schöne Ü".encode()[:-1]).startswith("schöne ")
    assert decode(data + b"\xff" + data).count("ö") == 80


@pytest.mark.parametrize("data", [b"", b" ", b"1", b"\n\n", b"\xef\xbb\xbf\n", b"[1, null]", b"WEBVTT"])
def test_a_stand_in_is_empty_and_may_be_fetched_again(data):
    with pytest.raises(TranscriptEmpty) as caught:
        parse_transcript(data, url="https://example.org/t.vtt")
    assert "https://example.org/t.vtt" in caught.value.sentence()


@pytest.mark.parametrize(
    "data",
    [b"Not found", b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 30, b"%PDF-1.7 nothing", b"{1}", b"[" * 5000],
)
def test_what_is_no_transcript_is_refused(data):
    with pytest.raises(TranscriptError, match="could not be read"):
        parse_transcript(data, url="https://example.org/t.srt", mime_type="application/srt")


def test_the_type_may_lie():
    assert not parse_transcript(CUE.encode(), mime_type="text/html", url="https://x.example/t.json").plain


def ref(kind: str, language: str = "", rel: str = "", url: str = "https://x.example/t") -> TranscriptRef:
    return TranscriptRef(url, kind, language, rel)


def test_the_richest_format_is_best():
    kinds = ["text/plain", "text/html", "application/x-subrip", "application/json", "text/vtt"]
    refs = [ref(kind) for kind in kinds]
    order = []
    while (best := best_ref(refs)) is not None:
        order.append(best.type)
        refs.remove(best)
    assert order == kinds[::-1]


def test_the_shows_language_comes_before_the_format():
    refs = [ref("text/vtt", "fr"), ref("application/srt", "en"), ref("text/vtt", "es")]
    assert best_ref(refs, "en-us") == refs[1]
    assert best_ref(refs, "es-MX") == refs[2]
    assert best_ref(refs) == refs[0]


def test_no_language_is_the_shows_own():
    refs = [ref("text/vtt", "fr"), ref("text/html")]
    assert best_ref(refs, "en") == refs[1]


def test_the_region_and_captions_decide_between_equals():
    refs = [ref("text/vtt", "pt-PT"), ref("text/vtt", "pt-BR"), ref("text/vtt", "pt-BR", "captions")]
    assert best_ref(refs, "pt-br") == refs[2]
    assert best_ref(refs, "pt-PT") == refs[0]


def test_the_address_tells_where_the_type_says_nothing():
    refs = [ref("text/plain"), ref("text/plain", url="https://x.example/t.SRT?sig=1"), ref("", url="https://[x/t.vtt")]
    assert best_ref(refs) == refs[1]
    assert best_ref([]) is None


_PIECES = st.sampled_from(
    [
        *("WEBVTT", "NOTE", "\n", "\n\n", "1", "-->", " --> ", "00:01.000", "00:00:02,000", "0:00:01.000,0:00:02.000"),
        *("<v Ada>", "<b>", "<p>", "<time>0:01</time>", "<cite>", "</cite>", "Ada: ", "&amp;", "word"),
        *("{", "[", "]", '"segments":', "\ufeff", "\x00", "é"),
    ]
)


@given(st.one_of(st.binary(max_size=300), st.lists(_PIECES, max_size=40).map(lambda parts: "".join(parts).encode())))
def test_whatever_comes_is_a_transcript_or_a_clear_error(data):
    try:
        parsed = parse_transcript(data, url="https://x.example/t")
    except TranscriptError:
        return
    starts = [segment.start_s for segment in parsed.segments]
    assert starts == sorted(starts)
    for segment in parsed.segments:
        assert math.isfinite(segment.end_s)
        assert 0 <= segment.start_s <= segment.end_s
        assert segment.text == " ".join(segment.text.split()) != ""
        assert not parsed.plain or segment.end_s == 0
