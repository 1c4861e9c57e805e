"""The head of a list: what it is called, how it is sorted and cut down, a field to find something in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from player.domain.list_look import ListFilter, ListLook, ListSort
from player.domain.record import Record
from player.ui.shortcuts import Shortcuts
from player.ui.theme import FontRole, Role, Size, Space, Theme
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.buttons import FlatButton, IconButton, LinkButton
from player.ui.widgets.fields import SearchField
from player.ui.widgets.labels import ElidedLabel
from player.ui.widgets.menu import Menu
from player.ui.widgets.scroll import set_margins
from player.ui.widgets.title_button import TitleButton


class LookButton(FlatButton):
    """Says how the list is looked at, and opens the menu to change that."""

    font_role = FontRole.SMALL

    def __init__(self, theme: Theme) -> None:
        self.is_whole = True
        self._short = False
        super().__init__(theme)
        self.setObjectName("lookButton")

    def set_short(self, short: bool) -> None:
        """Show an icon in place of the words."""
        if short != self._short:
            self._short = short
            self.set_icon("sort" if short else "")
            self.set_compact(short)

    def words_width(self) -> int:
        """How much room it takes with its words."""
        words = self.theme.advance(self.font_role, self._plain_text())
        return round(words + 0.5) + 2 * self.theme.px(self.side) + self.theme.px(Size.ICON_S)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(Size.BUTTON) if self._short else self.words_width(), super().sizeHint().height())

    def _has_chevron(self) -> bool:
        return not self._short and super()._has_chevron()

    def ink(self) -> Role:
        return Role.TEXT_MUTED if self.is_whole else Role.ACCENT


class HeadAction(Record):
    """What a link below the title does: ``object_name`` is the control's, ``name`` says it without what is around."""

    object_name: str
    text: str
    name: str
    call: Callable[[], object]


