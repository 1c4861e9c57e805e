"""The list of episodes between sidebar and page: a title, a filter, the rows, and what to do where there are none."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from player.domain.models import DownloadState, Episode, EpisodeId, PlayState
from player.ui.models.episode_list import EPISODE_ID_ROLE, EPISODE_ROLE, EpisodeListModel
from player.ui.theme import Role, Space, Theme
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.banner import Banner, BannerKind
from player.ui.widgets.buttons import FlatButton
from player.ui.widgets.empty_state import EmptyState
from player.ui.widgets.episode_row import EpisodeDelegate
from player.ui.widgets.list_view import ListView
from player.ui.widgets.scroll import Line, Surface, dress_list, set_margins
from player.ui.widgets.title_button import TitleButton


class EpisodesPane(Surface):
    """``episode_opened(EpisodeId)`` when a row becomes the current one; the other signals ask for things done."""

    episode_opened = Signal(object)
    play_requested = Signal(object)
    download_requested = Signal(object)
    queue_requested = Signal(object)
    played_requested = Signal(object, bool)
    filter_changed = Signal(bool)
    banner_action = Signal()
    title_clicked = Signal()

    def __init__(self, theme: Theme, artwork: ArtworkStore, model: EpisodeListModel) -> None:
        super().__init__(theme, Role.WINDOW)
        self._model = model
        self._wanted: EpisodeId | None = None
        self._title = TitleButton(theme, artwork)
        self._title.clicked.connect(self.title_clicked)
        self._filter = FlatButton(theme, self.tr("All episodes"))
        self._filter.setObjectName("filterButton")
        self._filter.setCheckable(True)
        self._filter.toggled.connect(self._on_filter)
        self._banner = Banner(theme)
        self._banner.hide()
        self._banner.action_triggered.connect(self.banner_action)
        self.view = ListView()
        self.view.setObjectName("episodeList")
        self.view.setAccessibleName(self.tr("Episodes"))
        dress_list(self.view, theme, Role.WINDOW)
        delegate = EpisodeDelegate(theme, artwork, self.view)
        delegate.ring_clicked.connect(self._on_ring)
        self.view.setItemDelegate(delegate)
        self.view.setModel(model)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.return_pressed.connect(self._play_row)
        self.view.doubleClicked.connect(self._play_row)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._open_menu)
        artwork.ready.connect(lambda _url: self.view.viewport().update())
        self._empty = EmptyState(theme)

        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._filter)
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head)
        layout.addWidget(Line(theme))
        layout.addWidget(self._banner)
        layout.addWidget(stack, 1)
        theme.changed.connect(self._restyle_layout)
        self._restyle_layout()

    def _restyle_layout(self) -> None:
        px = self.theme.px
        set_margins(self._head, self, px(Space.M), px(Space.S), px(Space.S), px(6))

    # --- what it shows ----------------------------------------------------------------------------------------------

    def set_title(self, title: str, *, filterable: bool, artwork: str | None = None) -> None:
        """What the list is called; only the lists of shows can be cut down to what is unplayed, and have a page."""
        self._title.set_title(title, openable=filterable, artwork=artwork)
        self._filter.setVisible(filterable)
        self.view.setAccessibleName(self.tr("Episodes: {title}").format(title=title))

    def set_error(self, text: str | None) -> None:
        """What is wrong with the show, above its episodes; None where all is well."""
        if text:
            self._banner.set_content(BannerKind.ERROR, text, self.tr("Try again"))
        self._banner.setVisible(bool(text))

    def set_empty(
        self, icon: str, headline: str, text: str, actions: Sequence[tuple[str, Callable[[], object]]] = ()
    ) -> None:
        """What to say, and what to do next, where the list is empty."""
        self._empty.set_content(icon, headline, text)
        self._empty.clear_actions()
        for label, callback in actions:
            self._empty.add_action(label, callback)

    def set_ids(self, ids: Sequence[EpisodeId], *, fresh: bool) -> None:
        """The episodes of the list; ``fresh`` for another list, else only what differs changes."""
        current = self.current_id
        self._model.set_ids(ids, fresh=fresh)
        self._stack.setCurrentWidget(self.view if ids else self._empty)
        if fresh:
            self.view.scrollToTop()
        wanted = self._wanted if self._wanted is not None else current
        if wanted is not None:
            self.select(wanted)

    @property
    def current_id(self) -> EpisodeId | None:
        id_ = self.view.currentIndex().data(EPISODE_ID_ROLE)
        return id_ if id_ is not None else None

    def select(self, episode_id: EpisodeId) -> None:
        """Make a row the current one; where it is not here yet, as soon as it is."""
        index = self._model.index_of(episode_id)
        self._wanted = None if index.isValid() else episode_id
        if index.isValid() and index != self.view.currentIndex():
            self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.view.scrollTo(index)

    # --- what is asked for ------------------------------------------------------------------------------------------

    def _on_current(self, index: QModelIndex) -> None:
        episode_id = index.data(EPISODE_ID_ROLE)
        if episode_id is not None:
            self.episode_opened.emit(episode_id)

    def _on_filter(self, unplayed: bool) -> None:
        self._filter.setText(self.tr("Unplayed") if unplayed else self.tr("All episodes"))
        self.filter_changed.emit(unplayed)

    def _on_ring(self, index: QModelIndex) -> None:
        self._emit_for(index, self.download_requested)

    def _play_row(self, index: QModelIndex) -> None:
        # By its id, which is there before the row itself has been fetched.
        self.play_requested.emit(index.data(EPISODE_ID_ROLE))

    def _emit_for(self, index: QModelIndex, signal: object) -> None:
        episode = index.data(EPISODE_ROLE)
        if episode is not None:
            signal.emit(episode)  # type: ignore[attr-defined]

    def _open_menu(self, point: QPoint) -> None:
        episode: Episode | None = self.view.indexAt(point).data(EPISODE_ROLE)
        if episode is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        played = episode.state is PlayState.PLAYED
        downloads = {
            DownloadState.DONE: self.tr("Delete the file"),
            DownloadState.QUEUED: self.tr("Do not download"),
            DownloadState.DOWNLOADING: self.tr("Stop downloading"),
        }
        entries: list[tuple[str, Callable[[], object]]] = [
            (self.tr("Play"), lambda: self.play_requested.emit(episode.id)),
            (
                self.tr("Take out of the queue") if episode.queued else self.tr("Add to queue"),
                lambda: self.queue_requested.emit(episode),
            ),
            (downloads.get(episode.download, self.tr("Download")), lambda: self.download_requested.emit(episode)),
            (
                self.tr("Mark as not played") if played else self.tr("Mark as played"),
                lambda: self.played_requested.emit(episode, not played),
            ),
        ]
        for label, callback in entries:
            action = QAction(label, menu)
            action.triggered.connect(callback)
            menu.addAction(action)
        menu.popup(self.view.viewport().mapToGlobal(point))
