"""Drags in the real window: episodes onto the sidebar, and addresses and lists from other programs."""

from __future__ import annotations

from array import array
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QCursor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QListView, QWidget

from player.domain.models import DownloadState, Show, SmartList
from player.domain.smart_rules import SmartRules
from player.ui.drag_data import EPISODES, address_in, episodes_data, offered
from player.ui.models.search_query import EpisodeTarget
from player.ui.models.search_results import TARGET_ROLE
from player.ui.theme import Role
from tests.support.server import PodcastServer
from tests.support.shows import a_show
from tests.ui.conftest import Driver

Actions = Qt.DropAction
_NO_BUTTON = Qt.MouseButton.NoButton
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def show(driver: Driver, server: PodcastServer) -> Show:
    """A show, which is open."""
    return driver.subscribe(server.add_show(a_show("Tidal Notes")))


class Held:
    """Episodes of the open list held over the sidebar."""

    def __init__(self, driver: Driver, *rows: int, source: object = ...) -> None:
        view, self._sidebar = driver.window.episodes.view, driver.window.sidebar.view
        view.setCurrentIndex(view.model().index(rows[0]))
        for row in rows[1:]:
            view.selectionModel().select(view.model().index(row), view.selectionModel().SelectionFlag.Select)
        self.ids = [*view.selected_ids]
        self._data = episodes_data(view.selected_ids)
        self._source = view if source is ... else source

    def _event(self, kind: type, place: object) -> QDropEvent:
        at = self._sidebar.visualRect(self._sidebar.model().index_of(place)).center()
        both = Actions.MoveAction | Actions.CopyAction
        event = kind(QPointF(at) if kind is QDropEvent else at, both, self._data, _LEFT, _NONE)
        # Made by hand, an event has no source.
        event.source = lambda: self._source
        event.ignore()
        return event

    def over(self, place: object) -> bool:
        """Whether the row of a place takes them."""
        enter, move = self._event(QDragEnterEvent, place), self._event(QDragMoveEvent, place)
        self._sidebar.dragEnterEvent(enter)
        self._sidebar.dragMoveEvent(move)
        return enter.isAccepted() and move.isAccepted()

    def drop(self, place: object) -> bool:
        event = self._event(QDropEvent, place)
        self._sidebar.dropEvent(event)
        return event.isAccepted()


def test_episodes_are_dropped_on_the_queue_with_a_way_back(driver: Driver, show: Show) -> None:
    queue = driver.services.library.queue
    first, *_ = driver.services.library.episodes.ids(show_id=show.id)
    queue.add([first])
    held = Held(driver, 1, 2)
    assert held.over(SmartList.QUEUE)
    assert held.drop(SmartList.QUEUE)
    driver.until(lambda: queue.ids() == [first, *held.ids], message="at its end")
    driver.until(lambda: driver.window.toast.text == "2 episode(s) added to the queue")
    driver.window.toast.act()
    driver.until(lambda: queue.ids() == [first])


def test_episodes_dropped_on_the_downloads_are_fetched_and_undo_takes_them_away(driver: Driver, show: Show) -> None:
    episodes = driver.services.library.episodes
    held = Held(driver, 0, 1)
    assert held.drop(SmartList.DOWNLOADS)
    driver.until(lambda: all(e.download is DownloadState.DONE for e in episodes.rows(held.ids)))
    assert Held(driver, 0, 1).drop(SmartList.DOWNLOADS)
    driver.until(lambda: driver.window.toast.text, message="there is nothing to do, and that is said")
    driver.window.undo_requested.emit()
    driver.until(lambda: all(e.download is DownloadState.NONE for e in episodes.rows(held.ids)))


def test_no_other_row_takes_episodes_and_nobody_elses_are_taken(driver: Driver, show: Show) -> None:
    held = Held(driver, 0)
    for place in driver.window.sidebar.view.model().places:
        if place not in (SmartList.QUEUE, SmartList.DOWNLOADS, None):
            assert not held.over(place), place
            assert not held.drop(place), place
    foreign = Held(driver, 0, source=None)
    assert not foreign.over(SmartList.QUEUE)
    assert not foreign.drop(SmartList.QUEUE)
    assert driver.services.library.queue.ids() == []


