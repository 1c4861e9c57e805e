"""The pictures of the window can be taken: the one check that every state of it can still be brought about."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.timeout(300)
def test_every_state_is_taken(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "packaging" / "screenshots.py"), str(tmp_path), "--modes", "dark"]
    done = subprocess.run(
        [*command, "--scales", "1"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=280,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    pictures = sorted(tmp_path.glob("*-dark-1x.png"))
    assert len(pictures) > 100
    for picture in pictures:
        image = QImage(str(picture))
        corner = image.pixelColor(2, 2)
        assert any(
            image.pixelColor(x, y) != corner for x in range(0, image.width(), 3) for y in range(0, image.height(), 9)
        ), f"there is nothing in {picture.name}"
