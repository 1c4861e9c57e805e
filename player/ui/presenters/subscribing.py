"""Ways to new shows: by name or address, the sample show that ships, or a list from another player."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget
from shiboken6 import isValid

from player.domain.addresses import local_path
from player.domain.errors import AlreadySubscribed, EarmarkError, NeedsPassword
from player.domain.events import NetworkChanged
from player.domain.models import Show, SmartList
from player.ui.desk import Desk
from player.ui.main_window import FIRST_RUN
from player.ui.messages import error_text
from player.ui.presenters.navigator import Navigator

if TYPE_CHECKING:
    from player.discovery.directory_answers import FoundShow
    from player.discovery.directory_search import SearchAnswer
    from player.sync.lists import ImportedShow, ImportResult
    from player.ui.dialogs.subscribe import SubscribeDialog


class SubscribingPresenter(QObject):
    """Opens the dialogs, tells of the new shows and opens them."""

    def __init__(self, desk: Desk, navigator: Navigator) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._navigator = navigator
        # The addresses of the lists that are being imported.
        self._imports: set[str] = set()
        window = desk.window
        window.subscribe_requested.connect(lambda: self.open_subscribe())
        window.sidebar.subscribe_requested.connect(lambda: self.open_subscribe())
        window.middle.made.connect(self._on_made)
        desk.bridge.on(NetworkChanged, self, self._on_network)
        self._hear = desk.bridge.relay(self, self._on_heard)

    def _on_network(self, event: NetworkChanged) -> None:
        if event.state.online and (dialog := self._dialog()) is not None:
            dialog.network_is_back()

    def _on_heard(self, words: str, answer: SearchAnswer) -> None:
        if (dialog := self._dialog()) is not None:
            dialog.hear(words, answer)

    def _dialog(self) -> SubscribeDialog | None:
        """The one that is open, without its module being read in for the question."""
        # Among all there is in the window PySide would make an object of its own of each, which takes 4 ms.
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        return self._desk.window.findChild(QDialog, "subscribeDialog", direct)

    def _on_made(self, name: str, page: QWidget) -> None:
        if name == FIRST_RUN:
            page.subscribe_requested.connect(lambda: self.open_subscribe())
            page.sample_requested.connect(self.open_sample)
            page.import_requested.connect(self.choose_list)
            page.find_requested.connect(self.open_subscribe)

    def open_subscribe(self, text: str = "") -> SubscribeDialog:
        """The dialog to subscribe, with an address filled in where it is known, or looking for the name of a show."""
        from player.ui.dialogs.subscribe import SubscribeDialog

        desk = self._desk
        dialog = self._dialog()
        if dialog is not None and dialog.isVisible():
            dialog.offer(text)
            return dialog
        services = desk.services
        dialog = SubscribeDialog(
            desk.theme,
            desk.artwork,
            services.wording.list_words(services.directories.names),
            self._start,
            lambda words: desk.bridge.spawn(
                self,
                services.directories.search(words, heard=partial(self._hear, words)),
                partial(self._on_heard, words),
            ),
            desk.window,
        )
        dialog.offer(text)
        dialog.accepted.connect(lambda: self.subscribed(dialog.subscribed))
        dialog.show_wanted.connect(lambda show: self._subscribe_to(show, dialog))
        dialog.browse_requested.connect(lambda name: self._browse(name, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _start(
        self, address: str, done: Callable[[Show], None], failed: Callable[[EarmarkError], None], title: str = ""
    ) -> Callable[[], None] | None:
        """Subscribe, and ask for a name and password where that is what is missing; say so where none is kept.

        ``title`` is that of the show, where it is known already.
        """
        services, messages = self._desk.services, self._desk.messages

        def came(show: Show) -> None:
            done(show)
            if show.password_key and services.passwords.trouble is not None:
                messages.error(services.passwords.trouble)

        def refused(error: EarmarkError) -> None:
            failed(error)
            if isinstance(error, NeedsPassword):
                self.ask_password(address, title or str(error.fields["host"]), came, failed)

        # Owned by the presenter: closed, the dialog has cancelled it, and would be held by what holds itself.
        return self._desk.bridge.spawn(self, services.subscriptions.subscribe(address), came, refused)

    def ask_password(
        self,
        address: str,
        title: str,
        done: Callable[[Show], None],
        failed: Callable[[EarmarkError], None],
    ) -> None:
        """Ask for the name and password of a feed that is to be subscribed; they are tried before the dialog closes.

        Where the feed is bad for another reason once they are right, ``failed`` is told.
        """
        from player.ui.dialogs.password import PasswordDialog

        desk = self._desk

        def tried(show: Show) -> None:
            dialog.accept()
            done(show)

        def refused(again: EarmarkError) -> None:
            if isinstance(again, NeedsPassword):
                dialog.refused(again)
            else:
                dialog.accept()
                failed(again)

        def give(user: str, password: str) -> None:
            work = desk.services.subscriptions.subscribe(address, user, password)
            cancel = desk.bridge.spawn(dialog, work, tried, refused)
            if cancel is not None:
                dialog.rejected.connect(cancel)

        dialog = PasswordDialog(desk.theme, title, give, self._dialog() or desk.window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _subscribe_to(self, found: FoundShow, dialog: SubscribeDialog) -> None:
        """Goes on where the dialog is closed meanwhile."""
        desk = self._desk

        def done(show: Show) -> None:
            if isValid(dialog):
                dialog.settle(found)
            self.subscribed(show)

        def failed(error: EarmarkError) -> None:
            if isValid(dialog) and dialog.isVisible():
                dialog.settle(found, error)
            else:
                desk.messages.error(error)

        self._start(found.feed_url, done, failed, found.title)

    def _browse(self, name: str, dialog: SubscribeDialog) -> None:
        """Show in the browser what another directory has, and take the address that is copied there."""
        from player.discovery.directory_page import search_page

        self._desk.actions.open_link(search_page(name))
        dialog.wait_for_copy()

    def open_sample(self) -> None:
        """Subscribe to the sample show that ships with Earmark; where it is here already, nothing is wrong."""
        desk = self._desk

        def failed(error: EarmarkError) -> None:
            if not isinstance(error, AlreadySubscribed):
                desk.messages.error(error)

        desk.bridge.spawn(
            self, desk.services.subscriptions.subscribe(str(desk.services.sample_feed)), self.subscribed, failed
        )

    def subscribed(self, show: Show | None) -> None:
        """Tell of a new show and open it."""
        if show is not None:
            self._desk.messages.info(self.tr("Subscribed to “{title}”").format(title=show.title))
            self._navigator.open_place_soon(show.id)

    # --- lists of shows ---------------------------------------------------------------------------------------------

    def choose_list(self) -> None:
        """Ask for an OPML file, and subscribe to all that is in it."""
        dialog = QFileDialog(self._desk.window, self.tr("Open a list of shows"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Lists of shows (*.opml *.xml)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.import_list(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def go_on(self) -> None:
        """Import what was left of lists when Earmark ended; what is there already is passed by."""
        for address in self._desk.services.settings.window.importing.split("\n"):
            path = local_path(address)
            if path is not None:
                self.import_list(path)

    def import_list(self, path: Path) -> None:
        """Subscribe to all shows of an OPML file; it can be watched and stopped. An end of Earmark does not end it."""
        from player.ui.dialogs.import_list import ImportDialog

        desk, address = self._desk, path.absolute().as_uri()
        if address in self._imports:
            # Named again with a start that goes on with it.
            return
        dialog = ImportDialog(desk.theme, desk.window)

        def tell(done: int, total: int, show: ImportedShow) -> None:
            dialog.show_progress(done, total, show.title or show.address)

        def keep() -> None:
            desk.services.settings_store.change("window", importing="\n".join(sorted(self._imports)))

        def end() -> None:
            self._imports.discard(address)
            keep()

        def done(result: ImportResult) -> None:
            end()
            dialog.show_result(*self._result_in_words(result))

        def failed(error: EarmarkError) -> None:
            dialog.reject()
            desk.messages.error(error)

        def stop() -> None:
            end()
            if cancel is not None:
                cancel()

        self._imports.add(address)
        keep()
        work = desk.services.lists.import_file(path, desk.bridge.relay(dialog, tell))
        cancel = desk.bridge.spawn(dialog, work, done, failed)
        dialog.stop_requested.connect(stop)
        desk.window.closing.connect(dialog.leave)
        dialog.finished.connect(lambda _code: self._navigator.open_place(SmartList.INBOX))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _result_in_words(self, result: ImportResult) -> tuple[str, list[tuple[str, str]]]:
        from player.sync.lists import ImportStatus

        added, known = result.count(ImportStatus.ADDED), result.count(ImportStatus.KNOWN)
        said = [self.tr("%n show(s) added", "", added)]
        if known:
            said.append(self.tr("%n were here already", "", known))
        if result.bare:
            said.append(self.tr("%n entries had no address", "", result.bare))
        if result.more:
            said.append(self.tr("the list goes on past what is read"))
        failures = [
            (show.title or show.address, error_text(show.error))
            for show in result.shows
            if show.status is ImportStatus.FAILED and show.error is not None
        ]
        if failures:
            said.append(self.tr("%n could not be added", "", len(failures)))
        return ", ".join(said) + ".", failures

    def export_list(self) -> None:
        """Ask where to, and write all shows as an OPML file; private addresses stay here."""
        dialog = QFileDialog(self._desk.window, self.tr("Export shows"), "earmark.opml")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Lists of shows (*.opml)"))
        dialog.setDefaultSuffix("opml")
        dialog.fileSelected.connect(lambda name: self._export(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _export(self, path: Path) -> None:
        desk = self._desk
        desk.bridge.spawn(
            self,
            desk.services.lists.export_file(path),
            lambda _result: desk.messages.info(self.tr("The list of shows is in {file}").format(file=path.name)),
        )
