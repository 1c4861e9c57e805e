"""Keeps the page of an episode."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from player.domain.events import (
    BookmarksChanged,
    ChaptersChanged,
    DownloadProgress,
    EpisodesChanged,
    SettingsChanged,
    ShowAdded,
    ShowRemoved,
    TranscriptChanged,
)
from player.domain.models import Episode, EpisodeId, ShowId
from player.domain.playback import NowPlaying, PlaybackChanged
from player.domain.transcribing import Making
from player.ui.desk import Desk
from player.ui.places import Page
from player.ui.presenters.later import later
from player.ui.presenters.navigator import Navigator
from player.ui.translate import translate

if TYPE_CHECKING:
    from player.ui.pages.episode_content import EpisodeContent
    from player.ui.pages.episode_page import EpisodePage


class PagePresenter(QObject):
    """Loads a page off the GUI thread, and has what belongs to it fetched the first time it is seen."""

    def __init__(self, desk: Desk, navigator: Navigator, making_of: Callable[[EpisodeId], Making | None]) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._navigator = navigator
        self._details_asked: set[EpisodeId] = set()
        self._playing: NowPlaying | None = None
        self._making_of = making_of
        self._timer = later(self, self._load)
        desk.window.pages.made.connect(self._on_made)
        navigator.page_changed.connect(self._on_page)
        navigator.spot_changed.connect(self._show_spot)
        desk.window.player.position_moved.connect(self._on_position)
        on = desk.bridge.on
        on(EpisodesChanged, self, lambda event: self._reload(*event.episode_ids))
        on(TranscriptChanged, self, lambda event: self._reload(event.episode_id))
        on(ChaptersChanged, self, lambda event: self._reload(event.episode_id))
        on(BookmarksChanged, self, lambda event: self._reload(event.episode_id))
        for kind in (ShowAdded, ShowRemoved):  # a recommended show may be one of them
            on(kind, self, lambda _event: self._timer.start())
        on(SettingsChanged, self, self._on_settings)
        on(DownloadProgress, self, self._on_download)
        on(PlaybackChanged, self, lambda event: self._on_playback(event.now))

    @property
    def _page(self) -> EpisodePage | None:
        """The page, where it is the one that is open."""
        return self._desk.window.page if self._navigator.episode_id is not None else None

    def _on_made(self, name: str, page: QWidget) -> None:
        if name == Page.EPISODE:
            self._join(page)  # type: ignore[arg-type]

    def _join(self, page: EpisodePage) -> None:
        actions = self._desk.actions
        page.play_requested.connect(lambda: page.episode and actions.play_or_pause(page.episode.id))
        page.download_requested.connect(lambda: page.episode and actions.download(page.episode))
        page.queue_requested.connect(lambda: page.episode and actions.toggle_queued(page.episode))
        page.played_requested.connect(lambda played: page.episode and actions.set_played([page.episode], played))
        page.share_requested.connect(lambda: page.content and actions.share(page.content.share_address))
        page.seek_requested.connect(lambda seconds: page.episode and actions.seek_in(page.episode.id, seconds))
        page.link_activated.connect(self._open_link)
        self._join_header(page)
        page.parts.notes.set_images_shown(self._desk.services.settings.appearance.remote_images)
        page.parts.notes.images_requested.connect(
            lambda: self._desk.services.settings_store.change("appearance", remote_images=True)
        )
        bookmarks = self._desk.bookmarks
        for view in page.parts.bookmark_lists:
            view.note_requested.connect(bookmarks.note_requested)
            view.copy_requested.connect(bookmarks.copy)
            view.remove_requested.connect(bookmarks.remove)

    def _join_header(self, page: EpisodePage) -> None:
        actions, header = self._desk.actions, page.header
        header.share_at_requested.connect(lambda at_s: page.episode and self._share_at(page.episode, at_s))
        header.open_requested.connect(
            lambda: page.content and page.content.share_address and actions.open_link(page.content.share_address)
        )
        header.show_requested.connect(
            lambda: page.episode and self._navigator.open_page(Page.SHOW, page.episode.show_id)
        )
        header.bookmark_requested.connect(lambda: page.episode and self._bookmark(page.episode))

    def _on_page(self, page: Page, _ref: object) -> None:
        if page is Page.EPISODE:
            self._load()
        elif page is Page.NONE:
            self._desk.window.pages.open(Page.NONE)

    def _reload(self, *changed: EpisodeId) -> None:
        if self._navigator.episode_id in changed:
            self._timer.start()

    def _load(self) -> None:
        episode_id = self._navigator.episode_id
        if episode_id is None:
            return
        services = self._desk.services

        def query() -> EpisodeContent:
            # Imported here, on the query thread: the first picture of the window does not wait for it.
            import player.ui.pages.episode_page  # noqa: F401 - what is made of the answer, so that the window need not
            from player.ui.pages.episode_content import build_content
            from player.ui.pages.show_content import recommendations

            page = services.library.episodes.page(episode_id)
            return build_content(
                page,
                services.wording,
                translate,
                lambda of: services.faq(of, translate),
                bookmarks=services.library.bookmarks.of(episode_id),
                recommended=recommendations(services.library, page.show),
                waits=services.downloads.why_waits(page.episode),
            )

        self._desk.bridge.run(self, query, partial(self._show, episode_id), lambda _gone: self._on_gone(episode_id))

    def _on_gone(self, episode_id: EpisodeId) -> None:
        if episode_id == self._navigator.episode_id:
            self._navigator.forget_page()

    def _show(self, episode_id: EpisodeId, content: EpisodeContent) -> None:
        if episode_id != self._navigator.episode_id:
            return
        window = self._desk.window
        window.page.show_content(content, self._making_of(episode_id))
        window.pages.open(Page.EPISODE)
        if self._playing is not None:
            window.page.show_now(self._playing)
            # What is paused does not tell by itself where it is.
            window.player.clock.tick()
        self._show_spot()
        if episode_id not in self._details_asked:
            self._details_asked.add(episode_id)
            bridge, load = self._desk.bridge, self._desk.services.load_details
            # From a query's thread: the first coroutine after a start has asyncio imported, which takes 45 ms.
            bridge.run(self, lambda: bridge.spawn(self, load(episode_id), failed=lambda _error: None))

    def _show_spot(self) -> None:
        """The place in the page that was asked for with it."""
        page = self._page
        if page is not None and page.episode is not None and (spot := self._navigator.take_spot(page.episode.id)):
            page.find_words(spot.words, spot.tab)

    def _share_at(self, episode: Episode, at_s: float) -> None:
        from player.discovery.share import share_address

        self._desk.actions.share(share_address(episode, at_s))

    def _bookmark(self, episode: Episode) -> None:
        """Mark where the listener is in this episode, whether it plays or was left there."""
        session = self._desk.services.session
        if session.now.episode_id == episode.id:
            self._desk.bookmarks.add_here()
        else:
            self._desk.bookmarks.add(episode.id, episode.position_s)

    def _on_settings(self, event: SettingsChanged) -> None:
        if "remote_images" in event.names and self._desk.window.pages.is_made(Page.EPISODE):
            shown = self._desk.services.settings.appearance.remote_images
            self._desk.window.page.parts.notes.set_images_shown(shown)

    def _open_link(self, address: str) -> None:
        if address.startswith("show:"):
            self._navigator.open_page(Page.SHOW, ShowId(int(address.removeprefix("show:"))))
        else:
            self._desk.actions.open_link(address)

    def _on_download(self, event: DownloadProgress) -> None:
        if page := self._page:
            page.show_download(event)

    def _on_playback(self, now: NowPlaying) -> None:
        self._playing = now
        if page := self._page:
            page.show_now(now)

    def _on_position(self, position_s: float | None) -> None:
        if page := self._page:
            playing = self._desk.window.player.playing_id
            page.set_position(position_s if playing == self._navigator.episode_id else None)
