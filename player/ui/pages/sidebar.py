"""The sidebar: search, subscribe and refresh, the lists across all shows, one's own lists, and the shows by tag."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout

from player.domain.models import SmartList
from player.ui.drag_data import are_episodes, dragged_episodes
from player.ui.models.sidebar import GROUP_ROLE, PLACE_ROLE, Index, SidebarModel
from player.ui.places import Place
from player.ui.theme import FontRole, Radius, Role, Space, Theme
from player.ui.theme.paint import drop_line, fill_rounded, stroke_rounded
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.buttons import IconButton
from player.ui.widgets.fields import SearchField
from player.ui.widgets.labels import Label
from player.ui.widgets.list_view import ListView
from player.ui.widgets.rows import ROW_ROLE, HeadingRow
from player.ui.widgets.scroll import Surface, dress_list, set_margins
from player.ui.widgets.sidebar_row import SidebarDelegate

TAKE_EPISODES = (SmartList.QUEUE, SmartList.DOWNLOADS)


class SidebarView(ListView):
    """A list whose rows can be dragged, folded with Left and Right, moved with Alt, and filtered by typing.

    ``folded_by_key(bool)``: Left (True) or Right on the current row. ``move_requested(±1, bool)``: Alt with Up or
    Down, True where the row may leave its group.
    ``typed(str)``: a letter that begins a filter. ``episodes_dropped(SmartList, ids)``: on a list that takes episodes.
    """

    folded_by_key = Signal(bool)
    move_requested = Signal(int, bool)
    typed = Signal(str)
    episodes_dropped = Signal(object, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        # Where what is dragged would go: a row, and on which side of it or onto it.
        self._goes: tuple[QModelIndex, QAbstractItemView.DropIndicatorPosition] | None = None
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(True)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Draw the rows again. QListView would ask all of them for their heights, which only change with the theme."""
        QAbstractItemView.dataChanged(self, first, last, list(roles))

    @staticmethod
    def _is_letter(event: QKeyEvent) -> bool:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        return plain and bool(event.text().strip()) and event.text().isprintable()

    def event(self, event: QEvent) -> bool:
        # A letter begins a filter here, also where it is a key of the window elsewhere.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_letter(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        alt = modifiers == Qt.KeyboardModifier.AltModifier
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            # A key that is held stops at the edge of its group.
            self.move_requested.emit(-1 if key is Qt.Key.Key_Up else 1, not event.isAutoRepeat())
        elif not modifiers and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            self.folded_by_key.emit((key is Qt.Key.Key_Left) != rtl)
        elif self._is_letter(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    # --- where what is dragged would go -----------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if are_episodes(event):
            # Whether a row takes them is said as they are held over it.
            event.accept()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if are_episodes(event):
            self._hold_over(event)
            return
        super().dragMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self._show_goal((index, self.dropIndicatorPosition()) if event.isAccepted() else None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_goal(None)

    def dropEvent(self, event: QDropEvent) -> None:
        if are_episodes(event):
            self._hold_over(event)
            self.stopAutoScroll()
            if event.isAccepted() and self._goes is not None:
                self.episodes_dropped.emit(self._goes[0].data(PLACE_ROLE), dragged_episodes(event))
        else:
            super().dropEvent(event)
        self._show_goal(None)

    def _hold_over(self, event: QDropEvent) -> None:
        """Say whether the row takes episodes that are held over it; at the edges the list moves on."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        takes = index.isValid() and index.data(PLACE_ROLE) in TAKE_EPISODES
        event.setDropAction(Qt.DropAction.CopyAction if takes else Qt.DropAction.IgnoreAction)
        event.setAccepted(takes)
        self._show_goal((index, QAbstractItemView.DropIndicatorPosition.OnItem) if takes else None)
        margin = self.autoScrollMargin()
        if not self.viewport().rect().adjusted(0, margin, 0, -margin).contains(point):
            self.startAutoScroll()

    def _show_goal(self, goes: tuple[QModelIndex, QAbstractItemView.DropIndicatorPosition] | None) -> None:
        if goes != self._goes:
            self._goes = goes
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._goes is None:
            super().paintEvent(event)
            return
        (index, side), px = self._goes, self.theme.px
        onto = side is QAbstractItemView.DropIndicatorPosition.OnItem
        above = px(10) if isinstance(index.data(ROW_ROLE), HeadingRow) else 0
        plate = self.visualRect(index).adjusted(px(10), above, -px(10), 0)
        if onto:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            fill_rounded(painter, plate, px(Radius.M), self.theme.color(Role.SELECTION))
            painter.end()
        # Qt needs its own mark to know where things go, and draws it as a hairline: ours is painted in its place.
        self.setDropIndicatorShown(False)
        super().paintEvent(event)
        self.setDropIndicatorShown(True)
        painter = QPainter(self.viewport())
        area, positions = self.viewport().rect(), QAbstractItemView.DropIndicatorPosition
        if onto:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            stroke_rounded(painter, plate, px(Radius.M), self.theme.color(Role.ACCENT), px(2))
            return
        row = index if index.isValid() else self.model().index(self.model().rowCount() - 1, 0)
        rect = self.visualRect(row)
        drop_line(painter, self.theme, rect.top() if side is positions.AboveItem else rect.bottom() + 1, area)


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

    def set_refreshing(self, running: bool) -> None:
        """While shows are refreshed, asking again does nothing."""
        self._refresh.setEnabled(not running)

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

    def end_filter(self) -> bool:
        """Show all shows again; False where they were not cut down."""
        was_open = self.filter.isVisible()
        if was_open:
            self.filter.clear()
            self.filter.hide()
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
            self.menu_requested.emit(index.data(PLACE_ROLE), index.data(GROUP_ROLE), at)
        else:
            self.app_menu_requested.emit(at)

    def _on_more(self) -> None:
        self.app_menu_requested.emit(self._more.mapToGlobal(QPoint(0, self._more.height())))
