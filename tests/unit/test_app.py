"""The composition root: a new start that the person asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import sys
from pathlib import Path
from player import app

again = Path(sys.argv[sys.argv.index("--profile") + 1]) / "again" if "--profile" in sys.argv else None
if again and again.exists():
    print("again with", *sys.argv[1:])
    sys.exit(3)

class Start:
    START_AGAIN = -1

    def open_window(services, *_, **__):
        services.close()
        (services.paths.config.parent / "again").touch()
        return Start.START_AGAIN

app.import_window = lambda services: Start
sys.exit(app.run(sys.argv[1:]))
"""


def _run(*arguments: str) -> str:
    command = [sys.executable, "-c", SCRIPT, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 3, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize("opened", [(), ("feed:example.org/feed",), ("demo",)])
def test_a_new_start_opens_the_same_profile_and_nothing_anew(tmp_path: Path, opened: tuple[str, ...]) -> None:
    where = ["--profile", str(tmp_path), "--verbose"]
    assert _run(*where, *opened) == f"again with {' '.join(where)}"


def test_a_new_start_of_the_demo_has_its_throw_away_profile_which_is_gone_afterwards() -> None:
    folder = Path(_run("demo").removeprefix("again with --profile "))
    assert folder.name.startswith("earmark-demo-")
    assert not folder.exists()
