"""Engines to try, and somebody who listens to what they tell."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from player.audio.chapters import audio_length
from player.domain.clock import SystemClock
from player.domain.playback import Engine, EngineState, EngineStatus
from player.playback.null_engine import NullEngine
from player.playback.vlc_engine import VlcEngine
from tests.support.wait import PATIENCE_S, wait_until
from tests.unit.playback.table import Table


class Listener:
    """Keeps everything that an engine tells."""

    def __init__(self) -> None:
        self.told: list[EngineStatus] = []
        self.threads: set[str] = set()

    def __call__(self, status: EngineStatus) -> None:
        self.told.append(status)
        self.threads.add(threading.current_thread().name)

    def states(self, generation: int) -> list[EngineState]:
        """The states of a media in turn, each once."""
        found: list[EngineState] = []
        for status in list(self.told):
            if status.generation == generation and (not found or found[-1] is not status.state):
                found.append(status.state)
        return found


class Deck:
    """An engine with its listener, and waiting for where it should get."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.listener = Listener()
        engine.set_listener(self.listener)

    def until(self, state: EngineState, timeout_s: float = PATIENCE_S) -> EngineStatus:
        wait_until(lambda: self.engine.status.state is state, timeout_s, lambda: f"{state}, is {self.engine.status}")
        return self.engine.status

    @property
    def position(self) -> float:
        return self.engine.status.position_at(SystemClock().monotonic())

    def until_position(self, low: float, high: float = float("inf"), timeout_s: float = PATIENCE_S) -> float:
        """Wait until it is between the two; where it plays, ``high`` goes along with the time that this takes."""
        begun = time.monotonic()

        def between() -> bool:
            plays = self.engine.status.state is EngineState.PLAYING
            return low <= self.position <= high + (time.monotonic() - begun if plays else 0.0)

        wait_until(
            between,
            timeout_s,
            lambda: f"{low} to {high} s, is {self.engine.status}",
        )
        return self.position


def make_vlc() -> Engine:
    return VlcEngine("dummy")


def make_null() -> Engine:
    return NullEngine(SystemClock(), audio_length)


@pytest.fixture(params=[pytest.param(make_vlc, id="vlc", marks=pytest.mark.vlc), pytest.param(make_null, id="null")])
def deck(request: pytest.FixtureRequest) -> Iterator[Deck]:
    """Each test of the suite runs on every engine."""
    make: Callable[[], Engine] = request.param
    engine = make()
    yield Deck(engine)
    engine.close(10)


@pytest.fixture
def vlc_deck() -> Iterator[Deck]:
    engine = make_vlc()
    yield Deck(engine)
    engine.close(10)


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    made = Table(tmp_path)
    yield made
    made.close()
