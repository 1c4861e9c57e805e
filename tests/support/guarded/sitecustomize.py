"""Keeps a process that a test starts on loopback, and says so on stderr; tests.support.cli puts it on PYTHONPATH."""

import importlib.util
import sys
from pathlib import Path


def _install() -> None:
    file = Path(__file__).resolve().parent.parent / "loopback.py"
    spec = importlib.util.spec_from_file_location("earmark_test_loopback", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.refuse_with(lambda what: print(f"NetworkRefused: {what}", file=sys.stderr))


_install()
