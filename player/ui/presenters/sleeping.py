"""The sleep timer in the window: set by the bar, and told while the sound fades, when any key gives more time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from player.domain.playback import EngineState, NowPlaying, PlaybackChanged
from player.domain.sleep import Heard, SleepKind, fade_level
from player.ui.desk import Desk


class SleepingPresenter(QObject):
    """While the sound fades out a message offers more time, and so does every key: who types is awake."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._fading = False
        session, player = desk.services.session, desk.window.player
        player.sleep_requested.connect(session.set_sleep)
        player.more_sleep_requested.connect(session.extend_sleep)
        desk.bridge.on(PlaybackChanged, self, lambda event: self._on_playback(event.now))

    @property
    def is_fading(self) -> bool:
        """Whether the last seconds run."""
        return self._fading

    def _on_playback(self, now: NowPlaying) -> None:
        clock, status = self._desk.services.clock, now.status
        fading = False
        if now.sleep is not None and now.sleep.kind is SleepKind.TIME and status.state is EngineState.PLAYING:
            moment = clock.monotonic()
            heard = Heard(status.position_at(moment), status.duration_s, status.rate)
            fading = fade_level(now.sleep, moment, heard) < 1.0
        if fading == self._fading:
            return
        self._fading = fading
        application = QApplication.instance()
        assert application is not None
        if fading:
            application.installEventFilter(self)
            self._desk.messages.info(
                self.tr("Playing stops in a moment. Press any key for 5 more minutes."),
                self.tr("5 more minutes"),
                self._more,
            )
        else:
            application.removeEventFilter(self)

    def _more(self) -> None:
        self._desk.services.session.extend_sleep()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The key still does what it does. A window gets each press before the widget in it does: once is enough.
        if event.type() is QEvent.Type.KeyPress and watched.isWindowType():
            self._more()
        return super().eventFilter(watched, event)
