"""The chapters of an episode: click one to go there; the one that is heard stands out."""

from __future__ import annotations

import bisect
from collections.abc import Hashable, Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from player.domain.models import Chapter
from player.ui.theme import FontRole, Radius, Role, Size, Space, Theme
from player.ui.theme.paint import draw_text, fill_rounded, focus_ring
from player.ui.widgets import tips
from player.ui.widgets.artwork import ArtworkPainter
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.kept_rows import KeptRows
from player.ui.widgets.menu import Menu
from player.ui.widgets.steps import Steps
from player.ui.widgets.text_lines import elided_lines
from player.ui.widgets.times import clock_text

_PICTURE = 44
# So many rows are seen at most without scrolling.
_SEEN = 16


class ChapterList(QWidget):
    """``seek_requested(float)``: the start of the chapter that was clicked. ``link_activated``: its web address.
    ``resized`` when it took another height.

    As high as its rows, which it lays out itself: a layout asks each row for its height at several widths, and breaks
    the titles of all of them anew for each, within one event.
    """

    seek_requested = Signal(float)
    link_activated = Signal(str)
    resized = Signal()

    def __init__(
        self,
        theme: Theme,
        artwork: ArtworkStore | None = None,
        parent: QWidget | None = None,
        *,
        pictures: bool = False,
        steps: Steps | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._steps = steps or Steps(self)
        self._position: float | None = None
        self._painter = ArtworkPainter(theme, artwork) if pictures else None
        self.kept = KeptRows(theme, self)
        if artwork is not None and pictures:
            artwork.ready.connect(self._on_picture)
        self._chapters: tuple[Chapter, ...] = ()
        self._rows: list[_ChapterRow] = []
        self._heard = -1
        self._filled = 0
        self._width = 0
        self._font = theme.font(FontRole.BODY)
        self.time_width = self._measure_time()  # of each row, in logical pixels
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(0)
        self.setAccessibleName(self.tr("Chapters"))
        theme.resized.connect(self._restyle)

    def set_chapters(self, chapters: Sequence[Chapter]) -> None:
        """Show these, in order of time."""
        if tuple(chapters) == self._chapters:
            return
        self._chapters = tuple(chapters)
        self.time_width = self._measure_time()
        if not self._width:
            self._width = self.width() if self.parentWidget() is None else self.parentWidget().width()
        self._fill_anew()

    @property
    def is_filled(self) -> bool:
        """Whether the row of each chapter is there."""
        return not self._steps.is_active(self)

    def _fill_anew(self) -> None:
        self._filled = 0
        if self._fill():
            self._steps.start(self, self, self._fill)

    def _fill(self) -> bool:
        """Fill a few rows more, or take a few away that are too many; False once that is done."""
        start = self._filled
        # Those that are there already say something else in the next picture.
        seen = min(_SEEN, len(self._rows))
        top = self._rows[start - 1].geometry().bottom() + 1 if start else 0
        for number in range(start, len(self._chapters)):
            if number > start and number >= seen and self._steps.is_over:
                break
            is_new = number == len(self._rows)
            if is_new:
                self._add_row()
            row = self._rows[number]
            height = row.set_chapter(self._chapters[number], self._width)
            row.setGeometry(0, top, self._width, height)
            top += height
            if is_new:
                row.show()
            self._filled = number + 1
        for _ in range(min(_SEEN, len(self._rows) - len(self._chapters))):
            row = self._rows.pop()
            row.hide()
            row.deleteLater()
        self.set_position(self._position)
        more = self._filled < len(self._chapters) or len(self._rows) > len(self._chapters)
        # All that stands around is laid out anew for each height: as few as can be.
        if (not more or (start < _SEEN <= self._filled and top > self.height())) and top != self.height():
            self.setFixedHeight(top)
            self.resized.emit()
        return more

    def _add_row(self) -> None:
        row = _ChapterRow(self.theme, self._painter, self)
        row.seek_requested.connect(self.seek_requested)
        row.link_activated.connect(self.link_activated)
        self._rows.append(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.width() != self._width and self.width() > 0:
            self._width = self.width()
            self._fill_anew()
        super().resizeEvent(event)

    def _restyle(self) -> None:
        font = self.theme.font(FontRole.BODY)
        if font != self._font:
            self._font = font
            self.time_width = self._measure_time()
            self._fill_anew()
        self.update()

    def _measure_time(self) -> int:
        # As wide as the latest of them: what stays belongs to the titles. Digits are all of one width.
        latest = clock_text(max((chapter.start_s for chapter in self._chapters), default=0.0))
        return round(self.theme.metrics(FontRole.TIME).horizontalAdvance(latest)) + 2

    def _on_picture(self, url: str) -> None:
        for row, chapter in zip(self._rows, self._chapters, strict=False):
            if chapter.image_url == url:
                row.update()

    def set_position(self, position_s: float | None) -> None:
        """Mark the chapter that holds ``position_s``; None marks nothing."""
        self._position = position_s
        place = -1
        if position_s is not None:
            place = bisect.bisect_right([chapter.start_s for chapter in self._chapters], position_s + 0.05) - 1
        for number in (self._heard, place):
            if 0 <= number < len(self._rows):
                self._rows[number].setChecked(number == place)
        self._heard = place


class _ChapterRow(QAbstractButton):
    """One chapter; a button, so that keys and assistive tools know what to do with it."""

    seek_requested = Signal(float)
    link_activated = Signal(str)

    def __init__(self, theme: Theme, painter: ArtworkPainter | None, parent: ChapterList) -> None:
        super().__init__(parent)
        self.theme = theme
        self._list = parent
        self._painter = painter
        self._chapter: Chapter | None = None
        self._lines: list[str] = [""]
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._go)

    def set_chapter(self, chapter: Chapter, width: int) -> int:
        """Show a chapter, and give the height it takes at ``width``, both in logical pixels."""
        if chapter is not self._chapter:
            self._chapter = chapter
            self.setAccessibleName(
                self.tr("{title}, at {time}").format(title=chapter.title, time=clock_text(chapter.start_s))
            )
            self.setToolTip(chapter.url or "")
        self._lines = self._broken(chapter, width)
        self.update()
        words = round(self.theme.metrics(FontRole.BODY).height() * len(self._lines)) + self.theme.px(14)
        return max(words, self.theme.px(_PICTURE + 14)) if self._has_picture else words

    def _go(self, checked: bool) -> None:
        # What stands out follows the listener's place, not the click.
        self.setChecked(not checked)
        if self._chapter is not None:
            self.seek_requested.emit(self._chapter.start_s)

    def _link_area(self) -> QRect:
        """Where the sign stands that opens the chapter's link; empty where it has none."""
        if self._chapter is None or not self._chapter.url:
            return QRect()
        px = self.theme.px
        side = px(Size.ICON_S)
        height = round(self.theme.metrics(FontRole.BODY).height())
        from_end = self._time_width() + px(Space.XS)
        rtl = self.isRightToLeft()
        left = from_end if rtl else self.width() - from_end - side
        return QRect(left, self._top() + (height - side) // 2, side, side)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._link_area().contains(event.position().toPoint()) and self._chapter is not None:
            self.link_activated.emit(self._chapter.url)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._chapter and self._chapter.url:
            self.link_activated.emit(self._chapter.url)
        elif enter:
            self.click()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        chapter = self._chapter
        if chapter is None or not chapter.url:
            return
        menu = Menu(self.theme, parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        address = chapter.url
        menu.add(self.tr("Open the chapter’s link"), lambda: self.link_activated.emit(address), icon="external-link")
        menu.popup(event.globalPos())

    def _time_width(self) -> int:
        return self._list.time_width

    def _broken(self, chapter: Chapter, width: int) -> list[str]:
        room = width - self._time_width() - self.theme.px(Space.S) - self._start()
        if chapter.url:
            room -= self.theme.px(Size.ICON_S + Space.XS)
        # As they are broken while it is heard, so that no row grows when its turn comes.
        font = self.theme.font(FontRole.BODY_STRONG)
        return elided_lines(chapter.title, font, max(40, room), 3)[0]

    @property
    def _has_picture(self) -> bool:
        return self._painter is not None and self._chapter is not None and bool(self._chapter.image_url)

    def _start(self) -> int:
        """Where the title begins, behind the picture."""
        return self.theme.px(_PICTURE + Space.M) if self._has_picture else 0

    def _top(self) -> int:
        """Where the first line begins: beside a picture the words stand in its middle."""
        if not self._has_picture:
            return self.theme.px(7)
        lines = len(self._lines)
        return max(self.theme.px(7), round((self.height() - lines * self.theme.metrics(FontRole.BODY).height()) / 2))

    def sizeHint(self) -> QSize:
        return self.size()

    def enterEvent(self, event: QEnterEvent) -> None:
        # Not in event(), which Python would then be called for with every event of each row.
        super().enterEvent(event)
        tips.follow(self.theme, self)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._chapter is not None:
            painter, look, whole = QPainter(self), self._look(self._chapter), event.rect().contains(self.rect())
            # What is below is the page's own.
            ground = self.theme.color(Role.WINDOW)
            self._list.kept.paint(painter, self.rect(), ground, look, self._draw, whole=whole, widget=self)

    def _look(self, chapter: Chapter) -> Hashable | None:
        if self.underMouse():
            return None
        picture = 0
        if self._has_picture and self._painter is not None:
            side, radius = self.theme.px(_PICTURE), self.theme.px(Radius.S)
            picture = self._painter.look(chapter.image_url, side, radius=radius, dpr=self.devicePixelRatioF())
        shown = (self.isChecked(), self.theme.keyboard.shows(self), self.isRightToLeft())
        return chapter, tuple(self._lines), self._time_width(), picture, shown

    def _draw(self, painter: QPainter, place: QRect) -> None:
        assert self._chapter is not None
        theme, px, rect = self.theme, self.theme.px, QRectF(place)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            fill_rounded(painter, rect.adjusted(-px(6), 0, px(6), 0), px(Radius.S), theme.color(Role.HOVER))
        painter.fillRect(QRectF(0, rect.height() - 1, rect.width(), 1), theme.color(Role.LINE))
        rtl = self.isRightToLeft()
        height = theme.metrics(FontRole.BODY).height()
        top = self._top()
        room = rect.width() - self._time_width() - px(Space.S) - self._start()
        left = rect.width() - room - self._start() if rtl else self._start()
        if self._has_picture and self._painter is not None:
            side = px(_PICTURE)
            square = QRect(self.width() - side if rtl else 0, (self.height() - side) // 2, side, side)
            self._painter.paint(
                painter,
                square,
                self._chapter.image_url,
                self._chapter.title,
                radius=px(Radius.S),
                dpr=self.devicePixelRatioF(),
            )
        if link := self._link_area():
            icon = theme.pixmap("external-link", Role.TEXT_FAINT, Size.ICON_S, self.devicePixelRatioF(), mirrored=rtl)
            painter.drawPixmap(link, icon)
        painter.setFont(theme.font(FontRole.BODY_STRONG if self.isChecked() else FontRole.BODY))
        painter.setPen(theme.color(Role.TEXT if self.isChecked() or self.underMouse() else Role.TEXT_MUTED))
        for number, line in enumerate(self._lines):
            area = QRectF(left, top + number * height, room, height)
            draw_text(painter, area, line, rtl=rtl)
        painter.setFont(theme.font(FontRole.TIME))
        painter.setPen(theme.color(Role.TEXT_MUTED if self.isChecked() else Role.TEXT_FAINT))
        area = QRectF(0 if rtl else rect.width() - self._time_width(), top, self._time_width(), height)
        draw_text(painter, area, clock_text(self._chapter.start_s), rtl=rtl, at_end=True)
        if theme.keyboard.shows(self):
            focus_ring(painter, theme, rect, px(Radius.S))
