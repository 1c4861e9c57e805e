"""Lengths and titles: right for every kind of file, and cheap for hostile ones."""

from __future__ import annotations

import random
import struct
import wave
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mutagen.id3 import ID3

from player.audio import mp4
from player.audio.chapters import embedded_chapters
from player.audio.mpeg import frame_size
from player.audio.tags import AudioTags, audio_length, audio_tags
from tests.support import mp3
from tests.unit.audio import files

DATA = Path(__file__).parents[2] / "data" / "audio"


@pytest.mark.parametrize(
    ("name", "seconds"),
    [
        ("speech.mp3", 21.14),
        ("speech-vbr.mp3", 10.06),
        ("speech-vbr-bare.mp3", 10.06),
        ("clock.mp3", 28.8),
        ("short.mp3", 3.05),
        ("speech.m4a", 21.1),
        ("speech.opus", 21.07),
        ("chapters.mp3", 21.17),
    ],
)
def test_every_kind_of_file_tells_its_length(name, seconds):
    assert audio_length(DATA / name) == pytest.approx(seconds, abs=0.05)


def test_a_varying_bit_rate_without_a_header_is_counted_frame_by_frame(tmp_path):
    path = tmp_path / "long.mp3"
    frames = mp3.for_seconds(mp3.split((DATA / "speech-vbr-bare.mp3").read_bytes()), 600)
    path.write_bytes(
        files.tag(files.frame("TIT2", files.text("x")), padding=5000) + b"".join(frames) + b"TAG" + bytes(125)
    )
    assert audio_length(path) == pytest.approx(mp3.seconds(frames), abs=0.05)


def test_frames_are_measured_as_elsewhere():
    frames = mp3.split((DATA / "speech-vbr.mp3").read_bytes(), with_info=True)
    sizes = [frame_size(frame[:3]) for frame in frames]
    assert [size and size[0] for size in sizes] == [len(frame) for frame in frames]
    assert sum(size[1] for size in sizes if size) == pytest.approx(mp3.seconds(frames))


def test_wave_files_tell_their_length(tmp_path):
    path = tmp_path / "a.wav"
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(8000)
        out.writeframes(bytes(2 * 8000 * 3))
    assert audio_length(path) == 3.0


@pytest.mark.parametrize(
    "data", [b"", b"\xff", b"<html>not audio</html>" * 100, bytes(5000), b"ID3\x04\x00\x00\x7f\x7f\x7f\x7f"]
)
def test_what_is_no_audio_has_no_length(tmp_path, data):
    path = tmp_path / "a.mp3"
    path.write_bytes(data)
    assert audio_length(path) is None
    assert audio_tags(path) == AudioTags()


def test_a_missing_file_has_neither(tmp_path):
    assert audio_length(tmp_path / "gone.mp3") is None
    assert audio_tags(tmp_path / "gone.mp3") == AudioTags()


def test_titles_agree_with_mutagen():
    theirs = ID3(DATA / "chapters.mp3")
    ours = audio_tags(DATA / "chapters.mp3")
    assert (ours.title, ours.artist) == (str(theirs["TIT2"]), str(theirs["TPE1"]))


def test_titles_of_mp4_and_opus():
    assert audio_tags(DATA / "speech.m4a").title == "The green boat"
    assert audio_tags(DATA / "speech.opus") == AudioTags()


def test_all_titles_of_a_tag(tmp_path):
    path = tmp_path / "a.mp3"
    path.write_bytes(
        files.tag(
            files.frame("TIT2", files.text("A\ttitle\nof two lines\x00another")),
            files.frame("TPE1", files.text("Ada", 1)),
            files.frame("TALB", files.text("Show", 2)),
            files.frame("TYER", files.text("2025", 0)),
            files.frame("TCON", files.text("Podcast")),
            files.frame("COMM", b"\x03engiTunNORM\x00 0000"),
            files.frame("COMM", b"\x03eng\x00What it is about"),
            files.frame("APIC", files.picture(b"PNG")),
        )
    )
    assert audio_tags(path) == AudioTags(
        "A title of two lines",
        "Ada",
        "Show",
        "2025",
        "Podcast",
        "What it is about",
        has_picture=True,
        notes="What it is about",
    )


# --- hostile files ----------------------------------------------------------------------------------------------------


def all_of(path: Path) -> tuple[object, ...]:
    return embedded_chapters(path), audio_length(path), audio_tags(path)


@pytest.mark.parametrize(
    "data",
    [
        files.tag(files.frame("TIT2", files.packed(bytes(50_000_000)), flags=0x0009)) + b"\xff\xfb\x90\x00" * 500,
        b"ID3\x04\x00\x00\x7f\x7f\x7f\x7f" + files.chapter("a", 0, 1) * 2000,
        files.tag(*(files.frame("APIC", b"x") for _ in range(50_000))),
        files.box(b"ftyp", b"M4A ") + b"\x00\x00\x00\x08free" * 300_000,
        files.box(b"ftyp", b"M4A ") + b"\x00\x00\xff\xffmoov" * 5_000,
        files.box(b"ftyp", b"M4A ") + files.box(b"moov", b"\x00\x00\x00\x08trak" * 100_000),
        files.box(b"ftyp", b"M4A ") + files.box(b"moov", files.box(b"udta", b"\xff" * 4 + b"chpl\x01" + b"\xff" * 9)),
        files.box(b"ftyp", b"M4A ") + struct.pack(">I4sQ", 1, b"moov", 2**63) + bytes(100),
        b"OggS\x00\x02" + bytes(20) + b"\x01\x13OpusHead" + bytes(20) + b"OggS" * 20_000,
        b"fLaC" + b"\x04\xff\xff\xff" + bytes(10_000),
        b"\xff\xfb\x90\x00" * 200_000,
    ],
    ids=["packed", "endless-tag", "frames", "boxes", "nested", "tracks", "titles", "size", "pages", "comment", "sync"],
)  # fmt: skip
def test_a_hostile_file_is_survived(tmp_path, data):
    path = tmp_path / "a.mp3"
    path.write_bytes(data)
    all_of(path)


def test_more_boxes_than_any_real_file_are_refused(tmp_path):
    path = tmp_path / "a.m4a"
    path.write_bytes(files.box(b"ftyp", b"M4A ") + b"\x00\x00\x00\x08free" * (mp4.MAX_BOXES + 1))
    with path.open("rb") as file, pytest.raises(mp4.BrokenFileError):
        mp4.Mp4File(file).movie()


@pytest.mark.parametrize("name", ["chapters.mp3", "speech.m4a", "speech.opus", "short.mp3", "speech-vbr-bare.mp3"])
@given(seed=st.integers(0, 2**32))
def test_damaged_files_raise_nothing(tmp_path_factory, name, seed):
    dice = random.Random(seed)
    data = bytearray((DATA / name).read_bytes()[:60_000])
    for _ in range(dice.randint(1, 30)):
        # Most of what is read stands at the beginning, and in MP4 at the end.
        place = dice.choice((dice.randrange(len(data)), dice.randrange(400), len(data) - 1 - dice.randrange(3000)))
        data[place] = dice.choice((0, 1, 0x7F, 0x80, 0xFF, dice.randrange(256)))
    del data[dice.choice((len(data), dice.randrange(len(data)))) :]
    path = tmp_path_factory.getbasetemp() / f"damaged-{name}"
    path.write_bytes(data)
    chapters, length, _ = all_of(path)
    assert all(chapter.start_s >= 0 for chapter in chapters)
    assert length is None or length > 0
