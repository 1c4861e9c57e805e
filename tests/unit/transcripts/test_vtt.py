"""WebVTT and SubRip as they are found: every oddity of the two is a test."""

from __future__ import annotations

import pytest

from player.domain.errors import TranscriptEmpty
from player.domain.models import Segment
from player.transcripts.formats import parse_transcript


def read(text: str, **claims: str) -> tuple[Segment, ...]:
    return parse_transcript(text.encode(), **claims).segments


def words(text: str) -> list[str]:
    return [segment.text for segment in read(text)]


def vtt(*cues: str) -> str:
    return "WEBVTT\n\n" + "\n\n".join(cues) + "\n"


def test_cues_have_times_and_speakers():
    found = read(
        vtt("00:01.000 --> 00:02.500\n<v Ada Reyes>Hello &amp; welcome", "1:02:03.004 --> 1:02:05.000\n<v Jon>Hi")
    )
    assert found == (
        Segment(1.0, 2.5, "Hello & welcome", "Ada Reyes"),
        Segment(3723.004, 3725.0, "Hi", "Jon"),
    )


def test_the_header_names_the_language():
    parsed = parse_transcript(b"WEBVTT - a title\nKind: captions\nLanguage: pt-BR\n\n00:01.000 --> 00:02.000\nOi\n")
    assert parsed.language == "pt-BR"


def test_notes_styles_regions_and_identifiers_are_not_words():
    text = vtt(
        "NOTE\nmade by hand\nand ear",
        "STYLE\n::cue { color: red }",
        "REGION\nid:fred",
        "first\n00:01.000 --> 00:02.000 align:start position:0%\nOne",
        "NOTE between",
        "00:02.000 --> 00:03.000\nTwo",
    )
    assert words(text) == ["One", "Two"]


def test_tags_are_stripped_and_entities_read():
    text = vtt("00:01.000 --> 00:02.000\n<c.yellow><b>1 &lt; 2</b></c> <00:01.500>and AT&T &copyright a < b")
    assert words(text) == ["1 < 2 and AT&T &copyright a < b"]


def test_several_voices_in_one_cue_share_its_time():
    first, second = read(vtt("00:00.000 --> 00:10.000\n<v Ada>Ten letter</v>\n<v.loud Jon>Ten letter</v>"))
    assert (first.speaker, first.start_s, first.end_s) == ("Ada", 0.0, 5.0)
    assert (second.speaker, second.start_s, second.end_s) == ("Jon", 5.0, 10.0)


def test_a_cue_without_a_voice_has_no_speaker():
    found = read(vtt("00:01.000 --> 00:02.000\n<v Ada>Hi", "00:02.000 --> 00:03.000\n(music)"))
    assert [segment.speaker for segment in found] == ["Ada", ""]


def test_names_before_a_colon_are_speakers_where_there_are_no_voices():
    found = read(vtt("00:01.000 --> 00:02.000\nAda: Hi", "00:02.000 --> 00:03.000\nand so on"))
    assert [(segment.speaker, segment.text) for segment in found] == [("Ada", "Hi"), ("Ada", "and so on")]


def test_times_without_padding_are_read():
    assert read(vtt("0:0:0.0 --> 0:0:3.540\nHi"))[0] == Segment(0.0, 3.54, "Hi")


def test_a_wrong_time_costs_only_its_own_cue():
    text = vtt("00:01.000 --> 00:02.000\nOne", "00:02.000 --> 00:0x.000\nTwo", "00:03.000 --> 00:04.000\nThree")
    assert words(text) == ["One", "Three"]


def test_words_without_a_time_line_are_dropped_in_webvtt():
    assert words(vtt("00:01.000 --> 00:02.000\nOne", "lost words", "00:03.000 --> 00:04.000\nThree")) == [
        "One",
        "Three",
    ]


def test_a_header_without_a_blank_line_after_it():
    assert words("WEBVTT\n00:01.000 --> 00:02.000\nOne\n") == ["One"]


def test_captions_that_roll_up_are_read_once():
    text = vtt(
        "00:00.000 --> 00:02.000\n \nso<00:00.500><c> today</c>",
        "00:02.000 --> 00:02.010\nso today\n ",
        "00:02.010 --> 00:04.000\nso today\nwe<00:03.000><c> talk</c>",
    )
    assert words(text) == ["so today", "we talk"]


def test_webvtt_that_lost_its_header_is_read():
    assert words("00:00.500 --> 00:07.000\nOne\n\n00:07.000 --> 00:08.000\nTwo") == ["One", "Two"]


def test_cues_come_in_order_and_never_end_before_they_begin():
    found = read(
        vtt("00:09.000 --> 00:08.000\nLast", "00:01.000 --> 00:02.000\nFirst", "00:05.000 --> 00:04.000\nMiddle")
    )
    assert [segment.text for segment in found] == ["First", "Middle", "Last"]
    assert found[1] == Segment(5.0, 9.0, "Middle")
    assert all(segment.end_s >= segment.start_s for segment in found)


def test_an_impossible_time_is_dropped():
    assert words(vtt("00:01.000 --> 00:02.000\nOne", "9999:00:00.000 --> 9999:00:01.000\nNever")) == ["One"]


