"""Chapters beside the words stay in sight while the words are scrolled, as long as all of them can be seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from player.ui.theme import Mode, Theme
from player.ui.widgets.scroll import OverlayScrollBar, PageScroll
from player.ui.widgets.sticky_column import StickyColumn
from tests.ui.theming import RESOURCES


@pytest.fixture
def page(qapp, qtbot):
    theme = Theme(RESOURCES, mode=Mode.LIGHT)
    inner, words, content = QWidget(), QWidget(), QWidget()
    QVBoxLayout(inner).addWidget(QLabel("Chapters"))
    words.setFixedHeight(3000)
    column = StickyColumn(theme, inner)
    column.setFixedWidth(200)
    outer = QVBoxLayout(content)
    outer.setContentsMargins(20, 20, 20, 20)  # nothing stands below the scroll bar
    head = QWidget()
    head.setFixedHeight(150)
    outer.addWidget(head)
    row = QHBoxLayout()
    row.addWidget(words, 1)
    row.addWidget(column)
    outer.addLayout(row)
    page = PageScroll(theme, content)
    qtbot.addWidget(page)
    page.inner, page.column = inner, column
    page.resize(600, 400)
    page.show()
    column.stick_to(page)
    return page


def test_it_stays_in_sight_down_to_the_end_and_goes_back_to_its_place(page):
    bar = page.verticalScrollBar()
    place = page.inner.mapTo(page.widget(), QPoint()).y()
    for value in (0, 500, bar.maximum(), 900, 0):
        bar.setValue(value)
        top = page.inner.mapTo(page.viewport(), QPoint()).y()
        assert 0 <= top <= 400 - page.inner.height()
        assert page.column.rect().contains(page.inner.geometry())
    assert page.inner.mapTo(page.widget(), QPoint()).y() == place


def test_what_is_higher_than_the_page_scrolls_with_it(page, qtbot):
    for number in range(60):
        page.inner.layout().addWidget(QLabel(f"Chapter {number}"))
    qtbot.waitUntil(lambda: page.inner.height() > 600)
    page.verticalScrollBar().setValue(500)
    assert page.inner.y() == 0
    assert page.column.height() >= page.inner.height()


class Paints(QObject):
    """The height of each painted part of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.heights: list[int] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched, event) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.heights.append(event.region().boundingRect().height())
        return False


def test_scrolling_paints_what_comes_into_sight_alone(page, qtbot):
    label = page.inner.findChild(QLabel)
    words = page.widget().layout().itemAt(1).layout().itemAt(0).widget()
    bar = page.verticalScrollBar()
    bar.setValue(500)
    qtbot.waitUntil(lambda: page.inner.y() > 0)
    page.repaint()
    seen, moved = Paints(words), Paints(label)
    for _ in range(3):
        bar.setValue(bar.value() + 10)
        qtbot.waitUntil(lambda: bool(seen.heights))
        assert seen.heights == [10]
        seen.heights.clear()
    assert moved.heights == []
    picture = page.screen().grabWindow(page.winId()).toImage()
    assert picture == page.grab().toImage().convertToFormat(picture.format())


def test_the_thumb_is_as_long_as_the_part_that_is_seen_after_a_resize_too(page, qtbot):
    for height in (300, 500):
        page.resize(600, height)
        qtbot.waitUntil(lambda height=height: page.viewport().height() == height)
        (bar,) = page.findChildren(OverlayScrollBar)
        assert bar.pageStep() == page.verticalScrollBar().pageStep() == height
