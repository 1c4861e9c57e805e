"""Ways to a new show: by address, or the sample show that ships."""

from __future__ import annotations

from PySide6.QtCore import QObject

from player.domain.models import Show
from player.ui.desk import Desk
from player.ui.presenters.navigator import Navigator


class SubscribingPresenter(QObject):
    """Opens the dialog, tells of the new show and opens it."""

    def __init__(self, desk: Desk, navigator: Navigator) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._navigator = navigator
        desk.window.subscribe_requested.connect(self.open_subscribe)
        desk.window.sidebar.subscribe_requested.connect(self.open_subscribe)
        desk.window.sample_requested.connect(self.open_sample)

    def open_subscribe(self) -> None:
        """The dialog to subscribe by address."""
        from player.ui.dialogs.subscribe import SubscribeDialog

        desk = self._desk
        dialog = SubscribeDialog(
            desk.theme,
            lambda address, done, failed: desk.bridge.spawn(
                desk.services.subscriptions.subscribe(address), done, failed
            ),
            desk.window,
        )
        dialog.accepted.connect(lambda: self.subscribed(dialog.subscribed))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_sample(self) -> None:
        """Subscribe to the sample show that ships with Earmark."""
        desk = self._desk
        desk.bridge.spawn(
            desk.services.subscriptions.subscribe(str(desk.services.sample_feed)), self.subscribed, desk.messages.error
        )

    def subscribed(self, show: Show | None) -> None:
        """Tell of a new show and open it."""
        if show is not None:
            self._desk.messages.info(self.tr("Subscribed to “{title}”").format(title=show.title))
            self._navigator.open_place_soon(show.id)
