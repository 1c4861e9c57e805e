"""The first look at what was typed: what only opens the window does so without the machinery of the commands.

Loading that takes as long as a tenth of the window's start.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from player.domain.errors import EarmarkError

if TYPE_CHECKING:
    from player.services import Services

FAILED = 1
STOPPED = 130


def run(
    arguments: Sequence[str],
    open_services: Callable[[Path | None], Services],
    open_window: Callable[[Path | None, bool, bool], int],
) -> int:
    """Run what was typed; returns the exit code: 0 done, 1 something failed (the rest was done), 2 wrong usage."""
    signal.signal(signal.SIGTERM, _leave)
    wanted = window_options(arguments)
    try:
        if wanted is not None:
            profile, verbose = wanted
            return open_window(profile, False, verbose)
        from player.cli.main import run as run_command

        return run_command(arguments, open_services, open_window)
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return STOPPED
    except EarmarkError as error:
        print(error.sentence(), file=sys.stderr)
        return FAILED


def window_options(arguments: Sequence[str]) -> tuple[Path | None, bool] | None:
    """The profile and whether to say more, where nothing but that is said; None for what the commands are to read."""
    profile: Path | None = None
    verbose = False
    words = iter(arguments)
    for word in words:
        if word == "--verbose":
            verbose = True
        elif word == "--profile" and (folder := next(words, "")) and not folder.startswith("-"):
            profile = Path(folder)
        else:
            return None
    if profile is not None and profile.exists() and not (profile.is_dir() and os.access(profile, os.R_OK)):
        return None
    return profile, verbose


def _leave(_signum: int, _frame: FrameType | None) -> None:
    """A polite kill ends as Ctrl+C does: positions are kept and half-written files stay resumable."""
    raise KeyboardInterrupt
