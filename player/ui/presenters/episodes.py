"""Keeps the list of episodes: which ids it holds, how it is looked at, and which row plays."""

from __future__ import annotations

from array import array
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from player.domain.errors import PASSWORD_ERRORS
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
from player.domain.list_look import ListFilter, ListLook
from player.domain.models import DownloadState, EpisodeId, ShowId, SmartList
from player.domain.playback import EngineState, NowPlaying, PlaybackChanged
from player.domain.record import Record
from player.library.episode_lists import ListSource, show_source, smart_source
from player.ui.asks import Ask
from player.ui.desk import Desk
from player.ui.models.episode_list import EpisodeListModel, Ids, Loaded
from player.ui.models.id_steps import Put, Taken, steps_between
from player.ui.models.sidebar import SidebarModel
from player.ui.pages.episodes_pane import Action
from player.ui.places import OwnPlace, Page, Place, place_key, show_of
from player.ui.presenters.later import later
from player.ui.presenters.list_words import ListWords
from player.ui.presenters.navigator import Navigator
from player.ui.translate import translate_error

# What is painted at once; the ids of the rest follow, and the rows as they come into view.
FIRST_IDS = 192
FIRST_ROWS = 24
REST_AFTER_MS = 40

_CHANGES = (ShowRemoved, ShowChanged, EpisodesAdded, EpisodesChanged, QueueChanged, OwnListsChanged, TagsChanged)


class _Opened(Record):
    """What is known of a list at its opening."""

    look: ListLook
    oldest_first: bool
    ids: Ids
    rows: Loaded
    holds_open: bool


