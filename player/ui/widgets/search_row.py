"""Paints what a search found: headings, commands, shows, episodes and lines, with the words that were looked for."""

from __future__ import annotations

import math

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from player.domain.record import Record
from player.ui.theme import FontRole, Radius, Role, Size, Space, Theme
from player.ui.theme.paint import draw_text, fill_rounded, fill_selection
from player.ui.widgets.artwork import ArtworkPainter
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.rows import ROW_ROLE

Index = QModelIndex | QPersistentModelIndex
Ranges = tuple[tuple[int, int], ...]

_ART = 34
_ASIDE = 0.4  # of the line, at most


class SearchHeading(Record):
    """The name of a group."""

    label: str


class SearchRow(Record):
    """Something found. ``icon`` takes the place of artwork; ``hint`` stands at the end.

    ``aside`` follows the title in a fainter ink. ``artwork_behind`` is the show's picture, seen until ``artwork`` is
    there. The ranges are start and length of the words that were looked for.
    """

    title: str
    detail: str = ""
    aside: str = ""
    icon: str = ""
    artwork: str | None = None
    artwork_behind: str | None = None
    artwork_title: str = ""
    hint: str = ""
    title_ranges: Ranges = ()
    detail_ranges: Ranges = ()
    enabled: bool = True


class SearchDelegate(QStyledItemDelegate):
    """Rows of one height; headings are lower."""

    def __init__(self, theme: Theme, store: ArtworkStore | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.artwork = ArtworkPainter(theme, store)

    @property
    def row_height(self) -> int:
        px, metrics = self.theme.px, self.theme.metrics
        text = round(metrics(FontRole.BODY).height() + metrics(FontRole.SMALL).height()) + px(2)
        return max(text, px(_ART)) + 2 * px(7)

    @property
    def heading_height(self) -> int:
        return round(self.theme.metrics(FontRole.SMALL_STRONG).height()) + self.theme.px(16)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt's signature
        heading = isinstance(index.data(ROW_ROLE), SearchHeading)
        return QSize(self.theme.px(240), self.heading_height if heading else self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, SearchHeading):
            self._paint_heading(painter, option, row)
        elif row is not None:
            self._paint_row(painter, option, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, row: SearchHeading) -> None:
        px = self.theme.px
        painter.setFont(self.theme.font(FontRole.SMALL_STRONG))
        painter.setPen(self.theme.color(Role.TEXT_FAINT))
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        draw_text(painter, option.rect.adjusted(px(Space.L), px(8), -px(Space.L), 0), row.label, rtl=rtl)

    def _end(self, option: QStyleOptionViewItem) -> int:
        """How far from the edge a row ends: beside the bar where the list scrolls, which would lie on it."""
        view = option.widget
        scrolls = isinstance(view, QAbstractScrollArea) and view.verticalScrollBar().maximum() > 0
        return self.theme.px(Size.SCROLL_BAR + Space.HAIR if scrolls else 6)

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: SearchRow) -> None:
        px, theme, rect = self.theme.px, self.theme, option.rect
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        start, end = px(6), self._end(option)
        plate = rect.adjusted(end if rtl else start, 0, -(start if rtl else end), 0)
        if option.state & QStyle.StateFlag.State_Selected:
            fill_selection(painter, theme, plate, px(Radius.M))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            fill_rounded(painter, plate, px(Radius.M), theme.color(Role.HOVER))

        def at(left: int, width: int) -> int:
            return rect.left() + rect.right() - left - width + 1 if rtl else left

        side = px(_ART)
        left, right = rect.left() + start + px(10), rect.right() - end - px(10)
        art = QRect(at(left, side), rect.top() + (rect.height() - side) // 2, side, side)
        dpr = painter.device().devicePixelRatioF()
        if row.icon:
            icon = px(Size.ICON)
            pixmap = theme.pixmap(row.icon, Role.TEXT_MUTED, Size.ICON, dpr, mirrored=rtl)
            painter.drawPixmap(art.center().x() - icon // 2 + 1, art.center().y() - icon // 2 + 1, pixmap)
        else:
            radius, behind = px(Radius.S), row.artwork_behind
            self.artwork.paint(painter, art, row.artwork, row.artwork_title, radius=radius, dpr=dpr, behind=behind)
        left += side + px(Space.M)
        if row.hint:
            font = theme.metrics(FontRole.TIME)
            width = round(font.horizontalAdvance(row.hint)) + 1
            right -= width
            painter.setFont(theme.font(FontRole.TIME))
            painter.setPen(theme.color(Role.TEXT_MUTED))
            draw_text(painter, QRect(at(right, width), rect.top(), width, rect.height()), row.hint)
            right -= px(Space.M)
        room = right - left
        title, detail = theme.metrics(FontRole.BODY).height(), theme.metrics(FontRole.SMALL).height()
        tall = title + (detail + px(2) if row.detail else 0)
        top = rect.top() + (rect.height() - tall) / 2
        ink = Role.TEXT if row.enabled else Role.TEXT_MUTED
        aside, gap = self._aside_width(row, room), px(Space.S) if row.aside else 0
        area = QRectF(at(left, room - aside - gap), top, room - aside - gap, title)
        used = math.ceil(self._line(painter, area, row.title, row.title_ranges, FontRole.BODY, ink, rtl))
        if row.aside:
            area = QRectF(at(left + used + gap, aside), top + title - detail, aside, detail)
            self._line(painter, area, row.aside, (), FontRole.SMALL, Role.TEXT_MUTED, rtl)
        if row.detail:
            area = QRectF(at(left, room), top + title + px(2), room, detail)
            self._line(painter, area, row.detail, row.detail_ranges, FontRole.SMALL, Role.TEXT_MUTED, rtl)

    def _aside_width(self, row: SearchRow, room: int) -> int:
        """As wide as it is, but the title keeps the larger share."""
        if not row.aside:
            return 0
        wanted = math.ceil(self.theme.metrics(FontRole.SMALL).horizontalAdvance(row.aside)) + self.theme.px(Space.S)
        return min(wanted, round(room * _ASIDE))

    def _line(
        self, painter: QPainter, area: QRectF, text: str, ranges: Ranges, font: FontRole, ink: Role, rtl: bool
    ) -> float:
        """One line, cut where it is too long, with what was looked for in bold and in the colour of text.

        Gives how much of ``area`` it takes up.
        """
        theme = self.theme
        shown = theme.metrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width() - theme.px(4))
        layout = QTextLayout(shown, theme.font(font))
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        formats = []
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.DemiBold)
        bold.setForeground(theme.color(Role.ACCENT))
        for start, length in ranges:
            if start < len(shown):
                piece = QTextLayout.FormatRange()
                piece.start, piece.length, piece.format = start, min(length, len(shown) - start), bold  # type: ignore[attr-defined]
                formats.append(piece)
        layout.setFormats(formats)
        layout.beginLayout()
        line = layout.createLine()
        if line.isValid():
            line.setLineWidth(area.width())
        layout.endLayout()
        painter.setPen(theme.color(ink))
        painter.setClipRect(area)
        # A line with signs from another font stands lower: its letters stay where they are.
        rise = line.ascent() - theme.metrics(font).ascent() if line.isValid() else 0.0
        layout.draw(painter, QPointF(area.left(), area.top() - rise))
        painter.setClipping(False)
        return min(line.naturalTextWidth(), area.width()) if line.isValid() else 0.0


def search_row_text(row: SearchRow | SearchHeading) -> str:
    """The row in words, for ``Qt.AccessibleTextRole``."""
    if isinstance(row, SearchHeading):
        return row.label
    return ", ".join(part for part in (row.title, row.aside, row.detail, row.hint) if part)
