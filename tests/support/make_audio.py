"""Makes tests/data/audio anew: own sentences spoken by espeak-ng, own tones, encoded by ffmpeg. Not needed by any test.

Run from the repository: ``python -m tests.support.make_audio``. Needs espeak-ng and ffmpeg with libmp3lame and libopus.
"""

from __future__ import annotations

import array
import json
import math
import subprocess
import sys
import tempfile
import wave
from dataclasses import asdict
from pathlib import Path

from tests.support import mp3
from tests.support.audio import CLOCK_FRAMES, CLOCK_HERTZ, CLOCK_STEPS, FOLDER, Sentence, clock_tone

SENTENCES = (
    "The tide turned at seven, and the harbour was quiet.",
    "A small green boat came round the point with its lantern lit.",
    "Nobody on the pier knew who was rowing.",
    "She tied the rope, counted the gulls, and wrote the number down.",
    "Eleven, she said, and that is three more than yesterday.",
)
RATE = 24_000
PAUSE_S = 0.4
CHAPTERS = ("The harbour", "The boat", "The gulls")


def main() -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        segments = _speak(folder / "speech.wav")
        rows = json.dumps({"segments": list(map(asdict, segments))}, indent=1)
        (FOLDER / "speech.json").write_text(rows + "\n", encoding="utf-8")
        starts = [0.0, segments[1].start_s, segments[3].start_s]
        marks = _chapter_file(folder, starts, segments[-1].end_s)
        speech = ["-i", folder / "speech.wav"]
        chaptered = [*speech, "-i", marks, "-map_metadata", "1"]
        lame = ["-c:a", "libmp3lame", "-ac", "1"]
        uneven = ["-t", "10", *lame, "-q:a", "9", "-id3v2_version", "0"]
        _ffmpeg(*speech, *lame, "-b:a", "32k", "-id3v2_version", "0", out="speech.mp3")
        _ffmpeg(*speech, *uneven, out="speech-vbr.mp3")
        _ffmpeg(*speech, *uneven, "-write_xing", "0", out="speech-vbr-bare.mp3")
        _ffmpeg(*speech, "-t", "3", *lame, "-b:a", "24k", "-id3v2_version", "0", out="short.mp3")
        _ffmpeg(*chaptered, *lame, "-b:a", "16k", "-ar", "16000", "-id3v2_version", "3", out="chapters.mp3")
        _ffmpeg(*speech, "-c:a", "libopus", "-b:a", "12k", out="speech.opus")
        _ffmpeg(*chaptered, "-c:a", "aac", "-b:a", "16k", "-ar", "16000", out="speech.m4a")
        _clock(folder)
    sizes = {file.name: file.stat().st_size for file in sorted(FOLDER.iterdir())}
    print(json.dumps(sizes, indent=1), sum(sizes.values()))
    return 0


def _speak(target: Path) -> list[Sentence]:
    """Each sentence on its own, so that its start and end are known to the sample."""
    samples = array.array("h", bytes(2 * int(0.2 * RATE)))
    segments: list[Sentence] = []
    for number, sentence in enumerate(SENTENCES):
        part = target.with_name(f"{number}.wav")
        raw = part.with_suffix(".raw.wav")
        subprocess.run(["espeak-ng", "-v", "en-gb", "-s", "135", "-w", raw, sentence], check=True)
        trim = "silenceremove=start_periods=1:start_threshold=-50dB,areverse"
        command = ["ffmpeg", "-v", "error", "-y", "-i", raw, "-af", f"{trim},{trim}", "-ar", str(RATE), part]
        subprocess.run(list(map(str, command)), check=True)
        start = len(samples) / RATE
        with wave.open(str(part)) as file:
            samples.frombytes(file.readframes(file.getnframes()))
        segments.append(Sentence(round(start, 3), round(len(samples) / RATE, 3), sentence))
        samples.extend([0] * int(PAUSE_S * RATE))
    _write_wav(target, samples)
    return segments


def _chapter_file(folder: Path, starts: list[float], end: float) -> Path:
    lines = [";FFMETADATA1", "title=The green boat", "artist=Marin Lowe"]
    for start, stop, title in zip(starts, [*starts[1:], end], CHAPTERS, strict=True):
        lines += [
            "[CHAPTER]",
            "TIMEBASE=1/1000",
            f"START={int(start * 1000)}",
            f"END={int(stop * 1000)}",
            f"title={title}",
        ]
    file = folder / "chapters.txt"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def _clock(folder: Path) -> None:
    """One loop of frames for each tone; no frame needs another's bytes, so that tests may put them in any order."""
    held = CLOCK_FRAMES * 3
    samples = array.array("h")
    for step in range(CLOCK_STEPS):
        turn = 2 * math.pi * clock_tone(step) / CLOCK_HERTZ
        samples.extend(round(12_000 * math.sin(turn * at)) for at in range(held * 576))
    _write_wav(folder / "clock.wav", samples)
    whole = folder / "clock.mp3"
    lame = ["-c:a", "libmp3lame", "-b:a", "16k", "-reservoir", "0", "-cutoff", "3000"]
    _ffmpeg("-i", folder / "clock.wav", *lame, "-id3v2_version", "0", "-write_xing", "0", out=whole)
    frames = mp3.split(whole.read_bytes())
    assert all(map(mp3.stands_alone, frames))
    picked = [frames[step * held + CLOCK_FRAMES + 5 + at] for step in range(CLOCK_STEPS) for at in range(CLOCK_FRAMES)]
    (FOLDER / "clock.mp3").write_bytes(b"".join(picked))


def _write_wav(target: Path, samples: array.array[int]) -> None:
    with wave.open(str(target), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes(samples.tobytes())


def _ffmpeg(*arguments: object, out: str | Path) -> None:
    exact = ["-fflags", "+bitexact", "-flags", "+bitexact", "-map", "0:a"]
    command = ["ffmpeg", "-v", "error", "-y", *map(str, arguments), *exact, str(FOLDER / out)]
    subprocess.run(command, check=True)


if __name__ == "__main__":
    sys.exit(main())
