"""The bookmarks of an episode: go there, write a note, copy, delete."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from player.domain.models import Bookmark
from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.widgets.buttons import IconButton, LinkButton
from player.ui.widgets.labels import Label
from player.ui.widgets.menu import Menu
from player.ui.widgets.section import Section, clear_layout
from player.ui.widgets.times import clock_text


class BookmarkList(Section):
    """``seek_requested(float)``; ``note_requested``, ``copy_requested`` and ``remove_requested`` with the Bookmark."""

    seek_requested = Signal(float)
    note_requested = Signal(object)
    copy_requested = Signal(object)
    remove_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, QCoreApplication.translate("BookmarkList", "Bookmarks"), parent)
        self.setObjectName("bookmarksView")
        self._shown: tuple[Bookmark, ...] = ()
        self.hide()

    def set_bookmarks(self, bookmarks: Sequence[Bookmark]) -> None:
        """List these in order of time."""
        if tuple(bookmarks) == self._shown:
            return
        self._shown = tuple(bookmarks)
        clear_layout(self.body)
        rows = [self._row(bookmark) for bookmark in bookmarks]
        # Notes begin at one line, however long the times are.
        widest = max((there.sizeHint().width() for _, there in rows), default=0)
        for row, there in rows:
            there.setFixedWidth(widest)
            self.body.addWidget(row)

    def _row(self, bookmark: Bookmark) -> tuple[QWidget, LinkButton]:
        theme = self.theme
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(Space.S))
        time = clock_text(bookmark.at_s)
        there = LinkButton(theme, time)
        there.flush = True  # in line with the headings above it
        there.setAccessibleName(self.tr("Go to the bookmark at {time}").format(time=time))
        there.clicked.connect(lambda: self.seek_requested.emit(bookmark.at_s))
        color = Role.TEXT if bookmark.note else Role.TEXT_MUTED
        note = Label(theme, bookmark.note or self.tr("No note"), FontRole.BODY, color, wrap=True, selectable=True)
        # The first line beside the time, however many follow.
        note.setContentsMargins(0, theme.px(Space.XS), 0, theme.px(Space.XS))
        more = IconButton(theme, "more", self.tr("More about the bookmark at {time}").format(time=time), size=26)
        more.clicked.connect(lambda: self._open_menu(more, bookmark))
        layout.addWidget(there, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(note, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        return row, there

    def _open_menu(self, button: IconButton, bookmark: Bookmark) -> None:
        menu = Menu(self.theme, parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        note = self.tr("Edit the note") if bookmark.note else self.tr("Write a note")
        menu.add(note, lambda: self.note_requested.emit(bookmark), icon="edit")
        menu.add(self.tr("Copy"), lambda: self.copy_requested.emit(bookmark), icon="copy")
        menu.add(self.tr("Delete"), lambda: self.remove_requested.emit(bookmark), icon="trash")
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
