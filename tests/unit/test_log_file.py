"""What is logged lands in the file, whose machinery is loaded with the first line for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_the_file_is_there_with_the_first_line(tmp_path: Path) -> None:
    file = tmp_path / "earmark.log"
    code = f"""
import logging, sys
from pathlib import Path
from player import log
file = Path({str(file)!r})
log.set_up(file, verbose=False)
print(file.exists(), "logging.handlers" in sys.modules)
logging.getLogger("player.somewhere").debug("not heard")
logging.getLogger("player.somewhere").warning("heard %d times", 2)
log.tear_down()
print(len(logging.getLogger("player").handlers))
"""
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["False", "False", "0"]
    assert done.stderr == ""
    (line,) = file.read_text().splitlines()
    assert line.endswith(" WARNING MainThread player.somewhere: heard 2 times")
