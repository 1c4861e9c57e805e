"""The audio that tests play: that it is what it says it is."""

from __future__ import annotations

import array
import math
import wave
from pathlib import Path

import mutagen
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mutagen.id3 import ID3
from mutagen.mp3 import MP3, BitrateMode

from tests.support import audio as files
from tests.support import mp3
from tests.support.audio import AudioMaker, clock_tone, heard_block, heard_in


def test_the_shipped_files_are_small_and_of_the_lengths_told() -> None:
    assert sum(file.stat().st_size for file in files.FOLDER.iterdir()) < 400_000
    for file, length in (
        (files.SPEECH, 21.1), (files.SPEECH_OPUS, 21.1), (files.SPEECH_M4A, 21.1), (files.CHAPTERS_MP3, 21.1),
        (files.SPEECH_VBR, 10.1), (files.SHORT, 3.0),
    ):  # fmt: skip
        found = mutagen.File(file)
        assert found is not None
        assert found.info.length == pytest.approx(length, abs=0.1), file.name


def test_the_shipped_bit_rates() -> None:
    assert MP3(files.SPEECH).info.bitrate_mode == BitrateMode.CBR
    assert MP3(files.SPEECH_VBR).info.bitrate_mode == BitrateMode.VBR
    assert MP3(files.SPEECH_VBR_BARE).info.bitrate_mode == BitrateMode.UNKNOWN
    with_header, without = files.SPEECH_VBR.read_bytes(), files.SPEECH_VBR_BARE.read_bytes()
    assert mp3.split(with_header) == mp3.split(without) == mp3.split(without, with_info=True)
    assert len({len(frame) for frame in mp3.split(without)}) > 3


def test_the_shipped_chapters() -> None:
    chapters = ID3(files.CHAPTERS_MP3).getall("CHAP")
    assert [(c.start_time, str(c.sub_frames["TIT2"])) for c in chapters] == [
        (0, "The harbour"), (4258, "The boat"), (11763, "The gulls"),
    ]  # fmt: skip
    found = mutagen.File(files.SPEECH_M4A)
    assert found is not None
    assert [chapter.title for chapter in found.chapters] == ["The harbour", "The boat", "The gulls"]


def test_the_words_have_times_in_order() -> None:
    sentences = files.speech_sentences()
    assert len(sentences) == 5
    times = [time for sentence in sentences for time in (sentence.start_s, sentence.end_s)]
    assert times == sorted(times)
    assert times[-1] < MP3(files.SPEECH).info.length


def test_a_long_file_of_constant_rate(audio: AudioMaker) -> None:
    made = audio.long_mp3(600)
    info = MP3(made).info
    assert info.length == pytest.approx(600, abs=0.1)
    assert made.stat().st_size == pytest.approx(600 * 4000, abs=100)
    assert audio.long_mp3(600) == made


@pytest.mark.parametrize("kind", ["cbr", "vbr", "vbr-bare"])
def test_the_clock(audio: AudioMaker, kind: files.Kind) -> None:
    made = audio.clock_mp3(60, kind, block_s=1)
    frames = mp3.split(made.read_bytes())
    assert mp3.seconds(frames) == pytest.approx(60)
    assert all(map(mp3.stands_alone, frames))
    info = MP3(made).info
    if kind == "vbr-bare":
        assert info.length > 150
    else:
        assert info.length == pytest.approx(60, abs=0.05)
    early, late = len(frames[0]), len(frames[-1])
    assert (early, late) == ((48, 48) if kind == "cbr" else (48, 480))


def test_the_clock_has_no_more_tones_than_it_has(audio: AudioMaker) -> None:
    with pytest.raises(ValueError, match="do not fit"):
        audio.clock_mp3(601)


def test_the_seek_table_tells_where_each_hundredth_begins(audio: AudioMaker) -> None:
    data = audio.clock_mp3(60, "vbr", block_s=1).read_bytes()
    head, *frames = mp3.split(data, with_info=True)
    at = head.index(b"Xing")
    assert int.from_bytes(head[at + 8 : at + 12], "big") == len(frames)
    assert int.from_bytes(head[at + 12 : at + 16], "big") == len(data)
    table = head[at + 16 : at + 116]
    for hundredth in (0, 33, 66, 90):
        true = len(head) + sum(map(len, frames[: len(frames) * hundredth // 100]))
        assert table[hundredth] * len(data) / 256 == pytest.approx(true, abs=len(data) / 256)


def tone(hertz: float, seconds: float, rate: int) -> array.array[int]:
    turn = 2 * math.pi * hertz / rate
    return array.array("h", (round(8000 * math.sin(turn * at)) for at in range(int(seconds * rate))))


@given(st.integers(0, files.CLOCK_STEPS - 1), st.sampled_from([16_000, 44_100, 48_000]))
def test_a_block_is_heard_at_any_rate(step: int, rate: int) -> None:
    assert heard_block(tone(clock_tone(step), 0.2, rate), rate) == step


def test_what_is_no_tone_of_the_clock_is_not_heard() -> None:
    assert heard_block([0] * 1000, 16_000) is None
    assert heard_block([600, 600, 600], 16_000) is None
    assert heard_block(tone(5000, 0.2, 16_000), 16_000) is None
    assert heard_block(tone((clock_tone(3) + clock_tone(4)) / 2, 0.5, 16_000), 16_000) is None


def test_a_recording_is_heard_window_by_window(tmp_path: Path) -> None:
    stereo = array.array("h")
    for step in (2, 2, 7):
        for sample in tone(clock_tone(step), 0.25, 48_000):
            stereo.extend((sample, 0))
    raw = stereo.tobytes()
    assert heard_in(raw, 48_000, 2) == [10.0, 10.0, 35.0]
    with wave.open(str(tmp_path / "a.wav"), "wb") as file:
        file.setparams((2, 2, 48_000, 0, "NONE", ""))
        file.writeframes(raw)
    assert files.heard_seconds(tmp_path / "a.wav", block_s=10) == [20.0, 20.0, 70.0]


def test_frames_grow_but_do_not_shrink() -> None:
    frame = mp3.split(files.CLOCK.read_bytes())[0]
    grown = mp3.at_bit_rate(frame, 64)
    header = mp3.read_header(grown)
    assert header is not None
    assert (header.kbps, header.hertz, header.mono, header.size) == (64, 24_000, True, len(grown))
    with pytest.raises(ValueError, match="does not fit"):
        mp3.at_bit_rate(frame, 8)


def test_what_is_no_frame_is_left_out() -> None:
    frames = mp3.split(files.SHORT.read_bytes())
    assert mp3.split(b"junk" + b"".join(frames) + b"TAG" + bytes(125)) == frames
    assert mp3.split(files.CHAPTERS_MP3.read_bytes())
    assert mp3.split(b"".join(frames)[:-1]) == frames[:-1]


@given(st.binary(max_size=300))
def test_any_bytes_can_be_looked_at(data: bytes) -> None:
    mp3.split(data, with_info=True)


def test_tones_of_any_length(audio: AudioMaker) -> None:
    with wave.open(str(audio.wav(2.5, tone=clock_tone(9)))) as file:
        assert file.getnframes() / file.getframerate() == 2.5
        samples = array.array("h", file.readframes(8000))
    assert heard_block(samples, 16_000) == 9


def test_speech_is_made_with_or_without_a_voice(audio: AudioMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _length(audio.speech("Hello.")) > 0.2
    monkeypatch.setenv("PATH", "")
    assert _length(audio.speech("Three plain words")) == 1.2


def _length(file: Path) -> float:
    with wave.open(str(file)) as opened:
        return opened.getnframes() / opened.getframerate()
