"""A part of a page: its heading, and what stands under it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from player.ui.theme import FontRole, Space, Theme
from player.ui.widgets.labels import Label


class Section(QWidget):
    """``body`` is the layout to put things in."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(title)
        self.heading = Label(theme, title, FontRole.SUBTITLE)
        self.body = QVBoxLayout()
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.heading)
        self._layout.addLayout(self.body)
        self._is_first = False
        theme.resized.connect(self._restyle)
        self._restyle()

    def set_first(self) -> None:
        """Nothing stands above it that it should keep away from."""
        self._is_first = True
        self._restyle()

    def _restyle(self) -> None:
        px = self.theme.px
        self._layout.setContentsMargins(0, 0 if self._is_first else px(Space.M), 0, 0)
        self._layout.setSpacing(px(Space.S))
        self.body.setSpacing(px(Space.S))


def clear_layout(layout: QVBoxLayout) -> None:
    """Take all widgets out of a layout; they are deleted once the event at hand is over."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
