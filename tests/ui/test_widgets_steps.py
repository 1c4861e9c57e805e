"""Work in steps: what is seen goes first, one thing after another, and what was stopped is not done."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from player.ui.theme import Mode, Theme
from player.ui.widgets.html_view import HtmlView
from player.ui.widgets.steps import Steps
from tests.support.wait import qt_wait_until
from tests.ui.theming import RESOURCES


@pytest.fixture
def theme(qapp) -> Theme:
    return Theme(RESOURCES, mode=Mode.LIGHT)


def countdown(log: list[str], name: str, times: int):
    left = iter(range(times - 1, -1, -1))

    def step() -> bool:
        log.append(name)
        return next(left) > 0

    return step


def test_what_is_seen_is_done_before_what_is_not(qtbot: QtBot) -> None:
    seen, hidden = QWidget(), QWidget()
    for widget in (seen, hidden):
        qtbot.addWidget(widget)
    seen.show()
    log: list[str] = []
    steps = Steps()
    steps.start("hidden", hidden, countdown(log, "hidden", 3))
    steps.start("one", seen, countdown(log, "one", 3))
    steps.start("two", seen, countdown(log, "two", 3))
    qt_wait_until(qtbot, lambda: not any(map(steps.is_active, ("hidden", "one", "two"))))
    assert log == ["one", "two"] * 3 + ["hidden"] * 3


def test_work_for_what_another_step_deletes_is_not_done(qtbot: QtBot) -> None:
    gone, there = QWidget(), QWidget()
    qtbot.addWidget(there)
    log: list[str] = []
    steps = Steps()
    steps.run("there", there, [lambda: delete(gone), lambda: log.append("there")])
    steps.start("gone", gone, countdown(log, "gone", 3))
    qt_wait_until(qtbot, lambda: not any(map(steps.is_active, ("there", "gone"))))
    assert log == ["there"]


def test_a_step_may_stop_itself_or_start_another_in_its_place(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    log: list[str] = []
    steps = Steps()

    def again() -> bool:
        log.append("first")
        steps.start("key", widget, countdown(log, "second", 2))
        return False

    def ends() -> bool:
        log.append("ends")
        steps.stop("other")
        return True

    steps.start("key", widget, again)
    steps.start("other", widget, ends)
    qt_wait_until(qtbot, lambda: not steps.is_active("key"))
    assert log.count("first") == 1
    assert log.count("second") == 2
    assert log.count("ends") == 1


def test_another_text_comes_at_once_and_the_long_one_goes_bit_by_bit(theme: Theme, qtbot: QtBot) -> None:
    steps = Steps()
    view = HtmlView(theme, steps=steps)
    qtbot.addWidget(view)
    view.show()
    view.set_pieces(["<ul>" + "<li>a line of a long list</li>" * 100 + "</ul>"] * 50)
    qt_wait_until(qtbot, lambda: view.is_filled)
    old = view.document()
    view.set_html("<p>short</p>")
    assert view.find_text() == "short"
    assert view.document() is not old
    assert steps.is_active(old)
    assert old.characterCount() > 10_000
    qt_wait_until(qtbot, lambda: not steps.is_active(old))
    assert view.document().defaultFont() == view.font()
