"""A transcript written to a file: whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from player.domain.errors import FileNotWritten
from player.domain.models import Segment
from player.transcripts.export import export, write_export

SEGMENTS = (Segment(0.0, 2.0, "Low water.", "Ada"), Segment(2.0, 4.0, "Höher — später.", "Jon"))


@pytest.mark.parametrize("kind", ["vtt", "srt", "txt", "json"])
def test_the_file_holds_the_document_and_nothing_is_left_beside_it(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"tide.{kind}"
    path.write_text("what was there before")
    write_export(path, SEGMENTS, kind, language="de")
    assert path.read_text(encoding="utf-8") == export(SEGMENTS, kind, language="de")
    assert list(tmp_path.iterdir()) == [path]


def test_it_may_be_read_by_whom_the_person_lets_read_files(tmp_path: Path) -> None:
    mask = os.umask(0o022)
    try:
        write_export(tmp_path / "tide.txt", SEGMENTS, "txt")
    finally:
        os.umask(mask)
    assert (tmp_path / "tide.txt").stat().st_mode & 0o777 == 0o644


def test_where_nothing_can_be_written_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotWritten) as raised:
        write_export(tmp_path / "nowhere" / "tide.vtt", SEGMENTS, "vtt")
    assert "tide.vtt" in str(raised.value)
    (tmp_path / "folder.srt").mkdir()
    with pytest.raises(FileNotWritten):
        write_export(tmp_path / "folder.srt", SEGMENTS, "srt")
    assert [one.name for one in tmp_path.iterdir()] == ["folder.srt"], "nothing is left beside it"
