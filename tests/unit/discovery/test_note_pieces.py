"""Notes cut into pieces: nothing is lost, every piece stands alone."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.discovery import note_pieces
from player.discovery.note_pieces import NotePieces, split_notes
from player.discovery.seek_times import link_times_in_html

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
    pieces = tuple(split_notes(notes, about))
    # Nothing but gaps is nothing.
    assert "".join(text_of(piece) for piece in pieces) == text_of(notes) or not (pieces or text_of(notes).strip())
    assert all(is_balanced(piece) for piece in pieces)
    # No piece is much longer than asked for: what is open at its beginning and end comes on top.
    assert all(len(text_of(piece)) <= 2 * about + 1 for piece in pieces)


def test_short_notes_are_one_piece_as_they_are() -> None:
    assert tuple(split_notes("<p>Hello</p>")) == ("<p>Hello</p>",)
    assert tuple(split_notes("")) == ()


@pytest.mark.parametrize("nothing", ["", "<br>", "<p><br></p><div>&nbsp;</div>", "<hr>\n<p>\u00a0</p>"])
def test_notes_that_are_only_gaps_are_none(nothing: str) -> None:
    assert tuple(split_notes(nothing)) == ()


@pytest.mark.parametrize("something", ["<p>.</p>", '<img src="https://x.example/a.png">'])
def test_a_sign_or_a_picture_is_something(something: str) -> None:
    assert tuple(split_notes(something)) == (something,)


def test_each_piece_of_a_page_is_made_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def linked(piece: str, duration_s: float | None) -> str:
        made.append(piece)
        return link_times_in_html(piece, duration_s)

    monkeypatch.setattr(note_pieces, "link_times_in_html", linked)
    paragraph = "<p>See the lamp at 1:05, and the pier at 9:59:59.</p>"
    notes = NotePieces(paragraph * 2_000, with_times=True, duration_s=3_600)
    assert notes
    assert not notes.have_pictures
    assert not made
    pieces = iter(notes)
    assert next(pieces).count('<a href="seek:65">1:05</a>') == made[0].count("<p>")
    assert len(made) == 1
    # And again from the first on, for whoever shows all of it anew.
    whole = "".join(notes)
    assert whole.count("seek:") == 2_000
    assert "9:59:59.</p>" in whole
    assert "".join(NotePieces(paragraph * 2_000)) == paragraph * 2_000


def test_notes_say_whether_there_are_any_and_whether_they_have_pictures() -> None:
    assert not NotePieces()
    assert not NotePieces("<p>&nbsp;</p>")
    assert NotePieces("<p>A word</p>")
    assert NotePieces('<img src="https://x.example/a.png">').have_pictures


def test_cuts_stand_between_paragraphs() -> None:
    paragraph = "<p>" + "word " * 40 + "</p>"
    pieces = tuple(split_notes(paragraph * 20, 300))
    assert all(piece.startswith("<p>") and piece.endswith("</p>") for piece in pieces)
    assert "".join(pieces) == paragraph * 20


def test_a_numbered_list_goes_on_counting() -> None:
    pieces = tuple(split_notes("<ol>" + "<li>word word word</li>" * 30 + "</ol>", 200))
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
    pieces = tuple(split_notes(notes))
    assert max(len(piece) for piece in pieces) < 8_000
    assert max(piece.count("<td>") + piece.count("<hr>") for piece in pieces) <= 60
    assert "".join(text_of(piece) for piece in pieces).replace(" ", "") == text_of(notes)


def test_of_notes_that_are_nothing_but_markup_the_end_is_left_out() -> None:
    assert sum(piece.count("<hr>") for piece in split_notes("<hr>" * 240_000)) < 60_000


def test_a_table_that_a_person_wrote_stays_a_table() -> None:
    row = "<tr><td>Time</td><td>What is said there, at some length</td></tr>"
    pieces = tuple(split_notes("<table><tbody>" + row * 200 + "</tbody></table>"))
    assert all(piece.startswith("<table>") and piece.endswith("</table>") for piece in pieces)
    assert "".join(pieces).count(row) == 200
