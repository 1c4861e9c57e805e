"""Says once, and calmly, that there is no network, and takes it back when there is one again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from player.domain.events import NetworkChanged
from player.domain.network import NetworkState
from player.ui.desk import Desk

if TYPE_CHECKING:
    from player.ui.widgets.banner import Banner


class OfflinePresenter(QObject):
    """The line stands above the player bar. It is made when the network first goes away.

    Where nobody tells of the network (no NetworkManager), what fails says so by itself.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._banner: Banner | None = None
        # Closed by the person: not said again before the network was back.
        self._closed = False
        desk.bridge.on(NetworkChanged, self, lambda event: self._show(event.state))

    def _show(self, state: NetworkState) -> None:
        if state.online is not False:
            self._closed = False
            if self._banner is not None:
                self._banner.hide()
        elif not self._closed:
            if self._banner is None:
                self._banner = self._make()
            self._banner.show()

    def _make(self) -> Banner:
        from player.ui.widgets.banner import Banner

        text = self.tr("Offline. What is on this computer plays; the rest waits for the network.")
        banner = Banner(self._desk.theme, text=text, dismissable=True, flush=True)
        banner.setObjectName("offlineBanner")
        banner.dismissed.connect(self._on_dismissed)
        banner.hide()
        self._desk.window.put_above_player(banner)
        return banner

    def _on_dismissed(self) -> None:
        self._closed = True
