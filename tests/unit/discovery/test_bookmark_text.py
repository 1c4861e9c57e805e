"""Bookmarks as text: what is pasted and what is written to files holds up against hostile notes."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from player.discovery.bookmark_text import ExportFormat, MarkedEpisode, bookmark_text, export
from player.domain.models import Bookmark, Episode, EpisodeId, ShowId

MADE = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def an_episode(number: int = 1, **changes: object) -> Episode:
    fields = {"title": f"Walk {number}", "link": f"https://a.example/{number}", **changes}
    return Episode(EpisodeId(number), ShowId(1), "Tidal Notes", f"g{number}", **fields)


def a_mark(at_s: float, note: str = "", number: int = 1, episode: Episode | None = None) -> MarkedEpisode:
    return MarkedEpisode(Bookmark(int(at_s), EpisodeId(number), at_s, note, MADE), episode or an_episode(number))


def test_one_to_paste_leads_to_its_moment() -> None:
    mark = a_mark(347.4, "Low water")
    expected = "Low water\nWalk 1 · Tidal Notes · 5:47\nhttps://a.example/1#t=347"
    assert bookmark_text(mark.bookmark, mark.episode) == expected


def test_without_a_note_or_an_address_for_others_those_lines_are_left_out() -> None:
    secret = an_episode(link="https://a.example/1?token=abc")
    mark = a_mark(5.0, episode=secret)
    assert bookmark_text(mark.bookmark, mark.episode) == "Walk 1 · Tidal Notes · 0:05"


def test_markdown_groups_by_episode_in_order_of_time() -> None:
    marks = [a_mark(90, "second"), a_mark(7, "other", 2), a_mark(12, "first *loud* [link](x)")]
    assert export(marks, ExportFormat.MARKDOWN) == (
        "# Bookmarks\n\n"
        "## Walk 1\n\nTidal Notes\n\n"
        "- [0:12](<https://a.example/1#t=12>) first \\*loud\\* \\[link\\](x)\n"
        "- [1:30](<https://a.example/1#t=90>) second\n\n"
        "## Walk 2\n\nTidal Notes\n\n"
        "- [0:07](<https://a.example/2#t=7>) other\n"
    )


def test_csv_holds_every_field_and_no_formula() -> None:
    rows = list(csv.DictReader(io.StringIO(export([a_mark(12, '=HYPERLINK("x")')], ExportFormat.CSV))))
    assert rows == [
        {
            "show": "Tidal Notes",
            "episode": "Walk 1",
            "seconds": "12.0",
            "time": "0:12",
            "note": '\'=HYPERLINK("x")',
            "made": "2026-01-02T03:04:05+00:00",
            "address": "https://a.example/1#t=12",
        }
    ]


@given(st.lists(st.tuples(st.integers(0, 9999), st.text(max_size=40), st.integers(1, 3)), max_size=8))
def test_every_bookmark_is_one_row_of_csv_and_one_line_of_markdown(given_marks: list[tuple[int, str, int]]) -> None:
    marks = [a_mark(at, note, number) for at, note, number in given_marks]
    rows = list(csv.reader(io.StringIO(export(marks, ExportFormat.CSV), newline="")))
    assert len(rows) == len(marks) + 1
    assert all(len(row) == 7 for row in rows)
    lines = [line for line in export(marks, ExportFormat.MARKDOWN).split("\n") if line.startswith("- ")]
    assert len(lines) == len(marks)
