"""The button of the sleep timer: what is left on it, and a menu to set, extend and end it."""

from __future__ import annotations

import math
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget, QWidgetAction

from player.domain.sleep import EXTEND_S, SleepKind
from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.widgets.buttons import FlatButton
from player.ui.widgets.menu import Menu, close_popups
from player.ui.widgets.times import clock_text

PRESET_MINUTES = (5, 10, 15, 20, 30, 45, 60)
_LONGEST_MINUTES = 12 * 60
_CUSTOM_MINUTES = 25


class SleepButton(FlatButton):
    """``sleep_requested(SleepKind | None, seconds)`` sets or ends the timer, ``more_requested(seconds)`` extends it.

    Up and the wheel add five minutes, from none too.
    """

    sleep_requested = Signal(object, float)
    more_requested = Signal(float)
    font_role = FontRole.TIME
    side = Space.S
    shows_chevron = False

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, icon_name="sleep", parent=parent)
        self.setObjectName("sleepButton")
        self._kind: SleepKind | None = None
        self._left: float | None = None
        self._turned = 0
        self._has_chapters = False
        self._menu = Menu(theme, parent=self)
        self._menu.aboutToShow.connect(lambda: self.fill_menu(self._menu))
        self.setMenu(self._menu)
        self.set_timer(None, None)

    def set_timer(self, kind: SleepKind | None, left_s: float | None) -> None:
        """What is set, and the seconds left where they are known. Cheap enough for ten times a second."""
        text = "" if kind is None or left_s is None else self._short(left_s)
        if kind == self._kind and text == self.text() and self.accessibleName():
            return
        self._kind, self._left = kind, left_s
        self.setText(text)
        self.updateGeometry()
        self.update()
        said = self._said()
        self.setAccessibleName(said)
        self.setToolTip(said)

    def set_has_chapters(self, has_chapters: bool) -> None:
        """Whether what plays has chapters to stop after."""
        self._has_chapters = has_chapters

    def _short(self, left_s: float) -> str:
        if left_s < 60:
            return clock_text(math.ceil(left_s))
        return self.tr("{n} min").format(n=math.ceil(left_s / 60))

    def _said(self) -> str:
        if self._kind is None:
            return self.tr("Sleep timer")
        if self._kind is SleepKind.TIME or self._left is None:
            return self.tr("Sleep timer, {left} left").format(left=self.text())
        if self._kind is SleepKind.CHAPTER:
            return self.tr("Sleep timer, end of chapter, {left} left").format(left=self.text())
        return self.tr("Sleep timer, end of episode, {left} left").format(left=self.text())

    def ink(self) -> Role:
        if not self.isEnabled():
            return Role.TEXT_DISABLED
        return Role.ACCENT if self._kind is not None else Role.TEXT if self.underMouse() else Role.TEXT_MUTED

    # --- the menu ---------------------------------------------------------------------------------------------------

    def fill_menu(self, menu: Menu) -> None:
        """Fill a menu, this button's or another in which it stands when there is no room for it."""
        menu.clear()
        if self._kind is not None:
            menu.add(self.tr("5 more minutes"), partial(self.more_requested.emit, EXTEND_S), icon="add")
            menu.add(self.tr("Turn off"), partial(self.sleep_requested.emit, None, 0.0), icon="close")
            menu.addSeparator()
        for minutes in PRESET_MINUTES:
            seconds = minutes * 60.0
            menu.add(self.tr("{n} min").format(n=minutes), partial(self.sleep_requested.emit, SleepKind.TIME, seconds))
        menu.addAction(self._custom_row(menu))
        menu.addSeparator()
        menu.add(
            self.tr("End of chapter"),
            partial(self.sleep_requested.emit, SleepKind.CHAPTER, 0.0),
            checked=self._kind is SleepKind.CHAPTER,
            enabled=self._has_chapters,
        )
        menu.add(
            self.tr("End of episode"),
            partial(self.sleep_requested.emit, SleepKind.EPISODE, 0.0),
            checked=self._kind is SleepKind.EPISODE,
        )

    def _custom_row(self, menu: Menu) -> QWidgetAction:
        from player.ui.widgets.pickers import SpinBox  # not at the top: the first picture has no use for it

        row = QWidget()
        layout = QHBoxLayout(row)
        edge = self.theme.px(Space.XS)
        layout.setContentsMargins(self.theme.px(Space.S), edge, edge, edge)
        minutes = SpinBox(self.theme, self.tr("Minutes until playing stops"))
        minutes.setObjectName("sleepMinutes")
        minutes.setRange(1, _LONGEST_MINUTES)
        minutes.setValue(_CUSTOM_MINUTES)
        minutes.setSuffix(self.tr(" min"))
        start = FlatButton(self.theme, self.tr("Start"))
        start.setObjectName("sleepStart")

        def begin() -> None:
            close_popups()
            self.sleep_requested.emit(SleepKind.TIME, minutes.value() * 60.0)

        start.clicked.connect(begin)
        minutes.lineEdit().returnPressed.connect(begin)
        layout.addWidget(minutes, 1)
        layout.addWidget(start)
        row.setFocusProxy(minutes)
        action = QWidgetAction(menu)
        action.setDefaultWidget(row)
        return action

    # --- keys and wheel ---------------------------------------------------------------------------------------------

    def add_more(self) -> None:
        """Five minutes more, or five minutes where no timer is set."""
        if self._kind is None:
            self.sleep_requested.emit(SleepKind.TIME, EXTEND_S)
        else:
            self.more_requested.emit(EXTEND_S)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._turned += event.angleDelta().y()
        steps = int(self._turned / 120)
        self._turned -= steps * 120
        for _ in range(max(0, steps)):
            self.add_more()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up:
            self.add_more()
        else:
            super().keyPressEvent(event)
