"""Notes cut into pieces: nothing is lost, every piece stands alone."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.discovery.note_pieces import split_notes

TAG = re.compile(r"<(/?)([a-z0-9]+)[^<>]*>")
VOID = {"br", "hr", "img"}


def text_of(markup: str) -> str:
    return html.unescape(TAG.sub("", markup))


def is_balanced(markup: str) -> bool:
    open_: list[str] = []
    for closing, name in TAG.findall(markup):
        if name in VOID:
            continue
        if not closing:
            open_.append(name)
        elif not open_ or open_.pop() != name:
            return False
    return not open_


words = st.text(st.sampled_from("abc &<é😀 \n"), min_size=1, max_size=60).map(html.escape)
inline = st.recursive(
    words, lambda inner: st.builds(lambda tag, part: f"<{tag}>{part}</{tag}>", st.sampled_from(["b", "em"]), inner)
)
block = st.recursive(
    st.builds(
        lambda tag, parts: f"<{tag}>{'<br>'.join(parts)}</{tag}>", st.sampled_from(["p", "h2"]), st.lists(inline)
    ),
    lambda inner: (
        st.builds(
            lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>",
            st.sampled_from(["div", "blockquote"]),
            st.lists(inner, max_size=4),
        )
        | st.lists(inline, max_size=6).map(lambda rows: "<ol>" + "".join(f"<li>{row}</li>" for row in rows) + "</ol>")
    ),
    max_leaves=20,
)


@given(st.lists(block, max_size=12).map("".join), st.integers(20, 200))
def test_pieces_hold_the_text_of_the_whole_and_are_balanced(notes: str, about: int) -> None:
    pieces = split_notes(notes, about)
    # Nothing but gaps is nothing.
    assert "".join(text_of(piece) for piece in pieces) == text_of(notes) or not (pieces or text_of(notes).strip())
    assert all(is_balanced(piece) for piece in pieces)
    # No piece is much longer than asked for: what is open at its beginning and end comes on top.
    assert all(len(text_of(piece)) <= 2 * about + 1 for piece in pieces)


def test_short_notes_are_one_piece_as_they_are() -> None:
    assert split_notes("<p>Hello</p>") == ("<p>Hello</p>",)
    assert split_notes("") == ()


@pytest.mark.parametrize("nothing", ["", "<br>", "<p><br></p><div>&nbsp;</div>", "<hr>\n<p>\u00a0</p>"])
def test_notes_that_are_only_gaps_are_none(nothing: str) -> None:
    assert split_notes(nothing) == ()


@pytest.mark.parametrize("something", ["<p>.</p>", '<img src="https://x.example/a.png">'])
def test_a_sign_or_a_picture_is_something(something: str) -> None:
    assert split_notes(something) == (something,)


def test_cuts_stand_between_paragraphs() -> None:
    paragraph = "<p>" + "word " * 40 + "</p>"
    pieces = split_notes(paragraph * 20, 300)
    assert all(piece.startswith("<p>") and piece.endswith("</p>") for piece in pieces)
    assert "".join(pieces) == paragraph * 20


def test_a_numbered_list_goes_on_counting() -> None:
    pieces = split_notes("<ol>" + "<li>word word word</li>" * 30 + "</ol>", 200)
    begun = 0
    for piece in pieces:
        start = re.match(r'<ol(?: start="(\d+)")?>', piece)
        assert start is not None
        assert int(start[1] or 1) == begun + 1
        begun += piece.count("<li>")
    assert begun == 30


@pytest.mark.parametrize(
    "notes",
    [
        "<p>" + "x" * 100_000 + "</p>",
        "<table><tbody><tr>" + "<td>x</td>" * 9_000 + "</tr></tbody></table>",
        "<blockquote>" * 150 + "<p>deep</p>" * 5_000 + "</blockquote>" * 150,
        "<hr>" * 10_000,
        "<p>" + "&amp;" * 30_000 + "</p>",
    ],
    ids=["one word", "one row", "deep", "rules", "entities"],
)
def test_hostile_notes_come_in_small_pieces(notes: str) -> None:
    pieces = split_notes(notes)
    assert max(len(piece) for piece in pieces) < 8_000
    assert max(piece.count("<td>") + piece.count("<hr>") for piece in pieces) <= 60
    assert "".join(text_of(piece) for piece in pieces).replace(" ", "") == text_of(notes)


def test_of_notes_that_are_nothing_but_markup_the_end_is_left_out() -> None:
    assert sum(piece.count("<hr>") for piece in split_notes("<hr>" * 240_000)) < 60_000


def test_a_table_that_a_person_wrote_stays_a_table() -> None:
    row = "<tr><td>Time</td><td>What is said there, at some length</td></tr>"
    pieces = split_notes("<table><tbody>" + row * 200 + "</tbody></table>")
    assert all(piece.startswith("<table>") and piece.endswith("</table>") for piece in pieces)
    assert "".join(pieces).count(row) == 200
