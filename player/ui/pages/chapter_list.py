"""The chapters of an episode: click one to go there; the one that is heard stands out."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from player.domain.models import Chapter
from player.ui.theme import FontRole, Radius, Role, Size, Space, Theme
from player.ui.theme.paint import draw_text, fill_rounded, focus_ring
from player.ui.widgets.artwork import ArtworkPainter
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.button_base import KEYBOARD_REASONS
from player.ui.widgets.menu import Menu
from player.ui.widgets.steps import Steps
from player.ui.widgets.text_lines import elided_lines
from player.ui.widgets.times import clock_text

_PICTURE = 44
_AT_A_TIME = 10


class ChapterList(QWidget):
    """``seek_requested(float)``: the start of the chapter that was clicked. ``link_activated``: its web address."""

    seek_requested = Signal(float)
    link_activated = Signal(str)

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
        if artwork is not None and pictures:
            artwork.ready.connect(self._on_picture)
        self._chapters: tuple[Chapter, ...] = ()
        self._rows: list[_ChapterRow] = []
        self._holders: list[QWidget] = []
        self._filled = 0
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.setAccessibleName(self.tr("Chapters"))

    def set_chapters(self, chapters: Sequence[Chapter]) -> None:
        """Show these, in order of time."""
        if tuple(chapters) == self._chapters:
            return
        self._chapters = tuple(chapters)
        self._filled = 0
        if self._fill():
            self._steps.start(self, self, self._fill)

    @property
    def is_filled(self) -> bool:
        """Whether the row of each chapter is there."""
        return not self._steps.is_active(self)

    def _fill(self) -> bool:
        """Fill a few rows more, or take a few away that are too many; False once that is done."""
        stop = min(self._filled + _AT_A_TIME, len(self._chapters))
        room = self.width() if self.isVisible() or self.parentWidget() is None else self.parentWidget().width()
        for number in range(self._filled, stop):
            if number == len(self._rows):
                self._add_row()
            self._rows[number].set_chapter(self._chapters[number], room)
        self._filled = stop
        for _ in range(min(_AT_A_TIME, len(self._rows) - len(self._chapters))):
            row = self._rows.pop()
            row.hide()
            row.deleteLater()
            if len(self._rows) % _AT_A_TIME == 0:
                self._holders.pop().deleteLater()
        self.set_position(self._position)
        return stop < len(self._chapters) or len(self._rows) > len(self._chapters)

    def _add_row(self) -> None:
        if len(self._rows) % _AT_A_TIME == 0:
            # Each widget that comes into a page that is seen has all of the page laid out: so many come as one.
            holder = QWidget()
            rows = QVBoxLayout(holder)
            rows.setContentsMargins(0, 0, 0, 0)
            rows.setSpacing(0)
            self._holders.append(holder)
            self._layout.addWidget(holder)
        row = _ChapterRow(self.theme, self._painter, self._holders[-1])
        row.seek_requested.connect(self.seek_requested)
        row.link_activated.connect(self.link_activated)
        self._rows.append(row)
        self._holders[-1].layout().addWidget(row)

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
        for number, row in enumerate(self._rows):
            row.setChecked(number == place)


class _ChapterRow(QAbstractButton):
    """One chapter; a button, so that keys and assistive tools know what to do with it."""

    seek_requested = Signal(float)
    link_activated = Signal(str)

    def __init__(self, theme: Theme, painter: ArtworkPainter | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._painter = painter
        self._chapter: Chapter | None = None
        self._ring = False
        self._laid: dict[int, list[str]] = {}
        self._font = theme.font(FontRole.BODY)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._go)
        theme.changed.connect(self._restyle)

    def set_chapter(self, chapter: Chapter, width: int) -> None:
        """Show a chapter; its lines are made for ``width`` now, so that laying the list out need not."""
        self._chapter = chapter
        self._laid.clear()
        self._lines(width)
        self.setAccessibleName(
            self.tr("{title}, at {time}").format(title=chapter.title, time=clock_text(chapter.start_s))
        )
        self.setToolTip(chapter.url or "")
        self.updateGeometry()
        self.update()

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
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = from_end if rtl else self.width() - from_end - side
        return QRect(left, self._top() + (height - side) // 2, side, side)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in KEYBOARD_REASONS
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ring = False
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
        menu.add(self.tr("Open the chapter's link"), lambda: self.link_activated.emit(address), icon="external-link")
        menu.popup(event.globalPos())

    def _restyle(self) -> None:
        font = self.theme.font(FontRole.BODY)
        if font != self._font:
            self._font = font
            self._laid.clear()
            self.updateGeometry()
        self.update()

    def _time_width(self) -> int:
        return round(self.theme.metrics(FontRole.TIME).horizontalAdvance("0:00:00")) + 2

    def _lines(self, width: int) -> list[str]:
        if self._chapter is None:
            return [""]
        # A page of a hundred chapters asks thousands of times.
        found = self._laid.get(width)
        if found is not None:
            return found
        room = width - self._time_width() - self.theme.px(Space.S) - self._start()
        if self._chapter.url:
            room -= self.theme.px(Size.ICON_S + Space.XS)
        # As they are broken while it is heard, so that no row grows when its turn comes.
        font = self.theme.font(FontRole.BODY_STRONG)
        lines = self._laid[width] = elided_lines(self._chapter.title, font, max(40, room), 3)[0]
        return lines

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
        lines = len(self._lines(self.width()))
        return max(self.theme.px(7), round((self.height() - lines * self.theme.metrics(FontRole.BODY).height()) / 2))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = len(self._lines(width))
        words = round(self.theme.metrics(FontRole.BODY).height() * lines) + self.theme.px(14)
        return max(words, self.theme.px(_PICTURE + 14)) if self._has_picture else words

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        if self._chapter is None:
            return
        theme, px = self.theme, self.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        if self.underMouse():
            fill_rounded(painter, rect.adjusted(-px(6), 0, px(6), 0), px(Radius.S), theme.color(Role.HOVER))
        painter.fillRect(QRectF(0, rect.height() - 1, rect.width(), 1), theme.color(Role.LINE))
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
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
        for number, line in enumerate(self._lines(self.width())):
            area = QRectF(left, top + number * height, room, height)
            draw_text(painter, area, line, rtl=rtl)
        painter.setFont(theme.font(FontRole.TIME))
        painter.setPen(theme.color(Role.TEXT_MUTED if self.isChecked() else Role.TEXT_FAINT))
        area = QRectF(0 if rtl else rect.width() - self._time_width(), top, self._time_width(), height)
        draw_text(painter, area, clock_text(self._chapter.start_s), rtl=rtl, at_end=True)
        if self.hasFocus() and self._ring:
            focus_ring(painter, theme, rect, px(Radius.S))