def test_the_row_that_takes_a_drop_is_marked_while_it_would(driver: Driver, show: Show) -> None:
    view, theme = driver.window.sidebar.view, driver.window.theme
    rect = view.visualRect(view.model().index_of(SmartList.QUEUE))

    def edge() -> QColor:
        return view.viewport().grab().toImage().pixelColor(rect.center().x(), rect.top())

    held = Held(driver, 0)
    before = edge()
    held.over(SmartList.QUEUE)
    assert edge() == theme.color(Role.ACCENT)
    held.over(SmartList.INBOX)
    assert edge() == before
    held.over(SmartList.QUEUE)
    held.drop(SmartList.QUEUE)
    assert edge() == before


def _row_held(driver: Driver, place: object, at: QPointF) -> tuple[QDragMoveEvent, QDropEvent]:
    """A row of the sidebar itself, held and then dropped at a point of it."""
    view = driver.window.sidebar.view
    data = view.model().mimeData([view.model().index_of(place)])
    move = QDragMoveEvent(at.toPoint(), Actions.MoveAction, data, _LEFT, _NONE)
    drop = QDropEvent(at, Actions.MoveAction, data, _LEFT, _NONE)
    move.source = drop.source = lambda: view
    # Events know where their data is and do not hold it.
    drop.kept = data
    view.dragMoveEvent(move)
    return move, drop


def test_rows_of_the_sidebar_go_where_the_line_is(driver: Driver, server: PodcastServer) -> None:
    shows = [driver.subscribe(server.add_show(a_show(title))) for title in ("Alba", "Birch", "Cove")]
    view, library = driver.window.sidebar.view, driver.services.library
    rect = view.visualRect(view.model().index_of(shows[0].id))
    for y, order in ((rect.bottom() - 2, ["Alba", "Cove", "Birch"]), (rect.top() + 2, ["Cove", "Alba", "Birch"])):
        move, drop = _row_held(driver, shows[2].id, QPointF(40, y))
        assert move.isAccepted()
        assert view._goes is not None
        view.dropEvent(drop)
        assert (drop.isAccepted(), view._goes) == (True, None)
        driver.until(lambda order=order: [show.title for show in library.shows.all()] == order)
    move, drop = _row_held(driver, shows[2].id, QPointF(view.visualRect(view.model().index(0)).center()))
    view.dropEvent(drop)
    assert (move.isAccepted(), drop.isAccepted()) == (False, False)
    _row_held(driver, shows[2].id, QPointF(40, view.viewport().height() - 2))
    assert view._roll.isActive()
    view.dragLeaveEvent(QDragLeaveEvent())
    assert (view._goes, view._roll.isActive()) == (None, False)


def test_the_line_keeps_to_the_mouse_while_the_list_moves_on(driver: Driver, server: PodcastServer) -> None:
    for number in range(12):
        driver.services.library.own_lists.add(f"List {number}", SmartRules())
    shows = [driver.subscribe(server.add_show(a_show(title))) for title in ("Alba", "Birch", "Cove")]
    driver.window.resize(900, 520)
    view = driver.window.sidebar.view
    driver.until(lambda: view.verticalScrollBar().maximum() > 100)
    view.verticalScrollBar().setValue(0)
    QCursor.setPos(view.viewport().mapToGlobal(QPoint(40, view.viewport().height() - 2)))
    _row_held(driver, shows[0].id, QPointF(40, view.viewport().height() - 2))
    assert view._goes is None, "there are only lists"
    bar = view.verticalScrollBar()
    driver.until(lambda: bar.value() == bar.maximum())
    assert view._goes is not None
    assert view._goes[0] == view.model().index_of(shows[2].id)
    view.dragLeaveEvent(QDragLeaveEvent())


