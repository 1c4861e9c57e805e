"""What the tests of joined parts have: a library that subscribes and refreshes, and a screen for the whole program."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.integration.refresh_rig import Rig
from tests.support.x_screen import XScreen, x_screen


@pytest_asyncio.fixture
async def rig(tmp_path: Path) -> AsyncIterator[Rig]:
    made = Rig(tmp_path)
    yield made
    await made.close()


@pytest.fixture
def screen(tmp_path: Path, profile_dir: Path) -> Iterator[XScreen]:
    """A screen of the test's own, for a program that is light and makes no sound."""
    settings = profile_dir / "config" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('[playback]\naudio_output = "dummy"\n[appearance]\nmode = "light"\n')
    shown = tmp_path / "screen"
    shown.mkdir()
    with x_screen(shown) as screen:
        yield screen
