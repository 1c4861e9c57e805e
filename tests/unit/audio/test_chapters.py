"""Chapters and lengths inside files; the files are written here, and read by what ships."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mutagen.id3 import CHAP, CTOC, ID3, TIT2, WXXX, CTOCFlags
from mutagen.oggopus import OggOpus

from player.audio.chapters import audio_length, embedded_chapters
from player.paths import resources_folder

DATA = Path(__file__).resolve().parents[2] / "data" / "audio"


def test_id3_chapters_come_in_order_of_time_with_titles_and_links(tmp_path: Path) -> None:
    file = tmp_path / "a.mp3"
    shutil.copyfile(DATA / "short.mp3", file)
    tags = ID3()
    for name, start, title in (("b", 1000, "Later"), ("a", 0, "First"), ("hidden", 500, "Not listed")):
        frames = [TIT2(text=[title]), WXXX(url=f"https://a.example/{name}%20x")]
        tags.add(CHAP(element_id=name, start_time=start, end_time=start + 400, sub_frames=frames))
    tags.add(CTOC(element_id="toc", flags=CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED, child_element_ids=["a", "b"]))
    tags.save(file)
    found = embedded_chapters(file)
    assert [(c.start_s, c.title, c.in_list) for c in found] == [
        (0.0, "First", True),
        (0.5, "Not listed", False),
        (1.0, "Later", True),
    ]
    assert found[0].url == "https://a.example/a x"
    assert found[0].end_s == 0.4


def test_chapters_in_ogg_comments(tmp_path: Path) -> None:
    file = tmp_path / "a.opus"
    shutil.copyfile(DATA / "speech.opus", file)
    tags = OggOpus(file)
    tags["CHAPTER001"] = ["00:00:10.500"]
    tags["CHAPTER001NAME"] = ["Later"]
    tags["CHAPTER000"] = ["00:00:00.000"]
    tags["CHAPTER000NAME"] = ["First"]
    tags["CHAPTER000URL"] = ["https://a.example"]
    tags["CHAPTER002"] = ["nonsense"]
    tags.save()
    assert [(c.start_s, c.title, c.url) for c in embedded_chapters(file)] == [
        (0.0, "First", "https://a.example"),
        (10.5, "Later", None),
    ]


def test_the_sample_show_has_chapters_in_a_file() -> None:
    assert len(embedded_chapters(resources_folder() / "sample" / "episode-1.mp3")) >= 3


@pytest.mark.parametrize("name", ["speech.mp3", "speech.m4a", "speech.opus"])
def test_lengths_are_told(name: str) -> None:
    assert audio_length(DATA / name) == pytest.approx(21, abs=1.5)


def test_a_file_that_is_not_there_has_nothing(tmp_path: Path) -> None:
    assert embedded_chapters(tmp_path / "gone.mp3") == ()
    assert audio_length(tmp_path / "gone.mp3") is None


@given(st.sampled_from(["chapters.mp3", "speech.m4a", "speech.opus"]), st.integers(0, 3000), st.binary(max_size=40))
def test_no_damage_to_a_file_raises(
    tmp_path_factory: pytest.TempPathFactory, name: str, place: int, junk: bytes
) -> None:
    data = (DATA / name).read_bytes()
    file = tmp_path_factory.mktemp("a") / name
    file.write_bytes(data[:place] + junk + data[place + len(junk) :])
    starts = [chapter.start_s for chapter in embedded_chapters(file)]
    assert starts == sorted(starts)
    length = audio_length(file)
    assert length is None or length > 0
