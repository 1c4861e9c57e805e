"""Undo in the real window: by the message and by keys, one thing after the other, and never out of turn."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt

from player.domain.errors import AlreadySubscribed
from player.domain.models import EpisodeId, Show, SmartList
from player.library.episode_lists import smart_source
from player.ui.messages import Messages
from player.ui.pages.episode_view import EpisodeView
from player.ui.undo import MOST_KEPT, Done, UndoList
from player.ui.widgets.rows import ROW_ROLE
from tests.support.server import PodcastServer
from tests.support.shows import a_show
from tests.ui.conftest import Driver

Keys = Qt.Key
Alt = Qt.KeyboardModifier.AltModifier
Control = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shows(driver: Driver, server: PodcastServer) -> list[Show]:
    """Three shows, the last of which is open."""
    return [driver.subscribe(server.add_show(a_show(title))) for title in ("Alba", "Birch", "Cove")]


def undo(driver: Driver) -> None:
    driver.window.activateWindow()
    driver.qtbot.keyClick(driver.window, Keys.Key_Z, Control)


def queue(driver: Driver) -> list[EpisodeId]:
    return driver.services.library.queue.ids()


def order(driver: Driver) -> list[str]:
    return [show.title for show in driver.services.library.shows.all()]


def test_keys_undo_one_thing_after_the_other(driver: Driver, shows: list[Show]) -> None:
    ids = [*driver.services.library.episodes.ids(show_id=shows[0].id)][:3]
    actions, toast = driver.opened.actions.episodes, driver.window.toast
    actions.play_last(ids[:1])
    actions.play_last(ids[1:2])
    actions.set_played(ids[2:], True)
    driver.until(lambda: toast.text == "1 episode(s) marked as played", message="what was done last is told at once")
    undo(driver)
    driver.until(lambda: toast.text == "Undone: 1 episode(s) marked as played")
    assert queue(driver) == ids[:2]
    undo(driver)
    driver.until(lambda: queue(driver) == ids[:1])
    undo(driver)
    driver.until(lambda: queue(driver) == [])
    undo(driver)
    driver.until(lambda: toast.text == "Undone: 1 episode(s) added to the queue")


def test_a_key_undoes_what_was_asked_for_just_before_it(driver: Driver, shows: list[Show]) -> None:
    ids = [*driver.services.library.episodes.ids(show_id=shows[0].id)][:2]
    driver.opened.actions.episodes.play_last(ids[:1])
    driver.opened.actions.episodes.toggle_queued(ids[1:])
    undo(driver)
    driver.until(lambda: driver.window.toast.text.startswith("Undone"))
    driver.until(lambda: queue(driver) == ids[:1])


def test_a_message_whose_deed_was_undone_by_a_key_goes(driver: Driver, shows: list[Show]) -> None:
    messages, toast, undone = driver.opened.messages, driver.window.toast, []
    messages.done("One", lambda: undone.append(1))
    messages.done("Two", lambda: undone.append(2))
    toast.act()
    assert (undone, toast.text) == ([2], "")
    undo(driver)
    driver.until(lambda: undone == [2, 1])
    messages.done("Three", lambda: undone.append(3))
    undo(driver)
    driver.until(lambda: toast.text == "Undone: Three")
    assert undone == [2, 1, 3]


def test_a_key_for_undo_presses_no_other_button(driver: Driver, shows: list[Show]) -> None:
    pressed = []
    driver.opened.messages.info("Bookmark at 1:40", "Add a note", lambda: pressed.append(1))
    undo(driver)
    driver.opened.bridge.run_in_turn(driver.window, lambda: None, lambda _: pressed.append(2))
    driver.until(lambda: pressed == [2])


def open_queue(driver: Driver, ids: list[EpisodeId]) -> EpisodeView:
    """The queue, once it is open: the list before may hold the same."""
    with driver.qtbot.waitSignal(driver.opened.presenter.episodes.opened):
        driver.window.sidebar.open_place(SmartList.QUEUE)
    view = driver.window.episodes.view
    assert [*view.model().ids] == ids
    return view


def test_moves_within_the_queue_are_undone(driver: Driver, shows: list[Show]) -> None:
    ids = [*driver.services.library.episodes.ids(show_id=shows[0].id)][:3]
    driver.services.library.queue.add(ids)
    view = open_queue(driver, ids)
    view.setCurrentIndex(view.model().index(2))
    view.setFocus()
    driver.qtbot.keyClick(view, Keys.Key_Up, Alt)
    driver.qtbot.keyClick(view, Keys.Key_Up, Alt)
    driver.until(lambda: queue(driver) == [ids[2], *ids[:2]])
    driver.until(lambda: driver.window.toast.text == "Moved to place 1 of 3")
    undo(driver)
    driver.until(lambda: queue(driver) == [ids[0], ids[2], ids[1]])
    undo(driver)
    driver.until(lambda: queue(driver) == ids)
    driver.until(lambda: [*view.model().ids] == ids)
    driver.window.episodes.dropped.emit((ids[0],), 3)
    driver.until(lambda: queue(driver) == [*ids[1:], ids[0]] and driver.window.toast.text == "Moved to place 3 of 3")
    driver.window.toast.act()
    driver.until(lambda: queue(driver) == ids)


def test_what_is_put_back_in_the_queue_comes_into_view(driver: Driver, server: PodcastServer) -> None:
    show = driver.subscribe(server.add_show(a_show("Tidal Notes", episodes=40)))
    ids = [*driver.services.library.episodes.ids(show_id=show.id)]
    driver.services.library.queue.add(ids)
    view = open_queue(driver, ids)
    driver.window.episodes.dropped.emit((ids[1],), 40)
    driver.until(lambda: driver.window.toast.text == "Moved to place 40 of 40")
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert 1 not in view.seen_rows
    undo(driver)
    driver.until(lambda: [*view.model().ids] == ids)
    driver.until(lambda: 1 in view.seen_rows)


def test_moves_within_the_sidebar_are_undone(driver: Driver, shows: list[Show]) -> None:
    library, sidebar = driver.services.library, driver.window.sidebar.view
    driver.qtbot.keyClick(sidebar, Keys.Key_Up, Alt)
    driver.until(lambda: order(driver) == ["Alba", "Cove", "Birch"])
    driver.until(lambda: driver.window.toast.text == "“Cove” was moved")
    driver.until(lambda: sidebar.model().index(len(SmartList) + 2).data() == "Cove")
    driver.qtbot.keyClick(sidebar, Keys.Key_Up, Alt)
    driver.until(lambda: order(driver) == ["Cove", "Alba", "Birch"])
    undo(driver)
    driver.until(lambda: order(driver) == ["Alba", "Cove", "Birch"])
    undo(driver)
    driver.until(lambda: order(driver) == ["Alba", "Birch", "Cove"])
    assert library.show_settings.tags_of(shows[2].id) == []


def test_what_was_done_long_ago_is_forgotten_unless_it_waits_to_be_done_for_good(qapp) -> None:
    undone: list[int] = []
    kept = UndoList(lambda _done: False)
    kept.add(Done("file", lambda: undone.append(-1), lambda: None))
    for number in range(MOST_KEPT + 5):
        kept.add(Done(str(number), lambda number=number: undone.append(number), None))
    while kept.take_back_last():
        pass
    assert undone == [*range(MOST_KEPT + 4, 5, -1), -1]


def test_nothing_is_done_for_good_while_undo_is_offered(qapp, qtbot, monkeypatch) -> None:
    monkeypatch.setattr("player.ui.undo.UNDO_MS", 0)
    monkeypatch.setattr("player.ui.undo._AGAIN_MS", 0)
    messages, asked, gone, withdrawn = Messages(), [], [], []

    def is_offered(callback: object) -> bool:
        asked.append(callback)
        return len(asked) < 3

    messages.is_offered = is_offered
    messages.withdrawn.connect(withdrawn.append)
    messages.done("Unsubscribed", lambda: None, lambda: gone.append(len(asked)))
    qtbot.waitUntil(lambda: gone == [3])
    assert withdrawn == asked[:1]
    messages.undo_last()


def test_a_show_that_is_left_goes_from_every_list_and_comes_back_with_everything(
    driver: Driver, shows: list[Show]
) -> None:
    library, sidebar = driver.services.library, driver.window.sidebar
    ids = [*library.episodes.ids(show_id=shows[1].id)]
    library.queue.add(ids[:2])
    library.show_settings.set_tags(shows[1].id, ["Sea"])
    kept = library.episodes.rows(ids)
    driver.window.sidebar.open_place(SmartList.INBOX)
    rows = driver.window.episodes.view.model()
    whole = [*library.lists.ids(smart_source(SmartList.INBOX))]
    driver.until(lambda: [*rows.ids] == whole)
    seen = next(id_ for id_ in whole if id_ in ids)
    driver.window.episodes.select(seen)
    driver.until(lambda: driver.window.page.episode is not None and driver.window.page.episode.id == seen)
    driver.opened.actions.unsubscribe(shows[1])
    driver.until(lambda: not {*rows.ids} & {*ids}, message="out of the list")
    driver.until(lambda: driver.opened.presenter.navigator.episode_id != seen, message="and its page")
    driver.until(lambda: not sidebar.view.model().index_of(shows[1].id).isValid())
    driver.until(lambda: not sidebar.view.model().index_of(SmartList.QUEUE).data(ROW_ROLE).count)
    undo(driver)
    driver.until(lambda: [*rows.ids] == whole)
    driver.until(lambda: driver.opened.presenter.navigator.episode_id == seen, message="the page that was open")
    driver.until(lambda: sidebar.view.model().index_of(shows[1].id).isValid())
    assert (library.episodes.rows(ids), queue(driver)) == (kept, ids[:2])
    assert library.show_settings.tags_of(shows[1].id) == ["Sea"]
    assert order(driver) == ["Alba", "Birch", "Cove"]


def test_undo_leads_back_to_the_show_that_was_open(driver: Driver, shows: list[Show]) -> None:
    driver.opened.actions.unsubscribe(shows[2])
    driver.until(lambda: driver.opened.presenter.place == shows[1].id, message="the one beside it is open meanwhile")
    undo(driver)
    driver.until(lambda: driver.opened.presenter.place == shows[2].id)
    driver.window.sidebar.open_place(shows[0].id)
    driver.opened.actions.unsubscribe(shows[0])
    driver.until(lambda: driver.opened.presenter.place == shows[1].id)


def test_a_show_that_was_left_goes_with_the_window(driver: Driver, shows: list[Show], open_driver) -> None:
    driver.opened.actions.unsubscribe(shows[2])
    driver.window.close()
    driver.opened.close()
    again = open_driver()
    again.until(lambda: again.window.sidebar.view.model().index_of(shows[1].id).isValid())
    assert order(again) == ["Alba", "Birch"]


def test_who_subscribes_again_to_what_was_just_left_has_it_back(driver: Driver, shows: list[Show]) -> None:
    driver.opened.actions.unsubscribe(shows[2])
    model = driver.window.sidebar.view.model()
    driver.until(lambda: not model.index_of(shows[2].id).isValid())
    with pytest.raises(AlreadySubscribed):
        driver.services.background.run(driver.services.subscriptions.subscribe(shows[2].feed_url), 60)
    driver.until(lambda: model.index_of(shows[2].id).isValid())


def test_a_list_that_is_read_again_waits_for_what_is_being_moved(driver: Driver, shows: list[Show]) -> None:
    ids = [*driver.services.library.episodes.ids(show_id=shows[0].id)][:3]
    driver.services.library.queue.add(ids)
    view, bridge, answered = open_queue(driver, ids), driver.opened.bridge, []
    free = threading.Event()
    bridge.run_in_turn(driver.window, lambda: free.wait(20))
    view.setCurrentIndex(view.model().index(2))
    view.setFocus()
    driver.qtbot.keyClick(view, Keys.Key_Up, Alt)
    driver.opened.presenter.episodes._load_changes()
    for _ in range(4):
        bridge.run(driver.window, lambda: None, answered.append)
    driver.until(lambda: len(answered) == 4)
    assert [*view.model().ids] == [ids[0], ids[2], ids[1]], "where the person put it"
    free.set()
    driver.until(lambda: queue(driver) == [ids[0], ids[2], ids[1]])
