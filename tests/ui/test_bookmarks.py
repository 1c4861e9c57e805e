"""Bookmarks in the real window: made while listening, listed, found, edited, played from, copied and deleted."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from player.discovery.bookmark_text import ExportFormat
from player.domain.events import BookmarksChanged
from player.domain.models import SmartList
from player.ui.dialogs.note import NoteDialog
from player.ui.models.bookmark_list import MARK_ROLE
from player.ui.widgets.rows import ROW_ROLE
from player.ui.widgets.scroll import Line
from tests.support.audio import AudioMaker
from tests.support.server import PodcastServer
from tests.support.shows import a_show
from tests.ui.conftest import Driver
from tests.ui.theming import accessible_name

pytestmark = pytest.mark.vlc


@pytest.fixture
def listening(driver: Driver, server: PodcastServer, audio: AudioMaker) -> Driver:
    """A show of which the newest episode, three minutes long, is open and paused at 1:40."""
    show = a_show("Tidal Notes")
    show.episodes[0].audio = audio.long_mp3(180)
    show.episodes[0].duration = "3:00"
    driver.subscribe(server.add_show(show))
    library = driver.services.library
    episode = driver.window.page.episode.id
    library.positions.save(episode, 100.0, driver.services.clock.now())
    library.positions.set_session(episode)
    driver.services.session.restore()
    driver.until(lambda: driver.window.player.playing_id == episode)
    return driver


def add(driver: Driver, at_s: float, note: str, which: int = 0) -> int:
    library = driver.services.library
    episode = library.episodes.ids()[which]
    made = library.bookmarks.add(episode, at_s, note, driver.services.clock.now())
    driver.services.events.publish(BookmarksChanged(episode))
    return made


def open_list(driver: Driver, rows: int) -> QWidget:
    driver.window.sidebar.open_place(SmartList.BOOKMARKS)
    driver.until(lambda: driver.window.lists.current == "bookmarks")
    pane = driver.window.lists.page("bookmarks")
    driver.until(lambda: pane.model.rowCount() == rows, message=f"{rows} bookmarks")
    return pane


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)],
)
def test_a_key_marks_the_moment_and_a_note_can_be_written_at_once(
    listening: Driver, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    driver, library = listening, listening.services.library
    view = driver.window.episodes.view
    view.setFocus()
    driver.qtbot.keyClick(view, key, modifier)
    driver.until(lambda: "Bookmark at 1:40" in driver.window.toast.text)
    (bookmark,) = library.bookmarks.all()
    assert bookmark.at_s == 100.0
    driver.until(lambda: driver.window.player.seek_bar._marks == ((100.0, ""),), message="a mark on the seek bar")
    driver.window.toast._action.click()
    dialog = driver.until(lambda: driver.window.findChild(NoteDialog))
    assert "1:40" in " ".join(label.text() for label in dialog.findChildren(QLabel))
    driver.qtbot.keyClicks(dialog.field, "low water")
    driver.qtbot.keyClick(dialog.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    driver.until(lambda: library.bookmarks.all()[0].note == "low water")
    driver.until(lambda: driver.window.player.seek_bar._marks == ((100.0, "low water"),))


def test_the_button_marks_and_typing_a_b_does_not(listening: Driver) -> None:
    driver, library = listening, listening.services.library
    field = driver.window.sidebar.search
    field.setFocus()
    driver.qtbot.keyClick(field, Qt.Key.Key_B)
    assert field.text() == "b"
    driver.click("bookmarkButton")
    driver.until(lambda: len(library.bookmarks.all()) == 1)
    driver.click("bookmarkButton")
    driver.until(lambda: "already" in driver.window.toast.text, message="two presses mark one moment")
    assert len(library.bookmarks.all()) == 1


def test_two_presses_at_once_mark_one_moment(listening: Driver) -> None:
    driver, library, bridge = listening, listening.services.library, listening.opened.bridge
    free, both, answered = threading.Event(), threading.Barrier(2), []
    bridge.run_in_turn(driver.window, lambda: free.wait(20))
    driver.click("bookmarkButton")
    driver.click("bookmarkButton")
    for _ in range(2):  # on each of the threads that do things side by side
        bridge.run(driver.window, both.wait, answered.append)
    driver.until(lambda: len(answered) == 2)
    assert library.bookmarks.all() == []
    free.set()
    driver.until(lambda: "already" in driver.window.toast.text)
    assert len(library.bookmarks.all()) == 1


def test_with_nothing_open_it_says_what_to_do(driver: Driver, server: PodcastServer) -> None:
    driver.subscribe(server.add_show(a_show()))
    driver.qtbot.keyClick(driver.window.episodes.view, Qt.Key.Key_B)
    driver.until(lambda: "Play an episode" in driver.window.toast.text)


def test_its_head_is_as_high_as_that_of_any_list(driver: Driver, server: PodcastServer) -> None:
    driver.subscribe(server.add_show(a_show()))
    head = driver.window.episodes.head.height()
    pane = open_list(driver, 0)
    driver.until(lambda: not pane.search.isVisible() and pane.isVisible())
    driver.until(lambda: pane.findChild(Line).y() == head, message="no line jumps from one list to the next")


def test_the_list_shows_them_newest_first_and_return_plays_from_there(listening: Driver) -> None:
    driver = listening
    add(driver, 20.0, "first thought")
    add(driver, 120.0, "")
    pane = open_list(driver, 2)
    model = pane.view.model()
    assert model.index(0).data(ROW_ROLE).time == "2:00"
    assert model.index(0).data(Qt.ItemDataRole.DisplayRole) == "Walk 3"
    said = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "first thought, Walk 3, Tidal Notes, at 0:20, Today"
    assert accessible_name(pane.view) == "Bookmarks"
    pane.view.setFocus()
    pane.view.setCurrentIndex(model.index(1))
    driver.qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    driver.until(lambda: driver.state == "playing" and 20.0 <= driver.position < 24.0, message="plays from there")
    driver.window.sidebar.open_place(SmartList.INBOX)
    driver.until(lambda: driver.window.lists.current == "episodes")


def test_typed_words_filter_it(listening: Driver) -> None:
    driver = listening
    add(driver, 20.0, "Ebb and flow")
    add(driver, 30.0, "Low water")
    pane = open_list(driver, 2)
    driver.qtbot.keyClicks(pane.search, "WATER low")
    driver.until(lambda: pane.model.rowCount() == 1)
    assert pane.model.marks[0].bookmark.note == "Low water"
    driver.qtbot.keyClicks(pane.search, "x")
    driver.until(lambda: pane._empty.isVisible())
    assert pane._empty.accessibleName() == "Nothing found"
    driver.qtbot.keyClick(pane.search, Qt.Key.Key_Escape)
    driver.until(lambda: pane.model.rowCount() == 2)


def test_keys_edit_copy_and_delete_with_undo(listening: Driver) -> None:
    driver, library = listening, listening.services.library
    kept = add(driver, 20.0, "keep")
    add(driver, 30.0, "goes")
    pane = open_list(driver, 2)
    pane.view.setFocus()
    pane.view.setCurrentIndex(pane.model.index(0))
    driver.qtbot.keyClick(pane.view, Qt.Key.Key_F2)
    dialog = driver.until(lambda: driver.window.findChild(NoteDialog))
    assert dialog.field.toPlainText() == "goes"
    driver.qtbot.keyClicks(dialog.field, "better")
    dialog.accept_button.click()
    driver.until(lambda: pane.model.index(0).data(ROW_ROLE).note == "better", message="shown")
    # Without a window manager nobody gives the window the focus back.
    driver.window.activateWindow()
    driver.until(pane.view.hasFocus, message="the focus is back in the list")
    driver.qtbot.keyClick(pane.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    driver.until(lambda: "better" in QGuiApplication.clipboard().text())
    assert "Walk 3 · Tidal Notes · 0:30" in QGuiApplication.clipboard().text()
    driver.qtbot.keyClick(pane.view, Qt.Key.Key_Delete)
    driver.until(lambda: pane.model.rowCount() == 1, message="deleted")
    assert [each.id for each in library.bookmarks.all()] == [kept]
    driver.until(lambda: driver.window.toast._action.text() == "Undo")
    driver.until(lambda: pane.current is not None and pane.current.bookmark.id == kept, message="the next is current")
    driver.window.toast._action.click()
    driver.until(lambda: pane.model.rowCount() == 2, message="back again")
    pane.view.selectAll()
    driver.qtbot.keyClick(pane.view, Qt.Key.Key_Delete)
    driver.until(lambda: pane._empty.isVisible(), message="none left")
    assert "Press B" in pane._empty.accessibleDescription()


def test_the_menu_offers_the_same(listening: Driver) -> None:
    driver = listening
    add(driver, 20.0, "one")
    pane = open_list(driver, 1)
    texts = [action.text() for action in pane.make_menu(pane.model.index(0)).actions() if action.text()]
    assert texts == ["Play from here", "Edit note", "Copy as text", "Delete"]
    assert pane.model.index(0).data(MARK_ROLE).bookmark.note == "one"


@pytest.mark.parametrize(("form", "first"), [(ExportFormat.MARKDOWN, "# Bookmarks"), (ExportFormat.CSV, "show,")])
def test_what_is_listed_is_written_to_a_file(listening: Driver, tmp_path: Path, form: ExportFormat, first: str) -> None:
    driver = listening
    add(driver, 20.0, "a thought")
    open_list(driver, 1)
    file = tmp_path / f"out.{form.value}"
    driver.opened.presenter.bookmarks.export(form, file)
    driver.until(lambda: file.name in driver.window.toast.text)
    text = file.read_text(encoding="utf-8")
    assert text.startswith(first)
    assert "a thought" in text
    driver.opened.presenter.bookmarks.export(form, tmp_path / "no" / "where.md")
    driver.until(lambda: "could not be written" in driver.window.toast.text)


def test_the_export_menu_opens_the_dialog_for_its_format(listening: Driver) -> None:
    driver = listening
    add(driver, 20.0, "a thought")
    pane = open_list(driver, 1)
    asked: list[ExportFormat] = []
    pane.export_requested.disconnect()
    pane.export_requested.connect(asked.append)
    pane._fill_export_menu()
    actions: list[Callable[[], None]] = [action.trigger for action in pane._export_menu.actions()]
    for trigger in actions:
        trigger()
    assert asked == [ExportFormat.MARKDOWN, ExportFormat.CSV]


def test_the_focus_goes_straight_from_one_list_to_the_other(listening: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[bool] = []
    monkeypatch.setattr("player.ui.main_window.focus_next", lambda _window, forward: looked.append(forward) or True)
    listening.window.episodes.view.setFocus()
    pane = open_list(listening, 0)
    assert pane.view.hasFocus() or not pane.view.isVisible()
    pane.view.setFocus()
    listening.window.sidebar.open_place(SmartList.INBOX)
    listening.until(lambda: listening.window.lists.current == "episodes")
    assert listening.window.episodes.view.hasFocus()
    assert looked == []
