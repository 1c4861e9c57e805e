"""What nobody caught is in the log, and lets go of what it held."""

from __future__ import annotations

import logging
import sys
import weakref

import pytest
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from player import log
from tests.support.wait import qt_wait_until


class Faulty(QWidget):
    """Fails in the middle of its picture."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[weakref.ref[QPainter]] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.seen.append(weakref.ref(painter))
        raise ZeroDivisionError


@pytest.mark.expected_log("an error that nobody caught")
def test_an_error_in_a_paint_event_is_logged_and_its_painter_ends(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: told.append(kind))
    before = sys.excepthook
    widget = Faulty()
    qtbot.addWidget(widget)
    with log.uncaught():
        widget.show()
        qt_wait_until(qtbot, lambda: bool(widget.seen))
    assert sys.excepthook is before
    assert widget.seen
    assert not [painter for painter in widget.seen if painter() is not None]
    assert set(told) == {ZeroDivisionError}
    (record, *_) = [record for record in caplog.records if record.name == "player.log"]
    assert record.levelno == logging.ERROR
    assert record.exc_info is not None
