"""Chapters inside files: the three containers, their oddities, and mutagen as a second opinion."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from mutagen.id3 import CHAP, CTOC, ID3, TIT2, WXXX, CTOCFlags
from mutagen.mp4 import MP4
from mutagen.oggopus import OggOpus

from player.audio.chapters import chapter_picture, embedded_chapters
from player.domain.models import Chapter
from player.paths import resources_folder
from tests.unit.audio import files

DATA = Path(__file__).parents[2] / "data" / "audio"


@pytest.fixture
def chapters_of(tmp_path):
    """The chapters of a file made of these bytes."""

    def read(*parts: bytes) -> tuple[Chapter, ...]:
        path = tmp_path / "audio"
        path.write_bytes(b"".join(parts))
        return embedded_chapters(path)

    return read


def title(words: str, encoding: int = 3, version: int = 4) -> bytes:
    return files.frame("TIT2", files.text(words, encoding), version=version)


# --- ID3 ------------------------------------------------------------------------------------------------------------


def test_id3_chapters_agree_with_mutagen():
    found = embedded_chapters(DATA / "chapters.mp3")
    frames = sorted(ID3(DATA / "chapters.mp3").getall("CHAP"), key=lambda frame: frame.start_time)
    assert [(c.start_s, c.end_s, c.title) for c in found] == [
        (frame.start_time / 1000, frame.end_time / 1000, str(frame.sub_frames["TIT2"])) for frame in frames
    ]
    assert [c.title for c in found] == ["The harbour", "The boat", "The gulls"]


@pytest.mark.parametrize("version", [3, 4])
def test_what_mutagen_writes_is_read(tmp_path, version):
    path = tmp_path / "a.mp3"
    path.write_bytes((DATA / "short.mp3").read_bytes())
    tags = ID3()
    for name, start, words in (("b", 1000, "Später"), ("a", 0, "First"), ("hidden", 500, "Not listed")):
        inner = [TIT2(text=[words]), WXXX(url=f"https://a.example/{name}")]
        tags.add(CHAP(element_id=name, start_time=start, end_time=start + 400, sub_frames=inner))
    tags.add(CTOC(element_id="toc", flags=CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED, child_element_ids=["a", "b"]))
    tags.save(path, v2_version=version)
    assert embedded_chapters(path) == (
        Chapter(0.0, "First", "https://a.example/a", end_s=0.4),
        Chapter(0.5, "Not listed", "https://a.example/hidden", end_s=0.9, in_list=False),
        Chapter(1.0, "Später", "https://a.example/b", end_s=1.4),
    )


def test_chapters_are_in_order_of_time_and_not_of_the_table(chapters_of):
    found = chapters_of(
        files.tag(
            files.contents("b", "a"),
            files.chapter("b", 5000, 9000, title("Second")),
            files.chapter("a", 0, 5000, title("First")),
        )
    )
    assert found == (Chapter(0.0, "First", end_s=5.0), Chapter(5.0, "Second", end_s=9.0))


def test_a_full_table_says_nothing_of_what_it_leaves_out(chapters_of):
    names = [f"c{number}" for number in range(300)]
    rows = (files.chapter(name, 1000 * number, 0, title(name)) for number, name in enumerate(names))
    found = chapters_of(files.tag(files.contents(*names[:255]), *rows))
    assert len(found) == 300
    assert all(c.in_list for c in found)


@pytest.mark.parametrize("encoding", [1, 2, 3])
@pytest.mark.parametrize("version", [3, 4])
def test_titles_in_every_encoding_and_version(chapters_of, encoding, version):
    words = "Räder & Œuvre 爱 ❤️"
    inner = [
        title(words, encoding, version),
        files.frame("WXXX", files.link("https://example.org/a"), version=version),
    ]
    found = chapters_of(files.tag(files.chapter("a", 0, 200, *inner, version=version), version=version))
    assert found == (Chapter(0.0, words, "https://example.org/a", end_s=0.2),)


@pytest.mark.parametrize("codec", ["utf-8", "latin-1"])
def test_utf_8_that_calls_itself_latin_1(chapters_of, codec):
    data = b"\x00" + "Größe".encode(codec)
    assert chapters_of(files.tag(files.chapter("a", 0, 0, files.frame("TIT2", data))))[0].title == "Größe"


def test_sizes_as_itunes_wrote_them(chapters_of):
    """More than 127 bytes, as a plain number in a version where seven bits of each byte count."""
    words = "x" * 300
    plain = files.frame("TALB", files.text(words), plain_size=True)
    assert chapters_of(files.tag(plain, files.chapter("a", 0, 0, title("One"))))[0].title == "One"


def test_unsynchronised_tags(chapters_of):
    body = files.chapter("a", 0, 255, title("ÿ", 0, 3), version=3).replace(b"\xff", b"\xff\x00")
    found = chapters_of(b"ID3\x03\x00\x80" + files.synchsafe(len(body)) + body)
    assert found == (Chapter(0.0, "ÿ", end_s=0.255),)


def test_an_extended_header_is_passed_over(chapters_of):
    extended = struct.pack(">IHI", 6, 0, 0)
    chapter = files.chapter("a", 0, 0, title("One", 3, 3), version=3)
    assert chapters_of(files.tag(extended, chapter, version=3, flags=0x40)) == (Chapter(0.0, "One"),)


def test_links_may_be_percent_encoded_whole_and_only_web_addresses_count(chapters_of):
    def url_of(address: str) -> str | None:
        inner = [title("One"), files.frame("WXXX", files.link(address))]
        return chapters_of(files.tag(files.chapter("a", 0, 0, *inner)))[0].url

    assert url_of("https%3A%2F%2Fexample.org%2Fa") == "https://example.org/a"
    assert url_of("https://example.org/a%20b") == "https://example.org/a%20b"
    assert url_of("javascript:alert(1)") is None
    assert url_of("file:///etc/passwd") is None


def test_pictures_are_named_and_read_on_demand(tmp_path):
    path = tmp_path / "a.mp3"
    elsewhere = files.frame("APIC", files.picture(b"https://example.org/b.png", "-->"))
    path.write_bytes(
        files.tag(
            files.chapter("first one", 0, 0, title("One"), files.frame("APIC", files.picture(b"PNG!"))),
            files.chapter("b", 1000, 0, title("Two"), elsewhere),
        )
    )
    first, second = embedded_chapters(path)
    assert first.image_url == "embedded:first%20one"
    assert chapter_picture(path, first.image_url) == b"PNG!"
    assert second.image_url == "https://example.org/b.png"
    assert chapter_picture(path, second.image_url) is None
    assert chapter_picture(path, "embedded:nobody") is None
    assert chapter_picture(tmp_path / "gone.mp3", "embedded:b") is None


def test_compressed_frames_are_never_unpacked(chapters_of):
    bomb = files.packed(bytes(30_000_000))
    found = chapters_of(
        files.tag(
            files.frame("TIT2", bomb, flags=0x0009),
            files.chapter("a", 0, 0, title("One"), files.frame("TIT3", bomb, flags=0x0009)),
        )
    )
    assert found == (Chapter(0.0, "One"),)


def test_chapters_without_a_title_are_not_in_the_list(chapters_of):
    (found,) = chapters_of(files.tag(files.chapter("a", 0, 0, files.frame("WXXX", files.link("https://example.org")))))
    assert (found.in_list, found.url) == (False, "https://example.org")


def test_the_sample_show_has_chapters_in_a_file():
    assert len(embedded_chapters(resources_folder() / "sample" / "episode-1.mp3")) >= 3


# --- MP4 ------------------------------------------------------------------------------------------------------------


def test_mp4_chapters_agree_with_mutagen():
    found = embedded_chapters(DATA / "speech.m4a")
    assert [(c.start_s, c.title) for c in found] == [(c.start, c.title) for c in MP4(DATA / "speech.m4a").chapters]
    assert len(found) == 3


def movie(*boxes: bytes, before: bytes = b"") -> bytes:
    return files.box(b"ftyp", b"M4A \x00\x00\x00\x00") + before + files.box(b"moov", files.mvhd(), *boxes)


@pytest.mark.parametrize("version", [0, 1])
def test_neros_chapters_have_titles_of_up_to_255_bytes(chapters_of, version):
    long = ("é" * 127).encode()
    chapters = [(0.0, b"One"), (1.5, long), (2.0, b"\xff cut \xc3")]
    found = chapters_of(movie(files.box(b"udta", files.chpl(chapters, version))))
    assert [(c.start_s, c.title) for c in found] == [(0.0, "One"), (1.5, "é" * 127), (2.0, "cut")]


def text_movie(samples: list[bytes], lengths: list[int], *more: bytes, a_chunk: int | None = None) -> bytes:
    """A movie whose second track is a text track of these samples, which lie before ``moov``."""
    sizes = [len(sample) for sample in samples]
    sound = files.track(1, b"soun", chapters=[2, 3])
    words = files.track(2, b"text", *files.sample_tables(sizes, lengths, 24, a_chunk))
    return movie(sound, words, *more, before=files.box(b"mdat", *samples))


@pytest.mark.parametrize("a_chunk", [None, 1, 2])
def test_quicktimes_text_track(chapters_of, a_chunk):
    samples = [files.text_sample(words) for words in (b"One", "Zweitens".encode("utf-16"), b"Three")]
    found = chapters_of(text_movie(samples, [1500, 2500, 1000], a_chunk=a_chunk))
    assert [(c.start_s, c.title) for c in found] == [(0.0, "One"), (1.5, "Zweitens"), (4.0, "Three")]


def test_a_longer_list_wins_and_the_text_track_among_equals(chapters_of):
    samples = [files.text_sample(words) for words in (b"A long title", b"Another one")]
    same = files.box(b"udta", files.chpl([(0.0, b"A long"), (1.5, b"Another")]))
    assert [c.title for c in chapters_of(text_movie(samples, [1500, 1500], same))] == ["A long title", "Another one"]
    more = files.box(b"udta", files.chpl([(0.0, b"One"), (1.0, b"Two"), (2.0, b"Three")]))
    assert [c.title for c in chapters_of(text_movie(samples, [1500, 1500], more))] == ["One", "Two", "Three"]


def test_links_of_apples_enhanced_podcasts(chapters_of):
    names = [files.text_sample(b"One"), files.text_sample(b"Two")]
    links = [files.text_sample(b"a site", b"https://example.org/1"), files.text_sample(b"a site", b"ftp://example.org")]
    offset = 24 + sum(len(sample) for sample in names)
    sound = files.track(1, b"soun", chapters=[2, 3])
    words = files.track(2, b"text", *files.sample_tables([len(s) for s in names], [1500, 1500], 24))
    sites = files.track(3, b"text", *files.sample_tables([len(s) for s in links], [1500, 1500], offset))
    found = chapters_of(movie(sound, words, sites, before=files.box(b"mdat", *names, *links)))
    assert [(c.title, c.url) for c in found] == [("One", "https://example.org/1"), ("Two", None)]


def test_a_text_track_that_points_out_of_the_file_leaves_neros_list(chapters_of):
    broken = files.track(2, b"text", *files.sample_tables([10, 10], [1000, 1000], 10**6))
    nero = files.box(b"udta", files.chpl([(0.0, b"One")]))
    assert [c.title for c in chapters_of(movie(files.track(1, b"soun", chapters=[2]), broken, nero))] == ["One"]


# --- Ogg, and nothing -----------------------------------------------------------------------------------------------


def test_chapters_in_comments(tmp_path):
    path = tmp_path / "speech.opus"
    path.write_bytes((DATA / "speech.opus").read_bytes())
    comments = OggOpus(path)
    comments["CHAPTER002"], comments["CHAPTER002NAME"] = "00:00:03.500", "Two"
    comments["CHAPTER001"], comments["CHAPTER001NAME"] = "00:00:00.000", "One"
    comments["CHAPTER001URL"] = "https://example.org"
    comments["CHAPTER003"], comments["CHAPTER003NAME"] = "soon", "Never"
    comments["CHAPTER004NAME"] = "No time"
    comments.save()
    assert embedded_chapters(path) == (Chapter(0.0, "One", "https://example.org"), Chapter(3.5, "Two"))


@pytest.mark.parametrize("name", ["speech.mp3", "speech.opus", "short.mp3"])
def test_files_without_chapters_have_none(name):
    assert embedded_chapters(DATA / name) == ()


@pytest.mark.parametrize(
    "data", [b"", b"ID3", b"ID3\x04\x00\x00\x00\x00\x00\x00", b"OggS", b"\x00\x00\x00\x08ftyp", b"text"]
)
def test_scraps_have_none(chapters_of, data):
    assert chapters_of(data) == ()


def test_a_missing_file_has_none(tmp_path):
    assert embedded_chapters(tmp_path / "gone.mp3") == ()
    assert embedded_chapters(tmp_path) == ()
