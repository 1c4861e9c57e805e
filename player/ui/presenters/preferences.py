"""Opens the preferences, fills what is asked of services there, and keeps keys of one's own."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

from player.domain.events import SettingsChanged
from player.domain.models import ShowId
from player.ui.desk import Desk
from player.ui.places import Page
from player.ui.presenters.navigator import Navigator
from player.ui.widgets.steps import Steps

if TYPE_CHECKING:
    from player.downloads.storage import StorageReport
    from player.ui.preferences.form import PreferencesPage
    from player.ui.preferences.window import PreferencesWindow


class PreferencesPresenter(QObject):
    """The window is made when it is first opened, and again after it was closed."""

    def __init__(self, desk: Desk, navigator: Navigator) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._navigator = navigator
        self._window: PreferencesWindow | None = None
        desk.window.shortcuts.bind("preferences", desk.window, self.open)
        desk.bridge.on(SettingsChanged, self, self._on_settings)

    def _on_settings(self, event: SettingsChanged) -> None:
        # Where the main window is scrolled to stands there too, and changes every few seconds.
        if self._window is not None and (event.section != "window" or "keys" in event.names):
            self._window.reload()

    def open(self, page: str = "general") -> PreferencesWindow:
        """Show the preferences at a page; returns their window."""
        window = self._window or self._make()
        window.open_page(page)
        window.show()
        window.raise_()
        window.activateWindow()
        return window

    def _make(self) -> PreferencesWindow:
        from player.ui.language import languages, wished
        from player.ui.preferences import pages
        from player.ui.preferences.accounts_page import AccountsPage
        from player.ui.preferences.shortcuts_page import ShortcutsPage
        from player.ui.preferences.storage_page import StoragePage
        from player.ui.preferences.window import PreferencesWindow

        desk, theme, services = self._desk, self._desk.theme, self._desk.services
        store = services.settings_store
        window = self._window = PreferencesWindow(theme, desk.window)
        window.finished.connect(self._on_closed)
        window.page_opened.connect(self._on_page)
        # Nothing is lost with the window: what was changed holds.
        desk.window.shortcuts.bind("search", window, self._search)

        def general() -> PreferencesPage:
            folder = services.resources
            page = pages.GeneralPage(theme, store, lambda chosen: wished(folder, chosen) == services.language)
            page.restart_requested.connect(desk.window.start_again)
            page.load()
            # Their names are with all else that is known of each language, which takes 20 ms to read.
            desk.bridge.run(page, partial(languages, folder / "translations"), page.set_languages)
            return page

        def downloads() -> PreferencesPage:
            return pages.DownloadsPage(theme, store, lambda: str(services.downloads_folder), self._move_downloads)

        def storage() -> PreferencesPage:
            page = StoragePage(theme, store, lambda: services.wording)
            page.free_requested.connect(self._free)
            return page

        def accounts() -> PreferencesPage:
            page = AccountsPage(theme, store)
            page.show_requested.connect(self._open_show)
            return page

        add = window.add_page
        add("general", self.tr("General"), "settings", general)
        add("playback", self.tr("Playback"), "play", lambda: pages.PlaybackPage(theme, store))
        add("downloads", self.tr("Downloads"), "download", downloads)
        add("transcripts", self.tr("Transcripts"), "transcript", lambda: pages.TranscriptsPage(theme, store))
        add("network", self.tr("Network"), "network", lambda: pages.NetworkPage(theme, store))
        add("appearance", self.tr("Appearance"), "appearance", lambda: pages.AppearancePage(theme, store))
        add("shortcuts", self.tr("Shortcuts"), "keyboard", lambda: ShortcutsPage(theme, store, desk.window.shortcuts))
        add("storage", self.tr("Storage"), "folder", storage)
        add("accounts", self.tr("Accounts"), "person", accounts)
        return window

    def _search(self) -> None:
        main = self._desk.window
        if self._window is not None:
            self._window.close()
        main.activateWindow()
        main.search_requested.emit()

    def _on_closed(self) -> None:
        window, self._window = self._window, None
        if window is not None:
            # Page by page: all of its widgets at once take longer than a frame.
            pages = [window.pages.widget(number) for number in range(window.pages.count())]
            Steps(window).run(window, window, [*(partial(_delete, page) for page in pages), window.deleteLater])

    def _on_page(self, name: str) -> None:
        if name == "storage":
            self._load_storage()
        elif name == "accounts":
            shows = self._desk.services.library.shows
            self._desk.bridge.run(
                self,
                lambda: [show for show in shows.all() if show.password_key is not None],
                lambda found: self._window.page("accounts").show_private(found) if self._window else None,
            )

    # --- storage ----------------------------------------------------------------------------------------------------

    def _load_storage(self) -> None:
        self._desk.bridge.spawn(self, self._desk.services.storage.report(), self._show_storage)

    def _show_storage(self, report: StorageReport) -> None:
        if self._window is not None and self._window.pages.is_made("storage"):
            self._window.page("storage").show_report(report)  # type: ignore[attr-defined]

    def _free(self, what: str) -> None:
        storage = self._desk.services.storage
        work = {
            "played": storage.remove_played,
            "leftovers": storage.remove_leftovers,
            "artwork": storage.clear_artwork,
            "backups": storage.remove_backups,
        }[what]

        def tell(freed: int) -> None:
            size = self._desk.services.wording.size(freed)
            self._desk.messages.info(self.tr("{size} were freed").format(size=size))
            self._load_storage()

        self._desk.bridge.spawn(self, work(), tell)

    def _move_downloads(self, folder: str) -> None:
        self._desk.bridge.spawn(
            self,
            self._desk.services.downloads.move_folder(Path(folder)),
            lambda _: self._desk.messages.info(self.tr("Downloads are in {folder} now").format(folder=folder)),
        )

    def _open_show(self, show_id: ShowId) -> None:
        self._navigator.open_place(show_id)
        self._navigator.open_page(Page.SHOW, show_id)
        self._desk.window.activateWindow()


def _delete(page: QWidget) -> None:
    page.deleteLater()
    QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete.value)