class ListHead(QWidget):
    """``look_changed(ListLook)`` on a choice or as one types; ``left`` when the field is left for the list."""

    look_changed = Signal(object)
    title_clicked = Signal()
    left = Signal()

    def __init__(self, theme: Theme, artwork: ArtworkStore, shortcuts: Shortcuts) -> None:
        super().__init__()
        self.theme = theme
        self._shortcuts = shortcuts
        self._look = ListLook()
        self._own_sort = ""
        self._title = TitleButton(theme, artwork)
        self._title.clicked.connect(self.title_clicked)
        self._find = IconButton(theme, "filter", self.tr("Filter the list"), size=Size.BUTTON)
        self._find.setObjectName("listFilterButton")
        self._find.setCheckable(True)
        self._find.clicked.connect(self._on_find)
        self._button = LookButton(theme)
        self.look_menu = Menu(theme, parent=self)
        self.look_menu.aboutToShow.connect(self._fill_menu)
        self._button.setMenu(self.look_menu)
        self._summary = ElidedLabel(theme, "", FontRole.SMALL, Role.TEXT_MUTED)
        self._summary.setObjectName("listSummary")
        self._link = LinkButton(theme, "")
        self._link.clicked.connect(lambda: self._action and self._action.call())
        self._action: HeadAction | None = None
        self._field: SearchField | None = None

        self._row = QHBoxLayout()
        self._row.addWidget(self._title, 1)
        self._row.addWidget(self._button)
        self._row.addWidget(self._find)
        self._under = QHBoxLayout()
        self._under.addWidget(self._summary, 1)
        self._under.addWidget(self._link)
        self._field_row = QHBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._row)
        layout.addLayout(self._under)
        layout.addLayout(self._field_row)
        self.set_summary("")
        theme.resized.connect(self._restyle)
        shortcuts.changed.connect(self._name_find)
        self._restyle()
        self._name_find()

    def _restyle(self) -> None:
        px = self.theme.px
        self._row.setSpacing(0)
        set_margins(self._row, self, px(14), px(Space.S), px(Space.S), px(6))
        self._place_rows()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """What the list is called is worth more room than how it is sorted."""
        edges = self._row.contentsMargins()
        room = self.width() - edges.left() - edges.right() - self._find.sizeHint().width()
        short = self._title.whole_width() + self._button.words_width() > room
        self._button.set_short(short)
        self._button.setToolTip(self._button.accessibleName() if short else self.tr("Sort and filter"))

    def _place_rows(self) -> None:
        px = self.theme.px
        below = bool(self._summary.text())
        set_margins(self._under, self, px(18), 0, px(10), px(Space.S) if below else 0)
        shown = self._field is not None and self._field.isVisibleTo(self)
        set_margins(self._field_row, self, px(18), 0, px(18), px(10) if shown else 0)

    def _name_find(self) -> None:
        hint = self._shortcuts.hint("list-filter")
        name = self.tr("Filter the list")
        self._find.setToolTip(f"{name} ({hint})" if hint else name)

    # --- what it shows ----------------------------------------------------------------------------------------------

    def set_title(self, title: str, *, openable: bool, artwork: str | None) -> None:
        """What the list is called; a show's name opens its page."""
        self._title.set_title(title, openable=openable, artwork=artwork)
        self._fit()

    def set_summary(self, text: str, action: HeadAction | None = None) -> None:
        """A line below the title ('' for none), and what can be done about it."""
        self._summary.setText(text)
        self._summary.setVisible(bool(text))
        self._action = action
        if action is not None:
            self._link.setObjectName(action.object_name)
            self._link.setText(action.text)
            self._link.setAccessibleName(action.name)
        self._link.setVisible(action is not None)
        self._place_rows()

    def set_look(self, look: ListLook, own_sort: str) -> None:
        """How the list is looked at; ``own_sort`` is what its own order is called."""
        self._look, self._own_sort = look, own_sort
        text = self._sort_text(look.sort) if look.only is ListFilter.ALL else self._filter_text(look.only)
        self._button.is_whole = look.only is ListFilter.ALL
        self._button.setText(text)
        self._button.setAccessibleName(
            self.tr("Order: {sort}. Shown: {filter}").format(
                sort=self._sort_text(look.sort), filter=self._filter_text(look.only)
            )
        )
        self._button.updateGeometry()
        self._fit()
        if not look.text and self._field is not None and self._field.text():
            blocked = self._field.blockSignals(True)
            self._field.clear()
            self._field.blockSignals(blocked)
        if not look.text:
            self._show_field(False)

    def _sort_text(self, sort: ListSort) -> str:
        return {
            ListSort.OWN: self._own_sort,
            ListSort.NEWEST: self.tr("Newest first"),
            ListSort.OLDEST: self.tr("Oldest first"),
            ListSort.LONGEST: self.tr("Longest first"),
            ListSort.SHORTEST: self.tr("Shortest first"),
            ListSort.TITLE: self.tr("By title"),
            ListSort.ADDED: self.tr("Recently added"),
        }[sort]

    def _filter_text(self, only: ListFilter) -> str:
        return {
            ListFilter.ALL: self.tr("All episodes"),
            ListFilter.UNPLAYED: self.tr("Unplayed"),
            ListFilter.IN_PROGRESS: self.tr("In progress"),
            ListFilter.DOWNLOADED: self.tr("Downloaded"),
            ListFilter.NOT_DOWNLOADED: self.tr("Not downloaded"),
            ListFilter.TRANSCRIPT: self.tr("With transcript"),
        }[only]

    # --- what is asked for ------------------------------------------------------------------------------------------

    def _fill_menu(self) -> None:
        self.look_menu.clear()
        sorts, filters = QActionGroup(self.look_menu), QActionGroup(self.look_menu)
        own = self._own_sort
        for sort in ListSort:
            # The list's own order stands under its own name, or under that of the order that it is.
            if sort is not ListSort.OWN and self._sort_text(sort) == own:
                continue
            chosen = partial(self._change, sort=sort)
            sorts.addAction(self.look_menu.add(self._sort_text(sort), chosen, checked=sort is self._look.sort))
        self.look_menu.addSeparator()
        for only in ListFilter:
            chosen = partial(self._change, only=only)
            filters.addAction(self.look_menu.add(self._filter_text(only), chosen, checked=only is self._look.only))

    def _change(self, **changes: object) -> None:
        self.look_changed.emit(replace(self._look, **changes))

    def _on_find(self, shown: bool) -> None:
        if shown:
            self.open_filter()
        else:
            self.close_filter()

    def open_filter(self) -> None:
        """Type to find something in the list."""
        self._show_field(True)
        assert self._field is not None
        self._field.setFocus()
        self._field.selectAll()

    def close_filter(self) -> bool:
        """Show all of the list again, and leave the field; False where it was not open."""
        was_open = self._field is not None and self._field.isVisible()
        if self._field is not None and self._field.text():
            self._field.clear()
        self._show_field(False)
        return was_open

    def _show_field(self, shown: bool) -> None:
        if shown and self._field is None:
            self._field = SearchField(self.theme, self.tr("Title or show"))
            self._field.setObjectName("listFilterField")
            self._field.setAccessibleName(self.tr("Filter the list"))
            self._field.searched.connect(lambda text: self._change(text=text))
            self._field.dismissed.connect(self.close_filter)
            self._field.activated.connect(self.left)
            self._field.moved.connect(lambda step: self.left.emit() if step > 0 else None)
            self._field_row.addWidget(self._field)
        if self._field is not None:
            had_focus = self._field.hasFocus()
            self._field.setVisible(shown)
            if had_focus and not shown:
                self.left.emit()
        self._find.setChecked(shown)
        self._place_rows()
