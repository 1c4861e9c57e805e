"""The sidebar: search, subscribe and refresh, the lists across all shows, one's own lists, and the shows by tag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from player.ui.models.sidebar import GROUP_ROLE, PLACE_ROLE, SidebarModel
from player.ui.pages.sidebar_view import SidebarView
from player.ui.places import Place
from player.ui.theme import FontRole, Role, Size, Space, Theme
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.buttons import IconButton
from player.ui.widgets.fields import SearchField
from player.ui.widgets.labels import Label
from player.ui.widgets.rows import ROW_ROLE, HeadingRow
from player.ui.widgets.scroll import Surface, dress_list, set_margins
from player.ui.widgets.sidebar_row import SidebarDelegate

if TYPE_CHECKING:
    from player.ui.widgets.spinner import Spinner


class Sidebar(Surface):
    """``place_opened(Place)`` tells where the person wants to be.

    ``menu_requested(place, group, point)`` asks for what can be done with a row; ``place`` is None for a heading.
    """

    place_opened = Signal(object)
    subscribe_requested = Signal()
    refresh_requested = Signal()
    menu_requested = Signal(object, object, QPoint)
    app_menu_requested = Signal(QPoint)
    folded_changed = Signal(object)

    def __init__(self, theme: Theme, artwork: ArtworkStore, model: SidebarModel) -> None:
        super().__init__(theme, Role.SIDEBAR)
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Sidebar"))
        self._model = model
        self._place: Place | None = None
        self._group: str | None = None
        self._title = Label(theme, "Earmark", FontRole.SUBTITLE)
        self._add = IconButton(theme, "add", self.tr("Subscribe to a show"))
        self._add.setObjectName("subscribeButton")
        self._add.clicked.connect(self.subscribe_requested)
        self._refresh = IconButton(theme, "refresh", self.tr("Refresh all shows"))
        self._refresh.setObjectName("refreshButton")
        self._refresh.clicked.connect(self.refresh_requested)
        self._turning: Spinner | None = None
        self._more = IconButton(theme, "more", self.tr("Menu"))
        self._more.setObjectName("menuButton")
        self._more.clicked.connect(self._on_more)
        self.search = SearchField(theme, self.tr("Search everything"))
        self.filter = SearchField(theme, self.tr("Filter shows"))
        self.filter.setObjectName("showFilterField")
        self.filter.hide()
        self.filter.searched.connect(self._on_filter)
        self.filter.dismissed.connect(self.end_filter)
        self.filter.moved.connect(lambda _step: self._focus_first())
        self.filter.activated.connect(self._focus_first)
        self.view = self._make_view(theme, artwork)
        artwork.ready.connect(lambda _url: self.view.viewport().update())
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._refresh)
        self._head.addWidget(self._add)
        self._head.addWidget(self._more)
        self._layout = QVBoxLayout(self)
        self._layout.addLayout(self._head)
        self._fields = QVBoxLayout()
        self._fields.addWidget(self.search)
        self._fields.addWidget(self.filter)
        self._nothing = Label(theme, "", FontRole.BODY, Role.TEXT_MUTED, wrap=True)
        self._nothing.setObjectName("noShowFound")
        self._nothing.hide()
        self._fields.addWidget(self._nothing)
        self._layout.addLayout(self._fields)
        self._layout.addWidget(self.view, 1)
        theme.resized.connect(self._restyle_layout)
        self._restyle_layout()

    def _make_view(self, theme: Theme, artwork: ArtworkStore) -> SidebarView:
        view, model = SidebarView(theme), self._model
        view.setObjectName("showList")
        view.setAccessibleName(self.tr("Shows and lists"))
        dress_list(view, theme, Role.SIDEBAR)
        view.setUniformItemSizes(False)
        view.setItemDelegate(SidebarDelegate(theme, artwork, view))
        view.setModel(model)
        view.selectionModel().currentChanged.connect(self._on_current)
        view.clicked.connect(self._on_clicked)
        view.return_pressed.connect(self._on_clicked)
        view.folded_by_key.connect(self._fold_current)
        view.move_requested.connect(self._move_current)
        view.typed.connect(self._begin_filter)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open_menu)
        model.changed.connect(self._keep_place)
        return view

    def _restyle_layout(self) -> None:
        px = self.theme.px
        # Its name stands on one line with that of the list beside it.
        self._layout.setContentsMargins(0, px(9), 0, 0)
        self._layout.setSpacing(px(Space.S))
        set_margins(self._head, self, px(20), 0, px(Space.S), 0)
        self._head.setSpacing(0)
        self._fields.setContentsMargins(px(10), 0, px(10), 0)
        self._fields.setSpacing(px(Space.S))
        self._nothing.setContentsMargins(px(10), px(Space.XS), px(10), 0)

    def set_refreshing(self, running: bool) -> None:
        """While shows are refreshed, that is seen where it was asked for, and asking again does nothing."""
        self._refresh.setEnabled(not running)
        self._refresh.set_icon("" if running else "refresh")
        if running and self._turning is None:
            from player.ui.widgets.spinner import Spinner

            self._turning = Spinner(self.theme, self.tr("Refreshing shows"), size=Size.ICON_S, parent=self._refresh)
            QVBoxLayout(self._refresh).addWidget(self._turning, 0, Qt.AlignmentFlag.AlignCenter)
            self._refresh.layout().setContentsMargins(0, 0, 0, 0)
        if self._turning is not None:
            self._turning.setVisible(running)

    # --- where one is -----------------------------------------------------------------------------------------------

    def open_place(self, place: Place) -> None:
        """Open a place, as if the person had chosen its row; one whose row is put away is opened all the same."""
        index = self._model.index_of(place, self._group)
        if index.isValid():
            self.view.setCurrentIndex(index)
        elif self._model.has(place):
            self.view.selectionModel().clear()
            self._set_place(place, None)

    def _set_place(self, place: Place, group: str | None) -> None:
        changed = place != self._place or type(place) is not type(self._place)
        self._place, self._group = place, group
        if changed:
            self.place_opened.emit(place)

    def forget_place(self) -> None:
        """Nothing is open."""
        self._place = None
        self.view.selectionModel().clear()

    def _keep_place(self) -> None:
        """After rows came and went, the place that is open is still the selected one, without being opened again."""
        index = self._model.index_of(self._place, self._group)
        if not index.isValid():
            self.view.selectionModel().clear()
        elif index != self.view.currentIndex() or not self.view.selectionModel().isSelected(index):
            self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _on_current(self, index: QModelIndex) -> None:
        place = index.data(PLACE_ROLE)
        # While rows come and go the view moves the current one on; the person has not been there.
        if place is not None and not self._model.is_changing:
            self._set_place(place, index.data(GROUP_ROLE))

    def _on_clicked(self, index: QModelIndex) -> None:
        if isinstance(index.data(ROW_ROLE), HeadingRow):
            self._fold(index.data(GROUP_ROLE), index.data(ROW_ROLE).collapsed is False)

    # --- folding and moving -----------------------------------------------------------------------------------------

    def _fold_current(self, fold: bool) -> None:
        group = self.view.currentIndex().data(GROUP_ROLE)
        if group is not None:
            self._fold(group, fold)

    def _fold(self, group: str, fold: bool) -> None:
        folded = self._model.folded | {group} if fold else self._model.folded - {group}
        if folded != self._model.folded:
            self._model.set_folded(folded)
            self.folded_changed.emit(folded)

    def _move_current(self, steps: int, out_of_group: bool) -> None:
        index = self.view.currentIndex()
        if index.isValid() and self._model.move_by(index.row(), steps, out_of_group=out_of_group):
            self.view.scrollTo(self.view.currentIndex())

    # --- filtering --------------------------------------------------------------------------------------------------

    def _begin_filter(self, text: str) -> None:
        self.filter.show()
        self.filter.setFocus()
        self.filter.setText(self.filter.text() + text)

    def begin_filter(self) -> None:
        """Show the field that cuts the shows down to those with some letters in their title."""
        self.filter.show()
        self.filter.setFocus()

    def _on_filter(self, text: str) -> None:
        self._model.set_filter(text)
        said = self.tr("No show has “{text}” in its title. Press Esc to see all shows.")
        self._nothing.setText(said.format(text=text.strip()))
        self._nothing.setVisible(bool(text.strip()) and not self._model.rowCount())

    def end_filter(self) -> bool:
        """Show all shows again; False where they were not cut down."""
        was_open = self.filter.isVisible()
        if was_open:
            self.filter.clear()
            self.filter.hide()
            self._nothing.hide()
            self.view.setFocus()
            self._keep_place()
        return was_open

    def _focus_first(self) -> None:
        """From the field to what it found."""
        self._model.set_filter(self.filter.text())
        if self._model.rowCount():
            self.view.setFocus()
            self.view.setCurrentIndex(self._model.index(0))

    # --- menus ------------------------------------------------------------------------------------------------------

    def _open_menu(self, point: QPoint) -> None:
        index = self.view.indexAt(point)
        at = self.view.viewport().mapToGlobal(point)
        if index.isValid():
            self.view.mark(index)
            self.menu_requested.emit(index.data(PLACE_ROLE), index.data(GROUP_ROLE), at)
        else:
            self.app_menu_requested.emit(at)

    def _on_more(self) -> None:
        self.app_menu_requested.emit(self._more.mapToGlobal(QPoint(0, self._more.height())))
