"""The list of shows that directories found: Return or a press on its button subscribes to one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from player.ui.models.found_shows import FoundShows
from player.ui.theme import Role, Theme
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.found_show_row import FoundShowDelegate, Mark
from player.ui.widgets.row_view import RowView
from player.ui.widgets.scroll import dress_list


class FoundShowsView(RowView):
    """``subscribe_requested(FoundShow)``; ``left`` on Up above the first row; ``typed(str)``: letters for the field."""

    subscribe_requested = Signal(object)
    left = Signal()
    typed = Signal(str)

    def __init__(self, theme: Theme, artwork: ArtworkStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName("foundShows")
        self.setAccessibleName(self.tr("Shows found"))
        self.setAccessibleDescription(self.tr("Enter subscribes to the show that is chosen."))
        self._delegate = FoundShowDelegate(theme, artwork, self)
        self.found = FoundShows(self._delegate.spoken, self)
        dress_list(self, theme, Role.WINDOW)
        self.setItemDelegate(self._delegate)
        self.setModel(self.found)
        self._pressed = self._hot = -1
        self.return_pressed.connect(self._subscribe)
        artwork.ready.connect(self._on_picture)
        theme.resized.connect(self.scheduleDelayedItemsLayout)

    def _on_picture(self, url: str) -> None:
        if self.isVisible() and any(show.image_url == url for show in self.found.shows):
            self.viewport().update()

    def choose(self) -> None:
        """Take the focus, at the row that was chosen before or the first."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.found.index(0))
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _subscribe(self, index: QModelIndex) -> None:
        if not 0 <= index.row() < len(self.found.shows):
            return
        show = self.found.shows[index.row()]
        if self.found.mark_of(show) is Mark.NONE:
            self.found.set_mark(show.feed_url, Mark.COMING)
            self.subscribe_requested.emit(show)

    # --- keys ---------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._subscribe(self.currentIndex())
        elif held == Qt.KeyboardModifier.NoModifier and event.text().isprintable() and event.text():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    # --- mouse --------------------------------------------------------------------------------------------------------

    def _button_at(self, event: QMouseEvent) -> int:
        """The row whose button is below the mouse; -1 for none."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        rect = self.visualRect(index)
        inside = index.isValid() and self._delegate.button_rect(rect, rtl=self.isRightToLeft()).contains(at)
        return index.row() if inside else -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._button_at(event) if event.button() == Qt.MouseButton.LeftButton else -1
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        row, self._pressed = self._pressed, -1
        if row >= 0 and row == self._button_at(event):
            self._subscribe(self.found.index(row))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._set_hot(self._button_at(event))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self._set_hot(-1)
        return super().viewportEvent(event)

    def _set_hot(self, row: int) -> None:
        if row == self._hot:
            return
        for changed in (self._hot, row):
            if changed >= 0:
                self.viewport().update(self.visualRect(self.found.index(changed)))
        self._hot = row
