"""What comes to the window from outside: a later start that wants it in front, addresses typed with one or dropped."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from player.domain.addresses import local_path
from player.domain.models import ShowId
from player.ui.desk import Desk
from player.ui.presenters.mini import MiniPresenter
from player.ui.presenters.navigator import Navigator
from player.ui.presenters.subscribing import SubscribingPresenter


class ArrivalsPresenter(QObject):
    """An address is only filled in: it is the person who says that it is to be fetched, whoever has named it."""

    def __init__(
        self, desk: Desk, navigator: Navigator, subscribing: SubscribingPresenter, mini: MiniPresenter
    ) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._navigator = navigator
        self._subscribing = subscribing
        self._mini = mini
        desk.window.dropped.connect(lambda what: self.open(str(what)))

    def answer(self, address: str, token: str) -> None:
        """A later start was handed to this window; ``token`` is the desktop's leave to come to the front, or empty."""
        self._come_forward(token)
        if address:
            self.open(address)

    def _come_forward(self, token: str) -> None:
        if token and QGuiApplication.platformName().startswith("wayland"):
            # Qt takes it from here with the next activation, as for a program that was just started.
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        self._mini.close()
        window = self._desk.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        (QApplication.activeModalWidget() or window).activateWindow()

    def open(self, address: str) -> None:
        """Show what is at an address: a show that is known, the shows of a list, or the dialog to subscribe."""
        services = self._desk.services

        def query() -> ShowId | Path | None:
            path = local_path(address) or Path(address)
            if services.lists.is_list(path):
                return path
            show = services.subscriptions.known(address)
            return None if show is None else show.id

        self._desk.bridge.run(self, query, lambda found: self._show(address, found))

    def _show(self, address: str, found: ShowId | Path | None) -> None:
        if isinstance(found, Path):
            self._subscribing.import_list(found)
        elif found is not None:
            self._navigator.open_show(found)
        else:
            self._subscribing.open_subscribe(address)