def test_any_list_is_dragged_from_and_only_the_queue_takes_rows_back(driver: Driver, show: Show) -> None:
    view = driver.window.episodes.view
    assert view.dragEnabled()
    assert not view.viewport().acceptDrops()
    assert view.model().flags(view.model().index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    driver.services.library.queue.add([view.model().id_at(0)])
    driver.window.sidebar.open_place(SmartList.QUEUE)
    driver.until(lambda: view.viewport().acceptDrops())


def test_the_picture_says_what_is_dragged_and_how_many(driver: Driver, show: Show, monkeypatch) -> None:
    told = []
    monkeypatch.setattr(
        "player.ui.widgets.drag_card.drag_card",
        lambda *args, **kinds: told.append((args[2].title, args[3], kinds)) or QPixmap(1, 1),
    )
    monkeypatch.setattr(QDrag, "exec", lambda *_: Actions.IgnoreAction)
    view = driver.window.episodes.view
    driver.until(lambda: view.model().index(0).data())
    Held(driver, 0, 1)
    view.startDrag(Actions.MoveAction)
    ((title, count, kinds),) = told
    assert (title, count, kinds["several"]) == (view.model().index(0).data(), "2 episode(s)", True)


# --- from other programs ----------------------------------------------------------------------------------------------


def _data(*urls: QUrl, text: str = "") -> QMimeData:
    data = QMimeData()
    if urls:
        data.setUrls(list(urls))
    if text:
        data.setText(text)
    return data


def _drop(driver: Driver, data: QMimeData) -> bool:
    enter = QDragEnterEvent(QPoint(5, 5), Actions.CopyAction, data, _LEFT, _NONE)
    driver.window.dragEnterEvent(enter)
    assert driver.window.drop_target.isVisible() is enter.isAccepted()
    drop = QDropEvent(QPointF(5, 5), Actions.CopyAction, data, _LEFT, _NONE)
    driver.window.dropEvent(drop)
    assert not driver.window.drop_target.isVisible()
    assert drop.isAccepted() is enter.isAccepted()
    return drop.isAccepted()


def test_an_address_that_is_dropped_is_there_to_be_looked_at(driver: Driver, show: Show) -> None:
    assert _drop(driver, _data(QUrl("https://a.example/f?x=ä")))
    dialog = driver.until(lambda: driver.window.findChild(object, "subscribeDialog"))
    assert dialog.field.text() == "https://a.example/f?x=%C3%A4"
    assert dialog._running is None, "nothing is fetched until the person says so"
    assert not _drop(driver, _data(QUrl("https://b.example/"))), "an open dialog is answered first"


def test_a_feed_in_a_file_is_told_from_a_list_of_shows(driver: Driver, show: Show, tmp_path: Path) -> None:
    feed = tmp_path / "feed.xml"
    feed.write_text("<rss version='2.0'><channel><title>a</title></channel></rss>")
    assert _drop(driver, _data(QUrl.fromLocalFile(str(feed))))
    dialog = driver.until(lambda: driver.window.findChild(object, "subscribeDialog"))
    assert dialog.field.text() == str(feed)
    dialog.reject()
    driver.until(lambda: driver.window.findChild(object, "subscribeDialog") is None)
    shows = tmp_path / "shows.xml"
    shows.write_text("<?xml version='1.0'?><opml version='2.0'><body/></opml>")
    assert _drop(driver, _data(QUrl.fromLocalFile(str(shows))))
    driver.until(lambda: driver.window.findChild(object, "importDialog"))


@pytest.mark.parametrize(
    "data",
    [
        _data(),
        _data(text="some words"),
        _data(text="javascript:alert(1)"),
        _data(text="https://a.example/ and more"),
        _data(text="https://a.example/\u202e"),
        _data(text="https://a.example/" + "a" * 3000),
        _data(QUrl("javascript:alert(1)")),
        _data(QUrl("data:text/xml,<opml/>")),
        _data(QUrl.fromLocalFile("/tmp/a\nb.opml")),
        _data(QUrl("https://a.example/"), QUrl("https://b.example/")),
    ],
)
def test_what_is_no_address_is_not_taken(driver: Driver, data: QMimeData) -> None:
    assert not _drop(driver, data)


def test_addresses_are_found_in_text_and_links(qapp) -> None:
    assert address_in("  feed://a.example/f\n") == "feed://a.example/f"
    assert offered(_data(text="HTTPS://a.example/")) == "HTTPS://a.example/"
    assert offered(_data(QUrl("podcast://a.example/f"))) == "podcast://a.example/f"
    assert address_in("earmark:https://a.example/f") == "earmark:https://a.example/f"
    assert offered(_data(QUrl.fromLocalFile("/music/walks"))) == Path("/music/walks")


def test_a_marked_row_may_go(driver: Driver, server: PodcastServer) -> None:
    shows = [driver.subscribe(server.add_show(a_show(title))) for title in ("Alba", "Birch")]
    view = driver.window.sidebar.view
    view.mark(view.model().index_of(shows[1].id))
    driver.opened.actions.unsubscribe(shows[1])
    driver.until(lambda: not view.model().index_of(shows[1].id).isValid())
    assert not view.viewport().grab().isNull()
    assert view._goes is not None
    assert not view._goes[0].isValid()


@pytest.fixture
def dragged(monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[int], bool]]:
    """What is dragged, and whether the search's results were to be seen meanwhile."""
    found: list[tuple[list[int], bool]] = []

    def hold(drag: QDrag, *_actions: object) -> Qt.DropAction:
        ids = array("q")
        ids.frombytes(drag.mimeData().data(EPISODES).data())
        assert not drag.pixmap().isNull()
        panel = drag.source().window().findChild(QWidget, "searchPanel")
        found.append(([*ids], panel is not None and panel.isVisible()))
        return Actions.CopyAction

    monkeypatch.setattr(QDrag, "exec", hold)
    return found


