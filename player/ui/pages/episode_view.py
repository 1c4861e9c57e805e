"""The view of a list of episodes: several rows at once, keys, and rows that can be dragged to another place."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from player.ui.models.episode_list import MIME
from player.ui.shortcuts import Shortcuts
from player.ui.theme import Role, Theme
from player.ui.theme.paint import drop_line
from player.ui.widgets.row_view import RowView

MOST_DRAGGED_ROWS = 4


class EpisodeView(RowView):
    """``rows_dropped(int)``: the selected rows were dropped before this row (the number of rows for the end).
    ``key_pressed(id)``: a key of the table of shortcuts that was named to ``listen_for``."""

    rows_dropped = Signal(int)
    key_pressed = Signal(str)

    def __init__(self, theme: Theme, shortcuts: Shortcuts) -> None:
        super().__init__()
        self.theme = theme
        self._shortcuts = shortcuts
        self._heard: tuple[str, ...] = ()
        self._gap = -1
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def set_movable(self, movable: bool) -> None:
        """Whether rows can be dragged."""
        mode = QAbstractItemView.DragDropMode
        self.setDragDropMode(mode.InternalMove if movable else mode.NoDragDrop)
        self._show_gap(-1)

    def listen_for(self, shortcut_ids: Iterable[str]) -> None:
        """Tell of these keys. They are no shortcuts of Qt's: Return and letters belong to whoever has the focus."""
        self._heard = tuple(shortcut_ids)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        for shortcut_id in self._heard:
            if self._shortcuts.matches(shortcut_id, event):
                self.key_pressed.emit(shortcut_id)
                return
        super().keyPressEvent(event)

    @property
    def selected_ranges(self) -> list[range]:
        """The numbers of the selected rows from the top, as stretches: all of 100,000 rows are one."""
        parts = [range(part.top(), part.bottom() + 1) for part in self.selectionModel().selection()]
        return sorted(parts, key=lambda part: part.start)

    @property
    def selected_rows(self) -> list[int]:
        """The numbers of the selected rows from the top."""
        return [*chain.from_iterable(self.selected_ranges)]

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # --- drag and drop ----------------------------------------------------------------------------------------------

    def startDrag(self, supported_actions: Qt.DropAction) -> None:  # noqa: ARG002  Qt's signature
        """Qt's own would take the rows out afterwards; here who listens to ``rows_dropped`` moves them."""
        rows = self.selected_rows
        if not rows:
            return
        drag = QDrag(self)
        model = self.model()
        drag.setMimeData(model.mimeData([model.index(row, 0) for row in rows]))
        drag.setPixmap(self._picture(rows))
        drag.setHotSpot(QPoint(self.theme.px(24), self.row_height // 2))
        drag.exec(Qt.DropAction.MoveAction)
        self._show_gap(-1)

    def _picture(self, rows: list[int]) -> QPixmap:
        shown = rows[:MOST_DRAGGED_ROWS]
        width, dpr = self.viewport().width(), self.devicePixelRatioF()
        picture = QPixmap(round(width * dpr), round(self.row_height * len(shown) * dpr))
        picture.setDevicePixelRatio(dpr)
        picture.fill(self.theme.color(Role.CARD))
        painter = QPainter(picture)
        painter.setOpacity(0.92)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        for place, row in enumerate(shown):
            option.rect = QRect(0, place * self.row_height, width, self.row_height)
            self.itemDelegate().paint(painter, option, self.model().index(row, 0))
        painter.end()
        return picture

    def _is_ours(self, source: object, data: QMimeData) -> bool:
        return source is self and data.hasFormat(MIME)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._is_ours(event.source(), event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        # Qt's own scrolls where the mouse is near an edge.
        super().dragMoveEvent(event)
        if self._is_ours(event.source(), event.mimeData()):
            event.acceptProposedAction()
            self._show_gap(self.gap_at(event.position().toPoint()))
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_gap(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        if self._is_ours(event.source(), event.mimeData()):
            event.acceptProposedAction()
            self.rows_dropped.emit(self.gap_at(event.position().toPoint()))
        self.setState(QAbstractItemView.State.NoState)
        self._show_gap(-1)

    def gap_at(self, point: QPoint) -> int:
        """The row before which something dropped at ``point`` goes."""
        height = self.row_height
        return max(0, min(self.row_count, (point.y() + self.verticalOffset() + height // 2) // height))

    def _show_gap(self, gap: int) -> None:
        if gap != self._gap:
            self._gap = gap
            self.viewport().update()

    def paint_over(self, painter: QPainter) -> None:
        if self._gap >= 0:
            drop_line(painter, self.theme, self._gap * self.row_height - self.verticalOffset(), self.viewport().rect())
