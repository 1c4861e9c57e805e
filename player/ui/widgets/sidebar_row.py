"""Paints the sidebar's rows: lists with icon and count, shows with artwork and unplayed count, headings of groups.

A model gives a ``ShowRow``, ``NavRow`` or ``HeadingRow`` under ``ROW_ROLE`` and ``sidebar_row_text`` of it under
``Qt.AccessibleTextRole``.
"""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from player.ui.theme import FontRole, Radius, Role, Size, Space, Theme
from player.ui.theme.paint import draw_text, fill_rounded, fill_selection, focus_ring
from player.ui.widgets.artwork import ArtworkPainter
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.kept_rows import KeptRows
from player.ui.widgets.rows import ROW_ROLE, HeadingRow, NavRow, ShowRow, SidebarRow
from player.ui.widgets.tips import show_tip

Index = QModelIndex | QPersistentModelIndex
_COUNT_FONTS = {ShowRow: FontRole.CAPTION_STRONG, NavRow: FontRole.TIME}


class SidebarDelegate(QStyledItemDelegate):
    """Rows are as wide as the view; the view itself needs no margins."""

    def __init__(self, theme: Theme, store: ArtworkStore | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._artwork = ArtworkPainter(theme, store)
        self._kept = KeptRows(theme, self)
        self._nav = self._show = self._heading = 0
        self._restyle()
        theme.resized.connect(self._restyle)

    def _restyle(self) -> None:
        px, metrics = self.theme.px, self.theme.metrics(FontRole.BODY)
        text = round(metrics.height())
        before = (self._nav, self._show, self._heading)
        self._nav = max(text, px(Size.ICON_S)) + 2 * px(7)
        self._show = max(text, px(Size.ART_SIDEBAR)) + 2 * px(5)
        self._heading = round(self.theme.metrics(FontRole.SMALL_STRONG).height()) + px(16) + px(5)
        parent = self.parent()
        # Not the first time: asking for a viewport makes PySide set up half of Qt's widgets, and nothing is shown yet.
        if before[0] and isinstance(parent, QAbstractItemView):
            if before != (self._nav, self._show, self._heading):
                parent.scheduleDelayedItemsLayout()
            parent.viewport().update()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt's signature
        row = index.data(ROW_ROLE)
        height = self._show if isinstance(row, ShowRow) else self._heading if isinstance(row, HeadingRow) else self._nav
        return QSize(self.theme.px(120), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)

        def draw(onto: QPainter) -> None:
            onto.setRenderHint(QPainter.RenderHint.Antialiasing)
            if isinstance(row, HeadingRow):
                self._paint_heading(onto, option, row)
            elif row is not None:
                self._paint_entry(onto, option, row)

        self._kept.paint_row(painter, option, self._look(painter, row), draw)

    def _look(self, painter: QPainter, row: SidebarRow | None) -> Hashable | None:
        if row is None:
            return None
        picture = 0
        if isinstance(row, ShowRow):
            side, radius = self.theme.px(Size.ART_SIDEBAR), self.theme.px(Radius.S)
            picture = self._artwork.look(row.artwork, side, radius=radius, dpr=painter.device().devicePixelRatioF())
        return row, picture

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, row: HeadingRow) -> None:
        px, theme = self.theme.px, self.theme
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        rect = option.rect.adjusted(px(10) + px(10), px(16), -px(20), -px(5))
        painter.setFont(theme.font(FontRole.SMALL_STRONG))
        painter.setPen(theme.color(Role.TEXT_FAINT))
        metrics = theme.metrics(FontRole.SMALL_STRONG)
        room = rect.width() - px(18)
        text = metrics.elidedText(row.label, Qt.TextElideMode.ElideRight, room)
        draw_text(painter, rect, text, rtl=rtl)
        if row.collapsed is not None:
            name = ("chevron-left" if rtl else "chevron-right") if row.collapsed else "chevron-down"
            left = rect.left() if rtl else rect.right() - px(14)
            pixmap = theme.pixmap(name, Role.TEXT_FAINT, 14, painter.device().devicePixelRatioF())
            painter.drawPixmap(left, rect.center().y() - px(14) // 2 + 1, pixmap)
        if row.count:
            painter.setFont(theme.font(FontRole.CAPTION_STRONG))
            painter.setPen(theme.color(Role.ACCENT))
            side = rect.adjusted(px(22), 0, 0, 0) if rtl else rect.adjusted(0, 0, -px(22), 0)
            draw_text(painter, side, row.count, rtl=rtl, at_end=True)
        self._paint_focus(painter, option, option.rect.adjusted(px(10), px(10), -px(10), -px(1)))

    def _parts(self, rect: QRect, row: ShowRow | NavRow) -> tuple[QRect, QRect, QRect, QRect]:
        """Where picture, name, count and mark stand in a row, from left to right."""
        px = self.theme.px
        plate = rect.adjusted(px(10), 0, -px(10), 0)
        middle, left, right = plate.top() + plate.height() // 2, plate.left() + px(10), plate.right() - px(10)
        side, mark = px(Size.ART_SIDEBAR if isinstance(row, ShowRow) else Size.ICON), px(14)
        picture = QRect(left, middle - side // 2, side, side)
        marked = QRect(right - mark, middle - mark // 2, mark, mark)
        if isinstance(row, ShowRow) and row.has_error:
            right -= mark + px(6)
        text = _count(row)
        width = round(self.theme.metrics(_COUNT_FONTS[type(row)]).horizontalAdvance(text) + 1) if text else 0
        counted = QRect(right - width, plate.top(), width, plate.height())
        right -= width + px(Space.S) if text else 0
        start = left + side + px(10)
        return picture, QRect(start, plate.top(), right - start, plate.height()), counted, marked

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, row: ShowRow | NavRow) -> None:
        px, theme, rect = self.theme.px, self.theme, option.rect
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        plate = rect.adjusted(px(10), 0, -px(10), 0)
        if selected:
            fill_selection(painter, theme, plate, px(Radius.M))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            fill_rounded(painter, plate, px(Radius.M), theme.color(Role.HOVER))
        picture, named, counted, marked = (_placed(part, rect, rtl) for part in self._parts(rect, row))
        dpr = painter.device().devicePixelRatioF()
        if isinstance(row, ShowRow):
            self._artwork.paint(painter, picture, row.artwork, row.title, radius=px(Radius.S), dpr=dpr)
            count_role = Role.ACCENT
            if row.has_error:
                painter.drawPixmap(marked.topLeft(), theme.pixmap("warning", Role.ERROR, 14, dpr))
        else:
            role = Role.ACCENT if selected else Role.TEXT_MUTED
            painter.drawPixmap(picture.topLeft(), theme.pixmap(row.icon, role, Size.ICON, dpr, mirrored=rtl))
            count_role = Role.ACCENT if selected else Role.TEXT_FAINT
        if text := _count(row):
            painter.setFont(theme.font(_COUNT_FONTS[type(row)]))
            painter.setPen(theme.color(count_role))
            draw_text(painter, counted, text)
        font_role = FontRole.BODY_STRONG if selected else FontRole.BODY
        painter.setFont(theme.font(font_role))
        painter.setPen(theme.color(Role.ACCENT if selected else Role.TEXT))
        shown = theme.metrics(font_role).elidedText(_name(row), Qt.TextElideMode.ElideRight, named.width())
        draw_text(painter, named, shown, rtl=rtl)
        self._paint_focus(painter, option, plate)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        row = index.data(ROW_ROLE)
        if event.type() is not QEvent.Type.ToolTip or not isinstance(row, ShowRow | NavRow):
            return super().helpEvent(event, view, option, index)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        metrics = self.theme.metrics(FontRole.BODY_STRONG if selected else FontRole.BODY)
        is_cut = metrics.horizontalAdvance(_name(row)) > self._parts(option.rect, row)[1].width()
        tells = is_cut or (isinstance(row, ShowRow) and row.has_error)
        show_tip(self.theme, view.viewport(), sidebar_row_text(row) if tells else "", event, option.rect)
        return True

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        if option.state & QStyle.StateFlag.State_HasFocus and self.theme.keyboard.leads:
            focus_ring(painter, self.theme, rect, self.theme.px(Radius.M))


def _name(row: ShowRow | NavRow) -> str:
    return row.title if isinstance(row, ShowRow) else row.label


def _count(row: ShowRow | NavRow) -> str:
    if isinstance(row, NavRow):
        return row.count
    return QLocale().toString(row.unplayed) if row.unplayed else ""


def _placed(part: QRect, within: QRect, rtl: bool) -> QRect:
    left = within.left() + within.right() - part.right() if rtl else part.left()
    return QRect(left, part.top(), part.width(), part.height())


def sidebar_row_text(row: SidebarRow) -> str:
    """The row in words, for ``Qt.AccessibleTextRole``."""
    words = QCoreApplication.translate
    if isinstance(row, NavRow):
        return f"{row.label}, {row.count}" if row.count else row.label
    if isinstance(row, HeadingRow):
        if row.collapsed is None:
            return row.label
        state = words("SidebarDelegate", "collapsed") if row.collapsed else words("SidebarDelegate", "expanded")
        return ", ".join(part for part in (row.label, row.count, state) if part)
    parts = [row.title]
    if row.unplayed:
        parts.append(words("SidebarDelegate", "%n unplayed", "", row.unplayed))
    if row.has_error:
        parts.append(words("SidebarDelegate", "could not be refreshed"))
    return ", ".join(parts)
