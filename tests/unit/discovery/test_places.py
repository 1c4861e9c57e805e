"""Times in notes, chapters from every source, and the address to share."""

from __future__ import annotations

import html as html_of
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.discovery.chapters import chapters_from_notes, merge_chapters, parse_chapters_json
from player.discovery.seek_times import link_times_in_html, times_in
from player.discovery.share import share_address
from player.domain.models import Chapter, Episode, EpisodeId, ShowId


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0:42 gulls", [42]),
        ("(12:34)", [754]),
        ("at 1:02:03, then 99:59.", [3723, 5999]),
        ("12:34–15:00", [754, 900]),
        ("we met at 10:30 am, 9:15 p.m. and 8:00 Uhr", []),
        ("Ratio 16:9, ISO 2025-05-27T10:00:00, John 3:16:4, $1:20", []),
        ("1:60 and 1:99:00", []),
        ("http://a.example:80:90/12:34/", []),
    ],
)
def test_times_are_found_and_what_only_looks_like_one_is_not(text: str, seconds: list[float]) -> None:
    assert [found[2] for found in times_in(text)] == seconds


def test_times_beyond_the_end_are_no_places() -> None:
    assert [found[2] for found in times_in("0:10 1:00", 30.0)] == [10]


def test_times_become_links_but_not_within_links() -> None:
    page = '<p>At 0:05 and <a href="https://a.example/?t=1:23">1:23</a></p><pre>0:07</pre>'
    assert link_times_in_html(page) == (
        '<p>At <a href="seek:5">0:05</a> and <a href="https://a.example/?t=1:23">1:23</a></p><pre>0:07</pre>'
    )


@given(st.lists(st.sampled_from(["<p>", "</p>", "<a href='x'>", "</a>", "1:23", " 0:05 ", "&amp;", "x", "<", "1:2:3"])))
def test_the_text_of_notes_stays_the_same(parts: list[str]) -> None:
    page = "".join(parts)
    linked = link_times_in_html(page)

    def bare(value: str) -> str:
        return html_of.unescape(re.sub(r"<[^<>]*>", "", value))

    assert bare(linked) == bare(page)


def test_json_chapters_are_sorted_and_cleaned() -> None:
    data = b"""{"version": "1.2.0", "chapters": [
        {"startTime": 60.5, "title": "Two", "url": "https://a.example", "img": "javascript:x"},
        {"startTime": 0, "title": "One"}, {"startTime": -5, "title": "Never"}, {"startTime": "x"}, 7,
        {"startTime": 30, "title": "Picture", "toc": false, "endTime": 40}, {"startTime": NaN, "title": "no"}]}"""
    assert parse_chapters_json(data) == (
        Chapter(0.0, "One"),
        Chapter(30.0, "Picture", end_s=40.0, in_list=False),
        Chapter(60.5, "Two", "https://a.example"),
    )


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"chapters": 3}', b"<html>", b"[" * 100_000])
def test_what_is_no_chapters_file_is_told(data: bytes) -> None:
    with pytest.raises(ValueError):
        parse_chapters_json(data)


def test_three_times_in_the_notes_are_chapters_and_two_are_not() -> None:
    notes = "Today:\n0:00 Low water\n(4:48) – The gulls\n1:02:03: Home\nWrite to us at 0:10 sharp"
    assert [(c.start_s, c.title) for c in chapters_from_notes(notes)] == [
        (0, "Low water"),
        (288, "The gulls"),
        (3723, "Home"),
    ]
    assert chapters_from_notes("0:00 One\n1:00 Two") == ()
    assert chapters_from_notes("5:00 One\n1:00 Two\n2:00 Three") == ()


def test_the_file_in_hand_wins_and_takes_what_others_know_better() -> None:
    embedded = [Chapter(0.0, "One"), Chapter(61.0, "")]
    published = [Chapter(0.5, "1", "https://a.example/1", "https://a.example/1.png"), Chapter(60.0, "Two")]
    merged = merge_chapters([*embedded[:1], Chapter(61.0, "", "https://x")], published, [], [], 100.0)
    assert merged[0] == Chapter(0.0, "One", "https://a.example/1", "https://a.example/1.png")
    assert (merged[1].start_s, merged[1].title, merged[1].in_list) == (61.0, "Two", True)
    assert merge_chapters([], [], [Chapter(5, "P")], [Chapter(6, "N")]) == (Chapter(5, "P"),)
    assert merge_chapters([], [], [], []) == ()


@pytest.mark.parametrize(
    ("link", "enclosure", "expected"),
    [
        ("https://a.example/1", "https://a.example/1.mp3", "https://a.example/1"),
        (None, "https://a.example/1.mp3", "https://a.example/1.mp3"),
        ("javascript:x", "https://a.example/1.mp3", "https://a.example/1.mp3"),
        ("https://ada:secret@a.example/1", "file:///home/1.mp3", None),
        (None, None, None),
    ],
)
def test_only_what_others_can_open_is_shared(link: str | None, enclosure: str | None, expected: str | None) -> None:
    episode = Episode(EpisodeId(1), ShowId(1), "S", "g", "T", link=link, enclosure_url=enclosure)
    assert share_address(episode) == expected
    if expected:
        assert share_address(episode, 83.7) == expected + "#t=83"
