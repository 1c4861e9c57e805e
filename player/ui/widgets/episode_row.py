"""Paints episodes in lists, every list alike, fast enough to scroll through any number of them.

A model gives an ``EpisodeRow`` under ``ROW_ROLE``, and a whole sentence under ``Qt.AccessibleTextRole``
(``episode_row_text`` makes one) for those who listen to the list.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from player.domain.models import DownloadState
from player.domain.record import Record
from player.ui.theme import FontRole, Radius, Role, Size, Theme
from player.ui.theme.paint import fill_rounded, fill_selection, focus_ring
from player.ui.translate import translate
from player.ui.widgets.artwork import ArtworkPainter
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.kept_rows import KeptRows
from player.ui.widgets.progress_ring import RingPainter
from player.ui.widgets.rows import ROW_ROLE, EpisodeRow
from player.ui.widgets.text_lines import elided_lines
from player.ui.widgets.tips import show_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QStaticText

_KEPT = 600
Index = QModelIndex | QPersistentModelIndex


class _Layout(Record):
    """What of a row depends on its words and the width alone."""

    title: list[QStaticText]
    small: list[QStaticText]
    last_width: float
    elided: bool


def _icons(row: EpisodeRow) -> tuple[str, ...]:
    """The marks behind the line of facts."""
    return (("transcript",) if row.has_transcript else ()) + (("queue",) if row.queued else ())


def _facts(row: EpisodeRow) -> str:
    """The line of facts, with that it is paused first."""
    return " · ".join(part for part in (download_text(row) if row.is_paused else "", row.meta) if part)


class EpisodeDelegate(QStyledItemDelegate):
    """``ring_clicked(index)``: the download ring of a row was pressed."""

    ring_clicked = Signal(object)

    def __init__(self, theme: Theme, store: ArtworkStore | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.artwork = ArtworkPainter(theme, store)
        self._rings = RingPainter(theme)
        self._kept = KeptRows(theme, self)
        self._height = 0
        self._mixed = False
        self.at_ring = False  # whether the mouse was last seen on one
        self._layouts: OrderedDict[tuple[str, str, str, bool, int], _Layout] = OrderedDict()
        self._restyle()
        theme.resized.connect(self._restyle)

    def _restyle(self) -> None:
        px = self.theme.px
        self._layouts.clear()
        self._fonts = {
            False: self.theme.font(FontRole.BODY_STRONG),
            True: self.theme.font(FontRole.BODY_MEDIUM),
        }
        self._meta_font = self.theme.font(FontRole.SMALL)
        self._title_line = round(self.theme.metrics(FontRole.BODY_STRONG).height() * 1.06)
        self._meta_line = round(self.theme.metrics(FontRole.SMALL).height() * 1.1)
        self._side, self._top = px(18), px(9)
        self._art, self._ring, self._gap = px(Size.ART_ROW), px(Size.RING), px(12)
        self._bar_gap, self._bar = px(6), px(Size.PROGRESS)
        self._icon = px(13)
        small = (2 if self._mixed else 1) * self._meta_line
        text = 2 * self._title_line + small + px(1) + self._bar_gap + self._bar
        before, self._height = self._height, max(text, self._art) + 2 * self._top
        parent = self.parent()
        # Not the first time: asking for a viewport makes PySide set up half of Qt's widgets, and nothing is shown yet.
        if before and isinstance(parent, QAbstractItemView):
            if self._height != before:
                parent.scheduleDelayedItemsLayout()
            parent.viewport().update()

    def set_mixed(self, mixed: bool) -> None:
        """Whether rows have room for the title of their show, as in lists that go across shows."""
        if mixed != self._mixed:
            self._mixed = mixed
            self._restyle()

    @property
    def row_height(self) -> int:
        """Logical pixels, the same for every row."""
        return self._height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt's signature
        return QSize(self.theme.px(240), self._height)

    # --- geometry, mirrored where people read from the right ----------------------------------------------------------

    def _rects(self, rect: QRect, rtl: bool) -> tuple[QRect, QRect, QRect]:
        """Artwork, text and ring."""
        art = QRect(rect.left() + self._side, rect.top() + (rect.height() - self._art) // 2, self._art, self._art)
        ring_left = rect.right() + 1 - self._side - self._ring
        ring = QRect(ring_left, rect.top() + (rect.height() - self._ring) // 2, self._ring, self._ring)
        text_left = art.right() + 1 + self._gap
        text = QRect(text_left, rect.top(), ring_left - self._gap - self.theme.px(2) - text_left, rect.height())
        if rtl:
            return tuple(_mirrored(one, rect) for one in (art, text, ring))  # type: ignore[return-value]
        return art, text, ring

    def ring_rect(self, rect: QRect, *, rtl: bool = False) -> QRect:
        """Where in a row's ``rect`` a press counts as one on the ring: larger than the ring, to be easy to hit."""
        grow = self.theme.px(10)
        return self._rects(rect, rtl)[2].adjusted(-grow, -grow, grow, grow)

    # --- painting ---------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        look = self._look(painter, row)
        self._kept.paint_row(painter, option, look, lambda onto: self.paint_row(onto, option, row))

    def _look(self, painter: QPainter, row: EpisodeRow | None) -> Hashable | None:
        if row is None:
            return None
        dpr = painter.device().devicePixelRatioF()
        radius, behind = self.theme.px(Radius.S), row.artwork_behind
        picture = self.artwork.look(row.artwork, self._art, radius=radius, dpr=dpr, behind=behind)
        return row, picture, self._mixed

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: EpisodeRow | None) -> None:
        """Draw ``row`` (None: a row whose data is on its way) into ``option.rect``."""
        theme, rect = self.theme, option.rect
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        flags = QStyle.StateFlag
        selected = bool(option.state & flags.State_Selected)
        hovered = bool(option.state & flags.State_MouseOver)
        if selected:
            fill_selection(painter, theme, rect)
        if hovered and not selected:
            painter.fillRect(rect, theme.color(Role.HOVER))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color(Role.LINE))
        art, text, ring = self._rects(rect, rtl)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row is None:
            self._paint_unknown(painter, art, text)
            return
        self._paint_art(painter, row, art)
        self._paint_text(painter, row, text, rtl=rtl, selected=selected)
        ring_hovered = hovered and self._mouse_in(option.widget, self.ring_rect(rect, rtl=rtl))
        self._rings.paint(
            painter, ring, row.download, row.download_progress, hovered=ring_hovered, paused=row.is_paused
        )
        if option.state & flags.State_HasFocus and theme.keyboard.leads:
            inset = theme.px(2)
            focus_ring(painter, theme, QRectF(rect).adjusted(inset, inset, -inset, -inset - 1), theme.px(Radius.S))

    def _paint_art(self, painter: QPainter, row: EpisodeRow, art: QRect) -> None:
        radius = self.theme.px(Radius.S)
        dpr = painter.device().devicePixelRatioF()
        if row.played and not row.playing:
            painter.setOpacity(0.72)
        title, behind = row.artwork_title or row.title, row.artwork_behind
        self.artwork.paint(painter, art, row.artwork, title, radius=radius, dpr=dpr, behind=behind)
        painter.setOpacity(1.0)
        if row.playing:
            fill_rounded(painter, art, radius, self.theme.color(Role.SCRIM))
            bar, gap = self.theme.px(3), self.theme.px(3)
            left = art.center().x() + 1 - (3 * bar + 2 * gap) / 2
            for number, height in enumerate((10, 18, 13)):
                tall = self.theme.px(height)
                piece = QRectF(left + number * (bar + gap), art.center().y() + 1 - tall / 2, bar, tall)
                fill_rounded(painter, piece, bar / 2, self.theme.color(Role.ON_PICTURE))

    def _paint_text(self, painter: QPainter, row: EpisodeRow, text: QRect, *, rtl: bool, selected: bool) -> None:
        theme = self.theme
        icons = _icons(row)
        layout = self._layout(row, text.width(), len(icons))
        bar = self._bar_gap + self._bar if row.progress is not None else 0
        lines = len(layout.title) * self._title_line + len(layout.small) * self._meta_line
        y = text.top() + (text.height() - lines - theme.px(1) - bar) // 2

        def start(width: float) -> float:
            return text.right() + 1 - width if rtl else text.left()

        painter.setFont(self._fonts[row.played])
        ink = Role.ACCENT if row.playing else Role.TEXT_MUTED if row.played else Role.TEXT
        painter.setPen(theme.color(ink))
        for line in layout.title:
            painter.drawStaticText(QPointF(start(line.size().width()), y), line)
            y += self._title_line
        y += theme.px(1)
        painter.setFont(self._meta_font)
        painter.setPen(theme.color(Role.ERROR if row.problem else Role.TEXT_MUTED))
        for line in layout.small:
            painter.drawStaticText(QPointF(start(line.size().width()), y), line)
            y += self._meta_line
        dpr = painter.device().devicePixelRatioF()
        far = layout.last_width + (theme.px(6) if row.meta or row.is_paused else 0)
        for icon in icons:
            left = text.right() + 1 - far - self._icon if rtl else text.left() + far
            pixmap = theme.pixmap(icon, Role.TEXT_MUTED, 13, dpr, mirrored=rtl)
            painter.drawPixmap(round(left), y - (self._meta_line + self._icon) // 2 - 1, pixmap)
            far += self._icon + theme.px(4)
        y += self._bar_gap
        if row.progress is not None:
            groove = QRectF(text.left(), y, text.width(), self._bar)
            # On the tint of a selected row the groove of the window's ground is not seen.
            ground = Role.BUFFERED if selected else Role.GROOVE
            # With high contrast both are far from the ground, and near to each other: there the rest is a thin line.
            inset = theme.px(1) if theme.high_contrast else 0
            rest = groove.adjusted(0, inset, 0, -inset)
            fill_rounded(painter, rest, rest.height() / 2, theme.color(ground))
            width = max(float(self._bar), groove.width() * min(1.0, max(0.0, row.progress)))
            left = groove.right() - width if rtl else groove.left()
            done = QRectF(left, y, width, self._bar)
            fill_rounded(painter, done, self._bar / 2, theme.color(Role.ACCENT))

    def _paint_unknown(self, painter: QPainter, art: QRect, text: QRect) -> None:
        fill_rounded(painter, art, self.theme.px(Radius.S), self.theme.color(Role.LINE))
        middle, tall = text.center().y(), self.theme.px(9)
        for width, offset in ((0.7, -tall - self.theme.px(4)), (0.4, self.theme.px(4))):
            line = QRectF(text.left(), middle + offset, text.width() * width, tall)
            fill_rounded(painter, line, self.theme.px(Radius.XS), self.theme.color(Role.LINE))

    def _layout(self, row: EpisodeRow, width: int, icons: int) -> _Layout:
        last_room = width - icons * (self._icon + self.theme.px(5))
        key = (row.title, row.show, row.problem or _facts(row), row.played, last_room)
        found = self._layouts.get(key)
        if found is not None:
            self._layouts.move_to_end(key)
            return found
        font = self._fonts[row.played]
        if row.problem:
            # What went wrong is worth two lines: that of the show, or one of the title.
            small, small_cut = elided_lines(row.problem, self._meta_font, last_room, 2)
            first = row.problem.partition(". ")[0]
            if small_cut and first != row.problem:
                # Rather a whole sentence than half of the second one, which the tooltip and the page have.
                small, _ = elided_lines(f"{first}.", self._meta_font, last_room, 2)
        else:
            small, small_cut = elided_lines(_facts(row), self._meta_font, last_room, 1)
            if row.show:
                show, show_cut = elided_lines(row.show, self._meta_font, width, 1)
                small, small_cut = [*show, *small], small_cut or show_cut
        most = 2 if self._mixed else 3 - len(small)
        lines, cut = elided_lines(row.title, font, width, max(1, most))
        titles, smalls = [_static(line) for line in lines], [_static(line) for line in small]
        for text in titles:
            text.prepare(font=font)
        for text in smalls:
            text.prepare(font=self._meta_font)
        made = self._layouts[key] = _Layout(titles, smalls, smalls[-1].size().width(), cut or small_cut)
        if len(self._layouts) > _KEPT:
            self._layouts.popitem(last=False)
        return made

    # --- mouse ------------------------------------------------------------------------------------------------------

    @staticmethod
    def _mouse_in(widget: QWidget | None, rect: QRect) -> bool:
        if not isinstance(widget, QAbstractItemView):
            return False
        return rect.contains(widget.viewport().mapFromGlobal(widget.cursor().pos()))

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        if isinstance(event, QMouseEvent):
            rtl = option.direction is Qt.LayoutDirection.RightToLeft
            at_ring = self.ring_rect(option.rect, rtl=rtl).contains(event.position().toPoint())
            # Qt paints a row anew where the mouse comes to it, not where it goes to the ring within it.
            if at_ring != self.at_ring:
                self.at_ring = at_ring
                if isinstance(view := option.widget, QAbstractItemView):
                    view.update(index)
            if at_ring and event.button() is Qt.MouseButton.LeftButton:
                if event.type() is QEvent.Type.MouseButtonRelease:
                    self.ring_clicked.emit(QModelIndex(index))
                return True
        return super().editorEvent(event, model, option, index)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        row = index.data(ROW_ROLE)
        if event.type() is not QEvent.Type.ToolTip or row is None:
            return super().helpEvent(event, view, option, index)
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        if (ring := self.ring_rect(option.rect, rtl=rtl)).contains(event.pos()):
            parts = (download_text(row), row.problem, _what_a_press_does(row))
            show_tip(self.theme, view.viewport(), "\n".join(part for part in parts if part), event, ring)
            return True
        text = self._rects(option.rect, rtl)[1]
        elided = self._layout(row, text.width(), len(_icons(row))).elided
        words = "\n".join(part for part in (row.title, row.show, row.problem or _facts(row)) if part)
        show_tip(self.theme, view.viewport(), words if elided else "", event, option.rect)
        return True


def _static(text: str) -> QStaticText:
    from PySide6.QtGui import QStaticText  # PySide makes a class, with its enumerations, when it is first named

    static = QStaticText(text)
    static.setTextFormat(Qt.TextFormat.PlainText)
    static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    return static


def _mirrored(rect: QRect, within: QRect) -> QRect:
    return QRect(within.left() + within.right() - rect.right(), rect.top(), rect.width(), rect.height())


def download_text(row: EpisodeRow) -> str:
    """The state of the file in words."""
    words = QCoreApplication.translate
    if row.download is DownloadState.DOWNLOADING and row.download_progress is not None:
        text = words("EpisodeDelegate", "Downloading, {percent}%")
        return text.format(percent=round(row.download_progress * 100))
    if row.is_paused:
        return words("EpisodeDelegate", "Paused")
    if row.waits is not None:
        return row.waits.sentence(translate).rstrip(".")
    return {
        DownloadState.NONE: words("EpisodeDelegate", "Not downloaded"),
        DownloadState.QUEUED: words("EpisodeDelegate", "Waiting to download"),
        DownloadState.DOWNLOADING: words("EpisodeDelegate", "Downloading"),
        DownloadState.DONE: words("EpisodeDelegate", "Downloaded"),
        DownloadState.FAILED: words("EpisodeDelegate", "Download failed"),
    }[row.download]


def _what_a_press_does(row: EpisodeRow) -> str:
    words = QCoreApplication.translate
    if row.is_paused:
        return words("EpisodeDelegate", "Press to resume")
    return {
        DownloadState.NONE: words("EpisodeDelegate", "Press to download"),
        DownloadState.QUEUED: words("EpisodeDelegate", "Press to stop"),
        DownloadState.DOWNLOADING: words("EpisodeDelegate", "Press to stop"),
        DownloadState.DONE: words("EpisodeDelegate", "Press to delete the file"),
        DownloadState.FAILED: words("EpisodeDelegate", "Press to try again"),
    }[row.download]


def episode_row_text(row: EpisodeRow) -> str:
    """The whole row as a sentence for ``Qt.AccessibleTextRole``."""
    words = QCoreApplication.translate
    parts = [row.title, row.show, row.meta.replace(" · ", ", ")]
    if row.playing:
        parts.append(words("EpisodeDelegate", "playing"))
    elif row.progress is not None:
        parts.append(words("EpisodeDelegate", "{percent}% heard").format(percent=round(row.progress * 100)))
    if row.download is not DownloadState.NONE:
        parts.append(download_text(row))
    if row.problem:
        parts.append(row.problem)
    if row.has_transcript:
        parts.append(words("EpisodeDelegate", "has a transcript"))
    if row.queued:
        parts.append(words("EpisodeDelegate", "in the queue"))
    return ", ".join(part for part in parts if part)
