"""The composition root: which profile, window or command line; no logic."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from player.paths import Paths, profile_paths, system_paths
from player.services import Services


def _paths(profile: Path | None) -> Paths:
    return profile_paths(profile) if profile is not None else system_paths()


def _open_services(profile: Path | None) -> Services:
    return Services(_paths(profile))


def _open_window(profile: Path | None, demo: bool, verbose: bool) -> int:
    if demo and profile is None:
        import tempfile

        with tempfile.TemporaryDirectory(prefix="earmark-demo-", ignore_cleanup_errors=True) as folder:
            return _open_window(Path(folder), demo, verbose)
    services = _open_services(profile)
    code: int = import_window(services).open_window(services, verbose=verbose, sample=demo)
    return code


def import_window(services: Services) -> ModuleType:
    """The module that opens windows, imported in the order and manner that takes the least time.

    The garbage collector, which would go through all that is being made again and again, rests until the window is
    painted.
    """
    gc.disable()
    services.warm_up()
    from player.ui.quick_qt import load_qt

    load_qt()
    from player.ui import start

    return start


def run(arguments: Sequence[str]) -> int:
    """Run Earmark with these arguments; returns the exit code."""
    from player.cli.door import run as run_typed

    return run_typed(arguments, _open_services, _open_window)
