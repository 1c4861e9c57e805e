"""Puts an episode together from speech and sounds, counting samples, and encodes it."""

import re
import tempfile
import wave
from pathlib import Path

import numpy as np
from mutagen.id3 import APIC, CHAP, CTOC, ID3, TALB, TCON, TDRC, TIT2, TPE1, TRCK, CTOCFlags, PictureType

from .script import Episode, Spoken
from .sounds import RATE, SOUNDS, Audio
from .voices import Voice, ffmpeg

# libVLC guesses an mp3's length from its first frame. At lower rates that frame, which holds the encoder's header,
# does not fit the bitrate, LAME makes it larger than the others, and libVLC shows 1:09 for 1:50 until it plays.
BITRATE, MP3_RATE = "48k", "32000"
LOUDNESS = -18.0  # LUFS, the mono equal of the usual -16 in stereo with some room for the hum
SPEECH_RMS = 0.09
AFTER_SENTENCE_S, AFTER_PART_S, AFTER_SOUND_S = 0.34, 0.52, 0.35


def put_together(episode: Episode, voices: dict[str, Voice]) -> tuple[Audio, Spoken]:
    """The whole episode at `RATE`, and when everything in it happens."""
    pieces: list[Audio] = []
    spoken = Spoken()
    samples = 0

    def add(audio: Audio) -> None:
        nonlocal samples
        pieces.append(audio)
        samples += len(audio)

    for part in episode.parts:
        now = samples / RATE
        if part.chapter:
            spoken.chapters.append((now if spoken.chapters else 0.0, part.chapter, part.chapter_url))
        if part.mark:
            spoken.marks[part.mark] = now
        if part.sound:
            add(SOUNDS[part.sound]())
            add(_silence(AFTER_SOUND_S))
        voice = voices.get(part.who, voices[""])
        for index, sentence in enumerate(part.sentences):
            if index:
                add(_silence(AFTER_SENTENCE_S))
            start = samples / RATE
            add(_evened(voice.say(sentence)))
            spoken.cues.append((start, samples / RATE, part.who, sentence))
        if part.sentences:
            add(_silence(AFTER_PART_S))
    spoken.seconds = samples / RATE
    return np.concatenate(pieces), spoken


def encode(audio: Audio, path: Path) -> float:
    """Writes a mono mp3 at the house loudness; returns the highest peak it has, 1.0 being full scale."""
    with tempfile.TemporaryDirectory() as folder:
        wav = Path(folder, "mix.wav")
        _write_wav(audio, wav)
        report = ffmpeg("-i", str(wav), "-af", "ebur128", "-f", "null", "-")
        loudness = float(re.findall(r"I:\s+(-?[\d.]+) LUFS", report)[-1])
        louder = audio * 10 ** ((LOUDNESS - loudness) / 20)
        peak = float(np.abs(louder).max())
        _write_wav(_limited(louder), wav)
        mp3 = ("-c:a", "libmp3lame", "-b:a", BITRATE, "-ar", MP3_RATE, "-map_metadata", "-1", "-bitexact")
        ffmpeg("-i", str(wav), *mp3, str(path))
    return peak


def tag(path: Path, episode: Episode, spoken: Spoken, show: str, author: str, cover: bytes) -> None:
    """Writes ID3v2.4 tags, and chapters where the episode keeps them inside the file."""
    tags = ID3()
    for frame, text in (
        (TIT2, episode.title),
        (TPE1, author),
        (TALB, show),
        (TRCK, str(episode.number)),
        (TCON, "Podcast"),
        (TDRC, episode.published[:10]),
    ):
        tags.add(frame(encoding=3, text=text))
    tags.add(APIC(encoding=3, mime="image/jpeg", type=PictureType.COVER_FRONT, desc="Cover", data=cover))
    if episode.chapters == "id3":
        ends = [start for start, _, _ in spoken.chapters[1:]] + [spoken.seconds]
        names = [f"chapter-{index}" for index in range(1, len(ends) + 1)]
        flags = CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED
        tags.add(CTOC(element_id="contents", flags=flags, child_element_ids=names, sub_frames=[]))
        for name, (start, title, _), end in zip(names, spoken.chapters, ends, strict=True):
            times = {"start_time": round(start * 1000), "end_time": round(end * 1000)}
            title_frame = TIT2(encoding=3, text=title)
            tags.add(
                CHAP(element_id=name, **times, start_offset=0xFFFFFFFF, end_offset=0xFFFFFFFF, sub_frames=[title_frame])
            )
    tags.save(path, v2_version=4)


def _silence(seconds: float) -> Audio:
    return np.zeros(round(seconds * RATE), dtype=np.float32)


def _evened(speech: Audio) -> Audio:
    """Speech without the silence around it, as loud as all other speech, with its edges rounded."""
    heard = np.flatnonzero(np.abs(speech) > 0.006)
    speech = speech[max(0, heard[0] - 720) : heard[-1] + 1200]
    blocks = speech[: len(speech) // 480 * 480].reshape(-1, 480)
    level = np.sqrt((blocks**2).mean(axis=1))
    speech = speech * (SPEECH_RMS / np.sqrt((level[level > level.max() * 0.1] ** 2).mean()))
    edge = np.linspace(0, 1, 240, dtype=np.float32)
    speech[:240] *= edge
    speech[-240:] *= edge[::-1]
    return speech.astype(np.float32)


def _limited(audio: Audio) -> Audio:
    """Turned down for a few milliseconds around whatever would pass -1.5 dB, without bending the wave."""
    top, reach = 0.84, 144
    needed = np.minimum(1, top / np.maximum(np.abs(audio), 1e-9))
    padded = np.pad(needed, reach, constant_values=1)
    lowest = np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1).min(axis=1)
    shape = np.hanning(2 * reach + 3)[1:-1]
    gain = np.convolve(np.pad(lowest, reach, mode="edge"), shape / shape.sum(), mode="valid")
    return (audio * gain).astype(np.float32)


def _write_wav(audio: Audio, path: Path) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((np.clip(audio, -1, 1) * 32767).astype("<i2").tobytes())
