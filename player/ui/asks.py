"""What a person can ask to be done with episodes of a list; who shows the list only passes it on."""

from __future__ import annotations

from enum import Enum


class Ask(Enum):
    """No StrEnum, since Qt would make plain texts of those in signals."""

    PLAY = "play"
    PLAY_NEXT = "play-next"
    PLAY_LAST = "play-last"
    TAKE_OUT = "take-out"
    TOGGLE_QUEUED = "toggle-queued"
    DOWNLOAD = "download"
    PAUSE = "pause"
    RESUME = "resume"
    REMOVE_FILE = "remove-file"
    PLAYED = "played"
    NOT_PLAYED = "not-played"
    TOGGLE_PLAYED = "toggle-played"
    MOVE_UP = "move-up"
    MOVE_DOWN = "move-down"
    MOVE_LAST = "move-last"
