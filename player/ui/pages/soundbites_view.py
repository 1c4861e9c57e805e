"""The stretches of an episode that its publisher picked out: click one to hear it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from player.domain.models import Chapter
from player.ui.pages.chapter_list import ChapterList
from player.ui.theme import Theme
from player.ui.widgets.section import Section
from player.ui.widgets.steps import Steps


class SoundbitesView(Section):
    """Rows as of chapters, which are moments with a title as well; ``seek_requested(float)`` as there."""

    seek_requested = Signal(float)

    def __init__(self, theme: Theme, steps: Steps, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("SoundbitesView", "Highlights")
        super().__init__(theme, title, parent)
        self.setObjectName("soundbites")
        self.rows = ChapterList(theme, steps=steps)
        self.rows.setAccessibleName(title)
        self.rows.seek_requested.connect(self.seek_requested)
        self.body.addWidget(self.rows)

    def set_soundbites(self, soundbites: Sequence[Chapter]) -> None:
        """Show these, in order of time."""
        self.rows.set_chapters(soundbites)
