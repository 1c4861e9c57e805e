"""Starts Earmark: ``earmark`` and ``python -m player``."""

from __future__ import annotations

import sys


def main() -> int:
    """Run with the arguments of the process; returns its exit code."""
    from player.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
