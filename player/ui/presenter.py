"""All presenters of the window, made and joined; no logic of its own."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from player.domain.events import ArtworkReady, Failed, Notice, StreamNotice
from player.domain.models import EpisodeId
from player.ui.desk import Desk
from player.ui.models.episode_list import EpisodeListModel
from player.ui.models.sidebar import SidebarModel
from player.ui.places import Page, Place
from player.ui.presenters.accent import AccentPresenter
from player.ui.presenters.app_menu import AppMenu
from player.ui.presenters.appearance import AppearancePresenter
from player.ui.presenters.arrivals import ArrivalsPresenter
from player.ui.presenters.bookmarks import BookmarksPresenter
from player.ui.presenters.downloads import DownloadsPresenter
from player.ui.presenters.engine import EnginePresenter
from player.ui.presenters.episodes import EpisodesPresenter
from player.ui.presenters.mini import MiniPresenter
from player.ui.presenters.navigator import Navigator
from player.ui.presenters.new_day import NewDay
from player.ui.presenters.offline import OfflinePresenter
from player.ui.presenters.page import PagePresenter
from player.ui.presenters.playing import PlayingPresenter
from player.ui.presenters.preferences import PreferencesPresenter
from player.ui.presenters.queue import QueuePresenter
from player.ui.presenters.resuming import ResumePresenter
from player.ui.presenters.search_commands import SearchCommands
from player.ui.presenters.searching import SearchPresenter
from player.ui.presenters.show_page import ShowPagePresenter
from player.ui.presenters.shows import ShowsPresenter
from player.ui.presenters.sidebar_menus import SidebarMenus
from player.ui.presenters.subscribing import SubscribingPresenter
from player.ui.presenters.transcript import TranscriptPresenter
from player.ui.translate import translate


class Presenter(QObject):
    """Each presenter keeps one part of the window; what concerns none of them alone is joined here."""

    def __init__(self, desk: Desk, sidebar_model: SidebarModel, episode_model: EpisodeListModel) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self.navigator = Navigator(desk.window)
        self.shows = ShowsPresenter(desk, self.navigator, sidebar_model)
        self.episodes = EpisodesPresenter(desk, self.navigator, sidebar_model, episode_model)
        self.queue = QueuePresenter(desk, self.navigator, self.episodes, episode_model)
        self.downloads = DownloadsPresenter(desk, self.navigator)
        self.transcript = TranscriptPresenter(desk, self.navigator)
        self.page = PagePresenter(desk, self.navigator, self.transcript.making_of)
        self.show_page = ShowPagePresenter(desk, self.navigator)
        self.episodes.mend_requested.connect(self.show_page.mend)
        desk.window.pages.made.connect(self._on_made)
        self.resuming = ResumePresenter(desk, self.navigator, self.episodes)
        self.playing = PlayingPresenter(desk, self.navigator)
        self.mini = MiniPresenter(desk, self.playing)
        self.bookmarks = BookmarksPresenter(desk, self.navigator)
        self.subscribing = SubscribingPresenter(desk, self.navigator)
        self.arrivals = ArrivalsPresenter(desk, self.navigator, self.subscribing, self.mini)
        self.sidebar_menus = SidebarMenus(desk, self.navigator, sidebar_model)
        self.app_menu = AppMenu(desk)
        self.preferences = PreferencesPresenter(desk, self.navigator)
        self.appearance = AppearancePresenter(desk)
        self.offline = OfflinePresenter(desk)
        self.engine = EnginePresenter(desk)
        self.accent = AccentPresenter(desk, self.navigator)
        self.searching = SearchPresenter(desk, self.navigator)
        self.searching.show_wanted.connect(self.subscribing.open_subscribe)
        self.search_commands = commands = SearchCommands(desk, self.searching.commands)
        commands.place_requested.connect(self.navigator.open_place)
        commands.preferences_requested.connect(self.preferences.open)
        commands.import_requested.connect(self.subscribing.choose_list)
        commands.export_requested.connect(self.subscribing.export_list)
        self._fill_app_menu()
        self.shows.loaded.connect(self.episodes.say_anew)
        self.episodes.edit_requested.connect(self.sidebar_menus.edit_place)
        self.new_day = NewDay(desk.services.clock, desk.window)
        self.new_day.came.connect(self.episodes.tell_anew)
        self.new_day.came.connect(self.show_page.reload)
        desk.messages.shown.connect(
            lambda text, action, callback, is_error: desk.window.toast.show_message(
                text, action=action, callback=callback, is_error=is_error
            )
        )
        desk.messages.withdrawn.connect(lambda callback: desk.window.toast.withdraw(callback))
        desk.messages.is_offered = lambda callback: desk.window.toast.holds(callback)
        # Behind what is being done just now, so that it is this that is undone.
        desk.window.undo_requested.connect(
            lambda: desk.bridge.run_in_turn(self, lambda: None, lambda _: desk.messages.undo_last())
        )
        # From a query's thread, for what the first one has imported.
        desk.artwork.missing.connect(lambda url: desk.bridge.run(self, lambda: desk.services.artwork.request(url)))
        desk.bridge.on(ArtworkReady, self, lambda event: desk.artwork.refresh(event.url))
        desk.bridge.on(Failed, self, lambda event: self.engine.tell(event.error) or desk.messages.error(event.error))
        desk.bridge.on(Notice, self, lambda event: desk.messages.info(event.text))
        desk.bridge.on(StreamNotice, self, lambda event: desk.messages.info(event.sentence(translate)))

    def _fill_app_menu(self) -> None:
        menu, sidebar, window = self.app_menu, self._desk.window.sidebar, self._desk.window
        menu.add(self.tr("Subscribe to a show…"), self.open_subscribe, icon="add", shortcut_id="subscribe")
        menu.add(self.tr("New list…"), self.sidebar_menus.new_list, icon="filter")
        menu.add(
            self.tr("Refresh all shows"), lambda: self._desk.actions.refresh(), icon="refresh", shortcut_id="refresh"
        )
        menu.add(self.tr("Filter shows"), sidebar.begin_filter, icon="find")
        menu.add(self.tr("Import shows…"), self.subscribing.choose_list, icon="folder", group=3)
        menu.add(self.tr("Export shows…"), self.subscribing.export_list, icon="share", group=3)
        menu.add(
            self.tr("Preferences…"),
            lambda: self.preferences.open(),
            icon="settings",
            shortcut_id="preferences",
            group=5,
        )
        menu.add(self.tr("Quit"), window.close, shortcut_id="quit", group=9)

    def _refresh(self) -> None:
        self._desk.actions.refresh()

    def _on_made(self, name: str, page: QWidget) -> None:
        if name == Page.EPISODE:
            self.show_page.join_related(page.parts.related)

    @property
    def place(self) -> Place | None:
        """The list or show that is open."""
        return self.navigator.place

    def start(self) -> None:
        """Fill the window, and offer what was open when Earmark was last seen."""
        self.resuming.start()
        self.shows.load()
        self.playing.start()
        self.subscribing.go_on()
        self._desk.services.session.restore()

    def open_subscribe(self) -> None:
        """The dialog to subscribe by address."""
        self.subscribing.open_subscribe()

    def open_sample(self) -> None:
        """Subscribe to the sample show that ships with Earmark."""
        self.subscribing.open_sample()

    def show_episode(self, episode_id: EpisodeId) -> None:
        """Open an episode's page, and its row where the list has it."""
        self.navigator.open_episode(episode_id)
