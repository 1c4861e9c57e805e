"""Keeps the sidebar: the lists with their counts, the shows by tag, and the first run."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from player.domain.errors import EarmarkError
from player.domain.events import (
    BookmarksChanged,
    DownloadProgress,
    EpisodesAdded,
    EpisodesChanged,
    OwnListsChanged,
    QueueChanged,
    RefreshFinished,
    RefreshStarted,
    ShowAdded,
    ShowChanged,
    ShowRemoved,
    TagsChanged,
)
from player.domain.models import DownloadState, Show, ShowId, SmartList
from player.domain.playback import PlaybackChanged
from player.domain.smart_rules import OwnListId
from player.library.overview import Overview
from player.ui.desk import Desk
from player.ui.models.sidebar import SidebarModel
from player.ui.models.sidebar_rows import ListsMove, ShowsMove, SidebarContent
from player.ui.places import OwnPlace, Page, Place, show_of
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
        self._rate = 1.0
        # How often rows were moved, and how many of these moves are not kept yet.
        self._moves = self._moving = 0
        # Where the person was when they left a show, for their way back.
        self._was_at: dict[ShowId, tuple[Place | None, Page, object]] = {}
        self._timer = later(self, self.load)
        actions, on, sidebar = desk.actions, desk.bridge.on, desk.window.sidebar
        sidebar.refresh_requested.connect(lambda: actions.refresh())
        sidebar.folded_changed.connect(self._keep_folded)
        model.moved.connect(self._on_moved)
        navigator.wanted_changed.connect(self.load)
        actions.show_left.connect(self._on_left)
        actions.show_stays.connect(self._on_stays)
        for kind in (
            ShowAdded, ShowRemoved, ShowChanged, EpisodesAdded, EpisodesChanged, QueueChanged, OwnListsChanged,
            TagsChanged, BookmarksChanged,
        ):  # fmt: skip
            on(kind, self, lambda _event: self._timer.start())
        on(DownloadProgress, self, self._on_download)
        on(PlaybackChanged, self, lambda event: self._on_rate(event.now.status.rate))
        on(ShowAdded, self, lambda event: self._artwork_of(event.show_id))
        on(RefreshStarted, self, lambda _event: sidebar.set_refreshing(True))
        on(RefreshFinished, self, lambda _event: sidebar.set_refreshing(False))

    def load(self) -> None:
        """Ask the library for the shows, the lists and how many wait in them."""
        if self._moving:
            # It would say where things were. They are asked for once they are where they were put.
            return
        services, rate, moves = self._desk.services, self._rate, self._moves
        now = services.clock.now()
        folded = frozenset(name.rstrip("\r") for name in services.settings.window.folded.split("\n") if name != "")

        def query() -> SidebarContent:
            library = services.library
            return SidebarContent(
                library.shows.all(),
                library.own_lists.all(),
                library.show_settings.tags(),
                self._counts_in_words(library.overview.now(now), rate),
                frozenset("" if name == _NO_TAG else name for name in folded),
            )

        self._desk.bridge.run(self, query, lambda content: self._show(content, moves))

    def _counts_in_words(self, overview: Overview, rate: float) -> Mapping[Place, str]:
        """On the query thread: what stands at the end of each list's row."""
        wording = self._desk.services.wording
        words: dict[Place, str] = {which: wording.count(number) for which, number in overview.counts.items() if number}
        if overview.queue_left_s >= 60:
            words[SmartList.QUEUE] = wording.length_short(overview.queue_left_s / rate)
        if overview.download_bytes:
            words[SmartList.DOWNLOADS] = wording.size(overview.download_bytes)
        words.update({OwnPlace(own): wording.count(number) for own, number in overview.own_counts.items() if number})
        return words

    def _show(self, content: SidebarContent, moves: int) -> None:
        if moves != self._moves:
            # Moved while this was asked.
            self._timer.start()
            return
        leaving = self._desk.services.library.shows.leaving
        shows = [show for show in content.shows if show.id not in leaving]
        rows = self._model.places
        self._model.set_content(SidebarContent(shows, content.own_lists, content.tags, content.counts, content.folded))
        self._desk.window.show_first_run(not content.shows)
        place = self._navigator.place
        if not content.shows:
            self._navigator.leave_place()
            self._navigator.forget_page()
        elif not self._navigator.open_wanted(self._model.has) and (place is None or not self._model.has(place)):
            self._navigator.open_place(self._beside(place, rows))
        self.loaded.emit()

    def _beside(self, place: Place | None, rows: Sequence[Place | None]) -> Place:
        """The show nearest to ``place``, which is gone, in the rows as they were: the next below, else above."""
        at = rows.index(place) if place is not None and place in rows else len(rows)
        near = [*rows[at:], *reversed(rows[:at])] if at < len(rows) else self._model.places
        is_there = (each for each in near if show_of(each) is not None and self._model.has(each))
        return next(is_there, SmartList.INBOX)

    def _on_download(self, event: DownloadProgress) -> None:
        if event.state is not DownloadState.DOWNLOADING:
            self._timer.start()

    def _on_rate(self, rate: float) -> None:
        if rate != self._rate:
            self._rate = rate
            self._timer.start()

    # --- shows that are left ----------------------------------------------------------------------------------------

    def _on_left(self, show_id: ShowId) -> None:
        navigator, page = self._navigator, self._desk.window.pages
        self._timer.start()
        of_page = navigator.show_id
        if navigator.episode_id is not None and page.is_made(Page.EPISODE):
            episode = self._desk.window.page.episode
            of_page = episode.show_id if episode is not None else None
        if show_id in (of_page, navigator.place):
            self._was_at[show_id] = (navigator.place, navigator.page, navigator.episode_id or navigator.show_id)
        if show_id == of_page:
            navigator.forget_page()

    def _on_stays(self, show_id: ShowId) -> None:
        self._timer.start()
        if show_id in self._was_at:
            self._navigator.restore(*self._was_at.pop(show_id))

    # --- order and groups -------------------------------------------------------------------------------------------

    def _keep_folded(self, folded: frozenset[str]) -> None:
        names = sorted(name or _NO_TAG for name in folded)
        self._desk.services.settings_store.change("window", folded="\n".join(names))

    def _on_moved(self, move: ShowsMove | ListsMove) -> None:
        """Keep what was dragged or moved by keys."""
        services, run = self._desk.services, partial(self._desk.bridge.run_in_turn, self)
        library = services.library

        def keep() -> Callable[[], object]:
            if isinstance(move, ListsMove):
                lists_before = [own.id for own in library.own_lists.all()]
                put_lists(move.order)
                return lambda: put_lists(lists_before)
            before = [show.id for show in library.shows.all()]
            tags = library.show_settings.tags_of(move.show_id)
            kept = [tag for tag in tags if tag != move.before]
            put_shows(move, move.order, tags if move.before == move.after else [*kept, *filter(None, [move.after])])
            return lambda: put_shows(move, before, tags)

        def put_lists(order: Sequence[OwnListId]) -> None:
            library.own_lists.set_order(order)
            services.events.publish(OwnListsChanged())

        def put_shows(move: ShowsMove, order: Sequence[ShowId], tags: Sequence[str]) -> None:
            library.shows.set_order(order)
            library.show_settings.set_tags(move.show_id, tags)
            services.events.publish(TagsChanged())

        def tell(back: Callable[[], object]) -> None:
            self._moving -= 1
            self._desk.messages.done(text, lambda: run(back))

        def failed(error: EarmarkError) -> None:
            self._moving -= 1
            self._timer.start()
            self._desk.messages.error(error)

        text = self.tr("“{title}” was moved").format(title=self._model.label_of(move.place))
        if isinstance(move, ShowsMove) and move.after and move.before != move.after:
            text = self.tr("“{title}” has the tag “{name}” now").format(
                title=self._model.label_of(move.place), name=move.after
            )
        self._moving += 1
        self._moves += 1
        self._model.apply(move)
        run(keep, tell, failed)

    def _artwork_of(self, show_id: ShowId) -> None:
        services = self._desk.services

        def request(show: Show) -> None:
            if show.image_url:
                services.artwork.request(show.image_url)

        self._desk.bridge.run(self, lambda: services.library.shows.get(show_id), request, lambda _gone: None)


# How the group of the shows without a tag is written where its name, which is empty, could not be told.
_NO_TAG = "/"
