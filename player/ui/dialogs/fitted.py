"""A dialog just as high as what is in it, also after a sentence of several lines came or went, and as the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from player.ui.theme import Size, Theme
from player.ui.widgets.screen_room import room_on_screen
from player.ui.widgets.scroll import PageScroll, set_margins


class Folding(PageScroll):
    """As large as what is in it, and scrolled where a dialog has no room for that."""

    def __init__(self, theme: Theme, content: QWidget) -> None:
        super().__init__(theme, content)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)

    def _make_room(self, low: int, high: int) -> None:
        """Beside the bar, where there is one."""
        layout = self.widget().layout()
        set_margins(layout, self, 0, 0, self.theme.px(Size.SCROLL_BAR) if high > low else 0, 0)

    def sizeHint(self) -> QSize:
        return self.widget().sizeHint()


class FittedDialog(QDialog):
    """Qt's own ``adjustSize`` guesses how wide sentences will be, and then cuts lines or leaves gaps."""

    _unfitted = False

    def fit(self) -> None:
        """Take the height that the content needs at this width; soon, where the screen has not shown it yet.

        A window manager that is just placing it would put it into the corner of the screen instead.
        """
        handle = self.windowHandle()
        self._unfitted = self.isVisible() and handle is not None and not handle.isExposed()
        if not self._unfitted:
            self._fit()

    def _fit(self) -> None:
        layout = self.layout()
        layout.activate()
        width = max(self.minimumWidth(), self.width() if self.isVisible() else layout.minimumSize().width())
        tall = layout.hasHeightForWidth()
        height = layout.totalHeightForWidth(width) if tall else layout.totalSizeHint().height()
        self.resize(QSize(width, height).boundedTo(room_on_screen(self)))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._unfitted:
            self._unfitted = False
            QTimer.singleShot(0, self, self.fit)

    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        super().showEvent(event)
