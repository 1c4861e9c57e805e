"""Making a transcript on this computer, as the window sees it: how far it is, and what can be asked."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from player.domain.models import EpisodeId
from player.domain.record import Record


class MakingState(StrEnum):
    """Where the making of an episode's transcript stands; once it is there the episode has a transcript."""

    IDLE = "idle"
    WAITING = "waiting"
    RUNNING = "running"
    FAILED = "failed"


class Making(Record):
    """``share`` from 0 to 1 and ``left_s`` are None while unknown; ``error`` is a sentence for people."""

    state: MakingState = MakingState.IDLE
    share: float | None = None
    left_s: float | None = None
    error: str = ""


class TranscriptMaker(Protocol):
    """What makes transcripts. It tells of each step by TranscriptMaking; all of it may be called from any thread."""

    def state_of(self, episode_id: EpisodeId) -> Making:
        """How far an episode is."""

    def request(self, episode_id: EpisodeId) -> None:
        """Have a transcript made; again after a failure."""

    def cancel(self, episode_id: EpisodeId) -> None:
        """Stop making it, or waiting for that."""
