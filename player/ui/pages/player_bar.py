"""The bar along the bottom: what plays, where it is, and all that can be done about it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from player.domain.models import Chapter, EpisodeId
from player.domain.playback import EngineState, NowPlaying
from player.ui.theme import FontRole, Radius, Role, Size, Space, Theme
from player.ui.widgets.artwork import ArtworkView
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.buttons import FlatButton, IconButton, PlayButton
from player.ui.widgets.labels import ElidedLabel, Label
from player.ui.widgets.seek_bar import SeekBar
from player.ui.widgets.speed_button import SpeedButton
from player.ui.widgets.times import clock_text
from player.ui.widgets.volume_slider import VolumeSlider

# Ten times a second is smooth to the eye, and costs next to nothing.
_FRAME_MS = 100


class PlayerBar(QWidget):
    """Shows a NowPlaying and asks for changes by signals; it decides nothing.

    ``position_moved(float)`` tells, about ten times a second while playing, where the listener is: for reading along.
    """

    toggle_requested = Signal()
    seek_requested = Signal(float)
    seek_by_requested = Signal(float)
    rate_requested = Signal(float)
    volume_requested = Signal(int, bool)
    episode_requested = Signal(int)
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
        super().__init__(parent)
        self.theme = theme
        self._monotonic = monotonic
        self._now: NowPlaying | None = None
        self._chapters: tuple[Chapter, ...] = ()
        self._remaining = False
        self._asked: float | None = None
        self.setObjectName("playerBar")
        self.setAccessibleName(self.tr("Player"))
        self._build(artwork, back_s, forward_s)
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._tick)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._show_nothing()

    # --- building ---------------------------------------------------------------------------------------------------

    def _build(self, artwork: ArtworkStore, back_s: int, forward_s: int) -> None:
        theme = self.theme
        self._artwork = ArtworkView(theme, artwork, size=Size.ART_PLAYER, radius=Radius.S)
        self._title = ElidedLabel(theme, "", FontRole.BODY_STRONG)
        self._subtitle = ElidedLabel(theme, "", FontRole.SMALL, Role.TEXT_MUTED)
        self._playing = _Clickable()
        self._playing.setCursor(Qt.CursorShape.PointingHandCursor)
        self._playing.clicked.connect(self._open_episode)
        self._back = IconButton(theme, "back-15", self.tr("Back {n} seconds").format(n=back_s), outlined=True)
        self._play = PlayButton(theme)
        self._forward = IconButton(
            theme, "forward-30", self.tr("Forward {n} seconds").format(n=forward_s), outlined=True
        )
        self._elapsed = Label(theme, "0:00", FontRole.TIME, Role.TEXT_MUTED)
        self._elapsed.setObjectName("elapsedLabel")
        self.seek_bar = SeekBar(theme)
        self._total = FlatButton(theme, "0:00")
        self._total.setObjectName("totalLabel")
        self._speed = SpeedButton(theme)
        self._speed.setObjectName("speedButton")
        self._mute = IconButton(theme, "volume", self.tr("Mute"))
        self._volume = VolumeSlider(theme)

        self._back.clicked.connect(lambda: self.seek_by_requested.emit(-float(back_s)))
        self._forward.clicked.connect(lambda: self.seek_by_requested.emit(float(forward_s)))
        self._play.clicked.connect(self.toggle_requested)
        self.seek_bar.seek_requested.connect(self._on_seek)
        self.seek_bar.seek_previewed.connect(lambda seconds: self._show_times(seconds))
        self._total.clicked.connect(self._swap_total)
        self._speed.speed_requested.connect(self.rate_requested)
        self._mute.clicked.connect(self._on_mute)
        self._volume.value_requested.connect(lambda value: self.volume_requested.emit(value, False))

        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch()
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        words.addStretch()
        left = QHBoxLayout(self._playing)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self._artwork)
        left.addLayout(words, 1)
        self._left = left
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._playing)
        for widget in (self._back, self._play, self._forward, self._elapsed):
            self._row.addWidget(widget)
        self._row.addWidget(self.seek_bar, 1)
        for widget in (self._total, self._speed, self._mute, self._volume):
            self._row.addWidget(widget)

    def _restyle(self) -> None:
        px = self.theme.px
        self.setFixedHeight(px(Size.PLAYER_BAR))
        self._row.setContentsMargins(px(18), 0, px(18), 0)
        self._row.setSpacing(px(Space.M))
        self._left.setSpacing(px(Space.M))
        self._playing.setFixedWidth(px(264))
        metrics = self.theme.metrics(FontRole.TIME)
        self._elapsed.setFixedWidth(round(metrics.horizontalAdvance("0:00:00")) + 2)
        self._elapsed.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.update()

    # --- what plays -------------------------------------------------------------------------------------------------

    def _show_nothing(self) -> None:
        self._title.setText(self.tr("Nothing playing"))
        self._subtitle.setText(self.tr("Choose an episode"))
        self._artwork.set_artwork(None, "Earmark")
        for widget in (self._back, self._play, self._forward, self._total):
            widget.setEnabled(False)
        self.seek_bar.set_duration(None)
        self.seek_bar.set_position(0)
        self._show_times(0.0)

    def show_now(self, now: NowPlaying) -> None:
        """Take over what the session says."""
        before, self._now = self._now, now
        status = now.status
        idle = status.state is EngineState.IDLE
        if idle:
            self._show_nothing()
        else:
            if (
                before is None
                or (before.title, before.image_url) != (now.title, now.image_url)
                or not self._play.isEnabled()
            ):
                self._title.setText(now.title)
                self._artwork.set_artwork(now.image_url, now.show_title or now.title)
                for widget in (self._back, self._play, self._forward, self._total):
                    widget.setEnabled(True)
            self.seek_bar.set_duration(status.duration_s)
        running = status.state in (EngineState.PLAYING, EngineState.BUFFERING, EngineState.OPENING)
        if running != self._play.playing:
            self._play.set_playing(running)
        self._speed.set_speed(status.rate)
        self._volume.set_value(status.volume)
        self._mute.set_icon("volume-muted" if status.muted else "volume")
        self._mute.set_name(self.tr("Unmute") if status.muted else self.tr("Mute"))
        self._asked = None
        self._tick()
        if status.state is EngineState.PLAYING:
            self._timer.start()
        else:
            self._timer.stop()

    def set_chapters(self, chapters: Sequence[Chapter]) -> None:
        """The chapters of what plays."""
        self._chapters = tuple(chapter for chapter in chapters if chapter.in_list)
        self.seek_bar.set_chapters([(chapter.start_s, chapter.title) for chapter in self._chapters])
        self._tick()

    def _position(self) -> float:
        if self._asked is not None:
            return self._asked
        return self._now.status.position_at(self._monotonic()) if self._now else 0.0

    def _tick(self) -> None:
        if self._now is None or self._now.status.state is EngineState.IDLE:
            return
        position = self._position()
        self.seek_bar.set_position(position)
        if not self.seek_bar.is_dragged:
            self._show_times(position)
        chapter = self.seek_bar.chapter_at(position) if self._chapters else ""
        subtitle = self._state_text() or " · ".join(text for text in (self._now.show_title, chapter) if text)
        if subtitle != self._subtitle.text():
            self._subtitle.setText(subtitle)
        self.position_moved.emit(position if self._now.episode_id is not None else None)

    def _state_text(self) -> str:
        assert self._now is not None
        status = self._now.status
        if status.state is EngineState.OPENING:
            return self.tr("Opening…")
        if status.state is EngineState.BUFFERING:
            return self.tr("Buffering…")
        if status.state is EngineState.FAILED:
            return self.tr("Could not be played")
        return ""

    def _show_times(self, position: float) -> None:
        duration = self._now.status.duration_s if self._now else None
        self._set_text(self._elapsed, clock_text(position))
        if duration is None:
            total = "–:––"
        else:
            total = f"−{clock_text(max(0.0, duration - position))}" if self._remaining else clock_text(duration)
        if self._total.text() != total:
            self._total.setText(total)
            said = self.tr("Remaining {time}") if self._remaining else self.tr("Total {time}")
            self._total.setAccessibleName(said.format(time=total.lstrip("−")))

    def _set_text(self, label: Label, text: str) -> None:
        if label.text() != text:
            label.setText(text)
            label.setAccessibleName(self.tr("Elapsed {time}").format(time=text))

    # --- what is asked for ------------------------------------------------------------------------------------------

    def _on_seek(self, seconds: float) -> None:
        # Shown at once; the engine's clock follows a quarter of a second later.
        self._asked = seconds
        self.seek_bar.set_position(seconds)
        self._show_times(seconds)
        self.seek_requested.emit(seconds)

    def _swap_total(self) -> None:
        self._remaining = not self._remaining
        self._show_times(self._position())

    def _on_mute(self) -> None:
        status = self._now.status if self._now else None
        self.volume_requested.emit(status.volume if status else self._volume.value(), not (status and status.muted))

    def _open_episode(self) -> None:
        if self._now is not None and self._now.episode_id is not None:
            self.episode_requested.emit(int(self._now.episode_id))

    @property
    def playing_id(self) -> EpisodeId | None:
        return self._now.episode_id if self._now else None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.theme.color(Role.CARD))
        painter.fillRect(0, 0, self.width(), 1, self.theme.color(Role.LINE))


class _Clickable(QWidget):
    """The picture and title of what plays: a click opens its page. Keys reach the page through the list."""

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()
