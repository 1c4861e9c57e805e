"""Rows that are painted again as they are: the same picture, and another one where anything about them is another."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from player.domain.models import Chapter, DownloadState
from player.ui.pages.chapter_list import ChapterList
from player.ui.theme import Mode, Role, Theme
from player.ui.widgets.episode_row import EpisodeDelegate
from player.ui.widgets.kept_rows import KeptRows
from player.ui.widgets.list_view import ListView
from player.ui.widgets.row_view import RowView
from player.ui.widgets.rows import EpisodeRow, HeadingRow, NavRow, ShowRow
from player.ui.widgets.scroll import dress_list
from player.ui.widgets.sidebar_row import SidebarDelegate
from tests.support.wait import qt_wait_until
from tests.ui.rendering import Rows
from tests.ui.theming import RESOURCES

EPISODES = [
    EpisodeRow("What a cache remembers", "27 May 2025", progress=0.5, download=DownloadState.DONE, queued=True),
    EpisodeRow("A title that is far too long for two lines of a narrow list, " * 3, "9 min", playing=True),
    EpisodeRow("שלום 日本語", "26 May 2025", problem="It is not there any more. Refresh the show.", played=True),
]
SIDEBAR = [NavRow("Inbox", "inbox", "12"), HeadingRow("Work", collapsed=False, count="3"), ShowRow("Ada", unplayed=7)]


@pytest.fixture(params=[Mode.LIGHT, Mode.DARK])
def theme(qapp, request: pytest.FixtureRequest) -> Theme:
    return Theme(RESOURCES, mode=request.param)


def pictures(widget: QWidget, times: int) -> list[QImage]:
    return [widget.grab().toImage() for _ in range(times)]


def filled(
    view: ListView,
    delegate: EpisodeDelegate | SidebarDelegate,
    rows: list,
    theme: Theme,
    qtbot: QtBot,
    height: int = 260,
) -> Rows:
    qtbot.addWidget(view)
    dress_list(view, theme)
    model = Rows(rows, view)
    view.setModel(model)
    view.setItemDelegate(delegate)
    view.setCurrentIndex(model.index(1, 0))
    view.resize(300, height)
    view.show()
    return model


@pytest.mark.parametrize("rows", [EPISODES, SIDEBAR], ids=["episodes", "sidebar"])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_list_painted_again_is_the_same_and_its_rows_are_copied(
    theme: Theme, qtbot: QtBot, monkeypatch, rows: list, direction: Qt.LayoutDirection
) -> None:
    kind = (RowView, EpisodeDelegate, "_paint_text") if rows is EPISODES else (ListView, SidebarDelegate, "_parts")
    view = kind[0]()
    delegate = kind[1](theme, None, view)
    view.setLayoutDirection(direction)
    model = filled(view, delegate, list(rows), theme, qtbot)
    first, *others = pictures(view, 3)
    assert others == [first] * 2
    drawn: list[str] = []
    whole = getattr(kind[1], kind[2])
    # Its name alone: a painter that is held would live longer than what it paints on.
    monkeypatch.setattr(kind[1], kind[2], lambda *args, **kwargs: drawn.append(kind[2]) or whole(*args, **kwargs))
    assert pictures(view, 1) == [first]
    assert not drawn
    model.rows[0] = EpisodeRow("Another") if rows is EPISODES else NavRow("Another", "queue")
    assert pictures(view, 1) != [first]
    assert len(drawn) == 1, "only what is another one is drawn"
    view.clearSelection()
    view.setCurrentIndex(model.index(2, 0))
    assert pictures(view, 1) != [first]
    assert len(drawn) > 1


@pytest.mark.parametrize("rows", [EPISODES, SIDEBAR], ids=["episodes", "sidebar"])
def test_rows_that_rest_are_pictures_before_all_of_them_are_painted_again(
    theme: Theme, qtbot: QtBot, monkeypatch, rows: list
) -> None:
    kind = (RowView, EpisodeDelegate, "paint_row") if rows is EPISODES else (ListView, SidebarDelegate, "_paint_focus")
    drawn: list[bool] = []
    whole = getattr(kind[1], kind[2])
    # Whether into a picture.
    note = lambda *args: drawn.append(isinstance(args[1].device(), QPixmap)) or whole(*args)  # noqa: E731
    monkeypatch.setattr(kind[1], kind[2], note)
    view = kind[0]()
    view.move(400, 300)  # not below the mouse
    filled(view, kind[1](theme, None, view), list(rows), theme, qtbot, height=400)
    qt_wait_until(qtbot, lambda: sum(drawn) == len(rows))
    drawn.clear()
    first, *others = pictures(view, 3)
    assert others == [first] * 2
    assert not drawn


def test_chapters_painted_again_are_the_same_and_the_one_that_is_heard_stands_out(theme: Theme, qtbot: QtBot) -> None:
    chapters = ChapterList(theme)
    qtbot.addWidget(chapters)
    chapters.setAutoFillBackground(True)
    palette = chapters.palette()
    palette.setColor(chapters.backgroundRole(), theme.color(Role.WINDOW))
    chapters.setPalette(palette)
    chapters.resize(300, 300)
    chapters.show()
    chapters.set_chapters([Chapter(n * 60.0, f"Chapter {n} of a walk along the harbour") for n in range(5)])
    qt_wait_until(qtbot, lambda: chapters.is_filled)
    first, *others = pictures(chapters, 3)
    assert others == [first] * 2
    chapters.set_position(70.0)
    (heard,) = pictures(chapters, 1)
    assert heard != first
    chapters.set_position(None)
    assert pictures(chapters, 1) == [first]


def draw_plainly(painter: QPainter, rect: QRect) -> None:
    painter.fillRect(rect, QColor("red"))


@pytest.mark.parametrize(("dpr", "kept"), [(1.0, True), (1.5, False), (2.0, True)])
def test_rows_are_copied_pixel_by_pixel_or_not_at_all(theme: Theme, dpr: float, kept: bool) -> None:
    rows, drawn = KeptRows(theme), []
    screen = QPixmap(300, 150)
    screen.setDevicePixelRatio(dpr)
    for _ in range(4):
        painter = QPainter(screen)
        rows.paint(
            painter,
            QRect(QPoint(3, 5), QPoint(60, 40)),
            QColor("white"),
            "a row",
            lambda onto, rect: drawn.append(rect) or draw_plainly(onto, rect),
        )
        painter.end()
    assert len(drawn) == (2 if kept else 4)


def test_what_has_other_colours_is_drawn_anew(theme: Theme) -> None:
    rows, drawn = KeptRows(theme), []

    def paint() -> None:
        screen = QPixmap(100, 50)
        painter = QPainter(screen)
        rows.paint(painter, screen.rect(), QColor("white"), "a row", lambda _painter, rect: drawn.append(rect))
        painter.end()

    for _ in range(3):
        paint()
    assert len(drawn) == 2
    theme.set_accent(QColor("#c0392b"))
    paint()
    assert len(drawn) == 3


def test_parts_of_rows_are_drawn_as_a_list_is_scrolled_and_no_picture_is_made_of_them(theme: Theme) -> None:
    rows, drawn = KeptRows(theme), []
    screen = QPixmap(100, 50)

    def paint(*, whole: bool) -> None:
        painter = QPainter(screen)
        ground = QColor("white")
        rows.paint(painter, screen.rect(), ground, "a row", lambda _onto, rect: drawn.append(rect), whole=whole)
        painter.end()

    for _ in range(3):
        paint(whole=False)
    assert len(drawn) == 3
    paint(whole=True)
    paint(whole=True)
    assert len(drawn) == 5
    paint(whole=False)
    assert len(drawn) == 5, "what is there is copied"
