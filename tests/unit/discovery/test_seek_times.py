"""Times in notes: what is one, what is not, and that linking them changes no text."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.discovery.seek_times import link_times_in_html, times_in

_TAG = re.compile(r"<!--.*?-->|<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", re.DOTALL)
_LINK = re.compile(r'<a href="seek:\d+">([\d:.]+)</a>')


def seconds(text: str, duration_s: float | None = None) -> list[float]:
    return [mark.seconds for mark in times_in(text, duration_s)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12:34 Title", [754]),
        ("(12:34)", [754]),
        ("[00:00] Intro", [0]),
        ("at 12:34 we talk of clocks", [754]),
        ("1:02:03 - End", [3723]),
        ("12:34-15:00 both", [754, 900]),
        ("from 3:05 to 4:10", [185, 250]),
        ("See 12:34, 13:00; and 14:00.", [754, 780, 840]),
        ("75:30 of a long one", [4530]),
        ("12:34 AMAZING", [754]),
        ("2:10 Pt. 2", [130]),
        ("5:00 et cetera", [300]),
        ("1:02:03.500 exactly", [3723]),
        ("May we begin 3:20?", [200]),
    ],
)
def test_a_place_in_the_audio(text, found):
    assert seconds(text) == found


@pytest.mark.parametrize(
    "text",
    [
        *(
            "at 10:30 am",
            "10:30am",
            "10:30 a.m.",
            "10:30-11:30 pm",
            "10:30 Uhr",
            "10:30 EST",
            "10:30 (CET)",
            "18:00 UTC",
        ),
        *("7:00 in the evening", "9:00 o'clock", "10:30 ET", "Doors 19:30", "tomorrow at 10:30"),
        *(
            "Monday 10:30",
            "Montag, 10:30",
            "May 27, 10:30",
            "27 May 2025, 10:30",
            "2025-05-27 10:30",
            "2025-05-27T10:30",
        ),
        *("27.05.2025 10:30", "am 3. Mai um 10:30"),
        *("John 3:16", "1 Cor 13:12", "Psalm 119:105", "John 3:16-18", "Rev. 21:04", "Surah 2:55", "John 3:16, 4:12"),
        *("a ratio of 1:12", "1:10 scale", "16:9", "odds of 10:11"),
        *(
            "https://example.org/12:34",
            "v1:23",
            "12:34:56:78",
            "$12:34",
            "1.12:34",
            "foo@12:34",
            "12:345",
            "12:3",
            "3:75",
        ),
        *("1:75:00", "10:30%", "ab12:34", "12:34ab"),
    ],
)
def test_something_else(text):
    assert seconds(text) == []


_DAYS = (
    "Mon Tues Wednesday thurs Fri SATURDAYS sun Dienstags Donnerstag Freitag Samstag Sonntags Mittwoch MÄRZ_3 dez._24"
)
_MORE_DAYS = (
    "January_2 feb_1st 3rd_March apr._2,_2024 June_5_2024 july_3 aug_2 sept_9 okt_1 nov_3 today daily every_day"
)
_BOOKS = "Genesis Exod Kings Psalms Song_of_Songs song_of_solomon Matthew Matt. mk Rom Phil Qur’an QUR'AN verses 2_Sam"


@pytest.mark.parametrize("name", f"{_DAYS} {_MORE_DAYS} {_BOOKS}".split())
def test_behind_the_name_of_a_day_or_of_a_book(name):
    assert seconds(f"{name.replace('_', ' ')} 10:30") == []


def test_what_looks_like_a_time_hides_none_that_stands_near():
    assert seconds("16:091:02:03 and 1:02:03") == [3723]
    assert seconds("16:09:1 4:50") == [290]
    assert seconds("John 3:16, 4:12 5:10") == [310]


def test_nothing_beyond_the_end_where_the_length_is_known():
    assert seconds("0:10 and 12:34", 60.0) == [10]
    assert seconds("0:10 and 1:00", 60.0) == [10, 60]


def test_where_the_time_stands():
    (mark,) = times_in("see 12:34.")
    assert (mark.start, mark.end) == (4, 9)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>12:34 x</p>", '<p><a href="seek:754">12:34</a> x</p>'),
        ("<li>00:00 A &amp; B</li>", '<li><a href="seek:0">00:00</a> A &amp; B</li>'),
        ("<p>at 10:30 <b>am</b></p>", None),
        ("<p>10:30&nbsp;pm</p>", None),
        ("<p>John <i>3:16</i></p>", None),
        ("<p>Monday</p><p>3:16</p>", '<p>Monday</p><p><a href="seek:196">3:16</a></p>'),
        ('<a href="https://x.example/?t=12:34" title="12:34">12:34</a>', None),
        ('<img src="a" alt="12:34">', None),
        ("<pre>12:34</pre><code>12:34</code>", None),
        ("<a href='x'>out</a> 1:00", "<a href='x'>out</a> <a href=\"seek:60\">1:00</a>"),
        ("1<b>2:34</b>", None),
        ("12:3&#52;", None),
        ("", None),
    ],
)
def test_links_in_sanitised_html(before, after):
    assert link_times_in_html(before) == (after or before)


def test_linking_twice_changes_nothing_more():
    once = link_times_in_html("<p>12:34 and 13:00</p>")
    assert link_times_in_html(once) == once


_TEXT = st.text(st.sampled_from("0123456789::.-ap m,()é\n"), max_size=12)
_PIECE = st.one_of(
    _TEXT,
    st.text(max_size=6).map(html.escape),
    st.sampled_from(
        [
            *("<p>", "</p>", "<b>", "</b>", "<br>", '<a href="https://x.example/1:23">', "</a>", "<code>", "</code>"),
            *('<img src="x" alt="1:23">', "&nbsp;", "&amp;", "&#58;", "12:34", "1:02:03", " am", "<!-- 1:23 -->"),
        ]
    ),
)


@given(st.lists(_PIECE, max_size=30).map("".join), st.one_of(st.none(), st.floats(0, 10_000)))
def test_not_a_character_of_the_text_changes(before, duration_s):
    after = link_times_in_html(before, duration_s)
    assert _LINK.sub(r"\1", after) == before
    assert html.unescape(_TAG.sub("", after)) == html.unescape(_TAG.sub("", before))
    for seek in re.findall(r'href="seek:(\d+)"', after):
        assert duration_s is None or int(seek) <= duration_s
