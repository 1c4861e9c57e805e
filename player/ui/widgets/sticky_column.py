"""A column beside a long text that stays in sight while the text is scrolled."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from player.ui.theme import Space, Theme


class StickyColumn(QWidget):
    """As high as what stands beside it; ``inner`` goes down in it as far as the page is scrolled.

    What is higher than the page scrolls with it, since its end would never be seen.
    """

    def __init__(self, theme: Theme, inner: QWidget) -> None:
        super().__init__()
        self.theme = theme
        self._inner = inner
        self._area: QScrollArea | None = None
        inner.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def stick_to(self, area: QScrollArea) -> None:
        """``area`` scrolls the page that this stands on."""
        self._area = area
        area.verticalScrollBar().valueChanged.connect(self._place)

    def sizeHint(self) -> QSize:
        return QSize(self._inner.sizeHint().width(), self._needed())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._inner.minimumSizeHint().width(), self._needed())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def settle(self) -> None:
        """Lay ``inner`` out now: Qt does so after the next picture, in which one part would stand over another."""
        self._place()
        if (layout := self._inner.layout()) is not None:
            layout.activate()

    def _needed(self) -> int:
        layout = self._inner.layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.totalHeightForWidth(self.width())
        return self._inner.sizeHint().height()

    def _place(self) -> None:
        height, top = self._needed(), 0
        area = self._area
        if area is not None and (page := area.widget()) is not None and page.isAncestorOf(self):
            above = self.theme.px(Space.XL)
            if height + 2 * above <= area.viewport().height():
                top = area.verticalScrollBar().value() + above - self.mapTo(page, QPoint()).y()
        # Opaque for this moment, Qt moves what was painted of it; were it so for good, its rows would be painted twice
        # where each of them is updated, as when the colours change.
        opaque = Qt.WidgetAttribute.WA_OpaquePaintEvent
        self._inner.setAttribute(opaque, True)
        self._inner.setGeometry(0, max(0, min(top, self.height() - height)), self.width(), height)
        self._inner.setAttribute(opaque, False)
