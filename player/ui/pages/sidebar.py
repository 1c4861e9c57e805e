"""The sidebar: subscribe and refresh, the lists across all shows, and the shows."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout

from player.domain.models import Show
from player.ui.models.sidebar import PLACE_ROLE, SidebarModel
from player.ui.places import Place
from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.buttons import IconButton
from player.ui.widgets.fields import SearchField
from player.ui.widgets.labels import Label
from player.ui.widgets.list_view import ListView
from player.ui.widgets.scroll import Surface, dress_list, set_margins
from player.ui.widgets.sidebar_row import SidebarDelegate


class Sidebar(Surface):
    """``place_opened(SmartList | ShowId)`` tells where the person wants to be."""

    place_opened = Signal(object)
    subscribe_requested = Signal()
    refresh_requested = Signal()
    refresh_show_requested = Signal(object)
    unsubscribe_requested = Signal(object)
    filter_changed = Signal(str)

    def __init__(self, theme: Theme, artwork: ArtworkStore, model: SidebarModel) -> None:
        super().__init__(theme, Role.SIDEBAR)
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Sidebar"))
        self._model = model
        self._title = Label(theme, "Earmark", FontRole.SUBTITLE)
        self._add = IconButton(theme, "add", self.tr("Subscribe to a show"))
        self._add.setObjectName("subscribeButton")
        self._add.clicked.connect(self.subscribe_requested)
        self._refresh = IconButton(theme, "refresh", self.tr("Refresh all shows"))
        self._refresh.setObjectName("refreshButton")
        self._refresh.clicked.connect(self.refresh_requested)
        self.search = SearchField(theme, self.tr("Filter shows"), shortcut="Ctrl+K")
        self.search.searched.connect(self.filter_changed)
        self.search.dismissed.connect(lambda: self.view.setFocus())
        self.view = ListView()
        self.view.setObjectName("showList")
        self.view.setAccessibleName(self.tr("Shows and lists"))
        dress_list(self.view, theme, Role.SIDEBAR)
        self.view.setUniformItemSizes(False)
        self.view.setItemDelegate(SidebarDelegate(theme, artwork, self.view))
        self.view.setModel(model)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        model.modelReset.connect(self._keep_place)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._open_menu)
        artwork.ready.connect(lambda _url: self.view.viewport().update())

        self._place: Place | None = None
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._refresh)
        self._head.addWidget(self._add)
        self._layout = QVBoxLayout(self)
        self._layout.addLayout(self._head)
        self._field = QHBoxLayout()
        self._field.addWidget(self.search)
        self._layout.addLayout(self._field)
        self._layout.addWidget(self.view, 1)
        theme.changed.connect(self._restyle_layout)
        self._restyle_layout()

    def _restyle_layout(self) -> None:
        px = self.theme.px
        self._layout.setContentsMargins(0, px(Space.M), 0, 0)
        self._layout.setSpacing(px(Space.S))
        set_margins(self._head, self, px(20), 0, px(Space.S), 0)
        self._head.setSpacing(0)
        self._field.setContentsMargins(px(10), 0, px(10), 0)

    def set_refreshing(self, running: bool) -> None:
        """While shows are refreshed, asking again does nothing."""
        self._refresh.setEnabled(not running)

    def open_place(self, place: Place) -> None:
        """Select a row, as if the person had."""
        index = self._model.index_of(place)
        if index.isValid():
            self.view.setCurrentIndex(index)

    def _keep_place(self) -> None:
        """After the rows were made anew, the same place is still selected, without being opened again."""
        index = self._model.index_of(self._place)
        if index.isValid():
            blocked = self.view.selectionModel().blockSignals(True)
            self.view.setCurrentIndex(index)
            self.view.selectionModel().blockSignals(blocked)

    def _on_current(self, index: QModelIndex) -> None:
        place = index.data(PLACE_ROLE)
        if place is not None and place != self._place:
            self._place = place
            self.place_opened.emit(place)

    def _show_at(self, point: QPoint) -> Show | None:
        place = self.view.indexAt(point).data(PLACE_ROLE)
        return self._model.show(place) if isinstance(place, int) else None

    def _open_menu(self, point: QPoint) -> None:
        show = self._show_at(point)
        if show is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        refresh = QAction(self.tr("Refresh"), menu)
        refresh.triggered.connect(lambda: self.refresh_show_requested.emit(show.id))
        leave = QAction(self.tr("Unsubscribe"), menu)
        leave.triggered.connect(lambda: self.unsubscribe_requested.emit(show))
        menu.addActions([refresh, leave])
        menu.popup(self.view.viewport().mapToGlobal(point))