def _pull(driver: Driver, view: QListView, row: int) -> None:
    """Take hold of a row with the mouse and move it."""
    start = view.visualRect(view.model().index(row, 0)).center()
    driver.qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for step in (10, 40):
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(start + QPoint(step, step)),
            QPointF(start),
            Qt.MouseButton.NoButton,
            _LEFT,
            _NONE,
        )
        QApplication.sendEvent(view.viewport(), move)
    driver.qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start)


def test_episodes_are_dragged_out_of_the_bookmarks_each_once(
    driver: Driver, show: Show, dragged: list[tuple[list[int], bool]]
) -> None:
    library, now = driver.services.library, driver.services.clock.now()
    one, other, *_ = library.episodes.ids(show_id=show.id)
    for episode_id, at_s in ((one, 3.0), (one, 5.0), (other, 7.0)):
        library.bookmarks.add(episode_id, at_s, "here", now)
    driver.window.sidebar.open_place(SmartList.BOOKMARKS)
    view = driver.until(lambda: driver.window.findChild(QListView, "bookmarkList"))
    driver.until(lambda: view.isVisible() and view.model().rowCount() == 3)
    view.selectAll()
    _pull(driver, view, 0)
    ((ids, _),) = dragged
    assert sorted(ids) == sorted([one, other])


def test_an_episode_is_dragged_out_of_the_search_whose_results_give_way_meanwhile(
    driver: Driver, show: Show, dragged: list[tuple[list[int], bool]]
) -> None:
    field = driver.control("searchField")
    field.setFocus()
    driver.qtbot.keyClicks(field, "Walk")
    view = driver.until(lambda: driver.window.findChild(QListView, "searchResults"))
    driver.until(view.isVisible)
    model = view.model()
    rows = range(model.rowCount())
    row = next(n for n in rows if isinstance(model.index(n, 0).data(TARGET_ROLE), EpisodeTarget))
    _pull(driver, view, row)
    assert dragged == [([model.index(row, 0).data(TARGET_ROLE).episode_id], False)]
    assert view.isVisible(), "they are there again"
    assert field.text() == "Walk"
    # A show is none.
    heading = next(n for n in rows if model.index(n, 0).data(TARGET_ROLE) is None)
    _pull(driver, view, heading)
    assert len(dragged) == 1
