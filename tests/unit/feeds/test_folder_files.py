"""A file as an episode: title, date, identity, and what stands beside it."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.audio.tags import AudioTags, one_line
from player.domain.addresses import local_path
from player.feeds.folder_files import date_of, fingerprint, make_item, title_of
from player.feeds.folder_scan import Beside, FolderContent, FolderFile, language_beside, pack_files, scan, unpack_files
from player.feeds.folders import most_common
from tests.support.audio import SHORT, SPEECH
from tests.unit.audio import files

WRITTEN = datetime(2024, 5, 27, 12, tzinfo=UTC)
FOLDER = "file:///home/me/My%20audio/"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2023-04-05", datetime(2023, 4, 5, tzinfo=UTC)),
        ("2023-04-05T06:07:08", datetime(2023, 4, 5, 6, 7, 8, tzinfo=UTC)),
        ("2023-04-05 06:07", datetime(2023, 4, 5, 6, 7, tzinfo=UTC)),
        ("2023-04", datetime(2023, 4, 1, tzinfo=UTC)),
        ("2003", datetime(2003, 1, 1, tzinfo=UTC)),
        # The year that it was written in says less than when.
        ("2024", WRITTEN),
        ("2024-05", WRITTEN),
        ("2024-05-01", datetime(2024, 5, 1, tzinfo=UTC)),
        *((text, WRITTEN) for text in ("", "soon", "0000", "1901-02-03", "2023-02-31", "9999-01-01", "²⁰²³")),
    ],
)
def test_the_date_in_a_tag_else_when_it_was_written(text: str, date: datetime) -> None:
    assert date_of(text, WRITTEN) == date


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("the_long walk.mp3", "the long walk"),
        ("Part 1.5.opus", "Part 1.5"),
        ("a\n\x07b\udcff.mp3", "a b�"),
        (" .mp3", "…"),
    ],
)
def test_a_title_from_a_name(name: str, title: str) -> None:
    assert title_of(name) == title


def test_a_recording_is_the_same_under_other_tags(tmp_path: Path) -> None:
    path = tmp_path / "a.mp3"

    def of(data: bytes) -> str:
        path.write_bytes(data)
        return fingerprint(path)

    plain = of(SPEECH.read_bytes())
    assert plain.startswith("file:")
    sound = SPEECH.read_bytes()
    if sound.startswith(b"ID3"):
        from player.audio.id3 import tag_size

        sound = sound[tag_size(sound[:10]) :]
    assert of(files.tag(files.frame("TIT2", files.text("Another"))) + sound) == plain
    assert of(sound + b"TAG" + bytes(125)) == plain
    assert of(sound[:-1]) != plain
    assert of(b"x" + sound[1:]) != plain
    assert of(SHORT.read_bytes()) != plain
    assert of(b"") == ""
    assert of(files.tag()) == ""
    assert of(b"ID3\x04\x00\x00\x7f\x7f\x7f\x7f") == ""


def test_the_language_beside_a_file() -> None:
    names = ("a.srt", "a.en.srt", "a.pt-BR.vtt", "a.mp3.srt", "a.notes.txt", "a.ogg.srt")
    assert [language_beside("a.mp3", f"sub/{name}") for name in names] == ["", "en", "pt-BR", "", "", ""]
    assert language_beside("my.show.mp3", "my.show.srt") == ""


def test_what_stands_beside_a_file_is_found_whatever_its_spelling(tmp_path: Path) -> None:
    for name in ("A.mp3", "a.SRT", "a.en.vtt", "A.mp3.json", "a.jpg", "ab.srt", "a.notes.txt", "b.ogg", "Cover.png"):
        (tmp_path / name).write_bytes(b"x")
    content = scan(tmp_path)
    first, second = content.files
    assert (first.path, second.path) == ("A.mp3", "b.ogg")
    assert [each.path for each in first.transcripts] == ["A.mp3.json", "a.SRT", "a.en.vtt"]
    assert first.picture is not None
    assert first.picture.path == "a.jpg"
    assert (second.transcripts, second.picture) == ((), None)
    assert content.cover is not None
    assert (content.cover.path, content.whole, content.empty) == ("Cover.png", True, False)


names = st.text(st.characters(exclude_characters="/\0"), min_size=1, max_size=20).map(
    # As the system gives names that are no UTF-8.
    lambda text: text.encode("utf-8", "surrogatepass").decode("utf-8", "surrogateescape")
)
besides = st.builds(Beside, names, st.integers(0, 2**62))
media = st.builds(
    FolderFile,
    st.lists(names, min_size=1, max_size=3).map("/".join),
    st.integers(0, 2**50),
    st.integers(0, 2**62),
    st.lists(besides, max_size=2).map(tuple),
    st.none() | besides,
)


@given(st.lists(media, max_size=5).map(tuple), st.none() | besides, st.booleans(), st.booleans())
def test_a_folder_survives_being_packed(
    found: tuple[FolderFile, ...], cover: Beside | None, whole: bool, empty: bool
) -> None:
    content = FolderContent(found, cover, whole, empty)
    assert FolderContent.unpack(content.pack()) == content
    assert unpack_files(pack_files(found)) == found
    assert all(len(file.hash) == 16 for file in found)
    assert len({file.hash for file in found}) == len(set(found))


@given(media, st.text(max_size=30), st.text(max_size=30))
def test_any_file_is_an_item_that_leads_to_it(file: FolderFile, title: str, date: str) -> None:
    item = make_item(FOLDER, file, AudioTags(title=one_line(title), date=date, notes=title), 3.0, "guid")
    assert item.title
    assert not any(unicodedata.category(sign) in ("Cc", "Cs") for sign in item.title)
    assert item.published is not None
    assert item.published <= datetime.now(UTC)
    assert item.enclosures[0].url.isascii()
    path = local_path(item.enclosures[0].url)
    assert path is not None
    assert str(path) == str(Path("/home/me/My audio") / file.path)
    assert [local_path(ref.url) for ref in item.transcripts] == [
        Path("/home/me/My audio") / each.path for each in file.transcripts
    ]


def test_what_more_than_half_say_is_said_of_the_show() -> None:
    assert most_common(["A", "A", "B", ""], 3) == "A"
    assert most_common(["A", "B"], 2) == ""
    assert most_common(["A", ""], 2) == ""
    assert most_common([], 0) == ""
