"""The head of the downloads' list: how many are to come, what they wait for, and a way to pause and resume them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from player.domain.events import DownloadsHeld, EpisodesChanged
from player.domain.models import SmartList
from player.domain.network import Wait
from player.ui.desk import Desk
from player.ui.pages.list_head import HeadAction
from player.ui.presenters.later import later
from player.ui.presenters.navigator import Navigator
from player.ui.translate import translate


class DownloadsPresenter(QObject):
    """Counts them where their list is open."""

    def __init__(self, desk: Desk, navigator: Navigator) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._navigator = navigator
        self._count = later(self, self._look)
        navigator.place_changed.connect(lambda _place: self._look())
        for signal in (desk.actions.show_left, desk.actions.show_stays):
            signal.connect(lambda _show_id: self._count.start())
        desk.bridge.on(EpisodesChanged, self, lambda _event: self._count.start())
        desk.bridge.on(DownloadsHeld, self, lambda _event: self._count.start())

    @property
    def _is_open(self) -> bool:
        return self._navigator.place is SmartList.DOWNLOADS

    def _look(self) -> None:
        if self._is_open:
            records = self._desk.services.library.downloads
            self._desk.bridge.run(
                self, lambda: (*records.on_the_way(), records.all_paused()), lambda found: self._show(*found)
            )

    def _show(self, count: int, paused: int, all_paused: bool) -> None:
        if not self._is_open:
            return
        pauses, held = self._desk.actions.episodes.pauses, self._desk.services.downloads.held
        pause = HeadAction(
            "pauseDownloadsButton", self.tr("Pause all"), self.tr("Pause all downloads"), pauses.pause_all
        )
        resume = HeadAction(
            "resumeDownloadsButton", self.tr("Resume all"), self.tr("Resume all downloads"), pauses.resume_all
        )
        head = self._desk.window.episodes.head
        if all_paused:
            head.set_summary(self.tr("All downloads are paused"), resume)
        elif not count:
            head.set_summary("")
        elif paused == count:
            head.set_summary(self.tr("%n download(s) paused", "", paused), resume)
        elif held not in (None, Wait.PAUSED):
            head.set_summary(held.sentence(translate), pause)
        else:
            head.set_summary(self.tr("%n download(s) to come", "", count - paused), pause)
