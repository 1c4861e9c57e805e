"""Tags written into copies of real files, and read back by our own readers."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.audio.chapters import embedded_chapters
from player.audio.tags import audio_length, audio_tags
from player.audio.writing import FileTags, can_have_tags, write_tags
from player.domain.models import Chapter
from tests.support.audio import CHAPTERS_MP3, SPEECH, SPEECH_M4A, SPEECH_OPUS, SPEECH_VBR_BARE
from tests.support.pictures import jpeg, png

TAGS = FileTags(
    "Flut & Ebbe “Ω”",
    "A. Shore",
    "Tidal Notes",
    "2025-05-27",
    "What the moon does.\nAnd the sun.",
    png(16, 16),
    (Chapter(0.0, "Hello"), Chapter(4.5, "Ebb", "https://a.example/ebb"), Chapter(9.25, "End")),
)
KINDS = [SPEECH, SPEECH_VBR_BARE, SPEECH_M4A, SPEECH_OPUS]


@pytest.fixture(params=KINDS, ids=lambda path: path.name)
def copy(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copy(request.param, tmp_path))


def test_what_is_written_is_read(copy: Path) -> None:
    length, own = audio_length(copy), embedded_chapters(copy)
    assert write_tags(copy, TAGS)
    found = audio_tags(copy)
    assert (found.title, found.artist, found.album, found.date) == (TAGS.title, TAGS.artist, TAGS.album, TAGS.date)
    assert found.comment == "What the moon does. And the sun."
    assert found.has_picture
    assert audio_length(copy) == pytest.approx(length, abs=0.01)
    chapters = [(c.start_s, c.title, c.url) for c in embedded_chapters(copy)]
    assert chapters == [(c.start_s, c.title, c.url) for c in own or TAGS.chapters]


def test_writing_again_changes_and_doubles_nothing(copy: Path) -> None:
    assert write_tags(copy, TAGS)
    size = copy.stat().st_size
    assert write_tags(copy, TAGS)
    assert copy.stat().st_size == size
    assert write_tags(copy, replace(TAGS, title="Other", picture=jpeg(16, 16), chapters=()))
    assert audio_tags(copy).title == "Other"


def test_what_is_not_known_stays_as_the_file_has_it(copy: Path) -> None:
    assert write_tags(copy, TAGS)
    assert write_tags(copy, FileTags())
    assert audio_tags(copy).title == TAGS.title


def test_chapters_of_its_own_are_kept(tmp_path: Path) -> None:
    copy = Path(shutil.copy(CHAPTERS_MP3, tmp_path))
    before = embedded_chapters(copy)
    assert len(before) > 0
    assert write_tags(copy, TAGS)
    assert embedded_chapters(copy) == before
    assert audio_tags(copy).title == TAGS.title


@pytest.mark.parametrize("picture", [b"<svg/>", b"", b"\x89PNG" + bytes(9_000_000)])
def test_no_other_pictures_than_players_know(tmp_path: Path, picture: bytes) -> None:
    copy = Path(shutil.copy(SPEECH, tmp_path))
    had = audio_tags(copy).has_picture
    assert write_tags(copy, replace(TAGS, picture=picture))
    assert audio_tags(copy).has_picture is had


@pytest.mark.parametrize("name", ["a.mp3", "a.m4a", "a.opus", "a.flac"])
def test_what_is_broken_is_said(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"OggS\x00\x02" + bytes(3000))
    assert not write_tags(path, TAGS) or name == "a.mp3"


def test_the_kind_is_told_by_the_name(tmp_path: Path) -> None:
    assert can_have_tags(Path("a.MP3"))
    assert can_have_tags(Path("a.opus"))
    assert not can_have_tags(Path("a.wav"))
    copy = Path(shutil.copy(SPEECH, tmp_path / "a.mp3.tagging"))
    assert write_tags(copy, TAGS, suffix=".mp3")
    assert audio_tags(copy).title == TAGS.title


@given(st.binary(max_size=3000), st.sampled_from([".mp3", ".m4a", ".opus", ".flac"]))
def test_any_bytes_end_in_yes_or_no(tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{suffix}"
    path.write_bytes(data)
    assert write_tags(path, TAGS) in (True, False)
