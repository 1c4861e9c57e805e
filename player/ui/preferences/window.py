"""The preferences window: subjects on the side, one page of rows beside them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from player.ui.preferences.form import PreferencesPage
from player.ui.theme import Role, Size, Space, Theme
from player.ui.widgets.page_stack import PageStack
from player.ui.widgets.rows import ROW_ROLE, NavRow
from player.ui.widgets.screen_room import room_on_screen
from player.ui.widgets.scroll import Line, PageScroll, Surface, dress_list
from player.ui.widgets.sidebar_row import SidebarDelegate
from player.ui.widgets.tab_order import focus_next

_WIDTH, _HEIGHT = 900, 660
_NAME_ROLE = ROW_ROLE + 1


class PreferencesWindow(QDialog):
    """Not modal: what is changed can be seen in the main window at once. ``page_opened(name)`` tells of each page."""

    page_opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName("preferencesWindow")
        self.setWindowTitle(self.tr("Preferences"))
        self.subjects = QListWidget()
        self.subjects.setObjectName("preferencesSubjects")
        self.subjects.setAccessibleName(self.tr("Subjects"))
        dress_list(self.subjects, theme, Role.SIDEBAR)
        self.subjects.setItemDelegate(SidebarDelegate(theme, None, self.subjects))
        self.subjects.currentItemChanged.connect(self._on_subject)
        self.pages = PageStack()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        side = Surface(theme, Role.SIDEBAR)
        self._side = QVBoxLayout(side)
        self._side.addWidget(self.subjects)
        self._edge = Line(theme, Qt.Orientation.Vertical)
        layout.addWidget(side)
        layout.addWidget(self._edge)
        layout.addWidget(self.pages, 1)
        self.resize(QSize(theme.px(_WIDTH), theme.px(_HEIGHT)).boundedTo(room_on_screen(self)))
        theme.changed.connect(self._show_edge)
        theme.resized.connect(self._restyle)
        self._show_edge()
        self._restyle()

    def _show_edge(self) -> None:
        # With high contrast both sides stand on one ground.
        self._edge.setVisible(self.theme.high_contrast)

    def _restyle(self) -> None:
        px = self.theme.px
        self.subjects.setFixedWidth(px(Size.SIDEBAR) - px(20))
        self._side.setContentsMargins(0, px(Space.M), 0, 0)
        self.setMinimumSize(QSize(px(640), px(420)).boundedTo(room_on_screen(self)))

    def add_page(self, name: str, words: str, icon: str, make: Callable[[], PreferencesPage]) -> None:
        """A subject; its page is made when it is first opened."""
        item = QListWidgetItem(words)
        item.setData(ROW_ROLE, NavRow(words, icon))
        item.setData(_NAME_ROLE, name)
        self.subjects.addItem(item)
        self.pages.register(name, lambda: self._scrolled(words, make()))

    def _scrolled(self, words: str, page: PreferencesPage) -> QWidget:
        page.set_title(words)
        scroll = PageScroll(self.theme, page)
        scroll.setAccessibleName(words)
        return scroll

    def page(self, name: str) -> PreferencesPage:
        """A page, made now if it was not there."""
        scroll = self.pages.page(name)
        assert isinstance(scroll, PageScroll)
        page = scroll.widget()
        assert isinstance(page, PreferencesPage)
        return page

    def open_page(self, name: str) -> None:
        """Show a page, chosen in the list of subjects."""
        for number in range(self.subjects.count()):
            if self.subjects.item(number).data(_NAME_ROLE) == name:
                self.subjects.setCurrentRow(number)

    def reload(self) -> None:
        """Let the open pages take over what holds now."""
        for number in range(self.subjects.count()):
            name = self.subjects.item(number).data(_NAME_ROLE)
            if self.pages.is_made(name):
                self.page(name).load()

    def _on_subject(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.pages.open(item.data(_NAME_ROLE))
            self.page_opened.emit(item.data(_NAME_ROLE))

    def focusNextPrevChild(self, forward: bool) -> bool:
        return focus_next(self, forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Return belongs to the field it is pressed in: a dialog would take it for its button.
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
