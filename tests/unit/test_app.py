"""The composition root: a new start that the person asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPT = """
import sys
from pathlib import Path
from player import app

seen = Path(sys.argv[1])
if seen.exists():
    print("again with", sys.argv[2])
    sys.exit(3)
seen.touch()

def opened(*_):
    raise app._StartAgain

app.run_typed = opened
app.run(sys.argv[1:])
"""


def test_a_new_start_is_made_with_what_was_typed(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SCRIPT, str(tmp_path / "seen"), "--verbose"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout) == (3, "again with --verbose\n"), done.stderr
