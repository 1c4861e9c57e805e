"""What bytes are: by their first ones, and never by what somebody calls them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.downloads.content import HEAD, is_other, media_suffix, picture_kind, suffix_of
from tests.support import audio
from tests.support.pictures import jpeg, png

MP3 = audio.SHORT.read_bytes()
FRAME = MP3[MP3.find(b"\xff") :] if MP3.startswith(b"ID3") else MP3


def head_of(path: Path) -> bytes:
    return path.read_bytes()[:HEAD]


@pytest.mark.parametrize(
    ("path", "suffix"),
    [
        (audio.SPEECH, ".mp3"),
        (audio.SPEECH_VBR, ".mp3"),
        (audio.SPEECH_VBR_BARE, ".mp3"),
        (audio.SHORT, ".mp3"),
        (audio.CHAPTERS_MP3, ".mp3"),
        (audio.CLOCK, ".mp3"),
        (audio.SPEECH_OPUS, ".opus"),
    ],
)
def test_real_files_are_known_by_their_bytes(path: Path, suffix: str) -> None:
    assert media_suffix(head_of(path), "text/html", "https://a.example/redirect.php") == suffix


def test_mp4_audio_and_video_are_told_apart_by_brand_or_type() -> None:
    assert media_suffix(head_of(audio.SPEECH_M4A)) == ".m4a"
    assert media_suffix(b"\0\0\0\x20ftypM4B \0\0", "") == ".m4b"
    assert media_suffix(b"\0\0\0\x20ftypisom\0\0", "audio/mp4") == ".m4a"
    assert media_suffix(b"\0\0\0\x20ftypisom\0\0", "video/mp4") == ".mp4"


def test_a_wav_file(tmp_path: Path) -> None:
    assert media_suffix(head_of(audio.AudioMaker(tmp_path).wav(1))) == ".wav"


def test_frames_are_found_behind_blank_bytes_and_a_cut_frame() -> None:
    frames = audio.SPEECH_VBR_BARE.read_bytes()
    first = frames.find(b"\xff")
    assert media_suffix(b"\0" * 700 + frames[first : first + 3000]) == ".mp3"
    assert media_suffix(frames[first + 50 : first + 50 + HEAD]) == ".mp3"


@pytest.mark.parametrize(
    "body",
    [
        b"Unauthorized",
        b"<!DOCTYPE html><html><body>Please sign in</body></html>",
        b"\xef\xbb\xbf\r\n<HTML>\x00",
        b'<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>',
        json.dumps({"error": "expired"}).encode(),
        "Bitte melden Sie sich an. Ümläute.".encode(),
        "Zugriff verweigert für Sie".encode("latin-1"),
        "Unauthorized".encode("utf-16"),
        b"#EXTM3U\nhttp://a.example/1.ts\n",
        b"%PDF-1.4 ...",
        b"PK\x03\x04....",
        b"\x1f\x8b\x08\x00",
        png(),
        jpeg(),
        b"GIF89a....",
        b"",
    ],
)
def test_pages_texts_and_pictures_are_no_audio_whatever_they_are_called(body: bytes) -> None:
    assert media_suffix(body, "audio/mpeg", "https://a.example/a.mp3") is None
    assert not body or is_other(body)


def test_a_page_cut_inside_a_letter_is_still_a_text() -> None:
    text = ("ä" * HEAD).encode()
    for cut in range(HEAD - 3, HEAD + 1):
        assert is_other(text[:cut])


def test_unknown_bytes_are_taken_by_type_then_by_address() -> None:
    body = bytes(range(256))
    assert media_suffix(body, "audio/ogg; codecs=opus", "https://a.example/x.mp3") == ".ogg"
    assert media_suffix(body, "application/octet-stream", "https://a.example/x.M4A?token=1") == ".m4a"
    assert media_suffix(body, "", "https://a.example/redirect.php") == ".bin"
    assert media_suffix(body, "text/html", "https://a.example/x.mp3") is None


@pytest.mark.parametrize("address", ["http://[broken", "https://a.example/x.exe", "", "https://a.example/.mp3"])
def test_an_address_that_says_nothing(address: str) -> None:
    assert suffix_of(address) == ""


def test_pictures() -> None:
    assert (picture_kind(png()), picture_kind(jpeg())) == ("png", "jpeg")
    assert picture_kind(b"RIFF\0\0\0\0WEBPVP8 ") == "webp"
    assert picture_kind(b"<svg xmlns='http://www.w3.org/2000/svg'/>") is None
    assert picture_kind(b"") is None


@given(st.binary(max_size=HEAD), st.text(max_size=30), st.text(max_size=60))
def test_any_bytes_are_judged_without_a_fall(head: bytes, content_type: str, address: str) -> None:
    suffix = media_suffix(head, content_type, address)
    assert suffix is None or (suffix.startswith(".") and suffix.isascii())


@given(st.text(min_size=1, max_size=200))
def test_no_text_passes_for_audio(text: str) -> None:
    body = text.encode("utf-8", "ignore")
    if any(sign == "\x7f" or (sign < " " and sign not in "\t\n\r\f\x1b") for sign in text) or body.startswith(
        (b"ID3", b".snd", b"MAC ")
    ):
        return
    assert media_suffix(body, "audio/mpeg", "https://a.example/a.mp3") is None