class EpisodesPresenter(QObject):
    """Several events that arrive together cost one query; rows that stay keep selection and scroll position.

    ``opened`` when a place has its first rows. ``edit_requested(OwnPlace)`` asks for the rules of a list,
    ``mend_requested(Show)`` to do what helps against what is wrong with a show.
    """

    opened = Signal()
    edit_requested = Signal(object)
    mend_requested = Signal(object)

    def __init__(self, desk: Desk, navigator: Navigator, shows: SidebarModel, model: EpisodeListModel) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._navigator = navigator
        self._shows = shows
        self._model = model
        self._look = ListLook()
        self._words = ListWords(desk.window.shortcuts.hint, self)
        # Of each question the last answer alone counts.
        self._asked = 0
        # So often rows have changed; those of a list that is being opened may have been read before that.
        self._changes = 0
        # Whose look was chosen and is not in the library yet.
        self._unkept: list[Place] = []
        self._timer = later(self, self._load_changes)
        self._playing: EpisodeId | None = None
        actions, pane = desk.actions, desk.window.episodes
        navigator.place_changed.connect(self._open_place)
        navigator.page_changed.connect(lambda _page, _ref: self.say_error())
        pane.episode_opened.connect(lambda episode_id: navigator.open_page(Page.EPISODE, episode_id))
        pane.asked.connect(actions.episodes.do)
        desk.window.sidebar.view.episodes_dropped.connect(
            lambda place, ids: actions.episodes.do(Ask.PLAY_LAST if place is SmartList.QUEUE else Ask.DOWNLOAD, ids)
        )
        pane.look_changed.connect(self._change_look)
        pane.banner_action.connect(self._mend_place)
        actions.episodes.files_hidden.connect(self._timer.start)
        for signal in (actions.show_left, actions.show_stays):
            signal.connect(self._on_left)
        for kind in _CHANGES:
            desk.bridge.on(kind, self, lambda _event: self._timer.start())
        desk.bridge.on(EpisodesChanged, self, self._on_changed)
        desk.bridge.on(DownloadProgress, self, self._on_download)
        desk.bridge.on(PlaybackChanged, self, lambda event: self._on_playback(event.now))

    @property
    def look(self) -> ListLook:
        """How the open list is looked at."""
        return self._look

    def reload(self) -> None:
        """Look again what the open list holds, soon."""
        self._timer.start()

    def tell_anew(self) -> None:
        """Say again what depends on the day: dates, and the lists that go by an age."""
        self._model.refresh()
        self._timer.start()

    # --- opening ----------------------------------------------------------------------------------------------------

    def _open_place(self, place: Place | None) -> None:
        if place is None or place is SmartList.BOOKMARKS:
            return
        self._say_title(place)
        self.say_error()
        self._open(place, None)

    def _say_title(self, place: Place) -> None:
        show_id = show_of(place)
        show = None if show_id is None else self._shows.show(show_id)
        self._desk.window.episodes.set_title(
            self._shows.label_of(place),
            openable=show_id is not None,
            artwork=show.image_url if show else None,
            in_queue=place is SmartList.QUEUE,
        )

    def say_anew(self) -> None:
        """Say again what the list is called and what is wrong with its show: the sidebar knows it anew."""
        place = self._navigator.place
        if place is not None and not isinstance(place, SmartList) and self._shows.label_of(place):
            self._say_title(place)
        self.say_error()

    def _change_look(self, look: ListLook) -> None:
        place = self._navigator.place
        if place is None or look == self._look:
            return
        if replace(look, text="") != replace(self._look, text=""):
            lists, key = self._desk.services.library.lists, place_key(place)
            self._unkept.append(place)
            self._desk.bridge.run_in_turn(
                self, lambda: lists.keep_look(key, look), lambda _answer: self._unkept.remove(place)
            )
        self._open(place, look)

    def _open(self, place: Place, look: ListLook | None) -> None:
        """Show a list from its top: as it was looked at last, or as ``look`` says."""
        self._asked += 1
        asked, open_id, library = self._asked, self._navigator.episode_id, self._desk.services.library
        changes = self._changes

        def query() -> _Opened:
            wanted = library.lists.look(place_key(place)) if look is None else look
            source, oldest_first = self._source(place)
            ids = self._arranged(place, wanted, library.lists.ids(source, wanted, FIRST_IDS))
            rows = self._model.load(ids[:FIRST_ROWS])
            return _Opened(wanted, oldest_first, ids, rows, self._holds(place, ids, open_id))

        bridge = self._desk.bridge
        # Whoever comes back to a list at once finds it as they left it.
        run = bridge.run_in_turn if look is None and place in self._unkept else bridge.run
        run(self, query, lambda found: self._begin(asked, changes, place, found, chosen=look is not None))

    def _source(self, place: Place) -> tuple[ListSource, bool]:
        """Where a place's episodes come from, and whether its own order has the oldest first."""
        if isinstance(place, SmartList):
            return smart_source(place), False
        if isinstance(place, OwnPlace):
            own = self._desk.services.library.own_lists
            return own.source(place.list_id, self._desk.services.clock.now()), False
        oldest_first = bool(self._desk.services.library.show_settings.get(place).oldest_first)
        return show_source(place, oldest_first=oldest_first), oldest_first

    def _holds(self, place: Place, ids: Ids, open_id: EpisodeId | None) -> bool:
        """Whether the open page's episode is one of the list, as far as is needed to leave it open."""
        if open_id is None:
            return False
        if open_id in ids or len(ids) < FIRST_IDS:
            return open_id in ids
        return any(
            episode.show_id == show_of(place) for episode in self._desk.services.library.episodes.rows([open_id])
        )

    def _arranged(self, place: Place, look: ListLook, ids: Ids) -> Ids:
        """What plays stands on top of the queue; what was just deleted is no download any more."""
        if place is SmartList.QUEUE and look == ListLook() and self._playing is not None:
            return array(ids.typecode, [self._playing, *(id_ for id_ in ids if id_ != self._playing)])
        if place is SmartList.DOWNLOADS and (gone := self._desk.actions.episodes.removing):
            return array(ids.typecode, [id_ for id_ in ids if id_ not in gone])
        return ids

    def _begin(self, asked: int, changes: int, place: Place, found: _Opened, *, chosen: bool) -> None:
        if asked != self._asked or place != self._navigator.place:
            return
        self._look = found.look
        pane, open_id = self._desk.window.episodes, self._navigator.episode_id
        pane.set_mixed(show_of(place) is None)
        pane.set_look(found.look, self._words.own_sort(place, oldest_first=found.oldest_first))
        pane.set_empty(lambda: self._words.of(place, found.look), lambda: self._ways_on(place, found.look))
        pane.begin(found.ids, found.rows)
        if changes != self._changes:
            self._model.refresh()
        stays = chosen or self._navigator.holds_page
        if not stays and found.ids and (open_id is None or (show_of(place) is not None and not found.holds_open)):
            pane.select(EpisodeId(found.ids[0]))
        if len(found.ids) >= FIRST_IDS:
            # Behind the picture, which it would take turns with.
            QTimer.singleShot(REST_AFTER_MS, self, self._load_changes)
        self.opened.emit()

    def _ways_on(self, place: Place, look: ListLook) -> list[Action]:
        """What can be done where the list is empty."""
        if not look.is_whole:
            whole = replace(look, only=ListFilter.ALL, text="")
            return [(self.tr("Show all"), lambda: self._change_look(whole))]
        if isinstance(place, OwnPlace):
            return [(self.tr("Edit the list…"), lambda: self.edit_requested.emit(place))]
        if place is SmartList.INBOX:
            return [(self.tr("Refresh all shows"), lambda: self._desk.actions.refresh())]
        if isinstance(place, SmartList):
            return [(self.tr("Open the inbox"), lambda: self._navigator.open_place(SmartList.INBOX))]
        return [(self.tr("Refresh"), self._refresh_place)]

    # --- what changes -------------------------------------------------------------------------------------------------

    def _load_changes(self) -> None:
        place, look, asked = self._navigator.place, self._look, self._asked
        if place is None or place is SmartList.BOOKMARKS:
            return
        lists, before, bridge = self._desk.services.library.lists, self._model.ids, self._desk.bridge

        def query() -> tuple[Ids, list[Taken | Put] | None]:
            ids = self._arranged(place, look, lists.ids(self._source(place)[0], look))
            return ids, steps_between(before, ids)

        # What is moved in the queue is seen before it is kept: until then the library would say where it was.
        run = bridge.run_in_turn if place is SmartList.QUEUE else bridge.run
        run(self, query, lambda found: self._change(asked, before, *found))

    def _change(self, asked: int, before: Ids, ids: Ids, steps: list[Taken | Put] | None) -> None:
        if asked != self._asked:
            return
        if before is not self._model.ids:
            # Moved by hand while this was asked.
            self._timer.start()
        elif steps != []:
            self._desk.window.episodes.change(ids, steps)

    def _on_left(self, show_id: ShowId) -> None:
        # The list of the show itself closes by itself; it is not seen to be empty before that.
        if show_id != self._navigator.place:
            self._timer.start()

    def say_error(self) -> None:
        """What is wrong with the show that is open, above its episodes; its page beside them says it itself."""
        show_id = show_of(self._navigator.place)
        show = None if show_id in (None, self._navigator.show_id) else self._shows.show(show_id)
        error = translate_error(show.error) if show and show.error else None
        signs_in = show is not None and show.error_kind in PASSWORD_ERRORS
        self._desk.window.episodes.set_error(error, signs_in=signs_in)

    def _mend_place(self) -> None:
        show_id = show_of(self._navigator.place)
        if show_id is not None and (show := self._shows.show(show_id)) is not None:
            self.mend_requested.emit(show)

    def _refresh_place(self) -> None:
        show_id = show_of(self._navigator.place)
        if show_id is not None:
            self._desk.actions.refresh([show_id])

    def _on_changed(self, event: EpisodesChanged) -> None:
        self._changes += 1
        self._model.refresh(event.episode_ids)

    def _on_download(self, event: DownloadProgress) -> None:
        self._changes += 1
        self._model.set_download(event)
        if event.state is DownloadState.FAILED and event.error is not None:
            self._desk.messages.error(event.error)

    def _on_playback(self, now: NowPlaying) -> None:
        running = now.status.state in (EngineState.PLAYING, EngineState.BUFFERING, EngineState.OPENING)
        self._model.set_playing(now.episode_id if running else None)
        if now.episode_id != self._playing:
            self._playing = now.episode_id
            if self._navigator.place is SmartList.QUEUE:
                self._timer.start()
