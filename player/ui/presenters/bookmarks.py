"""Keeps the list of bookmarks, and asks for their notes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from player.domain.events import BookmarksChanged, EpisodesChanged, ShowRemoved
from player.domain.models import Bookmark, SmartList
from player.ui.desk import Desk
from player.ui.places import Place
from player.ui.presenters.later import later
from player.ui.presenters.navigator import Navigator

if TYPE_CHECKING:
    from player.discovery.bookmark_text import ExportFormat
    from player.ui.models.bookmark_list import MarkedRow
    from player.ui.pages.bookmarks_pane import BookmarksPane

LIST = "bookmarks"


class BookmarksPresenter(QObject):
    """The pane is made when it is first opened; until then this costs nothing."""

    def __init__(self, desk: Desk, navigator: Navigator) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._navigator = navigator
        self._row = 0
        self._timer = later(self, self._load)
        desk.window.lists.register(LIST, self._make_pane)
        navigator.place_changed.connect(self._on_place)
        desk.bookmarks.note_requested.connect(self.ask_note)
        for signal in (desk.actions.show_left, desk.actions.show_stays):
            signal.connect(lambda _show_id: self._reload())
        for kind in (BookmarksChanged, EpisodesChanged, ShowRemoved):
            desk.bridge.on(kind, self, lambda _event: self._reload())

    def _make_pane(self) -> BookmarksPane:
        from player.ui.models.bookmark_list import BookmarkListModel
        from player.ui.pages.bookmarks_pane import BookmarksPane

        desk = self._desk
        pane = BookmarksPane(desk.theme, desk.artwork, desk.window.shortcuts, BookmarkListModel(self))
        pane.opened.connect(lambda bookmark: self._navigator.open_episode(bookmark.episode_id))
        pane.play_requested.connect(lambda bookmark: desk.actions.seek_in(bookmark.episode_id, bookmark.at_s))
        pane.note_requested.connect(self.ask_note)
        pane.copy_requested.connect(desk.bookmarks.copy)
        pane.remove_requested.connect(self._remove)
        pane.export_requested.connect(self._choose_file)
        return pane

    @property
    def _pane(self) -> BookmarksPane:
        return self._desk.window.lists.page(LIST)  # type: ignore[return-value]

    def _on_place(self, place: Place | None) -> None:
        lists = self._desk.window.lists
        if place is SmartList.BOOKMARKS:
            self._open(LIST)
            self._load()
        elif lists.current == LIST:
            self._open("episodes")

    def _open(self, name: str) -> None:
        """Show a list; the focus goes along where it was in the one before."""
        lists, focused = self._desk.window.lists, self._desk.window.focusWidget()
        had_focus = focused is not None and lists.isAncestorOf(focused)
        if had_focus:
            focused.clearFocus()  # hidden with it, Qt would look through the window for another place, 10 ms
        pane = lists.open(name)
        if had_focus:
            pane.view.setFocus()  # type: ignore[attr-defined]

    def _reload(self) -> None:
        if self._desk.window.lists.is_made(LIST):
            self._timer.start()

    def _load(self) -> None:
        library, wording, clock = self._desk.services.library, self._desk.services.wording, self._desk.services.clock

        def query() -> list[MarkedRow]:
            from player.discovery.bookmark_text import MarkedEpisode
            from player.ui.models.bookmark_list import make_marked_row
            from player.ui.translate import translate

            bookmarks, now = library.bookmarks.all(), clock.now()
            episodes = {
                episode.id: episode
                for episode in library.episodes.rows(list({bookmark.episode_id for bookmark in bookmarks}))
            }
            return [
                make_marked_row(
                    MarkedEpisode(bookmark, episodes[bookmark.episode_id]),
                    lambda mark: wording.date_relative(mark.bookmark.made, now, translate),
                )
                for bookmark in bookmarks
                if bookmark.episode_id in episodes
            ]

        self._desk.bridge.run(self, query, self._show)

    def _show(self, rows: list[MarkedRow]) -> None:
        pane = self._pane
        current = pane.current
        row = max(0, pane.view.currentIndex().row())
        focused = pane.view.hasFocus()
        pane.model.set_rows(rows)
        pane.refresh()
        if current is not None and not pane.view.currentIndex().isValid():
            kept = pane.model.row_of(current.bookmark.id)
            pane.keep_row(row if kept is None else kept)
        if focused and pane.view.isVisible():
            pane.view.setFocus()

    def _remove(self, bookmarks: list[Bookmark]) -> None:
        self._desk.bookmarks.remove(*bookmarks)

    # --- notes ------------------------------------------------------------------------------------------------------

    def ask_note(self, bookmark: Bookmark) -> None:
        """Ask for the words of a bookmark's note, with what there is of it now."""
        library = self._desk.services.library

        def query() -> tuple[str, str]:
            episode = library.episodes.get(bookmark.episode_id)
            kept = next(
                (each for each in library.bookmarks.of(bookmark.episode_id) if each.id == bookmark.id), bookmark
            )
            return f"{episode.title} · {episode.show_title}", kept.note

        def ask(found: tuple[str, str]) -> None:
            from player.ui.dialogs.note import NoteDialog
            from player.ui.widgets.times import clock_text

            where, note = found
            dialog = NoteDialog(self._desk.theme, f"{clock_text(bookmark.at_s)} · {where}", note, self._desk.window)
            dialog.accepted.connect(lambda: self._desk.bookmarks.set_note(bookmark, dialog.text))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

        self._desk.bridge.run(self, query, ask)

    # --- export -----------------------------------------------------------------------------------------------------

    def _choose_file(self, form: ExportFormat) -> None:
        from PySide6.QtWidgets import QFileDialog

        from player.discovery.bookmark_text import ExportFormat

        kinds = {ExportFormat.MARKDOWN: self.tr("Markdown (*.md)"), ExportFormat.CSV: self.tr("CSV (*.csv)")}
        dialog = QFileDialog(self._desk.window, self.tr("Export bookmarks"), str(Path.home()), kinds[form])
        dialog.setObjectName("exportBookmarksDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(form.value)
        dialog.selectFile(f"bookmarks.{form.value}")
        dialog.fileSelected.connect(lambda file: self.export(form, Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, form: ExportFormat, file: Path) -> None:
        """Write what the list shows into a file."""
        from player.discovery.bookmark_text import export
        from player.domain.errors import ExportNotWritten

        marks = self._pane.model.marks

        def write() -> int:
            try:
                # Line ends are the format's own.
                file.write_text(export(marks, form), encoding="utf-8", newline="")
            except OSError as error:
                raise ExportNotWritten(str(error), path=file) from error
            return len(marks)

        self._desk.bridge.run(
            self,
            write,
            lambda count: self._desk.messages.info(
                self.tr("%n bookmark(s) written to {file}", "", count).format(file=file.name)
            ),
        )
