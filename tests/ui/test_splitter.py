"""The line between list and page: what a narrow window takes from the list, a wide one gives back."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from player.ui.theme import Mode, Theme
from player.ui.widgets.splitter import Splitter
from tests.ui.theming import RESOURCES


@pytest.fixture
def splitter(qtbot):
    splitter = Splitter(Theme(RESOURCES, mode=Mode.LIGHT))
    qtbot.addWidget(splitter)
    for number, least in enumerate((200, 300)):
        part = QWidget()
        part.setMinimumWidth(least)
        splitter.addWidget(part)
        splitter.setStretchFactor(number, number)
    splitter.resize(1000, 100)
    splitter.setSizes([350, 650])
    splitter.show()
    return splitter


def test_the_list_gives_way_in_a_narrow_window_and_comes_back(splitter):
    first = splitter.sizes()[0]
    for width in (800, 600, 520, 700, 1000, 1400):
        splitter.resize(width, 100)
        here, page = splitter.sizes()
        assert page >= 300
        assert here == min(first, width - splitter.handleWidth() - 300)


def test_where_the_person_put_the_line_it_stays(splitter):
    splitter.moveSplitter(450, 1)
    moved = splitter.sizes()[0]
    splitter.resize(600, 100)
    assert splitter.sizes()[0] < moved
    splitter.resize(1200, 100)
    assert splitter.sizes()[0] == moved


def test_a_width_that_was_kept_holds_as_soon_as_there_is_room(splitter):
    splitter.moveSplitter(450, 1)
    kept = splitter.wanted
    splitter.want(0)
    splitter.resize(600, 100)
    splitter.want(kept)
    assert splitter.sizes()[0] == 600 - splitter.handleWidth() - 300
    splitter.resize(1200, 100)
    assert splitter.sizes()[0] == kept == 450
