"""Keeps the list of episodes: which ids it holds, which row plays, and what to say where it is empty."""

from __future__ import annotations

from PySide6.QtCore import QObject

from player.domain.events import (
    DownloadProgress,
    EpisodesAdded,
    EpisodesChanged,
    OwnListsChanged,
    QueueChanged,
    ShowChanged,
    ShowRemoved,
    TagsChanged,
)
from player.domain.models import DownloadState, EpisodeFilter, EpisodeId, SmartList
from player.domain.playback import EngineState, NowPlaying, PlaybackChanged
from player.ui.desk import Desk
from player.ui.models.episode_list import EpisodeListModel
from player.ui.models.sidebar import SidebarModel
from player.ui.places import OwnPlace, Page, Place, show_of
from player.ui.presenters.later import later
from player.ui.presenters.navigator import Navigator


class EpisodesPresenter(QObject):
    """Several events that arrive together cost one query; rows that stay keep selection and scroll position."""

    def __init__(self, desk: Desk, navigator: Navigator, shows: SidebarModel, model: EpisodeListModel) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._navigator = navigator
        self._shows = shows
        self._model = model
        self._unplayed_only = False
        self._timer = later(self, lambda: self._load(fresh=False))
        actions, pane = desk.actions, desk.window.episodes
        navigator.place_changed.connect(self._open_place)
        pane.episode_opened.connect(lambda episode_id: navigator.open_page(Page.EPISODE, episode_id))
        pane.play_requested.connect(actions.play_or_pause)
        pane.download_requested.connect(actions.download)
        pane.queue_requested.connect(actions.toggle_queued)
        pane.played_requested.connect(lambda episode, played: actions.set_played([episode], played))
        pane.filter_changed.connect(self._set_filter)
        pane.banner_action.connect(self._refresh_place)
        for kind in (
            ShowRemoved,
            ShowChanged,
            EpisodesAdded,
            EpisodesChanged,
            QueueChanged,
            OwnListsChanged,
            TagsChanged,
        ):
            desk.bridge.on(kind, self, lambda _event: self._timer.start())
        desk.bridge.on(EpisodesChanged, self, lambda event: model.refresh(event.episode_ids))
        desk.bridge.on(DownloadProgress, self, self._on_download)
        desk.bridge.on(PlaybackChanged, self, lambda event: self._on_playback(event.now))

    def _open_place(self, place: Place | None) -> None:
        if place is None:
            return
        show_id = show_of(place)
        show = None if show_id is None else self._shows.show(show_id)
        self._desk.window.episodes.set_title(
            self._shows.label_of(place), filterable=show_id is not None, artwork=show.image_url if show else None
        )
        self.say_error()
        self._load(fresh=True)

    def say_error(self) -> None:
        """What is wrong with the show that is open, above its episodes."""
        show_id = show_of(self._navigator.place)
        show = None if show_id is None else self._shows.show(show_id)
        self._desk.window.episodes.set_error(show.error if show else None)

    def _refresh_place(self) -> None:
        show_id = show_of(self._navigator.place)
        if show_id is not None:
            self._desk.actions.refresh([show_id])

    def _set_filter(self, unplayed: bool) -> None:
        self._unplayed_only = unplayed
        self._load(fresh=True)

    def _load(self, *, fresh: bool) -> None:
        place = self._navigator.place
        if place is None:
            return
        services = self._desk.services
        episodes, own_lists, now = services.library.episodes, services.library.own_lists, services.clock.now()
        only = EpisodeFilter.UNPLAYED if self._unplayed_only else EpisodeFilter.ALL

        def query() -> list[EpisodeId]:
            if isinstance(place, SmartList):
                return episodes.smart_ids(place)
            if isinstance(place, OwnPlace):
                own = next((own for own in own_lists.all() if own.id == place.list_id), None)
                return own_lists.ids(own.rules, now) if own else []
            return episodes.ids(show_id=place, only=only)

        self._desk.bridge.run(query, lambda ids: self._show(place, ids, fresh))

    def _show(self, place: Place, ids: list[EpisodeId], fresh: bool) -> None:
        if place != self._navigator.place:
            return
        pane, open_id = self._desk.window.episodes, self._navigator.episode_id
        pane.set_empty(*self._empty_words(place))
        pane.set_ids(ids, fresh=fresh)
        if fresh and ids and (open_id is None or show_of(place) is not None) and open_id not in ids:
            pane.select(ids[0])

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
            SmartList.BOOKMARKS: (
                "bookmark",
                self.tr("No bookmarks"),
                self.tr("Mark a moment while you listen, and find it here again."),
            ),
            SmartList.HISTORY: ("history", self.tr("Nothing heard yet"), self.tr("What you play is listed here.")),
        }
        if isinstance(place, SmartList):
            return words[place]
        if isinstance(place, OwnPlace):
            return "filter", self.tr("Nothing fits"), self.tr("No episode fits the rules of this list right now.")
        if self._unplayed_only:
            return "check", self.tr("All played"), self.tr("There is nothing unplayed in this show.")
        return "show", self.tr("No episodes"), self.tr("This show has nothing to play yet.")

    def _on_download(self, event: DownloadProgress) -> None:
        self._model.set_download(event)
        if event.state is DownloadState.FAILED and event.error is not None:
            self._desk.messages.error(event.error)

    def _on_playback(self, now: NowPlaying) -> None:
        running = now.status.state in (EngineState.PLAYING, EngineState.BUFFERING, EngineState.OPENING)
        self._model.set_playing(now.episode_id if running else None)
