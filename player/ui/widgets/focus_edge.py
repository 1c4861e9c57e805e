"""The ring around what scrolls or is read: a page that holds the focus itself, or a text that is part of a page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QTextEdit, QWidget

from player.ui.theme import Radius, Theme
from player.ui.theme.paint import focus_ring

# How far from its words the ring of a text stands.
_AWAY = 6


class FocusEdge(QWidget):
    """Lies over ``area``, whose viewport would cover what the area painted, while that has the focus and shows it.

    ``around`` is for a text without margins: the ring stands outside of it, on the page that it scrolls with.
    ``wanted`` says no where something in the text has a ring of its own; ``follow`` asks again.
    """

    def __init__(
        self,
        theme: Theme,
        area: QAbstractScrollArea,
        *,
        around: bool = False,
        wanted: Callable[[], bool] | None = None,
    ) -> None:
        super().__init__(area)
        self.theme = theme
        self._area, self._around, self._wanted = area, around, wanted
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        area.installEventFilter(self)
        theme.keyboard.changed.connect(self.follow)
        self.follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.follow()
        elif event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def follow(self) -> None:
        """Be seen where the focus is to be shown, and there alone."""
        shown = self.theme.keyboard.shows(self._area) and (self._wanted is None or self._wanted())
        if isinstance(self._area, QTextEdit):
            # Where the mouse leads, a caret in words that nobody can change is only something that blinks.
            self._area.setCursorWidth(1 if shown else 0)
        if shown:
            self._place()
            self.raise_()
        self.setVisible(shown)

    def _place(self) -> None:
        area, edge = self._area, self.theme.ring_width + self.theme.px(Radius.XS)
        if self._around:
            page, away = _page_of(area), self.theme.px(_AWAY)
            if self.parentWidget() is not page:
                self.setParent(page)
            self.setGeometry(QRect(area.mapTo(page, QPoint()), area.size()).adjusted(-away, -away, away, away))
        else:
            self.setGeometry(area.rect())
        # Only the edge: what is scrolled below need not be painted anew for it.
        self.setMask(QRegion(self.rect()) - QRegion(self.rect().adjusted(edge, edge, -edge, -edge)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus_ring(painter, self.theme, self.rect(), self.theme.px(Radius.XS))


def _page_of(area: QWidget) -> QWidget:
    """What is scrolled with ``area`` as a whole, or its window."""
    page = area.parentWidget()
    while page is not None and (above := page.parentWidget()) is not None:
        if isinstance(above.parentWidget(), QScrollArea):
            break
        page = above
    return page or area
