"""The trailers of a show: a button for each, with its season and date."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from player.ui.pages.show_content import TrailerLine
from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.widgets.buttons import PlainButton
from player.ui.widgets.labels import Label
from player.ui.widgets.section import Section, clear_layout

_LONGEST = 60


class TrailersView(Section):
    """``play_requested(EpisodeId)`` for one that is an episode too, ``link_activated(str)`` for its address else."""

    play_requested = Signal(object)
    link_activated = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, QCoreApplication.translate("TrailersView", "Trailers"), parent)
        self.setObjectName("trailers")
        self._shown: tuple[TrailerLine, ...] = ()
        self.hide()

    def set_trailers(self, trailers: Sequence[TrailerLine]) -> None:
        """Show these; hidden where there are none."""
        self.setVisible(bool(trailers))
        if tuple(trailers) == self._shown:
            return
        self._shown = tuple(trailers)
        clear_layout(self.body)
        for trailer in trailers:
            self.body.addWidget(self._row(trailer))

    def _row(self, trailer: TrailerLine) -> QWidget:
        here = trailer.episode_id is not None
        title = trailer.title[:_LONGEST]
        button = PlainButton(self.theme, title.replace("&", "&&"), "play" if here else "external-link")
        button.setAccessibleName(title)
        button.setToolTip("" if here else trailer.url)
        if here:
            button.clicked.connect(lambda: self.play_requested.emit(trailer.episode_id))
        else:
            button.clicked.connect(lambda: self.link_activated.emit(trailer.url))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.px(Space.M))
        row.addWidget(button)
        row.addWidget(Label(self.theme, trailer.meta, FontRole.SMALL, Role.TEXT_MUTED))
        row.addStretch(1)
        return line
