"""The sleep timer's rule: when playing stops, how much is left, and how the sound fades; pure, without a clock."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from player.domain.record import Record

# The last seconds of a timer, in which the volume goes down; the end of a chapter is a pause of its own.
FADE_S = 12.0
CHAPTER_FADE_S = 3.0
# What one "not yet" adds.
EXTEND_S = 300.0
LONGEST_S = 12 * 3600.0


class SleepKind(StrEnum):
    """What playing stops after."""

    TIME = "time"
    CHAPTER = "chapter"
    EPISODE = "episode"


class SleepTimer(Record):
    """A timer that is set.

    TIME: ``left_s`` seconds of listening were left at ``at`` (monotonic); they run down only while ``running``, since
    what is paused needs no sleep. CHAPTER: stops at ``until_s`` of what plays, at its end where that is None.
    EPISODE: stops at the end of what plays.
    """

    kind: SleepKind
    left_s: float = 0.0
    at: float = 0.0
    running: bool = False
    until_s: float | None = None


class Heard(Record):
    """Where the listener is when a timer is asked: seconds of the audio, and how fast it is heard."""

    position_s: float
    duration_s: float | None
    rate: float = 1.0


def sleep_after(seconds: float, now: float) -> SleepTimer:
    """A timer of so many seconds of listening, held between one second and LONGEST_S."""
    return SleepTimer(SleepKind.TIME, min(max(seconds, 1.0), LONGEST_S), now)


def sleep_left(timer: SleepTimer, now: float, heard: Heard) -> float | None:
    """Seconds until playing stops, as a clock on the wall counts them; None while the length is unknown."""
    if timer.kind is SleepKind.TIME:
        passed = max(0.0, now - timer.at) if timer.running else 0.0
        return max(0.0, timer.left_s - passed)
    end = heard.duration_s
    if timer.kind is SleepKind.CHAPTER and timer.until_s is not None:
        end = timer.until_s
    return None if end is None else max(0.0, end - heard.position_s) / heard.rate


def run_sleep(timer: SleepTimer, now: float, *, running: bool) -> SleepTimer:
    """The timer from now on: it runs down, or waits."""
    if timer.kind is not SleepKind.TIME or timer.running == running:
        return timer
    passed = max(0.0, now - timer.at) if timer.running else 0.0
    return replace(timer, left_s=max(0.0, timer.left_s - passed), at=now, running=running)


def extend_sleep(timer: SleepTimer, seconds: float, now: float, heard: Heard) -> SleepTimer:
    """The same timer with more time; the end of a chapter or episode becomes a time, since it is passed by."""
    left = sleep_left(timer, now, heard) or 0.0
    return replace(sleep_after(left + seconds, now), running=timer.running)


def fade_length(kind: SleepKind) -> float:
    """How long the sound fades before playing stops; the end of an episode is its own end."""
    return {SleepKind.TIME: FADE_S, SleepKind.CHAPTER: CHAPTER_FADE_S, SleepKind.EPISODE: 0.0}[kind]


def fade_level(timer: SleepTimer | None, now: float, heard: Heard) -> float:
    """The share of the volume that is heard now, 1 to 0."""
    length = fade_length(timer.kind) if timer is not None else 0.0
    left = sleep_left(timer, now, heard) if timer is not None and length else None
    return 1.0 if left is None else min(1.0, left / length)


def is_time_to_sleep(timer: SleepTimer | None, now: float, heard: Heard) -> bool:
    """Whether to stop now; the end of an episode tells itself."""
    if timer is None or timer.kind is SleepKind.EPISODE or (timer.kind is SleepKind.CHAPTER and timer.until_s is None):
        return False
    left = sleep_left(timer, now, heard)
    return left is not None and left <= 0.0
