"""Paints bookmarks in their list: artwork, note, episode, and the time at the side."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from player.domain.record import Record
from player.ui.theme import FontRole, Radius, Role, Size, Theme
from player.ui.theme.paint import draw_text, fill_selection, focus_ring
from player.ui.widgets.artwork import ArtworkPainter
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.rows import ROW_ROLE
from player.ui.widgets.text_lines import elided_lines
from player.ui.widgets.tips import show_tip

Index = QModelIndex | QPersistentModelIndex
_NOTE_LINES = 2


class BookmarkRow(Record):
    """A bookmark as its row shows it; ``time`` and ``made`` are ready to read.

    ``artwork_behind`` is the show's picture, seen until the episode's is there.
    """

    note: str
    episode: str
    show: str
    time: str
    made: str
    artwork: str | None = None
    artwork_behind: str | None = None


class BookmarkDelegate(QStyledItemDelegate):
    """Rows are all of one height, so that a list of any length lays out at once."""

    def __init__(self, theme: Theme, store: ArtworkStore | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.artwork = ArtworkPainter(theme, store)
        self._restyle()
        theme.resized.connect(self._restyle)

    def _restyle(self) -> None:
        px = self.theme.px
        self._strong, self._small = self.theme.font(FontRole.BODY_STRONG), self.theme.font(FontRole.SMALL)
        self._strong_line = round(self.theme.metrics(FontRole.BODY_STRONG).height() * 1.06)
        self._small_line = round(self.theme.metrics(FontRole.SMALL).height() * 1.1)
        self._side, self._gap, self._art = px(18), px(12), px(Size.ART_ROW)
        text = _NOTE_LINES * self._strong_line + self._small_line + px(2)
        self._height = max(text, self._art) + 2 * px(11)
        view = self.parent()
        if isinstance(view, QAbstractItemView):
            view.scheduleDelayedItemsLayout()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt's signature
        return QSize(self.theme.px(240), self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: BookmarkRow = index.data(ROW_ROLE)
        painter.save()
        self._paint_ground(painter, option)
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        art, text, clock = self._parts(option.rect, row, rtl)
        radius, dpr = self.theme.px(Radius.S), painter.device().devicePixelRatioF()
        title, behind = row.show or row.episode, row.artwork_behind
        self.artwork.paint(painter, art, row.artwork, title, radius=radius, dpr=dpr, behind=behind)
        self._paint_words(painter, row, text, rtl)
        painter.setFont(self.theme.font(FontRole.TIME))
        painter.setPen(self.theme.color(Role.ACCENT))
        draw_text(painter, clock, row.time, centered=True)
        painter.restore()

    def _parts(self, rect: QRect, row: BookmarkRow, rtl: bool) -> tuple[QRect, QRect, QRect]:
        """Artwork, words and time."""
        time = round(self.theme.metrics(FontRole.TIME).horizontalAdvance(row.time)) + 1
        art = QRect(rect.left() + self._side, rect.top() + (rect.height() - self._art) // 2, self._art, self._art)
        left = art.right() + 1 + self._gap
        width = rect.right() + 1 - self._side - time - self._gap - left
        text = QRect(left, rect.top(), width, rect.height())
        clock = QRect(rect.right() + 1 - self._side - time, rect.top(), time, rect.height())
        if rtl:
            return tuple(_mirrored(one, rect) for one in (art, text, clock))  # type: ignore[return-value]
        return art, text, clock

    def _lines(self, row: BookmarkRow, width: int) -> tuple[list[str], str, bool]:
        """The lines above, the one below them, and whether something of them is cut off."""
        head, below = (row.note, f"{row.episode} · {row.show}") if row.note else (row.episode, row.show)
        lines, cut = elided_lines(head, self._strong, width, _NOTE_LINES)
        meta, meta_cut = elided_lines(f"{below} · {row.made}", self._small, width, 1)
        return lines, meta[0], cut or meta_cut

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        row: BookmarkRow | None = index.data(ROW_ROLE)
        if event.type() is not QEvent.Type.ToolTip or row is None:
            return super().helpEvent(event, view, option, index)
        is_cut = self._lines(row, self._parts(option.rect, row, False)[1].width())[2]
        words = "\n".join(part for part in (row.note, row.episode, row.show, row.made) if part)
        show_tip(self.theme, view.viewport(), words if is_cut else "", event, option.rect)
        return True

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rect, flags = option.rect, QStyle.StateFlag
        if option.state & flags.State_Selected:
            fill_selection(painter, self.theme, rect)
        elif option.state & flags.State_MouseOver:
            painter.fillRect(rect, self.theme.color(Role.HOVER))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self.theme.color(Role.LINE))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & flags.State_HasFocus and self.theme.keyboard.leads:
            inset = self.theme.px(2)
            area = QRectF(rect).adjusted(inset, inset, -inset, -inset - 1)
            focus_ring(painter, self.theme, area, self.theme.px(Radius.S))

    def _paint_words(self, painter: QPainter, row: BookmarkRow, text: QRect, rtl: bool) -> None:
        lines, meta, _ = self._lines(row, text.width())
        y = text.top() + (text.height() - len(lines) * self._strong_line - self._small_line - self.theme.px(2)) // 2
        painter.setFont(self._strong)
        painter.setPen(self.theme.color(Role.TEXT))
        for line in lines:
            draw_text(painter, QRect(text.left(), y, text.width(), self._strong_line), line, rtl=rtl)
            y += self._strong_line
        painter.setFont(self._small)
        painter.setPen(self.theme.color(Role.TEXT_MUTED))
        below_rect = QRect(text.left(), y + self.theme.px(2), text.width(), self._small_line)
        draw_text(painter, below_rect, meta, rtl=rtl)


def _mirrored(rect: QRect, within: QRect) -> QRect:
    return QRect(within.left() + within.right() - rect.right(), rect.top(), rect.width(), rect.height())


def bookmark_row_text(row: BookmarkRow) -> str:
    """The whole row as a sentence for ``Qt.AccessibleTextRole``."""
    at = QCoreApplication.translate("BookmarkDelegate", "at {time}").format(time=row.time)
    return ", ".join(part for part in (row.note, row.episode, row.show, at, row.made) if part)
