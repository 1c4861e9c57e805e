"""What is opened often is read in once the window rests, and not before: its first opening waits for none of it."""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable
from importlib.util import find_spec

import psutil
import pytest

from player.ui.warming import MODULES, give_back_memory
from tests.ui.conftest import Driver


def test_what_is_named_is_there() -> None:
    assert all(find_spec(name) for name in MODULES)


def test_it_is_read_in_after_the_window_was_seen(
    open_driver: Callable[[], Driver], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("player.ui.warming.MODULES", ("colorsys",))
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    given_back: list[bool] = []
    monkeypatch.setattr("player.ui.warming.give_back_memory", lambda: given_back.append("colorsys" in sys.modules))
    driver = open_driver()
    assert "colorsys" not in sys.modules
    driver.until(lambda: bool(given_back))
    assert given_back == [True]


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc can be told to")
def test_memory_that_is_free_goes_back_to_the_system() -> None:
    process, chunk, chunks = psutil.Process(), 2_000, 20_000
    # What is kept at the end has glibc keep all that was freed before it.
    held = [bytes(chunk) for _ in range(chunks)]
    kept = [bytes(chunk) for _ in range(10)]
    del held
    before = process.memory_info().rss

    give_back_memory()

    assert kept
    assert before - process.memory_info().rss > chunk * chunks * 0.8
