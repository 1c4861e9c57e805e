"""Keeps the player bar: what the session says, and what is asked of it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from player.domain.events import BookmarksChanged, ChaptersChanged, EpisodesChanged, QueueChanged, SettingsChanged
from player.domain.models import Bookmark, Chapter, EpisodeId
from player.domain.playback import NowPlaying, PlaybackChanged
from player.ui.desk import Desk
from player.ui.places import Page
from player.ui.presenters.later import later
from player.ui.presenters.navigator import Navigator
from player.ui.presenters.sleeping import SleepingPresenter


class PlayingPresenter(QObject):
    """Joins the player bar with the session."""

    def __init__(self, desk: Desk, navigator: Navigator) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._navigator = navigator
        self._playing: EpisodeId | None = None
        self._next_timer = later(self, self._load_next)
        session, player = desk.services.session, desk.window.player
        player.toggle_requested.connect(session.toggle)
        player.seek_requested.connect(session.seek)
        player.seek_by_requested.connect(session.seek_by)
        player.chapter_requested.connect(session.step_chapter)
        player.next_requested.connect(session.play_next)
        player.rate_requested.connect(session.set_rate)
        player.keep_rate_requested.connect(session.keep_rate_for_show)
        player.volume_requested.connect(lambda volume, muted: session.set_volume(volume, muted=muted))
        player.bookmark_requested.connect(desk.bookmarks.add_here)
        player.transcript_requested.connect(self._read_along)
        player.episode_requested.connect(lambda number: navigator.open_episode(EpisodeId(number)))
        player.remaining_changed.connect(
            lambda remaining: desk.services.settings_store.change("playback", show_remaining=remaining)
        )
        self.sleeping = SleepingPresenter(desk)
        self._take_settings()
        on = desk.bridge.on
        on(PlaybackChanged, self, lambda event: self._on_playback(event.now))
        on(ChaptersChanged, self, lambda event: self._reload(event.episode_id))
        on(BookmarksChanged, self, lambda event: self._reload(event.episode_id))
        on(QueueChanged, self, lambda _event: self._next_timer.start())
        on(EpisodesChanged, self, lambda _event: self._next_timer.start())
        on(SettingsChanged, self, lambda event: self._take_settings() if event.section == "playback" else None)

    def _take_settings(self) -> None:
        settings, player = self._desk.services.settings.playback, self._desk.window.player
        player.set_steps(settings.back_s, settings.forward_s)
        player.set_remaining(settings.show_remaining)

    def _on_playback(self, now: NowPlaying) -> None:
        self._desk.window.player.show_now(now)
        if now.episode_id != self._playing:
            self._playing = now.episode_id
            self._show((), ())
            self._load()
            self._next_timer.start()

    def _reload(self, episode_id: EpisodeId) -> None:
        if episode_id == self._playing:
            self._load()

    def _load(self) -> None:
        """What of the episode that plays is shown on the seek bar."""
        episode_id, library = self._playing, self._desk.services.library
        if episode_id is None:
            return

        def show(found: tuple[tuple[Chapter, ...], list[Bookmark]]) -> None:
            if episode_id == self._playing:
                self._show(*found)

        self._desk.bridge.run(lambda: (library.episodes.chapters(episode_id), library.bookmarks.of(episode_id)), show)

    def _show(self, chapters: Any, bookmarks: Any) -> None:  # noqa: ANN401 - sequences of both
        self._desk.window.player.set_chapters(chapters)
        self._desk.window.player.set_bookmarks(bookmarks)

    def _load_next(self) -> None:
        library, episode_id = self._desk.services.library, self._playing

        def query() -> str | None:
            following = library.queue.after(episode_id)
            rows = library.episodes.rows([following]) if following is not None else []
            return rows[0].title if rows else None

        self._desk.bridge.run(query, self._desk.window.player.set_next)

    def _read_along(self) -> None:
        """The transcript of what plays, at the place that is heard."""
        episode_id = self._playing
        if episode_id is None:
            return
        self._navigator.open_episode(episode_id)
        self._desk.window.pages.page(Page.EPISODE).open_tab("transcript")
