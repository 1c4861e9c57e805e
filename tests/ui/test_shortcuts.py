"""The table of keys, and that what is bound follows it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from player.ui.shortcuts import SHORTCUTS, Scope, Shortcuts
from tests.ui.conftest import Driver


def test_no_key_does_two_things_at_once(qapp):
    shortcuts = Shortcuts()
    for shortcut in SHORTCUTS:
        for key in shortcut.keys:
            assert not QKeySequence(key).isEmpty(), key
            assert shortcuts.conflicts(shortcut.id, key) == []


def test_ids_are_unique_and_every_row_has_words():
    assert len({shortcut.id for shortcut in SHORTCUTS}) == len(SHORTCUTS)
    assert all(shortcut.group and shortcut.text for shortcut in SHORTCUTS)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    layout = QVBoxLayout(window)
    window.first, window.second = QLineEdit(), QWidget()
    window.second.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    layout.addWidget(window.first)
    layout.addWidget(window.second)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def test_a_bound_key_follows_a_change(qtbot, window):
    shortcuts, heard = Shortcuts(), []
    shortcuts.bind("refresh", window, lambda: heard.append("refresh"))
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert heard == ["refresh"]
    shortcuts.set_own({"refresh": ("F9",), "of-a-later-version": ("F2",), "quit": ("Ctrl+Q",)})
    assert shortcuts.own == {"refresh": ("F9",)}
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert heard == ["refresh", "refresh"]
    shortcuts.set_own({"refresh": ()})
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert heard == ["refresh", "refresh"]
    assert shortcuts.hint("refresh") == ""


def test_keys_of_a_part_are_letters_elsewhere(qtbot, window):
    shortcuts, heard = Shortcuts(), []
    shortcuts.bind("list-queue", window.second, lambda: heard.append("queue"))
    window.first.setFocus()
    qtbot.keyClick(window.first, Qt.Key.Key_Q)
    assert (window.first.text(), heard) == ("q", [])
    window.second.setFocus()
    qtbot.keyClick(window.second, Qt.Key.Key_Q)
    assert heard == ["queue"]


def test_conflicts_are_found_where_both_would_hear_the_key(qapp):
    shortcuts = Shortcuts()
    assert shortcuts.conflicts("list-queue", "D") == ["list-download"]
    assert shortcuts.conflicts("list-queue", "F5") == ["refresh"]
    assert "list-queue" in shortcuts.conflicts("quit", "Q")
    shortcuts.set_own({"list-download": ()})
    assert shortcuts.conflicts("list-queue", "D") == []
    assert {shortcut.scope for shortcut in SHORTCUTS} == set(Scope)


def test_a_bound_key_goes_with_its_widget(qtbot, window):
    shortcuts = Shortcuts()
    gone = QWidget(window)
    shortcuts.bind("refresh", gone, lambda: None)
    gone.deleteLater()
    qtbot.waitUntil(lambda: gone not in window.children())
    shortcuts.set_own({"refresh": ("F9",)})
    assert shortcuts.keys("refresh") == ("F9",)


def test_a_key_fills_the_screen_and_gives_it_back(driver: Driver) -> None:
    driver.window.activateWindow()
    driver.qtbot.keyClick(driver.window, Qt.Key.Key_F11)
    driver.until(driver.window.isFullScreen)
    driver.qtbot.keyClick(driver.window, Qt.Key.Key_F11)
    driver.until(lambda: not driver.window.isFullScreen())


def test_escape_gives_the_screen_back_when_there_is_nothing_else_to_leave(driver: Driver) -> None:
    window = driver.window

    def fill() -> None:
        driver.qtbot.keyClick(window, Qt.Key.Key_F11)
        driver.until(window.isFullScreen)

    window.activateWindow()
    fill()  # on the first page
    driver.qtbot.keyClick(window, Qt.Key.Key_Escape)
    driver.until(lambda: not window.isFullScreen())
    driver.open_sample()
    fill()
    window.page.setFocus()
    driver.qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.lists.isAncestorOf(window.focusWidget())
    assert window.isFullScreen()
    driver.qtbot.keyClick(window, Qt.Key.Key_Escape)
    driver.until(lambda: not window.isFullScreen())
