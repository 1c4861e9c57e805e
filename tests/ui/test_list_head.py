"""The head of a list: what gives way where there is no room for all of it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from player.domain.list_look import ListLook
from player.ui.pages.list_head import ListHead
from player.ui.shortcuts import Shortcuts
from player.ui.theme import Mode, Theme
from tests.ui.theming import RESOURCES


@pytest.fixture
def head(qtbot):
    made = ListHead(Theme(RESOURCES, mode=Mode.LIGHT), None, Shortcuts())  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(360, 60)
    made.set_look(ListLook(), "Newest first")
    made.set_title("Tidal Notes", openable=True, artwork=None)
    made.show()
    return made


def test_the_title_is_worth_more_room_than_how_the_list_is_sorted(head: ListHead, qtbot) -> None:
    look = head.findChild(QPushButton, "lookButton")
    wide = look.width()
    head.set_title("A title that goes on well beyond the room there is", openable=True, artwork=None)
    qtbot.waitUntil(lambda: look.width() < wide)
    assert "Newest first" in look.toolTip()
    head.set_title("Tidal Notes", openable=True, artwork=None)
    qtbot.waitUntil(lambda: look.width() == wide)
    head.resize(230, 60)
    qtbot.waitUntil(lambda: look.width() < wide)
