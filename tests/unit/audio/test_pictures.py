"""Covers inside audio files of every kind that has them."""

from __future__ import annotations

import base64
import struct
from pathlib import Path

import pytest

from player.audio import pictures
from player.audio.pictures import embedded_picture
from player.audio.tags import audio_tags
from tests.support.audio import SPEECH_OPUS

from . import files

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(200))
JPEG = b"\xff\xd8\xff\xe0" + bytes(range(100))


def an_apic(data: bytes, kind: int) -> bytes:
    return files.frame("APIC", b"\x00image/png\x00" + bytes((kind,)) + b"words\x00" + data)


def a_block(data: bytes, kind: int = 3) -> bytes:
    """FLAC's picture block."""
    mime, words = b"image/png", b"a cover"
    return (
        b"".join((struct.pack(">II", kind, len(mime)), mime, struct.pack(">I", len(words)), words, bytes(16)))
        + struct.pack(">I", len(data))
        + data
    )


def a_flac(*blocks: bytes) -> bytes:
    info = (
        struct.pack(">HH", 4096, 4096)
        + bytes(6)
        + (44100 << 44 | 1 << 41 | 15 << 36 | 44100).to_bytes(8, "big")
        + bytes(16)
    )
    parts = [(0, info), *((6, block) for block in blocks)]
    last = len(parts) - 1
    return (
        b"fLaC"
        + b"".join(
            bytes((kind | (0x80 if place == last else 0),)) + len(data).to_bytes(3, "big") + data
            for place, (kind, data) in enumerate(parts)
        )
        + b"\xff\xf8"
        + bytes(50)
    )


def test_the_front_cover_is_taken_from_an_id3_tag(tmp_path: Path) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes(files.tag(an_apic(JPEG, 4), an_apic(PNG, 3)) + bytes(100))
    assert embedded_picture(path) == PNG
    path.write_bytes(files.tag(an_apic(JPEG, 4), an_apic(PNG, 0)) + bytes(100))
    assert embedded_picture(path) == JPEG


def test_the_cover_of_an_mp4_file(tmp_path: Path) -> None:
    cover = files.box(b"covr", files.box(b"data", struct.pack(">II", 14, 0), PNG))
    numbers = files.box(b"trkn", files.box(b"data", bytes(8), struct.pack(">HHHH", 0, 7, 12, 0)))
    disc = files.box(b"disk", files.box(b"data", bytes(8), struct.pack(">HHH", 0, 2, 3)))
    meta = files.box(b"meta", bytes(4), files.box(b"ilst", cover, numbers, disc))
    path = tmp_path / "a.m4a"
    path.write_bytes(files.box(b"ftyp", b"M4A ") + files.box(b"moov", files.mvhd(), files.box(b"udta", meta)))
    assert embedded_picture(path) == PNG
    tags = audio_tags(path)
    assert (tags.has_picture, tags.track, tags.disc, tags.discs) == (True, 7, 2, 3)


def test_the_cover_of_a_flac_file(tmp_path: Path) -> None:
    path = tmp_path / "a.flac"
    path.write_bytes(a_flac(a_block(JPEG, 4), a_block(PNG)))
    assert embedded_picture(path) == PNG
    assert audio_tags(path).has_picture
    path.write_bytes(a_flac())
    assert embedded_picture(path) is None
    assert not audio_tags(path).has_picture


def test_the_cover_in_the_comments_of_an_ogg_file(tmp_path: Path) -> None:
    from mutagen.oggopus import OggOpus

    path = tmp_path / "a.opus"
    path.write_bytes(SPEECH_OPUS.read_bytes())
    assert embedded_picture(path) is None
    opus = OggOpus(path)
    opus["metadata_block_picture"] = [base64.b64encode(a_block(PNG)).decode()]
    opus["tracknumber"], opus["discnumber"], opus["albumartist"] = "3/9", "1/2", "Ada"
    opus.save()
    assert embedded_picture(path) == PNG
    tags = audio_tags(path)
    assert (tags.track, tags.disc, tags.album_artist, tags.has_picture) == (3, 1, "Ada", True)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        files.tag(files.frame("APIC", b"\x00")),
        files.tag(files.frame("APIC", b"\x00image/png")),
        files.tag(an_apic(b"", 3)),
        a_flac(a_block(PNG)[:20]),
        files.box(b"ftyp", b"M4A ") + files.box(b"moov", files.box(b"udta", files.box(b"meta", bytes(4)))),
        b"OggS" + bytes(400),
    ],
)
def test_what_has_none_or_is_broken_gives_none(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes(data)
    assert embedded_picture(path) is None
    assert embedded_picture(tmp_path / "none.mp3") is None


def test_endless_pictures_are_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MAX_PICTURE", 150)
    path = tmp_path / "a.mp3"
    path.write_bytes(files.tag(an_apic(PNG, 3), an_apic(JPEG, 4)) + bytes(100))
    assert embedded_picture(path) == JPEG
