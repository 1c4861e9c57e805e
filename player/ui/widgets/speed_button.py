"""The button that shows the speed and opens a menu of speeds, from 0.5× to 3.0×, by steps or finely."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget, QWidgetAction
from shiboken6 import isValid

from player.domain.playback import MAX_RATE, MIN_RATE
from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.widgets.buttons import FlatButton
from player.ui.widgets.labels import Label
from player.ui.widgets.menu import Menu
from player.ui.widgets.wish import Wish

PRESETS = (0.5, 0.75, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
STEP = 0.05


def speed_text(speed: float) -> str:
    """``1×``, ``1.25×`` or ``1,25×`` as numbers are written in the system's region: no more digits than it takes."""
    return QLocale().toString(round(speed, 2), "f", QLocale.FloatingPointPrecisionOption.FloatingPointShortest) + "×"


class SpeedButton(FlatButton):
    """``speed_requested(float)`` on a choice in the menu, on Up and Down, and on the wheel, in steps of 0.05.

    ``keep_requested(bool)``: keep the speed for the show that plays, or let it have the one for all.
    """

    speed_requested = Signal(float)
    keep_requested = Signal(bool)
    font_role = FontRole.TIME
    side = Space.S
    shows_chevron = False

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.setObjectName("speedButton")
        self._speed = 1.0
        self._wished: Wish[float] = Wish(self, self.set_speed)
        self._turned = 0
        self._show_title = ""
        self._of_show = False
        self._menu = Menu(theme, parent=self)
        self._fine: Label | None = None
        self._menu.aboutToShow.connect(self._fill_menu)
        self.setMenu(self._menu)
        self._show(1.0)

    @property
    def speed(self) -> float:
        """The speed shown."""
        return self._speed

    def set_speed(self, speed: float) -> None:
        """Show ``speed`` without telling it as a wish."""
        if self._wished.hears(speed, self._speed) and speed != self._speed:
            self._show(speed)

    def _show(self, speed: float) -> None:
        self._speed = speed
        self.setText(speed_text(speed))
        self.setAccessibleName(self.tr("Speed, {speed}").format(speed=speed_text(speed)))
        self.setToolTip(self.tr("Speed"))
        if self._fine is not None and isValid(self._fine):
            self._fine.setText(speed_text(speed))

    def set_show(self, title: str, of_show: bool) -> None:
        """The show that plays, '' for none, and whether the speed is its own."""
        self._show_title, self._of_show = title, of_show

    def ink(self) -> Role:
        if not self.isEnabled():
            return Role.TEXT_DISABLED
        return Role.ACCENT if abs(self._speed - 1.0) > 0.001 else Role.TEXT_MUTED

    def step(self, steps: int) -> None:
        """Faster, or slower where ``steps`` is negative, as if the wheel were turned."""
        self._ask(self._speed + steps * STEP)

    def _ask(self, speed: float) -> None:
        speed = round(min(MAX_RATE, max(MIN_RATE, speed)) / STEP) * STEP
        speed = round(speed, 2)
        if speed != self._speed:
            self._show(speed)
            self._wished.begin()
            self.speed_requested.emit(speed)

    def _fill_menu(self) -> None:
        self.fill_menu(self._menu)

    def fill_menu(self, menu: Menu) -> None:
        """Fill a menu, this button's or another in which it stands when there is no room for it."""
        menu.clear()
        menu.addAction(self._fine_row(menu))
        menu.addSeparator()
        group = QActionGroup(menu)
        for preset in PRESETS:
            is_now = abs(preset - self._speed) < 0.001
            group.addAction(menu.add(speed_text(preset), partial(self._ask, preset), checked=is_now))
        if self._show_title:
            menu.addSeparator()
            title = self.theme.metrics(FontRole.BODY).elidedText(
                self._show_title, Qt.TextElideMode.ElideRight, self.theme.px(200)
            )
            keep = menu.add(self.tr("For “{show}” only").format(show=title), checked=self._of_show)
            keep.setObjectName("keepSpeed")
            keep.toggled.connect(self.keep_requested)

    def _fine_row(self, menu: Menu) -> QWidgetAction:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(*(self.theme.px(Space.XS),) * 4)
        slower, faster = FlatButton(self.theme, "−"), FlatButton(self.theme, "+")
        slower.setAccessibleName(self.tr("Slower"))
        faster.setAccessibleName(self.tr("Faster"))
        self._fine = Label(self.theme, speed_text(self._speed), FontRole.BODY_STRONG)
        self._fine.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._fine.setMinimumWidth(self.theme.px(56))
        slower.clicked.connect(lambda: self._ask(self._speed - STEP))
        faster.clicked.connect(lambda: self._ask(self._speed + STEP))
        layout.addWidget(slower)
        layout.addWidget(self._fine, 1)
        layout.addWidget(faster)
        row.setFocusProxy(faster)
        action = QWidgetAction(menu)
        action.setDefaultWidget(row)
        return action

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._turned += event.angleDelta().y()
        steps = int(self._turned / 120)
        self._turned -= steps * 120
        if steps:
            self._ask(self._speed + steps * STEP)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up:
            self._ask(self._speed + STEP)
        elif event.key() == Qt.Key.Key_Down:
            self._ask(self._speed - STEP)
        else:
            super().keyPressEvent(event)
