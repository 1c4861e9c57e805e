"""Keeps the transcript of the episode whose page is open: fetched again, made here, copied, written to a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from player.domain.events import TranscriptMaking
from player.domain.models import EpisodeId, Transcript
from player.domain.transcribing import Making
from player.ui.desk import Desk
from player.ui.places import Page
from player.ui.presenters.navigator import Navigator

if TYPE_CHECKING:
    from player.ui.pages.episode_page import EpisodePage

_LONGEST_NAME = 80


class TranscriptPresenter(QObject):
    """Joins the transcript's section with what fetches, makes and writes transcripts."""

    def __init__(self, desk: Desk, navigator: Navigator) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._navigator = navigator
        desk.window.pages.made.connect(self._on_made)
        desk.bridge.on(TranscriptMaking, self, lambda event: self._on_making(event.episode_id))

    def making_of(self, episode_id: EpisodeId) -> Making | None:
        """How far a transcript made here is; None where this build can make none."""
        maker = self._desk.services.transcript_maker
        return maker.state_of(episode_id) if maker is not None else None

    def _on_made(self, name: str, page: QWidget) -> None:
        if name == Page.EPISODE:
            self._join(page)  # type: ignore[arg-type]

    def _join(self, page: EpisodePage) -> None:
        section, services = page.parts.transcript, self._desk.services
        section.retry_requested.connect(self._retry)
        section.make_requested.connect(
            lambda: page.episode and services.transcript_maker and services.transcript_maker.request(page.episode.id)
        )
        section.cancel_requested.connect(
            lambda: page.episode and services.transcript_maker and services.transcript_maker.cancel(page.episode.id)
        )
        section.copy_requested.connect(lambda: self._copy(page))
        section.export_requested.connect(lambda kind: self._ask_where(page, kind))

    def _on_making(self, episode_id: EpisodeId) -> None:
        if episode_id == self._navigator.episode_id:
            self._desk.window.page.show_making(self.making_of(episode_id))

    def _retry(self) -> None:
        episode_id = self._navigator.episode_id
        if episode_id is not None:
            self._desk.bridge.spawn(self, self._desk.services.transcripts.load(episode_id, again=True))

    def _copy(self, page: EpisodePage) -> None:
        transcript = page.content.page.transcript if page.content else None
        if transcript is None:
            return

        def text() -> str:
            from player.transcripts.export import to_txt

            return to_txt(transcript.segments)

        def put(words: str) -> None:
            QGuiApplication.clipboard().setText(words)
            self._desk.messages.info(self.tr("Transcript copied to clipboard!"))

        self._desk.bridge.run(self, text, put)

    def _ask_where(self, page: EpisodePage, kind: str) -> None:
        content = page.content
        if content is None or content.page.transcript is None:
            return
        transcript = content.page.transcript
        # What no file system takes is left out; the rest is the person's to change.
        title = "".join(sign for sign in content.page.episode.title if sign.isprintable() and sign not in '/\\:*?"<>|')
        name = (title.strip(" .")[:_LONGEST_NAME] or self.tr("Transcript")) + f".{kind}"
        dialog = QFileDialog(self._desk.window, self.tr("Export the transcript"), str(Path.home()))
        dialog.setObjectName("exportDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind)
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen), transcript, kind))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, path: Path, transcript: Transcript, kind: str) -> None:
        """Write a transcript as ``vtt``, ``srt`` or ``txt``, and say where it is."""

        def work() -> None:
            from player.transcripts.export import write_export

            write_export(path, transcript.segments, kind, language=transcript.language)

        text = self.tr("The transcript was written to “{name}”").format(name=path.name)
        self._desk.bridge.run(self, work, lambda _: self._desk.messages.info(text))
