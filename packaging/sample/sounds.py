"""The noises of the sample show, made from sines and filtered noise: kettle, radiator, fridge and the sting."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Audio = NDArray[np.float32]

RATE = 24_000
B_FLAT_2 = 116.54  # Hz
MAINS_HUM = 120.0  # Hz: twice the 60 Hz of the mains


def _time(seconds: float) -> NDArray[np.float64]:
    return np.arange(round(seconds * RATE)) / RATE


def _fade(audio: NDArray[np.float64], start_s: float, end_s: float) -> NDArray[np.float64]:
    """Raised-cosine fades, so that no noise begins or ends with a click."""
    out = audio.copy()
    for seconds, part in ((start_s, slice(None)), (end_s, slice(None, None, -1))):
        count = min(round(seconds * RATE), len(out))
        if count:
            out[part][:count] *= 0.5 - 0.5 * np.cos(np.pi * np.arange(count) / count)
    return out


def _noise(seconds: float, low_hz: float, high_hz: float, seed: int) -> NDArray[np.float64]:
    """Noise between two frequencies with soft shoulders, RMS 1."""
    count = round(seconds * RATE)
    spectrum = np.fft.rfft(np.random.default_rng(seed).standard_normal(count))
    hz = np.fft.rfftfreq(count, 1 / RATE) + 1e-9
    spectrum *= 1 / (1 + (low_hz / hz) ** 4) / (1 + (hz / high_hz) ** 4)
    audio = np.fft.irfft(spectrum, count)
    return audio / np.sqrt(np.mean(audio**2))


def _pluck(hz: float, seconds: float) -> NDArray[np.float64]:
    """A soft wooden bar: the fundamental, and the fourth harmonic that marimba makers tune for."""
    t = _time(seconds)
    tone = np.sin(2 * np.pi * hz * t) * np.exp(-t * 3.2)
    tone += 0.28 * np.sin(2 * np.pi * 4 * hz * t) * np.exp(-t * 14)
    tone += 0.06 * np.sin(2 * np.pi * 9.2 * hz * t) * np.exp(-t * 40)
    return _fade(tone, 0.004, 0.05)


def _melody(notes: list[tuple[float, float, float]], seconds: float, humming: bool) -> Audio:
    """Plucks at (second, Hz, loudness) over the hum of the fridge."""
    out = np.zeros(round(seconds * RATE))
    for at, hz, loudness in notes:
        tone = _pluck(hz, min(1.8, seconds - at)) * loudness
        begin = round(at * RATE)
        out[begin : begin + len(tone)] += tone[: len(out) - begin]
    if humming:
        out += 0.22 * _fade(_hum_tone(seconds, B_FLAT_2), 0.6, 0.9)
    return (0.16 * out).astype(np.float32)


def sting() -> Audio:
    """Five notes in B flat over a hum that is honest about it."""
    notes = [(0.0, 233.08, 1.0), (0.27, 293.66, 0.8), (0.54, 349.23, 0.8), (0.95, 466.16, 1.0), (1.49, 440.0, 0.7)]
    return _melody([*notes, (1.76, 466.16, 0.9)], 3.6, humming=True)


def sting_out() -> Audio:
    """The same notes on the way down, and the fridge clicks off."""
    notes = [(0.0, 466.16, 0.9), (0.27, 349.23, 0.8), (0.54, 293.66, 0.8), (0.95, 233.08, 1.0), (0.95, 349.23, 0.4)]
    return _melody(notes, 3.4, humming=True)


def _hum_tone(seconds: float, hz: float) -> NDArray[np.float64]:
    """A motor's hum with harmonics, so that small loudspeakers have something to play; about RMS 0.7."""
    t = _time(seconds)
    strengths = ((0.5, 0.12), (1, 0.7), (2, 0.5), (3, 0.28), (4, 0.2), (6, 0.1), (8, 0.05))
    tone = sum(level * np.sin(2 * np.pi * hz * k * t + k) for k, level in strengths)
    return np.asarray(tone) * (1 + 0.06 * np.sin(2 * np.pi * 0.7 * t))


def hum() -> Audio:
    """A fridge by itself: it shudders on, hums and goes on humming."""
    tone = _hum_tone(4.2, MAINS_HUM) + 0.05 * _noise(4.2, 200, 1800, 5)
    return (0.11 * _fade(tone, 0.35, 0.8)).astype(np.float32)


def beats() -> Audio:
    """A piano's B flat beside the fridge: they swell and fade three or four times a second."""
    seconds = 5.2
    t = _time(seconds)
    string = sum(np.sin(2 * np.pi * B_FLAT_2 * k * t) * np.exp(-t * (0.22 + 0.12 * k)) / k**1.1 for k in range(1, 9))
    tone = 0.9 * np.asarray(string) + 0.8 * _hum_tone(seconds, MAINS_HUM)
    return (0.11 * _fade(tone, 0.01, 0.9)).astype(np.float32)


