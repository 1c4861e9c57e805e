"""The mini player: a small window that stays on top, with what plays and the least that is needed to steer it."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from player.domain.playback import EngineState, NowPlaying
from player.ui.pages.playing_view import PlayingView
from player.ui.shortcuts import Shortcuts
from player.ui.theme import FontRole, Motion, Radius, Role, Size, Space, Theme
from player.ui.theme.paint import stroke_rounded
from player.ui.translate import title_text
from player.ui.widgets.artwork import ArtworkView
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.button_base import leave_focus
from player.ui.widgets.buttons import IconButton, PlayButton
from player.ui.widgets.labels import ElidedLabel, Label
from player.ui.widgets.skip_button import SkipButton
from player.ui.widgets.times import clock_text

_WIDTH, _ART, _PLAY = 396, 80, 38


class MiniPlayer(PlayingView):
    """Shows a NowPlaying as the bar does; ``full_requested`` asks for the whole window, also when it is closed.

    It is moved by dragging anything in it that is no control.
    """

    full_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        artwork: ArtworkStore,
        shortcuts: Shortcuts,
        *,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        flags = Qt.WindowType
        window = flags.Window | flags.FramelessWindowHint | flags.WindowStaysOnTopHint
        super().__init__(theme, monotonic, None, window)
        self._shortcuts = shortcuts
        self._grabbed: QPoint | None = None
        self._said = ""
        self._said_timer = QTimer(self, singleShot=True, interval=Motion.TOAST)
        self._said_timer.timeout.connect(lambda: self.say(""))
        self.setObjectName("miniPlayer")
        self.setWindowTitle(self.tr("Mini player"))  # behind it Qt writes the program’s name
        self.setAccessibleName(self.tr("Mini player"))
        self._artwork = ArtworkView(theme, artwork, size=_ART, radius=Radius.S)
        self._title = ElidedLabel(theme, self.tr("Nothing playing"), FontRole.BODY_STRONG)
        self._title.setObjectName("miniTitle")
        self._subtitle = ElidedLabel(theme, "", FontRole.SMALL, Role.TEXT_MUTED)
        self._elapsed = Label(theme, "0:00", FontRole.TIME, Role.TEXT_MUTED)
        self._total = Label(theme, "", FontRole.TIME, Role.TEXT_MUTED)
        self.back = SkipButton(theme, forward=False, seconds=15)
        self.play = PlayButton(theme, size=_PLAY)
        self.forward = SkipButton(theme, forward=True, seconds=30)
        self.full = IconButton(theme, "expand", self.tr("Back to the full window"), size=28, icon_size=Size.ICON_S)
        self.full.setObjectName("fullWindowButton")
        leave_focus(self.back, self.play, self.forward, self.full)
        self._lay_out()
        self._steer_by(self.play, self.back, self.forward)
        self.full.clicked.connect(self.full_requested)
        theme.resized.connect(self._restyle)
        self._restyle()

    # --- building ---------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._words = QVBoxLayout()
        self._words.setSpacing(1)
        self._words.addWidget(self._title)
        self._words.addWidget(self._subtitle)
        self._words.addStretch()
        # In the order of Tab: play first, since that is what the window is for.
        self._steer = QHBoxLayout()
        for widget in (self.back, self.play, self.forward):
            self._steer.addWidget(widget)
        self._steer.addStretch()
        self._upper = QHBoxLayout()
        middle = QVBoxLayout()
        middle.setSpacing(self.theme.px(Space.XS))
        middle.addLayout(self._words)
        middle.addLayout(self._steer)
        self._upper.addWidget(self._artwork)
        self._upper.addLayout(middle, 1)
        self._upper.addWidget(self.full, 0, Qt.AlignmentFlag.AlignTop)
        self._lower = QHBoxLayout()
        self._lower.addWidget(self._elapsed)
        self._lower.addWidget(self.seek_bar, 1)
        self._lower.addWidget(self._total)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._upper)
        self._column.addLayout(self._lower)
        order = (self.play, self.back, self.forward, self.seek_bar, self.full)
        for first, following in itertools.pairwise(order):
            QWidget.setTabOrder(first, following)

    def _restyle(self) -> None:
        px = self.theme.px
        edge = px(Space.M)
        self._column.setContentsMargins(edge, edge, edge, px(Space.S))
        self._column.setSpacing(px(Space.XS))
        self._upper.setSpacing(px(Space.M))
        self._lower.setSpacing(px(Space.S))
        self._steer.setSpacing(px(Space.S))
        self.setFixedWidth(px(_WIDTH))
        self.update()

    # --- what plays -------------------------------------------------------------------------------------------------

    def show_now(self, now: NowPlaying) -> None:
        """Take over what the session says."""
        status = now.status
        idle = status.state is EngineState.IDLE
        if not idle:
            self._title.setText(title_text(now.title))
            self._artwork.set_artwork(now.image_url, now.show_title or now.title, behind=now.show_image_url)
            for widget in (self.play, self.back, self.forward):
                widget.setEnabled(True)
            self.seek_bar.set_duration(status.duration_s)
        self._show_state(status)
        self.clock.set_now(now)
        if idle:
            self._show_nothing()

    def _show_nothing(self) -> None:
        self._title.setText(self.tr("Nothing playing"))
        self._artwork.set_artwork(None, "")
        self.play.setEnabled(self._next is not None)
        for button in (self.back, self.forward):
            button.setEnabled(False)
        self.seek_bar.set_duration(None)
        self.seek_bar.set_position(0)
        self._show_subtitle(self._next_text())
        self._show_times(0.0)

    def say(self, text: str) -> None:
        """Show a message in place of the second line for a while; the messages of the window are out of sight."""
        self._said = text
        if text:
            self._said_timer.start()
        self.clock.tick()

    def _on_tick(self, position: float) -> None:
        super()._on_tick(position)
        now = self.clock.now
        assert now is not None
        failed = self.tr("Could not be played") if now.status.state is EngineState.FAILED else ""
        self._show_subtitle(failed or self._show_and_chapter(now, position))

    def _show_subtitle(self, text: str) -> None:
        shown = self._said or text
        if shown != self._subtitle.text():
            self._subtitle.setText(shown)

    def _show_times(self, position: float) -> None:
        for label, text in ((self._elapsed, clock_text(position)), (self._total, self._end_text(position))):
            if text != label.text():
                label.setText(text)

    # --- what is asked for ------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.full_requested.emit()
        elif self._shortcuts.matches("play-pause", event):
            self.toggle_requested.emit()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        # Closed by the window manager: the listener wants it away, not Earmark.
        self.full_requested.emit()
        super().closeEvent(event)

    # --- where it is ------------------------------------------------------------------------------------------------

    def place(self) -> str:
        """Where it is on the screen, to be kept."""
        return f"{self.x()},{self.y()}"

    def put(self, place: str) -> None:
        """Go where ``place`` gave, as far as that is on a screen; else to the lower corner of the first screen."""
        self.adjustSize()
        screen = QGuiApplication.primaryScreen().availableGeometry()
        edge = self.theme.px(Space.XL)
        at = QPoint(screen.right() - self.width() - edge, screen.bottom() - self.height() - edge)
        x, _, y = place.partition(",")
        if x.lstrip("-").isdecimal() and y.lstrip("-").isdecimal():
            kept = QPoint(int(x), int(y))
            middle = kept + self.rect().center()
            if any(each.availableGeometry().contains(middle) for each in QGuiApplication.screens()):
                at = kept
        self.move(at)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.play.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        handle = self.windowHandle()
        # The window manager moves it where it can (Wayland lets nobody else), else it follows the mouse.
        if handle is None or not handle.startSystemMove():
            self._grabbed = event.globalPosition().toPoint() - self.pos()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            self.move(event.globalPosition().toPoint() - self._grabbed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002  Qt's signature
        self._grabbed = None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.theme.color(Role.CARD))
        stroke_rounded(painter, QRectF(self.rect()), 1, self.theme.color(Role.LINE_STRONG))
