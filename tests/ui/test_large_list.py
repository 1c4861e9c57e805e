"""A list as long as a library gets: sorted, cut down, selected as a whole, marked and brought back.

How long the window was kept from its work is printed and not asserted; with ``--long`` there are 100,000 rows.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from player.domain.events import EpisodesAdded
from player.domain.feed import Enclosure, Feed, FeedItem
from player.domain.list_look import ListFilter, ListLook, ListSort
from player.domain.models import FetchState, ShowId, SmartList
from player.ui.models.episode_list import EPISODE_ROLE, KEPT_ROWS
from tests.bench import big_library
from tests.support.watchdog import LoopWatchdog
from tests.ui.conftest import Driver
from tests.ui.theming import accessible

pytestmark = pytest.mark.timeout(600)
NOW = datetime.fromtimestamp(big_library.NOW_S, UTC)


class Large:
    """The inbox with all episodes of the library that were not heard: ``numbers`` are their ids."""

    def __init__(self, driver: Driver, numbers: list[int]) -> None:
        self.driver, self.numbers, self.count = driver, numbers, len(numbers)
        driver.window.sidebar.open_place(SmartList.INBOX)
        driver.until(lambda: len(self.ids) == self.count)
        self.view.setFocus()

    @property
    def view(self):
        return self.driver.window.episodes.view

    @property
    def ids(self) -> list[int]:
        return [*self.view.model().ids]

    def look(self, look: ListLook) -> None:
        self.driver.window.episodes.look_changed.emit(look)

    def measured(self, what: str, work: Callable[[], None], ready: Callable[[], object]) -> None:
        with LoopWatchdog() as watchdog:
            work()
            self.driver.until(ready, message=what)
            self.driver.qtbot.wait(50)
        gaps = watchdog.gaps()
        print(f"{what}: longest {gaps.longest_ms:.1f} ms, its own work {gaps.longest_work_ms:.1f} ms")


@pytest.fixture
def large(profile_dir: Path, open_driver: Callable[[], Driver], long_run: bool) -> Large:
    shows, episodes = (500, 200) if long_run else (10, 200)
    big_library.build(profile_dir, shows=shows, episodes=episodes)
    numbers = range(1, shows * episodes + 1)
    return Large(open_driver(), [n for n in numbers if n % 3 or n % 30 == 0])


def states(large: Large) -> list[str]:
    rows = large.driver.services.library.episodes.rows(large.numbers)
    return [str(row.state) for row in rows]


def test_all_are_selected_marked_as_played_and_brought_back(large: Large) -> None:
    driver, before, ids = large.driver, states(large), large.ids
    large.measured(
        "selecting all",
        lambda: driver.qtbot.keyClick(large.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier),
        lambda: len(large.view.selected_rows) == large.count,
    )
    assert [*driver.window.episodes.selected_ids] == large.ids
    toast = driver.window.toast
    large.measured(
        "marking all as played",
        lambda: driver.qtbot.keyClick(large.view, Qt.Key.Key_M),
        lambda: "marked as played" in toast.text,
    )
    assert set(states(large)) == {"played"}
    driver.until(lambda: not large.ids, message="what was heard leaves the inbox")
    large.measured("bringing all back", toast._action.click, lambda: large.ids == ids)
    assert states(large) == before


@pytest.mark.parametrize("sort", [ListSort.TITLE, ListSort.LONGEST])
def test_what_is_selected_and_in_view_stays_in_a_sorted_list_when_rows_come_in(large: Large, sort: ListSort) -> None:
    driver, view, library = large.driver, large.view, large.driver.services.library
    newest = large.ids
    large.measured(
        f"sorting by {sort}",
        lambda: large.look(ListLook(sort)),
        lambda: len(large.ids) == large.count and large.ids != newest,
    )
    rows = library.episodes.rows(large.ids)
    if sort is ListSort.LONGEST:
        lengths = [row.duration_s or 0.0 for row in rows]
        assert lengths == sorted(lengths, reverse=True)
    middle = large.count // 2
    view.setCurrentIndex(view.model().index(middle, 0))
    view.verticalScrollBar().setValue((middle - 2) * view.row_height + 11)
    driver.until(lambda: view.model().index(middle, 0).data(EPISODE_ROLE) is not None)
    chosen, (first, hidden) = large.ids[middle], view.anchor()
    top = large.ids[first]

    items = tuple(
        FeedItem(
            title=title,
            guid=title,
            published=NOW + timedelta(hours=1),
            duration_s=length,
            enclosures=(Enclosure(f"http://127.0.0.1:9/{length:g}.mp3", "audio/mpeg", 1000),),
        )
        for title, length in (("Aaa first of all", 9000.0), ("Zzz last of all", 5.0))
    )
    feed = Feed(title="Grown", items=items)
    result = library.feeds.apply(ShowId(1), feed, FetchState(), NOW)
    event = EpisodesAdded(ShowId(1), result.new_episodes)
    large.measured(
        "two rows coming in", lambda: driver.services.events.publish(event), lambda: len(large.ids) == large.count + 2
    )
    first, now_hidden = view.anchor()
    assert (large.ids[first], now_hidden) == (top, hidden)
    assert view.hasFocus()
    assert driver.window.episodes.current_id == chosen
    assert [large.ids[row] for row in view.selected_rows] == [chosen]
    assert set(result.new_episodes) <= set(large.ids)


def test_a_filter_shows_the_right_rows_and_few_rows_are_held(large: Large) -> None:
    view = large.view
    wanted, few = ListLook(only=ListFilter.DOWNLOADED), sum(map(big_library.has_file, large.numbers))
    large.measured("only what has a file", lambda: large.look(wanted), lambda: len(large.ids) == few)
    large.look(ListLook())
    large.driver.until(lambda: len(large.ids) == large.count)

    def scroll() -> None:
        for step in range(1, 61):
            view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() * step // 60)
            large.driver.qtbot.wait(5)

    large.measured("scrolling to the end", scroll, lambda: view.model().index(large.count - 1, 0).data(EPISODE_ROLE))
    assert len(view.model()._rows) <= KEPT_ROWS


def test_a_screen_reader_is_told_a_row_again_when_its_words_are_there(
    large: Large, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last of many rows is gone to before it was read from the library."""
    view, told = large.view, []
    tell = view._tell
    monkeypatch.setattr(view, "_tell", lambda what, row: (told.append((what, row)), tell(what, row)))
    QAccessible.setActive(True)
    try:
        large.driver.qtbot.keyClick(view, Qt.Key.Key_End)
        last = large.count - 1
        large.driver.until(lambda: ("NameChanged", last) in told)
        assert told == [("Focus", last), ("NameChanged", last)]
        row = accessible(view).child(last)
        assert accessible(view).childCount() == large.count
        assert accessible(view).indexOfChild(row) == last
        assert row.text(QAccessible.Text.Name).startswith(str(view.model().index(last, 0).data()))
    finally:
        QAccessible.setActive(False)
