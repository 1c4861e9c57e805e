"""Starts Earmark: ``earmark`` and ``python -m player``."""

from __future__ import annotations

import sys
from types import ModuleType


def load() -> ModuleType:
    """The program's root, ``player.app``, loaded in the manner that takes the least time."""
    from player.late import import_late

    # Imported by all that defines dataclasses, used by hardly anything, and with all that it imports itself a twentieth
    # of the window's start.
    import_late("inspect")
    from player import app

    return app


def main() -> int:
    """Run with the arguments of the process; returns its exit code."""
    code: int = load().run(sys.argv[1:])
    return code


if __name__ == "__main__":
    sys.exit(main())
