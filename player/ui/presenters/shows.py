"""Keeps the sidebar: the shows with their counts, subscribing, and the first run."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from player.domain.events import (
    BookmarksChanged,
    EpisodesAdded,
    EpisodesChanged,
    QueueChanged,
    RefreshFinished,
    RefreshStarted,
    ShowAdded,
    ShowChanged,
    ShowRemoved,
)
from player.domain.models import Show, ShowId, SmartList
from player.ui.desk import Desk
from player.ui.models.sidebar import SidebarModel
from player.ui.places import show_of
from player.ui.presenters.later import later
from player.ui.presenters.navigator import Navigator


class ShowsPresenter(QObject):
    """``loaded`` after each look at the shows."""

    loaded = Signal()

    def __init__(self, desk: Desk, navigator: Navigator, model: SidebarModel) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._navigator = navigator
        self._model = model
        self._wanted: ShowId | None = None
        self._timer = later(self, self.load)
        window, actions = desk.window, desk.actions
        window.subscribe_requested.connect(self.open_subscribe)
        window.sample_requested.connect(self.open_sample)
        sidebar = window.sidebar
        sidebar.subscribe_requested.connect(self.open_subscribe)
        sidebar.refresh_requested.connect(lambda: actions.refresh())
        sidebar.refresh_show_requested.connect(lambda show_id: actions.refresh([show_id]))
        sidebar.unsubscribe_requested.connect(actions.unsubscribe)
        sidebar.filter_changed.connect(self._filter)
        actions.shows_hidden.connect(self._timer.start)
        changes = (ShowAdded, ShowRemoved, ShowChanged, EpisodesAdded, EpisodesChanged, QueueChanged, BookmarksChanged)
        for kind in changes:
            desk.bridge.on(kind, self, lambda _event: self._timer.start())
        desk.bridge.on(ShowAdded, self, lambda event: self._artwork_of(event.show_id))
        desk.bridge.on(RefreshStarted, self, lambda _event: sidebar.set_refreshing(True))
        desk.bridge.on(RefreshFinished, self, lambda _event: sidebar.set_refreshing(False))

    def load(self) -> None:
        """Ask the library for the shows and the counts of the lists."""
        services = self._desk.services
        library, now = services.library, services.clock.now()
        self._desk.bridge.run(
            lambda: (library.shows.all(), library.overview.now(now).counts), lambda got: self._show(*got)
        )

    def _show(self, shows: list[Show], counts: dict[SmartList, int]) -> None:
        hidden = self._desk.actions.hidden_shows
        self._model.set_content([show for show in shows if show.id not in hidden], counts)
        self._desk.window.show_first_run(not shows)
        place = self._navigator.place
        if not shows:
            self._navigator.leave_place()
            self._navigator.forget_page()
        elif self._wanted is not None and self._model.show(self._wanted) is not None:
            wanted, self._wanted = self._wanted, None
            self._navigator.open_place(wanted)
        elif place is None or ((show_id := show_of(place)) is not None and self._model.show(show_id) is None):
            first = next((show.id for show in shows if show.id not in hidden), SmartList.INBOX)
            self._navigator.open_place(first)
        self.loaded.emit()

    def _filter(self, text: str) -> None:
        view = self._desk.window.sidebar.view
        wanted = text.casefold().strip()
        for row, place in enumerate(self._model.places):
            title = self._model.label_of(place) if place is not None else ""
            view.setRowHidden(row, bool(wanted) and (show_of(place) is None or wanted not in title.casefold()))

    def _artwork_of(self, show_id: ShowId) -> None:
        services = self._desk.services

        def request(show: Show) -> None:
            if show.image_url:
                services.artwork.request(show.image_url)

        self._desk.bridge.run(lambda: services.library.shows.get(show_id), request, lambda _gone: None)

    # --- subscribing ------------------------------------------------------------------------------------------------

    def open_subscribe(self) -> None:
        """The dialog to subscribe by address; the new show is opened."""
        from player.ui.dialogs.subscribe import SubscribeDialog

        desk = self._desk
        dialog = SubscribeDialog(
            desk.theme,
            lambda address, done, failed: desk.bridge.spawn(
                desk.services.subscriptions.subscribe(address), done, failed
            ),
            desk.window,
        )
        dialog.accepted.connect(lambda: self.subscribed(dialog.subscribed))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_sample(self) -> None:
        """Subscribe to the sample show that ships with Earmark."""
        desk = self._desk
        desk.bridge.spawn(
            desk.services.subscriptions.subscribe(str(desk.services.sample_feed)), self.subscribed, desk.messages.error
        )

    def subscribed(self, show: Show | None) -> None:
        """Tell of a new show and open it."""
        if show is not None:
            self._wanted = show.id
            self._desk.messages.info(self.tr("Subscribed to “{title}”").format(title=show.title))
            self.load()
