"""The people of a show or an episode, each with a picture, a name and what they do."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from player.domain.models import Person
from player.ui.theme import FontRole, Role, Space, Theme
from player.ui.widgets.artwork import ArtworkView
from player.ui.widgets.artwork_store import ArtworkStore
from player.ui.widgets.flow_layout import FlowLayout
from player.ui.widgets.labels import Label
from player.ui.widgets.link_label import LinkLabel
from player.ui.widgets.section import Section
from player.ui.widgets.steps import Steps

_SIDE = 40
# A feed may name a whole orchestra.
_MOST = 60


class PersonsView(Section):
    """``link_activated(str)`` with the web page of the person that was clicked.

    It is not seen before all of them are there, whatever ``setVisible`` says.
    """

    link_activated = Signal(str)

    def __init__(
        self, theme: Theme, artwork: ArtworkStore, steps: Steps | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, QCoreApplication.translate("PersonsView", "People"), parent)
        self.setObjectName("personsView")
        self._steps = steps or Steps(self)
        self._wanted = False
        self._artwork = artwork
        self._persons: tuple[Person, ...] = ()
        self._chips: list[QWidget] = []
        self._flow = FlowLayout()
        self._flow.set_spacing(theme.px(Space.L))
        self.body.addLayout(self._flow)

    def set_persons(self, persons: Sequence[Person], roles: Sequence[str]) -> None:
        """Show these; ``roles`` are the words for what each does."""
        if tuple(persons) == self._persons:
            return
        self._persons = tuple(persons)
        made: list[QWidget] = []
        works = [partial(self._make, made, *pair) for pair in zip(persons[:_MOST], roles, strict=False)]
        super().setVisible(False)
        self._steps.run(self, self.parentWidget() or self, [*works, partial(self._take, made)])

    def setVisible(self, visible: bool) -> None:
        self._wanted = visible
        super().setVisible(visible and bool(self._chips) and self.is_filled)

    @property
    def is_filled(self) -> bool:
        """Whether each of them is there."""
        return not self._steps.is_active(self)

    def _make(self, made: list[QWidget], person: Person, role: str) -> None:
        made.append(self._chip(person, role))

    def _take(self, made: list[QWidget]) -> None:
        """These in place of those before: all at once, since the page is laid out anew for it."""
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = made
        for chip in made:
            self._flow.addWidget(chip)
        super().setVisible(self._wanted and bool(made))

    def _chip(self, person: Person, role: str) -> QWidget:
        theme, px = self.theme, self.theme.px
        chip = QWidget()
        picture = ArtworkView(theme, self._artwork, size=_SIDE, radius=_SIDE / 2)
        picture.set_artwork(person.image_url, person.name)
        name = LinkLabel(theme, FontRole.BODY_MEDIUM)
        name.setWordWrap(False)
        web = person.link if (person.link or "").startswith(("https://", "http://")) else None
        name.set_parts([(person.name[:80], web)])
        name.link_activated.connect(self.link_activated)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(name)
        words.addWidget(Label(theme, role, FontRole.SMALL, Role.TEXT_MUTED))
        row = QHBoxLayout(chip)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(Space.S))
        row.addWidget(picture)
        row.addLayout(words)
        return chip
