"""Buttons on one line that find room: words give way to their icons, then buttons to the menu behind the last one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from player.ui.theme import Space, Theme
from player.ui.widgets.button_base import Button, leave_focus
from player.ui.widgets.menu import Menu


class ActionRow(QWidget):
    """``add_button`` in the order that they stand in; the first keeps its words, the last always has room.

    From the last but one on, each is seen as its icon alone (where it has one) until all fit; where they still do not,
    they go, in the same order: ``folded`` then names them, for the menu behind the last.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._buttons: list[Button] = []
        self.folded: tuple[Button, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.resized.connect(self.updateGeometry)

    def add_button(self, button: Button) -> None:
        """One more, behind those that are there."""
        self._buttons.append(button)
        button.setParent(self)
        leave_focus(button)
        self.updateGeometry()

    def _height(self) -> int:
        return max((button.sizeHint().height() for button in self._buttons), default=0)

    def sizeHint(self) -> QSize:
        gap = self.theme.px(Space.S)
        return QSize(sum(button.sizeHint().width() + gap for button in self._buttons), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # What a button said meanwhile asked for no layout.
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        # What a button says changed, or the direction of writing.
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange):
            if self._height() != self.height():
                self.updateGeometry()
            self._lay_out()
        return super().event(event)

    def _lay_out(self) -> None:
        if not self._buttons:
            return
        gap, rtl = self.theme.px(Space.S), self.isRightToLeft()
        widths = [button.sizeHint().width() for button in self._buttons]
        shown = set(range(len(widths)))
        compact: set[int] = set()

        def needed() -> int:
            return sum(widths[number] for number in shown) + gap * (len(shown) - 1)

        middle = range(len(widths) - 2, 0, -1)
        for number in middle:
            narrow = self._buttons[number].compact_width()
            if needed() > self.width() and narrow < widths[number]:
                widths[number] = narrow
                compact.add(number)
        for number in middle:
            if needed() > self.width():
                shown.discard(number)
        self.folded = tuple(button for number, button in enumerate(self._buttons) if number not in shown)
        left = 0
        for number, button in enumerate(self._buttons):
            button.setVisible(number in shown)
            if number not in shown:
                continue
            button.set_compact(number in compact)
            width = widths[number]
            button.setGeometry(QRect(self.width() - left - width if rtl else left, 0, width, self.height()))
            left += width + gap


def add_folded(menu: Menu, buttons: Sequence[Button]) -> None:
    """Put what an ActionRow has no room for into ``menu``, before a line."""
    for button in buttons:
        words = button.text() or button.accessibleName()
        menu.add(words, button.click, icon=button.icon_name, enabled=button.isEnabled())
    if buttons:
        menu.addSeparator()
