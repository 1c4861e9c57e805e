"""Takes the accent from the artwork of the show that is open, where the person wants that."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor

from player.domain.events import SettingsChanged, ShowChanged
from player.domain.models import ShowId
from player.ui.desk import Desk
from player.ui.places import show_of
from player.ui.presenters.later import later
from player.ui.presenters.navigator import Navigator

# Long enough that who runs through the sidebar with the arrow keys does not see colours flicker.
_CALM_MS = 180


class AccentPresenter(QObject):
    """The accent stays what it is until the colour of the next picture is known; lists across shows have Earmark's own.

    The colour is taken on the artwork store's threads, and fitted to the contrast that the mode asks for by the theme.
    """

    def __init__(self, desk: Desk, navigator: Navigator) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._navigator = navigator
        self._wanted: str | None = None
        self._timer = later(self, self._look, _CALM_MS)
        navigator.place_changed.connect(lambda _place: self._timer.start())
        navigator.page_changed.connect(lambda _page, _ref: self._timer.start())
        desk.artwork.color_ready.connect(self._on_color)
        desk.artwork.ready.connect(self._on_artwork)
        desk.bridge.on(SettingsChanged, self, self._on_settings)
        desk.bridge.on(ShowChanged, self, lambda _event: self._timer.start())

    def _look(self) -> None:
        show_id = self._navigator.show_id or show_of(self._navigator.place)
        if show_id is None or not self._desk.services.settings.appearance.accent_from_artwork:
            self._take(None)
            return
        shows = self._desk.services.library.shows
        self._desk.bridge.run(
            self,
            lambda: shows.get(show_id).image_url,
            lambda url: self._ask(show_id, url),
            lambda _gone: self._take(None),
        )

    def _ask(self, show_id: ShowId, url: str | None) -> None:
        if show_id != (self._navigator.show_id or show_of(self._navigator.place)):
            return
        if url is None:
            self._take(None)
        elif url != self._wanted:
            self._wanted = url
            self._desk.artwork.request_color(url)

    def _take(self, color: QColor | None) -> None:
        self._wanted = None
        self._desk.theme.set_accent(color)

    def _on_color(self, url: str, color: QColor | None) -> None:
        if url == self._wanted:
            self._desk.theme.set_accent(color)

    def _on_artwork(self, url: str) -> None:
        # Fetched only now: what was told of it before was that there is no colour.
        if url == self._wanted:
            self._desk.artwork.request_color(url)

    def _on_settings(self, event: SettingsChanged) -> None:
        if "accent_from_artwork" in event.names:
            self._timer.start()
