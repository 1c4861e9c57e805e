"""Dialogs whose sentences come and go: nothing of them is cut, and no gaps are left."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtWidgets import QDialog, QLabel

from player.ui.commands import Commands
from player.ui.dialogs.import_list import ImportDialog
from player.ui.theme import Mode, Theme
from player.ui.widgets.scroll import PageScroll
from tests.ui.conftest import Driver
from tests.ui.theming import RESOURCES

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
LONG = "The Very Long Name of a Show That Somebody Could Not Bring to an End, However Often Asked"


@pytest.fixture
def dialog(qtbot):
    made = ImportDialog(Theme(RESOURCES, mode=Mode.LIGHT))
    qtbot.addWidget(made)
    made.show()
    return made


def whole(label: QLabel) -> bool:
    return label.height() == label.heightForWidth(label.width())


def test_a_sentence_of_several_lines_is_seen_whole(dialog: ImportDialog) -> None:
    state, low = dialog.findChild(QLabel, "importState"), dialog.height()
    dialog.show_progress(1, 40, LONG)
    assert whole(state)
    assert dialog.height() > low
    dialog.show_progress(2, 40, "Tidal Notes")
    assert whole(state)
    assert dialog.height() == low


@pytest.mark.parametrize(("failures", "scrolls"), [(1, False), (30, True)])
def test_the_list_of_failures_is_as_high_as_they_are_up_to_a_limit(dialog, failures, scrolls) -> None:
    low = dialog.height()
    dialog.show_result("7 shows added, some could not be.", [(LONG, "There is no such server.")] * failures)
    assert all(whole(label) for label in dialog.findChildren(QLabel) if label.isVisible())
    assert low < dialog.height() < 3 * low
    assert (dialog.findChild(PageScroll).verticalScrollBar().maximum() > 0) is scrolls


def test_a_command_answers_to_its_english_name_in_every_language(qapp) -> None:
    commands = Commands(qapp)
    commands.add("next-chapter", "nächstes Kapitel", "", lambda _value: None)
    assert [command.spec.id for typed in ("nächstes k", "next chap") for command, _ in commands.parse(typed)] == [
        "next-chapter",
        "next-chapter",
    ]


def test_a_dialog_is_fitted_once_it_is_on_the_screen(dialog: ImportDialog, qtbot, monkeypatch) -> None:
    handle = dialog.windowHandle()
    qtbot.waitUntil(handle.isExposed)
    shown, high = [False], dialog.height()
    monkeypatch.setattr(type(handle), "isExposed", lambda _handle: shown[0])
    dialog.show_result("Some words. " * 60, [])
    assert dialog.height() == high, "a window manager that is just placing it is left alone"
    shown[0] = True
    dialog.update()
    qtbot.waitUntil(lambda: dialog.height() > high)


def test_an_answer_for_a_dialog_that_was_closed_is_dropped(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, free, answered, both = threading.Event(), threading.Event(), [], threading.Barrier(2)

    def count(*_: object) -> int:
        asked.set()
        free.wait(20)
        return 7

    lists, bridge = driver.services.library.own_lists, driver.opened.bridge
    monkeypatch.setattr(type(lists), "count", count)
    driver.opened.presenter.sidebar_menus.new_list()
    dialog = driver.until(lambda: driver.window.findChild(QDialog, "ownListDialog"))
    driver.until(asked.is_set)
    dialog.reject()
    driver.until(lambda: driver.window.findChild(QDialog, "ownListDialog") is None)
    free.set()
    for _ in range(2):  # on each of the threads, so behind that answer
        bridge.run(driver.window, both.wait, answered.append)
    driver.until(lambda: len(answered) == 2)
