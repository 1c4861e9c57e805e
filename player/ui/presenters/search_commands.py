"""The commands of the search field: how each is called, and what of the window or the session it does."""

from __future__ import annotations

from PySide6.QtCore import QObject

from player.domain.commands import Argument
from player.domain.playback import MAX_RATE, MAX_VOLUME, MIN_RATE
from player.domain.sleep import LONGEST_S, SleepKind
from player.ui.commands import Commands
from player.ui.desk import Desk
from player.ui.theme import Mode

_SLEEP_S = 30 * 60.0


class SearchCommands(QObject):
    """Adds them all. The names are translated as one text, so that a language may have more or fewer of them."""

    def __init__(self, desk: Desk, commands: Commands) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._add_playing(commands)
        self._add_general(commands)

    def _add_playing(self, commands: Commands) -> None:
        session = self._desk.services.session
        add = commands.add
        add(
            "speed",
            self.tr("speed"),
            self.tr("Play at this speed"),
            lambda value: session.set_rate(value or 1.0),
            icon="speed",
            argument=Argument.NUMBER,
            bounds=(MIN_RATE, MAX_RATE),
            example=self.tr("speed 1.5"),
        )
        add(
            "sleep",
            self.tr("sleep"),
            self.tr("Stop playing after so many minutes"),
            lambda value: session.set_sleep(SleepKind.TIME, _SLEEP_S if value is None else value),
            icon="sleep",
            argument=Argument.MINUTES,
            bounds=(60.0, LONGEST_S),
            needs=False,
            example=self.tr("sleep 20"),
        )
        add(
            "sleep-chapter",
            self.tr("sleep chapter"),
            self.tr("Stop playing at the end of the chapter"),
            lambda _value: session.set_sleep(SleepKind.CHAPTER),
            icon="sleep",
        )
        add(
            "sleep-off",
            self.tr("sleep off, no sleep"),
            self.tr("Switch the sleep timer off"),
            lambda _value: session.set_sleep(None),
            icon="sleep",
        )
        add(
            "volume",
            self.tr("volume"),
            self.tr("Set the volume"),
            lambda value: session.set_volume(round(value or 0)),
            icon="volume",
            argument=Argument.NUMBER,
            bounds=(0, MAX_VOLUME),
            example=self.tr("volume 80"),
        )
        add(
            "go-to",
            self.tr("go to, at, seek"),
            self.tr("Go to this time of what plays"),
            lambda value: session.seek(value or 0.0),
            icon="forward-30",
            argument=Argument.TIME,
            example=self.tr("go to 12:34"),
        )
        add("play", self.tr("play, resume"), self.tr("Go on playing"), lambda _value: session.resume(), icon="play")
        add("pause", self.tr("pause, stop"), self.tr("Pause"), lambda _value: session.pause(), icon="pause")
        add("next", self.tr("next"), self.tr("Play the next in the queue"), lambda _v: session.play_next(), icon="next")
        add(
            "next-chapter",
            self.tr("next chapter"),
            self.tr("Go to the next chapter"),
            lambda _value: session.step_chapter(1),
            icon="chapters",
        )

        add(
            "previous-chapter",
            self.tr("previous chapter"),
            self.tr("Go to the previous chapter"),
            lambda _value: session.step_chapter(-1),
            icon="chapters",
        )
        add(
            "bookmark",
            self.tr("bookmark, mark"),
            self.tr("Mark this moment"),
            lambda _value: self._desk.bookmarks.add_here(),
            icon="bookmark",
        )
        add(
            "mini-player",
            self.tr("mini player, small"),
            self.tr("Open the mini player"),
            lambda _value: self._desk.window.player.mini_requested.emit(),
            icon="mini-player",
        )

    def _add_general(self, commands: Commands) -> None:
        desk, add = self._desk, commands.add
        add(
            "refresh",
            self.tr("refresh, update"),
            self.tr("Ask all shows what is new"),
            lambda _value: desk.actions.refresh(),
            icon="refresh",
        )
        add(
            "subscribe",
            self.tr("subscribe, add show"),
            self.tr("Subscribe to a show"),
            lambda _value: desk.window.subscribe_requested.emit(),
            icon="add",
        )
        modes = (
            ("dark", self.tr("dark, dark mode"), self.tr("Dark window"), Mode.DARK),
            ("light", self.tr("light, light mode"), self.tr("Light window"), Mode.LIGHT),
            ("system", self.tr("system colours"), self.tr("Light or dark as the system says"), Mode.SYSTEM),
        )
        for command_id, names, title, mode in modes:
            add(command_id, names, title, lambda _value, mode=mode: self._set_mode(mode), icon="settings")
        add("quit", self.tr("quit, exit"), self.tr("Quit Earmark"), lambda _value: desk.window.close(), icon="close")

    def _set_mode(self, mode: Mode) -> None:
        self._desk.services.settings_store.change("appearance", mode=str(mode))
