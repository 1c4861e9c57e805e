"""Shows whose feeds want a name and password, and the place of accounts to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from player.domain.models import Show
from player.ui.preferences.form import PreferencesPage
from player.ui.theme import FontRole, Role, Space
from player.ui.widgets.buttons import PlainButton
from player.ui.widgets.labels import Label
from player.ui.widgets.section import clear_layout


class AccountsPage(PreferencesPage):
    """``show_requested(ShowId)`` asks for the page of a show, where its name and password are given and taken away."""

    show_requested = Signal(object)

    def fill(self) -> None:
        self.heading(self.tr("Private feeds"))
        self.note(
            self.tr("Names and passwords are kept in the system's keyring and nowhere else: see the page of a show.")
        )
        box = QWidget()
        self._shows = QVBoxLayout(box)
        self._shows.setContentsMargins(0, 0, 0, 0)
        self.add(box)
        self.heading(self.tr("Sync with other devices"))
        self.note(self.tr("Syncing over gpodder.net and its like is not part of this version yet."))

    def show_private(self, shows: Sequence[Show]) -> None:
        """The shows that have a password."""
        clear_layout(self._shows)
        self._shows.setSpacing(self.theme.px(Space.S))
        for show in shows:
            button = PlainButton(self.theme, show.title)
            button.setAccessibleName(self.tr("Open the page of {title}").format(title=show.title))
            button.clicked.connect(lambda _checked=False, show_id=show.id: self.show_requested.emit(show_id))
            self._shows.addWidget(button)
        if not shows:
            self._shows.addWidget(Label(self.theme, self.tr("No show has a password."), FontRole.BODY, Role.TEXT_MUTED))
