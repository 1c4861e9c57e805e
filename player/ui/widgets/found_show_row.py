"""Paints a show that directories found: artwork, title, who makes it, a line about it, and Subscribe or its mark."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QCursor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from player.domain.record import Record
from player.ui.theme import FontRole, Radius, Role, Size, Space, Theme
from player.ui.theme.paint import draw_text, fill_rounded, fill_selection, focus_ring, stroke_rounded
from player.ui.widgets.artwork import ArtworkPainter
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.rows import ROW_ROLE

Index = QModelIndex | QPersistentModelIndex

_BUTTON = 30


class Mark(StrEnum):
    """How far a show is from being subscribed."""

    NONE = "none"
    COMING = "coming"
    SUBSCRIBED = "subscribed"


class FoundShowRow(Record):
    """A show as its row shows it."""

    title: str
    author: str = ""
    description: str = ""
    artwork: str | None = None
    mark: Mark = Mark.NONE


class FoundShowDelegate(QStyledItemDelegate):
    """Rows of one height. ``button_rect`` is where a press subscribes."""

    def __init__(self, theme: Theme, store: ArtworkStore | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._artwork = ArtworkPainter(theme, store)
        self._words = {
            Mark.NONE: self.tr("Subscribe"),
            Mark.COMING: self.tr("Subscribing…"),
            Mark.SUBSCRIBED: self.tr("Subscribed"),
        }

    @property
    def row_height(self) -> int:
        """Logical pixels, the same for every row."""
        px, line = self.theme.px, self.theme.metrics(FontRole.SMALL).height()
        text = self.theme.metrics(FontRole.BODY_STRONG).height() + 2 * line + px(Space.XS)
        return max(round(text), px(Size.ART_ROW)) + 2 * px(Space.S)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt's signature
        return QSize(self.theme.px(240), self.row_height)

    def spoken(self, row: FoundShowRow) -> str:
        """The row in words, for assistive tools."""
        mark = "" if row.mark is Mark.NONE else self._words[row.mark]
        return ", ".join(part for part in (row.title, row.author, mark, row.description) if part)

    # --- geometry, mirrored where people read from the right --------------------------------------------------------

    def _mark_width(self) -> int:
        """The same in all rows, so that nothing moves when a show is subscribed."""
        metrics, px = self.theme.metrics(FontRole.BODY_MEDIUM), self.theme.px
        icon = px(Size.ICON_S + 6)
        words = (metrics.horizontalAdvance(text) + (icon if mark is Mark.SUBSCRIBED else 0)
                 for mark, text in self._words.items())  # fmt: skip
        return round(max(words)) + 2 * px(Space.M)

    def button_rect(self, rect: QRect, *, rtl: bool) -> QRect:
        """Where the button or mark stands in the ``rect`` of a row."""
        width, px = self._mark_width(), self.theme.px
        height = max(px(_BUTTON), round(self.theme.metrics(FontRole.BODY_MEDIUM).height()) + px(Space.S))
        end = px(Space.M + Size.SCROLL_BAR)
        left = rect.left() + end if rtl else rect.right() + 1 - end - width
        return QRect(left, rect.top() + (rect.height() - height) // 2, width, height)

    # --- painting ---------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_row(painter, option, row)
        painter.restore()

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: FoundShowRow) -> None:
        px, theme, rect = self.theme.px, self.theme, option.rect
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        flags = QStyle.StateFlag
        selected = bool(option.state & flags.State_Selected)
        end, plate_radius = px(Size.SCROLL_BAR), px(Radius.M)
        plate = rect.adjusted(end if rtl else 0, 1, 0 if rtl else -end, -1)
        if selected:
            fill_selection(painter, theme, plate, plate_radius)
        elif option.state & flags.State_MouseOver:
            fill_rounded(painter, plate, plate_radius, theme.color(Role.HOVER))
        side = px(Size.ART_ROW)
        left = rect.right() + 1 - px(Space.S) - side if rtl else rect.left() + px(Space.S)
        art = QRect(left, rect.top() + (rect.height() - side) // 2, side, side)
        dpr = painter.device().devicePixelRatioF()
        self._artwork.paint(painter, art, row.artwork, row.title, radius=px(Radius.S), dpr=dpr)
        if theme.is_dark:  # a black cover would have no edge
            stroke_rounded(painter, QRectF(art), px(Radius.S), theme.color(Role.LINE))
        button = self.button_rect(rect, rtl=rtl)
        gap = px(Space.M)
        if rtl:
            text = QRect(button.right() + 1 + gap, rect.top(), art.left() - button.right() - 1 - 2 * gap, rect.height())
        else:
            text = QRect(art.right() + 1 + gap, rect.top(), button.left() - art.right() - 1 - 2 * gap, rect.height())
        self._paint_text(painter, text, row, rtl=rtl)
        self._paint_mark(painter, option, button, row.mark, rtl=rtl)
        if option.state & flags.State_HasFocus and theme.keyboard.leads:
            focus_ring(painter, theme, QRectF(plate), plate_radius)

    def _paint_text(self, painter: QPainter, area: QRect, row: FoundShowRow, *, rtl: bool) -> None:
        theme = self.theme
        lines = [(row.title, FontRole.BODY_STRONG, Role.TEXT)]
        lines += [(text, FontRole.SMALL, Role.TEXT_MUTED) for text in (row.author, row.description) if text]
        heights = [theme.metrics(font).height() for _, font, _ in lines]
        top = area.top() + (area.height() - sum(heights) - theme.px(1) * (len(lines) - 1)) / 2
        for (text, font, ink), height in zip(lines, heights, strict=True):
            shown = theme.metrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
            painter.setFont(theme.font(font))
            painter.setPen(theme.color(ink))
            draw_text(painter, QRectF(area.left(), top, area.width(), height), shown, rtl=rtl)
            top += height + theme.px(1)

    def _paint_mark(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, mark: Mark, *, rtl: bool
    ) -> None:
        theme, px, words = self.theme, self.theme.px, self._words[mark]
        painter.setFont(theme.font(FontRole.BODY_MEDIUM))
        if mark is Mark.NONE:
            painter.setPen(theme.color(self._paint_button(painter, option, area)))
            draw_text(painter, area, words, centered=True)
            return
        painter.setPen(theme.color(Role.TEXT_MUTED))
        if mark is Mark.COMING:
            draw_text(painter, area, words, centered=True)
            return
        icon, gap = px(Size.ICON_S), px(6)
        width = icon + gap + round(theme.metrics(FontRole.BODY_MEDIUM).horizontalAdvance(words)) + 1
        left = area.left() + (area.width() - width) // 2
        tick = theme.pixmap("check", Role.SUCCESS, Size.ICON_S, painter.device().devicePixelRatioF())
        painter.drawPixmap(left + width - icon if rtl else left, area.center().y() - icon // 2 + 1, tick)
        text = QRect(left if rtl else left + icon + gap, area.top(), width - icon - gap, area.height())
        draw_text(painter, text, words, rtl=rtl)

    def _paint_button(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect) -> Role:
        """The button's ground; gives the ink of what stands on it. In the row that is chosen it is what Return does."""
        theme, radius, flags = self.theme, self.theme.px(Radius.M), QStyle.StateFlag
        view = option.widget
        hovered = bool(option.state & flags.State_MouseOver) and area.contains(
            view.viewport().mapFromGlobal(QCursor.pos())
        )
        if option.state & flags.State_Selected:
            fill_rounded(painter, area, radius, theme.color(Role.ACCENT_HOVER if hovered else Role.ACCENT))
            return Role.ON_ACCENT
        fill_rounded(painter, area, radius, theme.color(Role.CARD))
        if hovered:
            fill_rounded(painter, area, radius, theme.color(Role.HOVER))
        stroke_rounded(painter, area, radius, theme.color(Role.LINE_STRONG if theme.high_contrast else Role.LINE))
        return Role.TEXT
