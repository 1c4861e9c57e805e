"""Work in steps: what is seen goes first, one thing after another, and what was stopped is not done."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from player.domain.models import Chapter, Person
from player.ui.pages.chapter_list import ChapterList
from player.ui.pages.persons_view import PersonsView
from player.ui.theme import Mode, Theme
from player.ui.widgets.artwork import ArtworkView
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.html_view import HtmlView
from player.ui.widgets.steps import SHORT_S, STEP_S, Steps
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


def test_much_work_of_the_thread_and_a_step_do_not_come_between_the_same_events(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    steps = Steps()
    over: list[bool] = []

    def step() -> bool:
        end = time.perf_counter() + SHORT_S
        while time.perf_counter() < end:
            pass
        over.append(steps.is_over)
        return True

    steps.start("key", widget, step)
    for _ in range(20):
        end = time.thread_time() + 2 * STEP_S  # as much as a picture of a whole window
        while time.thread_time() < end:
            pass
        QCoreApplication.processEvents()
    steps.stop("key")
    assert 1 <= len(over) <= 10, "every other turn is left out, and never two"
    assert all(over), "the turns between pictures are short ones"


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


def people_of(view: PersonsView) -> list[str]:
    return [picture.accessibleName() for picture in view.findChildren(ArtworkView) if picture.isVisibleTo(view)]


def test_people_are_made_one_by_one_and_come_all_at_once(theme: Theme, qtbot: QtBot) -> None:
    view = PersonsView(theme, ArtworkStore(lambda _url: None))
    qtbot.addWidget(view)
    view.show()
    first, then = [Person("Ada Reyes")], [Person(f"Speaker {n}") for n in range(12)]
    assert not view.isVisible(), "a heading without people"
    view.set_persons(first, ["Host"])
    qt_wait_until(qtbot, lambda: view.is_filled)
    assert view.isVisible()
    view.set_persons(then, ["Guest"] * 12)
    assert not view.is_filled
    assert not view.isVisible(), "nobody of another episode"
    qt_wait_until(qtbot, lambda: view.is_filled)
    assert view.isVisible()
    assert people_of(view) == [f"Artwork of Speaker {n}" for n in range(12)]
    view.hide()
    view.set_persons(first, ["Host"])
    qt_wait_until(qtbot, lambda: view.is_filled)
    assert not view.isVisible()


def test_chapters_come_a_few_at_a_time_and_no_row_that_is_seen_keeps_another(theme: Theme, qtbot: QtBot) -> None:
    chapters = ChapterList(theme)
    qtbot.addWidget(chapters)
    chapters.show()
    chapters.set_chapters([Chapter(n * 60.0, f"Chapter {n}") for n in range(60)])
    assert not chapters.is_filled
    assert len(chapters._rows) < 16
    qt_wait_until(qtbot, lambda: chapters.is_filled)
    assert len(chapters._rows) == 60
    assert chapters.height() == chapters._rows[-1].geometry().bottom() + 1
    chapters.set_chapters([Chapter(n * 60.0, f"Part {n}") for n in range(60)])
    said = [row.accessibleName() for row in chapters._rows]
    assert all(name.startswith("Part") for name in said[:16])
    assert not any(name.startswith("Part") for name in said[32:])
