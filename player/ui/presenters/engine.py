"""Says above the player bar that there is nothing to play with, and how to get it, until something plays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from player.domain.errors import EarmarkError, EngineMissing, EngineNotInstalled
from player.domain.playback import EngineState, PlaybackChanged
from player.ui.desk import Desk
from player.ui.messages import error_text

if TYPE_CHECKING:
    from player.ui.widgets.banner import Banner


class EnginePresenter(QObject):
    """The line is made when the engine is first missed; a message that goes by itself would be gone before it is read
    and its command typed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._banner: Banner | None = None
        self._command = ""

    def tell(self, error: EarmarkError) -> bool:
        """Say it here where it is the engine that is missing; whether it was."""
        if not isinstance(error, EngineMissing):
            return False
        from player.ui.widgets.banner import BannerKind

        if self._banner is None:
            self._banner = self._make()
        self._command = str(error.fields["command"]) if isinstance(error, EngineNotInstalled) else ""
        action = self.tr("Copy the command") if self._command else ""
        self._banner.show()
        self._banner.set_content(BannerKind.WARNING, error_text(error), action)
        return True

    def _make(self) -> Banner:
        from player.ui.widgets.banner import Banner

        banner = Banner(self._desk.theme, dismissable=True, flush=True)
        banner.setObjectName("engineBanner")
        banner.action_triggered.connect(self._copy)
        banner.hide()
        self._desk.window.put_above_player(banner)
        self._desk.bridge.on(PlaybackChanged, self, self._on_playback)
        return banner

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._command)
        self._desk.messages.info(self.tr("Command copied to clipboard! Play again once it is done."))

    def _on_playback(self, event: PlaybackChanged) -> None:
        if self._banner is not None and event.now.status.state is EngineState.PLAYING:
            self._banner.hide()
