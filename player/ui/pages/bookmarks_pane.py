"""The list of bookmarks between sidebar and page: a title, a filter, the rows, and what to do where there are none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from player.discovery.bookmark_text import ExportFormat, MarkedEpisode
from player.domain.models import Bookmark, EpisodeId
from player.ui.models.bookmark_list import MARK_ROLE, BookmarkListModel
from player.ui.pages.episode_drag import DragOutView
from player.ui.shortcuts import Shortcuts
from player.ui.theme import Role, Size, Space, Theme
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.bookmark_row import BookmarkDelegate, BookmarkRow
from player.ui.widgets.buttons import IconButton
from player.ui.widgets.empty_state import EmptyState
from player.ui.widgets.fields import SearchField
from player.ui.widgets.menu import Menu
from player.ui.widgets.rows import ROW_ROLE, EpisodeRow
from player.ui.widgets.scroll import Line, Surface, dress_list, set_margins
from player.ui.widgets.title_button import TitleButton


class BookmarksPane(Surface):
    """Signals carry a Bookmark, ``remove_requested`` a list of them, ``export_requested`` an ExportFormat.

    ``opened`` tells which row became the current one, or was chosen again; ``play_requested`` asks to hear it from
    there.
    """

    opened = Signal(object)
    play_requested = Signal(object)
    note_requested = Signal(object)
    copy_requested = Signal(object)
    remove_requested = Signal(list)
    export_requested = Signal(object)

    def __init__(self, theme: Theme, artwork: ArtworkStore, shortcuts: Shortcuts, model: BookmarkListModel) -> None:
        super().__init__(theme, Role.WINDOW)
        self.setObjectName("bookmarksPane")
        self.model = model
        self._shortcuts = shortcuts
        # As in the head of the other lists, so that no title jumps from one list to the next.
        self._title = TitleButton(theme, None)
        self._title.set_title(self.tr("Bookmarks"), openable=False)
        self._export = IconButton(theme, "more", self.tr("Export bookmarks"), size=Size.BUTTON)
        self._export.setObjectName("exportBookmarksButton")
        self._export_menu = Menu(theme, parent=self._export)
        self._export_menu.aboutToShow.connect(self._fill_export_menu)
        self._export.setMenu(self._export_menu)
        self.search = SearchField(theme, self.tr("Filter bookmarks"))
        self.search.setObjectName("bookmarkFilter")
        self.search.searched.connect(self._on_filter)
        self.search.moved.connect(lambda _steps: self.view.setFocus())
        self.search.dismissed.connect(lambda: self.view.setFocus())
        self.view = DragOutView(theme, self._held)
        self.view.setObjectName("bookmarkList")
        self.view.setAccessibleName(self.tr("Bookmarks"))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setUniformItemSizes(True)
        dress_list(self.view, theme, Role.WINDOW)
        self.view.setItemDelegate(BookmarkDelegate(theme, artwork, self.view))
        self.view.setModel(model)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.chosen_again.connect(self._on_current)
        self.view.return_pressed.connect(self._play)
        self.view.doubleClicked.connect(self._play)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._open_menu)
        artwork.ready.connect(lambda _url: self.view.viewport().update())
        self.view.installEventFilter(self)
        shortcuts.bind("list-edit", self.view, self._edit)
        shortcuts.bind("list-copy", self.view, self._copy)
        shortcuts.bind("list-remove", self.view, self._remove)
        shortcuts.bind("list-filter", self, self.search.setFocus)
        self._empty = EmptyState(theme)
        self._lay_out()
        theme.resized.connect(self._restyle_layout)
        self._restyle_layout()
        self.setFocusProxy(self.view)

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._export)
        self._field = QHBoxLayout()
        self._field.addWidget(self.search)
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head)
        layout.addLayout(self._field)
        layout.addWidget(Line(self.theme))
        layout.addWidget(stack, 1)

    def _restyle_layout(self) -> None:
        px = self.theme.px
        set_margins(self._head, self, px(14), px(Space.S), px(Space.S), px(6))
        self._field.setContentsMargins(px(18), 0, px(18), px(10) if self.search.isVisibleTo(self) else 0)

    # --- what it shows ----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """The model changed: the list, or what to say where it is empty."""
        empty = self.model.rowCount() == 0
        if self.model.is_empty:
            hint = self._shortcuts.hint("bookmark")
            how = self.tr("Press {key} while you listen to mark a moment.").format(key=hint) if hint else ""
            self._empty.set_content("bookmark", self.tr("No bookmarks"), how)
        else:
            self._empty.set_content("search", self.tr("Nothing found"), self.tr("No bookmark has these words."))
        self._stack.setCurrentWidget(self._empty if empty else self.view)
        self.search.setVisible(not self.model.is_empty)
        self._restyle_layout()
        self._export.setEnabled(not empty)

    def keep_row(self, row: int) -> None:
        """After a change the row that took the place of the current one is the current one."""
        index = self.model.index(min(row, self.model.rowCount() - 1))
        if index.isValid():
            self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    @property
    def current(self) -> MarkedEpisode | None:
        """The bookmark of the current row."""
        mark: MarkedEpisode | None = self.view.currentIndex().data(MARK_ROLE)
        return mark

    @property
    def selected(self) -> list[Bookmark]:
        """The bookmarks of all selected rows, in order."""
        rows = sorted(self.view.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return [index.data(MARK_ROLE).bookmark for index in rows]

    def _held(self) -> tuple[list[EpisodeId], EpisodeRow | None]:
        """The episodes of the selected rows, and the one that was taken hold of."""
        index = self.view.currentIndex()
        row: BookmarkRow | None = index.data(ROW_ROLE)
        ids = [bookmark.episode_id for bookmark in self.selected]
        return ids, row and EpisodeRow(row.episode, artwork=row.artwork, artwork_title=row.show)

    # --- what is asked for ------------------------------------------------------------------------------------------

    def _on_current(self, index: QModelIndex) -> None:
        mark = index.data(MARK_ROLE)
        if mark is not None:
            self.opened.emit(mark.bookmark)

    def _on_filter(self, text: str) -> None:
        self.model.set_filter(text)
        self.refresh()

    def end_filter(self) -> bool:
        """Show all bookmarks again; False where they were not cut down."""
        was_cut = bool(self.search.text())
        self.search.clear()
        return was_cut

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Qt's list would copy the text of a row itself, and keep the key from ours.
        is_key = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and self._shortcuts.matches("list-copy", event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _play(self, index: QModelIndex) -> None:
        self.play_requested.emit(index.data(MARK_ROLE).bookmark)

    def _edit(self) -> None:
        if (mark := self.current) is not None:
            self.note_requested.emit(mark.bookmark)

    def _copy(self) -> None:
        if (mark := self.current) is not None:
            self.copy_requested.emit(mark.bookmark)

    def _remove(self) -> None:
        if chosen := self.selected:
            self.remove_requested.emit(chosen)

    def _open_menu(self, point: QPoint) -> None:
        index = self.view.indexAt(point)
        if index.isValid():
            self.make_menu(index).popup(self.view.viewport().mapToGlobal(point))

    def make_menu(self, index: QModelIndex) -> Menu:
        """What can be done with a row."""
        bookmark = index.data(MARK_ROLE).bookmark
        keys = self._shortcuts.hint
        menu = Menu(self.theme, parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.add(self.tr("Play from here"), lambda: self.play_requested.emit(bookmark), icon="play")
        edit, copy = lambda: self.note_requested.emit(bookmark), lambda: self.copy_requested.emit(bookmark)
        menu.add(self.tr("Edit note"), edit, icon="edit", keys=keys("list-edit"))
        menu.add(self.tr("Copy as text"), copy, icon="copy", keys=keys("list-copy"))
        menu.addSeparator()
        chosen = self.selected if bookmark in self.selected else [bookmark]
        remove = lambda: self.remove_requested.emit(chosen)  # noqa: E731 - one of the entries' callbacks
        menu.add(self.tr("Delete"), remove, icon="trash", keys=keys("list-remove"))
        return menu

    def _fill_export_menu(self) -> None:
        self._export_menu.clear()
        for form, text in (
            (ExportFormat.MARKDOWN, self.tr("Export as Markdown…")),
            (ExportFormat.CSV, self.tr("Export as CSV…")),
        ):
            self._export_menu.add(text, lambda form=form: self.export_requested.emit(form))
