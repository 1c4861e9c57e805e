"""Fills the window from the library and carries what a person asks for to the services."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from player.domain.events import (
    ArtworkReady,
    ChaptersChanged,
    DownloadProgress,
    EpisodesAdded,
    EpisodesChanged,
    Failed,
    Notice,
    QueueChanged,
    RefreshFinished,
    RefreshStarted,
    ShowAdded,
    ShowChanged,
    ShowRemoved,
    TranscriptChanged,
)
from player.domain.models import DownloadState, EpisodeFilter, EpisodeId, Show, ShowId, SmartList
from player.domain.playback import EngineState, NowPlaying, PlaybackChanged
from player.services import Services
from player.ui.actions import Actions
from player.ui.bridge import Bridge
from player.ui.main_window import MainWindow
from player.ui.messages import Messages
from player.ui.models.episode_list import EpisodeListModel
from player.ui.models.sidebar import Place, SidebarModel
from player.ui.theme import Theme
from player.ui.translate import translate_faq, translate_page
from player.ui.widgets.artwork_store import ArtworkStore

if TYPE_CHECKING:
    from player.ui.pages.episode_content import EpisodeContent
    from player.ui.pages.episode_page import EpisodePage


class Presenter(QObject):
    """Keeps lists and page up to date by events; several that arrive together cost one query."""

    def __init__(
        self,
        services: Services,
        bridge: Bridge,
        messages: Messages,
        actions: Actions,
        window: MainWindow,
        artwork: ArtworkStore,
        sidebar_model: SidebarModel,
        episode_model: EpisodeListModel,
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._services = services
        self._bridge = bridge
        self._messages = messages
        self._actions = actions
        self._window = window
        self._artwork = artwork
        self._sidebar = sidebar_model
        self._episodes = episode_model
        self._theme = theme
        self._place: Place | None = None
        self._wanted: ShowId | None = None
        self._unplayed_only = False
        self._page_id: EpisodeId | None = None
        self._details_asked: set[EpisodeId] = set()
        self._playing: NowPlaying | None = None
        self._chapters_of: EpisodeId | None = None
        self._shows_timer = self._later(60, self._load_shows)
        self._list_timer = self._later(60, partial(self._load_list, fresh=False))
        self._page_timer = self._later(60, self._load_page)
        self._join_window()
        self._join_events()

    @property
    def place(self) -> Place | None:
        """The list or show that is open."""
        return self._place

    def _later(self, milliseconds: int, work: object) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=milliseconds)
        timer.timeout.connect(work)
        return timer

    # --- joining ----------------------------------------------------------------------------------------------------

    def _join_window(self) -> None:
        window, actions = self._window, self._actions
        window.subscribe_requested.connect(self.open_subscribe)
        window.sample_requested.connect(self.open_sample)
        sidebar, episodes, player = window.sidebar, window.episodes, window.player
        window.page_made.connect(self._join_page)
        sidebar.place_opened.connect(self._open_place)
        sidebar.subscribe_requested.connect(self.open_subscribe)
        sidebar.refresh_requested.connect(lambda: actions.refresh())
        sidebar.refresh_show_requested.connect(lambda show_id: actions.refresh([show_id]))
        sidebar.unsubscribe_requested.connect(actions.unsubscribe)
        sidebar.filter_changed.connect(self._filter_shows)
        actions.shows_hidden.connect(self._shows_timer.start)
        episodes.episode_opened.connect(self._open_episode)
        episodes.play_requested.connect(actions.play_or_pause)
        episodes.download_requested.connect(actions.download)
        episodes.queue_requested.connect(actions.toggle_queued)
        episodes.played_requested.connect(lambda episode, played: actions.set_played([episode], played))
        episodes.filter_changed.connect(self._set_filter)
        episodes.banner_action.connect(self._refresh_place)
        session = self._services.session
        player.toggle_requested.connect(session.toggle)
        player.seek_requested.connect(session.seek)
        player.seek_by_requested.connect(session.seek_by)
        player.rate_requested.connect(session.set_rate)
        player.volume_requested.connect(lambda volume, muted: session.set_volume(volume, muted=muted))
        player.episode_requested.connect(lambda number: self.show_episode(EpisodeId(number)))
        player.position_moved.connect(self._on_position)
        self._messages.shown.connect(
            lambda text, action, callback, is_error: window.toast.show_message(
                text, action=action, callback=callback, is_error=is_error
            )
        )
        self._artwork.missing.connect(lambda url: self._services.artwork.request(url))

    def _join_page(self, page: EpisodePage) -> None:
        actions = self._actions
        page.play_requested.connect(lambda: page.episode and actions.play_or_pause(page.episode.id))
        page.download_requested.connect(lambda: page.episode and actions.download(page.episode))
        page.queue_requested.connect(lambda: page.episode and actions.toggle_queued(page.episode))
        page.played_requested.connect(lambda played: page.episode and actions.set_played([page.episode], played))
        page.share_requested.connect(lambda: page.content and actions.share(page.content.share_address))
        page.seek_requested.connect(lambda seconds: page.episode and actions.seek_in(page.episode.id, seconds))
        page.link_activated.connect(self._open_link)
        page.transcript_retry_requested.connect(self._retry_transcript)

    def _join_events(self) -> None:
        on = partial(self._bridge.on)
        for kind in (ShowAdded, ShowRemoved, ShowChanged, EpisodesAdded, EpisodesChanged, QueueChanged):
            on(kind, self, lambda _event: self._shows_timer.start())
        for kind in (ShowRemoved, ShowChanged, EpisodesAdded, EpisodesChanged, QueueChanged):
            on(kind, self, lambda _event: self._list_timer.start())
        on(ShowAdded, self, lambda event: self._artwork_of(event.show_id))
        on(EpisodesChanged, self, self._on_episodes_changed)
        on(TranscriptChanged, self, lambda event: self._reload_page_of(event.episode_id))
        on(ChaptersChanged, self, self._on_chapters)
        on(DownloadProgress, self, self._on_download)
        on(ArtworkReady, self, lambda event: self._artwork.refresh(event.url))
        on(PlaybackChanged, self, lambda event: self._on_playback(event.now))
        on(Failed, self, self._on_failed)
        on(Notice, self, lambda event: self._messages.info(event.text))
        on(RefreshStarted, self, lambda _event: self._window.sidebar.set_refreshing(True))
        on(RefreshFinished, self, lambda _event: self._window.sidebar.set_refreshing(False))

    # --- shows ------------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Fill the window, and offer what was open when Earmark was last seen."""
        self._load_shows()
        self._services.session.restore()

    def _load_shows(self) -> None:
        library = self._services.library
        self._bridge.run(lambda: (library.shows.all(), library.episodes.counts()), lambda got: self._show_shows(*got))

    def _show_shows(self, shows: list[Show], counts: dict[SmartList, int]) -> None:
        hidden = self._actions.hidden_shows
        self._sidebar.set_content([show for show in shows if show.id not in hidden], counts)
        self._window.show_first_run(not shows)
        if not shows:
            self._place = None
            self._window.show_page(False)
        elif self._wanted is not None and self._sidebar.show(self._wanted) is not None:
            wanted, self._wanted = self._wanted, None
            self._window.sidebar.open_place(wanted)
        elif self._place is None or (
            not isinstance(self._place, SmartList) and self._sidebar.show(self._place) is None
        ):
            first = next((show.id for show in shows if show.id not in hidden), SmartList.INBOX)
            self._window.sidebar.open_place(first)
        self._say_show_error()

    def _filter_shows(self, text: str) -> None:
        view = self._window.sidebar.view
        wanted = text.casefold().strip()
        for row, place in enumerate(self._sidebar.places):
            title = self._sidebar.label_of(place) if place is not None else ""
            view.setRowHidden(row, bool(wanted) and (isinstance(place, SmartList) or wanted not in title.casefold()))

    def _artwork_of(self, show_id: ShowId) -> None:
        def request(show: Show) -> None:
            if show.image_url:
                self._services.artwork.request(show.image_url)

        self._bridge.run(lambda: self._services.library.shows.get(show_id), request, lambda _gone: None)

    def open_subscribe(self) -> None:
        """The dialog to subscribe by address; the new show is opened."""
        from player.ui.dialogs.subscribe import SubscribeDialog

        services = self._services
        dialog = SubscribeDialog(
            self._theme,
            lambda address, done, failed: self._bridge.spawn(services.subscriptions.subscribe(address), done, failed),
            self._window,
        )
        dialog.accepted.connect(lambda: self._subscribed(dialog.subscribed))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_sample(self) -> None:
        """Subscribe to the sample show that ships with Earmark."""
        self._bridge.spawn(
            self._services.subscriptions.subscribe(str(self._services.sample_feed)),
            self._subscribed,
            self._messages.error,
        )

    def _subscribed(self, show: Show | None) -> None:
        if show is not None:
            self._wanted = show.id
            self._messages.info(self.tr("Subscribed to “{title}”").format(title=show.title))
            self._load_shows()

    # --- the list ---------------------------------------------------------------------------------------------------

    def _open_place(self, place: Place) -> None:
        self._place = place
        self._window.episodes.set_title(self._sidebar.label_of(place), filterable=not isinstance(place, SmartList))
        self._say_show_error()
        self._load_list(fresh=True)

    def _say_show_error(self) -> None:
        show = None if self._place is None or isinstance(self._place, SmartList) else self._sidebar.show(self._place)
        self._window.episodes.set_error(show.error if show else None)

    def _refresh_place(self) -> None:
        if self._place is not None and not isinstance(self._place, SmartList):
            self._actions.refresh([self._place])

    def _set_filter(self, unplayed: bool) -> None:
        self._unplayed_only = unplayed
        self._load_list(fresh=True)

    def _load_list(self, *, fresh: bool) -> None:
        place = self._place
        if place is None:
            return
        episodes = self._services.library.episodes
        only = EpisodeFilter.UNPLAYED if self._unplayed_only else EpisodeFilter.ALL

        def query() -> list[EpisodeId]:
            if isinstance(place, SmartList):
                return episodes.smart_ids(place)
            return episodes.ids(show_id=place, only=only)

        self._bridge.run(query, lambda ids: self._show_list(place, ids, fresh))

    def _show_list(self, place: Place, ids: list[EpisodeId], fresh: bool) -> None:
        if place != self._place:
            return
        self._window.episodes.set_empty(*self._empty_words(place))
        self._window.episodes.set_ids(ids, fresh=fresh)
        if fresh and ids and (self._page_id is None or not isinstance(place, SmartList)) and self._page_id not in ids:
            self._window.episodes.select(ids[0])

    def _empty_words(self, place: Place) -> tuple[str, str, str]:
        words = {
            SmartList.INBOX: ("inbox", self.tr("Nothing new"), self.tr("New episodes of your shows arrive here.")),
            SmartList.QUEUE: ("queue", self.tr("The queue is empty"), self.tr("Add episodes to hear them in turn.")),
            SmartList.IN_PROGRESS: (
                "in-progress",
                self.tr("Nothing begun"),
                self.tr("Episodes that you stop in the middle wait here."),
            ),
            SmartList.DOWNLOADS: (
                "download",
                self.tr("Nothing downloaded"),
                self.tr("Download episodes to hear them without a network."),
            ),
            SmartList.TRANSCRIPTS: (
                "transcript",
                self.tr("No transcripts"),
                self.tr("Episodes whose words can be read are listed here."),
            ),
            SmartList.HISTORY: ("history", self.tr("Nothing heard yet"), self.tr("What you play is listed here.")),
        }
        if isinstance(place, SmartList):
            return words[place]
        if self._unplayed_only:
            return "check", self.tr("All played"), self.tr("There is nothing unplayed in this show.")
        return "show", self.tr("No episodes"), self.tr("This show has nothing to play yet.")

    def _on_episodes_changed(self, event: EpisodesChanged) -> None:
        self._episodes.refresh(event.episode_ids)
        if self._page_id in event.episode_ids:
            self._page_timer.start()

    def _on_download(self, event: DownloadProgress) -> None:
        self._episodes.set_download(event)
        if self._page_id is not None:
            self._window.page.show_download(event)
        if event.state is DownloadState.FAILED and event.error is not None:
            self._messages.error(event.error)

    # --- the page ---------------------------------------------------------------------------------------------------

    def show_episode(self, episode_id: EpisodeId) -> None:
        """Open an episode's page, and its row where the list has it."""
        self._window.episodes.select(episode_id)
        self._open_episode(episode_id)

    def _open_episode(self, episode_id: EpisodeId) -> None:
        if episode_id != self._page_id:
            self._page_id = episode_id
            self._load_page()

    def _reload_page_of(self, episode_id: EpisodeId) -> None:
        if episode_id == self._page_id:
            self._page_timer.start()

    def _load_page(self) -> None:
        episode_id = self._page_id
        if episode_id is None:
            return
        services = self._services

        def query() -> EpisodeContent:
            # Imported here, on the query thread: the first picture of the window does not wait for it.
            from player.ui.pages.episode_content import build_content

            page = services.library.episodes.page(episode_id)
            return build_content(page, services.wording, translate_page, lambda of: services.faq(of, translate_faq))

        self._bridge.run(query, partial(self._show_page, episode_id), lambda _gone: self._window.show_page(False))

    def _show_page(self, episode_id: EpisodeId, content: EpisodeContent) -> None:
        if episode_id != self._page_id:
            return
        self._window.page.show_content(content)
        self._window.show_page(True)
        if self._playing is not None:
            self._window.page.show_now(self._playing)
        if episode_id not in self._details_asked:
            self._details_asked.add(episode_id)
            self._bridge.spawn(self._services.load_details(episode_id), failed=lambda _error: None)

    def _retry_transcript(self) -> None:
        if self._page_id is not None:
            self._bridge.spawn(self._services.transcripts.load(self._page_id, again=True))

    def _open_link(self, address: str) -> None:
        if address.startswith("show:"):
            self._window.sidebar.open_place(ShowId(int(address.removeprefix("show:"))))
        else:
            self._actions.open_link(address)

    # --- playing ----------------------------------------------------------------------------------------------------

    def _on_playback(self, now: NowPlaying) -> None:
        self._playing = now
        self._window.player.show_now(now)
        if self._page_id is not None:
            self._window.page.show_now(now)
        running = now.status.state in (EngineState.PLAYING, EngineState.BUFFERING, EngineState.OPENING)
        self._episodes.set_playing(now.episode_id if running else None)
        if now.episode_id != self._chapters_of:
            self._load_player_chapters(now.episode_id)

    def _load_player_chapters(self, episode_id: EpisodeId | None) -> None:
        self._chapters_of = episode_id
        self._window.player.set_chapters(())
        if episode_id is not None:
            pages = self._services.library.episodes
            self._bridge.run(
                lambda: pages.page(episode_id).chapters,
                lambda chapters: (
                    self._window.player.set_chapters(chapters) if episode_id == self._chapters_of else None
                ),
                lambda _gone: None,
            )

    def _on_chapters(self, event: ChaptersChanged) -> None:
        self._reload_page_of(event.episode_id)
        if event.episode_id == self._chapters_of:
            self._load_player_chapters(event.episode_id)

    def _on_position(self, position_s: float | None) -> None:
        playing = self._window.player.playing_id
        if self._page_id is not None:
            self._window.page.set_position(position_s if playing == self._page_id else None)

    def _on_failed(self, event: Failed) -> None:
        self._messages.error(event.error)
