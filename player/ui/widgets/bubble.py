"""The bubble above a slider: a line in strong type and one below it, pointing at a place on the screen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from player.ui.theme import FontRole, Radius, Role, Space, Theme
from player.ui.theme.paint import draw_text, fill_rounded

_MAX_WIDTH = 280


class Bubble(QWidget):
    """Shown with ``point_at``; takes no mouse, no focus, and is nothing to assistive tools (the slider tells it)."""

    def __init__(self, theme: Theme, owner: QWidget) -> None:
        # A child of the window, not a window of its own: Wayland lets nobody place those.
        super().__init__(owner.window())
        self.theme = theme
        self._strong = self._small = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()

    def set_content(self, strong: str, small: str = "") -> None:
        """The two lines; the second may be ''."""
        if (strong, small) == (self._strong, self._small):
            return
        px = self.theme.px
        metrics = self.theme.metrics(FontRole.SMALL)
        self._strong = strong
        self._small = small
        self._shown_small = metrics.elidedText(small, Qt.TextElideMode.ElideRight, px(_MAX_WIDTH))
        bold = self.theme.metrics(FontRole.SMALL_STRONG)
        width = max(bold.horizontalAdvance(strong), metrics.horizontalAdvance(self._shown_small) if small else 0)
        height = bold.height() + (metrics.height() if small else 0)
        self.resize(round(width + 2 * px(10) + 1), round(height + 2 * px(6) + px(6)))
        self.update()

    def point_at(self, place: QPoint) -> None:
        """Show it with its tip at ``place`` (global), inside the window."""
        window = self.parentWidget()
        at = window.mapFromGlobal(place)
        margin = self.theme.px(Space.XS)
        left = min(max(margin, at.x() - self.width() // 2), window.width() - self.width() - margin)
        self._tip = at.x() - left
        self.move(left, at.y() - self.height())
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        px = self.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tip = px(6)
        body = QRectF(0, 0, self.width(), self.height() - tip)
        ground = self.theme.color(Role.INVERSE)
        fill_rounded(painter, body, px(Radius.S), ground)
        x = min(max(self._tip, px(Radius.S) + tip), self.width() - px(Radius.S) - tip)
        painter.drawPolygon(
            QPolygonF(
                [QPoint(x - tip, int(body.bottom())), QPoint(x + tip, int(body.bottom())), QPoint(x, self.height())]
            )
        )
        painter.setPen(self.theme.color(Role.ON_INVERSE))
        metrics = self.theme.metrics(FontRole.SMALL_STRONG)
        painter.setFont(self.theme.font(FontRole.SMALL_STRONG))
        line = QRectF(0, px(6), self.width(), metrics.height())
        draw_text(painter, line, self._strong, centered=True)
        if self._small:
            painter.setFont(self.theme.font(FontRole.SMALL))
            below = QRectF(0, line.bottom(), self.width(), self.theme.metrics(FontRole.SMALL).height())
            draw_text(painter, below, self._shown_small, centered=True)
