"""Keeps the mini player: in place of the window while it is open, and back again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from player.ui.desk import Desk
from player.ui.pages.player_keys import player_keys
from player.ui.presenters.playing import PlayingPresenter

if TYPE_CHECKING:
    from player.ui.mini_player import MiniPlayer


class MiniPresenter(QObject):
    """The mini player is made when it is first opened; the next start opens the window all the same."""

    def __init__(self, desk: Desk, playing: PlayingPresenter) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._playing = playing
        self._mini: MiniPlayer | None = None
        desk.window.player.mini_requested.connect(self.open)
        desk.window.closing.connect(self._end)
        desk.messages.shown.connect(lambda text, *_: self._mini.say(text) if self._mini and self.is_open else None)

    @property
    def is_open(self) -> bool:
        """Whether it stands for the window."""
        return self._mini is not None and self._mini.isVisible()

    @property
    def mini(self) -> MiniPlayer:
        """The mini player, made now if it was not there."""
        if self._mini is None:
            self._mini = self._make()
        return self._mini

    def _make(self) -> MiniPlayer:
        from player.ui.mini_player import MiniPlayer

        desk = self._desk
        shortcuts = desk.window.shortcuts
        mini = MiniPlayer(desk.theme, desk.artwork, shortcuts)
        mini.setWindowIcon(desk.window.windowIcon())
        self._playing.add_view(mini)
        mini.full_requested.connect(self.close)
        bound = {**player_keys(desk.window.player), "mini-player": self.close, "quit": desk.window.close}
        for shortcut_id, action in bound.items():
            shortcuts.bind(shortcut_id, mini, action)
        return mini

    def open(self) -> None:
        """Show it, and hide the window."""
        if self.is_open:
            return
        mini = self.mini
        mini.put(self._desk.services.settings.window.mini)
        # In this order: with no window left, Qt would end the program.
        mini.show()
        self._desk.window.hide()
        mini.raise_()
        mini.activateWindow()

    def close(self) -> None:
        """Back to the window; its place is kept."""
        if not self.is_open:
            return
        self._keep_place()
        window = self._desk.window
        window.show()
        self.mini.hide()
        window.raise_()
        window.activateWindow()

    def _keep_place(self) -> None:
        self._desk.services.settings_store.change("window", mini=self.mini.place())

    def _end(self) -> None:
        """The window is closed for good, perhaps from here."""
        if self._mini is None:
            return
        was_open = self.is_open
        if was_open:
            self._keep_place()
        mini, self._mini = self._mini, None
        mini.full_requested.disconnect(self.close)
        mini.hide()
        mini.deleteLater()
        if was_open:
            # Qt ends by itself only when the last window that could be seen is closed, and that was this one.
            QApplication.quit()
