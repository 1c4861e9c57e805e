"""Where the person is: which list or show is open, and which page stands beside it; with the way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from player.domain.models import EpisodeId, ShowId
from player.ui.main_window import MainWindow
from player.ui.places import Page, Place, Spot

_MOST_STEPS = 100


class Navigator(QObject):
    """``place_changed(Place | None)`` and ``page_changed(Page, ref)``; ``ref`` is the EpisodeId or ShowId of a page.

    Presenters listen, and open places and pages here only, so that back and forward know of each step.
    """

    place_changed = Signal(object)
    page_changed = Signal(object, object)
    history_changed = Signal()
    wanted_changed = Signal()
    spot_changed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._place: Place | None = None
        self._wanted: Place | None = None
        # The place whose list does not open its first episode over the page that came with it.
        self._held: Place | None = None
        self._page: tuple[Page, object] = (Page.NONE, None)
        self._spot: tuple[EpisodeId, Spot] | None = None
        self._past: list[tuple[Page, object]] = []
        self._future: list[tuple[Page, object]] = []
        window.sidebar.place_opened.connect(self._on_place)
        window.back_requested.connect(self.go_back)
        window.forward_requested.connect(self.go_forward)

    @property
    def place(self) -> Place | None:
        """The list or show that is open."""
        return self._place

    @property
    def page(self) -> Page:
        """What stands on the right."""
        return self._page[0]

    @property
    def episode_id(self) -> EpisodeId | None:
        """The episode whose page is open."""
        page, ref = self._page
        return EpisodeId(ref) if page is Page.EPISODE and isinstance(ref, int) else None

    @property
    def show_id(self) -> ShowId | None:
        """The show whose page is open."""
        page, ref = self._page
        return ShowId(ref) if page is Page.SHOW and isinstance(ref, int) else None

    def open_place(self, place: Place) -> None:
        """Open a list or show, as if it had been chosen in the sidebar."""
        self._window.sidebar.open_place(place)

    def open_place_soon(self, place: Place) -> None:
        """Open a place whose row is not there yet, as soon as it is."""
        self._wanted = place
        self.wanted_changed.emit()

    def open_wanted(self, is_there: Callable[[Place], bool]) -> bool:
        """Open what ``open_place_soon`` asked for, where it is there by now; False where there was nothing to open."""
        wanted = self._wanted
        if wanted is None or not is_there(wanted):
            return False
        self._wanted = None
        self.open_place(wanted)
        return True

    @property
    def is_restoring(self) -> bool:
        """Whether what was open last time is not open yet."""
        return self._place is None and self._wanted is not None

    def restore(self, place: Place | None, page: Page, ref: object = None) -> None:
        """Open what was open when the window was closed, as far as it is still there."""
        self._wanted = place
        if place is None:
            return
        if page is Page.EPISODE:
            self.open_episode(EpisodeId(ref))  # type: ignore[arg-type]
        elif page is Page.SHOW:
            self.open_page(page, ref)
            self._held = place

    def open_show(self, show_id: ShowId) -> None:
        """Open a show with its page beside its list."""
        self.open_place(show_id)
        self.open_page(Page.SHOW, show_id)
        self._held = show_id

    @property
    def holds_page(self) -> bool:
        """Whether the page was opened together with the place, and stays while its list comes."""
        return self._held is not None and self._held == self._place

    def leave_place(self) -> None:
        """No list is open: the one that was is gone."""
        self._place = None
        self._window.sidebar.forget_place()
        self.place_changed.emit(None)

    def open_episode(self, episode_id: EpisodeId) -> None:
        """Open an episode's page, and its row where the list has it."""
        self._window.episodes.select(episode_id)
        self.open_page(Page.EPISODE, episode_id)

    def open_spot(self, episode_id: EpisodeId, spot: Spot) -> None:
        """Open an episode's page at a place in it."""
        self._spot = (episode_id, spot)
        self.open_episode(episode_id)
        self.spot_changed.emit()

    def take_spot(self, episode_id: EpisodeId) -> Spot | None:
        """The place that was asked for in this episode's page; once."""
        if self._spot is None or self._spot[0] != episode_id:
            return None
        spot, self._spot = self._spot[1], None
        return spot

    def open_page(self, page: Page, ref: object = None) -> None:
        """Open a page on the right; the one that was there can be gone back to."""
        if (page, ref) == self._page:
            return
        if self._page[0] is not Page.NONE:
            self._past = [*self._past, self._page][-_MOST_STEPS:]
        self._future.clear()
        self._go(page, ref)

    def go_back(self) -> None:
        """To the page before, where there is one."""
        if self._past:
            self._future.append(self._page)
            self._return_to(*self._past.pop())

    def go_forward(self) -> None:
        """To the page that was gone back from, where there is one."""
        if self._future:
            self._past.append(self._page)
            self._return_to(*self._future.pop())

    def forget_page(self) -> None:
        """What the page was about is gone."""
        self._go(Page.NONE, None)

    def _return_to(self, page: Page, ref: object) -> None:
        self._go(page, ref)
        if page is Page.EPISODE:
            self._window.episodes.select(EpisodeId(ref))  # type: ignore[arg-type]

    def _go(self, page: Page, ref: object) -> None:
        self._page = (page, ref)
        self._held = None
        self.page_changed.emit(page, ref)
        self.history_changed.emit()

    def _on_place(self, place: Place) -> None:
        self._place = place
        if place != self._held:
            self._held = None
        self.place_changed.emit(place)
