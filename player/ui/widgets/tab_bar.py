"""Tabs as words with a line in the accent under the open one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QToolButton, QWidget

from player.ui.theme import FontRole, Radius, Role, Theme
from player.ui.theme.paint import draw_text, focus_ring


class TabBar(QTabBar):
    """A QTabBar (so tabs, keys and ``currentChanged`` are Qt's) with a look of ours; Left and Right change tabs."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # Qt's two buttons for more tabs than there is room for, the first of them for the way back: drawn here.
        self._arrows = self.findChildren(QToolButton)
        for arrow in self._arrows:
            arrow.setAttribute(Qt.WidgetAttribute.WA_Hover)
            arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # for the mouse: the tabs themselves scroll with the keys
            arrow.installEventFilter(self)
        self._restyle()
        theme.resized.connect(self._restyle)

    def add_tab(self, text: str, object_name: str = "") -> int:
        """Add a tab; ``object_name`` is kept as its data. Returns its number."""
        number = self.addTab(text)
        self.setTabData(number, object_name)
        self.setAccessibleTabName(number, text)
        return number

    def _restyle(self) -> None:
        self.setFont(self.theme.font(FontRole.BODY_MEDIUM))
        self.updateGeometry()
        self.update()

    def _gap(self) -> int:
        return self.theme.px(22)

    def tabSizeHint(self, index: int) -> QSize:
        metrics = self.theme.metrics(FontRole.BODY_MEDIUM)
        px = self.theme.px
        width = self.theme.advance(FontRole.BODY_MEDIUM, self.tabText(index)) + self._gap()
        return QSize(round(width + 0.5), round(metrics.height()) + px(6) + px(11))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def _word(self, index: int) -> QRect:
        """Where the words of a tab are: the first begins where the page's text does."""
        rect = self.tabRect(index)
        if self.isRightToLeft():
            return rect.adjusted(self._gap(), 0, 0, 0)
        return rect.adjusted(0, 0, -self._gap(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, color = self.theme.px, self.theme.color
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), color(Role.LINE))
        painter.setFont(self.font())
        under = self.tabAt(self.mapFromGlobal(self.cursor().pos())) if self.underMouse() else -1
        for number in range(self.count()):
            if not self.isTabVisible(number):
                continue
            word = self._word(number)
            is_open = number == self.currentIndex()
            role = Role.TEXT if is_open or number == under else Role.TEXT_MUTED
            painter.setPen(color(role if self.isTabEnabled(number) else Role.TEXT_DISABLED))
            area = word.adjusted(0, 0, 1, -px(5))
            draw_text(painter, area, self.tabText(number), centered=True)
            if is_open:
                line = QRectF(word.left(), self.height() - px(2), word.width(), px(2))
                painter.fillRect(line, color(Role.ACCENT))
                if self.theme.keyboard.shows(self):
                    ring = QRectF(word).adjusted(-px(6), px(1), px(6), -px(6)).intersected(QRectF(self.rect()))
                    focus_ring(painter, self.theme, ring, px(Radius.S))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, QToolButton) and watched in self._arrows:
            self._paint_arrow(watched)
            return True
        return super().eventFilter(watched, event)

    def _paint_arrow(self, button: QToolButton) -> None:
        """A chevron on the page's ground; where it leads nowhere, the words beside it fade out."""
        painter, color = QPainter(button), self.theme.color
        rtl = self.isRightToLeft()
        is_back = button is self._arrows[0]
        rect, ground = QRectF(button.rect()).adjusted(0, 0, 0, -1), color(Role.WINDOW)
        if is_back and not button.isEnabled():
            clear = QColor(ground)
            clear.setAlpha(0)
            ends = (rect.topLeft(), rect.topRight())
            shade = QLinearGradient(ends[rtl], ends[not rtl])
            shade.setColorAt(0, clear)
            shade.setColorAt(1, ground)
            painter.fillRect(rect, shade)
            return
        painter.fillRect(rect, ground)
        role = Role.TEXT_DISABLED if not button.isEnabled() else Role.TEXT if button.underMouse() else Role.TEXT_MUTED
        name, side = "chevron-left" if is_back else "chevron-right", self.theme.px(14)
        pixmap = self.theme.pixmap(name, role, 14, self.devicePixelRatioF(), mirrored=rtl)
        top = (self.height() - self.theme.px(5) - side) // 2 - button.y()
        painter.drawPixmap((button.width() - side) // 2, top, pixmap)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()
