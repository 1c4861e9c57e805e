"""What a person can do with shows and episodes: each asks a service and tells what came of it."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from player.domain.errors import EarmarkError
from player.domain.events import RefreshFinished
from player.domain.models import DownloadState, Episode, EpisodeId, Show, ShowId
from player.services import Services
from player.ui.bridge import Bridge
from player.ui.episode_actions import LAST_WAIT_S, EpisodeActions
from player.ui.messages import Messages

log = logging.getLogger(__name__)


class Actions(QObject):
    """The verbs of the window. Each returns at once; rows change by events.

    ``show_left(ShowId)`` and ``show_stays(ShowId)`` when a show goes from sight and when it is back.
    """

    show_left = Signal(object)
    show_stays = Signal(object)

    def __init__(self, services: Services, bridge: Bridge, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._bridge = bridge
        self._messages = messages
        self.episodes = EpisodeActions(services, bridge, messages, self)
        bridge.on(RefreshFinished, self, self._on_refreshed)

    # --- episodes ---------------------------------------------------------------------------------------------------

    def play(self, episode_id: EpisodeId, start_s: float | None = None) -> None:
        """Play from ``start_s``, else from where it was left."""
        self._services.session.play_episode(episode_id, start_s)

    def play_or_pause(self, episode_id: EpisodeId) -> None:
        """Pause what plays if it is this one, else play it."""
        self.episodes.play_or_pause(episode_id)

    def seek_in(self, episode_id: EpisodeId, position_s: float) -> None:
        """Go to a time of an episode, and begin to play it there where it is not open."""
        session = self._services.session
        if session.now.episode_id == episode_id:
            session.seek(position_s)
            session.resume()
        else:
            session.play_episode(episode_id, position_s)

    def download(self, episode: Episode) -> None:
        """What the download button does now: fetch, go on, stop fetching, or offer to delete."""
        if episode.own_file:
            self._messages.info(self.tr("“{title}” is already on this computer").format(title=episode.title))
        elif self.episodes.pauses.is_paused(episode):
            self.episodes.pauses.resume([episode.id])
        elif episode.download in (DownloadState.QUEUED, DownloadState.DOWNLOADING, DownloadState.DONE):
            self.episodes.remove_files([episode.id])
        else:
            self.episodes.download([episode.id])

    def set_played(self, episodes: Sequence[Episode], played: bool) -> None:
        """Mark as played or not; the position before comes back with Undo."""
        self.episodes.set_played([episode.id for episode in episodes], played)

    def toggle_queued(self, episode: Episode) -> None:
        """Put at the end of the queue, or take out of it."""
        self.episodes.toggle_queued([episode.id])

    def share(self, address: str | None) -> None:
        """Copy an address."""
        if address is None:
            self._messages.info(self.tr("This episode has no address that can be shared"))
            return
        QGuiApplication.clipboard().setText(address)
        self._messages.info(self.tr("URL copied to clipboard!"))

    def open_link(self, address: str) -> None:
        """Open a web address in the browser; nothing else that a publisher may have put there."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        url = QUrl(address)
        if url.scheme().lower() in ("http", "https", "mailto"):
            QDesktopServices.openUrl(url)

    # --- shows ------------------------------------------------------------------------------------------------------

    def refresh(self, show_ids: Sequence[ShowId] | None = None) -> None:
        """Ask the feeds what is new, and say how many could not be asked.

        Those that are asked by themselves do so again and again while their server is away: the mark in the sidebar
        and the line above the list say it there.
        """
        self._bridge.spawn(
            self,
            self._services.subscriptions.refresh(show_ids),
            lambda outcomes: self._say_failed([one.show_id for one in outcomes if one.status == "failed"]),
        )

    def _say_failed(self, failed: list[ShowId]) -> None:
        if failed and self._services.network.state.online is False:
            self._messages.info(self.tr("There is no network. The shows are asked again when it is back."))
        elif failed:
            text = self.tr("%n show(s) could not be refreshed", "", len(failed))
            self._messages.info(text, self.tr("Try again"), lambda: self.refresh(failed))

    def _on_refreshed(self, event: RefreshFinished) -> None:
        if event.new_episodes:
            self._messages.info(self.tr("%n new episode(s)", "", event.new_episodes))

    def unsubscribe(self, show: Show) -> None:
        """Leave a show: all of it goes from sight at once, and for good when there was time to take it back."""
        self._services.library.shows.leave(show.id)
        self.show_left.emit(show.id)
        self._messages.done(
            self.tr("Unsubscribed from “{title}”").format(title=show.title),
            lambda: self._stay(show),
            lambda: self._leave(show),
        )

    def _stay(self, show: Show) -> None:
        self._services.library.shows.stay(show.id)
        self.show_stays.emit(show.id)

    def _leave(self, show: Show) -> None:
        def failed(error: EarmarkError) -> None:
            self._stay(show)
            self._messages.error(error)

        shows = self._services.library.shows
        if show.id in shows.leaving:
            self._bridge.spawn(self, self._forget(show.id), lambda _: shows.stay(show.id), failed)

    async def _forget(self, show_id: ShowId) -> None:
        services = self._services
        await services.downloads.remove_show_files(show_id)
        await services.subscriptions.unsubscribe(show_id)

    def finish(self) -> None:
        """The window goes: what was deleted or left goes now, since nobody can take it back any more."""
        self.episodes.finish()
        services = self._services
        for show_id in services.library.shows.leaving:
            try:
                services.background.run(self._forget(show_id), LAST_WAIT_S)
            except (EarmarkError, TimeoutError) as error:
                log.warning("a show could not be left: %s", error)
