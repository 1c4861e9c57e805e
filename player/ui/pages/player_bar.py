"""The bar along the bottom: what plays, where it is, and all that can be done about it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from player.domain.chapter_steps import next_chapter
from player.domain.models import Chapter, EpisodeId
from player.domain.playback import EngineState, NowPlaying
from player.domain.sleep import Heard, sleep_left
from player.ui.pages.now_title import NowTitle
from player.ui.pages.player_controls import PlayerControls
from player.ui.pages.player_folding import Room, fold
from player.ui.pages.playing_view import PlayingView
from player.ui.theme import FontRole, Role, Size, Space, Theme
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.labels import Label
from player.ui.widgets.times import clock_text

_TITLE_LEAST, _TITLE_MOST, _SEEK_LEAST = 200, 340, 190


class PlayerBar(PlayingView):
    """Shows a NowPlaying and asks for changes by signals; it decides nothing.

    ``position_moved(float | None)`` tells, about ten times a second while playing, where the listener is in an
    episode: for reading along. ``sleep_requested(SleepKind | None, seconds)``, ``chapter_requested(±1)``.
    """

    chapter_requested = Signal(int)
    next_requested = Signal()
    rate_requested = Signal(float)
    keep_rate_requested = Signal(bool)
    sleep_requested = Signal(object, float)
    more_sleep_requested = Signal(float)
    volume_requested = Signal(int, bool)
    mute_requested = Signal(bool)
    bookmark_requested = Signal()
    transcript_requested = Signal()
    mini_requested = Signal()
    episode_requested = Signal(int)
    remaining_changed = Signal(bool)
    position_moved = Signal(object)

    def __init__(
        self,
        theme: Theme,
        artwork: ArtworkStore,
        *,
        back_s: int = 15,
        forward_s: int = 30,
        monotonic: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, monotonic, parent)
        self._shown_title: tuple[str, str | None, str | None] | None = None
        self.setObjectName("playerBar")
        self.setAccessibleName(self.tr("Player"))
        self.title = NowTitle(theme, artwork)
        self.controls = PlayerControls(theme, back_s, forward_s, self)
        self._elapsed = Label(theme, "0:00", FontRole.TIME, Role.TEXT_MUTED)
        self._elapsed.setObjectName("elapsedLabel")
        self._lay_out()
        self._join()
        theme.resized.connect(self._restyle)
        self._restyle()
        self.set_next(None)

    # --- building ---------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        c = self.controls
        self._transport, self._tools = QHBoxLayout(), QHBoxLayout()
        for widget in (c.previous_chapter, c.back, c.play, c.forward, c.next_chapter, c.next_episode):
            self._transport.addWidget(widget)
        for widget in (c.speed, c.sleep, c.bookmark, c.transcript, c.mini, c.mute, c.volume, c.more):
            self._tools.addWidget(widget)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.title)
        self._row.addLayout(self._transport)
        self._row.addWidget(self._elapsed)
        self._row.addWidget(self.seek_bar, 1)
        self._row.addWidget(c.total)
        self._row.addLayout(self._tools)

    def _join(self) -> None:
        c = self.controls
        self.title.clicked.connect(self._open_episode)
        self._steer_by(c.play, c.back, c.forward)
        c.previous_chapter.clicked.connect(lambda: self.chapter_requested.emit(-1))
        c.next_chapter.clicked.connect(lambda: self.chapter_requested.emit(1))
        c.next_episode.clicked.connect(self.next_requested)
        c.total.clicked.connect(self._swap_total)
        c.speed.speed_requested.connect(self.rate_requested)
        c.speed.keep_requested.connect(self.keep_rate_requested)
        c.sleep.sleep_requested.connect(self.sleep_requested)
        c.sleep.more_requested.connect(self.more_sleep_requested)
        c.bookmark.clicked.connect(self.bookmark_requested)
        c.transcript.clicked.connect(self.transcript_requested)
        c.mini.clicked.connect(self.mini_requested)
        c.mute.clicked.connect(self.toggle_mute)
        c.volume.value_requested.connect(lambda value: self.volume_requested.emit(value, False))

    def _restyle(self) -> None:
        px = self.theme.px
        self.setFixedHeight(px(Size.PLAYER_BAR))
        self._row.setContentsMargins(px(Space.M), 0, px(Space.M), 0)
        self._row.setSpacing(px(Space.S))
        for group in (self._transport, self._tools):
            group.setSpacing(px(Space.HAIR))
        self._elapsed.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._hold_widths()
        self._fold()
        self.update()

    def _hold_widths(self) -> None:
        """As wide as the longest time there can be, so that nothing moves while it plays."""
        duration = self.clock.now.status.duration_s if self.clock.now else None
        longest = "0:00:00" if (duration or 0) >= 3600 else "00:00"
        width = round(self.theme.metrics(FontRole.TIME).horizontalAdvance(longest)) + 2
        self._elapsed.setFixedWidth(width)
        minus = round(self.theme.metrics(FontRole.TIME).horizontalAdvance("−"))
        self.controls.total.setFixedWidth(width + minus + 2 * self.theme.px(Space.S))

    # --- room -------------------------------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        # What has no room goes into a menu; the window's own least width holds.
        return QSize(0, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()
        self._row.activate()  # else the next picture has what gave way and came back where there is no room for it
        # What was hidden, shown and given a width asked for a layout, which that was.
        QCoreApplication.removePostedEvents(self, QEvent.Type.LayoutRequest.value)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._fold()
        return super().event(event)

    def _fold(self) -> None:
        px, c = self.theme.px, self.controls
        gap, wide = px(Space.HAIR), px(Space.S)
        groups = c.foldable()
        if not self.seek_bar.has_chapters:
            groups.pop("chapters")
        widths = {name: sum(w.sizeHint().width() + gap for w in widgets) for name, widgets in groups.items()}
        fixed = 2 * px(Space.M) + 5 * wide + 3 * gap
        fixed += sum(w.sizeHint().width() for w in (c.back, c.play, c.forward))
        fixed += self._elapsed.width() + c.total.width()
        room = Room(
            self.width(), fixed, px(_TITLE_LEAST), px(_TITLE_MOST), px(_SEEK_LEAST), c.more.sizeHint().width() + gap
        )
        c.folded, title = fold(room, widths)
        self.title.setFixedWidth(round(title))
        for name, widgets in c.foldable().items():
            for widget in widgets:
                widget.setVisible(name in groups and name not in c.folded)
        c.more.setVisible(bool(c.folded))

    # --- what plays -------------------------------------------------------------------------------------------------

    def _show_nothing(self) -> None:
        self._shown_title = None
        self.title.set_nothing(self.tr("Nothing playing"))
        self.title.set_subtitle(self._next_text() or self.tr("Choose an episode"))
        self._enable(False)
        self.controls.play.setEnabled(self._next is not None)
        self.seek_bar.set_duration(None)
        self.seek_bar.set_position(0)
        self._show_times(0.0)

    def _enable(self, enabled: bool) -> None:
        c = self.controls
        for widget in (self.title, c.back, c.play, c.forward, c.total, c.bookmark, c.transcript):
            widget.setEnabled(enabled)

    def show_now(self, now: NowPlaying) -> None:
        """Take over what the session says."""
        status, c = now.status, self.controls
        before = self.clock.now
        if status.state is EngineState.IDLE:
            self._show_nothing()
        else:
            shown = (now.title, now.image_url, now.show_image_url)
            if shown != self._shown_title:
                self._shown_title = shown
                self.title.set_playing(now)
                self._enable(True)
                for widget in (self.title, c.bookmark, c.transcript):
                    widget.setEnabled(now.episode_id is not None)
            self.seek_bar.set_duration(status.duration_s)
        self._show_state(status)
        c.speed.set_speed(status.rate)
        c.speed.set_show(now.show_title if now.show_id is not None else "", now.rate_of_show)
        c.volume.set_value(status.volume)
        c.mute.set_volume(status.volume, muted=status.muted)
        self.clock.set_now(now)
        self._show_sleep()
        if before is None or before.status.duration_s != status.duration_s:
            self._hold_widths()

    def set_chapters(self, chapters: Sequence[Chapter]) -> None:
        super().set_chapters(chapters)
        self.controls.sleep.set_has_chapters(self.seek_bar.has_chapters)
        self._fold()

    def set_next(self, title: str | None) -> None:
        super().set_next(title)
        button = self.controls.next_episode
        button.setEnabled(title is not None)
        button.set_name(self._next_text() or self.tr("Next episode"))

    def _on_tick(self, position: float) -> None:
        super()._on_tick(position)
        now = self.clock.now
        assert now is not None
        words, failed = (
            self._state_text(now) or self._show_and_chapter(now, position),
            now.status.state is EngineState.FAILED,
        )
        self.title.set_subtitle(words, is_error=failed)
        if self._chapters:
            self.controls.next_chapter.setEnabled(next_chapter(self._chapters, position) is not None)
        if now.sleep is not None:
            self._show_sleep()
        self.position_moved.emit(position if now.episode_id is not None else None)

    def _show_sleep(self) -> None:
        now = self.clock.now
        timer = now.sleep if now else None
        if now is None or timer is None:
            self.controls.sleep.set_timer(None, None)
            return
        heard = Heard(self.clock.position, now.status.duration_s, now.status.rate)
        self.controls.sleep.set_timer(timer.kind, sleep_left(timer, self.clock.monotonic(), heard))

    def _state_text(self, now: NowPlaying) -> str:
        words = {
            EngineState.OPENING: self.tr("Opening…"),
            EngineState.BUFFERING: self.tr("Buffering…"),
            EngineState.FAILED: self.tr("Could not be played"),
        }
        return words.get(now.status.state, "")

    def _show_times(self, position: float) -> None:
        elapsed = clock_text(position)
        if self._elapsed.text() != elapsed or not self._elapsed.accessibleName():
            self._elapsed.setText(elapsed)
            self._elapsed.setAccessibleName(self.tr("Elapsed {time}").format(time=elapsed))
        total, button = self._end_text(position) or "-:--", self.controls.total
        if button.text() != total:
            button.setText(total)
            said = self.tr("Remaining {time}") if self._remaining else self.tr("Total {time}")
            button.setAccessibleName(said.format(time=total.lstrip("−")))
            button.setToolTip(self.tr("Show the whole length") if self._remaining else self.tr("Show what is left"))

    # --- what is asked for ------------------------------------------------------------------------------------------

    def step_speed(self, steps: int) -> None:
        """Faster or slower by the button's steps."""
        self.controls.speed.step(steps)

    def step_volume(self, steps: int) -> None:
        """Louder or less loud by the slider's steps."""
        self.controls.volume.step(steps)

    def toggle_mute(self) -> None:
        """Silence, or the volume that was."""
        self.mute_requested.emit(not (self.clock.now and self.clock.now.status.muted))

    def _swap_total(self) -> None:
        self.set_remaining(not self._remaining)
        self.remaining_changed.emit(self._remaining)

    def _open_episode(self) -> None:
        if self.playing_id is not None:
            self.episode_requested.emit(int(self.playing_id))

    @property
    def playing_id(self) -> EpisodeId | None:
        return self.clock.now.episode_id if self.clock.now else None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.theme.color(Role.CARD))
        painter.fillRect(0, 0, self.width(), 1, self.theme.color(Role.LINE))
