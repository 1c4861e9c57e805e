"""The dialog to subscribe by address: what is wrong is said in it, and the text stays to be mended."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from player.domain.errors import AlreadySubscribed, EarmarkError
from player.domain.models import Show
from player.ui.dialogs.framed import FramedDialog
from player.ui.drag_data import address_in
from player.ui.messages import error_text
from player.ui.theme import FontRole, Role, Theme
from player.ui.widgets.buttons import LinkButton
from player.ui.widgets.fields import TextField
from player.ui.widgets.labels import Label
from player.ui.widgets.spinner import Spinner

Subscribe = Callable[[str, Callable[[Show], None], Callable[[EarmarkError], None]], Callable[[], None] | None]


class SubscribeDialog(FramedDialog):
    """``subscribe(address, done, failed)`` starts the work and gives what cancels it.

    ``subscribed`` is the show once the dialog was accepted. ``name_given(str)``: only a name is known, '' for none yet.
    """

    name_given = Signal(str)
    # What was in the clipboard before the person went to the browser. Here, since Qt tells of changes early.
    _copied: str | None = None

    def __init__(self, theme: Theme, subscribe: Subscribe, parent: QWidget | None = None) -> None:
        title = self.tr("Subscribe to a show")
        super().__init__(theme, "subscribeDialog", title, self.tr("Subscribe"), parent)
        self._subscribe = subscribe
        self._cancel: Callable[[], None] | None = None
        self.subscribed: Show | None = None
        self._hint = Label(
            theme,
            self.tr(
                "Paste the address of its feed, or of a web page that links to it. For a folder of audio files, type "
                "its path."
            ),
            FontRole.BODY,
            Role.TEXT_MUTED,
            wrap=True,
        )
        self.field = TextField(theme, self.tr("Address"), "https://")
        self.field.setObjectName("addressField")
        self.field.textEdited.connect(lambda: self._say(""))
        self._error = Label(theme, "", FontRole.BODY, Role.ERROR, wrap=True)
        self._error.setObjectName("subscribeError")
        self._error.hide()
        self._spinner = Spinner(theme)
        self._spinner.hide()
        self.accept_button.clicked.connect(self._start)
        self.by_name = LinkButton(theme, self.tr("Find a show by its name…"))
        self.by_name.flush = True
        self.by_name.setObjectName("findByNameButton")
        self.by_name.clicked.connect(self._give_name)
        row = QHBoxLayout()
        row.addWidget(self.by_name)
        row.addStretch(1)
        self.frame(title, [self._hint, self.field, self._error, row], width=460, beside=self._spinner)
        self._take_clipboard()

    def offer(self, address: str) -> None:
        """Fill in an address, where there is one and none is being fetched; selected, so that typing replaces it."""
        if address and self._cancel is None:
            self._say("")
            self.field.setText(address)
            self.field.selectAll()

    def wait_for_copy(self) -> None:
        """Take the address that is copied in the browser meanwhile."""
        self._hint.setText(
            self.tr(
                "Copy the address of its feed from the page in the browser. It is filled in here when you come back."
            )
        )
        self._copied = QGuiApplication.clipboard().text()
        self.field.clear()
        self.fit()

    def _give_name(self) -> None:
        typed = self.field.text().strip()
        self.reject()
        self.name_given.emit("" if "/" in typed or ":" in typed else typed)

    def _take_clipboard(self) -> None:
        """One in the clipboard is most likely the one meant."""
        self.offer(address_in(QGuiApplication.clipboard().text()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        waits = self._copied is not None and not self.field.text()
        came_back = event.type() is QEvent.Type.ActivationChange and self.isActiveWindow()
        if waits and came_back and QGuiApplication.clipboard().text() != self._copied:
            self._take_clipboard()

    def _say(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self.field.set_invalid(text)
        self.fit()

    def _start(self) -> None:
        address = self.field.text().strip()
        if not address or self._cancel is not None:
            self.field.setFocus()
            return
        self._say("")
        self._set_running(True)
        self._cancel = self._subscribe(address, self._done, self._failed)

    def _set_running(self, running: bool) -> None:
        self._spinner.setVisible(running)
        self.field.setEnabled(not running)
        self.accept_button.setEnabled(not running)

    def _done(self, show: Show) -> None:
        self.subscribed = show
        self._cancel = None
        self.accept()

    def _failed(self, error: EarmarkError) -> None:
        self._cancel = None
        self._set_running(False)
        self._say(error_text(error))
        if isinstance(error, AlreadySubscribed):
            self.accept_button.setEnabled(True)
        self.field.setFocus()
        self.field.selectAll()

    def reject(self) -> None:
        """Close, and stop fetching."""
        if self._cancel is not None:
            self._cancel()
            self._cancel = None
        super().reject()
