"""A list of names that can be ticked, for choosing several of many."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from player.ui.theme import FontRole, Radius, Role, Space, Theme
from player.ui.theme.paint import draw_text, fill_rounded, focus_ring
from player.ui.widgets.scroll import dress_list
from player.ui.widgets.tick_boxes import BOX, paint_tick

Index = QModelIndex | QPersistentModelIndex

_KEY_ROLE = int(Qt.ItemDataRole.UserRole)


def row_height(theme: Theme) -> int:
    """Of a row, in logical pixels."""
    return max(theme.px(BOX), round(theme.metrics(FontRole.BODY).height())) + 2 * theme.px(6)


class CheckList(QListWidget):
    """``toggled`` after each change. Space or a click ticks the row; letters go to the row that begins with them."""

    toggled = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(name)
        dress_list(self, theme, Role.CARD)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_TickDelegate(theme, self))
        self.itemClicked.connect(self._on_clicked)
        self.itemChanged.connect(lambda _item: self.toggled.emit())
        self._most = 0
        theme.resized.connect(self._fit)

    def add(self, key: int, text: str, *, checked: bool = False) -> None:
        """A row; ``key`` stands for it."""
        item = QListWidgetItem(text)
        item.setData(_KEY_ROLE, key)
        # Not checkable by Qt itself, which would toggle it on a click once more than we do.
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
        self.addItem(item)

    def show_rows(self, most: int) -> None:
        """Be as high as the rows there are, and as ``most`` of them where there are more: none is cut through."""
        self._most = most
        self._fit()

    def _fit(self) -> None:
        if self._most:
            self.setFixedHeight(max(1, min(self._most, self.count())) * row_height(self.theme))

    @property
    def checked(self) -> tuple[int, ...]:
        """The keys of the ticked rows, in order."""
        items = (self.item(number) for number in range(self.count()))
        return tuple(item.data(_KEY_ROLE) for item in items if item.checkState() is Qt.CheckState.Checked)

    def set_checked(self, keys: Iterable[int]) -> None:
        """Tick these and no others."""
        wanted = set(keys)
        for number in range(self.count()):
            on = self.item(number).data(_KEY_ROLE) in wanted
            self.item(number).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _on_clicked(self, item: QListWidgetItem) -> None:
        on = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)

    def keyPressEvent(self, event: object) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentItem() is not None:  # type: ignore[attr-defined]
            self._on_clicked(self.currentItem())
        else:
            super().keyPressEvent(event)  # type: ignore[arg-type]


class _TickDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt's signature
        return QSize(self.theme.px(120), row_height(self.theme))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        px, theme = self.theme.px, self.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        rect = QRectF(option.rect)
        if hovered:
            fill_rounded(painter, rect, 0, theme.color(Role.HOVER))
        side, edge = px(BOX), px(Space.S)
        left = rect.right() - edge - side if rtl else rect.left() + edge
        mark = QRectF(left, rect.top() + (rect.height() - side) / 2, side, side)
        state = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
        paint_tick(painter, theme, mark, state, hovered=hovered)
        painter.setFont(theme.font(FontRole.BODY))
        painter.setPen(theme.color(Role.TEXT))
        start = edge + side + px(Space.S)
        area = rect.adjusted(edge, 0, -start, 0) if rtl else rect.adjusted(start, 0, -edge, 0)
        text = theme.metrics(FontRole.BODY).elidedText(index.data(), Qt.TextElideMode.ElideRight, area.width())
        draw_text(painter, area, text, rtl=rtl)
        if option.state & QStyle.StateFlag.State_HasFocus and theme.keyboard.leads:
            inner = rect.adjusted(1, 1, -1, -1)
            focus_ring(painter, theme, inner, px(Radius.S))
        painter.restore()
