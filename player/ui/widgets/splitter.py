"""A splitter whose handle is a line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle

from player.ui.theme import Role, Theme


class Splitter(QSplitter):
    """Two parts side by side; the line between them can be dragged.

    The first is as wide as the person left it: what it gives up in a narrow window comes back with the room for it.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.theme = theme
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self._wanted: int | None = None
        self.splitterMoved.connect(self._on_moved)
        theme.resized.connect(self._forget)

    @property
    def wanted(self) -> int:
        """How wide the first is to be where there is room; 0 where it is as the window gives it."""
        return self._wanted or 0

    def want(self, width: int) -> None:
        """Have the first as wide as ``wanted`` said."""
        self._wanted = width or None
        self._take_wanted()

    def _on_moved(self) -> None:
        self._wanted = self.sizes()[0]

    def _forget(self) -> None:
        self._wanted = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._wanted is None and self.isVisible():
            self._wanted = self.sizes()[0]
        super().resizeEvent(event)
        self._take_wanted()

    def _take_wanted(self) -> None:
        if self._wanted is None or self.count() != 2:
            return
        before = self.sizes()
        first = max(self.widget(0).minimumWidth(), min(self._wanted, sum(before) - self.widget(1).minimumWidth()))
        if first != before[0]:
            self.setSizes([first, sum(before) - first])

    def createHandle(self) -> QSplitterHandle:
        return _Line(self)


class _Line(QSplitterHandle):
    def __init__(self, splitter: Splitter) -> None:
        super().__init__(splitter.orientation(), splitter)
        self._theme = splitter.theme

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._theme.color(Role.LINE))
