"""Below a list of which several rows are selected: how many, and what can be done with them at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale, QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from player.ui.asks import Ask
from player.ui.shortcuts import Shortcuts
from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.widgets.buttons import IconButton
from player.ui.widgets.labels import ElidedLabel
from player.ui.widgets.scroll import Line, Surface, set_margins


class SelectionBar(Surface):
    """``asked(Ask)``; ``menu_requested(point)`` for everything else; ``left`` when one row is to be enough again."""

    asked = Signal(object)
    menu_requested = Signal(QPoint)
    left = Signal()

    def __init__(self, theme: Theme, shortcuts: Shortcuts) -> None:
        super().__init__(theme, Role.CARD)
        self.setObjectName("selectionBar")
        self.setAccessibleName(self.tr("Selected episodes"))
        self._shortcuts = shortcuts
        self._number = 0
        self._count = ElidedLabel(theme, "", FontRole.BODY_MEDIUM)
        self._count.setObjectName("selectionCount")
        self._named: list[tuple[IconButton, str, str]] = []
        self._row = QHBoxLayout()
        self._row.addWidget(self._count, 1)
        for icon, name, what, shortcut_id in (
            ("next", self.tr("Play next"), Ask.PLAY_NEXT, "list-next"),
            ("queue", self.tr("Put into the queue, or take out"), Ask.TOGGLE_QUEUED, "list-queue"),
            ("download", self.tr("Download"), Ask.DOWNLOAD, "list-download"),
            ("check", self.tr("Mark as played, or not"), Ask.TOGGLE_PLAYED, "list-played"),
        ):
            button = self._add(icon, name, f"selection-{what.value}")
            button.clicked.connect(partial(self.asked.emit, what))
            self._named.append((button, name, shortcut_id))
        self._more = self._add("more", self.tr("More for the selected episodes"), "selection-more")
        self._more.clicked.connect(lambda: self.menu_requested.emit(self._more.mapToGlobal(QPoint(0, 0))))
        self._add("close", self.tr("Select one alone"), "selection-close").clicked.connect(self.left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Line(theme))
        layout.addLayout(self._row)
        theme.resized.connect(self._restyle_layout)
        shortcuts.changed.connect(self._name_buttons)
        self._restyle_layout()
        self._name_buttons()

    def _add(self, icon: str, name: str, object_name: str) -> IconButton:
        button = IconButton(self.theme, icon, name)
        button.setObjectName(object_name)
        self._row.addWidget(button)
        return button

    def _restyle_layout(self) -> None:
        px = self.theme.px
        self._row.setSpacing(0)
        set_margins(self._row, self, px(18), px(6), px(Space.S), px(6))

    def _name_buttons(self) -> None:
        for button, name, shortcut_id in self._named:
            hint = self._shortcuts.hint(shortcut_id)
            button.setToolTip(f"{name} ({hint})" if hint else name)

    def set_count(self, count: int) -> None:
        """How many rows are selected."""
        self._number = count
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is no room for words, the number alone says it to those who see it."""
        number = QLocale().toString(self._number)
        words = self.tr("{count} selected").format(count=number)
        edges, buttons = self._row.contentsMargins(), self._row.count() - 1
        room = self.width() - edges.left() - edges.right() - buttons * self._more.width()
        has_room = self._count.fontMetrics().horizontalAdvance(words) <= room
        self._count.setText(words if has_room else number)
        self._count.setAccessibleName(words)
