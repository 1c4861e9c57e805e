"""The composition root: which profile, window or command line; no logic."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from player.cli.door import handed_over
from player.cli.door import run as run_typed
from player.desktop.one_window import OneWindow, call_of
from player.domain.errors import EarmarkError
from player.paths import Paths, profile_paths, system_paths
from player.services import Services


class _StartAgain(Exception):
    """The person asked for a new start; raised, so that all that was opened is closed before.

    ``arguments`` are without an address or the demo, which have been opened.
    """

    def __init__(self, profile: Path | None, verbose: bool) -> None:
        super().__init__()
        self.arguments = [] if profile is None else ["--profile", str(profile)]
        self.arguments += ["--verbose"] if verbose else []


def _command(arguments: Sequence[str]) -> list[str]:
    """Earmark with these arguments, by whatever Python and with whatever options of that it was started."""
    return [*sys.orig_argv[: len(sys.orig_argv) - len(sys.argv) + 1], *arguments]


def _paths(profile: Path | None) -> Paths:
    return profile_paths(profile) if profile is not None else system_paths()


def _open_services(profile: Path | None) -> Services:
    return Services(_paths(profile))


def _open_window(profile: Path | None, demo: bool, verbose: bool, address: str) -> int:
    if demo and profile is None:
        import tempfile

        with tempfile.TemporaryDirectory(prefix="earmark-demo-", ignore_cleanup_errors=True) as folder:
            try:
                return _open_window(Path(folder), demo, verbose, address)
            except _StartAgain as again:
                import subprocess

                # Not in place of this process, with which the profile would go.
                return subprocess.call(_command(again.arguments), executable=sys.executable)  # noqa: S603 - our own command
    call = call_of(address)
    try:
        services = _open_services(profile)
        one_window = OneWindow(services.paths.window)
        try:
            if not one_window.claim(call):
                return handed_over(verbose)
            start = import_window(services)
            code: int = start.open_window(services, one_window, verbose=verbose, sample=demo, address=address)
        finally:
            one_window.release()
    except EarmarkError as error:
        from player.ui.no_window import tell_on_screen

        tell_on_screen(error, from_desktop=bool(call.token))
        raise
    if code == start.START_AGAIN:
        raise _StartAgain(profile, verbose)
    return code


def import_window(services: Services) -> ModuleType:
    """The module that opens windows, imported in the order and manner that takes the least time.

    The garbage collector, which would go through all that is being made again and again, rests until the window is
    painted.
    """
    gc.disable()
    # Where they cannot be read, that is told before Qt is loaded for nothing.
    _ = services.settings
    from player.ui.quick_qt import load_qt

    load_qt()
    from player.ui import start

    return start


def run(arguments: Sequence[str]) -> int:
    """Run Earmark with these arguments; returns the exit code."""
    try:
        return run_typed(arguments, _open_services, _open_window)
    except _StartAgain as again:
        os.execv(sys.executable, _command(again.arguments))  # noqa: S606 - our own command, as it was typed
