"""Keeps the player bar: what the session says, and what is asked of it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from player.domain.events import ChaptersChanged
from player.domain.models import EpisodeId
from player.domain.playback import NowPlaying, PlaybackChanged
from player.ui.desk import Desk
from player.ui.presenters.navigator import Navigator


class PlayingPresenter(QObject):
    """Joins the player bar with the session."""

    def __init__(self, desk: Desk, navigator: Navigator) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._chapters_of: EpisodeId | None = None
        session, player = desk.services.session, desk.window.player
        player.toggle_requested.connect(session.toggle)
        player.seek_requested.connect(session.seek)
        player.seek_by_requested.connect(session.seek_by)
        player.rate_requested.connect(session.set_rate)
        player.volume_requested.connect(lambda volume, muted: session.set_volume(volume, muted=muted))
        player.episode_requested.connect(lambda number: navigator.open_episode(EpisodeId(number)))
        desk.bridge.on(PlaybackChanged, self, lambda event: self._on_playback(event.now))
        desk.bridge.on(ChaptersChanged, self, lambda event: self._on_chapters(event.episode_id))

    def _on_playback(self, now: NowPlaying) -> None:
        self._desk.window.player.show_now(now)
        if now.episode_id != self._chapters_of:
            self._load_chapters(now.episode_id)

    def _on_chapters(self, episode_id: EpisodeId) -> None:
        if episode_id == self._chapters_of:
            self._load_chapters(episode_id)

    def _load_chapters(self, episode_id: EpisodeId | None) -> None:
        self._chapters_of = episode_id
        player = self._desk.window.player
        player.set_chapters(())
        if episode_id is not None:
            pages = self._desk.services.library.episodes
            self._desk.bridge.run(
                lambda: pages.page(episode_id).chapters,
                lambda chapters: player.set_chapters(chapters) if episode_id == self._chapters_of else None,
                lambda _gone: None,
            )