def test_a_header_without_cues_is_empty():
    with pytest.raises(TranscriptEmpty):
        parse_transcript(b"WEBVTT\n\nNOTE nothing yet\n")


def test_controls_and_marks_that_turn_the_writing_are_taken_out():
    assert words(vtt("00:01.000 --> 00:02.000\nOne\u202e two\x07 three")) == ["One two three"]


# --- SubRip -----------------------------------------------------------------------------------------------------------


def srt(*cues: str) -> str:
    return "\n\n".join(cues) + "\n"


def test_subrip_with_commas_and_numbers():
    assert read(srt("1\n00:00:01,500 --> 00:00:02,000\nOne\nmore", "2\n00:00:02,000 --> 00:00:03,000\nTwo")) == (
        Segment(1.5, 2.0, "One more"),
        Segment(2.0, 3.0, "Two"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "\ufeff1\r\n00:00:01,000 --> 00:00:02,000\r\nOne\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\nTwo",
        "1\r00:00:01,000 --> 00:00:02,000\rOne\r\r2\r00:00:02,000 --> 00:00:03,000\rTwo",
        "1\n00:00:01.000 --> 00:00:02.000\nOne\n\n2\n00:00:02.000 --> 00:00:03.000\nTwo",
        "1\n0:00:01,000 --> 0:00:02,000\nOne\n\n2\n0:00:02,000 --> 0:00:03,000\nTwo",
        "1\n00:01,000 --> 00:02,000\nOne\n\n2\n00:02,000 --> 00:03,000\nTwo",
        "1\n00:00:01:000 --> 00:00:02:000\nOne\n\n2\n00:00:02:000 --> 00:00:03:000\nTwo",
        "1\n00:00:01 --> 00:00:02\nOne\n\n2\n00:00:02 --> 00:00:03\nTwo",
        "00:00:01,000 --> 00:00:02,000\nOne\n\n00:00:02,000 --> 00:00:03,000\nTwo",
        "1\n00:00:01,000 --> 00:00:02,000\nOne\n2\n00:00:02,000 --> 00:00:03,000\nTwo",
        "1\n00:00:01,000-->00:00:02,000\nOne\n\n\n\n2\n00:00:02,000-->00:00:03,000\nTwo\n\n\n",
        "1\n00:00:01,000 --> 00:00:02,000 X:40\n{\\an8}<i>One</i>\n\n2\n00:00:02,000 --> 00:00:03,000\n<u id=9>Two",
        "0:00:01.000,0:00:02.000\nOne\n\n0:00:02.000,0:00:03.000\nTwo",
    ],
    ids=[
        "mark-crlf", "cr", "dots", "one-digit-hours", "no-hours", "colon", "whole-seconds", "no-numbers",
        "no-blank-lines", "tight", "positions-and-tags", "sbv",
    ],
)  # fmt: skip
def test_everything_that_goes_by_the_name_of_subrip(text):
    assert read(text) == (Segment(1.0, 2.0, "One"), Segment(2.0, 3.0, "Two"))


def test_a_blank_line_inside_a_cue_loses_no_words():
    assert words(
        srt("1\n00:00:01,000 --> 00:00:02,000\nOne\n\nmore of it", "2\n00:00:02,000 --> 00:00:03,000\nTwo")
    ) == [
        "One more of it",
        "Two",
    ]


def test_a_cue_that_lost_its_times_is_dropped_and_not_glued_to_the_one_before():
    text = srt("1\n00:00:01,000 --> 00:00:02,000\nOne", "2\nTwo", "3\n00:00:03,000 --> 00:00:04,000\nThree")
    assert words(text) == ["One", "Three"]


def test_a_speaker_stays_until_the_next_is_named():
    found = read(
        srt(
            "1\n00:00:01,000 --> 00:00:02,000\nTravis: One: two",
            "2\n00:00:02,000 --> 00:00:03,000\nand three",
            "3\n00:00:03,000 --> 00:00:04,000\nSarah Lee: Four",
        )
    )
    assert [(s.speaker, s.text) for s in found] == [
        ("Travis", "One: two"),
        ("Travis", "and three"),
        ("Sarah Lee", "Four"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "at 10:30 we met",
        "She said: hello",
        "https://example.org is there",
        "One thing that everybody should really know: it is late",
        "Chapter 12: the end",
        "12: noon",
    ],
)
def test_a_sentence_with_a_colon_is_no_speaker(line):
    text = srt("1\n00:00:01,000 --> 00:00:02,000\nFirst words", f"2\n00:00:02,000 --> 00:00:03,000\n{line}")
    assert [(s.speaker, s.text) for s in read(text)] == [("", "First words"), ("", line)]


@pytest.mark.parametrize(
    "name", ["ADA", "Dr. Ada Reyes", "Ludwig van der Berg", "Speaker 2", "主持人", "O’Neill", "[Ada]"]
)
def test_names_of_every_kind(name):
    found = read(srt(f"1\n00:00:01,000 --> 00:00:02,000\n{name}: Hello"))
    assert [(s.speaker, s.text) for s in found] == [(name.strip("[]"), "Hello")]
