"""The first look at what was typed: what only opens the window does so without the machinery of the commands.

Loading that takes as long as a tenth of the window's start.
"""

from __future__ import annotations

import gc
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
_MARKS, _LONGEST = frozenset(":./\\"), 8192

# Opens the window of a profile, for a demo, saying more, at an address; gives the exit code.
OpenWindow = Callable[[Path | None, bool, bool, str], int]


def run(
    arguments: Sequence[str],
    open_services: Callable[[Path | None], Services],
    open_window: OpenWindow,
) -> int:
    """Run what was typed; returns the exit code: 0 done, 1 something failed (the rest was done), 2 wrong usage."""
    signal.signal(signal.SIGTERM, _leave)
    wanted = window_options(arguments)
    try:
        if wanted is not None:
            profile, verbose, address = wanted
            return open_window(profile, False, verbose, address)
        gc.enable()
        from player.cli.main import run as run_command

        return run_command(arguments, open_services, open_window)
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return STOPPED
    except EarmarkError as error:
        print(error.sentence(), file=sys.stderr)
        return FAILED


def window_options(arguments: Sequence[str]) -> tuple[Path | None, bool, str] | None:
    """The profile, whether to say more, and an address or '', where nothing else is said; else None: that is for the
    commands to read."""
    profile: Path | None = None
    verbose, address = False, ""
    words = iter(arguments)
    for word in words:
        if word == "--verbose":
            verbose = True
        elif word == "--profile" and (folder := next(words, "")) and not folder.startswith("-"):
            profile = Path(folder)
        elif is_address(word) and not address:
            address = whole_address(word)
        else:
            return None
    if profile is not None and profile.exists() and not (profile.is_dir() and os.access(profile, os.R_OK)):
        return None
    return profile, verbose, address


def is_address(word: str) -> bool:
    """Whether this is an address or a path, for the window; no command is called like one."""
    return not word.startswith("-") and len(word) <= _LONGEST and word.isprintable() and not _MARKS.isdisjoint(word)


def whole_address(word: str) -> str:
    """What was typed, where it names a file as seen from everywhere."""
    return str(Path(word).absolute()) if Path(word).exists() else word


def handed_over(verbose: bool) -> int:
    """The exit code where the window is open already and has taken what was typed."""
    if verbose:
        print("Earmark is open already: its window comes to the front.", file=sys.stderr)
    return 0


def _leave(_signum: int, _frame: FrameType | None) -> None:
    """A polite kill ends as Ctrl+C does: positions are kept and half-written files stay resumable."""
    raise KeyboardInterrupt
