"""The commands of the search field: how each is called, and what of the window or the session it does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from player.domain.commands import Argument
from player.domain.models import Episode, SmartList
from player.domain.playback import MAX_RATE, MAX_VOLUME, MIN_RATE
from player.domain.sleep import LONGEST_S, SleepKind
from player.domain.wording import clock
from player.ui.commands import Commands
from player.ui.desk import Desk
from player.ui.models.sidebar_rows import ICONS
from player.ui.theme import Mode
from player.ui.widgets.speed_button import speed_text

_SLEEP_S = 30 * 60.0


class SearchCommands(QObject):
    """Adds them all. The names are translated as one text, so that a language may have more or fewer of them.

    ``place_requested(SmartList)``, ``preferences_requested(page)``, ``import_requested`` and ``export_requested`` ask
    for what others open.
    """

    place_requested = Signal(object)
    preferences_requested = Signal(str)
    import_requested = Signal()
    export_requested = Signal()

    def __init__(self, desk: Desk, commands: Commands) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._add_playing(commands)
        self._add_steps(commands)
        self._add_episode(commands)
        self._add_general(commands)
        self._add_places(commands)

    def _add_playing(self, commands: Commands) -> None:
        services = self._desk.services
        session = services.session
        add = commands.add
        add(
            "speed",
            self.tr("speed, rate"),
            self.tr("Play at this speed"),
            lambda value: session.set_rate(value or 1.0),
            icon="speed",
            argument=Argument.NUMBER,
            bounds=(MIN_RATE, MAX_RATE),
            signs="x×",
            words=speed_text,
            example=self.tr("speed 1.5"),
        )
        add(
            "sleep",
            self.tr("sleep, timer, sleep timer"),
            self.tr("Stop playing after so many minutes"),
            lambda value: session.set_sleep(SleepKind.TIME, _SLEEP_S if value is None else value),
            icon="sleep",
            argument=Argument.MINUTES,
            bounds=(60.0, LONGEST_S),
            needs=False,
            words=lambda seconds: services.wording.length_short(seconds),
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
            "sleep-episode",
            self.tr("sleep episode"),
            self.tr("Stop playing at the end of the episode"),
            lambda _value: session.set_sleep(SleepKind.EPISODE),
            icon="sleep",
        )
        add(
            "sleep-off",
            self.tr("sleep off, no sleep, timer off"),
            self.tr("Switch the sleep timer off"),
            lambda _value: session.set_sleep(None),
            icon="sleep",
        )
        add(
            "volume",
            self.tr("volume, vol"),
            self.tr("Set the volume"),
            lambda value: session.set_volume(round(value or 0)),
            icon="volume",
            argument=Argument.NUMBER,
            bounds=(0, MAX_VOLUME),
            signs="%",
            words=lambda value: services.wording.percent(value / 100),
            example=self.tr("volume 80"),
        )
        add(
            "go-to",
            self.tr("go to, at, seek, jump to"),
            self.tr("Go to this time of what plays"),
            lambda value: session.seek(value or 0.0),
            icon="forward-30",
            argument=Argument.TIME,
            signs=":",
            words=clock,
            example=self.tr("go to 12:34"),
        )
        names = self.tr("play, resume, continue")
        add("play", names, self.tr("Go on playing"), lambda _value: session.resume(), icon="play")
        add("pause", self.tr("pause, stop"), self.tr("Pause"), lambda _value: session.pause(), icon="pause")
        names, title = self.tr("next, next episode"), self.tr("Play the next in the queue")
        add("next", names, title, lambda _value: session.play_next(), icon="next-episode")
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

    def _add_steps(self, commands: Commands) -> None:
        player = self._desk.window.player
        for command_id, names, title, step, icon in (
            ("back", self.tr("back, rewind"), self.tr("Go back a little"), player.go_back, "back-15"),
            ("forward", self.tr("forward, skip"), self.tr("Go forward a little"), player.go_forward, "forward-30"),
            ("faster", self.tr("faster"), self.tr("Play faster"), lambda: player.step_speed(1), "speed"),
            ("slower", self.tr("slower"), self.tr("Play slower"), lambda: player.step_speed(-1), "speed"),
            ("louder", self.tr("louder"), self.tr("Louder"), lambda: player.step_volume(1), "volume-high"),
            ("quieter", self.tr("quieter"), self.tr("Quieter"), lambda: player.step_volume(-1), "volume-low"),
            ("mute", self.tr("mute, unmute"), self.tr("Sound off or on"), player.toggle_mute, "volume-muted"),
        ):
            commands.add(command_id, names, title, lambda _value, step=step: step(), icon=icon)

    def _add_episode(self, commands: Commands) -> None:
        """What is done with the episode whose page is open."""
        actions, tr = self._desk.actions, self.tr
        for command_id, names, title, act, icon in (
            ("download", tr("download, keep"), tr("Download this episode"), actions.download, "download"),
            ("add-to-queue", tr("add to queue, queue this"), tr("Put this episode into the queue, or take it out"),
             actions.toggle_queued, "queue"),
            ("mark-played", tr("mark as played, done"), tr("Mark this episode as played"),
             lambda episode: actions.set_played([episode], True), "check"),
        ):  # fmt: skip
            commands.add(command_id, names, title, lambda _value, act=act: self._with_episode(act), icon=icon)

    def _with_episode(self, act: Callable[[Episode], object]) -> None:
        if (episode := self._desk.window.page.episode) is not None:
            act(episode)

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
            add(command_id, names, title, lambda _value, mode=mode: self._set_mode(mode), icon="appearance")
        names, title = self.tr("undo"), self.tr("Undo what was just done")
        add("undo", names, title, lambda _value: desk.window.undo_requested.emit(), icon="undo")
        names, title = self.tr("import, opml"), self.tr("Import shows from a list")
        add("import", names, title, lambda _value: self.import_requested.emit(), icon="folder")
        names, title = self.tr("export"), self.tr("Export shows as a list")
        add("export", names, title, lambda _value: self.export_requested.emit(), icon="share")
        add("quit", self.tr("quit, exit"), self.tr("Quit Earmark"), lambda _value: desk.window.close(), icon="close")

    def _add_places(self, commands: Commands) -> None:
        tr = self.tr
        for place, names, title in (
            (SmartList.INBOX, tr("inbox, new"), tr("Go to the inbox")),
            (SmartList.QUEUE, tr("queue, up next"), tr("Go to the queue")),
            (SmartList.IN_PROGRESS, tr("in progress"), tr("Go to what is in progress")),
            (SmartList.DOWNLOADS, tr("downloads"), tr("Go to the downloads")),
            (SmartList.TRANSCRIPTS, tr("transcripts"), tr("Go to the transcripts")),
            (SmartList.BOOKMARKS, tr("bookmarks"), tr("Go to the bookmarks")),
            (SmartList.HISTORY, tr("history"), tr("Go to the history")),
        ):
            commands.add(
                place.value,
                names,
                title,
                lambda _value, place=place: self.place_requested.emit(place),
                icon=ICONS[place],
            )
        for page, names, title, icon in (
            ("general", tr("preferences, settings, options"), tr("Open the preferences"), "settings"),
            ("shortcuts", tr("shortcuts, keys"), tr("Open the shortcuts"), "keyboard"),
            ("storage", tr("storage, space"), tr("See what uses the space"), "folder"),
        ):
            command_id = "preferences" if page == "general" else page
            commands.add(
                command_id, names, title, lambda _value, page=page: self.preferences_requested.emit(page), icon=icon
            )

    def _set_mode(self, mode: Mode) -> None:
        self._desk.services.settings_store.change("appearance", mode=str(mode))
