"""Chapters from files, notes and several sources: read, cleaned, and put together."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.discovery.chapters import chapters_from_notes, merge_chapters, parse_chapters_json
from player.domain.models import Chapter

DATA = Path(__file__).parents[2] / "data" / "chapters"


def read(*rows: object) -> tuple[Chapter, ...]:
    return parse_chapters_json(json.dumps({"version": "1.2.0", "chapters": rows}).encode())


def row(start: object, title: str = "x", **more: object) -> dict[str, object]:
    return {"startTime": start, "title": title, **more}


# --- podcast:chapters -------------------------------------------------------------------------------------------------


def test_the_namespaces_examples():
    plain = parse_chapters_json((DATA / "podcast-namespace-example.json").read_bytes())
    assert [chapter.start_s for chapter in plain] == [0, 168, 260, 410, 3990, 4600, 5510, 5854, 6089]
    assert plain[3].url == "https://github.com/Podcastindex-org/podcast-namespace"
    rich = parse_chapters_json((DATA / "podcast-namespace-complex.json").read_bytes())
    assert [chapter.start_s for chapter in rich if not chapter.in_list] == [4826.0]
    assert len(rich) == 11


def test_chapters_are_sorted_and_may_begin_at_parts_of_a_second():
    assert [chapter.start_s for chapter in read(row(9), row(0), row(3.25), row("1:02"))] == [0, 3.25, 9, 62]


def test_a_title_or_toc_false_decides_about_the_list():
    found = read(row(0, "One"), row(1, "Two", toc=False), row(2, "", img="https://x.example/a.png"), row(3, ""))
    assert [(chapter.start_s, chapter.in_list) for chapter in found] == [(0, True), (1, False), (2, False)]


def test_ends_are_kept_where_they_make_sense():
    assert [chapter.end_s for chapter in read(row(0, endTime=5), row(5, endTime=5), row(6, endTime="x"))] == [
        5,
        None,
        None,
    ]


@pytest.mark.parametrize("start", [-1, None, "soon", True, [], {}, 1e9])
def test_an_impossible_start_costs_only_its_chapter(start):
    assert [chapter.title for chapter in read(row(start, "bad"), row(1, "good"))] == ["good"]


def test_numbers_that_are_none():
    text = (
        '{"chapters":[{"startTime":NaN,"title":"a"},{"startTime":Infinity,"title":"b"},{"startTime":%s,"title":"c"}]}'
    )
    assert parse_chapters_json((text % ("9" * 400)).encode()) == ()


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "", 7, None, "x" * 9999])
def test_only_web_addresses_are_kept(address):
    (found,) = read(row(0, url=address, img=address))
    assert (found.url, found.image_url) == (None, None)


def test_of_two_chapters_at_one_time_the_one_in_the_list_stays():
    assert [chapter.title for chapter in read(row(5, "picture", toc=False), row(5, "Talk"))] == ["Talk"]


@pytest.mark.parametrize("data", [b"", b"<html>", b"{}", b"[" * 100_000, b'"x"', b'{"chapters": 7}', b"\xff\xfe"])
def test_what_is_no_chapters_file(data):
    with pytest.raises(ValueError):
        parse_chapters_json(data)


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(max_size=8), st.lists, max_leaves=8))
def test_any_values_are_survived(value):
    document = {"chapters": [{"startTime": value, "title": value, "url": value, "toc": value}, value]}
    for chapter in parse_chapters_json(json.dumps(document).encode()):
        assert math.isfinite(chapter.start_s)
        assert chapter.start_s >= 0


# --- notes ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "00:00 Intro\n01:30 Clocks\n1:02:03 End",
        "Chapters:\n\n(00:00) Intro\nwith more words\n(01:30) Clocks\n\n(1:02:03) End\n\nThanks",
        "• 00:00 - Intro\n• 01:30 – Clocks\n• 1:02:03 — End",
        "[00:00] Intro\n[01:30] Clocks\n[1:02:03] End",
        "1. 00:00 Intro\n2. 01:30 Clocks\n3. 1:02:03: End",
        "00:00-01:30 Intro\n01:30 – 1:02:03 Clocks\n1:02:03 to 1:10:00 End",
        "* 00:00 | Intro\r\n* 01:30 | Clocks\r\n* 1:02:03 | End.",
    ],
)
def test_lists_of_chapters_in_notes(text):
    assert chapters_from_notes(text) == (Chapter(0.0, "Intro"), Chapter(90.0, "Clocks"), Chapter(3723.0, "End"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "00:00 Intro\n01:30 Clocks",
        "03:00 Intro\n02:00 Clocks\n01:00 End",
        "We begin at 00:00 and\ngo to 01:00 and\nend at 02:00",
        "00:00\n01:00\n02:00",
        "10:30 am doors\n11:00 am talk\n11:30 am tea",
        "16:9\n4:3\n1:1",
    ],
)
def test_notes_without_a_list_of_chapters(text):
    assert chapters_from_notes(text) == ()


def test_the_longest_row_that_ascends_counts():
    text = "05:00 a quote\n00:00 One\n01:00 Two\n02:00 Three\n03:00 Four\n00:30 another quote"
    assert [chapter.title for chapter in chapters_from_notes(text)] == ["One", "Two", "Three", "Four"]


def test_an_address_in_the_line_is_the_chapters_link():
    text = "00:00 One\n01:00 A book (https://example.org/b)\n02:00 https://example.org/c"
    assert [(chapter.title, chapter.url) for chapter in chapters_from_notes(text)] == [
        ("One", None),
        ("A book", "https://example.org/b"),
        ("https://example.org/c", "https://example.org/c"),
    ]


@given(st.lists(st.sampled_from(["0:00 a", "1:00 b", "2:30 c", "x", "", "0:30", "9:99 d", "- 3:00 – e"]), max_size=12))
def test_chapters_in_notes_always_ascend(lines):
    starts = [chapter.start_s for chapter in chapters_from_notes("\n".join(lines))]
    assert starts == sorted(set(starts))
    assert len(starts) != 1
    assert len(starts) != 2


# --- together ---------------------------------------------------------------------------------------------------------

FILE = (Chapter(0.0, "Intro"), Chapter(95.0, "Clocks"), Chapter(200.0, "Tea"))
FEED = (
    Chapter(0.0, "Intro", image_url="https://x.example/i.png"),
    Chapter(80.0, "Clocks", url="https://x.example/clocks"),
    Chapter(185.0, "Tea", image_url="https://x.example/t.png"),
)


def test_the_files_own_times_win_and_the_rest_is_added():
    assert merge_chapters(FILE, FEED, (), (), 300) == (
        Chapter(0.0, "Intro", image_url="https://x.example/i.png"),
        Chapter(95.0, "Clocks", url="https://x.example/clocks"),
        Chapter(200.0, "Tea", image_url="https://x.example/t.png"),
    )


def test_the_order_of_precedence():
    sources = [tuple(replace(chapter, start_s=chapter.start_s + n) for chapter in FILE) for n in range(4)]
    for first in range(4):
        given_sources = [() if n < first else sources[n] for n in range(4)]
        assert merge_chapters(*given_sources)[0].start_s == first
    assert merge_chapters((), (), (), ()) == ()


def test_a_chapter_that_nobody_named_takes_a_name():
    embedded = (Chapter(0.0, "Chapter 1"), Chapter(80.5, "002"), Chapter(185.0, ""), Chapter(250.0, "Chapter 4"))
    merged = merge_chapters(embedded, FEED, (), ())
    assert [(chapter.start_s, chapter.title) for chapter in merged] == [
        (0.0, "Intro"),
        (80.5, "Clocks"),
        (250.0, "Chapter 4"),
    ]


def test_a_nameless_chapter_with_a_link_joins_the_list_under_its_twins_name():
    embedded = (Chapter(0.0, "One"), Chapter(80.0, "", url="https://x.example", in_list=False), Chapter(90.0, "Two"))
    merged = merge_chapters(embedded, FEED, (), ())
    assert [(chapter.title, chapter.in_list) for chapter in merged] == [("One", True), ("Clocks", True), ("Two", True)]


def test_one_chapter_for_the_whole_file_yields_to_a_real_list():
    assert merge_chapters((Chapter(0.0, "Chapter 1"),), FEED, (), ()) == FEED
    assert merge_chapters((Chapter(0.0, "All of it"),), (), (), ()) == (Chapter(0.0, "All of it"),)


def test_chapters_beyond_the_end_are_dropped_but_not_the_files_own():
    assert [c.start_s for c in merge_chapters((), FEED, (), (), 100)] == [0.0, 80.0]
    assert len(merge_chapters(FILE, (), (), (), 100)) == 3


def test_a_length_that_nearly_all_chapters_pass_is_wrong():
    assert len(merge_chapters((), FEED, (), (), 15)) == 3


_CHAPTERS = st.lists(
    st.builds(
        Chapter,
        st.floats(allow_nan=True, allow_infinity=True) | st.floats(0, 100),
        st.sampled_from(["", "Intro", "Chapter 1", "Clocks", " \x00 "]),
        st.sampled_from([None, "https://x.example"]),
        st.none(),
        st.none() | st.floats(),
        st.booleans(),
    ),
    max_size=6,
).map(tuple)


@given(_CHAPTERS, _CHAPTERS, _CHAPTERS, _CHAPTERS, st.none() | st.floats(0, 200))
def test_whatever_is_merged_is_sound(embedded, published, podlove, notes, duration_s):
    merged = merge_chapters(embedded, published, podlove, notes, duration_s)
    starts = [chapter.start_s for chapter in merged]
    assert starts == sorted(set(starts))
    assert all(chapter.title for chapter in merged if chapter.in_list)
    assert all(chapter.end_s is None or chapter.end_s > chapter.start_s for chapter in merged)
    assert merge_chapters(merged, (), (), ()) == merged
