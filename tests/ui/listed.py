"""A list of sixty episodes in the open window, for tests that use it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QItemSelectionModel, Qt

from player.domain.events import EpisodesAdded, ShowAdded
from player.domain.feed import Enclosure, Feed, FeedItem
from player.domain.models import EpisodeId, FetchState, SmartList
from tests.ui.conftest import Driver

NOW = datetime(2026, 1, 10, 12, 0, tzinfo=UTC)
_SELECT = QItemSelectionModel.SelectionFlag


def _item(number: int) -> FeedItem:
    return FeedItem(
        title=f"Walk {number}",
        guid=f"guid-{number}",
        order=-number,
        published=NOW + timedelta(hours=number),
        duration_s=600.0,
        enclosures=(Enclosure(f"http://127.0.0.1:9/{number}.mp3", "audio/mpeg", 1000),),
    )


class Listed:
    """A show of 60 episodes in the open window, and what is seen of it."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        library = driver.services.library
        feed = Feed(title="Tidal Notes", items=tuple(_item(n) for n in range(60, 0, -1)))
        self.show_id, result = library.feeds.add(feed, "http://127.0.0.1:9/feed.xml", FetchState(), NOW)
        self.ids = [*library.episodes.ids(show_id=self.show_id)]
        assert set(result.new_episodes) == set(self.ids)
        driver.services.events.publish(ShowAdded(self.show_id))
        driver.until(lambda: self.pane.view.model().rowCount() == 60)
        driver.until(lambda: driver.window.page.episode is not None)

    @property
    def pane(self):
        return self.driver.window.episodes

    @property
    def view(self):
        return self.pane.view

    @property
    def shown(self) -> list[int]:
        return [*self.view.model().ids]

    def open(self, place: SmartList) -> None:
        opened = []
        self.driver.opened.presenter.episodes.opened.connect(lambda: opened.append(place))
        self.driver.window.sidebar.open_place(place)
        self.driver.until(lambda: opened)

    def select(self, *rows: int) -> tuple[EpisodeId, ...]:
        model = self.view.model()
        self.view.setCurrentIndex(model.index(rows[0], 0))
        for row in rows[1:]:
            self.view.selectionModel().select(model.index(row, 0), _SELECT.Select)
        return self.pane.selected_ids

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.view.setFocus()
        self.driver.qtbot.keyClick(self.view, key, modifier)

    def told(self, text: str) -> None:
        toast = self.driver.window.toast
        self.driver.until(lambda: toast.text == text, message=text)

    def undo(self) -> None:
        self.driver.window.toast._action.click()

    def add_newer(self, *numbers: int) -> None:
        """As a refresh does."""
        library = self.driver.services.library
        items = tuple(_item(n) for n in (*sorted(numbers, reverse=True), *range(60, 0, -1)))
        feed = Feed(title="Tidal Notes", items=items)
        result = library.feeds.apply(self.show_id, feed, FetchState(), NOW)
        self.driver.services.events.publish(EpisodesAdded(self.show_id, result.new_episodes))
