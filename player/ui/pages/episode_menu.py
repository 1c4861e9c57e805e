"""The context menu of episodes in a list, for one or for many."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from player.domain.models import TO_COME, DownloadState, Episode, PlayState
from player.ui.asks import Ask
from player.ui.shortcuts import Shortcuts
from player.ui.theme import Theme
from player.ui.widgets.menu import Menu

_ON_THE_WAY = {*TO_COME, DownloadState.FAILED}


class EpisodeMenu(Menu):
    """``asked(Ask)``. Entries are for ``episodes``, the selected ones as far as their rows are known, of which some may
    be ``paused`` on their way; what none of them needs is left out. It goes when it is closed."""

    asked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        shortcuts: Shortcuts,
        episodes: Sequence[Episode],
        *,
        paused: Sequence[bool],
        in_queue: bool,
        movable: bool,
        parent: QWidget,
    ) -> None:
        super().__init__(theme, parent=parent)
        self.setObjectName("episodeMenu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shortcuts = shortcuts
        self._add_playing(episodes, in_queue=in_queue)
        if movable:
            self._add_moves()
        self.addSeparator()
        self._add_file(episodes, paused=paused, in_queue=in_queue)
        self.addSeparator()
        all_played = all(episode.state is PlayState.PLAYED for episode in episodes)
        if not all_played:
            self._ask(self.tr("Mark as played"), Ask.PLAYED, "check", "list-played")
        if any(episode.state is not PlayState.NEW for episode in episodes):
            # Of both it is the one that the key does.
            self._ask(self.tr("Mark as not played"), Ask.NOT_PLAYED, "undo", "list-played" if all_played else "")

    def _ask(self, text: str, what: Ask, icon: str, shortcut_id: str = "") -> None:
        keys = self._shortcuts.keys(shortcut_id) if shortcut_id else ()
        self.add(text, partial(self.asked.emit, what), icon=icon, keys=keys[0] if keys else "")

    def _add_playing(self, episodes: Sequence[Episode], *, in_queue: bool) -> None:
        self._ask(self.tr("Play"), Ask.PLAY, "play", "list-play")
        self._ask(self.tr("Play next"), Ask.PLAY_NEXT, "next", "list-next")
        if any(not episode.queued for episode in episodes):
            self._ask(self.tr("Play last"), Ask.PLAY_LAST, "queue", "list-queue")
        if any(episode.queued for episode in episodes):
            key = "list-remove" if in_queue else "list-queue"
            self._ask(self.tr("Take out of the queue"), Ask.TAKE_OUT, "close", key)

    def _add_moves(self) -> None:
        self.addSeparator()
        self._ask(self.tr("Move up"), Ask.MOVE_UP, "chevron-up", "list-up")
        self._ask(self.tr("Move down"), Ask.MOVE_DOWN, "chevron-down", "list-down")
        self._ask(self.tr("Move to the end"), Ask.MOVE_LAST, "queue")

    def _add_file(self, episodes: Sequence[Episode], *, paused: Sequence[bool], in_queue: bool) -> None:
        states = {episode.download for episode in episodes}
        if any(paused):
            self._ask(self.tr("Resume the download"), Ask.RESUME, "play", "list-download")
        if any(e.download in TO_COME and not rests for e, rests in zip(episodes, paused, strict=True)):
            self._ask(self.tr("Pause the download"), Ask.PAUSE, "pause")
        if DownloadState.FAILED in states:
            self._ask(self.tr("Try the download again"), Ask.DOWNLOAD, "refresh", "list-download")
        elif DownloadState.NONE in states:
            self._ask(self.tr("Download"), Ask.DOWNLOAD, "download", "list-download")
        key = "" if in_queue else "list-remove"
        if DownloadState.DONE in states:
            self._ask(self.tr("Delete the file"), Ask.REMOVE_FILE, "trash", key)
        elif states & _ON_THE_WAY:
            self._ask(self.tr("Do not download"), Ask.REMOVE_FILE, "close", key)
