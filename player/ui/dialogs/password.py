"""The dialog for the name and password of a private feed: they are tried at once, and what is wrong is said in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from player.domain.errors import EarmarkError, KeyringFailed, NeedsPassword
from player.ui.dialogs.framed import FramedDialog
from player.ui.messages import error_text
from player.ui.theme import FontRole, Role, Theme
from player.ui.widgets.fields import TextField
from player.ui.widgets.labels import Label
from player.ui.widgets.spinner import Spinner


class PasswordDialog(FramedDialog):
    """``give(user, password)`` is called to try them; whoever tries says ``refused(error)``, or accepts the dialog."""

    def __init__(
        self, theme: Theme, title: str, give: Callable[[str, str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "passwordDialog", self.tr("Name and password"), self.tr("Sign in"), parent)
        self._give = give
        heading = self.tr("“{title}” is private").format(title=title[:80])
        text = self.tr("Its server asks for a name and password. They are kept in the keyring of your system.")
        hint = Label(theme, text, FontRole.BODY, Role.TEXT_MUTED, wrap=True)
        self.user = TextField(theme, self.tr("Name"), self.tr("Name"))
        self.user.setObjectName("userField")
        self.password = TextField(theme, self.tr("Password"), self.tr("Password"))
        self.password.setObjectName("passwordField")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._error = Label(theme, "", FontRole.BODY, Role.ERROR, wrap=True)
        self._error.setObjectName("passwordError")
        self._error.hide()
        self._spinner = Spinner(theme)
        self._spinner.hide()
        self.accept_button.setObjectName("signInButton")
        self.accept_button.clicked.connect(self._start)
        for field in (self.user, self.password):
            field.textChanged.connect(self._on_text)
        self.frame(heading, [hint, self.user, self.password, self._error], width=420, beside=self._spinner)
        self._on_text()

    def set_user(self, user: str) -> None:
        """The name that was kept before, where nothing was typed yet."""
        if user and not self.user.text():
            self.user.setText(user)
            self.password.setFocus()

    def refused(self, error: EarmarkError) -> None:
        """They did not do: say why, and let them be mended."""
        asked_again = isinstance(error, NeedsPassword) and not isinstance(error, KeyringFailed)
        # That a password is wanted is known by now.
        why = self.tr("This name and password were not accepted.") if asked_again else error_text(error)
        self._set_running(False)
        self._error.setText(why)
        self._error.setVisible(True)
        self.password.set_invalid(why)
        self.password.setFocus()
        self.password.selectAll()
        self.fit()

    def _on_text(self) -> None:
        self.accept_button.setEnabled(bool(self.user.text().strip()) and not self._spinner.isVisible())
        self.password.set_invalid("")

    def _start(self) -> None:
        self._error.hide()
        self._set_running(True)
        self._give(self.user.text().strip(), self.password.text())

    def _set_running(self, running: bool) -> None:
        self._spinner.setVisible(running)
        for widget in (self.user, self.password, self.accept_button):
            widget.setEnabled(not running)
