"""Rows that delegates paint, for tests that look at the picture."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from player.ui.widgets.episode_row import EpisodeDelegate
from player.ui.widgets.rows import ROW_ROLE


class Rows(QAbstractListModel):
    def __init__(self, rows, parent=None):
        super().__init__(parent)
        self.rows = rows

    def rowCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index, role=0):
        return self.rows[index.row()] if role == ROW_ROLE else None


def render(delegate, row, *, width=352, rtl=False, state=QStyle.StateFlag.State_Enabled) -> QImage:
    height = getattr(delegate, "row_height", 40)
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, height)
    option.state = state
    option.direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    painter = QPainter(image)
    if isinstance(delegate, EpisodeDelegate):
        delegate.paint_row(painter, option, row)
    else:
        model = Rows([row])  # an index does not keep its model alive
        delegate.paint(painter, option, model.index(0, 0))
    painter.end()
    return image


def has_color(image: QImage, rect: QRect, color) -> bool:
    return any(
        image.pixelColor(x, y) == color
        for x in range(rect.left(), rect.right() + 1)
        for y in range(rect.top(), rect.bottom() + 1)
    )
