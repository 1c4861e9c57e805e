"""The list of episodes between sidebar and page: its head, the rows, and what to do where there are none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from player.domain.list_look import ListLook
from player.domain.models import DownloadState, EpisodeId
from player.ui.asks import Ask
from player.ui.models.episode_list import EPISODE_ID_ROLE, EpisodeListModel, Ids, Loaded
from player.ui.models.id_steps import Put, Taken
from player.ui.pages.episode_view import EpisodeView
from player.ui.pages.list_head import ListHead
from player.ui.shortcuts import Shortcuts
from player.ui.theme import Role, Theme
from player.ui.widgets.announce import announce
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.banner import Banner, BannerKind
from player.ui.widgets.empty_state import EmptyState
from player.ui.widgets.episode_row import EpisodeDelegate
from player.ui.widgets.rows import ROW_ROLE, EpisodeRow
from player.ui.widgets.scroll import Line, Surface, dress_list

if TYPE_CHECKING:
    from player.ui.pages.selection_bar import SelectionBar

Action = tuple[str, Callable[[], object]]
_SELECT = QItemSelectionModel.SelectionFlag
# Of more selected rows than these it is Qt alone that keeps the selection when rows change.
_MOST_KEPT = 5_000
# Where the current row is gone so many that came after it are looked for; each may take a look at the whole list.
_FOLLOWING = 5

_KEYS = {
    "list-play": Ask.PLAY,
    "list-next": Ask.PLAY_NEXT,
    "list-queue": Ask.TOGGLE_QUEUED,
    "list-download": Ask.DOWNLOAD,
    "list-played": Ask.TOGGLE_PLAYED,
    "list-up": Ask.MOVE_UP,
    "list-down": Ask.MOVE_DOWN,
}


class EpisodesPane(Surface):
    """``episode_opened(EpisodeId)`` when a row becomes the current one, or is chosen again; ``asked(Ask, ids)`` for
    things to be done with episodes; ``dropped(ids, row)`` when some were dragged before that row."""

    episode_opened = Signal(object)
    asked = Signal(object, object)
    dropped = Signal(object, int)
    look_changed = Signal(object)
    banner_action = Signal()
    title_clicked = Signal()

    def __init__(self, theme: Theme, artwork: ArtworkStore, shortcuts: Shortcuts, model: EpisodeListModel) -> None:
        super().__init__(theme, Role.WINDOW)
        self._model, self._shortcuts = model, shortcuts
        self._wanted: EpisodeId | None = None
        # The row that is to be at the upper edge, its distance from there, and how far the list was scrolled for it.
        self._wanted_top: tuple[EpisodeId, int, int] | None = None
        self._changing = False
        self._words = self._said = ""
        self._in_queue = self._movable = False
        self._empty_words: Callable[[], tuple[str, str, str]] | None = None
        self._empty_actions: Callable[[], Sequence[Action]] = tuple
        self.head = ListHead(theme, artwork, shortcuts)
        self.head.title_clicked.connect(self.title_clicked)
        self.head.look_changed.connect(self.look_changed)
        self._banner = Banner(theme, flush=True)
        self._banner.hide()
        self._banner.action_triggered.connect(self.banner_action)
        self.view = EpisodeView(theme, shortcuts)
        self.view.setObjectName("episodeList")
        self.view.setAccessibleName(self.tr("Episodes"))
        dress_list(self.view, theme, Role.WINDOW)
        self._delegate = EpisodeDelegate(theme, artwork, self.view)
        self._delegate.ring_clicked.connect(self._on_ring)
        self.view.setItemDelegate(self._delegate)
        self.view.setModel(model)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.chosen_again.connect(lambda index: None if self._delegate.at_ring else self._on_current(index))
        self.view.doubleClicked.connect(lambda index: self._ask(Ask.PLAY, (index.data(EPISODE_ID_ROLE),)))
        self.view.rows_dropped.connect(lambda row: self.dropped.emit(self.selected_ids, row))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self.open_menu)
        self.head.left.connect(self.view.setFocus)
        artwork.ready.connect(lambda _url: self.view.viewport().update())
        self._empty = EmptyState(theme)
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.head, Line(theme), self._banner):
            layout.addWidget(widget)
        layout.addWidget(stack, 1)
        self._bar: SelectionBar | None = None
        self.view.selectionModel().selectionChanged.connect(lambda _in, _out: self._count_selected())
        self.view.listen_for((*_KEYS, "list-remove", "list-all"))
        self.view.key_pressed.connect(self._on_key)
        shortcuts.bind("list-filter", self, self.head.open_filter)

    def end_filter(self) -> bool:
        """Show all of the list again; False where it was not cut down by words."""
        return self.head.close_filter()

    # --- what it shows ----------------------------------------------------------------------------------------------

    def set_title(self, title: str, *, openable: bool, artwork: str | None = None, in_queue: bool = False) -> None:
        """What the list is called; the name of a show opens its page, and the rows of the queue can be moved."""
        self.head.set_title(title, openable=openable, artwork=artwork)
        self.head.set_summary("")
        self._in_queue = in_queue
        self.view.setAccessibleName(self.tr("Episodes: {title}").format(title=title))

    def set_look(self, look: ListLook, own_sort: str) -> None:
        """How the list is looked at. Rows can be moved only where their order is the queue's own and all are there."""
        self.head.set_look(look, own_sort)
        self._words = look.text
        self._movable = self._in_queue and look == ListLook()
        self.view.set_movable(self._movable)

    def set_mixed(self, mixed: bool) -> None:
        """Whether rows name their show."""
        self._delegate.set_mixed(mixed)

    def set_error(self, text: str | None, *, signs_in: bool = False) -> None:
        """What is wrong with the show, above its episodes; None where all is well. ``signs_in`` where that helps."""
        if text:
            action = self.tr("Sign in…") if signs_in else self.tr("Try again")
            self._banner.set_content(BannerKind.ERROR, text, action)
        self._banner.setVisible(bool(text))

    def set_empty(self, words: Callable[[], tuple[str, str, str]], actions: Callable[[], Sequence[Action]]) -> None:
        """What to say (icon, headline, sentence), and what to do next, where the list is empty: asked for only then."""
        self._empty_words, self._empty_actions = words, actions

    def begin(self, ids: Ids, rows: Loaded) -> None:
        """Show another list from its top, with its first rows."""
        current, self._wanted_top = self.current_id, None
        with self._quietly():
            self._model.begin(ids, rows)
            self.view.doItemsLayout()
            self.view.scrollToTop()
        self._show_list(ids)
        wanted = self._wanted if self._wanted is not None else current
        if wanted is not None:
            self.select(wanted)

    def change(self, ids: Ids, steps: Sequence[Taken | Put] | None) -> None:
        """Show what became of the same list. Selection, the current row and what is in view stay where they can."""
        current, seen = self.current_id, self._seen()
        selected = self.selected_ids if self._count <= _MOST_KEPT else ()
        row_before, offset = self.view.currentIndex().row(), self.view.verticalOffset()
        following = self._model.ids[row_before + 1 : row_before + 1 + _MOST_KEPT]
        top, self._wanted_top = self._wanted_top, None
        with self._quietly():
            kept = self._model.set_ids(ids, steps)
            if selected and (not kept or self.selected_ids != selected):
                self._select_again(selected)
            if current is not None and self.current_id != current:
                index = self._model.index_of(current)
                self.view.selectionModel().setCurrentIndex(index, _SELECT.NoUpdate)
            self._see_again(seen)
        self._show_list(ids)
        if self._wanted is not None:
            self.select(self._wanted)
        elif current is not None and not self.view.currentIndex().isValid():
            gone = set(selected)
            self._go_on(row_before, [id_ for id_ in following if id_ not in gone][:_FOLLOWING])
        if top is not None and top[2] == offset:
            # Not scrolled since: also where the chosen row, which came just now, is out of sight.
            self._see_again([top[:2]])

    def _show_list(self, ids: Ids) -> None:
        had_focus = self.view.hasFocus() or self._empty.isAncestorOf(self.focusWidget() or self)
        if not ids and self._empty_words is not None:
            self._empty.set_content(*self._empty_words())
            self._empty.clear_actions()
            for label, callback in self._empty_actions():
                self._empty.add_action(label, callback)
        self._stack.setCurrentWidget(self.view if ids else self._empty)
        if ids and had_focus:
            self.view.setFocus()
        if self._words != self._said:
            # Of a list that was cut down by what is being typed, a screen reader would say nothing.
            self._said = self._words
            announce(self.view, self.tr("%n episode(s)", "", len(ids)) if ids else self._empty.accessibleName())
        self._count_selected()

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        """Rows that come and go open no page."""
        self._changing = True
        try:
            yield
        finally:
            self._changing = False

    def _seen(self) -> list[tuple[EpisodeId, int]]:
        """The rows in view, each with its distance from the edge; none at the very top, where the new is to be seen."""
        if self.view.verticalOffset() == 0:
            return []
        return [
            (id_, row * self.view.row_height - self.view.verticalOffset())
            for row in self.view.seen_rows
            if (id_ := self._model.id_at(row)) is not None
        ]

    @property
    def top(self) -> tuple[EpisodeId, int] | None:
        """The row at the upper edge, and how many pixels of it are above; None at the very top of a list."""
        row, hidden = self.view.anchor()
        episode_id = self._model.id_at(row) if row or hidden else None
        return None if episode_id is None else (episode_id, hidden)

    def see_from(self, episode_id: EpisodeId, hidden: int) -> None:
        """Bring a row to the upper edge as ``top`` found it, again where the next change brings it only then."""
        self._see_again([(episode_id, -hidden)])
        self._wanted_top = (episode_id, -hidden, self.view.verticalOffset())

    def _see_again(self, seen: Sequence[tuple[EpisodeId, int]]) -> None:
        self.view.doItemsLayout()
        for episode_id, offset in seen:
            row = self._model.place_of(episode_id)
            if row is not None:
                self.view.restore_anchor(row, -offset)
                return

    def _select_again(self, selected: Sequence[EpisodeId]) -> None:
        selection = QItemSelection()
        for episode_id in selected:
            index = self._model.index_of(episode_id)
            if index.isValid():
                selection.select(index, index)
        self.view.selectionModel().select(selection, _SELECT.ClearAndSelect)

    def _go_on(self, row: int, following: Sequence[int]) -> None:
        """The current row is gone: who works in the list goes on with the next, who reads elsewhere is left alone."""
        places = (self._model.place_of(EpisodeId(id_)) for id_ in following)
        row = next((place for place in places if place is not None), row)
        index = self._model.index(min(row, self._model.rowCount() - 1))
        if index.isValid() and self.view.hasFocus():
            self.view.selectionModel().setCurrentIndex(index, _SELECT.ClearAndSelect)

    # --- the selection ----------------------------------------------------------------------------------------------

    @property
    def current_id(self) -> EpisodeId | None:
        return self._model.id_at(self.view.currentIndex().row())

    @property
    def selected_ids(self) -> tuple[EpisodeId, ...]:
        """The selected episodes from the top; the current one where none is."""
        current = self.current_id
        selected = cast("tuple[EpisodeId, ...]", tuple(self.view.selected_ids))
        return selected or ((current,) if current is not None else ())

    def select(self, episode_id: EpisodeId) -> None:
        """Make a row the current one; where it is not here yet, as soon as it is."""
        index = self._model.index_of(episode_id)
        self._wanted = None if index.isValid() else episode_id
        # A list that takes the focus makes its first row the current one, and selects nothing.
        is_chosen = index == self.view.currentIndex() and self.view.selectionModel().hasSelection()
        if index.isValid() and not is_chosen:
            self.view.selectionModel().setCurrentIndex(index, _SELECT.ClearAndSelect)
            self.view.scrollTo(index)

    @property
    def _count(self) -> int:
        return sum(map(len, self.view.selected_ranges))

    def _count_selected(self) -> None:
        """Where several are selected, what can be done with them stands below the list."""
        count = self._count
        if count > 1:
            bar = self._bar or self._make_bar()
            bar.set_count(count)
            if not bar.isVisible():
                bar.show()
                # Once there is less room: what was just selected is not to be behind the bar.
                QTimer.singleShot(0, self, lambda: self.view.scrollTo(self.view.currentIndex()))
        elif self._bar is not None and self._bar.isVisible():
            if self._bar.isAncestorOf(self.focusWidget() or self):
                self.view.setFocus()
            self._bar.hide()

    def _make_bar(self) -> SelectionBar:
        from player.ui.pages.selection_bar import SelectionBar

        self._bar = bar = SelectionBar(self.theme, self._shortcuts)
        bar.hide()
        bar.asked.connect(self._ask)
        bar.menu_requested.connect(lambda point: self._open_menu_at(point, above=True))
        bar.left.connect(self._select_one)
        self.layout().addWidget(bar)
        return bar

    def _select_one(self) -> None:
        self.view.selectionModel().select(self.view.currentIndex(), _SELECT.ClearAndSelect)
        self.view.setFocus()

    # --- what is asked for ------------------------------------------------------------------------------------------

    def _on_current(self, index: QModelIndex) -> None:
        episode_id = self._model.id_at(index.row())
        if episode_id is not None and not self._changing:
            self._wanted = None
            self.episode_opened.emit(episode_id)

    def _ask(self, what: Ask, ids: tuple[EpisodeId, ...] | None = None) -> None:
        if ids is None and what is Ask.PLAY and (current := self.current_id) is not None:
            # One alone can play: that on which the focus is.
            ids = (current,)
        ids = self.selected_ids if ids is None else ids
        if ids:
            self.asked.emit(what, ids)

    def _on_key(self, shortcut_id: str) -> None:
        if shortcut_id == "list-all":
            self.view.selectAll()
        elif shortcut_id == "list-remove":
            self._ask(Ask.TAKE_OUT if self._in_queue else Ask.REMOVE_FILE)
        else:
            self._ask(_KEYS[shortcut_id])

    def _on_ring(self, index: QModelIndex) -> None:
        row: EpisodeRow | None = index.data(ROW_ROLE)
        if row is not None:
            here = row.download not in (DownloadState.NONE, DownloadState.FAILED)
            what = Ask.RESUME if row.is_paused else Ask.REMOVE_FILE if here else Ask.DOWNLOAD
            self._ask(what, (index.data(EPISODE_ID_ROLE),))

    def open_menu(self, point: QPoint) -> None:
        """The menu of the selected rows, at ``point`` of the view; a click below all rows is for none of them."""
        index = self.view.indexAt(point)
        if not index.isValid() and not self.theme.keyboard.leads:
            return
        if not index.isValid():
            index = self.view.currentIndex()
            point = self.view.visualRect(index).center()
        self._open_menu_at(self.view.viewport().mapToGlobal(point), self._model.id_at(index.row()))

    def _open_menu_at(self, point: QPoint, target: EpisodeId | None = None, *, above: bool = False) -> None:
        """``target`` is what Play is for: one alone can play."""
        known = [row for id_ in self.selected_ids[:_MOST_KEPT] if (row := self._model.known(id_)) is not None]
        if not known:
            return
        episodes, rows = zip(*known, strict=True)
        from player.ui.pages.episode_menu import EpisodeMenu

        menu = EpisodeMenu(
            self.theme,
            self._shortcuts,
            episodes,
            paused=[row.is_paused for row in rows],
            in_queue=self._in_queue,
            movable=self._movable,
            parent=self,
        )
        alone = (target,) if target is not None and target in self.selected_ids else None
        menu.asked.connect(lambda what: self._ask(what, alone if what is Ask.PLAY else None))
        menu.popup(point)
        if above:
            # How high it is is known by now.
            menu.move(menu.x(), point.y() - menu.height())
