"""Where the person is in the window, kept as they go and opened again by the next start."""

from __future__ import annotations

import contextlib
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from player.domain.models import EpisodeId, ShowId, SmartList
from player.domain.playback import PlaybackChanged
from player.ui.desk import Desk
from player.ui.places import Page, Place, place_key, place_of_key
from player.ui.presenters.episodes import EpisodesPresenter
from player.ui.presenters.navigator import Navigator
from player.ui.widgets.kept_scroll import KeptScroll

# A program that is killed loses what was done in the window for as long as this.
_KEEP_EVERY_MS = 2000


class ResumePresenter(QObject):
    """What is kept stands in the section ``window`` of the settings, volume and speed in ``playback``.

    A page or list that is not there again yet is kept as it was: an end right after the start loses nothing.
    """

    def __init__(self, desk: Desk, navigator: Navigator, episodes: EpisodesPresenter) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._navigator = navigator
        self._started = False
        self._page_due: tuple[Page, int] | None = None
        self._list_due: Place | None = None
        self._scroll: KeptScroll | None = None
        self._timer = QTimer(self, singleShot=True, interval=_KEEP_EVERY_MS)
        self._timer.timeout.connect(self.keep)
        # Only once it has come to rest: who is told of the new setting would set what was a moment ago.
        kept = desk.services.settings.playback
        self._sound_before = kept.volume, kept.rate
        self._sound_timer = QTimer(self, singleShot=True, interval=_KEEP_EVERY_MS)
        self._sound_timer.timeout.connect(self.keep_sound)
        desk.bridge.on(PlaybackChanged, self, lambda _event: self._on_playback())
        window = desk.window
        navigator.page_changed.connect(self._on_page)
        navigator.place_changed.connect(self._on_place)
        episodes.opened.connect(self._on_list)
        window.pages.currentChanged.connect(self._on_shown)
        window.pages.made.connect(self._on_made)
        window.layout_changed.connect(self._soon)
        window.episodes.view.verticalScrollBar().valueChanged.connect(self._soon)

    def _on_made(self, name: str, page: QWidget) -> None:
        if name in (Page.EPISODE, Page.SHOW):
            page.tab_changed.connect(self._soon)
            page.verticalScrollBar().valueChanged.connect(self._soon)

    # --- opening it again -------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Open what was open when Earmark was last seen, as far as it is still there."""
        self._started = True
        kept = self._desk.services.settings.window
        place = place_of_key(kept.place)
        due = (Page.SHOW, kept.show) if kept.show else (Page.EPISODE, kept.episode)
        if place is None or not due[1]:
            self._navigator.restore(place, Page.NONE)
            return
        self._page_due, self._list_due = due, place if kept.row else None
        self._navigator.restore(place, due[0], ShowId(due[1]) if kept.show else EpisodeId(due[1]))

    def _on_page(self, page: Page, ref: object) -> None:
        if (page, ref) != self._page_due:
            self._page_due = None
        if self._scroll is not None:
            self._scroll.end()
            self._scroll = None
        self._soon()

    def _on_shown(self) -> None:
        pages, kept = self._desk.window.pages, self._desk.services.settings.window
        if self._page_due is None or pages.current != self._page_due[0]:
            return
        self._page_due = None
        page: Any = pages.currentWidget()
        with contextlib.suppress(ValueError):  # a tab that there is no more
            page.open_tab(kept.tab or page.tab)
        self._scroll = KeptScroll(page, kept.scroll)

    def _on_place(self, place: Place | None) -> None:
        if place != self._list_due:
            self._list_due = None
        self._soon()

    def _on_list(self) -> None:
        if self._list_due is not None and self._list_due == self._navigator.place:
            kept = self._desk.services.settings.window
            self._list_due = None
            self._desk.window.episodes.see_from(EpisodeId(kept.row), kept.row_hidden)

    # --- keeping it -------------------------------------------------------------------------------------------------

    def _soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Have the settings say where the person is."""
        services, navigator = self._desk.services, self._navigator
        geometry, list_width = self._desk.window.layout_state()
        values: dict[str, Any] = {"geometry": geometry, "list_width": list_width}
        if self._started and not navigator.is_restoring:
            place = navigator.place
            values.update(
                place="" if place is None else place_key(place),
                episode=int(navigator.episode_id or 0),
                show=int(navigator.show_id or 0),
            )
            if self._page_due is None:
                page: Any = self._desk.window.pages.currentWidget()
                is_open = self._desk.window.pages.current != Page.NONE
                values.update(
                    tab=page.tab if is_open else "", scroll=page.verticalScrollBar().value() if is_open else 0
                )
            if self._list_due is None and place is not SmartList.BOOKMARKS:
                top = self._desk.window.episodes.top or (0, 0)
                values.update(row=top[0], row_hidden=top[1])
        services.settings_store.change("window", **values)

    def _on_playback(self) -> None:
        # While it plays this comes several times a second, mostly with another position alone.
        if self._sound != self._sound_before:
            self._sound_before = self._sound
            self._sound_timer.start()

    @property
    def _sound(self) -> tuple[int, float]:
        session = self._desk.services.session
        return session.now.status.volume, round(session.general_rate, 2)

    def keep_sound(self) -> None:
        """Have the settings say how loud and how fast it plays."""
        volume, rate = self._sound
        self._desk.services.settings_store.change("playback", volume=volume, rate=rate)
