"""Keeps the player bar and what else shows what plays: what the session says, and what is asked of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from player.domain.events import (
    BookmarksChanged,
    BufferedChanged,
    ChaptersChanged,
    EpisodesChanged,
    QueueChanged,
    SettingsChanged,
)
from player.domain.models import Bookmark, Chapter, EpisodeId
from player.domain.playback import NowPlaying, PlaybackChanged
from player.ui.desk import Desk
from player.ui.presenters.later import later
from player.ui.presenters.navigator import Navigator
from player.ui.presenters.sleeping import SleepingPresenter
from player.ui.translate import title_text

if TYPE_CHECKING:
    from player.ui.mini_player import MiniPlayer
    from player.ui.pages.player_bar import PlayerBar


class PlayingPresenter(QObject):
    """Joins the player bar with the session; ``add_view`` joins another that shows the same."""

    def __init__(self, desk: Desk, navigator: Navigator) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._navigator = navigator
        self._now: NowPlaying | None = None
        self._chapters: Sequence[Chapter] = ()
        self._bookmarks: Sequence[Bookmark] = ()
        self._buffered: BufferedChanged | None = None
        self._next: str | None = None
        self._views: list[PlayerBar | MiniPlayer] = []
        self._next_timer = later(self, self._load_next)
        self._join_bar(desk.window.player)
        self.sleeping = SleepingPresenter(desk)
        on = desk.bridge.on
        on(PlaybackChanged, self, lambda event: self._on_playback(event.now))
        on(ChaptersChanged, self, lambda event: self._reload(event.episode_id))
        on(BookmarksChanged, self, lambda event: self._reload(event.episode_id))
        on(BufferedChanged, self, self._on_buffered)
        on(QueueChanged, self, lambda _event: self._next_timer.start())
        on(EpisodesChanged, self, lambda _event: self._next_timer.start())
        on(SettingsChanged, self, self._on_settings)

    def start(self) -> None:
        """Look what is next: where nothing was left open nobody tells of what plays, and yet there may be a queue."""
        self._next_timer.start()

    def _join_bar(self, player: PlayerBar) -> None:
        session, desk = self._desk.services.session, self._desk
        player.chapter_requested.connect(session.step_chapter)
        player.next_requested.connect(session.play_next)
        player.rate_requested.connect(session.set_rate)
        player.keep_rate_requested.connect(session.keep_rate_for_show)
        player.volume_requested.connect(lambda volume, muted: session.set_volume(volume, muted=muted))
        player.mute_requested.connect(session.set_muted)
        player.bookmark_requested.connect(desk.bookmarks.add_here)
        player.transcript_requested.connect(self._read_along)
        player.episode_requested.connect(lambda number: self._navigator.open_episode(EpisodeId(number)))
        player.remaining_changed.connect(
            lambda remaining: desk.services.settings_store.change("playback", show_remaining=remaining)
        )
        self.add_view(player)

    def add_view(self, view: PlayerBar | MiniPlayer) -> None:
        """From now on ``view`` shows what plays, and steers it."""
        session = self._desk.services.session
        view.toggle_requested.connect(self._toggle)
        view.seek_requested.connect(session.seek)
        view.seek_by_requested.connect(session.seek_by)
        self._views.append(view)
        view.destroyed.connect(lambda: self._views.remove(view))
        self._take_settings(view)
        if self._now is not None:
            view.show_now(self._now)
        view.set_chapters(self._chapters)
        view.set_bookmarks(self._bookmarks)
        view.set_buffered(self._ranges())
        view.set_next(self._next)

    def _toggle(self) -> None:
        """Pause or go on; where nothing is open, begin with the queue, or else with the episode that is looked at."""
        session, library, shown = self._desk.services.session, self._desk.services.library, self._navigator.episode_id
        if shown is None or (self._now is not None and self._now.episode_id is not None):
            session.toggle()
            return

        def begin(queued: EpisodeId | None) -> None:
            if queued is not None:
                session.toggle()
            else:
                self._desk.actions.play_or_pause(shown)

        self._desk.bridge.run(self, lambda: library.queue.after(None), begin)

    def _on_settings(self, event: SettingsChanged) -> None:
        if event.section != "playback":
            return
        session, playback = self._desk.services.session, self._desk.services.settings.playback
        for view in self._views:
            self._take_settings(view)
        # Not where it is the session's own that was kept: that would end a silence.
        if "rate" in event.names and playback.rate != round(session.general_rate, 2):
            session.set_general_rate(playback.rate)
        if "volume" in event.names and playback.volume != session.now.status.volume:
            session.set_volume(playback.volume)

    def _take_settings(self, view: PlayerBar | MiniPlayer) -> None:
        settings = self._desk.services.settings.playback
        view.set_steps(settings.back_s, settings.forward_s)
        view.set_remaining(settings.show_remaining)

    def _on_playback(self, now: NowPlaying) -> None:
        other = self._now is None or now.episode_id != self._now.episode_id
        self._now = now
        for view in self._views:
            view.show_now(now)
        if other:
            self._show((), ())
            self._show_buffered()
            self._load()
            self._next_timer.start()

    def _reload(self, episode_id: EpisodeId) -> None:
        if self._now is not None and episode_id == self._now.episode_id:
            self._load()

    def _load(self) -> None:
        """What of the episode that plays is shown on the seek bars."""
        library, episode_id = self._desk.services.library, self._now.episode_id if self._now else None
        if episode_id is None:
            return

        def query() -> tuple[Sequence[Chapter], Sequence[Bookmark]]:
            return library.episodes.chapters(episode_id), library.bookmarks.of(episode_id)

        def show(found: tuple[Sequence[Chapter], Sequence[Bookmark]]) -> None:
            if self._now is not None and episode_id == self._now.episode_id:
                self._show(*found)

        self._desk.bridge.run(self, query, show)

    def _show(self, chapters: Sequence[Chapter], bookmarks: Sequence[Bookmark]) -> None:
        self._chapters, self._bookmarks = chapters, bookmarks
        for view in self._views:
            view.set_chapters(chapters)
            view.set_bookmarks(bookmarks)

    def _on_buffered(self, event: BufferedChanged) -> None:
        # Told when a stream is opened, which may be before it is told that it plays.
        self._buffered = event
        self._show_buffered()

    def _show_buffered(self) -> None:
        for view in self._views:
            view.set_buffered(self._ranges())

    def _ranges(self) -> tuple[tuple[float, float], ...]:
        """What has arrived of what plays; what is here whole is like any file."""
        told = self._buffered
        if told is None or self._now is None or told.episode_id != self._now.episode_id:
            return ()
        return () if told.ranges == ((0.0, 1.0),) else told.ranges

    def _load_next(self) -> None:
        library, episode_id = self._desk.services.library, self._now.episode_id if self._now else None

        def query() -> str | None:
            following = library.queue.after(episode_id)
            rows = library.episodes.rows([following]) if following is not None else []
            return title_text(rows[0].title) if rows else None

        def show(title: str | None) -> None:
            self._next = title
            for view in self._views:
                view.set_next(title)

        self._desk.bridge.run(self, query, show)

    def _read_along(self) -> None:
        """The transcript of what plays, at the place that is heard."""
        episode_id = self._now.episode_id if self._now else None
        if episode_id is not None:
            self._navigator.open_episode(episode_id)
            self._desk.window.page.read_along()
