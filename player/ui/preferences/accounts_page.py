"""Shows whose feeds want a name and password, and the place of accounts to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from player.domain.models import Show
from player.ui.preferences.card import Row
from player.ui.preferences.form import PreferencesPage
from player.ui.widgets.buttons import PlainButton


class AccountsPage(PreferencesPage):
    """``show_requested(ShowId)`` asks for the page of a show, where its name and password are given and taken away."""

    show_requested = Signal(object)

    def fill(self) -> None:
        self.heading(self.tr("Private feeds"))
        self._shows = self.card()
        self.remark(self.tr("Names and passwords are kept in the system’s keyring and nowhere else."))
        self.heading(self.tr("Sync with other devices"))
        self.note(self.tr("Syncing over gpodder.net and similar services is not part of this version yet."))

    def show_private(self, shows: Sequence[Show]) -> None:
        """The shows that have a password."""
        self._shows.clear()
        for show in shows:
            button = PlainButton(self.theme, self.tr("Open its page"))
            button.setAccessibleName(self.tr("Open the page of {title}").format(title=show.title))
            button.clicked.connect(lambda _checked=False, show_id=show.id: self.show_requested.emit(show_id))
            self._shows.add(Row(self.theme, show.title, button))
        if not shows:
            none = Row(self.theme, "")
            none.add_line(self.tr("No show has a password. Where a feed wants one, Earmark asks for it."))
            self._shows.add(none)
