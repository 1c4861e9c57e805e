"""Starts Earmark: ``earmark`` and ``python -m player``."""

from __future__ import annotations

import gc
import sys
from types import ModuleType

# Of Python's own: imported by what the window's start imports, and not used by it.
_LATE = ("bz2", "inspect", "json", "lzma", "shutil", "tempfile", "textwrap", "tokenize")


def load() -> ModuleType:
    """The program's root, ``player.app``, loaded in the manner that takes the least time.

    Python's garbage collector rests from here on: until the window is painted, or a command runs.
    """
    gc.disable()
    from player.late import import_late

    for name in _LATE:
        import_late(name)
    from player import app

    return app


def main() -> int:
    """Run with the arguments of the process; returns its exit code."""
    code: int = load().run(sys.argv[1:])
    return code


if __name__ == "__main__":
    sys.exit(main())
