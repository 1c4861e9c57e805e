"""The sidebar of the real window: groups, folding, order, filter, menus, and lists of one's own."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QMenu, QProgressBar

from player.domain.events import OwnListsChanged, RefreshFinished, RefreshStarted, TagsChanged
from player.domain.models import Show, SmartList
from player.domain.smart_rules import SmartRules
from player.ui.models.sidebar import SidebarModel
from player.ui.places import OwnPlace
from player.ui.theme import Role, Space
from tests.support.server import PodcastServer
from tests.support.shows import a_show
from tests.ui.conftest import Driver
from tests.ui.theming import accessible_name

Keys = Qt.Key
Alt = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def shows(driver: Driver, server: PodcastServer) -> list[Show]:
    """Three shows, the last of which is open."""
    return [driver.subscribe(server.add_show(a_show(title))) for title in ("Alba", "Birch", "Cove")]


def model(driver: Driver) -> SidebarModel:
    return driver.window.sidebar.view.model()


def titles(driver: Driver) -> list[str]:
    """The rows below the lists."""
    rows = model(driver)
    return [rows.index(n).data() for n in range(rows.rowCount()) if not isinstance(rows.places[n], SmartList)]


def tag(driver: Driver, show: Show, *tags: str) -> None:
    driver.services.library.show_settings.set_tags(show.id, tags)
    driver.services.events.publish(TagsChanged())


def press(driver: Driver, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    driver.qtbot.keyClick(driver.window.sidebar.view, key, modifier)


def entry_of(driver: Driver, text: str) -> Callable[[], object]:
    """The entry of the open menu; found below it where it has menus of its own."""

    def find() -> object:
        menus = [menu for menu in driver.window.findChildren(QMenu) if menu.isVisible() or menu.parent() is not None]
        return next((action for menu in menus for action in menu.actions() if action.text() == text), None)

    return find


def open_menu(driver: Driver, index: QModelIndex) -> None:
    view = driver.window.sidebar.view
    view.customContextMenuRequested.emit(view.visualRect(index).center())


def choose(driver: Driver, text: str) -> None:
    driver.until(entry_of(driver, text)).trigger()  # type: ignore[attr-defined]
    for menu in driver.window.findChildren(QMenu):
        menu.hide()


def test_tags_group_the_shows_and_fold_for_good(
    driver: Driver, shows: list[Show], open_driver: Callable[[], Driver]
) -> None:
    tag(driver, shows[1], "Walk")
    driver.until(lambda: titles(driver) == ["Walk", "Birch", "Shows", "Alba", "Cove"])
    assert driver.window.sidebar.view.currentIndex().data() == "Cove", "what is open stays selected"
    heading = next(
        model(driver).index(n) for n in range(model(driver).rowCount()) if model(driver).index(n).data() == "Walk"
    )
    driver.qtbot.mouseClick(
        driver.window.sidebar.view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=driver.window.sidebar.view.visualRect(heading).center(),
    )
    assert titles(driver) == ["Walk", "Shows", "Alba", "Cove"]
    driver.window.close()
    driver.opened.close()
    again = open_driver()
    again.until(lambda: titles(again) == ["Walk", "Shows", "Alba", "Cove"])


def test_left_and_right_fold_a_group_from_the_keyboard(driver: Driver, shows: list[Show]) -> None:
    press(driver, Keys.Key_Left)
    assert titles(driver) == ["Shows"]
    assert driver.opened.presenter.place == shows[2].id, "the show whose row is put away is still open"
    driver.window.sidebar.view.setCurrentIndex(model(driver).index(model(driver).rowCount() - 1))
    press(driver, Keys.Key_Right)
    assert titles(driver) == ["Shows", "Alba", "Birch", "Cove"]


def test_a_show_is_moved_by_keys_and_stays_where_it_was_put(driver: Driver, shows: list[Show]) -> None:
    press(driver, Keys.Key_Up, Alt)
    driver.until(lambda: titles(driver) == ["Shows", "Alba", "Cove", "Birch"])
    driver.until(lambda: [show.title for show in driver.services.library.shows.all()] == ["Alba", "Cove", "Birch"])
    assert driver.window.sidebar.view.currentIndex().data() == "Cove"


def test_quick_presses_move_one_row_each(driver: Driver, shows: list[Show]) -> None:
    press(driver, Keys.Key_Up, Alt)
    press(driver, Keys.Key_Up, Alt)
    assert titles(driver) == ["Shows", "Cove", "Alba", "Birch"], "seen at once"
    driver.until(lambda: [show.title for show in driver.services.library.shows.all()] == ["Cove", "Alba", "Birch"])


def test_what_is_read_while_rows_are_moved_does_not_put_them_back(driver: Driver, shows: list[Show]) -> None:
    bridge, free, loaded, answered = driver.opened.bridge, threading.Event(), [], []
    presenter = driver.opened.presenter.shows
    presenter.loaded.connect(lambda: loaded.append(1))
    presenter.load()
    press(driver, Keys.Key_Up, Alt)
    bridge.run_in_turn(driver.window, lambda: free.wait(20))
    press(driver, Keys.Key_Up, Alt)
    presenter.load()
    for _ in range(4):
        bridge.run(driver.window, lambda: None, answered.append)
    driver.until(lambda: len(answered) == 4)
    assert (titles(driver), loaded) == (["Shows", "Cove", "Alba", "Birch"], [])
    free.set()
    driver.until(lambda: loaded)
    assert titles(driver) == ["Shows", "Cove", "Alba", "Birch"]


def test_a_key_moves_a_show_from_the_edge_of_its_group_into_the_next(driver: Driver, shows: list[Show]) -> None:
    tag(driver, shows[0], "Walk")
    tag(driver, shows[1], "Work")
    driver.until(lambda: titles(driver) == ["Walk", "Alba", "Work", "Birch", "Shows", "Cove"])
    press(driver, Keys.Key_Up, Alt)
    assert titles(driver) == ["Walk", "Alba", "Work", "Birch", "Cove"]
    driver.until(lambda: driver.window.toast.text == "“Cove” has the tag “Work” now")
    assert driver.services.library.show_settings.tags_of(shows[2].id) == ["Work"]
    view = driver.window.sidebar.view
    held = QKeyEvent(QEvent.Type.KeyPress, Keys.Key_Up, Alt, "", True)
    for _ in range(3):
        view.keyPressEvent(held)
    assert titles(driver) == ["Walk", "Alba", "Work", "Cove", "Birch"], "a key that is held stops at the edge"
    press(driver, Keys.Key_Up, Alt)
    assert titles(driver) == ["Walk", "Alba", "Cove", "Work", "Birch"]
    driver.until(lambda: driver.window.toast.text == "“Cove” has the tag “Walk” now")
    driver.window.undo_requested.emit()
    driver.until(lambda: driver.services.library.show_settings.tags_of(shows[2].id) == ["Work"])
    driver.until(lambda: titles(driver) == ["Walk", "Alba", "Work", "Cove", "Birch"])


def test_a_row_is_dropped_right_though_others_came_while_it_was_dragged(driver: Driver, shows: list[Show]) -> None:
    rows = model(driver)
    data = rows.mimeData([rows.index_of(shows[2].id)])
    driver.services.library.own_lists.add("Long", SmartRules())
    driver.services.events.publish(OwnListsChanged())
    driver.until(lambda: titles(driver)[0] == "Long")
    rows.dropMimeData(data, Qt.DropAction.MoveAction, rows.index_of(shows[0].id).row(), 0, QModelIndex())
    assert titles(driver) == ["Long", "Shows", "Cove", "Alba", "Birch"]


def test_a_dragged_show_takes_the_tag_it_is_dropped_under(driver: Driver, shows: list[Show]) -> None:
    tag(driver, shows[1], "Walk")
    driver.until(lambda: titles(driver)[0] == "Walk")
    rows = model(driver)
    data = rows.mimeData([rows.index_of(shows[2].id)])
    under = rows.index_of(shows[1].id).row() + 1
    assert rows.canDropMimeData(data, Qt.DropAction.MoveAction, under, 0, QModelIndex())
    assert not rows.canDropMimeData(data, Qt.DropAction.MoveAction, 1, 0, QModelIndex())
    rows.dropMimeData(data, Qt.DropAction.MoveAction, under, 0, QModelIndex())
    driver.until(lambda: titles(driver) == ["Walk", "Birch", "Cove", "Shows", "Alba"])
    driver.until(lambda: driver.services.library.show_settings.tags_of(shows[2].id) == ["Walk"])


def test_a_refresh_turns_where_it_was_asked_for(driver: Driver, shows: list[Show]) -> None:
    events, button = driver.services.events, driver.control("refreshButton")
    events.publish(RefreshStarted(tuple(show.id for show in shows)))
    driver.until(lambda: not button.isEnabled())
    (turning,) = button.findChildren(QProgressBar)
    assert turning.isVisible()
    assert turning.accessibleName() == "Refreshing shows"
    assert abs(turning.geometry().center().x() - button.rect().center().x()) <= 1
    events.publish(RefreshFinished(0, 0))
    driver.until(button.isEnabled)
    assert not turning.isVisible()


def test_a_filter_that_finds_no_show_says_so(driver: Driver, shows: list[Show]) -> None:
    driver.window.sidebar.begin_filter()
    field = driver.control("showFilterField")
    driver.qtbot.keyClicks(field, "bir")
    driver.until(lambda: titles(driver) == ["Birch"])
    said = driver.window.findChild(QLabel, "noShowFound")
    assert not said.isVisible()
    driver.qtbot.keyClicks(field, "xyz")
    driver.until(said.isVisible)
    assert said.text() == "No show has “birxyz” in its title. Press Esc to see all shows."
    driver.qtbot.keyClick(field, Keys.Key_Escape)
    driver.qtbot.keyClick(field, Keys.Key_Escape)
    driver.until(lambda: "Alba" in titles(driver))
    assert not said.isVisible()


def test_where_a_dragged_row_would_go_is_shown_in_the_accent(driver: Driver, shows: list[Show]) -> None:
    view, rows = driver.window.sidebar.view, model(driver)
    accent = driver.window.theme.color(Role.ACCENT)
    sides = QAbstractItemView.DropIndicatorPosition
    heading, first = rows.index_of(shows[0].id).row() - 1, rows.index_of(shows[0].id)

    def ink(y: int) -> bool:
        return view.viewport().grab().toImage().pixelColor(view.viewport().width() // 2, y) == accent

    top = view.visualRect(first).top()
    assert not ink(top)
    view._show_goal((first, sides.AboveItem))
    assert ink(top)
    view._show_goal((rows.index(heading, 0), sides.OnItem))
    assert ink(view.visualRect(rows.index(heading, 0)).bottom())
    assert not ink(top + view.visualRect(first).height() // 2)
    view._show_goal(None)
    assert not ink(top)


def test_typing_in_the_list_filters_the_shows_and_escape_ends_it(driver: Driver, shows: list[Show]) -> None:
    driver.qtbot.keyClicks(driver.window.sidebar.view, "b")
    field = driver.control("showFilterField")
    driver.qtbot.keyClicks(field, "ir")
    driver.until(lambda: titles(driver) == ["Birch"] and model(driver).rowCount() == 1)
    driver.qtbot.keyClick(field, Keys.Key_Down)
    driver.until(lambda: driver.opened.presenter.place == shows[1].id)
    driver.qtbot.keyClick(field, Keys.Key_Escape)
    driver.qtbot.keyClick(field, Keys.Key_Escape)
    driver.until(lambda: titles(driver) == ["Shows", "Alba", "Birch", "Cove"])
    assert not field.isVisible()
    assert driver.window.sidebar.view.currentIndex().data() == "Birch"


def listed_as(driver: Driver) -> tuple[str, str]:
    """What the list that is open is called in the sidebar and above its episodes."""
    return str(driver.window.sidebar.view.currentIndex().data()), accessible_name(driver.control("listTitle"))


def test_a_list_of_ones_own_is_made_edited_and_taken_back(driver: Driver, shows: list[Show]) -> None:
    driver.opened.presenter.sidebar_menus.new_list()
    dialog = driver.until(lambda: driver.window.findChild(object, "ownListDialog"))
    assert not dialog.accept_button.isEnabled()
    driver.qtbot.keyClicks(dialog.name_field, "Only Birch")
    listed = dialog.findChild(object, "listShows")
    listed.setCurrentRow(1)
    driver.qtbot.keyClick(listed, Keys.Key_Space)
    everything = driver.services.library.episodes.ids(show_id=shows[1].id)
    driver.until(lambda: str(len(everything)) in dialog.findChild(object, "listCountLabel").text())
    driver.qtbot.keyClick(dialog.name_field, Keys.Key_Return)
    driver.until(lambda: isinstance(driver.opened.presenter.place, OwnPlace))
    driver.until(lambda: driver.window.episodes.view.model().rowCount() == len(everything))
    (own,) = driver.services.library.own_lists.all()
    assert own.rules == SmartRules(show_ids=(int(shows[1].id),))
    driver.opened.presenter.sidebar_menus.edit_list(own)
    dialog = driver.until(lambda: driver.window.findChild(object, "ownListDialog"))
    driver.qtbot.keyClicks(dialog.name_field, "!")
    driver.qtbot.keyClick(dialog.name_field, Keys.Key_Return)
    driver.until(lambda: listed_as(driver) == ("Only Birch!", "Only Birch!"))
    driver.until(lambda: "was changed" in driver.window.toast.text)
    driver.window.toast.act()
    driver.until(lambda: listed_as(driver) == ("Only Birch", "Only Birch"), message="above the list too")
    open_menu(driver, model(driver).index_of(OwnPlace(own.id)))
    choose(driver, "Delete the list")
    driver.until(lambda: not driver.services.library.own_lists.all())
    driver.until(lambda: not isinstance(driver.opened.presenter.place, OwnPlace))
    driver.until(lambda: driver.window.toast.isVisible())
    driver.window.toast.act()
    driver.until(lambda: driver.services.library.own_lists.all() == [own])


def test_a_tag_is_given_renamed_and_deleted_with_a_way_back(driver: Driver, shows: list[Show]) -> None:
    open_menu(driver, model(driver).index_of(shows[0].id))
    choose(driver, "New tag…")
    dialog = driver.until(lambda: driver.window.findChild(object, "askTextDialog"))
    driver.qtbot.keyClicks(dialog.field, "Morning  walk")
    driver.qtbot.keyClick(dialog.field, Keys.Key_Return)
    driver.until(lambda: titles(driver)[:2] == ["Morning walk", "Alba"])
    heading = model(driver).index(len(SmartList))
    open_menu(driver, heading)
    choose(driver, "Delete the tag")
    driver.until(lambda: titles(driver)[0] == "Shows" and driver.window.toast.isVisible())
    driver.window.toast.act()
    driver.until(lambda: titles(driver)[:2] == ["Morning walk", "Alba"])


def test_a_tag_with_an_ampersand_is_written_so_in_the_menu(driver: Driver, shows: list[Show]) -> None:
    tag(driver, shows[0], "Sea & shore")
    driver.until(lambda: titles(driver)[0] == "Sea & shore")
    open_menu(driver, model(driver).index_of(shows[0].id))
    driver.until(entry_of(driver, "Sea && shore"), message="one alone would be a letter to be underlined")
    choose(driver, "Sea && shore")
    driver.until(lambda: titles(driver)[0] == "Shows")


def test_the_menu_button_and_the_right_button_beside_the_rows_open_the_programs_menu(driver: Driver) -> None:
    driver.click("menuButton")
    menu = driver.until(lambda: driver.window.findChild(QMenu, "appMenu"))
    assert "New list…" in [action.text() for action in menu.actions()]
    menu.hide()
    view = driver.window.sidebar.view
    view.customContextMenuRequested.emit(QPoint(5, view.height() - 2))
    driver.until(lambda: driver.window.findChild(QMenu, "appMenu"))


def test_the_menu_of_a_show_opens_without_opening_the_show(driver: Driver, shows: list[Show]) -> None:
    view, index = driver.window.sidebar.view, model(driver).index_of(shows[0].id)
    at = view.visualRect(index).center()
    driver.qtbot.mousePress(view.viewport(), Qt.MouseButton.RightButton, pos=at)
    open_menu(driver, index)
    # Qt would take the button to be held in the next test too.
    driver.qtbot.mouseRelease(view.viewport(), Qt.MouseButton.RightButton, pos=at)
    assert view._goes is not None, "the row that it is for is marked"
    assert view._goes[0] == index
    driver.until(entry_of(driver, "Unsubscribe"))
    for menu in driver.window.findChildren(QMenu):
        menu.hide()
    assert view._goes is None
    assert driver.opened.presenter.place == shows[2].id
    driver.qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    driver.until(lambda: driver.opened.presenter.place == shows[0].id)
    driver.qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_below_the_last_row_is_some_room_at_the_end_of_the_list(driver: Driver, shows: list[Show]) -> None:
    view = driver.window.sidebar.view
    driver.window.resize(driver.window.width(), driver.window.minimumHeight())
    bar, last = view.verticalScrollBar(), view.model().index(view.model().rowCount() - 1, 0)
    view.setFixedHeight(view.visualRect(last).bottom() // 2)
    driver.until(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    room = driver.opened.theme.px(Space.S)
    assert view.viewport().height() - view.visualRect(last).bottom() - 1 == room
    view.updateGeometries()  # as after any change
    assert bar.value() == bar.maximum(), "it stays at the end"
    view.setFixedHeight(bar.maximum() + view.viewport().height())
    driver.until(lambda: bar.maximum() == 0)
    assert view.viewport().height() - view.visualRect(last).bottom() - 1 == room


def test_what_was_just_done_is_undone_by_a_key(driver: Driver, shows: list[Show]) -> None:
    driver.opened.actions.unsubscribe(shows[0])
    driver.until(lambda: titles(driver) == ["Shows", "Birch", "Cove"] and driver.window.toast.isVisible())
    driver.window.activateWindow()
    driver.qtbot.keyClick(driver.window, Keys.Key_Z, Qt.KeyboardModifier.ControlModifier)
    driver.until(lambda: titles(driver) == ["Shows", "Alba", "Birch", "Cove"])
