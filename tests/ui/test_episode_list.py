"""The list of episodes in the real window: what stays when rows change, several at once, Undo, and the queue."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QPushButton, QSplitter, QWidget

from player.domain.events import DownloadProgress, EpisodesChanged, Notice, OwnListsChanged
from player.domain.list_look import ListFilter, ListLook, ListSort
from player.domain.models import DownloadRecord, DownloadState, EpisodeId, PlayState, SmartList
from player.domain.network import Wait
from player.domain.smart_rules import SmartRules
from player.ui.asks import Ask
from player.ui.places import OwnPlace, Page
from player.ui.widgets.rows import ROW_ROLE
from tests.ui.conftest import Driver
from tests.ui.listed import NOW, Listed


@pytest.fixture
def listed(driver: Driver) -> Listed:
    return Listed(driver)


def _first_seen(view) -> tuple[int, int]:
    row, hidden = view.anchor()
    return view.model().ids[row], hidden


def test_what_is_in_view_stays_when_rows_come_in_above(listed: Listed) -> None:
    selected = listed.select(20, 21, 25)
    listed.view.verticalScrollBar().setValue(12 * listed.view.row_height + 30)
    before = _first_seen(listed.view)
    listed.add_newer(61, 62, 63)
    listed.driver.until(lambda: len(listed.shown) == 63)
    assert _first_seen(listed.view) == before
    assert listed.pane.selected_ids == selected
    assert listed.pane.current_id == selected[0]


def test_at_the_top_what_is_new_is_seen(listed: Listed) -> None:
    listed.add_newer(61)
    listed.driver.until(lambda: len(listed.shown) == 61)
    assert listed.view.verticalScrollBar().value() == 0
    listed.driver.until(lambda: listed.view.model().index(0).data() == "Walk 61")


def test_rows_that_change_keep_place_selection_and_focus(listed: Listed) -> None:
    library = listed.driver.services.library
    selected = listed.select(30, 31)
    listed.view.setFocus()
    listed.view.verticalScrollBar().setValue(28 * listed.view.row_height)
    library.positions.save(selected[0], 60.0, NOW)
    listed.driver.services.events.publish(EpisodesChanged(selected))
    index = listed.view.model().index(30, 0)
    listed.driver.until(lambda: index.data(ROW_ROLE) and index.data(ROW_ROLE).progress == 0.1)
    assert (listed.pane.selected_ids, listed.view.hasFocus()) == (selected, True)
    assert listed.view.anchor() == (28, 0)


def test_a_look_is_kept_for_its_place_and_what_is_typed_is_not(listed: Listed) -> None:
    listed.pane.look_changed.emit(ListLook(ListSort.OLDEST))
    listed.driver.until(lambda: listed.shown == listed.ids[::-1])
    listed.open(SmartList.INBOX)
    assert "Newest first" in listed.driver.control("lookButton").text()
    listed.driver.window.sidebar.open_place(listed.show_id)
    listed.driver.until(lambda: listed.shown == listed.ids[::-1])
    listed.key(Qt.Key.Key_Slash)
    field = listed.driver.control("listFilterField")
    listed.driver.until(field.hasFocus)
    listed.driver.qtbot.keyClicks(field, "walk 5")
    wanted = [id_ for n, id_ in enumerate(listed.ids[::-1], start=1) if "5" in str(n)]
    listed.driver.until(lambda: listed.shown == wanted)
    listed.driver.qtbot.keyClick(field, Qt.Key.Key_Escape)
    listed.driver.until(lambda: len(listed.shown) == 60)
    listed.driver.qtbot.keyClick(field, Qt.Key.Key_Escape)
    listed.driver.until(listed.view.hasFocus)


def test_a_list_that_is_opened_again_at_once_looks_as_it_was_left(listed: Listed) -> None:
    driver, free = listed.driver, threading.Event()
    driver.opened.bridge.run_in_turn(driver.window, lambda: free.wait(20))
    listed.pane.look_changed.emit(ListLook(ListSort.OLDEST))
    driver.until(lambda: listed.shown == listed.ids[::-1])
    listed.open(SmartList.INBOX)
    driver.window.sidebar.open_place(listed.show_id)
    free.set()
    driver.until(lambda: driver.opened.presenter.place == listed.show_id and listed.shown == listed.ids[::-1])


class SlowRows:
    """Rows that are read at once and arrive when they are let go."""

    def __init__(self, listed: Listed, monkeypatch: pytest.MonkeyPatch) -> None:
        self.read, self.free, self.load = threading.Event(), threading.Event(), listed.view.model().load
        monkeypatch.setattr(listed.view.model(), "load", self._load)

    def _load(self, ids):
        rows = self.load(ids)
        self.read.set()
        self.free.wait(20)
        return rows


def test_what_is_told_of_a_download_while_rows_are_read_is_not_taken_back(listed: Listed, monkeypatch) -> None:
    model, slow, (first, *_) = listed.view.model(), SlowRows(listed, monkeypatch), listed.ids
    model.refresh({first})
    listed.driver.until(slow.read.is_set)
    listed.driver.services.events.publish(
        DownloadProgress(EpisodeId(first), DownloadState.QUEUED, 10, 100, None, Wait.PAUSED)
    )
    listed.driver.until(lambda: model.index(0).data(ROW_ROLE).is_paused)
    slow.free.set()
    listed.driver.until(lambda: not model._fetching)
    assert model.index(0).data(ROW_ROLE).is_paused


@pytest.mark.parametrize("how", ["scrolled into view", "opened"])
def test_a_row_that_changes_while_it_is_read_for_the_first_time_is_read_again(
    listed: Listed, monkeypatch, how: str
) -> None:
    model, slow, (first, *_) = listed.view.model(), SlowRows(listed, monkeypatch), listed.ids
    if how == "opened":
        listed.driver.window.sidebar.open_place(SmartList.INBOX)
    else:
        del model._rows[first]
        assert model.index(0).data(ROW_ROLE) is None
    listed.driver.until(slow.read.is_set)
    listed.driver.services.library.positions.save(EpisodeId(first), 60.0, NOW)
    listed.driver.services.events.publish(EpisodesChanged((EpisodeId(first),)))
    heard: list[object] = []
    listed.driver.opened.bridge.on(Notice, listed.view, heard.append)
    listed.driver.services.events.publish(Notice("behind it"))
    listed.driver.until(lambda: heard)
    slow.free.set()
    listed.driver.until(lambda: (row := model.index(0).data(ROW_ROLE)) and row.progress == 0.1)


def test_a_filter_that_leaves_nothing_says_so(listed: Listed) -> None:
    listed.pane.look_changed.emit(ListLook(only=ListFilter.DOWNLOADED))
    listed.driver.until(lambda: not listed.shown)
    listed.driver.until(lambda: listed.pane._empty.isVisible())
    (show_all,) = [button for button in listed.pane._empty.findChildren(QPushButton) if button.text() == "Show all"]
    show_all.click()
    listed.driver.until(lambda: len(listed.shown) == 60)


def test_many_are_marked_as_played_and_all_of_it_comes_back(listed: Listed) -> None:
    library = listed.driver.services.library
    library.positions.save(listed.ids[3], 77.0, NOW)
    before = library.episodes.rows(listed.ids[3:6])
    listed.select(3, 4, 5)
    listed.key(Qt.Key.Key_M)
    listed.told("3 episode(s) marked as played")
    assert {e.state for e in library.episodes.rows(listed.ids[3:6])} == {PlayState.PLAYED}
    listed.undo()
    listed.driver.until(lambda: library.episodes.rows(listed.ids[3:6]) == before)
    listed.key(Qt.Key.Key_M)
    listed.driver.until(lambda: library.episodes.get(listed.ids[3]).state is PlayState.PLAYED)
    listed.key(Qt.Key.Key_M)
    listed.told("3 episode(s) marked as not played")


@pytest.mark.parametrize("rows", [(10, 11, 12, 13), (13, 12, 11, 10)])
def test_where_several_leave_the_list_one_goes_on_with_what_came_after_them(
    listed: Listed, rows: tuple[int, ...]
) -> None:
    presenter = listed.driver.opened.presenter.episodes
    with listed.driver.qtbot.waitSignal(presenter.opened):  # they are the same before and after
        listed.pane.look_changed.emit(ListLook(only=ListFilter.UNPLAYED))
    assert listed.shown == listed.ids
    # The last of these is the current one, as after Shift and an arrow.
    listed.select(rows[-1], *rows[:-1])
    listed.key(Qt.Key.Key_M)
    listed.driver.until(lambda: len(listed.shown) == 56, message="they are played")
    assert listed.pane.current_id == listed.ids[14]


def test_the_queue_by_keys_and_undo_puts_each_back_in_its_place(listed: Listed) -> None:
    queue = listed.driver.services.library.queue
    a, b, c, d = listed.select(2, 4, 6, 8)
    listed.key(Qt.Key.Key_Q)
    listed.told("4 episode(s) added to the queue")
    assert queue.ids() == [a, b, c, d]
    listed.select(6, 2)
    listed.key(Qt.Key.Key_Q)
    listed.told("2 episode(s) taken out of the queue")
    assert queue.ids() == [b, d]
    listed.undo()
    listed.driver.until(lambda: queue.ids() == [a, b, c, d])
    listed.select(8)
    listed.key(Qt.Key.Key_Q, Qt.KeyboardModifier.ShiftModifier)
    listed.told("1 episode(s) to play next")
    assert queue.ids() == [d, a, b, c]
    listed.undo()
    listed.driver.until(lambda: queue.ids() == [a, b, c, d])


def _have_files(listed: Listed, ids: list[EpisodeId]) -> list:
    services = listed.driver.services
    services.downloads_folder.mkdir(parents=True, exist_ok=True)
    files = []
    for episode_id in ids:
        file = services.downloads_folder / f"{episode_id}.mp3"
        file.write_bytes(b"sound")
        services.library.downloads.save(DownloadRecord(episode_id, DownloadState.DONE, file.name, 5, 5), NOW)
        files.append(file)
    services.events.publish(EpisodesChanged(tuple(ids)))
    return files


def test_deleted_files_wait_for_undo_and_then_go(listed: Listed) -> None:
    services, actions = listed.driver.services, listed.driver.opened.actions.episodes
    files = _have_files(listed, listed.ids[:2])
    listed.open(SmartList.DOWNLOADS)
    assert len(listed.shown) == 2
    listed.select(0, 1)
    listed.key(Qt.Key.Key_Delete)
    listed.told("2 file(s) deleted")
    listed.driver.until(lambda: not listed.shown)
    assert all(file.exists() for file in files)
    listed.undo()
    listed.driver.until(lambda: len(listed.shown) == 2)
    assert {e.download for e in services.library.episodes.rows(listed.ids[:2])} == {DownloadState.DONE}
    listed.select(0)
    first = listed.pane.selected_ids
    listed.key(Qt.Key.Key_Delete)
    listed.told("1 file(s) deleted")
    actions._remove_hidden(frozenset(first))
    listed.driver.until(lambda: sum(file.exists() for file in files) == 1)
    listed.driver.until(lambda: not actions.removing)
    assert services.library.downloads.get(first[0]) is None


def test_what_was_deleted_goes_when_the_window_does(listed: Listed) -> None:
    (file,) = _have_files(listed, listed.ids[:1])
    listed.driver.opened.actions.episodes.remove_files(listed.ids[:1])
    listed.told("1 file(s) deleted")
    assert file.exists()
    listed.driver.window.close()
    listed.driver.opened.close()
    assert not file.exists()


def test_a_failed_download_says_why_and_can_be_tried_again(listed: Listed) -> None:
    library = listed.driver.services.library
    record = DownloadRecord(listed.ids[0], DownloadState.FAILED, error="The server has no such file. Try again later.")
    library.downloads.save(record, NOW)
    listed.open(SmartList.DOWNLOADS)
    row = listed.view.model().index(0).data(ROW_ROLE)
    assert row.problem == record.error
    assert record.error in listed.view.model().index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    asked = []
    listed.pane.asked.connect(lambda what, ids: asked.append((what, ids)))
    delegate, rect = listed.view.itemDelegate(), listed.view.visualRect(listed.view.model().index(0))
    listed.driver.qtbot.mouseClick(
        listed.view.viewport(), Qt.MouseButton.LeftButton, pos=delegate.ring_rect(rect).center()
    )
    assert (Ask.DOWNLOAD, (listed.ids[0],)) in asked


def test_the_history_tells_when_it_was_heard(listed: Listed) -> None:
    library, now = listed.driver.services.library, listed.driver.services.clock.now()
    library.positions.mark_played([listed.ids[7]], now)
    library.positions.save(listed.ids[9], 5.0, now - timedelta(days=1))
    listed.open(SmartList.HISTORY)
    model = listed.view.model()
    metas = [model.index(n).data(ROW_ROLE).meta for n in (0, 1)]
    assert metas == ["Played today", "Heard yesterday · 10 min left"]
    assert model.index(0).data(ROW_ROLE).show == "Tidal Notes"


def test_a_download_tells_its_size(listed: Listed) -> None:
    library, now = listed.driver.services.library, listed.driver.services.clock.now()
    record = DownloadRecord(listed.ids[0], DownloadState.DONE, file="a.mp3", bytes_done=9, bytes_total=21_400_000)
    library.downloads.save(record, now)
    listed.open(SmartList.DOWNLOADS)
    assert listed.view.model().index(0).data(ROW_ROLE).meta.endswith(" · 10 min · 21 MB")


def test_several_selected_rows_are_counted_and_done_with_below_the_list(listed: Listed) -> None:
    driver = listed.driver
    listed.select(0)
    assert driver.window.findChild(QWidget, "selectionBar") is None
    ids = listed.select(1, 3, 4)
    assert driver.control("selectionBar").isVisible()
    assert driver.control("selectionCount").text() == "3 selected"
    driver.click("selection-toggle-queued")
    driver.until(lambda: driver.services.library.queue.ids() == [*ids])
    driver.click("selection-toggle-played")
    heard = driver.services.library.episodes.rows
    driver.until(lambda: all(episode.state is PlayState.PLAYED for episode in heard(ids)))
    driver.click("selection-more")
    menu = driver.until(lambda: driver.window.findChild(QWidget, "episodeMenu"))
    assert menu.isVisible()
    bar = driver.control("selectionBar")
    assert menu.geometry().bottom() <= bar.mapToGlobal(bar.rect().bottomLeft()).y(), "what it is for stays in sight"
    menu.close()
    listed.view.selectAll()
    assert driver.control("selectionCount").text() == "60 selected"
    driver.window.findChild(QSplitter).setSizes([1, 2000])
    driver.until(lambda: driver.control("selectionCount").text() == "60", message="the number where words have no room")
    assert driver.control("selectionCount").accessibleName() == "60 selected"
    driver.click("selection-close")
    assert not driver.window.findChild(QWidget, "selectionBar").isVisible()
    assert listed.pane.selected_ids == (listed.pane.current_id,)
    assert listed.view.hasFocus()


def test_the_row_selected_last_is_not_behind_what_comes_up_below_the_list(listed: Listed) -> None:
    listed.select(0)
    last = listed.view.rows_in(listed.view.viewport().rect())[-1]
    index = listed.view.model().index(last, 0)
    listed.view.scrollTo(index)
    listed.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Select)
    listed.driver.until(lambda: listed.driver.control("selectionBar"))
    seen = listed.view.viewport().rect
    listed.driver.until(lambda: seen().contains(listed.view.visualRect(index).adjusted(1, 1, -1, -1)))


@pytest.mark.parametrize(
    ("place", "words", "way_on"),
    [
        (SmartList.QUEUE, "Press Q on an episode", "Open the inbox"),
        (SmartList.DOWNLOADS, "Press D on an episode", "Open the inbox"),
        (SmartList.HISTORY, "What you play", "Open the inbox"),
    ],
)
def test_an_empty_list_says_what_to_do_next_and_leads_there(
    listed: Listed, place: SmartList, words: str, way_on: str
) -> None:
    listed.open(place)
    empty = listed.pane._empty
    assert empty.isVisible()
    assert empty.accessibleDescription().startswith(words)
    (button,) = [each for each in empty.findChildren(QPushButton) if each.isVisible()]
    assert button.text() == way_on
    button.click()
    listed.driver.until(lambda: listed.driver.opened.presenter.place is SmartList.INBOX and listed.shown)


def test_a_list_that_becomes_empty_says_so_too(listed: Listed) -> None:
    listed.driver.services.library.queue.add(listed.ids[:1])
    listed.open(SmartList.QUEUE)
    assert listed.shown == listed.ids[:1]
    listed.driver.until(lambda: listed.driver.window.findChild(QWidget, "clearQueueButton"))
    listed.driver.click("clearQueueButton")
    listed.driver.until(lambda: listed.pane._empty.isVisible())
    assert listed.pane._empty.accessibleName() == "The queue is empty"


def test_a_list_of_ones_own_that_nothing_fits_offers_its_rules(listed: Listed) -> None:
    own = listed.driver.services.library.own_lists.add("Nothing", SmartRules(text="nowhere to be found"))
    listed.driver.services.events.publish(OwnListsChanged())
    rows = listed.driver.window.sidebar.view.model()
    listed.driver.until(lambda: rows.index_of(OwnPlace(own)).isValid())
    listed.open(OwnPlace(own))
    (button,) = [each for each in listed.pane._empty.findChildren(QPushButton) if each.isVisible()]
    button.click()
    dialog = listed.driver.until(lambda: listed.driver.window.findChild(QWidget, "ownListDialog"))
    assert dialog.name == "Nothing"
    dialog.reject()


def test_rows_say_the_day_anew_when_another_has_begun(listed: Listed, monkeypatch) -> None:
    clock = listed.driver.services.clock
    listed.driver.services.library.positions.mark_played([listed.ids[0]], clock.now())
    listed.open(SmartList.HISTORY)
    index, today = listed.view.model().index(0), clock.now
    assert index.data(ROW_ROLE).meta == "Played today"
    monkeypatch.setattr(clock, "now", lambda: today() + timedelta(days=1))
    QGuiApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    listed.driver.until(lambda: index.data(ROW_ROLE).meta == "Played yesterday")


def test_the_menu_offers_what_the_selection_needs(listed: Listed) -> None:
    listed.select(0, 1)
    listed.pane.open_menu(listed.view.visualRect(listed.view.model().index(1)).center())
    menu = listed.driver.until(lambda: listed.driver.window.findChild(object, "episodeMenu"))
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["Play", "Play next", "Play last", "Download", "Mark as played"]
    assert not any(action.icon().isNull() for action in menu.actions() if action.text())
    next(action for action in menu.actions() if action.text() == "Play last").trigger()
    menu.close()
    listed.told("2 episode(s) added to the queue")


def test_the_menu_is_for_a_row_and_a_click_below_all_of_them_for_none(listed: Listed) -> None:
    listed.select(0)
    listed.pane.view.scrollToBottom()
    below = QPoint(40, listed.view.viewport().height() + 5)
    assert not listed.view.indexAt(below).isValid()
    listed.driver.opened.theme.keyboard._set_leads(False)
    listed.view.customContextMenuRequested.emit(below)
    assert listed.driver.window.findChild(object, "episodeMenu") is None
    # By Shift+F10 Qt asks for the middle of the list, whatever is there.
    listed.driver.opened.theme.keyboard._set_leads(True)
    listed.view.customContextMenuRequested.emit(below)
    listed.driver.until(lambda: listed.driver.window.findChild(object, "episodeMenu")).close()


def test_assistive_tools_see_a_list_with_rows_in_words(listed: Listed) -> None:
    interface = QAccessible.queryAccessibleInterface(listed.view)
    assert interface.role() is QAccessible.Role.List
    assert interface.childCount() == 60
    assert "Walk 60" in interface.child(0).text(QAccessible.Text.Name)
    assert listed.view.visualRect(listed.view.model().index(1)).top() == listed.view.row_height


@pytest.mark.parametrize("by_key", [False, True])
def test_the_chosen_row_opens_its_page_again_where_another_is_open(listed: Listed, by_key: bool) -> None:
    driver, pages = listed.driver, listed.driver.window.pages
    listed.select(0)
    driver.until(lambda: driver.window.page.isVisible() and driver.window.page.episode.id == listed.ids[0])
    driver.opened.presenter.show_page.open_current()
    driver.until(lambda: pages.current == Page.SHOW)
    assert listed.view.selected_rows == [0]
    if by_key:
        listed.view.setFocus()
        listed.key(Qt.Key.Key_Up)
    else:
        place = QPoint(120, listed.view.visualRect(listed.view.currentIndex()).center().y())
        driver.qtbot.mouseClick(listed.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    driver.until(lambda: pages.current == Page.EPISODE and driver.window.page.episode.id == listed.ids[0])


def test_a_press_on_the_ring_of_the_chosen_row_opens_no_page(listed: Listed) -> None:
    driver, pages = listed.driver, listed.driver.window.pages
    listed.select(0)
    driver.opened.presenter.show_page.open_current()
    driver.until(lambda: pages.current == Page.SHOW)
    asked = []
    listed.pane.asked.connect(lambda what, _ids: asked.append(what))
    ring = listed.view.itemDelegate().ring_rect(listed.view.visualRect(listed.view.currentIndex()))
    driver.qtbot.mouseClick(listed.view.viewport(), Qt.MouseButton.LeftButton, pos=ring.center())
    assert asked
    assert pages.current == Page.SHOW


def test_keys_and_mouse_select_as_everywhere(listed: Listed) -> None:
    listed.select(0)
    listed.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    listed.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert listed.view.selected_rows == [0, 1, 2]
    rect = listed.view.visualRect(listed.view.model().index(4))
    click = listed.driver.qtbot.mouseClick
    click(
        listed.view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ControlModifier,
        QPoint(120, rect.center().y()),
    )
    assert listed.view.selected_rows == [0, 1, 2, 4]
    listed.key(Qt.Key.Key_End)
    assert listed.view.selected_rows == [59]
    assert listed.view.visualRect(listed.view.currentIndex()).bottom() <= listed.view.viewport().height()
    listed.key(Qt.Key.Key_PageUp)
    assert listed.view.currentIndex().row() < 58
    listed.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(listed.view.selected_rows) == 60
    listed.key(Qt.Key.Key_Home)
    assert listed.view.selected_rows == [0]
