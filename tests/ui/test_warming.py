"""What is opened often is read in once the window rests, and not before: its first opening waits for none of it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib.util import find_spec

import pytest

from player.ui.warming import MODULES
from tests.ui.conftest import Driver


def test_what_is_named_is_there() -> None:
    assert all(find_spec(name) for name in MODULES)


def test_it_is_read_in_after_the_window_was_seen(
    open_driver: Callable[[], Driver], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("player.ui.warming.MODULES", ("colorsys",))
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    driver = open_driver()
    assert "colorsys" not in sys.modules
    driver.until(lambda: "colorsys" in sys.modules)
