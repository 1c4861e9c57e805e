"""What belongs to Qt is collected in the window's thread, whichever thread makes the garbage."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Driver


class _Part(QObject):
    itself: _Part


def _churn() -> None:
    for _ in range(20):
        assert [[] for _ in range(20_000)]


def test_what_belongs_to_qt_ends_in_the_windows_thread(driver: Driver, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not gc.isenabled())
    ended: list[int] = []
    part = _Part()
    part.itself = part
    weakref.finalize(part, lambda: ended.append(threading.get_ident()))
    del part

    background = threading.Thread(target=_churn)
    background.start()
    background.join()
    kept = [[] for _ in range(20_000)]
    qtbot.waitUntil(lambda: bool(ended))

    assert kept
    assert ended == [threading.get_ident()]


def test_python_collects_again_when_the_window_is_gone(driver: Driver, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not gc.isenabled())

    driver.window.close()
    driver.opened.close()

    assert gc.isenabled()