def _bubbles(seconds: float, per_second: float, low_hz: float, high_hz: float, seed: int) -> NDArray[np.float64]:
    """Short ringing bubbles at random moments."""
    rng = np.random.default_rng(seed)
    out = np.zeros(round(seconds * RATE))
    for _ in range(round(seconds * per_second)):
        t = _time(rng.uniform(0.012, 0.05))
        hz = rng.uniform(low_hz, high_hz)
        tone = np.sin(2 * np.pi * hz * (1 + 4 * t) * t) * np.exp(-t * 110) * rng.uniform(0.2, 1)
        begin = rng.integers(0, max(1, len(out) - len(tone)))
        out[begin : begin + len(tone)] += tone
    return out


def kettle_song() -> Audio:
    """The noise of bubbles that collapse, from nothing to its loudest."""
    seconds = 5.0
    rise = np.linspace(0, 1, round(seconds * RATE)) ** 1.6
    audio = rise * _noise(seconds, 500, 2600, 7) + 0.5 * (1 - rise) * _bubbles(seconds, 60, 1500, 4200, 8)
    return (0.075 * _fade(audio, 0.4, 0.5)).astype(np.float32)


def kettle_drop() -> Audio:
    """The song stops, and the boil begins: a low rumble and open bubbles."""
    seconds = 6.0
    at = np.linspace(0, seconds, round(seconds * RATE))
    song = 1 / (1 + np.exp((at - 2.2) * 3.2))
    boil = 1 / (1 + np.exp(-(at - 3.0) * 3.0))
    rumble = _noise(seconds, 60, 420, 9) * (1 + 0.4 * _noise(seconds, 0.5, 9, 10))
    audio = song * _noise(seconds, 500, 2600, 11) + boil * (0.55 * rumble + 0.5 * _bubbles(seconds, 45, 300, 1100, 12))
    return (0.075 * _fade(audio, 0.3, 0.8)).astype(np.float32)


def whistle() -> Audio:
    """A stove kettle's whistle: breath, then the note."""
    seconds = 2.6
    t = _time(seconds)
    note = 1 / (1 + np.exp(-(t - 0.9) * 7))
    hz = 1900 + 220 * note
    phase = 2 * np.pi * np.cumsum(hz) / RATE
    tone = note * (np.sin(phase) + 0.15 * np.sin(2 * phase)) * (1 + 0.05 * np.sin(2 * np.pi * 11 * t))
    audio = 0.55 * tone + 0.5 * _noise(seconds, 1200, 5000, 13) * (0.3 + 0.7 * t / seconds)
    return (0.06 * _fade(audio, 0.5, 0.4)).astype(np.float32)


def _tick(seed: int) -> NDArray[np.float64]:
    """One slip of warm steel: a few damped modes."""
    rng = np.random.default_rng(seed)
    t = _time(0.16)
    modes = ((1180, 60), (2350, 90), (3720, 130), (5400, 200))
    tone = sum(
        rng.uniform(0.5, 1) * np.sin(2 * np.pi * hz * rng.uniform(0.97, 1.03) * t) * np.exp(-t * d) for hz, d in modes
    )
    return _fade(np.asarray(tone), 0.0004, 0.02)


def _ticks(intervals: list[float]) -> Audio:
    """Ticks with the given seconds between them, over the breath of a pipe."""
    at = np.cumsum([0.3, *intervals])
    out = 0.03 * _fade(_noise(float(at[-1]) + 0.7, 150, 900, 14), 0.5, 0.5)
    rng = np.random.default_rng(15)
    for index, second in enumerate(at):
        begin = round(float(second) * RATE)
        tone = _tick(index) * rng.uniform(0.45, 1)
        out[begin : begin + len(tone)] += tone[: len(out) - begin]
    return (0.22 * out).astype(np.float32)


def ticks() -> Audio:
    """The heating has just come on."""
    return _ticks([0.62, 0.48, 0.41, 0.2, 0.36, 0.31, 0.34, 0.17, 0.3, 0.27, 0.33, 0.29])


def ticks_slowing() -> Audio:
    """Nearly warm: slower, then none."""
    return _ticks([0.21, 0.26, 0.24, 0.33, 0.42, 0.55, 0.74, 1.05, 1.5])


SOUNDS: dict[str, Callable[[], Audio]] = {
    function.__name__: function
    for function in (sting, sting_out, hum, beats, kettle_song, kettle_drop, whistle, ticks, ticks_slowing)
}
