"""Audio for tests: small files that are here (tests/data/audio), and long ones made of their frames with no tool.

The clock is a file that says by its sound where it is: each ``block_s`` seconds have a tone of their own, so that a
test of seeking listens to what came out instead of believing the player.
"""

from __future__ import annotations

import array
import hashlib
import json
import math
import shutil
import subprocess
import wave
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tests.support import mp3

FOLDER = Path(__file__).parent.parent / "data" / "audio"
SPEECH = FOLDER / "speech.mp3"
SPEECH_VBR = FOLDER / "speech-vbr.mp3"
SPEECH_VBR_BARE = FOLDER / "speech-vbr-bare.mp3"
SPEECH_OPUS = FOLDER / "speech.opus"
SPEECH_M4A = FOLDER / "speech.m4a"
SHORT = FOLDER / "short.mp3"
CHAPTERS_MP3 = FOLDER / "chapters.mp3"
CLOCK = FOLDER / "clock.mp3"

CLOCK_STEPS = 120
CLOCK_FRAMES = 10
CLOCK_HERTZ = 24_000
# One turn of a loop of frames: every tone has whole waves in it, so that loops join without a click.
CLOCK_LOOP_S = CLOCK_FRAMES * 576 / CLOCK_HERTZ

Kind = Literal["cbr", "vbr", "vbr-bare"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is said in the speech files, and when (seconds, exact to a few ms)."""

    start_s: float
    end_s: float
    text: str


def speech_sentences() -> list[Sentence]:
    """The words of speech.mp3 and its brothers."""
    rows = json.loads((FOLDER / "speech.json").read_text(encoding="utf-8"))["segments"]
    return [Sentence(**row) for row in rows]


class AudioMaker:
    """Makes files in ``folder``, each once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def wav(self, length_s: float, *, tone: float = 440.0, rate: int = 16_000) -> Path:
        """A WAV file of one tone, mono, 16 bit."""
        target = self.folder / f"tone-{length_s:g}-{tone:g}-{rate}.wav"
        if not target.exists():
            second = array.array("h", (round(9000 * math.sin(2 * math.pi * tone * at / rate)) for at in range(rate)))
            raw = second.tobytes() * math.ceil(length_s)
            with wave.open(str(target), "wb") as file:
                file.setparams((1, 2, rate, 0, "NONE", ""))
                file.writeframes(raw[: 2 * round(length_s * rate)])
        return target

    def long_mp3(self, length_s: float) -> Path:
        """Speech at a constant 32 kbit/s (4,000 bytes a second) for as long as asked, the 20 s said again and again."""
        target = self.folder / f"speech-{length_s:g}.mp3"
        if not target.exists():
            # Whole turns only: a frame of speech needs bytes of those before it.
            frames = mp3.split(SPEECH.read_bytes())
            target.write_bytes(b"".join(mp3.for_seconds(frames, length_s)))
        return target

    def clock_mp3(self, length_s: float = 600.0, kind: Kind = "cbr", *, block_s: float = 5.0) -> Path:
        """A file whose tone tells the time; at most 120 blocks.

        ``vbr``: the first two thirds of the time at 16 kbit/s and the rest at 160, with a Xing header, so that time
        and bytes run far apart; ``vbr-bare``: the same without the header; ``cbr``: 16 kbit/s throughout.
        Raises ValueError for a length that the tones do not reach.
        """
        if length_s > CLOCK_STEPS * block_s:
            raise ValueError(f"{length_s} s do not fit into {CLOCK_STEPS} blocks of {block_s} s")
        target = self.folder / f"clock-{length_s:g}-{kind}-{block_s:g}.mp3"
        if not target.exists():
            loops = mp3.split(CLOCK.read_bytes())
            frame_s = CLOCK_LOOP_S / CLOCK_FRAMES
            frames = []
            for number in range(round(length_s / frame_s)):
                # The small addend keeps a block's first frame out of the block before it.
                block = int(number * frame_s / block_s + 1e-9)
                frame = loops[block * CLOCK_FRAMES + number % CLOCK_FRAMES]
                late = kind != "cbr" and number * frame_s >= length_s * 2 / 3
                frames.append(mp3.at_bit_rate(frame, 160) if late else frame)
            head = mp3.xing(frames) if kind == "vbr" else b""
            target.write_bytes(head + b"".join(frames))
        return target

    def speech(self, text: str) -> Path:
        """``text`` spoken by espeak-ng as WAV; where there is none, a tone as long as the speech would be."""
        program = shutil.which("espeak-ng")
        if program is None:
            return self.wav(max(1.0, 0.4 * len(text.split())))
        target = self.folder / f"said-{hashlib.blake2b(text.encode(), digest_size=6).hexdigest()}.wav"
        if not target.exists():
            subprocess.run([program, "-v", "en-gb", "-s", "140", "-w", target, text], check=True, timeout=60)
        return target


def clock_tone(step: int) -> float:
    """The tone of a block in Hz: 200 and upwards by four waves a loop (16.7 Hz)."""
    return (48 + 4 * step) / CLOCK_LOOP_S


def heard_block(samples: Sequence[int], hertz: int) -> int | None:
    """Which block of the clock these samples (one channel, at least 0.2 s, from within one block) are from.

    None for silence and for anything that is not one of the clock's tones.
    """
    if max(map(abs, samples), default=0) < 500:
        return None
    rises = []
    for at in range(1, len(samples)):
        before, after = samples[at - 1], samples[at]
        if before < 0 <= after:
            rises.append(at - 1 + before / (before - after))
    if len(rises) < 3:
        return None
    found = (len(rises) - 1) * hertz / (rises[-1] - rises[0])
    step = (found * CLOCK_LOOP_S - 48) / 4
    nearest = round(step)
    return nearest if abs(step - nearest) < 0.3 and 0 <= nearest < CLOCK_STEPS else None


def heard_seconds(wav_file: Path, *, block_s: float = 5.0, window_s: float = 0.25) -> list[float | None]:
    """For each window of a recording of the clock, the second at which its block begins; None for no tone."""
    with wave.open(str(wav_file)) as file:
        channels, width, hertz = file.getnchannels(), file.getsampwidth(), file.getframerate()
        raw = file.readframes(file.getnframes())
    if width != 2:
        raise ValueError("only recordings of 16 bit are read")
    return heard_in(raw, hertz, channels, block_s=block_s, window_s=window_s)


def heard_in(
    raw: bytes, hertz: int, channels: int = 1, *, block_s: float = 5.0, window_s: float = 0.25
) -> list[float | None]:
    """The same for bare samples of 16 bit, little-endian."""
    samples = array.array("h", raw[: len(raw) // 2 * 2])[::channels]
    size = int(window_s * hertz)
    windows = (samples[at : at + size] for at in range(0, len(samples) - size + 1, size))
    return [None if (block := heard_block(window, hertz)) is None else block * block_s for window in windows]
