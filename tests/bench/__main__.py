"""Runs the measurements, all or those named: ``python -m tests.bench [start ...]``."""

from __future__ import annotations

import importlib
import platform
import sys

from tests.bench.table import show

BENCHES = ("start", "parse", "refresh", "window_refresh", "window", "page", "search", "download", "stream")


def main(names: list[str]) -> int:
    """Print the table of the benches ``names``, or of all."""
    unknown = [name for name in names if name not in BENCHES]
    if unknown:
        print(f"There is no bench {', '.join(unknown)}. There are: {', '.join(BENCHES)}.", file=sys.stderr)
        return 2
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}\n")
    results = [
        result for name in names or BENCHES for result in importlib.import_module(f"tests.bench.{name}").measure()
    ]
    print(show(results))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
