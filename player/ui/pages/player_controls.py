"""The controls of the player bar by name, and the menu for those that have no room."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget, QWidgetAction

from player.ui.theme import FontRole, Role, Size, Space, Theme
from player.ui.widgets.button_base import leave_focus
from player.ui.widgets.buttons import FlatButton, IconButton, PlayButton
from player.ui.widgets.empty_state import IconView
from player.ui.widgets.labels import Label
from player.ui.widgets.menu import Menu
from player.ui.widgets.mute_button import MuteButton
from player.ui.widgets.skip_button import SkipButton
from player.ui.widgets.sleep_button import SleepButton
from player.ui.widgets.speed_button import SpeedButton
from player.ui.widgets.volume_slider import VolumeSlider


class _TimeButton(FlatButton):
    """Stands at the end of the seek bar as the time at its other end does."""

    font_role = FontRole.TIME
    flush = True

    def least_side(self) -> int:
        return self.theme.px(Space.XS)

    def paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        """Under the time that is there; the button has room for the longest."""
        text = self.theme.advance(self.font_role, self.text())
        width = min(rect.width(), text + 2 * self.least_side())
        rtl = self.isRightToLeft()
        super().paint_ground(painter, QRectF(rect.right() - width if rtl else rect.left(), 0, width, rect.height()))

    def ink(self) -> Role:
        return Role.TEXT_DISABLED if not self.isEnabled() else Role.TEXT if self.underMouse() else Role.TEXT_MUTED


class PlayerControls(QObject):
    """Made by the bar, which lays them out and joins their signals."""

    def __init__(self, theme: Theme, back_s: int, forward_s: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.previous_chapter = self._icon("previous", self.tr("Previous chapter"), "previousChapterButton")
        self.back = SkipButton(theme, forward=False, seconds=back_s)
        self.play = PlayButton(theme)
        self.forward = SkipButton(theme, forward=True, seconds=forward_s)
        self.next_chapter = self._icon("next", self.tr("Next chapter"), "nextChapterButton")
        self.next_episode = self._icon("next-episode", self.tr("Next episode"), "nextEpisodeButton")
        self.total = _TimeButton(theme, "0:00")
        self.total.setObjectName("totalLabel")
        self.speed = SpeedButton(theme)
        self.sleep = SleepButton(theme)
        self.bookmark = self._icon("bookmark", self.tr("Add a bookmark here"), "bookmarkButton")
        self.transcript = self._icon("transcript", self.tr("Read along in the transcript"), "transcriptButton")
        self.mute = MuteButton(theme)
        self.volume = VolumeSlider(theme)
        self.mini = self._icon("mini-player", self.tr("Mini player"), "miniPlayerButton")
        self.more = self._icon("more", self.tr("More controls"), "moreControlsButton")
        self._menu = Menu(theme, parent=self.more)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.more.setMenu(self._menu)
        leave_focus(self.previous_chapter, self.back, self.play, self.forward, self.next_chapter, self.next_episode)
        leave_focus(self.total, self.speed, self.sleep, self.bookmark, self.transcript, self.mute, self.mini, self.more)
        self.folded: tuple[str, ...] = ()
        self.mute.turned.connect(lambda steps: self.volume.step(steps))

    def _icon(self, icon: str, name: str, object_name: str) -> IconButton:
        button = IconButton(self.theme, icon, name)
        button.setObjectName(object_name)
        return button

    def foldable(self) -> dict[str, tuple[QWidget, ...]]:
        """What may go into the menu, by the names of FOLD_ORDER."""
        return {
            "volume": (self.volume,),
            "next-episode": (self.next_episode,),
            "chapters": (self.previous_chapter, self.next_chapter),
            "mini-player": (self.mini,),
            "transcript": (self.transcript,),
            "bookmark": (self.bookmark,),
            "sleep": (self.sleep,),
            "speed": (self.speed,),
            "mute": (self.mute,),
        }

    # --- the menu of what has no room -------------------------------------------------------------------------------

    def _fill_menu(self) -> None:
        menu = self._menu
        menu.clear()
        fill: dict[str, Callable[[Menu], None]] = {
            "speed": lambda menu: self.speed.fill_menu(menu.add_menu(self.speed.accessibleName(), icon="speed")),
            "sleep": lambda menu: self.sleep.fill_menu(menu.add_menu(self.sleep.accessibleName(), icon="sleep")),
            "bookmark": lambda menu: self._add(menu, self.bookmark),
            "transcript": lambda menu: self._add(menu, self.transcript),
            "chapters": lambda menu: self._add(menu, self.previous_chapter, self.next_chapter),
            "next-episode": lambda menu: self._add(menu, self.next_episode),
            "mini-player": lambda menu: self._add(menu, self.mini),
            "mute": lambda menu: self._add(menu, self.mute),
            "volume": self._add_volume,
        }
        for name, add in fill.items():
            if name in self.folded:
                add(menu)

    def _add(self, menu: Menu, *buttons: IconButton) -> None:
        for button in buttons:
            menu.add(button.accessibleName(), button.click, icon=button.icon_name, enabled=button.isEnabled())

    def _add_volume(self, menu: Menu) -> None:
        row = QWidget()
        layout = QHBoxLayout(row)
        gap, edge = self.theme.px(Space.S), self.theme.px(Space.XS)
        # An entry of a menu has an outline of one pixel around it, seen or not.
        layout.setContentsMargins(edge + 1, edge, edge + 1, edge)
        layout.setSpacing(gap)
        slider = VolumeSlider(self.theme)
        slider.setObjectName("volumeInMenu")
        slider.set_value(self.volume.value())
        slider.value_requested.connect(self.volume.value_requested)
        layout.addWidget(IconView(self.theme, "volume", Role.TEXT_MUTED, Size.ICON_S))
        layout.addWidget(Label(self.theme, self.tr("Volume")))
        layout.addWidget(slider, 1)
        row.setFocusProxy(slider)
        action = QWidgetAction(menu)
        action.setDefaultWidget(row)
        menu.addAction(action)
